package change

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/paper"
	"vanban/generator/source"
)

// Values that only documents in files of their own have, beside the keys of single kinds.
const (
	PaperKindField   FieldName = "loai-van-ban"
	PartiesField     FieldName = "cac-ben"
	OrientationField FieldName = "huong"
)

// BetweenPapers gives the changes that make a document in a file of its own of another one, in the order of the document. What neither of them says
// itself and both take from their dossier is no change of theirs where inherited is false: it is one of the dossier.
func BetweenPapers(old, new *paper.Paper, inherited bool) []Change {
	var all []Change
	was, is := old.AsDossier(), new.AsDossier()
	for _, c := range slices.Concat(paperFields(old, new), paperEntries(was, is)) {
		if inherited || !dossiersOwn(c, old, new) {
			all = append(all, c)
		}
	}
	articles := OwnArticleText
	if new.Issuing() {
		articles = ArticleText
	}
	all = append(all, passagesBetween(TextID{Kind: articles}, was, is, 0)...)
	all = append(all, passagesBetween(TextID{Kind: PlanText}, was, is, 0)...)
	attachments, pairs := attachmentsBetween(was, is)
	all = append(all, attachments...)
	for _, p := range pairs {
		all = append(all, passagesBetween(TextID{Kind: AppendixText, Appendix: p.old}, was, is, p.new)...)
	}
	return gatherPhrases(all)
}

func paperEntries(old, new *dossier.Dossier) (all []Change) {
	for list := range ListName(listCount) {
		all = append(all, entriesBetween(list, old, new)...)
	}
	return all
}

// dossiersOwn says whether a value changed only in what two documents take it from.
func dossiersOwn(c Change, old, new *paper.Paper) bool {
	var key string
	switch c := c.(type) {
	case *Field:
		key, _, _ = strings.Cut(string(c.Name), ".")
	case *Entry:
		key = c.List.String()
	}
	return old.Inherits(key) && new.Inherits(key)
}

// paperFields gives the single values that differ: the kind, those that a dossier has, too, and those of the kind alone.
func paperFields(old, new *paper.Paper) (all []Change) {
	add := func(name FieldName, a, b string) {
		if a != b {
			all = append(all, &Field{Name: name, Old: a, New: b})
		}
	}
	add(PaperKindField, old.Kind.Name, new.Kind.Name)
	was, is := old.AsDossier(), new.AsDossier()
	for _, f := range fields {
		if f.ofPapers(was, is) {
			add(f.name, f.get(was), f.get(is))
		}
	}
	for _, key := range slices.Sorted(slices.Values(slices.Concat(old.Kind.Own(), missingFrom(new.Kind.Own(), old.Kind.Own())))) {
		add(FieldName(key), ownValue(old, key), ownValue(new, key))
	}
	add(PartiesField, sides(old), sides(new))
	add(OrientationField, orientationWord(old.Orientation), orientationWord(new.Orientation))
	return all
}

// sides gives the sides that sign a document, a line each, and a line for each who signs below the first of one.
func sides(p *paper.Paper) string {
	var all []heading.Joint
	for _, side := range p.Parties {
		side.Issuer.Short = side.As
		if side.Joint.Issuer.Name.S+side.As.S != "" {
			all = append(all, side.Joint)
		}
		for _, s := range side.Others {
			all = append(all, heading.Joint{Signer: s})
		}
	}
	return joint(&dossier.Dossier{Joint: all})
}

// missingFrom gives what of some keys others lack.
func missingFrom(keys, others []string) []string {
	return slices.DeleteFunc(keys, func(key string) bool { return slices.Contains(others, key) })
}

func ownValue(p *paper.Paper, key string) string {
	return strings.Join(source.Strings(p.Own[key]), "\n")
}

func orientationWord(o doc.Orientation) string {
	return map[doc.Orientation]string{doc.Portrait: "giấy dọc", doc.Landscape: "giấy ngang"}[o]
}

// ofPapers says whether a value is one that documents in files of their own show. The year stands where there is no day.
func (f field) ofPapers(old, new *dossier.Dossier) bool {
	switch f.name {
	case KindField, TableField, GroupsField:
		return false
	case YearField:
		return old.Day.IsZero() && new.Day.IsZero()
	}
	return true
}
