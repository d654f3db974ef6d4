package ooxml

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner gives the tokens of a part as encoding/xml has them, raw. What nearly all parts are made of, elements, attributes in double quotes and text, it reads
// itself, in a fourth of the time; with the first that is anything else, or not well formed, all that is left goes to encoding/xml. A token
// lasts until the next.
type scanner struct {
	r       io.Reader
	buf     []byte
	at      int // the first byte that wasn't taken
	taken   int // how many bytes of the part were, but for what rest has read
	ended   bool
	begun   bool // a token was taken
	closing xml.Token
	names   map[string]*tagName
	values  map[string]string // short ones of attributes, which come again and again
	attrs   []xml.Attr
	decoded []byte
	rest    *xml.Decoder // what reads the rest; nil: this
}

// tagName is a name of an element with its tokens where it has no attributes.
type tagName struct {
	name       xml.Name
	start, end xml.Token
}

const (
	scanBuffer  = 64 << 10
	longestScan = 1 << 20 // of a token
	mostKept    = 1 << 10 // names, and values
	keptValue   = 6       // of how many bytes at the most
)

func newScanner(r io.Reader) *scanner {
	return &scanner{r: r, buf: make([]byte, 0, scanBuffer), names: map[string]*tagName{}, values: map[string]string{}}
}

// next gives the next token; io.EOF behind the last.
func (s *scanner) next(strict func(io.Reader) *xml.Decoder) (xml.Token, error) {
	if t := s.closing; t != nil {
		s.closing = nil
		return t, nil
	}
	for s.rest == nil {
		token, n := s.token(s.buf[s.at:])
		if n > 0 {
			s.at += n
			s.taken += n
			s.begun = true
			return token, nil
		}
		if n < 0 || !s.more() {
			s.rest = strict(io.MultiReader(bytes.NewReader(bytes.Clone(s.buf[s.at:])), s.r))
		}
	}
	return s.rest.RawToken()
}

// offset gives where in the part the next token begins.
func (s *scanner) offset() int {
	if s.rest == nil {
		return s.taken
	}
	return s.taken + int(s.rest.InputOffset())
}

// more reads on, and moves what wasn't taken to the front.
func (s *scanner) more() bool {
	if s.ended || len(s.buf)-s.at > longestScan {
		return false
	}
	left := copy(s.buf, s.buf[s.at:])
	s.buf, s.at = s.buf[:left], 0
	if left > cap(s.buf)/2 {
		s.buf = append(make([]byte, 0, 2*cap(s.buf)), s.buf...)
	}
	n, err := s.r.Read(s.buf[left:cap(s.buf)])
	s.buf = s.buf[:left+n]
	if s.ended = err == io.EOF; err != nil && !s.ended { // which whoever reads the rest will meet again
		return false
	}
	return true
}

// unusual says that a token is none that is read here.
const unusual = -1

// token reads the token that begins some bytes, and says how many it has: 0 where there are not enough of them.
func (s *scanner) token(b []byte) (xml.Token, int) {
	switch {
	case len(b) < 2:
		return nil, 0
	case b[0] != '<':
		end := bytes.IndexByte(b, '<')
		if end < 0 {
			return nil, 0
		}
		text, ok := s.text(b[:end])
		if !ok {
			return nil, unusual
		}
		return xml.CharData(text), end
	case b[1] == '/':
		end := bytes.IndexByte(b, '>')
		if end < 0 {
			return nil, 0
		}
		name := s.name(b[2:end])
		if name == nil {
			return nil, unusual
		}
		return name.end, end + 1
	case b[1] == '?':
		return s.declaration(b)
	}
	return s.start(b)
}

// declaration reads what begins a part.
func (s *scanner) declaration(b []byte) (xml.Token, int) {
	end := bytes.Index(b, []byte("?>"))
	if end < 0 {
		return nil, 0
	}
	inner, is := bytes.CutPrefix(b[:end], []byte("<?xml "))
	left := strings.NewReplacer(`version="1.0"`, "", `encoding="UTF-8"`, "", `encoding="utf-8"`, "", `standalone="yes"`, "", `standalone="no"`, "", " ", "").Replace(string(inner))
	if s.begun || !is || left != "" || len(inner) == 0 || inner[0] == ' ' {
		return nil, unusual
	}
	return xml.ProcInst{Target: "xml", Inst: bytes.Clone(inner)}, end + len("?>")
}

// isNameByte says whether a name may have a byte, but for the first.
func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.' || c == ':'
}

