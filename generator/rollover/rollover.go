// Package rollover makes next year's dossier from this year's: what has a
// place of its own is moved or emptied, and everything else that still speaks
// of the old year is listed for a person to settle.
package rollover

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// Rolled is the new dossier.
type Rolled struct {
	Files    []File             // in alphabetical order
	Carried  []tasktable.Number // the numbers of the tasks carried over unfinished
	Finished []tasktable.Number // of those that were finished
	Review   *Review
}

// File is one file of the new dossier; of a workbook or a picture that its texts show, Text is the bytes.
type File struct{ Name, Text string }

// Source is the dossier to roll forward. Its report at the year's last cut-off tells which
// tasks are unfinished; nil where nothing was reported.
type Source struct {
	Dossier *dossier.Dossier
	Folder  fs.FS
	Report  *progress.Report
}

// Roll makes the dossier of a later year. The new dossier is a draft that loads as it is.
func Roll(s Source, year int) (*Rolled, error) {
	r := &roller{Source: s, year: year, texts: map[string][]string{}, review: &Review{Year: s.Dossier.Year}}
	if err := r.read(); err != nil {
		return nil, err
	}
	r.main()
	r.deadlines()
	r.amounts()
	carried, finished := r.states()
	r.mentions()
	if r.year >= twoLevels {
		r.goneBodies()
	}
	for _, t := range carried {
		r.mark(t)
	}
	r.shiftPlaces()
	if err := r.indicatorValues(); err != nil {
		return nil, err
	}
	rolled := &Rolled{Carried: numbers(carried), Finished: numbers(finished), Review: r.review}
	for _, name := range r.names() {
		rolled.Files = append(rolled.Files, File{name, strings.Join(r.texts[name], "\n")})
	}
	for _, name := range s.Dossier.Taken() {
		shown, err := fs.ReadFile(s.Folder, name)
		if err != nil {
			return nil, fmt.Errorf("đọc %s: %w", name, err)
		}
		rolled.Files = append(rolled.Files, File{name, string(shown)})
	}
	rolled.Files = append(rolled.Files, File{dossier.ReviewFile, reviewText(r.review)})
	slices.SortFunc(rolled.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return rolled, nil
}

func numbers(tasks []*progress.Task) []tasktable.Number {
	all := make([]tasktable.Number, len(tasks))
	for i, t := range tasks {
		all[i] = t.Number
	}
	return all
}

// roller holds the new dossier's lines while they are made.
type roller struct {
	Source
	year   int
	texts  map[string][]string // lines by file; no line is added before mentions are listed
	marked []source.Pos        // lines after which a mark was added
	review *Review
}

// read takes over the lines of the dossier's files, progress aside.
func (r *roller) read() error {
	for _, name := range r.Dossier.Files() {
		if path.Dir(name) == "." {
			r.texts[name] = slices.Clone(r.Dossier.Lines(name))
		}
	}
	if _, read := r.texts[dossier.IndicatorsFile]; read {
		return nil
	}
	raw, err := fs.ReadFile(r.Folder, dossier.IndicatorsFile)
	switch {
	case err == nil:
		r.texts[dossier.IndicatorsFile] = strings.Split(string(raw), "\n")
	case !isNotExist(err):
		return fmt.Errorf("đọc %s: %w", dossier.IndicatorsFile, err)
	}
	return nil
}

// names gives the files in alphabetical order.
func (r *roller) names() []string { return slices.Sorted(maps.Keys(r.texts)) }

// note enters something to be settled.
func (r *roller) note(item ReviewItem) { r.review.Items = append(r.review.Items, item) }
