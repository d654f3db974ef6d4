package generator_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator"
	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// source is Decision 140/QĐ-UBND as it was read from a scan.
const source140 = "../testdata/nguon/quyet-dinh-140.txt"

// errata is what the scan misread, and how often; nothing else of the source may differ.
var errata = []struct {
	read, meant string
	times       int
}{
	{"Dánh giá chất lượng", "Đánh giá chất lượng", 1},
	{"công tác do lường", "công tác đo lường", 2},
	{"Dâng mạnh", "Đẩy mạnh", 1},
	{"chờ đền nghị", "chờ đề nghị", 1},
	{"áp dụng nhưng giải pháp mới", "áp dụng những giải pháp mới", 1},
	{"TTTHC", "TTHC", 2},
	{"đổi thoại định kỳ", "đối thoại định kỳ", 1},
	{"để xuất tham mưu", "đề xuất tham mưu", 1},
	{"dịch công trực tuyến", "dịch vụ công trực tuyến", 1},
	{"tất cả các hệ thống tin", "tất cả các hệ thống thông tin", 2},
	{"kỹ năng được về giao tiếp", "kỹ năng về giao tiếp", 1},
	{"UBND tỉnh ban Chương trình hành động", "UBND tỉnh ban hành Chương trình hành động", 2},
	{"23. Thông kê", "23. Thống kê", 1},
}

// cut is a cell that a page of the scan cut off, and the rest of it.
var cut = map[string]string{
	"Sở Nội vụ, Văn phòng UBND tỉnh, Sở TTTT, Sở Tài chính, Sở": " Tư pháp",
	"Các sở, ngành; UBND cấp huyện, cấp":                        " xã",
	"42. 100% người dân, doanh nghiệp sử dụng dịch vụ công trực tuyến được cấp định danh và xác thực điện tử thông suốt và hợp nhất trên tất cả các hệ thống thông tin của các cấp chính quyền từ": " tỉnh đến xã",
}

// cutProducts are the rests of the products of tasks 45 and 46.
var cutProducts = map[string]string{
	"45": " vững đến năm 2025 (Thời hạn hoàn thành: năm 2024-2025)",
	"46": " chờ đề nghị của chủ đầu tư.\n- Tiếp tục thực hiện Kế hoạch số 2113/KH-SKHĐT ngày 21/7/2021 của Sở Kế hoạch và Đầu tư về thực hiện Đề án Cải thiện điểm số và nâng cao vị trí xếp hạng đối với các chỉ số: PCI, PAPI, PAR INDEX, SIPAS và ICT INDEX trên địa bàn tỉnh Tây Ninh giai đoạn 2021-2025.",
}

func readSource(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(source140)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, e := range errata {
		if n := strings.Count(text, e.read); n != e.times {
			t.Errorf("the source has %q %d times, want %d", e.read, n, e.times)
		}
		text = strings.ReplaceAll(text, e.read, e.meant)
	}
	return text
}

var (
	footnoteMark = regexp.MustCompile(`<sup>(\d)</sup>`)
	hardBreak    = regexp.MustCompile(` *\n`)
	label        = regexp.MustCompile(`^[a-zđ]\) `)
)

// clean takes the scan's own marks out of a paragraph: headings, bold, italics, broken lines.
func clean(p string) string {
	p = hardBreak.ReplaceAllString(p, " ")
	p = footnoteMark.ReplaceAllString(p, "[$1]")
	p = strings.NewReplacer("**", "", "*", "", "<b>", "", "</b>", "").Replace(p)
	p = strings.TrimLeft(p, "# ")
	return strings.Join(strings.Fields(p), " ")
}

// sourceParagraphs gives the paragraphs between two places of the source. A list's lines are paragraphs of their own.
func sourceParagraphs(text, from, to string) (body, notes []string) {
	_, text, _ = strings.Cut(text, from)
	text, _, _ = strings.Cut(text, to)
	text = strings.ReplaceAll(from+text, "\n- ", "\n\n- ")
	for _, p := range regexp.MustCompile(`\n\s*\n`).Split(text, -1) {
		c := clean(p)
		switch {
		case c == "" || c == "---":
		case regexp.MustCompile(`^\[\d\] `).MatchString(c):
			notes = append(notes, c[4:])
		default:
			body = append(body, c)
		}
	}
	return body, notes
}

// ourParagraphs gives a document's paragraphs in reading order, and its footnotes.
func ourParagraphs(t *testing.T, n generator.Composed) (body, notes []string) {
	t.Helper()
	var lines lineCollector
	for _, s := range n.Document.Sections {
		for _, b := range s.Blocks {
			if err := b.Show(&lines); err != nil {
				t.Fatal(err)
			}
		}
		for _, note := range s.Notes {
			notes = append(notes, doc.Plain(note.Text))
		}
	}
	return lines.all, notes
}

