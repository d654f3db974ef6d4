// Package collect reads the workbooks that agencies send back: the forms that
// the program wrote for them, and tables of tasks that an office drew up by
// itself. The files are foreign: whatever is in them gives a value or a
// sentence, within bounded memory.
//
// Where to look: survey.go goes through a workbook's parts and bounds them, book.go and format.go have excelize tell what its cells show,
// value.go reads that; form.go reads the program's own forms, merge.go and mergelist.go put several agencies' together; tasks.go gives the
// sheets that an office drew up as grids, which officetable reads.
package collect
