// Package contents enters into a document's tables of contents (mục lục) the titles of their texts with the pages that these stand on. How long a
// table of contents is moves the pages that it tells of, so it is laid out until they are the pages that it says.
package contents

import (
	"errors"
	"slices"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
)

// leastEntries is how many titles a text has at least that is given a table of contents: one of a single title tells nothing.
const leastEntries = 2

// mostRounds is how often a text is laid out with its table of contents. Room for the number of a page is left free in each of its lines, so that
// the second time gives the pages of the first; the bound is for what nobody has thought of.
const mostRounds = 5

var errUnsettled = errors.New("số trang trong mục lục không cố định được")

// Fill gives a document with its tables of contents filled, each with at most so many levels as it asks for; a table of contents is left out of a text of
// fewer pages than it asks for, or with less than two titles. A document that asks for none is given as it is, and no typeface is asked for.
func Fill(d *doc.Document, family func() (*typeface.Family, error)) (*doc.Document, error) {
	if !slices.ContainsFunc(d.Sections, func(s *doc.Section) bool { return placeIn(s) >= 0 }) {
		return d, nil
	}
	faces, err := family()
	if err != nil {
		return nil, err
	}
	filled := *d
	f := filler{document: &filled, sheet: inforce.Sheet(d.Setting), family: faces}
	filled.Sections = slices.Clone(d.Sections)
	for i := range filled.Sections {
		if err := f.section(i); err != nil {
			return nil, err
		}
	}
	return &filled, nil
}

// filler fills the tables of contents of one document.
type filler struct {
	document *doc.Document
	sheet    *nd30.Sheet
	family   *typeface.Family
	anchors  int // set so far
}

// placeIn gives where a section's table of contents stands among its blocks; -1 where it has none.
func placeIn(s *doc.Section) int {
	return slices.IndexFunc(s.Blocks, func(b doc.Block) bool { _, is := b.(*doc.Contents); return is })
}

// section fills the table of contents of the i-th section, where it has one.
func (f *filler) section(i int) error {
	s := *f.document.Sections[i]
	at := placeIn(&s)
	if at < 0 {
		return nil
	}
	own := *s.Blocks[at].(*doc.Contents)
	plain := s
	plain.Blocks = slices.Delete(slices.Clone(s.Blocks), at, at+1)
	own.Entries = f.titles(&plain, own.Levels)
	pages, count, err := f.pagesOf(&plain)
	if err != nil {
		return err
	}
	if len(own.Entries) < leastEntries || count < own.From {
		plain.Blocks = slices.Delete(slices.Clone(s.Blocks), at, at+1) // without anchors, which nothing leads to
		f.document.Sections[i] = &plain
		return nil
	}
	titles := len(own.Entries)
	f.appendices(i, &own)
	own.Apart = len(f.document.Sections) > 1+own.Behind || i > 0
	s.Blocks = slices.Insert(slices.Clone(plain.Blocks), at, doc.Block(&own))
	f.document.Sections[i] = &s
	return f.settle(&s, own.Entries[:titles], pages)
}

// settle lays a section out until its entries say the pages that their titles stand on.
func (f *filler) settle(s *doc.Section, entries []doc.ContentsEntry, pages map[int]int) error {
	for range mostRounds {
		for i := range entries {
			entries[i].Page = pages[entries[i].Anchor]
		}
		var err error
		if pages, _, err = f.pagesOf(s); err != nil {
			return err
		}
		if !slices.ContainsFunc(entries, func(e doc.ContentsEntry) bool { return e.Page != pages[e.Anchor] }) {
			return nil
		}
	}
	return errUnsettled
}

// titles gives entries for the titles of a section down to a level, and sets anchors at them.
func (f *filler) titles(s *doc.Section, levels int) (all []doc.ContentsEntry) {
	for i, b := range s.Blocks {
		p, is := b.(*doc.Paragraph)
		if !is || !f.sheet.Decree().IsTitle(p.Role) {
			continue
		}
		level := f.sheet.StyleOf(p.Role).Outline
		if level > levels {
			continue
		}
		own := *p
		own.Anchor = f.anchor()
		s.Blocks[i] = &own
		all = append(all, doc.ContentsEntry{Level: level, Text: words(p.Line().Text), Anchor: own.Anchor})
	}
	return all
}

func (f *filler) anchor() int {
	f.anchors++
	return f.anchors
}

// appendices enters the appendices of the i-th section's text that stand behind it in the file. Each has page numbers of its own (annex I,
// III.1.đ), so that a number would name a page of the text.
func (f *filler) appendices(i int, c *doc.Contents) {
	for behind, s := range f.document.Sections[i+1:] {
		at := slices.IndexFunc(s.Blocks, func(b doc.Block) bool { _, is := b.(*doc.AppendixHead); return is })
		if at < 0 {
			return
		}
		head := *s.Blocks[at].(*doc.AppendixHead)
		head.Anchor = f.anchor()
		own := *s
		own.Blocks = slices.Clone(s.Blocks)
		own.Blocks[at] = &head
		f.document.Sections[i+1+behind] = &own
		text := append(append(slices.Clone(head.Label), doc.Text{S: " "}), head.Title...)
		c.Entries = append(c.Entries, doc.ContentsEntry{Level: 1, Text: words(text), Anchor: head.Anchor})
		c.Behind = behind + 1
	}
}

// words gives a title as one line: its breaks are spaces, its footnotes stay with it, and it has no face of its own.
func words(title []doc.Inline) (all []doc.Inline) {
	for _, in := range title {
		switch in := in.(type) {
		case doc.Text:
			in.Bold, in.Italic, in.Bond = false, false, doc.Loose
			all = append(all, in)
		case doc.Break:
			all = append(all, doc.Text{S: " "})
		}
	}
	return all
}

// pagesOf lays a section out, and gives the pages of its anchors and how many pages there are.
func (f *filler) pagesOf(s *doc.Section) (pages map[int]int, count int, err error) {
	pages = map[int]int{}
	for page, err := range layout.Pages(&doc.Document{Setting: f.document.Setting, Sections: []*doc.Section{s}}, f.family) {
		if err != nil {
			return nil, 0, err
		}
		count++
		for _, a := range page.Anchors {
			pages[a.Number] = count
		}
	}
	return pages, count, nil
}
