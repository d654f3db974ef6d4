// Package console is what a command says, and how it ends: the streams and the exit codes, the shape of --json, words marked as removed or
// added, how far a long work is.
package console
