package writeback

import (
	"vanban/generator/doc"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
)

// Made is a document as it is made from some state of the dossier: in roles, and as the DOCX of it.
type Made struct {
	Document *doc.Document
	DOCX     []byte
}

// version is a document that was made, with the place of the dossier that each paragraph came from where that is known.
type version struct {
	Made
	docx    *document.Document
	at      map[*document.Paragraph]source.Pos
	differs *comparison // from the edited file; nil: not compared yet
}

// open reads a made document.
func open(name string, m Made) (*version, error) {
	docx, err := document.Open(name, m.DOCX)
	if err != nil {
		return nil, err
	}
	v := &version{Made: m, docx: docx, at: map[*document.Paragraph]source.Pos{}}
	var body, notes []doc.Line
	for _, s := range m.Document.Sections {
		for _, b := range s.Blocks {
			for l := range doc.Lines(b) {
				body = append(body, l)
			}
		}
		for _, n := range s.Notes {
			notes = append(notes, doc.Line{Text: n.Text, At: n.At})
		}
	}
	v.place(docx.Body.Items, body)
	v.place(notesOf(docx), notes)
	return v, nil
}

// reach is how many lines a paragraph's own is looked for: headings stand in a table of contents too, and a drawn line is no paragraph.
const reach = 400

// place finds the line that each paragraph shows. Both stand in one order.
func (v *version) place(items []document.Item, lines []doc.Line) {
	keys := make([]string, len(lines))
	for i, l := range lines {
		keys[i] = labelled.Letters(doc.Plain(withoutMarks(l.Text)))
	}
	next := 0
	for p := range document.Paragraphs(items...) {
		key := labelled.Letters(p.Text)
		if key == "" {
			continue
		}
		for i := next; i < min(next+reach, len(lines)); i++ {
			if keys[i] == key {
				if lines[i].At.Line > 0 {
					v.at[p] = lines[i].At
				}
				next = i + 1
				break
			}
		}
	}
}

func withoutMarks(text []doc.Inline) (kept []doc.Inline) {
	for _, in := range text {
		switch in.(type) {
		case doc.Text, doc.Break:
			kept = append(kept, in)
		}
	}
	return kept
}
