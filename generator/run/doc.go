// Package run does the work of commands, without streams and flags: each gives a result, or an error that a person can read.
//
// Where to look: runner.go has what a run is asked for and where it works, author.go who makes which files; update.go, report.go, amend.go,
// compare.go, merge.go, fill.go, issue.go, verify.go and nextyear.go are a command each, and files that begin like one of these belong to it.
// again.go does again what other commands made; issuedcompare.go and issuedfiles.go stand between what was issued and what the dossier says now.
package run
