package report

import (
	"vanban/generator/doc"
	"vanban/generator/progress"
	"vanban/generator/wording"
)

// Spotted is a paragraph of a report, and where figures stand in it.
type Spotted struct {
	Text string
	At   []Spot // in their order
}

// Spot is a figure within a paragraph's text, in bytes.
type Spot struct {
	Code     string
	From, To int
}

// Spots gives the paragraphs of a period's report in reading order, each with its figures: the report is composed once more with the marks that its
// templates set around them.
func Spots(r *progress.Report, w *wording.Templates) ([]Spotted, error) {
	d, _, err := composed(r, w, &figures{book: r.Figures, keeping: true})
	if err != nil {
		return nil, err
	}
	var all []Spotted
	for i := range d.Sections {
		for _, b := range d.Sections[i].Blocks {
			for l := range doc.Lines(b) {
				all = append(all, spotted(doc.Plain(l.Text)))
			}
		}
	}
	return all, nil
}

// spotted takes the marks out of a text.
func spotted(text string) (s Spotted) {
	for from := 0; ; {
		m := markedFigure().FindStringSubmatchIndex(text[from:])
		if m == nil {
			s.Text += text[from:]
			return s
		}
		s.Text += text[from : from+m[0]]
		code, shown := text[from+m[2]:from+m[3]], text[from+m[4]:from+m[5]]
		s.At = append(s.At, Spot{code, len(s.Text), len(s.Text) + len(shown)})
		s.Text += shown
		from += m[1]
	}
}
