package rollover

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"

	"vanban/generator/pattern"
	"vanban/generator/source"
)

// document matches the symbol of a document: "76/NQ-CP", "09/2019/NĐ-CP", "31/TTr-SNV".
var document = pattern.Lazy(`(\d+(?:/\d{4})?/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*)`)

// money matches an amount of money in a text, “248.000.000 đồng”, “412,5 triệu đồng”, and roundMoney one that is said shorter, “1,2 tỷ”, but not “15 triệu lượt”.
var (
	money      = pattern.Latin(`(\d[\d.]*(?:,\d+)? ?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )?đồng)(?:$|[^\p{L} ]| (?:[^c]|c[^h]|ch[^í]|$))`)
	roundMoney = pattern.Latin(`(\d[\d.]*(?:,\d+)? ?(?:triệu|tỷ|tỉ))(?:$|[^\p{L} ]| (?:[^\p{L}]|$))`)
)

// mentions lists what still speaks of the old year, number and signer, and every document named. A year is settled
// place by place; a number, a signer, a document once for all its places.
func (r *roller) mentions() {
	patterns, before := r.patterns(), slices.Clone(r.review.Items)
	whole := mentionGroups{roller: r, at: map[mentionKey]int{}}
	for _, name := range r.names() {
		for i, line := range withoutComments(name, r.texts[name]) {
			at := source.Pos{File: name, Line: i + 1}
			for _, p := range patterns {
				for _, span := range p.in.FindAllStringSubmatchIndex(line, -1) {
					found := line[span[2]:span[3]]
					place := ReviewPlace{At: at, Context: excerpt(line, span[2:4], spansOf(p.in, line))}
					switch {
					case p.why == OldYear && !listed(before, OldDeadline, at):
						r.note(ReviewItem{Mention: found, Reason: p.why, Places: []ReviewPlace{place}})
					case p.why == OldAmount && listed(before, OldAmount, at): // with its column
					case p.why == OtherPaper && r.own(found):
						whole.add(found, OldNumber, place)
					case p.why != OldYear:
						whole.add(found, p.why, place)
					}
				}
			}
		}
	}
}

// withoutComments gives the lines of a file without what no document prints: the comments of YAML.
func withoutComments(name string, lines []string) []string {
	if !strings.HasSuffix(name, ".yaml") {
		return lines
	}
	lines = slices.Clone(lines)
	for _, t := range lexer.Tokenize(strings.Join(lines, "\n")) {
		if at := t.Position; t.Type == token.CommentType && at.Line <= len(lines) {
			line := []rune(lines[at.Line-1])
			lines[at.Line-1] = string(line[:min(at.Column-1, len(line))])
		}
	}
	return lines
}

// mentionPattern is an expression whose first group is a word or number that speaks of the old year, and why a person must look at it.
type mentionPattern struct {
	why ReviewReason
	in  *regexp.Regexp
}

func (r *roller) patterns() []mentionPattern {
	all := []mentionPattern{
		{OldYear, regexp.MustCompile(fmt.Sprintf(`\b(%d)\b`, r.Dossier.Year))},
		{OtherPaper, document()},
		{OldAmount, money()}, {OldAmount, roundMoney()},
	}
	if n := r.Dossier.Number; n > 0 { // without its symbol; with it, the number is found as a document's
		all = append(all, mentionPattern{OldNumber, regexp.MustCompile(fmt.Sprintf(`((?:[Qq]uyết định|[Kk]ế hoạch) số 0*%d)(?:[^\d/]|$)`, n))})
	}
	if signer := r.Dossier.Signer.Name.S; signer != "" {
		all = append(all, mentionPattern{OldSigner, regexp.MustCompile("(" + regexp.QuoteMeta(signer) + ")")})
	}
	return all
}

// own says whether a symbol is that of the old plan's own document.
func (r *roller) own(symbol string) bool {
	number, _, _ := strings.Cut(symbol, "/")
	return r.Dossier.Number > 0 && strings.TrimLeft(number, "0") == strconv.Itoa(r.Dossier.Number) && strings.HasSuffix(symbol, "-"+r.Dossier.Issuer.Abbrev.S)
}

// around is how many bytes of a line, about, are shown before and after a mention.
const around = 60

// excerpt gives a mention with some words around it, up to the next one of its kind: so that one can be settled without the other.
func excerpt(line string, span []int, others [][]int) string {
	from, to := max(0, span[0]-around), min(len(line), span[1]+around)
	for _, other := range others {
		if other[1] <= span[0] {
			from = max(from, other[1])
		}
		if other[0] >= span[1] {
			to = min(to, other[0])
		}
	}
	for from > 0 && from < span[0] && line[from-1] != ' ' {
		from++
	}
	for to < len(line) && to > span[1] && line[to] != ' ' {
		to--
	}
	return strings.TrimSpace(line[from:to])
}

// spansOf gives where the group of an expression stands in a line.
func spansOf(in *regexp.Regexp, line string) [][]int {
	var all [][]int
	for _, m := range in.FindAllStringSubmatchIndex(line, -1) {
		all = append(all, m[2:4])
	}
	return all
}

// listed says whether what is on a line is among items for a reason.
func listed(items []ReviewItem, why ReviewReason, at source.Pos) bool {
	return slices.ContainsFunc(items, func(i ReviewItem) bool {
		return i.Reason == why && slices.ContainsFunc(i.Places, func(p ReviewPlace) bool { return p.At == at })
	})
}

// mentionGroups enters mentions in the review so that the same words with the same reason are one item with all its places: a person
// decides on them once.
type mentionGroups struct {
	*roller
	at map[mentionKey]int // its item
}

// mentionKey is the words of a mention and why a person must look at it; mentions of one key are one item.
type mentionKey struct {
	what string
	why  ReviewReason
}

func (g mentionGroups) add(what string, why ReviewReason, place ReviewPlace) {
	i, known := g.at[mentionKey{what, why}]
	if !known {
		g.at[mentionKey{what, why}] = len(g.review.Items)
		g.note(ReviewItem{Mention: what, Reason: why, Places: []ReviewPlace{place}})
		return
	}
	places := &g.review.Items[i].Places
	if (*places)[len(*places)-1].At != place.At {
		*places = append(*places, place)
	}
}
