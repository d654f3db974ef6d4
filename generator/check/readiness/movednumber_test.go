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
