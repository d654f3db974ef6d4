package writeback

import (
	"strings"
	"testing"

	"vanban/generator/source"
)

// The lines that a value takes are found for every way of writing it.
func TestRegions(t *testing.T) {
	lines := strings.Split(`so: 1 # số
ten: "Một \"hai\" # ba" # bốn
dai: một
  hai
ba: [Sở A, Sở B]
muc:
  - so: 5
    noi-dung: Nhiệm vụ
  - 'Sở ''C'''
khoi: |
  Đoạn một
  tiếp theo

  Đoạn hai`, "\n")
	for _, c := range []struct {
		line, column int
		want         string
	}{
		{1, 5, "1"}, {2, 6, `"Một \"hai\" # ba"`}, {3, 6, "một\n  hai"}, {5, 6, "Sở A"}, {5, 12, "Sở B"}, {7, 9, "5"}, {8, 15, "Nhiệm vụ"}, {9, 5, `'Sở ''C'''`},
		{11, 3, "Đoạn một\n  tiếp theo"}, {14, 3, "Đoạn hai"},
	} {
		text := newSourceText([]byte(strings.Join(lines, "\n")))
		r, ok := text.regionAt(source.Pos{Line: c.line, Column: c.column}, true)
		if got := ""; !ok || text.text(r) != c.want {
			t.Errorf("%d:%d: %q %q, want %q", c.line, c.column, got, text.text(r), c.want)
		}
	}
}

// Lines that nobody changed keep their bytes: their ends, letters typed in two parts, the mark at the beginning, no end of the last.
func TestOtherLinesKeepTheirBytes(t *testing.T) {
	was := "\ufeffa\r\nTie\u0302\u0301ng\nb\r\nc"
	text := newSourceText([]byte(was))
	if got := string(text.bytes()); got != was {
		t.Errorf("%q", got)
	}
	if got := string(text.with(2, 3, "b mới", "b hai").bytes()); got != "\ufeffa\r\nTie\u0302\u0301ng\nb mới\r\nb hai\r\nc" {
		t.Errorf("%q", got)
	}
	if got := string(text.with(4, 4, "d").bytes()); got != "\ufeffa\r\nTie\u0302\u0301ng\nb\r\nc\r\nd\r\n" {
		t.Errorf("%q", got)
	}
}

// Items are counted on where they were numbered one by one, and stay where all are 1.; a task within another has its own number.
func TestCountedAnew(t *testing.T) {
	for _, c := range []struct{ was, want string }{
		{"1. a\n2. mới\n2. b\n   - c\n3. d\n", "1. a\n2. mới\n3. b\n   - c\n4. d\n"},
		{"1. a\n1. mới\n1. b\n1. c\n", "1. a\n1. mới\n1. b\n1. c\n"},
		{"1. a\n2. mới\n\nĐoạn\n\n1. b\n", "1. a\n2. mới\n\nĐoạn\n\n1. b\n"},
	} {
		if got := string(newSourceText([]byte(c.was)).recounted(1).bytes()); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	tasks, moved := newSourceText([]byte("- so: 1\n- so: 1.1\n- so: 0.0\n- so: 1.2\n- so: 0\n- so: 2 # x\n")).countTasks(2)
	if got := string(tasks.bytes()); got != "- so: 1\n- so: 1.1\n- so: 1.2\n- so: 1.3\n- so: 2\n- so: 3 # x\n" || moved != 3 {
		t.Errorf("%q", got)
	}
}

// Two paragraphs are the same but for the number that the program writes, not for another kind of number.
func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"a) Một", "b) Một", true}, {"1. Một", "2. Một", true}, {"Điều 1. Một", "Điều 12. Một", true}, {"I. MỘT", "IV. MỘT", true}, {"1.1. Một", "1.2. Một", true},
		{"a) Một", "1. Một", false}, {"Một", "a) Một", false}, {"1. Một", "1.1. Một", false}, {"- Một", "Một", false}, {"a) Một", "a) Hai", false}, {"Chương I\nMỘT", "Chương II\nMỘT", true}, {"Mục 1\nMột", "Chương I\nMột", false}, {"Một\u00a0hai", "Một  hai", true},
	} {
		if same(c.a, c.b) != c.want {
			t.Errorf("%q, %q: %v", c.a, c.b, !c.want)
		}
	}
}
