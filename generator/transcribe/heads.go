package transcribe

import (
	"slices"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/inlined"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/notation"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
)

// unknown stands where a document must say something that the Word file doesn't.
const unknown = "……"

// has says whether the kind of the document has a key.
func (t *transcriber) has(key string) bool { return !slices.Contains(t.kind.Without, key) }

func (t *transcriber) own(key string) bool { return slices.Contains(t.kind.Own(), key) }

// head writes what stands in a document's head and end.
func (t *transcriber) head(one *planned) {
	f := t.front
	f.Set("loai", t.kind.Key, t.kindRemark()...)
	if one.original != "" {
		f.Text(paper.KeyOriginal, one.original+paper.Ext)
		if t.own(paper.KeyPassages) {
			f.List(paper.KeyPassages, t.passages)
		}
	}
	symbol := t.symbol()
	t.kindName(symbol)
	t.title(one)
	t.fields()
	if one.issued {
		t.attachedHead()
		return
	}
	t.addressees()
	t.number(symbol)
	t.marks()
	t.bases()
	t.issuer(symbol)
	t.authority()
	if !t.unsigned() {
		t.signers()
		t.recipients(symbol)
	}
	t.tellLooksAround()
}

func (t *transcriber) kindRemark() []string {
	switch {
	case t.document.Kind == "":
		t.guess(nil, "không nhận ra loại văn bản: tạm ghi là "+strings.ToLower(t.kind.Name))
		return []string{"chưa rõ: không thấy tên loại văn bản, tạm ghi " + t.kind.Key}
	case t.document.Doubt != "":
		t.guess(t.document.First(), "loại văn bản: "+t.document.Doubt)
		return []string{"chưa chắc: " + t.document.Doubt}
	}
	return nil
}

// sentenceOf gives the words of parts as they stand in a sentence.
func (t *transcriber) sentenceOf(parts []*recognise.Part) string {
	s, _ := t.casing.Sentence(t.joined(parts))
	return s
}

var (
	aboutWords = pattern.Lazy(`(?i)^v\s*/\s*v\s*:?\s*`)
	aboutLong  = pattern.Lazy(`(?i)^về việc\s*:?\s*`)
)

// title writes the abstract.
func (t *transcriber) title(one *planned) {
	parts := t.document.Of(doc.Abstract)
	if t.kind.Key == "cong-van" {
		parts = append(t.document.Of(doc.Subject), parts...)
	} else {
		for _, p := range t.document.Of(doc.Subject) {
			t.lose(p, "“V/v” ở văn bản có tên loại")
		}
	}
	if titles := t.document.Of(doc.AppendixTitle); len(parts) == 0 && len(titles) > 0 { // an appendix that stands by itself
		for _, p := range titles {
			p.Role = doc.Abstract
		}
		parts = titles
	}
	t.found.Title = t.joined(parts)
	if one.attached != nil && t.attachedFiles(one) {
		return
	}
	if len(parts) == 0 {
		if slices.Contains(t.kind.Required, "trich-yeu") || t.kind.Key == "quyet-dinh" {
			t.front.Text("trich-yeu", unknown, "chưa rõ: không thấy trích yếu")
			t.guess(nil, "không thấy trích yếu: ghi “……”")
		}
		return
	}
	if !t.has("trich-yeu") {
		for _, p := range parts {
			t.lose(p, "loại văn bản này không có trích yếu")
		}
		return
	}
	t.abstract(parts)
}

// issuing are the ways to put a document in force as the front matter says them.
var issuing = map[recognise.Issuing]string{recognise.Approves: "phe-duyet", recognise.InOwnWords: paper.OwnWords}

// attachedFiles names the files of what a document issues, and says whether the program words its abstract from them.
func (t *transcriber) attachedFiles(one *planned) bool {
	var files []string
	for _, of := range one.attached {
		files = append(files, of.name+paper.Ext)
	}
	if len(files) == 1 {
		t.front.Text(paper.KeyAttached, files[0])
	} else {
		t.front.List(paper.KeyAttached, files)
	}
	if !t.kind.Articles {
		return false // a nghị quyết always words itself what it resolves
	}
	t.front.Text(paper.KeyVerb, issuing[one.way])
	return one.way != recognise.InOwnWords
}

