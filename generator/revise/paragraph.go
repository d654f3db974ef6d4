package revise

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/pattern"
	"vanban/generator/word/tree"
)

// Characters that stand in a paragraph's text for what is no text.
const (
	noteMark   = '\uE001' // a footnote's reference
	endMark    = '\uE002' // an endnote's
	fieldMark  = '\uE003' // a field such as the page number
	objectMark = '\uFFFC' // a picture, a text box, a formula
)

// paragraph is one paragraph with its text as it reads: insertions in, deletions out.
type paragraph struct {
	doc   *document
	story *story
	n     *tree.Node
	text  string
	extra string // what the marks in the text stand for
	notes []string
	where string
	named string // the name of its style
}

// char is one character of a paragraph: the leaf that it comes from and the run that this is in.
type char struct {
	r     rune
	leaf  *tree.Node
	run   *tree.Node
	tails []leaf // others that its marks come from
}

// leaf is an element that holds text, and its run.
type leaf struct{ n, run *tree.Node }

func newParagraph(st *story, n *tree.Node, where string) *paragraph {
	p := &paragraph{doc: st.doc, story: st, n: n, where: where}
	p.named = st.doc.styles.name(p.style())
	var text strings.Builder
	p.walk(func(c char) { text.WriteRune(c.r) }, func(s string) { p.extra += "\x00" + s })
	p.text = text.String()
	for _, c := range p.notesIn() {
		p.notes = append(p.notes, c.leaf.Get("id"))
	}
	return p
}

func (p *paragraph) properties() *tree.Node { return p.n.Child("w:pPr") }
func (p *paragraph) style() string          { return p.properties().Val("w:pStyle") }

// chars gives the paragraph's characters.
func (p *paragraph) chars() []char {
	var all []char
	p.walk(func(c char) { all = append(all, c) }, func(string) {})
	return all
}

func (p *paragraph) notesIn() []char {
	if !strings.ContainsRune(p.text, noteMark) {
		return nil
	}
	return slices.DeleteFunc(p.chars(), func(c char) bool { return c.r != noteMark })
}

// walk calls char for each character, extra for what a mark stands for.
// Its characters are composed: a text is the same in either normal form of Unicode, and a letter is one character.
func (p *paragraph) walk(emit func(char), extra func(string)) {
	c := composer{emit: emit}
	w := walker{emit: c.take, extra: extra}
	w.inline(p.n)
	c.flush()
}

// walker reads the content of one paragraph.
type walker struct {
	emit   func(char)
	extra  func(string)
	soft   func() // nil: nobody asks for soft breaks
	last   rune   // the character before
	fields []field
}

// field is an open complex field (17.16.18).
type field struct {
	instruction string
	result      bool // behind its separator
}

// link says whether a field's result is text of the paragraph's own.
func (f field) link() bool { return strings.HasPrefix(strings.TrimSpace(f.instruction), "HYPERLINK") }

func (w *walker) inline(n *tree.Node) {
	for _, k := range n.Kids {
		switch k.Name {
		case "w:r":
			w.run(k)
		case "w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml", "w:sdt", "w:sdtContent", "w:dir", "w:bdo":
			w.inline(k)
		case "w:fldSimple":
			if f := (field{instruction: k.Get("instr")}); f.link() {
				w.inline(k)
			} else {
				w.put(char{r: fieldMark, leaf: k}, firstWord(f.instruction))
			}
		case "m:oMath", "m:oMathPara":
			w.object(k, nil)
		}
	}
}

// objects are the elements of a run that are pictures, text boxes and the like.
var objects = []string{"w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:sym", "?ruby", "w:ruby"}

// marks are the elements of a run that are one character.
var marks = map[string]rune{"w:tab": '\t', "w:ptab": '\t', "w:cr": '\n', "w:noBreakHyphen": '\u2011', "w:softHyphen": '\u00AD',
	"w:footnoteReference": noteMark, "w:endnoteReference": endMark}

func (w *walker) run(run *tree.Node) {
	for _, k := range run.Kids {
		switch {
		case k.Name == "w:t":
			for _, r := range leafText(k) {
				w.put(char{r: r, leaf: k, run: run}, "")
			}
		case k.Name == "w:br" && lineOrPage(k) == '\n' && partsAlready(w.last):
			if w.soft != nil {
				w.soft()
			}
		case k.Name == "w:br":
			w.put(char{r: lineOrPage(k), leaf: k, run: run}, "")
		case marks[k.Name] != 0:
			w.put(char{r: marks[k.Name], leaf: k, run: run}, "")
		case k.Name == "w:fldChar":
			w.field(k, run)
		case k.Name == "w:instrText":
			if n := len(w.fields); n > 0 {
				w.fields[n-1].instruction += k.Text
			}
		case slices.Contains(objects, k.Name):
			w.object(k, run)
		}
	}
}

