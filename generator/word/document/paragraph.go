package document

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/pattern"
	"vanban/generator/word/tree"
)

// Characters that stand in a paragraph's text for what is no text.
const (
	NoteMark   = '\uE001' // a footnote's reference
	EndMark    = '\uE002' // an endnote's
	FieldMark  = '\uE003' // a field such as the page number
	ObjectMark = '\uFFFC' // a picture, a text box, a formula
)

// IsMark says whether a character of a paragraph's text is one of them.
func IsMark(c rune) bool { return c == NoteMark || c == EndMark || c == FieldMark || c == ObjectMark }

// Paragraph is one paragraph with its text as it reads: insertions in, deletions out.
type Paragraph struct {
	Doc     *Document
	Story   *Story
	Element *tree.Node
	Text    string
	Extra   string // what the marks in the text stand for
	Notes   []string
	Where   string
	Named   string // the name of its style
}

// Char is one character of a paragraph: the leaf that it comes from and the run that this is in.
type Char struct {
	Rune  rune
	Leaf  *tree.Node
	Run   *tree.Node
	Tails []leaf // others that its marks come from
}

// leaf is an element that holds text, and its run.
type leaf struct{ Element, Run *tree.Node }

func newParagraph(st *Story, n *tree.Node) *Paragraph {
	p := &Paragraph{Doc: st.Doc, Story: st, Element: n}
	p.Named = st.Doc.Styles.name(p.style())
	var text strings.Builder
	p.walk(paragraphVisitor{char: func(c Char) { text.WriteRune(c.Rune) }, text: func(s string, _ Char) { text.WriteString(s) }, extra: func(s string) { p.Extra += "\x00" + s }})
	p.Text = text.String()
	if strings.ContainsRune(p.Text, NoteMark) {
		for _, c := range p.Chars() {
			if c.Rune == NoteMark {
				p.Notes = append(p.Notes, c.Leaf.Get("id"))
			}
		}
	}
	return p
}

func (p *Paragraph) Properties() *tree.Node { return p.Element.Child("w:pPr") }
func (p *Paragraph) style() string          { return p.Properties().Val("w:pStyle") }

// Chars gives the paragraph's characters.
func (p *Paragraph) Chars() []Char {
	all := make([]Char, 0, len(p.Text))
	p.walk(paragraphVisitor{char: func(c Char) { all = append(all, c) }})
	return all
}

// EachText calls a function for the paragraph's characters, one or more of one leaf at a time.
func (p *Paragraph) EachText(see func(text string, from Char)) {
	p.walk(paragraphVisitor{char: func(c Char) { see(string(c.Rune), c) }, text: see})
}

// paragraphVisitor is told what a paragraph has.
type paragraphVisitor struct {
	char  func(Char)         // each character; they are composed: a text is the same in either normal form of Unicode, and a letter is one character
	text  func(string, Char) // several of one leaf behind each other, which are letters.ArePlain; nil: they are told one by one
	extra func(string)       // what a mark stands for; nil: nothing
	soft  func(Char)         // soft breaks where they stand; nil: they aren't asked for
}

func (p *Paragraph) walk(to paragraphVisitor) {
	c := composer{paragraphVisitor: to}
	w := walker{to: paragraphVisitor{char: c.take, text: c.takeText, extra: to.extra}, root: p.Element}
	if to.soft != nil {
		w.to.soft = func(b Char) {
			c.flush()
			to.soft(b)
		}
	}
	w.inline(p.Element)
	c.flush()
}

// walker reads the content of one paragraph.
type walker struct {
	to     paragraphVisitor
	last   rune // the character before
	fields []field
	hidden int // how many of them show nothing of what is read
	root   *tree.Node
	ends   map[*tree.Node]bool // the beginnings of fields that end in the paragraph; nil: not yet looked for
}

// field is an open complex field (17.16.18).
type field struct {
	instruction string
	result      bool // behind its separator
	shown       bool // its result is text of the paragraph's own
	across      bool // it ends in another paragraph, as a table of contents does
}

// link says whether a field's result is text of the paragraph's own.
func (f *field) link() bool {
	return f.across || strings.HasPrefix(strings.TrimSpace(f.instruction), "HYPERLINK")
}

