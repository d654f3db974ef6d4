package transcribe

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/album"
	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/inlined"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/recognise"
)

// emitter writes a text in Markdown, numbered as the program numbers it.
type emitter struct {
	t          *transcriber
	parts      []*recognise.Part
	own        bool // the text names its levels
	keys       []string
	standard   []string
	levels     []*nd30.Level
	depth      map[recognise.Level]int
	markdown   markdown.Outline
	first      int // the highest level that an item can be of
	title      int // how many levels down the last title is
	counts     []int
	lists      []list
	out        strings.Builder
	tight      bool           // the next item follows its like without a blank line
	following  []int          // by part, the level of the first numbered item from there on; nil: not yet looked for
	chartTitle string         // of the chart that follows
	typed      map[int]string // levels whose numbers stay words, until the next title above them
	renumbered map[*recognise.Part]int
	over       bool // the item that is written holds those that follow
	skips      bool // points stand where none of the level above them is: only a text that names its levels has them
}

// list is an open list of Markdown.
type list struct {
	level     int // -1 of dashes, -2 of plus signs
	bracketed bool
	indent    int // of its marks
	width     int // of the last mark
	n         int // items
}

const (
	dashes = -1
	pluses = -2
)

// writeAll writes all parts.
func (e *emitter) writeAll() {
	last := len(e.parts) - 1
	for last >= 0 && e.parts[last].IsTable {
		last--
	}
	for i, p := range e.parts {
		if i == last && i == len(e.parts)-1 {
			p.Spans = withoutClosing(p.Spans)
		}
		e.part(i, p)
	}
	if n := len(e.parts); e.t.extract && e.t.kind.Articles && n > 0 && !strings.HasSuffix(strings.TrimSpace(e.parts[n-1].Line.Text), nd30.Closing) {
		e.item(n-1, 0, &recognise.Part{Role: doc.Article, Label: recognise.Label{Level: recognise.Article, N: e.counts[0] + 1}, Spans: []span{{Text: unknown}}})
	}
}

// part writes one part.
func (e *emitter) part(i int, p *recognise.Part) {
	if p.Doubt != "" {
		e.t.guess(p, p.Doubt)
	}
	if p.Picture {
		e.t.lostPicture(p)
	}
	e.t.tellLooks(&p.Line)
	if e.titlesChart(i, p) {
		return
	}
	if isHead(p.Role) {
		e.charts(p) // it is anchored to the title below it
	} else {
		defer e.charts(p)
	}
	depth, known := e.depth[p.Label.Level]
	switch {
	case p.IsTable:
		e.table(i, p)
	case p.Label.Level == recognise.Dash, p.Label.Level == recognise.Plus:
		e.dash(p)
	case p.Label.Level == recognise.NoLevel || !known:
		e.words(i, p)
	case isHead(p.Role):
		e.heading(i, depth, p)
	default:
		e.item(i, depth, p)
	}
}

func isHead(r doc.Role) bool {
	return slices.Contains([]doc.Role{doc.FormHead, doc.PartHead, doc.ChapterHead, doc.DivisionHead, doc.SubdivisionHead, doc.ArticleHead, doc.SectionHead, doc.ClauseHead, doc.SubclauseHead, doc.ItemHead}, r)
}

// expected says whether the program gives the next part of a level the number that it has.
func (e *emitter) expected(depth int, p *recognise.Part) bool {
	if e.typed[depth] != "" || e.numberOf(p) != e.counts[depth]+1 {
		return false
	}
	above := p.Label.Above
	for i := range above {
		at := depth - len(above) + i
		if at < 0 || e.counts[at] == 0 || e.counts[at] != above[i] {
			return false
		}
	}
	return true
}

// counted counts a part, and begins to count anew below it.
func (e *emitter) counted(depth int) {
	e.counts[depth]++
	for i := depth + 1; i < len(e.counts); i++ {
		if !e.levels[i].Through {
			e.counts[i] = 0
		}
		delete(e.typed, i)
	}
}

// heading writes a title.
func (e *emitter) heading(i, depth int, p *recognise.Part) {
	level := e.levels[depth]
	titles := 0
	for titles < len(e.levels) && e.levels[titles].Titles != nd30.NoTitle {
		titles++
	}
	if !e.own {
		titles = 2
	}
	if plain, may := itemRoles[p.Role]; may && level.Titles == nd30.MayHaveTitle && e.isLastTitle(i) && e.expected(depth, p) {
		whole := *p
		whole.Role = plain
		e.item(i, depth, &whole) // nothing stands under it: it is what it says
		return
	}
	if !e.expected(depth, p) || depth >= min(titles, doc.MostTitles) || strings.TrimSpace(p.Text()) == "" || e.isLastTitle(i) {
		e.asWords(i, depth, p)
		return
	}
	e.counted(depth)
	e.tellRenumbered(depth, p)
	if number := strings.TrimSpace(p.Label.Words); strings.Contains(strings.ToLower(number), "thứ ") {
		e.t.guess(p, "“"+number+"” là chữ do chương trình viết: bằng số La Mã")
	}
	e.title, e.lists = depth+1, nil
	text := e.t.headText(p, level)
	e.block(0, strings.Repeat("#", depth+1)+" "+text)
}

