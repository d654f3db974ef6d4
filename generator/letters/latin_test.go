package letters

import (
	"strings"
	"testing"
	"unicode"
)

// TestLatin: what is looked up of a character is what Unicode says.
func TestLatin(t *testing.T) {
	for c := rune(-1); c <= 0x3000; c++ {
		if got, want := IsWord(c), unicode.IsLetter(c) || unicode.IsDigit(c); got != want {
			t.Errorf("%U is of a word: %t", c, got)
		}
		if got, want := IsSpace(c), unicode.IsSpace(c); got != want {
			t.Errorf("%U is white space: %t", c, got)
		}
		if got, want := LowerRune(c), unicode.ToLower(c); got != want {
			t.Errorf("%U in small letters: %U, want %U", c, got, want)
		}
		if got, want := isSmall(c), unicode.ToUpper(c) != c; got != want {
			t.Errorf("%U is small: %t", c, got)
		}
	}
}

func TestLower(t *testing.T) {
	for _, s := range []string{"", "ỦY BAN nhân dân", "đã nhỏ", "12/QĐ-UBND", "“Ẩn” – İ ẞ \U00010400", "hỏng \xff", "a\u0301 \ufffd Á"} {
		if got, want := Lower(s), strings.ToLower(s); got != want {
			t.Errorf("%q in small letters: %q, want %q", s, got, want)
		}
	}
}
