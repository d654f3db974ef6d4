package letters

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestFolded(t *testing.T) {
	for text, want := range map[string]string{"Đề án số 06": "de an so 06", "Sơ\u0309 NO\u0323\u0302I VU\u0323": "so noi vu", "": "", "a–b": "a–b"} {
		if got := Folded(text); got != want {
			t.Errorf("%q is folded to %q, want %q", text, got, want)
		}
	}
}

func TestSeen(t *testing.T) {
	if got := Seen("Ủy\u00ad ban\u200d\u200b nhân dân\u202a"); got != "Ủy ban nhân dân" {
		t.Errorf("%q", got)
	}
}

// TestUnseen: the short way says what Unicode does, and no character is unseen and printed.
func TestUnseen(t *testing.T) {
	for c := rune(0); c <= unicode.MaxRune; c++ {
		if IsUnseen(c) != unicode.Is(unicode.Cf, c) || IsUnseen(c) && IsPrintable(c) || IsWidthlessSpace(c) && !IsUnseen(c) {
			t.Errorf("U+%04X", c)
		}
	}
	for c, want := range map[rune]bool{'\t': true, '\n': true, '\r': false, 0x7f: false, 'ữ': true, 0x2028: false, 0xfe0f: true, 0xfffe: false, 0x1f600: false} {
		if IsPrintable(c) != want {
			t.Errorf("U+%04X", c)
		}
	}
}

func TestHasSmall(t *testing.T) {
	for _, s := range []string{"", "SỞ NỘI VỤ", "Sở", "ĐỊNh", "12/QĐ-UBND", "ß", "ǅ", "a", "…ờ"} {
		if got, want := HasSmall(s), strings.ToUpper(s) != s; got != want {
			t.Errorf("%q: %t", s, got)
		}
	}
}

// TestAlike: where a tone is set in its word doesn't matter, which one it is does.
func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Hoá", "hóa", true}, {"Uỷ", "ủy", true}, {"THUỶ", "thu\u0309y", true}, {"khoẻ", "khỏe", true}, {"Thạnh", "Thanh", false}, {"Đông", "Dông", false}, {"Hòa", "Hóa", false},
		{"Tân", "Tan", false}, {"Hoá xa", "Hoa xá", false}, {"", "", true},
	} {
		if got := Alike(c.a) == Alike(c.b); got != c.same {
			t.Errorf("%q, %q: %q, %q", c.a, c.b, Alike(c.a), Alike(c.b))
		}
	}
}

// TestComposed: whatever a character stands between, the text is composed as Unicode says.
func TestComposed(t *testing.T) {
	for c := rune(0); c < 0x3400; c++ {
		for _, beside := range [][2]string{{"", ""}, {"e", "\u0301"}, {"ê", "\u0323"}, {"\u1100", "\u0338"}} {
			s := beside[0] + string(c) + beside[1]
			if got, want := Composed(s), norm.NFC.String(s); got != want {
				t.Fatalf("U+%04X in %q: %q, want %q", c, s, got, want)
			}
		}
	}
	for _, s := range []string{"", "Rà soát – “đánh giá”…", "e\u0302\u0301", "\xe1", "\xe2\x80", "\xff\xcc"} {
		if got, want := Composed(s), norm.NFC.String(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestPlain: a character that is plain is composed with none before it, and seen; those of a document in Vietnamese are.
func TestPlain(t *testing.T) {
	for c := rune(0); c < 0x3400; c++ {
		s := string(c)
		if ArePlain(s) && (!norm.NFC.PropertiesString(s).BoundaryBefore() || !norm.NFC.IsNormalString(s) || unicode.Is(unicode.Cf, c)) {
			t.Errorf("U+%04X isn't plain", c)
		}
	}
	if !ArePlain("Ủy ban nhân dân “Điều 1” – § 2… ữ") {
		t.Error("Vietnamese isn't plain")
	}
}

func FuzzFolded(f *testing.F) {
	for _, s := range []string{"Đề án số 06", "Sơ\u0309 NO\u0323\u0302I VU\u0323", "\u0345\u0301ư\u031b", "İÅŉ ǆ \u0344", "“Điều 1” – … \u2000", "\xff\xfe", "日本 ắ Ω"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Folded(s), folded(s); got != want {
			t.Errorf("%q is folded to %q, by the whole of Unicode to %q", s, got, want)
		}
	})
}

// BenchmarkFolded folds a heading of a table.
func BenchmarkFolded(b *testing.B) {
	for b.Loop() {
		Folded("Cơ quan, đơn vị phối hợp thực hiện")
	}
}
