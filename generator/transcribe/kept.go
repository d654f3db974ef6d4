package transcribe

import (
	"html"
	"slices"
	"strings"
	"sync"
	"unicode"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
)

// printed are the roles whose words the program prints by itself.
var printed = []doc.Role{doc.National, doc.Motto, doc.Command, doc.CopyForm, doc.DraftMark, doc.Urgency, doc.HighUrgency, doc.ExpressUrgency, doc.AddresseesLabel, doc.RecipientsLabel,
	doc.CornerLine, doc.KindName}

// repeated are the roles whose words stand in several places of a document, or in several documents of a file, and are written once.
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

// keeper finds the words of paragraphs in what was written; each place there stands for one word of the file.
type keeper struct {
	words []string
	used  []bool
	there map[string]bool
	at    map[string][]int // the places of a word that may be free, in order
}

var (
	noteMarks = pattern.Lazy(`\[\^\d+\]:?`)
	yamlKey   = pattern.Lazy(`^\s*(?:- )?[a-z0-9-]+:(?:\s|$)`)
	fence     = pattern.Lazy(`^\s*:::.*$`)
)

// add takes in what one file says: no remarks, no keys and no marks of Markdown, which may stand within a word.
func (k *keeper) add(f File) {
	front := !strings.HasSuffix(f.Name, paper.Ext)
	var text strings.Builder
	for i, line := range strings.Split(f.Text, "\n") {
		if line == "---" && strings.HasSuffix(f.Name, paper.Ext) {
			front = i == 0
			continue
		}
		switch {
		case front && strings.HasPrefix(strings.TrimSpace(line), "#"):
			continue
		case front:
			line = line[len(yamlKey().FindString(line)):]
		default:
			line = fence().ReplaceAllString(line, "")
		}
		text.WriteString(line + "\n")
	}
	plain := noteMarks().ReplaceAllString(text.String(), "")
	plain = strings.NewReplacer(`\*`, " ", "<br>", " ", "*", "", `\`, "").Replace(plain)
	k.put(html.UnescapeString(plain))
}

// put takes in a text, behind a gap that no paragraph reaches over.
func (k *keeper) put(text string) {
	for _, w := range append(smallWords(text), "") {
		k.at[w], k.there[w] = append(k.at[w], len(k.words)), true
		k.words, k.used = append(k.words, w), append(k.used, false)
	}
}

// sequence takes the words of a text where they stand one behind another, and says whether they do.
func (k *keeper) sequence(words []string) bool {
	if len(words) == 0 {
		return true
	}
	for _, from := range k.free(words[0]) {
		if k.fits(from, words) {
			for i := range words {
				k.used[from+i] = true
			}
			return true
		}
	}
	return false
}

func (k *keeper) fits(from int, words []string) bool {
	if from+len(words) > len(k.words) {
		return false
	}
	for i, w := range words {
		if k.used[from+i] || k.words[from+i] != w {
			return false
		}
	}
	return true
}

// free gives the places of a word, without those at the beginning that are taken.
func (k *keeper) free(w string) []int {
	at := k.at[w]
	for len(at) > 0 && k.used[at[0]] {
		at = at[1:]
	}
	k.at[w] = at
	return at
}

// lacks says whether some words of a text don't stand in what was written, wherever. Those that the program prints by itself, before what was filled in, need not.
func (k *keeper) lacks(words []string, once bool) bool {
	lacking := false
	for _, w := range words {
		if once {
			lacking = lacking || !k.there[w] && !slices.Contains(labels(), w) && !isPartNumber(w)
			continue
		}
		at := slices.IndexFunc(k.free(w), func(i int) bool { return !k.used[i] })
		if at < 0 {
			lacking = true
			continue
		}
		k.used[k.at[w][at]] = true
	}
	return lacking
}

// isPartNumber says whether a word may be the number of a part, which the program writes.
func isPartNumber(w string) bool {
	return len([]rune(w)) <= 3 && (strings.Trim(w, "0123456789") == "" || strings.Trim(w, "ivxlc") == "" || len([]rune(w)) == 1)
}

// keepRest goes through the paragraphs of a file at the end: one that has words which stand in no file that was written is kept whole, whatever the reason.
// What stands word for word is found first, so that no paragraph takes another's words.
func (t *transcriber) keepRest(s *recognise.Source, documents []*recognise.Document) {
	k := &keeper{at: map[string][]int{}, there: map[string]bool{}}
	for _, f := range t.result.Files {
		k.add(f)
	}
	for _, l := range t.result.Lost {
		k.put(l.Words)
	}
	if t.dossier {
		k.put(firstArticle)
	}
	parts := map[int][]*recognise.Part{}
	for _, d := range documents {
		for i := range d.Parts {
			if part := &d.Parts[i]; !part.IsTable {
				parts[part.Line.N] = append(parts[part.Line.N], part)
			}
		}
	}
	var open []*recognise.Line
	for i := range s.Blocks {
		for _, l := range s.Blocks[i].Lines() {
			t.keepObjects(k, l)
			switch of := parts[l.N]; {
			case t.isToldElsewhere(l, of):
			case isRepeated(of), !k.wordForWord(l, of): // what the program repeats takes no words of others
				open = append(open, l)
			}
		}
	}
	for _, l := range open {
		t.keepLine(k, l, parts[l.N])
	}
}

// keepObjects tells of a picture that no reader told of, and keeps the words of boxes that stand nowhere.
func (t *transcriber) keepObjects(k *keeper, l *recognise.Line) {
	told := slices.ContainsFunc(t.result.Lost, func(o Lost) bool {
		return o.Paragraph == l.N && o.File == t.file && strings.HasPrefix(o.Why, "hình")
	})
	if words := strings.Join(l.Objects, " "); !told && (l.Picture && words == "" || !k.sequence(smallWords(words))) && !slices.ContainsFunc(l.Objects, recognise.IsMark) {
		t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: l.N, Why: "hình, khung chữ hoặc công thức", Words: words})
	}
}

// wordForWord takes the words of a line where they stand as they are, with the number before them or without it.
func (k *keeper) wordForWord(l *recognise.Line, parts []*recognise.Part) bool {
	rest, numbered := unnumbered(l, parts)
	return k.sequence(smallWords(l.Text)) || numbered && k.sequence(smallWords(rest))
}

// unnumbered gives what a line says behind the number that is typed before it.
func unnumbered(l *recognise.Line, parts []*recognise.Part) (rest string, is bool) {
	if len(parts) != 1 || parts[0].Label.Words == "" || parts[0].Label.Own {
		return l.Text, false
	}
	return strings.CutPrefix(l.Text, parts[0].Label.Words)
}

// isToldElsewhere says whether a line has no words that must be written: the program prints them, or the reader of the table of tasks tells of them.
func (t *transcriber) isToldElsewhere(l *recognise.Line, parts []*recognise.Part) bool {
	if tasks := t.taskLines[t.file]; tasks != nil && tasks.First <= l.N && l.N <= tasks.Last {
		return true
	}
	note := slices.ContainsFunc(parts, func(p *recognise.Part) bool { return slices.Contains(t.notesTold, p) })
	return note || allOf(parts, []doc.Role{doc.Command}) || allOf(parts, printed) && !slices.ContainsFunc(smallWords(l.Text), isBeside)
}

// isBeside says whether a word is none of those that the program prints by itself.
func isBeside(w string) bool {
	return !slices.Contains(labels(), w) && !slices.Contains(ownWords(), w) && !isPartNumber(w)
}

// ownWords are the words of the lines that the program prints by itself, as they may be spelled.
var ownWords = sync.OnceValue(func() []string {
	all := smallWords("cộng hòa hoà xã hội chủ nghĩa việt nam cong hoa xa hoi chu nghia viet nam độc lập tự do hạnh phúc doc lap tu do hanh phuc dự thảo lần quyết định nghị sao y lục trích khẩn thượng hỏa hoả tốc gửi")
	for _, k := range nd30.KindNames {
		all = append(all, smallWords(k.Name)...)
	}
	return all
})

// isRepeated says whether parts are said once in a file, wherever its documents repeat them.
func isRepeated(parts []*recognise.Part) bool {
	return allOf(parts, append(slices.Clone(printed), repeated...))
}

func allOf(parts []*recognise.Part, roles []doc.Role) bool {
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(p *recognise.Part) bool { return p.Lost || !slices.Contains(roles, p.Role) })
}

// keepLine keeps a line whose words don't stand in one place, unless they stand in several.
func (t *transcriber) keepLine(k *keeper, l *recognise.Line, parts []*recognise.Part) {
	rest, _ := unnumbered(l, parts)
	words := smallWords(rest)
	once := isRepeated(parts)
	if once && k.wordForWord(l, parts) {
		return
	}
	if len(parts) > 0 && !slices.ContainsFunc(parts, isText) {
		once = once || t.dossier
		words = slices.DeleteFunc(words, func(w string) bool { return slices.Contains(labels(), w) || isPartNumber(w) })
	}
	if k.lacks(words, once) {
		t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: l.N, Why: "lời của đoạn này không có đủ trong tệp đã ghi", Words: strings.TrimSpace(l.Number + " " + l.Text)})
	}
}
