package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/usage"
)

type explainOptions struct {
	period, figure string
}

func newExplain(streams Streams) *cobra.Command {
	var o explainOptions
	c := &cobra.Command{
		Use:     "giai-trinh HỒ_SƠ --ky KỲ [--so-lieu MÃ]",
		Aliases: []string{"explain"},
		Short:   "Giải trình từng con số của báo cáo",
		Long: `In ra, với mỗi số liệu trong báo cáo của kỳ: giá trị, công thức, các dòng dữ liệu
đã dùng (tệp và dòng) và mọi chỗ số ấy đứng trong báo cáo.`,
		Example: "  vanban giai-trinh ke-hoach-2026 --ky 2026-6-thang --so-lieu NV.TONG",
		Args:    usage.OneFolder,
		RunE:    func(c *cobra.Command, args []string) error { return runExplain(c, streams, args[0], o) },
	}
	usage.PeriodVar(c.Flags(), &o.period)
	c.Flags().StringVar(&o.figure, "so-lieu", "", "chỉ giải trình số liệu có `MÃ` này và các số bắt đầu bằng mã này")
	return c
}

func runExplain(c *cobra.Command, streams Streams, folder string, o explainOptions) error {
	period, err := usage.Period(c, o.period)
	if err != nil {
		return err
	}
	if folder, err = run.ReportFolder(folder, period); err != nil {
		return err
	}
	d, err := load(folder)
	if err != nil {
		return err
	}
	r, err := run.ComposeReport(generator.NewMaker(generator.Options{}), d, period)
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
		return &source.Problem{At: source.Pos{File: folder}, What: fmt.Sprintf("báo cáo kỳ %s không có số liệu nào mã “%s”", period, o.figure),
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
func explain(w io.Writer, f *progress.Figure, r *run.Report) {
	fmt.Fprintf(w, "%s = %s\n  %s\n  công thức: %s\n", f.Code, shown(f), f.Name, f.Formula)
	if f.Fitted {
		fmt.Fprintf(w, "  làm tròn: %s, để khớp với tổng hoặc hai số đứng cạnh\n", nd30.Decimal(f.Rounded(), f.Decimals))
	}
	for _, in := range f.Inputs {
		fmt.Fprintf(w, "  từ %s: %s\n", in.At, in.What)
	}
	for _, p := range r.PlacesOf(f.Code) {
		fmt.Fprintf(w, "  in “%s” tại: %s\n", p.Text, p.Where)
	}
	fmt.Fprintln(w)
}
