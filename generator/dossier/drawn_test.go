package dossier

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/doc"
	"vanban/generator/markdown"
)

// bang is a dossier with a table drawn in Excel, in its plan and as an appendix.
const bang = "../../testdata/ho-so/bang-gop"

func TestTablesAreDrawn(t *testing.T) {
	d, err := Load(os.DirFS(bang))
	if err != nil {
		t.Fatal(err)
	}
	last := d.Plan.Blocks[len(d.Plan.Blocks)-2]
	table, is := last.(*markdown.Table)
	if !is || len(table.Head) != 4 || len(table.Columns) != 7 || len(table.Rows) != 14 {
		t.Errorf("the plan holds %T in the table's place, or one of other rows", last)
	}
	whole := d.Appendices[0].Body.Blocks
	if len(whole) != 3 || len(whole[2].(*markdown.Table).Rows) != 53 {
		t.Fatalf("the appendix has %d blocks", len(whole))
	}
	sums := whole[2].(*markdown.Table).Rows[52].Cells
	if got := doc.Plain(sums[3]); got != "240.024.000" {
		t.Errorf("the sum is %q", got)
	}
}

// TestDrawnTableThatCannotBeRead asks for workbooks that are not there, elsewhere, none at all, and for sheets and areas that aren't.
func TestDrawnTableThatCannotBeRead(t *testing.T) {
	folder := fstest.MapFS{"hong.xlsx": {Data: []byte("PK")}}
	for _, name := range []string{"ho-so.yaml", "bang.md", "kinh-phi.xlsx"} {
		data, err := os.ReadFile(bang + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		folder[name] = &fstest.MapFile{Data: data}
	}
	for block, want := range map[string]string{
		"::: bang tep=\"khong-co.xlsx\"\n:::":                         "Không có tệp “khong-co.xlsx”.",
		"::: bang tep=\"../kinh-phi.xlsx\"\n:::":                      "không nằm trong thư mục này",
		"::: bang tep=\"kinh-phi.xls\"\n:::":                          "Bảng không thể lấy từ “kinh-phi.xls”.",
		"::: bang tep=\"hong.xlsx\"\n:::":                             "không phải là bảng tính Excel",
		"::: bang tep=\"kinh-phi.xlsx\" trang=\"Khác\"\n:::":          "không có trang tính “Khác”; có: “Dự toán”",
		"::: bang tep=\"kinh-phi.xlsx\" vung=\"A1:B\"\n:::":           "không phải là một vùng",
		"::: bang tep=\"kinh-phi.xlsx\" vung=\"Z900:Z999\"\n:::":      "không có ô nào có nội dung",
		"::: bang tep=\"kinh-phi.xlsx\" mau=\"đỏ\"\n:::":              "Dòng ::: bang viết chưa đúng.",
		"::: bang tep=\"kinh-phi.xlsx\"\nChữ.\n:::":                   "không có chỗ cho lời văn",
		"::: bang tep=\"kinh-phi.xlsx\"\n":                            "Khối “::: bang” chưa đóng.",
		"::: bang\n:::":                                               "Dòng ::: bang viết chưa đúng.",
		"::: bang tep=\"kinh-phi.xlsx\" dau-bang=\"1000000000\"\n:::": "Dòng ::: bang viết chưa đúng.",
	} {
		folder["ke-hoach.md"] = &fstest.MapFile{Data: []byte("# Mục\n\nLời văn.\n\n" + block + "\n")}
		if _, err := Load(folder); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %q", block, err, want)
		}
	}
}
