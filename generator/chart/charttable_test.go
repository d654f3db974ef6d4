package chart

import (
	"strings"
	"testing"

	"vanban/generator/inforce"
	"vanban/generator/markdown"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// tableOf reads a chart's block.
func tableOf(t *testing.T, settings, table string) *markdown.Table {
	t.Helper()
	d, problems := markdown.Parse("::: bieu-do mo-ta=\"Mô tả\" "+settings+"\n"+table+"\n:::\n", source.Pos{})
	if len(problems) > 0 || len(d.Blocks) != 1 {
		t.Fatalf("%s: %v", settings, problems)
	}
	return d.Blocks[0].(*markdown.Table)
}

func TestOf(t *testing.T) {
	c, problems := Of(tableOf(t, `loai="cot" cao="8cm"`, "| STT | Lĩnh  vực | Năm 2024 | Năm 2025 |\n|---|---|---|---|\n| 1 | Thể chế | 1.234,5 | - |\n| 2 | Bộ máy | -7 | 15,25 |\n| | Tổng cộng | 1.227,5 | 15,25 |"), &inforce.Now().Chart)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	got := c.Heading + ": " + strings.Join(c.Labels, ", ")
	if got != "Lĩnh vực: Thể chế, Bộ máy" || c.Decimals != 2 || c.Height != unit.Cm(8) || c.Alt != "Mô tả" {
		t.Errorf("%s, %d decimals, %v high, %q", got, c.Decimals, c.Height, c.Alt)
	}
	if s := c.Series; len(s) != 2 || s[0].Name != "Năm 2024" || s[0].Values[0].Cmp(rat("1234.5")) != 0 || s[1].Values[0] != nil || s[1].Values[1].Cmp(rat("15.25")) != 0 {
		t.Errorf("the series are %+v", c.Series)
	}
}

// TestOfHeadOfSeveralRows names a series by all that stands over it.
func TestOfHeadOfSeveralRows(t *testing.T) {
	table := tableOf(t, `loai="cot"`, "| Đơn vị | Năm 2025 | |\n| ^^ | Giao | Xong |\n|---|---|---|\n| Sở Nội vụ | 5 | 4 |")
	c, problems := Of(table, &inforce.Now().Chart)
	if len(problems) > 0 || len(c.Series) != 2 {
		t.Fatal(problems, c.Series)
	}
	if c.Heading != "Đơn vị" || !strings.HasSuffix(c.Series[1].Name, "Xong") {
		t.Errorf("%s: %s, %s", c.Heading, c.Series[0].Name, c.Series[1].Name)
	}
}

// TestChartsThatCantBe says what is wrong with tables that no chart can be made of.
func TestChartsThatCantBe(t *testing.T) {
	head := "| Đơn vị | Số |\n|---|---|\n"
	many := func(n int) string { return head + strings.Repeat("| Sở | 1 |\n", n) }
	for name, c := range map[string]struct{ settings, table, want string }{
		"a word":            {`loai="cot"`, head + "| Sở Nội vụ | năm |", "Ô “năm” (dòng “Sở Nội vụ”, cột “Số”) không phải là số"},
		"an English number": {`loai="cot"`, head + "| Sở Nội vụ | 1,234.5 |", "không phải là số"},
		"a negative share":  {`loai="tron"`, head + "| Sở Nội vụ | -1 |\n| Sở Y tế | 2 |", "là số âm"},
		"no series":         {`loai="cot"`, "| Đơn vị |\n|---|\n| Sở Nội vụ |", "không có cột số nào"},
		"two circles":       {`loai="tron"`, "| Đơn vị | A | B |\n|---|---|---|\n| Sở | 1 | 2 |", "chỉ vẽ được một cột số"},
		"nothing to share":  {`loai="tron"`, head + "| Sở | 0 |", "cộng lại bằng 0"},
		"no number":         {`loai="cot"`, head + "| Sở | - |", "không có số nào"},
		"no name":           {`loai="cot"`, head + "| | 1 |", "không có tên ở cột đầu"},
		"no head":           {`loai="cot"`, "| Đơn vị | |\n|---|---|\n| Sở | 1 |", "không có tên ở đầu bảng"},
		"too many points":   {`loai="cot"`, many(mostPoints + 1), "nhiều nhất 40"},
		"too many shares":   {`loai="tron"`, many(mostShares + 1), "nhiều nhất 8"},
		"too many series":   {`loai="cot"`, "| Đ |" + strings.Repeat(" S |", mostSeries+1) + "\n|---|" + strings.Repeat("---|", mostSeries+1) + "\n| Sở |" + strings.Repeat(" 1 |", mostSeries+1), "nhiều nhất 6"},
		"some per cent":     {`loai="cot"`, head + "| A | 1% |\n| B | 2 |", "không chung một trục"},
	} {
		_, problems := Of(tableOf(t, c.settings, c.table), &inforce.Now().Chart)
		if len(problems) == 0 || !strings.Contains(problems.Error(), c.want) || problems[0].Hint == "" {
			t.Errorf("%s: %v, want %q", name, problems, c.want)
		}
	}
}
