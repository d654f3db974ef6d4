package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/render/pdf/pdftext"
	"vanban/generator/source"
	"vanban/generator/typeface"
)

// tasks gives an appendix with so many tasks, twelve to an area.
func tasks(n int) *doc.Document {
	cell := func(s string) doc.Cell {
		return doc.Cell{Lines: []doc.Line{{Role: doc.TableCell, Text: doc.Words(s)}}}
	}
	head := doc.Row{}
	for _, h := range []string{"NỘI DUNG", "NHIỆM VỤ", "SẢN PHẨM", "CƠ QUAN CHỦ TRÌ", "CƠ QUAN PHỐI HỢP", "THỜI GIAN HOÀN THÀNH"} {
		head.Cells = append(head.Cells, doc.Cell{Lines: []doc.Line{{Role: doc.TableHead, Text: doc.Words(h)}}})
	}
	table := &doc.Table{Role: doc.TaskTable, Head: []doc.Row{head}}
	for i := range n {
		area := doc.Cell{Merge: doc.MergeDown}
		if i%12 == 0 {
			area = doc.Cell{Merge: doc.MergeTop, Lines: []doc.Line{{Role: doc.TableArea, Text: doc.Words(fmt.Sprintf("LĨNH VỰC %d", i/12+1))}}}
		}
		table.Rows = append(table.Rows, doc.Row{Cells: []doc.Cell{
			area,
			cell(fmt.Sprintf("%d. Xây dựng và triển khai thực hiện Kế hoạch kiểm tra, rà soát, xử lý văn bản quy phạm pháp luật năm 2024 của UBND tỉnh", i+1)),
			cell("Kế hoạch kiểm tra, rà soát, xử lý văn bản quy phạm pháp luật năm 2024"), cell("Sở Tư pháp"),
			cell("Các cơ quan liên quan"), cell("Quý I năm 2024"),
		}})
	}
	return &doc.Document{
		Meta:     doc.Meta{Name: "Phụ lục", Language: "vi-VN", Created: calendar.Of(2024, 1, 19)},
		Sections: []*doc.Section{{Orientation: doc.Landscape, Blocks: []doc.Block{table}}},
	}
}

func family(t testing.TB) *typeface.Family {
	t.Helper()
	f, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTextCanBeRead(t *testing.T) {
	var out bytes.Buffer
	pages, err := Render(&out, tasks(40), family(t))
	if err != nil {
		t.Fatal(err)
	}
	read, err := pdftext.Pages(out.Bytes())
	if err != nil || len(read) != pages {
		t.Fatalf("read %d pages of %d: %v", len(read), pages, err)
	}
	var all strings.Builder
	for _, p := range read {
		all.WriteString(p.Text + "\n")
	}
	text := strings.Join(strings.Fields(all.String()), " ")
	for i := range 40 {
		want := fmt.Sprintf("%d. Xây dựng và triển khai thực hiện Kế hoạch kiểm tra, rà soát, xử lý văn bản quy phạm pháp luật năm 2024 của UBND tỉnh", i+1)
		if !strings.Contains(text, want) {
			t.Errorf("task %d is not in the text:\n%s", i+1, text)
		}
	}
	if n := strings.Count(text, "NỘI DUNG"); n != 1 {
		t.Errorf("the head is in the text %d times: its repetitions must be artifacts", n)
	}
}

func TestMissingGlyph(t *testing.T) {
	at := source.Pos{File: "ke-hoach.md", Line: 7, Column: 3}
	d := tasks(1)
	d.Sections[0].Blocks = append(d.Sections[0].Blocks, &doc.Paragraph{Role: doc.Body, Text: doc.Words("đánh dấu ☎"), At: at})
	_, err := Render(io.Discard, d, family(t))
	var problems source.Problems
	if !errors.As(err, &problems) || problems[0].At != at || !strings.Contains(problems[0].What, "☎") {
		t.Errorf("error is %v", err)
	}
}

func TestCharactersBeyondTheRepertoire(t *testing.T) {
	d := tasks(1)
	d.Sections[0].Blocks = append(d.Sections[0].Blocks, &doc.Paragraph{Role: doc.Body, Text: doc.Words("Ω và Ж")})
	var out bytes.Buffer
	if _, err := Render(&out, d, family(t)); err != nil {
		t.Fatal(err)
	}
	pages, err := pdftext.Pages(out.Bytes())
	if err != nil || !strings.Contains(strings.Join(strings.Fields(pages[0].Text), " "), "Ω và Ж") {
		t.Errorf("text is %q (%v)", pages[0].Text, err)
	}
}

func BenchmarkTasks(b *testing.B) {
	for _, n := range []int{46, 460, 4600, 46000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := tasks(n)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Render(io.Discard, d, family(b)); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/task")
		})
	}
}

// Render writes a document by a press of its own.
func Render(w io.Writer, d *doc.Document, family *typeface.Family) (pages int, err error) {
	return NewPress(family).Render(w, d)
}
