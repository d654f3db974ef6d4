package drawn

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// drawnBook is a workbook that a test draws, cell by cell.
type drawnBook struct {
	*excelize.File
	t testing.TB
}

func newBook(t testing.TB) *drawnBook {
	t.Helper()
	b := &drawnBook{excelize.NewFile(), t}
	b.ok(b.SetSheetName("Sheet1", "Dự toán"))
	return b
}

func (b *drawnBook) ok(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *drawnBook) row(number int, values ...any) {
	b.t.Helper()
	b.ok(b.SetSheetRow("Dự toán", fmt.Sprintf("A%d", number), &values))
}

func (b *drawnBook) merge(areas ...string) {
	b.t.Helper()
	for _, a := range areas {
		first, last, _ := strings.Cut(a, ":")
		b.ok(b.MergeCell("Dự toán", first, last))
	}
}

func (b *drawnBook) look(area string, s *excelize.Style) {
	b.t.Helper()
	id, err := b.NewStyle(s)
	b.ok(err)
	first, last, two := strings.Cut(area, ":")
	if !two {
		last = first
	}
	b.ok(b.SetCellStyle("Dự toán", first, last, id))
}

func (b *drawnBook) bytes() []byte {
	b.t.Helper()
	var out bytes.Buffer
	b.ok(b.Write(&out))
	return out.Bytes()
}

// show writes a table a row a line: cells between bars, < and ^ for what goes on another, their alignment by a letter.
func show(t *markdown.Table, around Around, problems, notes source.Problems) string {
	var b strings.Builder
	for _, block := range around.Over {
		b.WriteString(paragraph(block))
	}
	if t != nil {
		for i, row := range t.All() {
			if i == len(t.Head) {
				b.WriteString("---\n")
			}
			for c, cell := range row.Cells {
				mark := [...]string{"", "<", "^"}[row.Join(c)]
				if c < len(row.Aligns) {
					mark += [...]string{"", "l", "c", "r"}[row.Aligns[c]]
				}
				fmt.Fprintf(&b, "|%s %s ", mark, faces(cell))
			}
			b.WriteString("|\n")
		}
	}
	for _, block := range around.Below {
		b.WriteString(paragraph(block))
	}
	for _, p := range append(problems, notes...) {
		fmt.Fprintf(&b, "! %s: %s\n", p.At, p.What)
	}
	return b.String()
}

// paragraph writes a paragraph beside a table: c before one in the middle, r at the right edge.
func paragraph(b markdown.Block) string {
	p := b.(*markdown.Paragraph)
	return "¶" + strings.Repeat("c", map[bool]int{true: 1}[p.Centred]) + strings.Repeat("r", map[bool]int{true: 1}[p.Right]) + " " + faces(p.Text) + "\n"
}

func faces(text []doc.Inline) string {
	var b strings.Builder
	for _, in := range text {
		switch in := in.(type) {
		case doc.Text:
			b.WriteString(strings.Repeat("*", map[bool]int{true: 2}[in.Bold]) + strings.Repeat("_", map[bool]int{true: 1}[in.Italic]) + in.S)
		case doc.Break:
			b.WriteString("⏎")
		}
	}
	return b.String()
}

func read(t testing.TB, b *drawnBook, w Wanted) string {
	t.Helper()
	w.File = "kinh-phi.xlsx"
	return show(Read(b.bytes(), w))
}

func wantShown(t *testing.T, want, got string) {
	t.Helper()
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(want), "\n"), strings.Split(strings.TrimSpace(got), "\n")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// budget draws what an office has: a title, the unit, a head of three rows, groups, sums.
func budget(t testing.TB) *drawnBook {
	b := newBook(t)
	b.row(1, "DỰ TOÁN KINH PHÍ")
	b.row(2, nil, nil, nil, nil, "Đơn vị: triệu đồng")
	b.row(3, "STT", "Nội dung", "Kinh phí")
	b.row(4, nil, nil, "Tổng số", "Trong đó")
	b.row(5, nil, nil, nil, "Tỉnh", "Xã")
	b.row(6, "I", "Chi thường xuyên")
	b.row(7, 1, "Tập huấn\nkỹ năng số", nil, 1000.5, 200)
	b.row(8, 2, "Tuyên truyền", nil, 50, 25.25)
	b.row(9, "Tổng cộng")
	b.merge("A1:E1", "A3:A5", "B3:B5", "C3:E3", "C4:C5", "D4:E4", "A9:B9", "B6:E6")
	for _, f := range [][2]string{{"C7", "=D7+E7"}, {"C8", "=SUM(D8:E8)"}, {"C9", "=SUM(C7:C8)"}, {"D9", "=SUM(D7:D8)"}, {"E9", "=SUM(E7:E8)"}} {
		b.ok(b.SetCellFormula("Dự toán", f[0], f[1]))
	}
	b.look("A1:E5", &excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Horizontal: "center"}})
	b.look("C7:E9", &excelize.Style{NumFmt: 4})
	b.look("B7", &excelize.Style{Font: &excelize.Font{Italic: true}})
	b.ok(b.SetColWidth("Dự toán", "B", "B", 40))
	return b
}

