// Package cli is the command line: one file a command, streams passed in,
// every word Vietnamese, an exit code for each way to end.
//
// Where to look: cli.go has the table of commands and the exit codes, json.go the shapes of --json, output.go standard output. Each other file is
// a command, or what several share: tell.go and reasons.go for tao and kiem-chung, many.go, manyjson.go and verifymany.go for many dossiers,
// exchanged.go for forms.
package cli
