package document

import (
	"slices"
	"strings"
	"testing"
)

// TestRowsAreNamedByTheirNumbers: figures in other columns are no numbers of rows.
func TestRowsAreNamedByTheirNumbers(t *testing.T) {
	for name, c := range map[string]struct {
		rows []string
		want []string
	}{
		"column of numbers":   {[]string{"TT|Nhiệm vụ|Kinh phí", "1|Rà soát|500", "2.|3 lớp tập huấn|200", "|Việc chen vào|300", "I|Lĩnh vực|4"}, []string{"nhiệm vụ 1", "nhiệm vụ 2", "thứ 4", "thứ 5"}},
		"numbers behind":      {[]string{"Năm|Số TT|Nhiệm vụ", "2026|7|Rà soát"}, []string{"nhiệm vụ 7"}},
		"tasks below tasks":   {[]string{"STT|Nhiệm vụ", "1|Rà soát", "1.1|Lập danh mục", "1.2.|Trình ký"}, []string{"nhiệm vụ 1", "nhiệm vụ 1.1", "nhiệm vụ 1.2"}},
		"before the task":     {[]string{"Lĩnh vực|Nhiệm vụ, công việc|Thời hạn", "1. Thể chế|12. Rà soát|2026", "2. Tổ chức|Việc không số|30"}, []string{"nhiệm vụ 12", "thứ 3"}},
		"over several rows":   {[]string{"STT|Nhiệm vụ|Sản phẩm", "5|Rà soát|2 báo cáo", "^|^|4"}, []string{"nhiệm vụ 5", "nhiệm vụ 5"}},
		"figures, no numbers": {[]string{"Chỉ tiêu|2025|2026", "Tỷ lệ hồ sơ|90|95", "2026|1|2"}, []string{"thứ 2", "thứ 3"}},
		"first words":         {[]string{"Chỉ tiêu|2026", "3) Tỷ lệ hồ sơ|95"}, []string{"số 3"}},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Open("a.docx", zipped(t, map[string]string{"word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + tableOf(c.rows) + `<w:p/></w:body></w:document>`}))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, row := range d.Body.Items[0].(*Table).Rows[1:] {
				got = append(got, strings.TrimPrefix(row.Place(), "bảng, hàng "))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// tableOf writes a table, whose first row is repeated as its head; ^ goes on from the cell above.
func tableOf(rows []string) string {
	var b strings.Builder
	for i, row := range rows {
		b.WriteString("<w:tr>")
		if i == 0 {
			b.WriteString("<w:trPr><w:tblHeader/></w:trPr>")
		}
		for cell := range strings.SplitSeq(row, "|") {
			merged := `<w:vMerge w:val="restart"/>`
			if cell == "^" {
				merged, cell = "<w:vMerge/>", ""
			}
			b.WriteString("<w:tc><w:tcPr>" + merged + "</w:tcPr><w:p><w:r><w:t>" + cell + "</w:t></w:r></w:p></w:tc>")
		}
		b.WriteString("</w:tr>")
	}
	return "<w:tbl>" + b.String() + "</w:tbl>"
}
