package tree

import "testing"

// TestNumbersWithUnits wants measures of the strict format read as twips, and what is no number not at all.
func TestNumbersWithUnits(t *testing.T) {
	for text, want := range map[string]int{"1701": 1701, "100.0": 100, "85.05pt": 1701, "56.70pt": 1134, "-35.45pt": -709, "1in": 1440, "20mm": 1133, "2.54cm": 1440, "1pc": 240, "12.9": 12, "pt": 0, "x": 0, "1px": 0, "1e999pt": 0} {
		root, err := Parse([]byte(`<a xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:left="` + text + `"/>`))
		if err != nil {
			t.Fatal(err)
		}
		is := 0
		if root.Number("left", &is); is != want {
			t.Errorf("%s: %d, want %d", text, is, want)
		}
	}
}
