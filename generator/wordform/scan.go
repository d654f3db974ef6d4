package wordform

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"vanban/generator/unit"
)

// The namespaces of WordprocessingML: ECMA-376 transitional, and strict.
var wordSpaces = []string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"http://purl.oclc.org/ooxml/wordprocessingml/main",
}

// span is some bytes of a part; the zero span is none.
type span struct{ start, end int }

func (s span) of(content []byte) string { return string(content[s.start:s.end]) }

// piece is one w:t: a stretch of text in one format.
type piece struct {
	span
	text   string
	part   *part
	gap    bool // something else than text stands before it in the paragraph
	run    span // its run's w:rPr
	joined string
	found  []found // of joined
}

// paragraph is one w:p.
type paragraph struct {
	span
	number     int // from 1, in the part
	pieces     []*piece
	properties span // w:pPr
	marks      []span
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
		out.WriteString(one.text)
	}
	return out.String()
}

// frame is an open element.
type frame struct {
	name      string // local, for those of WordprocessingML; else with a mark before it
	start     int
	paragraph *paragraph // that the element is in or is
	piece     *piece
	gap       *bool // of the paragraph
	run       *span // of the run
	last      string
	lastPara  *paragraph
	room      unit.Length // of the text box or the cell
	moved     bool        // within text that a tracked change moved away
}

const foreign = "*"

type scanner struct {
	part   *part
	spaces map[string]bool // prefixes of WordprocessingML
	stack  []frame
}

// scan finds the paragraphs of a part and their text.
func (p *part) scan() error {
	s := &scanner{part: p, spaces: map[string]bool{}, stack: []frame{{}}}
	d := xml.NewDecoder(bytes.NewReader(p.content))
	for {
		at := int(d.InputOffset())
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return errors.New("không phải XML đúng")
		}
		switch t := token.(type) {
		case xml.StartElement:
			s.open(t, at)
		case xml.EndElement:
			s.close(int(d.InputOffset()))
		case xml.CharData:
			s.words(string(t))
		}
	}
	for _, para := range p.paragraphs {
		para.join()
	}
	return nil
}

func (s *scanner) top() *frame { return &s.stack[len(s.stack)-1] }

// nameOf gives an element's name without its prefix where it is WordprocessingML.
func (s *scanner) nameOf(t xml.StartElement) string {
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" && slices.Contains(wordSpaces, a.Value) {
			s.spaces[a.Name.Local] = true
		}
		if a.Name.Space == "" && a.Name.Local == "xmlns" && slices.Contains(wordSpaces, a.Value) {
			s.spaces[""] = true
		}
	}
	if s.spaces[t.Name.Space] {
		return t.Name.Local
	}
	return foreign + t.Name.Local
}

func (s *scanner) open(t xml.StartElement, at int) {
	name := s.nameOf(t)
	parent := s.top()
	f := frame{name: name, start: at, paragraph: parent.paragraph, gap: parent.gap, run: parent.run, room: parent.room, moved: parent.moved || name == "moveFrom"}
	if parent.lastPara != nil {
		parent.lastPara.after, parent.lastPara = name, nil
	}
	switch {
	case name == "p":
		f.paragraph = s.paragraph(t, parent)
		f.paragraph.start = at
		f.gap, f.run = new(bool), nil
	case name == "r":
		f.run = &span{}
	case name == "tc" || name == "pict":
		f.room = 0 // what is around it says nothing of it
	case name == "t" && parent.name == "r" && parent.paragraph != nil && !f.moved:
		f.piece = &piece{part: s.part, gap: *parent.gap, span: span{start: at}}
		*parent.gap = false
	}
	s.note(name, parent)
	s.asks(name, t)
	s.rooms(name, t)
	s.sections(name, t, at)
	s.stack = append(s.stack, f)
}

func (s *scanner) paragraph(t xml.StartElement, parent *frame) *paragraph {
	p := &paragraph{number: len(s.part.paragraphs) + 1, parent: s.parent(), before: parent.last, room: parent.room}
	s.part.prefix = t.Name.Space
	s.part.paragraphs = append(s.part.paragraphs, p)
	return p
}

// parent gives the innermost element that holds blocks.
func (s *scanner) parent() string {
	for i := len(s.stack) - 1; i > 0; i-- {
		if name := s.stack[i].name; name != "sdtContent" && name != "sdt" && name != "ins" && name != "customXml" {
			return name
		}
	}
	return ""
}

// asks notes what Word itself has for filling in: the code of a simple field, and content controls.
func (s *scanner) asks(name string, t xml.StartElement) {
	value := func(local string) string {
		for _, a := range t.Attr {
			if a.Name.Local == local {
				return a.Value
			}
		}
		return ""
	}
	last := len(s.part.controls) - 1
	switch {
	case name == "fldSimple" && s.top().paragraph != nil:
		s.top().paragraph.fields += value("instr")
	case name == "sdtPr":
		s.part.controls = append(s.part.controls, "không tên")
	case s.top().name == "sdtPr" && last >= 0 && (name == "alias" || name == "tag"):
		s.part.controls[last] = value("val")
	case s.top().name == "sdtPr" && last >= 0 && name == "docPartObj":
		s.part.controls = s.part.controls[:last] // a table of contents, a page number
	}
}

// textual are the elements of a run that do not part its text, and those of a paragraph.
var (
	inRun       = []string{"rPr", "t", "lastRenderedPageBreak"}
	inParagraph = []string{"pPr", "r", "proofErr", "bookmarkStart", "bookmarkEnd"}
)

// note notices what is not text in a paragraph.
func (s *scanner) note(name string, parent *frame) {
	p := parent.paragraph
	if p == nil {
		return
	}
	if parent.name == "r" && !slices.Contains(inRun, name) {
		*parent.gap, p.other = true, true
	}
	if parent.name == "p" && !slices.Contains(inParagraph, name) {
		p.other = true
	}
}

func (s *scanner) words(text string) {
	f := s.top()
	switch {
	case f.piece != nil:
		f.piece.text += text
	case f.name == "instrText" && f.paragraph != nil:
		f.paragraph.fields += text
	}
}

func (s *scanner) close(end int) {
	f := *s.top()
	s.stack = s.stack[:len(s.stack)-1]
	parent := s.top()
	parent.last = f.name
	here := span{f.start, end}
	switch {
	case f.piece != nil:
		f.piece.end = end
		f.piece.run = *parent.run
		f.paragraph.pieces = append(f.paragraph.pieces, f.piece)
	case f.name == "p":
		f.paragraph.end = end
		parent.lastPara = f.paragraph
	case f.name == "rPr" && parent.name == "r":
		*parent.run = here
	case f.name == "pPr" && parent.name == "p":
		f.paragraph.properties = here
	case (f.name == "bookmarkStart" || f.name == "bookmarkEnd") && parent.name == "p":
		f.paragraph.marks = append(f.paragraph.marks, here)
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
		text += one.text
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
