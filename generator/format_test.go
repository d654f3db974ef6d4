package generator_test

import (
	"bytes"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/render"
	"vanban/generator/render/text"
)

// TestAFormatIsARow adds a format by its package and its row, as README.md's recipe has it: “dinh-dang” takes its name, editors are shown it, and every
// document is made in it.
func TestAFormatIsARow(t *testing.T) {
	before := render.Rows
	t.Cleanup(func() { render.Rows = before })
	render.Rows = append(slices.Clip(before), render.Row{Format: "txt",
		Render: func(w io.Writer, d *doc.Document, _ *render.Workshop) (int, error) { return 0, text.Render(w, d) }})
	const seed = "../seeds/tay-ninh-2024"
	main, err := os.ReadFile(seed + "/" + dossier.MainFile)
	if err != nil {
		t.Fatal(err)
	}
	asks := "dinh-dang: [txt]\n" + strings.ReplaceAll(string(main), "\ndinh-dang:", "\n#")
	d, err := dossier.Load(dossier.With(os.DirFS(seed), dossier.MainFile, []byte(asks)))
	if err != nil {
		t.Fatal(err)
	}
	m := generator.NewMaker(generator.Options{})
	made, err := m.Compose(d)
	if err != nil {
		t.Fatal(err)
	}
	targets, err := m.Targets(made, d)
	if err != nil || len(targets) != len(made) {
		t.Fatalf("%d files of %d documents: %v", len(targets), len(made), err)
	}
	for i, target := range targets {
		var is, want bytes.Buffer
		if _, err := target.Render(&is); err != nil {
			t.Fatal(err)
		}
		if err := text.Render(&want, made[i].Document); err != nil || target.Name != made[i].Name+".txt" || is.String() != want.String() {
			t.Errorf("%s isn't the text of %s (%v)", target.Name, made[i].Name, err)
		}
	}
	if words := dossier.MainForm().Under["dinh-dang"].Each.Words; !slices.Contains(words, "txt") {
		t.Errorf("editors are shown %q", words)
	}
}
