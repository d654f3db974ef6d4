// Package layout breaks a document into lines and pages the way word
// processors do, so that the PDF is the page that the DOCX gives, and so that
// the other formats know how much room a text takes.
//
// Where to look: measure.go and text.go give the width of words, break.go breaks lines, choose.go chooses those of a title; element.go and
// its kin frame.go, stack.go, columns.go, table.go and footnote.go are what stands on a page; flow.go fills pages, split.go and keep.go say where a
// block may be parted; page.go is what comes out.
package layout