// endingFields gives the beginnings of the fields of a paragraph that end in it.
func endingFields(root *tree.Node) map[*tree.Node]bool {
	ends := map[*tree.Node]bool{}
	var open []*tree.Node
	root.Each(func(n *tree.Node) {
		if n.Name != "w:fldChar" {
			return
		}
		switch last := len(open) - 1; n.Get("fldCharType") {
		case "begin":
			open = append(open, n)
		case "end":
			if last >= 0 {
				ends[open[last]], open = true, open[:last]
			}
		}
	})
	return ends
}

func (w *walker) inline(n *tree.Node) {
	for _, k := range n.Shown() {
		switch k.Name {
		case "w:r":
			w.run(k, k)
		case "w:hyperlink", "w:dir", "w:bdo":
			w.inline(k)
		case "w:fldSimple":
			if f := (&field{instruction: k.Get("instr")}); f.link() {
				w.inline(k)
			} else {
				w.put(Char{Rune: FieldMark, Leaf: k}, firstWord(f.instruction))
			}
		case "m:oMath", "m:oMathPara":
			w.object(k, nil)
		default:
			if k.Wraps() {
				w.inline(k)
			}
		}
	}
}

// objects are the elements of a run that are pictures, text boxes and the like.
var objects = []string{"w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:sym", "?ruby", "w:ruby"}

// Marks are the elements of a run that are one character.
var Marks = map[string]rune{"w:tab": '\t', "w:ptab": '\t', "w:cr": '\n', "w:noBreakHyphen": '\u2011', "w:softHyphen": '\u00AD',
	"w:footnoteReference": NoteMark, "w:endnoteReference": EndMark}

// run reads what stands in a run, or in a form of some of it that is shown.
func (w *walker) run(in, run *tree.Node) {
	for _, k := range in.Shown() {
		switch {
		case k.Name == "w:t":
			w.text(LeafText(k), Char{Leaf: k, Run: run})
		case k.Name == "w:br" && lineOrPage(k) == '\n' && partsAlready(w.last):
			if w.to.soft != nil {
				w.to.soft(Char{Rune: '\n', Leaf: k, Run: run})
			}
		case k.Name == "w:br":
			w.put(Char{Rune: lineOrPage(k), Leaf: k, Run: run}, "")
		case Marks[k.Name] != 0:
			w.put(Char{Rune: Marks[k.Name], Leaf: k, Run: run}, "")
		case k.Name == "w:fldChar":
			w.field(k, run)
		case k.Name == "w:instrText":
			if n := len(w.fields); n > 0 {
				w.fields[n-1].instruction += k.Text
			}
		case k.Wraps() && len(k.Deep("w:t")) > 0:
			w.run(k, run)
		case slices.Contains(objects, k.Name):
			w.object(k, run)
		}
	}
}

// partsAlready says whether a break behind a character is soft: it parts no words that are not parted without it, so
// that it tells only where a title's line ends. It moves with the words, and is no text.
func partsAlready(r rune) bool { return r == ' ' || r == '-' || r == '–' }

// SoftBreaks gives behind how many characters the paragraph's soft breaks stand.
func (p *Paragraph) SoftBreaks() []int {
	var at []int
	n := 0
	w := walker{to: paragraphVisitor{char: func(Char) { n++ }, text: func(s string, _ Char) { n += utf8.RuneCountInString(s) }, soft: func(Char) { at = append(at, n) }}, root: p.Element}
	w.inline(p.Element)
	return at
}

func lineOrPage(br *tree.Node) rune {
	if kind := br.Get("type"); kind == "page" || kind == "column" {
		return '\f'
	}
	return '\n'
}

// LeafText is the text of a w:t as Word reads it.
func LeafText(t *tree.Node) string {
	if t.Attr("xml:", "space") == "preserve" {
		return t.Text
	}
	return strings.Trim(t.Text, " \t\r\n")
}

