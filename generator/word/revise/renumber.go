package revise

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
	"vanban/generator/word/tree"
)

// Renumbered is a typed number that was set in order again in the merged text.
type Renumbered struct {
	Where string `json:"noi"` // its place under the new number
	Old   string `json:"cu"`
	New   string `json:"moi"`
	Text  string `json:"chu"` // what stands behind it
}

// entry is a paragraph or a row that begins with a typed number.
type entry struct {
	number
	p      *document.Paragraph
	at     int    // of the number's text in the paragraph's, in characters
	typed  string // its value as it stands there
	rest   string // the text behind it, of a row in all cells
	within string // what the entry stands under: the clause of a point
	spaced bool   // text without a number stands between it and what came before
	alone  bool   // the first of its kind under what it stands under
	before *entry // the one of its kind before it
	parent *entry // whose number its own begins with: 1 of 1.2; nil for most kinds
}

func (e *entry) first() string { return fmt.Sprintf("%d\x00\x00%s", e.kind, e.rest) }
func (e *entry) step() string  { return fmt.Sprintf("%d\x00%s\x00%s", e.kind, e.before.rest, e.rest) }

// lister lists the numbered places of a document in reading order.
type lister struct {
	all    []*entry
	last   [numberKinds]*entry
	within [numberKinds]string
	spaced bool
}

func numberedOf(d *document.Document) []*entry {
	l := &lister{}
	l.blocks(d.Body.Items)
	return l.all
}

func (l *lister) blocks(items []document.Item) {
	for _, it := range items {
		switch it := it.(type) {
		case *document.Paragraph:
			if n, is := l.numberOf(it); is {
				l.add(&entry{number: n, p: it, rest: it.Text[n.to:]})
			} else if text := document.Readable(it.Text); text != "" && !strings.HasPrefix(text, "-") && !strings.HasPrefix(text, "–") && !strings.HasPrefix(text, "+") {
				l.spaced = true
			}
		case *document.Table:
			if it.HoldsData() {
				inside := &lister{}
				inside.rows(it)
				l.all = append(l.all, inside.all...)
			}
			l.spaced = true
		case *document.Section:
			next := lister{all: l.all} // all but the appendices begins anew
			next.last[appendixNumber] = l.last[appendixNumber]
			*l = next
		}
	}
}

// numberOf reads the typed number of a paragraph. One of several parts is none where no number above it is its beginning.
func (l *lister) numberOf(p *document.Paragraph) (number, bool) {
	if n, is := numberAs(appendixNumber, p.Text); is && (document.Named[p.Named] == "" || p.Named == document.AppendixLabel) {
		return n, true
	}
	n, is := numberOf(p.Text)
	if !is || document.Named[p.Named] != "" {
		return n, false
	}
	if above, parts := parents[n.kind]; parts {
		typed := p.Text[n.from:n.to]
		parent := l.last[above]
		return n, parent != nil && typed[:strings.LastIndexByte(typed, '.')] == parent.typed
	}
	return n, true
}

// rowNumberHead is above a column of numbers.
var rowNumberHead = pattern.Lazy(`(?i)^(STT|TT|số TT|số thứ tự)\.?$`)

func (l *lister) rows(t *document.Table) {
	for _, it := range t.Rows {
		w := it.(*document.Row)
		p := document.First(w)
		if w.IsTop || p == nil {
			continue
		}
		counts := w.Cells[0].Column < len(t.Heads) && rowNumberHead().MatchString(t.Heads[w.Cells[0].Column])
		n, is := numberAs(taskNumber, p.Text)
		if is = is && (counts || strings.TrimSpace(p.Text[n.to:]) != "." && len(p.Text) > n.to+2 && len(w.Cells) > 1); !is {
			n, is = numberAs(sectionNumber, p.Text)
		}
		if is {
			l.add(&entry{number: n, p: p, rest: p.Text[n.to:] + strings.TrimPrefix(w.Words(), p.Text)})
		} else if document.Readable(w.Words()) != "" && document.Readable(p.Text) != "" {
			l.spaced = true
		}
	}
}

