// Package transcribe writes what package recognise found in a Word file as the files of a dossier: documents of their own with front matter and Markdown. Nothing is
// lost: what has no place there is kept word for word, and what is only guessed is listed with the paragraph that it comes from.
//
// Where to look: transcribe.go has the result and writes a file's documents, heads.go and notation.go what stands in it of a document's head, ends.go and signers.go of
// its end, fields.go the kinds that have fields of their own, levels.go and body.go the text, tables.go tables, charts.go charts, kept.go what nobody kept, wordtable.go tables of tasks.
package transcribe
