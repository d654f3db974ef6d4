package papers

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// Copy gives a copy of a document: of one on paper the document with what makes it a copy under it (form 3.1), of an electronic one the document with
// the line of the copying body's signature in the corner of its first page (form 3.2). The original stays as it is; nil is one that the program hasn't made.
// Notes are of parts that are chosen and that several of its texts have.
func Copy(p *paper.Paper, original *doc.Document, w *wording.Templates) (_ *doc.Document, notes source.Problems, err error) {
	made, err := composed(p, w, tables{})
	if err != nil {
		return nil, nil, err
	}
	whole := made.Documents[0]
	corner, block := copyParts(whole.Sections[0])
	if original == nil {
		whole.Sections[0].Blocks = []doc.Block{block}
		return whole, nil, nil
	}
	sections, notes, err := passages(p, original.Sections)
	if err != nil {
		return nil, nil, err
	}
	if corner != nil {
		first := sections[0]
		others := slices.DeleteFunc(slices.Clone(first.Blocks), func(b doc.Block) bool { _, is := b.(*doc.Corner); return is })
		first.Blocks = append([]doc.Block{corner}, others...)
	} else {
		last := sections[len(sections)-1]
		last.Blocks = append(slices.Clone(last.Blocks), block)
	}
	whole.Meta.Name += " " + original.Meta.Name
	whole.Sections, whole.Setting, whole.Data, whole.Input = sections, original.Setting, original.Data, original.Input
	return whole, notes, nil
}

// copyParts finds what the wording gives for a copy: the corner line of an electronic one, and what stands under one on paper.
func copyParts(s *doc.Section) (corner *doc.Corner, block *doc.Copy) {
	block = &doc.Copy{}
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *doc.Corner:
			corner = b
		case *doc.Letterhead:
			block.Issuer, block.Number, block.PlaceDay = b.Issuer, b.Number, b.PlaceDay
		case *doc.Title:
			block.Form = b.Kind
		case *doc.Signature:
			block.Signature = *b
		}
	}
	return corner, block
}

// passageUnits are the words by which a trích sao names a part of a document, and the roles that it may have there.
var passageUnits = map[string][]doc.Role{
	"phần": {doc.PartHead}, "chương": {doc.ChapterHead}, "mục": {doc.DivisionHead, doc.SectionHead}, "tiểu mục": {doc.SubdivisionHead},
	"điều": {doc.ArticleHead, doc.Article}, "khoản": {doc.ClauseHead, doc.Clause}, "điểm": {doc.Point},
}

// passageUnit is a word for a part, and its number.
var passageUnit = pattern.Lazy(`(?i)(phần|chương|tiểu mục|mục|điều|khoản|điểm)\s+(\d+[a-zđ]?|[ivxlc]+|[a-zđ])(?:$|[^\pL\d])`)

// nested are the roles of a text's parts, each with those below it behind it.
var nested = [][]doc.Role{
	{doc.PartHead}, {doc.ChapterHead}, {doc.DivisionHead}, {doc.SubdivisionHead}, {doc.ArticleHead, doc.Article}, {doc.SectionHead}, {doc.ClauseHead, doc.Clause},
	{doc.SubclauseHead, doc.Subclause}, {doc.ItemHead, doc.Item}, {doc.Point},
}

