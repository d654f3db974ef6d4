package nd30

import "testing"

// Behind the digits of a number stand a month, a letter or the year of a legal document; a whole symbol, words and a day are no number.
func TestParseNumber(t *testing.T) {
	for text, want := range map[string]struct {
		n    int
		tail string
		is   bool
	}{
		"12": {12, "", true}, "07": {7, "", true}, "126-12": {126, "-12", true}, "10-01/26": {10, "-01/26", true}, "12a": {12, "a", true}, "30/2020": {30, "/2020", true}, "/2025": {0, "/2025", true},
		"": {}, "a": {}, "-12": {}, "0": {}, "12/QĐ-UBND": {}, "mười": {}, "12 a": {}, "123456": {}, "1/2/3/4": {},
	} {
		n, tail, is := ParseNumber(text)
		if is != want.is || is && (n != want.n || tail != want.tail) {
			t.Errorf("%q: %d %q %t", text, n, tail, is)
		}
	}
}
