package starter

import (
	"strings"
	"testing"

	"vanban/generator/paper"
)

// TestKindWithoutASample: every kind that has no sample yet begins with a file that has the keys it needs, and only keys that it takes.
func TestKindWithoutASample(t *testing.T) {
	text, err := SampleOf(&paper.Kind{Key: "giay-chung-nhan", Required: []string{"cap-cho", "xep-loai"}, Without: []string{"can-cu", "trich-yeu", "luu"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"---\nloai: giay-chung-nhan\ncap-cho: ……\nxep-loai: ……\n", "\nnguoi-ky:\n", "\nnoi-nhan:\n  - ……\n", "\n---\n\n……\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, not := range []string{"luu:", "can-cu:", "Mẫu", "tiếp công dân"} {
		if strings.Contains(text, not) {
			t.Errorf("%q in\n%s", not, text)
		}
	}
}
