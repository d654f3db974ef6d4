package run

import (
	"slices"

	"vanban/generator"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/render"
	"vanban/generator/store"
	"vanban/generator/versions"
	"vanban/generator/word/tracked"
)

// Comparison is how two versions differ, and what writes its files.
type Comparison struct {
	*versions.Comparison
	runner *Runner
}

// Compare finds and words the changes between two versions of a dossier or of a document in a file of its own.
func (r *Runner) Compare(old, new *versions.Version) (*Comparison, error) {
	w, err := r.maker.Wording()
	if err != nil {
		return nil, err
	}
	c, err := versions.Compare(old, new, w)
	return &Comparison{c, r}, err
}

// ComparisonFiles is what the files of a comparison are to say beside what differs.
type ComparisonFiles struct {
	Reasons amend.Reasons
	By      tracked.By // of the tracked changes
	Command string     // that makes the files again; empty where it is not known
}

// Write writes the table into a folder, and, where DOCX is asked for, each document that changed with its changes tracked.
func (c *Comparison) Write(f ComparisonFiles, out string) (Result, error) {
	table, err := c.Table(f.Reasons)
	if err != nil {
		return Result{}, err
	}
	targets, err := c.runner.maker.Targets([]generator.Composed{table}, c.Dossier())
	if err != nil {
		return Result{}, err
	}
	if formats := c.runner.o.Formats; formats == nil || slices.Contains(formats, render.DOCX) {
		changed, err := c.Tracked(c.runner.with([]render.Format{render.DOCX}).maker, f.By)
		if err != nil {
			return Result{}, err
		}
		targets = append(targets, changed...)
	}
	return c.runner.writeTargets(order{dossier: c.Dossier(), by: comparison{}, options: f.Command}, targets, out)
}

// WriteTracked writes the Word file with the changes between two others.
func (r *Runner) WriteTracked(t store.Target, command, out string) (Result, error) {
	return r.with([]render.Format{render.DOCX}).writeTargets(order{dossier: paper.NoOffice(), by: comparison{}, options: command}, []store.Target{t}, out)
}

// placesOf names the places of one change.
func (r *Runner) placesOf(old, new *dossier.Dossier, c change.Change) ([]string, error) {
	w, err := r.maker.Wording()
	if err != nil {
		return nil, err
	}
	all, err := amend.Differences(old, new, []change.Change{c}, w)
	var places []string
	for _, d := range all {
		places = append(places, d.Place)
	}
	return places, err
}

// comparison is the author of the table that tells what changes.
type comparison struct{}

func (comparison) name() string                { return versions.Name }
func (comparison) part() Part                  { return PartDocuments }
func (comparison) flag() string                { return "" }
func (c comparison) verify(v *verifying) error { return v.written(c) }
func (c comparison) again(r *remaking) error   { r.outdated(c); return nil }
