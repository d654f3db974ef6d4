package run

import (
	"slices"

	"vanban/generator"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/store"
	"vanban/generator/word/tracked"
	"vanban/generator/wording"
)

// comparisonName begins the names of a comparison's files, and is that of their author.
const comparisonName = "so-sanh"

// Comparison is how two dossiers differ: the changes, as people read them, and as the table that officials use.
type Comparison struct {
	Changes     []change.Change
	Differences []amend.Difference
	Shown       []amend.Difference // the same, with their values as documents write them
	Groups      []string           // the name of the document that each difference is in
	runner      *Runner
	old, new    *dossier.Dossier
	wording     *wording.Templates
}

// Compare finds and words the changes between two dossiers.
func (r *Runner) Compare(old, new *dossier.Dossier) (*Comparison, error) {
	w, err := r.maker.Wording()
	if err != nil {
		return nil, err
	}
	c := &Comparison{runner: r, Changes: change.Between(old, new), old: old, new: new, wording: w}
	if c.Differences, err = amend.Differences(old, new, c.Changes, w); err != nil {
		return nil, err
	}
	for _, d := range c.Differences {
		name, err := amend.GroupName(w, new, d)
		if err != nil {
			return nil, err
		}
		shown, err := amend.Shown(w, d)
		if err != nil {
			return nil, err
		}
		c.Groups, c.Shown = append(c.Groups, name), append(c.Shown, shown)
	}
	return c, nil
}

// Table composes the table of what changes and why.
func (c *Comparison) Table(reasons amend.Reasons) (generator.Composed, error) {
	d, err := amend.Comparison(amend.Compared{Old: c.old, New: c.new, Differences: c.Differences, Reasons: reasons}, c.wording)
	if err != nil {
		return generator.Composed{}, err
	}
	took := tookOf(c.Differences, c.wording, d)
	for place, reason := range reasons {
		took.Values["lý do: "+place] = fingerprint.Short(reason)
	}
	return generator.Composed{Name: comparisonName, Document: d, Took: took}, nil
}

// tookOf tells what a document on differences was made from.
func tookOf(differences []amend.Difference, w *wording.Templates, d *doc.Document) store.Content {
	took := store.Content{Values: map[string]string{}, Templates: generator.Sources(w, d)}
	for _, x := range differences {
		took.Values[x.Place] = fingerprint.Short(x)
	}
	return took
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
	targets, err := c.runner.maker.Targets([]generator.Composed{table}, c.new)
	if err != nil {
		return Result{}, err
	}
	if formats := c.runner.o.Formats; formats == nil || slices.Contains(formats, dossier.DOCX) {
		changed, err := c.tracked(f.By)
		if err != nil {
			return Result{}, err
		}
		targets = append(targets, changed...)
	}
	return c.runner.writeTargets(order{dossier: c.new, by: comparison{}, options: f.Command}, targets, out)
}

// PlacesOf names the places of one change.
func (r *Runner) PlacesOf(old, new *dossier.Dossier, c change.Change) ([]string, error) {
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

func (comparison) name() string                { return comparisonName }
func (comparison) part() Part                  { return PartDocuments }
func (comparison) flag() string                { return "" }
func (c comparison) verify(v *verifying) error { return v.written(c) }
func (c comparison) again(r *remaking) error   { r.outdated(c); return nil }
