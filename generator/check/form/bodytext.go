package form

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
	"vanban/generator/word/document"
	"vanban/generator/word/mend"
)

// bodyRows are the rules of the text's look (annex I, part I, II.6.e).
var bodyRows = []sight.Row{
	{ID: "I.II.6.e.1", Component: check.Text, Severity: check.Error, Says: "Lời văn sai cỡ chữ", Look: bodySize, Mend: mendBody},
	{ID: "I.II.6.e.2", Component: check.Text, Severity: check.Error, Says: "Lời văn không canh đều hai lề", Look: justified, Mend: mendBody},
	{ID: "I.II.6.e.3", Component: check.Text, Severity: check.Error, Says: "Chữ đầu dòng lùi vào không đúng mức", Way: "lùi dòng đầu 1 cm hoặc 1,27 cm", Look: firstLine, Mend: mendBody},
	{ID: "I.II.6.e.4", Component: check.Text, Severity: check.Error, Says: "Khoảng cách giữa các đoạn văn dưới 6 pt", Look: between, Mend: mendBody},
	{ID: "I.II.6.e.5", Component: check.Text, Severity: check.Error, Says: "Khoảng cách giữa các dòng ngoài mức quy định", Look: pitch, Mend: mendBody},
	{ID: "I.II.6.e.6", Component: check.Text, Severity: check.Warning, Says: "Lời văn không phải kiểu chữ đứng", Look: slanted},
	{ID: "I.V.same", Component: check.Text, Severity: check.Warning, Says: "Lời văn dùng nhiều cỡ chữ", Way: "chọn một cỡ chữ cho cả văn bản", Look: oneSize},
}

// prose are the roles of running text; items of lists by their levels among them.
var prose = roles(doc.Body, doc.Article, doc.ArticleHead, doc.Clause, doc.ClauseHead, doc.Subclause, doc.SubclauseHead, doc.Item, doc.ItemHead, doc.Point, doc.Dash, doc.SectionHead)

// settled are the roles of the text and of the bases before it, which are set as the text is.
var settled = append(roles(doc.Basis), prose...)

// proseOf gives the pieces of running text that stand on the page itself, and in no table or frame.
func proseOf(p *sight.Paper, of []doc.Role) []*sight.Piece {
	if p.Class == check.Fragment {
		return nil
	}
	return slices.DeleteFunc(p.All(of...), func(q *sight.Piece) bool {
		return q.Place == nil || q.Place.Table != nil || q.Doubt != "" || q.Picture || len(q.Runs) == 0 || q.Standing.Positioned != "" || sight.IsForm(q.Text()) || strings.TrimSpace(q.Text()) == ""
	})
}

func bodySize(p *sight.Paper) (found []check.Finding) {
	for _, q := range proseOf(p, prose) {
		if is := q.SizesOutside(p.Decree.Styles[doc.Body].Size); is != "" && q.Role != doc.SectionHead {
			found = append(found, p.Finding(q, "cỡ chữ "+is, "cỡ chữ "+sight.RangeWords(p.Decree.Styles[doc.Body].Size)))
		}
	}
	return found
}

func justified(p *sight.Paper) (found []check.Finding) {
	for _, q := range proseOf(p, settled) {
		if q.Standing.Align == "both" || isShort(q) || q.Role == doc.SectionHead || strings.Contains(q.Place.Paragraph.Text, "\n") {
			continue
		}
		found = append(found, p.Finding(q, sight.AlignWords(q.Standing.Align), "canh đều hai lề"))
	}
	return found
}

