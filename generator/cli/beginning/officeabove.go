package beginning

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/pattern"
	"vanban/generator/starter"
)

// officeAbove is what an office's file says for a dossier that begins below it; the zero value where there is none.
type officeAbove struct {
	file   string   // its path
	keys   []string // of ho-so.yaml that it says, and that the dossier needn't say itself
	issuer string   // the name by which the office would be wished for
}

var topKey = pattern.Lazy(`(?m)^([a-z-]+):`)

// ofDossierAlone are the keys that each dossier says itself, whatever its office says: a decision begins its recipients with its own articles.
var ofDossierAlone = []string{"nam", "noi-nhan"}

// officeOver finds the office's file over a new dossier.
func officeOver(folder string) (o officeAbove, err error) {
	main := filepath.Join(folder, dossier.MainFile)
	if o.file, err = paths.OfficeFileOf(main); err != nil || o.file == "" {
		return o, err
	}
	said, err := paths.OfficeFor(main)
	if err != nil {
		return o, err
	}
	text, err := os.ReadFile(o.file)
	if err != nil {
		return o, disk.NotRead(o.file, err)
	}
	for _, m := range topKey().FindAllStringSubmatch(string(text), -1) {
		if slices.Contains(dossier.OfficeKeys, m[1]) && !slices.Contains(ofDossierAlone, m[1]) {
			o.keys = append(o.keys, m[1])
		}
	}
	o.issuer = said.Issuer.Name.S
	if parent, under := strings.CutPrefix(said.Issuer.Parent.S, "Ủy ban nhân dân "); under {
		o.issuer += ", " + parent
	}
	return o, nil
}

// asked gives a wish with the office's name, where none was wished for and the program knows such offices.
func (o officeAbove) asked(w starter.Wish) starter.Wish {
	if o.file == "" || w.Name != "" || w.Level != "" {
		return w
	}
	named := w
	named.Name = o.issuer
	if _, _, err := starter.Files(named); err != nil {
		return w
	}
	return named
}

// without gives a file of the dossier without what the office says for it.
func (o officeAbove) without(f starter.File) starter.File {
	if f.Name == dossier.MainFile {
		f.Text = starter.Without(f.Text, o.keys)
	}
	return f
}

// told says where the dossier takes from what it doesn't say.
func (o officeAbove) told() string {
	return fmt.Sprintf("%s lấy ở %s.", strings.Join(o.keys, ", "), o.file)
}
