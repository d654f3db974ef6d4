package writeback

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// sourceText is a file of the dossier as it is on the disk, line by line.
type sourceText struct {
	bom   bool
	lines []string // without their ends, in NFC
	raw   []string // the same with their ends as they are; empty of a line that is new or changed
	end   string   // of new lines
}

const byteOrderMark = "\ufeff"

func newSourceText(data []byte) *sourceText {
	t := &sourceText{end: "\n"}
	rest, bom := bytes.CutPrefix(data, []byte(byteOrderMark))
	t.bom = bom
	if bytes.Contains(rest, []byte("\r\n")) {
		t.end = "\r\n"
	}
	for line := range strings.Lines(string(rest)) {
		t.raw = append(t.raw, line)
		t.lines = append(t.lines, norm.NFC.String(strings.TrimRight(line, "\r\n")))
	}
	return t
}

// line gives a line, from 0; empty beyond the ends.
func (t *sourceText) line(i int) string {
	if i < 0 || i >= len(t.lines) {
		return ""
	}
	return t.lines[i]
}

// with gives the file with other lines in the place of some. Those that say the same keep their bytes.
func (t *sourceText) with(from, to int, lines ...string) *sourceText {
	out := &sourceText{bom: t.bom, end: t.end}
	raw := make([]string, len(lines))
	head := 0
	for head < len(lines) && from+head < to && lines[head] == t.lines[from+head] {
		raw[head] = t.raw[from+head]
		head++
	}
	for tail := 1; len(lines)-tail >= head && to-tail >= from+head && lines[len(lines)-tail] == t.lines[to-tail]; tail++ {
		raw[len(lines)-tail] = t.raw[to-tail]
	}
	out.lines = slices.Concat(t.lines[:from], lines, t.lines[to:])
	out.raw = slices.Concat(t.raw[:from], raw, t.raw[to:])
	return out
}

// bytes gives the file as it is to be written.
func (t *sourceText) bytes() []byte {
	var b bytes.Buffer
	if t.bom {
		b.WriteString(byteOrderMark)
	}
	for i, line := range t.lines {
		switch raw := t.raw[i]; {
		case raw == "":
			b.WriteString(line + t.end)
		case i < len(t.lines)-1 && !strings.HasSuffix(raw, "\n"):
			b.WriteString(raw + t.end) // it was the last one
		default:
			b.WriteString(raw)
		}
	}
	return b.Bytes()
}

// indentOf counts the blanks that a line begins with.
func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
