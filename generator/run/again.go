package run

import (
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/disk"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/store"
)

// Later is a file that may be stale and that a run may not make again.
type Later struct {
	Name string
	Why  string // up to the words that lead to the command
	How  string // the command that does
}

// remaking is a run over what other commands than its own have made of a dossier, in its output folder or one below.
type remaking struct {
	*place
	manifest *store.Manifest // of the folder
	below    string          // the folder, from the dossier's output folder
	result   *Result
}

// again makes again the reports and the copies of forms that were made before and are stale. What it may not make, and
// what other commands made of the dossier, it names with the command that does.
func (p *place) again(result *Result) error {
	if !p.o.makes(PartReports) && !p.o.makes(PartForms) && !p.o.makes(PartPapers) {
		return nil
	}
	manifest, err := result.manifest(p.out)
	if err != nil {
		return err
	}
	r := &remaking{place: p, manifest: manifest, result: result}
	for _, by := range authorsIn(manifest) {
		if by.part() != PartForms && p.o.makes(by.part()) {
			if err := by.again(r); err != nil {
				return err
			}
		}
	}
	if !p.o.makes(PartForms) {
		return nil
	}
	folders, notes, err := store.CopyFolders(p.out, manifest) // no report's files are a form's: what was read of these still holds
	if err != nil {
		return err
	}
	result.join(Result{Outcome: store.Outcome{Notes: notes}}, "")
	for _, f := range folders {
		in := *p
		in.out = filepath.Join(p.out, f.Below)
		for _, by := range copiesIn(f.Manifest) {
			if err := by.again(&remaking{place: &in, manifest: f.Manifest, below: f.Below, result: result}); err != nil {
				return err
			}
		}
	}
	return nil
}

// files names the files of an author, as they are told.
func (r *remaking) files(by author) string { return strings.Join(r.manifest.By(by.name()), ", ") }

// later tells of files that this run may not make.
func (r *remaking) later(l Later, why string) {
	l.Name, l.Why = within(r.below, l.Name), why
	r.result.Later = append(r.result.Later, l)
}

// outdated tells of files that a run by itself can't make again, if the dossier has changed since.
func (r *remaking) outdated(by author) {
	if r.changedSince(r.manifest, by) {
		r.later(Later{Name: r.files(by), How: r.manifest.Runs[by.name()].Options}, beforeChange+"; đã ký thì giữ nguyên, chưa ký thì")
	}
}

// beforeChange is why files may be stale that a run by itself can't make again.
const beforeChange = "soạn trước khi hồ sơ thay đổi"

// changedSince says whether the dossier is no longer as an author's last run read it; not where nobody noted that.
func (p *place) changedSince(m *store.Manifest, by author) bool {
	run, noted := m.Runs[by.name()]
	return noted && !store.Unchanged(disk.Folder(p.folder), run.Inputs)
}

// looksAs says whether an author's files were made with a maker's wording and typeface, so that they may be made again with these. Of others that
// may be stale it tells why they are not.
func (r *remaking) looksAs(m *generator.Maker, by author, l Later, why string) (bool, error) {
	run, noted := r.manifest.Runs[by.name()]
	if !noted {
		return true, nil
	}
	same, err := m.SameLook(run.Options)
	if err == nil && !same && r.changedSince(r.manifest, by) {
		l.How += " (kèm --mau, --phong-chu đã dùng)"
		r.later(l, why)
	}
	return same, err
}

// take adds what was made to the result. What is wrong with the input of a report or a form doesn't undo the documents: it is told in a line.
func (r *remaking) take(made Result, err error, l Later) error {
	switch {
	case source.IsInput(err):
		first, _, _ := strings.Cut(err.Error(), "\n")
		r.later(l, "chưa tạo lại được ("+first+");")
		return nil
	case err != nil:
		return err
	}
	r.result.join(made, r.below)
	return nil
}

// formats gives the formats in which an author's files are made again: all that were asked for then, whatever this run chooses for others, so that
// none of them stays stale and the next run knows them all. nil: the dossier's.
func (r *remaking) formats(by author) []render.Format {
	formats, found := generator.FormatsIn(r.manifest.Runs[by.name()].Options)
	if found {
		return formats
	}
	for _, name := range r.manifest.By(by.name()) {
		if f := store.FormatOf(name); !slices.Contains(formats, f) {
			formats = append(formats, f)
		}
	}
	return formats
}

// chosen leaves of some formats those that a run chose.
func (r *Runner) chosen(formats []render.Format) ([]render.Format, bool) {
	if r.o.Formats == nil {
		return formats, true
	}
	formats = slices.DeleteFunc(slices.Clone(formats), func(f render.Format) bool { return !slices.Contains(r.o.Formats, f) })
	return formats, len(formats) > 0
}