func (l *lister) add(e *entry) {
	e.at, e.typed = len([]rune(e.p.Text[:e.from])), e.p.Text[e.from:e.to]
	e.spaced, l.spaced = l.spaced, false
	e.before, e.within = l.last[e.kind], l.within[e.kind]
	e.alone = e.before == nil
	if above, parts := parents[e.kind]; parts {
		e.parent = l.last[above]
	}
	l.last[e.kind] = e
	for _, kind := range numberings[e.kind].below {
		l.last[kind], l.within[kind] = nil, fmt.Sprintf(numberings[e.kind].name, e.typed)
	}
	l.all = append(l.all, e)
}

// order is what numbers the places of a text shall have: each once, one after the other. Where the document was made with
// another beginning, or with a gap, that is so on purpose.
type order struct {
	meant map[string]int // the beginnings and the gaps that the program made, and the numbers there
	anew  map[string]bool
}

func newOrder(made []*document.Document, edited *document.Document) *order {
	o := &order{meant: map[string]int{}, anew: map[string]bool{}}
	for _, d := range made {
		for _, e := range numberedOf(d) {
			switch {
			case e.alone && e.value != 1:
				o.meant[e.first()] = e.value
			case !e.alone && e.value != e.before.value+1:
				o.meant[e.step()] = e.value
			}
		}
	}
	for _, e := range numberedOf(edited) {
		if !e.alone && e.value == 1 && e.before.value > 1 {
			o.anew[e.step()] = true
		}
	}
	return o
}

// values gives the right number of each entry.
func (o *order) values(all []*entry) map[*entry]int {
	right := map[*entry]int{}
	for _, e := range all {
		if e.alone {
			right[e] = 1
			if meant, known := o.meant[e.first()]; known && meant == e.value {
				right[e] = e.value
			}
			continue
		}
		next := right[e.before] + 1
		meant, known := o.meant[e.step()]
		switch {
		case e.value == e.before.value+1:
		case known && meant == e.value && (e.value == 1 || e.value > next):
			next = e.value
		case e.value == 1 && e.before.value > 1 && (e.spaced || o.anew[e.step()]):
			next = 1
		}
		right[e] = next
	}
	return right
}

// written gives an entry's right number as it is typed: 2.1 in a clause 2, II or 2 as the appendices are numbered. It is empty beyond
// the last one that can be written.
func (e *entry) written(right map[*entry]int) string {
	n := right[e]
	switch {
	case e.parent != nil:
		return e.parent.written(right) + "." + strconv.Itoa(n)
	case n == e.value:
		return e.typed
	case e.kind == appendixNumber && pattern.Number(e.typed) > 0:
		return strconv.Itoa(n)
	}
	return numberings[e.kind].write(n)
}

// renumber sets the typed numbers of a merged document in order, tells each, and names what refers to one of them.
func (r *reconciler) renumber(data []byte) ([]byte, error) {
	merged, err := document.Open(EditedName, data)
	if err != nil {
		return data, nil // what is wrong with it is told by whoever opens it
	}
	all := numberedOf(merged)
	right := newOrder([]*document.Document{r.base, r.fresh}, r.edited).values(all)
	var splices []tree.Splice
	old := map[*entry]string{}
	for _, e := range all {
		text := e.written(right)
		if text == e.typed || text == "" {
			continue
		}
		splices = append(splices, rewriteText(e.p, e.at, len([]rune(e.typed)), text)...)
		old[e] = e.typed
		r.comparison.Renumbered = append(r.comparison.Renumbered, Renumbered{
			Where: fmt.Sprintf(numberings[e.kind].name, text), Old: e.typed, New: text, Text: cutShort(document.Readable(e.rest))})
	}
	if len(splices) == 0 {
		return data, nil
	}
	r.comparison.References = references(merged, old)
	content, err := tree.Apply(merged.Body.Content, splices)
	if err != nil {
		return nil, fmt.Errorf("đánh số lại: %w", err)
	}
	if err := merged.Package.Set(merged.Main, content); err != nil {
		return nil, fmt.Errorf("đánh số lại: %w", err)
	}
	return merged.Package.Bytes()
}

