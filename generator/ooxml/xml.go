package ooxml

import (
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
type XML struct {
	to  io.Writer
	out []byte // not handed over yet
	err error
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func newXML(w io.Writer) *XML {
	x := xmls.Get().(*XML)
	x.to, x.err = w, nil
	x.out = append(x.out[:0], declaration...)
	return x
}

// xmls serves newXML: a package has a dozen parts, most of them smaller than the room that one is written in.
var xmls = sync.Pool{New: func() any { return &XML{out: make([]byte, 0, partRoom+partRoom/8)} }}

// partRoom is how many bytes of a part are gathered before they are packed.
const partRoom = 1 << 15

// release leaves the writer's room to other parts.
func (x *XML) release() {
	x.to = nil
	xmls.Put(x)
}

// flush hands over what is written.
func (x *XML) flush() error {
	if x.err == nil && len(x.out) > 0 {
		_, x.err = x.to.Write(x.out)
	}
	x.out = x.out[:0]
	return x.err
}

// put writes bytes of an element as they are. What fills the room is handed over at the next element's end.
func (x *XML) put(s string) { x.out = append(x.out, s...) }

// ended is told of each element's end.
func (x *XML) ended() {
	if len(x.out) >= partRoom {
		_ = x.flush() // told when the part is complete
	}
}

// Open writes a start tag with attributes given as name, value, name, value.
func (x *XML) Open(name string, attributes ...string) {
	x.tag(name, attributes)
	x.out = append(x.out, '>')
}

// Empty writes an element without content.
func (x *XML) Empty(name string, attributes ...string) {
	x.tag(name, attributes)
	x.put("/>")
	x.ended()
}

// Close writes an end tag.
func (x *XML) Close(name string) {
	x.put("</")
	x.put(name)
	x.out = append(x.out, '>')
	x.ended()
}

// Element writes an element that holds a text.
func (x *XML) Element(name, text string, attributes ...string) {
	x.Open(name, attributes...)
	x.Text(text)
	x.Close(name)
}

func (x *XML) tag(name string, attributes []string) {
	x.out = append(x.out, '<')
	x.put(name)
	for i := 0; i+1 < len(attributes); i += 2 {
		x.out = append(x.out, ' ')
		x.put(attributes[i])
		x.put(`="`)
		x.Text(attributes[i+1])
		x.out = append(x.out, '"')
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
	if isPlain(s) {
		x.put(s)
		return
	}
	s = characters(s)
	written := 0
	for i := range len(s) {
		if special[s[i]] {
			x.put(s[written:i])
			x.put(escape(s[i]))
			written = i + 1
		}
	}
	x.put(s[written:])
}

// isPlain says whether a text is ASCII that may be written as it is, as most values of attributes are.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || special[s[i]] {
			return false
		}
	}
	return true
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
