package check

import (
	"sync"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/recognise"
	"vanban/generator/word/document"
)

// Reading is a file as rules look at it.
type Reading struct {
	Name      string
	Decree    *nd30.Decree // that the file is held against
	File      *document.Document
	Source    *recognise.Source
	Documents []*recognise.Document
	places    []Place
	made      sync.Map          // by the names of Once
	lines     []*recognise.Line // by their numbers, once they were asked for
}

// Place is a paragraph of the body and what it stands in.
type Place struct {
	Paragraph *document.Paragraph
	Table     *document.Table // nil: none
	Row       *document.Row
	Cell      *document.Cell
	Section   int // counts the sections of the file, from 0
}

// Read reads a file for rules of a decree to look at.
func Read(name string, file *document.Document, by *nd30.Decree) *Reading {
	r := &Reading{Name: name, Decree: by, File: file, Source: recognise.AsTyped(file)}
	r.Documents = r.Source.Documents()
	r.index(file.Body.Items, Place{})
	return r
}

// IsOfParty says whether the file holds documents of the Communist Party and none of the state: they have a form of their own, which the decree doesn't
// order.
func (r *Reading) IsOfParty() bool {
	party := false
	for _, d := range r.Documents {
		if len(d.Of(doc.National)) > 0 {
			return false
		}
		party = party || d.IsOfParty()
	}
	return party
}

// IsNormative says whether the documents of the file that have the national title are legal ones: the decree is for those of administration.
func (r *Reading) IsNormative() bool {
	normative := false
	for _, d := range r.Documents {
		if d.IsNormative() {
			normative = true
		} else if len(d.Of(doc.National)) > 0 {
			return false
		}
	}
	return normative
}

// index lists the paragraphs in reading order, as recognise counts them.
func (r *Reading) index(items []document.Item, in Place) {
	for _, it := range items {
		switch it := it.(type) {
		case *document.Paragraph:
			for _, box := range r.Source.Boxed[it] {
				r.index(box, Place{Section: in.Section})
			}
			if r.Source.Boxed[it] == nil {
				in.Paragraph = it
				r.places = append(r.places, in)
			}
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

// Once gives what a package of rules makes of the file, made once for all its rules: names are of one sort of rules, and so is what LineAt gives.
func (r *Reading) Once(name string, make func() any) any {
	if made, is := r.made.Load(name); is {
		return made
	}
	made := make()
	r.made.Store(name, made)
	return made
}

// Places gives the paragraphs of the body in reading order.
func (r *Reading) Places() []Place { return r.places }

// LineAt gives a paragraph of the body by its number, from 1, as one line; nil where there is none.
func (r *Reading) LineAt(n int) *recognise.Line {
	if r.lines == nil {
		r.lines = make([]*recognise.Line, len(r.places)+1)
		for i := range r.Source.Blocks {
			for _, l := range r.Source.Blocks[i].Lines() {
				if 0 < l.N && l.N < len(r.lines) {
					r.lines[l.N] = l
				}
			}
		}
	}
	if n < 1 || n >= len(r.lines) {
		return nil
	}
	return r.lines[n]
}
