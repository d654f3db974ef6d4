package tablereport

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
)

// Why a row is left out.
const (
	HeadRow    = "tên cột lặp lại"
	PartsRow   = "tên cột, nói rõ thêm cho tên cột chung ở trên"
	TitleRow   = "tên bảng lặp lại"
	NumbersRow = "đánh số cột"
	SumRow     = "dòng cộng"
	PageMark   = "số trang"
	NoteRow    = "ghi chú dưới bảng"
	SignRow    = "khối ký tên, nơi nhận"
	EndRow     = "sau khi bảng đã hết"
	emptyArea  = "không có nhiệm vụ nào ở dưới"
)

// Account is what became of a table: nothing of it is left out without a word.
type Account struct {
	Label   string   // “Trang tính “Sheet1””
	Rows    int      // under the head, that show something
	Tasks   int      // with those under others
	Taken   []string // the columns that were read: “A “STT” là số thứ tự”
	Unread  []string // those that were not
	Offer   []string // lines of ho-so.yaml that would keep the latter as columns of the dossier's own
	Over    []string // what stands over several headings that are printed in one row
	Columns []string // items of “cot” that print the table as it is: those that were read, and those of Offer, each with its head
	Banded  bool     // areas stand in rows of their own
	Why     string   // why nothing was read of it; empty of a table that was read
	Above   []string // the rows over the head, which are not read: “dòng 1 “UBND TỈNH MẪU””
	Bands   []BandRow
	Joined  int // those that went into the task above
	Works   int // those that are tasks
	LeftOut []LeftRow
	RowsAt  []int // under the head
}

// BandRow is a row under the head that names an area or a group.
type BandRow struct {
	Row  int
	Name string
}

// Band notes a row that names an area or a group.
func (a *Account) Band(row int, name string) { a.Bands = append(a.Bands, BandRow{row, name}) }

// LeaveBand notes that a row names an area or a group with no task in it.
func (a *Account) LeaveBand(row int) {
	a.Bands = slices.DeleteFunc(a.Bands, func(b BandRow) bool { return b.Row == row })
	a.Leave(row, emptyArea)
}

// bandNames names the rows that name areas and groups, by their words.
func (a *Account) bandNames() string {
	var all []string
	for _, b := range a.Bands {
		all = append(all, fmt.Sprintf("dòng %d “%s”", b.Row, celltext.Short(b.Name)))
	}
	return strings.Join(all, ", ")
}

// LeftRow is a row that holds no task.
type LeftRow struct {
	Row int
	Why string
}

// Leave notes a row that holds no task.
func (a *Account) Leave(row int, why string) { a.LeftOut = append(a.LeftOut, LeftRow{row, why}) }

// LastLeft gives the last row that was left out; 0 before the first.
func (a *Account) LastLeft() int {
	if len(a.LeftOut) == 0 {
		return 0
	}
	return a.LeftOut[len(a.LeftOut)-1].Row
}

// Left names the rows that were left out, those of one reason that follow each other together: “dòng 7–9: khối ký tên, nơi nhận”.
func (a *Account) Left() []string {
	slices.SortStableFunc(a.LeftOut, func(x, y LeftRow) int { return x.Row - y.Row })
	var all []string
	for i := 0; i < len(a.LeftOut); {
		from, to := a.LeftOut[i], i
		for to+1 < len(a.LeftOut) && a.follow(to) && (a.LeftOut[to+1].Why == from.Why || a.LeftOut[to+1].Why == EndRow && from.Why == SignRow) {
			to++
		}
		rows := fmt.Sprint(from.Row)
		if to > i {
			rows += fmt.Sprintf("–%d", a.LeftOut[to].Row)
		}
		all = append(all, "dòng "+rows+": "+from.Why)
		i = to + 1
	}
	return all
}

// Sum says what the rows under the head are, where not each is a task: “8 dòng ấy: 2 nhiệm vụ; 1 tên nhóm, lĩnh vực; 5 không đọc”.
func (a *Account) Sum() string {
	if a.Works == a.Rows && a.Tasks == a.Rows {
		return ""
	}
	parts := []string{fmt.Sprintf("%d nhiệm vụ", a.Works)}
	if a.Works > a.Tasks {
		parts[0] = fmt.Sprintf("%d nhiệm vụ và %d nhiệm vụ đứng trên chúng", a.Tasks, a.Works-a.Tasks)
	}
	for _, kind := range []struct {
		n    int
		what string
	}{{len(a.Bands), "tên nhóm, lĩnh vực (" + a.bandNames() + ")"}, {a.Joined, "gộp vào nhiệm vụ đứng trên"}, {len(a.LeftOut), "không đọc"}} {
		if kind.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", kind.n, kind.what))
		}
	}
	return fmt.Sprintf("%d dòng ấy: %s", a.Rows, strings.Join(parts, "; "))
}

// follow says whether no row that was read stands between one that was left out and the next such row.
func (a *Account) follow(i int) bool {
	at, _ := slices.BinarySearch(a.RowsAt, a.LeftOut[i].Row)
	next, _ := slices.BinarySearch(a.RowsAt, a.LeftOut[i+1].Row)
	return next <= at+1
}
