package form

import (
	"fmt"
	"strings"
	"unicode"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
	"vanban/generator/unit"
)

// levelRows are the rules of parts, chapters, articles, clauses and points (annex I, part I, II.6.c, d and đ).
var levelRows = []sight.Row{
	{ID: "I.II.6.c", Component: check.Layout, Severity: check.Advice, Says: "Bố cục không đi từ cấp lớn đến cấp nhỏ", Look: levelOrder},
	{ID: "I.II.6.d", Component: check.Layout, Severity: check.Advice, Says: "Phần, chương, mục, điều không có tiêu đề", Look: untitled},
	{ID: "I.II.6.đ.1", Component: check.Layout, Severity: check.Error, Says: "Từ “Phần”, “Chương”, “Mục” và số thứ tự không trên một dòng riêng, canh giữa, chữ thường, đậm", Look: ownLineLevel},
	{ID: "I.II.6.đ.2", Component: check.Layout, Severity: check.Error, Says: "Số thứ tự của phần, chương không phải chữ số La Mã, hoặc của mục không phải chữ số Ả Rập", Look: romanLevel},
	{ID: "I.II.6.đ.3", Component: check.Layout, Severity: check.Error, Says: "“Điều …” trình bày chưa đúng", Way: "ghi “Điều 1.” bằng chữ in thường, đứng, đậm, sau số có dấu chấm", Look: articleWord, Mend: mendLabel},
	{ID: "I.II.6.đ.3b", Component: check.Layout, Severity: check.Error, Says: "“Điều …” không lùi đầu dòng 1 cm hoặc 1,27 cm", Look: articleIndent, Mend: mendFirstLine},
	{ID: "I.II.6.đ.4", Component: check.Layout, Severity: check.Error, Says: "Điều không cùng cỡ chữ với lời văn", Look: articleSize},
	{ID: "I.II.6.đ.5", Component: check.Layout, Severity: check.Error, Says: "Số thứ tự của khoản không đúng cách ghi", Way: "ghi “1.” bằng chữ số Ả Rập, đứng, sau số có dấu chấm", Look: clauseNumber, Mend: mendLabel},
	{ID: "I.II.6.đ.7", Component: check.Layout, Severity: check.Error, Says: "Chữ cái của điểm không đúng cách ghi", Way: "ghi “a)” bằng chữ in thường, đứng, sau có dấu đóng ngoặc đơn", Look: pointLetter, Mend: mendLabel},
	{ID: "I.II.6.đ.8", Component: check.Layout, Severity: check.Error, Says: "Số thứ tự của điều, mục, khoản không liên tục", Look: runs},
	{ID: "I.II.6.đ.9", Component: check.Layout, Severity: check.Error, Says: "Điểm không theo thứ tự bảng chữ cái tiếng Việt", Way: "a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y", Look: alphabet},
}

func levelOrder(p *sight.Paper) []check.Finding {
	articles, above := false, false
	for _, q := range p.Levelled() {
		articles = articles || q.Label.Level == recognise.Article
		if q.Label.Level == recognise.Chapter && articles && !above && q.Label.N == 1 {
			return []check.Finding{p.Finding(q, "chương đứng sau điều", "chương rồi mới đến điều")}
		}
		above = above || q.Label.Level == recognise.Chapter || q.Label.Level == recognise.Section
	}
	return nil
}

func untitled(p *sight.Paper) (found []check.Finding) {
	if p.Of.Kind == "Quyết định" || p.Of.Kind == "Nghị quyết" {
		return nil
	}
	for _, q := range p.Levelled() {
		if q.Label.Level <= recognise.Subdivision && strings.TrimSpace(q.Text()) == "" {
			found = append(found, p.Finding(q, "không có tiêu đề", "tiêu đề"))
		}
	}
	return found
}

func ownLineLevel(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.Levelled() {
		if q.Label.Level > recognise.Subdivision {
			continue
		}
		words := strings.TrimSpace(q.Line.Text)
		first, _, _ := strings.Cut(q.Place.Paragraph.Text, "\n")
		switch {
		case q.Standing.Align != "center" && !q.Line.IsCentre:
			found = append(found, p.Finding(q, sight.AlignWords(q.Standing.Align), "canh giữa"))
		case len(strings.Fields(first)) > 3:
			found = append(found, p.Finding(q, "“"+sight.FirstWords(words)+"” trên một dòng", "số thứ tự một dòng, tiêu đề dòng dưới"))
		case strings.Fields(first)[0] == strings.ToUpper(strings.Fields(first)[0]):
			found = append(found, p.Finding(q, "“"+first+"”", "chữ in thường: “"+sight.LabelInSmall(first)+"”"))
		}
	}
	return found
}

