package run

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"vanban/generator/amended"
	"vanban/generator/calendar"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/store"
)

// AmendmentIssue is an amendment that is to be recorded as issued: the changes of the dossier since the last record.
type AmendmentIssue struct {
	Kind issued.Kind
	Unit string // of a công văn, as for making it
}

// countOf counts the records of a kind.
func countOf(records []*issued.Record, kind issued.Kind) (n int) {
	for _, r := range records {
		if r.Kind == kind {
			n++
		}
	}
	return n
}

// AmendmentsBefore tells what was recorded before an amendment of a dossier is made from one as it was issued: how many
// of its kind the dossier has, whose files keep their names, and what has amended the old one already. old is nil where
// that is any other dossier.
func AmendmentsBefore(folder string, old *issued.Record, kind issued.Kind) (count int, earlier []amended.Document, err error) {
	records, err := issued.Read(folder)
	if err != nil || old == nil {
		return countOf(records.Amendments(), kind), nil, err
	}
	home, err := issued.Read(old.Home())
	if err == nil {
		earlier, err = home.Earlier(old)
	}
	return countOf(records.Amendments(), kind), earlier, err
}

// noteAmendments tells a record what had amended the plan before, and of an amendment which one it is.
func (i *issuing) noteAmendments(r *issued.Record) (err error) {
	r.Amended = amended.Note(i.d.Amended)
	if i.what.Amendment == nil {
		return nil
	}
	r.Kind, r.Order = i.what.Amendment.Kind, len(i.past.Amendments())+1
	if r.Kind == issued.Amendment {
		_, r.Replaces, err = i.past.State().ReplacedBy(i.d)
	}
	return err
}

// amendmentBefore gives the last record where it is that of the amendment which is to be issued; nil where the dossier has
// changed since, or the amendment has another number.
func (i *issuing) amendmentBefore() (*issued.Record, error) {
	last := i.past.State()
	at := source.Pos{File: i.folder}
	if last == nil {
		return nil, &source.Problem{At: at, What: "Văn bản của hồ sơ chưa được ghi ban hành, nên chưa có gì để sửa đổi.", Hint: "ghi văn bản được sửa đổi trước, với hồ sơ như lúc nó được ban hành: vanban ban-hanh " + source.Quoted(i.folder) + " --so N --ngay NGÀY"}
	}
	kind, day := i.what.Amendment.Kind, last.Date()
	if last.Kind == kind && i.what.Number == last.Number && (i.what.Day.IsZero() || i.what.Day.Year == day.Year) {
		return last, nil
	}
	old, err := last.Kept()
	if err != nil || len(change.Between(old, i.d)) > 0 {
		return nil, err
	}
	if last.Kind == kind && i.what.Number == 0 && (i.what.Day.IsZero() || i.what.Day == day) {
		return last, nil
	}
	return nil, &source.Problem{At: at, What: fmt.Sprintf("Hồ sơ không khác văn bản đã ban hành (%s), nên không có văn bản sửa đổi nào để ghi.", last), Hint: "sửa hồ sơ, soạn văn bản sửa đổi (vanban sua-doi " + source.Quoted(i.folder) + "), ký ban hành rồi mới ghi"}
}

// prepareAmendment composes the amendment with its number and day; a draft's mark is taken away with them.
func (i *issuing) prepareAmendment() error {
	if err := i.toFill().Err(); err != nil {
		return err
	}
	if i.d.Draft {
		if err := i.edit(dossier.Issue{Final: true}); err != nil {
			return err
		}
	}
	if err := i.amendmentNumber(); err != nil {
		return err
	}
	if err := i.d.BasesAfter(i.number.Day).Err(); err != nil {
		return err
	}
	x, err := i.composeAmendment()
	if err != nil {
		return err
	}
	if err := issued.Amendable(x, "", i.what.Amendment.Kind); err != nil {
		return err
	}
	if i.what.Amendment.Kind == issued.Correction {
		return i.OnlyForm(x)
	}
	return i.amended.Provides()
}

// numberMade is number and day as the manifest keeps them of a document.
var numberMade = pattern.Lazy(`^số (\d+)\D.* ngày (\d+/\d+/\d+)$`)

// amendmentNumber takes number and day from the command line, or from the amendment as it was made last. Where both say
// other things nobody knows which text was signed.
func (i *issuing) amendmentNumber() error {
	manifest, _, err := store.ReadManifest(i.out)
	if err != nil {
		return err
	}
	made := madeNumber(manifest, i.author())
	number := reported.ReportNumber{Number: i.what.Number, Day: i.what.Day}
	i.number = reported.ReportNumber{}
	var problems source.Problems
	say := func(what, hint string) {
		problems = append(problems, &source.Problem{At: source.Pos{File: filepath.Join(i.out, i.author().name()+".docx")}, What: what, Hint: hint})
	}
	again := "giữ một bên: bỏ %s; hoặc, nếu số, ngày của câu lệnh mới đúng, soạn lại: " + AmendCommand(i.folder, *i.what.Amendment, i.number)
	switch {
	case number.Number == 0 && made.Number == 0:
		say("Văn bản sửa đổi chưa có số.", "thêm --so, số lấy ở Văn thư")
	case number.Number == 0:
		number.Number = made.Number
	case made.Number > 0 && made.Number != number.Number:
		say(fmt.Sprintf("Văn bản đã soạn ghi số %d, câu lệnh ghi --so %d.", made.Number, number.Number), fmt.Sprintf(again, "--so"))
	}
	switch {
	case number.Day.IsZero() && made.Day.IsZero():
		say("Văn bản sửa đổi chưa có ngày ban hành.", "thêm --ngay, ví dụ --ngay 15/7/"+fmt.Sprint(i.d.Year))
	case number.Day.IsZero():
		number.Day = made.Day
	case !made.Day.IsZero() && made.Day != number.Day:
		say(fmt.Sprintf("Văn bản đã soạn ghi ngày %s, câu lệnh ghi --ngay %s.", nd30.Day(made.Day), nd30.Day(number.Day)), fmt.Sprintf(again, "--ngay"))
	}
	i.number = number
	return problems.Err()
}

