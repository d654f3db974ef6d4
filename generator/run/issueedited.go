package run

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/checkup"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/word/revise"
	"vanban/generator/word/unfinished"
)

// bySigning are the values that are filled in when a document is issued: a person who edited the draft by hand can't have meant to keep them.
var bySigning = []string{"số", "ngày", "tháng", "năm của tháng", "năm", "dự thảo", "người ký: họ tên"}

// checkEdited looks at the DOCX that a person has edited: what was signed is that text. Number and day are brought in where
// it lacks them; one that lacks more of the dossier can't be told to be the signed one, unless the clerk names it.
func (i *issuing) checkEdited() error {
	targets, err := i.targets()
	if err != nil {
		return err
	}
	manifest, _, err := store.ReadManifest(i.out)
	if err != nil {
		return err
	}
	var problems source.Problems
	named := slices.Clone(i.what.AsIs)
	for _, t := range targets {
		s, err := store.Judge(t, manifest, i.out)
		if err != nil {
			return err
		}
		if store.FormatOf(t.Name) != render.DOCX {
			continue
		}
		i.word = append(i.word, s)
		if s.State != store.Edited && s.State != store.Unknown {
			continue
		}
		if !i.what.MayBeMadeUp && !i.what.MayHaveBlanks {
			problems = append(problems, checkup.PlacesLeft(&s, i.out)...)
		}
		if slices.Contains(named, t.Name) {
			named = slices.DeleteFunc(named, func(n string) bool { return n == t.Name })
			continue
		}
		if p, err := i.whyNotSigned(&s, manifest); err != nil {
			return err
		} else if p != nil {
			problems = append(problems, p)
		}
	}
	for _, name := range named {
		problems = append(problems, &source.Problem{At: source.Pos{File: filepath.Join(i.out, name)}, What: "Không có tệp Word nào tên như vậy đã sửa tay.", Hint: "bỏ --giu-nguyen " + name})
	}
	return problems.Err()
}

// whyNotSigned says what is in the way of taking one DOCX as the signed one; nil where nothing is.
func (i *issuing) whyNotSigned(s *store.Judgement, manifest *store.Manifest) (*source.Problem, error) {
	path := filepath.Join(i.out, s.Name)
	asIs := "; nếu đúng tệp này đã được ký thì thêm --giu-nguyen " + s.Name
	edited, err := disk.ReadFile(path, store.LargestOutput)
	if err != nil {
		return nil, disk.NotRead(path, err)
	}
	if u, err := unfinished.SignsIn(s.Name, edited); err == nil && u.Clashes > 0 { // what is no DOCX is told where it is compared
		return &source.Problem{At: source.Pos{File: path}, What: fmt.Sprintf("Tệp còn %d chỗ bản sửa tay và hồ sơ khác nhau mà chưa ai quyết định (nhận xét của “vanban”), nên tệp này và các tệp theo hồ sơ chưa cùng một văn bản.", u.Clashes),
			Hint: "mở tệp trong Word, ở mỗi nhận xét ấy chọn chữ đúng, rồi xóa nhận xét và chạy lại" + asIs}, nil
	}
	if s.Record.Hash == "" {
		return nil, nil // nobody knows what it was made from: it is taken as it is
	}
	lacks := store.Changed(manifest.Content(s.Record.Content).Values, s.Took.Values)
	more, err := i.lacksBesideSigning(s, manifest, lacks)
	if err != nil {
		return nil, err
	}
	switch {
	case len(lacks) == 0:
		return nil, nil
	case len(more) > 0:
		return &source.Problem{At: source.Pos{File: path}, What: "Tệp đã sửa tay và chưa có thay đổi của hồ sơ (" + strings.Join(more, "; ") + "), nên không rõ bản nào đã được ký.",
			Hint: "gộp hồ sơ vào tệp (" + "vanban tao " + source.Quoted(i.made()) + ", rồi vanban hop-nhat " + source.Quoted(path) + ") và chạy lại" + asIs}, nil
	}
	base, err := disk.ReadFile(filepath.Join(i.out, store.BaseFolder, s.Name), store.LargestOutput)
	hash := store.HashOf(base)
	if f := s.Record.Fresh; err == nil && f != nil && hash == f.Hash && f.Made(s.Want) {
		i.merge = append(i.merge, s.Name) // a killed run has merged it: what is left is to note it
		return nil, nil
	}
	if err != nil || hash != s.Record.Hash {
		return &source.Problem{At: source.Pos{File: path}, What: "Tệp đã sửa tay, chưa có số và ngày, và thiếu bản gốc trong " + store.BaseFolder + " để đưa số, ngày vào.",
			Hint: "ghi số, ngày vào tệp bằng Word, rồi thêm --giu-nguyen " + s.Name}, nil
	}
	return i.tryMerge(s, base, edited, asIs)
}

