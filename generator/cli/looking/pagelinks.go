package looking

import (
	"strings"

	"vanban/generator/layout"
	"vanban/generator/preview"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// spotOnPage is a place on a page, from 1.
type spotOnPage struct {
	page int
	top  float64
}

// waysWithin gathers what leads from place to place within a document: from a table of contents to its titles, and between a footnote's mark and the note.
type waysWithin struct {
	pages   int
	links   [][]link // by page
	anchors map[int]spotOnPage
	notes   map[string]spotOnPage // the places of marks and of notes
}

// link is a rectangle that leads to an anchor or, where it has a note's key, to that.
type link struct {
	preview.Link
	anchor int
	note   string
}

// The keys of a footnote's two places begin with these.
const (
	markOfNote = "dấu "
	textOfNote = "chú thích "
)

// add takes in a page.
func (w *waysWithin) add(p *layout.Page, family *typeface.Family) {
	w.pages++
	var own []link
	words := wordsOf(p)
	for _, l := range p.Links {
		own = append(own, link{Link: linkAt(area{l.X, l.Y, l.Width, l.Height}, "Tới: "+words[l.Element]), anchor: l.Anchor})
	}
	for _, a := range p.Anchors {
		w.anchors[a.Number] = spotOnPage{w.pages, a.Y.Points()}
	}
	for i := range p.Runs {
		r := &p.Runs[i]
		if r.Rise == 0 || r.Element == nil {
			continue
		}
		here, there, told := markOfNote, textOfNote, "Tới chú thích "
		if isNote(r.Element) {
			here, there, told = textOfNote, markOfNote, "Về chỗ có chú thích "
		}
		top, number := r.Baseline-r.Rise-r.Size, strings.TrimSpace(r.Text)
		if _, before := w.notes[here+number]; !before { // a text may name one note several times
			w.notes[here+number] = spotOnPage{w.pages, top.Points()}
		}
		own = append(own, link{Link: linkAt(area{r.X, top, r.WidthOf(family, number), r.Size + r.Size/4}, told+number), note: there + number})
	}
	w.links = append(w.links, own)
}

// area is where a link stands on a page, from its top left corner.
type area struct{ x, y, width, height unit.Length }

func linkAt(a area, text string) preview.Link {
	return preview.Link{X: a.x.Points(), Y: a.y.Points(), Width: a.width.Points(), Height: a.height.Points(), Text: text}
}

// isNote says whether an element is a footnote, or stands in one.
func isNote(e *layout.Element) bool {
	for ; e != nil; e = e.Parent {
		if e.Tag == layout.NoteTag {
			return true
		}
	}
	return false
}

// wordsOf gives the words of the links on a page.
func wordsOf(p *layout.Page) map[*layout.Element]string {
	all := map[*layout.Element]string{}
	for i := range p.Runs {
		if e := p.Runs[i].Element; e != nil && e.Tag == layout.LinkTag {
			all[e] = strings.TrimSpace(all[e] + " " + strings.TrimSpace(p.Runs[i].Text))
		}
	}
	return all
}

// set gives the pages their links, now that it is known where they lead to.
func (w *waysWithin) set(pages []preview.Page) {
	for i := range pages {
		for _, l := range w.links[i] {
			to, found := w.anchors[l.anchor]
			if l.note != "" {
				to, found = w.notes[l.note]
			}
			if found {
				l.Page, l.Top = to.page, to.top
				pages[i].Links = append(pages[i].Links, l.Link)
			}
		}
	}
}
