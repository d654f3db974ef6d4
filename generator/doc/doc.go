// Package doc is the document model: what an official document consists of,
// in roles, without any size, colour or position.
//
// A Document is a list of sections, a section a list of blocks. Blocks are the
// decree's components (letterhead, legal basis, article, signature …), one
// file each, and a closed set. Each block shows itself in one of seven shapes,
// Line, Columns, Table, Contents, Corner, Foot and Chart; a renderer is a Visitor of these shapes.
// So a new block needs no change in a renderer, and a new shape does not
// compile until every renderer can show it.
package doc

import (
	"vanban/generator/calendar"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// Kind is the key of a kind of document, "quyet-dinh": a row of the tables that the packages of kinds hand over (compose.Spec).
type Kind string

// Document is one document, ready to be rendered.
type Document struct {
	Meta     Meta
	Setting  Setting
	Sections []*Section
	Data     *Dataset     // what the table was made from; nil where there is no table of tasks
	Sheets   []*Dataset   // of a report's workbook
	Input    source.Input // what it was made from; nil where nothing is known of it
}

// Meta is what is known about a document beside its text.
type Meta struct {
	Kind     Kind
	Name     string        // tên loại và trích yếu, "Quyết định ban hành Kế hoạch …"
	KindName string        // tên loại, "Quyết định"
	Symbol   string        // số và ký hiệu, "140/QĐ-UBND"; empty number in a draft
	Day      calendar.Date // ngày ban hành; zero in a draft
	Issuer   string        // tên cơ quan ban hành
	Signer   string        // họ tên người ký; may be empty in a draft
	Position string        // chức vụ của người ký
	Urgency  string        // mức độ khẩn; empty where there is none
	Language string        // BCP 47, "vi-VN"
	Created  calendar.Date // the document's day; never the clock
}

// Setting is by which decree a document is made, and what this leaves to the office within its ranges. Zero values mean the default of package inforce,
// and of the decree.
type Setting struct {
	Decree    string      // quy-dinh: its key there
	BodySize  unit.Length // cỡ chữ lời văn: 13 or 14 pt
	FirstLine unit.Length // lùi đầu dòng: 1 or 1.27 cm
	Pitch     int         // giãn dòng in hundredths of a single line: 100 to 150
	// Titles are the roles of the text's titles from the highest level on; the zero value is that of a text
	// of mục and khoản. A level's place decides how deep its titles stand in the outline.
	Titles [MostTitles]Role
}

// MostTitles is how many levels of titles a text can have.
const MostTitles = 6

// Orientation is how a section's paper lies.
type Orientation int

// Orientations.
const (
	Portrait  Orientation = iota // theo chiều dài
	Landscape                    // theo chiều rộng

	OrientationCount int = iota
)

// Section is a run of pages of one set-up. Its page numbers start again at 1.
type Section struct {
	Kind        Kind
	Orientation Orientation
	Blocks      []Block
	Notes       []Note
}

// Note is a footnote; NoteRef.N points at it.
type Note struct {
	N    int // from 1 through the whole document
	Text []Inline
	At   source.Pos
}

// Line gives the note as it stands at the foot: its mark, a space, its text.
func (n Note) Line() Line {
	return Line{Role: Footnote, Text: append([]Inline{NoteRef{N: n.N}, Text{S: " "}}, n.Text...), At: n.At}
}
