package collect

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Rows of plain cells show the same whether excelize is asked or not, whatever stands between them.
func TestPlainCellsShowTheSame(t *testing.T) {
	texts := `<sst` + mainSpace + `><si><t>Sở A</t></si><si><t xml:space="preserve"> Việc&#10;một </t></si><si><r><t>Sở </t></r><r><rPr><b/></rPr><t>B</t></r></si><si><t>a_x000A_b</t></si>` +
		`<si><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></si><si/><si><t></t></si></sst>`
	styles := `<styleSheet` + mainSpace + `><numFmts count="3"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="&quot;Quý &quot;0"/><numFmt numFmtId="166" formatCode=";;;"/></numFmts>` +
		`<cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/></cellXfs></styleSheet>`
	cells := []string{`t="s"><v>0</v>`, `t="s"><v>1</v>`, `t="s"><v>2</v>`, `t="s"><v>3</v>`, `t="s"><v>4</v>`, `t="s"><v>5</v>`, `t="s"><v>6</v>`, `t="inlineStr"><is><t>Sở C</t></is>`,
		`t="inlineStr"><is><t xml:space="preserve"> x </t></is>`, `t="inlineStr"><is><r><t>y</t></r><r><t>z</t></r></is>`, `t="inlineStr"><is><t>_x0041_</t></is>`, `t="str"><v>chữ</v>`, `><v>1</v>`, `><v>12345678901</v>`,
		`><v>123456789012345678</v>`, `><v>007</v>`, `><v>1.5</v>`, `><v>1E3</v>`, `><v>46023</v>`, `><f>1+1</f><v>2</v>`, `t="b"><v>1</v>`, `t="e"><v>#N/A</v>`, `t="d"><v>2026-06-30</v>`, `>`}
	r := rand.New(rand.NewPCG(1, 2))
	plainRows := 0
	for range 150 {
		var sheet strings.Builder
		sheet.WriteString(`<worksheet` + mainSpace + `><sheetData>`)
		most := 2 + r.IntN(len(cells)-1)
		for row := 1; row <= 8; row++ {
			if r.IntN(6) == 0 {
				continue
			}
			sheet.WriteString(fmt.Sprintf(`<row r="%d"%s>`, row, []string{"", "", "", ` hidden="1"`}[r.IntN(4)]))
			for c := range 1 + r.IntN(4) {
				sheet.WriteString(fmt.Sprintf(`<c r="%c%d" s="%d" %s</c>`, 'A'+c, row, r.IntN(8)*r.IntN(2), cells[r.IntN(most)]))
			}
			sheet.WriteString(`</row>`)
		}
		sheet.WriteString(`</sheetData></worksheet>`)
		var read [2]*sheetRead
		for i, without := range []bool{true, false} {
			asksNobody = without
			b, err := newBook(workbook(t, sheet.String(), texts, styles))
			if err == nil {
				err = b.read(b.sheets[0])
			}
			if err != nil {
				read[i] = &sheetRead{Err: err.Error()}
				continue
			}
			s := b.sheets[0]
			read[i] = &sheetRead{Unseen: s.unseen}
			for _, c := range s.cells {
				if c.literal {
					plainRows++
				}
				read[i].Cells = append(read[i].Cells, fmt.Sprint(c.ref(), c.kind, c.text, "|", c.shown, "|", c.formula, c.percent, c.style))
			}
		}
		asksNobody = true
		if diff := cmp.Diff(read[1], read[0]); diff != "" {
			t.Fatalf("%s\n%s", sheet.String(), diff)
		}
	}
	if plainRows == 0 {
		t.Error("no plain cell was read")
	}
}

// sheetRead is what was read of a sheet.
type sheetRead struct {
	Cells  []string
	Unseen []int
	Err    string
}
