package preview

import (
	"strconv"
	"sync"
)

// Show is what is to be seen at one moment.
type Show struct {
	Title     string
	Documents []Document // in the order in which they are chosen from
	Problems  []Problem
	Lists     func() []List // what else is to be known; asked once, when somebody looks. nil: nothing
}

// List is a few lines, or a drawing, under a title.
type List struct {
	Title   string   `json:"ten"`
	Items   []string `json:"muc"`
	Drawing string   `json:"ve"` // SVG; empty: none
}

// Document is one that can be chosen.
type Document struct {
	Name  string // that tells it from the others
	Title string
	Group string          // that it is listed under
	Files func() []string // of the served folder, that hold it in other formats
	// Pages lays it out; it is asked once, when somebody looks.
	Pages func() ([]Page, error)
}

// Page is a printed page, measured in points.
type Page struct {
	Width, Height float64
	Draw          func() []byte // as SVG
	Blocks        []Block
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
