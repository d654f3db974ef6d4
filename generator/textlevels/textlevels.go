// Package textlevels tells by the numbers of a recognised text which levels it has: mục, khoản, điểm, or chapters and điều.
package textlevels

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/recognise"
)

// keys are the keys of the levels.
var keys = map[recognise.Level]string{
	recognise.Form: "bieu", recognise.Sample: "mau", recognise.Section: "phan", recognise.Chapter: "chuong", recognise.Division: nd30.SectionLevel, recognise.Subdivision: "tieu-muc",
	recognise.Article: nd30.ArticleLevel, recognise.Roman: nd30.SectionLevel, recognise.Arabic: nd30.ClauseLevel, recognise.Arabic2: nd30.SubclauseLevel, recognise.Arabic3: nd30.SubclauseLevel,
	recognise.Letter: nd30.PointLevel,
}

// Usual are the levels of a text that names none.
var Usual = []string{nd30.SectionLevel, nd30.ClauseLevel, nd30.PointLevel}

// Depths gives how many levels down each level of a number is, from 0, in a text with the levels of some keys; it has none of the others.
func Depths(all []string) map[recognise.Level]int {
	depths := map[recognise.Level]int{}
	for l := recognise.Form; l <= recognise.Letter; l++ {
		if i := depthOf(l, all); i >= 0 {
			depths[l] = i
		}
	}
	return depths
}

// depthOf gives it of one level; negative where the text has none.
func depthOf(l recognise.Level, all []string) int {
	levels := (outline.Outline{Keys: all}).Levels()
	n := 0
	for i, key := range all {
		if key != keys[l] {
			continue
		}
		switch {
		case l == recognise.Roman && levels[i].Word != "", l == recognise.Division && levels[i].Word == "":
			return -1
		case l == recognise.Arabic3 && n == 0:
			n++
			continue
		}
		return i
	}
	return -1
}

// Of gives the keys of the levels that a text has, made of điều or not, and whether it must name them.
func Of(parts []*recognise.Part, articles bool) (all []string, own bool) {
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
	if articles {
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
	return complete(all, there), own
}

// underArticle says whether 2.1 stands right under Điều 2, without khoản between them.
func underArticle(there map[recognise.Level]bool) bool {
	return there[recognise.Article] && there[recognise.Arabic2] && !there[recognise.Arabic]
}

// complete adds the levels that others need over them, and those below the last.
func complete(all []string, there map[recognise.Level]bool) []string {
	need := map[string]bool{nd30.ClauseLevel: !underArticle(there), nd30.PointLevel: true}
	for _, key := range all {
		need[key] = true
	}
	need[nd30.SectionLevel] = need[nd30.SectionLevel] || need["tieu-muc"] || len(all) == 0
	var out []string
	levels := inforce.Now().Levels
	for i := range levels {
		key := levels[i].Key
		if need[key] && !slices.Contains(out, key) {
			out = append(out, key)
			if key == nd30.SubclauseLevel && there[recognise.Arabic3] {
				out = append(out, key)
			}
		}
	}
	return out
}
