package form

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/word/document"
	"vanban/generator/word/mend"
	"vanban/generator/word/tree"
)

// numberRows are the rules of page numbers (annex I, part I, I.7).
var numberRows = []sight.Row{
	{ID: "I.I.7.a", Component: check.PageNumber, Severity: check.Error, Says: "Số trang không đánh từ số 1", Way: "chọn Định dạng số trang (Format Page Numbers) > Bắt đầu từ (Start at) 1", File: countsFromOne, Mend: sight.MendStart},
	{ID: "I.I.7.b", Component: check.PageNumber, Severity: check.Error, Says: "Số trang sai cỡ chữ", File: numberSize, Mend: mendNumber},
	{ID: "I.I.7.c", Component: check.PageNumber, Severity: check.Warning, Says: "Số trang không phải kiểu chữ đứng", File: numberSlant, Mend: mendNumber},
	{ID: "I.I.7.d", Component: check.PageNumber, Severity: check.Error, Says: "Số trang không canh giữa", File: numberCentred, Mend: mendNumber},
	{ID: "I.I.7.e", Component: check.PageNumber, Severity: check.Error, Says: "Không đặt số trang ở phần lề trên của trang", Way: "chèn số trang bằng Insert > Page Number > Top of Page, canh giữa", File: numberShown, Mend: mendShown},
	{ID: "I.I.7.f", Component: check.PageNumber, Severity: check.Error, Says: "Trang thứ nhất cũng hiện số trang", Way: "chọn Trang đầu khác (Different First Page) ở phần đầu trang", File: firstWithout, Mend: mendFirst},
	{ID: "I.I.7.g", Component: check.PageNumber, Severity: check.Error, Says: "Số trang không phải chữ số Ả Rập", Way: "chọn dạng số 1, 2, 3 ở Định dạng số trang", File: arabic, Mend: mendFormat},
}

// eachNumber gives the sections that have something to say of their own: a set-up that repeats what holds already isn't told twice.
func eachNumber(v *sight.View, look func(*document.PageNumber, document.Face) (found, expected string)) []check.Finding {
	seen := map[*document.Story]bool{}
	return v.EachPage(func(_ int, p *document.Page) (string, string) {
		st := p.Headers["header default"]
		if st == nil || seen[st] {
			return "", ""
		}
		seen[st] = true
		n := document.PageNumberIn(st)
		if n == nil {
			return "", ""
		}
		return look(n, numberFace(n))
	})
}

// numberRuns gives the runs of a number's field from its code on: what it shows keeps its own look in some programs, and gets the code's in others.
func numberRuns(n *document.PageNumber) []*tree.Node {
	all := n.Paragraph.Element.Deep("w:r")
	from := slices.Index(all, n.Run)
	if from < 0 {
		return nil
	}
	for i, run := range all[from:] {
		if run.Child("w:fldChar").Get("fldCharType") == "end" {
			return all[from : from+i+1]
		}
	}
	return all[from : from+1]
}

// numberFace gives how a page number looks: as its code does, but where the field keeps the look of what it shows (ECMA-376-1, 17.16.4.3.1).
func numberFace(n *document.PageNumber) document.Face {
	keeps := false
	for _, run := range numberRuns(n) {
		for _, k := range run.Kids {
			keeps = keeps || k.Name == "w:instrText" && strings.Contains(strings.ToUpper(k.Text), "MERGEFORMAT")
		}
		if keeps && run.Child("w:t") != nil {
			return n.Paragraph.FaceOf(run, nil)
		}
	}
	return n.Face()
}

// numberFaces finds page numbers in another typeface.
func numberFaces(v *sight.View) []check.Finding {
	all := eachNumber(v, func(_ *document.PageNumber, f document.Face) (string, string) {
		if isTypeface(f.Font, v.Decree) {
			return "", ""
		}
		return f.Font, v.Decree.Font
	})
	for i := range all {
		all[i].Part = "số trang"
	}
	return all
}

func numberSize(v *sight.View) []check.Finding {
	style := v.Decree.Styles[doc.PageNumber]
	return eachNumber(v, func(_ *document.PageNumber, f document.Face) (string, string) {
		if f.Size >= style.Size.Min && f.Size <= style.Size.Max {
			return "", ""
		}
		return "cỡ chữ " + sight.Points(f.Size), "cỡ chữ " + sight.RangeWords(style.Size)
	})
}

