package collect

import (
	"encoding/xml"

	"github.com/xuri/excelize/v2"

	"vanban/generator/ooxml"
)

// What an office drew a line through it took back: such words are told, and not read.

// struckText is a text of which runs are struck out.
type struckText struct{ kept, gone string }

// runs goes through the runs of a text, and keeps the words of those that are struck apart.
type runs struct {
	struckText
	inText, inRun, struck bool
}

func (r *runs) begin(e xml.StartElement) {
	switch e.Name.Local {
	case "si":
		*r = runs{}
	case "r":
		r.inRun, r.struck = true, false
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
	}
}

// isStruck says whether a font of the file strikes its letters out.
func isStruck(file *excelize.File, font *int) bool {
	fonts := file.Styles.Fonts
	if fonts == nil || font == nil || *font < 0 || *font >= len(fonts.Font) || fonts.Font[*font] == nil {
		return false
	}
	strike := fonts.Font[*font].Strike
	return strike != nil && (strike.Val == nil || *strike.Val)
}

// withoutStruck gives what of a cell's words is not struck out, and what is.
func (b *book) withoutStruck(c *cell, shown string) (kept, gone string) {
	switch {
	case c.struck != nil:
		return readable(c.struck.kept), readable(c.struck.gone)
	case b.formatOf(c).struck:
		return "", shown
	}
	return shown, ""
}
