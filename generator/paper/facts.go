package paper

import (
	"maps"
	"slices"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// Changed gives the document with every text changed in which facts of the dossier may be asked for: those of its front matter, and its Markdown.
// change is given the words, and where they stand: of Markdown where their block begins.
func (p *Paper) Changed(change func(words string, at source.Pos) string) *Paper {
	own, from := *p, *p.Dossier
	own.Dossier = &from
	typed := func(t source.Text) source.Text { return source.Text{S: change(t.S, t.At), At: t.At} }
	from.Abstract, from.Bases = typed(from.Abstract), each(from.Bases, typed)
	if p.Sends {
		from.Recipients.List = each(from.Recipients.List, typed)
	}
	own.Own = map[string][]source.Text{}
	for _, key := range slices.Sorted(maps.Keys(p.Own)) {
		own.Own[key] = each(p.Own[key], typed)
	}
	prose := markdown.Change{Text: inline(change), Head: inline(change)}
	own.Body, own.Articles = prose.Document(p.Body), nil
	for _, a := range p.Articles {
		own.Articles = append(own.Articles, prose.Document(a))
	}
	if p.Attached != nil {
		own.Attached = p.Attached.Changed(change)
	}
	return &own
}

// inline makes of a change of words one of a text.
func inline(change func(words string, at source.Pos) string) func([]doc.Inline, source.Pos) []doc.Inline {
	return func(text []doc.Inline, at source.Pos) []doc.Inline {
		return doc.EachText(text, func(t doc.Text) []doc.Text {
			t.S = change(t.S, at)
			return []doc.Text{t}
		})
	}
}

func each(all []source.Text, change func(source.Text) source.Text) (out []source.Text) {
	for _, t := range all {
		out = append(out, change(t))
	}
	return out
}
