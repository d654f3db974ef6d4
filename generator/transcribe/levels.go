package transcribe

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/frontmatter"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/paper"
	"vanban/generator/recognise"
)

// keys are the keys of the levels.
var keys = map[recognise.Level]string{
	recognise.Form: "bieu", recognise.Sample: "mau", recognise.Section: "phan", recognise.Chapter: "chuong", recognise.Division: nd30.SectionLevel, recognise.Subdivision: "tieu-muc",
	recognise.Article: nd30.ArticleLevel, recognise.Roman: nd30.SectionLevel, recognise.Arabic: nd30.ClauseLevel, recognise.Arabic2: nd30.SubclauseLevel, recognise.Arabic3: nd30.SubclauseLevel,
	recognise.Letter: nd30.PointLevel,
}

// body writes the text of the document, and gives its levels where they are not the usual ones.
func (t *transcriber) body(one *planned) (cap, text string) {
	parts := t.document.Text()
	t.count(parts)
	if t.kind.Text == paper.None && len(parts) > 0 {
		t.loseAll(parts, "lời văn: mẫu của loại văn bản này không có chỗ")
		parts = nil
	}
	if t.kind.Articles {
		parts = t.beforeArticles(one, parts)
	}
	cap, text = t.written(parts)
	if text == "" && t.kind.Text == paper.Needed && t.kind.Copy == "" {
		t.guess(nil, "không thấy lời văn: ghi “……”")
		text = "\n" + map[bool]string{true: "1. ", false: ""}[t.kind.Articles] + unknown + "\n"
	}
	return cap, text
}

// written writes parts of a text with their footnotes, and gives its levels where they are not the usual ones.
func (t *transcriber) written(parts []*recognise.Part) (cap, text string) {
	recognise.AlikeSiblings(parts)
	e := t.newEmitter(parts)
	e.writeAll()
	if e.own && !slices.Equal(e.keys, e.standard) {
		cap = frontmatter.Flow(e.keys)
	}
	return cap, e.out.String() + t.footnotes(e.markdown)
}

// count tells how much of each there is.
func (t *transcriber) count(parts []*recognise.Part) {
	for _, p := range parts {
		switch p.Role {
		case doc.Article, doc.ArticleHead:
			t.found.Articles++
		case doc.SectionHead, doc.ChapterHead, doc.PartHead:
			t.found.Sections++
		case doc.Clause, doc.ClauseHead:
			t.found.Clauses++
		case doc.Point:
			t.found.Points++
		}
		if p.IsTable {
			t.found.Tables++
		}
	}
}

// beforeArticles keeps apart what stands before the first điều of a decision, which has no place, and the article that the program words.
func (t *transcriber) beforeArticles(one *planned, parts []*recognise.Part) []*recognise.Part {
	if one.attached != nil {
		for _, p := range parts {
			if p.Role == doc.Article {
				p.Role = doc.Command
				break
			}
		}
		parts = slices.DeleteFunc(parts, func(p *recognise.Part) bool { return p.Role == doc.Command })
	}
	first := slices.IndexFunc(parts, func(p *recognise.Part) bool { return p.Role == doc.Article || p.Role == doc.ArticleHead })
	if first < 0 {
		first = len(parts)
	}
	t.loseAll(parts[:first], "trước Điều 1")
	for _, p := range parts[first:] {
		if plain, is := itemRoles[p.Role]; is { // a decision's điều and what stands in them are items; their titles stay bold words
			p.Role = plain
		}
	}
	return parts[first:]
}

// itemRoles are the roles that titles have where a text has only items.
var itemRoles = map[doc.Role]doc.Role{doc.ArticleHead: doc.Article, doc.ClauseHead: doc.Clause, doc.SubclauseHead: doc.Subclause, doc.ItemHead: doc.Item}

// usualLevels are the levels of a text that names none.
var usualLevels = []string{nd30.SectionLevel, nd30.ClauseLevel, nd30.PointLevel}

