package generator_test

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator"
	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/render/text"
	"vanban/generator/wording"
	"vanban/templates"
)

// A kind that the program hasn't got, as README.md's recipe has one made: its row and what it has of its own, and its template.

var submission = &compose.Spec{
	Kind: "to-trinh", Name: "Tờ trình", Form: nd30.TitledForm, Needs: []doc.Role{doc.Addressee, doc.Body}, Output: "to-trinh", Apart: true,
	Of: func(d *dossier.Dossier) []*compose.Part {
		return []*compose.Part{{View: func(v *compose.View) any { return &submissionView{v, d.TaskCount()} }}}
	},
	Handlers: map[string]compose.Handler{"so-nhiem-vu": compose.On((*submissionView).count)},
}

type submissionView struct {
	*compose.View
	tasks int
}

func (v *submissionView) count(b *compose.Builder, c wording.Chunk) error {
	before, err := c.One()
	b.Add(&doc.Paragraph{Role: doc.Body, Text: append(before, doc.Text{S: " " + nd30.DocumentNumber(v.tasks) + " nhiệm vụ."})})
	return err
}

const submissionTemplate = `{{template "co-quan" .}}
{{template "so-va-ngay" .}}
::: ten-loai
Tờ trình
::: trich-yeu
Về việc ban hành Kế hoạch {{.TrichYeuTrongCau}}
::: kinh-gui
Kính gửi:

{{.NguoiBanHanh.Ten}}
::: doan
{{.CoQuan.Ten}} kính trình {{.NguoiBanHanh.Ten}} xem xét, ban hành Kế hoạch {{.TrichYeuTrongCau}}
::: so-nhiem-vu
Kế hoạch có
{{template "ky" .}}
`

// TestAKindIsARow adds a kind by a row and a template: it is composed, drawn in every format that fits, and its sources are known; the documents
// that the dossier had before stay what they were.
func TestAKindIsARow(t *testing.T) {
	program := fstest.MapFS{submission.Template(): {Data: []byte(submissionTemplate)}}
	names, err := fs.Glob(templates.Files, "*.md.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		data, err := fs.ReadFile(templates.Files, n)
		if err != nil {
			t.Fatal(err)
		}
		program[n] = &fstest.MapFile{Data: data}
	}
	before := *generator.Kinds
	t.Cleanup(func() { *generator.Kinds = before })
	*generator.Kinds = append(slices.Clip(before), submission)
	d := loaded(t, "../seeds/tay-ninh-2024")
	m := generator.NewMaker(generator.Options{Only: []dossier.Output{submission.Output, dossier.OutBundle}})
	m.SetWording(func() (*wording.Templates, error) { return wording.From(program, nil) })
	made, err := m.Compose(d)
	if err != nil {
		t.Fatal(err)
	}
	if len(made) != 2 || made[0].Name != "to-trinh" || len(made[1].Document.Sections) != 3 {
		t.Fatalf("%d documents", len(made))
	}
	one := made[0]
	if got := one.Document.Meta; got.KindName != "Tờ trình" || got.Symbol != "140/TTr-UBND" {
		t.Errorf("a %q of %q", got.KindName, got.Symbol)
	}
	if got := slices.Sorted(maps.Keys(one.Took.Templates)); !slices.Equal(got, []string{"chung.md.tmpl", "to-trinh.md.tmpl"}) {
		t.Errorf("it was made from %q", got)
	}
	var shown bytes.Buffer
	if err := text.Render(&shown, one.Document); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Số: 140/TTr-UBND", "TỜ TRÌNH", "Kế hoạch có 46 nhiệm vụ./.", "Nơi nhận:"} {
		if !strings.Contains(shown.String(), want) {
			t.Errorf("it has no %q:\n%s", want, shown.String())
		}
	}
	for _, r := range generator.Renderings {
		if r.Fits(one) == r.Data() {
			t.Errorf("%s fits: %v", r.Format(), !r.Data())
		} else if !r.Data() && len(renderedBy(t, one, r)) == 0 {
			t.Errorf("%s is empty", r.Format())
		}
	}
}

// TestKindsOfArticleSeven: every kind of the decree can be written in a file of its own, under its name.
func TestKindsOfArticleSeven(t *testing.T) {
	var of []string
	for _, k := range slices.Concat(nd30.KindNames, nd30.Unnotated) {
		of = append(of, k.Name)
	}
	for _, k := range paper.Kinds {
		if i := slices.Index(of, k.Name); i >= 0 {
			of = slices.Delete(of, i, i+1)
		} else {
			t.Errorf("“%s” is no kind of Article 7, or there twice", k.Name)
		}
	}
	if len(of) > 0 || len(paper.Kinds) != 29 {
		t.Errorf("%d kinds, without %q", len(paper.Kinds), of)
	}
}

// TestKindsAreOfTheDecree: the kinds that have a notation are those of annex III, and their keys are all different.
func TestKindsAreOfTheDecree(t *testing.T) {
	seen := map[doc.Kind]bool{}
	for _, k := range *generator.Kinds {
		if seen[k.Kind] {
			t.Errorf("two kinds are %s", k.Kind)
		}
		seen[k.Kind] = true
		parts := k.Form.Components(k.Needs...)
		if len(parts) == 0 || slices.ContainsFunc(parts, func(c nd30.Component) bool { return c.Clause == "" }) {
			t.Errorf("%s: %d components, each of which must have a clause", k.Kind, len(parts))
		}
		if k.Name != "" && inforce.Now().SymbolOf(k.Name) == "" && !slices.ContainsFunc(nd30.Unnotated, func(u nd30.KindName) bool { return u.Name == k.Name }) {
			t.Errorf("%s: annex III has no symbol for “%s”", k.Kind, k.Name)
		}
	}
	if len(seen) < 15 {
		t.Errorf("%d kinds; the test doesn't find them", len(seen))
	}
}
