package wordform

import (
	"slices"
	"strings"

	"vanban/generator/unit"
	"vanban/generator/word/tree"
)

// piece is one w:t: a stretch of text in one format.
type piece struct {
	node   *tree.Node
	gap    bool       // something else than text stands before it in the paragraph
	run    *tree.Node // its run's w:rPr; nil: none
	joined string
	found  []found // of joined
}

// paragraph is one w:p.
type paragraph struct {
	part       *part
	node       *tree.Node
	number     int // from 1, in the part
	pieces     []*piece
	properties *tree.Node // w:pPr; nil: none
	marks      []*tree.Node
	other      bool // it holds more than text
	parent     string
	before     string      // the element before it in its parent
	room       unit.Length // of the text box or the cell that it is in; 0 where that is not known
	after      string      // the element after it; empty where it is the last
	fields     string      // text of its fields, which are not filled
	found      []found
}

// text gives what can be read of the paragraph.
func (p *paragraph) text() string {
	var out strings.Builder
	for _, one := range p.pieces {
		if one.gap && out.Len() > 0 {
			out.WriteString(" ")
		}
		out.WriteString(one.node.Text)
	}
	return out.String()
}

// scan finds the paragraphs of a part and their text.
func (p *part) scan() error {
	root, err := tree.Parse(p.content)
	if err != nil {
		return err
	}
	s := &scanner{part: p}
	s.within(&tree.Node{Kids: []*tree.Node{root}}, surroundings{})
	for _, para := range p.paragraphs {
		para.join()
	}
	return nil
}

type scanner struct{ part *part }

// surroundings is what an element stands in.
type surroundings struct {
	paragraph *paragraph
	gap       *bool       // of the paragraph: something else than text stood there since the last text
	room      unit.Length // of the text box or the cell
	moved     bool        // within text that a tracked change moved away
}

// within reads what stands in an element.
func (s *scanner) within(n *tree.Node, at surroundings) {
	at.moved = at.moved || n.Name == "w:moveFrom"
	if n.Name == "w:tc" || n.Name == "w:pict" {
		at.room = cellRoom(n)
	}
	for i, k := range n.Kids {
		if k.Name == "?extent" {
			at.room = boxRoom(k)
		}
		s.note(n, k, at)
		s.asks(n, k, at.paragraph)
		s.sections(k)
		switch {
		case k.Name == "w:p":
			s.paragraph(n, i, at)
		case k.Name == "w:t" && n.Name == "w:r" && at.paragraph != nil && !at.moved:
			s.piece(n, k, at)
		default:
			s.within(k, at)
		}
	}
}

// paragraph reads one of the elements that stand in another.
func (s *scanner) paragraph(in *tree.Node, i int, at surroundings) {
	n := in.Kids[i]
	p := &paragraph{part: s.part, node: n, number: len(s.part.paragraphs) + 1, parent: holder(in), room: at.room, properties: n.Child("w:pPr"),
		marks: slices.Concat(n.All("w:bookmarkStart"), n.All("w:bookmarkEnd"))}
	if i > 0 {
		p.before = bare(in.Kids[i-1])
	}
	if i+1 < len(in.Kids) {
		p.after = bare(in.Kids[i+1])
	}
	slices.SortFunc(p.marks, func(a, b *tree.Node) int { return a.Start - b.Start })
	if !strings.HasPrefix(tree.Raw(s.part.content, n), "<w:") {
		s.part.declared = ` xmlns:w="` + n.Space + `"`
	}
	s.part.paragraphs = append(s.part.paragraphs, p)
	s.within(n, surroundings{paragraph: p, gap: new(bool), room: at.room, moved: at.moved})
}

// bare gives an element's name without the prefix of WordprocessingML.
func bare(n *tree.Node) string { return strings.TrimPrefix(n.Name, "w:") }

// holder gives the name of the innermost element that holds blocks.
func holder(n *tree.Node) string {
	for ; n != nil; n = n.Parent {
		switch n.Name {
		case "w:sdtContent", "w:sdt", "w:ins", "w:customXml":
		default:
			return bare(n)
		}
	}
	return ""
}

func (s *scanner) piece(run, n *tree.Node, at surroundings) {
	at.paragraph.pieces = append(at.paragraph.pieces, &piece{node: n, gap: *at.gap, run: run.Child("w:rPr")})
	*at.gap = false
}

// asks notes what Word itself has for filling in: the codes of fields, and content controls.
func (s *scanner) asks(in, n *tree.Node, p *paragraph) {
	last := len(s.part.controls) - 1
	switch {
	case n.Name == "w:fldSimple" && p != nil:
		p.fields += n.Get("instr")
	case n.Name == "w:instrText" && p != nil:
		p.fields += n.Text
	case n.Name == "w:sdtPr":
		s.part.controls = append(s.part.controls, "không tên")
	case in.Name == "w:sdtPr" && last >= 0 && (n.Name == "w:alias" || n.Name == "w:tag"):
		s.part.controls[last] = n.Get("val")
	case in.Name == "w:sdtPr" && last >= 0 && n.Name == "w:docPartObj":
		s.part.controls = s.part.controls[:last] // a table of contents, a page number
	}
}

// The elements that do not part the text of a run, and those of a paragraph.
var (
	inRun       = []string{"w:rPr", "w:t", "w:lastRenderedPageBreak"}
	inParagraph = []string{"w:pPr", "w:r", "w:proofErr", "w:bookmarkStart", "w:bookmarkEnd"}
)

// note notices what is not text in a paragraph.
func (s *scanner) note(in, n *tree.Node, at surroundings) {
	if at.paragraph == nil {
		return
	}
	if in.Name == "w:r" && !slices.Contains(inRun, n.Name) {
		*at.gap, at.paragraph.other = true, true
	}
	if in.Name == "w:p" && !slices.Contains(inParagraph, n.Name) {
		at.paragraph.other = true
	}
}

// join puts each placeholder that is spread over several pieces into the piece where it begins.
func (p *paragraph) join() {
	for i := 0; i < len(p.pieces); {
		end := i + 1
		for end < len(p.pieces) && !p.pieces[end].gap {
			end++
		}
		joinPieces(p.pieces[i:end])
		for _, one := range p.pieces[i:end] {
			p.found = append(p.found, one.found...)
		}
		i = end
	}
}

func joinPieces(pieces []*piece) {
	text, starts := "", make([]int, len(pieces)+1)
	for i, one := range pieces {
		text += one.node.Text
		starts[i+1] = len(text)
	}
	at := 0 // byte of the text
	places := find(text)
	for i, one := range pieces {
		to := starts[i+1]
		for at < to {
			if len(places) == 0 || places[0].start >= to {
				one.joined += text[at:to]
				at = to
				break
			}
			one.joined += text[at:places[0].start]
			begin := len(one.joined)
			one.joined += text[places[0].start:places[0].end]
			one.found = append(one.found, found{begin, len(one.joined), places[0].name})
			at = places[0].end
			places = places[1:]
		}
	}
}
