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
		}
		i.doubles()
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

// doubles tells of agencies that the dossier doesn't have and that may be ones which it has under another spelling, before they are added and when they are.
func (i *tasksImport) doubles() {
	said := "đã có trong hồ sơ; nếu là một thì sửa tên trong bảng, hoặc ghi tên này vào “ten-khac” của cơ quan ấy ở " + dossier.AgenciesFile
	if i.options.AddAgencies && !i.options.Look {
		said = "đã có trong hồ sơ mà được thêm thành cơ quan khác; nếu là một thì xóa mục mới ở " + dossier.AgenciesFile + ", ghi tên này vào “ten-khac” của cơ quan đã có, rồi nhập lại"
	}
	for _, d := range newagency.Doubles(i.table.Unknown, i.into.Agencies) {
		i.result.Notes = append(i.result.Notes, fmt.Sprintf("%s: “%s” gần giống “%s” %s.", d.Cell, d.Name, d.Near, said))
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
