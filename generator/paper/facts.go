package paper

import (
	"maps"
	"slices"
	"strings"

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
	from.Abstract, from.Heading.Breaks = title(from.Abstract, from.Heading.Breaks, change)
	from.Bases, from.Heading.Under, from.Heading.Opening = each(from.Bases, typed), typed(from.Heading.Under), typed(from.Heading.Opening)
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
	from.Appendices = nil
	for _, a := range p.Dossier.Appendices {
		a.Title, a.Breaks = title(a.Title, a.Breaks, change)
		a.Body = prose.Document(a.Body)
		from.Appendices = append(from.Appendices, a)
	}
	own.Parties = nil
	for _, party := range p.Parties {
		own.Parties = append(own.Parties, party.changed(change))
	}
	own.AlsoSign = slices.Clone(p.AlsoSign)
	for i := range own.AlsoSign {
		changeSigner(&own.AlsoSign[i], change)
	}
	own.Attached = nil
	for _, a := range p.Attached {
		own.Attached = append(own.Attached, a.Changed(change))
	}
	own.breakAsAttached()
	return &own
}

// title changes a text whose writer chooses the ends of its lines, of which breaks are what stands behind each. These stay where they were: a line feed
// stands for each while the words are changed, which none of them has.
func title(t source.Text, breaks []string, change func(words string, at source.Pos) string) (source.Text, []string) {
	words := []byte(t.S)
	for _, behind := range breaks {
		if at := len(words) - len(behind) - 1; at >= 0 {
			words[at] = '\n'
		}
	}
	lines := strings.Split(change(string(words), t.At), "\n")
	var behind []string
	for i := 1; i < len(lines); i++ {
		behind = append(behind, strings.Join(lines[i:], " "))
	}
	return source.Text{S: strings.Join(lines, " "), At: t.At}, behind
}

// inline makes of a change of words one of a text. A text of which nothing changes is given as it is: so are nearly all cells of a large table.
func inline(change func(words string, at source.Pos) string) func([]doc.Inline, source.Pos) []doc.Inline {
	return func(text []doc.Inline, at source.Pos) []doc.Inline {
		out := text
		for i, in := range text {
			t, is := in.(doc.Text)
			if !is {
				continue
			}
			words := change(t.S, at)
			if words == t.S {
				continue
			}
			if &out[0] == &text[0] {
				out = slices.Clone(text)
			}
			t.S = words
			out[i] = t
		}
		return out
	}
}

func each(all []source.Text, change func(source.Text) source.Text) (out []source.Text) {
	for _, t := range all {
		out = append(out, change(t))
	}
	return out
}