func firstLine(p *sight.Paper) (found []check.Finding) {
	all := proseOf(p, settled)
	for i, q := range all {
		if q.Role == doc.Article || q.Role == doc.ArticleHead {
			continue // articles have a rule of their own
		}
		at := sight.IndentOf(p, q)
		if q.Standing.Align == "center" || q.Standing.Align == "right" || q.Label.Own || q.Role == doc.Dash && at > 0 || q.Label.Level > 0 && q.Standing.Left > 0 {
			continue // what Word numbers, and lists that stand further in, have indents of their own
		}
		if p.IsFirstLine(at) || at > p.Decree.FirstLines[0] && at < p.Decree.FirstLines[1] && q.Standing.First == 0 {
			continue
		}
		if q.Role == doc.Body && isShort(q) && !goesOn(all, i) {
			continue
		}
		found = append(found, p.Finding(q, "lùi "+sight.Centimetres(at)+" cm", p.FirstLineWords()))
	}
	return found
}

func isShort(q *sight.Piece) bool { return len([]rune(q.Text())) < sight.ShortLine }

// goesOn says whether a short paragraph is a sentence of the text and no line by itself, as an entry or the rest of one that was broken by hand is: it ends as a
// sentence, and stands beside a whole paragraph.
func goesOn(all []*sight.Piece, i int) bool {
	text := all[i].Text()
	if !strings.ContainsAny(sight.LastSign(text), ".;") || strings.Contains(text, ": ") || unicode.IsLower([]rune(text)[0]) {
		return false
	}
	beside := func(k int) bool {
		return k >= 0 && k < len(all) && (all[k].Line.N-all[i].Line.N)*(k-i) == 1 && all[k].Role == doc.Body && !isShort(all[k])
	}
	if beside(i - 1) {
		return strings.ContainsAny(sight.LastSign(all[i-1].Text()), ".;:")
	}
	return beside(i + 1)
}

// between looks at the space under each paragraph of the text that another follows.
func between(p *sight.Paper) (found []check.Finding) {
	all, least := proseOf(p, settled), p.Decree.Styles[doc.Body].After
	for i := 1; i < len(all); i++ {
		a, b := all[i-1], all[i]
		if b.Line.N != a.Line.N+1 || pageBreaks(p, b) {
			continue
		}
		gap := max(a.Standing.After, b.Standing.Before)
		if a.Standing.Contextual && b.Standing.Contextual && a.Standing.Style == b.Standing.Style {
			gap = 0
		}
		if gap < least-nd30.BetweenTolerance {
			found = append(found, p.Finding(b, "cách đoạn trên "+sight.Points(gap)+" pt", "từ "+sight.Points(least)+" pt"))
		}
	}
	return found
}

// pageBreaks says whether a paragraph begins a page.
func pageBreaks(p *sight.Paper, q *sight.Piece) bool {
	on, _ := q.Place.Paragraph.Properties().On("w:pageBreakBefore")
	return on || strings.HasPrefix(q.Place.Paragraph.Text, "\f")
}

func pitch(p *sight.Paper) (found []check.Finding) {
	for _, q := range proseOf(p, settled) {
		if is := wrongPitch(p.Decree, q); is != "" {
			found = append(found, p.Finding(q, "giãn dòng "+is, "dòng đơn đến 1,5 lines"))
		}
	}
	return found
}

// wrongPitch tells the distance of a paragraph's lines where it is outside of what the decree allows, with what programs lose of it; empty: it is right.
// A distance in points is compared with the size of the letters.
func wrongPitch(by *nd30.Decree, q *sight.Piece) string {
	leastPitch, mostPitch := by.Pitches.Min-nd30.PitchBelow, by.Pitches.Max+nd30.PitchAbove
	if s := q.Standing; s.Pitch > 0 {
		if s.Pitch >= leastPitch && s.Pitch <= mostPitch {
			return ""
		}
		return sight.PitchWords(s)
	}
	size := q.Runs[0].Face.Size
	lines := float64(q.Standing.Exact) / float64(size) / nd30.SinglePitch
	if lines >= 1-nd30.ExactBelow/100.0 && lines <= float64(mostPitch)/100 || q.Standing.Exact == 0 {
		return ""
	}
	if q.Standing.AtLeast && lines < 1 {
		return ""
	}
	return sight.PitchWords(q.Standing)
}

