package transcribe

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/formwords"
	"vanban/generator/keeping"
	"vanban/generator/paper"
	"vanban/generator/recognise"
)

func smallWords(text string) []string { return keeping.Words(text) }

// keepRest goes through the paragraphs of a file at the end: one that has words which stand in no file that was written is kept whole, whatever the reason.
// What stands word for word is found first, so that no paragraph takes another's words.
func (t *transcriber) keepRest(s *recognise.Source, documents []*recognise.Document) {
	figures := recognise.Figures(documents)
	for _, p := range t.notesTold {
		if p.IsOfOthers(figures) && !slices.ContainsFunc(t.result.Guesses, func(g Guess) bool { return g.Paragraph == p.Line.N && g.What == notePrinted }) {
			t.guess(p, notePrinted)
		}
	}
	k := keeping.New()
	for _, f := range t.result.Files {
		k.Add(f.Text, !strings.HasSuffix(f.Name, paper.Ext))
	}
	for _, l := range t.result.Lost {
		k.Put(l.Words)
	}
	if t.dossier {
		k.Put(formwords.FirstArticle)
	}
	parts := map[int][]*recognise.Part{}
	for _, d := range documents {
		for i := range d.Parts {
			if part := &d.Parts[i]; !part.IsTable {
				for _, n := range append([]int{part.Line.N}, part.More...) {
					parts[n] = append(parts[n], part)
				}
			}
		}
	}
	var open []piece
	for i := range s.Blocks {
		for _, l := range s.Blocks[i].Lines() {
			t.keepObjects(k, l)
			for _, p := range t.untold(l, parts[l.N]) {
				switch {
				case t.isToldElsewhere(p.line, p.parts):
				case isRepeated(p.parts), !wordForWord(k, p.line, p.parts): // what the program repeats takes no words of others
					open = append(open, p)
				}
			}
		}
	}
	for _, p := range open {
		t.keepLine(k, p.line, p.parts)
	}
	t.tellContents(k, s)
}

// piece is a line of a file or, where breaks part it, one of those within it, with what it was read as.
type piece struct {
	line  *recognise.Line
	parts []*recognise.Part
}

// untold gives what of a line must stand somewhere: not the note “(Kèm theo …)” that the program words, but each other piece of its paragraph.
func (t *transcriber) untold(l *recognise.Line, parts []*recognise.Part) (all []piece) {
	isNote := func(p *recognise.Part) bool { return slices.Contains(t.notesTold, p) }
	if !slices.ContainsFunc(parts, isNote) {
		return []piece{{l, parts}}
	}
	for _, p := range parts {
		if !isNote(p) {
			line := p.Line
			line.Text = p.Text()
			all = append(all, piece{&line, []*recognise.Part{p}})
		}
	}
	return all
}

// keepObjects tells of a picture that no reader told of, and keeps the words of boxes that stand nowhere.
func (t *transcriber) keepObjects(k *keeping.Keeper, l *recognise.Line) {
	for _, m := range t.album.Missing(l.Spans) {
		t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: l.N, Why: m.Why, Words: m.Words})
	}
	told := slices.ContainsFunc(t.result.Lost, func(o Lost) bool {
		return o.Paragraph == l.N && o.File == t.file && strings.HasPrefix(o.Why, "hình")
	})
	if words := strings.Join(l.Objects, " "); !told && (l.Picture && words == "" || !k.Sequence(smallWords(words))) && !slices.ContainsFunc(l.Objects, func(o string) bool {
		return recognise.IsMark(o) || recognise.IsSubject(o) && k.Sequence(smallWords(aboutWords().ReplaceAllString(o, "")))
	}) {
		t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: l.N, Why: "hình, khung chữ hoặc công thức", Words: words})
	}
}

// wordForWord takes the words of a line where they stand as they are, with the number before them or without it.
func wordForWord(k *keeping.Keeper, l *recognise.Line, parts []*recognise.Part) bool {
	rest, numbered := l.Unnumbered(parts)
	return k.Sequence(smallWords(l.Text)) || numbered && k.Sequence(smallWords(rest))
}

// isToldElsewhere says whether a line has no words that must be written: the program prints them, or the reader of the table of tasks tells of them.
func (t *transcriber) isToldElsewhere(l *recognise.Line, parts []*recognise.Part) bool {
	if tasks := t.taskLines[t.file]; tasks != nil && tasks.First <= l.N && l.N <= tasks.Last {
		return true
	}
	return allOf(parts, []doc.Role{doc.Command}) || allOf(parts, formwords.Printed) && !slices.ContainsFunc(smallWords(l.Text), formwords.IsBeside)
}

// isRepeated says whether parts are said once in a file, wherever its documents repeat them.
func isRepeated(parts []*recognise.Part) bool {
	return allOf(parts, append(slices.Clone(formwords.Printed), formwords.Repeated...))
}

func allOf(parts []*recognise.Part, roles []doc.Role) bool {
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(p *recognise.Part) bool { return p.Lost || !slices.Contains(roles, p.Role) })
}

// keepLine keeps a line whose words don't stand in one place, unless they stand in several.
func (t *transcriber) keepLine(k *keeping.Keeper, l *recognise.Line, parts []*recognise.Part) {
	rest, _ := l.Unnumbered(parts)
	words := smallWords(rest)
	once := isRepeated(parts) && !allOf(parts, formwords.Printed)
	if once && wordForWord(k, l, parts) {
		return
	}
	if once {
		words = slices.DeleteFunc(words, func(w string) bool { return !formwords.IsBeside(w) })
	}
	if len(parts) > 0 && !slices.ContainsFunc(parts, (*recognise.Part).IsText) {
		once = once || t.dossier
		words = slices.DeleteFunc(words, func(w string) bool { return formwords.IsLabel(w) || formwords.IsPartNumber(w) })
	}
	if k.Lacks(words, once, formwords.IsPrinted) {
		t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: l.N, Why: "lời của đoạn này không có đủ trong tệp đã ghi", Words: strings.TrimSpace(l.Number + " " + l.Text)})
	}
}
