package transcribe

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/frontmatter"
	"vanban/generator/inlined"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/recognise"
)

// Input is a Word file with the documents that it holds.
type Input struct {
	Name      string
	Source    *recognise.Source
	Documents []*recognise.Document
}

// entry is a document of a dossier with the file that it comes from.
type entry struct {
	*recognise.Document
	source *recognise.Source
	file   string
}

// Dossier writes the documents of Word files as a dossier: a decision with the plan that it issues, or a plan of its own, and its appendices. It is false where no plan is among them.
func Dossier(inputs []Input, tasks ReadTasks) (*Result, bool) {
	var all []entry
	var words []string
	for _, in := range inputs {
		words = append(words, sentences(in.Source)...)
		for _, d := range in.Documents {
			e := entry{Document: d, source: in.Source}
			if len(inputs) > 1 {
				e.file = in.Name
			}
			all = append(all, e)
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return rank(a) - rank(b) })
	plan := slices.IndexFunc(all, func(e entry) bool { return e.Kind == planKind })
	if plan < 0 || plan > 1 || plan == 1 && all[0].Kind != decisionKind {
		return nil, false
	}
	t := &dossierWriter{transcriber: newTranscriber(inputs[0].Source, words), tasks: tasks, plan: all[plan], rest: all[plan+1:]}
	t.dossier = true
	t.main = t.plan
	if plan == 1 {
		t.main = all[0]
	}
	t.write()
	for _, in := range inputs {
		t.source, t.file = in.Source, ""
		if len(inputs) > 1 {
			t.file = in.Name
		}
		t.looseNotes()
		t.asides(in.Source)
		t.keepRest(in.Source, in.Documents)
	}
	return t.finish(), true
}

const (
	planKind     = "Kế hoạch"
	decisionKind = "Quyết định"
)

// rank is the order of a dossier's documents.
func rank(e entry) int {
	switch {
	case e.Kind == decisionKind:
		return 0
	case e.Kind == planKind:
		return 1
	}
	return 2
}

// dossierWriter writes one dossier.
type dossierWriter struct {
	*transcriber
	main, plan entry // the decision, and the plan; the same where the plan is issued by itself
	rest       []entry
	tasks      ReadTasks
	hasTasks   bool
}

// use begins to write a document of the dossier.
func (t *dossierWriter) use(e entry, kind string) {
	t.document, t.source, t.file, t.notes = e.Document, e.source, e.file, nil
	t.kind = paper.KindOf(kind)
}

func (t *dossierWriter) decided() bool { return t.main.Document != t.plan.Document }

func (t *dossierWriter) write() {
	t.front = &frontmatter.Front{}
	t.result.Found = append(t.result.Found, Found{File: dossier.MainFile, Kind: t.main.Kind})
	t.found = &t.result.Found[0]
	f := t.front
	kind := "ke-hoach"
	if t.decided() {
		kind = "quyet-dinh"
	}
	f.Set("loai", kind)
	electronic, apart := t.signedOnline()
	f.Set("hinh-thuc", map[bool]string{true: "dien-tu", false: "giay"}[electronic])
	f.Set("tep", map[bool]string{true: "rieng", false: "chung"}[apart])
	f.Set("tai-lieu", t.outputs(apart))
	f.Set("dinh-dang", "[docx, pdf, xlsx]")
	t.use(t.plan, "ke-hoach")
	t.title(&planned{})
	t.use(t.main, kind)
	t.keepCapital(kind)
	symbol := t.symbol()
	t.number(symbol)
	t.marks()
	t.bases()
	t.issuer(symbol)
	if t.decided() {
		t.authority()
		t.articles()
	}
	t.signers()
	t.recipients(symbol)
	t.leftOver()
	t.keepLost()
	t.planText()
	t.appendices()
	t.use(t.plan, "ke-hoach")
	t.tellTables(t.document.Text())
	t.result.Files = append([]File{{Name: dossier.MainFile, Text: t.front.YAML()}}, t.result.Files...)
}

