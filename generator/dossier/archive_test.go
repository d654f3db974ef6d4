package dossier

import (
	"os"
	"strings"
)

// archive is a txtar file: a comment, then parts that begin with a line "-- name --".
type archive struct {
	comment string
	parts   []part
}

type part struct{ name, text string }

func readArchive(name string) (*archive, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	a := &archive{}
	for line := range strings.Lines(string(data)) {
		name, isHead := strings.CutPrefix(strings.TrimSpace(line), "-- ")
		name, closed := strings.CutSuffix(name, " --")
		switch {
		case isHead && closed:
			a.parts = append(a.parts, part{name: name})
		case len(a.parts) == 0:
			a.comment += line
		default:
			a.parts[len(a.parts)-1].text += line
		}
	}
	return a, nil
}

func (a *archive) set(name, text string) {
	for i := range a.parts {
		if a.parts[i].name == name {
			a.parts[i].text = text
			return
		}
	}
	a.parts = append(a.parts, part{name, text})
}

func (a *archive) format() []byte {
	out := a.comment
	for _, p := range a.parts {
		out += "-- " + p.name + " --\n" + p.text
	}
	return []byte(out)
}
