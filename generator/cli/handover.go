package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/handover"
	"vanban/generator/paths"
	"vanban/generator/usage"
)

type handoverOptions struct {
	out, to, due string
	handover.Given
	sendTo              []string
	edxml, over, asJSON bool
}

func newHandover(streams console.Streams) *cobra.Command {
	var o handoverOptions
	c := &cobra.Command{
		Use:     "goi HỒ_SƠ|VĂN_BẢN.md [tùy chọn]",
		Aliases: []string{"handover"},
		Short:   "Gói văn bản đã ban hành cho hệ thống quản lý văn bản",
		Long: `Ghi cho mỗi văn bản đã ghi nhận ban hành một thư mục để nhập vào hệ thống quản lý
văn bản: các tệp PDF (bản đã ký số trong HỒ_SƠ/ra nếu có) và dữ liệu của văn bản đi
theo Phụ lục VI Nghị định 30/2020/NĐ-CP (phần II, mục I): loại, số, ký hiệu, ngày, cơ
quan, trích yếu, số trang, người ký, nơi nhận, mức độ khẩn, kèm mã SHA-256 của từng
tệp; dạng JSON (van-ban-di.json) và XML (van-ban-di.xml). Trường mà hồ sơ không biết
thì để trống, hoặc ghi bằng tùy chọn. Bản dự thảo thì không gói.

Với --edxml, ghi thêm goi-tin.edxml, gói tin văn bản mới của trục liên thông (QCVN
102:2016/BTTTT và Sửa đổi 1:2022), có cả các tệp PDF. Lược đồ chính thức không có ở
nguồn công khai: tên, thứ tự các thành phần theo mã nguồn của vài phần mềm công khai, có
lẽ cùng từ một gói tin mẫu; các phần mềm ấy không viết giống nhau mọi chỗ (mã số của
loại văn bản thì bỏ). Gói mới được thử với lược đồ do chương trình tự đặt, chưa với trục
thật: gửi thử trước khi dùng. Giờ gửi do phần mềm gửi ghi.`,
		Example: "  vanban goi ke-hoach-2026\n  vanban goi ke-hoach-2026/van-ban/to-trinh.md --ma-dinh-danh H53.1.2 --so-ho-so 01/KH\n  vanban goi ke-hoach-2026 --edxml --ma-dinh-danh 000.01.02.H53 --gui-den \"000.00.00.H53=Ủy ban nhân dân tỉnh\"",
		Args:    usage.OneFolder,
		RunE:    func(c *cobra.Command, args []string) error { return runHandover(c, streams, args[0], o) },
	}
	f := c.Flags()
	f.StringVar(&o.to, "ra", "", "`THƯ_MỤC` ghi các gói (mặc định: HỒ_SƠ/goi)")
	f.StringVar(&o.out, "tu", "", "`THƯ_MỤC` có các tệp đã ký số (mặc định: HỒ_SƠ/ra)")
	f.StringVar(&o.Organ, "ma-dinh-danh", "", "`MÃ` định danh của cơ quan lập danh mục hồ sơ")
	f.StringVar(&o.File, "so-ho-so", "", "`SỐ` và ký hiệu hồ sơ lưu văn bản")
	f.IntVar(&o.Ordinal, "thu-tu", 0, "`SỐ` thứ tự của văn bản trong hồ sơ")
	f.IntVar(&o.Amount, "so-ban", 0, "`SỐ` lượng bản phát hành")
	f.BoolVar(&o.edxml, "edxml", false, "ghi thêm gói tin edXML; cần --ma-dinh-danh và --gui-den")
	f.StringArrayVar(&o.sendTo, "gui-den", nil, "`MÃ=TÊN` cơ quan nhận gói tin edXML; nhiều cơ quan thì ghi nhiều lần")
	f.StringVar(&o.due, "han-tra-loi", "", "`NGÀY` hạn trả lời văn bản, ví dụ 15/7/2026")
	f.BoolVar(&o.over, "ghi-de", false, "ghi đè gói đã có mà khác")
	f.BoolVar(&o.asJSON, console.JSONFlag, false, "in dạng JSON, cho chương trình khác đọc")
	return c
}

func runHandover(c *cobra.Command, streams console.Streams, path string, o handoverOptions) (err error) {
	if o.Due, err = usage.Day(c, "han-tra-loi", o.due); err != nil {
		return err
	}
	if o.SendTo, err = o.receivers(c); err != nil {
		return err
	}
	home, out := path, outOf(path, o.out)
	if paths.IsPaper(path) {
		home, out = paths.HomeOf(path), paths.OutputOf(path)
		if o.out != "" {
			out = o.out
		}
	}
	all, err := handover.Packets(path, out, o.Given)
	if err != nil {
		return err
	}
	if o.to == "" {
		o.to = filepath.Join(home, "goi")
	}
	written, err := handover.Write(all, o.to, o.over)
	if o.asJSON {
		if err != nil {
			return err
		}
		return console.PrintJSON(streams.Out, asHandedOver(all, written))
	}
	for _, name := range written {
		fmt.Fprintln(streams.Out, name)
	}
	for _, p := range all {
		for _, note := range p.Notes {
			fmt.Fprintf(streams.Err, "Ghi chú: %s: %s.\n", p, note)
		}
	}
	return err
}

// receivers gives whom an envelope goes to; nil where none is asked for.
func (o *handoverOptions) receivers(c *cobra.Command) ([]handover.Organ, error) {
	switch {
	case !o.edxml && len(o.sendTo) > 0:
		return nil, usage.Errorf(c, "--gui-den chỉ dùng cùng --edxml")
	case !o.edxml:
		return nil, nil
	case o.Organ == "" || len(o.sendTo) == 0:
		return nil, usage.Errorf(c, "--edxml cần mã định danh của cơ quan gửi và cơ quan nhận, ví dụ --ma-dinh-danh 000.01.02.H53 --gui-den \"000.00.00.H53=Ủy ban nhân dân tỉnh Tây Ninh\"")
	}
	to, err := handover.Receivers(o.sendTo)
	if err != nil {
		return nil, usage.Errorf(c, "--gui-den: %v", err)
	}
	return to, nil
}

// handedOverJSON is what --json prints.
type handedOverJSON struct {
	Documents []handedDocument `json:"van-ban"`
	Written   []string         `json:"da-ghi"`
}

type handedDocument struct {
	Symbol  string             `json:"so-ky-hieu"`
	Day     string             `json:"ngay"`
	Type    string             `json:"loai"`
	Subject string             `json:"trich-yeu"`
	Pages   int                `json:"so-trang"`
	Signer  string             `json:"nguoi-ky"`
	Files   []handover.FileOut `json:"tep"`
	Notes   []string           `json:"luu-y"`
}

func asHandedOver(all []*handover.Packet, written []string) handedOverJSON {
	r := handedOverJSON{Documents: []handedDocument{}, Written: append([]string{}, written...)}
	for _, p := range all {
		f := p.Fields
		r.Documents = append(r.Documents, handedDocument{p.Record.Symbol, p.Record.Day, f.TypeName, f.Subject, f.PageAmount, f.Signer.FullName, f.Files, append([]string{}, p.Notes...)})
	}
	return r
}