// mostSlanted is the part of a text that may stand in italics: quotations, foreign words, notes.
const mostSlanted = 0.5

func slanted(p *sight.Paper) []check.Finding {
	italic, upright := 0, 0
	var first *sight.Piece
	quoting := false
	for _, q := range proseOf(p, prose) {
		text := strings.TrimSpace(q.Place.Paragraph.Text)
		within := quoting || strings.HasPrefix(text, "“")
		if quoting = within && !strings.Contains(text, "”"); within {
			continue // what is quoted stands in italics in many offices
		}
		i, u := q.Share(func(r sight.Run) bool { return r.Face.Italic })
		italic, upright = italic+i, upright+u
		if first == nil && i > u {
			first = q
		}
	}
	if total := italic + upright; total < 200 || float64(italic) <= mostSlanted*float64(total) {
		return nil
	}
	return []check.Finding{p.Finding(first, fmt.Sprintf("%d%% chữ nghiêng", 100*italic/(italic+upright)), "chữ đứng")}
}

// oneSize finds texts in two sizes that the decree both allows.
func oneSize(p *sight.Paper) []check.Finding {
	letters := map[unit.Length]int{}
	first := map[unit.Length]*sight.Piece{}
	for _, q := range proseOf(p, prose) {
		if q.Role == doc.Article || q.Role == doc.ArticleHead {
			continue
		}
		for _, r := range q.Runs {
			s := r.Face.Size
			if of := p.Decree.Styles[doc.Body].Size; s < of.Min || s > of.Max {
				continue
			}
			letters[s] += len(r.Text)
			if first[s] == nil && len(r.Text) > 3 {
				first[s] = q
			}
		}
	}
	usual, total := mostUsed(letters), 0
	for _, n := range letters {
		total += n
	}
	if rest := total - letters[usual]; total == 0 || rest < sight.ShortLine {
		return nil
	}
	for s := range letters {
		if s != usual && first[s] != nil && letters[s] >= sight.ShortLine {
			return []check.Finding{p.Finding(first[s], "có chỗ cỡ "+sight.Points(s)+", phần lớn cỡ "+sight.Points(usual), "một cỡ chữ")}
		}
	}
	return nil
}

// mendBody sets a paragraph of the text as the decree has it.
func mendBody(r *check.Reading, f check.Finding, e *mend.Edits) {
	q := sight.ViewOf(r).PieceOf(f)
	if q == nil {
		return
	}
	body, p := r.Decree.Styles[doc.Body], q.Place.Paragraph
	switch f.Rule.ID {
	case "I.II.6.e.1":
		for _, one := range q.Runs {
			if s := bodySizeNear(r, f, one.Face.Size); s != one.Face.Size && !one.Face.Raised && alone(q, one, e) {
				e.Size(p, one.Node, s)
			}
		}
	case "I.II.6.e.2":
		e.Align(p, "both")
	case "I.II.6.e.3":
		mendFirstLine(r, f, e)
	case "I.II.6.e.4":
		e.Spacing(p, map[string]int{"before": body.After.Twips()})
		e.Contextual(p)
	case "I.II.6.e.5":
		pitch := nd30.MinPitch
		if q.Standing.Pitch > r.Decree.Pitches.Max {
			pitch = r.Decree.Pitches.Max
		}
		e.Spacing(p, map[string]int{"line": document.SingleLine * pitch / 100})
		e.SpacingRule(p, "auto")
	}
}

// bodySizeNear gives the size that letters of the text get: that of most of the text, else the nearest that is allowed.
func bodySizeNear(r *check.Reading, f check.Finding, is unit.Length) unit.Length {
	of := r.Decree.Styles[doc.Body].Size
	for _, p := range sight.ViewOf(r).Papers {
		if p.Index == f.Document {
			if usual := usualSize(p); usual >= of.Min && usual <= of.Max {
				return usual
			}
		}
	}
	return min(max(is, of.Min), of.Max)
}