// isLastTitle says whether nothing stands under a title: it is the last part, or followed by a title that is no deeper.
func (e *emitter) isLastTitle(i int) bool {
	if i+1 >= len(e.parts) {
		return true
	}
	next := e.parts[i+1]
	if !isHead(next.Role) || next.IsTable {
		return false
	}
	a, b := e.depth[e.parts[i].Label.Level], e.depth[next.Label.Level]
	return b <= a && !strings.Contains(strings.ToLower(e.parts[i].Text()), "phụ lục")
}

// headText writes the words of a title, in small letters where the program prints it in capitals.
func (t *transcriber) headText(p *recognise.Part, level *nd30.Level) string {
	all := t.inlines.Pieces(album.Without(p.Spans), inlined.Look{Bold: true})
	for i := range all {
		if all[i].Line {
			all[i] = inlined.Piece{Text: " "}
		}
	}
	if inforce.Sheet(doc.Setting{}).StyleOf(level.Head).Upper {
		for i := range all {
			if whole := strings.TrimSpace(all[i].Text); whole != "" && !all[i].Italic && whole == strings.ToUpper(whole) {
				small, _ := t.casing.Sentence(whole)
				if unknown := t.casing.Unknown(whole); len(unknown) > 0 {
					t.guess(p, "tiêu đề in hoa: viết là “"+small+"”; không thấy “"+strings.Join(unknown, "”, “")+"” viết thường ở chỗ khác")
				}
				all[i].Text = strings.Replace(all[i].Text, whole, small, 1)
			}
		}
	}
	return inlined.Line(all, markdown.Outline{})
}

// base is the highest level that an item without a list around it has.
func (e *emitter) base() int { return max(e.title, e.first) }

// item writes a numbered part without a title.
func (e *emitter) item(i, depth int, p *recognise.Part) {
	if e.t.extract && e.t.kind.Articles {
		e.fillGap(i, depth, p)
	}
	if !e.expected(depth, p) {
		e.asWords(i, depth, p)
		return
	}
	at := len(e.lists)
	for at > 0 && e.lists[at-1].level > depth || at > 0 && e.lists[at-1].level < 0 {
		at--
	}
	bracketed := false
	switch {
	case at > 0 && e.lists[at-1].level == depth:
		bracketed = e.lists[at-1].bracketed
	case at > 0 && e.lists[at-1].level == depth-1, at == 0 && e.base() == depth:
		e.lists = e.lists[:at]
		e.open(list{level: depth})
	case e.own && depth == len(e.levels)-1 && e.levels[depth].Key == nd30.PointLevel:
		bracketed, e.skips = true, true
		e.lists = e.lists[:at]
		e.open(list{level: depth, bracketed: true})
	default:
		e.asWords(i, depth, p)
		return
	}
	e.counted(depth)
	e.tellRenumbered(depth, p)
	if l := len(e.lists); l > at && e.lists[at].level != depth {
		e.lists = e.lists[:at]
	} else if l > at+1 || l > at && e.lists[l-1].level != depth {
		e.lists = e.lists[:at]
	}
	sign := "."
	if bracketed {
		sign = ")"
	}
	e.over = e.isOverItems(i, depth)
	e.mark(func(n int) string { return fmt.Sprintf("%d%s ", n, sign) }, p, inlined.Look{})
	e.over = false
}

// isOverItems says whether the item that follows one of a level is of the next: a điều may have nothing but its khoản.
func (e *emitter) isOverItems(i, depth int) bool {
	next := e.parts[min(i+1, len(e.parts)-1)] // the last is of its own level
	below, known := e.depth[next.Label.Level]
	return known && !next.IsTable && next.Label.Level != recognise.NoLevel && next.Label.N == 1 && below == depth+1
}

// open begins a list within the item that is open.
func (e *emitter) open(l list) {
	l.indent = e.indent()
	e.lists = append(e.lists, l)
}

// indent is that of what stands in the open item.
func (e *emitter) indent() int {
	if len(e.lists) == 0 {
		return 0
	}
	last := e.lists[len(e.lists)-1]
	return last.indent + last.width
}

