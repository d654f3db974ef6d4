package run

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/issued"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/word/revise"
)

// IssuedText makes sure that the kept dossiers say what was issued up to a record, before anything is amended from it: a
// DOCX that was edited by hand is the issued text, and the dossier knows nothing of the edit until a person has brought it
// in. aside names the files whose edits are to be passed over.
func (r *Runner) IssuedText(last *issued.Record, aside []string) error {
	p := r.at(last.Home(), "")
	records, err := p.records()
	if err != nil {
		return err
	}
	var chain []*issued.Record // nothing of a report, which amends nothing and is not amended
	if first := records.Of(""); first != nil && last.Key() == "" {
		chain = append(chain, first)
	}
	chain = append(chain, records.Until(last)...)
	var problems source.Problems
	var edited []string
	passed := slices.Clone(aside)
	for _, r := range chain {
		edited = append(edited, r.Edited()...)
		found, left, err := p.handEditsOf(r, passed)
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
// over, left are those of them that belong to other records.
func (p *place) handEditsOf(r *issued.Record, passed []string) (problems source.Problems, left []string, err error) {
	if len(r.Edited()) == 0 {
		return nil, passed, nil
	}
	targets, err := p.targetsOf(r)
	if err != nil {
		return nil, nil, err
	}
	for _, t := range targets {
		name := t.Name
		if store.FormatOf(t.Name) != render.DOCX || !r.Files[name].Edited {
			continue
		}
		if slices.Contains(passed, name) {
			passed = slices.DeleteFunc(passed, func(n string) bool { return n == name })
			continue
		}
		found, err := handEdits(r, &t)
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
func (p *place) targetsOf(r *issued.Record) ([]store.Target, error) {
	if r.Kind != issued.Original {
		return p.amendmentTargets(r)
	}
	d, documents, err := p.composeKept(r, composerOf(r))
	if err != nil {
		return nil, err
	}
	return p.maker.Targets(documents, d)
}

// handEdits prints what a person changed in an issued DOCX and the kept dossier has not; empty where nothing.
func handEdits(r *issued.Record, t *store.Target) (string, error) {
	base, err := r.Made(t.Name)
	if err != nil {
		return "", err
	}
	edited, err := r.Data(t.Name)
	if err != nil {
		return "", err
	}
	now, err := t.Bytes()
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
