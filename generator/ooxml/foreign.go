package ooxml

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/xmlread"
)

// Foreign is a package that someone else wrote, checked before any part of it is opened.
type Foreign struct {
	data  []byte
	depth int                  // how deep elements may stand in each other
	tags  int64                // elements that may still be read
	parts map[string]*zip.File // by name in lower case, for names are compared so (ECMA-376 part 2, 6.2.2)
}

// ReadFile reads and checks a package. The errors are sentences for the user, except those of the machine.
func ReadFile(name string, l Limits) (*Foreign, error) {
	data, err := disk.ReadFile(name, l.File)
	if err != nil {
		return nil, err
	}
	return Read(data, l)
}

// FileBytes gives a package as it lies at a path, within DefaultLimits and not checked yet. Where it can't be read the error names the path.
func FileBytes(path string) ([]byte, error) {
	data, err := disk.ReadFile(path, DefaultLimits.File)
	return data, disk.NotRead(path, err)
}

// Read checks a package: its size, the sizes that its directory tells, its names. What the directory tells
// falsely is found on reading a part, which then is an error. A workbook has no part but XML that is large.
func Read(data []byte, l Limits) (*Foreign, error) {
	files, err := l.parts(data)
	if err != nil {
		return nil, err
	}
	f := &Foreign{data: data, depth: l.Depth, tags: looseTags + int64(tagsPerByte*float64(len(data))), parts: map[string]*zip.File{}}
	rest := l.total(len(data))
	for _, p := range files {
		if p.UncompressedSize64 > uint64(min(l.Part, rest, mostXML(p))) {
			return nil, ErrTooLarge
		}
		rest -= int64(p.UncompressedSize64)
		name := PartName(p.Name)
		if _, twice := f.parts[name]; twice {
			return nil, fmt.Errorf("tệp bị hỏng: phần %q có hai lần", p.Name)
		}
		f.parts[name] = p
	}
	return f, nil
}

// Bytes gives the package as it is.
func (f *Foreign) Bytes() []byte { return f.data }

// Parts gives the names of all parts, in order.
func (f *Foreign) Parts() []string { return slices.Sorted(maps.Keys(f.parts)) }

// PartName gives a part's name as Parts has it; some programs part it as Windows parts folders.
func PartName(name string) string { return fold(strings.ReplaceAll(name, `\`, "/")) }

// HasMacros says whether the package carries a program.
func (f *Foreign) HasMacros() bool {
	for name := range f.parts {
		if base := path.Base(name); strings.HasPrefix(base, "vbaproject") || strings.HasPrefix(base, "vbadata") || strings.Contains(name, "/macrosheets/") {
			return true
		}
	}
	return false
}

// Has says whether the package has a part.
func (f *Foreign) Has(name string) bool { return f.parts[PartName(name)] != nil }

// Each calls a function with every element that begins, ends or is text in a part, until it gives an error.
// A part that is not there has none.
func (f *Foreign) Each(name string, do func(xml.Token) error) error {
	p := f.parts[PartName(name)]
	if p == nil {
		return nil
	}
	r, err := p.Open()
	if err != nil {
		return damaged(name)
	}
	defer r.Close()
	s := xmlread.New(io.LimitReader(r, int64(p.UncompressedSize64)+1), strictDecoder)
	open := nesting{depth: f.depth}
	for {
		err := s.Next()
		if err == io.EOF && open.complete() {
			return nil
		}
		if err != nil {
			return damaged(name)
		}
		token := s.Token()
		if !open.follows(token) {
			return damaged(name)
		}
		if _, begins := token.(xml.StartElement); begins {
			if f.tags--; f.tags < 0 {
				return ErrTooLarge
			}
		}
		if err := do(token); err != nil {
			return err
		}
	}
}

// strictDecoder reads XML in UTF-8 and nothing else.
func strictDecoder(r io.Reader) *xml.Decoder {
	d := xml.NewDecoder(r)
	d.Strict = true
	d.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("bảng mã %q", charset)
	}
	return d
}

// nesting is the elements of a part that are open, from the outermost.
type nesting struct {
	open  []xml.Name
	depth int  // of how many at the most
	root  bool // there was one
}

// follows takes in a token, and says whether it may stand there in a part that Office would open: each element is closed where
// the one around it goes on, and there is no DOCTYPE.
func (n *nesting) follows(token xml.Token) bool {
	switch t := token.(type) {
	case xml.StartElement:
		if len(n.open) == 0 && n.root || len(n.open) == n.depth {
			return false
		}
		n.open, n.root = append(n.open, t.Name), true
	case xml.EndElement:
		if len(n.open) == 0 || n.open[len(n.open)-1] != t.Name {
			return false
		}
		n.open = n.open[:len(n.open)-1]
	case xml.Directive:
		return false
	}
	return true
}

func (n *nesting) complete() bool { return len(n.open) == 0 }

func damaged(part string) error { return fmt.Errorf("tệp bị hỏng ở phần %q", part) }

// Attr gives an element's attribute by its name without prefix; empty where it has none.
func Attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Targets gives the parts that a part's relationships lead to, by their ids.
func (f *Foreign) Targets(part string) (map[string]string, error) {
	dir, base := path.Split(part)
	all := map[string]string{}
	err := f.Each(dir+"_rels/"+base+".rels", func(t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" && Attr(e, "TargetMode") != "External" {
			target := Attr(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			all[Attr(e, "Id")] = target
		}
		return nil
	})
	return all, err
}

// Main gives the part that the package is about: where its own relationship of a type's last word leads.
func (f *Foreign) Main(kind string) (string, error) {
	found := ""
	err := f.Each("_rels/.rels", func(t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" && path.Base(Attr(e, "Type")) == kind {
			found = path.Clean(strings.TrimPrefix(Attr(e, "Target"), "/"))
		}
		return nil
	})
	if err == nil && found == "" {
		err = errors.New("tệp bị hỏng: không có phần chính")
	}
	return found, err
}
