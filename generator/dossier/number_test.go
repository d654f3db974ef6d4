package dossier

import "testing"

func TestParseNumber(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0", "12": "12", "1234": "1234", "1.234": "1234", "12.345.678": "12345678", "1.234,5": "2469/2", "1234,5": "2469/2",
		"1.5": "3/2", "1,5": "3/2", "1.50": "3/2", "0.500": "1/2", "0,5": "1/2", " 7 ": "7", "1,234": "617/500", "00012": "12",
	} {
		if n, err := ParseNumber(s); err != nil || n.RatString() != want {
			t.Errorf("%q: %v, %v, want %s", s, n, err, want)
		}
	}
	for _, s := range []string{"", "-1", "- 1", "1e3", "1.5.", "1,5,6", "1,234.5", "1,234,567", "1234.567", "1.23.456", "12a", "½", "１２", "1 234", "0x1F", ".5", "5,",
		"11111111111111111111111111111111111111111111"} {
		if n, err := ParseNumber(s); err == nil {
			t.Errorf("%q was read as %v", s, n)
		}
	}
}
