package revise

import (
	"slices"

	"vanban/generator/diff"
	"vanban/generator/word/document"
)

// Side is who changed a place.
type Side string

// The sides.
const (
	Person  Side = "sua-tay"
	Dossier Side = "ho-so"
	Both    Side = "ca-hai"   // differently: a clash
	Agreed  Side = "nhu-nhau" // both, to the same words
)

// Kind is what was done to a place. Of a clash it is what the person did.
type Kind string

// The kinds.
const (
	Changed   Kind = "doi"
	Inserted  Kind = "them"
	Removed   Kind = "bo"
	Formatted Kind = "dinh-dang"
)

// Change is one place that differs from the base. Texts are as a person reads them; a
// text that is not there is empty. Person and Dossier are set where that side changed it.
type Change struct {
	By      Side           `json:"ben"`
	Kind    Kind           `json:"loai"`
	Where   string         `json:"noi"`
	Base    string         `json:"truoc,omitempty"`
	Person  string         `json:"sua-tay,omitempty"`
	Dossier string         `json:"ho-so,omitempty"`
	Looks   []string       `json:"dinh-dang,omitempty"` // what differs in the looks of a formatted place
	Words   []diff.Segment `json:"tu,omitempty"`        // from the base to the side that changed it; of a clash to the person's text
}

// Comparison is how an edited DOCX differs from the one that was made, and a new one from that.
type Comparison struct {
	Changes []Change `json:"thay-doi"` // in reading order
	Notes   []string `json:"chua-gop"` // what of the dossier's changes can't be merged, a sentence each

	Renumbered []Renumbered `json:"danh-so-lai,omitempty"` // of the merged text, in reading order
	References []string     `json:"dan-chieu,omitempty"`   // places that name a number that is another's now, a sentence each
}

// Of gives the changes of one side in reading order.
func (c *Comparison) Of(side Side) []Change {
	return slices.DeleteFunc(slices.Clone(c.Changes), func(ch Change) bool { return ch.By != side })
}

// Clashes says how many places both changed differently.
func (c *Comparison) Clashes() int { return len(c.Of(Both)) }

func (c *Comparison) add(ch Change) {
	ch.Base, ch.Person, ch.Dossier = document.Readable(ch.Base), document.Readable(ch.Person), document.Readable(ch.Dossier)
	if ch.Kind == Changed {
		to := ch.Person
		if ch.By == Dossier {
			to = ch.Dossier
		}
		ch.Words = diff.Words(ch.Base, to)
	}
	c.Changes = append(c.Changes, ch)
}

func (c *Comparison) note(sentence string) {
	if !slices.Contains(c.Notes, sentence) {
		c.Notes = append(c.Notes, sentence)
	}
}
