package recognise

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/headwords"
	"vanban/generator/inforce"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/personname"
	"vanban/generator/word/document"
)

// Part is a recognised part of a document: what is said in one role.
type Part struct {
	Role    doc.Role
	Label   Label // of the text: what stood before it
	Spans   []document.Span
	Line    Line  // where it comes from
	More    []int // the paragraphs that go on with it
	Doubt   string
	Signer  int    // of those who sign: which of them, from 0, as they stand from left to right
	Table   *Table // of a table of the text
	IsTable bool
	Lost    bool // no place was found for it
	Apart   bool // of one who signs: the place to sign is over it
	Picture bool
}

// Text gives the words of a part in one line.
func (p *Part) Text() string {
	l := newLine(p.Line.N, p.Spans)
	return l.Text
}

// Document is one document of a file.
type Document struct {
	Kind      string // its name in annex III, "Công văn", "Thư công" or the form of a copy; empty: not known
	Landscape bool
	Parts     []Part
	Doubt     string // of the kind
}

// Of gives the parts in a role.
func (d *Document) Of(role doc.Role) (all []*Part) {
	for i := range d.Parts {
		if p := &d.Parts[i]; p.Role == role && !p.Lost && !p.IsTable {
			all = append(all, p)
		}
	}
	return all
}

// Documents parts a file into the documents that it holds, and gives their parts their roles.
func (s *Source) Documents() []*Document {
	var all []*Document
	s.partCopies()
	s.markSamples()
	for _, blocks := range s.divide() {
		r := &recogniser{source: s, blocks: blocks, document: &Document{}}
		r.run()
		all = append(all, r.document)
	}
	if len(all) > 0 {
		first := all[0]
		for _, h := range s.Headers {
			first.Parts = append(first.Parts, headerPart(h))
		}
	}
	return all
}

// headerPart is what stands in a header or a footer: an office's address, or nothing that is known.
func headerPart(l Line) Part {
	p := Part{Role: doc.AddressLine, Spans: l.Spans, Line: l}
	if cornerForm().MatchString(l.Text) {
		p.Role = doc.CornerLine
		return p
	}
	if folded := letters.Folded(l.Text); !isAddress().MatchString(folded) {
		p.Lost, p.Doubt = true, "đầu trang hoặc chân trang"
	}
	return p
}

var (
	cornerForm    = pattern.Lazy(`^(?:Số: .*|.{3,20}; .*); [\d…/.]+; [\d…:.]+$`)
	isAddress     = pattern.Lazy(`dia chi|dien thoai|email|thu dien tu|website|trang thong tin|fax`)
	appendixLabel = pattern.Lazy(`(?i)^phụ lục(?: số)?(?: [ivxlc]+| \d+| [a-z])?(?:\s*[.:–-].*)?$`)
)

// isAppendixLabel says whether a line is the label of an appendix.
func isAppendixLabel(l *Line) bool {
	return appendixLabel().MatchString(l.Text) && (l.IsCentre || l.Bold || l.Capitals() || l.Right)
}

// divide parts the blocks where a document begins: with its own national title, or behind the signatures of the one before, or with the label of an appendix.
func (s *Source) divide() [][]Block {
	var all [][]Block
	var open []Block
	signed, worded, noted := false, false, false
	for i, b := range s.Blocks {
		empty := b.Empty()
		begins := worded && !empty && !b.Sample && (hasNational(&b) && !isBegun(open) || isCopyHead(&b) || b.Line != nil && isAppendixLabel(b.Line) && b.startsApart(open) ||
			(signed || noted && s.beginsAttached(i)) && !isSignature(&b) && s.beginsDocument(i))
		if begins {
			all, open, signed, worded, noted = append(all, open), nil, false, false, false
		}
		open = append(open, b)
		if !empty {
			worded = worded || !hasNational(&b)
			noted = noted || b.Line != nil && b.Line.IsCentre && isParentNote(b.Line.Text)
			if !b.Sample && isSignature(&b) && len(open) > 1 {
				signed = true
			}
		}
	}
	return append(all, open)
}

// isCopyHead says whether a table is the head of the part of a copy that stands under what is copied.
func isCopyHead(b *Block) bool {
	return b.Table != nil && slices.ContainsFunc(b.Lines(), func(l *Line) bool { return copyForm(l.Text) != "" })
}

