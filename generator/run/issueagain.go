package run

import (
	"fmt"
	"path/filepath"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/store"
)

// once answers a second recording: nothing is done where nothing has changed; else the way to change what was issued is named.
func (i *issuing) once(r *issued.Record) (*Issuance, error) {
	at := source.Pos{File: r.Path()}
	if i.what.Number > 0 && i.what.Number != r.Number || !i.what.Day.IsZero() && i.what.Day != r.Date() {
		return nil, &source.Problem{At: at, What: fmt.Sprintf("Văn bản đã được ghi ban hành: %s, khác với câu lệnh.", r),
			Hint: i.asAmendment() + "ghi nhầm thì thu hồi rồi ghi lại: " + recordingOf(i.folder, i.author()) + " --thu-hoi"}
	}
	if r.Kind != issued.Original {
		var result Result
		err := i.keepAmendment(r, &result)
		return &Issuance{Result: result, Record: r, Already: true}, err
	}
	h, err := i.compareIssued(i.d, r)
	if err != nil {
		return nil, err
	}
	result, err := i.keepIssued(h)
	return &Issuance{Result: result, Record: r, Already: true}, err
}

// asAmendment says how another number is recorded that is an amendment's, where one can be meant.
func (i *issuing) asAmendment() string {
	if i.what.Amendment != nil || !i.ofDossier() || i.what.Number == 0 {
		return ""
	}
	command := fmt.Sprintf("vanban ban-hanh %s --%s --so %d", source.Quoted(i.folder), issued.Amendment, i.what.Number)
	if !i.what.Day.IsZero() {
		command += " --ngay " + nd30.Day(i.what.Day)
	}
	return "là số của văn bản sửa đổi thì ghi: " + command + "; "
}

// TakenBack is a record that was taken back.
type TakenBack struct {
	Record *issued.Record
	To     string         // where dossier and files as they were issued are now
	Holds  string         // the file of the dossier that keeps number and day; empty of an amendment
	Then   *issued.Record // of an amendment: what the dossier is compared with from now on
}

// in finds the record that is meant.
func (w Recorded) in(folder string, records issued.Records) (*issued.Record, error) {
	at := source.Pos{File: folder}
	if w.Paper != "" {
		if r := records.Of(paperIn(w.Paper).key()); r != nil {
			return r, nil
		}
		return nil, &source.Problem{At: source.Pos{File: w.Paper}, What: "Văn bản này chưa được ghi là đã ban hành, nên không có gì để thu hồi.", Hint: "những gì đã ghi nằm ở " + filepath.Join(folder, issued.Folder)}
	}
	if w.Period != nil {
		if r := records.Of(w.Period.String()); r != nil {
			return r, nil
		}
		return nil, &source.Problem{At: at, What: "Báo cáo của kỳ này chưa được ghi là đã ban hành, nên không có gì để thu hồi.", Hint: "kiểm tra --ky; những gì đã ghi nằm ở " + filepath.Join(folder, issued.Folder)}
	}
	last := records.State()
	switch {
	case last == nil:
		return nil, &source.Problem{At: at, What: "Văn bản này chưa được ghi là đã ban hành, nên không có gì để thu hồi.", Hint: "báo cáo thì thêm --ky KỲ; những gì đã ghi nằm ở " + filepath.Join(folder, issued.Folder)}
	case w.Kind != issued.Original && last.Kind != w.Kind:
		return nil, &source.Problem{At: at, What: fmt.Sprintf("Văn bản được ghi ban hành sau cùng là %s, không phải loại nêu ở --%s.", last, w.Kind), Hint: "những gì đã ghi nằm ở " + filepath.Join(folder, issued.Folder) + "; đúng là thu hồi văn bản sau cùng ấy thì: vanban ban-hanh " + source.Quoted(folder) + " --thu-hoi"}
	}
	return last, nil
}

// Recorded is which record is meant: that of a period's report, that of a document in a file of its own, that of an amendment, or, where neither is named, what was
// recorded last of the dossier's documents and their amendments.
type Recorded struct {
	Period *deadline.Period
	Paper  string // the path of a document in a file of its own; empty: none
	Kind   issued.Kind
}

// TakeBack undoes a record. Number and day stay in the dossier, and the files where they are: only a person knows whether
// they are to be undone too. Of a dossier with amendments only the last one can be undone, since each amends the one before.
func TakeBack(folder string, which Recorded, step func()) (*TakenBack, error) {
	taken, err := store.TakeDossier(folder, step)
	if err != nil {
		return nil, err
	}
	defer taken.Close()
	records, err := issued.Read(folder)
	if err != nil {
		return nil, err
	}
	r, err := which.in(folder, records)
	if err != nil {
		return nil, err
	}
	t := &TakenBack{Record: r, Then: records.Before(r)}
	switch {
	case r.Paper != "":
		t.Holds = which.Paper
	case r.Period != "":
		t.Holds = filepath.Join(folder, dossier.ProgressFolder, r.Period+".yaml")
	case r.Kind == issued.Original:
		t.Holds = filepath.Join(folder, dossier.MainFile)
	}
	t.To, err = issued.TakeBack(folder, r, step)
	return t, err
}
