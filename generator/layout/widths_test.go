package layout

import (
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/sharing"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// plainTable makes a table of rows, the first its head.
func plainTable(rows ...[]string) *doc.Table {
	t := &doc.Table{Role: doc.PlainTable}
	for i, r := range rows {
		var row doc.Row
		for _, text := range r {
			role := doc.TableCell
			if i == 0 {
				role = doc.TableHead
			}
			row.Cells = append(row.Cells, doc.Cell{Lines: []doc.Line{{Role: role, Text: doc.Words(text)}}})
		}
		if i == 0 {
			t.Head = append(t.Head, row)
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

const address = "https://tabmis.example.gov.vn/baocao/giaingan2026?thang=6&donvi=so-tai-chinh"

// tablesOfWords are tables with, by column, the longest text that must stand on one line.
var tablesOfWords = map[string]struct {
	table *doc.Table
	whole []string
	exact []int // columns that are no wider than that
}{
	"a long address beside words and figures": {plainTable(
		[]string{"TT", "TÊN CHỈ TIÊU", "ĐƠN VỊ TÍNH", "KẾ HOẠCH 2026", "TỶ LỆ %", "NGUỒN SỐ LIỆU", "GHI CHÚ"},
		[]string{"1", "Tổng số hồ sơ", "hồ sơ", "1.456.789", "108,26", address, "không"},
		[]string{"2", "Vốn đầu tư", "triệu đồng", "14.567.890.123,5", "95,3", "Sở Tài chính", ""}),
		[]string{"TT", "nghiệp", "trăm", "14.567.890.123,5", "108,26", "tabmis.example.gov.vn/", "không"}, []int{3}},
	"figures beside a long text": {plainTable(
		[]string{"STT", "NỘI DUNG", "SỐ TIỀN"},
		[]string{"1", "Lắp đặt hệ thống, chuyển đổi, đào tạo người sử dụng ở tất cả các xã, phường của tỉnh và nghiệm thu", "1.250"},
		[]string{"2", "Mua", "12/5/2026"}),
		[]string{"STT", "NỘI", "12/5/2026"}, []int{0, 2}},
	"a short text beside figures": {plainTable([]string{"NĂM", "GHI CHÚ", "SỐ"}, []string{"2025", "không", "1"}, []string{"2026", "có", "2"}),
		[]string{"2025", "không", "SỐ"}, []int{0, 2}},
}

// TestNoColumnIsStarved: a column holds its longest word while another can give, and one of figures no more than these.
func TestNoColumnIsStarved(t *testing.T) {
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m, width := NewMeasurer(family, inforce.Sheet(doc.Setting{})), inforce.Now().Pages[doc.Portrait].TextWidth()
	for name, c := range tablesOfWords {
		side, sum := nd30.Decree30.Tables[doc.PlainTable].SideMargin, unit.Length(0)
		for i, w := range m.ColumnWidths(c.table, width) {
			need := m.WidestLine(doc.Line{Role: doc.TableCell, Text: doc.Words(c.whole[i])}, width) + 2*side
			if w < need {
				t.Errorf("%s: column %d is %v wide, %q needs %v", name, i+1, w, c.whole[i], need)
			}
			for _, exact := range c.exact {
				if head := m.WidestLine(doc.Line{Role: doc.TableHead, Text: doc.Words(c.table.Head[0].Cells[i].Lines[0].Text[0].(doc.Text).S)}, width) + 2*side; exact == i && w > max(need, head)+2*wordSlack {
					t.Errorf("%s: column %d is %v wide, its figures need %v", name, i+1, w, need)
				}
			}
			sum += w
		}
		if sum.Twips() != width.Twips() {
			t.Errorf("%s: the columns are %v wide together, the text %v", name, sum, width)
		}
	}
}

// TestEdgesAreSteady: wherever a column's edge falls, on either paper, LibreOffice has it on the same twip.
func TestEdgesAreSteady(t *testing.T) {
	for _, o := range []doc.Orientation{doc.Portrait, doc.Landscape} {
		width := inforce.Now().Pages[o].TextWidth()
		w := int64(width.Twips())
		for e := int64(20); e < w; e++ {
			at := int64(sharing.SteadyEdge(unit.Length(e)*unit.Twip, width).Twips())
			if held := (at*10000 + w/2) / w * w / 10000; held != at {
				t.Fatalf("the edge at %d of %d twips is moved to %d, where LibreOffice has %d", e, w, at, held)
			}
		}
	}
}

// TestHeadOverFiguresIsNoColumnOfWords: the head of a column of figures stands on few lines where the other columns have room to give.
func TestHeadOverFiguresIsNoColumnOfWords(t *testing.T) {
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m, width := NewMeasurer(family, inforce.Sheet(doc.Setting{})), inforce.Now().Pages[doc.Portrait].TextWidth()
	const head = "Số lượng hồ sơ đã tiếp nhận"
	table := plainTable([]string{"STT", "Đơn vị", head, "Ghi chú"}, []string{"1", "Phòng Văn hóa - Xã hội", "12", "Theo kế hoạch"}, []string{"2", "Văn phòng", "7", ""})
	line := doc.Line{Role: doc.TableHead, Text: doc.Words(head)}
	room := m.ColumnWidths(table, width)[2] - 2*nd30.Decree30.Tables[doc.PlainTable].SideMargin
	if lines, one := m.Height(line, room), m.Height(line, width); lines > mostHeadLines*one {
		t.Errorf("the head is %v high in its column, a line %v", lines, one)
	}
}

// TestANumberStaysWithItsWord: a column of asked width has room for a word and the number that belongs to it while another can give.
func TestANumberStaysWithItsWord(t *testing.T) {
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m, width := NewMeasurer(family, inforce.Sheet(doc.Setting{})), inforce.Now().Pages[doc.Portrait].TextWidth()
	for _, pair := range []string{"Điều 4", "Quý III/2026", "Khoản 12", "Tháng 10", "120 triệu"} {
		table := plainTable([]string{"TT", "NỘI DUNG", "HẠN"}, []string{"1", "Rà soát, đơn giản hóa thủ tục", pair})
		table.Asked = []int{1, 40, 1}
		bold := []doc.Inline{doc.Text{S: pair, Bold: true}}
		table.Rows[0].Cells[2].Lines[0].Text = bold
		need := m.WidestLine(doc.Line{Role: doc.TableCell, Text: bold}, width) + 2*nd30.Decree30.Tables[doc.PlainTable].SideMargin
		if w := m.ColumnWidths(table, width)[2]; w < need {
			t.Errorf("%q needs %v, its column is %v wide", pair, need, w)
		}
	}
}

// TestClosingStandsBesideItsFigure: "./." behind the last amount of a table makes it no word: the column is as wide as both, whatever width is asked for.
func TestClosingStandsBesideItsFigure(t *testing.T) {
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m, width := NewMeasurer(family, inforce.Sheet(doc.Setting{})), inforce.Now().Pages[doc.Portrait].TextWidth()
	closed := nd30.CloseCell("5.250.000.000")
	need := m.WidestLine(doc.Line{Role: doc.TableCell, Text: doc.Words(closed)}, width) + 2*nd30.Decree30.Tables[doc.PlainTable].SideMargin
	words := strings.Repeat("Rà soát, đơn giản hóa thủ tục hành chính ", 8)
	for name, asked := range map[string][]int{"asked for": {1, 40, 1}, "as the words ask": nil} {
		table := plainTable([]string{"TT", "NỘI DUNG", "KINH PHÍ"}, []string{"1", words, "1.200.000.000"}, []string{"2", words, closed})
		table.Asked = asked
		if w := m.ColumnWidths(table, width)[2]; w < need || w > need+2*wordSlack {
			t.Errorf("%s: %q needs %v, its column is %v wide", name, closed, need, w)
		}
	}
}
