package transcribe

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"vanban/generator/album"
	"vanban/generator/casing"
	"vanban/generator/doc"
	"vanban/generator/frontmatter"
	"vanban/generator/inlined"
	"vanban/generator/letters"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/recognise"
	"vanban/generator/word/document"
)

// File is a file that is written, by its path within the folder of the first.
type File struct{ Name, Text string }

// Guess is what is not certain, with the paragraph of the Word file that it comes from.
type Guess struct {
	File      string // where there are several
	Paragraph int    // from 1; 0: the whole document
	What      string // what was taken for what, and why that is not certain
	Words     string // of the paragraph
}

// Lost is a paragraph for which no place was found.
type Lost struct {
	File      string // where there are several
	Paragraph int
	Why       string
	Words     string
}

// Found tells what a document is, as it was read.
type Found struct {
	File, Kind, Number, Day, Title string
	Bases, Articles, Recipients    int
	Sections, Clauses, Points      int // of the text: mục (or chương), khoản, điểm
	Tables, Notes, Tasks           int
	Appendices                     int
}

// UnclearFile is the name of the file with what has no place.
const UnclearFile = "chua-ro.md"

// Result is what a Word file gives.
type Result struct {
	Files   []File
	Found   []Found
	Guesses []Guess
	Lost    []Lost
	Unread  int // other files that stand in it as a whole
}

// transcriber writes the documents of one Word file.
type transcriber struct {
	source    *recognise.Source
	casing    *casing.Usage
	result    *Result
	album     *album.Album
	inlines   *inlined.Writer
	document  *recognise.Document
	kind      *paper.Kind
	front     *frontmatter.Front
	file      string   // of the document, where there are several
	name      string   // of the file, without ending
	notes     []string // the ids of the footnotes in the order of their marks, of the file that is written
	noted     map[string]bool
	found     *Found
	issued    bool                        // one of the documents is issued with another
	taskLines map[string]*recognise.Table // the table of tasks of each file
	dossier   bool                        // what is written is a dossier
	ownWords  bool                        // it words its abstract and first điều itself, though another is issued with it
	extract   bool                        // parts are missing, as the document is copied in parts
	passages  []string                    // the parts that are there
	notesTold []*recognise.Part           // the notes “(Kèm theo …)” that the program words
	bodyWords []string                    // of the names of the bodies that issue the document
	bodyName  string                      // of the first of them
	mainKind  string                      // the name of the kind of the document whose appendices are written
	mainWords []string                    // of its name
}

// Papers writes the documents of a file as documents of their own; the first gets the name, without ending.
func Papers(s *recognise.Source, documents []*recognise.Document, name string) *Result {
	t := newTranscriber(s, sentences(s))
	plan := t.planFiles(documents, name)
	for _, one := range plan {
		t.issued = t.issued || one.issued
		t.paper(one)
	}
	t.looseNotes()
	t.asides(s)
	t.keepRest(s, documents)
	return t.finish()
}

// newTranscriber begins with a file; words are the sentences that show how words are written.
func newTranscriber(s *recognise.Source, words []string) *transcriber {
	t := &transcriber{source: s, result: &Result{}, album: &album.Album{}, casing: casing.New(words), noted: map[string]bool{}, taskLines: map[string]*recognise.Table{}}
	t.inlines = &inlined.Writer{Note: t.noteNumber, Picture: func(p *document.Shown) string { return t.album.Take(p, t.name) }}
	return t
}

// finish gives the result in the order of the file.
func (t *transcriber) finish() *Result {
	slices.SortStableFunc(t.result.Guesses, func(a, b Guess) int { return a.Paragraph - b.Paragraph })
	slices.SortStableFunc(t.result.Lost, func(a, b Lost) int { return a.Paragraph - b.Paragraph })
	for _, f := range t.album.Files {
		t.result.Files = append(t.result.Files, File(f))
	}
	return t.result
}

// looseNotes keeps the footnotes of a file whose marks stand nowhere.
func (t *transcriber) looseNotes() {
	for _, id := range slices.Sorted(maps.Keys(t.source.Notes)) {
		if !t.noted[t.file+id] {
			p := recognise.Part{Spans: t.source.Notes[id]}
			t.lose(&p, "chú thích")
		}
	}
}

