package checkup

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// drawnLine is a line of a length in points, as Word's older files have it.
func drawnLine(length int) string {
	return fmt.Sprintf(`<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute" from="0,2pt" to="%dpt,2pt"/></w:pict></w:r>`, length)
}

// lineRules gives the rules of lines under the head's words that find something in a file.
func lineRules(t *testing.T, body string) (all []string) {
	t.Helper()
	for _, f := range read(t, body, Options{}).Findings {
		if strings.HasPrefix(f.Rule.ID, "I.II.1.b.") || strings.HasPrefix(f.Rule.ID, "I.II.2.b.") {
			if slices.Contains([]string{"I.II.1.b.5", "I.II.1.b.6", "I.II.2.b.5", "I.II.2.b.6"}, f.Rule.ID) {
				all = append(all, f.Rule.ID)
			}
		}
	}
	return all
}

func run(text string, halfPoints int) string {
	return fmt.Sprintf(`<w:r><w:rPr><w:b/><w:sz w:val="%d"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>`, halfPoints, text)
}

// TestLinesOfForeignHeads wants the lines under motto and body told apart where both stand in one paragraph, set by tabs, and the line of one not taken for the
// other's where that is missing.
func TestLinesOfForeignHeads(t *testing.T) {
	const tab = `<w:r><w:tab/></w:r>`
	tabbed := func(lines string) string {
		return `<w:p><w:r><w:tab/></w:r>` + run("UBND TỈNH LÂM ĐỒNG", 26) + tab + run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26) + `</w:p><w:p>` + tab + run("SỞ NỘI VỤ", 26) + tab +
			run("Độc lập - Tự do - Hạnh phúc", 28) + lines + `</w:p><w:p>` + tab + run("Số: 30/TTr-SNV", 26) + tab + run("Lâm Đồng, ngày 12 tháng 3 năm 2026", 28) + `</w:p>`
	}
	cell := func(content string) string {
		return `<w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>` + content + `</w:tc>`
	}
	line := func(words string, halfPoints int, lines string) string {
		return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>` + run(words, halfPoints) + lines + `</w:p>`
	}
	table := func(left, right string) string {
		return `<w:tbl><w:tblGrid><w:gridCol w:w="4600"/><w:gridCol w:w="4600"/></w:tblGrid><w:tr>` + cell(line("ỦY BAN NHÂN DÂN", 26, "")+line("TỈNH LÂM ĐỒNG", 26, left)+line("Số: 30/QĐ-UBND", 26, "")) +
			cell(line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, "")+line("Độc lập - Tự do - Hạnh phúc", 28, right)+line("Lâm Đồng, ngày 12 tháng 3 năm 2026", 28, "")) + `</w:tr></w:tbl>`
	}
	const end = `<w:p><w:r><w:t>QUYẾT ĐỊNH</w:t></w:r></w:p><w:p><w:r><w:t>Về việc thành lập Tổ công tác</w:t></w:r></w:p>`
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"tabs":                       {tabbed(drawnLine(30) + drawnLine(180)), nil},
		"tabs, the other way":        {tabbed(drawnLine(180) + drawnLine(30)), nil},
		"tabs, a short motto's line": {tabbed(drawnLine(30) + drawnLine(70)), []string{"I.II.1.b.6"}},
		"a table":                    {table(drawnLine(45), drawnLine(180)) + end, nil},
		"a table, no body's line":    {table("", drawnLine(180)) + end, []string{"I.II.2.b.5"}},
		"a table, no motto's line":   {table(drawnLine(45), "") + end, []string{"I.II.1.b.5"}},
	} {
		if got := lineRules(t, c.body); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
