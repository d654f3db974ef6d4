package compose

import (
	"fmt"
	"strings"

	"vanban/generator/change"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// comparisonTemplate is the table of what changes and why.
const comparisonTemplate = "so-sanh.md.tmpl"

// viewTotal is the total of a column of amounts.
type viewTotal struct{ Cot, Tong string }

// newTotals gives the totals of the new plan that differ from the old one's.
func newTotals(old, new *dossier.Dossier) []viewTotal {
	var all []viewTotal
	for _, c := range dossier.ColumnsOf(new.Areas) {
		if c.IsAmount() && c.Total(new.Areas) != c.Total(old.Areas) {
			all = append(all, viewTotal{c.String(), dossier.FormatAmount(c.Total(new.Areas))})
		}
	}
	return all
}

// changes is what the templates of comparisons and amendments can print beside a dossier's own values.
type changes struct {
	*view
	Cu        *view           // văn bản được sửa đổi
	CoKeHoach bool            // kế hoạch hoặc phụ lục có sửa đổi
	CoDieu    bool            // các điều của quyết định có sửa đổi
	CoPhuLuc  bool            // có phụ lục các nhiệm vụ được sửa đổi
	CoCanCuCu bool            // căn cứ đã kể văn bản được sửa đổi
	DieuSua   wording.Literal // điều duy nhất của quyết định được sửa đổi: “Điều 2”; trống khi nhiều điều
	CoBaiBo   bool            // có nội dung bị bãi bỏ
	TongTien  []viewTotal     // tổng của các cột số tiền mà văn bản làm thay đổi
	ChiBaiBo  bool            // chỉ bãi bỏ, không sửa đổi, bổ sung gì

	ChiBaiBoKeHoach, ChiBaiBoDieu bool // như vậy, riêng với kế hoạch, với các điều

	CanCuDau  []wording.Literal
	CanCuTheo []wording.Literal // “Theo đề nghị …”
	SuaDoi    *view             // văn bản sửa đổi, của văn bản hợp nhất
	DaSuaDoi  []*view           // các văn bản đã sửa đổi từ trước
	DonVi     wording.Literal   // đơn vị soạn thảo công văn
	DinhChinh []wording.Literal // từng chỗ đính chính
	KinhGui   []wording.Literal // nơi nhận công văn đính chính

	CanCuSuaDoi []*view // những văn bản ấy mà căn cứ chưa kể

	differences []Difference
	reasons     Reasons
	amending    *amendment // of an amendment
	lastArticle int        // of an amending decision; 0: recipients stay as they are
}

// Reasons is why things change, by place or by number in the table; "*" is for all others.
type Reasons map[string]string

// Compared is two dossiers, how they differ, and why.
type Compared struct {
	Old, New    *dossier.Dossier
	Differences []Difference
	Reasons     Reasons
}

// Comparison gives the table that officials send with a draft amendment: current text, amended text, reason.
func Comparison(c Compared, w *wording.Templates) (*doc.Document, error) {
	p := part{template: comparisonTemplate, kind: doc.Comparison, orientation: doc.Landscape,
		changes: &changes{Cu: newView(c.Old), differences: c.Differences, reasons: c.Reasons}}
	b, err := build(c.New, w, p)
	if err != nil {
		return nil, err
	}
	return document(c.New, w, b)
}

const comparisonColumns = 4

// comparisonTable sets a row a difference, under a row for each document.
func (b *builder) comparisonTable(c wording.Chunk) error {
	t, err := b.headedTable(c, doc.ComparisonTable, comparisonColumns)
	if err != nil {
		return err
	}
	group := ""
	number := 0
	for _, d := range b.part.changes.differences {
		name, err := b.groupName(d)
		if err != nil {
			return err
		}
		if name != group {
			group = name
			t.Rows = append(t.Rows, b.bandRow(name, comparisonColumns, source.Pos{}))
		}
		number++
		if d, err = Shown(b.wording, d); err != nil {
			return err
		}
		row, err := b.differenceRow(number, d)
		if err != nil {
			return err
		}
		t.Rows = append(t.Rows, row)
	}
	return nil
}

// groupName words the document that a difference is in.
func (b *builder) groupName(d Difference) (string, error) {
	return groupName(b.wording, b.part.changes.view, d)
}

// GroupName words the document that a difference is in.
func GroupName(w *wording.Templates, d *dossier.Dossier, x Difference) (string, error) {
	return groupName(w, newView(d), x)
}

func groupName(w *wording.Templates, v *view, d Difference) (string, error) {
	shown := struct {
		Nhom      string
		QuyetDinh bool
		SoPhuLuc  int
	}{d.Group, v.QuyetDinh, d.Appendix}
	return w.Phrase("nhom", shown)
}

func (b *builder) differenceRow(number int, d Difference) (doc.Row, error) {
	old, new := b.sideOf(d, d.Place, d.Old, change.Removed), b.sideOf(d, d.Place, d.New, change.Added)
	if d.NewPlace != "" {
		new = b.sideOf(d, d.NewPlace, d.New, change.Added)
	}
	var err error
	switch d.Action {
	case ActAdd:
		old, err = b.wordedCell("chua-co")
	case ActRepeal:
		new, err = b.wordedCell("bi-bai-bo")
	case ActReplace:
		var place string
		if place, err = b.wording.Phrase("cum-tu", wording.Literal(d.Place)); err == nil {
			old, new = b.sideOf(d, place, "“"+d.Old+"”", change.Removed), b.sideOf(d, place, "“"+d.New+"”", change.Added)
		}
	}
	reason := b.part.changes.reasons.of(number, d)
	return doc.Row{Cells: []doc.Cell{numberedCell(number), old, new, textCell(dossier.Text{S: reason})}}, err
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

func (b *builder) wordedCell(name string) (doc.Cell, error) {
	text, err := b.wording.Text(name, b.part.changes)
	if err != nil {
		return doc.Cell{}, err
	}
	line, err := wording.Chunk{Role: name, Text: text, File: b.part.template}.One()
	return doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: line}}}, err
}

// sideOf gives a place and its text before or after, with the words marked that only this side has.
func (b *builder) sideOf(d Difference, place, text string, own change.Op) doc.Cell {
	cell := doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(letters.UpperFirst(place) + ":")}}}
	if d.Words == nil {
		for line := range strings.SplitSeq(text, "\n") {
			if line != "" {
				cell.Lines = append(cell.Lines, doc.Line{Role: doc.TableCell, Text: []doc.Inline{doc.Text{S: line, Bold: own == change.Added && d.Action == ActAdd}}})
			}
		}
		if text == "" {
			cell.Lines[0].Text = doc.Words(letters.UpperFirst(place))
		}
		return cell
	}
	lines := [][]doc.Inline{nil}
	for _, s := range d.Words {
		if s.Op != change.Kept && s.Op != own {
			continue
		}
		for i, piece := range strings.Split(s.Text, "\n") {
			if i > 0 {
				lines = append(lines, nil)
			}
			if piece != "" {
				last := len(lines) - 1
				lines[last] = append(lines[last], doc.Text{S: piece, Bold: s.Op == change.Added, Italic: s.Op == change.Removed})
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
