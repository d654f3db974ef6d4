package paper

import (
	"io/fs"

	"vanban/generator/dossier"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// OfficeFile is what an office says once for all its documents, in a folder above them.
const OfficeFile = dossier.OfficeFile

// NoOffice stands for an office that says nothing.
func NoOffice() *dossier.Dossier { return &dossier.Dossier{Formats: defaultFormats} }

// Office reads an office's file from a folder: a dossier that says nothing but what is the same in all documents.
func Office(fsys fs.FS) (*dossier.Dossier, error) {
	f, usable, err := strictyaml.ReadFile(fsys, OfficeFile, strictyaml.Keys{Symbols: []string{"viet-tat"}})
	if err != nil {
		return nil, err
	}
	office := NoOffice()
	if usable && !f.ReportTabs() && !f.ReportHardSpaces() && !f.ReportEmpty() {
		d := &strictyaml.Decoder{File: f}
		if root, ok := d.Parse(f.Text); ok {
			m := d.Mapping(root, f.At(1, 1), strictyaml.Schema{Optional: dossier.OfficeFileKeys})
			office = office.Overridden(m, f)
			office.SetAside, office.MadeWith = dossier.ReadSetAside(m), dossier.ReadMadeWith(m)
		}
		d.Done()
	}
	return office, f.Problems.In(source.Where(fsys)).Err()
}

// defaultFormats are those in which a document by itself is made.
var defaultFormats = []render.Format{render.DOCX, render.PDF}
