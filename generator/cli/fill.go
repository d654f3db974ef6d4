package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/compose/letter"
	"vanban/generator/console"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/fill"
	"vanban/generator/paths"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/usage"
)

type fillOptions struct {
	buildOptions
	each       string
	period     string
	conditions []string
	list       bool
}

func newFill(streams console.Streams) *cobra.Command {
	var o fillOptions
	c := &cobra.Command{
		Use:     "tron MẪU HỒ_SƠ [tùy chọn]",
		Aliases: []string{"fill"},
		Short:   "Trộn biểu mẫu Word của cơ quan với hồ sơ",
		Long: `Điền các {cho_dien} trong một biểu mẫu Word (.docx) bằng dữ liệu của hồ sơ, mỗi cơ
quan, mỗi nhiệm vụ một bản, hoặc một bản chung. MẪU là tệp của cơ quan, hoặc một
biểu mẫu có sẵn: ` + ownNames() + `.
Đoạn chỉ có {bang_nhiem_vu} thành bảng, {danh_sach_nhiem_vu} thành danh sách. Tệp đã
sửa tay được giữ nguyên, bản mới đặt bên cạnh. tron --liet-ke kể mọi chỗ điền.`,
		Example: "  vanban tron cong-van-don-doc ke-hoach-2026 --ky 2026-quy-1 --loc cham --ra don-doc\n" +
			"  vanban tron mau.docx ke-hoach-2026 --theo nhiem-vu",
		Args: func(*cobra.Command, []string) error { return nil },
		RunE: func(c *cobra.Command, args []string) error { return runFill(c, streams, args, o) },
	}
	f := c.Flags()
	f.StringVar(&o.each, "theo", "", "mỗi `BẢN` cho: "+usage.List(eaches)+" (biểu mẫu có sẵn thì đã định)")
	f.StringArrayVar(&o.conditions, "loc", nil, "chỉ trộn cho những gì hợp `ĐIỀU_KIỆN`: cham, linh-vuc=\"TÊN\", co-quan=MÃ,MÃ, den-han=NGÀY; dùng được nhiều lần")
	usage.PeriodVar(f, &o.period)
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi các bản (mặc định: HỒ_SƠ/ra/bieu-mau)")
	o.makeFlags(f)
	f.Lookup("dinh-dang").Usage = "`ĐỊNH_DẠNG` của các bản: docx, và pdf với biểu mẫu có sẵn (mặc định: docx)"
	f.BoolVar(&o.list, "liet-ke", false, "kể mọi chỗ điền và các biểu mẫu có sẵn")
	return c
}

var eaches = []letter.Each{letter.EachAgency, letter.EachTask, letter.Once}

func ownNames() string {
	var names []string
	for _, f := range letter.All {
		names = append(names, f.FileName())
	}
	return strings.Join(names, ", ")
}

func runFill(c *cobra.Command, streams console.Streams, args []string, o fillOptions) error {
	if o.list {
		listPlaceholders(streams.Out)
		return nil
	}
	if len(args) != 2 {
		return usage.Errorf(c, "cần một biểu mẫu và một thư mục hồ sơ, đây có %d; ví dụ: vanban tron mau.docx ho-so --theo co-quan", len(args))
	}
	if err := exchangedForm(c, args); err != nil {
		return err
	}
	options, how, err := o.fill(c, streams.Err)
	if err != nil {
		return err
	}
	if options.Form, err = o.form(c, args[0], &options); err != nil {
		return err
	}
	folder := args[1]
	if err := paths.MustBeOwn(folder); err != nil {
		return err
	}
	d, err := dossier.Load(store.NewInputs(disk.Folder(folder)))
	if err != nil {
		return err
	}
	out := cmp.Or(o.out, paths.FormsOf(folder))
	result, err := run.New(how).Fill(d, out, options)
	if err != nil {
		return err
	}
	if result.Count() == 0 {
		fmt.Fprintln(streams.Out, "Không có bản nào để trộn: không cơ quan hoặc nhiệm vụ nào hợp điều kiện.")
		return nil
	}
	tell(streams, out, result)
	return nil
}