// sentences gives the words of a file's paragraphs.
func sentences(s *recognise.Source) (all []string) {
	for _, b := range s.Blocks {
		if b.Line != nil {
			all = append(all, b.Line.Text)
			continue
		}
		for _, l := range b.Table.Lines() {
			all = append(all, l.Text)
		}
	}
	return all
}

// planned is a document that is written, and how it goes with another.
type planned struct {
	document   *recognise.Document
	kind       *paper.Kind
	name       string
	attached   []*planned        // those that it issues
	way        recognise.Issuing // in which it does
	issued     bool              // it is that of another
	appendices []*recognise.Document
	original   string // the name of what it is a copy of
	extract    bool   // only some parts of it are there
}

// plan names the files of the documents, and finds which is issued with which.
func (t *transcriber) planFiles(documents []*recognise.Document, name string) (all []*planned) {
	for _, d := range documents {
		all = append(all, &planned{document: d, kind: t.kindOf(d)})
	}
	t.attach(all)
	all = withAppendices(all)
	for _, one := range all {
		t.nameKind(one)
	}
	for i, one := range all {
		one.name = name
		if i > 0 {
			one.name = fmt.Sprintf("%s-%d", name, i+1)
		}
	}
	if n := len(all); n > 1 && all[n-1].kind.Copy != "" {
		all[n-1].name, all[0].name = name, name+"-ban-chinh"
		all[n-1].original = all[0].name
		all[0].extract = all[n-1].kind.Copy == nd30.Extract.Form
	}
	if len(all) > 0 {
		all[0].nameAttached()
	}
	return all
}

// nameAttached names the files of what a document issues after its own.
func (p *planned) nameAttached() {
	for i, one := range p.attached {
		one.name = path.Base(p.name) + "-kem-theo"
		if len(p.attached) > 1 {
			one.name += fmt.Sprintf("-%d", i+1)
		}
	}
}

// attach finds what the first document issues; a list or a list of members, which is none of the 29 kinds, becomes one of its own name.
func (t *transcriber) attach(all []*planned) {
	if len(all) < 2 || !slices.Contains(all[0].kind.Own(), paper.KeyAttached) {
		return
	}
	var others []*recognise.Document
	for _, one := range all[1:] {
		if one.kind.Copy == "" && (one.document.Kind == "" || one.kind.Wording() == paper.KindOf("ke-hoach").Wording()) {
			others = append(others, one.document)
		}
	}
	first := all[0]
	var issued []*recognise.Document
	issued, first.way = first.document.Issued(others)
	for _, one := range all[1:] {
		if slices.Contains(issued, one.document) {
			first.attached, one.issued = append(first.attached, one), true
			t.nameKind(one)
		}
	}
}

// nameKind has a document of no known kind be of the kind that its title names: one that is issued with another by its first line, one that stands by
// itself where that line is in capitals as the names of kinds are.
func (t *transcriber) nameKind(p *planned) {
	d := p.document
	if p.issued && d.Kind == "" && len(d.Title()) > 1 || !p.issued && p.kind.Copy == "" && d.NamesOther() {
		p.kind, d.Doubt = paper.OtherKind(), "tên loại không thuộc 29 loại của Điều 7"
		d.Kind, _ = t.casing.Sentence(d.NameByTitle())
	}
}

// kindName is what a document is called in front of what it is about.
func (p *planned) kindName() string {
	if p.kind == paper.OtherKind() {
		return p.document.Kind
	}
	return p.kind.Name
}

// kindOf gives the row of a document's kind; for one that is not known one is assumed, and told.
func (t *transcriber) kindOf(d *recognise.Document) *paper.Kind {
	for _, table := range [][]paper.Kind{paper.Kinds, paper.Copies} {
		for i := range table {
			if k := &table[i]; k.Name == d.Kind || k.Copy != "" && k.Copy == d.Kind {
				return k
			}
		}
	}
	return paper.KindOf(assumedKind(d))
}

// assumedKind is the kind of a document that names none: that of rules where it has chapters or titled articles.
func assumedKind(d *recognise.Document) string {
	if len(d.Of(doc.ChapterHead))+len(d.Of(doc.ArticleHead)) > 0 {
		return "quy-che"
	}
	return "thong-bao"
}

// joined gives the words of parts in one line.
func (t *transcriber) joined(parts []*recognise.Part) string { return recognise.Joined(parts) }

