package xlsx

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/spreadsheetml"
)

// pageOf gives the decree's paper and margins, with the page number in the middle of the top margin; the sheet is made
// as narrow as one page, and as many pages high as it needs.
func pageOf(o doc.Orientation) *spreadsheetml.Page {
	page := nd30.PageOf(o)
	return &spreadsheetml.Page{
		Paper: spreadsheetml.A4, Landscape: o == doc.Landscape, Wide: 1,
		Top: page.Top, Bottom: page.Bottom, Left: page.Left, Right: page.Right, Header: page.Header, Footer: page.Header,
		HeaderCode: pageNumber(),
	}
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
	if room := spreadsheetml.MaxHeader - utf8.RuneCountInString(code); utf8.RuneCountInString(title) > room {
		title = strings.ReplaceAll(sheet, "&", "&&")
	}
	return code + title
}

// repeatHead has the table's head printed on every page. Excel knows one head a
// sheet: where there are several tables, none is repeated, rather than the wrong one.
func (a *appendix) repeatHead() {
	if len(a.heads) == 1 {
		a.Titles = a.heads[0]
	}
}