// madeNumber gives number and day of what an author made last; zero where it has none.
func madeNumber(manifest *store.Manifest, by author) (made reported.ReportNumber) {
	for _, name := range manifest.By(by.name()) {
		m := numberMade().FindStringSubmatch(manifest.Content(manifest.Outputs[name].Content).Numbered)
		if m == nil {
			continue
		}
		day, err := calendar.ParseDate(m[2])
		number, numbered := strconv.Atoi(m[1]) // "09" is nine
		if err == nil && numbered == nil {
			return reported.ReportNumber{Number: number, Day: day}
		}
	}
	return reported.ReportNumber{}
}

// composeAmendment composes the amendment of the last record by the dossier. The consolidated text is one of its documents
// where it was made before.
func (i *issuing) composeAmendment() (x amend.Amending, err error) {
	last := i.past.State()
	old, err := last.Kept()
	if err != nil {
		return x, err
	}
	manifest, _, err := store.ReadManifest(i.out)
	if err != nil {
		return x, err
	}
	a := i.what.Amendment
	x = amend.Amending{Old: old, New: i.d, Number: i.number.Number, Day: i.number.Day, Unit: a.Unit, Changes: change.Between(old, i.d)}
	if x.Earlier, err = i.past.Earlier(last); err != nil {
		return x, err
	}
	i.amended, err = i.Amend(x, AmendOptions{Consolidate: consolidated(manifest.By(i.author().name())), Correct: a.Kind == issued.Correction, Before: countOf(i.past.Amendments(), a.Kind)})
	return x, err
}

// makeAmendment makes the files from the dossier as it is on the disk by now.
func (i *issuing) makeAmendment() (Result, error) {
	var err error
	if i.d, err = dossier.Load(store.NewInputs(disk.Folder(i.folder))); err != nil {
		return Result{}, err
	}
	if _, err := i.composeAmendment(); err != nil {
		return Result{}, err
	}
	return i.amended.Write(i.out, AmendCommand(i.folder, *i.what.Amendment, i.number))
}

// foundAmendment tells how the files of an issued amendment stand in an output folder.
func (p *place) foundAmendment(r *issued.Record) (*IssuedDocument, error) {
	d := &IssuedDocument{Record: r}
	for _, name := range r.Names() {
		if p.o.Formats != nil && !slices.Contains(p.o.Formats, store.FormatOf(name)) {
			continue
		}
		state, err := stateOf(name, r, p.out)
		if err != nil {
			return nil, err
		}
		d.Files = append(d.Files, IssuedFile{Name: name, State: state})
	}
	return d, nil
}

// amendmentOf gives the author of an amendment that was recorded as issued.
func (p *place) amendmentOf(r *issued.Record) (amendment, error) {
	records, err := p.records()
	a := amendmentAfter(records.Until(r), r.Kind)
	a.before-- // itself
	return a, err
}

// keepAmendment leaves the files of an issued amendment as they are, and puts back what is gone.
func (p *place) keepAmendment(r *issued.Record, result *Result) error {
	d, err := p.foundAmendment(r)
	if err != nil {
		return err
	}
	by, err := p.amendmentOf(r)
	if err != nil {
		return err
	}
	return p.keepFound(d, by, result)
}

// amendmentTargets gives the files that the kept dossiers give for an issued amendment.
func (p *place) amendmentTargets(r *issued.Record) ([]store.Target, error) {
	records, err := p.records()
	if err != nil {
		return nil, err
	}
	before := records.Before(r)
	if before == nil {
		return nil, fmt.Errorf("sổ ban hành ở %s không còn văn bản mà %s sửa đổi", filepath.Dir(r.Path()), r)
	}
	old, err := before.Kept()
	if err != nil {
		return nil, err
	}
	d, err := r.Kept()
	if err != nil {
		return nil, err
	}
	by, err := p.amendmentOf(r)
	if err != nil {
		return nil, err
	}
	x := amend.Amending{Old: old, New: d, Number: r.Number, Day: r.Date()}
	if x.Earlier, err = records.Earlier(before); err != nil {
		return nil, err
	}
	amended, err := p.Amend(x, AmendOptions{Correct: r.Kind == issued.Correction, Before: by.before, Consolidate: consolidated(r.Names())})
	if err != nil {
		return nil, r.NotKept(err)
	}
	return p.maker.Targets(amended.all(), d)
}
