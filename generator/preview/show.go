package preview

import (
	"slices"
	"strconv"
	"sync"

	"vanban/generator/diff"
)

// Show is what is to be seen at one moment.
type Show struct {
	Title     string
	Documents []Document // in the order in which they are chosen from
	Problems  []Problem
	Lists     func() []List // what else is to be known; asked once, when somebody looks. nil: nothing
	Boards    []Board
	Versions  []Version // that can be compared, the oldest first
	// Compare tells what differs between two of them.
	Compare func(old, new string) ([]List, error)
	Actions []Action // what can be asked to be done
}

// Board is lists and drawings that stand in the place of pages.
type Board struct {
	Name  string // that tells it from the other boards and documents
	Title string
	Make  func() []List // asked once, when somebody looks
}

// Version is what was to be seen at another time, beside what is.
type Version struct {
	Name, Title string
	Documents   func() ([]Document, error) // asked once, when somebody looks
}

// List is a few lines, or a drawing, under a title.
type List struct {
	Title   string   `json:"ten"`
	Items   []string `json:"muc"`
	Drawing string   `json:"ve"` // SVG; empty: none
	Bars    *Bars    `json:"thanh,omitempty"`
	Table   *Table   `json:"bang,omitempty"`
	Changes []Change `json:"thay-doi,omitempty"`
	Note    string   `json:"ghi-chu,omitempty"` // under all of it
}

// Table is rows under heads; the first cell of a row is what the others are of.
type Table struct {
	Caption string     `json:"ten"`
	Head    []string   `json:"dau"`
	Rows    [][]string `json:"hang"`
}

// Change is what differs at one place.
type Change struct {
	Where string         `json:"noi"`
	Words []diff.Segment `json:"chu"`
}

// Bars is a chart: in each row a bar whose parts are as long as its values.
type Bars struct {
	Legend []Colour `json:"chu-giai"`
	Rows   []Bar    `json:"hang"`
}

// Colour is what a part of the bars means, and its colour as CSS has it.
type Colour struct {
	Name string `json:"ten"`
	RGB  string `json:"mau"`
}

// Bar is a row: a value for each colour.
type Bar struct {
	Group  string `json:"nhom"` // that it stands under with others; empty: none
	Name   string `json:"ten"`
	Values []int  `json:"so"`
}

// Document is one that can be chosen.
type Document struct {
	Name  string // that tells it from the others
	Title string
	Group string          // that it is listed under
	Files func() []string // of the served folder, that hold it in other formats
	// Pages lays it out; it is asked once, when somebody looks.
	Pages func() ([]Page, error)
	// Explain tells what a marked place is from; false where nothing has the key. nil: nothing is marked.
	Explain func(key string) (List, bool)
}

// Page is a printed page, measured in points.
type Page struct {
	Width, Height float64
	Draw          func() []byte // as SVG
	Blocks        []Block
	Words         func() []Word // of its paragraphs, in their order
	Marks         []Mark
	Links         []Link
}

// Word is a word of a paragraph.
type Word struct {
	X, Y, Width, Height float64
	Paragraph           int
	Text                string
}

// Mark is a place on a page that can be asked about.
type Mark struct {
	X, Y, Width, Height float64
	Key, Text           string
}

// Link is a place on a page that leads to another.
type Link struct {
	X, Y, Width, Height float64
	Page                int     // that it leads to, from 1
	Top                 float64 // of the place there
	Text                string
}

// Block is a paragraph, or the part of it that stands on a page.
type Block struct {
	X, Y, Width, Height float64 // X and Y of the upper left corner
	Paragraph           int     // parts of one paragraph have one number
	Text                string
	From                string // the place in the input that it is from; empty where it has none
}

// Problem is something wrong, or to be looked at.
type Problem struct {
	Place string `json:"cho"`
	What  string `json:"loi"`
	Hint  string `json:"goi-y"`
	Error bool   `json:"nang"` // nothing new can be shown until it is mended
}

// moment is what is seen from one saving to the next.
type moment struct {
	Show
	number int
	laid   map[string]func() ([]Page, error)
	marked map[string]func() map[int]bool // the paragraphs that are new, by their numbers
	of     map[string]func() (*laidVersion, error)
}

// newMoment takes over what is to be seen, beside what was seen before.
func newMoment(s *Show, before *moment) *moment {
	m := &moment{Show: *s, number: 1, laid: map[string]func() ([]Page, error){}, marked: map[string]func() map[int]bool{}}
	if before != nil {
		m.number = before.number + 1
	}
	if s.Lists != nil {
		m.Lists = sync.OnceValue(s.Lists)
	}
	m.Boards = slices.Clone(s.Boards)
	for i := range m.Boards {
		m.Boards[i].Make = sync.OnceValue(m.Boards[i].Make)
	}
	m.of = laidVersions(s.Versions)
	for _, d := range s.Documents {
		laid := sync.OnceValues(d.Pages)
		m.laid[d.Name] = laid
		var old func() ([]Page, error)
		if before != nil {
			old = before.laid[d.Name]
		}
		m.marked[d.Name] = sync.OnceValue(func() map[int]bool { return changed(old, laid) })
	}
	return m
}

// without gives what is seen where what was saved has errors: what was seen before, and these.
func (m *moment) without(s *Show) *moment {
	in := *m
	in.number, in.Problems = m.number+1, s.Problems
	return &in
}

// name is how a moment is asked for.
func (m *moment) name() string { return strconv.Itoa(m.number) }
