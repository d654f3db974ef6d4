package writeback

import (
	"slices"
	"strings"

	"vanban/generator/filetext"
	"vanban/generator/marking"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
	"vanban/generator/yamledit"
)

// replacing are the ways of writing a paragraph that says something else.
func (e *engine) replacing(d *difference) (all []attempt) {
	_, old := labelled.Parted(d.old.Text)
	_, new := labelled.Parted(d.new.Text)
	all = append(all, e.asSigner(d)...)
	if at := e.now.at[d.old]; e.known(d.old) {
		var own []attempt
		t := e.files[at.File]
		r, ok := cellAt(t, at, d)
		if !ok {
			r, ok = t.RegionAt(at, isYAML(at.File) || e.inFront(at))
		}
		if ok && !r.IsScalar && strings.Count(old, noteMark) != strings.Count(new, noteMark) {
			own = e.withNotes(d, r, old, new)
		} else if ok {
			own = e.wordsIn(at.File, r, d)
		}
		if ok && !r.IsScalar && len(own) == 0 && strings.Contains(old, noteMark) { // one went, and another came with a joined paragraph
			own = e.withNotes(d, r, old, new)
		}
		for i := range own {
			own[i].exact = true
		}
		all = append(all, own...)
		all = append(all, inOwnWords(t, at, r, new)...)
		all = append(all, e.respelled(at, r, new)...)
	}
	found := e.scalarsIn(old)
	for i, s := range found {
		t := e.files[s.At.File]
		if r, ok := t.RegionAt(s.At, true); ok {
			for _, a := range e.wordsIn(s.At.File, r, d) {
				a.guess = i > 0 || 2*len(folded(s.Value)) < len(folded(old))
				all = append(all, a)
			}
		}
	}
	all = append(all, e.days(d.old.Text, d.new.Text)...)
	if value := filledIn(d.old.Text, d.new.Text); value != "" && !e.known(d.old) {
		all = append(all, e.filling(value)...)
	}
	return append(all, e.everywhere(old, new)...)
}

// notUnderstood is what is told of a deadline that comes in word for word.
const notUnderstood = "chương trình không hiểu thời hạn này nên ghi nguyên văn (khac:), không tính được ngày đến hạn"

// inOwnWords is the way of writing a deadline that is not understood.
func inOwnWords(t *filetext.Text, at source.Pos, r filetext.Region, new string) []attempt {
	m := filetext.KeyName().FindStringSubmatch(t.Line(r.From))
	if m == nil || m[1] != deadlineKey || !r.IsScalar || new == "" {
		return nil
	}
	return []attempt{{name: at.File, text: t.Set(r, "{khac: "+yamledit.Scalar(new, true)+"}"), line: r.From, exact: true, note: notUnderstood}}
}

// wordsIn are the ways of changing the words in a region.
func (e *engine) wordsIn(file string, r filetext.Region, d *difference) (all []attempt) {
	_, old := labelled.Parted(d.old.Text)
	_, new := labelled.Parted(d.new.Text)
	t := e.files[file]
	raw := t.Value(r)
	w := marking.Writer{Escape: asIs, Small: e.words.written}
	if r.IsScalar && strings.Contains(old+new, noteMark) { // a value of a line has its footnotes within
		w.Within, w.Mark = true, e.noteWithin(d.new)
	}
	var texts []string
	for _, escape := range []func(string) string{asIs, lightly} {
		w.Escape = escape
		if text, ok := marking.Patch(raw, old, new, w); ok && !(r.IsScalar && bare(raw, r) && !bare(text, r)) {
			texts = append(texts, text)
		}
	}
	w.Escape = asIs
	if value, is := oneLine(raw); is && r.IsScalar {
		if text, ok := marking.Patch(value, old, new, w); ok {
			texts = append(texts, yamledit.Scalar(strings.TrimSpace(text), r.InFlow))
		}
	}
	for _, text := range slices.Compact(texts) {
		all = append(all, attempt{name: file, text: t.Set(r, text), line: r.From})
	}
	return all
}

// bare says whether a value of a line may stand without quotes.
func bare(raw string, r filetext.Region) bool { return yamledit.Scalar(raw, r.InFlow) == raw }

// everywhere writes a change into all values of a file that stand in the text, for a name that is written twice: whole, and by its lines; then into
// those too in which it stands.
func (e *engine) everywhere(old, new string) (all []attempt) {
	whole := folded(old)
	var within, around []scalar
	for _, s := range e.scalars() {
		switch value := folded(s.Value); {
		case !strings.Contains(value, " "): // a word alone stands in too many places
		case strings.Contains(whole, value):
			within = append(within, s)
			around = append(around, s)
		case strings.Contains(value, whole):
			around = append(around, s)
		}
	}
	return append(e.inAll(within, old, new), e.inAll(around, old, new)...)
}

// inAll writes a change into all of some values, a file at a time.
func (e *engine) inAll(found []scalar, old, new string) (all []attempt) {
	texts, lines := map[string]*filetext.Text{}, map[string]int{}
	slices.SortStableFunc(found, func(a, b scalar) int { return b.At.Compare(a.At) }) // from the end on, so that places stay
	for _, s := range found {
		t := texts[s.At.File]
		if t == nil {
			t = e.files[s.At.File]
		}
		r, ok := t.RegionAt(s.At, true)
		if !ok {
			continue
		}
		raw := t.Value(r)
		if text, ok := marking.Patch(raw, old, new, marking.Writer{Escape: asIs, Small: e.words.written}); ok {
			if bare(raw, r) && !bare(text, r) {
				text = yamledit.Scalar(text, r.InFlow)
			}
			texts[s.At.File], lines[s.At.File] = t.Set(r, text), r.From
		}
	}
	for _, name := range e.Names {
		if t := texts[name]; t != nil {
			all = append(all, attempt{name: name, text: t, line: lines[name], guess: true})
		}
	}
	return all
}

// cellAt gives the part of a table's row of Markdown that a cell is.
func cellAt(t *filetext.Text, at source.Pos, d *difference) (filetext.Region, bool) {
	i := at.Line - 1
	if d.oldRow == nil || !strings.HasPrefix(strings.TrimSpace(t.Line(i)), "|") {
		return filetext.Region{}, false
	}
	column := -1
	for _, c := range d.oldRow.Cells {
		if c == d.oldCell || slices.Contains(slices.Collect(document.Paragraphs(c.Items...)), d.old) {
			column = c.Column
		}
	}
	line, part, from := []rune(t.Lines[i]), -1, 0
	for k, c := range line {
		if c != '|' || k > 0 && line[k-1] == '\\' {
			continue
		}
		if part == column && part >= 0 {
			return filetext.Region{From: i, Column: from, To: i, End: k}, true
		}
		part, from = part+1, k+1
	}
	return filetext.Region{}, false
}

// inFront says whether a place is in the front matter of a document in a file of its own.
func (e *engine) inFront(at source.Pos) bool {
	t := e.files[at.File]
	return t != nil && at.Line-1 < t.FrontEnd()
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
