package generator

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"vanban/generator/build"
	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/dossier"
)

// forms fills again the forms whose copies are in a folder below the output folder.
func (r *remaking) forms(manifest *build.Manifest, below string) error {
	for _, command := range slices.Sorted(maps.Keys(manifest.Fillings)) {
		if err := r.form(manifest, below, command); err != nil {
			return err
		}
	}
	return nil
}

// form fills one form again as it was last asked for, unless its copies were all thrown away.
func (r *remaking) form(manifest *build.Manifest, below, command string) error {
	out := filepath.Join(r.out, below)
	n := manifest.Fillings[command]
	if !anyLeft(out, manifest, command) {
		return nil
	}
	name, how := within(below, filesOf(manifest, command)), FillCommand(n, r.folder, out)
	o, err := asked(n, out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		run, noted := manifest.Runs[command]
		if n.Elsewhere && noted && build.Unchanged(disk.Folder(r.folder), run.Inputs) && settled(out, manifest, run) {
			r.result.join(Result{UpToDate: run.Outputs}, below)
			return nil
		}
		r.later(name, withoutFormWhy(n, out)+";", how)
		return nil
	case err != nil:
		return err
	}
	formats, ok := r.m.chosen(formatsOf(o))
	if !ok {
		return nil
	}
	in, err := r.m.with(nil)
	if err != nil {
		return err
	}
	run, noted := manifest.Runs[command]
	unchanged := noted && build.Unchanged(disk.Folder(r.folder), run.Inputs)
	if noted {
		same, err := in.sameLook(run.Options)
		switch {
		case err != nil:
			return err
		case !same && !unchanged:
			r.later(name, "có thể đã cũ, và được trộn bằng mẫu hoặc phông chữ khác;", how+" (kèm --mau, --phong-chu đã dùng)")
			return nil
		case !same:
			return nil
		}
	}
	if options, err := in.fillOptions(o); err == nil && unchanged && run.Options == options && !r.m.o.All && settled(out, manifest, run) {
		r.result.join(Result{UpToDate: run.Outputs}, below)
		return nil
	}
	o.Options = in.o
	o.Formats = formats
	made, err := in.refill(r.folder, out, o)
	return r.take(made, err, below, name, how)
}

// formatsOf gives the formats in which a form's copies are filled.
func formatsOf(o FillOptions) []dossier.Format {
	if o.Formats == nil {
		return []dossier.Format{dossier.DOCX}
	}
	return o.Formats
}

// anyLeft says whether one of a command's files is there still.
func anyLeft(out string, m *build.Manifest, command string) bool {
	return slices.ContainsFunc(m.Names(), func(name string) bool {
		_, err := os.Stat(diskname.Find(filepath.Join(out, name)))
		return err == nil && m.Outputs[name].By == command
	})
}

// settled says whether the files of a run have the bytes that it wrote.
func settled(out string, m *build.Manifest, run build.Run) bool {
	for _, name := range run.Outputs {
		there, err := build.HashFile(filepath.Join(out, name))
		if o := m.Outputs[name]; err != nil || there == "" || there != o.Hash || o.Fresh != nil {
			return false
		}
	}
	return true
}

// refill reads the dossier and fills a form.
func (m *Maker) refill(folder, out string, o FillOptions) (Result, error) {
	inputs := build.NewInputs(disk.Folder(folder))
	d, err := dossier.Load(inputs)
	if err != nil {
		return Result{}, err
	}
	return m.fill(d, out, o)
}

// fillOptions describes everything beside the dossier that decides what a form's copies are.
func (m *Maker) fillOptions(o FillOptions) (string, error) {
	options, err := m.options()
	if o.Form.Own == nil {
		options += "; biểu mẫu " + build.HashOf(o.Form.Data)
	}
	return options, err
}