func romanLevel(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.Levelled() {
		digits := strings.ContainsFunc(q.Label.Words, unicode.IsDigit)
		switch {
		case (q.Label.Level == recognise.Section || q.Label.Level == recognise.Chapter) && digits:
			found = append(found, p.Finding(q, "“"+strings.TrimSpace(q.Label.Words)+"”", "chữ số La Mã: I, II"))
		case (q.Label.Level == recognise.Division || q.Label.Level == recognise.Subdivision) && !digits:
			found = append(found, p.Finding(q, "“"+strings.TrimSpace(q.Label.Words)+"”", "chữ số Ả Rập: 1, 2"))
		}
	}
	return found
}

var articleForm = pattern.Lazy(`^Điều \d+[a-zđ]?\. ?`)

func articleWord(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.Articles() {
		bold, upright := labelLook(q)
		switch {
		case !articleForm().MatchString(strings.ReplaceAll(q.Label.Words, "\u00a0", " ")):
			f := p.Finding(q, "“"+strings.TrimSpace(q.Label.Words)+"”", fmt.Sprintf("“Điều %d.”", q.Label.N))
			p.InsteadIn(&f, q, strings.TrimSpace(q.Label.Words), fmt.Sprintf("Điều %d.", q.Label.N))
			found = append(found, f)
		case !bold:
			found = append(found, p.Finding(q, "không đậm", "in đậm"))
		case !upright:
			found = append(found, p.Finding(q, "chữ nghiêng", "chữ đứng"))
		}
	}
	return found
}

// labelLook says whether the letters of a piece's number are bold, and upright; those that Word writes are taken for right: the list's level gives them a
// look of their own.
func labelLook(q *sight.Piece) (bold, upright bool) {
	if q.Label.Own {
		return q.Label.Level == recognise.Article, true
	}
	bold, upright = true, true
	left := len([]rune(sight.Solid(strings.TrimRight(q.Label.Words, ".:)/ \u00a0"))))
	for _, r := range q.Runs {
		if left <= 0 {
			break
		}
		bold, upright = bold && r.Face.Bold, upright && !r.Face.Italic
		left -= len([]rune(r.Text))
	}
	return bold, upright
}

func articleIndent(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.Articles() {
		at := sight.IndentOf(p, q)
		if q.Label.Own && at > 0 || q.Standing.Align == "center" || p.IsFirstLine(at) {
			continue
		}
		found = append(found, p.Finding(q, "lùi "+sight.Centimetres(at)+" cm", p.FirstLineWords()))
	}
	return found
}

// usualSize gives the size of most of the text's letters, 0 where there is no text.
func usualSize(p *sight.Paper) unit.Length {
	letters := map[unit.Length]int{}
	for _, q := range proseOf(p, roles(doc.Body, doc.Clause, doc.Point, doc.Dash)) {
		for _, r := range q.Runs {
			letters[r.Face.Size] += len(r.Text)
		}
	}
	return mostUsed(letters)
}

// mostUsed gives the size that most letters have, of several the greatest; 0 where there are none.
func mostUsed(letters map[unit.Length]int) (usual unit.Length) {
	for s, n := range letters {
		if n > letters[usual] || n == letters[usual] && s > usual {
			usual = s
		}
	}
	return usual
}

func articleSize(p *sight.Paper) (found []check.Finding) {
	usual := usualSize(p)
	if usual == 0 { // all of the text is articles
		letters := map[unit.Length]int{}
		for _, q := range p.Articles() {
			for _, r := range q.Runs {
				letters[r.Face.Size] += len(r.Text)
			}
		}
		usual = mostUsed(letters)
	}
	for _, q := range p.Articles() {
		for _, r := range q.Runs {
			if of := p.Decree.Styles[doc.Body].Size; r.Face.Size != usual && usual != 0 && r.Face.Size >= of.Min && r.Face.Size <= of.Max && len(r.Text) > 4 {
				found = append(found, p.Finding(q, "cỡ chữ "+sight.Points(r.Face.Size), "cùng cỡ chữ với lời văn"))
				break
			}
		}
	}
	return found
}

var (
	clauseForm = pattern.Lazy(`^\d+(?:\.\d+)*\.\s*$`)
	pointForm  = pattern.Lazy(`^[a-zđ]\)\s*$`)
)

