package dossiertest

import (
	"os"
	"strings"
)

// Archive is a txtar file: a comment, then parts that begin with a line "-- name --".
type Archive struct {
	comment string
	Parts   []Part
}

// Part is one file of an archive.
type Part struct{ Name, Text string }

// ReadArchive reads a file.
func ReadArchive(name string) (*Archive, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	a := &Archive{}
	for line := range strings.Lines(string(data)) {
		name, isHead := strings.CutPrefix(strings.TrimSpace(line), "-- ")
		name, closed := strings.CutSuffix(name, " --")
		switch {
		case isHead && closed:
			a.Parts = append(a.Parts, Part{Name: name})
		case len(a.Parts) == 0:
			a.comment += line
		default:
			a.Parts[len(a.Parts)-1].Text += line
		}
	}
	return a, nil
}

// Set gives a part another text; a new one where there is none of the name.
func (a *Archive) Set(name, text string) {
	for i := range a.Parts {
		if a.Parts[i].Name == name {
			a.Parts[i].Text = text
			return
		}
	}
	a.Parts = append(a.Parts, Part{name, text})
}

// Format writes the archive as it stands in its file.
func (a *Archive) Format() []byte {
	out := a.comment
	for _, p := range a.Parts {
		out += "-- " + p.Name + " --\n" + p.Text
	}
	return []byte(out)
}
