package labelled

import "testing"

// Two paragraphs are the same but for the number that the program writes, not for another kind of number.
func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"a) Một", "b) Một", true}, {"1. Một", "2. Một", true}, {"Điều 1. Một", "Điều 12. Một", true}, {"I. MỘT", "IV. MỘT", true}, {"1.1. Một", "1.2. Một", true},
		{"a) Một", "1. Một", false}, {"Một", "a) Một", false}, {"1. Một", "1.1. Một", false}, {"- Một", "Một", false}, {"a) Một", "a) Hai", false}, {"Chương I\nMỘT", "Chương II\nMỘT", true}, {"Mục 1\nMột", "Chương I\nMột", false}, {"Một\u00a0hai", "Một  hai", true},
	} {
		if Same(c.a, c.b) != c.want {
			t.Errorf("%q, %q: %v", c.a, c.b, !c.want)
		}
	}
}
