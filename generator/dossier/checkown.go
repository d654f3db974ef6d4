package dossier

import (
	"slices"
	"strings"

	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/reference"
	"vanban/generator/signer"
	"vanban/generator/source"
)

// OwnPaper is what a document in a file of its own is beside what its dossier is.
type OwnPaper struct {
	Kind      string   // what it is called
	Signs     bool     // it names its signer itself
	Personal  bool     // its authority issues it, and no body
	Sends     bool     // it says itself who gets it
	Without   []string // keys that its form has no place for
	Decision  bool
	Issues    bool            // a decision whose Điều 1 is the program's
	Open      bool            // its text may have điều of its own that are not known here
	Addresses bool            // it says whom it is for, before its text
	Outline   outline.Outline // of its text
	Body      *markdown.Document
	Articles  []*markdown.Document
	File      string
	Annexes   int      // phụ lục of the dossier in which it stands
	Appended  []string // the files of its appendices' texts
	TextFrom  int      // the line of the file, from 1, at which its text begins
}

// lacks says whether the document's form has no place for a key, given in quotes as messages have it.
func (o *OwnPaper) lacks(key string) bool {
	if key == "“ho-ten”" {
		key = "“nguoi-ky”"
	}
	return o != nil && slices.Contains(o.Without, strings.Trim(key, "“”"))
}

// CheckOwn gives what is wrong with what a document of its own says in the place of its dossier.
func (d *Dossier) CheckOwn() source.Problems {
	v := &validation{dossier: d}
	v.issuerLines(&d.Issuer)
	v.joint()
	v.bases()
	signer.Check(&d.Signer, v.report)
	v.day()
	return v.problems
}

// DoubtOwn gives what a person should look at in a document of its own that is without errors.
func (d *Dossier) DoubtOwn(own *OwnPaper) source.Problems {
	v := d.ownValidation(own)
	for _, look := range doubtfulAlone {
		look(v)
	}
	if own.Signs {
		body := d.Issuer.Name
		if own.Personal {
			body = d.Authority.Name
		}
		signer.Signing{Signer: &d.Signer, Body: body.S, Of: own.Kind, Named: own.Personal}.Doubt(v.report)
	}
	return v.problems
}

// DoubtAttached gives what a person should look at in the texts of a document that is issued with another, which has the head and the end.
func (d *Dossier) DoubtAttached(own *OwnPaper) source.Problems {
	v := d.ownValidation(own)
	for _, look := range doubtfulTexts {
		look(v)
	}
	return v.problems
}

// ownValidation collects the texts of a document of its own.
func (d *Dossier) ownValidation(own *OwnPaper) *validation {
	v := &validation{dossier: d, own: own}
	v.passages.Add([]Text{d.Abstract}, reference.OfAbstract)
	v.passages.Add(d.Bases, reference.OfBasis)
	v.passages.AddDocument(own.Body, reference.OfPlan)
	for _, a := range own.Articles {
		v.passages.AddDocument(a, reference.OfArticle)
	}
	for _, a := range d.Appendices {
		v.passages.Add([]Text{a.Title}, reference.OfTitle)
		v.passages.AddDocument(a.Body, reference.OfAppendix)
	}
	if own.Sends {
		v.passages.Add(d.Recipients.List, reference.OfRecipient)
	}
	return v
}

// laterBases notes legal bases that were issued after the day of a document.
func (v *validation) laterBases() {
	if d := v.dossier; !d.Day.IsZero() {
		v.problems = append(v.problems, d.BasesAfter(d.Day)...)
	}
}

// blanks notes places that are still to be filled in of a document that is no draft.
func (v *validation) blanks() {
	if d := v.dossier; !d.Draft && d.Number > 0 && !d.Day.IsZero() {
		v.problems = append(v.problems, d.BlanksIn(v.own.File, v.own.TextFrom)...)
		for _, name := range v.own.Appended {
			v.problems = append(v.problems, d.BlanksIn(name, 0)...)
		}
	}
}

// ownReferences notes references to parts that the document does not have.
func (v *validation) ownReferences() {
	all := reference.Paper{Decision: v.own.Decision, Issues: v.own.Issues, Articles: v.own.Articles, Kind: v.own.Kind, Body: v.own.Body, Outline: v.own.Outline,
		Open: v.own.Open, Appendices: len(v.dossier.Appendices), Annexes: v.own.Annexes, Passages: v.passages, Place: v.dossier.placeIn}
	all.Check(v.report)
}
