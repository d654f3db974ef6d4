package store

import (
	"time"

	"vanban/generator/source"
)

// Mode is how a run writes.
type Mode struct {
	Parallel int    // files rendered at the same time; 0: one a processor
	All      bool   // what is up to date is made again
	Replace  bool   // what was edited by hand is written over, after a copy
	Step     func() // called before each change on the disk; nil: nothing
}

// Order is what is wanted of a run.
type Order struct {
	Targets   []Target
	By        string          // who wants them, as the manifest names it
	Recording string          // the command that records them as issued
	Part      bool            // they are only a part of what the author makes: that others are not among them says nothing
	Options   string          // what decides beside the inputs what is made
	Inputs    *Inputs         // what they were made from; nil: not noted
	Filling   *Filling        // of copies of a form
	Notes     source.Problems // what a person should look at, in the order of the files
}

// Outcome is what became of the files of a run.
type Outcome struct {
	Files    []File
	UpToDate []string // left as they are
	Edited   []Edit
	Signed   []string  // PDFs that carry a digital signature, and so were left as they are
	Unasked  []string  // made by an earlier run, not asked for any more; they stay
	Renewed  []Renewed // documents with a number that were made again with other words
	Remarks  []Remark
	Notes    source.Problems // what a person should look at in the dossier
	Write    time.Duration
	Manifest *Manifest // as the run left it; nil: not known
}

// File is one file made.
type File struct {
	Name   string   // within the output folder
	Why    []string // what changed since it was last made; nil where it was not there
	Bytes  int64
	Pages  int // 0 where the format has no pages of its own
	Render time.Duration
}

// Edit is a file that was edited by hand.
type Edit struct {
	Name   string
	Fresh  string // the version that stands beside it; empty where it has nothing new, or where the file was written over
	Found  bool   // nobody knows who wrote the file: it was there before the program made one of its name
	Waits  bool   // the version beside it is of an earlier run
	Backup string // the copy of what was written over; empty where nothing was
}
