package ooxml

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"vanban/generator/xmlread"
)

const typesPart = "[Content_Types].xml"

// typeTable is what [Content_Types].xml says.
type typeTable struct{ defaults, overrides []contentType }

// contentType is that of parts with an ending, or of one part.
type contentType struct{ of, is string }

// readTypes reads a part that xmlread.Check has passed.
func readTypes(content []byte) (t typeTable) {
	eachBelowRoot(content, func(e *xmlread.Scanner) {
		switch e.Name.Local {
		case "Default":
			t.defaults = append(t.defaults, contentType{valueOf(e, "Extension"), valueOf(e, "ContentType")})
		case "Override":
			t.overrides = append(t.overrides, contentType{fold(valueOf(e, "PartName")), valueOf(e, "ContentType")})
		}
	})
	return t
}

// eachBelowRoot calls a function for the start of each element that stands in a part's root.
func eachBelowRoot(content []byte, see func(*xmlread.Scanner)) {
	depth := 0
	for s := xmlread.Of(content); s.Next() == nil; {
		switch s.Kind {
		case xmlread.Start:
			if depth++; depth == 2 {
				see(s)
			}
		case xmlread.End:
			depth--
		}
	}
}

// valueOf gives an attribute of the element that begins by its name without prefix; empty where it has none.
func valueOf(e *xmlread.Scanner, name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (t typeTable) of(part string) string {
	folded := fold(part)
	for _, o := range t.overrides {
		if o.of == folded {
			return o.is
		}
	}
	extension := strings.TrimPrefix(path.Ext(part), ".")
	for _, d := range t.defaults {
		if strings.EqualFold(d.of, extension) {
			return d.is
		}
	}
	return ""
}

// Linked is a relationship as it is read: Target is the part's name, or the address where it is external.
type Linked struct {
	ID, Type, Target string
	External         bool
}

// Is says whether the relationship is of a kind such as "header", in the transitional or the strict form of its type.
func (l Linked) Is(kind string) bool { return !l.External && strings.HasSuffix(l.Type, "/"+kind) }

// relationsPart names the part that holds a part's relationships; "" is the package itself.
func relationsPart(part string) string {
	dir, base := path.Split(part)
	return dir + "_rels/" + base + ".rels"
}

// Relations gives the relationships of a part in their order; "" is the package itself.
// External ones are only told, never followed.
func (o *Opened) Relations(part string) (links []Linked) {
	eachBelowRoot(o.Part(relationsPart(part)), func(e *xmlread.Scanner) {
		if e.Name.Local != "Relationship" {
			return
		}
		l := Linked{ID: valueOf(e, "Id"), Type: valueOf(e, "Type"), Target: valueOf(e, "Target"), External: valueOf(e, "TargetMode") == "External"}
		if !l.External {
			l.Target = o.resolve(part, l.Target)
		}
		links = append(links, l)
	})
	return links
}

// resolve gives the part that a target names, seen from the part that names it; it never leaves the package.
func (o *Opened) resolve(from, target string) string {
	if plain, err := url.PathUnescape(target); err == nil {
		target = plain
	}
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/", path.Dir(from), target)
	}
	name := strings.TrimPrefix(path.Clean(target), "/")
	if e := o.index[fold(name)]; e != nil {
		return e.name // as the package spells it
	}
	return name
}

// Related gives the parts that a part has a relationship of this kind to ("header", "footnotes"), each once; "" is the package.
func (o *Opened) Related(part, kind string) []string {
	var found []string
	for _, l := range o.Relations(part) {
		if l.Is(kind) && o.Part(l.Target) != nil && !slices.Contains(found, l.Target) {
			found = append(found, l.Target)
		}
	}
	return found
}

// Main is the part that holds the document, by the package's own relationship to it.
func (o *Opened) Main() (string, error) {
	for _, name := range o.Related("", "officeDocument") {
		if strings.Contains(o.types.of(name), "wordprocessingml") || strings.Contains(o.types.of(name), "ms-word") {
			return name, nil
		}
		if strings.Contains(o.types.of(name), "spreadsheetml") {
			return "", o.problem("tệp Excel mang đuôi của tệp Word", "đổi lại đuôi thành .xlsx; bảng nhiệm vụ thì nhập bằng: vanban nhap TỆP.xlsx --vao HỒ_SƠ")
		}
	}
	return "", o.problem("không phải tệp Word: không có phần nội dung văn bản", "kiểm tra có đúng tệp Word dạng .docx không")
}

// Signed says whether the package carries a digital signature, which any change would break.
func (o *Opened) Signed() bool { return len(o.Related("", "digital-signature/origin")) > 0 }
