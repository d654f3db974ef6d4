package chartml

import (
	"fmt"
	"strconv"

	"vanban/generator/nd30"
	"vanban/generator/unit"
)

const black = "000000"

// val writes an element that is one value.
func (w *writer) val(name, value string) { w.x.Empty("c:"+name, "val", value) }

func (w *writer) flag(name string, on bool) {
	if on {
		w.val(name, "1")
		return
	}
	w.val(name, "0")
}

// font writes the text properties of a part's words (21.2.2.217); turned ones run upwards.
func (w *writer) font(turned bool) {
	w.x.Open("c:txPr")
	if turned {
		w.x.Empty("a:bodyPr", "rot", "-5400000", "vert", "horz")
	} else {
		w.x.Empty("a:bodyPr", "rot", "0", "vert", "horz")
	}
	w.x.Open("a:p")
	w.x.Open("a:pPr")
	w.x.Open("a:defRPr", "sz", strconv.Itoa(w.Drawing.Size.HalfPoints()*50), "b", "0")
	w.solid(black)
	for _, script := range []string{"a:latin", "a:ea", "a:cs"} {
		w.x.Empty(script, "typeface", w.Font)
	}
	w.x.Close("a:defRPr")
	w.x.Close("a:pPr")
	w.x.Empty("a:endParaRPr", "lang", language)
	w.x.Close("a:p")
	w.x.Close("c:txPr")
}

func (w *writer) solid(colour string) {
	w.x.Open("a:solidFill")
	w.x.Empty("a:srgbClr", "val", colour)
	w.x.Close("a:solidFill")
}

// line writes how a line is drawn; a weight of 0 is none.
func (w *writer) line(weight unit.Length, dash string) {
	if weight == 0 {
		w.x.Open("a:ln")
		w.x.Empty("a:noFill")
		w.x.Close("a:ln")
		return
	}
	w.x.Open("a:ln", "w", strconv.FormatInt(int64(weight), 10))
	w.solid(black)
	if dash != "" {
		w.x.Empty("a:prstDash", "val", dash)
	}
	w.x.Close("a:ln")
}

// stroke writes the shape properties of what is only a line.
func (w *writer) stroke(weight unit.Length, dash string) {
	w.x.Open("c:spPr")
	w.line(weight, dash)
	w.x.Close("c:spPr")
}

// filled writes the shape properties of a bar or a sector.
func (w *writer) filled(f *nd30.ChartFill) {
	w.x.Open("c:spPr")
	if f.Pattern != "" {
		w.x.Open("a:pattFill", "prst", f.Pattern)
		for _, c := range []struct{ name, colour string }{{"a:fgClr", black}, {"a:bgClr", "FFFFFF"}} {
			w.x.Open(c.name)
			w.x.Empty("a:srgbClr", "val", c.colour)
			w.x.Close(c.name)
		}
		w.x.Close("a:pattFill")
	} else {
		w.solid(grey(f.Grey))
	}
	w.line(w.Drawing.Look.Line, "")
	w.x.Close("c:spPr")
}

// grey names a grey from 0, black, to 255, white.
func grey(g int) string { return fmt.Sprintf("%02X%02X%02X", g, g, g) }
