package xmlread

import (
	"fmt"
	"slices"
)

// xmlSpace is the namespace that the prefix xml means everywhere; the other is that of declarations (Namespaces in XML 1.0, 3).
const (
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
	xmlnsSpace = "http://www.w3.org/2000/xmlns/"
)

// mostSpaces is how many namespaces may be declared where an element stands; Word declares some forty, and each name is looked up among all.
const mostSpaces = 1000

// space is a namespace as it is declared; the prefix of the default one is empty.
type space struct{ prefix, name string }

// spaces are the namespaces that are declared where something stands.
type spaces struct {
	all     []space
	version int     // counts their changes, from 1 on
	known   []found // by the numbers of names
}

// found is what was found for a prefix.
type found struct {
	version int // of the namespaces that it was looked for in
	space   string
	known   bool
}

func (s *spaces) add(one space) {
	s.all = append(s.all, one)
	s.version++
}

// leave takes back all but the first that were declared.
func (s *spaces) leave(first int) {
	if len(s.all) > first {
		s.all = s.all[:first]
		s.version++
	}
}

// of gives the namespace of a name by its prefix.
func (s *spaces) of(n *Name) (space string, known bool) {
	if n.N < len(s.known) {
		if f := &s.known[n.N]; f.version == s.version && n.N > 0 && s.version > 0 {
			return f.space, f.known
		}
	}
	space, known = s.byPrefix(n.Space)
	if n.N > 0 {
		if n.N >= len(s.known) {
			s.known = append(s.known, make([]found, n.N+1-len(s.known))...)
		}
		s.known[n.N] = found{s.version, space, known}
	}
	return space, known
}

// byPrefix gives the namespace of a prefix, as declared last.
func (s *spaces) byPrefix(prefix string) (name string, known bool) {
	for _, one := range slices.Backward(s.all) {
		if one.prefix == prefix {
			return one.name, true
		}
	}
	if prefix == "xml" {
		return xmlSpace, true
	}
	return "", prefix == ""
}

// declare enters the namespace that an attribute declares.
func (r *Reader) declare(a Attr) error {
	prefix := ""
	if a.Name.Space == "xmlns" {
		prefix = a.Name.Local
	}
	if a.Value == xmlnsSpace || prefix == "xmlns" || (prefix == "xml") != (a.Value == xmlSpace) || prefix != "" && a.Value == "" {
		return r.wrong("khai báo không gian tên " + a.Name.Full + " không hợp lệ")
	}
	if len(r.spaces.all) == mostSpaces {
		return r.wrong(fmt.Sprintf("có hơn %d không gian tên khai báo lồng nhau", mostSpaces))
	}
	r.spaces.add(space{prefix, a.Value})
	return nil
}
