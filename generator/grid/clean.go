package grid

import (
	"cmp"
	"fmt"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/legacyfont"
	"vanban/generator/nd30"
)

// Convert converts what was typed for fonts of before Unicode, in capitals where its font shows it so, and tells of it; empty where there is nothing.
func (g *Grid) Convert() string {
	var words []*Cell
	var texts []string
	for i := range g.Cells {
		if c := &g.Cells[i]; c.Kind == Words {
			words, texts = append(words, c), append(texts, c.Text)
		}
	}
	right, code := celltext.Unicode(texts)
	first, n := "", 0
	for i, c := range words {
		text := c.Text
		if right != nil {
			text = right[i]
		}
		if c.Capitals && strings.IndexFunc(c.Text, celltext.OnlyUnicode) < 0 {
			text, code = strings.ToUpper(legacyfont.TCVN3.Convert(c.Text)), cmp.Or(code, legacyfont.TCVN3.String())
		}
		if text != c.Text {
			if n++; n == 1 {
				first = fmt.Sprintf("từ %s, “%s” là “%s”", g.Ref(c.Row, c.Column), celltext.Short(c.Text), celltext.Short(text))
			}
			c.Text = text
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("Chữ ở %d ô gõ bằng bảng mã %s, được chuyển sang Unicode (%s); đọc soát lại.", n, code, first)
}

// Clean takes characters off that nobody sees, and makes a dash of a bullet that only a font of signs has; it tells of both.
func (g *Grid) Clean() string {
	var cells []string
	for i := range g.Cells {
		c := &g.Cells[i]
		if right := celltext.Visible(c.Text); c.Kind == Words && right != c.Text {
			c.Text = right
			cells = append(cells, g.Ref(c.Row, c.Column))
		}
	}
	if len(cells) == 0 {
		return ""
	}
	return fmt.Sprintf("Ký tự ẩn (không ai nhìn thấy) được bỏ, dấu đầu dòng của phông ký hiệu được viết là gạch đầu dòng: %s.", celltext.Listed(cells))
}

// Unclose takes off the sign that ends a document where it stands behind the words of a cell, and tells of it; empty where there is none.
func (g *Grid) Unclose() string {
	var cells []string
	for i := range g.Cells {
		c := &g.Cells[i]
		bare, closed := strings.CutSuffix(strings.TrimSpace(c.Text), nd30.Closing)
		if bare = strings.TrimSpace(bare); c.Kind == Words && closed && bare != "" {
			c.Text = bare
			cells = append(cells, g.Ref(c.Row, c.Column))
		}
	}
	if len(cells) == 0 {
		return ""
	}
	return fmt.Sprintf("Dấu “%s” kết thúc văn bản được bỏ khỏi chữ của ô: %s.", nd30.Closing, celltext.Listed(cells))
}
