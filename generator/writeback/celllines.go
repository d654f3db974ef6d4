package writeback

import (
	"strings"

	"vanban/generator/filetext"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
	"vanban/generator/yamledit"
)

// The keys of a task whose values may be lists, and of one whose words need not be understood.
const (
	productKey  = "san-pham"
	deadlineKey = "thoi-han"
)

// lineBeside are the ways of writing a paragraph as a line of what a task is (a block of YAML, |) or as another product, behind or before that of another paragraph.
func (e *engine) lineBeside(p, new *document.Paragraph, behind bool) []attempt {
	if p == nil || !e.known(p) || !isYAML(e.now.at[p].File) {
		return nil
	}
	at := e.now.at[p]
	t, i := e.files[at.File], at.Line-1
	if t.IsInLines(i) {
		if behind {
			i++
		}
		line := strings.Repeat(" ", filetext.IndentOf(t.Line(at.Line-1))) + labelled.Plain(new.Text)
		return []attempt{{name: at.File, text: t.With(i, i, line), line: i, exact: true}}
	}
	m := filetext.KeyName().FindStringSubmatch(t.Line(i))
	r, ok := t.RegionAt(at, true)
	if !behind || m == nil || m[1] != filetext.ContentKey && m[1] != productKey || !ok || !r.IsScalar || r.InFlow || r.To > r.From || strings.ContainsAny(t.Value(r)[:1], `"'|>`) {
		return nil
	}
	within := strings.Repeat(" ", t.KeyIndent(i)+2)
	remark := string([]rune(t.Line(i))[r.End:]) // of a person, with the blanks before it
	lines := []string{string([]rune(t.Line(i))[:r.Column]) + "|" + remark, within + t.Value(r), within + labelled.Plain(new.Text)}
	if m[1] == productKey {
		_, value := labelled.Parted(new.Text)
		lines = []string{strings.TrimRight(string([]rune(t.Line(i))[:r.Column]), " ") + strings.TrimRight(remark, " "), within + "- " + t.Value(r), within + "- " + yamledit.Scalar(value, false)}
	}
	return []attempt{{name: at.File, text: t.With(i, i+1, lines...), line: i, exact: true}}
}
