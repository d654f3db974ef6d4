package run

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"vanban/generator/amended"
	"vanban/generator/calendar"
	"vanban/generator/checkup"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/merging"
	"vanban/generator/paper"
	"vanban/generator/render"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/yamledit"
)

// IssueOptions is what was issued.
type IssueOptions struct {
	Number int              // 0: as the dossier has it
	Day    calendar.Date    // zero: as the dossier has it
	Period *deadline.Period // of a report; nil: the dossier's own documents, or one in a file of its own
	Paper  string           // the path of a document in a file of its own; empty: none
	// Amendment is what of an amendment is issued; nil: the dossier's own documents, or a report.
	Amendment     *AmendmentIssue
	AsIs          []string // DOCX edited by hand that were signed as they stand
	MayBeMadeUp   bool     // what of the starter is still in it is meant so: somebody practises
	MayHaveBlanks bool     // what was left to be filled in was signed so
	// Look is shown what is about to be recorded before anything is written; its error stops that. nil: nobody looks.
	Look func(*checkup.Signing) error
}

// Issuance is what recording an issued document did.
type Issuance struct {
	Result
	Record  *issued.Record
	Already bool     // it was recorded before, and nothing has changed
	Wrote   string   // the file of the dossier that number and day were written into; empty: they were there
	Merged  []string // DOCX edited by hand that number and day were brought into
}

// Issue records that a dossier's documents, or a report, are signed: number and day go into the dossier, the files are
// made, and dossier and files are kept as they are. Killed anywhere, either nothing is recorded or all; running it again does the rest.
func (r *Runner) Issue(folder, out string, what IssueOptions) (issue *Issuance, err error) {
	defer store.ExplainPanic(&err)
	taken, err := store.TakeDossier(folder, r.o.Step)
	if err != nil {
		return nil, err
	}
	i := &issuing{place: r.at(folder, out), taken: taken, what: what, merged: map[string][]byte{}}
	defer func() { i.taken.Close() }()
	if what.Paper != "" {
		i.place = r.atPaper(what.Paper, out)
	}
	if i.past, err = i.records(); err != nil {
		return nil, err
	}
	if i.d, i.number, err = i.load(disk.Folder(folder)); err != nil {
		return nil, err
	}
	if r, err := i.before(); err != nil {
		return nil, err
	} else if r != nil {
		return i.once(r)
	}
	if err := i.prepare(); err != nil {
		return nil, err
	}
	if err := i.look(); err != nil {
		return nil, err
	}
	if err := i.writeNumber(); err != nil {
		return nil, err
	}
	if i.alone && i.out == i.folder {
		i.taken.Close() // the files are made in the same folder, which is taken for them
	}
	if err := i.makeFiles(); err != nil {
		return nil, err
	}
	return &i.done, i.keep()
}

// issuing is one run that records a document.
type issuing struct {
	*place
	what    IssueOptions
	taken   *store.Folder
	inputs  *store.Inputs         // what was read of the dossier
	d       *dossier.Dossier      // after prepare as it will be
	draft   *dossier.Dossier      // the dossier before number and day were written; nil: they were there
	number  reported.ReportNumber // of the document, as the dossier has it
	past    issued.Records        // what the dossier has issued before
	amended *Amended              // of an amendment
	paper   *paper.Paper          // of a document in a file of its own
	file    string                // that holds number and day
	raw     []byte                // the bytes of that file; nil where there is none
	text    []byte                // as it will be; nil: as it is
	merge   []string              // DOCX edited by hand that lack number and day
	merged  map[string][]byte     // those with number and day, where no killed run has brought them in
	word    []store.Judgement     // the DOCX of the document
	done    Issuance
}

func (i *issuing) period() string {
	if i.what.Period == nil {
		return ""
	}
	return i.what.Period.String()
}

// composer gives who makes what is to be issued, where that is no amendment.
func (i *issuing) composer() composer {
	switch {
	case i.what.Paper != "":
		return paperIn(i.what.Paper)
	case i.what.Period != nil:
		return periodReport{i.period()}
	}
	return ownDocuments{}
}

// author gives who makes what is to be issued.
func (i *issuing) author() author {
	if i.what.Amendment != nil {
		return amendmentAfter(i.past.Amendments(), i.what.Amendment.Kind)
	}
	return i.composer()
}

// ofDossier says whether the dossier's own documents are to be issued, or an amendment of them.
func (i *issuing) ofDossier() bool { return i.what.Period == nil && i.what.Paper == "" }

