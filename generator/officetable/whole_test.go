package officetable

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"vanban/generator/celltext"
	"vanban/generator/everycase"
	"vanban/generator/grid"
)

// pieces are what the cells of random tables say.
var pieces = [][]string{
	{"", "", "#1", "#2", "3", "1.1", "1.2.", "a)", "-", "I", "II.", "A", "x", "*"},
	{"", "Rà soát thủ tục", "tiếp tục rà soát", "THỂ CHẾ", "I. Thể chế", "Tổng cộng", "Cộng mục I: 02", "Ghi chú: theo quý", "NGƯỜI LẬP BIỂU", "- Ý một\n- Ý hai", "Trang 2", "1. Việc một", "Nguyễn Văn A"},
	{"", "Báo cáo", "- Tờ trình\n- Quyết định", "nt", "Không", "và kế hoạch", "#90"},
	{"", "Sở A", "Sở A\nSở B", "-nt-", "-", "Sở A, Sở B", "02 nhiệm vụ", "KT. CHỦ TỊCH"},
	{"", "", "Sở C; Sở D", "các sở", "Không"},
	{"", "Quý I/2026", "30.6.2026", "Khi cần", "@15/01/2026", "-", "Mẫu, ngày 15 tháng 01 năm 2026", "nt"},
	{"", "", "thừa", "PCT. Nguyễn Văn B"},
}

// TestEveryWordIsSomewhere: of random tables each row is counted once, and the words of each cell are in a task, in the name of an area, or are told: by
// the row, the column or the cell that was left out.
func TestEveryWordIsSomewhere(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	times := 1000 / everycase.Apart(10)
	if testing.Short() { // no table is read by more than one goroutine
		times = 20
	}
	for range times {
		rows := [][]string{{"ỦY BAN NHÂN DÂN"}, append(usual, "Theo dõi")}
		for range 1 + random.Intn(9) {
			var row []string
			for _, p := range pieces {
				row = append(row, p[random.Intn(len(p))])
			}
			if random.Intn(4) == 0 {
				for i := 2; i < len(row); i++ {
					row[i] = ""
				}
			}
			rows = append(rows, row)
		}
		merged := ""
		if top := 3 + random.Intn(len(rows)-2); top < len(rows) && random.Intn(2) == 0 {
			merged = fmt.Sprintf("%c%d:%[1]c%d", 'A'+rune(random.Intn(6)), top, top+1)
		}
		g := gridOf(merged, rows...)
		table, err := Read([]grid.Grid{g}, &Into{Year: 2026})
		if table == nil || len(table.Accounts) == 0 {
			continue
		}
		a := &table.Accounts[0]
		if a.Rows != a.Works+len(a.Bands)+a.Joined+len(a.LeftOut) {
			t.Fatalf("%s %v: %d rows, %s", merged, rows, a.Rows, a.Sum())
		}
		checkWords(t, &g, a, said(table, err), fmt.Sprint(merged, rows))
	}
}

func checkWords(t *testing.T, g *grid.Grid, a *Account, said, of string) {
	t.Helper()
	left := map[int]bool{}
	for _, l := range a.LeftOut {
		left[l.Row] = true
	}
	all := " " + celltext.Fold(said) + " "
	for i := range g.Cells {
		c := &g.Cells[i]
		words := strings.Fields(celltext.Fold(c.Text))
		if left[c.Row] || c.Row == 2 || c.Column == 1 || c.Column == 7 || strings.Contains(said, g.Ref(c.Row, c.Column)+" ") || celltext.IsNothing(c.Text) {
			continue
		}
		for _, w := range words {
			if len(w) > 2 && !strings.Contains(all, " "+w+" ") {
				t.Fatalf("%s: “%s” of %s is nowhere in\n%s", of, c.Text, g.Ref(c.Row, c.Column), said)
			}
		}
	}
}
