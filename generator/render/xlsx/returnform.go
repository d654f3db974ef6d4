package xlsx

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/spreadsheetml"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// RenderForm writes a form as a workbook that is locked but for the cells that
// ask. A hidden sheet says what form it is, which cell asks for what, and the
// seal of every other row. The same form gives the same bytes.
func RenderForm(w io.Writer, f *doc.Form, fam *typeface.Family) (err error) {
	b := newBook(&doc.Document{Meta: f.Meta}, fam)
	defer func() { err = errors.Join(err, b.file.Stop()) }()
	b.file.Locked = true
	hidden := &formSeals{about: f.About}
	for i, s := range f.Sheets {
		if err := b.formSheet(s, hidden, i); err != nil {
			return fmt.Errorf("trang tính %q của phiếu: %w", s.Name, err)
		}
	}
	if err := hidden.write(b); err != nil {
		return fmt.Errorf("khóa phiếu: %w", err)
	}
	if err := b.file.Write(w); err != nil {
		return fmt.Errorf("ghi phiếu: %w", err)
	}
	return nil
}

// formSheet writes one sheet of a form.
type formSheet struct {
	*book
	*sheet
	form   *doc.FormSheet
	index  int
	seals  *formSeals
	widths []int              // of the columns, in pixels
	known  map[validation]int // the number of each kind of check
}

// validation tells checks apart.
type validation struct {
	kind     doc.FieldKind
	choices  string
	from, to calendar.Date
	help     doc.FormHelp
}

func (b *book) formSheet(f *doc.FormSheet, seals *formSeals, index int) (err error) {
	clear(b.metric.known) // the columns are others
	s := &formSheet{book: b, form: f, index: index, seals: seals, known: map[validation]int{}}
	s.columns()
	if s.sheet, err = b.open(sheetName(f.Name), s.widths); err != nil {
		return err
	}
	s.NoGrid, s.Locked, s.Page = true, true, pageOf(doc.Landscape)
	s.Page.FirstDiffers = true
	s.Page.FooterCode = sheetTitle(b.title, f.Name)
	return s.rows()
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
	s.mergeRow()
	return nil
}

// head is the table's head, printed on every page.
func (s *formSheet) head() error {
	height := unit.Length(0)
	var names []string
	for i, name := range s.form.Heads {
		name = strings.ToUpper(name)
		names = append(names, name)
		height = max(height, s.metric.height([]doc.Line{headLine(name)}, s.textWidth(i)))
		s.fill(i, i+1, s.looks.id(headLook), spreadsheetml.Text(guarded(name)))
	}
	s.Titles = spreadsheetml.Span{First: s.Rows() + 1, Last: s.Rows() + 1}
	return s.sealed(names, height)
}

// sealed adds the row and seals what is fixed in it.
func (s *formSheet) sealed(texts []string, height unit.Length) error {
	s.seals.row(s.index, s.Rows()+1, texts)
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
		s.fill(i, i+1, s.looks.id(look{role: c.Role, edges: spreadsheetml.AllEdges}), fixedValue(c, text))
		texts = append(texts, c.Text)
		height = max(height, s.metric.height(lines, s.textWidth(i)))
	}
	return s.sealed(texts, height)
}

// fixedValue gives a number as one: as text programs mark it as a mistake.
func fixedValue(c doc.FormCell, text *cellText) spreadsheetml.Cell {
	if n, err := strconv.Atoi(c.Text); err == nil && c.Role == doc.TableNumber {
		return spreadsheetml.Number(float64(n))
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
	s.fill(0, len(s.widths), s.looks.id(look{role: doc.TableArea, edges: spreadsheetml.AllEdges}), spreadsheetml.Text(guarded(name)))
	l := doc.Line{Role: doc.TableArea, Text: doc.Words(name)}
	if err := s.sealed([]string{name}, s.metric.height([]doc.Line{l}, unit.Length(pixels(nd30.FormWidth()))*pixel)); err != nil {
		return err
	}
	s.mergeRow()
	return nil
}

// ask leaves a cell open.
func (s *formSheet) ask(column int, c doc.FormCell) {
	l := look{role: doc.TableCell, edges: spreadsheetml.AllEdges, open: true, format: fieldFormats[c.Kind]}
	if c.Kind == doc.ShareField || c.Kind == doc.CountField || c.Kind == doc.DecimalField {
		l.role = doc.TableNumber
	}
	s.fill(column, column+1, s.looks.id(l), spreadsheetml.Cell{})
	at := spreadsheetml.Ref{Column: column, Row: s.Rows() + 1}
	s.seals.field(s.index, at, c.Key)
	if c.Help == (doc.FormHelp{}) {
		return
	}
	v := validation{kind: c.Kind, choices: strings.Join(c.Choices, ","), from: c.From, to: c.To, help: c.Help}
	n, known := s.known[v]
	if !known {
		n = len(s.Checks)
		s.known[v] = n
		s.Checks = append(s.Checks, check(c))
	}
	s.Checks[n].Add(at)
}

// fieldFormats are the number formats of the fields; text is kept as it is typed.
var fieldFormats = [doc.FieldKindCount]string{
	doc.ChoiceField: "@", doc.DayField: dayFormat, doc.TextField: "@", doc.ShareField: "0", doc.CountField: "#,##0", doc.DecimalField: "General",
}

// most bounds numbers; no figure of an office comes near it.
const most = 1e15

// check gives how the program that opens the form checks what is typed in. A count has choices where it is the number
// of a task; where there are too many, any number passes.
func check(c doc.FormCell) spreadsheetml.Check {
	k := spreadsheetml.Check{Choices: c.Choices, Title: c.Help.Title, Prompt: c.Help.Prompt, Wrong: c.Help.Wrong}
	switch c.Kind {
	case doc.ChoiceField:
		k.Kind = spreadsheetml.OneOf
	case doc.DayField:
		k.Kind, k.From, k.To = spreadsheetml.DayBetween, spreadsheetml.Serial(c.From.Time()), spreadsheetml.Serial(c.To.Time())
	case doc.ShareField:
		k.Kind, k.To = spreadsheetml.WholeBetween, 100
	case doc.CountField:
		k.Kind, k.To = spreadsheetml.WholeBetween, most
		if len(c.Choices) > 0 && len(strings.Join(c.Choices, ",")) <= spreadsheetml.MaxChoices {
			k.Kind = spreadsheetml.OneOf
		}
	case doc.DecimalField:
		k.Kind, k.To = spreadsheetml.DecimalBetween, most
	case doc.FixedField, doc.TextField:
	}
	if k.Kind != spreadsheetml.OneOf {
		k.Choices = nil
	}
	return k
}