type lineCollector struct {
	all  []string
	rows [][]string
}

func (c *lineCollector) Line(l doc.Line) error {
	c.all = append(c.all, clean(doc.Plain(l.Text)))
	return nil
}
func (c *lineCollector) Chart(*doc.Chart) error { return nil }
func (c *lineCollector) Foot(lines []doc.Line) error {
	for _, l := range lines {
		if err := c.Line(l); err != nil {
			return err
		}
	}
	return nil
}

func (c *lineCollector) Corner(l doc.Line) error { return c.Line(l) }
func (c *lineCollector) Contents(b *doc.Contents) error {
	for _, l := range b.Lines() {
		if err := c.Line(l); err != nil {
			return err
		}
	}
	return nil
}
func (c *lineCollector) Columns(col doc.Columns) error {
	for _, l := range col.Lines() {
		if err := c.Line(l); err != nil {
			return err
		}
	}
	return nil
}
func (c *lineCollector) Table(t *doc.Table) error {
	for _, r := range append(append([]doc.Row{}, t.Head...), t.Rows...) {
		var cells []string
		for _, cell := range r.Cells {
			var lines []string
			for _, l := range cell.Lines {
				lines = append(lines, doc.Plain(l.Text))
			}
			cells = append(cells, strings.Join(lines, "\n"))
		}
		c.rows = append(c.rows, cells)
	}
	return nil
}

func tayNinh(t *testing.T, name string) generator.Composed {
	t.Helper()
	documents := composed(t, "../seeds/tay-ninh-2024")
	i := slices.IndexFunc(documents, func(n generator.Composed) bool { return n.Name == name })
	return documents[i]
}

// replace is a paragraph of the source that stands otherwise in the document by the decree's order.
type replace struct {
	source string
	ours   []string
}

func applyAll(t *testing.T, paragraphs []string, changes []replace) []string {
	t.Helper()
	for _, c := range changes {
		i := slices.Index(paragraphs, c.source)
		if i < 0 {
			t.Errorf("the source has no paragraph %q", c.source)
			continue
		}
		paragraphs = slices.Replace(slices.Clone(paragraphs), i, i+1, c.ours...)
	}
	return paragraphs
}

func TestDecisionIsTheSources(t *testing.T) {
	want, _ := sourceParagraphs(readSource(t), "ỦY BAN NHÂN DÂN", "## KẾ HOẠCH")
	want = applyAll(t, want, []replace{
		{"Số: 140/QĐ-UBND", nil},
		{"Tây Ninh, ngày 19 tháng 01 năm 2024", []string{"Số: 140/QĐ-UBND", "Tây Ninh, ngày 19 tháng 01 năm 2024"}}, // ô số 3 stands beside ô số 4
		{"Nơi nhận", []string{"Nơi nhận:"}},          // I.II.9.d
		{"- Như Điều 3,", []string{"- Như Điều 3;"}}, // I.II.9.d
		{"KT. CHỦ TỊCH PHÓ CHỦ TỊCH", []string{"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}},
	})
	got, _ := ourParagraphs(t, tayNinh(t, "quyet-dinh"))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the decision differs from the source (-source +ours):\n%s", diff)
	}
}

func TestPlanIsTheSources(t *testing.T) {
	want, wantNotes := sourceParagraphs(readSource(t), "## KẾ HOẠCH", "**Các nhiệm vụ Cải cách hành chính năm 2024")
	head := []string{"ỦY BAN NHÂN DÂN TỈNH TÂY NINH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"} // form of an attached document
	want = applyAll(t, append(head, want...), []replace{{
		"Cải cách hành chính trên địa bàn tỉnh Tây Ninh năm 2024 (Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Tây Ninh)",
		[]string{
			"Cải cách hành chính trên địa bàn tỉnh Tây Ninh năm 2024",
			"(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Tây Ninh)",
		},
	}})
	got, gotNotes := ourParagraphs(t, tayNinh(t, "ke-hoach"))
	if diff := cmp.Diff(withoutLabels(want), withoutLabels(got)); diff != "" {
		t.Errorf("the plan differs from the source (-source +ours):\n%s", diff)
	}
	if diff := cmp.Diff(wantNotes, gotNotes); diff != "" {
		t.Errorf("the footnotes differ from the source (-source +ours):\n%s", diff)
	}
}

// withoutLabels drops the letters of points, which the scan misread: only their order counts.
func withoutLabels(paragraphs []string) []string {
	out := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		out[i] = label.ReplaceAllString(p, "x) ")
	}
	return out
}

