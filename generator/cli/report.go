package cli

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/run"
)

type reportOptions struct {
	buildOptions
	period string
}

func newReport(streams Streams) *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:     "bao-cao HỒ_SƠ --ky KỲ [tùy chọn]",
		Aliases: []string{"report"},
		Short:   "Tạo báo cáo định kỳ từ số liệu tiến độ",
		Long: `Tạo báo cáo định kỳ của một kỳ (tháng, quý, 6 tháng, 9 tháng, năm) từ các tệp
HỒ_SƠ/tien-do/*.yaml và ghi vào HỒ_SƠ/ra. Mọi con số được tính từ số liệu đã nhập;
lệnh giai-trinh cho biết mỗi số tính từ đâu.`,
		Example: "  vanban bao-cao ke-hoach-2026 --ky 2026-6-thang",
		Args:    oneFolder,
		RunE:    func(c *cobra.Command, args []string) error { return runReport(c, streams, args[0], o) },
	}
	f := c.Flags()
	periodFlag(c, &o.period)
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi báo cáo (mặc định: HỒ_SƠ/ra)")
	namesVar(f, &o.formats, "dinh-dang", "chỉ tạo các `ĐỊNH_DẠNG` này: "+list(dossier.Formats))
	f.StringVar(&o.wording, "mau", "", "`THƯ_MỤC` mẫu lời văn riêng, thay các mẫu *.md.tmpl trùng tên")
	f.StringVar(&o.fonts, "phong-chu", embeddedFonts, "phông chữ của PDF: nhung, tu-dong, hoặc `THƯ_MỤC` có bốn tệp phông")
	f.BoolVar(&o.all, "tat-ca", false, "tạo lại báo cáo, kể cả khi không có gì thay đổi")
	replaceFlag(c, &o.replace)
	f.BoolVar(&o.timings, "thoi-gian", false, "in thời gian từng bước, số trang và dung lượng")
	f.Lookup("phong-chu").DefValue = ""
	return c
}

func periodFlag(c *cobra.Command, period *string) {
	c.Flags().StringVar(period, "ky", "", "`KỲ` báo cáo: 2026-quy-1, 2026-6-thang, 2026-9-thang, 2026-nam, 2026-thang-05")
}

// periodOf reads the flag --ky.
func periodOf(c *cobra.Command, code string) (deadline.Period, error) {
	if code == "" {
		return deadline.Period{}, &usageError{fmt.Sprintf("thiếu --ky; ví dụ --ky %d-6-thang", yearFor(c)), c.CommandPath()}
	}
	p, err := deadline.ParsePeriod(code)
	if err != nil {
		return p, &usageError{"--ky: " + deadline.PeriodError(code, yearFor(c)).Error(), c.CommandPath()}
	}
	return p, nil
}

func runReport(c *cobra.Command, streams Streams, folder string, o reportOptions) error {
	period, err := periodOf(c, o.period)
	if err != nil {
		return err
	}
	o.parallel = runtime.NumCPU()
	options, err := o.read(c, streams.Err)
	if err != nil {
		return err
	}
	if err := mustBeOwn(folder); err != nil {
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
