package markdown

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/source"
)

var tableCases = map[string]string{
	"plain":                      "| a | b |\n|---|---|\n| 1 | 2 |\n",
	"no outer bars":              "a | b\n---|---\n1 | 2\n",
	"left bar only":              "| a | b\n|---|---\n| 1 | 2\n",
	"right bar only":             "a | b |\n---|---|\n1 | 2 |\n",
	"one column":                 "| a |\n|---|\n| 1 |\n",
	"one column, left bar":       "| a\n|---\n| 1\n",
	"one column, right bar":      "a |\n--- |\n1 |\n",
	"one column, no bars":        "a\n---\n1\n",
	"one column, colon":          "a\n:--\n1\n",
	"one column, colon right":    "a\n--:\n1\n",
	"head only":                  "| a | b |\n|---|---|",
	"alignments":                 "| a | b | c | d |\n|---|:--|--:|:-:|\n| 1 | 2 | 3 | 4 |\n",
	"short dashes":               "| a | b | c | d |\n|-|:-|-:|:-:|\n| 1 | 2 | 3 | 4 |\n",
	"colon alone":                "| a | b |\n|---|:|\n| 1 | 2 |\n",
	"two colons":                 "| a | b |\n|---|::|\n| 1 | 2 |\n",
	"colon within":               "| a | b |\n|---|-:-|\n| 1 | 2 |\n",
	"colons twice":               "| a | b |\n|---|--::|\n| 1 | 2 |\n",
	"space within dashes":        "| a | b |\n|---|- -|\n| 1 | 2 |\n",
	"space between colon":        "| a | b |\n|---|: -|\n| 1 | 2 |\n",
	"wide delimiter":             "|  a  |  b  |\n|  :---  |\t---:  |  \n|  1  |  2  |\n",
	"letters in delimiter":       "| a | b |\n|---|-x-|\n| 1 | 2 |\n",
	"equals signs":               "| a | b |\n|===|===|\n| 1 | 2 |\n",
	"empty delimiter cell":       "| a | b | c |\n|---||---|\n| 1 | 2 | 3 |\n",
	"empty cell at the end":      "| a | b |\n|---|---||\n| 1 | 2 |\n",
	"bars only":                  "| a | b |\n|||\n| 1 | 2 |\n",
	"one bar":                    "a\n|\n1\n",
	"more dashes than head":      "| a |\n|---|---|\n| 1 | 2 |\n",
	"fewer dashes than head":     "| a | b |\n|---|\n| 1 | 2 |\n",
	"mismatch, then a table":     "a\n| - | - |\n| b | c |\n|---|---|\n| 1 | 2 |\n",
	"two tables in one":          "| a |\n|---|\n| b |\n|---|\n| 1 |\n",
	"missing cells":              "| a | b | c |\n|---|---|---|\n| 1 |\n| 1 | 2\n|\n||\n|||\n||||\n",
	"extra cells":                "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 | 2 | |\n",
	"empty cells":                "| | b |\n|---|---|\n|  | 2 |\n| 1 |  |\n||\n",
	"row without a bar":          "| a | b |\n|---|---|\n| 1 | 2 |\nba\n",
	"after a paragraph":          "Đoạn văn\nở trên.\n| a | b |\n|---|---|\n| 1 | 2 |\n",
	"after a paragraph, spaces":  "Đoạn văn  \n  ở trên.  \n| a | b |\n|---|---|\n| 1 | 2 |\n",
	"after a hard break":         "Đoạn văn\\\n| a | b |\n|---|---|\n| 1 | 2 |\n",
	"before a paragraph":         "| a | b |\n|---|---|\n| 1 | 2 |\n\nĐoạn dưới.\n",
	"blank line within":          "| a | b |\n|---|---|\n\n| 1 | 2 |\n",
	"blank line under the head":  "| a | b |\n\n|---|---|\n| 1 | 2 |\n",
	"blank line with spaces":     "| a | b |\n|---|---|\n| 1 | 2 |\n   \n| 3 | 4 |\n",
	"indented":                   "  | a | b |\n   |---|---|\n | 1 | 2 |\n",
	"indented rows":              "| a | b |\n|---|---|\n    | 1 | 2 |\n\t| 3 | 4 |\n",
	"indented dashes":            "| a | b |\n    |---|---|\n| 1 | 2 |\n",
	"tab before the dashes":      "| a | b |\n\t|---|---|\n| 1 | 2 |\n",
	"indented head":              "    | a | b |\n|---|---|\n| 1 | 2 |\n",
	"head indented in paragraph": "Đoạn\n    | a | b |\n|---|---|\n| 1 | 2 |\n",
	"escaped bars":               "| a \\| b | c |\n|---|---|\n| 1 | \\| |\n| \\| | 2\\|\n",
	"escaped bar first":          "\\| a | b |\n|---|---|\n\\| 1 | 2 |\n",
	"escaped bar last":           "| a | b \\|\n|---|---|\n| 1 | 2 \\|\n",
	"two backslashes":            "| a \\\\| b |\n|---|---|\n| 1 \\\\\\| 2 |\n",
	"escaped dashes":             "| a | b |\n|---\\|---|\n",
	"backslash before the table": "a \\\n| b |\n|---|\n| 1 |\n",
	"backslash at a line's end":  "| a |\n|---|\n1 \\\n| 2 |\n",
	"bar in a code span":         "| `a|b` | c |\n|---|---|\n| `1|2` | 3 |\n",
	"escaped bar in a code span": "| `a\\|b` | c |\n|---|---|\n| `1\\|2` | `3` \\| |\n| ``x\\|y\\|`` z | 4 |\n",
	"emphasis":                   "| *a* | **b** |\n|---|---|\n| *1 | 2* |\n| ***3*** | _4_ |\n",
	"notes":                      "| a[^1] | b |\n|---|---|\n| 1 | 2[^2] |\n\n[^1]: một\n[^2]: | a | b |\n    |---|---|\n",
	"links and HTML":             "| [a](b) | <b>c</b> |\n|---|---|\n| ![x](y) | <http://a.vn> |\n",
	"more cells than dashes":     "| a | b | c |\n|---|---|\n| 1 | 2 |\n",
	"empty cell more in head":    "| a | b ||\n|---|---|\n| 1 | 2 |\n",
	"link across cells":          "| [a | b](c) |\n|---|---|\n| <b | c> |\n",
	"entities":                   "| a&#124;b | &amp; |\n|---|---|\n| &#124; | &vert; |\n",
	"Vietnamese":                 "| Lĩnh vực | Số lượng |\n|:---|---:|\n| Cải cách hành chính | 1.234 |\n| Tổ chức bộ máy | 12,5 % |\n",
	"decomposed Vietnamese":      "| Tie\u0302\u0301ng Vie\u0323\u0302t |\n|---|\n| o\u031b\u0309 |\n",
	"no-break spaces":            "|\u00a0a\u00a0|\u3000b |\n|---|\u00a0---|\n| 1 | 2 |\n",
	"no-break space kept":        "|\u00a0a\u00a0|\u3000b |\n|---|---|\n|\u00a01 | 2\u2003|\n",
	"CRLF":                       "Đoạn\r\n| a | b |\r\n|---|--:|\r\n| 1 | 2 |\r\n\r\nHết.\r\n",
	"carriage return alone":      "| a | b |\r|---|---|\r| 1 | 2 |\n",
	"carriage returns at ends":   "| a | b |\r\r\n|---|---|\r\r\n| 1 | 2 |\r\r\n",
	"form feed":                  "| a |\f b |\v\n|---|\f---|\v\n| 1 |\f2\f|\v\n",
	"in a list":                  "1. Một\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n2. | a |\n   |---|\n   | 1 |\n",
	"tab in a list":              "-\t| a | b |\n\t|---|---|\n\t| 1 | 2 |\n- x\n\n\t| a |\n\t|---|\n \t| 1 |\n",
	"lazy row in a list":         "- | a | b |\n  |---|---|\n| 1 | 2 |\n",
	"in a quote":                 "> | a | b |\n> |---|---|\n> | 1 | 2 |\n| 3 | 4 |\n",
	"tab in a quote":             ">\t| a | b |\n>\t|---|---|\n>\t| 1 | 2 |\n",
	"heading after":              "| a |\n|---|\n| 1 |\n# Mục\n",
	"heading before":             "# Mục\n| a |\n|---|\n| 1 |\n",
	"list after":                 "| a |\n|---|\n| 1 |\n- x\n",
	"rule after":                 "| a |\n|---|\n| 1 |\n---\n",
	"list-like dashes":           "a | b\n- | -\n1 | 2\n",
	"list-like row":              "| a |\n|---|\n1. x\n",
	"typed marks":                "1) a | b\n---|---\na) 1 | 2\n",
	"no text":                    "|---|---|\n| 1 | 2 |\n",
	"dashes first and second":    "|---|---|\n|---|---|\n|---|---|\n",
	"no line break at the end":   "| a | b |\n|---|---|\n| 1 | 2",
	"trailing spaces":            "| a | b |   \n|---|---|  \t\n| 1 | 2 |  \n| 3 | 4   ",
	"centre":                     "| a | b | c |\n|:-:|---|--:|\n| x | y | z |\n",
	"widths":                     "| a | b | c |\n|--|----|:--|\n| x | y | z |\n",
	"widths of a formatter":      "| a | b | c |\n|:--|---|--:|\n| x | y | z |\n",
	"cells over columns":         "| a || b |\n|---|---|---|\n| 1 ||  |\n| 1 | 2 ||\n| **Nhóm** |||\n| 1 | 2 | |\n",
	"cells over rows":            "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| ^^ | 4 | ^^ |\n| ^^ | 5 | 6 |\n",
	"cells over both":            "| a | b | c |\n|---|---|---|\n| 1 || 3 |\n| ^^ || 4 |\n| ^^ | 5 | 6 |\n",
	"nothing above":              "| a | b |\n|---|---|\n| ^^ | 2 |\n| \\^^ | 3 |\n",
	"only joined":                "| a | b |\n|---|---|\n| 1 | 2 |\n| ^^ | ^^ |\n",
	"three rows of a head":       "Lời dẫn:\n| STT | Nội dung | Kinh phí ||\n| ^^ | ^^ | Tổng | Trong đó |\n| ^^ | ^^ | ^^ | Tỉnh |\n|---|---|---|---|\n| 1 | x | 10 | 5 |\n",
	"head of several rows first": "| a ||\n| b | c |\n|---|---|\n| 1 | 2 |\n",
	"head row of other cells":    "| a |\n| b | c |\n|---|---|\n| 1 | 2 |\n",
	"breaks":                     "| a<br>b | c \\ d | e\\ f<BR/>**g** |\n|---|---|---|\n| 1 <br /> 2 | \\\\ x | a \\|\n",
	"sums":                       "| STT | Nội dung | Kinh phí |\n|---|---|---|\n| **I** | **Nhóm một** | **{tong}** |\n| 1 | a | 1.000,5 |\n| 2 | b | 2.000 |\n| **II** | **Nhóm hai** | {tong} |\n| 1 | c | 500 |\n|| **Tổng cộng** | {tổng} đồng |\n",
	"sum of words":               "| a | b |\n|---|---|\n| x | mười |\n| y | 2 |\n| z | {tong} |\n",
	"total that is wrong":        "| Nội dung | Số |\n|---|---|\n| a | 1.000 |\n| b | 2.000 |\n| **Tổng cộng** | **3.500** |\n",
	"totals that are right":      "| Nội dung | Số | Tỷ lệ % |\n|---|---|---|\n| Tổng số | 6 | 99 |\n| a | 1 | 30 |\n| b | 2 | 30 |\n| c | 3 | 40 |\n| Cộng | 6 | 100 |\n",
	"totals of groups":           "| STT | Nội dung | Số |\n|---|---|---|\n| I | Nhóm | 30 |\n| 1 | a | 10 |\n| 2 | b | 20 |\n| II | Nhóm | 5 |\n| 1 | c | 5 |\n| | Tổng cộng | 35 |\n",
	"space before the edge":      "Đoạn\n |a|b| \n |-|-| \n |1|2| \n",
}

