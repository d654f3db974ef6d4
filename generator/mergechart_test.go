package generator_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/chartml"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/word/document"
	"vanban/generator/word/revise"
	"vanban/generator/word/tree"
)

// TestMergeTakesChangedCharts changes a figure of a chart in the dossier after a person has edited the words around it: the merged file shows the new
// figure, and carries the workbook of it. What a person changes in a chart by hand is told, and stays.
func TestMergeTakesChangedCharts(t *testing.T) {
	const figure, changed = "| Cấp xã | 12 |", "| Cấp xã | 19 |"
	text := "---\nloai: bao-cao\ntrich-yeu: Kết quả số hóa\nco-quan-ban-hanh: {ten: Ủy ban nhân dân xã Mẫu, ten-ngan: UBND xã, viet-tat: UBND}\ndia-danh: Mẫu\n" +
		"noi-nhan: [Như trên]\nluu: {noi-luu: VT}\nkinh-gui: [Ủy ban nhân dân tỉnh Mẫu]\nnguoi-ky: {quyen-han: [TM. Ủy ban nhân dân], chuc-vu: Chủ tịch, ho-ten: Nguyễn Văn An}\ndu-thao: true\nnam: 2026\n---\n\n" +
		"Kết quả số hóa hồ sơ như sau.\n\n::: bieu-do loai=\"cot\" mo-ta=\"Số hồ sơ đã số hóa\"\n| Cấp | Số hồ sơ |\n|---|---|\n" + figure + "\n| Cấp tỉnh | 7 |\n:::\n\nHết phần số liệu.\n"
	base, fresh := paperDOCX(t, text), paperDOCX(t, strings.Replace(text, figure, changed, 1))
	edited := withPart(t, base, "word/document.xml", func(s string) string { return strings.Replace(s, "như sau", "cụ thể như sau", 1) })
	merged, c, err := revise.Merge(base, edited, fresh)
	if err != nil {
		t.Fatal(err)
	}
	if got := shownCharts(t, merged); len(got) != 1 || !strings.Contains(got[0], ">19<") || strings.Contains(got[0], ">12<") {
		t.Errorf("the merged file shows %d charts: %.200q", len(got), got)
	}
	if words := partOf(t, merged, "word/document.xml"); !strings.Contains(words, "cụ thể như sau") {
		t.Error("the person's words are gone")
	}
	if len(c.Of(revise.Dossier)) != 1 {
		t.Errorf("the change is told %d times", len(c.Of(revise.Dossier)))
	}

	byHand := withPart(t, base, "word/charts/chart1.xml", func(s string) string { return strings.Replace(s, ">7<", ">8<", 1) })
	merged, c, err = revise.Merge(base, byHand, paperDOCX(t, strings.Replace(text, "Hết phần", "Kết thúc phần", 1)))
	if err != nil {
		t.Fatal(err)
	}
	if got := shownCharts(t, merged); len(got) != 1 || !strings.Contains(got[0], ">8<") {
		t.Error("the person's figure is gone")
	}
	if len(own(c)) != 1 {
		t.Errorf("what the person changed in the chart is told %d times", len(own(c)))
	}
}

// paperDOCX makes the DOCX of a document in a file of its own.
func paperDOCX(t *testing.T, text string) []byte {
	t.Helper()
	folder := t.TempDir()
	putFile(t, filepath.Join(folder, "bao-cao.md"), text)
	o := run.Options{}
	o.Formats = []render.Format{render.DOCX}
	if _, err := run.New(o).UpdatePaper(filepath.Join(folder, "bao-cao.md"), folder); err != nil {
		t.Fatal(err)
	}
	return readFile(t, filepath.Join(folder, "bao-cao.docx"))
}

// shownCharts gives the parts of the charts that a document's text shows.
func shownCharts(t *testing.T, data []byte) (all []string) {
	t.Helper()
	d, err := document.Open("a.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	d.Body.Root.Each(func(n *tree.Node) {
		if !chartml.IsNamed(n) {
			return
		}
		for _, l := range d.Package.Relations(d.Main) {
			if l.ID == n.Attr("r:", "id") {
				all = append(all, string(d.Package.Part(l.Target)))
				for _, book := range d.Package.Relations(l.Target) {
					if d.Package.Part(book.Target) == nil {
						t.Errorf("%s refers to %s, which is not there", l.Target, book.Target)
					}
				}
			}
		}
	})
	if out := os.Getenv("MERGED"); out != "" {
		putFile(t, out, string(data))
	}
	return all
}