// filledNote is where the seed differs from the issued page on purpose: the note on it was typed before the number was known and left number
// and day open, with the issuing authority's short name; on paper it is to be complete (I.III.1.c).
const filledNote = "(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Tây Ninh)"

func TestAppendixIsTheSources(t *testing.T) {
	_, table, _ := strings.Cut(readSource(t), "của Chủ tịch UBND tỉnh)*")
	want := sourceTasks(table)
	var lines lineCollector
	for _, b := range tayNinh(t, "phu-luc").Document.Sections[0].Blocks {
		if err := b.Show(&lines); err != nil {
			t.Fatal(err)
		}
	}
	head, _ := sourceParagraphs(readSource(t), "**Các nhiệm vụ Cải cách hành chính năm 2024", "NỘI DUNG\t")
	head = applyAll(t, head, []replace{{
		"Các nhiệm vụ Cải cách hành chính năm 2024 trên địa bàn tỉnh Tây Ninh (Ban hành kèm theo Quyết định số / QĐ-UBND ngày tháng 01 năm 2024 của Chủ tịch UBND tỉnh)",
		[]string{
			"Phụ lục", "CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2024 TRÊN ĐỊA BÀN TỈNH TÂY NINH", // I.III.1.b
			filledNote,
		},
	}})
	if diff := cmp.Diff(head, lines.all); diff != "" {
		t.Errorf("the appendix's head differs (-want +ours):\n%s", diff)
	}
	columns := []string{"NỘI DUNG", "NHIỆM VỤ", "SẢN PHẨM", "CƠ QUAN CHỦ TRÌ", "CƠ QUAN PHỐI HỢP", "THỜI GIAN HOÀN THÀNH"}
	if diff := cmp.Diff(columns, lines.rows[0]); diff != "" {
		t.Errorf("the columns differ (-want +ours):\n%s", diff)
	}
	tasks := lines.rows[1 : len(lines.rows)-1]
	checkAreas(t, tasks)
	for i := range tasks {
		tasks[i] = tasks[i][1:]
	}
	if diff := cmp.Diff(want, tasks); diff != "" {
		t.Errorf("the tasks differ from the source (-source +ours):\n%s", diff)
	}
	// The issued appendix lacks the mark that ends it in forms 2.1 and 2.2.
	if last := lines.rows[len(lines.rows)-1]; !slices.Equal(last, []string{"TỔNG: 46 NHIỆM VỤ" + nd30.Closing}) {
		t.Errorf("the last row is %q", last)
	}
}

// checkAreas wants each area's name at its first task and nowhere else.
func checkAreas(t *testing.T, tasks [][]string) {
	t.Helper()
	areas := map[int]string{
		1: "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", 11: "II. CẢI CÁCH THỂ CHẾ", 16: "III. CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
		25: "IV. CẢI CÁCH TỔ CHỨC BỘ MÁY", 28: "V. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", 33: "VI. CẢI CÁCH TÀI CHÍNH CÔNG",
		39: "VII. XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ", 44: "VIII. TÁC ĐỘNG CỦA CCHC ĐẾN PHÁT TRIỂN KT-XH",
	}
	for i, row := range tasks {
		if row[0] != areas[i+1] {
			t.Errorf("task %d stands beside %q, want %q", i+1, row[0], areas[i+1])
		}
	}
}

var (
	taskRow  = regexp.MustCompile(`^(\d+)\. ?`)
	listItem = regexp.MustCompile(`<(?:li|p)>(.*?)</(?:li|p)>`)
)

// sourceTasks gives the five cells of each task's row; the area's cell is the scan's own at each page.
func sourceTasks(table string) [][]string {
	var tasks [][]string
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(cells) != 6 || !taskRow.MatchString(cells[1]) {
			continue
		}
		number := taskRow.FindStringSubmatch(cells[1])[1]
		row := []string{fmt.Sprintf("%s. %s", number, taskRow.ReplaceAllString(cells[1], "")), products(cells[2]) + cutProducts[number]}
		row = append(row, cells[3:]...)
		for i, c := range row {
			row[i] = strings.TrimSpace(c + cut[c])
		}
		tasks = append(tasks, row)
	}
	return tasks
}

// products takes a cell's list apart.
func products(cell string) string {
	items := listItem.FindAllStringSubmatch(cell, -1)
	if items == nil {
		return cell
	}
	var lines []string
	for _, i := range items {
		lines = append(lines, i[1])
	}
	return strings.Join(lines, "\n")
}