// mark writes the next item of the open list.
func (e *emitter) mark(mark func(int) string, p *recognise.Part, role inlined.Look) {
	l := &e.lists[len(e.lists)-1]
	l.n++
	m := mark(l.n)
	l.width = len(m)
	text := inlined.Line(e.t.inlines.Pieces(p.Spans, role), e.markdown)
	if strings.TrimSpace(text) == "" && !e.over {
		text = unknown
		e.t.guess(p, "số không có lời theo sau")
	}
	if !e.tight {
		e.out.WriteString("\n")
	}
	e.line(l.indent, m+text, l.width)
	e.tight = true
}

// line writes a line; those that it breaks into stand as deep as its words.
func (e *emitter) line(indent int, text string, width int) {
	pad := strings.Repeat(" ", indent)
	e.out.WriteString(pad + strings.ReplaceAll(text, "\n", "\n"+pad+strings.Repeat(" ", width)) + "\n")
}

// block writes a block by itself.
func (e *emitter) block(indent int, text string) {
	e.out.WriteString("\n")
	e.line(indent, text, 0)
	e.tight = false
}

// dash writes a dash item, or one with a plus sign.
func (e *emitter) dash(p *recognise.Part) {
	kind, sign := dashes, "- "
	if p.Label.Level == recognise.Plus {
		kind, sign = pluses, "+ "
	}
	at := len(e.lists)
	for k := len(e.lists) - 1; k >= 0 && e.lists[k].level < 0; k-- {
		if e.lists[k].level == kind {
			at = k + 1
		}
	}
	if at == len(e.lists) && (at == 0 || e.lists[at-1].level != kind) {
		if kind == dashes { // a dash within a plus sign's item is none of it
			for at > 0 && e.lists[at-1].level == pluses {
				at--
			}
			e.lists = e.lists[:at]
		}
		if at == 0 && e.tight {
			e.tight = false
		}
		e.open(list{level: kind})
	} else {
		e.lists = e.lists[:at]
	}
	e.mark(func(int) string { return sign }, p, inlined.Look{})
}

// words writes a paragraph without a number that the program gives.
func (e *emitter) words(i int, p *recognise.Part) {
	if p.Label.Level != recognise.NoLevel {
		e.asWords(i, -1, p)
		return
	}
	e.settle(i)
	text := inlined.Line(e.t.inlines.Pieces(p.Spans, inlined.Look{}), e.markdown)
	if text == "" {
		return
	}
	if p.Role == doc.CentredLine && len(e.lists) == 0 {
		e.block(0, "::: giua\n"+text+"\n:::")
		return
	}
	if p.Role == doc.RightLine && len(e.lists) == 0 {
		e.block(0, "::: phai\n"+text+"\n:::")
		return
	}
	e.block(e.indent(), text)
}

// asWords keeps the number of a part as words: the program would give it another one, or none.
func (e *emitter) asWords(i, depth int, p *recognise.Part) {
	if depth >= 0 {
		if e.levels[depth].Key != nd30.ArticleLevel { // điều go on behind one that is quoted
			e.typed[depth] = p.Label.Words
		}
		for k := depth + 1; k < len(e.levels); k++ {
			delete(e.typed, k) // the program goes on counting below it: it sees no part there
		}
	}
	e.t.guess(p, "số “"+strings.TrimSpace(p.Label.Words)+"” không nối tiếp theo cách đánh số của chương trình: giữ nguyên như lời văn")
	e.settle(i)
	if depth >= 0 {
		for len(e.lists) > 0 && e.lists[len(e.lists)-1].level >= depth {
			if e.t.kind.Articles && len(e.lists) == 1 {
				break
			}
			e.lists = e.lists[:len(e.lists)-1]
		}
	}
	spans := slices.Concat([]span{{Text: strings.TrimSpace(p.Label.Words) + " ", Bold: p.Label.Bold}}, p.Spans)
	e.block(e.indent(), inlined.Line(e.t.inlines.Pieces(spans, inlined.Look{}), e.markdown))
}

// settle closes the lists that no later item goes on, before a paragraph without a number.
func (e *emitter) settle(i int) {
	keep := 0
	if e.t.kind.Articles {
		keep = min(1, len(e.lists))
	}
	if next, is := e.nextItem(i); is {
		for k, l := range e.lists {
			if l.level >= 0 && l.level <= next {
				keep = max(keep, k+1)
			}
		}
		if keep > 0 && e.lists[keep-1].level == next && keep == 1 && !e.t.kind.Articles && e.lists[0].level == e.base() {
			keep = 1
		}
	}
	e.lists = e.lists[:keep]
}
