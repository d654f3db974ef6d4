package readiness

import (
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// passage is a line of a document's file without its comment, or a paragraph that an editor wrapped over several, as Markdown joins them.
type passage struct {
	from, to int // its lines, from 1
	text     string
}

// beginsBlock finds lines that go on with no paragraph: headings, items, tables, quotes, footnotes, code, and what ::: opens.
var beginsBlock = pattern.Lazy(`^\s*(?:#|[-*+] |\d+[.)] |\p{Ll}\) |>|\||:::|---|` + "```" + `|~~~|\[\^|$)`)

// passagesOf gives the lines of a document's file, and behind those of a wrapped paragraph the whole of it. The values of its front matter are not wrapped.
func passagesOf(text string) (all []passage) {
	var whole passage // the paragraph so far
	end := func() {
		if whole.to > whole.from {
			all = append(all, whole)
		}
		whole = passage{}
	}
	n, inFront := 0, strings.HasPrefix(text, "---")
	for raw := range strings.Lines(text) {
		n++
		line := strings.TrimRight(raw, "\r\n")
		bare := strictyaml.BeforeComment(line)
		if inFront || whole.text == "" || beginsBlock().MatchString(line) {
			end()
		}
		inFront = inFront && (n == 1 || strings.TrimSpace(line) != "---")
		all = append(all, passage{n, n, bare})
		switch {
		case inFront || strings.TrimSpace(bare) == "":
		case whole.text == "":
			whole = passage{n, n, bare}
		default:
			whole.to, whole.text = n, strings.TrimRight(whole.text, `\ `)+" "+strings.TrimSpace(bare)
		}
	}
	end()
	return all
}