// before gives the record of what is to be issued; nil where it has none yet.
func (i *issuing) before() (*issued.Record, error) {
	if i.what.Amendment != nil {
		return i.amendmentBefore()
	}
	return i.past.Of(i.composer().key()), nil
}

// load reads a dossier and the number and day that the document has there.
func (i *issuing) load(fsys fs.FS) (*dossier.Dossier, reported.ReportNumber, error) {
	i.inputs, i.file = store.NewInputs(fsys), i.composer().file()
	d, err := i.loadFrom(i.inputs)
	if err != nil {
		return nil, reported.ReportNumber{}, err
	}
	if i.what.Paper != "" {
		return i.loadPaper(d)
	}
	if i.what.Period == nil {
		return d, reported.ReportNumber{Number: d.Number, Day: d.Day}, nil
	}
	periods, _, err := reported.Periods(d)
	if err != nil {
		return nil, reported.ReportNumber{}, err
	}
	for _, p := range periods {
		if p.Period == *i.what.Period {
			return d, p.Report, nil
		}
	}
	return d, reported.ReportNumber{}, nil
}

// prepare finds out what will be, and says everything that is in the way before anything is written.
func (i *issuing) prepare() error {
	if i.what.Amendment != nil {
		if err := i.prepareAmendment(); err != nil {
			return err
		}
		return i.checkEdited()
	}
	open, err := i.unsettled()
	if err != nil {
		return err
	}
	if err := append(append(i.madeUp(), i.toFill()...), open...).Err(); err != nil {
		return err
	}
	set, err := i.toSet()
	if err != nil {
		return err
	}
	if set != (dossier.Issue{}) {
		if err := i.edit(set); err != nil {
			return err
		}
	}
	if err := i.signed().BasesAfter(i.number.Day).Err(); err != nil && i.what.Period == nil {
		return err
	}
	if i.what.Paper != "" {
		if err := append(i.paper.CopiedTooEarly(), i.paper.Untimely(i.number.Day)...).Err(); err != nil {
			return err
		}
		if err := i.citesDraft(); err != nil {
			return err
		}
		if err := i.numberTaken(); err != nil {
			return err
		}
	}
	return i.checkEdited()
}

// edit puts number and day into the text of their file, and reads the dossier as it will be.
func (i *issuing) edit(set dossier.Issue) error {
	raw, err := fs.ReadFile(disk.Folder(i.folder), i.file)
	if err != nil && !(errors.Is(err, fs.ErrNotExist) && i.what.Period != nil) {
		return fmt.Errorf("đọc %s: %w", i.file, err)
	}
	i.raw = raw
	switch {
	case i.what.Paper != "":
		i.text, err = paper.EditIssue(raw, set)
	case i.what.Period == nil:
		i.text, err = dossier.EditIssue(raw, set)
	default:
		i.text, err = reported.EditReportIssue(raw, i.period(), set)
	}
	if err != nil {
		return i.handwritten(err)
	}
	before := i.number
	i.draft = i.d
	if i.d, i.number, err = i.load(dossier.With(disk.Folder(i.folder), i.file, i.text)); err != nil {
		return err
	}
	if set.Number > 0 && i.number.Number != set.Number || !set.Day.IsZero() && i.number.Day != set.Day || set.Final && i.signed().Draft ||
		set.Number == 0 && i.number.Number != before.Number || set.Day.IsZero() && i.number.Day != before.Day {
		return i.handwritten(nil)
	}
	return nil
}

// handwritten says that number and day can't be written into their file. why is what stood in the way where that is
// more than the way in which the file is written.
func (i *issuing) handwritten(why error) error {
	if why != nil && !errors.Is(why, yamledit.ErrHandwritten) {
		return fmt.Errorf("ghi số, ngày vào %s: %w", i.file, why)
	}
	return &source.Problem{At: source.Pos{File: i.file}, What: "Cách viết của tệp không cho chương trình tự ghi số, ngày.",
		Hint: "tự ghi “so”, “ngay” (và “du-thao: false” trong " + i.mainFile() + ") rồi chạy lại lệnh này"}
}

// writeNumber puts the file with number and day in the place of the one before, whole.
func (i *issuing) writeNumber() error {
	if i.text == nil {
		return nil
	}
	i.done.Wrote = i.taken.Path(i.file)
	return i.taken.PutOver(i.file, i.raw, i.text)
}

