package exchange

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/newagency"
	"vanban/generator/source"
	"vanban/generator/tasktable"
	"vanban/generator/yamledit"
)

// beside finds what other files of the dossier need for the table: agencies, and the columns of its own table.
func (i *tasksImport) beside() error {
	if len(i.table.Unknown) > 0 {
		items := newagency.EntriesOf(i.table.Unknown, i.into.Agencies)
		i.result.Proposed = items.Lines()
		if i.options.AddAgencies {
			if err := i.change(dossier.AgenciesFile, items.AddTo); err != nil {
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
	for _, d := range newagency.Doubles(i.table.Unknown, i.into.Agencies) {
		i.result.Notes = append(i.result.Notes, fmt.Sprintf("%s: “%s” gần giống “%s” đã có trong hồ sơ mà được thêm thành cơ quan khác; nếu là một thì xóa mục mới ở %s, ghi tên này vào “ten-khac” của cơ quan đã có, rồi nhập lại.",
			d.Cell, d.Name, d.Near, dossier.AgenciesFile))
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
	will := map[bool]string{true: "sẽ "}[i.options.Look]
	i.result.Notes = append(i.result.Notes, fmt.Sprintf("Bảng không có cột “Sản phẩm”: %s %sđược thêm “bang-nhiem-vu” để bảng in ra không có cột này.", dossier.MainFile, will))
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
