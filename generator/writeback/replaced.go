package writeback

import (
	"slices"
	"strings"

	"vanban/generator/source"
	"vanban/generator/yamledit"
)

// replacing are the ways of writing a paragraph that says something else.
func (e *engine) replacing(d *difference) (all []attempt) {
	_, old := parted(d.old.Text)
	_, new := parted(d.new.Text)
	if at := e.now.at[d.old]; at.Line > 0 && e.files[at.File] != nil {
		all = e.wordsAt(at, old, new)
		for i := range all {
			all[i].exact = true
		}
	}
	for _, s := range e.scalarsIn(old) {
		all = append(all, e.wordsAt(s.At, old, new)...)
	}
	return append(all, e.days(d.old.Text, d.new.Text)...)
}

// wordsAt are the ways of changing the words at a place.
func (e *engine) wordsAt(at source.Pos, old, new string) (all []attempt) {
	t := e.files[at.File]
	r, ok := t.regionAt(at, isYAML(at.File) || e.inFront(at))
	if !ok {
		return nil
	}
	raw := t.text(r)
	add := func(text string) {
		all = append(all, attempt{name: at.File, text: t.set(r, text), line: r.from})
	}
	for _, escape := range []func(string) string{asIs, lightly} {
		if text, ok := patched(raw, old, new, writer{escape, e.words}); ok && !slices.ContainsFunc(all, func(a attempt) bool { return a.text.text(r.grown(raw, text)) == text }) {
			add(text)
		}
	}
	if value, is := oneLine(raw); is && r.isScalar {
		if text, ok := patched(value, old, new, writer{asIs, e.words}); ok {
			add(yamledit.Scalar(strings.TrimSpace(text), r.inFlow))
		}
	}
	return all
}

// grown is a region with another text in it.
func (r region) grown(old, new string) region {
	r.to += strings.Count(new, "\n") - strings.Count(old, "\n")
	last := new[strings.LastIndex(new, "\n")+1:]
	if r.end = len([]rune(last)); r.to == r.from {
		r.end += r.column
	}
	return r
}

// inFront says whether a place is in the front matter of a document in a file of its own.
func (e *engine) inFront(at source.Pos) bool {
	t := e.files[at.File]
	return t != nil && at.Line-1 < t.frontEnd()
}

// frontEnd gives the line that closes a file's front matter; 0 where it has none.
func (t *sourceText) frontEnd() int {
	if strings.TrimRight(t.line(0), " ") != "---" {
		return 0
	}
	for i := 1; i < len(t.lines); i++ {
		if strings.TrimRight(t.lines[i], " ") == "---" {
			return i
		}
	}
	return 0
}

func asIs(s string) string { return s }

// special is what means something in the midst of a line of Markdown.
const special = "\\`*_[]<{}~^|"

// lightly escapes what would not be read as it is written.
func lightly(s string) string {
	var b strings.Builder
	for _, c := range s {
		if strings.ContainsRune(special, c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// oneLine gives the value that a scalar of one line has.
func oneLine(raw string) (string, bool) {
	if raw == "" || strings.Contains(raw, "\n") || strings.ContainsRune("|>[{&*!", rune(raw[0])) {
		return "", false
	}
	switch quote := raw[:1]; quote {
	case `"`:
		return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(strings.Trim(raw, `"`)), true
	case `'`:
		return strings.ReplaceAll(strings.Trim(raw, `'`), `''`, `'`), true
	}
	return raw, true
}
