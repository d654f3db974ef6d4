package checkup

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/ooxml"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/store"
)

// outputs are a dossier's folder of documents, held against what is composed of it.
type outputs struct {
	maker    *generator.Maker
	dossier  *dossier.Dossier
	folder   string // of the dossier
	manifest *store.Manifest
	records  issued.Records
	composed []string // the names of its documents, those among them that aren't looked at by themselves
	places   func() []inputLine
}

// with puts the Word files that lie in the folder beside what is composed: one that a person edited in the place of its document, for that will be signed; reports as
// they would be made now; amendments, copies of forms and what else is there as they are.
func (o *outputs) with(documents []Target) ([]Target, error) {
	out := filepath.Join(o.folder, paths.OutputFolder)
	if info, err := os.Stat(out); err != nil || !info.IsDir() {
		return documents, nil // nothing was made yet
	}
	files, err := below(out)
	if err != nil {
		return nil, err
	}
	if o.manifest, _, err = store.ReadManifest(out); err != nil {
		return nil, err
	}
	if o.records, err = issued.Read(o.folder); err != nil {
		return nil, err
	}
	for _, f := range files {
		if filepath.Dir(f.Name) != out {
			documents = append(documents, o.asIs(f.Name))
			continue
		}
		if documents, err = o.put(documents, f.Name); err != nil {
			return nil, err
		}
	}
	return documents, nil
}

// put puts one file of the folder in its place among what is looked at; what is looked at already is passed over.
func (o *outputs) put(documents []Target, file string) ([]Target, error) {
	if at := slices.IndexFunc(documents, func(t Target) bool { return t.Name == file }); at >= 0 {
		return documents, documents[at].asEdited(o.manifest)
	}
	document := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	edited, err := isEdited(file, o.manifest)
	switch {
	case err != nil:
		return nil, err
	case edited:
		t := o.asIs(file)
		t.written = bytesOf(filepath.Join(filepath.Dir(file), store.BaseFolder, filepath.Base(file)))
		return append(documents, t), nil
	case slices.Contains(o.composed, strings.TrimSuffix(document, generator.TrackedEnding)):
		return documents, nil
	}
	return append(documents, o.report(document, file)), nil
}

// asEdited takes in the place of a document its file, where a person edited that.
func (t *Target) asEdited(m *store.Manifest) error {
	edited, err := isEdited(t.Name, m)
	if edited {
		t.bytes, t.written, t.setting = bytesOf(t.Name), t.render, t.made.Document.Setting
	}
	return err
}

// isEdited says whether what lies there is a person's, and not only what the program wrote.
func isEdited(file string, m *store.Manifest) (bool, error) {
	s, err := store.Judge(store.Target{Name: filepath.Base(file)}, m, filepath.Dir(file))
	return s.State == store.Edited || s.State == store.Unknown, err
}

// report gives a report as it would be made now; what is none, was issued or can't be made stays as it lies there.
func (o *outputs) report(document, file string) Target {
	period, is := paper.PeriodOf(document)
	if !is || o.records.Of(period.String()) != nil {
		return o.asIs(file)
	}
	made, err := o.maker.ComposeReport(o.dossier, period)
	if err != nil {
		return o.asIs(file) // bao-cao tells why
	}
	return Target{Name: file, dossier: o.folder, made: &made.Document, places: o.places, notes: made.Notes}
}

// asIs gives a file as it lies there, its words led back to the dossier's where they are from there.
func (o *outputs) asIs(file string) Target {
	return Target{Name: file, dossier: o.folder, bytes: bytesOf(file), setting: o.dossier.Setting, places: o.places}
}

// checkBytes checks a file as it lies, or as it is about to be recorded. Of one that a person edited only what is wrong in what the program wrote too is led back to
// the dossier's lines: what he typed stands in no file of it.
func (t *Target) checkBytes(o Options) (*Result, error) {
	data, err := t.bytes()
	if err != nil {
		return nil, err
	}
	o.Setting = t.setting
	r, err := Data(t.Name, data, o)
	if err != nil {
		return nil, err
	}
	r.Notes, r.places = t.notes, t.places
	if t.written != nil && len(r.Findings) > 0 {
		r.led = t.foundInWritten(o)
	}
	return r, nil
}

// foundInWritten gives what is wrong in what the program wrote; nothing where that can't be read.
func (t *Target) foundInWritten(o Options) map[fault]bool {
	all := map[fault]bool{}
	data, err := t.written()
	if err != nil {
		return all
	}
	r, err := Data(t.Name, data, o)
	if err != nil {
		return all
	}
	for _, f := range r.Findings {
		all[faultOf(f)] = true
	}
	return all
}

// bytesOf reads a file when it is looked at.
func bytesOf(file string) func() ([]byte, error) {
	return func() ([]byte, error) { return ooxml.FileBytes(file) }
}
