package ooxml

import (
	"encoding/xml"
	"net/url"
	"path"
	"slices"
	"strings"
)

const typesPart = "[Content_Types].xml"

// typeTable is what [Content_Types].xml says.
type typeTable struct {
	Defaults []struct {
		Extension   string `xml:"Extension,attr"`
		ContentType string `xml:"ContentType,attr"`
	} `xml:"Default"`
	Overrides []struct {
		PartName    string `xml:"PartName,attr"`
		ContentType string `xml:"ContentType,attr"`
	} `xml:"Override"`
}

// readTypes reads a part that checkXML has passed.
func readTypes(content []byte) (t typeTable) {
	_ = xml.Unmarshal(content, &t)
	return t
}

func (t typeTable) of(part string) string {
	for _, o := range t.Overrides {
		if fold(o.PartName) == fold(part) {
			return o.ContentType
		}
	}
	extension := strings.TrimPrefix(path.Ext(part), ".")
	for _, d := range t.Defaults {
		if strings.EqualFold(d.Extension, extension) {
			return d.ContentType
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
func (o *Opened) Relations(part string) []Linked {
	content := o.Part(relationsPart(part))
	var list struct {
		Relations []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		} `xml:"Relationship"`
	}
	if content == nil || xml.Unmarshal(content, &list) != nil {
		return nil
	}
	links := make([]Linked, len(list.Relations))
	for i, r := range list.Relations {
		links[i] = Linked{ID: r.ID, Type: r.Type, Target: r.Target, External: r.Mode == "External"}
		if !links[i].External {
			links[i].Target = o.resolve(part, r.Target)
		}
	}
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
