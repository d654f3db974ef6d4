package dossier

import "vanban/generator/source"

// doubt is a check of what a loaded dossier says: it gives what a person should look at, though documents can be made.
type doubt func(*validation)

// doubtful is the table of them.
var doubtful = []doubt{
	openNotes,
	undatedBases,
	(*validation).draftWithNumber,
	(*validation).signatures,
	(*validation).notDraft,
	(*validation).abstract,
	(*validation).quotedSymbols,
	(*validation).references,
}

// doubts gives what a person should look at in a dossier that is without errors.
func (d *Dossier) doubts() source.Problems {
	v := &validation{dossier: d, passages: d.passages()}
	for _, look := range doubtful {
		look(v)
	}
	return v.problems
}
