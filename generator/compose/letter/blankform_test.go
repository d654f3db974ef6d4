package letter

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/render/docx"
	"vanban/generator/typeface"
	"vanban/generator/wording"
)

var update = flag.Bool("update", false, "write the forms in templates/bieu-mau")

// TestBlankForms holds the forms in templates/bieu-mau to the templates that they were made from.
func TestBlankForms(t *testing.T) {
	wording, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, own := range All {
		blank, err := blankForm(&own, wording)
		if err != nil {
			t.Fatal(err)
		}
		var made bytes.Buffer
		if err := docx.Render(&made, blank, family); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("../../../templates/bieu-mau", own.FileName()+".docx")
		if *update {
			if err := os.WriteFile(path, made.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		kept, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(kept, made.Bytes()) {
			t.Errorf("%s is not what its template gives; run with -update", path)
		}
	}
}

// ownDay is the day of a form that is not filled: that of the decree.
var ownDay = calendar.Of(2020, 3, 5)

// blankForm gives a form with its placeholders, as it is kept in templates/bieu-mau.
func blankForm(o *Letter, w *wording.Templates) (*doc.Document, error) {
	b, err := o.build(w, doc.Setting{}, nil)
	if err != nil {
		return nil, err
	}
	return &doc.Document{Meta: doc.Meta{Kind: o.Kind, KindName: b.Title(), Name: b.Title(), Language: "vi-VN", Created: ownDay},
		Sections: []*doc.Section{b.Section()}}, nil
}
