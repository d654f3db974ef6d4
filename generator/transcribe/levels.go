package transcribe

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/frontmatter"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/paper"
	"vanban/generator/recognise"
	"vanban/generator/textlevels"
)

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
	textlevels.AlikeSiblings(parts)
	e := t.newEmitter(parts)
	e.writeAll()
	if e.own && (e.skips || !slices.Equal(e.keys, e.standard)) {
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
	if one.attached != nil && !t.ownWords {
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

func (t *transcriber) newEmitter(parts []*recognise.Part) *emitter {
	e := &emitter{t: t, parts: parts, typed: map[int]string{}}
	e.keys, e.own = textlevels.Of(parts, t.kind.Articles)
	o := outline.Outline{}
	e.standard = textlevels.Usual
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
	e.depth = textlevels.Depths(e.keys)
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
	return !t.ownWords && slices.ContainsFunc(t.front.Keys, func(k frontmatter.Key) bool { return k.Name == paper.KeyIssues || k.Name == paper.KeyAttached })
}
