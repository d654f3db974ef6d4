// Package store puts what was made into files, and knows later how they stand: each file is whole, the old one or the new one, at any
// moment, and what a person has changed or signed is never written over.
//
// Where to look: order.go has what a run is asked for and what became of it, write.go and commit.go the run, judge.go how a file stands,
// manifest.go what is kept of it, inputs.go what was read, staged.go, folder.go and whole.go the writing, remarks.go and renewed.go what a person
// should know, explain.go the system's errors in Vietnamese.
package store
