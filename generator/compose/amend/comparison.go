package amend

import (
	"fmt"
	"strings"

	"vanban/generator/compose"
	"vanban/generator/diff"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// Reasons is why things change, by place or by number in the table; "*" is for all others.
type Reasons map[string]string

// Compared is two dossiers, how they differ, and why.
type Compared struct {
	Old, New    *dossier.Dossier
	Of          string // what the old document is called, where it is one in a file of its own
	Differences []Difference
	Reasons     Reasons
}

// Comparison gives the table that officials send with a draft amendment: current text, amended text, reason.
func Comparison(c Compared, w *wording.Templates) (*doc.Document, error) {
	return compose.Bundle(c.New, w, &compose.Part{Spec: comparison, Orientation: doc.Landscape, View: func(v *compose.View) any {
		return &comparisonView{View: v, Cu: compose.NewView(c.Old), new: c.New, VanBan: wording.Literal(c.Of), differences: c.Differences, reasons: c.Reasons}
	}})
}

// comparisonView is what the template of a comparison can print, and what its table is made from.
type comparisonView struct {
	*compose.View
	Cu     *compose.View   // văn bản được sửa đổi
	VanBan wording.Literal // tên văn bản ấy, nếu là văn bản viết ở một tệp riêng

	new         *dossier.Dossier
	differences []Difference
	reasons     Reasons
}

const comparisonColumns = 4

// comparisonTable sets a row a difference, under a row for each document.
func (v *comparisonView) table(b *compose.Builder, c wording.Chunk) error {
	t, err := b.HeadedTable(c, doc.ComparisonTable, comparisonColumns)
	if err != nil {
		return err
	}
	group := ""
	number := 0
	for _, d := range v.differences {
		name, err := GroupName(b.Wording, v.new, d)
		if err != nil {
			return err
		}
		if name != group {
			group = name
			t.Rows = append(t.Rows, b.BandRow(name, comparisonColumns, source.Pos{}))
		}
		number++
		if d, err = Shown(b.Wording, d); err != nil {
			return err
		}
		row, err := v.row(b.Wording, number, d)
		if err != nil {
			return err
		}
		t.Rows = append(t.Rows, row)
	}
	return nil
}

// GroupName words the document that a difference is in.
func GroupName(w *wording.Templates, new *dossier.Dossier, d Difference) (string, error) {
	return w.Phrase("nhom", struct {
		Nhom      string
		QuyetDinh bool
		SoPhuLuc  int
		VanBan    wording.Literal
	}{d.Group, new.Kind == dossier.DecisionWithPlan, d.Appendix, wording.Literal(d.title)})
}

func (v *comparisonView) row(w *wording.Templates, number int, d Difference) (doc.Row, error) {
	old, new := sideOf(d, d.Place, d.Old, diff.Removed), sideOf(d, d.Place, d.New, diff.Added)
	if d.NewPlace != "" {
		new = sideOf(d, d.NewPlace, d.New, diff.Added)
	}
	var err error
	switch d.Action {
	case ActAdd:
		old, err = v.wordedCell(w, "chua-co")
	case ActRepeal:
		new, err = v.wordedCell(w, "bi-bai-bo")
	case ActReplace:
		var place string
		if place, err = w.Phrase("cum-tu", wording.Literal(d.Place)); err == nil {
			old, new = sideOf(d, place, "“"+d.Old+"”", diff.Removed), sideOf(d, place, "“"+d.New+"”", diff.Added)
		}
	}
	reason := v.reasons.of(number, d)
	return doc.Row{Cells: []doc.Cell{compose.NumberedCell(number), old, new, compose.TextCell(dossier.Text{S: reason})}}, err
}

// of gives the reason for a difference: by its number, by its place, or the one for all.
func (r Reasons) of(number int, d Difference) string {
	for _, key := range []string{fmt.Sprint(number), d.Place, d.NewPlace, "*"} {
		if reason, ok := r[key]; ok && key != "" {
			return reason
		}
	}
	return ""
}

func (v *comparisonView) wordedCell(w *wording.Templates, name string) (doc.Cell, error) {
	lines, err := w.Paragraphs(name, v)
	var cell doc.Cell
	for _, l := range lines {
		cell.Lines = append(cell.Lines, doc.Line{Role: doc.TableCell, Text: l})
	}
	return cell, err
}

// sideOf gives a place and its text before or after, with the words marked that only this side has.
func sideOf(d Difference, place, text string, own diff.Op) doc.Cell {
	head, words := letters.UpperFirst(place), d.Words
	if words == nil {
		words = []diff.Segment{{Op: diff.Kept, Text: text}}
		if own == diff.Added && d.Action == ActAdd {
			words[0].Op = own
		}
	}
	if d.Words != nil || text != "" {
		head += ":"
	}
	cell := doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(head)}}}
	lines := [][]doc.Inline{nil}
	for _, s := range words {
		if s.Op != diff.Kept && s.Op != own {
			continue
		}
		for i, piece := range strings.Split(s.Text, "\n") {
			if i > 0 {
				lines = append(lines, nil)
			}
			if piece != "" {
				last := len(lines) - 1
				lines[last] = append(lines[last], doc.Text{S: piece, Bold: s.Op == diff.Added, Italic: s.Op == diff.Removed})
			}
		}
	}
	for _, l := range lines {
		if len(l) > 0 {
			cell.Lines = append(cell.Lines, doc.Line{Role: doc.TableCell, Text: l})
		}
	}
	return cell
}
