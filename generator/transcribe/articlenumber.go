package transcribe

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/nd30"
	"vanban/generator/recognise"
)

// settleArticles finds the điều whose numbers skip or repeat: they stay điều, and are numbered anew. A number that is out of order between those that
// go on is none of the text's own: it is quoted, or the text begins again.
func (e *emitter) settleArticles() {
	e.renumbered = map[*recognise.Part]int{}
	depth, is := e.depth[recognise.Article]
	if !is || e.t.extract && e.t.kind.Articles {
		return // what an extract leaves out is filled
	}
	last, n := e.counts[depth], e.counts[depth]
	var articles []*recognise.Part
	for _, p := range e.parts {
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
				e.renumbered[p] = n
			}
		}
	}
}

// numberOf gives the number of a part among its like, which is another than that in the file where those before it skip or repeat.
func (e *emitter) numberOf(p *recognise.Part) int {
	if n := e.renumbered[p]; n > 0 {
		return n
	}
	return p.Label.N
}

// tellRenumbered tells that a điều gets another number than it had.
func (e *emitter) tellRenumbered(depth int, p *recognise.Part) {
	if n := e.renumbered[p]; n > 0 && e.levels[depth].Key == nd30.ArticleLevel {
		e.t.guess(p, fmt.Sprintf("Điều %d trong tệp Word thành Điều %d: số điều nhảy cóc hoặc lặp lại, số đúng thứ tự là chương trình viết; xem lại những chỗ viện dẫn điều này", p.Label.N, n))
	}
}

// fillGap writes items in the place of those that are not copied, so that the others keep their numbers.
func (e *emitter) fillGap(i, depth int, p *recognise.Part) {
	if p.Line.Text == "" {
		return // it stands for one that is not copied itself
	}
	for n := e.counts[depth] + 1; n < p.Label.N && n < mostGaps && e.typed[depth] == ""; n++ {
		missing := *p
		missing.Label.N, missing.Spans, missing.Line.Text = n, []span{{Text: unknown}}, ""
		e.item(i, depth, &missing)
	}
	switch article := fmt.Sprintf("Điều %d", e.counts[0]); {
	case depth == 0:
		e.t.passages = append(e.t.passages, fmt.Sprintf("Điều %d", p.Label.N))
	case depth == 1 && p.Label.N > 1 && e.parts[i-1].Label.Level == recognise.Article:
		e.t.passages = append(e.t.passages[:len(e.t.passages)-1], fmt.Sprintf("khoản %d %s", p.Label.N, article))
	case depth == 1 && strings.HasPrefix(e.t.passages[len(e.t.passages)-1], "khoản"):
		e.t.passages = append(e.t.passages, fmt.Sprintf("khoản %d %s", p.Label.N, article))
	}
}

// mostGaps bounds the parts that an extract may leave out before one.
const mostGaps = 200
