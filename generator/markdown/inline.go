package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// face is bold and italic as they stand at a place in a line.
type face struct{ bold, italic bool }

// line collects the pieces of one block's text.
type line struct {
	r      *reader
	pieces []doc.Inline
	open   strings.Builder // words that more of the same face may join
	face   face            // theirs
	at     int             // where they begin

	start, end  int             // offsets of the block's words
	inTable     bool            // where marks stand behind words that are explained under the table: “Tổng số**”
	broken      bool            // the line was just broken
	openBold    bool            // an open ** was reported
	openPicture bool            // an open ![ was
	told        map[string]bool // notes that were given
}

// inlines reads a block's text.
func (r *reader) inlines(block ast.Node) []doc.Inline {
	l := &line{r: r}
	l.start, l.end = r.reach(block)
	_, l.inTable = block.(*extast.TableCell)
	l.children(block, face{})
	l.flush()
	return l.pieces
}

func (l *line) children(parent ast.Node, f face) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		l.node(n, f)
	}
}

func (l *line) node(n ast.Node, f face) {
	switch n := n.(type) {
	case *ast.Text:
		l.text(n, f)
	case *ast.Emphasis:
		l.emphasis(n, f)
	case *noteMark:
		l.mark(n)
	case *ast.Image:
		l.picture(n)
	case *pictureSettings:
		l.setPicture(n)
	case *ast.RawHTML:
		if l.inTable && lineBreak().Match(n.Segments.Value(l.r.src)) {
			l.lineBreak()
			return
		}
		l.r.report(l.r.startOf(n), notAllowed(n))
	default:
		l.r.report(l.r.startOf(n), notAllowed(n))
	}
}

func (l *line) text(n *ast.Text, f face) {
	l.checkOpen(n.Segment)
	raw := n.Segment.Value(l.r.src)
	if l.inTable && bytes.Contains(raw, []byte(`\ `)) {
		l.brokenWords(raw, f, n.Segment.Start)
	} else {
		l.words(decode(raw), f, n.Segment.Start)
	}
	switch {
	case n.HardLineBreak():
		l.flush()
		l.pieces = append(l.pieces, doc.Break{})
	case n.SoftLineBreak():
		l.words(" ", f, n.Segment.Stop)
	}
}

// lineBreak is the mark of HTML that breaks a line in a table's cell.
var lineBreak = pattern.Lazy(`(?i)^<br\s*/?>$`)

// lineBreak breaks the line of a cell, without the spaces around the mark.
func (l *line) lineBreak() {
	words := strings.TrimRight(l.open.String(), " ")
	l.open.Reset()
	l.open.WriteString(words)
	l.flush()
	l.pieces, l.broken = append(l.pieces, doc.Break{}), true
}

// brokenWords sets words of a table's cell in which a backslash before a space breaks the line.
func (l *line) brokenWords(raw []byte, f face, at int) {
	from := 0
	for i := 0; i+1 < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		if raw[i+1] == ' ' {
			l.words(decode(raw[from:i]), f, at+from)
			l.lineBreak()
			from = i + 1
		}
		i++ // what stands behind a backslash is no other one
	}
	l.words(decode(raw[from:]), f, at+from)
}

func (l *line) words(s string, f face, at int) {
	if l.broken {
		s = strings.TrimLeft(s, " ")
		l.broken = s == ""
	}
	if l.open.Len() == 0 || l.face != f {
		l.flush()
		l.face, l.at = f, at
	}
	l.open.WriteString(s)
}

func (l *line) flush() {
	words := l.open.String()
	l.open.Reset()
	if words == "" {
		return
	}
	if i := strings.IndexFunc(words, letters.NotPrintable); i >= 0 {
		c, _ := utf8.DecodeRuneInString(words[i:])
		l.r.report(l.placeOf(c), strangeCharacter(c))
	}
	l.pieces = append(l.pieces, doc.Text{S: letters.Composed(words), Bold: l.face.bold, Italic: l.face.italic})
}

// placeOf gives the offset of a character of the open words, or of the words where it was written as an entity.
func (l *line) placeOf(c rune) int {
	if i := bytes.IndexRune(l.r.src[l.at:], c); i >= 0 {
		return l.at + i
	}
	return l.at
}

func (l *line) emphasis(n *ast.Emphasis, f face) {
	inner := f
	if n.Level == 1 {
		inner.italic = true
	} else {
		inner.bold = true
	}
	if inner == f {
		l.r.report(l.r.startOf(n), nestedEmphasis)
	}
	l.checkBracketed(n)
	l.children(n, inner)
}

// checkBracketed reports marks of a remark, “(*) … (*)”, that make what is between them italic, so that they would not be printed.
func (l *line) checkBracketed(n *ast.Emphasis) {
	first, isText := n.FirstChild().(*ast.Text)
	last, alsoText := n.LastChild().(*ast.Text)
	if !isText || !alsoText || first.Segment.Len() == 0 || last.Segment.Len() == 0 {
		return
	}
	if l.r.src[first.Segment.Start] == ')' && l.r.src[last.Segment.Stop-1] == '(' {
		l.r.report(first.Segment.Start-1, bracketedStar)
	}
}

func (l *line) mark(n *noteMark) {
	if l.r.inNote {
		l.r.report(n.start, noteInNote)
		return
	}
	l.flush()
	l.pieces = append(l.pieces, doc.NoteRef{N: l.r.noteNumber(n)})
}

// escapes are backslashes before punctuation, what may be entities, and tabs.
var escapes = pattern.Lazy("\\\\[!-/:-@[-`{-~]|&#?[0-9A-Za-z]+;|\t")

// decode resolves backslashes and entities of CommonMark in one pass. A tab becomes a space.
func decode(raw []byte) string {
	if !bytes.ContainsAny(raw, "\\&\t") {
		return string(raw)
	}
	return string(escapes().ReplaceAllFunc(raw, func(found []byte) []byte {
		switch found[0] {
		case '\t':
			return []byte(" ")
		case '\\':
			return found[1:]
		}
		return util.ResolveEntityNames(util.ResolveNumericReferences(found))
	}))
}
