package run

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paper"
	"vanban/generator/render"
	"vanban/generator/rollover"
	"vanban/generator/source"
	"vanban/generator/store"
)

// Standing is how one file of a dossier stands.
type Standing struct {
	Name  string
	State store.State
	Stale bool     // of an edited or a signed file: the dossier changed since it was made
	Why   []string // of a stale file: what changed
	Fresh string   // the new version set beside an edited file; empty: none

	Record  *issued.Record // of a file that was issued; its Why is what the dossier has that the issued text has not
	Altered bool           // its bytes are no longer those that were issued

	Remarks []string // sentences that a person should know

	Period  string         // of a report: its period, as --ky takes it; empty of another document
	Filling *store.Filling // of a copy of a form: how it was asked for
	In      string         // and the folder that it is in
	Again   string         // of a file that only a person can make again: the command that made it
}

// UpToDate says whether nothing needs to be done about the file: it is as the
// dossier has it. A signed one is if the dossier did not change since.
func (s Standing) UpToDate() bool {
	return s.State == store.UpToDate || s.State == store.Signed && !s.Stale || s.State == store.Issued && len(s.Why) == 0 && !s.Altered
}

// Verification is how the files of a dossier stand, and what a person has still to settle in it.
type Verification struct {
	Files     []Standing
	Issued    []*IssuedDocument
	Unsettled source.Problems // what a person must settle, each with file and line
	Notes     source.Problems // what a person should look at in the dossier
	Unread    source.Problems // folders in which copies may be that could not be looked at
}

// UpToDate says whether all files are, and nothing is unsettled.
func (v *Verification) UpToDate() bool {
	return len(v.Unsettled) == 0 && !slices.ContainsFunc(v.Files, func(s Standing) bool { return !s.UpToDate() })
}

// Verify tells how the files of a dossier's output folder stand. It writes nothing.
func (r *Runner) Verify(folder, out string) (found *Verification, err error) {
	defer store.ExplainPanic(&err)
	d, err := dossier.Load(disk.Folder(folder))
	if err != nil {
		return nil, err
	}
	manifest, _, err := store.ReadManifest(out)
	if err != nil {
		return nil, err
	}
	v := &verifying{place: r.at(folder, out), dossier: d, manifest: manifest, found: &Verification{Notes: d.Notes}}
	if err := v.all(); err != nil {
		return nil, err
	}
	v.found.Notes = v.found.Notes.With(v.strays()...)
	slices.SortFunc(v.found.Files, func(a, b Standing) int { return strings.Compare(a.Name, b.Name) })
	v.found.Unsettled, err = rollover.Open(d)
	return v.found, err
}

// verifying is a look at the files of a dossier's output folder, or of one below it.
type verifying struct {
	*place
	dossier  *dossier.Dossier
	manifest *store.Manifest // of the folder
	below    string          // the folder, from the dossier's output folder
	found    *Verification
}

// all looks at all files: those that were issued are compared with what was issued, the others with the dossier.
func (v *verifying) all() error {
	records, err := v.records()
	if err != nil {
		return err
	}
	if by := authorsIn(v.manifest); !onlyCopies(by, v.manifest) {
		for _, r := range records {
			if err := v.issued(r); err != nil {
				return err
			}
		}
		own := []author{ownDocuments{}} // also where none of them is there
		names, err := paper.Names(v.dossier.Source())
		if err != nil {
			return err
		}
		for _, name := range names {
			own = append(own, ownPaper{of: name})
		}
		by = slices.DeleteFunc(by, func(a author) bool { return slices.Contains(own, a) || a.part() == PartForms })
		for _, a := range append(own, by...) {
			if err := a.verify(v); err != nil {
				return err
			}
		}
	}
	return v.copies()
}

// onlyCopies says whether a folder was given to copies of forms alone.
func onlyCopies(authors []author, m *store.Manifest) bool {
	return len(m.Fillings) > 0 && !slices.ContainsFunc(authors, func(a author) bool { return a.part() != PartForms })
}

// issued looks at the files of an issued document.
func (v *verifying) issued(r *issued.Record) error {
	if r.Kind != issued.Original {
		d, err := v.foundAmendment(r)
		if err == nil {
			v.addIssued(d)
		}
		return err
	}
	h, err := v.compareIssued(v.dossier, r)
	if err != nil {
		return err
	}
	d, err := v.foundFiles(h)
	if err != nil {
		return err
	}
	v.addIssued(d)
	targets, err := v.maker.Targets(h.documents, h.dossier)
	if err != nil {
		return err
	}
	return v.add(slices.DeleteFunc(targets, func(t store.Target) bool { _, is := r.Files[t.Name]; return is }), r.Period)
}

