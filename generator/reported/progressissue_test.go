package reported

import (
	"strings"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
)

// TestEditReportIssue: a report's number and day go into its period's file, however its group is written.
func TestEditReportIssue(t *testing.T) {
	for name, c := range map[string]struct{ before, after string }{
		"new file":       {"", "ky: 2025-quy-1\nbao-cao: {so: 15, ngay: 05/02/2025}\n"},
		"no group":       {"# a\nky: 2025-quy-1  # kỳ\nnhiem-vu:\n  - so: 1\n", "# a\nky: 2025-quy-1  # kỳ\nbao-cao: {so: 15, ngay: 05/02/2025}\nnhiem-vu:\n  - so: 1\n"},
		"group is empty": {"ky: 2025-quy-1\nbao-cao:   # trống\nnhiem-vu:\n", "ky: 2025-quy-1\nbao-cao: {so: 15, ngay: 05/02/2025}   # trống\nnhiem-vu:\n"},
		"braces":         {"ky: 2025-quy-1\nbao-cao: {so: , ngay: } # trống\n", "ky: 2025-quy-1\nbao-cao: {so: 15 , ngay: 05/02/2025 } # trống\n"},
		"empty braces":   {"ky: 2025-quy-1\nbao-cao: {}\n", "ky: 2025-quy-1\nbao-cao: {so: 15, ngay: 05/02/2025}\n"},
		"lines":          {"ky: 2025-quy-1\nbao-cao:\n  so: # số\n  ngay: 1/2/2025\n", "ky: 2025-quy-1\nbao-cao:\n  so: 15 # số\n  ngay: 05/02/2025\n"},
	} {
		got, err := EditReportIssue([]byte(c.before), "2025-quy-1", issuedReport)
		if err != nil || string(got) != c.after {
			t.Errorf("%s: %v\n%s\nwant\n%s", name, err, strings.ReplaceAll(string(got), "\r", "\\r"), c.after)
		}
	}
}

var issuedReport = dossier.Issue{Number: 15, Day: calendar.Of(2025, 2, 5), Final: true}
