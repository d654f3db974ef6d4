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

// paperA4 is A4's number in OOXML (ECMA-376, 18.3.1.63).
const paperA4 = 9

var orientations = [...]string{doc.Portrait: "portrait", doc.Landscape: "landscape"}

// setUpAppendix sets the decree's paper and margins, and the page number in the middle of the top margin from the second page on.
func setUpAppendix(f *excelize.File, name string, o doc.Orientation) error {
	hide, first := false, uint(1)
	return errors.Join(
		setPage(f, name, o, &first),
		f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{DifferentFirst: true, OddHeader: pageNumber()}),
		f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &hide}),
	)
}

// setPage sets the paper and its margins, one page wide and as many high as
// needed. first is the first page's number; nil goes on from the sheet before.
func setPage(f *excelize.File, name string, o doc.Orientation, first *uint) error {
	page := nd30.PageOf(o)
	paper, wide, high, fit, breaks := paperA4, 1, 0, true, true
	row := leastRow.Points()
	return errors.Join(
		f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit, AutoPageBreaks: &breaks, DefaultRowHeight: &row}),
		f.SetPageLayout(name, &excelize.PageLayoutOptions{
			Size: &paper, Orientation: &orientations[o], FirstPageNumber: first, FitToWidth: &wide, FitToHeight: &high,
		}),
		f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
			Top: inches(page.Top), Bottom: inches(page.Bottom), Left: inches(page.Left), Right: inches(page.Right),
			Header: inches(page.Header), Footer: inches(page.Header),
		}),
	)
}

// inch is the unit of a sheet's margins.
const inch = 96 * pixel

func inches(l unit.Length) *float64 {
	in := float64(l) / float64(inch)
	return &in
}

// pageNumber gives the header's code (ECMA-376, 18.3.1.46).
func pageNumber() string {
	style := nd30.NewSheet(doc.Setting{}).StyleOf(doc.PageNumber)
	return fmt.Sprintf(`&C&"%s,Regular"&%g&P`, nd30.Font, style.FontSize().Points())
}

// sheetTitle gives the footer's code: what a printed page of data is of, which its table does not say.
func sheetTitle(document, sheet string) string {
	style := nd30.NewSheet(doc.Setting{}).StyleOf(doc.Footnote)
	code := fmt.Sprintf(`&L&"%s,Regular"&%g `, nd30.Font, style.FontSize().Points())
	title := strings.ReplaceAll(document+" - "+sheet, "&", "&&")
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
	return a.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: a.name,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", a.name, a.heads[0].top, a.heads[0].bottom),
	})
}
