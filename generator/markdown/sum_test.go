package markdown

import (
	"slices"
	"strings"
	"testing"

	"vanban/generator/source"
)

// TestSums adds up tables as offices write them; the figures wanted are those of the rows in which {tong} stands, in order.
func TestSums(t *testing.T) {
	for name, c := range map[string]struct {
		rows string
		want []string
	}{
		"parts and all":        {"1|a|10\n2|b|20\n|Cộng mục I|{tong}\n3|c|5\n|Cộng mục II|{tong}\n|Tổng cộng|{tong}", []string{"30", "5", "35"}},
		"typed parts":          {"a||10\nb||20\nCộng nhóm I||30\nc||5\nCộng nhóm II||5\nTổng cộng||{tong}", []string{"35"}},
		"numbers before words": {"I. Nhóm một||{tong}\n1. máy||10\n2. mạng||20\nII. Nhóm hai||{tong}\n1. lớp||5\nTổng cộng||{tong}", []string{"30", "5", "35"}},
		"typed groups":         {"I. Nhóm một||30\n1. máy||10\n2. mạng||20\nII. Nhóm hai||5\n1. lớp||5\nTổng||{tong}", []string{"35"}},
		"of which":             {"Mua máy||100\nTrong đó: ngân sách tỉnh||60\nngân sách xã||40\nSửa nhà||50\nTổng số||{tong}", []string{"150"}},
		"dashes of which":      {"1|Mua máy|100\n|Trong đó:|\n|- Ngân sách tỉnh|60\n|- Ngân sách xã|40\n2|Sửa nhà|50\n|Tổng kinh phí|{tong}", []string{"150"}},
		"parts, then all":      {"1|a|10\n2|b|20\n|Cộng|{tong}\n|Cộng|{tong}", []string{"30", "30"}},
		"a total at the top":   {"|Cộng|{tong}\n1|a|10\n2|b|20", []string{"30"}},
		"two parts, then all":  {"1|a|10\n|Cộng|{tong}\n2|b|20\n|Cộng|{tong}\n|Cộng (1 + 2)|{tong}", []string{"10", "20", "30"}},
		"shares":               {"1|a|45,5%\n2|b|54,5%\n|Cộng|{tong}", []string{"100,0%"}},
		"words that hold none": {"1|Tổng hợp báo cáo|10\n2|Cộng đồng dân cư giám sát|20\n|Tổng cộng|{tong}", []string{"30"}},
	} {
		t.Run(name, func(t *testing.T) {
			d, problems := Parse("| STT | Nội dung | Kinh phí |\n|---|---|---|\n| "+strings.ReplaceAll(strings.ReplaceAll(c.rows, "|", " | "), "\n", " |\n| ")+" |\n", source.Pos{File: "f.md", Line: 1, Column: 1})
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			table := d.Blocks[0].(*Table)
			var got []string
			for i, row := range strings.Split(c.rows, "\n") {
				if strings.Contains(row, "{tong}") {
					got = append(got, wordsOf(table.Rows[i].Cells[2]))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

// TestTotalOfOneRow: a typed total of a single figure is checked as any other.
func TestTotalOfOneRow(t *testing.T) {
	for total, wrong := range map[string]bool{"10": false, "12": true, "": false} {
		_, problems := Parse("| Nội dung | Kinh phí |\n|---|---|\n| Tập huấn | 10 |\n| Tổng cộng | "+total+" |\n", source.Pos{Line: 1, Column: 1})
		if told := len(problems) == 1 && strings.Contains(problems[0].What, "cộng lại là 10"); told != wrong || len(problems) > 1 {
			t.Errorf("total %q: %v", total, problems)
		}
	}
}

// TestTextRightUnderATable: a line without bars there is a row, which is told with what to do.
func TestTextRightUnderATable(t *testing.T) {
	_, problems := Parse("| A | B |\n|---|---|\n| 1 | 2 |\nLời văn\n", source.Pos{Line: 1, Column: 1})
	if len(problems) != 1 || problems[0].What != textBelow.what || problems[0].At.Line != 4 {
		t.Error(problems)
	}
}
