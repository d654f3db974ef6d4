package generator

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/revise"
	"vanban/generator/source"
)

// IssuedText makes sure that a kept dossier says what was issued, before anything is amended from it: a DOCX that was
// edited by hand is the issued text, and the dossier knows nothing of the edit until a person has brought it in. aside
// names the files whose edits are to be passed over.
func (m *Maker) IssuedText(r *issued.Record, aside []string) error {
	d, err := dossier.Load(disk.Folder(r.Path()))
	if err != nil {
		return fmt.Errorf("hồ sơ lưu khi ban hành ở %s không đọc được:\n%w", r.Path(), err)
	}
	documents, err := m.compose(d)
	if err != nil {
		return err
	}
	targets, err := m.targets(documents, d)
	if err != nil {
		return err
	}
	var problems source.Problems
	passed := slices.Clone(aside)
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
			return err
		}
		if found != "" {
			problems = append(problems, &source.Problem{At: source.Pos{File: filepath.Join(r.Path(), name)},
				What: "Văn bản đã ban hành là tệp đã sửa tay, và hồ sơ như lúc ban hành khác với tệp ấy:\n" + found,
				Hint: fmt.Sprintf("đưa các chỗ này vào hồ sơ lưu ở %s (để hồ sơ ấy đúng như văn bản đã ban hành) và vào %s, rồi chạy lại; hoặc bỏ qua đúng tệp này: --bo-qua %s", r.Path(), r.Home(), name)})
		}
	}
	for _, name := range passed {
		problems = append(problems, &source.Problem{At: source.Pos{File: r.Path()}, What: fmt.Sprintf("Không có tệp Word nào tên “%s” đã sửa tay trước khi ban hành.", name), Hint: "các tệp như vậy: " + strings.Join(r.Edited(), ", ")})
	}
	return problems.Err()
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
