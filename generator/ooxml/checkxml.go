package ooxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/pattern"
)

// checkXML says whether a part is well-formed XML 1.0 with namespaces in UTF-8 that can do no harm: no DOCTYPE, so no
// entities of its own, and no deeper than the limit. encoding/xml lets much pass that Word calls a damaged file.
func checkXML(content []byte, limit int) error {
	if at := badCharacter(content); at >= 0 {
		return fmt.Errorf("có ký tự không được có trong XML (dòng %d)", lineAt(content, at))
	}
	c := &checker{content: content, limit: limit, scanner: newScanner(bytes.NewReader(content))}
	for {
		at := c.scanner.offset()
		token, err := c.scanner.next(xml.NewDecoder)
		switch {
		case errors.Is(err, io.EOF) && len(c.open) > 0:
			return c.wrong("thiếu thẻ đóng của " + c.open[len(c.open)-1].name)
		case errors.Is(err, io.EOF) && c.roots == 0:
			return errors.New("không có nội dung")
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return c.wrong("")
		}
		if err := c.token(token, content[at:c.scanner.offset()], at); err != nil {
			return err
		}
	}
}

// badCharacter finds the first byte that begins no character of XML 1.0 (production 2); -1 where all do.
func badCharacter(content []byte) int {
	for at := 0; at < len(content); {
		if c := content[at]; c >= ' ' && c < utf8.RuneSelf || c == '\t' || c == '\n' || c == '\r' {
			at++
			continue
		}
		r, size := utf8.DecodeRune(content[at:])
		if r == utf8.RuneError && size < 2 || r < ' ' || r == 0xFFFE || r == 0xFFFF {
			return at
		}
		at += size
	}
	return -1
}

func lineAt(content []byte, at int) int { return 1 + bytes.Count(content[:at], []byte("\n")) }

// checker goes through a part's tokens as they are written, with the namespaces that are declared.
type checker struct {
	content []byte
	limit   int
	scanner *scanner
	roots   int
	open    []element
	spaces  []space
}

// element is one that is open; spaces is how many namespaces were declared before it.
type element struct {
	name   string
	spaces int
}

// space is a namespace as it is declared; the prefix of the default one is empty.
type space struct{ prefix, name string }

// wrong says that the part is no XML, with the line; why may be empty.
func (c *checker) wrong(why string) error {
	line := lineAt(c.content, c.scanner.offset())
	if why != "" {
		return fmt.Errorf("không phải XML đúng: %s (dòng %d)", why, line)
	}
	return fmt.Errorf("không phải XML đúng (dòng %d)", line)
}

func (c *checker) token(token xml.Token, raw []byte, at int) error {
	switch t := token.(type) {
	case xml.Directive:
		return errors.New("có DOCTYPE hoặc thực thể XML, là thứ không được có trong DOCX")
	case xml.ProcInst:
		return c.instruction(t, raw, at)
	case xml.CharData:
		if at == 0 {
			raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
		}
		if len(c.open) == 0 && len(bytes.Trim(raw, " \t\r\n")) > 0 {
			return c.wrong("có chữ ngoài phần tử gốc")
		}
	case xml.StartElement:
		return c.begin(t, raw)
	case xml.EndElement:
		return c.end(t)
	}
	return nil
}

// declared is the XML declaration (production 23), with the only version and encoding that parts are read in.
var declared = pattern.Lazy(`^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')` +
	`(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?` +
	`(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$`)

// instruction wants the declaration first or nowhere.
func (c *checker) instruction(t xml.ProcInst, raw []byte, at int) error {
	switch before := bytes.TrimPrefix(c.content[:at], []byte("\uFEFF")); {
	case t.Target == "xml" && len(before) > 0:
		return c.wrong("khai báo <?xml … ?> không ở đầu phần")
	case t.Target == "xml" && !declared().Match(raw):
		return c.wrong("khai báo <?xml … ?> không hợp lệ, hoặc không phải XML 1.0")
	case t.Target != "xml" && (strings.EqualFold(t.Target, "xml") || strings.Contains(t.Target, ":")):
		return c.wrong("có chỉ thị xử lý mang tên không hợp lệ")
	}
	return nil
}

func (c *checker) begin(t xml.StartElement, raw []byte) error {
	if len(c.open) == 0 {
		c.roots++
	}
	c.open = append(c.open, element{qualified(t.Name), len(c.spaces)})
	switch {
	case len(c.open) > c.limit:
		return fmt.Errorf("có các phần tử lồng nhau quá %d cấp", c.limit)
	case c.roots > 1:
		return errors.New("có hai phần tử gốc")
	case len(t.Attr) > mostAttributes:
		return c.wrong(fmt.Sprintf("một phần tử có hơn %d thuộc tính", mostAttributes))
	case crowded(raw):
		return c.wrong("hai thuộc tính viết liền nhau")
	}
	for _, a := range t.Attr {
		if err := c.declare(a); err != nil {
			return err
		}
	}
	if _, known := c.space(t.Name.Space); !known || !plainName(t.Name) {
		return c.undeclared(t.Name)
	}
	if err := c.attributes(t.Attr); err != nil {
		return err
	}
	return c.understood(t)
}

