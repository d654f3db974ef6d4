package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator/run"
)

// BenchmarkExcelTable makes a document of a table that is drawn in Excel, with merged cells, as DOCX and PDF: of 300 rows within 150 ms, of 46,000
// rows by ten columns within 6 s.
func BenchmarkExcelTable(b *testing.B) {
	for _, rows := range []int{300, 46_000} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			file := documentWithTable(b, rows)
			r := run.New(run.Options{})
			made := func() {
				if result, err := r.UpdatePaper(file, b.TempDir()); err != nil || len(result.Files) != 2 {
					b.Fatalf("%d files: %v", len(result.Files), err)
				}
			}
			made() // wording and typeface are read once
			b.ReportAllocs()
			for b.Loop() {
				made()
			}
		})
	}
}

// documentWithTable writes a document that is a table of a workbook with so many rows, two in ten of which share a cell.
func documentWithTable(b *testing.B, rows int) string {
	b.Helper()
	folder := b.TempDir()
	book := excelize.NewFile()
	w, err := book.NewStreamWriter("Sheet1")
	ok := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	ok(err)
	ok(w.SetRow("A1", []any{"STT", "Họ và tên", "Thôn", "Năm sinh", "Nghề nghiệp", "Số hộ", "Diện tích", "Sản lượng", "Đơn giá", "Ghi chú"}))
	for i := 1; i <= rows; i++ {
		ok(w.SetRow(fmt.Sprintf("A%d", i+1), []any{i, fmt.Sprintf("Nguyễn Văn An %d", i), "Thôn Đông, xã Mẫu", 1950 + i%60, "Nông nghiệp, chăn nuôi", i % 7,
			float64(i%1000) / 10, float64(i) * 1.5, i * 1000, "Theo danh sách của thôn"}))
		if i%10 == 0 {
			ok(w.MergeCell(fmt.Sprintf("C%d", i), fmt.Sprintf("C%d", i+1)))
		}
	}
	ok(w.Flush())
	ok(book.SaveAs(filepath.Join(folder, "so-lieu.xlsx")))
	const text = "---\nloai: bao-cao\ntrich-yeu: Danh sách các hộ\nnam: 2026\n---\nDanh sách:\n\n::: bang tep=\"so-lieu.xlsx\"\n:::\n"
	file := filepath.Join(folder, "danh-sach.md")
	ok(os.WriteFile(file, []byte(text), 0o600))
	office, err := os.ReadFile("../seeds/van-ban-mau/vanban.yaml")
	ok(err)
	ok(os.WriteFile(filepath.Join(folder, "vanban.yaml"), office, 0o600))
	return file
}
