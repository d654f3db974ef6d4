package run

import (
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/fill"
	"vanban/generator/store"
)

// Fill fills a form for each agency or task, or once, and writes the copies into a folder; none where nothing
// passes the filter.
func (r *Runner) Fill(d *dossier.Dossier, out string, o fill.Options) (Result, error) {
	f, err := fill.Of(r.maker, d, o)
	if err != nil {
		return Result{}, err
	}
	w := order{dossier: d, by: formCopies{o.Form.Name()}, filling: o.Filling(d.Folder(), out)}
	if f.NeedsUnit {
		w.notes = d.UnitUnknown()
	}
	w.notes = append(w.notes, f.Doubts...)
	if w.options, err = r.fillOptions(o); err != nil {
		return Result{}, err
	}
	targets, err := f.Targets()
	if err != nil {
		return Result{}, err
	}
	return r.writeTargets(w, targets, out)
}

// refill reads the dossier and fills a form.
func (r *Runner) refill(folder, out string, o fill.Options) (Result, error) {
	d, err := dossier.Load(store.NewInputs(disk.Folder(folder)))
	if err != nil {
		return Result{}, err
	}
	return r.Fill(d, out, o)
}

// fillOptions describes everything beside the dossier that decides what a form's copies are.
func (r *Runner) fillOptions(o fill.Options) (string, error) {
	options, err := r.maker.Describe()
	if o.Form.Own == nil {
		options += "; biểu mẫu " + store.HashOf(o.Form.Data)
	}
	return options, err
}
