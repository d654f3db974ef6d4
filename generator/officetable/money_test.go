package officetable

import (
	"fmt"
	"strings"
	"testing"

	"vanban/generator/columnhead"
	"vanban/generator/grid"
)

// moneyTable reads a table of tasks whose sixth column has this head and, of each task, this cell; a cell that is a number is one. It gives
// the amounts, the notes and the problems.
func moneyTable(t *testing.T, over, head, under string, cells ...string) (amounts []string, said string) {
	t.Helper()
	return mergedMoney(t, "", over, head, under, cells...)
}

func mergedMoney(t *testing.T, merged, over, head, under string, cells ...string) (amounts []string, said string) {
	t.Helper()
	rows := [][]string{{over}, {"STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời hạn", head}}
	if under != "" {
		rows = append(rows, []string{"", "", "", "", "", under})
	}
	for i, c := range cells {
		rows = append(rows, []string{fmt.Sprintf("#%d", i+1), fmt.Sprintf("Việc %d", i+1), "Báo cáo", "Sở A", "Trong năm 2026", c})
	}
	table, err := Read([]grid.Grid{gridOf(merged, rows...)}, &Into{})
	if table == nil {
		return nil, err.Error()
	}
	for _, a := range table.Areas {
		for i := range a.Tasks {
			amounts = append(amounts, a.Tasks[i].Added[0].S)
		}
	}
	var all []string
	for _, n := range table.Notes {
		if !strings.Contains(n, "lĩnh vực") {
			all = append(all, n)
		}
	}
	if err != nil {
		all = append(all, err.Error())
	}
	return amounts, strings.Join(all, "\n")
}

func TestMoneyIsReadInItsUnit(t *testing.T) {
	for name, c := range map[string]struct {
		over, head, under string
		cells             []string
		want, said        string
	}{
		"millions in the head":      {"", "Kinh phí (triệu đồng)", "", []string{"#500", "12,5", "2 tỷ"}, "500.000.000 12.500.000 2.000.000.000", ""},
		"decimals of a number":      {"", "Kinh phí (triệu đồng)", "", []string{"#12.345", "#12.34", "#0.125"}, "12.345.000 12.340.000 125.000", ""},
		"thousands in figures":      {"", "Kinh phí (1.000 đồng)", "", []string{"#500"}, "500.000", ""},
		"thousands, short":          {"", "Kinh phí (1000đ)", "", []string{"#500"}, "500.000", ""},
		"abbreviated":               {"", "Dự kiến kinh phí (tr.đ)", "", []string{"#500"}, "500.000.000", ""},
		"abbreviated, capitals":     {"", "KINH PHÍ (TRĐ)", "", []string{"#500"}, "500.000.000", ""},
		"without the word đồng":     {"", "Kinh phí (triệu)", "", []string{"#500"}, "500.000.000", ""},
		"behind a word in brackets": {"", "Kinh phí (ĐVT: nghìn đồng)", "", []string{"#500"}, "500.000", ""},
		"over the table":            {"Đơn vị tính: triệu đồng", "Kinh phí", "", []string{"#500"}, "500.000.000", ""},
		"in a second row":           {"", "Kinh phí", "(triệu đồng)", []string{"#500"}, "500.000.000", ""},
		"at the head's end":         {"", "Kinh phí triệu đồng", "", []string{"#500"}, "500.000.000", ""},
		"thousands of millions":     {"", "Kinh phí nghìn triệu đồng", "", []string{"#2"}, "2.000.000.000", ""},
		"the same in brackets":      {"", "Kinh phí (ngàn triệu đồng)", "", []string{"#2"}, "2.000.000.000", ""},
		"thousands of billions":     {"", "Kinh phí (nghìn tỷ đồng)", "", []string{"#2"}, "2.000.000.000.000", ""},
		"hundreds of millions":      {"", "Kinh phí trăm triệu đồng", "", []string{"#2"}, "200.000.000", ""},
		"đồng in another word":      {"", "Kinh phí hợp đồng", "", []string{"#500000"}, "500.000", "không ghi đơn vị"},
		"no unit":                   {"", "Kinh phí", "", []string{"#500000"}, "500.000", "không ghi đơn vị"},
		"its own units":             {"", "Kinh phí", "", []string{"50 triệu", "1.200.000 đồng"}, "50.000.000 1.200.000", ""},
		"thousands as English":      {"", "Kinh phí (đồng)", "", []string{"1,500,000", "2,345,678.00"}, "1.500.000 2.345.678", "ô F3 “1,500,000” là “1.500.000”"},
		"đồng said":                 {"", "Kinh phí (đồng)", "", []string{"#500000"}, "500.000", ""},
		"of a source":               {"", "Kinh phí từ nguồn ngân sách (triệu đồng)", "", []string{"#600"}, "600.000.000", ""},
		"none here and there":       {"", "Kinh phí (đồng)", "", []string{"#500", "-", "Không có", ""}, "500   ", ""},
		"words instead of amounts":  {"", "Kinh phí thực hiện", "", []string{"Ngân sách xã", "Lồng ghép"}, " ", "không có số tiền nào"},
		"one word among amounts":    {"", "Kinh phí (đồng)", "", []string{"#500", "Lồng ghép"}, "500 ", "F4 “Lồng ghép”"},
		"a number that is mistyped": {"", "Kinh phí (đồng)", "", []string{"#500", "1.5O0"}, "500 ", "“1.5O0” không phải là một số tiền"},
		"less than a đồng":          {"", "Kinh phí (đồng)", "", []string{"#0.5"}, "0", "lẻ hơn một đồng"},
		"the source of money":       {"", "Nguồn kinh phí", "", []string{"#500"}, "", ""},
		"content and money":         {"", "Ghi chú (kinh phí)", "", []string{"#500"}, "", ""},
	} {
		amounts, said := moneyTable(t, c.over, c.head, c.under, c.cells...)
		if got := strings.Join(amounts, " "); strings.TrimSpace(got) != strings.TrimSpace(c.want) {
			t.Errorf("%s: %q, want %q (%s)", name, got, c.want, said)
		}
		if c.said == "" && said != "" || !strings.Contains(said, c.said) {
			t.Errorf("%s: said %q, want %q", name, said, c.said)
		}
	}
}

// TestContentComesBeforeMoney: a head that speaks of what is done first is the task's.
func TestContentComesBeforeMoney(t *testing.T) {
	surest := func(head string) columnhead.Part {
		found, best := columnhead.None, columnhead.Least
		for _, p := range (&Into{}).names().Parts() {
			if s := (&Into{}).score(p, []string{head}); s > best {
				found, best = p, s
			}
		}
		return found
	}
	if surest("Nội dung, kinh phí thực hiện") != columnhead.Content || surest("Kinh phí thực hiện nhiệm vụ") != columnhead.Budget || surest("Nguồn kinh phí") != columnhead.None {
		t.Error("a head is taken for another")
	}
}

// TestOneSumForSeveralTasks: a merged cell is no amount of each task that it covers.
func TestOneSumForSeveralTasks(t *testing.T) {
	amounts, said := mergedMoney(t, "F3:F4", "", "Kinh phí (đồng)", "", "#500000", "", "#7000")
	if got := strings.Join(amounts, " "); got != "500.000  7.000" || !strings.Contains(said, "ô F3: Ô này gộp số tiền của nhiều nhiệm vụ") {
		t.Errorf("%q, said %q", got, said)
	}
}
