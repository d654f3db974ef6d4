package exchange

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/celltext"
	"vanban/generator/diff"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/source"
	"vanban/generator/tasktable"
	"vanban/generator/yamledit"
)

// beside finds what other files of the dossier need for the table: agencies, and the columns of its own table.
func (i *tasksImport) beside() error {
	if len(i.table.Unknown) > 0 {
		items := entriesOf(i.table.Unknown, i.into.Agencies)
		i.result.Proposed = proposal(items)
		if i.options.AddAgencies {
			if err := i.change(dossier.AgenciesFile, func(e *yamledit.Editor) error { return addAgencies(e, items) }); err != nil {
				return err
			}
			i.doubles()
		}
	}
	if !i.table.WithoutProducts {
		return nil
	}
	if i.into.Table.Given() {
		return source.Problems{{At: source.Pos{File: dossier.MainFile}, What: "Bảng Excel không có cột “Sản phẩm”, mà bảng nhiệm vụ của hồ sơ (bang-nhiem-vu) in cột này.",
			Hint: "bỏ “- san-pham” khỏi “cot” của “bang-nhiem-vu”, hoặc thêm cột Sản phẩm vào bảng Excel"}}
	}
	return i.withoutProducts()
}

// doubles tells of added agencies that may be ones which the dossier has under another spelling.
func (i *tasksImport) doubles() {
	if i.into.Agencies == nil {
		return
	}
	var known []string
	for _, code := range i.into.Agencies.CodesInOrder() {
		known = append(known, i.into.Agencies.NameOf(code))
	}
	for _, u := range i.table.Unknown {
		if near, is := diff.Nearest(u.Name, known); is {
			i.result.Notes = append(i.result.Notes, fmt.Sprintf("%s: “%s” gần giống “%s” đã có trong hồ sơ mà được thêm thành cơ quan khác; nếu là một thì xóa mục mới ở %s, ghi tên này vào “ten-khac” của cơ quan đã có, rồi nhập lại.",
				u.Cell, u.Name, near, dossier.AgenciesFile))
		}
	}
}

// withoutProducts says in the main file that the table of tasks is printed without the column of products.
func (i *tasksImport) withoutProducts() error {
	var columns []string
	if len(i.table.Areas) != 1 || !i.table.Areas[0].Name.Empty() {
		columns = append(columns, tasktable.AreaColumn.String())
	}
	for _, c := range tasktable.ColumnsOf(i.table.Areas) {
		if c != tasktable.ProductColumn {
			columns = append(columns, c.String())
		}
	}
	lines := []string{tasktable.TableSchema.Name + ":", yamledit.Step + "cot: [" + strings.Join(columns, ", ") + "]"}
	err := i.change(dossier.MainFile, func(e *yamledit.Editor) error {
		if g := e.Mapping(e.Root); g.Flow != nil {
			return yamledit.ErrHandwritten
		}
		e.AppendLines(lines...)
		return nil
	})
	i.into.Table = dossier.BasicsOf(i.fsys).Table
	i.result.Notes = append(i.result.Notes, fmt.Sprintf("Bảng không có cột “Sản phẩm”: %s được thêm “bang-nhiem-vu” để bảng in ra không có cột này.", dossier.MainFile))
	return err
}

// change changes a file of the dossier in memory; it is written with the tasks.
func (i *tasksImport) change(name string, do func(*yamledit.Editor) error) error {
	old, err := fs.ReadFile(i.fsys, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return disk.NotRead(name, err)
	}
	e, err := yamledit.New(old)
	if err == nil {
		err = do(e)
	}
	if err != nil {
		return source.Problems{{At: source.Pos{File: name}, What: "Không tự sửa được tệp này: " + err.Error() + ".", Hint: "sửa tay: " + strings.Join(i.result.Proposed, "; ")}}
	}
	i.others = append(i.others, otherFile{name, old, e.Text()})
	i.fsys = dossier.With(i.fsys, name, e.Text())
	return nil
}

// entries are agencies and groups as items of co-quan.yaml.
type entries struct{ agencies, groups [][]string }

// entriesOf makes items of co-quan.yaml, whose codes are free.
func entriesOf(unknown []celltext.Unknown, known *agency.Directory) entries {
	taken := map[string]bool{}
	if known != nil {
		for _, code := range known.CodesInOrder() {
			taken[strings.ToLower(code)] = true
		}
	}
	var all entries
	for _, u := range unknown {
		code := celltext.Slug(u.Name)
		for n := 2; taken[code]; n++ {
			code = fmt.Sprintf("%s-%d", celltext.Slug(u.Name), n)
		}
		taken[code] = true
		item := []string{"ma: " + code, "ten: " + yamledit.Scalar(u.Name, false)}
		if u.Group {
			all.groups = append(all.groups, append(item, "mo: true"))
		} else {
			all.agencies = append(all.agencies, item)
		}
	}
	return all
}

// proposal gives the items as a person would put them into co-quan.yaml.
func proposal(all entries) []string {
	return append(yamledit.ListLines("co-quan", all.agencies), yamledit.ListLines("nhom", all.groups)...)
}

// addAgencies puts the items into co-quan.yaml.
func addAgencies(e *yamledit.Editor, all entries) error {
	if e.Root == nil {
		e.AppendLines(proposal(all)...)
		return nil
	}
	g := e.Mapping(e.Root)
	if err := g.AddItems("co-quan", all.agencies); err != nil {
		return err
	}
	return g.AddItems("nhom", all.groups)
}
