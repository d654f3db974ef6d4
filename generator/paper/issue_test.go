package paper_test

import (
	"errors"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/yamledit"
)

// TestEditIssue: number and day go into the front matter, and nothing else of the file changes, whatever ends its lines.
func TestEditIssue(t *testing.T) {
	issue := dossier.Issue{Number: 7, Day: calendar.Of(2026, 2, 5), Final: true}
	for _, c := range []struct{ name, text, want string }{
		{"places left open", "---\nloai: a # b\nso:\nngay: # khi ký\ndu-thao: true\n---\nso: 1\n", "---\nloai: a # b\nso: 7\nngay: 05/02/2026 # khi ký\ndu-thao: false\n---\nso: 1\n"},
		{"lines of Windows, a mark before them", "\ufeff---\r\nloai: a\r\nso:\r\nngay:\r\n---\r\nA\r\n", "\ufeff---\r\nloai: a\r\nso: 7\r\nngay: 05/02/2026\r\n---\r\nA\r\n"},
		{"keys that are not there", "---\nloai: a\r\nso:\r\n---\r\nA\n", "---\nloai: a\r\nso: 7\r\nngay: 05/02/2026\r\n---\r\nA\n"},
		{"neither key", "---\nloai: a # ngay: hôm nay\n---\nA\n", "---\nloai: a # ngay: hôm nay\nso: 7\nngay: 05/02/2026\n---\nA\n"},
		{"a blank line first", "\n---\nso:\nngay:\n--- \nA", "\n---\nso: 7\nngay: 05/02/2026\n--- \nA"},
	} {
		got, err := paper.EditIssue([]byte(c.text), issue)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %v\n%q, want\n%q", c.name, err, got, c.want)
		}
	}
	for _, text := range []string{"A\n", "---\nso:\n", "---\n{so: , ngay: }\n---\nA\n"} {
		if _, err := paper.EditIssue([]byte(text), issue); !errors.Is(err, yamledit.ErrHandwritten) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
