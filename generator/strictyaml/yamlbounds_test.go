package strictyaml

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// manyLines repeats a line with its number.
func manyLines(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func TestWhatYAMLMayNotHave(t *testing.T) {
	rep := strings.Repeat
	steps := ""
	for i := range 100 {
		steps += rep(" ", i) + "a:\n"
	}
	for _, c := range []struct{ name, text, place, part string }{
		{"brackets", "a: 1\nx: " + rep("[", 30_000) + rep("]", 30_000), "2:68", "quá 64 cấp"},
		{"braces", "x: " + rep("{a: ", 3000) + rep("}", 3000), "1:260", "quá 64 cấp"},
		{"brackets over lines", "x: [\n" + rep("  [\n", 3000), "65:3", "quá 64 cấp"},
		{"brackets that leave their group", rep("a: [\n", 30_000), "2001:1", "hơn 2000 khóa"},
		{"brackets behind a quote", `x: ["]", ` + rep("[", 100), "1:73", "quá 64 cấp"},
		{"dashes", rep("- ", 5000) + "a", "1:129", "quá 64 cấp"},
		{"steps", steps, "65:65", "quá 64 cấp"},
		{"keys", manyLines(50_000, "k%d: 1\n"), "2001:1", "hơn 2000 khóa"},
		{"keys of an item", "a:\n  - b: 1\n" + manyLines(50_000, "    k%d: 1\n"), "2002:5", "hơn 2000 khóa"},
		{"keys in braces", "a: {" + manyLines(50_000, "k%d: 1, ") + "}", "1:48903", "hơn 5000 giá trị"},
		{"documents", rep("---\na\n", 20_000), "33:1", "hơn 16 dòng"},
		{"ampersands", "x: " + rep("&", 120_000), "1:2004", "hơn 2000 dấu"},
		{"anchors", "x: " + rep("&a ", 20_000), "1:6004", "hơn 2000 dấu"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := parseYAML(c.text)
			var past *boundError
			if !errors.As(err, &past) {
				t.Fatalf("read as %v", err)
			}
			if at := fmt.Sprintf("%d:%d", past.line, past.column); at != c.place || !strings.Contains(past.what, c.part) {
				t.Errorf("%s: %s; want %s: … %s", at, past.what, c.place, c.part)
			}
		})
	}
}

func TestWhatYAMLMayHave(t *testing.T) {
	rep := strings.Repeat
	for name, text := range map[string]string{
		"a text of brackets":          `x: "` + rep("[", 1000) + `"`,
		"brackets in words":           "x: a" + rep("[", 1000),
		"a block of keys":             "x: |\n" + manyLines(5000, "  k%d: 1\n") + "y: 1\n",
		"a block in a list":           "x:\n  - |\n" + manyLines(5000, "    k%d: 1\n") + "  - 2\n",
		"a long list":                 "x:\n" + manyLines(20_000, "  - a: %d\n    b: 2\n"),
		"a comment":                   "# " + rep("[", 1000) + "\nx: 1 # " + rep("{", 1000),
		"a bracket that nobody shuts": "x:\n  - a: b\n      [c\n" + manyLines(6000, "  - a: b, c %d\n"),
		"a block alone":               "|\n" + rep(" a\n", 3),
		"a bar":                       "|",
		"quotes over lines":           "x: \"a\n  " + rep("[", 100) + "\n  b\"\ny: 1\n",
	} {
		if err := checkBounds(text); err != nil {
			var past *boundError
			_ = errors.As(err, &past)
			t.Errorf("%s: %d:%d: %v", name, past.line, past.column, err)
		}
	}
}

func FuzzBounds(f *testing.F) {
	for _, text := range []string{"|", "- - a: |\n b", "x: [\"a\\", "? 'a\n- }", "a: {b: [c, d], e: \"f\n\"}"} {
		f.Add(text)
	}
	f.Fuzz(func(_ *testing.T, text string) { _ = checkBounds(text) }) // it must not panic
}
