package pdftext

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
)

// Element is an element of the document's structure with what stands in it in reading order.
type Element struct {
	Type, Attributes string
	Alt              string // what a figure says to who doesn't see it
	ID               string // of a note
	Text             string // of its own marked content; that of one that goes on over pages is joined
	Kids             []*Element
}

var (
	elementHead = regexp.MustCompile(`^<</S/(\w+)/P \d+ 0 R(?:/Alt <([0-9A-F]+)>)?(?:/A<</O/(?:Table|Layout)([^>]*)>>)?(?:/Pg (\d+) 0 R)?/K\[(.*?)(?:<</Type/OBJR/Obj \d+ 0 R/Pg \d+ 0 R>>)?\](?:/ID\((\w+)\))?>>`)
	oneKid      = regexp.MustCompile(`(\d+) 0 R|<</Type/MCR/Pg (\d+) 0 R/MCID (\d+)>>|(\d+)`)
)

// Structure reads a file's structure tree and the text in it.
func Structure(data []byte) (*Element, error) {
	f, err := Open(data)
	if err != nil {
		return nil, err
	}
	pages, err := f.pages()
	if err != nil {
		return nil, err
	}
	root, err := f.Follow(f.Trailer, `/Root (\d+) 0 R`, `/StructTreeRoot (\d+) 0 R`, `/K (\d+) 0 R`)
	if err != nil {
		return nil, err
	}
	texts := map[string]*page{}
	for _, p := range pages {
		texts[p.object] = p
	}
	return f.element(root, texts)
}

func (f *File) element(body []byte, pages map[string]*page) (*Element, error) {
	m := elementHead.FindSubmatch(body)
	if m == nil {
		return nil, fmt.Errorf("not a structure element: %.100q", body)
	}
	e := &Element{Type: string(m[1]), Alt: textString(m[2]), Attributes: string(m[3]), ID: string(m[6])}
	for _, k := range oneKid.FindAllStringSubmatch(string(m[5]), -1) {
		page, content := string(m[4]), k[4]
		switch {
		case k[1] != "":
			kid, err := f.element(f.Objects[atoi([]byte(k[1]))], pages)
			if err != nil {
				return nil, err
			}
			e.Kids = append(e.Kids, kid)
			continue
		case k[2] != "":
			page, content = k[2], k[3]
		}
		text, ok := pages[page].text(atoi([]byte(content)))
		if !ok {
			return nil, fmt.Errorf("there is no content %s on the page that is object %s", content, page)
		}
		e.Text = joined(e.Text, text)
	}
	return e, nil
}

// joined puts what stands on the next page behind a text, without a break where a word was divided at a hyphen.
func joined(text, more string) string {
	if text == "" || strings.HasSuffix(text, "-") {
		return text + strings.TrimPrefix(more, "\n")
	}
	return text + "\n" + more
}

// textString reads a text string in hexadecimal digits (7.9.2.2).
func textString(digits []byte) string {
	codes := make([]byte, hex.DecodedLen(len(digits)))
	if _, err := hex.Decode(codes, digits); err != nil || len(codes) < 2 {
		return ""
	}
	return decodedCodes(codes[2:]) // behind the mark of their order
}

// Figures gives the figures of an element and of all under it.
func (e *Element) Figures() []*Element {
	if e.Type == "Figure" {
		return []*Element{e}
	}
	var all []*Element
	for _, k := range e.Kids {
		all = append(all, k.Figures()...)
	}
	return all
}

// Words gives the text of an element and of all under it, a line an element; footnotes apart, and without what stands in figures.
func (e *Element) Words() (text, notes string) {
	if e.Type == "Figure" {
		return "", ""
	}
	text = e.Text + "\n"
	for _, k := range e.Kids {
		t, n := k.Words()
		if k.Type == "Note" {
			t, n = "", t+n
		}
		text, notes = text+t, notes+n
	}
	return text, notes
}
