package xlsx

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// RenderForm writes a form as a workbook that is locked but for the cells that
// ask. A hidden sheet says what form it is, which cell asks for what, and the
// seal of every other row. The same form gives the same bytes.
func RenderForm(w io.Writer, f *doc.Form, fam *typeface.Family) (err error) {
	var names []string
	for _, s := range f.Sheets {
		names = append(names, s.Name)
	}
	b, err := newBook(&doc.Document{Meta: f.Meta}, fam, append(names, doc.FormHiddenSheet))
	if err != nil {
		return err
	}
	defer func() { err = b.close(err) }()
	if err := b.lock(); err != nil {
		return fmt.Errorf("khóa phiếu: %w", err)
	}
	hidden := &formSeals{about: f.About}
	for i, s := range f.Sheets {
		if err := b.formSheet(s, hidden, i); err != nil {
			return fmt.Errorf("trang tính %q của phiếu: %w", s.Name, err)
		}
	}
	if err := hidden.write(b); err != nil {
		return fmt.Errorf("khóa phiếu: %w", err)
	}
	if err := b.write(w); err != nil {
		return fmt.Errorf("ghi phiếu: %w", err)
	}
	return nil
}

// lock keeps sheets from being added, taken away, renamed, moved or shown, and the last one out of sight.
func (b *book) lock() error {
	return errors.Join(b.file.SetSheetVisible(doc.FormHiddenSheet, false, true), b.file.ProtectWorkbook(&excelize.WorkbookProtectionOptions{LockStructure: true}))
}

// formSheet writes one sheet of a form.
type formSheet struct {
	*book
	*sheet
	form   *doc.FormSheet
	index  int
	seals  *formSeals
	widths []int // of the columns, in pixels
	checks []*check
}

func (b *book) formSheet(f *doc.FormSheet, seals *formSeals, index int) (err error) {
	clear(b.metric.known) // the columns are others
	s := &formSheet{book: b, form: f, index: index, seals: seals}
	s.columns()
	s.sheet, err = b.open(sheetName(f.Name), setUp{
		columns: s.widths, noGrid: true, page: &page{lies: doc.Landscape, firstDiffers: true, footer: b.sheetTitle(f.Name)},
	})
	if err != nil {
		return err
	}
	return cmp.Or(s.rows(), s.validate(), b.file.ProtectSheet(s.name, unlocked), s.stream.Flush())
}

// unlocked is what can be done with a locked sheet: heights and widths may be changed, so that long entries can be read.
var unlocked = &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatRows: true, FormatColumns: true}

// columns gives each column its share of a form's width.
func (s *formSheet) columns() {
	shares := s.book.styles.TableOf(s.form.Table).Shares
	sum, at, left := 0, 0, 0
	for _, share := range shares {
		sum += share
	}
	whole := pixels(s.book.styles.FormWidth())
	for _, share := range shares {
		at += share
		right := whole * at / sum
		s.widths = append(s.widths, right-left)
		left = right
	}
}

func (s *formSheet) textWidth(column int) unit.Length {
	return cellWidth(unit.Length(s.widths[column]) * pixel)
}

func (s *formSheet) rows() error {
	for i, l := range s.form.Lines {
		if err := s.line(l); err != nil {
			return err
		}
		if last := i+1 == len(s.form.Lines); last {
			if err := s.add(leastRow); err != nil {
				return err
			}
		}
	}
	if err := s.head(); err != nil {
		return err
	}
	for _, r := range s.form.Rows {
		if err := s.formRow(r); err != nil {
			return err
		}
	}
	return nil
}

// line is a paragraph over all columns.
func (s *formSheet) line(l doc.Line) error {
	whole := 0
	for _, w := range s.widths {
		whole += w
	}
	text := s.metric.text([]doc.Line{l}, true)
	if err := text.check(l.At); err != nil {
		return err
	}
	s.fill(0, len(s.widths), s.looks.id(look{role: l.Role}), text.value())
	height := s.metric.height([]doc.Line{l}, textWidth(unit.Length(whole)*pixel, padding))
	if err := s.sealed([]string{doc.Plain(l.Text)}, height); err != nil {
		return err
	}
	return s.mergeRow()
}

