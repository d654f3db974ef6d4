package revise

import (
	"strings"
	"testing"
)

// money is a table whose figures are data, under these heads.
func money(heads []string, figure string) plan {
	rows := [][]string{heads, {"1", figure, "Sở Tài chính"}, {"2", "7", "Sở Y tế"}}
	for i := range rows {
		rows[i] = rows[i][:len(heads)]
	}
	return plan{lines: []string{"I. KINH PHÍ"}, rows: rows}
}

// TestFiguresAreData: only what counts the rows is numbered anew when all is merged; a figure in any other column is told as words are.
func TestFiguresAreData(t *testing.T) {
	for _, heads := range [][]string{{"STT", "Số tiền"}, {"TT", "Số lượng", "Cơ quan"}, {"Năm", "Số tiền"}} {
		for _, c := range [][3]string{{"70", "72", "75"}, {"12. ", "13. ", "14. "}, {"1.5 Tỷ", "2.5 Tỷ", "3.5 Tỷ"}, {"I. ", "II. ", "V. "}, {"a) Đạt", "b) Đạt", "c) Đạt"}} {
			base, edited, fresh := money(heads, c[0]).render(t), money(heads, c[1]).render(t), money(heads, c[2]).render(t)
			where := "cột " + heads[1]
			found, err := Differences("cũ", "mới", base, edited)
			if err != nil {
				t.Fatal(err)
			}
			if len(found.Changes) != 1 || !strings.HasSuffix(found.Changes[0].Where, where) {
				t.Errorf("%v: the comparison of %q and %q gives %+v", heads, c[0], c[1], found.Changes)
			}
			_, alone := merged(t, base, edited, base)
			if own := alone.Of(Person); len(own) != 1 || len(alone.Renumbered) > 0 {
				t.Errorf("%v: a figure changed by hand from %q to %q gives %+v", heads, c[0], c[1], alone)
			}
			got, both := merged(t, base, edited, fresh)
			if both.Clashes() != 1 || !strings.Contains(strings.Join(read(t, got), "\n"), "| "+strings.TrimSpace(c[1])) {
				t.Errorf("%v: %q changed to %q and to %q gives %+v", heads, c[0], c[1], c[2], both.Changes)
			}
		}
	}
}

// TestNumbersThatDifferAreTold: two files of anybody are as they are: nothing numbers them anew.
func TestNumbersThatDifferAreTold(t *testing.T) {
	old, new := money([]string{"STT", "Số tiền"}, "70"), money([]string{"STT", "Số tiền"}, "70")
	new.rows[2][0] = "3"
	found, err := Differences("cũ", "mới", old.render(t), new.render(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Changes) != 1 || found.Changes[0].Base != "2" || found.Changes[0].Person != "3" {
		t.Errorf("changes are %+v", found.Changes)
	}
}
