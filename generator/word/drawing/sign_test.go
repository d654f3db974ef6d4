package drawing

import "testing"

// TestAreWords: words that were set in a font of signs stay words; the letters by which programs write signs are none.
func TestAreWords(t *testing.T) {
	for text, want := range map[string]bool{
		"trôi": true, "Quyết": true, "nội": true, "Quyet dinh": true,
		"": false, "o": false, "q q": false, "ü": false, "\uf0a8": false, "\uf06f\uf070\uf071\uf072": false, "§": false, "lll": false,
	} {
		if got := AreWords(text); got != want {
			t.Errorf("AreWords(%q) = %v, want %v", text, got, want)
		}
	}
}
