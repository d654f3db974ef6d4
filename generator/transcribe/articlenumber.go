package transcribe

import (
	"fmt"
	"strings"

	"vanban/generator/nd30"
	"vanban/generator/recognise"
	"vanban/generator/textlevels"
)

// settleArticles finds the điều whose numbers skip or repeat: they stay điều, and are numbered anew.
func (e *emitter) settleArticles() {
	depth, is := e.depth[recognise.Article]
	if !is || e.t.extract && e.t.kind.Articles {
		return // what an extract leaves out is filled
	}
	e.renumbered = textlevels.Renumbered(e.parts, e.counts[depth])
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
