package generator

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"vanban/generator/build"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/source"
)

// Part is a part of what is made of a dossier.
type Part int

// The parts.
const (
	PartDocuments Part = iota // the dossier's own documents (tai-lieu)
	PartReports               // periodic reports that were made before
	PartForms                 // copies of forms that were filled before
)

// makes says whether a run makes a part: all of them, unless it chose some, or documents by name.
func (m *Maker) makes(p Part) bool {
	if m.o.Parts == nil {
		return m.o.Only == nil || p == PartDocuments
	}
	return slices.Contains(m.o.Parts, p)
}

// Later is a file that may be stale and that a run may not make again.
type Later struct {
	Name string
	Why  string // up to the words that lead to the command
	How  string // the command that does
}

// remaking is a run over what other commands have made of a dossier into an output folder.
type remaking struct {
	m       *Maker
	folder  string
	out     string
	result  *Result
	records issued.Records
}

// again makes again the reports and the copies of forms that were made before and are stale. What it may not make, and
// what other commands made of the dossier, it names with the command that does.
func (m *Maker) again(folder, out string, result *Result) error {
	if !m.makes(PartReports) && !m.makes(PartForms) {
		return nil
	}
	manifest, err := result.manifest(out)
	if err != nil {
		return err
	}
	r := &remaking{m: m, folder: folder, out: out, result: result}
	if r.records, err = issued.Read(folder); err != nil {
		return err
	}
	for _, command := range commandsOf(manifest) {
		if err := r.command(manifest, command); err != nil {
			return err
		}
	}
	if !m.makes(PartForms) {
		return nil
	}
	folders, notes, err := copyFolders(out, manifest) // no report's files are a form's: what was read of these still holds
	if err != nil {
		return err
	}
	result.join(Result{Notes: notes}, "")
	for _, f := range folders {
		if err := r.forms(f.manifest, f.below); err != nil {
			return err
		}
	}
	return nil
}

// manifest gives the manifest of a folder that a run was over.
func (r *Result) manifest(out string) (*build.Manifest, error) {
	if r.left != nil {
		return r.left, nil
	}
	m, _, err := build.ReadManifest(out)
	return m, err
}

// commandsOf gives the commands that made files, in order.
func commandsOf(m *build.Manifest) []string {
	all := map[string]bool{}
	for _, o := range m.Outputs {
		all[o.By] = true
	}
	return slices.Sorted(maps.Keys(all))
}

// command makes again what one command made, where it can.
func (r *remaking) command(manifest *build.Manifest, command string) error {
	run, noted := manifest.Runs[command]
	code, isReport := strings.CutPrefix(command, reportCommand)
	switch {
	case isReport && r.m.makes(PartReports):
		return r.report(manifest, command, code)
	case isRedone(command) && !r.isIssued(manifest, command) && noted && r.m.makes(PartDocuments) && !build.Unchanged(disk.Folder(r.folder), run.Inputs):
		r.later(filesOf(manifest, command), "soạn trước khi hồ sơ thay đổi; đã ký thì giữ nguyên, chưa ký thì", run.Options)
	}
	return nil
}

// redone are the commands that need what only a person can say again.
var redone = []string{amendmentName, correctionName, ComparisonName}

// isRedone says whether a command is one of these, or one of them behind others that were issued: "sua-doi-2".
func isRedone(command string) bool {
	return slices.ContainsFunc(redone, func(name string) bool { return isOneOf(command, name) })
}

// isOneOf says whether a command is of a name, or of that name behind others that were issued.
func isOneOf(command, name string) bool {
	behind, is := strings.CutPrefix(command, name)
	return is && strings.Trim(behind, "-0123456789") == ""
}

// isIssued says whether files that a command made are recorded as issued: they stay.
func (r *remaking) isIssued(manifest *build.Manifest, command string) bool {
	return slices.ContainsFunc(r.records, func(record *issued.Record) bool {
		return slices.ContainsFunc(record.Names(), func(name string) bool { return manifest.Outputs[name].By == command })
	})
}

func filesOf(m *build.Manifest, command string) string {
	names := slices.DeleteFunc(m.Names(), func(name string) bool { return m.Outputs[name].By != command })
	return strings.Join(names, ", ")
}

func (r *remaking) later(name, why, how string) {
	r.result.Later = append(r.result.Later, Later{Name: name, Why: why, How: how})
}

