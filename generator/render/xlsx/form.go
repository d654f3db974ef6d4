package xlsx

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// RenderForm writes a form as a workbook that is locked but for the cells that
// ask. A hidden sheet says what form it is, which cell asks for what, and the
// seal of every other row. The same form gives the same bytes.
func RenderForm(w io.Writer, f *doc.Form, fam *typeface.Family) (err error) {
	b, err := newBook(w, &doc.Document{Meta: f.Meta}, fam)
	if err != nil {
		return fmt.Errorf("chuẩn bị phiếu: %w", err)
	}
	defer func() { err = errors.Join(err, b.file.Close()) }()
	if err := b.beginForm(f); err != nil {
		return fmt.Errorf("chuẩn bị phiếu: %w", err)
	}
	hidden := &formSeals{about: f.About}
	for i, s := range f.Sheets {
		if err := b.formSheet(s, hidden, i); err != nil {
			return fmt.Errorf("trang tính %q của phiếu: %w", s.Name, err)
		}
	}
	if err := hidden.write(b.file); err != nil {
		return fmt.Errorf("khóa phiếu: %w", err)
	}
	if err := b.write(); err != nil {
		return fmt.Errorf("ghi phiếu: %w", err)
	}
	return nil
}

// beginForm makes all sheets, still empty: what concerns them together would have excelize read again those that are written.
func (b *book) beginForm(f *doc.Form) error {
	first := b.file.GetSheetName(0)
	for _, s := range f.Sheets {
		if _, err := b.file.NewSheet(sheetName(s.Name)); err != nil {
			return err
		}
	}
	if _, err := b.file.NewSheet(doc.FormHiddenSheet); err != nil {
		return err
	}
	err := errors.Join(b.file.DeleteSheet(first), b.file.SetSheetVisible(doc.FormHiddenSheet, false, true),
		b.file.ProtectWorkbook(&excelize.WorkbookProtectionOptions{LockStructure: true}))
	b.file.SetActiveSheet(0)
	return err
}

// formSheet writes one sheet of a form.
type formSheet struct {
	*book
	*sheet
	form   *doc.FormSheet
	index  int
	seals  *formSeals
	widths []int                   // of the columns, in pixels
	asked  map[validation][]string // the cells of each kind of check
	checks []validation            // in the order in which they were first met
}

// validation is a check on what is filled in.
type validation struct {
	kind     doc.FieldKind
	choices  string
	from, to float64
	help     doc.FormHelp
}

func (b *book) formSheet(f *doc.FormSheet, seals *formSeals, index int) error {
	name := sheetName(f.Name)
	clear(b.metric.known) // the columns are others
	s := &formSheet{book: b, form: f, index: index, seals: seals, asked: map[validation][]string{}}
	s.columns()
	no := false
	if err := errors.Join(
		setPage(b.file, name, doc.Landscape, nil),
		b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{DifferentFirst: true, OddHeader: pageNumber()}),
		b.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &no}),
		b.file.ProtectSheet(name, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatRows: true, FormatColumns: true}),
	); err != nil {
		return err
	}
	var err error
	if s.sheet, err = b.open(name, s.widths, nil); err != nil {
		return err
	}
	if err := s.rows(); err != nil {
		return err
	}
	if err := s.validate(); err != nil {
		return err
	}
	return b.close(s.sheet)
}

// columns gives each column its share of a form's width.
func (s *formSheet) columns() {
	shares := nd30.TableOf(s.form.Table).Shares
	sum, at, left := 0, 0, 0
	for _, share := range shares {
		sum += share
	}
	whole := pixels(nd30.FormWidth())
	for _, share := range shares {
		at += share
		right := whole * at / sum
		s.widths = append(s.widths, right-left)
		left = right
	}
}

func (s *formSheet) textWidth(column int) unit.Length {
	return textWidth(unit.Length(s.widths[column])*pixel, padding)
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
	style, err := s.looks.id(look{role: l.Role})
	if err != nil {
		return err
	}
	whole := 0
	for _, w := range s.widths {
		whole += w
	}
	text := s.metric.text([]doc.Line{l}, true)
	if err := text.check(l.At); err != nil {
		return err
	}
	s.fill(0, len(s.widths), style, text.value())
	height := s.metric.height([]doc.Line{l}, textWidth(unit.Length(whole)*pixel, padding))
	if err := s.sealed([]string{doc.Plain(l.Text)}, height); err != nil {
		return err
	}
	return s.merge(area{0, len(s.widths), s.row, s.row})
}

// head is the table's head, printed on every page.
func (s *formSheet) head() error {
	style, err := s.looks.id(look{role: doc.TableHead, edges: allEdges})
	if err != nil {
		return err
	}
	height := unit.Length(0)
	var names []string
	for i, name := range s.form.Heads {
		name = strings.ToUpper(name)
		names = append(names, name)
		height = max(height, s.metric.height([]doc.Line{headLine(name)}, s.textWidth(i)))
		s.fill(i, i+1, style, guarded(name))
	}
	if err := s.sealed(names, height); err != nil {
		return err
	}
	return s.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", s.name, s.row, s.row),
	})
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
			if err := s.ask(i, c); err != nil {
				return err
			}
			continue
		}
		lines := linesOf(c)
		text := s.metric.text(lines, false)
		if err := text.check(lines[0].At); err != nil {
			return err
		}
		style, err := s.looks.id(look{role: c.Role, edges: allEdges})
		if err != nil {
			return err
		}
		s.fill(i, i+1, style, fixedValue(c, text))
		texts = append(texts, c.Text)
		height = max(height, s.metric.height(lines, s.textWidth(i)))
	}
	return s.sealed(texts, height)
}

