package run

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/issued"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/versions"
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
	Consolidate bool // the plan as it now reads too
	Correct     bool // a công văn đính chính in the place of an amending document
	Before      int  // how many of its kind are recorded as issued: their files keep their names
}

// Amended is the documents of an amendment.
type Amended struct {
	Documents []generator.Composed
	Tasks     *generator.Composed // the changed rows as a document of their own; nil where there are none
	Unsaid    []change.Change     // what is no provision of the amendment: its own bases, recipients, signer
	changes   int                 // how many changes it is made from
	runner    *Runner
	dossier   *dossier.Dossier
	by        amendment
	notes     source.Problems // on the documents
}

// Amend composes what amends an issued document: x says which dossiers, which number and day; the rest of it is filled here.
func (r *Runner) Amend(x amend.Amending, o AmendOptions) (*Amended, error) {
	var err error
	if x.Wording, err = r.maker.Wording(); err != nil {
		return nil, err
	}
	if x.Changes == nil {
		x.Changes = change.Between(x.Old, x.New)
	}
	differences, err := amend.Differences(x.Old, x.New, x.Changes, x.Wording)
	if err != nil {
		return nil, err
	}
	a := &Amended{changes: len(x.Changes), runner: r, dossier: x.New, by: amendment{issued.Amendment, o.Before}}
	named := func(name string, d *doc.Document) generator.Composed {
		took := versions.TookOf(differences, x.Wording, d)
		took.Values["số"], took.Values["ngày"] = fingerprint.Short(x.Number), fingerprint.Short(x.Day)
		return generator.Composed{Name: nameBehind(name, o.Before), Document: d, Took: took}
	}
	if o.Correct {
		a.by.kind = issued.Correction
		d, err := x.Correct()
		if err != nil {
			return nil, fmt.Errorf("soạn công văn đính chính: %w", err)
		}
		a.Documents = append(a.Documents, named(correctionName, d))
		if x.Unit == "" {
			a.notes = x.New.UnitUnknown()
		}
		return a, nil
	}
	made, err := x.Amend()
	if err != nil {
		return nil, fmt.Errorf("soạn văn bản sửa đổi: %w", err)
	}
	a.Unsaid, a.notes = made.Unsaid, x.ReusedProposals()
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

// all gives the documents. The changed rows are in the amending document already, unless they have to be a file of their
// own: then they are only made as a workbook.
func (a *Amended) all() []generator.Composed {
	documents := a.Documents
	if a.Tasks != nil {
		n := *a.Tasks
		if a.dossier.OneFile || a.dossier.Medium == dossier.Paper {
			n.Only = render.XLSX
		}
		documents = append(documents, n)
	}
	return documents
}

// Write writes the documents into a folder. command makes them again; empty where it is not known.
func (a *Amended) Write(out, command string) (Result, error) {
	return a.runner.write(order{documents: a.all(), dossier: a.dossier, by: a.by, options: command, notes: a.notes}, out)
}

// amendment is the author of an amending document, or of a công văn đính chính.
type amendment struct {
	kind   issued.Kind
	before int // how many of its kind were issued before
}

// amendmentNames are the names of the kinds' files, which are those of their authors.
var amendmentNames = map[issued.Kind]string{issued.Amendment: amendmentName, issued.Correction: correctionName}

// amendmentAfter gives the author of an amendment that follows some records.
func amendmentAfter(records []*issued.Record, kind issued.Kind) amendment {
	return amendment{kind, countOf(records, kind)}
}

// amendmentNamed gives the amendment of a kind whose author's name ends in this way: with "-2" the second of its kind, with nothing the first.
func amendmentNamed(kind issued.Kind, ending string) amendment {
	before := 0
	if _, err := fmt.Sscanf(ending, "-%d", &before); err == nil {
		before--
	}
	return amendment{kind, before}
}

// nameBehind gives the name of a document before which others of its kind were issued: "sua-doi", "sua-doi-2", …
func nameBehind(name string, before int) string {
	if before == 0 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, before+1)
}

func (a amendment) name() string { return nameBehind(amendmentNames[a.kind], a.before) }
func (amendment) part() Part     { return PartDocuments }
func (a amendment) flag() string { return " --" + string(a.kind) }

// verify looks at files that were not issued, as they were written: it needs a person to say again what they are made from.
func (a amendment) verify(v *verifying) error {
	if was, err := a.issued(v.place, v.manifest); err != nil || was {
		return err
	}
	return v.written(a)
}

// again tells of files that were not issued: only a person can say again what they were made from.
func (a amendment) again(r *remaking) error {
	was, err := a.issued(r.place, r.manifest)
	if err == nil && !was {
		r.outdated(a)
	}
	return err
}

// issued says whether the files of an amendment are recorded as issued.
func (a amendment) issued(p *place, m *store.Manifest) (bool, error) {
	records, err := p.records()
	return slices.ContainsFunc(records, func(r *issued.Record) bool {
		return slices.ContainsFunc(r.Names(), func(name string) bool { return m.Outputs[name].By == a.name() })
	}), err
}

// consolidated says whether the consolidated text is among the files of an amendment.
func consolidated(files []string) bool {
	return slices.ContainsFunc(files, func(name string) bool { return strings.HasPrefix(name, consolidationName) })
}
