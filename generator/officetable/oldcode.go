package officetable

import (
	"fmt"
	"slices"
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
	mixed := slices.ContainsFunc(g.Cells, func(c Cell) bool { return strings.IndexFunc(c.Text, celltext.OnlyUnicode) >= 0 })
	for i := range g.Cells {
		c := &g.Cells[i]
		if c.Kind != Words || !code.Tells(c.Text) && (mixed || code.Spoils(c.Text)) {
			continue // a cell of Unicode
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

// clean takes characters off that nobody sees, and makes a dash of a bullet that only a font of signs has; it tells of both.
func (g *Grid) clean() string {
	var cells []string
	for i := range g.Cells {
		c := &g.Cells[i]
		if right := celltext.Visible(c.Text); c.Kind == Words && right != c.Text {
			c.Text = right
			cells = append(cells, g.ref(c.Row, c.Column))
		}
	}
	if len(cells) == 0 {
		return ""
	}
	return fmt.Sprintf("Ký tự ẩn (không ai nhìn thấy) được bỏ, dấu đầu dòng của phông ký hiệu được viết là gạch đầu dòng: %s.", celltext.Listed(cells))
}
