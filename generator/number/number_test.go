package number

import "testing"

func TestReadAndWrite(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "1234": "1.234", "1.234.567,50": "1.234.567,50", "-3": "-3", "–1.000": "-1.000", "05": "5", " 12 ": "12", "100.000,05": "100.000,05",
		"12.5": "", "1,234.5": "", "1.23.456": "", "5%": "", "x": "", "": "", "1.234.56": "", "-": "", "(5)": "",
		"99999999999999999999999999999999999999999": "",
	} {
		got := ""
		if v, decimals, ok := Read(text); ok {
			got = Write(v, decimals)
		}
		if got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