// partCopies parts tables that hold head and signatures of a copy in one.
func (s *Source) partCopies() {
	var all []Block
	for _, b := range s.Blocks {
		at := -1
		if isCopyHead(&b) {
			at = slices.IndexFunc(b.Table.Rows, func(r Row) bool {
				part := Block{Table: &Table{Rows: []Row{r}}}
				return isSignature(&part)
			})
		}
		if at <= 0 {
			all = append(all, b)
			continue
		}
		head, rest := *b.Table, *b.Table
		head.Rows, rest.Rows = b.Table.Rows[:at], b.Table.Rows[at:]
		first, second := b, b
		first.Table, second.Table = &head, &rest
		all = append(all, first, second)
	}
	s.Blocks = all
}

// isBegun says whether a document has only begun: nothing but lines of its head stands in it.
func isBegun(open []Block) bool {
	words := 0
	for i := range open {
		for _, l := range open[i].Lines() {
			words += len(strings.Fields(l.Text))
		}
	}
	return words < 12
}

// startsApart says whether an appendix's label may begin a document: something of another stands before it.
func (b *Block) startsApart(open []Block) bool {
	return slices.ContainsFunc(open, func(o Block) bool { return !o.Empty() })
}

func hasNational(b *Block) bool {
	return slices.ContainsFunc(b.Lines(), func(l *Line) bool { return headwords.IsNational(l.Text) })
}

// beginsDocument says whether the block at an index, behind signatures, begins another document and is no last line of this one.
func (s *Source) beginsDocument(at int) bool {
	title := true
	for i, seen := at, 0; i < len(s.Blocks) && seen < longestTitle && title; i++ {
		b := &s.Blocks[i]
		if b.Empty() {
			continue
		}
		if seen++; seen == 1 && b.Line != nil && personname.Is(b.Line.Text) {
			return false // of one who signs
		}
		if hasNational(b) || slices.ContainsFunc(b.Lines(), beginsAlone) {
			return true
		}
		title = b.Line != nil && (b.Line.Capitals() || b.Line.IsCentre && b.Line.Bold) // the name of a body over the national title, or a title over the note of what it goes with
	}
	return false
}

// beginsAttached says whether a title in capitals begins at a block, over a note of its own: one more list that goes with the same decision.
func (s *Source) beginsAttached(at int) bool {
	first := s.Blocks[at].Line
	if first == nil || !first.Capitals() || !first.IsCentre {
		return false
	}
	for i, seen := at+1, 1; i < len(s.Blocks) && seen < longestTitle; i++ {
		switch l := s.Blocks[i].Line; {
		case l == nil:
			return false
		case l.Empty():
		case isParentNote(l.Text):
			return true
		case !l.IsCentre:
			return false
		default:
			seen++
		}
	}
	return false
}

// longestTitle is how many lines a title has at most, with the note under it.
const longestTitle = 6

// beginsAlone says whether a line can begin a document: its kind's name, an appendix's label, a note of what it is issued with, the form of a copy.
func beginsAlone(l *Line) bool {
	kind, _ := kindOf(l)
	return kind != "" || isAppendixLabel(l) || isParentNote(l.Text) || copyForm(l.Text) != ""
}

// copyForm gives the form of copy that a line names.
func copyForm(text string) string {
	for _, c := range []nd30.Copy{nd30.TrueCopy, nd30.SecondCopy, nd30.Extract} {
		if strings.EqualFold(strings.TrimRight(text, ". "), c.Form) && text == strings.ToUpper(text) {
			return c.Form
		}
	}
	return ""
}

// kindOf gives the kind that a title line names, and what of the line stands behind its name.
func kindOf(l *Line) (kind, rest string) {
	if !l.Bold && !l.IsCentre {
		return "", ""
	}
	text := strings.TrimRight(l.Text, " .:;")
	upper := strings.ToUpper(text)
	best := ""
	for _, k := range inforce.KindNames() {
		name := strings.ToUpper(k.Name)
		if (upper == name || strings.HasPrefix(upper, name+" ")) && len(k.Name) > len(best) {
			best = k.Name
		}
	}
	if best == "" || upper != text && upper != strings.ToUpper(best) && !strings.HasPrefix(text, strings.ToUpper(best)+" ") {
		return "", ""
	}
	return best, strings.TrimSpace(text[len(best):])
}
