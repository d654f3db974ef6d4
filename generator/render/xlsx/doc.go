// Package xlsx writes an appendix as a workbook: a first sheet that is the
// appendix ready to print, and a second one with the data behind its table,
// for sorting and filtering.
//
// Where to look: sheet.go and tablerows.go write a document as a sheet, appendix.go the table of tasks, data.go a dataset with typed values,
// returnform.go, check.go and formseal.go an agency's form, chart.go a chart; cell.go says what a cell can hold; metric.go and cut.go set the heights of rows.
package xlsx
