package tree

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// plainReader reads a part as nearly all are written: elements, attributes in quotation marks and text, names in ASCII. Of anything else, comments say, or of a
// part that may be wrong, it gives up, and encoding/xml reads it, which takes four times as long.
type plainReader struct {
	content string // what is kept of it shares its bytes
	at      int
	root    *Node
	open    *Node
	tags    []plainTag
	spaces  []xml.Attr // the namespaces that are declared, by their prefixes
	names   map[string]plainName
}

// plainTag is an element that is open: its name as it is written, and how many namespaces were declared before it.
type plainTag struct {
	name   string
	spaces int
}

// plainName is what a name stands for where it is written.
type plainName struct {
	node string // as an element's
	xml  xml.Name
}

// declarations are those of XML that are read here.
var declarations = []string{`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`, `<?xml version="1.0" encoding="UTF-8"?>`, `<?xml version="1.0" encoding="utf-8"?>`,
	`<?xml version="1.0" encoding="utf-8" standalone="yes"?>`, `<?xml version="1.0"?>`}

// parsePlain is Parse for a part that is written plainly; false where it may not be.
func parsePlain(part []byte) (*Node, bool) {
	if !plainCharacters(part) {
		return nil, false
	}
	content := string(part)
	r := &plainReader{content: content, names: map[string]plainName{}}
	for _, d := range declarations {
		if strings.HasPrefix(content, d) {
			r.at = len(d)
			break
		}
	}
	for r.at < len(content) {
		if !r.next() {
			return nil, false
		}
	}
	return r.root, r.root != nil && r.open == nil
}

// plainCharacters says whether all characters may stand in XML (production 2).
func plainCharacters(content []byte) bool {
	for _, c := range content {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			return false
		}
	}
	return utf8.Valid(content) && !bytes.Contains(content, []byte("\uFFFE")) && !bytes.Contains(content, []byte("\uFFFF"))
}

// next reads a tag, or text up to one.
func (r *plainReader) next() bool {
	rest := r.content[r.at:]
	switch {
	case rest[0] != '<':
		end := strings.IndexByte(rest, '<')
		if end < 0 {
			end = len(rest)
		}
		r.at += end
		return r.text(rest[:end])
	case len(rest) > 1 && rest[1] == '/':
		return r.end(rest)
	}
	return r.begin()
}

func (r *plainReader) text(raw string) bool {
	if r.open == nil {
		return strings.Trim(raw, " \t\r\n") == ""
	}
	if strings.Contains(raw, "]]>") {
		return false
	}
	if !worded[r.open.Name] {
		return !strings.Contains(raw, "&")
	}
	text, ok := plainText(raw)
	r.open.Text += text
	return ok
}

// plainText gives what is written in text or in an attribute's value.
func plainText(text string) (string, bool) {
	if strings.Contains(text, "\r") {
		return "", false
	}
	if !strings.Contains(text, "&") {
		return text, true
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "&")
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		name, behind, ended := strings.Cut(rest, ";")
		c := entities[name]
		if digits, is := strings.CutPrefix(name, "#"); is {
			c = numbered(digits)
		}
		if c == 0 || !ended {
			return "", false
		}
		b.WriteRune(c)
		text = behind
	}
}

// numbered gives the character of a reference to its number, 0 of one that is rare.
func numbered(digits string) rune {
	base := 10
	if hex, is := strings.CutPrefix(digits, "x"); is {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 16)
	if c := rune(n); err == nil && (c >= ' ' && c < 0xD800 || c == '\t' || c == '\n' || c == '\r') {
		return c
	}
	return 0
}

var entities = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// end reads the end tag of the element that is open.
func (r *plainReader) end(rest string) bool {
	n := len(r.tags) - 1
	if n < 0 {
		return false
	}
	tag := r.tags[n]
	size := len("</") + len(tag.name) + len(">")
	if len(rest) < size || rest[2:size-1] != tag.name || rest[size-1] != '>' {
		return false
	}
	r.open.Close = r.at
	r.at += size
	r.leave(tag)
	return true
}

// leave closes the element that is open.
func (r *plainReader) leave(tag plainTag) {
	r.open.End = r.at
	r.open = r.open.Parent
	r.tags = r.tags[:len(r.tags)-1]
	if len(r.spaces) > tag.spaces {
		r.spaces = r.spaces[:tag.spaces]
		clear(r.names)
	}
}

