package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/build"
	"vanban/generator/compose/letter"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/source"
)

// noted is how a form's copies are asked for, as the manifest keeps it.
func (o FillOptions) noted(dossier, out string) *build.Filling {
	n := &build.Filling{Form: o.Form.Name(), Own: o.Form.Own != nil, Each: string(o.Each), Conditions: o.Conditions}
	if !n.Own {
		n.Form, n.Elsewhere = pathFrom(out, dossier, o.Form.File)
	}
	if o.Period != nil {
		n.Period = o.Period.String()
	}
	for _, f := range o.Formats {
		n.Formats = append(n.Formats, string(f))
	}
	return n
}

// pathFrom gives the way from an output folder to a form, so that both can be moved together. It leads no further up than the
// folder above the dossier: what lies beyond is where an office keeps its files, which no manifest tells; of a form there
// only the file's name is kept.
func pathFrom(out, dossier, file string) (way string, elsewhere bool) {
	from, err := filepath.Abs(out)
	to, err2 := filepath.Abs(file)
	top, err3 := filepath.Abs(filepath.Join(dossier, ".."))
	if dossier != "" && errors.Join(err, err2, err3) == nil && isBelow(top, from) && isBelow(top, to) {
		if way, err := filepath.Rel(from, to); err == nil {
			return filepath.ToSlash(way), false
		}
	}
	return filepath.Base(file), true
}

// isBelow says whether a path is that of a folder or of what is in it. Both are absolute.
func isBelow(folder, path string) bool {
	way, err := filepath.Rel(folder, path)
	return err == nil && filepath.IsLocal(way)
}

// asked turns what the manifest keeps into the options of the run.
func asked(n build.Filling, out string) (o FillOptions, err error) {
	o.Each, o.Conditions = letter.Each(n.Each), n.Conditions
	for _, f := range n.Formats {
		o.Formats = append(o.Formats, dossier.Format(f))
	}
	if n.Period != "" {
		period, err := deadline.ParsePeriod(n.Period)
		if err != nil {
			return o, err
		}
		o.Period = &period
	}
	if o.Filter, err = ParseFilter(n.Conditions); err != nil {
		return o, err
	}
	if n.Elsewhere {
		return o, fs.ErrNotExist
	}
	if !n.Own {
		o.Form.File = diskname.Find(FormPath(n, out))
		o.Form.Data, err = disk.ReadFile(o.Form.File, LargestForm)
		return o, err
	}
	if o.Form.Own = letter.FormOf(n.Form); o.Form.Own == nil {
		return o, fs.ErrNotExist
	}
	return o, nil
}

// LargestForm is how many bytes a form's file may have; the package says how large one may be unpacked.
const LargestForm = 32 << 20

// FormPath gives the name or the path of a form as a command takes it; of one that lies elsewhere, the file's name.
func FormPath(n build.Filling, out string) string {
	if n.Own || n.Elsewhere || filepath.IsAbs(n.Form) {
		return n.Form
	}
	return filepath.Join(out, filepath.FromSlash(n.Form))
}

// verifyCopies tells how the copies of forms stand that were filled into the output folder, or into one below it.
func (m *Maker) verifyCopies(v *Verification, d *dossier.Dossier, out string) error {
	top, _, err := build.ReadManifest(out)
	if err != nil {
		return err
	}
	folders, notes, err := copyFolders(out, top)
	if err != nil {
		return err
	}
	v.Unread = notes
	for _, f := range folders {
		for _, command := range slices.Sorted(maps.Keys(f.manifest.Fillings)) {
			if err := m.verifyFilling(v, copies{d, filepath.Join(out, f.below), f.below, f.manifest}, command); err != nil {
				return err
			}
		}
	}
	return nil
}

// copies is a folder of copies of forms.
type copies struct {
	dossier  *dossier.Dossier
	out      string
	below    string // from the dossier's output folder
	manifest *build.Manifest
}

func (m *Maker) verifyFilling(v *Verification, c copies, command string) error {
	n := c.manifest.Fillings[command]
	o, err := asked(n, c.out)
	if errors.Is(err, fs.ErrNotExist) {
		c.withoutForm(v, command)
		return nil
	}
	if err != nil {
		return err
	}
	f, err := m.fillingOf(c.dossier, o)
	if err != nil {
		return err
	}
	targets, err := m.copiesOf(f, o)
	if err != nil {
		return err
	}
	found := &Verification{}
	if err := m.standings(found, targets, c.manifest, c.out); err != nil {
		return err
	}
	if slices.ContainsFunc(found.Files, func(s Standing) bool { return s.State != Missing }) { // else they were thrown away
		c.take(v, found.Files, n)
	}
	return nil
}

// take adds the copies under their names from the dossier's output folder.
func (c copies) take(v *Verification, files []Standing, n build.Filling) {
	for _, s := range files {
		s.Name = filepath.Join(c.below, s.Name)
		if s.Fresh != "" {
			s.Fresh = filepath.Join(c.below, s.Fresh)
		}
		s.Filling, s.In = &n, c.out
		v.Files = append(v.Files, s)
	}
}

// withoutForm tells of copies whose form is gone that nobody can say whether they are as it would be filled now.
func (c copies) withoutForm(v *Verification, command string) {
	n := c.manifest.Fillings[command]
	var files []Standing
	for _, name := range c.manifest.Names() {
		if c.manifest.Outputs[name].By == command {
			files = append(files, Standing{Name: name, State: Stale, Why: []string{withoutFormWhy(n, c.out)}})
		}
	}
	c.take(v, files, n)
}

// withoutFormWhy says why a form is not looked at again.
func withoutFormWhy(n build.Filling, out string) string {
	if n.Elsewhere {
		return "biểu mẫu " + n.Form + " ở ngoài thư mục chứa hồ sơ nên không ghi nhớ đường dẫn; khi trộn lại thì ghi đủ đường dẫn của biểu mẫu"
	}
	return "không còn biểu mẫu " + FormPath(n, out)
}

// FormsOf gives the folder into which a dossier's forms are filled.
func FormsOf(folder string) string { return filepath.Join(folder, outputFolder, "bieu-mau") }

// outputFolder is where a dossier's documents go.
const outputFolder = "ra"

// FillCommand gives the command that fills a form again into a folder.
func FillCommand(n build.Filling, folder, in string) string {
	command := fmt.Sprintf("vanban tron %s %s --theo %s", Quoted(FormPath(n, in)), Quoted(folder), n.Each)
	if n.Period != "" {
		command += " --ky " + n.Period
	}
	for _, c := range n.Conditions {
		command += ` --loc "` + c + `"`
	}
	if len(n.Formats) > 0 {
		command += " --dinh-dang " + strings.Join(n.Formats, ",")
	}
	if in != FormsOf(folder) {
		command += " --ra " + Quoted(in)
	}
	return command
}

// Quoted gives a path as it has to be typed: with quotes where it has spaces.
func Quoted(path string) string { return source.Quoted(path) }
