package marking_test

import (
	"strings"
	"testing"

	"vanban/generator/marking"
	"vanban/generator/word/pairing"
)

// shown gives the words of a text in which *, ** and *** mark, with their looks; \* is an asterisk.
func shown(text string) (all []marking.Word) {
	var now marking.Look
	text = strings.ReplaceAll(text, `\*`, "\x01")
	for i, stretch := range strings.Split(text, "*") {
		if i > 0 {
			now.Italic = !now.Italic
		}
		for j, piece := range strings.Split(stretch, "@") { // @ is bold's
			if j > 0 {
				now.Bold = !now.Bold
			}
			for _, w := range pairing.WordsOf(strings.ReplaceAll(piece, "\x01", "*")) {
				all = append(all, marking.Word{Text: w, Look: now})
			}
		}
	}
	return all
}

// What a person set bold or italic is marked in the line, and no more: titles are bold without marks, escaped signs are words.
func TestEmphasise(t *testing.T) {
	for _, c := range []struct{ raw, was, want, line string }{
		{"Rà soát thủ tục", "Rà soát thủ tục", "Rà soát @thủ tục@", "Rà soát **thủ tục**"},
		{"Rà **soát** thủ tục", "Rà @soát@ thủ tục", "Rà soát thủ tục", "Rà soát thủ tục"},
		{"Rà **soát** thủ tục", "Rà @soát@ thủ tục", "Rà @soát thủ@ tục", "Rà **soát thủ** tục"},
		{"Rà **soát** thủ tục", "Rà @soát@ thủ tục", "Rà *soát* thủ tục", "Rà *soát* thủ tục"},
		{"Rà soát thủ tục", "Rà soát thủ tục", "@Rà *soát* thủ@ *tục*", "**Rà *soát* thủ** *tục*"},
		{"theo[^1] Kế hoạch", "theo\uE001 Kế hoạch", "@theo@\uE001 @Kế@ hoạch", "**theo**[^1] **Kế** hoạch"},
		{"Mục tiêu chung", "@Mục tiêu chung@", "@Mục *tiêu* chung@", "Mục *tiêu* chung"},
		{`Sở\*Nội vụ`, `Sở\*Nội vụ`, `Sở@\*Nội@ vụ`, `Sở**\*Nội** vụ`},
		{"dòng một\n   dòng hai", "dòng một dòng hai", "dòng @một dòng@ hai", "dòng **một\n   dòng** hai"},
		{"một {tong} hai", "một 46 hai", "@một@ 46 hai", ""},
		{"một hai", "một hai", "một hai", ""},
	} {
		got, ok := marking.Emphasise(c.raw, shown(c.was), shown(c.want))
		if ok != (c.line != "") || ok && got != c.line {
			t.Errorf("%q, %q: %q, want %q", c.raw, c.want, got, c.line)
		}
	}
}
