package issued

import (
	"fmt"
	"path/filepath"
	"strings"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/source"
	"vanban/generator/store"
)

// TakenBack is a record that was taken back.
type TakenBack struct {
	Record *Record
	To     string  // where dossier and files as they were issued are now
	Holds  string  // the file of the dossier that keeps number and day; empty of an amendment
	Then   *Record // of an amendment: what the dossier is compared with from now on
}

// in finds the record that is meant.
func (w Recorded) in(folder string, records Records) (*Record, error) {
	at := source.Pos{File: folder}
	if w.Paper != "" {
		if r := records.Of(PaperKey(strings.TrimSuffix(filepath.Base(w.Paper), paper.Ext))); r != nil {
			return r, nil
		}
		return nil, &source.Problem{At: source.Pos{File: w.Paper}, What: "Văn bản này chưa được ghi là đã ban hành, nên không có gì để thu hồi.", Hint: "những gì đã ghi nằm ở " + filepath.Join(folder, Folder)}
	}
	if w.Period != nil {
		if r := records.Of(w.Period.String()); r != nil {
			return r, nil
		}
		return nil, &source.Problem{At: at, What: "Báo cáo của kỳ này chưa được ghi là đã ban hành, nên không có gì để thu hồi.", Hint: "kiểm tra --ky; những gì đã ghi nằm ở " + filepath.Join(folder, Folder)}
	}
	last := records.State()
	switch {
	case last == nil:
		return nil, &source.Problem{At: at, What: "Văn bản này chưa được ghi là đã ban hành, nên không có gì để thu hồi.", Hint: "báo cáo thì thêm --ky KỲ; những gì đã ghi nằm ở " + filepath.Join(folder, Folder)}
	case w.Kind != Original && last.Kind != w.Kind:
		return nil, &source.Problem{At: at, What: fmt.Sprintf("Văn bản được ghi ban hành sau cùng là %s, không phải loại nêu ở --%s.", last, w.Kind), Hint: "những gì đã ghi nằm ở " + filepath.Join(folder, Folder) + "; đúng là thu hồi văn bản sau cùng ấy thì: vanban ban-hanh " + source.Quoted(folder) + " --thu-hoi"}
	}
	return last, nil
}

// Recorded is which record is meant: that of a period's report, that of a document in a file of its own, that of an amendment, or, where neither is named, what was
// recorded last of the dossier's documents and their amendments.
type Recorded struct {
	Period *deadline.Period
	Paper  string // the path of a document in a file of its own; empty: none
	Kind   Kind
}

// TakeBack undoes a record. Number and day stay in the dossier, and the files where they are: only a person knows whether
// they are to be undone too. Of a dossier with amendments only the last one can be undone, since each amends the one before.
func TakeBack(folder string, which Recorded, step func()) (*TakenBack, error) {
	taken, err := store.TakeDossier(folder, step)
	if err != nil {
		return nil, err
	}
	defer taken.Close()
	records, err := Read(folder)
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
	case r.Kind == Original:
		t.Holds = filepath.Join(folder, dossier.MainFile)
	}
	t.To, err = putAside(folder, r, step)
	return t, err
}
