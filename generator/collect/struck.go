package collect

import (
	"encoding/xml"
	"strings"

	"github.com/xuri/excelize/v2"

	"vanban/generator/legacyfont"
	"vanban/generator/ooxml"
)

// What an office drew a line through it took back: such words are told, and not read.

// richText is a text with runs of their own looks: what of it is struck out and what is not, and how many letters of the latter stand in the cell's own font, in fonts
// of capitals and in others.
type richText struct {
	kept, gone string
	fonts      [otherFont + 1]int
}

// runFont is what is known of a run's font.
type runFont int

// The fonts of runs.
const (
	cellFont runFont = iota
	capitalFont
	otherFont
)

// runs goes through the runs of a text, and keeps the words of those that are struck apart.
type runs struct {
	richText
	inText, inRun, struck bool
	font                  runFont
}

// isTold says whether the runs say more of the text than its words.
func (r *richText) isTold() bool {
	return r.gone != "" || r.fonts[capitalFont] > 0 || r.fonts[otherFont] > 0
}

func (r *runs) begin(e xml.StartElement) {
	switch e.Name.Local {
	case "si":
		*r = runs{}
	case "r":
		r.inRun, r.struck, r.font = true, false, cellFont
	case "rFont":
		if r.font = otherFont; legacyfont.ShowsCapitals(ooxml.Attr(e, "val")) {
			r.font = capitalFont
		}
	case "strike":
		value := ooxml.Attr(e, "val")
		r.struck = r.inRun && value != "0" && value != "false"
	case "rPh":
		r.inRun = false
	case "t":
		r.inText = true
	}
}

func (r *runs) end(name string) { r.inText = r.inText && name != "t" }

func (r *runs) words(more xml.CharData) {
	switch {
	case !r.inText || !r.inRun: // plain texts have no runs
	case r.struck:
		r.gone += string(more)
	default:
		r.kept += string(more)
		r.fonts[r.font] += len(strings.TrimSpace(string(more)))
	}
}

// readFont takes over what a font of the file says: whether it strikes its letters out, and whether it shows small ones as capitals.
func (f *format) readFont(file *excelize.File, font *int) {
	fonts := file.Styles.Fonts
	if fonts == nil || font == nil || *font < 0 || *font >= len(fonts.Font) || fonts.Font[*font] == nil {
		return
	}
	own := fonts.Font[*font]
	f.struck = own.Strike != nil && (own.Strike.Val == nil || *own.Strike.Val)
	f.capitals = own.Name != nil && own.Name.Val != nil && legacyfont.ShowsCapitals(*own.Name.Val)
}

// inCapitals says whether all letters of a cell are shown as capitals by a font of before Unicode.
func (b *book) inCapitals(c *cell) bool {
	own := b.formatOf(c).capitals
	if c.rich == nil {
		return own
	}
	return c.rich.fonts[otherFont] == 0 && (own || c.rich.fonts[cellFont] == 0)
}

// withoutStruck gives what of a cell's words is not struck out, and what is.
func (b *book) withoutStruck(c *cell, shown string) (kept, gone string) {
	switch {
	case c.rich != nil && c.rich.gone != "":
		return readable(c.rich.kept), readable(c.rich.gone)
	case b.formatOf(c).struck:
		return "", shown
	}
	return shown, ""
}
