package writeback

import (
	"slices"
	"strings"

	"vanban/generator/filetext"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
	"vanban/generator/yamledit"
)

// signerKeys are the keys of who signs, in the order in which a document shows them.
var signerKeys = []string{"quyen-han", "chuc-vu", "ho-ten"}

// authority is what a line begins with that says by whose authority somebody signs.
var authority = pattern.Lazy(`^(?:TM|KT|TL|TUQ|Q)\.\s`)

// asSigner is the way of writing what a person edited of one who signs all at once: who signs for himself has no line of authority, and one key alone would make nonsense.
func (e *engine) asSigner(d *difference) (all []attempt) {
	cell := cellOf(d.newRow, d.new)
	if cell == nil {
		return nil
	}
	values := e.signerValues(cell)
	if values == nil {
		return nil
	}
	for _, s := range e.scalarsIn(labelled.Plain(d.old.Text)) {
		t := e.files[s.At.File]
		if lines := signerLines(t, s.At.Line-1); lines != nil && folded(s.Value) == folded(d.old.Text) {
			all = append(all, attempt{name: s.At.File, text: withKeys(t, lines, values), line: s.At.Line - 1, guess: true, exact: isAuthority(d.old) != isAuthority(d.new)})
		}
	}
	return all
}

// isAuthority says whether a line tells by whose authority somebody signs.
func isAuthority(p *document.Paragraph) bool { return authority().MatchString(labelled.Plain(p.Text)) }

// signerValues gives the values of the keys of who signs as a cell says them; nil where it is no such cell.
func (e *engine) signerValues(cell *document.Cell) map[string]string {
	var authorities, others []string
	for p := range document.Paragraphs(cell.Items...) {
		switch text := labelled.Plain(p.Text); {
		case text == "":
		case authority().MatchString(text) && len(others) == 0:
			mark, rest, _ := strings.Cut(text, " ")
			authorities = append(authorities, mark+" "+e.words.written(rest))
		default:
			others = append(others, e.words.written(text))
		}
	}
	if len(others) == 0 || len(others) > 2 {
		return nil
	}
	values := map[string]string{"chuc-vu": yamledit.Scalar(others[0], false)}
	if len(others) == 2 {
		values["ho-ten"] = yamledit.Scalar(others[1], false)
	}
	if len(authorities) > 0 {
		for i := range authorities {
			authorities[i] = yamledit.Scalar(authorities[i], true)
		}
		values["quyen-han"] = "[" + strings.Join(authorities, ", ") + "]"
	}
	return values
}

// signerLines gives the lines of the keys of who signs, one of which is known; nil where it is no such key, or a value is not on one line.
func signerLines(t *filetext.Text, line int) map[string]int {
	own := filetext.KeyName().FindStringSubmatch(t.Line(line))
	if own == nil || !slices.Contains(signerKeys, own[1]) {
		return nil
	}
	indent := t.KeyIndent(line)
	lines := map[string]int{}
	see := func(i int) bool {
		m := filetext.KeyName().FindStringSubmatch(t.Line(i))
		if strings.TrimSpace(t.Line(i)) == "" || m != nil && t.KeyIndent(i) < indent {
			return false
		}
		if m != nil && t.KeyIndent(i) == indent && slices.Contains(signerKeys, m[1]) {
			lines[m[1]] = i
		}
		return true
	}
	for i := line; i >= 0 && see(i); i-- {
	}
	for i := line + 1; i < len(t.Lines) && see(i); i++ {
	}
	if i, has := lines["quyen-han"]; has {
		if r, ok := valueAt(t, i, "quyen-han"); !ok || r.To != i || !strings.HasSuffix(t.Value(r), "]") {
			return nil
		}
	}
	if _, has := lines["chuc-vu"]; !has {
		return nil
	}
	return lines
}

// withKeys gives a file with other values of some keys; a key without a value goes, but a remark behind it, and a new one comes before the position.
func withKeys(t *filetext.Text, lines map[string]int, values map[string]string) *filetext.Text {
	position := lines["chuc-vu"]
	indent := strings.Repeat(" ", t.KeyIndent(position))
	keys := slices.Clone(signerKeys)
	slices.SortFunc(keys, func(a, b string) int { return lines[b] - lines[a] }) // from the end on, so that places stay
	for _, key := range keys {
		i, has := lines[key]
		switch value := values[key]; {
		case has && value != "":
			t = withValue(t, i, key, value)
		case has && key == "quyen-han":
			t = withoutKey(t, i, key)
		}
	}
	if _, has := lines["quyen-han"]; !has && values["quyen-han"] != "" {
		t = t.With(position, position, indent+"quyen-han: "+values["quyen-han"])
	}
	return t
}

// valueAt gives where the value of a key stands, on its line; false where it has none.
func valueAt(t *filetext.Text, i int, key string) (filetext.Region, bool) {
	line := t.Line(i)
	head := line[:strings.Index(line, key)+len(key)+1]
	rest := strings.TrimLeft(line[len(head):], " ")
	if rest == "" || rest[0] == '#' {
		return filetext.Region{}, false
	}
	return t.RegionAt(source.Pos{Line: i + 1, Column: len([]rune(line)) - len([]rune(rest)) + 1}, true)
}

// withValue gives a key another value; what else stands on its line, a person's remark, stays.
func withValue(t *filetext.Text, i int, key, value string) *filetext.Text {
	r, ok := valueAt(t, i, key)
	if m := emptyKey().FindStringSubmatch(t.Line(i)); !ok && m != nil {
		return t.With(i, i+1, filled(m, value))
	}
	if !ok || strings.Trim(t.Value(r), `"'`) == strings.Trim(value, `"`) {
		return t
	}
	return t.Set(r, value)
}

// withoutKey takes a key out with its value; a remark behind it stands on the line alone.
func withoutKey(t *filetext.Text, i int, key string) *filetext.Text {
	r, ok := valueAt(t, i, key)
	if !ok {
		return t.With(i, i+1)
	}
	remark := strings.TrimSpace(string([]rune(t.Line(r.To))[r.End:]))
	if remark == "" {
		return t.With(i, r.To+1)
	}
	return t.With(i, r.To+1, strings.Repeat(" ", t.KeyIndent(i))+remark)
}

// cellOf gives the cell of a row in which a paragraph stands; nil where it stands in none.
func cellOf(w *document.Row, p *document.Paragraph) *document.Cell {
	if w == nil {
		return nil
	}
	for _, c := range w.Cells {
		for own := range document.Paragraphs(c.Items...) {
			if own == p {
				return c
			}
		}
	}
	return nil
}