// makeFiles makes the files, and brings number and day into those that a person has edited.
func (i *issuing) makeFiles() (err error) {
	if i.what.Amendment != nil {
		i.done.Result, err = i.makeAmendment()
	} else {
		i.done.Result, err = i.make(i.composer())
	}
	if err != nil {
		return err
	}
	for _, name := range i.merge {
		if _, err := merging.Merge(filepath.Join(i.out, name), merging.Options{Step: i.o.Step}); err != nil {
			return err
		}
		i.done.Merged = append(i.done.Merged, name)
	}
	i.done.Files = slices.DeleteFunc(i.done.Files, func(f store.File) bool {
		return slices.ContainsFunc(i.merge, func(name string) bool { return f.Name == store.FreshName(name) })
	})
	i.done.Edited = slices.DeleteFunc(i.done.Edited, func(e store.Edit) bool { return slices.Contains(i.merge, e.Name) })
	blanks := i.blanks()
	i.done.Notes = append(slices.DeleteFunc(slices.Clone(i.done.Notes), func(p *source.Problem) bool { return i.saidOfBlanks(p, blanks) }), blanks...)
	return nil
}

// keep records the dossier and the files as they are on the disk.
func (i *issuing) keep() error {
	state, err := i.state()
	if err != nil {
		return err
	}
	targets, err := i.targets()
	if err != nil {
		return err
	}
	folder, err := store.Open(i.out, store.Patience, i.o.Step) // no other run may write while the files are read
	if err != nil {
		return err
	}
	defer folder.Close()
	manifest, _, err := store.ReadManifest(i.out)
	if err != nil {
		return err
	}
	run := manifest.Runs[i.author().name()] // is not there where the files were others' work, or could not be noted
	if now := disk.Folder(i.folder); !store.Unchanged(now, i.inputs.Read()) || !store.Unchanged(now, run.Inputs) {
		return i.changedMeanwhile()
	}
	k := issued.Keeping{State: state, Files: map[string][]byte{}, Made: map[string][]byte{}}
	k.Record = issued.Record{Cited: amended.Cited{Number: i.number.Number, Day: i.number.Day.String()}, Period: i.period(), Files: map[string]issued.File{}}
	if i.what.Paper != "" {
		k.Record.Paper = paperIn(i.what.Paper).of
	}
	if err := i.noteAmendments(&k.Record); err != nil {
		return err
	}
	for _, t := range targets {
		if k.Record.Symbol == "" { // the first is what was signed: behind an amendment stands the consolidated plan, which has a number of its own
			k.Record.Symbol = t.Symbol
		}
		if err := i.keepFile(&k, t, manifest); err != nil {
			return err
		}
	}
	if len(k.Files) == 0 {
		return &source.Problem{At: source.Pos{File: i.folder}, What: "Hồ sơ không có văn bản nào để ban hành.", Hint: "kiểm tra “tai-lieu” và “dinh-dang” trong " + dossier.MainFile}
	}
	if i.done.Record, err = issued.Keep(i.folder, k, i.o.Step); err != nil {
		return err
	}
	i.done.Remarks = nil // those of the files before number and day were brought in
	for _, name := range i.done.Record.Edited() {
		i.done.Remarks = append(i.done.Remarks, store.Lacking(i.out, name, manifest)...)
		i.done.Remarks = append(i.done.Remarks, store.Unfinished(i.out, name, true)...)
	}
	return nil
}

func (i *issuing) changedMeanwhile() error {
	return &source.Problem{At: source.Pos{File: i.folder}, What: "Hồ sơ vừa thay đổi trong khi đang ghi ban hành, nên chưa ghi gì vào sổ.", Hint: "chạy lại lệnh này"}
}

// keepFile takes one file as it is, with what the dossier gives in its place where a person has edited it.
func (i *issuing) keepFile(k *issued.Keeping, t store.Target, manifest *store.Manifest) error {
	s, err := store.Judge(t, manifest, i.out)
	if err != nil {
		return err
	}
	data, err := disk.ReadFile(filepath.Join(i.out, t.Name), store.LargestOutput)
	if err != nil {
		return disk.NotRead(t.Name, err)
	}
	f := issued.File{Hash: store.HashOf(data), Made: t.Want, Signed: s.State == store.Signed, Edited: s.State == store.Edited || s.State == store.Unknown}
	if s.State == store.UpToDate {
		f.Made.Hash = f.Hash
	}
	if f.Edited && store.FormatOf(t.Name) == render.DOCX {
		if k.Made[t.Name], err = t.Bytes(); err != nil {
			return err
		}
		f.Made.Hash = store.HashOf(k.Made[t.Name])
	}
	k.Files[t.Name], k.Record.Files[t.Name] = data, f
	return nil
}
