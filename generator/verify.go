package generator

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/build"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/rollover"
)

// Standing is how one file of a dossier stands.
type Standing struct {
	Name  string
	State State
	Stale bool     // of an edited or a signed file: the dossier changed since it was made
	Why   []string // of a stale file: what changed
	Fresh string   // the new version set beside an edited file; empty: none

	Filling *build.Filling // of a copy of a form: how it was asked for
	In      string         // and the folder that it is in
}

// UpToDate says whether nothing needs to be done about the file: it is as the
// dossier has it. A signed one is if the dossier did not change since.
func (s Standing) UpToDate() bool {
	return s.State == UpToDate || s.State == Signed && !s.Stale
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
	Unsettled []string // sentences, each with file and line
}

// UpToDate says whether all files are, and nothing is unsettled.
func (v *Verification) UpToDate() bool {
	return len(v.Unsettled) == 0 && !slices.ContainsFunc(v.Files, func(s Standing) bool { return !s.UpToDate() })
}

// unsettled gives what rolling a dossier forward left for a person to settle.
func unsettled(fsys fs.FS, d *dossier.Dossier) ([]string, error) {
	review, err := dossier.LoadReview(fsys, d)
	if err != nil || review == nil {
		return nil, err
	}
	var all []string
	for _, p := range rollover.Unsettled(d, review) {
		all = append(all, fmt.Sprintf("%s: %s", p.At, p.What))
	}
	return all, nil
}

// Verify tells how the files of a dossier's output folder stand. It writes nothing.
func (m *Maker) Verify(folder, out string) (v *Verification, err error) {
	defer ExplainPanic(&err)
	fsys := os.DirFS(folder)
	d, err := dossier.Load(fsys)
	if err != nil {
		return nil, err
	}
	documents, err := m.compose(d)
	if err != nil {
		return nil, err
	}
	manifest, _, err := build.ReadManifest(out)
	if err != nil {
		return nil, err
	}
	reports, err := m.reportsOf(d, fsys, manifest)
	if err != nil {
		return nil, err
	}
	v = &Verification{}
	if !onlyCopies(manifest) {
		targets, err := m.expected(append(documents, reports...), manifest, d)
		if err != nil {
			return nil, err
		}
		if err := m.standings(v, targets, manifest, out); err != nil {
			return nil, err
		}
	}
	if err := m.verifyCopies(v, d, fsys, out); err != nil {
		return nil, err
	}
	slices.SortFunc(v.Files, func(a, b Standing) int { return strings.Compare(a.Name, b.Name) })
	v.Unsettled, err = unsettled(fsys, d)
	return v, err
}

// reportsOf composes the reports that were made in the output folder.
func (m *Maker) reportsOf(d *dossier.Dossier, fsys fs.FS, manifest *build.Manifest) ([]Named, error) {
	var all []Named
	seen := map[string]bool{}
	for _, name := range manifest.Names() {
		code, isReport := strings.CutPrefix(manifest.Outputs[name].By, reportCommand)
		if !isReport || seen[code] {
			continue
		}
		seen[code] = true
		period, err := deadline.ParsePeriod(code)
		if err != nil {
			return nil, fmt.Errorf("sổ %s: %w", build.ManifestName, err)
		}
		r, err := ComposeReport(d, fsys, period, m.o)
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
		v.Files = append(v.Files, one)
	}
	return nil
}

// identify makes a file that nobody knows, to see whether it is what would be written.
func (m *Maker) identify(s *standing) error {
	family, err := m.family()
	if err != nil {
		return err
	}
	sum := sha256.New()
	if _, err := s.target.render(sum, family); err != nil {
		return fmt.Errorf("tạo %s: %w", s.name, err)
	}
	s.state = Edited
	if fmt.Sprintf("%x", sum.Sum(nil)) == s.disk {
		s.state, s.stale = UpToDate, false
	}
	return nil
}
