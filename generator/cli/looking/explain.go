package looking

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator"
	"vanban/generator/compose/papers"
	"vanban/generator/console"
	"vanban/generator/nd30"
	"vanban/generator/paths"
	"vanban/generator/progress"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/usage"
)

type explainOptions struct {
	period, figure string
}

// NewExplain gives the command.
func NewExplain(streams console.Streams) *cobra.Command {
	var o explainOptions
	c := &cobra.Command{
		Use:     "giai-trinh HỒ_SƠ --ky KỲ [--so-lieu MÃ] | VĂN_BẢN.md",
		Aliases: []string{"explain"},
		Short:   "Giải trình từng con số của báo cáo",
		Long: `In ra, với mỗi số liệu trong báo cáo của kỳ: giá trị, công thức, các dòng dữ liệu
đã dùng (tệp và dòng) và mọi chỗ số ấy đứng trong báo cáo.

Với một văn bản ở tệp riêng: in ra từng dữ kiện, số liệu của hồ sơ mà văn bản lấy
bằng {…}.`,
		Example: "  vanban giai-trinh ke-hoach-2026 --ky 2026-6-thang --so-lieu NV.TONG\n  vanban giai-trinh ke-hoach-2026/van-ban/to-trinh.md",
		Args:    usage.OneFolder,
		RunE:    func(c *cobra.Command, args []string) error { return runExplain(c, streams, args[0], o) },
	}
	usage.PeriodVar(c.Flags(), &o.period)
	c.Flags().StringVar(&o.figure, "so-lieu", "", "chỉ giải trình số liệu có `MÃ` này và các số bắt đầu bằng mã này")
	return c
}

func runExplain(c *cobra.Command, streams console.Streams, folder string, o explainOptions) error {
	if paths.IsPaper(folder) {
		if o.period != "" {
			return usage.Errorf(c, "--ky chọn một báo cáo; văn bản ở tệp riêng ghi “ky” trong phần khai báo của tệp")
		}
		return o.facts(streams.Out, folder)
	}
	r, err := reportOf(c, folder, o.period)
	if err != nil {
		return err
	}
	found := false
	for _, f := range r.Figures.All() {
		places := r.PlacesOf(f.Code)
		asked := f.Code == o.figure || strings.HasPrefix(f.Code, o.figure+".")
		if o.figure != "" && !asked || o.figure == "" && len(places) == 0 {
			continue
		}
		found = true
		explain(streams.Out, f, r)
	}
	if !found {
		return &source.Problem{At: source.Pos{File: folder}, What: fmt.Sprintf("báo cáo kỳ %s không có số liệu nào mã “%s”", r.Period, o.figure),
			Hint: "bỏ --so-lieu để xem mọi số liệu của báo cáo"}
	}
	return nil
}

// shown writes a figure with its unit.
func shown(f *progress.Figure) string {
	if f.Empty {
		return "– (không phát sinh)"
	}
	return nd30.Decimal(f.Shown, f.Decimals) + " " + f.Unit
}

// explain prints a figure, what it was computed from, and where it stands.
func explain(w io.Writer, f *progress.Figure, r *generator.Report) {
	fmt.Fprintf(w, "%s = %s\n", f.Code, shown(f))
	explainFigure(w, f)
	for _, p := range r.PlacesOf(f.Code) {
		fmt.Fprintf(w, "  in “%s” tại: %s\n", p.Text, p.Where)
	}
	fmt.Fprintln(w)
}

// explainFigure prints what a figure is and was computed from.
func explainFigure(w io.Writer, f *progress.Figure) {
	fmt.Fprintf(w, "  %s\n  công thức: %s\n", f.Name, f.Formula)
	if f.Fitted {
		fmt.Fprintf(w, "  làm tròn: %s, để khớp với tổng hoặc hai số đứng cạnh\n", nd30.Decimal(f.Rounded(), f.Decimals))
	}
	for _, in := range f.Inputs {
		fmt.Fprintf(w, "  từ %s: %s\n", in.At, in.What)
	}
}

// facts prints what a document in a file of its own takes from its dossier: each fact once, with all places where it is asked for.
func (o explainOptions) facts(w io.Writer, file string) error {
	p, err := run.ReadPaper(file)
	if err != nil {
		return err
	}
	all, err := generator.NewMaker(generator.Options{}).FactsOf(p)
	if err != nil {
		return err
	}
	told := map[string]bool{}
	for i, f := range all {
		name := strings.Trim(f.Name, "{ }")
		if told[f.Name] || o.figure != "" && name != o.figure && !strings.HasPrefix(name, o.figure+".") {
			continue
		}
		told[f.Name] = true
		explainFact(w, f)
		for _, other := range all[i:] {
			if other.Name == f.Name {
				fmt.Fprintf(w, "  in “%s” tại: %s\n", f.Value, other.At)
			}
		}
		fmt.Fprintln(w)
	}
	switch {
	case len(all) == 0:
		fmt.Fprintln(w, "Văn bản này không lấy dữ kiện, số liệu nào bằng {…}.")
	case len(told) == 0:
		return &source.Problem{At: source.Pos{File: file}, What: fmt.Sprintf("văn bản này không có dữ kiện, số liệu nào tên “%s”", o.figure), Hint: "bỏ --so-lieu để xem mọi dữ kiện, số liệu của văn bản"}
	}
	return nil
}

// explainFact prints a fact, and of a figure what it was computed from.
func explainFact(w io.Writer, f papers.Fact) {
	if f.Figure == nil {
		fmt.Fprintf(w, "%s = %s\n  %s\n", f.Name, f.Value, f.Help)
		return
	}
	fmt.Fprintf(w, "%s = %s\n", f.Name, shown(f.Figure))
	explainFigure(w, f.Figure)
}