// begin reads a start tag.
func (r *plainReader) begin() bool {
	n := &Node{Start: r.at, Parent: r.open}
	r.at++
	tag := plainTag{r.name(), len(r.spaces)}
	attributes, ok := r.attributes()
	if !ok || tag.name == "" || strings.HasPrefix(tag.name, "xmlns") || r.open == nil && r.root != nil {
		return false
	}
	name := r.known(tag.name)
	n.Name, n.Space = name.node, name.xml.Space
	for i := range attributes {
		attributes[i].Name = r.attributeName(attributes[i].Name.Local)
	}
	n.Attrs = attributes
	if r.open == nil {
		r.root = n
	} else {
		r.open.Kids = append(r.open.Kids, n)
	}
	r.open, r.tags = n, append(r.tags, tag)
	isWhole := r.content[r.at] == '/'
	if isWhole {
		r.at++
	}
	r.at++
	if n.Open = r.at; isWhole {
		n.Close = r.at
		r.leave(tag)
	}
	return true
}

// name reads a name of ASCII; it is empty where none begins.
func (r *plainReader) name() string {
	from := r.at
	for r.at < len(r.content) && isPlainName(r.content[r.at], r.at == from) {
		r.at++
	}
	name := r.content[from:r.at]
	if prefix, local, found := strings.Cut(name, ":"); found && (prefix == "" || local == "" || strings.Contains(local, ":")) {
		return ""
	}
	return name
}

func isPlainName(c byte, first bool) bool {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_':
		return true
	}
	return !first && ('0' <= c && c <= '9' || c == ':' || c == '-' || c == '.')
}

// attributes reads those of a tag up to its end, with their names as they are written, and declares namespaces.
func (r *plainReader) attributes() (all []xml.Attr, ok bool) {
	for {
		from := r.at
		for r.at < len(r.content) && strings.IndexByte(" \t\r\n", r.content[r.at]) >= 0 {
			r.at++
		}
		if rest := r.content[r.at:]; strings.HasPrefix(rest, ">") || strings.HasPrefix(rest, "/>") {
			return all, true
		}
		isApart := r.at > from
		name := r.name()
		value, ok := r.value()
		if !ok || !isApart || name == "" {
			return nil, false
		}
		a := xml.Attr{Name: xml.Name{Local: name}, Value: value}
		if prefix, is := strings.CutPrefix(a.Name.Local, "xmlns"); is && (prefix == "" || prefix[0] == ':') {
			r.spaces = append(r.spaces, xml.Attr{Name: xml.Name{Local: strings.TrimPrefix(prefix, ":")}, Value: value})
			clear(r.names)
		}
		all = append(all, a)
	}
}

// value reads the sign of equality and an attribute's value behind it.
func (r *plainReader) value() (string, bool) {
	rest := r.content[r.at:]
	if len(rest) < len(`=""`) || rest[0] != '=' || rest[1] != '"' && rest[1] != '\'' {
		return "", false
	}
	end := strings.IndexByte(rest[2:], rest[1])
	if end < 0 || strings.Contains(rest[2:2+end], "<") {
		return "", false
	}
	r.at += 2 + end + 1
	return plainText(rest[2 : 2+end])
}

// known gives what the name of an element stands for.
func (r *plainReader) known(written string) plainName {
	if name, is := r.names[written]; is {
		return name
	}
	prefix, local, found := strings.Cut(written, ":")
	if !found {
		prefix, local = "", prefix
	}
	name := plainName{xml: xml.Name{Space: r.space(prefix), Local: local}}
	name.node = nameOf(name.xml)
	r.names[written] = name
	return name
}

// attributeName gives what the name of an attribute stands for: without a prefix it is of no namespace.
func (r *plainReader) attributeName(written string) xml.Name {
	prefix, local, found := strings.Cut(written, ":")
	switch {
	case !found:
		return xml.Name{Local: written}
	case prefix == "xmlns":
		return xml.Name{Space: prefix, Local: local}
	}
	return r.known(written).xml
}

// space gives the namespace of a prefix, or the prefix where none is declared, as encoding/xml does.
func (r *plainReader) space(prefix string) string {
	if prefix == "xml" {
		prefix = "http://www.w3.org/XML/1998/namespace"
	}
	for _, s := range slices.Backward(r.spaces) {
		if s.Name.Local == prefix {
			return s.Value
		}
	}
	return prefix
}
