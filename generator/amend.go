package generator

import (
	"fmt"

	"vanban/generator/build"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// The names of an amendment's files.
const (
	amendmentName     = "sua-doi"
	amendedTasksName  = "sua-doi-phu-luc"
	consolidationName = "hop-nhat"
	correctionName    = "dinh-chinh"
)

// AmendOptions is which documents of an amendment to make.
type AmendOptions struct {
	Options
	Consolidate bool // the plan as it now reads too
	Correct     bool // a công văn đính chính in the place of an amending document
	Before      int  // how many of its kind are recorded as issued: their files keep their names
}

// Amended is the documents of an amendment.
type Amended struct {
	Documents []Named
	Tasks     *Named          // the changed rows as a document of their own; nil where there are none
	Unsaid    []change.Change // what is no provision of the amendment: its own bases, recipients, signer
	dossier   *dossier.Dossier
	command   string          // as the manifest keeps it
	notes     source.Problems // on the documents
}

// Amend composes what amends an issued document: x says which dossiers, which number and day; the rest of it is filled here.
func Amend(x amend.Amending, o AmendOptions) (*Amended, error) {
	var err error
	if x.Wording, err = wording.New(o.Wording); err != nil {
		return nil, err
	}
	if x.Changes == nil {
		x.Changes = change.Between(x.Old, x.New)
	}
	differences, err := amend.Differences(x.Old, x.New, x.Changes, x.Wording)
	if err != nil {
		return nil, err
	}
	a := &Amended{dossier: x.New, command: nameBehind(amendmentName, o.Before)}
	named := func(name string, d *doc.Document) Named {
		name = nameBehind(name, o.Before)
		took := tookOf(differences, x.Wording, d)
		took.Values["số"], took.Values["ngày"] = fingerprint.Short(x.Number), fingerprint.Short(x.Day)
		return Named{Name: name, Document: d, Took: took}
	}
	if o.Correct {
		d, err := x.Correct()
		if err != nil {
			return nil, fmt.Errorf("soạn công văn đính chính: %w", err)
		}
		a.Documents, a.command = append(a.Documents, named(correctionName, d)), nameBehind(correctionName, o.Before)
		if x.Unit == "" {
			a.notes = x.New.UnitUnknown()
		}
		return a, nil
	}
	made, err := x.Amend()
	if err != nil {
		return nil, fmt.Errorf("soạn văn bản sửa đổi: %w", err)
	}
	a.Unsaid = made.Unsaid
	a.Documents = append(a.Documents, named(amendmentName, made.Document))
	if made.Tasks != nil {
		tasks := named(amendedTasksName, made.Tasks)
		a.Tasks = &tasks
	}
	if o.Consolidate {
		d, err := x.Consolidate()
		if err != nil {
			return nil, fmt.Errorf("soạn văn bản hợp nhất: %w", err)
		}
		a.Documents = append(a.Documents, named(consolidationName, d))
	}
	return a, nil
}

// nameBehind gives the name of a document before which others of its kind were issued: "sua-doi", "sua-doi-2", …
func nameBehind(name string, before int) string {
	if before == 0 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, before+1)
}

// Origin is what documents on two dossiers were made from, so that a later run can say how to make them again.
type Origin struct {
	Command string        // as it was typed
	Folder  string        // of the new dossier; empty where it is no folder
	Inputs  *build.Inputs // of the new dossier
}

// all gives the documents. The changed rows are in the amending document already, unless they have to be a file of their
// own: then they are only made as a workbook.
func (a *Amended) all() []Named {
	documents := a.Documents
	if a.Tasks != nil {
		n := *a.Tasks
		if a.dossier.OneFile || a.dossier.Medium == dossier.Paper {
			n.Only = dossier.XLSX
		}
		documents = append(documents, n)
	}
	return documents
}

// Write writes the documents into a folder.
func (a *Amended) Write(out string, o Options, from Origin) (Result, error) {
	return a.write(NewMaker(o), out, from)
}

func (a *Amended) write(m *Maker, out string, from Origin) (Result, error) {
	return m.write(order{documents: a.all(), dossier: a.dossier, folder: from.Folder, command: a.command, inputs: from.Inputs, options: from.Command, notes: a.notes}, out)
}
