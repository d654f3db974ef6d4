// Package chartml writes a chart as DrawingML has it (ECMA-376 part 1, 21.2), for a document and for a workbook alike: a part
// that Word and Excel draw themselves and whose data a person can change, placed and scaled as package chart draws it.
//
// Where to look: part.go has the whole and its axes, series.go bars, lines and sectors, fills.go fonts, lines and fills, workbook.go the data that a
// document's chart carries with it; found.go reads the data of charts that anybody made, cells.go those that only their workbook has, named.go says where a file names one and whether
// two show the same.
package chartml
