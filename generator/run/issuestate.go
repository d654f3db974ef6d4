package run

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"vanban/generator/compose/papers"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/letters"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/store"
)

// loadFrom reads the dossier from a view of its folder; of a document that stands alone what its office says.
func (i *issuing) loadFrom(fsys fs.FS) (*dossier.Dossier, error) {
	if !i.alone {
		return dossier.Load(fsys)
	}
	office, err := paths.OfficeFor(i.what.Paper)
	if err != nil {
		return nil, err
	}
	return office.From(fsys), nil
}

// loadPaper reads the document that is to be issued, with its number and day.
func (i *issuing) loadPaper(d *dossier.Dossier) (*dossier.Dossier, reported.ReportNumber, error) {
	p, err := paperIn(i.what.Paper).read(d)
	if err != nil {
		return nil, reported.ReportNumber{}, err
	}
	i.paper = p
	number := reported.ReportNumber{Number: p.Dossier.Number, Day: p.Dossier.Day}
	if !p.Kind.Has("ngay") {
		number.Day = i.number.Day // as it was settled: the file has no place for it
	}
	return d, number, nil
}

// signed gives what says of the document that is to be issued whether it is a draft, who signs it and what it rests on.
func (i *issuing) signed() *dossier.Dossier {
	if i.paper != nil {
		return i.paper.Dossier
	}
	return i.d
}

// mainFile is the file that says whether the document is a draft.
func (i *issuing) mainFile() string {
	if i.what.Paper != "" {
		return i.file
	}
	return dossier.MainFile
}

// state gives the files that the document is made of, as they are.
func (i *issuing) state() (map[string][]byte, error) {
	if !i.alone {
		all, err := issued.FilesOf(i.folder, i.d)
		if err == nil && i.paper != nil {
			err = i.paperFiles(all)
		}
		return all, err
	}
	all := map[string][]byte{}
	err := i.paperFiles(all)
	office, none := paths.OfficeFileOf(i.what.Paper)
	if err = errors.Join(err, none); err == nil && office != "" {
		all[paper.OfficeFile], err = disk.ReadFile(office, largestOffice)
	}
	return all, err
}

// paperFiles adds the document's own file, and those of what it issues and of what it is a copy of.
func (i *issuing) paperFiles(all map[string][]byte) (err error) {
	for _, name := range i.paper.Files() {
		if all[name], err = fs.ReadFile(disk.Folder(i.folder), name); err != nil {
			return fmt.Errorf("không đọc được %s: %w", name, err)
		}
	}
	return nil
}

// citesDraft refuses a legal basis that is the dossier's document where that is not issued yet, or later.
func (i *issuing) citesDraft() error {
	facts, err := i.maker.FactsOf(i.paper)
	if err != nil {
		return err
	}
	bases, _ := papers.Cited(i.paper, facts, i.number.Day)
	return bases.Err()
}

// numberTaken refuses the number and notation of another document in a file of its own that was issued in the same year.
func (i *issuing) numberTaken() error {
	others := slices.DeleteFunc(slices.Clone(i.past), func(r *issued.Record) bool {
		return r.Paper == "" || r.Key() == i.composer().key() || r.Number != i.number.Number || r.Date().Year != i.number.Day.Year
	})
	if len(others) == 0 {
		return nil // as nearly always: the document need not be composed for its notation
	}
	targets, err := i.targets()
	if err != nil {
		return err
	}
	for _, t := range targets {
		for _, r := range others {
			if r.Symbol == t.Symbol {
				at := i.signed().KeyAt(i.file, "so")
				return &source.Problem{At: at, Line: i.signed().Line(at), What: fmt.Sprintf("%s đã được cấp cho %s.", letters.UpperFirst(r.String()), r.Paper+paper.Ext),
					Hint: "lấy số khác ở Văn thư; văn bản kia ghi nhầm thì thu hồi rồi ghi lại: " + TakeBackCommand(r)}
			}
		}
	}
	return nil
}

// largestOffice is the size in bytes of an office's file beyond which it is a mistake.
const largestOffice = 1 << 20

// made is what vanban tao takes to make the document.
func (i *issuing) made() string {
	if i.what.Paper != "" {
		return i.what.Paper
	}
	return i.folder
}

// targets gives the files of the document.
func (i *issuing) targets() ([]store.Target, error) {
	if i.what.Amendment != nil {
		return i.maker.Targets(i.amended.all(), i.d)
	}
	documents, _, err := i.composer().compose(i.maker, i.d)
	if err != nil {
		return nil, err
	}
	return i.maker.Targets(documents, i.d)
}
