package form

import (
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/recognise"
	"vanban/generator/word/document"
	"vanban/generator/word/mend"
)

// mendFirstLine lets a paragraph's first line stand in as the decree has it. Blanks that were typed to move it are taken away.
func mendFirstLine(r *check.Reading, f check.Finding, e *mend.Edits) {
	q := sight.ViewOf(r).PieceOf(f)
	if q == nil {
		return
	}
	p := q.Place.Paragraph
	if n := len([]rune(p.Text)) - len([]rune(strings.TrimLeft(p.Text, " \t\u00a0"))); n > 0 && !e.Blanks(p, 0, n) {
		return
	}
	e.Indent(p, map[string]int{"left": 0, "firstLine": r.Decree.Styles[doc.Body].FirstLine.Twips()})
}

// mendLabel writes and sets a number of a level as the decree has it: bold of an article, light of others, and upright. A run that goes on behind the number is
// parted there.
func mendLabel(r *check.Reading, f check.Finding, e *mend.Edits) {
	v := sight.ViewOf(r)
	q := v.PieceOf(f)
	if q == nil || f.Instead != "" || q.Label.Own {
		check.MendWords(r, f, e)
		return
	}
	bold, upright := labelLook(q)
	strong, left := q.Label.Level == recognise.Article, len([]rune(sight.Solid(q.Label.Words)))
	for _, one := range q.Runs {
		n := len([]rune(one.Text))
		if left < n {
			e.Part(q.Place.Paragraph, v.EndOf(q, len([]rune(sight.Solid(q.Label.Words)))))
			return
		}
		left -= n
		if bold != strong {
			e.Bold(q.Place.Paragraph, one.Node, strong)
		}
		if !upright {
			e.Italic(q.Place.Paragraph, one.Node, false)
		}
		if left == 0 {
			return
		}
	}
}

// mendFirst gives a section's first page a header of its own, which is empty.
func mendFirst(r *check.Reading, f check.Finding, e *mend.Edits) {
	p := &sight.ViewOf(r).Pages[f.Section]
	if isBare(p) && !p.FirstApart {
		apart(p, e)
	}
}

// isBare says whether nothing would come to light, and no words be lost, on a section's first page if it got a header and a footer of its own.
func isBare(p *document.Page) bool {
	_, others := numberLeft(p.Headers["header default"])
	return !others && wordsIn(p.Headers["header first"]) == "" && wordsIn(p.Headers["footer first"]) == ""
}

// apart gives a section's first page a header and a footer of its own; words of its footer stay.
func apart(p *document.Page, e *mend.Edits) {
	if _, others := numberLeft(p.Headers["footer default"]); others && p.Headers["footer first"] == nil && !e.FirstAs(p.Element, "w:footerReference") {
		return
	}
	e.Switch(p.Element, "w:titlePg")
}

func wordsIn(st *document.Story) string {
	if st == nil {
		return ""
	}
	return strings.TrimSpace(document.TextOf(st.Items))
}

// numberLeft gives the number of the page in a header or footer, nil where there is none, and says whether it has other words too.
func numberLeft(st *document.Story) (n *document.PageNumber, others bool) {
	n = document.PageNumberIn(st)
	rest := strings.NewReplacer(string(document.FieldMark), "", "Trang", "", "trang", "").Replace(wordsIn(st))
	return n, strings.ContainsFunc(rest, sight.IsLetter) || strings.ContainsRune(rest, document.ObjectMark)
}

// mendShown puts the numbers of pages in the middle of their upper margin, from each document's second page on, and takes them away where they stand below.
func mendShown(r *check.Reading, f check.Finding, e *mend.Edits) {
	v := sight.ViewOf(r)
	begins := v.Begins()
	number := mend.Number{Font: r.Decree.Font, Size: r.Decree.Styles[doc.PageNumber].Size.Used}
	for i := range v.Pages { // all or none
		p := &v.Pages[i]
		if n, others := numberLeft(p.Headers["footer default"]); n != nil && (others || !n.Plain()) || begins[i] != nil && !p.FirstApart && !isBare(p) || p.Element.SelfClosed() {
			return
		}
	}
	seen := map[string]bool{}
	for i := range v.Pages {
		p := &v.Pages[i]
		if st := p.Headers["header default"]; st != nil && !seen[st.Part] {
			seen[st.Part] = true
			e.NumberIn(st, number)
		} else if st == nil && i == 0 {
			e.NumberPages(p.Element, number, p.Headers["header even"] == nil)
		}
		for _, on := range []string{"footer default", "footer even"} {
			if n, _ := numberLeft(p.Headers[on]); n != nil && n.Plain() && !seen[p.Headers[on].Part] {
				seen[p.Headers[on].Part] = true
				e.Unnumber(n.Paragraph)
			}
		}
		if begins[i] != nil && !p.FirstApart && !(p.Continuous && i > 0) {
			apart(p, e)
		}
	}
}
