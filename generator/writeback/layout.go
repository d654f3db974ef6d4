package writeback

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/diff"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
	"vanban/generator/word/pairing"
)

// looksOf names what a person set otherwise in a paragraph. A program that only saved the file anew changes nothing of it.
func looksOf(old, new *document.Paragraph) []string {
	alike := labelled.Same(old.Text, new.Text)
	if !alike && diff.BagOf(old.Text).Share(diff.BagOf(new.Text)) < pairing.Likely {
		return ofNewWords(old, new)
	}
	names := old.Look().Differences(new.Look())
	to := counterparts(old, new)
	names = append(names, old.TextLooksDiffer(new, func(i int) int { return to[i] })...)
	if !alike {
		came := map[int]bool{}
		for j := range new.Chars() {
			came[j] = true
		}
		for _, j := range to {
			delete(came, j)
		}
		names = append(names, new.OwnLooks(old, func(j int) bool { return came[j] })...)
		names = slices.DeleteFunc(names, func(n string) bool { return slices.Contains(emphases, n) }) // emphasis looks at them
	}
	if breaksOf(old.Text) != breaksOf(new.Text) && (alike || strings.Count(old.Text, "\f") != strings.Count(new.Text, "\f")) {
		names = append(names, "ngắt dòng, ngắt trang, tab")
	}
	if !slices.Equal(sums(old), sums(new)) {
		names = append(names, "hình ảnh")
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// emphases are looks that go by the words that have them.
var emphases = []string{"chữ đậm", "chữ nghiêng", "gạch chân"}

// unlikePlace are looks of words that came, which they don't have from their place.
var unlikePlace = []string{"màu chữ", "tô nền", "gạch ngang", "phông chữ", "chữ ẩn", "giãn chữ"}

// ofNewWords names the looks that all new words have and those beside them have not, but for what goes by the place.
func ofNewWords(beside, new *document.Paragraph) []string {
	names := new.OwnLooks(beside, func(int) bool { return true })
	return slices.DeleteFunc(names, func(n string) bool { return !slices.Contains(unlikePlace, n) })
}

// counterparts gives for each character of a paragraph the one of another that it is.
func counterparts(old, new *document.Paragraph) []int {
	was, is := textOf(old), textOf(new)
	to := make([]int, len([]rune(was)))
	i, j := 0, 0
	for _, c := range append(pairing.Changes(was, is), pairing.Replacement{From: len(to), To: len(to)}) {
		for ; i < c.From; i, j = i+1, j+1 {
			to[i] = j
		}
		for ; i < c.To; i++ {
			to[i] = document.None
		}
		j = c.NewTo
	}
	return to
}

// textOf is a paragraph's text as its characters are, without the number that Word writes.
func textOf(p *document.Paragraph) string {
	var b strings.Builder
	for _, c := range p.Chars() {
		b.WriteRune(c.Rune)
	}
	return b.String()
}

// breaksOf gives the line breaks, page breaks and tabs of a text, which are no words.
func breaksOf(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("\n\f\t", r) {
			return r
		}
		return -1
	}, strings.TrimSpace(text))
}

func sums(p *document.Paragraph) (all []string) {
	for _, own := range p.Pictures() {
		all = append(all, own.Sum)
	}
	return all
}

// formatted notes a place of which the looks are other ones.
func (c *comparison) formatted(d *difference, names []string) {
	if len(names) > 0 {
		d.kind, d.looks = Formatted, names
		c.add(d)
	}
}

// blanks compares the empty paragraphs before elements that stand for each other and follow others that do: distances and new pages that were made by hand.
func (c *comparison) blanks(old, new []document.Item, to []int) {
	was, is := blanksBefore(old), blanksBefore(new)
	for i, it := range append(written(old), nil) {
		j := len(is) - 1
		if it != nil {
			j = to[i]
		}
		before := pairing.None
		if i > 0 {
			before = to[i-1]
		}
		if j == pairing.None || j != before+1 && !(i == 0 && j == 0) || i > 0 && before == pairing.None {
			continue
		}
		if !slices.EqualFunc(was[i], is[j], func(p, q *document.Paragraph) bool {
			return p.Text == q.Text && (len(p.LooksDiffer(q)) == 0)
		}) {
			place := slices.Concat(was[i], is[j])[0]
			c.formatted(&difference{old: place}, []string{"dòng trống, ngắt trang"})
		}
	}
}

// blanksBefore gives the empty paragraphs before each element that is compared, and those behind the last. Those that hold a section's end are its own.
func blanksBefore(all []document.Item) [][]*document.Paragraph {
	out := [][]*document.Paragraph{nil}
	for _, it := range all {
		p, is := it.(*document.Paragraph)
		switch {
		case len(written([]document.Item{it})) > 0:
			out = append(out, nil)
		case is && p.Properties().Child("w:sectPr") == nil:
			out[len(out)-1] = append(out[len(out)-1], p)
		}
	}
	return out
}

// ofDocument names what was set otherwise in the document as a whole, what was remarked on it, and where its links lead.
func (e *engine) ofDocument() {
	if names := e.base.PageDiffers(e.edited); len(names) > 0 {
		e.leaveLooks("trang", whySet(names))
	}
	had := e.base.Remarks()
	for _, r := range e.edited.Remarks() {
		if !slices.Contains(had, r) {
			by := ""
			if r.Author != "" {
				by = " của " + r.Author
			}
			e.leaveLooks("nhận xét"+by, fmt.Sprintf("“%s” chỉ có trong tệp Word", document.Readable(r.Text)))
		}
	}
	links := e.base.Links()
	for _, l := range e.edited.Links() {
		if !slices.Contains(links, l) {
			e.leaveLooks("liên kết", "“"+l+"” chỉ có trong tệp Word")
		}
	}
}

// whySet says that looks are a person's.
func whySet(names []string) string {
	return "định dạng sửa tay (" + strings.Join(names, ", ") + ") chỉ có trong tệp Word, hồ sơ giữ chữ"
}

func (e *engine) leaveLooks(where, why string) {
	e.result.Left = append(e.result.Left, Left{Kind: Formatted, Where: where, Why: why})
}

// ofAdded names the looks of words that came which those beside them have not.
func (e *engine) ofAdded(d *difference) {
	beside := d.prev
	if beside == nil {
		beside = d.next
	}
	var came []*document.Paragraph
	switch {
	case beside == nil:
	case d.kind == Added:
		came = append(came, d.new)
	case d.kind == RowAdded:
		came = slices.Collect(document.Paragraphs(d.newRow))
	}
	for _, p := range came {
		if names := ofNewWords(beside, p); len(names) > 0 {
			e.leaveLooks(d.where(), whySet(names))
		}
	}
}

// grouped tells neighbouring places that are set otherwise in the same way as one, and neighbouring rows with other cells.
func grouped(all []Left) (out []Left) {
	for i := 0; i < len(all); {
		n := 1
		for i+n < len(all) && all[i].goesWith(all[i+n]) {
			n++
		}
		l := all[i]
		if last := all[i+n-1].Where; n > 1 && last != l.Where {
			l.Where = fmt.Sprintf("%s … %s (%d %s)", l.Where, last, n, map[bool]string{true: "hàng", false: "đoạn"}[l.Kind == Other])
		}
		out = append(out, l)
		i += n
	}
	return out
}

// goesWith says whether two neighbouring places are told as one.
func (l Left) goesWith(next Left) bool {
	if l.Kind != next.Kind || l.Why != next.Why {
		return false
	}
	return l.Kind == Other || l.Kind == Formatted && l.Words == nil
}
