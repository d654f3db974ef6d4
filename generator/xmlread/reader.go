package xmlread

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"vanban/generator/pattern"
)

// MostDepth is how many elements may stand within each other in a part of any file.
const MostDepth = 256

// Reader gives the tokens of a part that is well-formed XML 1.0 with namespaces in UTF-8 and can do no harm: no DOCTYPE, so no entities of its own, and no deeper
// than a limit. encoding/xml lets much pass that Word calls a damaged file.
type Reader struct {
	Scanner
	Space   string // of the name of the element that begins
	content []byte
	limit   int
	roots   int
	open    []element
	spaces  spaces
}

// element is one that is open; spaces is how many namespaces were declared before it.
type element struct {
	name   *Name
	spaces int
}

// Read reads a part in which so many elements may stand within each other.
func Read(content []byte, depth int) *Reader {
	return &Reader{Scanner: *Of(content), content: content, limit: depth}
}

// Check says whether a Reader reads a part to its end.
func Check(content []byte, depth int) error {
	r := Read(content, depth)
	for {
		switch err := r.Next(); err {
		case nil:
		case io.EOF:
			return nil
		default:
			return err
		}
	}
}

// Next goes on to the next token; io.EOF behind the last. The errors are sentences of what is wrong with the part.
func (r *Reader) Next() error {
	err := r.next()
	if err == nil || err == io.EOF && r.isPlain() {
		return err
	}
	if at := badCharacter(r.content); at >= 0 { // beyond text, encoding/xml doesn't look for them
		return fmt.Errorf("có ký tự không được có trong XML (dòng %d)", r.lineAt(at))
	}
	return err
}

func (r *Reader) next() error {
	if err := r.Scanner.Next(); err != nil {
		return r.stopped(err)
	}
	switch r.Kind {
	case Start:
		return r.begin()
	case End:
		return r.end()
	case Text:
		return r.outside()
	}
	return r.rare()
}

// stopped says what is wrong with a part of which no token is left, or none can be read; io.EOF: nothing.
func (r *Reader) stopped(err error) error {
	switch {
	case err != io.EOF:
		return r.wrong("")
	case len(r.open) > 0:
		return r.wrong("thiếu thẻ đóng của " + r.open[len(r.open)-1].name.Full)
	case r.roots == 0:
		return errors.New("không có nội dung")
	}
	return err
}

// raw gives the bytes of the token.
func (r *Reader) raw() []byte { return r.content[r.From:r.Offset()] }

func (r *Reader) lineAt(at int) int { return 1 + bytes.Count(r.content[:at], []byte("\n")) }

// wrong says that the part is no XML, with the line; why may be empty.
func (r *Reader) wrong(why string) error {
	line := r.lineAt(r.Offset())
	if why != "" {
		return fmt.Errorf("không phải XML đúng: %s (dòng %d)", why, line)
	}
	return fmt.Errorf("không phải XML đúng (dòng %d)", line)
}

// mark may stand before a part: it says that it is in UTF-8.
const mark = "\uFEFF"

// outside wants no text beside the root.
func (r *Reader) outside() error {
	if len(r.open) > 0 {
		return nil
	}
	raw := r.raw()
	if r.From == 0 {
		raw = bytes.TrimPrefix(raw, []byte(mark))
	}
	if len(bytes.Trim(raw, " \t\r\n")) > 0 {
		return r.wrong("có chữ ngoài phần tử gốc")
	}
	return nil
}

// declared is the XML declaration (production 23), with the only version and encoding that parts are read in.
var declared = pattern.Lazy(`^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')` +
	`(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?` +
	`(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$`)

// rare wants no DOCTYPE, and the declaration first or nowhere.
func (r *Reader) rare() error {
	t, is := r.Rare.(xml.ProcInst)
	if _, names := r.Rare.(xml.Directive); names {
		return errors.New("có DOCTYPE hoặc thực thể XML, là thứ không được có trong DOCX")
	}
	switch {
	case !is:
	case t.Target == "xml" && len(bytes.TrimPrefix(r.content[:r.From], []byte(mark))) > 0:
		return r.wrong("khai báo <?xml … ?> không ở đầu phần")
	case t.Target == "xml" && !declared().Match(r.raw()):
		return r.wrong("khai báo <?xml … ?> không hợp lệ, hoặc không phải XML 1.0")
	case t.Target != "xml" && (strings.EqualFold(t.Target, "xml") || strings.Contains(t.Target, ":")):
		return r.wrong("có chỉ thị xử lý mang tên không hợp lệ")
	}
	return nil
}

// mostAttributes is how many an element may have; none of WordprocessingML has a tenth, and each is compared to all.
const mostAttributes = 500

func (r *Reader) begin() error {
	if len(r.open) == 0 {
		r.roots++
	}
	r.open = append(r.open, element{r.Name, len(r.spaces.all)})
	switch {
	case len(r.open) > r.limit:
		return fmt.Errorf("có các phần tử lồng nhau quá %d cấp", r.limit)
	case r.roots > 1:
		return errors.New("có hai phần tử gốc")
	case len(r.Attrs) > mostAttributes:
		return r.wrong(fmt.Sprintf("một phần tử có hơn %d thuộc tính", mostAttributes))
	case !r.isPlain() && crowded(r.raw()):
		return r.wrong("hai thuộc tính viết liền nhau")
	}
	for _, a := range r.Attrs {
		if a.Name.declares {
			if err := r.declare(a); err != nil {
				return err
			}
		}
	}
	space, known := r.spaces.of(r.Name)
	if !known || r.Name.odd {
		return r.undeclared(r.Name)
	}
	r.Space = space
	return r.attributes()
}

func (r *Reader) end() error {
	last := len(r.open) - 1
	if last < 0 || r.open[last].name != r.Name && r.open[last].name.Full != r.Name.Full {
		return r.wrong("thẻ đóng " + r.Name.Full + " không khớp thẻ mở")
	}
	r.spaces.leave(r.open[last].spaces)
	r.open = r.open[:last]
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

// attributes gives attributes their namespaces, and finds those without one to their prefix, and one that is there twice, under whatever prefix.
func (r *Reader) attributes() error {
	for i := range r.Attrs {
		a := &r.Attrs[i]
		a.Space = a.Name.Space
		if a.Space != "" && !a.Name.declares {
			space, known := r.spaces.of(a.Name)
			if !known {
				return r.undeclared(a.Name)
			}
			a.Space = space
		}
		if a.Name.odd {
			return r.undeclared(a.Name)
		}
		for k := range i {
			if b := &r.Attrs[k]; b.Name == a.Name || b.Name.Local == a.Name.Local && b.Space == a.Space {
				return r.wrong("thuộc tính " + a.Name.Full + " có hai lần")
			}
		}
		if a.Name.lists {
			if err := r.understood(a); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *Reader) undeclared(n *Name) error {
	return r.wrong("tiền tố của “" + n.Full + "” chưa được khai báo")
}

// compatibility is the namespace in which a file names by their prefixes what older programs may pass over (ECMA-376 part 3).
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

// understood wants a declaration for each prefix that an attribute names as one to be passed over, or to be understood.
func (r *Reader) understood(a *Attr) error {
	required := a.Name.Full == "Requires" && r.Space == compatibility && r.Name.Local == "Choice"
	if !required && (a.Space != compatibility || a.Name.Local == "Requires") {
		return nil
	}
	for _, prefix := range strings.Fields(a.Value) {
		if _, known := r.spaces.byPrefix(prefix); !known {
			return r.wrong("tiền tố “" + prefix + "” nêu ở " + a.Name.Full + " chưa được khai báo")
		}
	}
	return nil
}
