package collect

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/celltext"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// Report is what one agency wrote into its form.
type Report struct {
	File   string
	Saved  string // when, as the workbook says, in RFC 3339; empty where it does not
	About  doc.FormAbout
	Tasks  []TaskReport // by number
	Values []ValueReport
}

// Empty says whether nothing was filled in.
func (r *Report) Empty() bool { return len(r.Tasks)+len(r.Values) == 0 }

// TaskReport is what is new of a task. What is zero was not filled in.
type TaskReport struct {
	Number       tasktable.Number
	State        reported.State
	Done         calendar.Date
	Share        int
	ShareGiven   bool
	Times        []calendar.Date
	Difficulties string
	Note         string
	Products     []ProductReport
	At           map[string]source.Pos // of each field that was filled in
}

// ProductReport is a document that was issued.
type ProductReport struct {
	Kind, Symbol string
	Day          calendar.Date
	At           source.Pos
}

// ValueReport is an indicator's value.
type ValueReport struct {
	Code   string
	Number *big.Rat
	At     source.Pos
}

// ErrNotForm is a workbook that is no form of this program's.
var ErrNotForm = errors.New("không phải là phiếu do chương trình này tạo")

// Read reads a form. The error is ErrNotForm, source.Problems, each with the
// file, the sheet and the cell, or one of the machine.
func Read(file string) (*Report, error) {
	b, err := openBook(file)
	if err != nil {
		return nil, foreign(file, err)
	}
	return b.form(file)
}

// FilledIn says whether a file is there that must not be written over: a form with anything filled in, or another workbook.
func FilledIn(file string) bool {
	r, err := Read(file)
	if errors.Is(err, fs.ErrNotExist) {
		return false
	}
	return err != nil || !r.Empty()
}

// foreign tells what is wrong with a file as a whole; errors of the machine stay as they are.
func foreign(file string, err error) error {
	var machine *fs.PathError
	var told *source.Problem
	switch {
	case errors.As(err, &machine):
		return err
	case errors.As(err, &told):
		return source.Problems{told}
	}
	return source.Problems{{At: source.Pos{File: file}, What: letters.Sentence(err.Error()), Hint: "mở tệp trong Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi nhập tệp vừa lưu; tệp bị hỏng thì xin nơi gửi lưu và gửi lại"}}
}

// formReader reads a form's cells.
type formReader struct {
	*book
	name     string // of the file
	report   *Report
	visible  []*sheet          // in the form's order
	fields   []map[place]field // of each of them
	seals    []map[int]string  // of each row of each of them
	tasks    map[tasktable.Number]*TaskReport
	rows     map[string]*productRow
	problems source.Problems
}

type place struct{ row, column int }

// field is a cell that asks.
type field struct{ key string }

// productRow is a row of the sheet of products.
type productRow struct {
	task    tasktable.Number
	product ProductReport
}

func (b *book) form(file string) (*Report, error) {
	i := slices.IndexFunc(b.sheets, func(s *sheet) bool { return s.name == doc.FormHiddenSheet })
	if i < 0 {
		return nil, ErrNotForm
	}
	hidden := b.sheets[i]
	if err := b.read(hidden); err != nil {
		return nil, foreign(file, err)
	}
	r := &formReader{book: b, name: file, report: &Report{File: file, Saved: b.savedAt()}, tasks: map[tasktable.Number]*TaskReport{}, rows: map[string]*productRow{}}
	for _, s := range b.sheets {
		if s != hidden {
			r.visible = append(r.visible, s)
			r.fields, r.seals = append(r.fields, map[place]field{}), append(r.seals, map[int]string{})
		}
	}
	if err := r.identify(hidden); err != nil {
		return nil, err
	}
	for i, s := range r.visible {
		if err := b.read(s); err != nil {
			return nil, foreign(file, err)
		}
		r.sheet(i, s)
	}
	r.collect()
	return r.report, r.problems.Err()
}

// at names a cell of the form in messages.
func (r *formReader) at(s *sheet, ref string) source.Pos {
	return source.Pos{File: fmt.Sprintf("%s, trang tính “%s”, ô %s", r.name, s.name, ref)}
}