// signedOnline says whether the documents are signed as electronic ones, and whether each is a file of its own: then a line for that stands in the corner of those
// that are issued with another, and their notes leave the number blank.
func (t *dossierWriter) signedOnline() (electronic, apart bool) {
	for _, e := range append([]entry{t.plan}, t.rest...) {
		apart = apart || len(e.Of(doc.CornerLine)) > 0
		for _, note := range e.Of(doc.ParentNote) {
			electronic = electronic || strings.Contains(note.Text(), "…/")
		}
	}
	return electronic || apart, apart
}

// outputs lists the documents that the dossier makes.
func (t *dossierWriter) outputs(apart bool) string {
	all := []string{"ke-hoach"}
	if t.decided() {
		all = []string{"quyet-dinh", "ke-hoach"}
	}
	if len(t.rest) > 0 {
		all = append(all, "phu-luc")
	}
	if len(all) > 1 && !apart {
		all = append(all, "tron-bo")
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// keepCapital says how the plan's abstract stands in the decision's, where that is not by the rule; what the decision says beside is told.
func (t *dossierWriter) keepCapital(kind string) {
	if kind != "quyet-dinh" {
		return
	}
	plan := inlined.Squeezed(t.joined(t.plan.Of(doc.Abstract)))
	parts := t.main.Of(doc.Abstract)
	own := inlined.Squeezed(t.joined(parts))
	about, is := strings.CutPrefix(own, "Ban hành Kế hoạch ")
	if !is || !strings.EqualFold(about, plan) {
		for _, p := range parts {
			t.guess(p, "trích yếu của quyết định khác trích yếu của kế hoạch: chương trình in “Ban hành Kế hoạch …” theo kế hoạch")
		}
		if !strings.EqualFold(strings.TrimPrefix(strings.ToLower(own), "về việc "), "ban hành kế hoạch "+strings.ToLower(plan)) {
			t.loseAll(parts, "trích yếu của quyết định")
		}
		return
	}
	switch rule := nd30.WithinSentence(plan); {
	case about == rule:
	case about == plan:
		t.front.Set("giu-chu-hoa", "true")
	case about == letters.LowerFirst(plan):
		t.front.Set("giu-chu-hoa", "false")
	}
}

// articles writes the điều of the decision behind the first, which the program words.
func (t *dossierWriter) articles() {
	var groups [][]*recognise.Part
	for _, p := range t.document.Text() {
		if p.Role == doc.Article || p.Role == doc.ArticleHead {
			groups = append(groups, nil)
		}
		if len(groups) == 0 {
			t.lose(p, "trước Điều 1")
			continue
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], p)
	}
	t.found.Articles = len(groups)
	if len(groups) > 0 {
		t.firstArticle(groups[0])
		groups = groups[1:]
	}
	t.kind = paper.KindOf("ke-hoach") // their text is numbered as that of a plan
	t.album.Closed = true             // ho-so.yaml has no pictures
	defer func() { t.kind, t.album.Closed = paper.KindOf("quyet-dinh"), false }()
	var b strings.Builder
	for i, g := range groups {
		if want := i + 2; g[0].Label.N != want {
			t.guess(g[0], fmt.Sprintf("điều này thành Điều %d theo thứ tự", want))
		}
		first := *g[0]
		first.Role, first.Label = doc.Body, recognise.Label{}
		t.notes = nil
		_, text := t.written(append([]*recognise.Part{&first}, g[1:]...))
		b.WriteString("\n  - |\n" + indented(strings.Trim(text, "\n"), "    "))
	}
	if b.Len() == 0 {
		t.front.Set("dieu", "\n  - "+frontmatter.Scalar(unknown), "chưa rõ: không thấy điều nào sau Điều 1")
		t.guess(nil, "không thấy điều nào sau Điều 1: ghi “……”")
		return
	}
	t.front.Set("dieu", b.String())
}

// firstArticle looks at the first điều, which the program words of the plan's abstract.
func (t *dossierWriter) firstArticle(parts []*recognise.Part) {
	want := "Ban hành kèm theo Quyết định này Kế hoạch " + inlined.Squeezed(t.joined(t.plan.Of(doc.Abstract)))
	if strings.EqualFold(nd30.TrimEnd(parts[0].Text()), want) {
		parts[0].Role = doc.Command // the program writes it
	} else {
		t.guess(parts[0], "Điều 1 do chương trình viết: “Ban hành kèm theo Quyết định này Kế hoạch …”")
		t.lose(parts[0], "Điều 1")
	}
	t.loseAll(parts[1:], "đoạn tiếp theo của Điều 1")
}

func indented(text, by string) string {
	var all []string
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" {
			line = by + line
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

// leftOver keeps what a dossier has no place for.
func (t *dossierWriter) leftOver() {
	for _, role := range []doc.Role{doc.Addressee, doc.AddresseeItem} {
		t.loseAll(t.document.Of(role), "kính gửi")
	}
	if !t.decided() {
		return
	}
	plan, file := t.plan.Document, t.file
	t.file = t.plan.file
	defer func() { t.file = file }()
	for _, role := range []doc.Role{doc.Basis, doc.Recipient, doc.SignerCapacity, doc.SignerPosition, doc.SignerName, doc.Addressee, doc.AddresseeItem} {
		t.loseAll(plan.Of(role), "của kế hoạch; quyết định đã có phần này")
	}
	for i := range plan.Parts {
		if p := &plan.Parts[i]; p.Lost {
			t.lose(p, p.Doubt)
		}
	}
}

// body writes the plan's text.
func (t *dossierWriter) planText() {
	t.use(t.plan, "ke-hoach")
	t.noteWords()
	parts := slices.DeleteFunc(t.document.Text(), func(p *recognise.Part) bool { return p.Role == doc.AppendixLabel || p.Role == doc.AppendixTitle })
	t.count(parts)
	before := len(t.result.Guesses)
	cap, text := t.written(parts)
	t.remarkText(t.result.Guesses[before:])
	t.contents()
	t.front.After("trich-yeu", "cap", cap)
	if text == "" {
		text = "\n" + unknown + "\n"
		t.guess(nil, "không thấy lời văn của kế hoạch: ghi “……”")
	}
	t.result.Files = append(t.result.Files, File{Name: dossier.PlanFile, Text: strings.TrimLeft(text, "\n")})
}

// noteWords says how the note of the plan's decision begins, where that is not as the decree has it.
func (t *dossierWriter) noteWords() {
	if t.decided() {
		t.noteWording()
	}
	for _, p := range t.document.Of(doc.ParentNote) {
		if strings.HasPrefix(strings.ToLower(strings.TrimLeft(p.Text(), "( ")), "ban hành kèm theo") && t.decided() {
			t.front.After("trich-yeu", "loi-kem-theo", "ban-hanh-kem-theo")
			return
		}
	}
}

// appendices writes the appendices, each as a file.
func (t *dossierWriter) appendices() {
	if len(t.rest) == 0 {
		return
	}
	var b strings.Builder
	for i, e := range t.rest {
		t.use(e, "ke-hoach")
		b.WriteString(t.appendix(i))
		for k := range e.Parts {
			if p := &e.Parts[k]; p.Lost {
				t.lose(p, p.Doubt)
			}
		}
	}
	t.front.Set("phu-luc", b.String())
}

// appendix writes one appendix, and gives its lines of ho-so.yaml.
func (t *dossierWriter) appendix(i int) string {
	title, remark := t.appendixTitle()
	parts := t.appendixParts()
	t.count(parts)
	name, cap := t.appendixFile(i, title, parts)
	return t.appendixLines(appendixKeys{title, remark, name, cap})
}

// appendixFile writes what an appendix holds: the tasks, or a text.
func (t *dossierWriter) appendixFile(i int, title string, parts []*recognise.Part) (name, cap string) {
	if files, ok := t.taskTable(title, parts); ok {
		t.result.Files = append(t.result.Files, files...)
		return dossier.TasksFile, ""
	}
	name = "phu-luc.md"
	if len(t.rest) > 1 {
		name = fmt.Sprintf("phu-luc-%d.md", i+1)
	}
	before := len(t.result.Guesses)
	t.tellTables(parts)
	cap, text := t.written(parts)
	t.remarkText(t.result.Guesses[before:])
	if text == "" {
		text = "\n" + unknown + "\n"
	}
	t.result.Files = append(t.result.Files, File{Name: name, Text: strings.TrimLeft(text, "\n")})
	return name, cap
}
