package dossier

import (
	"io/fs"
	"sync"
)

// reading is what came of reading a file.
type reading struct {
	file   *file
	usable bool // its text can be read on
	err    error
}

// readAhead begins to read the files that every dossier has besides the main one, which waits for none of them: what
// takes longest of them, the plan's Markdown and the YAML of the agencies, is read while the main file is.
func (l *loader) readAhead() {
	l.ahead = map[string]func() reading{
		PlanFile:     inBackground(l.fsys, PlanFile, func(f *file) { f.prose() }),
		AgenciesFile: inBackground(l.fsys, AgenciesFile, (*file).readYAML),
	}
}

// reading gives a file as it was read ahead, or reads it now.
func (l *loader) reading(name string) reading {
	if wait := l.ahead[name]; wait != nil {
		return wait()
	}
	return readChecked(l.fsys, name)
}

func readChecked(fsys fs.FS, name string) reading {
	f, usable, err := readFile(fsys, name)
	if err == nil && usable {
		f.reportDays()
	}
	return reading{f, usable, err}
}

// inBackground reads a file, and what is to be read of its text, at the same time as the caller goes on, who gets it by
// calling what is given. A panic is passed on to that call.
func inBackground(fsys fs.FS, name string, more func(*file)) func() reading {
	type end struct {
		reading
		bug any
	}
	done := make(chan end, 1)
	go func() {
		var e end
		defer func() {
			e.bug = recover()
			done <- e
		}()
		if e.reading = readChecked(fsys, name); e.err == nil && e.usable {
			more(e.file)
		}
	}()
	return sync.OnceValue(func() reading {
		e := <-done
		if e.bug != nil {
			panic(e.bug)
		}
		return e.reading
	})
}