func TestTableAsItIsDrawn(t *testing.T) {
	wantShown(t, `
¶c **DỰ TOÁN KINH PHÍ
¶r **Đơn vị: triệu đồng
| **STT | **Nội dung | **Kinh phí |<  |<  |
|^  |^  | **Tổng số | **Trong đó |<  |
|^  |^  |^  | **Tỉnh | **Xã |
---
| I | Chi thường xuyên |<  |<  |<  |
| 1 | _Tập huấn⏎_kỹ năng số |r 1.200,50 |r 1.000,50 |r 200,00 |
| 2 | Tuyên truyền |r 75,25 |r 50,00 |r 25,25 |
| Tổng cộng |<  |r 1.275,75 |r 1.050,50 |r 225,25 |
`, read(t, budget(t), Wanted{}))
}

func TestHiddenRowsAndColumnsStayOut(t *testing.T) {
	b := budget(t)
	b.ok(b.SetRowVisible("Dự toán", 8, false))
	b.ok(b.SetColVisible("Dự toán", "D", false))
	wantShown(t, `
| **STT | **Nội dung | **Kinh phí |<  |
|^  |^  | **Tổng số | **Trong đó |
|^  |^  |^  | **Xã |
---
| I | Chi thường xuyên |<  |<  |
| 1 | _Tập huấn⏎_kỹ năng số |r 1.200,50 |r 200,00 |
| Tổng cộng |<  |r 1.275,75 |r 225,25 |
! (chương trình): Trang tính “Dự toán” của “kinh-phi.xlsx” có dòng 8 và cột D đang ẩn, nên không được in.
`, strings.TrimPrefix(read(t, b, Wanted{}), "¶c **DỰ TOÁN KINH PHÍ\n¶r **Đơn vị: triệu đồng\n"))
}

// TestSumThatDiffers holds stored results against the formulas: one that is old, one that goes by itself, one that can't be worked out.
func TestSumThatDiffers(t *testing.T) {
	b := newBook(t)
	b.row(1, "Nội dung", "Số")
	b.row(2, "a", 1)
	b.row(3, "b", 2)
	b.row(4, "Cộng")
	data := patched(t, b, map[string]string{"B4": `<c r="B4"><f>SUM(B2:B3)</f><v>4</v></c>`})
	wantShown(t, `
| Nội dung | Số |
---
| a |r 1 |
| b |r 2 |
| Cộng |r 4 |
! kinh-phi.xlsx, trang tính “Dự toán”, ô B4: Kết quả lưu trong ô là 4, nhưng công thức =SUM(B2:B3) tính ra 3.
`, show(Read(data, Wanted{File: "kinh-phi.xlsx"})))

	data = patched(t, b, map[string]string{"B2": `<c r="B2"><f>B3+1</f></c>`, "B3": `<c r="B3"><f>B2+1</f></c>`, "B4": `<c r="B4"><f>VLOOKUP(A1,A2:B3,2)</f></c>`})
	wantShown(t, `
| Nội dung | Số |
---
| a |  |
| b |  |
| Cộng |  |
! kinh-phi.xlsx, trang tính “Dự toán”, ô B2: Công thức của ô này tính theo chính nó (tham chiếu vòng).
! kinh-phi.xlsx, trang tính “Dự toán”, ô B3: Công thức của ô này tính theo chính nó (tham chiếu vòng).
! kinh-phi.xlsx, trang tính “Dự toán”, ô B4: Công thức của ô này chưa có kết quả trong tệp.
`, show(Read(data, Wanted{File: "kinh-phi.xlsx"})))
}

