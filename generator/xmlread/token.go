package xmlread

import (
	"bytes"
	"encoding/xml"
	"strings"
)

// unusual says that a token is none that is read here.
const unusual = -1

// token reads the token that begins some bytes, and says how many it has: 0 where there are not enough of them.
func (s *Scanner) token(b []byte) int {
	switch {
	case len(b) == 0:
		return 0
	case b[0] != '<':
		end := bytes.IndexByte(b, '<')
		if end < 0 && s.ended {
			end = len(b)
		}
		if end < 0 {
			return 0
		}
		text, ok := s.text(b[:end])
		if !ok {
			return unusual
		}
		s.Kind, s.Text, s.textAt = Text, text, s.taken
		if len(s.decoded) > 0 {
			s.textAt = -1
		}
		return end
	case len(b) < 2:
		return 0
	case b[1] == '/':
		end := bytes.IndexByte(b, '>')
		if end < 0 {
			return 0
		}
		if s.Name = s.name(b[2:end]); s.Name == nil {
			return unusual
		}
		s.Kind = End
		return end + 1
	case b[1] == '?':
		return s.declaration(b)
	}
	return s.start(b)
}

// declaration reads what begins a part.
func (s *Scanner) declaration(b []byte) int {
	end := bytes.Index(b, []byte("?>"))
	if end < 0 {
		return 0
	}
	inner, is := bytes.CutPrefix(b[:end], []byte("<?xml "))
	if s.begun || !is || len(inner) == 0 || inner[0] == ' ' || declaring.Replace(string(inner)) != "" {
		return unusual
	}
	s.Kind, s.Rare = Other, xml.ProcInst{Target: "xml", Inst: bytes.Clone(inner)}
	return end + len("?>")
}

// declaring takes all out of a declaration that may stand in a plain one.
var declaring = strings.NewReplacer(`version="1.0"`, "", `encoding="UTF-8"`, "", `encoding="utf-8"`, "", `standalone="yes"`, "", `standalone="no"`, "", " ", "")

// isNameByte says whether a name may have a byte, but for the first.
func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.' || c == ':'
}

// name gives a name, known or new; nil where it is an unusual one.
func (s *Scanner) name(b []byte) *Name {
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
	space, local, two := strings.Cut(string(b), ":")
	if !two {
		space, local = "", space
	}
	return s.added(xml.Name{Space: space, Local: local})
}

// written gives a name that encoding/xml has read.
func (s *Scanner) written(name xml.Name) *Name {
	if n := s.names[qualified(name)]; n != nil && n.Name == name {
		return n
	}
	return s.added(name)
}

// added gives a new name, and keeps it where not too many are known.
func (s *Scanner) added(name xml.Name) *Name {
	n := &Name{Name: name, Full: qualified(name), declares: name.Space == "xmlns" || name == xml.Name{Local: "xmlns"}, odd: strings.Contains(name.Local, ":")}
	n.lists = name.Local == "Ignorable" || name.Local == "MustUnderstand" || name.Local == "Requires"
	n.start, n.end = xml.StartElement{Name: name, Attr: []xml.Attr{}}, xml.EndElement{Name: name}
	if len(s.names) < mostKept && !n.odd {
		n.N = len(s.names) + 1
		s.names[n.Full] = n
	}
	return n
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// start reads the start of an element.
func (s *Scanner) start(b []byte) int {
	i := 1
	for i < len(b) && isNameByte(b[i]) {
		i++
	}
	if i == len(b) {
		return 0
	}
	if s.Name = s.name(b[1:i]); s.Name == nil {
		return unusual
	}
	s.Kind, s.Attrs = Start, s.Attrs[:0]
	for {
		from := i
		for i < len(b) && (b[i] == ' ' || b[i] == '\n' || b[i] == '\t' || b[i] == '\r') {
			i++
		}
		switch {
		case i == len(b), b[i] == '/' && i+1 == len(b):
			return 0
		case b[i] == '>':
			return i + 1
		case b[i] == '/' && b[i+1] == '>':
			s.closes = true
			return i + 2
		case i == from:
			return unusual
		}
		n := s.attribute(b, i)
		if n <= 0 {
			return n
		}
		i += n
	}
}

// attribute reads the attribute that begins at a byte, and says how many it has.
func (s *Scanner) attribute(b []byte, from int) int {
	i := from
	for i < len(b) && isNameByte(b[i]) {
		i++
	}
	if i+1 >= len(b) {
		return 0
	}
	name := s.name(b[from:i])
	if name == nil || b[i] != '=' || b[i+1] != '"' && b[i+1] != '\'' {
		return unusual
	}
	i += 2
	length := bytes.IndexByte(b[i:], b[i-1])
	if length < 0 {
		return 0
	}
	value, ok := s.value(b[i:i+length], s.taken+i)
	if !ok {
		return unusual
	}
	s.Attrs = append(s.Attrs, Attr{Name: name, Value: value})
	return i + length + 1 - from
}

// value gives the value of an attribute that stands at a place of the part.
func (s *Scanner) value(raw []byte, at int) (value string, ok bool) {
	if value, known := s.values[string(raw)]; known {
		return value, true
	}
	text, ok := s.text(raw)
	switch {
	case !ok || bytes.IndexByte(raw, '<') >= 0:
		return "", false
	case len(s.decoded) > 0:
		return string(text), true
	}
	value = s.kept(text, at)
	if s.values != nil && len(raw) <= keptValue && len(s.values) < mostKept {
		s.values[value] = value
	}
	return value, true
}
