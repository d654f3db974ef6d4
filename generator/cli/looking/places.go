package looking

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/paths"
	"vanban/generator/render/pdf"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// NewPlaces gives the command.
func NewPlaces(streams console.Streams) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "vi-tri-ky TỆP.pdf [tùy chọn]",
		Aliases: []string{"signing-places"},
		Short:   "In vị trí ký số, số và ngày trong một tệp PDF",
		Long: `In trang và khung của chữ ký số, dấu của cơ quan và dòng ký số ở góc trên bên
phải trong một tệp PDF do chương trình này tạo, để phần mềm ký số dùng; và khung
của số (so), của ngày (ngay) và của tháng (thang) ở đầu văn bản, để phần mềm quản
lý văn bản điền. Tọa độ tính bằng điểm (pt) từ góc dưới bên trái trang, như trong
PDF.`,
		Example: "  vanban vi-tri-ky ke-hoach-2026/ra/quyet-dinh.pdf\n  vanban vi-tri-ky ke-hoach-2026/ra/quyet-dinh.pdf --json",
		Args:    usage.Exactly(1, "cần đúng một tệp PDF"),
		RunE:    func(_ *cobra.Command, args []string) error { return runPlaces(streams, args[0], asJSON) },
	}
	c.Flags().BoolVar(&asJSON, console.JSONFlag, false, "in dạng JSON, cho chương trình khác đọc")
	return c
}

func runPlaces(streams console.Streams, path string, asJSON bool) error {
	if usage.IsFolder(path) {
		return isFolder(path)
	}
	data, err := disk.ReadFile(path, pdf.LargestFile)
	if err != nil {
		if source.IsInput(err) {
			return err
		}
		return &source.Problem{At: source.Pos{File: path}, What: "không đọc được tệp này", Hint: "kiểm tra đường dẫn"}
	}
	places, err := pdf.SigningPlaces(data)
	if err != nil {
		return &source.Problem{At: source.Pos{File: path}, What: err.Error(), Hint: "tạo PDF bằng lệnh vanban tao"}
	}
	if asJSON {
		if places == nil {
			places = []pdf.SigningPlace{}
		}
		return console.PrintJSON(streams.Out, places)
	}
	if !slices.ContainsFunc(places, pdf.SigningPlace.Signs) {
		fmt.Fprintf(streams.Err, "Ghi chú: %s không có chỗ để ký: không có chữ ký, dấu hay dòng ký số ở góc.\n", path)
	}
	for _, p := range places {
		fmt.Fprintf(streams.Out, "%-10s trang %d: x %.2f, y %.2f, rộng %.2f, cao %.2f pt\n", p.Kind, p.Page, p.X, p.Y, p.Width, p.Height)
	}
	return nil
}

// isFolder says that a folder was given in the place of a PDF, and names those that are there.
func isFolder(path string) error {
	hint := "ghi tên một tệp PDF"
	for _, folder := range []string{path, filepath.Join(path, paths.OutputFolder)} {
		if found, err := diskname.Glob(filepath.Join(folder, "*.pdf")); err == nil && len(found) > 0 {
			hint = "ghi tên một tệp PDF ở đó: vanban vi-tri-ky " + source.Quoted(found[0])
		}
	}
	return &source.Problem{At: source.Pos{File: path}, What: "đây là thư mục, không phải tệp PDF", Hint: hint}
}
