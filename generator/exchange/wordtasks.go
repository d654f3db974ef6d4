package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"vanban/generator/agency"
	"vanban/generator/columnhead"
	"vanban/generator/dossier"
	"vanban/generator/grid"
	"vanban/generator/newagency"
	"vanban/generator/officetable"
	"vanban/generator/recognise"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/tasktable"
	"vanban/generator/transcribe"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// wordTasks reads the tables of a Word file as tables of tasks.
type wordTasks struct {
	TasksRead
	year int
}

// TasksRead tells of a table of tasks that was read.
type TasksRead struct {
	Notes  []string              // what was understood otherwise than it stands
	Tables []officetable.Account // what was read of the table, and what wasn't
}

// read reads a table as that of the tasks.
func (w *wordTasks) read(t *recognise.Table, title string) transcribe.TaskTable {
	into := officetable.Into{Agencies: &agency.Directory{}, Year: w.year, Whole: true}
	table, err := w.table(t, title, &into)
	switch {
	case table == nil || len(table.Areas) == 0 && err == nil:
		return transcribe.TaskTable{}
	case err != nil:
		return transcribe.TaskTable{Why: firstOf(err)}
	}
	var read transcribe.TaskTable
	lines, err := ownTable(table)
	if err != nil {
		return transcribe.TaskTable{Why: firstOf(err)}
	}
	if lines != "" {
		own := officetable.Into{Agencies: into.Agencies, Year: w.year, Whole: true, Table: dossier.BasicsOf(dossier.With(emptyFolder{}, dossier.MainFile, []byte(lines))).Table}
		if again, err := w.table(t, title, &own); err == nil && own.Table.Given() {
			table, read.Table, into = again, lines, own
		}
	}
	if table.WithoutProducts {
		return transcribe.TaskTable{Why: "bảng không có cột Sản phẩm"}
	}
	if len(table.Unknown) > 0 {
		lines := strings.Join(newagency.EntriesOf(table.Unknown, nil).Lines(), "\n") + "\n"
		read.Files = append(read.Files, transcribe.File{Name: dossier.AgenciesFile, Text: lines})
		into.Agencies = dossier.BasicsOf(dossier.With(emptyFolder{}, dossier.AgenciesFile, []byte(lines))).Agencies
		if again, err := w.table(t, title, &into); err == nil { // with its agencies known, each cell names them as it is written
			table = again
		}
	}
	text, _ := tasktable.YAML(table.Areas, &into.Table)
	read.Files = append(read.Files, transcribe.File{Name: dossier.TasksFile, Text: string(text)})
	for _, a := range table.Areas {
		read.Tasks += len(a.Tasks)
	}
	for i := range table.Accounts {
		read.Over = append(read.Over, table.Accounts[i].Over...)
	}
	read.Take = func() { w.Notes, w.Tables = table.Notes, table.Accounts }
	return read
}

// ownTable writes how a table is printed that isn't the usual one: with other columns, other heads or areas in rows of their own. Empty: it is the usual one.
func ownTable(t *officetable.Table) (string, error) {
	at := slices.IndexFunc(t.Accounts, func(a officetable.Account) bool { return len(a.Columns) > 0 })
	if at < 0 {
		return "", nil
	}
	a := &t.Accounts[at]
	if usual, err := isUsual(a.Columns); err != nil || usual && !a.Banded {
		return "", err
	}
	lines := tasktable.TableSchema.Name + ":\n  cot:\n    " + strings.Join(a.Columns, "\n    ") + "\n"
	if a.Banded {
		lines += "  linh-vuc: dong\n"
	}
	return lines, nil
}

// isUsual says whether columns, as items of “cot”, are those of the table that is printed where a dossier says nothing of it, with the heads that the templates
// give them: tasks in areas, or numbered where they are in none, and of the added columns those that are there.
func isUsual(columns []string) (bool, error) {
	items, err := usualItems()
	if err != nil {
		return false, err
	}
	usual := slices.DeleteFunc(tasktable.Columns(), func(c tasktable.Column) bool { return c.IsAdded() && !slices.Contains(columns, items[c]) })
	return len(columns) == 1+len(usual) && (columns[0] == items[tasktable.AreaColumn] || columns[0] == items[tasktable.NumberColumn]) &&
		slices.EqualFunc(columns[1:], usual, func(item string, c tasktable.Column) bool { return item == items[c] }), nil
}

// usualItems gives the columns as items of “cot”, with the heads that the program's templates give them.
var usualItems = sync.OnceValues(func() (map[tasktable.Column]string, error) {
	words, err := wording.New(nil)
	if err != nil {
		return nil, err
	}
	items := map[tasktable.Column]string{}
	for _, c := range append(tasktable.Columns(), tasktable.AreaColumn, tasktable.NumberColumn) {
		head, err := words.Text("dau-cot-rieng", viewcolumn.Column{Khoa: c.String()})
		if err != nil {
			return nil, err
		}
		items[c] = columnhead.Written(c.String(), strings.TrimSpace(head))
	}
	return items, nil
})

// firstOf gives what the first of some problems says, and how many more there are.
func firstOf(err error) string {
	var all source.Problems
	if !errors.As(err, &all) || len(all) == 0 {
		return "chương trình không đọc được bảng này"
	}
	said := all[0].At.String() + ": " + strings.TrimSuffix(all[0].What, ".")
	if len(all) > 1 {
		said += fmt.Sprintf(" (và %d chỗ khác)", len(all)-1)
	}
	return said
}

func (w *wordTasks) table(t *recognise.Table, title string, into *officetable.Into) (table *officetable.Table, err error) {
	defer store.ExplainPanic(&err)
	return officetable.Read([]grid.Grid{gridOf(t, title)}, into)
}

// emptyFolder is a folder without files.
type emptyFolder struct{}

// Open implements fs.FS.
func (emptyFolder) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// gridOf gives a table as it is seen.
func gridOf(t *recognise.Table, title string) grid.Grid {
	g := grid.Grid{Title: title, File: "bảng của phụ lục", Label: "Bảng của phụ lục", Plain: true}
	for i, row := range t.Rows {
		for _, c := range row.Cells {
			if text := cellText(&c); text != "" && !c.Up {
				cell := grid.Cell{Row: i + 1, Column: c.Column + 1, Text: text}
				if bottom := bottomOf(t, i, &c); bottom > i || c.Span > 1 {
					cell.Bottom, cell.Right = bottom+1, c.Column+c.Span
				}
				g.Cells = append(g.Cells, cell)
			}
		}
	}
	return g
}

// bottomOf gives the last row, from 0, that a cell covers.
func bottomOf(t *recognise.Table, row int, c *recognise.Cell) int {
	for below := row + 1; below < len(t.Rows); below++ {
		goesOn := false
		for _, o := range t.Rows[below].Cells {
			goesOn = goesOn || o.Column == c.Column && o.Up
		}
		if !goesOn {
			return below - 1
		}
	}
	return len(t.Rows) - 1
}

// cellText gives the words of a cell, its paragraphs on lines of their own.
func cellText(c *recognise.Cell) string {
	var b bytes.Buffer
	for i := range c.Lines {
		l := &c.Lines[i]
		text := strings.TrimSpace(strings.TrimSpace(l.Number) + " " + l.Text)
		if text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(text)
	}
	return b.String()
}