// composed looks at the files of an author as the dossier gives them now, unless they were issued.
func (v *verifying) composed(by composer) error {
	if records, err := v.records(); err != nil || records.Of(by.key()) != nil {
		return err
	}
	documents, _, err := by.compose(v.maker, v.dossier)
	if err != nil {
		return err
	}
	targets, err := v.maker.Targets(documents, v.dossier)
	if err != nil {
		return err
	}
	period := ""
	if by.part() == PartReports {
		period = by.key()
	}
	return v.add(targets, period)
}

// written looks at the files of an author that only a person can make again, as they were written: with another dossier by now they are stale.
func (v *verifying) written(by author) error {
	names := v.manifest.By(by.name())
	if !anyThere(v.out, names) {
		return nil // they were all thrown away
	}
	var targets []store.Target
	for _, name := range names {
		o := v.manifest.Outputs[name]
		latest := cmp.Or(o.Fresh, &o.Written)
		targets = append(targets, store.Target{Name: name, Number: v.manifest.Content(latest.Content).Numbered, Want: *latest})
	}
	files, err := v.standings(targets)
	changed := v.changedSince(v.manifest, by)
	for _, s := range files {
		s.Again = v.manifest.Runs[by.name()].Options
		if changed && s.State != store.Missing {
			s.Stale, s.Why = true, []string{beforeChange}
		}
		if s.Stale && s.State == store.UpToDate {
			s.State = store.Stale
		}
		if by.flag() != "" && s.Name == by.name()+"."+string(render.DOCX) {
			s.Remarks = append(s.Remarks, "đã soạn, chưa ghi ban hành; ký xong thì ghi: "+recordingOf(v.folder, by))
		}
		v.found.Files = append(v.found.Files, s)
	}
	return err
}

// addIssued adds how the files of an issued document stand.
func (v *verifying) addIssued(d *IssuedDocument) {
	v.found.Issued = append(v.found.Issued, d)
	remarks := issuedRemarks(d, v.out, v.manifest)
	for _, f := range d.Files {
		s := Standing{Name: f.Name, State: store.Issued, Stale: len(f.Differs) > 0, Why: f.Differs, Record: d.Record, Altered: f.State == NotAsIssued, Period: d.Record.Period}
		if f.State == NotThere {
			s.State, s.Why = store.Missing, nil
		}
		s.remark(remarksOn(f.Name, remarks))
		v.found.Files = append(v.found.Files, s)
	}
}

// add adds how files stand. Of a report, whose period is given, only those that were made: nobody has asked for another format.
func (v *verifying) add(targets []store.Target, period string) error {
	if period != "" {
		targets = slices.DeleteFunc(targets, func(t store.Target) bool { _, made := v.manifest.Outputs[t.Name]; return !made })
	}
	files, err := v.standings(targets)
	for _, s := range files {
		s.Period = period
		v.found.Files = append(v.found.Files, s)
	}
	return err
}

// standings tells how files of the folder stand.
func (v *verifying) standings(targets []store.Target) ([]Standing, error) {
	var all []Standing
	for _, t := range targets {
		s, err := store.Judge(t, v.manifest, v.out)
		if err != nil {
			return nil, err
		}
		looked := t.Remarkable(s.State)
		if s.State == store.Unknown {
			if err := s.Identify(); err != nil {
				return nil, err
			}
		}
		one := Standing{Name: t.Name, State: s.State, Stale: s.Stale, Why: s.Why}
		if beside := store.FreshName(t.Name); s.State == store.Edited {
			if _, err := os.Stat(filepath.Join(v.out, beside)); err == nil {
				one.Fresh = beside
			}
		}
		if s.State == store.Edited && store.IsDOCX(t.Name) {
			one.remark(store.Lacking(v.out, t.Name, v.manifest))
		}
		if looked && (s.State == store.Edited || t.Number != "") {
			one.remark(store.Unfinished(v.out, t.Name, t.Number != ""))
		}
		all = append(all, one)
	}
	return all, nil
}

func (s *Standing) remark(all []store.Remark) {
	for _, r := range all {
		s.Remarks = append(s.Remarks, r.What)
	}
}

func remarksOn(name string, all []store.Remark) []store.Remark {
	return slices.DeleteFunc(slices.Clone(all), func(r store.Remark) bool { return r.Name != name })
}
