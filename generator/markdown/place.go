package markdown

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"vanban/generator/source"
)

// place turns offsets in a text into places in its file.
type place struct {
	src   []byte
	at    source.Pos // of the first character
	lines []int      // offsets at which lines begin
}

func newPlace(src []byte, at source.Pos) place {
	p := place{src: src, at: at, lines: []int{0}}
	for i, c := range src {
		if c == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

// line gives the number of the line, from 0, that an offset is on.
func (p *place) line(offset int) int {
	return sort.SearchInts(p.lines, offset+1) - 1
}

// indent is how far all lines are indented in the file, in characters.
func (p *place) indent() int { return max(p.at.Column-1, 0) }

func (p *place) pos(offset int) source.Pos {
	line := p.line(offset)
	column := utf8.RuneCount(p.src[p.lines[line]:offset]) + 1
	return source.Pos{File: p.at.File, Line: max(p.at.Line, 1) + line, Column: p.indent() + column}
}

// lineAt gives the text of the line that an offset is on.
func (p *place) lineAt(offset int) string {
	line, _, _ := bytes.Cut(p.src[p.lines[p.line(offset)]:], []byte("\n"))
	return string(line)
}

// startOf gives the offset at which a node's text begins.
func (p *place) startOf(n ast.Node) int {
	for m := n; m != nil; m = m.FirstChild() {
		if pos := placeOf(m); pos >= 0 {
			return p.skipSpace(min(pos, len(p.src)))
		}
	}
	if n.Parent() != nil {
		return p.startOf(n.Parent())
	}
	return 0
}

func (p *place) skipSpace(offset int) int {
	for i := offset; i < len(p.src); i++ {
		if c := p.src[i]; c != ' ' && c != '\t' {
			if c == '\n' {
				return offset
			}
			return i
		}
	}
	return offset
}
