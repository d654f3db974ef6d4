// Package ooxml writes the packages that DOCX and XLSX files are: zip entries in a
// fixed order without times, content types and relationships that match the
// parts (ECMA-376 part 2, Open Packaging Conventions). It reads foreign packages
// within bounds, and rewrites single parts of them.
package ooxml

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"sync"
	"time"
)

// Part is one part of a package.
type Part struct {
	Name      string // "word/document.xml"
	Type      string // content type
	Root      string // the type of the package's own relationship to it; empty where it has none
	Relations []Relation
	Write     func(*XML) error
	Packed    *Packed          // what stands behind that; nil: nothing
	Rest      func(*XML) error // what stands behind what is packed
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

// entryWriters pack the entries of packages, one after the other: to make one takes longer than to pack a small part.
var entryWriters = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(io.Discard, flate.BestSpeed+1) // an error only of another level
	return w
}}

// deflater packs one entry with a writer that others had before.
type deflater struct{ *flate.Writer }

func newDeflater(out io.Writer) (io.WriteCloser, error) {
	w := entryWriters.Get().(*flate.Writer)
	w.Reset(out)
	return deflater{w}, nil
}

// Close ends the entry and leaves the writer to others.
func (d deflater) Close() error {
	defer entryWriters.Put(d.Writer)
	return d.Writer.Close()
}

// firstDay is the time of every entry: the first that zip can name.
var firstDay = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

func writeEntry(z *zip.Writer, p Part) error {
	if p.Packed != nil {
		return writeAround(z, p)
	}
	entry, err := z.CreateHeader(&zip.FileHeader{Name: p.Name, Method: zip.Deflate, Modified: firstDay})
	if err != nil {
		return err
	}
	x := newXML(entry)
	defer x.release()
	if err := p.Write(x); err != nil {
		return err
	}
	return x.flush()
}

// writeAround writes a part of which a share was packed beforehand.
func writeAround(z *zip.Writer, p Part) error {
	to := NewPacker()
	x := newXML(to)
	defer x.release()
	if err := errors.Join(p.Write(x), x.flush(), to.join(p.Packed), p.Rest(x), x.flush(), to.close()); err != nil {
		return err
	}
	entry, err := z.CreateRaw(to.header(p.Name))
	if err != nil {
		return err
	}
	_, err = to.data.WriteTo(entry)
	return err
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
		for _, p := range parts {
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
