package generator_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/sync/errgroup"

	"vanban/generator"
	"vanban/generator/doc"
	"vanban/generator/everycase"
	"vanban/generator/inforce"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/render/docx"
	"vanban/generator/typeface"
)

// structure is what of a document another program should find in its DOCX.
type structure struct{ Headings, Notes, Rows, Cells int }

// structureCounter counts it: a doc.Visitor of the blocks and an InlineVisitor of their text.
type structureCounter struct {
	structure
	measure *layout.Measurer
	paper   nd30.Page
}

func (c *structureCounter) Line(l doc.Line) error {
	if c.measure.Sheet.StyleOf(l.Role).Outline > 0 {
		c.Headings++
	}
	for _, in := range l.Text {
		in.ShowInline(c)
	}
	return nil
}

func (c *structureCounter) PageRef(doc.PageRef) {}

func (c *structureCounter) Contents(b *doc.Contents) error {
	for _, l := range b.Lines() {
		c.Line(l)
	}
	return nil
}

func (c *structureCounter) Columns(columns doc.Columns) error {
	for _, r := range c.measure.ColumnsRows(columns, c.paper) {
		c.Rows++
		c.Cells += 2
		for _, l := range append(append([]doc.Line{}, r.Left...), r.Right...) {
			c.Line(l)
		}
	}
	return nil
}

func (c *structureCounter) Table(t *doc.Table) error {
	for _, r := range append(append([]doc.Row{}, t.Head...), t.Rows...) {
		c.Rows++
		for _, cell := range r.Cells {
			if cell.Merge != doc.MergeDown {
				c.Cells++
			}
			for _, l := range cell.Lines {
				c.Line(l)
			}
		}
	}
	return nil
}

func (c *structureCounter) Corner(doc.Line) error  { return nil } // it stands in a header
func (c *structureCounter) Foot([]doc.Line) error  { return nil } // it stands in a footer
func (c *structureCounter) Chart(*doc.Chart) error { return nil } // pandoc passes over drawings
func (c *structureCounter) Text(doc.Text)          {}
func (c *structureCounter) NoteRef(doc.NoteRef)    { c.Notes++ }
func (c *structureCounter) Break(doc.Break)        {}
func (c *structureCounter) Picture(doc.Picture)    {}

func structureOf(t *testing.T, d *doc.Document, family *typeface.Family) structure {
	t.Helper()
	c := &structureCounter{measure: layout.NewMeasurer(family, inforce.Sheet(d.Setting))}
	for _, s := range d.Sections {
		c.paper = inforce.Now().Pages[s.Orientation]
		for _, b := range s.Blocks {
			if err := b.Show(c); err != nil {
				t.Fatal(err)
			}
		}
	}
	return c.structure
}

// pandocStructure counts the same in what pandoc reads of a file: nodes of its tree have the fields t and c.
func pandocStructure(file string) (found structure, err error) {
	out, err := exec.Command("pandoc", file, "-t", "json").Output()
	if err != nil {
		return found, fmt.Errorf("pandoc %s: %w", file, err)
	}
	var tree struct{ Blocks any }
	if err := json.Unmarshal(out, &tree); err != nil {
		return found, err
	}
	found.count(tree.Blocks)
	return found, nil
}

func (s *structure) count(node any) {
	switch n := node.(type) {
	case []any:
		for _, kid := range n {
			s.count(kid)
		}
	case map[string]any:
		switch n["t"] {
		case "Header":
			s.Headings++
		case "Note":
			s.Notes++
		case "Table": // attributes, caption, columns, head, bodies, foot
			parts := n["c"].([]any)
			s.countRows(parts[3].([]any)[1], parts[5].([]any)[1])
			for _, body := range parts[4].([]any) {
				s.countRows(body.([]any)[2], body.([]any)[3])
			}
		}
		s.count(n["c"])
	}
}

// countRows counts lists of rows; a row is its attributes and its cells.
func (s *structure) countRows(lists ...any) {
	for _, rows := range lists {
		for _, row := range rows.([]any) {
			s.Rows++
			s.Cells += len(row.([]any)[1].([]any))
		}
	}
}

// TestOtherProgramsSeeTheStructure has pandoc read every DOCX of every dossier and report: it finds as many headings,
// footnotes, rows and cells of tables as the document has.
func TestOtherProgramsSeeTheStructure(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	everycase.Judge(t, "pandoc")
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	all := structure{}
	var group errgroup.Group
	group.SetLimit(2)
	for _, folder := range append(seedFolders(t), stressFolders(t)...) {
		documents := composed(t, folder)
		for _, p := range periodsOf(t, folder, loaded(t, folder)) {
			report, err := generator.NewMaker(generator.Options{}).ComposeReport(loaded(t, folder), p)
			if err != nil {
				t.Fatal(err)
			}
			documents = append(documents, report.Document)
		}
		out := t.TempDir()
		for _, n := range documents {
			path, want := filepath.Join(out, n.Name+".docx"), structureOf(t, n.Document, family)
			if len(n.Document.Sections) == 0 {
				continue // a workbook alone
			}
			f, err := os.Create(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := docx.Render(f, n.Document, family); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			all.Headings, all.Notes, all.Rows, all.Cells = all.Headings+want.Headings, all.Notes+want.Notes, all.Rows+want.Rows, all.Cells+want.Cells
			group.Go(func() error {
				got, err := pandocStructure(path)
				if err == nil && got != want {
					err = fmt.Errorf("%s/%s: pandoc finds %+v, the document has %+v", filepath.Base(folder), n.Name, got, want)
				}
				return err
			})
		}
	}
	if err := group.Wait(); err != nil {
		t.Error(err)
	}
	if all.Headings == 0 || all.Notes == 0 || all.Cells == 0 {
		t.Errorf("the dossiers have %+v: nothing was tried", all)
	}
	t.Logf("%+v", all)
}
