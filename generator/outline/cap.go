package outline

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
)

// Outline is the levels of one text by their keys, the highest first, and the decree by which they look. The zero value is that of a text that names none:
// mục, khoản and điểm, by the decree in force.
type Outline struct {
	Keys   []string
	Decree string
}

// usual are the levels of a text that names none (I.V.6.b).
var usual = []string{nd30.SectionLevel, nd30.ClauseLevel, nd30.PointLevel}

// Own says whether the text names its levels itself.
func (o Outline) Own() bool { return len(o.Keys) > 0 }

// Levels gives the rows of the levels.
func (o Outline) Levels() []*nd30.Level {
	keys := o.Keys
	if !o.Own() {
		keys = usual
	}
	all, rows := make([]*nd30.Level, 0, len(keys)), inforce.Named(o.Decree).Levels
	for _, key := range keys {
		for i := range rows {
			if l := &rows[i]; l.Key == key && l.Holds(keys) && !slices.Contains(all, l) {
				all = append(all, l)
				break
			}
		}
	}
	return all
}

// titled gives the levels that may have titles, as many as Markdown has titles for.
func (o Outline) titled() []*nd30.Level {
	levels := o.Levels()
	if end := slices.IndexFunc(levels, func(l *nd30.Level) bool { return l.Titles == nd30.NoTitle }); end >= 0 {
		levels = levels[:end]
	}
	return levels[:min(len(levels), doc.MostTitles)]
}

// Titles gives the roles of a text's titles for its setting: none where it doesn't name its levels.
func (o Outline) Titles() (roles [doc.MostTitles]doc.Role) {
	if o.Own() {
		for i, l := range o.titled() {
			roles[i] = l.Head
		}
	}
	return roles
}

// Markdown gives what the reader of the text must know of its levels.
func (o Outline) Markdown() markdown.Outline {
	if !o.Own() {
		return markdown.Outline{}
	}
	titled := len(o.titled())
	var all markdown.Outline
	for i, l := range o.Levels() {
		all.Levels = append(all.Levels, markdown.Level{Name: l.Name, Word: l.Word, Title: i < titled, Item: l.Titles != nd30.MustHaveTitle,
			Roman: l.Key == nd30.SectionLevel && l.Word == "", Letter: l.Key == nd30.PointLevel})
	}
	return all
}
