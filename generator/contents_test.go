package generator_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/render"
	"vanban/generator/render/pdf/pdftext"
)

// withContents composes the documents of a dossier that asks for tables of contents of so many levels.
func withContents(t *testing.T, folder string, levels int) []generator.Composed {
	t.Helper()
	d, err := dossier.Load(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	d.Heading.Contents = heading.Contents{From: 2, Levels: levels}
	all, err := generator.NewMaker(generator.Options{}).Compose(d)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// contentsIn finds the table of contents of a document; nil where it has none.
func contentsIn(d *doc.Document) *doc.Contents {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if c, is := b.(*doc.Contents); is {
				return c
			}
		}
	}
	return nil
}

// TestContentsTellThePages finds each title on the page that the table of contents tells, in the plan by itself and in the whole set, of
// dossiers whose table of contents has one page and several.
func TestContentsTellThePages(t *testing.T) {
	pdf := generator.Renderings[slices.IndexFunc(generator.Renderings, func(r generator.Rendering) bool { return r.Format() == render.PDF })]
	for _, folder := range []string{"../seeds/tay-ninh-2024", "../testdata/ho-so/muc-luc", "../testdata/ho-so/gian-dong-1-5"} {
		for _, n := range withContents(t, folder, 2) {
			c := contentsIn(n.Document)
			if c == nil {
				continue
			}
			pages, err := pdftext.Pages(renderedBy(t, n, pdf))
			if err != nil {
				t.Fatal(err)
			}
			checkContents(t, filepath.Base(folder)+"/"+n.Name, c, pages)
		}
	}
}

// checkContents looks for the entries' titles on their pages, which are numbered from the page with the table of contents on.
func checkContents(t *testing.T, name string, c *doc.Contents, pages []pdftext.Page) {
	t.Helper()
	words := make([]string, len(pages))
	first := -1
	for i, p := range pages {
		words[i] = strings.Join(strings.Fields(p.Text), " ")
		if first < 0 && strings.Contains(words[i], doc.Plain(c.Title)) {
			first = i
		}
	}
	if first < 0 || len(c.Entries) < 2 {
		t.Fatalf("%s: no table of contents of several titles on its pages", name)
	}
	numbered := 0
	for _, e := range c.Entries {
		title := strings.Join(strings.Fields(doc.Plain(e.Text)), " ")
		if e.Page == 0 {
			if !strings.HasPrefix(title, "Phụ lục") {
				t.Errorf("%s: %q has no page", name, title)
			}
			continue
		}
		numbered++
		if at := first + e.Page - 1; at >= len(pages) || !strings.Contains(words[at], title) {
			t.Errorf("%s: %q is not on page %d", name, title, e.Page)
		}
	}
	if numbered == 0 {
		t.Errorf("%s: no entry has a page", name)
	}
}

// TestContentsOfFewPages: a text of fewer pages than are asked for has no table of contents, and what is made of it is what is made without the key.
func TestContentsOfFewPages(t *testing.T) {
	d, err := dossier.Load(os.DirFS("../testdata/ho-so/muc-luc"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		from int
		want bool
	}{{9, true}, {10, false}} { // the plan has nine pages without its table of contents
		d.Heading.Contents.From = c.from
		all, err := generator.NewMaker(generator.Options{Only: []dossier.Output{dossier.OutPlan}}).Compose(d)
		if err != nil {
			t.Fatal(err)
		}
		if got := contentsIn(all[0].Document) != nil; got != c.want {
			t.Errorf("from %d pages on: has a table of contents: %v, want %v", c.from, got, c.want)
		}
	}
}

// TestContentsHaveTheirLevels: entries are of the levels that are asked for, and those of each stand in a role of their own.
func TestContentsHaveTheirLevels(t *testing.T) {
	for levels := 1; levels <= 2; levels++ {
		deepest := 0
		for _, n := range withContents(t, "../testdata/ho-so/muc-luc", levels) {
			if c := contentsIn(n.Document); c != nil {
				for i := range c.Entries {
					deepest = max(deepest, c.Entries[i].Level)
					if role := c.Entries[i].Line().Role; role != doc.Contents1+doc.Role(c.Entries[i].Level-1) {
						t.Errorf("level %d stands in role %d", c.Entries[i].Level, role)
					}
				}
			}
		}
		if deepest != levels {
			t.Errorf("%d levels are asked for, and %d are entered", levels, deepest)
		}
	}
}