// exchangedForm says that a form and a dossier were given in each other's place, with the command as it should be. What it
// finds in the place of the form is no form, whatever else is wrong.
func exchangedForm(c *cobra.Command, args []string) error {
	first, second := args[0], args[1]
	if !usage.IsFolder(first) || letter.Named(first) != nil {
		return nil
	}
	if dossier.IsAt(first) && !usage.IsFolder(second) {
		return usage.Errorf(c, "hai tham số bị đảo chỗ: biểu mẫu đứng trước, thư mục hồ sơ đứng sau; hãy gõ:\n  %s", usage.Line(c, []string{second, first}))
	}
	return &source.Problem{At: source.Pos{File: first}, What: "đây là một thư mục, không phải biểu mẫu", Hint: "ghi đường dẫn tới một tệp .docx, hoặc tên một biểu mẫu có sẵn: " + ownNames()}
}

// fill turns the flags into options.
func (o fillOptions) fill(c *cobra.Command, notes io.Writer) (options fill.Options, how run.Options, err error) {
	if how, err = o.read(c, notes); err != nil {
		return options, how, err
	}
	options.Formats = how.Formats
	if o.period != "" {
		period, err := usage.Period(c, o.period)
		if err != nil {
			return options, how, err
		}
		options.Period = &period
	}
	options.Conditions = o.conditions
	if options.Filter, err = fill.ParseFilter(o.conditions); err != nil {
		return options, how, usage.Errorf(c, "%v", err)
	}
	if options.Filter.Late && options.Period == nil {
		return options, how, usage.Errorf(c, "--loc cham cần --ky; ví dụ --ky 2026-quy-1")
	}
	if o.each == "" {
		return options, how, nil
	}
	chosen, err := usage.Choose(c, "theo", []string{o.each}, eaches)
	if err != nil {
		return options, how, err
	}
	options.Each = chosen[0]
	return options, how, nil
}

// form finds a form: one of the program's own by its name, else a file.
func (o fillOptions) form(c *cobra.Command, name string, options *fill.Options) (fill.Form, error) {
	if own := letter.Named(name); own != nil {
		if options.Each == "" {
			options.Each = own.Each
		}
		if slices.Contains(options.Formats, render.XLSX) {
			return fill.Form{}, usage.Errorf(c, "biểu mẫu chỉ có dạng docx và pdf")
		}
		if own.Late && options.Period == nil {
			return fill.Form{}, usage.Errorf(c, "%s cần --ky; ví dụ --ky 2026-quy-1", own.FileName())
		}
		return fill.Form{Own: own}, nil
	}
	data, err := readForm(name)
	switch {
	case err != nil:
		return fill.Form{}, err
	case options.Each == "":
		return fill.Form{}, usage.Errorf(c, "thiếu --theo; các giá trị: %s", usage.List(eaches))
	case slices.ContainsFunc(options.Formats, func(f render.Format) bool { return f != render.DOCX }):
		return fill.Form{}, usage.Errorf(c, "biểu mẫu Word của cơ quan chỉ trộn ra docx; mở trong Word để lưu thành PDF")
	}
	return fill.Form{File: name, Data: data}, nil
}

func readForm(name string) ([]byte, error) {
	data, err := disk.ReadFile(name, fill.LargestForm)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &source.Problem{At: source.Pos{File: name}, What: "không có tệp biểu mẫu nào tên như vậy", Hint: "ghi đường dẫn tới tệp .docx, hoặc tên một biểu mẫu có sẵn: " + ownNames()}
	}
	return data, disk.NotRead(name, err)
}

// listPlaceholders prints every placeholder with what it becomes, and the forms that come with the program.
func listPlaceholders(w io.Writer) {
	width := 0
	for _, p := range letter.Placeholders {
		width = max(width, len(p.Key)+2)
	}
	fmt.Fprintln(w, "Chỗ điền (viết hoa cả tên, như {TEN_CO_QUAN}, thì chữ điền vào cũng viết hoa):")
	for _, p := range letter.Placeholders {
		note := ""
		if p.Each != nil {
			note = " [--theo " + strings.ReplaceAll(usage.List(p.Each), ",", ", ") + "]"
		}
		if p.Period {
			note += " [--ky]"
		}
		fmt.Fprintf(w, "  %-*s  %s%s\n", width, "{"+p.Key+"}", p.Help, note)
	}
	fmt.Fprintln(w, "\nBiểu mẫu có sẵn:")
	for _, f := range letter.All {
		fmt.Fprintf(w, "  %-*s  %s\n", width, f.FileName(), f.Help)
	}
}
