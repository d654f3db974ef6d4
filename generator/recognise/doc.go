// Package recognise gives the paragraphs and tables of a Word file that anybody wrote their roles in an administrative document: from what they say, where
// they stand and how they look, never from the names of styles. It is a function of what package word/document reads, and changes nothing.
//
// Where to look: lines.go has the file as lines and tables in reading order, documents.go parts it into the documents that it holds, head.go knows
// what stands above the text, opening.go what stands between title and text, label.go numbers, body.go the text, signature.go what stands under it.
package recognise
