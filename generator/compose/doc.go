// Package compose puts a dossier and the wording together into documents in
// roles. Numbers, capitals and the punctuation that the decree fixes are set here. It knows no kind of document: the packages beside it have their rows.
//
// Where to look: spec.go is a row, view.go what every template can print. builder.go makes a section of what a template gives by its table of handlers, which are
// in prose.go, recipients.go and signature.go; a kind adds those that only its template has. cells.go has the cells of tables, inline.go changes and ends texts, and
// document.go puts sections together as documents and as their bundle.
package compose
