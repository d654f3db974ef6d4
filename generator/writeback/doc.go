// Package writeback takes what a person edited in a DOCX back to the lines of the dossier that it came from. No place is believed: each change is tried
// on a copy of the dossier in memory, the document is made from that, and only what then reads as the edited one does is kept. What has no line,
// or reads otherwise, is named with its reason.
//
// Where to look: engine.go goes from one edit to the next, trial.go tries the ways of writing one, together.go many at once; difference.go finds what differs between two versions, layout.go what in their looks does, origin.go from where a paragraph came;
// replaced.go, added.go, removed.go, taskrow.go, footnote.go and emptykey.go propose how the files may be changed, package filetext is a file's lines and which of them
// a value takes, package marking puts words into them, emphasis.go the marks of bold and italic ones, capitals.go letters of words typed in capitals, lineplaces.go the lines that are told, scalar.go knows the values of YAML files.
package writeback
