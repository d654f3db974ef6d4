package dossier

import (
	"io/fs"
	"slices"

	"vanban/generator/ahead"
	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/shownfile"
	"vanban/generator/strictyaml"
)

// reading is a file of the dossier after it was opened and checked. Either err is set, or file is; where usable is false, file's problems
// say why its text can't be parsed.
type reading struct {
	file     *strictyaml.File
	document *markdown.Document // where it was read as Markdown, too
	usable   bool
	err      error
}

// readAhead begins to read the files that every dossier has besides the main one, which waits for none of them: what
// takes longest of them, the plan's Markdown and the YAML of the agencies, is read while the main file is. The tasks wait for the agencies.
func (l *Reader) readAhead() {
	l.ahead = map[string]func() reading{
		PlanFile: ahead.Begin(func() reading {
			return readChecked(l.fsys, PlanFile).and(func(r *reading) {
				r.document = outline.Outline{}.ReadFile(r.file)
				shownfile.Read(l.fsys, r.file, r.document)
			})
		}),
		AgenciesFile: ahead.Begin(func() reading { return readChecked(l.fsys, AgenciesFile).and(func(r *reading) { r.file.ReadYAML() }) }),
		TasksFile:    ahead.Begin(func() reading { return readChecked(l.fsys, TasksFile) }),
	}
}

// reading gives a file as it was read ahead, or reads it now.
func (l *Reader) reading(name string) reading {
	if wait := l.ahead[name]; wait != nil {
		return wait()
	}
	return readChecked(l.fsys, name)
}

func readChecked(fsys fs.FS, name string) reading {
	f, usable, err := strictyaml.ReadFile(fsys, name, keysOf(name))
	if err == nil && usable {
		reportDays(f)
	}
	return reading{file: f, usable: usable, err: err}
}

// and has the text parsed by a function, unless it is missing or not usable.
func (r reading) and(more func(*reading)) reading {
	if r.err == nil && r.usable {
		more(&r)
	}
	return r
}

// agencyKeys are the keys whose values name agencies.
var agencyKeys = []string{"chu-tri", "phoi-hop", "chu-quan", "dong-chu-quan", "dong-ten", "ten-ngan", "ten-khac", "viet-tat", "noi-nhan", "don-vi", "noi-luu", "kinh-gui"}

// keysOf says which keys of a file of the dossier have values with rules of their own.
func keysOf(name string) strictyaml.Keys {
	return strictyaml.Keys{
		Compared: func(key string) bool {
			return slices.Contains(agencyKeys, key) || key == "ten" && (name == AgenciesFile || name == MainFile)
		},
		Titles:  []string{"san-pham", "kho-khan", "ghi-chu"},
		Symbols: []string{"viet-tat"},
	}
}
