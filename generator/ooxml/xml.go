package ooxml

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"sync"
	"unicode/utf8"

	"vanban/generator/pattern"
)

// CharacterNumber is what readers of a workbook take for a character's number in a text (ECMA-376, 22.9.2.19).
var CharacterNumber = pattern.Lazy(`_x[0-9A-Fa-f]{4}_`)

// XML writes one part, element by element. Names and attribute names are
// written as they are; values and text are escaped. An error of the underlying
// writer comes out when the part is complete.
type XML struct{ w *bufio.Writer }

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func newXML(w io.Writer) *XML {
	x := xmls.Get().(*XML)
	x.w.Reset(w)
	x.w.WriteString(declaration)
	return x
}

// xmls serves newXML: a package has a dozen parts, most of them smaller than the room that one is written in.
var xmls = sync.Pool{New: func() any { return &XML{bufio.NewWriterSize(io.Discard, partRoom)} }}

// partRoom is how many bytes of a part are gathered before they are packed.
const partRoom = 1 << 15

// release leaves the writer's room to other parts.
func (x *XML) release() {
	x.w.Reset(io.Discard)
	xmls.Put(x)
}

func (x *XML) flush() error { return x.w.Flush() }

// Open writes a start tag with attributes given as name, value, name, value.
func (x *XML) Open(name string, attributes ...string) {
	x.tag(name, attributes)
	x.w.WriteByte('>')
}

// Empty writes an element without content.
func (x *XML) Empty(name string, attributes ...string) {
	x.tag(name, attributes)
	x.w.WriteString("/>")
}

// Close writes an end tag.
func (x *XML) Close(name string) {
	x.w.WriteString("</")
	x.w.WriteString(name)
	x.w.WriteByte('>')
}

// Element writes an element that holds a text.
func (x *XML) Element(name, text string, attributes ...string) {
	x.Open(name, attributes...)
	x.Text(text)
	x.Close(name)
}

func (x *XML) tag(name string, attributes []string) {
	x.w.WriteByte('<')
	x.w.WriteString(name)
	for i := 0; i+1 < len(attributes); i += 2 {
		x.w.WriteByte(' ')
		x.w.WriteString(attributes[i])
		x.w.WriteString(`="`)
		x.Text(attributes[i+1])
		x.w.WriteByte('"')
	}
}

// special are the bytes that Text can't write as they are.
var special = func() (is [256]bool) {
	for c := range byte(' ') {
		is[c] = c != '\t' && c != '\n' && c != '\r'
	}
	is['<'], is['>'], is['&'], is['"'] = true, true, true, true
	return is
}()

// Text writes character data. What XML 1.0 has no character for becomes U+FFFD.
func (x *XML) Text(s string) {
	s = characters(s)
	written := 0
	for i := range len(s) {
		if special[s[i]] {
			x.w.WriteString(s[written:i])
			x.w.WriteString(escape(s[i]))
			written = i + 1
		}
	}
	x.w.WriteString(s[written:])
}

// characters puts U+FFFD in the place of what is no character of XML 1.0.
func characters(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if strings.Contains(s, "\xef\xbf") { // the first bytes of U+FFC0 to U+FFFF
		s = strings.NewReplacer("\uFFFE", "\uFFFD", "\uFFFF", "\uFFFD").Replace(s)
	}
	return s
}

func escape(c byte) string {
	switch c {
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '&':
		return "&amp;"
	case '"':
		return "&quot;"
	}
	return "\uFFFD"
}

// Bytes gives what a part writes.
func Bytes(write func(*XML) error) ([]byte, error) {
	var b bytes.Buffer
	x := newXML(&b)
	defer x.release()
	if err := write(x); err != nil {
		return nil, err
	}
	err := x.flush()
	return b.Bytes(), err
}
