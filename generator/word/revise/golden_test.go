package revise

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected comparisons")

// parsed reads a plan: a line a paragraph, those that begin with "|" the rows of the table.
func parsed(text string) plan {
	var p plan
	for l := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		if strings.HasPrefix(l, "|") {
			cells := strings.Split(strings.Trim(l, "|"), "|")
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i])
			}
			p.rows = append(p.rows, cells)
		} else {
			p.lines = append(p.lines, l)
		}
	}
	return p
}

// TestComparisons prints the comparison of every case in testdata: goc, sua-tay and ho-so are the three versions.
func TestComparisons(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			part := map[string]*txtar.File{}
			for i := range archive.Files {
				part[archive.Files[i].Name] = &archive.Files[i]
			}
			version := func(name string) []byte { return parsed(string(part[name].Data)).render(t) }
			c, err := Compare(version("goc"), asWord(t, version("sua-tay")), version("ho-so"))
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := c.Print(&out); err != nil {
				t.Fatal(err)
			}
			if *update {
				part["so-sanh"].Data = out.Bytes()
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if d := cmp.Diff(string(part["so-sanh"].Data), out.String()); d != "" {
				t.Error(d)
			}
		})
	}
}
