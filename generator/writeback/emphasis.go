package writeback

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"vanban/generator/diff"
	"vanban/generator/filetext"
	"vanban/generator/marking"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
	"vanban/generator/word/pairing"
	"vanban/generator/yamledit"
)

// emphasised is a paragraph some of whose words a person set bold, italic or underlined, or plain.
type emphasised struct {
	edited *document.Paragraph
	d      *difference // the edit that it belongs to
	byHand bool        // nothing but the looks was edited
}

// ofLooks keeps that words of a paragraph were set bold or italic, which its line may say, and names what else of its looks was edited.
func (e *engine) ofLooks(d *difference) {
	rest := slices.DeleteFunc(slices.Clone(d.looks), func(n string) bool { return slices.Contains(emphases, n) })
	if d.new == nil || len(rest) == len(d.looks) {
		e.leave(d, whySet(d.looks))
		return
	}
	if len(rest) > 0 {
		e.leave(d, whySet(rest))
	}
	e.emphasised = append(e.emphasised, emphasised{d.new, d, true})
}

// emphasis writes into the lines of paragraphs that words of them were set bold or italic, and names those where it can't be: what is underlined, and
// words without a line.
func (e *engine) emphasis() {
	all := e.emphasised
	for _, p := range e.inOrder {
		all = append(all, emphasised{p, e.touched[p], false})
	}
	all = append(all, e.movedNotes()...)
	whole := slices.Clone(all)
	all = slices.DeleteFunc(all, e.looksAsEdited)
	var lines []emphasisedLine
	for _, m := range all {
		if l, ok := e.emphasisIn(m); ok {
			lines = append(lines, l)
		}
	}
	slices.SortStableFunc(lines, func(a, b emphasisedLine) int {
		return cmp.Or(strings.Compare(a.file, b.file), b.r.From-a.r.From, b.r.Column-a.r.Column)
	})
	e.emphasise(slices.CompactFunc(lines, func(a, b emphasisedLine) bool {
		return a.file == b.file && a.r.From == b.r.From && a.r.Column == b.r.Column
	}))
	for _, m := range all {
		switch {
		case e.looksAsEdited(m):
		case m.byHand:
			e.leave(m.d, whySet(m.d.looks))
		default:
			e.leaveLooks(m.edited.Where, "chữ đã vào hồ sơ, định dạng thì chưa: "+lookedAs(m.edited))
		}
	}
	e.nameLabels(whole)
}

// nameLabels names the paragraphs whose words look as edited, and whose number or dash doesn't: the program writes that, so that no line says how it looks.
func (e *engine) nameLabels(all []emphasised) {
	for _, m := range all {
		now := e.nowOf(m.edited)
		if now == nil || !m.byHand && m.d.kind != Changed || !sameWords(now, m.edited) || !e.looksAsEdited(m) {
			continue
		}
		_, is := labelled.Spans(now)
		if _, want := labelled.Spans(m.edited); !slices.Equal(is, want) {
			e.leaveLooks(m.edited.Where, "định dạng sửa tay của số hoặc dấu ở đầu dòng chỉ có trong tệp Word")
		}
	}
}

// sameWords says whether two paragraphs have the same words, but for their numbers, capitals and what the program sets at their ends.
func sameWords(a, b *document.Paragraph) bool {
	return strings.EqualFold(withoutEnd(rest(a)), withoutEnd(rest(b)))
}

// movedNotes are the footnotes that nobody edited: one whose paragraph became part of another is written anew, as plain words.
func (e *engine) movedNotes() (all []emphasised) {
	for p := range document.Paragraphs(notesOf(e.edited)...) {
		was := e.in(e.first, p)
		if e.touched[p] == nil && was != nil && slices.Equal(looksOfWords(was, true), looksOfWords(p, true)) {
			all = append(all, emphasised{p, &difference{kind: Changed, old: was, new: p}, false})
		}
	}
	return all
}

// looksAsEdited says whether a paragraph's words are bold, italic and underlined in the document made now as they are in the edited one. Plain words of one that
// came have the look of their place.
func (e *engine) looksAsEdited(m emphasised) bool {
	now := e.nowOf(m.edited)
	if now == nil || !sameWords(now, m.edited) {
		return !m.byHand // that is named already
	}
	is := looksOfWords(m.edited, true)
	return slices.Equal(is, looksOfWords(now, true)) || !m.byHand && m.d.kind != Changed && len(is) == 0
}

// nowOf gives the paragraph of the present version that is one of the edited file; nil where there is none.
func (e *engine) nowOf(edited *document.Paragraph) *document.Paragraph { return e.in(e.now, edited) }

// in gives the paragraph of a version that is one of the edited file; nil where there is none.
func (e *engine) in(of *version, edited *document.Paragraph) *document.Paragraph {
	v := e.against(of)
	if v.inverse == nil {
		v.inverse = map[*document.Paragraph]*document.Paragraph{}
		for old, new := range v.pairs {
			v.inverse[new] = old
		}
	}
	return v.inverse[edited]
}

// emphasisedLine is a line as it would be.
type emphasisedLine struct {
	emphasised
	file string
	r    filetext.Region
	text string
}