// paper writes one document.
func (t *transcriber) paper(one *planned) {
	t.document, t.kind, t.name = one.document, one.kind, one.name
	t.front, t.notes, t.extract = &frontmatter.Front{}, nil, one.extract
	t.ownWords = one.attached != nil && one.way == recognise.InOwnWords
	t.result.Found = append(t.result.Found, Found{File: one.name + paper.Ext})
	t.found = &t.result.Found[len(t.result.Found)-1]
	t.head(one)
	before := len(t.result.Guesses)
	cap, text := t.body(one)
	t.remarkText(t.result.Guesses[before:])
	t.contents()
	t.front.After("trich-yeu", "cap", cap)
	t.keepLost()
	if !one.issued {
		t.loseAll(t.document.Of(doc.ParentNote), "dòng “(Kèm theo …)”: văn bản này đứng một mình, văn bản ban hành nó không có trong tệp")
	}
	t.found.Kind = one.kindName()
	t.found.Notes += len(t.notes)
	at := len(t.result.Files)
	t.paperAppendices(one)
	t.result.Files = slices.Insert(t.result.Files, at, File{Name: one.name + paper.Ext, Text: t.front.String() + text})
}

// remarkText remarks what is not certain of the text, whose Markdown has no comments, at the end of the front matter.
func (t *transcriber) remarkText(guesses []Guess) {
	for _, g := range guesses {
		words := slices.DeleteFunc([]rune(g.Words), letters.NotPrintable)
		if len(words) > remarked {
			words = append(words[:remarked:remarked], '…')
		}
		t.front.Ends = append(t.front.Ends, fmt.Sprintf("lời văn, đoạn %d của tệp Word: %s: “%s”", g.Paragraph, doubtful(g.What), string(words)))
	}
}

// doubtful begins a remark on what is not certain, where that doesn't tell itself that it is not known.
func doubtful(what string) string {
	if strings.HasPrefix(what, "chưa rõ: ") {
		return what
	}
	return "chưa chắc: " + what
}

// remarked is how many letters of a paragraph a remark has.
const remarked = 60

// guess lists what is not certain.
func (t *transcriber) guess(p *recognise.Part, what string) {
	g := Guess{File: t.file, What: what}
	if p != nil {
		g.Paragraph, g.Words = p.Line.N, p.Line.Text
	}
	t.result.Guesses = append(t.result.Guesses, g)
}

// lose keeps a part that has no place.
func (t *transcriber) lose(p *recognise.Part, why string) {
	if p.IsTable {
		for _, l := range p.Table.Lines() {
			if l.Text != "" {
				t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: l.N, Why: why, Words: strings.TrimSpace(l.Number + " " + l.Text)})
			}
		}
		return
	}
	words := p.Text()
	t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: p.Line.N, Why: why, Words: strings.TrimSpace(p.Label.Words + words)})
}

// keepLost keeps what was given no role, and the words in pictures and text boxes.
func (t *transcriber) keepLost() {
	for i := range t.document.Parts {
		p := &t.document.Parts[i]
		if p.Lost {
			t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: p.Line.N, Why: p.Doubt, Words: p.Line.Text})
		}
	}
}

// noteNumber gives the number of a footnote by its id, from 1; 0 of one that isn't there.
func (t *transcriber) noteNumber(id string) int {
	if _, there := t.source.Notes[id]; !there {
		return 0
	}
	if i := slices.Index(t.notes, id); i >= 0 {
		return i + 1
	}
	t.notes, t.noted[t.file+id] = append(t.notes, id), true
	if strings.HasPrefix(id, document.EndNote) {
		t.guess(&recognise.Part{Spans: t.source.Notes[id]}, "chú thích ở cuối văn bản thành chú thích ở chân trang")
	}
	return len(t.notes)
}

// footnotes writes the footnotes behind the text.
func (t *transcriber) footnotes(within markdown.Outline) string {
	var b strings.Builder
	for i := 0; i < len(t.notes); i++ {
		spans := slices.DeleteFunc(slices.Clone(t.source.Notes[t.notes[i]]), func(s document.Span) bool { return s.StandsFor() })
		text := inlined.Line(t.inlines.Pieces(spans, inlined.Look{}), within)
		if text == "" {
			text = "…"
		}
		fmt.Fprintf(&b, "\n%s: %s\n", inlined.NoteMark(i+1), strings.ReplaceAll(text, "\\\n", " "))
	}
	return b.String()
}
