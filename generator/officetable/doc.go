// Package officetable reads a table of tasks that an office drew up by itself: which of its columns is what, where its head ends, which
// rows are tasks, areas, groups of areas, sums, notes or signatures, and what their cells say. Whoever reads a file gives what it shows as
// grids (package grid): collect those of a workbook's sheets, a reader of Word files those of its tables. Nothing here knows of a file's format.
//
// A caller fills a grid.Grid for each table, its merged cells once with the last row and column that they cover, says by Into what the dossier
// has, and calls Read once for all tables of a file:
//
//	table, err := officetable.Read([]grid.Grid{{Title: "Phụ lục I", File: "QD.docx, bảng 2", Plain: true, Cells: cells}}, &into)
//
// The error is source.Problems, each with the cell that it is of; the table is given with it as far as it could be read.
//
// Where to look: head.go and times.go find the head and choose the columns by what columnhead says of headings; line.go tells rows
// apart; tables.go, reader.go, area.go and task.go go through them; units.go, adjusted.go and matrix.go read columns that are parts of a deadline or stand for an agency; gap.go keeps the places of what is missing, numbers.go has tasks numbered by tablenumber; due.go, money.go read cells, celltext their words;
// account.go tells what was read and what was left out, tablereport in which words.
package officetable
