package readiness

import (
	"io/fs"
	"strings"
	"testing"

	"vanban/seeds"
)

// TestMovedNumbers wants a sentence told of that names a task by a number which is another's since it was written, and one that is as new as the table let be.
func TestMovedNumbers(t *testing.T) {
	const prose = "dịch vụ hành chính công"
	names := prose + " (nhiệm vụ số 2)"
	tasks, err := fs.ReadFile(seeds.Files, "khoi-tao/nhiem-vu.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var content []string
	for line := range strings.Lines(string(tasks)) {
		if s := strings.TrimSpace(line); strings.HasPrefix(s, "noi-dung: ") && len(content) < 2 {
			content = append(content, s)
		}
	}
	swapped := []string{"nhiem-vu.yaml", content[0], "noi-dung: Việc tạm", "nhiem-vu.yaml", content[1], content[0], "nhiem-vu.yaml", "noi-dung: Việc tạm", content[1]}
	was := started(t, "ke-hoach.md", prose, names)
	earlier := []Earlier{{"khi ban hành", Values(was)}}
	for _, c := range []struct {
		name   string
		change []string
		want   string
	}{
		{"as it was", []string{"ke-hoach.md", prose, names}, ""},
		{"tasks swapped", append([]string{"ke-hoach.md", prose, names}, swapped...), "“nhiệm vụ số 2” khi ban hành nay là số 1"},
		{"the sentence changed too", append([]string{"ke-hoach.md", prose, prose + " (nhiệm vụ số 1)"}, swapped...), ""},
		{"the task in other words", []string{"ke-hoach.md", prose, names, "nhiem-vu.yaml", content[1], content[1] + " trong năm"}, ""},
	} {
		found := ""
		for _, f := range Look(started(t, c.change...), "", false, earlier) {
			if f.Rule.ID == "HS.so" {
				found += f.Found
			}
		}
		if found != c.want {
			t.Errorf("%s: %q, want %q", c.name, found, c.want)
		}
	}
}

// TestMovedNumbersOf wants each text held against what it was itself: one that was corrected with the table is let be, whatever else is as it was.
func TestMovedNumbersOf(t *testing.T) {
	const third, article = "đơn giản hóa thủ tục hành chính thuộc thẩm quyền giải quyết", "có hiệu lực kể từ ngày ký."
	before := func(file, old, new string) []string { return []string{file, old, old + new} }
	putIn := []string{"nhiem-vu.yaml", "- so: 3", "- so: 4", "nhiem-vu.yaml", "- so: 2", "- so: 3", "nhiem-vu.yaml", "      - so: 3",
		"      - so: 2\n        noi-dung: Việc mới\n        san-pham: Báo cáo\n        chu-tri: Phòng Văn hóa - Xã hội\n        phoi-hop: Các phòng, đơn vị thuộc UBND xã\n        thoi-han: Trong tháng 2\n      - so: 3"}
	const told = "“nhiệm vụ số 2” khi ban hành nay là số 3"
	for _, c := range []struct{ name, file, old, was, is, want string }{
		{"a task as it was", "nhiem-vu.yaml", third, " sau khi xong nhiệm vụ số 2", " sau khi xong nhiệm vụ số 2", told},
		{"a task set right", "nhiem-vu.yaml", third, " sau khi xong nhiệm vụ số 2", " sau khi xong nhiệm vụ số 3", ""},
		{"a product as it was", "nhiem-vu.yaml", "Báo cáo kết quả rà soát", " theo nhiệm vụ số 2", " theo nhiệm vụ số 2", told},
		{"a product set right", "nhiem-vu.yaml", "Báo cáo kết quả rà soát", " theo nhiệm vụ số 2", " theo nhiệm vụ số 3", ""},
		{"an item set right", "nhiem-vu.yaml", "- Báo cáo kết quả kiểm tra", " theo nhiệm vụ số 3", " theo nhiệm vụ số 4", ""},
		{"a comment", "nhiem-vu.yaml", "linh-vuc:", " # nhiệm vụ số 2", " # nhiệm vụ số 2", ""},
		{"a comment of the articles", "ho-so.yaml", "\ndieu:", "  # nhiệm vụ số 2", "  # nhiệm vụ số 2", ""},
		{"an article as it was", "ho-so.yaml", article, " Nhiệm vụ số 2 làm trước.", " Nhiệm vụ số 2 làm trước.", "“nhiệm vụ số 2” khi ban hành nay là số 3"},
		{"an article set right", "ho-so.yaml", article, " Nhiệm vụ số 2 làm trước.", " Nhiệm vụ số 3 làm trước.", ""},
		{"an appendix's title set right", "ho-so.yaml", "Các nhiệm vụ cải cách hành chính năm 2026", " (trừ nhiệm vụ số 2)", " (trừ nhiệm vụ số 3)", ""},
	} {
		was := started(t, before(c.file, c.old, c.was)...)
		found := ""
		for _, f := range Look(started(t, append(before(c.file, c.old, c.is), putIn...)...), "", false, []Earlier{{"khi ban hành", Values(was)}}) {
			if f.Rule.ID == "HS.so" {
				found += f.Found
			}
		}
		if found != c.want {
			t.Errorf("%s: %q, want %q", c.name, found, c.want)
		}
	}
}
