package doc_test

import (
	"slices"
	"testing"

	"vanban/generator/doc"
)

// TestBodiesOfOneParentStandTogether: a line is drawn under the bodies of one parent, or of none, so that the next parent's name isn't theirs.
func TestBodiesOfOneParentStandTogether(t *testing.T) {
	body := func(parent, name string) doc.JointBody {
		b := doc.JointBody{Issuer: doc.Words(name)}
		if parent != "" {
			b.Parent = doc.Words(parent)
		}
		return b
	}
	for _, c := range []struct {
		name  string
		joint []doc.JointBody
		want  []string // what stands there, with a stroke behind what has a line under it
	}{
		{"alone", nil, []string{"P", "A|"}},
		{"one parent", []doc.JointBody{body("P", "B"), body("P", "C")}, []string{"P", "A", "B", "C|"}},
		{"the third has another", []doc.JointBody{body("P", "B"), body("Q", "C")}, []string{"P", "A", "B|", "Q", "C|"}},
		{"the second has none", []doc.JointBody{body("", "B"), body("P", "C")}, []string{"P", "A|", "B|", "P", "C|"}},
		{"only the third has one", []doc.JointBody{body("", "B"), body("Q", "C"), body("", "D")}, []string{"P", "A|", "B|", "Q", "C|", "D|"}},
	} {
		var got []string
		for l := range doc.Lines(&doc.Letterhead{Parent: doc.Words("P"), Issuer: doc.Words("A"), Joint: c.joint}) {
			s := doc.Plain(l.Text)
			if l.Ruled {
				s += "|"
			}
			if (l.Role == doc.ParentBody || l.Role == doc.IssuingBody) && s != "" {
				got = append(got, s)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