// report makes a period's report again.
func (r *remaking) report(manifest *build.Manifest, command, code string) error {
	period, err := deadline.ParsePeriod(code)
	if err != nil {
		return fmt.Errorf("sổ %s: %w", build.ManifestName, err)
	}
	how := "vanban bao-cao " + Quoted(r.folder) + " --ky " + code
	if filepath.Clean(r.out) != filepath.Join(r.folder, outputFolder) {
		how += " --ra " + Quoted(r.out)
	}
	formats, ok := r.m.formatsAgain(manifest, command)
	if !ok {
		return nil
	}
	in, err := r.m.with(formats)
	if err != nil {
		return err
	}
	if run, noted := manifest.Runs[command]; noted {
		if same, err := in.sameLook(run.Options); err != nil || !same {
			if err == nil && !build.Unchanged(disk.Folder(r.folder), run.Inputs) {
				r.later(filesOf(manifest, command), "có thể đã cũ, và được tạo bằng mẫu hoặc phông chữ khác;", how+" (kèm --mau, --phong-chu đã dùng)")
			}
			return err
		}
	}
	made, err := in.updateReport(r.folder, r.out, period)
	return r.take(made, err, "", filesOf(manifest, command), how)
}

// take adds what was made to the result. What is wrong with the input of a report or a form doesn't undo the documents: it is told in a line.
func (r *remaking) take(made Result, err error, below, name, how string) error {
	switch {
	case source.IsInput(err):
		first, _, _ := strings.Cut(err.Error(), "\n")
		r.later(name, "chưa tạo lại được ("+first+");", how)
		return nil
	case err != nil:
		return err
	}
	r.result.join(made, below)
	return nil
}

// join adds the result of another command, whose files are in a folder below.
func (r *Result) join(made Result, below string) {
	for _, f := range made.Files {
		f.Name = filepath.Join(below, f.Name)
		r.Files = append(r.Files, f)
	}
	for _, e := range made.Edited {
		e.Name = filepath.Join(below, e.Name)
		e.Fresh, e.Backup = within(below, e.Fresh), within(below, e.Backup)
		r.Edited = append(r.Edited, e)
	}
	for _, n := range made.Renewed {
		n.Name, n.Backup = filepath.Join(below, n.Name), filepath.Join(below, n.Backup)
		r.Renewed = append(r.Renewed, n)
	}
	for _, m := range made.Remarks {
		m.Name = filepath.Join(below, m.Name)
		r.Remarks = append(r.Remarks, m)
	}
	for _, names := range []struct{ to, from *[]string }{{&r.UpToDate, &made.UpToDate}, {&r.Signed, &made.Signed}, {&r.Unasked, &made.Unasked}} {
		for _, name := range *names.from {
			*names.to = append(*names.to, filepath.Join(below, name))
		}
	}
	for _, n := range made.Notes {
		if !slices.ContainsFunc(r.Notes, func(o *source.Problem) bool { return *o == *n }) {
			r.Notes = append(r.Notes, n)
		}
	}
	r.Issued = append(r.Issued, made.Issued...)
	r.Load, r.Compose, r.Write = r.Load+made.Load, r.Compose+made.Compose, r.Write+made.Write
}

func within(folder, name string) string {
	if name == "" {
		return ""
	}
	return filepath.Join(folder, name)
}

// formatsAgain gives the formats in which a command's files are made again: those asked for then, of which a run may
// choose. nil: the dossier's; false: none.
func (m *Maker) formatsAgain(manifest *build.Manifest, command string) ([]dossier.Format, bool) {
	var formats []dossier.Format
	run, noted := manifest.Runs[command]
	_, asked, found := strings.Cut(run.Options, formatsIn+"[")
	switch words := strings.Fields(strings.TrimSuffix(asked, "]")); {
	case noted && found && len(words) == 0:
		return m.o.Formats, true
	case noted && found:
		for _, w := range words {
			formats = append(formats, dossier.Format(w))
		}
	default:
		for _, name := range manifest.Names() {
			if f := dossier.Format(strings.TrimPrefix(filepath.Ext(name), ".")); manifest.Outputs[name].By == command && !slices.Contains(formats, f) {
				formats = append(formats, f)
			}
		}
	}
	return m.chosen(formats)
}

// chosen leaves of some formats those that a run chose.
func (m *Maker) chosen(formats []dossier.Format) ([]dossier.Format, bool) {
	if m.o.Formats == nil {
		return formats, true
	}
	formats = slices.DeleteFunc(slices.Clone(formats), func(f dossier.Format) bool { return !slices.Contains(m.o.Formats, f) })
	return formats, len(formats) > 0
}

// with gives a maker of the same wording and typeface for other documents.
func (m *Maker) with(formats []dossier.Format) (*Maker, error) {
	in := *m
	in.o.Only, in.o.Parts, in.o.Formats = nil, nil, formats
	in.options = sync.OnceValues(in.describe)
	_, err := in.options()
	return &in, err
}

// sameLook says whether a run had this one's wording and typeface.
func (m *Maker) sameLook(options string) (bool, error) {
	mine, err := m.options()
	return lookOf(mine) == lookOf(options), err
}

// lookOf cuts from the description of a run's options what says how documents look: not the program, nor which there are.
func lookOf(options string) string {
	_, look, _ := strings.Cut(options, fontsIn)
	look, _, _ = strings.Cut(look, documentsIn)
	return look
}