func (w *walker) field(k, run *tree.Node) {
	n := len(w.fields)
	switch k.Get("fldCharType") {
	case "begin":
		if w.ends == nil {
			w.ends = endingFields(w.root)
		}
		w.fields = append(w.fields, field{across: !w.ends[k]})
		w.hidden++
	case "separate":
		if n > 0 && !w.fields[n-1].result {
			f := &w.fields[n-1]
			if f.result, f.shown = true, f.link(); f.shown {
				w.hidden--
			}
		}
	case "end":
		if n == 0 {
			return
		}
		f := &w.fields[n-1]
		w.fields = w.fields[:n-1]
		if !f.shown {
			w.hidden--
		}
		if name := firstWord(f.instruction); !f.link() && name != entryField {
			w.put(Char{Rune: FieldMark, Leaf: k, Run: run}, name)
		}
	}
}

// entryField marks an entry of a table of contents; it shows nothing.
const entryField = "TC"

func firstWord(s string) string {
	if words := strings.Fields(s); len(words) > 0 {
		return words[0]
	}
	return ""
}

// put gives a character on, unless it stands in a field that is one mark as a whole.
func (w *walker) put(c Char, extra string) {
	if w.hidden > 0 {
		return
	}
	w.to.char(c)
	w.last = c.Rune
	if extra != "" && w.to.extra != nil {
		w.to.extra(extra)
	}
}

// text gives on the characters of a leaf.
func (w *walker) text(s string, of Char) {
	if w.hidden > 0 || s == "" {
		return
	}
	w.to.text(s, of)
	w.last, _ = utf8.DecodeLastRuneInString(s)
}

// object gives a picture or the like as one mark, told by the text within.
func (w *walker) object(k, run *tree.Node) {
	var text strings.Builder
	k.EachShown(func(n *tree.Node) {
		if text.Len() > 0 && (n.Name == "w:p" || n.Name == "w:tab" || n.Name == "w:br") {
			text.WriteByte(' ')
		}
		text.WriteString(n.Text)
	})
	w.put(Char{Rune: ObjectMark, Leaf: k, Run: run}, norm.NFC.String(text.String()))
}

// Readable is a text as it is shown to a person.
func Readable(text string) string {
	return strings.TrimSpace(shown.Replace(text))
}

var shown = strings.NewReplacer("\x1f", " | ", "\n", " ⏎ ", "\t", " ", "\f", " ", string(NoteMark), "[chú thích]", string(EndMark), "[chú thích]",
	string(FieldMark), "[số tự động]", string(ObjectMark), "[hình]", "\u00AD", "")

// Labels matches what a paragraph's number looks like.
var Labels = pattern.Lazy(`^(?:Điều \d+[a-zđ]?\.|[IVXLC]+\.|\d+(?:\.\d+)*[.)]|[a-zđ]\)|Phụ lục [IVXLC\d]+)(?:\s|$)|` +
	`^(?:(?:Phần|Chương) [IVXLC]+|(?:Mục|Tiểu mục|Biểu|Mẫu số) \d+)(?:\n|$)`)

// RunProperties gives a run's properties as they stand in the file.
func (p *Paragraph) RunProperties(run *tree.Node) string {
	return tree.Raw(p.Story.Content, run.Child("w:rPr"))
}

// lookOf resolves how the text of a run looks.
func (p *Paragraph) lookOf(run *tree.Node) runLook {
	return p.Doc.Styles.RunLook(p.style(), run.Child("w:rPr"), p.RunProperties(run))
}

// Look resolves how the paragraph stands.
func (p *Paragraph) Look() ParagraphLook {
	return p.Doc.Styles.ParagraphLook(p.style(), p.Properties())
}

// LooksDiffer names what differs in the looks of two paragraphs of the same text.
func (p *Paragraph) LooksDiffer(q *Paragraph) []string {
	names := p.Look().Differences(q.Look())
	a, b := p.Chars(), q.Chars()
	var lastA, lastB *tree.Node
	for i := range min(len(a), len(b)) {
		if a[i].Run == lastA && b[i].Run == lastB || strings.ContainsRune(" \n\t\f", a[i].Rune) {
			continue
		}
		lastA, lastB = a[i].Run, b[i].Run
		for _, n := range p.lookOf(lastA).Differences(q.lookOf(lastB)) {
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	return names
}
