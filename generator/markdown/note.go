package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"vanban/generator/doc"
)

// noteMark is the mark of a footnote in the text, "[^1]". The library's own is none where no footnote has its label.
type noteMark struct {
	*extast.FootnoteLink
	label string
	start int
}

// noteLabel reads "[^label]" at the beginning of a line and gives the label and the length of it all.
func noteLabel(line []byte) (string, int) {
	if !bytes.HasPrefix(line, []byte("[^")) {
		return "", 0
	}
	end := bytes.IndexAny(line[2:], "[]\n")
	if end < 1 || line[2+end] != ']' {
		return "", 0
	}
	return string(line[2 : 2+end]), end + 3
}

// noteParser is the library's parser of a footnote's text, "[^1]: …", but for which labels it takes, and for what it does at the end: it
// would move all of them to one place, where those without a mark are forgotten.
type noteParser struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (noteParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	offset := pc.BlockOffset()
	if offset < 0 || segment.Padding > 0 {
		return nil, parser.NoChildren
	}
	label, n := noteLabel(line[offset:])
	if n == 0 || offset+n >= len(line) || line[offset+n] != ':' {
		return nil, parser.NoChildren
	}
	reader.Advance(offset + n + 1)
	return extast.NewFootnote([]byte(label)), parser.HasChildren
}

// Close implements parser.BlockParser.
func (noteParser) Close(ast.Node, text.Reader, parser.Context) {}

type noteMarkParser struct{}

// Trigger implements parser.InlineParser; "!" comes in because "![" is also the beginning of an image.
func (noteMarkParser) Trigger() []byte { return []byte{'!', '['} }

// Parse implements parser.InlineParser.
func (noteMarkParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	bang := 0
	if line[0] == '!' {
		bang = 1
	}
	label, n := noteLabel(line[bang:])
	if n == 0 {
		return nil
	}
	if bang == 1 {
		ast.MergeOrAppendTextSegment(parent, text.NewSegment(segment.Start, segment.Start+1))
	}
	block.Advance(bang + n)
	return &noteMark{extast.NewFootnoteLink(0), label, segment.Start + bang}
}

// mark is the first mark of a note: the note's number and where the mark stands.
type mark struct{ number, start int }

// noteNumber gives the number of the note that a mark points at: notes are numbered in the order of their first marks.
func (r *reader) noteNumber(n *noteMark) int {
	if _, known := r.marks[n.label]; !known {
		r.labels = append(r.labels, n.label)
		r.marks[n.label] = mark{number: len(r.labels), start: n.start}
	}
	return r.marks[n.label].number
}

// notes reads the definitions once all marks are known, and reports those that do not match.
func (r *reader) notes() []doc.Note {
	r.inNote = true
	bodies := map[string]*doc.Note{}
	for i := 0; i < len(r.definitions); i++ { // a note's body may hold further definitions
		n := r.definitions[i]
		note, label := r.note(n), string(n.Ref)
		switch _, marked := r.marks[label]; {
		case bodies[label] != nil:
			r.report(r.startOf(n), noteTwice(label))
		case !marked:
			r.report(r.startOf(n), noteUnused(label))
		}
		bodies[label] = note
	}
	var all []doc.Note
	for i, label := range r.labels {
		note := bodies[label]
		if note == nil {
			r.report(r.marks[label].start, noteMissing(label))
			continue
		}
		all = append(all, doc.Note{N: i + 1, Text: note.Text, At: note.At})
	}
	return all
}

// note reads the one paragraph that a note consists of.
func (r *reader) note(n *extast.Footnote) *doc.Note {
	note := &doc.Note{At: r.pos(r.startOf(n))}
	blocks := r.blocks(n)
	if len(blocks) == 1 {
		if p, ok := blocks[0].(*Paragraph); ok {
			note.Text = p.Text
			return note
		}
	}
	r.report(r.startOf(n), noteNotOneParagraph)
	return note
}