// partsAlready says whether a break behind a character is soft: it parts no words that are not parted without it, so
// that it tells only where a title's line ends. It moves with the words, and is no text.
func partsAlready(r rune) bool { return r == ' ' || r == '-' || r == '–' }

// softBreaks gives behind how many characters the paragraph's soft breaks stand.
func (p *paragraph) softBreaks() []int {
	var at []int
	n := 0
	w := walker{emit: func(char) { n++ }, extra: func(string) {}}
	w.soft = func() { at = append(at, n) }
	w.inline(p.n)
	return at
}

func lineOrPage(br *tree.Node) rune {
	if kind := br.Get("type"); kind == "page" || kind == "column" {
		return '\f'
	}
	return '\n'
}

// leafText is the text of a w:t as Word reads it.
func leafText(t *tree.Node) string {
	if t.Attr("xml:", "space") == "preserve" {
		return t.Text
	}
	return strings.Trim(t.Text, " \t\r\n")
}

func (w *walker) field(k, run *tree.Node) {
	n := len(w.fields)
	switch k.Get("fldCharType") {
	case "begin":
		w.fields = append(w.fields, field{})
	case "separate":
		if n > 0 {
			w.fields[n-1].result = true
		}
	case "end":
		if n == 0 {
			return
		}
		f := w.fields[n-1]
		w.fields = w.fields[:n-1]
		if !f.link() {
			w.put(char{r: fieldMark, leaf: k, run: run}, firstWord(f.instruction))
		}
	}
}

func firstWord(s string) string {
	if words := strings.Fields(s); len(words) > 0 {
		return words[0]
	}
	return ""
}

// put gives a character on, unless it stands in a field that is one mark as a whole.
func (w *walker) put(c char, extra string) {
	for _, f := range w.fields {
		if !f.link() || !f.result {
			return
		}
	}
	w.emit(c)
	w.last = c.r
	if extra != "" {
		w.extra(extra)
	}
}

// object gives a picture or the like as one mark, told by the text within.
func (w *walker) object(k, run *tree.Node) {
	var text strings.Builder
	skip := map[*tree.Node]bool{}
	k.Each(func(n *tree.Node) {
		if n.Name == "mc:Fallback" || skip[n.Parent] {
			skip[n] = true
			return
		}
		text.WriteString(n.Text)
	})
	w.put(char{r: objectMark, leaf: k, run: run}, norm.NFC.String(text.String()))
}

// readable is a text as it is shown to a person.
func readable(text string) string {
	return strings.TrimSpace(shown.Replace(text))
}

var shown = strings.NewReplacer("\x1f", " | ", "\n", " ⏎ ", "\t", " ", "\f", " ", string(noteMark), "[chú thích]", string(endMark), "[chú thích]",
	string(fieldMark), "[số tự động]", string(objectMark), "[hình]", "\u00AD", "")

// labels matches what a paragraph's number looks like.
var labels = pattern.Lazy(`^(?:Điều \d+[a-zđ]?\.|[IVXLC]+\.|\d+(?:\.\d+)*[.)]|[a-zđ]\)|Phụ lục [IVXLC\d]+)(?:\s|$)`)

// runProperties gives a run's properties as they stand in the file.
func (p *paragraph) runProperties(run *tree.Node) string {
	if run == nil {
		return ""
	}
	return tree.Raw(p.story.content, run.Child("w:rPr"))
}

// lookOf resolves how the text of a run looks.
func (p *paragraph) lookOf(run *tree.Node) runLook {
	var rPr *tree.Node
	if run != nil {
		rPr = run.Child("w:rPr")
	}
	return p.doc.styles.runLook(p.style(), rPr, p.runProperties(run))
}

// looksDiffer names what differs in the looks of two paragraphs of the same text.
func (p *paragraph) looksDiffer(q *paragraph) []string {
	names := p.doc.styles.paragraphLook(p.properties()).differences(q.doc.styles.paragraphLook(q.properties()))
	a, b := p.chars(), q.chars()
	var lastA, lastB *tree.Node
	for i := range min(len(a), len(b)) {
		if a[i].run == lastA && b[i].run == lastB || strings.ContainsRune(" \n\t\f", a[i].r) {
			continue
		}
		lastA, lastB = a[i].run, b[i].run
		for _, n := range p.lookOf(lastA).differences(q.lookOf(lastB)) {
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	return names
}