// fixedValue gives a number as one: as text programs mark it as a mistake.
func fixedValue(c doc.FormCell, text *cellText) any {
	if n, err := strconv.Atoi(c.Text); err == nil && c.Role == doc.TableNumber {
		return n
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
	style, err := s.looks.id(look{role: doc.TableArea, edges: allEdges})
	if err != nil {
		return err
	}
	name = strings.ToUpper(name)
	s.fill(0, len(s.widths), style, guarded(name))
	l := doc.Line{Role: doc.TableArea, Text: doc.Words(name)}
	if err := s.sealed([]string{name}, s.metric.height([]doc.Line{l}, unit.Length(pixels(nd30.FormWidth()))*pixel)); err != nil {
		return err
	}
	return s.merge(area{0, len(s.widths), s.row, s.row})
}

// ask leaves a cell open.
func (s *formSheet) ask(column int, c doc.FormCell) error {
	l := look{role: doc.TableCell, edges: allEdges, open: true, format: fieldFormats[c.Kind]}
	if c.Kind == doc.ShareField || c.Kind == doc.CountField || c.Kind == doc.DecimalField {
		l.role = doc.TableNumber
	}
	style, err := s.looks.id(l)
	if err != nil {
		return err
	}
	s.fill(column, column+1, style, nil)
	at, err := excelize.CoordinatesToCellName(column+1, s.row+1)
	if err != nil {
		return err
	}
	s.seals.field(s.index, at, c.Key)
	v := validation{kind: c.Kind, choices: strings.Join(c.Choices, ","), help: c.Help}
	if c.Kind == doc.DayField {
		v.from, v.to = serial(c.From), serial(c.To)
	}
	if v.help == (doc.FormHelp{}) {
		return nil
	}
	if s.asked[v] == nil {
		s.checks = append(s.checks, v)
	}
	s.asked[v] = append(s.asked[v], at)
	return nil
}

// fieldFormats are the number formats of the fields; text is kept as it is typed.
var fieldFormats = [doc.FieldKindCount]string{
	doc.ChoiceField: "@", doc.DayField: dayFormat, doc.TextField: "@", doc.ShareField: "0", doc.CountField: "#,##0", doc.DecimalField: "General",
}

// validate has the program that opens the form check what is typed in.
func (s *formSheet) validate() error {
	for _, v := range s.checks {
		d := excelize.NewDataValidation(true)
		d.Sqref = strings.Join(ranges(s.asked[v]), " ")
		d.SetInput(v.help.Title, v.help.Prompt)
		d.SetError(excelize.DataValidationErrorStyleStop, v.help.Title, v.help.Wrong)
		if err := v.set(d); err != nil {
			return err
		}
		if err := s.file.AddDataValidation(s.name, d); err != nil {
			return err
		}
	}
	return nil
}

// longestList is how long a list of choices may be in a file.
const longestList = 255

// most bounds numbers; no figure of an office comes near it.
const most = 1e15

func (v validation) set(d *excelize.DataValidation) error {
	between := excelize.DataValidationOperatorBetween
	switch v.kind {
	case doc.ChoiceField:
		return d.SetDropList(strings.Split(v.choices, ","))
	case doc.DayField:
		return d.SetRange(v.from, v.to, excelize.DataValidationTypeDate, between)
	case doc.ShareField:
		return d.SetRange(0, 100, excelize.DataValidationTypeWhole, between)
	case doc.CountField:
		if v.choices != "" && len(v.choices) <= longestList {
			return d.SetDropList(strings.Split(v.choices, ","))
		}
		return d.SetRange(0, most, excelize.DataValidationTypeWhole, between)
	case doc.DecimalField:
		return d.SetRange(0, most, excelize.DataValidationTypeDecimal, between)
	case doc.FixedField, doc.TextField:
	}
	return nil
}

// ranges joins cells that stand under each other.
func ranges(cells []string) []string {
	var all []string
	for i := 0; i < len(cells); {
		letters := strings.TrimRight(cells[i], "0123456789")
		first, _ := strconv.Atoi(cells[i][len(letters):])
		n := 1
		for i+n < len(cells) && cells[i+n] == letters+strconv.Itoa(first+n) {
			n++
		}
		r := cells[i]
		if n > 1 {
			r += ":" + cells[i+n-1]
		}
		all = append(all, r)
		i += n
	}
	slices.Sort(all)
	return all
}

// serial gives a day as workbooks count them.
func serial(t time.Time) float64 { return t.Sub(firstDay).Hours() / 24 }

// firstDay is day 0 of a workbook's count.
var firstDay = time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
