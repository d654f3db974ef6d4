package officetable

import (
	"fmt"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/legacyfont"
)

// sampled is how many bytes of a table are looked at for old codes: more tell nothing new.
const sampled = 1 << 16

// convert converts what was typed for fonts of before Unicode, and tells of it; empty where there is nothing.
func (g *Grid) convert() string {
	var sample strings.Builder
	for i := range g.Cells {
		if c := &g.Cells[i]; c.Kind == Words && strings.IndexFunc(c.Text, legacyfont.IsTelling) >= 0 && sample.Len() < sampled {
			sample.WriteString(c.Text + "\n")
		}
	}
	if sample.Len() == 0 {
		return ""
	}
	code, _ := legacyfont.Recognise(sample.String())
	if code == legacyfont.None {
		return ""
	}
	first, n := "", 0
	for i := range g.Cells {
		c := &g.Cells[i]
		if c.Kind != Words {
			continue
		}
		if right := code.Convert(c.Text); right != c.Text {
			if n++; n == 1 {
				first = fmt.Sprintf("từ %s, “%s” là “%s”", g.ref(c.Row, c.Column), celltext.Short(c.Text), celltext.Short(right))
			}
			c.Text = right
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("Chữ ở %d ô gõ bằng bảng mã %s, được chuyển sang Unicode (%s); đọc soát lại.", n, code, first)
}