func (c *checker) end(t xml.EndElement) error {
	last := len(c.open) - 1
	if last < 0 || c.open[last].name != qualified(t.Name) {
		return c.wrong("thẻ đóng " + qualified(t.Name) + " không khớp thẻ mở")
	}
	c.spaces = c.spaces[:c.open[last].spaces]
	c.open = c.open[:last]
	return nil
}

// crowded says whether an attribute of a tag follows another without a space.
func crowded(tag []byte) bool {
	quote := byte(0)
	for i, b := range tag {
		switch {
		case quote == 0 && (b == '"' || b == '\''):
			quote = b
		case quote != 0 && b == quote:
			quote = 0
			if i+1 < len(tag) && !strings.ContainsRune(" \t\r\n/>", rune(tag[i+1])) {
				return true
			}
		}
	}
	return false
}

// xmlSpace is the namespace that the prefix xml means everywhere; the other is that of declarations (Namespaces in XML 1.0, 3).
const (
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
	xmlnsSpace = "http://www.w3.org/2000/xmlns/"
)

// mostAttributes is how many an element may have; none of WordprocessingML has a tenth, and each is compared to all.
const mostAttributes = 500

// mostSpaces is how many namespaces may be declared where an element stands; Word declares some forty, and each name is looked up among all.
const mostSpaces = 1000

// declare enters the namespace that an attribute declares, if it does.
func (c *checker) declare(a xml.Attr) error {
	prefix := ""
	switch {
	case a.Name.Space == "xmlns":
		prefix = a.Name.Local
	case a.Name != xml.Name{Local: "xmlns"}:
		return nil
	}
	if a.Value == xmlnsSpace || prefix == "xmlns" || (prefix == "xml") != (a.Value == xmlSpace) || prefix != "" && a.Value == "" {
		return c.wrong("khai báo không gian tên " + qualified(a.Name) + " không hợp lệ")
	}
	if len(c.spaces) == mostSpaces {
		return c.wrong(fmt.Sprintf("có hơn %d không gian tên khai báo lồng nhau", mostSpaces))
	}
	c.spaces = append(c.spaces, space{prefix, a.Value})
	return nil
}

// space gives the namespace of a prefix, as declared last.
func (c *checker) space(prefix string) (name string, known bool) {
	for _, s := range slices.Backward(c.spaces) {
		if s.prefix == prefix {
			return s.name, true
		}
	}
	if prefix == "xml" {
		return xmlSpace, true
	}
	return "", prefix == ""
}

func (c *checker) undeclared(n xml.Name) error {
	return c.wrong("tiền tố của “" + qualified(n) + "” chưa được khai báo")
}

// plainName is false of a name with a colon that parts nothing from nothing.
func plainName(n xml.Name) bool { return !strings.Contains(n.Local, ":") }

// attributes finds attributes without a namespace to their prefix, and one that is there twice, under whatever prefix.
func (c *checker) attributes(all []xml.Attr) error {
	names := make([]xml.Name, 0, len(all))
	for _, a := range all {
		name := a.Name
		if name.Space != "" && name.Space != "xmlns" {
			full, known := c.space(name.Space)
			if !known {
				return c.undeclared(name)
			}
			name.Space = full
		}
		switch {
		case !plainName(name):
			return c.undeclared(a.Name)
		case slices.Contains(names, name):
			return c.wrong("thuộc tính " + qualified(a.Name) + " có hai lần")
		}
		names = append(names, name)
	}
	return nil
}

// compatibility is the namespace in which a file names by their prefixes what older programs may pass over (ECMA-376 part 3).
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

// understood wants a declaration for each prefix that is named as one to be passed over, or to be understood.
func (c *checker) understood(t xml.StartElement) error {
	own, _ := c.space(t.Name.Space)
	choice := own == compatibility && t.Name.Local == "Choice"
	for _, a := range t.Attr {
		full := ""
		if a.Name.Space != "" {
			full, _ = c.space(a.Name.Space)
		}
		named := full == compatibility && (a.Name.Local == "Ignorable" || a.Name.Local == "MustUnderstand")
		if !named && !(choice && a.Name == xml.Name{Local: "Requires"}) {
			continue
		}
		for _, prefix := range strings.Fields(a.Value) {
			if _, known := c.space(prefix); !known {
				return c.wrong("tiền tố “" + prefix + "” nêu ở " + qualified(a.Name) + " chưa được khai báo")
			}
		}
	}
	return nil
}
