package change

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/diff"
	"vanban/generator/letters"
	"vanban/generator/tasktable"
)

// Substance is what makes a change more than one of form.
type Substance string

// What a change may touch. Form alone (spelling, punctuation, capitals, spaces) is no substance.
const (
	OnlyForm    Substance = ""
	OfStructure Substance = "cau-truc" // something was added, repealed or moved
	OfNumbers   Substance = "so-lieu"  // a number, a date
	OfDeadlines Substance = "thoi-han" // a deadline's days
	OfAgencies  Substance = "co-quan"  // who leads or shares
	OfWords     Substance = "cau-chu"  // other words than misspelt ones
	OfSigning   Substance = "ban-hanh" // number, day, kind, year
)

// SubstanceOf tells whether a change is one of form only (điều 18.3). It errs to
// the safe side: what may change the meaning is substance. It cannot know that a word spelt right is the wrong one.
func SubstanceOf(c Change) Substance {
	j := &judge{}
	_ = c.Visit(j) // no method gives an error
	return j.found
}

type judge struct{ found Substance }

func (j *judge) is(s Substance) {
	if j.found == OnlyForm {
		j.found = s
	}
}

// Field implements Visitor.
func (j *judge) Field(c *Field) error {
	switch c.Name {
	case NumberField, DayField, KindField, YearField, MonthField, "du-thao", "do-khan":
		j.is(OfSigning)
	case TableField, GroupsField:
		j.is(OfStructure)
	default:
		j.words(c.Old, c.New)
	}
	return nil
}

// stays says whether a thing is there before and after, at its place.
func stays[T any](j *judge, old, new *T, moved bool) bool {
	if old == nil || new == nil || moved {
		j.is(OfStructure)
		return false
	}
	return true
}

// Entry implements Visitor.
func (j *judge) Entry(c *Entry) error {
	if !stays(j, c.Old, c.New, c.Moved) {
		return nil
	}
	old, was := c.List.Apart(c.Old)
	now, is := c.List.Apart(c.New)
	if len(was) != len(is) {
		j.is(OfStructure)
		return nil
	}
	j.words(old, now)
	for i := range was {
		j.words(was[i], is[i])
	}
	return nil
}

// Passage implements Visitor.
func (j *judge) Passage(c *Passage) error {
	if !stays(j, c.Old, c.New, c.Moved) {
		return nil
	}
	if len(c.Old.Notes) != len(c.New.Notes) || c.Old.PictureText() != c.New.PictureText() {
		j.is(OfStructure)
		return nil
	}
	j.words(fullText(c.Old), fullText(c.New))
	return nil
}

// Attachment implements Visitor.
func (j *judge) Attachment(c *Attachment) error {
	if stays(j, c.Old, c.New, c.Moved) {
		j.words(c.Old.Title.S, c.New.Title.S)
	}
	return nil
}

// Area implements Visitor.
func (j *judge) Area(c *Area) error {
	if stays(j, c.Old, c.New, c.Moved) {
		j.words(c.Old.Name.S, c.New.Name.S)
	}
	return nil
}

// Task implements Visitor.
func (j *judge) Task(c *Task) error {
	if stays(j, c.Old, c.New, c.Moved) {
		for _, cell := range c.Cells {
			j.cell(c, cell)
		}
	}
	return nil
}

func (j *judge) cell(c *Task, cell Cell) {
	old, new := &c.Old.Task, &c.New.Task
	switch cell.Column {
	case tasktable.LeadColumn:
		if !slices.Equal(old.Lead.Codes, new.Lead.Codes) {
			j.is(OfAgencies)
		}
	case tasktable.SupportColumn:
		if !slices.Equal(old.Support.Codes, new.Support.Codes) {
			j.is(OfAgencies)
		}
	case tasktable.DeadlineColumn:
		if old.Deadline.Free() || !old.Deadline.SameDays(new.Deadline) {
			j.is(OfDeadlines)
		}
	default:
		j.words(cell.Old, cell.New)
	}
}

// Phrase implements Visitor.
func (j *judge) Phrase(c *Phrase) error {
	j.words(c.Old, c.New)
	return nil
}

// Renumbering implements Visitor.
func (j *judge) Renumbering(*Renumbering) error {
	j.is(OfStructure)
	return nil
}

func (j *judge) words(old, new string) {
	all := diff.Words(old, new)
	for i := 0; i < len(all); i++ {
		var removed, added string
		switch {
		case all[i].Op == diff.Kept:
			continue
		case all[i].Op == diff.Removed && i+1 < len(all) && all[i+1].Op == diff.Added:
			removed, added = all[i].Text, all[i+1].Text
			i++
		case all[i].Op == diff.Removed:
			removed = all[i].Text
		default:
			added = all[i].Text
		}
		j.is(substanceOfWords(removed, added))
	}
}

func substanceOfWords(old, new string) Substance {
	if figures(old) != figures(new) {
		return OfNumbers
	}
	if bare(old) == bare(new) {
		return OnlyForm
	}
	a, b := strings.FieldsFunc(old, notLetter), strings.FieldsFunc(new, notLetter)
	if len(a) != len(b) {
		return OfWords
	}
	for i := range a {
		if !misspelt([]rune(strings.ToLower(a[i])), []rune(strings.ToLower(b[i]))) {
			return OfWords
		}
	}
	return OnlyForm
}

func notLetter(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }

// figures gives the numbers of a text, Roman ones too.
func figures(s string) string {
	var all []string
	for _, w := range strings.FieldsFunc(s, notLetter) {
		if strings.ContainsFunc(w, unicode.IsDigit) || strings.Trim(w, "IVXLC") == "" {
			all = append(all, w)
		}
	}
	return strings.Join(all, " ")
}

// bare gives the letters and digits of a text without tones and marks, small.
func bare(s string) string { return strings.Join(strings.FieldsFunc(letters.Folded(s), notLetter), "") }

// maxSlip is by how many letters a misspelt word may differ.
const maxSlip = 2

// misspelt says whether two words differ by a slip of the keyboard: by two letters at most, and by less than half of them.
func misspelt(a, b []rune) bool {
	distance := diff.Edits(a, b)
	return distance <= maxSlip && 2*distance <= max(len(a), len(b))
}
