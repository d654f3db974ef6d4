// Package filetext is a file of the dossier as lines that a program changes and a person reads: where the value or the block at a place begins and ends, and the
// file with other words there, with more or fewer items, its numbers counted on. What nobody changes keeps its bytes. It knows nothing of Word files.
package filetext

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Text is a file of the dossier as it is on the disk, line by line.
type Text struct {
	Lines []string // without their ends, in NFC
	bom   bool
	raw   []string // the same with their ends as they are; empty of a line that is new or changed
	end   string   // of new lines
}

const byteOrderMark = "\ufeff"

// New takes a file's bytes apart.
func New(data []byte) *Text {
	t := &Text{end: "\n"}
	rest, bom := bytes.CutPrefix(data, []byte(byteOrderMark))
	t.bom = bom
	if bytes.Contains(rest, []byte("\r\n")) {
		t.end = "\r\n"
	}
	for line := range strings.Lines(string(rest)) {
		t.raw = append(t.raw, line)
		t.Lines = append(t.Lines, norm.NFC.String(strings.TrimRight(line, "\r\n")))
	}
	return t
}

// Line gives a line, from 0; empty beyond the ends.
func (t *Text) Line(i int) string {
	if i < 0 || i >= len(t.Lines) {
		return ""
	}
	return t.Lines[i]
}

// With gives the file with other lines in the place of some. Those that say the same keep their bytes.
func (t *Text) With(from, to int, lines ...string) *Text {
	out := &Text{bom: t.bom, end: t.end}
	raw := make([]string, len(lines))
	head := 0
	for head < len(lines) && from+head < to && lines[head] == t.Lines[from+head] {
		raw[head] = t.raw[from+head]
		head++
	}
	for tail := 1; len(lines)-tail >= head && to-tail >= from+head && lines[len(lines)-tail] == t.Lines[to-tail]; tail++ {
		raw[len(lines)-tail] = t.raw[to-tail]
	}
	out.Lines = slices.Concat(t.Lines[:from], lines, t.Lines[to:])
	out.raw = slices.Concat(t.raw[:from], raw, t.raw[to:])
	return out
}

// Bytes gives the file as it is to be written.
func (t *Text) Bytes() []byte {
	var b bytes.Buffer
	if t.bom {
		b.WriteString(byteOrderMark)
	}
	for i, line := range t.Lines {
		switch raw := t.raw[i]; {
		case raw == "":
			b.WriteString(line + t.end)
		case i < len(t.Lines)-1 && !strings.HasSuffix(raw, "\n"):
			b.WriteString(raw + t.end) // it was the last one
		default:
			b.WriteString(raw)
		}
	}
	return b.Bytes()
}

// IndentOf counts the blanks that a line begins with.
func IndentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