func (r *formReader) altered(what string) {
	r.problems = append(r.problems, &source.Problem{At: source.Pos{File: r.name}, What: "Phiếu đã bị sửa ngoài các ô để điền: " + what + ".",
		Hint: "xin cơ quan chép số liệu vào phiếu gốc rồi gửi lại, hoặc tạo lại phiếu bằng lệnh vanban phieu"})
}

// headLines is how many lines of the hidden sheet stand before the fields and seals.
const headLines = 6

// identify reads the hidden sheet.
func (r *formReader) identify(hidden *sheet) error {
	var lines []string
	for _, c := range hidden.cells {
		if c.column == 1 && c.row == len(lines)+1 && !c.formula {
			lines = append(lines, c.text)
		}
	}
	if len(lines) < headLines || lines[0] != doc.FormMark {
		return ErrNotForm
	}
	r.report.About = doc.FormAbout{Dossier: lines[1], Period: lines[2], Agency: lines[3], Plan: lines[4]}
	if doc.Seal(append(r.report.About.Texts(), lines[headLines:]...)...) != lines[headLines-1] {
		r.altered("thông tin nhận biết của phiếu không còn nguyên")
		return r.problems.Err()
	}
	for _, line := range lines[headLines:] {
		if !r.entry(strings.Split(line, "|")) {
			r.altered("thông tin nhận biết của phiếu không còn nguyên")
			return r.problems.Err()
		}
	}
	return nil
}

// entry reads a line of the hidden sheet; a sheet that is not there any more is told.
func (r *formReader) entry(parts []string) bool {
	if len(parts) != 4 {
		return false
	}
	n, err := strconv.Atoi(parts[1])
	if err != nil || n < 0 || n >= len(r.visible) {
		return false
	}
	switch parts[0] {
	case "o":
		row, column, ok := cellOf(parts[2])
		r.fields[n][place{row, column}] = field{parts[3]}
		return ok
	case "d":
		row, err := strconv.Atoi(parts[2])
		r.seals[n][row] = parts[3]
		return err == nil
	}
	return false
}

// sheet checks that all but the fields is as it was, and reads the fields.
func (r *formReader) sheet(n int, s *sheet) {
	texts := map[int][]string{}
	for i := range s.cells {
		c := &s.cells[i]
		if _, asks := r.fields[n][place{c.row, c.column}]; !asks {
			texts[c.row] = append(texts[c.row], c.text)
		}
	}
	for row, seal := range r.seals[n] {
		if doc.RowSeal(texts[row]) == seal {
			delete(texts, row)
		} else if texts[row] == nil {
			texts[row] = []string{}
		}
	}
	for _, row := range slices.Sorted(maps.Keys(texts)) {
		if _, known := r.seals[n][row]; known || doc.RowSeal(texts[row]) != doc.RowSeal(nil) {
			r.altered(fmt.Sprintf("trang tính “%s”, từ dòng %d", s.name, row))
			return
		}
	}
	for at := range r.fields[n] {
		if i := slices.IndexFunc(s.merged, func(a area) bool { return a.holds(at.row, at.column) }); i >= 0 {
			r.altered(fmt.Sprintf("trang tính “%s” có ô để điền bị gộp ở dòng %d", s.name, s.merged[i].top))
			return
		}
	}
	for i := range s.cells {
		c := &s.cells[i]
		if f, asks := r.fields[n][place{c.row, c.column}]; asks {
			r.field(s, c, f.key)
		}
	}
}

// field takes over what was filled into a cell.
func (r *formReader) field(s *sheet, c *cell, key string) {
	at := r.at(s, c.ref())
	var err error
	switch {
	case strings.HasPrefix(key, doc.FormTaskKey):
		n, name := taskField(key)
		err = r.task(n).fill(r.book, c, name, at)
	case strings.HasPrefix(key, doc.FormProductKey):
		row, name, _ := strings.Cut(strings.TrimPrefix(key, doc.FormProductKey), ".")
		if r.rows[row] == nil {
			r.rows[row] = &productRow{product: ProductReport{At: at}}
		}
		err = r.rows[row].fill(r.book, c, name)
	case strings.HasPrefix(key, doc.FormIndicatorKey):
		var n *big.Rat
		if n, err = c.number(); err == nil {
			r.report.Values = append(r.report.Values, ValueReport{Code: strings.TrimPrefix(key, doc.FormIndicatorKey), Number: n, At: at})
		}
	}
	if err != nil {
		r.problems = append(r.problems, &source.Problem{At: at, What: letters.Sentence("ô này: " + err.Error()), Hint: "sửa ô này trong phiếu rồi nhập lại"})
	}
}

