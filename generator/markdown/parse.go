package markdown

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"vanban/generator/letters"
	"vanban/generator/source"
)

// Parse reads a text as Read does, without what is no problem.
func Parse(src string, at source.Pos) (*Document, source.Problems) {
	d, problems, _ := Read(src, at)
	return d, problems
}

// Read reads a text. Its first character stands at the given place; where that is not
// column 1, every line of the text is taken to be indented as far, as in a YAML block.
// The document holds what could be read even where there are problems. Notes are what a person should look at, though it can be
// read. All text is NFC.
func Read(src string, at source.Pos) (d *Document, problems, notes source.Problems) {
	return Outline{}.Read(src, at)
}

// Read reads a text with these levels, as the function Read does.
func (o Outline) Read(src string, at source.Pos) (d *Document, problems, notes source.Problems) {
	src = letters.Composed(strings.ReplaceAll(src, "\r\n", "\n"))
	r := &reader{place: newPlace([]byte(src), at), outline: o, marks: map[string]mark{}}
	if i := firstInvalid(src); i >= 0 {
		r.report(i, notUTF8)
		return &Document{}, r.problems, nil
	}
	r.thin()
	d = &Document{Blocks: r.blocks(grammar().Parse(text.NewReader(r.src)))}
	d.Notes = r.notes()
	r.endings(d)
	return d, r.problems.Sorted(), r.found.Sorted()
}

// grammar is CommonMark with tables and footnotes, and without what would drop text from the page:
// definitions of link targets, and the library's footnotes, which forget those that are not used.
var grammar = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithParagraphTransformers(util.Prioritized(newTables(), 200)),
		parser.WithBlockParsers(placeAll(append(parser.DefaultBlockParsers(), divs,
			util.Prioritized(noteParser{extension.NewFootnoteBlockParser()}, 650)))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(noteMarkParser{}, 150), settingsOfPictures)...))
})

// reader turns the library's tree of one text into blocks.
type reader struct {
	place
	outline     Outline
	problems    source.Problems
	found       source.Problems // what is no problem
	definitions []*extast.Footnote
	labels      []string        // of the notes, in the order of their first marks
	marks       map[string]mark // by label
	inNote      bool
	ended       []ended // paragraphs with the document's ending
}

// firstInvalid gives where a text is no UTF-8; negative where it is.
func firstInvalid(s string) int {
	for i, c := range s {
		if c == utf8.RuneError && !strings.HasPrefix(s[i:], string(c)) {
			return i
		}
	}
	return -1
}

// blocks reads the children of a container.
func (r *reader) blocks(parent ast.Node) []Block {
	var all []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if d, is := n.(*div); is {
			all = append(all, r.div(d)...)
		} else if b := r.block(n); b != nil {
			all = append(all, b)
		}
	}
	return all
}

// block reads one block; nil where it gives none, for a note or for what is not allowed.
func (r *reader) block(n ast.Node) Block {
	switch n := n.(type) {
	case *ast.Heading:
		return r.heading(n)
	case *ast.Paragraph, *ast.TextBlock:
		return r.paragraph(n)
	case *ast.List:
		return r.list(n)
	case *extast.Table:
		return r.readTable(n)
	case *extast.Footnote:
		r.definitions = append(r.definitions, n)
		return nil
	}
	r.report(r.startOf(n), notAllowed(n))
	return nil
}

func (r *reader) heading(n *ast.Heading) Block {
	start := r.startOf(n)
	h := &Heading{Level: n.Level, Text: r.inlines(n), At: r.pos(start)}
	switch {
	case r.src[start] != '#':
		r.report(start, underlined)
	case n.Level > r.outline.titles():
		r.report(start, r.outline.tooDeep())
	case len(h.Text) == 0 && !r.outline.mayLackTitle(n.Level):
		r.report(start, emptyHeading)
	case isNested(n):
		r.report(start, headingInList)
	default:
		r.checkHeading(start)
	}
	r.checkBackslash(n)
	return h
}

func isNested(n ast.Node) bool {
	_, top := n.Parent().(*ast.Document)
	return !top
}

func (r *reader) paragraph(n ast.Node) Block {
	start := r.startOf(n)
	p := &Paragraph{Text: r.inlines(n), At: r.pos(start)}
	if start < len(r.src) && r.src[start] == '#' && !hardSpaced().Match(r.restOfLine(start)) {
		r.report(start, noSpaceAfterHash)
	}
	r.checkMarks(n)
	r.checkBackslash(n)
	r.noteEnding(p, start)
	return p
}

func (r *reader) list(n *ast.List) Block {
	l := &List{Ordered: n.IsOrdered(), Plus: n.Marker == '+', Bracketed: n.Marker == ')', At: r.pos(r.startOf(n))}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		start := r.startOf(item)
		if l.Ordered {
			r.checkNumber(start, len(l.Items)+1)
		}
		blocks := r.blocks(item)
		if l.Ordered && beginsWithItems(blocks) { // a điều that only has khoản
			blocks = append([]Block{&Paragraph{At: r.pos(start)}}, blocks...)
		}
		if !beginsWithParagraph(blocks) {
			r.report(start, itemWithoutText)
			continue
		}
		l.Items = append(l.Items, blocks)
	}
	return l
}

// checkNumber reports a typed number that the program's own numbering would replace by another one.
func (r *reader) checkNumber(start, want int) {
	n, end := 0, start
	for ; end < len(r.src) && '0' <= r.src[end] && r.src[end] <= '9'; end++ {
		n = n*10 + int(r.src[end]-'0')
	}
	if n != 1 && n != want {
		r.report(start, wrongNumber(string(r.src[start:min(end+1, len(r.src))]), want))
	}
}

// beginsWithItems says whether an item has no words of its own before the numbered items in it.
func beginsWithItems(blocks []Block) bool {
	if len(blocks) == 0 {
		return false
	}
	l, is := blocks[0].(*List)
	return is && l.Ordered && len(l.Items) > 0
}

func beginsWithParagraph(blocks []Block) bool {
	if len(blocks) == 0 {
		return false
	}
	_, ok := blocks[0].(*Paragraph)
	return ok
}
