package xlsx

import "testing"

// TestTypedValues: Vietnamese numbers and days are values that show as they were typed; what would show otherwise is not.
func TestTypedValues(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "12": "0", "2026": "0", "-5": "0", "1.234": vietnamese + "#,##0", "1.234.567": vietnamese + "#,##0", "1.234,5": vietnamese + "#,##0.0", "1234,50": vietnamese + "0.00",
		"0,25": vietnamese + "0.00", "95,3%": vietnamese + "0.0%", "100%": "0%", "12/5/2026": "d/m/yyyy", "05/06/2026": "dd/mm/yyyy", "05/6/2026": "dd/m/yyyy", "5/06/2026": "d/mm/yyyy",
		// These show otherwise as values, or are none.
		"01": "", "007,5": "", "1.1": "", "1.23": "", "12.34.567": "", "1,234.5": "", "+5": "", "–5": "", "-0": "", "": "", "-": "",
		"0912345678": "", "1234567890123456": "", "31/2/2026": "", "12/2026": "", "1/1/1900": "", "12/5/26": "", "140/QĐ-UBND": "", "1.": "", "I": "", "0.123": "",
	} {
		if _, format, is := typed(text); format != want || is != (want != "") {
			t.Errorf("%q: a value %v, format %q, want %q", text, is, format, want)
		}
	}
}

// TestLastFigureIsANumber: the end of the document is shown beside its last figure, which is a number all the same.
func TestLastFigureIsANumber(t *testing.T) {
	for text, want := range map[string]string{"1.234": vietnamese + "#,##0", "05/06/2026": "dd/mm/yyyy", "95%": "0%", "chữ": "", "": ""} {
		cell := &cellText{runs: []run{{text: text + endsText}}}
		if want != "" {
			want += `"` + endsText + `"`
		}
		if _, l, is := cell.typedIn(look{}); is != (want != "") || l.format != want {
			t.Errorf("%q: a value %v, format %q, want %q", text, is, l.format, want)
		}
	}
}