// taskField parts the key of a task's cell: “nv.1.trang-thai”, “nv.1.2.trang-thai”.
func taskField(key string) (n tasktable.Number, name string) {
	rest := strings.TrimPrefix(key, doc.FormTaskKey)
	last := max(0, strings.LastIndexByte(rest, '.'))
	n, _ = tasktable.ParseNumber(rest[:last])
	return n, strings.TrimPrefix(rest[last:], ".")
}

// taskNumber reads the number of a task; one under another may stand with the comma of decimals.
func (c *cell) taskNumber() (tasktable.Number, error) {
	if n, ok := tasktable.ParseSubNumber(strings.Replace(celltext.OneLine(c.text), ",", ".", 1)); ok {
		return n, nil
	}
	n, err := c.whole(1, 1<<31-1)
	return tasktable.Number(n), err
}

func (r *formReader) task(n tasktable.Number) *TaskReport {
	if r.tasks[n] == nil {
		r.tasks[n] = &TaskReport{Number: n, At: map[string]source.Pos{}}
	}
	return r.tasks[n]
}

func (t *TaskReport) fill(b *book, c *cell, name string, at source.Pos) (err error) {
	t.At[name] = at
	switch name {
	case "trang-thai":
		t.State, err = c.state()
	case "ngay-hoan-thanh":
		t.Done, err = b.day(c)
	case "ty-le":
		t.Share, err = c.share()
		t.ShareGiven = true
	case "lan":
		t.Times, err = b.days(c)
	case "kho-khan":
		t.Difficulties, err = c.plain()
	case "ghi-chu":
		t.Note, err = c.plain()
	}
	return err
}

func (p *productRow) fill(b *book, c *cell, name string) (err error) {
	switch name {
	case "nhiem-vu":
		p.task, err = c.taskNumber()
	case "loai":
		p.product.Kind, err = c.plain()
	case "so":
		p.product.Symbol, err = c.plain()
	case "ngay":
		p.product.Day, err = b.day(c)
	}
	return err
}

// collect puts the products to their tasks and the tasks in order.
func (r *formReader) collect() {
	asked := map[tasktable.Number]bool{}
	for _, fields := range r.fields {
		for _, f := range fields {
			if n, _ := taskField(f.key); n > 0 && strings.HasPrefix(f.key, doc.FormTaskKey) {
				asked[n] = true
			}
		}
	}
	order := slices.SortedFunc(maps.Keys(r.rows), func(a, b string) int {
		m, _ := strconv.Atoi(a)
		n, _ := strconv.Atoi(b)
		return m - n
	})
	for _, key := range order {
		row := r.rows[key]
		switch {
		case row.task == 0:
			r.incomplete(row.product.At, "chưa ghi STT của nhiệm vụ", "ghi STT ở cột đầu của dòng này")
		case !asked[row.task]:
			r.incomplete(row.product.At, fmt.Sprintf("ghi nhiệm vụ %d, không có trong phiếu của cơ quan này", row.task), "ghi STT của một nhiệm vụ ở trang tính đầu")
		case row.product.Kind == "":
			r.incomplete(row.product.At, "chưa ghi loại văn bản hoặc tên sản phẩm", "ghi loại, ví dụ “Kế hoạch”")
		default:
			t := r.task(row.task)
			t.Products = append(t.Products, row.product)
		}
	}
	for _, n := range slices.SortedFunc(maps.Keys(r.tasks), tasktable.Number.Compare) {
		r.report.Tasks = append(r.report.Tasks, *r.tasks[n])
	}
}

func (r *formReader) incomplete(at source.Pos, what, hint string) {
	r.problems = append(r.problems, &source.Problem{At: at, What: "Dòng sản phẩm này " + what + ".", Hint: hint})
}