// TestTables reads every case and compares with testdata/bang.txt what was read and what was found wrong.
func TestTables(t *testing.T) {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(tableCases)) {
		d, problems := Parse(tableCases[name], source.Pos{File: "f.md", Line: 1, Column: 1})
		fmt.Fprintf(&b, "== %s: %q\n%s", name, tableCases[name], show(d))
		for _, p := range problems {
			fmt.Fprintln(&b, "    !", p)
		}
	}
	const golden = "testdata/bang.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestEscapedBarEndsTheLine holds what the library gets wrong: it takes the bar of a \| that ends a line for the
// table's edge, and leaves the backslash as a word.
func TestEscapedBarEndsTheLine(t *testing.T) {
	d, problems := Parse("| a | b \\|\n|---|---|\n| 1 | 2\\|\n", source.Pos{Line: 1, Column: 1})
	want := "  1:1   table [false false] 1: align 0, share 0, holds 2; \n  1:1     | “a”\n  1:1     | “b |”\n  1:1     -- \n" +
		"  1:1     | “1”\n  1:1     | “2|”\n  1:1     -- \n"
	if diff := cmp.Diff(want, show(d)); diff != "" || len(problems) > 0 {
		t.Error(diff, problems)
	}
}

// TestDashesAloneAreWords holds that a line of nothing but dashes under an item's text makes no table of that text, as
// it does in the library: the dashes would be lost without a word.
func TestDashesAloneAreWords(t *testing.T) {
	d, problems := Parse("- Một\n--\n", source.Pos{Line: 1, Column: 1})
	want := "  1:1   list \n          item 1\n  1:3       ¶ “Một --”\n"
	if diff := cmp.Diff(want, show(d)); diff != "" || len(problems) > 0 {
		t.Error(diff, problems)
	}
}

// TestHeadWiderThanDashes holds that a head of more cells than there are dashes is reported. GitHub's Markdown leaves
// the lines a paragraph, and all their bars would be printed.
func TestHeadWiderThanDashes(t *testing.T) {
	for _, src := range []string{"| a | b | c |\n|---|---|\n| 1 | 2 |\n", "a | b | c\n--- | ---\n", "|a|b|c|\n|-|-|"} {
		d, problems := Parse(src, source.Pos{Line: 1, Column: 1})
		if len(problems) != 1 || problems[0].What != wrongCellCount(3, 2).what {
			t.Errorf("%q gives %s, %v", src, show(d), problems)
		}
	}
}

// TestTableAfterParagraph holds that a table is told at its own head.
func TestTableAfterParagraph(t *testing.T) {
	d, problems := Parse("Đoạn văn\nở trên.\n  | a | b |\n|---|\n", source.Pos{Line: 1, Column: 1})
	if got := d.Blocks[1].(*Table).At; got != (source.Pos{Line: 3, Column: 3}) {
		t.Errorf("the table is at %v", got)
	}
	if len(problems) != 1 || problems[0].At.Line != 3 {
		t.Errorf("problems: %v", problems)
	}
}
