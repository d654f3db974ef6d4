// Package wording runs the templates of the documents' text: the program's, or those of an office in their place.
//
// Where to look: templates.go reads and executes them, chunk.go cuts what one gives at the lines that begin with “:::”, literal.go is a value of
// the dossier as a template prints it, join.go sets the punctuation between the two. budget.go ends a template that runs away, recorded.go refuses
// numbers in a report that nobody can account for, mistakes.go tells in Vietnamese what is wrong with a template, and files.go says from which files a document's words are.
package wording