func clauseNumber(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.Levelled() {
		if q.Label.Level != recognise.Arabic {
			continue
		}
		bold, upright := labelLook(q)
		switch words := strings.TrimSpace(q.Label.Words); {
		case !clauseForm().MatchString(words):
			f := p.Finding(q, "“"+words+"”", fmt.Sprintf("“%d.”", q.Label.N))
			p.InsteadIn(&f, q, words, fmt.Sprintf("%d.", q.Label.N))
			found = append(found, f)
		case !upright && q.Role == doc.Clause && !q.Line.Italic:
			found = append(found, p.Finding(q, "số thứ tự chữ nghiêng", "chữ đứng"))
		case q.Role == doc.Clause && bold && boldText(q) == 0:
			found = append(found, p.Finding(q, "số thứ tự in đậm", "không đậm"))
		}
	}
	return found
}

// boldText counts the bold letters of a piece.
func boldText(q *sight.Piece) int {
	bold, _ := q.Share(func(r sight.Run) bool { return r.Face.Bold })
	return bold - len([]rune(strings.Trim(sight.Solid(q.Label.Words), ".)/:")))
}

func pointLetter(p *sight.Paper) (found []check.Finding) {
	for _, q := range p.Levelled() {
		if q.Label.Level != recognise.Letter {
			continue
		}
		bold, upright := labelLook(q)
		words := strings.TrimSpace(q.Label.Words)
		switch {
		case !pointForm().MatchString(words):
			f := p.Finding(q, "“"+words+"”", "“"+sight.FirstRune(words)+")”")
			p.InsteadIn(&f, q, words, sight.FirstRune(words)+")")
			found = append(found, f)
		case !upright && !q.Line.Italic:
			found = append(found, p.Finding(q, "chữ cái nghiêng", "chữ đứng"))
		case bold && !q.Line.Bold && boldText(q) == 0:
			found = append(found, p.Finding(q, "chữ cái in đậm", "không đậm"))
		}
	}
	return found
}

// runs looks at the numbers of articles through the document, and of what stands in them in its place. What Word numbers is in order.
func runs(p *sight.Paper) (found []check.Finding) {
	c := counting{last: map[recognise.Level]int{}}
	for _, q := range p.Levelled() {
		if q.Label.Level == recognise.Letter {
			continue
		}
		if is, must := c.next(q); is != "" {
			found = append(found, p.Finding(q, is, must))
		}
	}
	return found
}

// counting is how far the numbers of each level have come.
type counting struct {
	last map[recognise.Level]int
}

// next takes a number and says where it isn't the next one of its level: “sau 3 là 5”.
func (c *counting) next(q *sight.Piece) (is, must string) {
	level, n := q.Label.Level, q.Label.N
	if quoted(q) {
		return "", ""
	}
	before := c.last[level]
	c.last[level] = n
	for l := range c.last {
		if l > level && !(level == recognise.Chapter || level == recognise.Section || level == recognise.Division || level == recognise.Subdivision) || l > level && l != recognise.Article {
			delete(c.last, l)
		}
	}
	if level == recognise.Arabic2 || level == recognise.Arabic3 || q.Label.Own || n == before+1 || n == 1 || before == 0 {
		return "", ""
	}
	if n == before {
		return fmt.Sprintf("hai lần số %d", n), fmt.Sprintf("số %d", before+1)
	}
	return fmt.Sprintf("sau số %d là số %d", before, n), fmt.Sprintf("số %d", before+1)
}

// quoted says whether a line quotes another document: what is amended has numbers of its own.
func quoted(q *sight.Piece) bool {
	return strings.HasPrefix(strings.TrimSpace(q.Line.Text), "“") || strings.HasPrefix(strings.TrimSpace(q.Line.Text), "\"")
}

// foreignLetter is a point by a letter that the Vietnamese alphabet hasn't.
var foreignLetter = pattern.Lazy(`^[fjwz][).]\s`)

func alphabet(p *sight.Paper) (found []check.Finding) {
	if len(p.Levelled()) == 0 {
		return nil
	}
	before := 0
	for _, q := range p.Pieces {
		words := strings.TrimSpace(q.Label.Words)
		foreign := !q.IsLevelled() && q.In(roles(doc.Body)) && foreignLetter().MatchString(q.Text())
		switch {
		case foreign:
			words = q.Text()[:len("f)")]
		case !q.IsLevelled():
			continue
		case q.Label.Level != recognise.Letter:
			before = 0
			continue
		}
		n := q.Label.N
		if want, err := nd30.PointLabel(before + 1); before != 0 && err == nil && !q.Label.Own && (foreign || n > 1 && n != before+1) {
			found = append(found, p.Finding(q, "“"+words+"”", "“"+want+"”"))
		}
		if !foreign {
			before = n
		}
	}
	return found
}
