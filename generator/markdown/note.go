package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"vanban/generator/doc"
)

// noteDefinition is the text of a footnote, "[^1]: …". It stays in the tree where it was written.
type noteDefinition struct {
	ast.BaseBlock
	label string
}

var noteDefinitionKind = ast.NewNodeKind("NoteDefinition")

// Kind implements ast.Node.
func (n *noteDefinition) Kind() ast.NodeKind { return noteDefinitionKind }

// Dump implements ast.Node.
func (n *noteDefinition) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"Label": n.label}, nil)
}

// noteMark is the mark of a footnote in the text, "[^1]".
type noteMark struct {
	ast.BaseInline
	label string
	start int
}

var noteMarkKind = ast.NewNodeKind("NoteMark")

// Kind implements ast.Node.
func (n *noteMark) Kind() ast.NodeKind { return noteMarkKind }

// Dump implements ast.Node.
func (n *noteMark) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"Label": n.label}, nil)
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

type noteDefinitionParser struct{}

// Trigger implements parser.BlockParser.
func (noteDefinitionParser) Trigger() []byte { return []byte{'['} }

// Open implements parser.BlockParser.
func (noteDefinitionParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
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
	return &noteDefinition{label: label}, parser.HasChildren
}

// Continue implements parser.BlockParser: lines indented by four spaces belong to the note.
func (noteDefinitionParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}

// Close implements parser.BlockParser.
func (noteDefinitionParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements parser.BlockParser.
func (noteDefinitionParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (noteDefinitionParser) CanAcceptIndentedLine() bool { return false }

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
	return &noteMark{label: label, start: segment.Start + bang}
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
		note := r.note(n)
		switch _, marked := r.marks[n.label]; {
		case bodies[n.label] != nil:
			r.report(r.startOf(n), noteTwice(n.label))
		case !marked:
			r.report(r.startOf(n), noteUnused(n.label))
		}
		bodies[n.label] = note
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
func (r *reader) note(n *noteDefinition) *doc.Note {
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
