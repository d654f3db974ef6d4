package generator

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/revise"
	"vanban/generator/source"
)

// IssuedText makes sure that the kept dossiers say what was issued up to a record, before anything is amended from it: a
// DOCX that was edited by hand is the issued text, and the dossier knows nothing of the edit until a person has brought it
// in. aside names the files whose edits are to be passed over.
func (m *Maker) IssuedText(last *issued.Record, aside []string) error {
	records, err := issued.Read(last.Home())
	if err != nil {
		return err
	}
	var chain []*issued.Record // nothing of a report, which amends nothing and is not amended
	if first := records.Of(""); first != nil && last.Period == "" {
		chain = append(chain, first)
	}
	chain = append(chain, records.Until(last)...)
	var problems source.Problems
	var edited []string
	passed := slices.Clone(aside)
	for _, r := range chain {
		edited = append(edited, r.Edited()...)
		found, left, err := m.handEditsOf(records, r, passed)
		if err != nil {
			return err
		}
		problems, passed = append(problems, found...), left
	}
	for _, name := range passed {
		problems = append(problems, &source.Problem{At: source.Pos{File: last.Path()}, What: fmt.Sprintf("Không có tệp Word nào tên “%s” đã sửa tay trước khi ban hành.", name), Hint: "các tệp như vậy: " + strings.Join(edited, ", ")})
	}
	return problems.Err()
}

// handEditsOf tells of one record what a person changed that the kept dossier has not; passed are the files to be passed
// over, left those of them that are not its.
func (m *Maker) handEditsOf(records issued.Records, r *issued.Record, passed []string) (problems source.Problems, left []string, err error) {
	if len(r.Edited()) == 0 {
		return nil, passed, nil
	}
	targets, err := m.targetsOf(records, r)
	if err != nil {
		return nil, nil, err
	}
	for _, t := range targets {
		name := t.name
		if t.row.format != dossier.DOCX || !r.Files[name].Edited {
			continue
		}
		if slices.Contains(passed, name) {
			passed = slices.DeleteFunc(passed, func(n string) bool { return n == name })
			continue
		}
		found, err := m.handEdits(r, &t)
		if err != nil {
			return nil, nil, err
		}
		if found != "" {
			problems = append(problems, &source.Problem{At: source.Pos{File: filepath.Join(r.Path(), name)},
				What: "Văn bản đã ban hành là tệp đã sửa tay, và hồ sơ như lúc ban hành khác với tệp ấy:\n" + found,
				Hint: fmt.Sprintf("đưa các chỗ này vào hồ sơ lưu ở %s (để hồ sơ ấy đúng như văn bản đã ban hành) và vào %s, rồi chạy lại; hoặc bỏ qua đúng tệp này: --bo-qua %s", r.Path(), r.Home(), name)})
		}
	}
	return problems, passed, nil
}

// targetsOf gives the files that the kept dossiers give for a record.
func (m *Maker) targetsOf(records issued.Records, r *issued.Record) ([]target, error) {
	if r.Kind != issued.Original {
		return m.amendmentTargets(records, r)
	}
	compose, err := m.composing(r)
	if err != nil {
		return nil, err
	}
	d, documents, err := composeKept(r, compose)
	if err != nil {
		return nil, err
	}
	return m.targets(documents, d)
}

// handEdits prints what a person changed in an issued DOCX and the kept dossier has not; empty where nothing.
func (m *Maker) handEdits(r *issued.Record, t *target) (string, error) {
	base, err := r.Made(t.name)
	if err != nil {
		return "", err
	}
	edited, err := r.Data(t.name)
	if err != nil {
		return "", err
	}
	now, err := m.bytesOf(t)
	if err != nil {
		return "", err
	}
	c, err := revise.Compare(base, edited, now)
	if err != nil {
		return "  không so được tệp này với hồ sơ: " + err.Error(), nil
	}
	c.Notes = nil // on merging, which nobody asks for here
	c.Changes = slices.DeleteFunc(c.Changes, func(ch revise.Change) bool {
		return ch.Kind == revise.Formatted || ch.By != revise.Person && ch.By != revise.Both // looks amend nothing
	})
	if len(c.Changes) == 0 {
		return "", nil
	}
	var b strings.Builder
	_ = c.Print(&b) // a strings.Builder takes everything
	return "  " + strings.ReplaceAll(strings.TrimRight(b.String(), "\n"), "\n", "\n  "), nil
}