// passages gives the sections with only those parts of their text that a trích sao chooses, and the heads of what these stand in; all where it chooses none.
func passages(p *paper.Paper, all []*doc.Section) (sections []*doc.Section, notes source.Problems, err error) {
	for _, s := range all {
		own := *s
		sections = append(sections, &own)
	}
	if len(p.Own[paper.KeyPassages]) == 0 {
		return sections, nil, nil
	}
	kept := make([]map[int]bool, len(sections))
	for i := range sections {
		kept[i] = map[int]bool{}
	}
	var problems source.Problems
	for _, t := range p.Own[paper.KeyPassages] {
		in, others := textOf(t.S, sections)
		if in < 0 {
			problems = append(problems, p.Dossier.Problem(t.At, fmt.Sprintf("Văn bản không có phần “%s” để trích.", t.S), "ghi như “Điều 2”, “khoản 1 Điều 2”, “Mục II”, “điểm a khoản 1 Mục II”; của văn bản kèm theo thì “Điều 2 Quy chế kèm theo”, “Mục I Phụ lục II”"))
			continue
		}
		choose(sections[in], t.S, kept[in])
		if len(others) > 0 {
			other := nameOfText(sections[others[0]])
			notes = append(notes, p.Dossier.Problem(t.At, fmt.Sprintf("“%s” có ở cả %s và %s; bản này trích của %s.", t.S, nameOfText(sections[in]), other, nameOfText(sections[in])),
				fmt.Sprintf("muốn trích của văn bản kia thì ghi “%s %s”", t.S, other)))
		}
	}
	for i, s := range sections {
		cut(s, kept[i])
	}
	chosen := []*doc.Section{sections[0]}
	for i, s := range sections[1:] {
		if len(kept[i+1]) > 0 {
			chosen = append(chosen, s)
		}
	}
	return chosen, notes, problems.Err()
}

// part is a part of a text that is open: its role, its number, and where its first block stands.
type openPart struct {
	role   doc.Role
	number string
	at     int
}

// choose notes which blocks of a section belong to a part that is named, and says whether there is one.
func choose(s *doc.Section, name string, kept map[int]bool) bool {
	units := passageUnit().FindAllStringSubmatch(name, -1)
	slices.Reverse(units) // "khoản 1 Điều 2": the outermost first
	var open []openPart
	found := false
	for i, b := range s.Blocks {
		paragraph, is := b.(*doc.Paragraph)
		if is {
			if rank := rankOf(paragraph.Role); rank >= 0 {
				for len(open) > 0 && rankOf(open[len(open)-1].role) >= rank {
					open = open[:len(open)-1]
				}
				open = append(open, openPart{paragraph.Role, numberIn(paragraph.Label), i})
			}
		}
		if !isText(b) || len(units) == 0 || !within(open, units) {
			continue
		}
		found, kept[i] = true, true
		for _, o := range open {
			kept[o.at] = true
		}
	}
	return found
}

// within says whether the parts that are open are, among others, those of some names.
func within(open []openPart, units [][]string) bool {
	n := 0
	for _, o := range open {
		if n < len(units) && slices.Contains(passageUnits[strings.ToLower(units[n][1])], o.role) && strings.EqualFold(o.number, units[n][2]) {
			n++
		}
	}
	return n == len(units)
}

// numberIn gives the number of a label: "2" of "Điều 2.", "II" of "II.", "a" of "a)".
func numberIn(label string) string {
	words := strings.Fields(strings.TrimRight(label, ".)"))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// rankOf gives how deep a role stands; -1 of one that is no part.
func rankOf(r doc.Role) int {
	return slices.IndexFunc(nested, func(roles []doc.Role) bool { return slices.Contains(roles, r) })
}

// isText says whether a block is of the text, which a trích sao may leave out.
func isText(b doc.Block) bool {
	switch b := b.(type) {
	case *doc.Table:
		return true
	case *doc.Paragraph:
		return rankOf(b.Role) >= 0 || slices.Contains([]doc.Role{doc.Body, doc.Dash, doc.CentredLine, doc.RightLine, doc.PictureLine, doc.FormHead}, b.Role)
	}
	return false
}

// cut takes from a section the text that is not kept, and the footnotes that nothing else refers to.
func cut(s *doc.Section, kept map[int]bool) {
	var blocks []doc.Block
	marks := map[int]bool{}
	for i, b := range s.Blocks {
		if isText(b) && !kept[i] {
			continue
		}
		blocks = append(blocks, b)
		for l := range doc.Lines(b) {
			for _, in := range l.Text {
				if mark, is := in.(doc.NoteRef); is {
					marks[mark.N] = true
				}
			}
		}
	}
	s.Blocks = blocks
	s.Notes = slices.DeleteFunc(slices.Clone(s.Notes), func(n doc.Note) bool { return !marks[n.N] })
}
