package generator

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/build"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/rollover"
	"vanban/generator/source"
)

// Standing is how one file of a dossier stands.
type Standing struct {
	Name  string
	State State
	Stale bool     // of an edited or a signed file: the dossier changed since it was made
	Why   []string // of a stale file: what changed
	Fresh string   // the new version set beside an edited file; empty: none

	Record  *issued.Record // of a file that was issued; its Why is what the dossier has that the issued text has not
	Altered bool           // its bytes are no longer those that were issued

	Remarks []string // sentences that a person should know

	Filling *build.Filling // of a copy of a form: how it was asked for
	In      string         // and the folder that it is in
}

// UpToDate says whether nothing needs to be done about the file: it is as the
// dossier has it. A signed one is if the dossier did not change since.
func (s Standing) UpToDate() bool {
	return s.State == UpToDate || s.State == Signed && !s.Stale || s.State == Issued && len(s.Why) == 0 && !s.Altered
}

// Period gives the reporting period of a report's file, as --ky takes it; empty of another document.
func (s Standing) Period() string {
	period, isReport := strings.CutPrefix(s.Name, reportName)
	if !isReport {
		return ""
	}
	return strings.TrimSuffix(period, filepath.Ext(period))
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

// unsettled gives what rolling a dossier forward left for a person to settle.
func unsettled(d *dossier.Dossier) (source.Problems, error) {
	review, err := d.Review()
	if err != nil || review == nil {
		return nil, err
	}
	return rollover.Unsettled(d, review), nil
}

// Verify tells how the files of a dossier's output folder stand. It writes nothing.
func (m *Maker) Verify(folder, out string) (v *Verification, err error) {
	defer ExplainPanic(&err)
	d, err := dossier.Load(disk.Folder(folder))
	if err != nil {
		return nil, err
	}
	manifest, _, err := build.ReadManifest(out)
	if err != nil {
		return nil, err
	}
	records, err := issued.Read(folder)
	if err != nil {
		return nil, err
	}
	v = &Verification{Notes: d.Notes}
	if !onlyCopies(manifest) {
		if err := m.verifyOwn(v, verified{d, folder, out, manifest, records}); err != nil {
			return nil, err
		}
	}
	if err := m.verifyCopies(v, d, out); err != nil {
		return nil, err
	}
	slices.SortFunc(v.Files, func(a, b Standing) int { return strings.Compare(a.Name, b.Name) })
	v.Unsettled, err = unsettled(d)
	return v, err
}

// verified is what is looked at: a dossier, its output folder, and what is known of both.
type verified struct {
	dossier  *dossier.Dossier
	folder   string
	out      string
	manifest *build.Manifest
	records  issued.Records
}

// verifyOwn tells how a dossier's documents and reports stand: those that were issued to what was issued, the others to the dossier.
func (m *Maker) verifyOwn(v *Verification, x verified) error {
	for _, r := range x.records {
		if err := m.verifyIssued(v, x, r); err != nil {
			return err
		}
	}
	var documents []Named
	var err error
	if x.records.Of("") == nil {
		if documents, err = m.compose(x.dossier); err != nil {
			return err
		}
	}
	reports, err := m.reportsOf(x)
	if err != nil {
		return err
	}
	targets, err := m.expected(append(documents, reports...), x.manifest, x.dossier)
	if err != nil {
		return err
	}
	return m.standings(v, targets, x.manifest, x.out)
}

// verifyIssued tells how the files of an issued document stand.
func (m *Maker) verifyIssued(v *Verification, x verified, r *issued.Record) error {
	if r.Kind != issued.Original {
		d, err := m.foundAmendment(r, x.out)
		if err == nil {
			v.issued(d, x)
		}
		return err
	}
	h, err := m.hold(issuer{x.folder, x.records, x.dossier}, r)
	if err != nil {
		return err
	}
	d, err := m.found(h, x.out)
	if err != nil {
		return err
	}
	v.issued(d, x)
	targets, err := m.expected(h.documents, x.manifest, h.dossier)
	if err != nil {
		return err
	}
	targets = slices.DeleteFunc(targets, func(t target) bool { _, is := r.Files[t.name]; return is })
	return m.standings(v, targets, x.manifest, x.out)
}

// issued adds how the files of an issued document stand.
func (v *Verification) issued(d *IssuedDocument, x verified) {
	v.Issued = append(v.Issued, d)
	remarks := issuedRemarks(d, x.out, x.manifest)
	for _, f := range d.Files {
		s := Standing{Name: f.Name, State: Issued, Stale: len(f.Differs) > 0, Why: f.Differs, Record: d.Record, Altered: f.State == NotAsIssued}
		if f.State == NotThere {
			s.State, s.Why = Missing, nil
		}
		s.remark(remarksOn(f.Name, remarks))
		v.Files = append(v.Files, s)
	}
}

// reportsOf composes the reports that were made in the output folder and were not issued.
func (m *Maker) reportsOf(x verified) ([]Named, error) {
	d, manifest := x.dossier, x.manifest
	var all []Named
	seen := map[string]bool{}
	for _, name := range manifest.Names() {
		code, isReport := strings.CutPrefix(manifest.Outputs[name].By, reportCommand)
		if !isReport || seen[code] || x.records.Of(code) != nil {
			continue
		}
		seen[code] = true
		period, err := deadline.ParsePeriod(code)
		if err != nil {
			return nil, fmt.Errorf("sổ %s: %w", build.ManifestName, err)
		}
		r, err := ComposeReport(d, period, m.o)
		if err != nil {
			return nil, err
		}
		all = append(all, r.Document)
	}
	return all, nil
}

// onlyCopies says whether a folder was given to copies of forms alone.
func onlyCopies(m *build.Manifest) bool {
	if len(m.Fillings) == 0 {
		return false
	}
	for _, o := range m.Outputs {
		if !strings.HasPrefix(o.By, fillCommand) {
			return false
		}
	}
	return true
}

// expected gives the files that a dossier's documents and reports are to have; no report in a format that nobody asked for.
func (m *Maker) expected(documents []Named, manifest *build.Manifest, d *dossier.Dossier) ([]target, error) {
	targets, err := m.targets(documents, d)
	return slices.DeleteFunc(targets, func(t target) bool {
		_, made := manifest.Outputs[t.name]
		return !made && strings.HasPrefix(t.name, reportName)
	}), err
}

// standings tells how files stand.
func (m *Maker) standings(v *Verification, targets []target, manifest *build.Manifest, out string) error {
	for _, t := range targets {
		s, err := judge(t, manifest, out)
		if err != nil {
			return err
		}
		looked := t.remarkable(s.state)
		if s.state == unknown {
			if err := m.identify(&s); err != nil {
				return err
			}
		}
		one := Standing{Name: t.name, State: s.state, Stale: s.stale, Why: s.why}
		if beside := build.FreshName(t.name); s.state == Edited {
			if _, err := os.Stat(filepath.Join(out, beside)); err == nil {
				one.Fresh = beside
			}
		}
		if s.state == Edited && isDOCX(t.name) {
			one.remark(lacking(out, t.name, manifest))
		}
		if looked && (s.state == Edited || t.hasNumber()) {
			one.remark(unfinished(out, t.name, t.hasNumber()))
		}
		v.Files = append(v.Files, one)
	}
	return nil
}

func (s *Standing) remark(all []Remark) {
	for _, r := range all {
		s.Remarks = append(s.Remarks, r.What)
	}
}

// identify makes a file that nobody knows, to see whether it is what would be written.
func (m *Maker) identify(s *standing) error {
	with, err := m.workshop()
	if err != nil {
		return err
	}
	sum := sha256.New()
	if _, err := s.target.render(sum, with); err != nil {
		return fmt.Errorf("tạo %s: %w", s.name, err)
	}
	s.state = Edited
	if fmt.Sprintf("%x", sum.Sum(nil)) == s.disk {
		s.state, s.stale = UpToDate, false
	}
	return nil
}
