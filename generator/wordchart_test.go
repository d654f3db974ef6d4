package generator_test

import (
	"regexp"
	"strings"
	"testing"

	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// TestChartsWithoutValuesComeFromWord: a chart that keeps no values beside those of its workbook comes in as one that does; where the workbook can't be read that is told.
func TestChartsWithoutValuesComeFromWord(t *testing.T) {
	made := paperDOCX(t, "---\nloai: bao-cao\ntrich-yeu: Kết quả số hóa\nco-quan-ban-hanh: {ten: Ủy ban nhân dân xã Mẫu, ten-ngan: UBND xã, viet-tat: UBND}\ndia-danh: Mẫu\n"+
		"noi-nhan: [Như trên]\nluu: {noi-luu: VT}\nkinh-gui: [Ủy ban nhân dân tỉnh Mẫu]\nnguoi-ky: {quyen-han: [TM. Ủy ban nhân dân], chuc-vu: Chủ tịch, ho-ten: Nguyễn Văn An}\ndu-thao: true\nnam: 2026\n---\n\n"+
		"Kết quả số hóa hồ sơ như sau.\n\n::: bieu-do loai=\"thanh\" mo-ta=\"Tỷ lệ hồ sơ đã số hóa\"\n| Cấp | Năm 2025 | Năm 2026 |\n|---|---|---|\n| Cấp xã | 1.012,25 | 97,25 |\n| Cấp tỉnh |  | 7,0 |\n:::\n\nHết phần số liệu.\n")
	read := func(data []byte) *transcribe.Result {
		d, err := document.Open("a.docx", data)
		if err != nil {
			t.Fatal(err)
		}
		s := recognise.Read(d)
		return transcribe.Papers(s, s.Documents(), "a")
	}
	caches := regexp.MustCompile(`(?s)<c:(num|str)Cache>.*?</c:(num|str)Cache>`)
	bare := withPart(t, made, "word/charts/chart1.xml", func(s string) string { return caches.ReplaceAllString(s, "") })
	want, got := read(made).Files[0].Text, read(bare)
	if !strings.Contains(want, "::: bieu-do loai=\"thanh\"") || !strings.Contains(want, "| Cấp xã | 1.012,25 | 97,25 |") {
		t.Fatalf("the chart with its values isn't there:\n%s", want)
	}
	if got.Files[0].Text != want || len(got.Lost) > 0 {
		t.Errorf("without values in its part, lost %+v:\n%s", got.Lost, got.Files[0].Text)
	}
	alone := withPart(t, bare, "word/charts/_rels/chart1.xml.rels", func(s string) string { return strings.ReplaceAll(s, "Id=\"", "Id=\"x") })
	const told = "biểu đồ không có số liệu: tệp Word không lưu số liệu của biểu đồ, cũng không kèm bảng tính có số liệu ấy"
	if r := read(alone); strings.Contains(r.Files[0].Text, "bieu-do") || len(r.Lost) != 1 || r.Lost[0].Why != told {
		t.Errorf("without its workbook: %+v\n%s", r.Lost, r.Files[0].Text)
	}
}
