package dossier

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/reference"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// passages gives all texts of the dossier's documents, in the order in which they are printed.
func (d *Dossier) passages() reference.Passages {
	all := reference.Passages{}
	all.Add([]Text{d.Abstract}, reference.OfAbstract)
	all.Add(d.Bases, reference.OfBasis)
	for _, a := range d.Articles {
		all.AddDocument(a.Body, reference.OfArticle)
	}
	all.AddDocument(d.Plan, reference.OfPlan)
	for _, a := range d.Appendices {
		all.Add([]Text{a.Title}, reference.OfTitle)
		all.AddDocument(a.Body, reference.OfAppendix)
	}
	columns := []tasktable.Column{tasktable.ContentColumn, tasktable.ProductColumn, tasktable.DeadlineColumn} // the others hold names and figures
	all = slices.Grow(all, len(d.Areas)+d.TaskCount()*len(columns))
	for _, area := range d.Areas {
		all.Add([]Text{area.Name}, reference.OfTitle)
		for i := range area.Tasks {
			t := &area.Tasks[i]
			for _, c := range columns {
				for _, x := range c.Texts(t) {
					all.Add([]Text{*x}, reference.OfTask)
				}
			}
		}
	}
	all.Add(d.Recipients.List, reference.OfRecipient)
	return all
}

// reachOfPassage is how many lines a passage is looked for at most: a long one may be written over several lines.
const reachOfPassage = 400

// placeIn gives the place of some words of a passage.
func (d *Dossier) placeIn(p reference.Passage, words string) source.Pos {
	if at, is := p.Cell(); is {
		return at
	}
	return d.PlaceOf(words, p.At)
}

// PlaceOf gives where some words stand in the file at or behind the place where their text begins; that place where they are written in another way there.
func (d *Dossier) PlaceOf(words string, text source.Pos) source.Pos {
	f := d.files[text.File]
	for n := text.Line; n <= text.Line+reachOfPassage; n++ {
		line := f.Line(n)
		if f == nil || n > len(f.Lines) {
			break
		}
		from := 0
		if n == text.Line {
			for i := 1; i < text.Column && from < len(line); i++ {
				_, size := utf8.DecodeRuneInString(line[from:])
				from += size
			}
		}
		if at := strings.Index(line[from:], words); at >= 0 {
			return f.At(n, utf8.RuneCountInString(line[:from+at])+1)
		}
	}
	return text
}

// references notes references to parts that the dossier's documents do not have.
func (v *validation) references() {
	d := v.dossier
	all := reference.Documents{Decision: d.Kind == DecisionWithPlan, Plan: d.Plan, Outline: d.Outline, Areas: len(d.Areas), Tasks: d.LastTask(), Passages: v.passages, Place: d.placeIn}
	for _, a := range d.Articles {
		all.Articles = append(all.Articles, a.Body)
	}
	for _, a := range d.Appendices {
		all.Appendices, all.Outlines = append(all.Appendices, a.Body), append(all.Outlines, a.Outline)
	}
	all.Check(v.report)
}
