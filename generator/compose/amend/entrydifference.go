package amend

import (
	"cmp"
	"strings"

	"vanban/generator/change"
)

// Entry implements change.Visitor.
func (r *differ) Entry(c *change.Entry) error {
	d := Difference{Action: actOf(c), Group: "quyet-dinh"}
	old, new := sides(&d, c.Old, c.New, func(i *change.Item) (viewPlace, string) {
		words, _ := c.List.Apart(i)
		return placeOfEntry(c.List, i), words
	})
	if d.Action == ActAmend && d.Old == d.New {
		return r.notesOf(c)
	}
	return cmp.Or(r.add(d, old, new), r.notesOf(c))
}

// notesOf tells of the footnotes of an item by themselves. Where neither they nor its words are others, their marks stand elsewhere.
func (r *differ) notesOf(c *change.Entry) error {
	of := func(i *change.Item) (n *footnotedPlace, words string) {
		if i == nil {
			return nil, ""
		}
		words, notes := c.List.Apart(i)
		if len(notes) == 0 {
			return nil, words
		}
		place := placeOfEntry(c.List, i)
		place.ChuThich = true
		return &footnotedPlace{place, strings.Join(notes, "\n")}, words
	}
	was, before := of(c.Old)
	is, after := of(c.New)
	if was == nil && is == nil || was != nil && is != nil && was.words == is.words && (before != after || c.Moved) {
		return nil
	}
	d := Difference{Action: act(was, is, false), Group: "quyet-dinh"}
	old, new := sides(&d, was, is, func(n *footnotedPlace) (viewPlace, string) { return n.place, n.words })
	return r.add(d, old, new)
}

// footnotedPlace is a place with footnotes, and their words.
type footnotedPlace struct {
	place viewPlace
	words string
}
