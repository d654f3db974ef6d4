package notewithin

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNotesWithinATextAreRead(t *testing.T) {
	for _, c := range []struct {
		text, words string
		notes       []string
		fault       Fault
	}{
		{"Căn cứ Luật A", "Căn cứ Luật A", nil, NoFault},
		{"Luật A ^[Sửa đổi năm 2025], B^[ theo [5] ]", "Luật A, B", []string{"Sửa đổi năm 2025", "theo [5]"}, NoFault},
		{"^[a]^[b]", "", []string{"a", "b"}, NoFault},
		{"Luật [A] ^ [b]", "Luật [A] ^ [b]", nil, NoFault},
		{"Luật A^[sửa đổi", "Luật A^[sửa đổi", nil, Unclosed},
		{"Luật A^[x], B^[sửa [5]", "Luật A, B^[sửa [5]", []string{"x"}, Unclosed},
		{"Luật A^[ ]", "Luật A", []string{""}, Empty},
		{"Luật A^[x ^[y] z]", "Luật A", []string{"x ^[y] z"}, Nested},
	} {
		words, notes := Apart(c.text)
		if words != c.words || !cmp.Equal(notes, c.notes) || FaultIn(c.text) != c.fault {
			t.Errorf("%s: %q, %q, fault %d", c.text, words, notes, FaultIn(c.text))
		}
	}
	many := strings.Repeat("^[", 1<<20) // in the square of that it would take hours
	if FaultIn(many) != Unclosed || FaultIn(strings.Repeat("^[a]", 1<<20)+many) != Unclosed {
		t.Error("open ones are not told")
	}
}

func TestOnlyWhatIsReadBackIsWritten(t *testing.T) {
	for note, is := range map[string]bool{"Sửa đổi [5]": true, "": false, "a] [b": false, "a [b": false, "x ^[y]": false, " a": false} {
		if got, can := Written(note); can != is || can && got != "^["+note+"]" {
			t.Errorf("%q: %s, %v", note, got, can)
		}
	}
}
