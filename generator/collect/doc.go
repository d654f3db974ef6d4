// Package collect reads the workbooks that agencies send back: the forms that
// the program wrote for them, and tables of tasks that an office drew up by
// itself. The files are foreign: whatever is in them gives a value or a
// sentence, within bounded memory.
//
// Where to look: book.go and cell.go read a workbook within bounds, value.go what a cell shows; form.go reads the program's own forms,
// merge.go and mergelist.go put several agencies' together; headings.go, tasks.go and taskline.go read a table that an office drew up.
package collect
