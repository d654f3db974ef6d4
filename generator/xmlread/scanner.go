// Package xmlread reads the XML of foreign packages: a Scanner gives its tokens as they are written, a Reader those of a part that is well formed and can do no
// harm. Both read by themselves what nearly all parts are made of, and leave the rest to encoding/xml.
package xmlread

import (
	"bytes"
	"encoding/xml"
	"io"
)

// Kind says what a token is.
type Kind int

const (
	Other Kind = iota // an instruction, a comment or a DOCTYPE
	Start
	End
	Text
)

// Scanner gives the tokens of a part as encoding/xml has them, raw. What nearly all parts are made of, elements, attributes in quotation marks and text, it reads
// itself, in a fourth of the time; with the first that is anything else, or not well formed, all that is left goes to encoding/xml. A token lasts until the next.
type Scanner struct {
	Kind  Kind
	Name  *Name     // of an element
	Attrs []Attr    // of a start
	Text  []byte    // the characters, as they are meant
	Rare  xml.Token // of another kind
	From  int       // where in the part the token begins

	whole   string // the part, where it is read from memory: what is kept of it shares its bytes
	r       io.Reader
	buf     []byte
	at      int // the first byte that wasn't taken
	taken   int // how many bytes of the part were, but for what rest has read
	textAt  int // where in the part Text stands as it is meant; -1: it doesn't
	ended   bool
	begun   bool // a token was taken
	closes  bool // the start is the end too
	names   map[string]*Name
	values  map[string]string // short ones of attributes, which come again and again
	decoded []byte
	tokens  []xml.Attr
	strict  func(io.Reader) *xml.Decoder
	rest    *xml.Decoder // what reads the rest; nil: this
}

// Name is a name as it is written. What it stands for depends on where it is.
type Name struct {
	xml.Name        // with the prefix as Space
	Full     string // "w:p"
	N        int    // counts the names of a part, from 1; 0: too many are known before it
	declares bool   // as an attribute's, it declares a namespace
	lists    bool   // as an attribute's, it may have a list of prefixes
	odd      bool   // a colon parts nothing from nothing
	start    xml.Token
	end      xml.Token
}

// Attr is an attribute. Space is filled in by a Reader: the namespace of the name, or “xmlns”.
type Attr struct {
	Name         *Name
	Space, Value string
}

const (
	scanBuffer  = 64 << 10
	longestScan = 1 << 20 // of a token
	mostKept    = 1 << 10 // names, and values
	keptValue   = 6       // of how many bytes at the most
)

// New scans what a reader gives, with the decoder that reads what isn't plain.
func New(r io.Reader, strict func(io.Reader) *xml.Decoder) *Scanner {
	return &Scanner{r: r, buf: make([]byte, 0, scanBuffer), names: map[string]*Name{}, values: map[string]string{}, strict: strict}
}

// Of scans a part that is in memory.
func Of(content []byte) *Scanner {
	return &Scanner{r: bytes.NewReader(nil), whole: string(content), buf: content, ended: true, names: map[string]*Name{}, strict: xml.NewDecoder}
}

// Next goes on to the next token; io.EOF behind the last.
func (s *Scanner) Next() error {
	s.From = s.Offset()
	if s.closes {
		s.closes, s.Kind = false, End
		return nil
	}
	for s.rest == nil {
		if s.ended && s.at == len(s.buf) {
			return io.EOF
		}
		n := s.token(s.buf[s.at:])
		if n > 0 {
			s.at += n
			s.taken += n
			s.begun = true
			return nil
		}
		if n < 0 || !s.more() {
			s.rest = s.strict(io.MultiReader(bytes.NewReader(bytes.Clone(s.buf[s.at:])), s.r))
		}
	}
	return s.left()
}

// Offset gives where in the part the next token begins.
func (s *Scanner) Offset() int {
	if s.rest == nil {
		return s.taken
	}
	return s.taken + int(s.rest.InputOffset())
}

// isPlain says whether nothing was left to encoding/xml up to now.
func (s *Scanner) isPlain() bool { return s.rest == nil }

// left takes a token of what is left to encoding/xml.
func (s *Scanner) left() error {
	token, err := s.rest.RawToken()
	if err != nil {
		return err
	}
	s.Kind, s.Rare, s.textAt = Other, token, -1
	switch t := token.(type) {
	case xml.CharData:
		s.Kind, s.Text = Text, t
	case xml.EndElement:
		s.Kind, s.Name = End, s.written(t.Name)
	case xml.StartElement:
		s.Kind, s.Name, s.Attrs = Start, s.written(t.Name), s.Attrs[:0]
		for _, a := range t.Attr {
			s.Attrs = append(s.Attrs, Attr{Name: s.written(a.Name), Value: a.Value})
		}
	}
	return nil
}

// more reads on, and moves what wasn't taken to the front.
func (s *Scanner) more() bool {
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

// Token gives the token as encoding/xml has it.
func (s *Scanner) Token() xml.Token {
	switch {
	case s.Kind == Text:
		return xml.CharData(s.Text)
	case s.Kind == End:
		return s.Name.end
	case s.Kind == Other:
		return s.Rare
	case len(s.Attrs) == 0:
		return s.Name.start
	}
	s.tokens = s.tokens[:0]
	for _, a := range s.Attrs {
		s.tokens = append(s.tokens, xml.Attr{Name: a.Name.Name, Value: a.Value})
	}
	return xml.StartElement{Name: s.Name.Name, Attr: s.tokens}
}

// Words gives the characters of a text, to keep.
func (s *Scanner) Words() string {
	if s.textAt < 0 {
		return string(s.Text)
	}
	return s.kept(s.Text, s.textAt)
}

// kept gives some bytes of the part, and where in it they stand, as a string.
func (s *Scanner) kept(b []byte, at int) string {
	if len(s.whole) > 0 {
		return s.whole[at : at+len(b)]
	}
	return string(b)
}