func numberSlant(v *sight.View) []check.Finding {
	return eachNumber(v, func(_ *document.PageNumber, f document.Face) (string, string) {
		if !f.Italic {
			return "", ""
		}
		return "chữ nghiêng", "chữ đứng"
	})
}

func numberCentred(v *sight.View) []check.Finding {
	return eachNumber(v, func(n *document.PageNumber, _ document.Face) (string, string) {
		if n.Align == "center" {
			return "", ""
		}
		return sight.AlignWords(n.Align), "canh giữa"
	})
}

// mendNumber sets the look of a section's page number.
func mendNumber(r *check.Reading, f check.Finding, e *mend.Edits) {
	n := sight.NumberOf(&sight.ViewOf(r).Pages[f.Section])
	if n == nil {
		return
	}
	style := r.Decree.Styles[doc.PageNumber]
	switch f.Rule.ID {
	case "I.I.7.b":
		for _, run := range numberRuns(n) {
			e.Size(n.Paragraph, run, min(max(numberFace(n).Size, style.Size.Min), style.Size.Max))
		}
	case "I.I.7.c":
		for _, run := range numberRuns(n) {
			e.Italic(n.Paragraph, run, false)
		}
	case "I.I.4.a":
		for _, run := range numberRuns(n) {
			e.Font(n.Paragraph, run, r.Decree.Font)
		}
	default:
		e.Align(n.Paragraph, "center")
	}
}

// numberShown finds files of several pages whose pages have no number in their upper margin.
func numberShown(v *sight.View) []check.Finding {
	if !v.SeveralPages() || !v.Official() {
		return nil
	}
	found := ""
	for i := range v.Pages {
		p := &v.Pages[i]
		switch {
		case sight.NumberOf(p) != nil:
			return nil
		case document.PageNumberIn(p.Headers["footer default"]) != nil:
			found = "số trang ở lề dưới"
		}
	}
	if found == "" {
		found = "không có số trang"
	}
	return []check.Finding{{Part: "đầu trang", Found: found, Expected: "số trang ở giữa lề trên, từ trang thứ hai"}}
}

func firstWithout(v *sight.View) []check.Finding {
	if !v.SeveralPages() {
		return nil
	}
	begins := v.Begins()
	return v.EachPage(func(i int, p *document.Page) (string, string) {
		if begins[i] == nil || sight.NumberOf(p) == nil || p.Continuous && i > 0 || i > 0 && p.Start < 0 {
			return "", ""
		}
		if p.FirstApart && document.PageNumberIn(p.Headers["header first"]) == nil {
			return "", ""
		}
		return "số trang hiện ở trang thứ nhất", "không hiển thị số trang thứ nhất"
	})
}

func countsFromOne(v *sight.View) []check.Finding {
	begins := v.Begins()
	return v.EachPage(func(i int, p *document.Page) (string, string) {
		paper := begins[i]
		if paper == nil || sight.NumberOf(p) == nil {
			return "", ""
		}
		switch {
		case (p.Start > 1 || p.Start == 0) && (i == 0 || !p.Continuous): // within a page the number goes on, whatever its section says
			return fmt.Sprintf("bắt đầu từ số %d", p.Start), "bắt đầu từ số 1"
		case i > 0 && p.Start < 0 && paper.Class != check.Fragment && paper.Class != check.Appended && paper.Class != check.Copied && !p.Continuous:
			return "đánh tiếp số trang của văn bản trước", "bắt đầu từ số 1"
		}
		return "", ""
	})
}

func arabic(v *sight.View) []check.Finding {
	return v.EachPage(func(_ int, p *document.Page) (string, string) {
		if p.Format == "" || strings.HasPrefix(p.Format, "decimal") || p.Format == "numberInDash" || sight.NumberOf(p) == nil {
			return "", ""
		}
		return "dạng " + p.Format, "chữ số Ả Rập: 1, 2, 3"
	})
}

func mendFormat(r *check.Reading, f check.Finding, e *mend.Edits) {
	e.SectionWord(sight.ViewOf(r).Pages[f.Section].Element, "w:pgNumType", "fmt", "decimal")
}
