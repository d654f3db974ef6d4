package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/calendar"
	"vanban/generator/check"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
	"vanban/generator/word/document"
)

// file is a file as rules of language look at it.
type file struct {
	*check.Reading
	papers []*paper
}

// paper is one document of a file.
type paper struct {
	*file
	index int
	of    *recognise.Document
	all   []*passage
	class check.Class
	party bool          // of the Communist Party, which has its own rules of form
	law   bool          // a legal normative document, whose form another decree orders
	day   calendar.Date // of issue, or the earliest that it can be of; zero: not known
	// Made when they are first asked for.
	cited    []citation // with one more at the end, so that it isn't nil
	speaking []*passage // what words gives
	unmarked []unmarked // what bare looks at
}

// passage is a paragraph, or a part of one, in one role.
type passage struct {
	*recognise.Part
	line *recognise.Line
	text string // its words, with single blanks, without its number
	own  string // as it stands in the file; empty: it was not found there
	at   int    // where own begins in its paragraph's Text, in runes
	cell bool   // it stands in a table of the text
	str  string // own, each blank a space; where it was not found, its line's words
	// Made when it is first asked for: str to look for expressions in, its words, the keys that they are looked up by, and whether its line is in capitals.
	searchable     *pattern.Text
	parted         []word
	keys           []string
	asked, capital bool
	searched       bool
	numbers        [][]int // what cites gives
	dated          bool
	named          []named // what days gives
	// The place up to which str was counted last.
	counted runeCount
}

// textRoles are the roles of the text.
var textRoles = map[doc.Role]bool{doc.Basis: true, doc.PartHead: true, doc.ChapterHead: true, doc.DivisionHead: true, doc.SubdivisionHead: true, doc.ArticleHead: true, doc.Article: true,
	doc.SectionHead: true, doc.ClauseHead: true, doc.Clause: true, doc.SubclauseHead: true, doc.Subclause: true, doc.ItemHead: true, doc.Item: true, doc.Point: true, doc.Dash: true, doc.Body: true}

// fileOf gives the documents of a file, made once for all rules.
func fileOf(r *check.Reading) *file {
	return r.Once("language", func() any {
		f := &file{Reading: r}
		for i, d := range r.Documents {
			if p := f.paper(i, d); len(p.all) > 0 {
				f.papers = append(f.papers, p)
			}
		}
		f.days()
		return f
	}).(*file)
}

func (f *file) paper(i int, d *recognise.Document) *paper {
	p := &paper{file: f, index: i, of: d}
	from := map[int]int{}
	for k := range d.Parts {
		part := &d.Parts[k]
		if !part.IsTable {
			p.all = append(p.all, f.passage(part, &part.Line, from))
			continue
		}
		for _, l := range part.Table.Lines() {
			if !l.Empty() {
				cell := &recognise.Part{Role: doc.TableCell, Spans: l.Spans, Line: *l}
				q := f.passage(cell, l, from)
				q.cell = true
				p.all = append(p.all, q)
			}
		}
	}
	p.class = check.ClassOf(d.Kind, p.has)
	p.party = d.IsOfParty()
	if n := p.first(doc.Number); n != nil {
		p.law = lawNumber().MatchString(n.text)
	}
	return p
}

// passage finds a part in its paragraph: letter by letter, for marks and blanks may stand between.
func (f *file) passage(part *recognise.Part, l *recognise.Line, from map[int]int) *passage {
	q := &passage{Part: part, line: l, text: strings.TrimSpace(part.Text())}
	q.str = l.Text
	place := f.PlaceOf(l)
	if place == nil {
		return q
	}
	all := place.Paragraph.Text
	start, end := within(all, from[l.N], l.Text)
	if start < 0 {
		return q
	}
	from[l.N] = end
	q.at, q.own = utf8.RuneCountInString(all[:start]), all[start:end]
	q.str = strings.Map(func(c rune) rune {
		if letters.IsSpace(c) {
			return ' '
		}
		return c
	}, q.own)
	return q
}

// within gives where words stand in a paragraph from a place on, from their first letter to their last, in bytes; -1: nowhere.
func within(all string, from int, words string) (start, end int) {
	words = strings.TrimLeftFunc(words, unicode.IsSpace)
	initial, size := utf8.DecodeRuneInString(words)
	for start = from; size > 0; start += size {
		next := strings.IndexRune(all[start:], initial)
		if next < 0 {
			break
		}
		start += next
		if end = follow(all, start, words); end > 0 {
			return start, end
		}
	}
	return -1, 0
}

