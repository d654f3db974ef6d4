package transcribe

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"vanban/generator/casing"
	"vanban/generator/doc"
	"vanban/generator/formwords"
	"vanban/generator/frontmatter"
	"vanban/generator/headwords"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/notation"
	"vanban/generator/paper"
	"vanban/generator/recognise"
)

// appendixKeys are what an appendix has in the list of appendices.
type appendixKeys struct{ title, remark, file, cap string }

// withAppendices gives the documents that are written, each with the appendices behind it; what is no appendix of another stands by itself.
func withAppendices(all []*planned) (out []*planned) {
	for _, one := range all {
		last := len(out) - 1
		if last < 0 || one.issued || !one.document.IsAppendix() || out[last].kind.Copy != "" || slices.Contains(out[last].kind.Without, keyAppendices) {
			out = append(out, one)
			continue
		}
		to := out[last]
		if to.issued && one.document.GoesWith(out[0].document.Kind) { // what the decision issues stands before the decision's own appendices
			to = out[0]
		}
		to.appendices = append(to.appendices, one.document)
	}
	return out
}

// keyAppendices is the key of a document's appendices.
const keyAppendices = "phu-luc"

// paperAppendices writes the appendices of a document of its own, each as a file beside it.
func (t *transcriber) paperAppendices(one *planned) {
	var b strings.Builder
	t.mainKind, t.mainWords = one.kindName(), smallWords(one.kindName()+" "+recognise.Joined(one.document.Title()))
	defer func() { t.mainKind, t.mainWords = "", nil }()
	for i, d := range one.appendices {
		t.document, t.kind, t.notes = d, paper.KindOf("thong-bao"), nil
		title, remark := t.appendixTitle()
		parts := t.appendixParts()
		t.count(parts)
		before := len(t.result.Guesses)
		cap, text := t.written(parts)
		t.remarkText(t.result.Guesses[before:])
		if text == "" {
			text = "\n" + unknown + "\n"
		}
		file := fmt.Sprintf("%s-phu-luc-%d%s", one.name, i+1, paper.Ext)
		t.result.Files = append(t.result.Files, File{Name: file, Text: strings.TrimLeft(text, "\n")})
		b.WriteString(t.appendixLines(appendixKeys{title, remark, file, cap}))
		t.strangeHead(one.document)
		t.keepLost()
		t.found.Appendices++
		t.found.Notes += len(t.notes)
	}
	if b.Len() > 0 {
		t.front.Set(keyAppendices, b.String())
	}
}

// appendixTitle gives the title of an appendix, and what is not certain of it.
func (t *transcriber) appendixTitle() (title, remark string) {
	title = t.titleWords(t.document.Of(doc.AppendixTitle))
	if title == "" {
		title = t.titleWords(t.document.Of(doc.Abstract))
	}
	at := t.document.First()
	if len(t.document.Of(doc.AppendixLabel)) == 0 {
		t.guess(at, "“"+title+"” không ghi “Phụ lục”: thành phụ lục của văn bản ở trước")
	}
	t.noteWording()
	small, sure := t.casing.Sentence(title)
	if title = small; !sure {
		remark = "chưa chắc: tiêu đề in hoa trong văn bản, chữ hoa, chữ thường là chương trình đặt"
		t.guess(at, "tiêu đề phụ lục in hoa: viết là “"+title+"”")
	}
	if title == "" {
		title, remark = unknown, "chưa rõ: phụ lục không có tiêu đề"
		t.guess(at, "phụ lục không có tiêu đề: ghi “……”")
	}
	return title, remark
}

// titleWords joins the lines of a title; its name in capitals over a line in small letters becomes small, too: “DANH SÁCH” over “Tuyến đường …”.
func (t *transcriber) titleWords(parts []*recognise.Part) string {
	title := t.joined(parts)
	if len(parts) < 2 || title == strings.ToUpper(title) || !parts[0].Line.Capitals() {
		return title
	}
	name, _ := t.casing.Sentence(parts[0].Text())
	rest := t.joined(parts[1:])
	if !headwords.IsOrganisation(rest) {
		rest = nd30.WithinSentence(rest)
	}
	return strings.TrimSpace(name + " " + rest)
}

