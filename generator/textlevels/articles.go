package textlevels

import (
	"slices"

	"vanban/generator/recognise"
)

// Renumbered gives the điều behind a number whose own numbers skip or repeat, with those that the program numbers them by. A number that is out of order between
// those that go on is none of the text's own: it is quoted, or the text begins again.
func Renumbered(parts []*recognise.Part, behind int) map[*recognise.Part]int {
	all := map[*recognise.Part]int{}
	last, n := behind, behind
	var articles []*recognise.Part
	for _, p := range parts {
		if p.Label.Level == recognise.Article {
			articles = append(articles, p)
		}
	}
	for i, p := range articles {
		goesOn := func(from []*recognise.Part) bool {
			return slices.ContainsFunc(from, func(o *recognise.Part) bool { return o.Label.N == last+1 })
		}
		switch at := p.Label.N; {
		case at == last+1, at == last && last > 0, at > last && !goesOn(articles[i:]):
			if last, n = at, n+1; at != n {
				all[p] = n
			}
		}
	}
	return all
}
