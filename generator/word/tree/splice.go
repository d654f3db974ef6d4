package tree

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Splice puts text in the place of a part's bytes from At up to End; where the two are equal, it goes between.
type Splice struct {
	At, End int
	Text    string
}

// Replace puts text in the place of an element.
func Replace(n *Node, text string) Splice { return Splice{n.Start, n.End, text} }

// Insert puts text between two bytes.
func Insert(at int, text string) Splice { return Splice{at, at, text} }

// Into puts text between two bytes of an element's content; an element of one tag gets an end tag for it.
func Into(content []byte, n *Node, at int, text string) Splice {
	if !n.SelfClosed() {
		return Insert(at, text)
	}
	tag := Raw(content, n)
	name := tag[1:strings.IndexAny(tag, " \t\r\n/>")]
	return Replace(n, strings.TrimSuffix(tag, "/>")+">"+text+"</"+name+">")
}

// Apply applies splices that don't overlap. Those of one place keep their order, insertions before what is replaced.
func Apply(content []byte, all []Splice) ([]byte, error) {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b Splice) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(min(a.End-a.At, 1), min(b.End-b.At, 1)))
	})
	var out bytes.Buffer
	done := 0
	for _, s := range sorted {
		if s.At < done {
			return nil, fmt.Errorf("hai chỗ sửa chồng lên nhau tại byte %d", s.At)
		}
		out.Write(content[done:s.At])
		out.WriteString(s.Text)
		done = s.End
	}
	out.Write(content[done:])
	return out.Bytes(), nil
}

// WithAttribute gives a start tag another value of an attribute of any prefix.
func WithAttribute(tag, local, value string) string {
	for at := 0; ; {
		found := strings.Index(tag[at:], ":"+local)
		if found < 0 {
			return tag
		}
		at += found + len(local) + 1
		rest, is := strings.CutPrefix(strings.TrimLeft(tag[at:], xmlSpace), "=")
		rest = strings.TrimLeft(rest, xmlSpace)
		if !is || rest == "" || rest[0] != '"' && rest[0] != '\'' {
			continue // the beginning of a longer name, or words of a value
		}
		if _, behind, closed := strings.Cut(rest[1:], rest[:1]); closed {
			return tag[:len(tag)-len(rest)] + `"` + Escaped(value) + `"` + behind
		}
	}
}

// xmlSpace is what may stand around the sign of equality (XML 1.0, 2.3).
const xmlSpace = " \t\r\n"
