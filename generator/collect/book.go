package collect

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/ooxml"
)

// sheet is one sheet: its cells row by row as they stand in the file.
type sheet struct {
	name   string // as it is shown
	key    string // as excelize knows it: another one where it refuses the name
	part   string
	hidden bool
	cells  []cell
	merged []area
	tints  []tint
	unseen []int    // the rows that hold something and are hidden
	veiled [][2]int // the first and last of columns that are hidden
	isRead bool
}

// book is a workbook that was opened; what the cells of its sheets show is read when asked for.
type book struct {
	*survey
	file     *excelize.File
	sheets   []*sheet
	formats  []format // of each cell style
	from1904 bool
	work     int // done so far
}

// openBook opens a workbook and reads what its sheets share.
func openBook(name string) (*book, error) {
	pack, err := ooxml.ReadFile(name, limits)
	if err != nil {
		return nil, err
	}
	return newBook(pack)
}

var (
	errNotWorkbook = errors.New("tệp không phải là bảng tính Excel (.xlsx), hoặc bị hỏng")
	errDamaged     = errors.New("tệp bị hỏng: không đọc được bảng tính")
)

func newBook(pack *ooxml.Foreign) (*book, error) {
	if pack.HasMacros() {
		return nil, errors.New("tệp có macro (chương trình kèm theo) nên không được đọc; lưu lại dạng .xlsx thường")
	}
	if pack.Has("mimetype") && pack.Has("content.xml") {
		return nil, errors.New("tệp là bảng tính OpenDocument (.ods); mở tệp bằng LibreOffice hoặc Excel rồi lưu lại dạng .xlsx")
	}
	main, err := pack.Main("officeDocument")
	if err != nil {
		return nil, err
	}
	found, err := surveyed(pack, main)
	if err != nil {
		return nil, err
	}
	b := &book{survey: found}
	return b, guarded(func() error { return b.open(main) })
}

// guarded runs what calls excelize: whatever is wrong with the file, what excelize says of it is not for the user.
func guarded(do func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = errDamaged
		}
	}()
	return do()
}

// vietnameseDay is how a day is shown that a cell leaves to the machine.
const vietnameseDay = "dd/mm/yyyy"

// open has excelize open the workbook.
func (b *book) open(main string) (err error) {
	if b.file, err = openExcelize(b.pack.Bytes()); err != nil {
		return err
	}
	names := b.sheetNames()
	if len(names) > maxSheets {
		return ooxml.ErrTooLarge
	}
	if err := b.rename(main, names); err != nil {
		return err
	}
	targets, err := b.pack.Targets(main)
	if err != nil {
		return err
	}
	if p := b.file.WorkBook.WorkbookPr; p != nil {
		b.from1904 = p.Date1904
	}
	for i, named := range b.file.WorkBook.Sheets.Sheet {
		s := &sheet{
			name: norm.NFC.String(names[i]), key: named.Name, part: targets[named.ID], hidden: named.State != "" && named.State != "visible",
		}
		if slices.ContainsFunc(names[:i], func(other string) bool { return strings.EqualFold(other, names[i]) }) {
			return fmt.Errorf("tệp bị hỏng: hai trang tính cùng tên “%s”", s.name)
		}
		b.sheets = append(b.sheets, s)
	}
	return b.readFormats()
}

// ahead is how many rows may be gone through before excelize shows them.
const ahead = 256

// read reads a sheet's cells, once. excelize shows each row as soon as it was gone through, beside the going through of the next ones.
func (b *book) read(s *sheet) error {
	if s.isRead {
		return nil
	}
	s.isRead = true
	if !b.pack.Has(s.part) {
		return fmt.Errorf("tệp bị hỏng: không có trang tính “%s”", s.name)
	}
	surveyed, shown := make(chan []cell, ahead), make(chan error, 1)
	go func() {
		shown <- guarded(func() error { return b.show(s, surveyed) })
		for range surveyed { // what is not shown any more
		}
	}()
	v := &sheetSurvey{survey: b.survey, sheet: s, formatOf: b.formatOf}
	v.done = func(row []cell) error {
		if err := b.affordable(s, row); err != nil {
			return err
		}
		surveyed <- row
		return nil
	}
	err := b.pack.Each(s.part, v.token)
	close(surveyed)
	if failed := <-shown; err == nil {
		err = failed
	}
	return err
}

