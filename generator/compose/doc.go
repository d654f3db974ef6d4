// Package compose puts a dossier and the wording together into documents in
// roles. Numbers, capitals and the punctuation that the decree fixes are set here.
//
// Where to look: compose.go has a dossier's own documents, report.go, comparison.go, amend.go, consolidate.go and ownform.go the other kinds.
// Package wording runs the templates, view.go is what they can print, and builder.go makes a section of the chunks by its table of handlers: prose.go, table.go, letter.go, signature.go, recipients.go. sources.go says which
// templates a document was made from. formcatalogue.go is the table of placeholders of an office's own Word forms.
package compose
