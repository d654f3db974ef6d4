package cli

import (
	"github.com/spf13/cobra"

	"vanban/generator/cli/looking"
	"vanban/generator/console"
	"vanban/generator/paths"
	"vanban/generator/run"
	"vanban/generator/usage"
)

type reportOptions struct {
	buildOptions
	period        string
	export, order string // --xuat, --thu-tu
}

func newReport(streams console.Streams) *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:     "bao-cao HỒ_SƠ --ky KỲ [tùy chọn]",
		Aliases: []string{"report"},
		Short:   "Tạo báo cáo định kỳ từ số liệu tiến độ",
		Long: `Tạo báo cáo định kỳ của một kỳ (tháng, quý, 6 tháng, 9 tháng, năm) từ các tệp
HỒ_SƠ/tien-do/*.yaml và ghi vào HỒ_SƠ/ra. Mọi con số được tính từ số liệu đã nhập;
lệnh giai-trinh cho biết mỗi số tính từ đâu.

--xuat bang không ghi gì, chỉ in các số liệu thành bảng ngăn bằng tab để dán vào Excel
hay phần mềm báo cáo; --thu-tu TỆP xếp theo thứ tự phụ lục của cơ quan cấp trên: mỗi
dòng là mã hoặc tên một chỉ tiêu, dòng “-” để trống một dòng.`,
		Example: "  vanban bao-cao ke-hoach-2026 --ky 2026-6-thang\n  vanban bao-cao ke-hoach-2026 --ky 2026-6-thang --xuat bang --thu-tu phu-luc-bo.txt",
		Args:    usage.OneFolder,
		RunE:    func(c *cobra.Command, args []string) error { return runReport(c, streams, args[0], o) },
	}
	f := c.Flags()
	usage.PeriodVar(f, &o.period)
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi báo cáo (mặc định: HỒ_SƠ/ra)")
	f.StringVar(&o.export, "xuat", "", "in số liệu thành `BẢNG` để dán: bang")
	f.StringVar(&o.order, "thu-tu", "", "`TỆP` thứ tự các dòng của bảng, với --xuat")
	o.makeFlags(f)
	f.BoolVar(&o.all, "tat-ca", false, "tạo lại báo cáo, kể cả khi không có gì thay đổi")
	f.BoolVar(&o.timings, "thoi-gian", false, "in thời gian từng bước, số trang và dung lượng")
	return c
}

func runReport(c *cobra.Command, streams console.Streams, folder string, o reportOptions) error {
	if o.export != "" {
		return looking.ReportTable{Period: o.period, Export: o.export, Order: o.order}.Print(c, streams, folder)
	}
	if o.order != "" {
		return usage.Errorf(c, "--thu-tu chỉ dùng với --xuat %s", looking.AsTable)
	}
	period, err := usage.Period(c, o.period)
	if err != nil {
		return err
	}
	options, err := o.read(c, streams.Err)
	if err != nil {
		return err
	}
	if err := paths.MustBeOwn(folder); err != nil {
		return err
	}
	out := outOf(folder, o.out)
	result, err := run.New(options).UpdateReport(folder, out, period)
	if err != nil {
		return err
	}
	tell(streams, out, result)
	if o.timings {
		printTimings(streams.Out, result)
	}
	return nil
}