// name gives a name, known or new; nil where it is an unusual one.
func (s *scanner) name(b []byte) *tagName {
	if n := s.names[string(b)]; n != nil {
		return n
	}
	if len(b) == 0 || b[0] >= '0' && b[0] <= '9' || b[0] == '-' || b[0] == '.' || bytes.Count(b, []byte(":")) > 1 || bytes.HasPrefix(b, []byte(":")) || bytes.HasSuffix(b, []byte(":")) {
		return nil
	}
	for _, c := range b {
		if !isNameByte(c) {
			return nil
		}
	}
	n := &tagName{name: xml.Name{Local: string(b)}}
	if space, local, two := strings.Cut(n.name.Local, ":"); two {
		n.name = xml.Name{Space: space, Local: local}
	}
	n.start, n.end = xml.StartElement{Name: n.name, Attr: []xml.Attr{}}, xml.EndElement{Name: n.name}
	if len(s.names) < mostKept {
		s.names[string(b)] = n
	}
	return n
}

// start reads the start of an element.
func (s *scanner) start(b []byte) (xml.Token, int) {
	i := 1
	for i < len(b) && isNameByte(b[i]) {
		i++
	}
	if i == len(b) {
		return nil, 0
	}
	name := s.name(b[1:i])
	if name == nil {
		return nil, unusual
	}
	s.attrs = s.attrs[:0]
	for {
		from := i
		for i < len(b) && (b[i] == ' ' || b[i] == '\n' || b[i] == '\t') {
			i++
		}
		switch {
		case i+1 >= len(b):
			return nil, 0
		case b[i] == '>':
			return s.element(name), i + 1
		case b[i] == '/' && b[i+1] == '>':
			s.closing = name.end
			return s.element(name), i + 2
		case i == from:
			return nil, unusual
		}
		n := s.attribute(b[i:])
		if n <= 0 {
			return nil, n
		}
		i += n
	}
}

// element gives the start of an element with the attributes that were read.
func (s *scanner) element(name *tagName) xml.Token {
	if len(s.attrs) == 0 {
		return name.start
	}
	return xml.StartElement{Name: name.name, Attr: s.attrs}
}

// attribute reads an attribute, and says how many bytes it has.
func (s *scanner) attribute(b []byte) int {
	i := 0
	for i < len(b) && isNameByte(b[i]) {
		i++
	}
	if i+1 >= len(b) {
		return 0
	}
	name := s.name(b[:i])
	if name == nil || b[i] != '=' || b[i+1] != '"' {
		return unusual
	}
	length := bytes.IndexByte(b[i+2:], '"')
	if length < 0 {
		return 0
	}
	raw := b[i+2 : i+2+length]
	value, known := s.values[string(raw)]
	if !known {
		text, ok := s.text(raw)
		if !ok || bytes.IndexByte(raw, '<') >= 0 {
			return unusual
		}
		value = string(text)
		if len(raw) <= keptValue && len(s.values) < mostKept {
			s.values[string(raw)] = value
		}
	}
	s.attrs = append(s.attrs, xml.Attr{Name: name.name, Value: value})
	return i + 2 + length + 1
}

// text gives the characters that are written; not ok where something in them is unusual, or may not stand there.
func (s *scanner) text(b []byte) (text []byte, ok bool) {
	coded, wide := false, false
	for i, c := range b {
		switch {
		case c < ' ' && c != '\n' && c != '\t' && c != '\r', c == ']' && bytes.HasPrefix(b[i:], []byte("]]>")):
			return nil, false
		case c == '&' || c == '\r':
			coded = true
		case c >= utf8.RuneSelf:
			wide = true
		}
	}
	if wide && !(utf8.Valid(b) && !bytes.Contains(b, []byte("\uFFFE")) && !bytes.Contains(b, []byte("\uFFFF"))) {
		return nil, false
	}
	if !coded {
		return b, true
	}
	s.decoded = s.decoded[:0]
	for len(b) > 0 {
		before, after, more := bytes.Cut(b, []byte("&"))
		s.decoded = appendLines(s.decoded, before)
		if b = after; !more {
			break
		}
		code, rest, closed := bytes.Cut(b, []byte(";"))
		r := coding(code)
		if !closed || r == 0 {
			return nil, false
		}
		s.decoded, b = utf8.AppendRune(s.decoded, r), rest
	}
	return s.decoded, true
}

// appendLines appends a text in which each end of a line is one character (XML 1.0, 2.11).
func appendLines(to, text []byte) []byte {
	for i, c := range text {
		switch {
		case c == '\r':
			to = append(to, '\n')
		case c != '\n' || i == 0 || text[i-1] != '\r':
			to = append(to, c)
		}
	}
	return to
}

// coding gives the character that stands between & and a semicolon; 0 where it is an unusual one.
func coding(b []byte) rune {
	switch string(b) {
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "amp":
		return '&'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	digits, is := bytes.CutPrefix(b, []byte("#"))
	base := 10
	if hex, x := bytes.CutPrefix(digits, []byte("x")); x {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(string(digits), base, 32)
	r := rune(min(n, unicode.MaxRune+1))
	if !is || err != nil || !utf8.ValidRune(r) || r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
		return 0
	}
	return r
}
