package pdftext

import (
	"encoding/binary"
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
	for i, p := range read {
		for _, piece := range p.pieces {
			if piece.tag == "Note" {
				pages[i].Notes += piece.text + "\n"
			} else {
				pages[i].Text += piece.text + "\n"
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

// page is the marked content of a page.
type page struct {
	object string // the page's number
	pieces []*piece
}

// piece is one sequence of marked content.
type piece struct{ tag, mcid, text string }

// text gives the text of the marked content of a number.
func (p *page) text(mcid int) (string, bool) {
	if p == nil || mcid >= len(p.pieces) || p.pieces[mcid].mcid != fmt.Sprint(mcid) {
		return "", false
	}
	return p.pieces[mcid].text, true
}

// pages reads the pages' content in their order.
func (f *File) pages() ([]*page, error) {
	tree, err := f.Follow(f.Trailer, `/Root (\d+) 0 R`, `/Pages (\d+) 0 R`)
	if err != nil {
		return nil, err
	}
	var pages []*page
	for _, m := range onePage.FindAllSubmatch(kidsOf.Find(tree), -1) {
		stream, err := f.Follow(f.Objects[atoi(m[1])], contents)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", len(pages)+1, err)
		}
		content, err := Content(stream)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", len(pages)+1, err)
		}
		pages = append(pages, &page{string(m[1]), piecesOf(content)})
	}
	return pages, nil
}

// operation is what counts of a content stream: where marked content begins and ends, the height of a line, a string.
var operation = regexp.MustCompile(`(?s)/(\w+)<</MCID (\d+)>>BDC|BMC|EMC|(\S+) T[dm]|\(((?:\\.|[^\\)])*)\)`)

// piecesOf reads a content stream. A new line begins at another height, but not behind a hyphen at which a line was broken within a word.
func piecesOf(content []byte) []*piece {
	var all []*piece
	var open *piece // nil within an artifact and outside of marked content
	last := ""      // the height of the last line; empty before the first
	for _, m := range operation.FindAllSubmatch(content, -1) {
		switch height := string(m[3]); {
		case m[1] != nil:
			open, last = &piece{tag: string(m[1]), mcid: string(m[2])}, ""
			all = append(all, open)
		case m[4] != nil && open != nil:
			open.text += decoded(string(m[4]))
		case height != "" && open != nil:
			if last != "" && height != last && !strings.HasSuffix(open.text, "-") {
				open.text += "\n"
			}
			last = height
		case height == "" && m[4] == nil:
			open = nil
		}
	}
	return all
}

var escapes = strings.NewReplacer(`\\`, `\`, `\(`, "(", `\)`, ")", `\r`, "\r")

// decoded gives the characters of a string's two-byte codes.
func decoded(literal string) string {
	return decodedCodes([]byte(escapes.Replace(literal)))
}

// decodedCodes gives the characters of two-byte codes.
func decodedCodes(codes []byte) string {
	units := make([]uint16, len(codes)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(codes[2*i:])
	}
	return string(utf16.Decode(units))
}
