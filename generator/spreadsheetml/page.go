package spreadsheetml

import (
	"fmt"
	"strconv"

	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// Page is how a sheet is printed.
type Page struct {
	Paper     Paper
	Landscape bool
	First     int // the number of its first page; 0: it goes on from the sheet before
	Wide      int // as many pages as the sheet is made narrow enough for; 0: as many as it takes
	High      int // the same of its height

	Top, Bottom, Left, Right unit.Length // the margins
	Header, Footer           unit.Length // from the paper's edge

	HeaderCode, FooterCode string // with the codes of 18.3.1.46
	FirstDiffers           bool   // the first page has neither
}

// Paper is a size of paper by its number (18.3.1.63).
type Paper int

// A4 is 210 by 297 mm.
const A4 Paper = 9

// MaxHeader is how long the code of a header or a footer may be, in UTF-16 units.
const MaxHeader = 255

// fits finds a code that a page cannot have.
func (p *Page) fits() error {
	for _, code := range []string{p.HeaderCode, p.FooterCode} {
		units, err := TextLength(code)
		if err != nil {
			return fmt.Errorf("đầu trang hoặc chân trang %w: %q", err, code)
		}
		if units > MaxHeader {
			return fmt.Errorf("đầu trang, chân trang chỉ nhận được %d ký tự, mà đây có %d: %q", MaxHeader, units, code)
		}
	}
	return nil
}

func (p *Page) write(x *ooxml.XML) {
	x.Empty("pageMargins", "left", inches(p.Left), "right", inches(p.Right), "top", inches(p.Top), "bottom", inches(p.Bottom),
		"header", inches(p.Header), "footer", inches(p.Footer))
	orientation := "portrait"
	if p.Landscape {
		orientation = "landscape"
	}
	setup := []string{"paperSize", strconv.Itoa(int(p.Paper))}
	if p.First > 0 {
		setup = append(setup, "firstPageNumber", strconv.Itoa(p.First), "useFirstPageNumber", "1")
	}
	x.Empty("pageSetup", append(setup, "fitToWidth", strconv.Itoa(p.Wide), "fitToHeight", strconv.Itoa(p.High), "orientation", orientation)...)
	x.Open("headerFooter", "differentFirst", flag(p.FirstDiffers))
	if p.HeaderCode != "" {
		x.Element("oddHeader", p.HeaderCode)
	}
	if p.FooterCode != "" {
		x.Element("oddFooter", p.FooterCode)
	}
	x.Close("headerFooter")
}

// inch is the unit of margins.
const inch = 72 * unit.Point

func inches(l unit.Length) string { return decimal(float64(l) / float64(inch)) }
