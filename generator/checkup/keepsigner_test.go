package checkup

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"vanban/generator/check"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// signedInTable is the end of a document as offices set it, recipients beside the signer; TblPrEx stands before what is set of a row.
const signedInTable = `<w:tbl><w:tr><w:tblPrEx><w:tblCellMar/></w:tblPrEx><w:tc>%RECIPIENTS%</w:tc><w:tc>%SIGNER%</w:tc></w:tr></w:tbl>`

// TestMendingKeepsSignersTogether wants who signs on one page of a mended copy, with the last paragraph of the text, and everything else free to break.
func TestMendingKeepsSignersTogether(t *testing.T) {
	all := func(lines ...string) (b string) {
		for _, l := range lines {
			b += words(l)
		}
		return b
	}
	head := all("SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "Số: 15/BC-SNV", "BÁO CÁO", "Kết quả công tác", "I. KẾT QUẢ", "1. Đã làm.", "Trên đây là báo cáo./.", "")
	recipients, signer := all("Nơi nhận:", "- Như trên;", "- Lưu: VT, TH."), all("GIÁM ĐỐC", "", "Nguyễn Văn An")
	inTable := strings.NewReplacer("%RECIPIENTS%", recipients, "%SIGNER%", signer).Replace(signedInTable)
	inMiddle := strings.NewReplacer("<w:p>", `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>`, "<w:r>", "<w:r><w:rPr><w:b/></w:rPr>").Replace(signer)
	for body, want := range map[string][]string{
		head + inTable:               {"Trên đây là báo cáo./.", "", "row"},
		head + recipients + inMiddle: {"- Lưu: VT, TH.", "GIÁM ĐỐC", ""},
	} {
		m, err := Mend(read(t, body+words(""), Options{}))
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Open("tep.docx", m.Data)
		if err != nil {
			t.Fatal(err)
		}
		var kept []string
		d.Body.Root.Each(func(n *tree.Node) {
			switch {
			case n.Name == "w:p" && n.Path("w:pPr", "w:keepNext") != nil:
				text := ""
				n.Each(func(k *tree.Node) { text += k.Text })
				kept = append(kept, text)
			case n.Name == "w:tr" && n.Path("w:trPr", "w:cantSplit") != nil && n.Kids[0].Name == "w:tblPrEx":
				kept = append(kept, "row")
			}
		})
		if !slices.Equal(kept, want) || !m.Together {
			t.Errorf("kept together: %q, want %q", kept, want)
		}
		if !bytes.Equal(m.Last.Data, m.Data) {
			t.Error("what is found is told of another file than the mended one")
		}
		again, err := Mend(m.lookedAt(t))
		if err != nil || len(again.Done) > 0 || again.Together {
			t.Errorf("once more: %v, %v", again.Done, err)
		}
	}
}

// TestSignersApartStayApart wants each who signs kept on one page, and the text between two of them free to break: a page that is approved by a signature
// before its text would else be kept with the whole text.
func TestSignersApartStayApart(t *testing.T) {
	lines := func(all ...string) (numbers []int, places []check.Place) {
		for i, l := range all {
			places = append(places, check.Place{Paragraph: &document.Paragraph{Text: l}})
			if strings.HasPrefix(l, "§") {
				numbers = append(numbers, i+1)
			}
		}
		return numbers, places
	}
	numbers, places := lines("§TM. ỦY BAN", "§CHỦ TỊCH", "", " ", "§An", "Lời văn", "", "§GIÁM ĐỐC", "", "§Bình")
	if got, want := blocksOf(numbers, places), [][2]int{{1, 5}, {8, 10}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	table := &document.Table{}
	row, below := &document.Row{}, &document.Row{}
	numbers, places = lines("§GIÁM ĐỐC", "Nơi nhận:", "- Lưu: VT.", "§An", "Lời văn", "§Bình")
	for i, r := range []*document.Row{row, row, row, below} {
		places[i].Table, places[i].Row = table, r
	}
	if got, want := blocksOf(numbers, places), [][2]int{{1, 4}, {6, 6}}; !slices.Equal(got, want) {
		t.Errorf("in a table %v, want %v", got, want)
	}
}

// lookedAt checks a mended copy.
func (m *Mended) lookedAt(t *testing.T) *Result {
	t.Helper()
	r, err := Data("tep.docx", m.Data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}
