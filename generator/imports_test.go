package generator_test

import (
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// layers lists the packages from the top down. A package may import only what
// stands in a lower layer; those of one layer, the renderers among them, never import each other.
var layers = [][]string{
	{"cmd/vanban"},
	{"generator/cli"},
	{"generator/cli/opened"},
	{"generator/cli/checking", "generator/cli/looking", "generator/cli/intodossier", "generator/cli/twofiles", "generator/cli/beginning", "generator/cli/about"},
	{"generator/console"},
	{"generator/batch", "generator/watching", "generator/preview"},
	{"generator/usage"},
	{"generator/practice"},
	{"generator/run"},
	{"generator/exchange", "generator/fill", "generator/merging", "generator/versions", "generator/yamlschema", "generator/handover"},
	{"generator/checkup"},
	{"generator/paths"},
	{"generator", "generator/issued"},
	{"generator/store"},
	{"generator/compose/papers"},
	{"generator/compose/amend", "generator/compose/letter", "generator/compose/returnform"},
	{"generator/compose/plan", "generator/compose/report", "generator/transcribe"},
	{"generator/check/ruleset"}, {"generator/check/form", "generator/check/component", "generator/check/language", "generator/check/readiness"}, {"generator/check/sight"}, {"generator/check"}, {"generator/starter"},
	{"generator/formvalues", "generator/textlevels", "generator/wordtable"},
	{"generator/album", "generator/collect", "generator/compose", "generator/recognise", "generator/word/revise", "generator/word/tracked", "generator/writeback", "generator/revision", "generator/sameworkbook", "generator/rollover"},
	{"generator/filetext", "generator/viewcolumn"},
	{"generator/marking", "generator/inlined"},
	{"generator/word/pairing", "generator/word/labelled", "generator/word/mend", "generator/word/unfilled", "generator/word/unfinished"},
	{"generator/progress", "generator/agenda", "generator/change", "generator/word/document", "generator/word/undecided", "generator/word/wordform", "generator/wording"},
	{"generator/reported", "generator/paper", "generator/contents", "generator/newagency"},
	{"generator/dossier", "generator/officetable"},
	{"generator/render"},
	{"generator/render/docx", "generator/render/xlsx", "generator/render/pdf", "generator/render/text", "generator/render/html", "generator/render/svg"},
	{"generator/layout"},
	{"generator/headrows", "generator/sameas"},
	{"generator/columnhead", "generator/grid", "generator/tablenumber", "generator/tablereport"},
	{"generator/celltext"},
	{"generator/tasktable"},
	{"generator/formwords", "generator/notation", "generator/heading", "generator/frontmatter"}, {"generator/yamledit", "generator/reference", "generator/signer", "generator/agency"},
	{"generator/outline", "generator/typedmark", "generator/chartml", "generator/chartsvg", "generator/shownfile"},
	{"generator/strictyaml", "generator/drawn", "generator/chart", "generator/plaintable"},
	{"generator/markdown"},
	{"generator/word/levels"},
	{"generator/word/drawing", "generator/inforce"}, {"generator/nd30", "generator/deadline", "generator/word/tree", "generator/symbol", "generator/ooxml", "generator/cellformat"},
	{"generator/typeface", "generator/doc"},
	{"generator/amended"},
	{"generator/calendar", "generator/casing", "generator/keeping", "generator/collector", "generator/sharing", "generator/picture", "generator/fingerprint", "generator/disk", "generator/diff", "generator/number", "generator/personname", "generator/headwords"},
	{"generator/bodies", "generator/xmlread", "generator/formplace"},
	{"generator/unit", "generator/diskname", "generator/source", "generator/pattern", "generator/ahead", "generator/deflate", "generator/legacyfont", "generator/letters", "generator/linebreak", "generator/notewithin", "generator/matching", "templates", "fonts", "seeds"},
}

// helpers are packages that only tests import.
var helpers = []string{"generator/english", "generator/everycase", "generator/collector/seldom", "generator/dossier/dossiertest", "generator/render/pdf/pdftext"}

func TestImportsGoDownward(t *testing.T) {
	level := map[string]int{}
	for i, layer := range layers {
		for _, p := range layer {
			level["vanban/"+p] = i
		}
	}
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "vanban/...").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		if isHelper(fields[0]) {
			continue
		}
		mine, known := level[fields[0]]
		if !known {
			t.Errorf("%s stands in no layer: say where it belongs", fields[0])
			continue
		}
		for _, imported := range fields[1:] {
			theirs, ours := level[imported]
			switch {
			case isHelper(imported):
				t.Errorf("%s imports %s, which is for tests", fields[0], imported)
			case ours && theirs <= mine:
				t.Errorf("%s imports %s, which does not stand below it", fields[0], imported)
			}
		}
	}
}

// mostOfOneName is how many files may have one name: of more, a person who looks for one opens the others first.
const mostOfOneName = 3

// TestFewFilesOfOneName counts the files of the program by their names; doc.go is every package's own.
func TestFewFilesOfOneName(t *testing.T) {
	files := map[string][]string{}
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if base := path.Base(filepath.ToSlash(name)); err == nil && strings.HasSuffix(base, ".go") && !strings.HasSuffix(base, "_test.go") && base != "doc.go" {
			files[base] = append(files[base], name)
		}
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("%d names: %v", len(files), err)
	}
	for base, all := range files {
		if len(all) > mostOfOneName {
			t.Errorf("%d files are called %s: name each after what it holds\n%s", len(all), base, strings.Join(all, "\n"))
		}
	}
}

func isHelper(pkg string) bool {
	for _, h := range helpers {
		if pkg == "vanban/"+h {
			return true
		}
	}
	return false
}
