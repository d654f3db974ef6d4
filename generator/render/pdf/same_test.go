package pdf

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/go-pdf/fpdf"

	"vanban/generator/doc"
	"vanban/generator/render/pdf/pdftext"
	"vanban/generator/source"
	"vanban/generator/typeface"
)

// TestSameBytesInParallel renders documents with other characters in them at
// the same time: each gives the bytes that it gave alone.
func TestSameBytesInParallel(t *testing.T) {
	fam := family(t)
	rare := tasks(3)
	rare.Sections[0].Blocks = append(rare.Sections[0].Blocks, &doc.Paragraph{Role: doc.Body, Text: doc.Words("Ω và Ж")})
	documents := []*doc.Document{tasks(20), rare, tasks(60)}
	alone := make([][]byte, len(documents))
	for i, d := range documents {
		alone[i] = rendered(t, d, fam)
	}
	var all sync.WaitGroup
	for range 4 {
		for i, d := range documents {
			all.Go(func() {
				var out bytes.Buffer
				if _, err := Render(&out, d, fam); err != nil || !bytes.Equal(out.Bytes(), alone[i]) {
					t.Errorf("document %d gave other bytes beside others than alone (%v)", i, err)
				}
			})
		}
	}
	all.Wait()
}

func rendered(t *testing.T, d *doc.Document, fam *typeface.Family) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := Render(&out, d, fam); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestGlyphMissingInOneFace draws a character that the regular face has and the bold one has not.
func TestGlyphMissingInOneFace(t *testing.T) {
	whole := family(t)
	files := fstest.MapFS{}
	for face, name := range map[typeface.Face]string{typeface.Regular: "regular.ttf", typeface.Bold: "bold.ttf",
		typeface.Italic: "italic.ttf", typeface.BoldItalic: "bolditalic.ttf"} {
		data := whole.Data(face)
		if face == typeface.Bold {
			var all []rune
			for r := ' '; r <= 'ỹ'; r++ {
				all = append(all, r)
			}
			data = fpdf.UTF8CutFont(data, strings.ReplaceAll(string(all), "Ω", ""))
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	poor, err := typeface.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	d := tasks(1)
	at := source.Pos{File: "ke-hoach.md", Line: 3}
	for _, bold := range []bool{false, true} {
		text := []doc.Inline{doc.Text{S: "Ω", Bold: bold}}
		d.Sections[0].Blocks = append(d.Sections[0].Blocks, &doc.Paragraph{Role: doc.Body, Text: text, At: at})
		_, err := Render(io.Discard, d, poor)
		var problems source.Problems
		if told := errors.As(err, &problems) && problems[0].At == at; told != bold {
			t.Errorf("bold %v: error is %v", bold, err)
		}
	}
}

// TestBeyondTheBasicPlane is refused with the character's place: fpdf would panic.
func TestBeyondTheBasicPlane(t *testing.T) {
	d := tasks(1)
	at := source.Pos{File: "ke-hoach.md", Line: 9, Column: 2}
	d.Sections[0].Blocks = append(d.Sections[0].Blocks, &doc.Paragraph{Role: doc.Body, Text: []doc.Inline{doc.Text{S: "chữ"}, doc.NoteRef{N: 1}}})
	d.Sections[0].Notes = []doc.Note{{N: 1, Text: doc.Words("mặt cười 😀"), At: at}}
	_, err := Render(io.Discard, d, family(t))
	var problems source.Problems
	if !errors.As(err, &problems) || problems[0].At != at || !strings.Contains(problems[0].What, "U+1F600") {
		t.Errorf("error is %v", err)
	}
}

// TestNoBreakHyphen is drawn as a hyphen.
func TestNoBreakHyphen(t *testing.T) {
	d := tasks(1)
	d.Sections[0].Blocks = append(d.Sections[0].Blocks, &doc.Paragraph{Role: doc.Body, Text: doc.Words("nối\u2011liền")})
	pages, err := pdftext.Pages(rendered(t, d, family(t)))
	if err != nil || !strings.Contains(pages[0].Text, "nối-liền") {
		t.Errorf("text is %v (%v)", pages, err)
	}
}
