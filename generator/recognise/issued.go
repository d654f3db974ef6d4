package recognise

import (
	"strings"

	"vanban/generator/doc"
)

// IsAppendix says whether a document is an appendix of the one before it: by its label, or by a note of what it goes with where it names no kind and nobody signs it.
func (d *Document) IsAppendix() bool {
	if len(d.Of(doc.AppendixLabel)) > 0 {
		return true
	}
	return d.Kind == "" && len(d.Of(doc.ParentNote)) > 0 && len(d.Of(doc.ChapterHead))+len(d.Of(doc.ArticleHead)) == 0 && !d.signed()
}

func (d *Document) signed() bool {
	return len(d.Of(doc.SignerPosition))+len(d.Of(doc.SignerCapacity)) > 0
}

// Joined gives the words of parts in one line.
func Joined(parts []*Part) string {
	var all []string
	for _, p := range parts {
		all = append(all, p.Text())
	}
	return strings.Join(all, " ")
}

// Title gives the parts of what a document is about: its abstract, or the title of one that names no kind.
func (d *Document) Title() []*Part {
	if parts := d.Of(doc.Abstract); len(parts) > 0 {
		return parts
	}
	return d.Of(doc.AppendixTitle)
}

// NamesOther says whether a document's title begins with the name of a kind that is none of Article 7's: nothing else names its kind, and the line is in capitals; or it is an appendix by itself.
func (d *Document) NamesOther() bool {
	title := d.Title()
	return len(d.Of(doc.KindName))+len(d.Of(doc.Subject)) == 0 && (len(d.Of(doc.AppendixLabel)) > 0 || len(title) > 0 && title[0].Line.Capitals())
}

// NameByTitle has the first line of a document's title be the name of its kind, and gives its words.
func (d *Document) NameByTitle() string {
	title := d.Title()
	for _, line := range title {
		line.Role = doc.Abstract
	}
	if label := d.Of(doc.AppendixLabel); len(label) > 0 {
		title = label
	}
	title[0].Role = doc.KindName
	return title[0].Text()
}

// called is a document's name within a sentence, in small letters.
func (d *Document) called() string {
	return strings.ToLower(strings.TrimSpace(d.Kind + " " + Joined(d.Title())))
}

// Issuing is the way in which a document puts others in force.
type Issuing int

// The ways: by the words of form 1.3, or by words of its own.
const (
	Issues Issuing = iota
	Approves
	InOwnWords
)

// Issued gives those of the documents behind it that a decision puts in force, whose names its abstract and its first article have one after the other, or that
// go with it or with a nghị quyết by their notes, whatever the first article says; and the way. Nil: none.
func (d *Document) Issued(others []*Document) ([]*Document, Issuing) {
	switch d.Kind {
	case "Nghị quyết":
		return d.withNotes(others), InOwnWords
	case "Quyết định":
		if all, way := d.issuedByName(others); all != nil {
			return all, way
		}
		return d.withNotes(others), InOwnWords
	}
	return nil, InOwnWords
}

// issuedByName gives those whose names the abstract and the first article of a decision have. Nil: none, or one of those that are named is not there.
func (d *Document) issuedByName(others []*Document) ([]*Document, Issuing) {
	articles := d.Of(doc.Article)
	if len(articles) == 0 {
		return nil, InOwnWords
	}
	abstract, article := strings.ToLower(Joined(d.Of(doc.Abstract))), strings.ToLower(strings.TrimRight(articles[0].Text(), "."))
	for way, verb := range []string{Issues: "ban hành", Approves: "phê duyệt"} {
		names, is := strings.CutPrefix(abstract, verb+" ")
		if is && article == verb+" kèm theo quyết định này "+names {
			return named(names, others), Issuing(way)
		}
	}
	return nil, InOwnWords
}

// withNotes gives the documents whose notes say that they go with this one; those of no known kind say what they are called, as a điều lệ does.
func (d *Document) withNotes(others []*Document) (all []*Document) {
	for _, o := range others {
		if named := o.Kind != "" || d.Kind != "Nghị quyết" && !o.IsAppendix() && o.NamesOther(); named && !o.signed() && len(o.Of(doc.AppendixLabel)) == 0 && o.GoesWith(d.Kind) {
			all = append(all, o)
		}
	}
	return all
}

// named gives the documents whose names a list has one after the other: “A, B và C”.
func named(list string, others []*Document) (all []*Document) {
	for _, o := range others {
		rest, is := strings.CutPrefix(list, o.called())
		if !is || o.called() == "" || len(o.Of(doc.AppendixLabel)) > 0 {
			continue
		}
		for _, between := range []string{", ", " và "} {
			if next, more := strings.CutPrefix(rest, between); more {
				all, list = append(all, o), next
				break
			}
		}
		if rest == "" {
			return append(all, o)
		}
	}
	return nil
}

// GoesWith says whether the note of a document names a kind as what it goes with, before any other: “(Kèm theo Quy chế ban hành kèm theo Quyết định …)” names a quy chế.
func (d *Document) GoesWith(kind string) bool {
	_, with, is := strings.Cut(strings.ToLower(Joined(d.Of(doc.ParentNote))), "kèm theo ")
	return is && strings.HasPrefix(with, strings.ToLower(kind)+" ")
}
