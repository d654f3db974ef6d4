// Package amended tells what has amended the plan of a dossier since it was issued, by the records of what the dossier has issued: whoever cites the plan
// names that too.
package amended

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"vanban/generator/calendar"
)

// The names of the records within a dossier.
const (
	Folder     = "da-ban-hanh"   // holds a folder for each document that was issued
	RecordName = "ban-hanh.json" // in such a folder: the record
)

// Kind is what a record tells of.
type Kind string

// The kinds. An amendment changes what was issued before, so the dossier kept with it is the plan as it stands from then on.
const (
	Original   Kind = ""           // the dossier's own documents, or a report
	Amendment  Kind = "sua-doi"    // văn bản sửa đổi, bổ sung
	Correction Kind = "dinh-chinh" // công văn đính chính, which amends nothing
)

// Cited is by what a record's document is cited, in JSON.
type Cited struct {
	Number int    `json:"so"`
	Day    string `json:"ngay"` // "2026-04-10"
}

// Amends is what a record says of amending, in JSON.
type Amends struct {
	Kind     Kind    `json:"loai,omitempty"`
	Order    int     `json:"thu-tu,omitempty"`     // of an amendment among all: 1, 2, …
	Replaces bool    `json:"thay-the,omitempty"`   // of an amendment: the plan, as a whole
	Amended  []Noted `json:"da-sua-doi,omitempty"` // what had amended the plan before
}

// record is what is asked of a record here; issued.Record is the whole of it.
type record struct {
	Cited
	Period string `json:"ky"`      // of a report
	Paper  string `json:"van-ban"` // of a document in a file of its own
	Amends
	folder string // within the dossier
}

// ofPlan says whether a record is that of the plan, or of what changed it: the dossier kept with it is the plan from then on.
func (r *record) ofPlan() bool { return r.Period == "" && r.Paper == "" }

// Document is one that amends a plan.
type Document struct {
	Number   int
	Day      calendar.Date
	Replaces bool // the plan, as a whole: from then on that is the one issued with this document

	LastArticle int // of one that replaces the plan: which of its điều says who carries it out; 0 where only the record was read
}

// Standing gives the document that a plan is issued with as it stands after some have amended it, in order, and those that have amended it since; nil
// where that is still the first one.
func Standing(all []Document) (replacing *Document, since []Document) {
	for i, d := range slices.Backward(all) {
		if d.Replaces {
			return &d, all[i+1:]
		}
	}
	return nil, all
}

// Until gives what has amended a plan by a day; all where that is not known.
func Until(all []Document, day calendar.Date) []Document {
	return slices.DeleteFunc(slices.Clone(all), func(d Document) bool { return !day.IsZero() && d.Day.After(day) })
}

// Noted is a document as a record keeps it.
type Noted struct {
	Cited
	Replaces bool `json:"thay-the,omitempty"`
}

// Note gives documents as a record keeps them.
func Note(all []Document) []Noted {
	var noted []Noted
	for _, d := range all {
		noted = append(noted, Noted{Cited{d.Number, d.Day.String()}, d.Replaces})
	}
	return noted
}

// Read gives what has amended a dossier's plan, in order: of a dossier that is kept as it was when something was issued, what had amended it by then. A
// record that is damaged is none here: whoever keeps the records tells of it.
func Read(fsys fs.FS) ([]Document, error) {
	switch kept, err := readRecord(fsys, RecordName); {
	case err != nil:
		return nil, err
	case kept != nil:
		return documents(kept.Amended), nil
	}
	all, err := records(fsys)
	var noted []Noted
	for _, r := range all {
		if r.Kind == Amendment {
			noted = append(noted, Noted{r.Cited, r.Replaces})
		}
	}
	return documents(noted), err
}

// InForce gives the folder, within a dossier, of the dossier that was kept as its plan was in force on a day; empty where none was.
func InForce(fsys fs.FS, day calendar.Date) (folder string, err error) {
	all, err := records(fsys)
	for _, r := range all {
		if from, err := calendar.ParseDate(r.Day); err == nil && r.ofPlan() && !from.After(day) {
			folder = r.folder
		}
	}
	return folder, err
}

// records gives what a dossier has issued, what changed the plan behind all else, in order.
func records(fsys fs.FS) (all []*record, err error) {
	entries, err := fs.ReadDir(fsys, Folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("không đọc được thư mục %s: %w", Folder, err)
	}
	for _, e := range entries {
		if !e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		r, err := readRecord(fsys, path.Join(Folder, e.Name(), RecordName))
		if err != nil {
			return nil, err
		}
		if r != nil {
			r.folder = path.Join(Folder, e.Name())
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b *record) int { return a.Order - b.Order })
	return all, nil
}

// readRecord gives a record; nil where there is none that can be read as one.
func readRecord(fsys fs.FS, name string) (*record, error) {
	data, err := fs.ReadFile(fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("không đọc được %s: %w", name, err)
	}
	r := &record{}
	if json.Unmarshal(data, r) != nil {
		return nil, nil
	}
	return r, nil
}

func documents(noted []Noted) (all []Document) {
	for _, n := range noted {
		if day, err := calendar.ParseDate(n.Day); err == nil && n.Number > 0 {
			all = append(all, Document{Number: n.Number, Day: day, Replaces: n.Replaces})
		}
	}
	return all
}
