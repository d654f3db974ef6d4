package pdftext

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf16"
)

// Page is a page's text in the order in which it is drawn, a line a line; what is marked as an artifact is left out.
type Page struct {
	Text  string
	Notes string // footnotes
}

// Pages reads all pages of a file.
func Pages(data []byte) ([]Page, error) {
	f, err := Open(data)
	if err != nil {
		return nil, err
	}
	read, err := f.pages()
	pages := make([]Page, len(read))
	for i, r := range read {
		for _, piece := range r.pieces {
			if text := piece.text.String(); piece.tag == "/Note" {
				pages[i].Notes += text + "\n"
			} else {
				pages[i].Text += text + "\n"
			}
		}
	}
	return pages, err
}

var (
	kidsOf   = regexp.MustCompile(`/Kids \[([^\]]*)\]`)
	onePage  = regexp.MustCompile(`(\d+) 0 R`)
	contents = `/Contents (\d+) 0 R`
)

// pages reads the pages' content in their order.
func (f *File) pages() ([]*reader, error) {
	root, err := f.Follow(f.Trailer, `/Root (\d+) 0 R`)
	if err != nil {
		return nil, err
	}
	tree, err := f.Follow(root, `/Pages (\d+) 0 R`)
	if err != nil {
		return nil, err
	}
	var pages []*reader
	for _, m := range onePage.FindAllSubmatch(kidsOf.Find(tree), -1) {
		stream, err := f.Follow(f.Objects[atoi(m[1])], contents)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", len(pages)+1, err)
		}
		r := &reader{object: string(m[1])}
		if r.data, err = Content(stream); err != nil {
			return nil, fmt.Errorf("page %d: %w", len(pages)+1, err)
		}
		r.read()
		pages = append(pages, r)
	}
	return pages, nil
}

// piece is one sequence of marked content.
type piece struct {
	tag  string
	mcid string
	text strings.Builder
}

// reader goes through one content stream.
type reader struct {
	object  string // the page's
	data    []byte
	pieces  []*piece
	open    *piece // nil within an artifact and outside of marked content
	y       string // of the last line; empty before the first
	strings []string
	words   []string // operands and operators since the last operator that counts
}

// text gives the text of the marked content of a number.
func (r *reader) text(mcid int) (string, bool) {
	if r == nil || mcid >= len(r.pieces) || r.pieces[mcid].mcid != fmt.Sprint(mcid) {
		return "", false
	}
	return r.pieces[mcid].text.String(), true
}

func (r *reader) read() {
	for len(r.data) > 0 {
		switch c := r.data[0]; {
		case c == '(':
			r.strings = append(r.strings, r.literal())
		case strings.IndexByte(" \n[]<>", c) >= 0:
			r.data = r.data[1:]
		default:
			r.word()
		}
	}
}

// literal takes a string in parentheses off the stream.
func (r *reader) literal() string {
	var codes []byte
	i := 1
	for ; r.data[i] != ')'; i++ {
		if r.data[i] == '\\' {
			i++
			if r.data[i] == 'r' {
				codes = append(codes, '\r')
				continue
			}
		}
		codes = append(codes, r.data[i])
	}
	r.data = r.data[i+1:]
	units := make([]uint16, len(codes)/2)
	for k := range units {
		units[k] = uint16(codes[2*k])<<8 | uint16(codes[2*k+1])
	}
	return string(utf16.Decode(units))
}

// word takes an operand or operator off the stream and acts on what matters.
func (r *reader) word() {
	end := bytes.IndexAny(r.data, " \n[]<>(")
	if end < 0 {
		end = len(r.data)
	}
	w := string(r.data[:end])
	r.data = r.data[end:]
	switch w {
	case "BDC":
		r.open = &piece{tag: r.last(3), mcid: r.last(1)}
		r.pieces = append(r.pieces, r.open)
		r.y = ""
	case "BMC", "EMC":
		r.open = nil
	case "Td":
		r.move(r.last(1))
	case "Tj", "TJ":
		r.show()
	}
	r.words = append(r.words, w)
	if len(r.words) > 8 {
		r.words = r.words[1:]
	}
}

func (r *reader) last(n int) string {
	if len(r.words) < n {
		return ""
	}
	return r.words[len(r.words)-n]
}

// move begins a new line at another height, but not behind a hyphen at which a line was broken within a word.
func (r *reader) move(y string) {
	if r.open != nil && r.y != "" && y != r.y && !strings.HasSuffix(r.open.text.String(), "-") {
		r.open.text.WriteString("\n")
	}
	r.y = y
}

func (r *reader) show() {
	if r.open != nil {
		r.open.text.WriteString(strings.Join(r.strings, ""))
	}
	r.strings = r.strings[:0]
}
