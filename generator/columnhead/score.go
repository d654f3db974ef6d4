package columnhead

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"vanban/generator/celltext"
	"vanban/generator/pattern"
	"vanban/generator/tasktable"
)

// The scores of headings. One that the dossier's own table has is surer than any; below Least a heading says nothing.
const (
	ownScore   = 1000
	wholeScore = 200
	beginScore = 120
	holdScore  = 70
	Least      = 40
	Good       = 100 // from here on it is the heading of the column and of no other
)

// mostWords and MostLetters are how long a heading may be without what stands in brackets: longer text is no heading.
const (
	mostWords   = 16
	MostLetters = 90
)

// wording is a heading as it is compared: folded once, however many parts are looked for in it.
type wording struct {
	text string
	keys []string // its readings
	like bool     // it is short enough to be a heading
}

func newWording(text string) wording {
	w := wording{text: text, keys: celltext.HeadingKeys(text)}
	if full := inFull(w.keys[0]); full != w.keys[0] {
		w.keys = append([]string{full}, w.keys...)
	}
	key := w.keys[0]
	w.like = key != "" && utf8.RuneCountInString(key) <= MostLetters && strings.Count(key, " ") < mostWords
	return w
}

// folded gives the whole of it, folded.
func (w *wording) folded() string { return w.keys[len(w.keys)-1] }

// IsLike says whether a text is short enough to be a heading.
func IsLike(text string) bool { return newWording(text).like }

// headingPath is the lowest heading of a column, and all of them behind each other, from the top.
type headingPath struct {
	leaf, whole wording
	under       bool    // others stand over the lowest
	own         [2]Part // what the dossier's own table names so, the whole and the lowest
}

func (n *Names) headingPath(path []string) *headingPath {
	w := &headingPath{leaf: newWording(path[len(path)-1]), under: len(path) > 1}
	w.whole = w.leaf
	if whole := celltext.OneLine(strings.Join(path, " ")); whole != w.leaf.text {
		w.whole = newWording(whole)
	}
	w.own = [2]Part{n.named(w.whole.folded()), n.named(w.leaf.folded())}
	return w
}

// score tells how surely a heading names a part; less than Least: it does not.
func (h *heading) score(keys []string) int {
	if i := slices.Index(h.whole, keys[0]); i >= 0 {
		return wholeScore - i
	}
	if Holds(keys[0], h.never) {
		return 0
	}
	best := 0
	for i, key := range keys {
		best = max(best, h.scoreOf(key)-i*5)
	}
	return best
}

func (h *heading) scoreOf(key string) int {
	extra := 2 * strings.Count(key, " ")
	for i, w := range h.whole {
		if w == key {
			return wholeScore - i
		}
	}
	for i, w := range h.begin {
		if strings.HasPrefix(key+" ", w+" ") {
			return beginScore - i - extra
		}
	}
	for i, w := range h.hold {
		if strings.Contains(" "+key+" ", " "+w+" ") {
			return holdScore - i - extra
		}
	}
	return 0
}

// Holds says whether one of some words stands in a folded text.
func Holds(key string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(" "+key+" ", " "+w+" ") })
}

// Best gives how surely a heading names any part.
func (n *Names) Best(path []string) int { return slices.Max(n.scores(path)) }

// Score tells how surely a heading under others, from the top, names a part.
func (n *Names) Score(p Part, path []string) int {
	return n.scores(path)[slices.Index(n.Parts(), p)]
}

// scores tells how surely a heading names each part, in the order of Parts. Equal headings are looked at once.
func (n *Names) scores(path []string) []int {
	key := strings.Join(path, "\n")
	all, seen := n.scored[key]
	if seen {
		return all
	}
	all = make([]int, len(n.Parts()))
	if len(key) < Longest {
		read := n.headingPath(path)
		for i, p := range n.Parts() {
			all[i] = n.fresh(p, read)
		}
	}
	if n.scored == nil {
		n.scored = map[string][]int{}
	}
	n.scored[key] = all
	return all
}

// Longest is how many bytes a heading has at most, with all that stands over it: longer text is not looked at.
const Longest = 1_500

func (n *Names) fresh(p Part, w *headingPath) int {
	if slices.Contains(w.own[:], p) {
		return ownScore
	}
	best := 0
	for i := range vocabulary {
		if h := &vocabulary[i]; h.part == p {
			best = max(best, n.within(h, w))
		}
	}
	if p == Budget {
		best = moneyScore(w)
	}
	if p == Due && best == 0 && celltext.IsBareTime(w.leaf.text) {
		best = holdScore
	}
	if p >= FirstColumn && p < FirstOwn && best == 0 && w.leaf.folded() == celltext.Fold(tasktable.Columns()[p-FirstColumn].Head()) {
		best = wholeScore
	}
	return best
}

// within scores a heading, and it behind those over it: “Kết thúc” under “Thời gian” is the end of a time.
func (n *Names) within(h *heading, w *headingPath) int {
	if !w.leaf.like {
		return 0
	}
	if h.part == Product && n.isPast(w.whole.text) || h.part == Due && strings.Contains(w.whole.text, "%") || w.under && h.part != Lead && h.part != Support && Holds(w.whole.folded(), h.never) {
		return 0
	}
	best := h.score(w.leaf.keys)
	if w.under && w.whole.like && !w.leaf.known() {
		best = max(best, h.score(w.whole.keys)-10)
	}
	if h.part == Due && n.isPast(w.whole.text) { // only where nothing says until when this year
		best = min(best, Least)
	}
	return best
}

// known says whether a heading names a part by itself, whatever stands over it.
func (w *wording) known() bool {
	return slices.ContainsFunc(vocabulary, func(h heading) bool { return h.score(w.keys) >= Good })
}

// namedYear is a year of this century in a text.
var namedYear = pattern.Lazy(`\b(20\d\d)\b`)

// isPast says whether a heading speaks of a year before the plan's: results of last year are no products of this one.
func (n *Names) isPast(heading string) bool {
	for _, m := range namedYear().FindAllString(heading, -1) {
		if y, _ := strconv.Atoi(m); n.Year > 0 && y < n.Year {
			return true
		}
	}
	return false
}

// moneyScore tells how surely a heading names the column of money.
func moneyScore(w *headingPath) int {
	isMoney := func(key string) bool { return MoneyHead().MatchString(key) }
	switch {
	case !w.leaf.like:
		return 0
	case slices.ContainsFunc(w.leaf.keys, isMoney):
		return wholeScore - strings.Count(w.leaf.folded(), " ")
	case w.under && slices.ContainsFunc(w.whole.keys, isMoney):
		return beginScore - 10
	}
	return 0
}

// MoneyHead is how the head of a column of amounts begins, folded. “Nguồn kinh phí” and “Nội dung, kinh phí thực hiện” begin otherwise.
var MoneyHead = pattern.Lazy(`^(?:(?:tong|so|muc|du|kien|toan|nhu|cau|uoc|tinh|khai|cac) )*(?:kinh phi|so tien|thanh tien)\b`)