// follow gives where words that begin at a place end; 0 where others stand there.
func follow(all string, at int, words string) int {
	for _, want := range words {
		if letters.IsSpace(want) {
			continue
		}
		c, size := utf8.DecodeRuneInString(all[at:])
		for size > 0 && c != want && (unicode.IsSpace(c) || isMark(c)) {
			at += size
			c, size = utf8.DecodeRuneInString(all[at:])
		}
		if size == 0 || c != want {
			return 0
		}
		at += size
	}
	return at
}

// isMark says whether a character of a paragraph stands for what is no text, or is not seen.
func isMark(c rune) bool {
	return document.IsMark(c) || c == '\u00AD' || c == '\f' || c == '\u200B'
}

// capitals says whether the line of a passage is in capitals.
func (q *passage) capitals() bool {
	if !q.asked {
		q.asked, q.capital = true, q.line.Capitals()
	}
	return q.capital
}

func (p *paper) has(role doc.Role) bool { return p.first(role) != nil }

// first gives the first passage in a role, nil where there is none.
func (p *paper) first(role doc.Role) *passage {
	for _, q := range p.all {
		if q.Role == role && !q.Lost && !q.cell {
			return q
		}
	}
	return nil
}

// in gives the passages in some roles.
func (p *paper) in(roles ...doc.Role) (all []*passage) {
	for _, q := range p.all {
		for _, r := range roles {
			if q.Role == r && !q.Lost && !q.cell {
				all = append(all, q)
			}
		}
	}
	return all
}

// prose gives the passages of the text, without the cells of its tables.
func (p *paper) prose() (all []*passage) {
	for _, q := range p.all {
		if textRoles[q.Role] && !q.Lost && !q.cell {
			all = append(all, q)
		}
	}
	return all
}

// words gives the passages of the text, the cells of its tables, and titles.
func (p *paper) words() []*passage {
	if p.speaking != nil {
		return p.speaking
	}
	all := []*passage{}
	for _, q := range p.all {
		if !q.Lost && (textRoles[q.Role] || q.cell || q.Role == doc.Abstract || q.Role == doc.Subject || q.Role == doc.ParentNote || q.Role == doc.AppendixTitle || q.Role == doc.Recipient ||
			q.Role == doc.AddresseeItem || q.Role == doc.Addressee) {
			all = append(all, q)
		}
	}
	p.speaking = all
	return all
}

// finding is one at a passage, or at what is missing.
func (p *paper) finding(q *passage, found, expected string) check.Finding {
	f := check.Finding{Document: p.index, Found: found, Expected: expected}
	if q != nil {
		f.Line, f.Words = q.line, q.text
	}
	return f
}

// at is a finding of some bytes of a passage's str, with what stands in their place then.
func (p *paper) at(q *passage, from, to int, instead string) check.Finding {
	words := q.str[from:to]
	f := check.Finding{Document: p.index, Line: q.line, Words: words, Found: "“" + strings.TrimSpace(words) + "”", Expected: "“" + instead + "”", Instead: instead}
	f.At = q.at + q.runesBefore(from)
	return f
}

// runesBefore gives how many runes stand before a byte of the passage's str. It counts from the place that was asked for last: a passage may be as long as a book.
func (q *passage) runesBefore(at int) int {
	if at < len(q.str) && !utf8.RuneStart(q.str[at]) {
		return utf8.RuneCountInString(q.str[:at])
	}
	last := &q.counted
	if last.in != q.str {
		*last = runeCount{in: q.str}
	}
	if at >= last.bytes {
		last.runes += utf8.RuneCountInString(q.str[last.bytes:at])
	} else {
		last.runes -= utf8.RuneCountInString(q.str[at:last.bytes])
	}
	last.bytes = at
	return last.runes
}

// runeCount is how many runes some of a text's first bytes are.
type runeCount struct {
	in           string
	bytes, runes int
}

// nearby is how many bytes beside a place of a text tell what stands there. A paragraph may be as long as a book; each place of it is looked at by itself.
const nearby = 400

// before gives what stands before a place of a text, as far as it tells of it.
func before(text string, at int) string {
	from := max(0, at-nearby)
	for from < at && text[from]&0xC0 == 0x80 {
		from++
	}
	return text[from:at]
}

// behind gives what stands behind a place of a text, as far as it tells of it.
func behind(text string, at int) string { return first(text[at:], nearby) }