// lacksBesideSigning gives what a DOCX lacks of the dossier apart from what issuing changes: number and day, the draft's
// mark, and whatever else a draft alone shows, such as notes on how to write.
func (i *issuing) lacksBesideSigning(s *store.Judgement, manifest *store.Manifest, lacks []string) ([]string, error) {
	if i.draft != nil && i.what.Period == nil {
		documents, _, err := i.composer().compose(i.maker, i.draft)
		if err != nil {
			return nil, err
		}
		for _, n := range documents {
			if n.Name == s.Document {
				lacks = store.Changed(manifest.Content(s.Record.Content).Values, n.Took.Values)
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(lacks), func(name string) bool { return slices.Contains(bySigning, name) }), nil
}

// tryMerge says whether number and day can be brought into a DOCX without a clash.
func (i *issuing) tryMerge(s *store.Judgement, base, edited []byte, asIs string) (*source.Problem, error) {
	path := filepath.Join(i.out, s.Name)
	fresh, err := s.Bytes()
	if err != nil {
		return nil, err
	}
	merged, c, err := revise.Merge(base, edited, fresh)
	if err != nil {
		return &source.Problem{At: source.Pos{File: path}, What: "Không đưa được số, ngày vào tệp đã sửa tay: " + err.Error(), Hint: "ghi số, ngày vào tệp bằng Word" + asIs}, nil
	}
	if c.Clashes() == 0 && len(c.Notes) == 0 {
		i.merge = append(i.merge, s.Name)
		i.merged[s.Name] = merged
		return nil, nil
	}
	var b strings.Builder
	_ = c.Print(&b) // a strings.Builder takes everything
	return &source.Problem{At: source.Pos{File: path}, What: "Tệp đã sửa tay đúng ở chỗ của số, ngày:\n" + strings.TrimRight(b.String(), "\n"),
		Hint: "sửa tệp bằng Word cho đúng số, ngày" + asIs}, nil
}

// saidOfBlanks says whether a note is told among the blanks too, or tells of the missing name that is.
func (i *issuing) saidOfBlanks(note *source.Problem, blanks source.Problems) bool {
	if slices.ContainsFunc(blanks, func(b *source.Problem) bool { return b.At == note.At && b.What == note.What }) {
		return true
	}
	return note.What == dossier.Unsigned && slices.ContainsFunc(blanks, func(b *source.Problem) bool { return b.At == i.signed().Signer.At })
}

// blanks gives the places that are still to be filled in.
func (i *issuing) blanks() source.Problems {
	if i.what.Paper != "" {
		return i.paper.Blanks()
	}
	if i.what.Period == nil {
		return slices.DeleteFunc(i.d.Blanks(&i.d.Signer), func(p *source.Problem) bool { // loading tells of them
			return p.At.File == dossier.TasksFile && i.d.IsUnfilled(p.At.Line)
		})
	}
	var all source.Problems
	if i.d.Number == 0 || i.d.Day.IsZero() {
		all = append(all, i.d.Problem(i.d.KeyAt(dossier.MainFile, "so"), "Báo cáo nhắc đến kế hoạch mà kế hoạch chưa có số, ngày.", "ghi ban hành kế hoạch trước: vanban ban-hanh "+source.Quoted(i.folder)+" --so N --ngay NGÀY"))
	}
	if i.d.Draft {
		all = append(all, i.d.Problem(i.d.KeyAt(dossier.MainFile, "du-thao"), "Hồ sơ còn là dự thảo nên báo cáo đã có số, ngày mà vẫn in dấu DỰ THẢO.",
			"thu hồi (vanban ban-hanh "+source.Quoted(i.folder)+" --ky "+i.period()+" --thu-hoi), ghi ban hành kế hoạch hoặc ghi “du-thao: false”, rồi ghi ban hành lại báo cáo"))
	}
	return append(all, i.reportUnsigned()...)
}