// abstract writes the abstract of parts.
func (t *transcriber) abstract(parts []*recognise.Part) {
	words := t.abstractWords(parts)
	remarks := t.doubts(parts)
	if plain := strings.ReplaceAll(words, " \\\n", " "); plain == strings.ToUpper(plain) {
		var sure bool
		if words, sure = t.casing.Sentence(plain); !sure {
			remarks = append(remarks, "chưa chắc: trích yếu in hoa trong văn bản, chữ hoa, chữ thường là chương trình đặt")
			t.guess(parts[0], "trích yếu in hoa: chữ hoa, chữ thường là chương trình đặt")
		}
	}
	if t.kind.Key == "cong-van" {
		words = aboutWords().ReplaceAllString(words, "")
		words = aboutLong().ReplaceAllString(words, "")
	}
	words = t.kindTwice(parts, words)
	if t.kind.Key == "quyet-dinh" && !aboutLong().MatchString(words) {
		t.issuesByName(parts[0], words, remarks)
		return
	}
	t.breaks("trich-yeu", words, remarks)
	if t.kind.Key == "cong-van" && nd30.WithinSentence(words) != words {
		t.front.Set("giu-chu-hoa", "có")
	}
	if under := t.document.Of(doc.UnderAbstract); len(under) > 0 {
		if t.has("phu-de") {
			t.front.Text("phu-de", t.joined(under))
			return
		}
		t.loseAll(under, "dòng dưới trích yếu")
	}
}

func (t *transcriber) loseAll(parts []*recognise.Part, why string) {
	for _, p := range parts {
		t.lose(p, why)
	}
}

// kindTwice leaves out of an abstract the kind's name that stands before it again.
func (t *transcriber) kindTwice(parts []*recognise.Part, words string) string {
	if n := len(t.kind.Name); n > 0 && len(words) > n && strings.EqualFold(words[:n], t.kind.Name) && t.kind.Key != "cong-van" {
		t.guess(parts[0], "trích yếu lặp lại tên loại: bỏ một lần")
		return letters.UpperFirst(strings.TrimSpace(words[n:]))
	}
	return words
}

// abstractWords joins the lines of an abstract, with marks where one ends that was broken by hand.
func (t *transcriber) abstractWords(parts []*recognise.Part) string {
	var lines []string
	for _, p := range parts {
		spans := slices.DeleteFunc(slices.Clone(p.Spans), func(s span) bool { return s.StandsFor() }) // a title has no footnotes: theirs are kept apart
		lines = append(lines, strings.Split(inlined.Plain(t.inlines.Pieces(spans, inlined.Look{Bold: true, Italic: true})), "\n")...)
	}
	if t.kind.Key == "cong-van" {
		return inlined.Squeezed(strings.Join(lines, " "))
	}
	return strings.Join(lines, " \\\n")
}

