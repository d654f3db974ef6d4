package formwords

import (
	"strings"
	"testing"
)

// TestLines: a line of the program's own words, and of others'.
func TestLines(t *testing.T) {
	all := Lines(
		Line{Says: "Chủ trì (chủ tọa): …", Keys: []string{"a"}, Like: "[người ]chủ {trì|tọa}[ họp]()"},
		Line{Says: "{Cuộc họp|Hội nghị} có … và …", Keys: []string{"a", "b"}},
		Line{Says: "~ kính mời:", Keys: []string{"a"}, List: true},
	)
	for _, c := range []struct {
		line       int
		text, want string // the values, parted by |; - : it is another line
		own        bool
	}{
		{0, "Chủ trì (chủ tọa): Ông A", "Ông A", true}, {0, "Người chủ tọa họp (nếu có) : Bà B", "Bà B", false}, {0, "Chủ trì x: A", "-", false}, {0, "Chủ trì", "-", false},
		{1, "Hội nghị có 5 và 6", "5|6", true}, {1, "Họp có 5 và 6", "-", false},
		{2, "Sở kính mời:", "", true}, {2, "Sở kính mời: Ông A.", "Ông A.", true}, {2, "kính mời:", "-", false},
	} {
		found, own := all[c.line].Find(c.text)
		got := strings.Join(found, "|")
		if found == nil {
			got = "-"
		}
		if got != c.want || own != c.own {
			t.Errorf("%q: %q, %t", c.text, got, own)
		}
	}
}
