// Package exchange sends workbooks to agencies and takes in what comes back: a form for each agency, forms that were filled in, and an office's own
// table of tasks.
//
// Where to look: forms.go makes forms, importforms.go reads them into a period's file and ledger.go knows those that came before, importtasks.go makes
// nhiem-vu.yaml of a table.
package exchange
