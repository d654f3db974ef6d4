package exchange

import (
	"bytes"
	"io/fs"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/dossier"
	"vanban/generator/officetable"
	"vanban/generator/recognise"
	"vanban/generator/store"
	"vanban/generator/tasktable"
	"vanban/generator/transcribe"
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

// read reads a table of an appendix as that of the tasks; ok says whether it is one.
func (w *wordTasks) read(t *recognise.Table, title string) (files []transcribe.File, tasks int, ok bool) {
	into := officetable.Into{Agencies: &agency.Directory{}, Year: w.year}
	table, err := w.table(t, title, &into)
	if err != nil || table == nil || len(table.Areas) == 0 || table.WithoutProducts {
		return nil, 0, false
	}
	if len(table.Unknown) > 0 {
		lines := strings.Join(proposal(entriesOf(table.Unknown, nil)), "\n") + "\n"
		files = append(files, transcribe.File{Name: dossier.AgenciesFile, Text: lines})
		into.Agencies = dossier.BasicsOf(dossier.With(nothing{}, dossier.AgenciesFile, []byte(lines))).Agencies
		if again, err := w.table(t, title, &into); err == nil { // with its agencies known, each cell names them as it is written
			table = again
		}
	}
	text, _ := tasktable.YAML(table.Areas, &into.Table)
	files = append(files, transcribe.File{Name: dossier.TasksFile, Text: string(text)})
	for _, a := range table.Areas {
		tasks += len(a.Tasks)
	}
	w.Notes, w.Tables = table.Notes, table.Accounts
	return files, tasks, true
}

func (w *wordTasks) table(t *recognise.Table, title string, into *officetable.Into) (table *officetable.Table, err error) {
	defer store.ExplainPanic(&err)
	return officetable.Read([]officetable.Grid{gridOf(t, title)}, into)
}

// nothing is a folder without files.
type nothing struct{}

// Open implements fs.FS.
func (nothing) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// gridOf gives a table as it is seen.
func gridOf(t *recognise.Table, title string) officetable.Grid {
	g := officetable.Grid{Title: title, File: "bảng của phụ lục", Label: "Bảng của phụ lục", Plain: true}
	for i, row := range t.Rows {
		for _, c := range row.Cells {
			if text := cellText(&c); text != "" && !c.Up {
				cell := officetable.Cell{Row: i + 1, Column: c.Column + 1, Text: text}
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