// breaks writes a title with its lines.
func (t *transcriber) breaks(key, words string, remarks []string) {
	lines := strings.Split(words, " \\\n")
	if len(lines) == 1 {
		t.front.Text(key, words, remarks...)
		return
	}
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], `\`, "")
	}
	t.front.Set(key, "|\n  "+strings.Join(lines, " \\\n  "), remarks...)
}

// verbs are the words by which a decision puts another document in force, and what the front matter says for them.
var verbs = []struct{ word, value string }{{"Ban hành", ""}, {"Phê duyệt", "phe-duyet"}}

// issuesByName writes the abstract of a decision that puts another document in force, whose first article the program words.
func (t *transcriber) issuesByName(p *recognise.Part, words string, remarks []string) {
	flat := strings.ReplaceAll(words, " \\\n", " ")
	articles := t.document.Of(doc.Article)
	if t.ownWords {
		articles = nil
	}
	for _, v := range verbs {
		name, is := strings.CutPrefix(flat, v.word+" ")
		if !is || len(articles) == 0 || strings.TrimRight(articles[0].Text(), ".") != v.word+" kèm theo Quyết định này "+name {
			continue
		}
		t.front.Text(paper.KeyIssues, name, remarks...)
		t.front.Text(paper.KeyVerb, v.value)
		articles[0].Role = doc.Command // the program writes it
		return
	}
	t.breaks("trich-yeu", words, append(remarks, "chương trình in “Về việc” trước trích yếu của quyết định (Mẫu 1.2)"))
	t.guess(p, "trích yếu của quyết định không bắt đầu bằng “Về việc”: chương trình in thêm chữ này")
}

// doubts gives what is doubtful of parts, and lists it.
func (t *transcriber) doubts(parts []*recognise.Part) (remarks []string) {
	for _, p := range parts {
		if p.Doubt != "" && !slices.Contains(remarks, "chưa chắc: "+p.Doubt) {
			remarks = append(remarks, "chưa chắc: "+p.Doubt)
			t.guess(p, p.Doubt)
		}
	}
	return remarks
}

// addressees writes whom the document is for.
func (t *transcriber) addressees() {
	parts := append(t.document.Of(doc.Addressee), t.document.Of(doc.AddresseeItem)...)
	label := t.document.Of(doc.AddresseesLabel)
	key := paper.KeyAddressees
	if t.kind.Key == "cong-dien" {
		key = "noi-nhan-dien"
		t.sender(label)
	}
	var all []string
	for _, p := range parts {
		all = append(all, nd30.TrimEnd(p.Text()))
	}
	switch {
	case len(parts) > 0 && t.own(key):
		t.front.List(key, all, t.doubts(parts)...)
	case len(parts)+len(label) > 0 && !t.own(key):
		if len(label) == 0 {
			parts[0].Label.Words = "Kính gửi: " + parts[0].Label.Words
		}
		t.loseAll(append(label, parts...), "kính gửi: loại văn bản này không có chỗ cho nơi nhận ở đầu")
	case slices.Contains(t.kind.Required, key):
		t.front.List(key, []string{unknown}, "chưa rõ: không thấy kính gửi")
		t.guess(nil, "không thấy kính gửi: ghi “……”")
	}
}

// sender writes who sends a công điện, where that is not the issuing body.
func (t *transcriber) sender(label []*recognise.Part) {
	if len(label) == 0 {
		return
	}
	name := strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(label[0].Text(), ":"), "điện"))
	if bodies := t.bodies(); len(bodies) == 0 || !strings.EqualFold(name, bodies[0].name) {
		t.front.Text(paper.KeySender, name)
	}
}

// urgencies are the marks of urgency, and the words of the front matter.
var urgencies = []struct {
	role doc.Role
	word string
}{{doc.Urgency, "khan"}, {doc.HighUrgency, "thuong-khan"}, {doc.ExpressUrgency, "hoa-toc"}}

// draft writes whether the mark of a draft is printed. A document without a number that has none is not known to be issued: the line is left out then, so
// that nothing is claimed and no mark printed that wasn't there.
func (t *transcriber) draft(marked bool) {
	if !marked && (t.has("so") && t.found.Number == "" || !t.has("so") && t.found.Day == "") {
		t.guess(nil, "không có dấu dự thảo mà cũng chưa có số, ngày: “du-thao” để ngỏ; còn là dự thảo thì ghi “du-thao: true”, đã ban hành thì ghi số, ngày")
		return
	}
	t.front.Set("du-thao", strconv.FormatBool(marked))
}

// marks writes draft and urgency.
func (t *transcriber) marks() {
	if t.kind.Copy == "" {
		drafts := t.document.Of(doc.DraftMark)
		t.draft(len(drafts) > 0)
		for _, p := range drafts {
			if !strings.EqualFold(p.Text(), "dự thảo") {
				t.lose(p, "dấu dự thảo")
			}
		}
	}
	for _, u := range urgencies {
		if found := t.document.Of(u.role); len(found) > 0 && t.has("do-khan") {
			t.front.Set("do-khan", u.word)
		}
	}
}

func (t *transcriber) bases() {
	parts := t.document.Of(doc.Basis)
	t.found.Bases = len(parts)
	if len(parts) == 0 {
		if slices.Contains(t.kind.Required, "can-cu") {
			t.front.List("can-cu", []string{"Căn cứ " + unknown}, "chưa rõ: không thấy căn cứ")
			t.guess(nil, "không thấy căn cứ: ghi “Căn cứ ……”")
		}
		return
	}
	if !t.has("can-cu") {
		t.loseAll(parts, "căn cứ: loại văn bản này không có chỗ cho căn cứ")
		return
	}
	var all []string
	for _, p := range parts {
		switch words := t.withNotes(p); {
		case notation.BeginsAsBasis(words):
			all = append(all, words)
		case notation.RightBasis(words) != "":
			t.guess(p, "căn cứ: chữ đầu gõ sai dấu hoặc sai chữ hoa, viết lại")
			p.Doubt = ""
			all = append(all, notation.RightBasis(words))
		case notation.NamesLaw(words):
			t.guess(p, "căn cứ không bắt đầu bằng “Căn cứ”: thêm chữ này")
			p.Doubt = ""
			all = append(all, "Căn cứ "+words)
		default:
			p.Doubt = ""
			t.lose(p, "ở chỗ căn cứ mà không phải căn cứ")
		}
	}
	if len(all) == 0 && slices.Contains(t.kind.Required, "can-cu") {
		all = []string{"Căn cứ " + unknown}
	}
	t.front.List("can-cu", all, t.doubts(parts)...)
}
