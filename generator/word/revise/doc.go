// Package revise compares a DOCX that a person edited with the one that was
// made and with the one that would be made now, paragraph by paragraph, and brings
// the changes of the last into the first: by text and structure, since Word writes everything anew when it saves.
//
// Where to look: alignedited.go pairs what belongs together, by package pairing; reconcile.go, reconcileparagraph.go, reconciletable.go and notes.go walk
// three versions; replacewords.go and insert.go bring words and blocks in; comments.go tells of clashes; renumber.go and numbers.go set typed
// numbers in order; comparison.go tells what was done. Package document reads the versions.
package revise
