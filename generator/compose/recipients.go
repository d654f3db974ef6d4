package compose

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/wording"
)

// AtArticle finds how a decision names those who carry it out among its recipients: by the article that names them.
var AtArticle = pattern.Lazy(`^Như Điều \d+`)

// Renamed gives recipients with other words for those whom an article names.
func Renamed(list []wording.Literal, words string) []wording.Literal {
	out := make([]wording.Literal, len(list))
	for i, r := range list {
		out[i] = wording.Literal(AtArticle().ReplaceAllString(string(r), words))
	}
	return out
}

// eachLine takes paragraphs apart at their line breaks: a placeholder for several addressees gives them so, with dashes.
func eachLine(texts [][]doc.Inline) [][]doc.Inline {
	var all [][]doc.Inline
	for _, t := range texts {
		all = append(all, nil)
		several := slices.ContainsFunc(t, func(in doc.Inline) bool { _, line := in.(doc.Break); return line })
		for _, in := range t {
			last := len(all) - 1
			words, isText := in.(doc.Text)
			switch {
			case several && isText && len(all[last]) == 0:
				words.S = nd30.TrimDash(words.S)
				all[last] = append(all[last], words)
			case several && !isText:
				all = append(all, nil)
			default:
				all[last] = append(all[last], in)
			}
		}
	}
	return all
}

// addressees sets Kính gửi: one on the line of the label, several below it.
func (b *Builder) addressees(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	if err != nil {
		return err
	}
	if len(texts) < 2 {
		return c.Problem("phải có lời “Kính gửi:” rồi ít nhất một nơi, mỗi nơi một đoạn")
	}
	label, items := b.Styled(doc.Addressee, texts[0]), eachLine(texts[1:])
	if len(items) == 1 {
		b.Add(&doc.Addressees{Label: slices.Concat(label, []doc.Inline{doc.Text{S: " "}}, items[0])})
		return nil
	}
	a := &doc.Addressees{Label: label}
	for i, t := range items {
		t = EndWith(t, func(s string) string { return nd30.EndItem(s, i == len(items)-1) })
		a.Items = append(a.Items, append([]doc.Inline{doc.Text{S: Dash}}, t...))
	}
	b.Add(a)
	return nil
}