// rewriteText puts a text in the place of some characters of a paragraph, into the leaf of the first of them.
func rewriteText(p *document.Paragraph, at, n int, text string) []tree.Splice {
	var all []tree.Splice
	chars := p.Chars()
	for i := at; i < at+n; {
		leaf, from := chars[i].Leaf, i
		for from > 0 && chars[from-1].Leaf == leaf {
			from--
		}
		end := i
		for end < at+n && chars[end].Leaf == leaf {
			end++
		}
		old := []rune(document.LeafText(leaf)) // a number has no letters with marks, nor what stands before it
		skip := i - from
		all = append(all, tree.Replace(leaf, openText+tree.Escaped(string(old[:skip])+text+string(old[skip+end-i:]))+closeText))
		text, i = "", end
	}
	return all
}

// shortText is how many characters of a numbered text are shown.
const shortText = 60

func cutShort(text string) string {
	text = strings.TrimLeft(text, ".) |")
	if r := []rune(text); len(r) > shortText {
		return strings.TrimSpace(string(r[:shortText])) + "…"
	}
	return text
}

// referring is how a text names a numbered place, by kind.
var referring = pattern.Lazy(`(?i)(phần|chương|điều|tiểu mục|mục|biểu|mẫu số|khoản|tiết|điểm|nhiệm vụ(?: số)?|STT|phụ lục(?: số)?)\s+([IVXLC]+|\d{1,4}(?:\.\d{1,2})*|[a-zđ])(?:[^\p{L}\d]|$)`)

// referred gives the kind of number that each of these words stands before, where it is a number of one part, as 2; 1.2 is of the kind whose numbers have two parts.
var referred = map[string]int{"phần": partNumber, "chương": chapterNumber, "tiểu mục": subdivisionNumber, "biểu": formNumber, "mẫu số": formNumber, "điều": articleNumber, "mục": sectionNumber, "khoản": clauseNumber, "điểm": pointNumber, "nhiệm vụ": taskNumber, "nhiệm vụ số": taskNumber,
	"stt": taskNumber, "phụ lục": appendixNumber, "phụ lục số": appendixNumber}

// reference is a place that a text names, and the next larger one that it names directly behind: “khoản 2” of “khoản 2 Điều 5”.
type reference struct {
	kind           int
	what, number   string
	within, behind string // in small letters; as it stands
}

func referencesIn(text string) []reference {
	var all []reference
	found := referring().FindAllStringSubmatchIndex(text, -1)
	for i, m := range found {
		word, number := text[m[2]:m[3]], text[m[4]:m[5]]
		one := reference{what: word + " " + number, number: number}
		var is bool
		if one.kind, is = referred[strings.ToLower(word)]; !is {
			one.kind = pairing.None
		}
		if one.kind == sectionNumber && pattern.Number(number) > 0 {
			one.kind = divisionNumber
		}
		switch strings.Count(number, ".") {
		case 1:
			one.kind = subclauseNumber
		case 2:
			one.kind = itemNumber
		}
		if i+1 < len(found) && strings.TrimLeft(text[m[5]:found[i+1][2]], ", ") == "" {
			next := found[i+1]
			one.behind = text[next[2]:next[3]] + " " + text[next[4]:next[5]]
			one.within = strings.ToLower(one.behind)
		}
		all = append(all, one)
	}
	return all
}

// references lists the places of a text that name an old number. They are left as they are: what was meant only a person can tell.
func references(d *document.Document, old map[*entry]string) []string {
	items := slices.Clone(d.Body.Items)
	for _, n := range d.Notes {
		items = append(items, n.Items...)
	}
	var all []string
	for p := range document.Paragraphs(items...) {
		for _, ref := range referencesIn(unnumbered(p.Text)) {
			for e, number := range old {
				if ref.kind == e.kind && ref.number == number && cmp.Or(ref.within, strings.ToLower(e.within)) == strings.ToLower(e.within) {
					what := strings.TrimSpace(ref.what + " " + ref.behind)
					all = append(all, fmt.Sprintf("%s: nhắc “%s”, số đó vừa đổi; xem còn đúng chỗ không.", letters.UpperFirst(p.Where), what))
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
