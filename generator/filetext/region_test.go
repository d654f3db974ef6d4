package filetext

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
		text := New([]byte(strings.Join(lines, "\n")))
		r, ok := text.RegionAt(source.Pos{Line: c.line, Column: c.column}, true)
		if got := ""; !ok || text.Value(r) != c.want {
			t.Errorf("%d:%d: %q %q, want %q", c.line, c.column, got, text.Value(r), c.want)
		}
	}
}

// Lines that nobody changed keep their bytes: their ends, letters typed in two parts, the mark at the beginning, no end of the last.
func TestOtherLinesKeepTheirBytes(t *testing.T) {
	was := "\ufeffa\r\nTie\u0302\u0301ng\nb\r\nc"
	text := New([]byte(was))
	if got := string(text.Bytes()); got != was {
		t.Errorf("%q", got)
	}
	if got := string(text.With(2, 3, "b mới", "b hai").Bytes()); got != "\ufeffa\r\nTie\u0302\u0301ng\nb mới\r\nb hai\r\nc" {
		t.Errorf("%q", got)
	}
	if got := string(text.With(4, 4, "d").Bytes()); got != "\ufeffa\r\nTie\u0302\u0301ng\nb\r\nc\r\nd\r\n" {
		t.Errorf("%q", got)
	}
}

// Items are counted on where they were numbered one by one, and stay where all are 1.; a task within another has its own number.
func TestCountedAnew(t *testing.T) {
	for _, c := range []struct{ was, want string }{
		{"1. a\n2. mới\n2. b\n   - c\n3. d\n", "1. a\n2. mới\n3. b\n   - c\n4. d\n"},
		{"1. a\n1. mới\n1. b\n1. c\n", "1. a\n1. mới\n1. b\n1. c\n"},
		{"1. a\n1. mới\n1. c\n", "1. a\n1. mới\n1. c\n"},
		{"1. a\n2. mới\n\nĐoạn\n\n1. b\n", "1. a\n2. mới\n\nĐoạn\n\n1. b\n"},
	} {
		if got := string(New([]byte(c.was)).Recounted(1).Bytes()); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	tasks, moved := New([]byte("- so: 1\n- so: 1.1\n- so: 0.0\n- so: 1.2\n- so: 0\n- so: 2 # x\n")).CountTasks(2)
	if got := string(tasks.Bytes()); got != "- so: 1\n- so: 1.1\n- so: 1.2\n- so: 1.3\n- so: 2\n- so: 3 # x\n" || moved != 3 {
		t.Errorf("%q", got)
	}
}
