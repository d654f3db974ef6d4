package dossier

import (
	"testing"

	"vanban/generator/calendar"
)

var issuedThen = Issue{Number: 15, Day: calendar.Of(2025, 2, 5), Final: true}

// TestEditIssue: number and day take the places that are there, and nothing else of the file changes.
func TestEditIssue(t *testing.T) {
	for name, c := range map[string]struct{ before, after string }{
		"places with comments": {
			"# đầu\nloai: quyet-dinh\ndu-thao: true   # dự thảo\ndia-danh: Mẫu\nso:      # số\nngay:    # ngày\ntrich-yeu: A\n",
			"# đầu\nloai: quyet-dinh\ndu-thao: false   # dự thảo\ndia-danh: Mẫu\nso: 15      # số\nngay: 05/02/2025    # ngày\ntrich-yeu: A\n"},
		"others there":      {"so: 9\nngay: \"01/01/2025\" # x\n", "so: 15\nngay: 05/02/2025 # x\n"},
		"behind digits":     {"so: /2025\nngay:\n", "so: 15/2025\nngay: 05/02/2025\n"},
		"behind others":     {"so: 126-12 # PT\nngay:\n", "so: 15-12 # PT\nngay: 05/02/2025\n"},
		"no keys":           {"dia-danh: Mẫu\ntrich-yeu: A\nluu:\n  noi-luu: VT\n", "dia-danh: Mẫu\nso: 15\nngay: 05/02/2025\ntrich-yeu: A\nluu:\n  noi-luu: VT\n"},
		"another month":     {"so:\nngay:\nthang: 01 # dự kiến\n", "so: 15\nngay: 05/02/2025\nthang: 2 # dự kiến\n"},
		"that month":        {"so:\nngay:\nthang: 02\n", "so: 15\nngay: 05/02/2025\nthang: 02\n"},
		"a month of a year": {"so:\nngay:\nthang: 12/2024\n", "so: 15\nngay: 05/02/2025\nthang: 2/2025\n"},
		"no month":          {"so:\nngay:\nthang:\n", "so: 15\nngay: 05/02/2025\nthang:\n"},
		"of Windows":        {"\ufeffdia-danh: Mẫu\r\nso:\r\nngay:\r\n", "\ufeffdia-danh: Mẫu\r\nso: 15\r\nngay: 05/02/2025\r\n"},
	} {
		got, err := EditIssue([]byte(c.before), issuedThen)
		if err != nil || string(got) != c.after {
			t.Errorf("%s: %v\n%s\nwant\n%s", name, err, got, c.after)
		}
	}
	for _, text := range []string{"{so: 1}", "so: |\n  1\ndia-danh: M\n", "- a\n"} {
		if got, err := EditIssue([]byte(text), issuedThen); err == nil {
			t.Errorf("%q became %q", text, got)
		}
	}
}
