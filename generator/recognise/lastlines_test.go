package recognise

import "testing"

// TestSignaturesBesideNumbers: numbers before those who get a document don't make a table one of the text.
func TestSignaturesBesideNumbers(t *testing.T) {
	table := func(cells ...[]string) *Table {
		row := Row{}
		for i, lines := range cells {
			c := Cell{Column: i, Span: 1}
			for _, text := range lines {
				c.Lines = append(c.Lines, Line{Text: text, Bold: true})
			}
			row.Cells = append(row.Cells, c)
		}
		return &Table{Columns: len(cells), Rows: []Row{row}}
	}
	signer := []string{"CHỦ TỊCH", "", "Nguyễn Văn An"}
	for _, c := range []struct {
		name  string
		table *Table
		want  bool
	}{
		{"recipients with numbers", table([]string{"Nơi nhận:", "1. UBND các xã;", "2. Lưu: VT."}, signer), true},
		{"a text with numbers", table([]string{"Ý KIẾN", "1. Đồng ý với dự thảo"}, signer), false},
		{"addressees", table([]string{"Kính gửi: Sở Y tế"}, signer), false},
	} {
		if got := looksSigned(c.table); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}
