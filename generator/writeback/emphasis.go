package writeback

import (
	"slices"
	"strings"

	"vanban/generator/word/document"
)

// emphasis names paragraphs whose words went into the dossier, and some of whose words a person set bold, italic or underlined, or plain, which did not.
func (e *engine) emphasis() {
	settled := e.against(e.now)
	for _, now := range settled.olds {
		edited := settled.pairs[now]
		mine := e.touched[edited]
		if edited == nil || mine == nil || mine.kind != Changed && mine.kind != Added || !same(now.Text, edited.Text) {
			continue
		}
		is, was := emphasised(edited), emphasised(now)
		if mine.kind == Added && (len(is) == 0 || len(is) == len(strings.Fields(rest(edited)))) {
			continue // its look is that of the place
		}
		if !slices.Equal(is, was) {
			e.result.Left = append(e.result.Left, Left{Kind: Formatted, Where: edited.Where, Why: "chữ đã vào hồ sơ, định dạng thì chưa: chữ đậm, nghiêng, gạch chân trong đoạn là “" + strings.Join(is, " ") + "”"})
		}
	}
}

func rest(p *document.Paragraph) string {
	_, text := parted(p.Text)
	return text
}

// emphasised gives the words of a paragraph, but its number, that are bold, italic or underlined.
func emphasised(p *document.Paragraph) (all []string) {
	label, _ := parted(p.Text)
	skip := len(strings.Fields(label))
	if spans := p.Spans(); len(spans) > 0 && !strings.HasPrefix(plain(spans[0].Text), strings.SplitN(label, " ", 2)[0]) {
		skip = 0 // Word writes it
	}
	for _, s := range p.Spans() {
		for _, w := range strings.Fields(strings.ReplaceAll(s.Text, "\u00a0", " ")) {
			if skip > 0 {
				skip--
			} else if s.Bold || s.Italic || s.Underlined {
				all = append(all, w)
			}
		}
	}
	return all
}
