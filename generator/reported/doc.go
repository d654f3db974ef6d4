// Package reported reads what agencies have reported on a dossier: the indicators (chi-tieu.yaml) and a file for each period (tien-do), and
// says who has to report what. What follows from it, the figures of a report, is the matter of package progress.
//
// Where to look: progress.go has the model, indicators.go that of the indicators; reported.go reads a period's file, reportedvalue.go the
// values in it, reportprose.go what people wrote and reportissued.go the number and day of its report. duty.go says who reports what.
// progressedit.go writes into a period's file. progressvalues.go says what a report takes.
package reported