// head is the table's head, printed on every page.
func (s *formSheet) head() error {
	height := unit.Length(0)
	var names []string
	for i, name := range s.form.Heads {
		name = strings.ToUpper(name)
		names = append(names, name)
		height = max(height, s.metric.height([]doc.Line{headLine(name)}, s.textWidth(i)))
		s.fill(i, i+1, s.looks.id(headLook), guarded(name))
	}
	if err := s.sealed(names, height); err != nil {
		return err
	}
	return s.repeat(s.row, s.row)
}

// sealed adds the row and seals what is fixed in it.
func (s *formSheet) sealed(texts []string, height unit.Length) error {
	s.seals.row(s.index, s.row+1, texts)
	return s.add(min(height, maxRow))
}

func (s *formSheet) formRow(r doc.FormRow) error {
	if r.Band != "" {
		return s.band(r.Band)
	}
	if len(r.Cells) != len(s.widths) {
		return fmt.Errorf("một dòng có %d ô, mà có %d cột", len(r.Cells), len(s.widths))
	}
	height := s.metric.height([]doc.Line{{Role: doc.TableCell}}, s.textWidth(0))
	var texts []string
	for i, c := range r.Cells {
		if c.Kind != doc.FixedField {
			s.ask(i, c)
			continue
		}
		lines := linesOf(c)
		text := s.metric.text(lines, false)
		if err := text.check(lines[0].At); err != nil {
			return err
		}
		s.fill(i, i+1, s.looks.id(look{role: c.Role, edges: allEdges}), fixedValue(c, text))
		texts = append(texts, c.Text)
		height = max(height, s.metric.height(lines, s.textWidth(i)))
	}
	return s.sealed(texts, height)
}

// fixedValue gives a number as one: as text programs mark it as a mistake.
func fixedValue(c doc.FormCell, text *cellText) any {
	if n, err := strconv.Atoi(c.Text); err == nil && c.Role == doc.TableNumber {
		return float64(n)
	}
	return text.value()
}

func linesOf(c doc.FormCell) []doc.Line {
	var all []doc.Line
	for line := range strings.SplitSeq(c.Text, "\n") {
		all = append(all, doc.Line{Role: c.Role, Text: doc.Words(line)})
	}
	return all
}

// band names the rows below it.
func (s *formSheet) band(name string) error {
	name = strings.ToUpper(name)
	s.fill(0, len(s.widths), s.looks.id(look{role: doc.TableArea, edges: allEdges}), guarded(name))
	l := doc.Line{Role: doc.TableArea, Text: doc.Words(name)}
	if err := s.sealed([]string{name}, s.metric.height([]doc.Line{l}, unit.Length(pixels(s.book.styles.FormWidth()))*pixel)); err != nil {
		return err
	}
	return s.mergeRow()
}

// ask leaves a cell open.
func (s *formSheet) ask(column int, c doc.FormCell) {
	l := look{role: doc.TableCell, edges: allEdges, open: true, format: fieldFormats[c.Kind]}
	if c.Kind == doc.ShareField || c.Kind == doc.CountField || c.Kind == doc.DecimalField {
		l.role = doc.TableNumber
	}
	s.fill(column, column+1, s.looks.id(l), nil)
	s.seals.field(s.index, ref(column, s.row+1), c.Key)
	if c.Help != (doc.FormHelp{}) {
		s.checked(column, s.row+1, c)
	}
}

// fieldFormats are the number formats of the fields; text is kept as it is typed.
var fieldFormats = [doc.FieldKindCount]string{
	doc.ChoiceField: "@", doc.DayField: dayFormat, doc.TextField: "@", doc.ShareField: "0", doc.CountField: "#,##0", doc.DecimalField: "General",
}