// TestTableIsWhatHasAFrame: of a sheet as an office draws it the table is the block with a frame. What stands over and below it in rows of one text is
// text; heads, signatures and dates are told by their rows, with the area that was taken.
func TestTableIsWhatHasAFrame(t *testing.T) {
	b := newBook(t)
	b.row(1, "UBND XÃ MẪU", nil, nil, "Biểu số 05")
	b.row(2, nil)
	b.row(3, "DỰ TOÁN KINH PHÍ NĂM 2026")
	b.row(4, nil, nil, nil, "Đơn vị tính: triệu đồng")
	b.row(6, "STT", "Nội dung", "Dự toán", nil)
	b.row(7, nil, nil, "Đầu tư", "Thường xuyên")
	b.row(8, 1, "Đường thôn", 2000, 5, "chưa duyệt")
	b.row(9, 2, "Nhà văn hóa", 1000, nil)
	b.row(11, "Ghi chú: số liệu tạm tính.")
	b.row(12, nil, nil, "Mẫu, ngày 05 tháng 3 năm 2026")
	b.row(13, "NGƯỜI LẬP BIỂU", nil, "CHỦ TỊCH")
	b.row(15, nil, nil, "Nguyễn Văn An")
	b.merge("A3:D3", "A6:A7", "B6:B7", "C6:D6", "C12:D12")
	line := func(side string) excelize.Border { return excelize.Border{Type: side, Style: 1, Color: "000000"} }
	b.look("A7:D10", &excelize.Style{Border: []excelize.Border{line("left"), line("right"), line("top"), line("bottom")}})
	got := show(Read(b.bytes(), Wanted{File: "a.xlsx"}))
	for _, want := range []string{
		"¶ DỰ TOÁN KINH PHÍ NĂM 2026\n¶r Đơn vị tính: triệu đồng\n", "Ghi chú: số liệu tạm tính.",
		"vùng có kẻ khung A6:D10", "dòng 1, 12–13, 15 ở ngoài khung không được in", "Cột E của trang tính", "ở ngoài khung của bảng nên không được in",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	for _, other := range []string{"| CHỦ TỊCH", "¶ UBND", "¶ Nguyễn", "| Biểu số 05"} {
		if strings.Contains(got, other) {
			t.Errorf("%q is in\n%s", other, got)
		}
	}
	table, around, _, _ := Read(b.bytes(), Wanted{File: "a.xlsx"})
	if len(table.Head) != 2 || len(table.Rows) != 2 || len(around.Below) != 1 {
		t.Errorf("%d rows of head, %d below it, %d texts below: want 2, 2, 1\n%s", len(table.Head), len(table.Rows), len(around.Below), got)
	}
}

// TestWhatAnAppendixPrintsItself: its label, its title and the note that names the document, however a sheet has them; nothing else.
func TestWhatAnAppendixPrintsItself(t *testing.T) {
	for words, want := range map[string]bool{
		"PHỤ LỤC": true, "Phụ lục số 02": true, "PHỤ LỤC IV": true, "DỰ TOÁN CHI": true, "(Kèm theo Báo cáo số 12/BC-UBND)": true, "(Ban hành kèm theo Quyết định số 5)": true,
		"Đơn vị tính: đồng": false, "Phụ lục này tính đến tháng 6": false, "Dự toán chi năm 2026": false,
	} {
		if got := Repeats(doc.Words(words), "Dự toán chi"); got != want {
			t.Errorf("%q: %v, want %v", words, got, want)
		}
	}
}

// TestBlankRowsWithoutAFrameAreNone: a row that holds nothing is space between others of a sheet without lines; one that is ruled is a row to be filled.
func TestBlankRowsWithoutAFrameAreNone(t *testing.T) {
	for _, ruled := range []bool{false, true} {
		b := newBook(t)
		b.row(1, "STT", "Nội dung")
		b.row(3, 1, "Một")
		b.row(6, 2, "Hai")
		if ruled {
			line := func(side string) excelize.Border { return excelize.Border{Type: side, Style: 1, Color: "000000"} }
			b.look("A1:B6", &excelize.Style{Border: []excelize.Border{line("left"), line("right"), line("top"), line("bottom")}})
		}
		table, _, problems, _ := Read(b.bytes(), Wanted{File: "a.xlsx"})
		if want := map[bool]int{false: 2, true: 5}[ruled]; len(problems) > 0 || len(table.Rows) != want {
			t.Errorf("ruled %t: %d rows, want %d; %v", ruled, len(table.Rows), want, problems)
		}
	}
}

// TestEmptySharedTextIsNoNumber: a cell whose shared text is empty shows nothing, and not the number of that text.
func TestEmptySharedTextIsNoNumber(t *testing.T) {
	b := newBook(t)
	b.row(1, "STT", "Nội dung", "Ghi chú")
	b.row(2, 1, "Một", "")
	b.row(3, 2, "", "Hết")
	table, _, problems, _ := Read(b.bytes(), Wanted{File: "a.xlsx"})
	if len(problems) > 0 || len(table.Rows) != 2 || doc.Plain(table.Rows[0].Cells[2]) != "" || doc.Plain(table.Rows[1].Cells[1]) != "" {
		t.Errorf("%v; %+v", problems, table.Rows)
	}
}

// TestBlankColumnsBeforeHiddenOnes: what is hidden far to the right of a table makes none of the blank columns between them part of it.
func TestBlankColumnsBeforeHiddenOnes(t *testing.T) {
	b := newBook(t)
	b.row(1, "STT", "Họ và tên", nil, nil, nil, "mã")
	b.row(2, 1, "Nguyễn Văn An", nil, nil, nil, "x")
	b.ok(b.SetColVisible("Dự toán", "F", false))
	wantShown(t, `
| STT | Họ và tên |
---
| 1 | Nguyễn Văn An |
! (chương trình): Trang tính “Dự toán” của “kinh-phi.xlsx” có cột F đang ẩn, nên không được in.
`, read(t, b, Wanted{}))
}

// TestFormToBeFilledIn: under a head alone the framed rows are printed; under rows that say something they are not.
func TestFormToBeFilledIn(t *testing.T) {
	for _, said := range []bool{false, true} {
		b := newBook(t)
		b.row(1, "STT", "Họ và tên", "Ký tên")
		if said {
			b.row(2, 1, "Nguyễn Văn An")
		}
		line := func(side string) excelize.Border { return excelize.Border{Type: side, Style: 1, Color: "000000"} }
		b.look("A1:C8", &excelize.Style{Border: []excelize.Border{line("left"), line("right"), line("top"), line("bottom")}})
		table, _, problems, _ := Read(b.bytes(), Wanted{File: "a.xlsx"})
		if want := map[bool]int{false: 7, true: 1}[said]; len(problems) > 0 || len(table.Rows) != want {
			t.Errorf("with words %t: %d rows, want %d; %v", said, len(table.Rows), want, problems)
		}
	}
}

// TestWhatIsSetToBePrinted takes the area that the office set to be printed, and as the head the rows that each page repeats.
func TestWhatIsSetToBePrinted(t *testing.T) {
	b := newBook(t)
	b.row(1, "STT", "Nội dung", "Số", "nháp")
	b.row(2, nil, nil, "(đồng)")
	b.row(3, 1, "Một", 5, "bỏ")
	b.row(4, "bỏ", "cả", "dòng")
	b.ok(b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: "'Dự toán'!$A$1:$C$3", Scope: "Dự toán"}))
	b.ok(b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'Dự toán'!$A:$B,'Dự toán'!$1:$2", Scope: "Dự toán"}))
	wantShown(t, `
| STT | Nội dung | Số |
|  |  | (đồng) |
---
| 1 | Một |r 5 |
! (chương trình): Trang tính “Dự toán” đặt vùng in A1:C3 (Print Area), nên phần ngoài vùng ấy không được in.
`, read(t, b, Wanted{}))
	if got := read(t, b, Wanted{Area: "A1:D4"}); !strings.Contains(got, "nháp") {
		t.Errorf("what is asked for isn't printed:\n%s", got)
	}
}

// TestChartsOfASheetAreTold: a table has none of them.
func TestChartsOfASheetAreTold(t *testing.T) {
	b := newBook(t)
	b.row(1, "Quý", "Số")
	b.row(2, "I", 5)
	b.ok(b.AddChart("Dự toán", "D1", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Categories: "'Dự toán'!$A$2:$A$2", Values: "'Dự toán'!$B$2:$B$2"}}}))
	if got := read(t, b, Wanted{}); !strings.Contains(got, "Biểu đồ, hình trên trang tính “Dự toán”") {
		t.Error(got)
	}
}