func (t *transcriber) newEmitter(parts []*recognise.Part) *emitter {
	e := &emitter{t: t, parts: parts, typed: map[int]string{}}
	e.keys, e.own = t.levelsOf(parts)
	o := outline.Outline{}
	e.standard = usualLevels
	if t.kind.Articles {
		e.standard = []string{nd30.ArticleLevel, nd30.ClauseLevel, nd30.PointLevel}
	}
	if e.own {
		o.Keys = e.keys
	}
	if e.own && !t.kind.Articles || e.own && !slices.Equal(e.keys, e.standard) {
		e.markdown = o.Markdown()
	}
	e.markdown.Pictures = true
	e.levels = (outline.Outline{Keys: e.keys}).Levels()
	e.depth = map[recognise.Level]int{}
	for l := recognise.Form; l <= recognise.Letter; l++ {
		if i := e.depthOf(l); i >= 0 {
			e.depth[l] = i
		}
	}
	e.first = slices.IndexFunc(e.levels, func(l *nd30.Level) bool { return l.Titles != nd30.MustHaveTitle })
	e.counts = make([]int, len(e.levels))
	if t.kind.Articles && t.wordsFirstArticle() {
		e.counts[0] = 1
	}
	e.settleArticles()
	return e
}

// wordsFirstArticle says whether the program words the first điều of the decision.
func (t *transcriber) wordsFirstArticle() bool {
	return slices.ContainsFunc(t.front.Keys, func(k frontmatter.Key) bool { return k.Name == paper.KeyIssues || k.Name == paper.KeyAttached })
}

// depthOf gives how many levels down a level is, from 0; negative where the text has none.
func (e *emitter) depthOf(l recognise.Level) int {
	n := 0
	for i, key := range e.keys {
		if key != keys[l] {
			continue
		}
		switch {
		case l == recognise.Roman && e.levels[i].Word != "", l == recognise.Division && e.levels[i].Word == "":
			return -1
		case l == recognise.Arabic3 && n == 0:
			n++
			continue
		}
		return i
	}
	return -1
}

// levelsOf gives the keys of the levels that a text has, and whether it must name them.
func (t *transcriber) levelsOf(parts []*recognise.Part) (all []string, own bool) {
	there := map[recognise.Level]bool{}
	titled, bold, orphan := false, false, false
	clause := false
	for _, p := range parts {
		l := p.Label.Level
		if l == recognise.NoLevel || l >= recognise.Dash {
			continue
		}
		there[l] = true
		switch {
		case l == recognise.Arabic:
			clause = true
			titled = titled || p.Role == doc.ClauseHead && !there[recognise.Roman]
			bold = bold || p.Role == doc.Clause && p.Label.Bold
		case l == recognise.Letter:
			orphan = orphan || !clause
		case l < recognise.Arabic:
			clause = false
		}
	}
	if t.kind.Articles {
		all = []string{nd30.ArticleLevel, nd30.ClauseLevel}
		if underArticle(there) {
			all = all[:1]
		}
		if there[recognise.Arabic2] {
			all = append(all, nd30.SubclauseLevel)
		}
		return append(all, nd30.PointLevel), there[recognise.Arabic2] || orphan || bold
	}
	own = titled || bold || orphan
	words := there[recognise.Chapter] || there[recognise.Subdivision] || there[recognise.Article]
	for l := recognise.Form; l <= recognise.Arabic3; l++ {
		if !there[l] || l == recognise.Roman && words || l == recognise.Division && !words {
			continue
		}
		if l != recognise.Roman && l != recognise.Arabic {
			own = true
		}
		all = append(all, keys[l])
	}
	return t.completeLevels(all, there), own
}

// underArticle says whether 2.1 stands right under Điều 2, without khoản between them.
func underArticle(there map[recognise.Level]bool) bool {
	return there[recognise.Article] && there[recognise.Arabic2] && !there[recognise.Arabic]
}

// completeLevels adds the levels that others need over them, and those below the last.
func (t *transcriber) completeLevels(all []string, there map[recognise.Level]bool) []string {
	need := map[string]bool{nd30.ClauseLevel: !underArticle(there), nd30.PointLevel: true}
	for _, key := range all {
		need[key] = true
	}
	need[nd30.SectionLevel] = need[nd30.SectionLevel] || need["tieu-muc"] || len(all) == 0
	var out []string
	for i := range nd30.Levels {
		key := nd30.Levels[i].Key
		if need[key] && !slices.Contains(out, key) {
			out = append(out, key)
			if key == nd30.SubclauseLevel && there[recognise.Arabic3] {
				out = append(out, key)
			}
		}
	}
	return out
}