// affordable says whether what excelize does for cells of the sheet is within bounds.
func (b *book) affordable(s *sheet, cells []cell) error {
	for i := range cells {
		c := &cells[i]
		if c.kind == sharedCell && c.text != "" {
			n, err := strconv.Atoi(c.text)
			if err != nil || n < 0 || n >= len(b.shared) {
				return fmt.Errorf("tệp bị hỏng: ô %s của trang tính “%s” không có chữ", c.ref(), s.name)
			}
			c.cost = b.shared[n].cost
		}
		if c.kind == sharedCell && c.text != "" {
			n, _ := strconv.Atoi(c.text)
			c.rich = b.rich[n]
		}
		c.literal = asksNobody && b.isPlain(c)
		if b.work += c.cost + b.formatOf(c).cost; b.work > maxWork {
			return ooxml.ErrTooLarge
		}
	}
	return nil
}

// show goes through the rows beside excelize, those that hold something as they come. Rows of plain cells it isn't asked for.
func (b *book) show(s *sheet, surveyed <-chan []cell) error {
	shown := shownRows{file: b.file, sheet: s.key}
	for row := range surveyed {
		if !slices.ContainsFunc(row, func(c cell) bool { return !c.literal }) {
			b.keepPlain(s, row)
			continue
		}
		columns, hidden, err := shown.at(row[0].row)
		if err != nil {
			return errDamaged
		}
		if hidden {
			s.unseen = append(s.unseen, row[0].row)
		}
		b.keep(s, row, columns)
	}
	if shown.rows != nil && shown.rows.Close() != nil {
		return errDamaged
	}
	s.cells = slices.Clip(s.cells)
	return nil
}

// makeRoom makes room for more cells, twice as much as there was: copying them as they grow took a twentieth of the time of 46,000 rows.
func (s *sheet) makeRoom(more int) {
	if len(s.cells)+more > cap(s.cells) {
		s.cells = slices.Grow(s.cells, max(more, cap(s.cells)))
	}
}

// keep keeps the cells of a row that show something.
func (b *book) keep(s *sheet, row []cell, shown []string) {
	s.makeRoom(len(row))
	for i := range row {
		c := &row[i]
		if c.column <= len(shown) {
			b.take(c, shown[c.column-1])
		} else {
			b.take(c, "")
		}
		if strings.TrimSpace(c.text) != "" || c.formula {
			s.cells = append(s.cells, *c)
		}
	}
}

// take gives a cell what it shows.
func (b *book) take(c *cell, shown string) {
	switch c.kind {
	case sharedCell, textCell:
		c.kind, c.text = textCell, readable(shown)
	case numberCell:
		f := b.formatOf(c)
		c.shown, c.percent = b.numberShown(c, f), f.percent
		switch {
		case f.isDay():
			c.kind, c.shown = dayCell, b.dayShown(c, f)
		case f.clock && f.english:
			c.shown = clockShown(c.text)
		}
	case isoCell:
		c.kind = textCell
		c.text, _, _ = strings.Cut(c.text, "T")
	case dayCell, boolCell, errorCell:
	}
}

// readable gives a text as the program has texts: line ends are one line break; a control character stands there as its number in the file did.
func readable(s string) string {
	s = norm.NFC.String(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"))
	if strings.IndexFunc(s, unprintable) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if unprintable(r) {
			fmt.Fprintf(&b, "_x%04X_", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func unprintable(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }

// numberShown gives what a cell shows of a number; of what is none, what the file says.
func (b *book) numberShown(c *cell, f format) string {
	v, err := strconv.ParseFloat(c.text, 64)
	if err != nil {
		return readable(c.text)
	}
	return readable(f.shows.Number(v, b.from1904))
}
