package returnform

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/agency"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/reported"
	"vanban/generator/tasktable"
	"vanban/generator/wording"
	"vanban/templates"
)

// TestATemplateWithoutAPartIsRefused: what an office's own template leaves out is told with the part's name, and no form is made.
func TestATemplateWithoutAPartIsRefused(t *testing.T) {
	text, err := fs.ReadFile(templates.Files, template)
	if err != nil {
		t.Fatal(err)
	}
	for part, want := range map[string]string{
		"nhac-ngay": "phần “::: nhac-ngay” phải có 3 đoạn, đây có 0", "nhom-chu-tri": "phần “::: nhom-chu-tri” phải có 1 đoạn, đây có 0", "": "",
	} {
		own := string(text)
		if part != "" {
			own = strings.Replace(own, "::: "+part+"\n", "::: khac\n", 1)
		}
		w, err := wording.New(fstest.MapFS{template: {Data: []byte(own)}})
		if err != nil {
			t.Fatal(err)
		}
		forms, err := New(Source{Dossier: &dossier.Dossier{Year: 2026}, Period: deadline.Period{Kind: deadline.Quarter, N: 1, Year: 2026}}, w)
		if err != nil {
			t.Fatal(err)
		}
		duty := &reported.Duty{Lead: []*tasktable.Task{{Number: 1, Content: dossier.Text{S: "Việc"}, Due: dossier.Text{S: "Quý I"}}}, Agency: &agency.Agency{}}
		form, err := forms.Form(duty)
		switch {
		case want == "" && (err != nil || len(form.Sheets) != 2):
			t.Errorf("%v", err)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("without %s: %v", part, err)
		}
	}
}
