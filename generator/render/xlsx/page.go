package xlsx

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

// page is how a sheet is printed: the decree's paper and margins, with the page number in the middle of the top margin.
type page struct {
	lies         doc.Orientation
	first        uint // the number of its first page; 0: it goes on from the sheet before
	high         int  // as many pages as the sheet is made small enough for; 0: as many as it needs
	firstDiffers bool // the first page has neither number nor footer
	footer       string
}

// paperA4 is A4's number in OOXML (ECMA-376, 18.3.1.63).
const paperA4 = 9

// orientations are the words for paper that isn't, and is, wider than high.
var orientations = map[bool]string{false: "portrait", true: "landscape"}

// set sets the page; the sheet is made as narrow as one.
func (p *page) set(f *excelize.File, styles *nd30.Sheet, name string) error {
	if p == nil {
		return nil
	}
	of, paper, wide, yes := styles.Page(p.lies), paperA4, 1, true
	lies := orientations[of.Width > of.Height]
	layout := &excelize.PageLayoutOptions{Size: &paper, Orientation: &lies, FitToWidth: &wide, FitToHeight: &p.high}
	if p.first > 0 {
		layout.FirstPageNumber = &p.first
	}
	return errors.Join(
		f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes, AutoPageBreaks: &yes}),
		f.SetPageLayout(name, layout),
		f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
			Top: inches(of.Top), Bottom: inches(of.Bottom), Left: inches(of.Left), Right: inches(of.Right), Header: inches(of.Header), Footer: inches(of.Header),
		}),
		f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{DifferentFirst: p.firstDiffers, OddHeader: pageNumber(styles), OddFooter: p.footer}),
	)
}

// inch is the unit of margins.
const inch = 72 * unit.Point

func inches(l unit.Length) *float64 {
	in := float64(l) / float64(inch)
	return &in
}

// pageNumber gives the header's code (ECMA-376, 18.3.1.46).
func pageNumber(styles *nd30.Sheet) string {
	style := styles.StyleOf(doc.PageNumber)
	return fmt.Sprintf(`&C&"%s,Regular"&%g&P`, style.By.Font, style.FontSize().Points())
}

// sheetTitle gives the footer's code: what a printed page of data is of, which its table does not say.
func (b *book) sheetTitle(sheet string) string {
	style := b.styles.StyleOf(doc.Footnote)
	code := fmt.Sprintf(`&L&"%s,Regular"&%g `, style.By.Font, style.FontSize().Points())
	title := strings.ReplaceAll(b.title+" - "+sheet, "&", "&&")
	if room := excelize.MaxFieldLength - utf8.RuneCountInString(code); utf8.RuneCountInString(title) > room {
		title = strings.ReplaceAll(sheet, "&", "&&")
	}
	return code + title
}

// repeatHead has the table's head printed on every page. Excel knows one head a
// sheet: where there are several tables, none is repeated, rather than the wrong one.
func (a *appendix) repeatHead() error {
	if len(a.heads) != 1 {
		return nil
	}
	return a.repeat(a.heads[0].top, a.heads[0].bottom)
}
