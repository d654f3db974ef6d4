// Package ooxml writes the packages that DOCX and XLSX files are: zip entries in a
// fixed order without times, content types and relationships that match the
// parts (ECMA-376 part 2, Open Packaging Conventions). It reads foreign packages
// within bounds, and rewrites single parts of them.
package ooxml

import (
	"archive/zip"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"

	"vanban/generator/deflate"
)

// Part is one part of a package.
type Part struct {
	Name      string // "word/document.xml"
	Type      string // content type
	Root      string // the type of the package's own relationship to it; empty where it has none
	Relations []Relation
	Write     func(*XML) error
	Data      string // of a part that is no XML, in the place of Write
}

// Relation is a relationship of a part to another.
type Relation struct {
	ID, Type, Target string
}

const (
	contentTypes  = "http://schemas.openxmlformats.org/package/2006/content-types"
	relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
	relationsType = "application/vnd.openxmlformats-package.relationships+xml"
)

// WritePackage writes the parts in the order given, content types first.
func WritePackage(w io.Writer, parts []Part) error {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, newDeflater)
	entries := []Part{{Name: "[Content_Types].xml", Write: typesOf(parts)}, {Name: "_rels/.rels", Write: relationsOf(roots(parts))}}
	for _, p := range parts {
		entries = append(entries, p)
		if len(p.Relations) > 0 {
			dir, base := path.Split(p.Name)
			entries = append(entries, Part{Name: dir + "_rels/" + base + ".rels", Write: relationsOf(p.Relations)})
		}
	}
	for _, e := range entries {
		if err := writeEntry(z, e); err != nil {
			return fmt.Errorf("phần %s: %w", e.Name, err)
		}
	}
	return z.Close()
}

func newDeflater(out io.Writer) (io.WriteCloser, error) { return deflate.Closer(out), nil }

// lateEntry is an entry that begins with the first bytes that are written to it.
type lateEntry struct {
	z    *zip.Writer
	name string
	to   io.Writer
}

// Write implements io.Writer. The first bytes are all there are, or fill the room that a part is written in.
func (e *lateEntry) Write(b []byte) (int, error) {
	if e.to == nil {
		if len(b) < partRoom {
			return len(b), writeSmall(e.z, e.name, b)
		}
		var err error
		if e.to, err = e.z.CreateHeader(&zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: firstDay}); err != nil {
			return 0, err
		}
	}
	return e.to.Write(b)
}

// firstDay is the time of every entry: the first that zip can name.
var firstDay = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

func writeEntry(z *zip.Writer, p Part) error {
	if p.Write == nil {
		_, err := io.WriteString(&lateEntry{z: z, name: p.Name}, p.Data)
		return err
	}
	x := newXML(&lateEntry{z: z, name: p.Name})
	defer x.release()
	if err := p.Write(x); err != nil {
		return err
	}
	return x.flush()
}

func roots(parts []Part) []Relation {
	var all []Relation
	for _, p := range parts {
		if p.Root != "" {
			all = append(all, Relation{ID: fmt.Sprintf("rId%d", len(all)+1), Type: p.Root, Target: p.Name})
		}
	}
	return all
}

func typesOf(parts []Part) func(*XML) error {
	return func(x *XML) error {
		x.Open("Types", "xmlns", contentTypes)
		x.Empty("Default", "Extension", "rels", "ContentType", relationsType)
		x.Empty("Default", "Extension", "xml", "ContentType", "application/xml")
		for i, p := range parts {
			if p.Write == nil {
				if !slices.ContainsFunc(parts[:i], func(q Part) bool { return q.Write == nil && q.Type == p.Type }) {
					x.Empty("Default", "Extension", strings.TrimPrefix(path.Ext(p.Name), "."), "ContentType", p.Type)
				}
				continue
			}
			x.Empty("Override", "PartName", "/"+strings.TrimPrefix(p.Name, "/"), "ContentType", p.Type)
		}
		x.Close("Types")
		return nil
	}
}

func relationsOf(relations []Relation) func(*XML) error {
	return func(x *XML) error {
		x.Open("Relationships", "xmlns", relationships)
		for _, r := range relations {
			x.Empty("Relationship", "Id", r.ID, "Type", r.Type, "Target", r.Target)
		}
		x.Close("Relationships")
		return nil
	}
}