// noteWording tells of a note “(Kèm theo …)” that says more than the program's, which names who issues by the body alone; what says something else is kept.
func (t *transcriber) noteWording() {
	for _, p := range t.document.Of(doc.ParentNote) {
		t.notesTold = append(t.notesTold, p)
		words := slices.DeleteFunc(smallWords(p.Text()), func(w string) bool {
			return !formwords.IsBeside(w) || slices.Contains(noteWords(), w) || slices.Contains(t.bodyWords, w) || slices.Contains(t.mainWords, w) || len(w) == 4 && notation.IsNumber(w)
		})
		switch {
		case t.namesOther(p.Text()):
			t.lose(p, "dòng “(Kèm theo …)” ghi loại văn bản khác")
		case len(words) == 0 && (t.bodyName == "" || strings.Contains(strings.ToLower(p.Text()), strings.ToLower(t.bodyName))):
		case !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(officeWords(), w) }):
			t.guess(p, notePrinted)
		default:
			t.lose(p, "dòng “(Kèm theo …)” do chương trình viết")
		}
	}
}

// notePrinted is told of a note that the program words.
const notePrinted = "dòng “(Kèm theo …)” do chương trình viết: số, ngày và tên cơ quan như ở văn bản"

// namesOther says whether a note names another kind of document than the one that it goes with here.
func (t *transcriber) namesOther(note string) bool {
	if t.mainKind != "" && strings.Contains(strings.ToLower(note), " theo "+strings.ToLower(t.mainKind)+" ") {
		return false
	}
	for _, k := range inforce.KindNames() {
		if strings.Contains(strings.ToLower(note), " theo "+strings.ToLower(k.Name)+" ") {
			return t.mainKind != "" && k.Name != t.mainKind
		}
	}
	return false
}

// strangeHead keeps the names of bodies over an appendix, where they are not those of its document.
func (t *transcriber) strangeHead(main *recognise.Document) {
	bodies := strings.ToLower(t.joined(append(main.Of(doc.ParentBody), main.Of(doc.IssuingBody)...)))
	for _, p := range append(t.document.Of(doc.ParentBody), t.document.Of(doc.IssuingBody)...) {
		if !strings.Contains(bodies, strings.ToLower(p.Text())) {
			t.lose(p, "tên cơ quan ở đầu phụ lục")
		}
	}
}

var (
	noteWords   = sync.OnceValue(func() []string { return smallWords("được ban hành phê duyệt thông qua kèm theo của") })
	officeWords = sync.OnceValue(func() []string {
		return smallWords("chủ tịch giám đốc thủ trưởng bộ trưởng cục trưởng hiệu trưởng chánh văn phòng trưởng ban ủy ban nhân dân hội đồng nhân dân ubnd hđnd tỉnh thành phố huyện xã phường quận thị sở ban ngành đặc khu " +
			strings.Join(casing.Provinces(), " "))
	})
)

// appendixParts gives the parts of an appendix's text. A line of its own under the title begins it: an appendix has no other place for it.
func (t *transcriber) appendixParts() []*recognise.Part {
	for _, p := range t.document.Of(doc.UnderAbstract) {
		p.Role = doc.CentredLine
	}
	return slices.DeleteFunc(t.document.Text(), func(p *recognise.Part) bool { return p.Role == doc.AppendixLabel || p.Role == doc.AppendixTitle })
}

// appendixLines writes the keys of the appendix that is being written.
func (t *transcriber) appendixLines(k appendixKeys) string {
	g := &frontmatter.Group{Indent: "    "}
	g.Text("tieu-de", k.title, k.remark)
	g.Raw("noi-dung", k.file)
	g.Raw("huong", map[bool]string{true: "ngang", false: "doc"}[t.document.Landscape])
	if k.cap != "" {
		g.Raw("cap", k.cap)
	}
	first := slices.IndexFunc(g.Lines, func(l string) bool { return !strings.HasPrefix(strings.TrimSpace(l), "#") })
	g.Lines[first] = "  - " + strings.TrimSpace(g.Lines[first])
	return "\n" + strings.Join(g.Lines, "\n")
}
