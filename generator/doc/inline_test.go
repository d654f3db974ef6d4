package doc

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestJoined(t *testing.T) {
	loose, fact, bold := Text{S: "số "}, Text{S: "15", Bond: FactBond}, Text{S: "đậm", Bold: true, Bond: FactBond}
	for name, c := range map[string]struct{ text, want []Inline }{
		"nothing":                      {nil, nil},
		"one":                          {[]Inline{loose}, []Inline{loose}},
		"bonds differ":                 {[]Inline{loose, fact, loose}, []Inline{Text{S: "số 15số "}}},
		"behind others":                {[]Inline{NoteRef{N: 1}, loose, fact, Break{}, fact, loose}, []Inline{NoteRef{N: 1}, Text{S: "số 15", Bond: FactBond}, Break{}, Text{S: "15số "}}},
		"faces differ":                 {[]Inline{loose, bold, loose}, []Inline{loose, bold, loose}},
		"equal pieces stay as written": {[]Inline{fact, fact}, []Inline{fact, fact}},
	} {
		before := append([]Inline(nil), c.text...)
		if diff := cmp.Diff(c.want, Joined(c.text)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if diff := cmp.Diff(before, c.text); diff != "" {
			t.Errorf("%s: the text itself was changed: %s", name, diff)
		}
	}
}
