package transcribe

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/recognise"
)

// printed are the roles whose words the program prints by itself.
var printed = []doc.Role{doc.National, doc.Motto, doc.Command, doc.CopyForm, doc.DraftMark, doc.Urgency, doc.HighUrgency, doc.ExpressUrgency, doc.AddresseesLabel, doc.RecipientsLabel,
	doc.CornerLine, doc.KindName}

// repeated are the roles whose words stand in several documents of a file and are written once.
var repeated = []doc.Role{doc.ParentBody, doc.IssuingBody, doc.Number, doc.PlaceDay, doc.Subject, doc.Authority, doc.AppendixLabel, doc.Abstract, doc.AppendixTitle}

// labels are the words of a form that the program prints before what was filled in.
var labels = sync.OnceValue(func() []string {
	all := smallWords("số ngày tháng năm kính gửi nơi nhận lưu v v về việc đại diện bên thư ký chủ tọa điện điều phụ lục phần chương mục tiểu khoản điểm biểu mẫu ban hành phê duyệt")
	for _, k := range nd30.KindNames {
		all = append(all, strings.ToLower(k.Symbol))
	}
	return append(all, "sy", "sl", "trs")
})

// firstArticle has the words by which the program writes the first điều of a decision and its abstract.
const firstArticle = "ban hành kèm theo quyết định này kế hoạch"

// smallWords gives the words of a text in small letters.
func smallWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// pool counts the words that stand in what was written.
type pool struct {
	left  map[string]int
	there map[string]bool
}

func (p *pool) add(text string) {
	for _, w := range smallWords(strings.ReplaceAll(text, `\`, "")) {
		p.left[w]++
		p.there[w] = true
	}
}

// lacks says whether some words of a text don't stand in what was written; each that stands there counts once.
func (p *pool) lacks(text string, once bool) bool {
	lacking := false
	for _, w := range smallWords(text) {
		missing := !p.there[w]
		if !once {
			p.left[w]--
			missing = p.left[w] < 0
		}
		lacking = lacking || missing && !slices.Contains(labels(), w) && !isPartNumber(w)
	}
	return lacking
}

// isPartNumber says whether a word may be the number of a part, which the program writes.
func isPartNumber(w string) bool {
	return len([]rune(w)) <= 3 && (strings.Trim(w, "0123456789") == "" || strings.Trim(w, "ivxlc") == "" || len([]rune(w)) == 1)
}

// keepRest goes through the paragraphs of a file at the end: one that has words which stand in no file that was written is kept whole, whatever the reason.
func (t *transcriber) keepRest(s *recognise.Source, documents []*recognise.Document) {
	p := &pool{left: map[string]int{}, there: map[string]bool{}}
	for _, f := range t.result.Files {
		p.add(f.Text)
	}
	for _, l := range t.result.Lost {
		p.add(l.Words)
	}
	if t.dossier {
		p.add(firstArticle)
	}
	roles := map[int][]doc.Role{}
	for _, d := range documents {
		for i := range d.Parts {
			if part := &d.Parts[i]; !part.IsTable {
				roles[part.Line.N] = append(roles[part.Line.N], part.Role)
			}
		}
	}
	for i := range s.Blocks {
		for _, l := range s.Blocks[i].Lines() {
			t.keepLine(p, l, roles[l.N])
		}
	}
}

func (t *transcriber) keepLine(p *pool, l *recognise.Line, roles []doc.Role) {
	all := func(some []doc.Role) bool {
		return len(roles) > 0 && !slices.ContainsFunc(roles, func(r doc.Role) bool { return !slices.Contains(some, r) })
	}
	isNote := slices.Contains(roles, doc.ParentNote)
	switch {
	case t.taskLines[t.file] != nil && t.taskLines[t.file].First <= l.N && l.N <= t.taskLines[t.file].Last: // told by its own reader
		return
	case all(printed), isNote && (t.dossier || t.issued):
		return
	case p.lacks(l.Text, t.dossier || all(append(slices.Clone(printed), repeated...))): // a dossier says once what its documents repeat
		t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: l.N, Why: "lời của đoạn này không có đủ trong tệp đã ghi", Words: strings.TrimSpace(l.Number + " " + l.Text)})
	}
}