// emphasisIn gives the line of a paragraph with its words marked.
func (e *engine) emphasisIn(m emphasised) (l emphasisedLine, ok bool) {
	now := e.nowOf(m.edited)
	if now == nil || !e.known(now) {
		return l, false
	}
	at := e.now.at[now]
	t := e.files[at.File]
	r, ok := cellAt(t, at, &difference{old: now, oldRow: e.rowOf(now)})
	if !ok {
		r, ok = t.RegionAt(at, isYAML(at.File) || e.inFront(at))
	}
	if !ok {
		return l, false
	}
	raw := t.Value(r)
	value, isLine := oneLine(raw)
	if !r.IsScalar || !isLine {
		value = raw
	}
	text, ok := marking.Emphasise(value, lookedWords(now), lookedWords(m.edited))
	if r.IsScalar && isLine {
		text = yamledit.Scalar(text, r.InFlow)
	}
	return emphasisedLine{m, at.File, r, text}, ok
}

// emphasise writes the lines that then look as edited, all at once where that goes well.
func (e *engine) emphasise(all []emphasisedLine) {
	if len(all) == 0 {
		return
	}
	files := maps.Clone(e.files)
	for _, l := range all { // from the end on, so that places stay
		files[l.file] = files[l.file].Set(l.r, l.text)
	}
	v, err := e.made(files)
	if err == nil && e.onlyLooks(v, all) {
		e.noteLooks(all, files)
		e.files, e.now = files, v
		return
	}
	if half := len(all) / 2; half > 0 {
		e.emphasise(all[:half])
		e.emphasise(all[half:])
	}
}

// onlyLooks says whether a version differs from the present one in the looks of some paragraphs alone, and these look as edited.
func (e *engine) onlyLooks(v *version, all []emphasisedLine) bool {
	pairs := e.against(v).pairs
	meant := map[*document.Paragraph]bool{}
	for _, l := range all {
		meant[l.edited] = true
	}
	looked := 0
	for _, d := range compareLooks(e.now.docx, v.docx).all {
		if d.kind != Formatted || d.new == nil || !meant[pairs[d.new]] || !slices.Equal(looksOfWords(d.new, false), looksOfWords(pairs[d.new], false)) {
			return false
		}
		looked++
	}
	return looked == len(all)
}

// noteLooks notes the lines that are written.
func (e *engine) noteLooks(all []emphasisedLine, files map[string]*filetext.Text) {
	for _, l := range slices.Backward(all) {
		t := e.files[l.file]
		e.done = append(e.done, &differenceResult{e.id(l.d), Change{Kind: Formatted, Where: l.edited.Where, At: e.onDisk(l.file, t, l.r.From), Words: diff.Words(t.Value(l.r), l.text),
			Value: strings.TrimSpace(files[l.file].Line(l.r.From))}})
	}
}

// withoutEnd leaves out the punctuation at a text's end, which the program sets in lists.
func withoutEnd(text string) string { return strings.TrimRight(text, atEnd) }

const atEnd = " ;,./\u00a0"

func rest(p *document.Paragraph) string {
	_, text := labelled.Parted(p.Text)
	return text
}

// lookedWords gives the words, blanks and signs of a paragraph, but its number and the punctuation at its end, with their looks.
func lookedWords(p *document.Paragraph) (all []marking.Word) {
	var text strings.Builder
	var looks []marking.Look // of each rune
	spans, _ := labelled.Spans(p)
	for _, s := range spans {
		shown := s.Text
		switch {
		case s.Note != "":
			shown = noteMark
		case s.IsObject:
			shown = string(document.ObjectMark)
		}
		text.WriteString(shown)
		looks = append(looks, slices.Repeat([]marking.Look{{Bold: s.Bold, Italic: s.Italic}}, len([]rune(shown)))...)
	}
	at := 0
	for _, w := range pairing.WordsOf(withoutEnd(text.String())) {
		look := looks[at]
		for range []rune(w) {
			look = marking.Look{Bold: look.Bold && looks[at].Bold, Italic: look.Italic && looks[at].Italic}
			at++
		}
		all = append(all, marking.Word{Text: w, Look: look})
	}
	return all
}

var plainLook = fmt.Sprint(false, false, false)

// looksOfWords gives the words of a paragraph, but its number, that are bold, italic or, where that is asked, underlined, each with its look.
func looksOfWords(p *document.Paragraph, underlined bool) (all []string) {
	spans, _ := labelled.Spans(p)
	for _, s := range spans {
		look := labelled.Look(&s, underlined)
		if look == plainLook {
			continue
		}
		for _, w := range strings.Fields(strings.ReplaceAll(s.Text, "\u00a0", " ")) {
			if w = withoutEnd(w); w != "" {
				all = append(all, strings.ToLower(w)+"\x00"+look)
			}
		}
	}
	return all
}

// lookedAs tells of a person which words of a paragraph are set otherwise.
func lookedAs(p *document.Paragraph) string {
	if words := emphasisedWords(p); words != "" {
		return "chữ đậm, nghiêng, gạch chân trong đoạn là “" + words + "”"
	}
	return "trong tệp Word đoạn này là chữ thường, không đậm, không nghiêng"
}

// emphasisedWords gives the words of a paragraph that are bold, italic or underlined, as a person reads them.
func emphasisedWords(p *document.Paragraph) string {
	var all []string
	spans, _ := labelled.Spans(p)
	for _, s := range spans {
		if s.Bold || s.Italic || s.Underlined {
			all = append(all, strings.Fields(s.Text)...)
		}
	}
	return strings.Join(all, " ")
}
