// Package starter gives the files that a new dossier begins with: those of a commune, in the words of the office that it is for.
//
// Which words of the commune's become which is data beside the dossier itself, in the folder cap of seeds, with the sources of each name: a
// file for each level of office, and the agencies that it has.
package starter

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/goccy/go-yaml"

	"vanban/seeds"
)

// Wish is what a new dossier is to be. The zero Wish is that of a commune which is called Mẫu.
type Wish struct {
	Level string // xa, tinh, so, bo; empty: as the name says, else xa
	Kind  string // quyet-dinh, ke-hoach; empty: quyet-dinh
	Year  int    // of the plan; 0: that of the sample
	Name  string // of the office: “phường Bến Thành, Thành phố Hồ Chí Minh”; empty: that of the sample
}

// Levels and Kinds are what a wish may have.
var (
	Levels = []string{"xa", "tinh", "so", "bo"}
	Kinds  = []string{"quyet-dinh", "ke-hoach"}
)

// FirstYear is the first whole year of the levels of office that there are: for one before it these names are wrong.
const FirstYear = 2026

// File is a file of a dossier.
type File struct {
	Name string
	Text string
}

// The year of the sample, and its folders.
const (
	sampleYear = 2026 // in its deadlines and titles
	skeleton   = "khoi-tao"
	presets    = "cap/"
)

// Files gives the files of a new dossier, in the order of their names, and what a person should look at. The error is a sentence for him.
func Files(w Wish) (files []File, notes []string, err error) {
	o, notes, err := officeOf(w)
	if err != nil {
		return nil, nil, err
	}
	steps, err := o.steps(w)
	if err != nil {
		return nil, nil, err
	}
	entries, err := fs.ReadDir(seeds.Files, skeleton)
	if err != nil {
		return nil, nil, fmt.Errorf("đọc hồ sơ mẫu: %w", err)
	}
	for _, e := range entries {
		text, err := o.written(e.Name(), steps)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, File{e.Name(), text})
	}
	return files, notes, nil
}

// written gives a file of the dossier in the words of an office.
func (o *office) written(name string, steps []step) (string, error) {
	text, err := seeds.Files.ReadFile(o.sourceOf(name))
	if err != nil {
		return "", fmt.Errorf("đọc hồ sơ mẫu: %w", err)
	}
	return taken(string(text), steps), nil
}

// steps gives all that leads from the sample's words to those of an office, for a kind of dossier and a year.
func (o *office) steps(w Wish) (steps []step, err error) {
	for _, preset := range o.presets(w.Kind) {
		more, err := stepsOf(preset)
		if err != nil {
			return nil, err
		}
		steps = append(steps, more...)
	}
	steps = append(steps, o.named()...)
	if o.isCity() {
		more, err := stepsOf("thanh-pho")
		if err != nil {
			return nil, err
		}
		steps = append(steps, more...)
	}
	if w.Year > 0 {
		steps = append(steps, step{From: fmt.Sprint(sampleYear), To: fmt.Sprint(w.Year)})
	}
	return steps, nil
}

// step is words that become others, wherever they stand.
type step struct {
	From string `yaml:"tu"`
	To   string `yaml:"thanh"`
}

// taken takes a text through the steps, one after another.
func taken(text string, steps []step) string {
	for _, s := range steps {
		text = strings.ReplaceAll(text, s.From, s.To)
	}
	return text
}

// Changed gives a text with the changes that a file of seeds tells. The error is a sentence.
func Changed(text, file string) (string, error) {
	steps, err := stepsIn(file)
	return taken(text, steps), err
}

// stepsOf reads the steps of a preset.
func stepsOf(preset string) ([]step, error) { return stepsIn(presets + preset + ".yaml") }

func stepsIn(file string) ([]step, error) {
	var all struct {
		Steps []step `yaml:"thay"`
	}
	text, err := seeds.Files.ReadFile(file)
	if err == nil {
		err = yaml.UnmarshalWithOptions(text, &all, yaml.Strict())
	}
	if err != nil {
		return nil, fmt.Errorf("đọc %s: %w", file, err)
	}
	return all.Steps, nil
}
