package dossier

import (
	"slices"

	"vanban/generator/ahead"
	"vanban/generator/source"
)

// doubt is a check of what a loaded dossier says: it gives what a person should look at, though documents can be made.
type doubt func(*validation)

// doubtful is the table of them.
var doubtful = []doubt{
	openNotes,
	undatedBases,
	exampleBases,
	(*validation).draftWithNumber,
	(*validation).numberTail,
	(*validation).signatures,
	(*validation).notDraft,
	(*validation).abstract,
	(*validation).quotedSymbols,
	(*validation).references,
	(*validation).recipients,
	func(v *validation) { v.dossier.Unshown(v.report) },
	func(v *validation) { v.dossier.Subtotals(v.report) },
	func(v *validation) { v.dossier.Unfilled(v.report) },
	func(v *validation) { v.dossier.Unled(v.report) },
	(*validation).wideTables,
	(*validation).doubtPictures,
}

// doubtfulAlone is the table of those that a document in a file of its own is looked at with, beside its signature.
var doubtfulAlone = slices.Concat([]doubt{
	undatedBases,
	(*validation).draftWithNumber,
	(*validation).numberTail,
	(*validation).notDraft,
	(*validation).laterBases,
	(*validation).recipients,
	(*validation).carriedOut,
}, doubtfulTexts)

// doubtfulTexts are those of its texts.
var doubtfulTexts = []doubt{
	(*validation).blanks,
	(*validation).quotedSymbols,
	(*validation).ownReferences,
	(*validation).wideTables,
}

// doubts gives what a person should look at in a dossier that is without errors. The checks are made side by side: together they take as
// long as reading the dossier.
func (d *Dossier) doubts() (all source.Problems) {
	passages := d.passages()
	var found []func() source.Problems
	for _, look := range doubtful {
		found = append(found, ahead.Begin(func() source.Problems {
			v := &validation{dossier: d, passages: passages}
			look(v)
			return v.problems
		}))
	}
	for _, problems := range found {
		all = append(all, problems()...)
	}
	return all
}
