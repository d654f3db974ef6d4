package check

import (
	"vanban/generator/recognise"
	"vanban/generator/word/document"
)

// Reading is a file as rules look at it.
type Reading struct {
	Name      string
	File      *document.Document
	Source    *recognise.Source
	Documents []*recognise.Document
	places    []Place
}

// Place is a paragraph of the body and what it stands in.
type Place struct {
	Paragraph *document.Paragraph
	Table     *document.Table // nil: none
	Row       *document.Row
	Cell      *document.Cell
	Section   int // counts the sections of the file, from 0
}

// Read reads a file for rules to look at.
func Read(name string, file *document.Document) *Reading {
	r := &Reading{Name: name, File: file, Source: recognise.Read(file)}
	r.Documents = r.Source.Documents()
	r.index(file.Body.Items, Place{})
	return r
}

// index lists the paragraphs in reading order, as recognise counts them.
func (r *Reading) index(items []document.Item, in Place) {
	for _, it := range items {
		switch it := it.(type) {
		case *document.Paragraph:
			in.Paragraph = it
			r.places = append(r.places, in)
		case *document.Table:
			for _, row := range it.Rows {
				row := row.(*document.Row)
				for _, c := range row.Cells {
					r.index(c.Items, Place{Table: it, Row: row, Cell: c, Section: in.Section})
				}
			}
		case *document.Section:
			in.Section++
		}
	}
}

// PlaceOf gives the paragraph that a line is of, nil of a line of a header or footer.
func (r *Reading) PlaceOf(l *recognise.Line) *Place {
	if l == nil || l.N < 1 || l.N > len(r.places) {
		return nil
	}
	return &r.places[l.N-1]
}
