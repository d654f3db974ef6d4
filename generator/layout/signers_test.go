package layout

import (
	"fmt"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/unit"
)

// jointly is a signature of one body and so many others.
func jointly(others int) *doc.Signature {
	s := signature()
	s.Name = doc.Words("Ký0")
	for i := range others {
		s.Beside = append(s.Beside, doc.Signer{Capacity: [][]doc.Inline{doc.Words("TM. BAN CHẤP HÀNH"), doc.Words("KT. CHỦ TỊCH")},
			Position: doc.Words("PHÓ CHỦ TỊCH"), Name: doc.Words(fmt.Sprintf("Ký%d", i+1))})
	}
	return s
}

// TestSignersStandInPairs: of all numbers of bodies that may issue together, the first signs at the right, the others beside and below in pairs, one who is
// left over in the middle, nobody beside the recipients, and none outside of a page or apart from his name.
func TestSignersStandInPairs(t *testing.T) {
	paper := inforce.Now().Pages[doc.Portrait]
	middle := paper.Left + paper.TextWidth()/2
	for others := 1; others <= 9; others++ {
		for _, offset := range []int{1, 20, 38} {
			s := &doc.Section{}
			for range offset {
				s.Blocks = append(s.Blocks, &doc.Paragraph{Role: doc.AddresseeItem, Text: doc.Words("Dòng đệm")})
			}
			s.Blocks = append(s.Blocks, body(30), jointly(others))
			at, recipients := map[int]unit.Length{}, 0
			for _, p := range pagesOf(t, s) {
				titles := 0
				for _, r := range p.Runs {
					checkInside(t, s, p, r)
					var n int
					switch _, err := fmt.Sscanf(r.Text, "Ký%d", &n); {
					case err == nil:
						at[n] = r.X
						titles--
						if recipients > 0 {
							t.Errorf("%d others: signer %d stands behind the recipients", others, n)
						}
					case r.Text == "PHÓ CHỦ TỊCH":
						titles++
					case strings.HasPrefix(r.Text, "Nơi nhận"):
						recipients++
					}
				}
				if titles != 0 {
					t.Errorf("%d others, offset %d: %d positions stand on a page without the names under them", others, offset, titles)
				}
			}
			for n := 0; n <= others; n++ {
				x, signs := at[n]
				alone := n == others && others%2 == 0
				right := n == 0 || n > 1 && n%2 == 0
				if d := x - middle; !signs || alone != (d > -20*unit.Millimetre && d < 0) || !alone && right != (x > middle) {
					t.Errorf("%d others: signer %d stands at %v, the middle is at %v", others, n, x, middle)
				}
			}
			if recipients != 1 {
				t.Errorf("%d others: %d recipients", others, recipients)
			}
		}
	}
}
