package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/exchange"
	"vanban/generator/paths"
	"vanban/generator/usage"
)

type formsOptions struct {
	period, out, wording string
	agencies             []string
}

func newForms(streams console.Streams) *cobra.Command {
	var o formsOptions
	c := &cobra.Command{
		Use:     "phieu HỒ_SƠ --ky KỲ --ra THƯ_MỤC",
		Aliases: []string{"forms"},
		Short:   "Tạo phiếu báo cáo Excel cho từng cơ quan điền",
		Long: `Tạo cho mỗi cơ quan chủ trì hoặc phối hợp một phiếu Excel, chỉ có nhiệm vụ và chỉ
tiêu của cơ quan đó. Cơ quan điền rồi gửi lại; lệnh nhap đọc phiếu vào hồ sơ. Phiếu
đã có người điền trong THƯ_MỤC thì được giữ nguyên.`,
		Example: "  vanban phieu ke-hoach-2026 --ky 2026-quy-1 --ra phieu",
		Args:    usage.OneFolder,
		RunE:    func(c *cobra.Command, args []string) error { return runForms(c, streams, args[0], o) },
	}
	f := c.Flags()
	usage.PeriodVar(f, &o.period)
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi phiếu")
	usage.NamesVar(f, &o.agencies, "co-quan", "chỉ tạo phiếu của các cơ quan có `TÊN` hay mã này")
	f.StringVar(&o.wording, "mau", "", "`THƯ_MỤC` mẫu lời văn riêng, thay các mẫu *.md.tmpl trùng tên")
	return c
}

func runForms(c *cobra.Command, streams console.Streams, folder string, o formsOptions) error {
	period, err := usage.Period(c, o.period)
	if err != nil {
		return err
	}
	if o.out == "" {
		return usage.Errorf(c, "thiếu --ra; ví dụ --ra phieu")
	}
	options := exchange.FormOptions{Period: period, Agencies: o.agencies}
	if options.Wording, err = usage.Folder(c, "mau", o.wording); err != nil {
		return err
	}
	d, err := paths.Load(folder)
	if err != nil {
		return err
	}
	result, err := exchange.MakeForms(d, o.out, options)
	if err != nil {
		return err
	}
	for _, name := range result.Files {
		fmt.Fprintln(streams.Out, filepath.Join(o.out, name))
	}
	for _, name := range result.Kept {
		fmt.Fprintf(streams.Err, "Ghi chú: %s đã có người điền, hoặc không phải phiếu trống, nên được giữ nguyên; muốn tạo lại thì chép tệp đó ra nơi khác trước.\n", filepath.Join(o.out, name))
	}
	return nil
}
