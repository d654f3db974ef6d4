package layout

import (
	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// Tag is what an element is to a reader that follows the structure rather than the page (ISO 32000-1, 14.8.4).
type Tag int

// The tags.
const (
	ParagraphTag Tag = iota
	HeadingTag
	NoteTag
	ContentsTag      // a table of contents
	ContentsEntryTag // a line of it
	LinkTag          // its words, which lead to the title
	TableTag
	RowTag
	HeadCellTag    // of a column
	RowHeadCellTag // of one or several rows
	CellTag
	FigureTag
)

// Element is a part of the document's structure. Its runs may stand on several pages.
type Element struct {
	Tag           Tag
	Level         int        // of a heading, from 1
	Columns, Rows int        // that a cell covers
	Parent        *Element   // nil: the document itself
	Kids          []*Element // of a row, its cells, with or without text
	Number        int32      // free for whoever reads the pages; 0 at first
}

// elementOf gives a paragraph's element. The title is the first heading, mục
// and khoản follow below it. An article is a paragraph, though the outline shows it: it may be pages long.
func elementOf(role doc.Role, style *nd30.Style) *Element {
	switch {
	case role == doc.KindName || role == doc.Abstract || role == doc.AppendixLabel || role == doc.AppendixTitle:
		return &Element{Tag: HeadingTag, Level: 1}
	case style.Outline > 0 && role != doc.Article:
		return &Element{Tag: HeadingTag, Level: style.Outline + 1}
	}
	return &Element{Tag: ParagraphTag}
}

// addRow gives a table's element a row, and puts the paragraphs of its cells
// under it. The text of a cell with one paragraph is the cell's own.
func (e *Element) addRow(row *tableRow, cell Tag) {
	r := &Element{Tag: RowTag, Parent: e}
	for k, c := range row.source.Cells {
		if c.Merge == doc.MergeDown {
			continue
		}
		tag := cell
		if cell == CellTag && len(c.Lines) > 0 && (c.Lines[0].Role == doc.TableArea || len(row.source.Cells) == 1 && c.Columns() > 1) {
			tag = RowHeadCellTag
		}
		own := &Element{Tag: tag, Parent: r, Columns: c.Columns(), Rows: 1}
		r.Kids = append(r.Kids, own)
		for _, p := range row.cells[k].paragraphs {
			if len(row.cells[k].paragraphs) == 1 {
				p.element = own
			} else {
				p.element.Parent = own
			}
		}
		row.cells[k].element = own
	}
}
