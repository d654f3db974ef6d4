package compose

import (
	"cmp"
	"fmt"
	"strings"
	"sync"

	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// symbolPart words number and symbol of a dossier's document.
const symbolPart = "ky-hieu"

// Item is one of a dossier's own documents.
type Item struct {
	Output  dossier.Output
	Index   int    // among those of the same output, from 0
	Name    string // of its files
	Compose func() (*doc.Document, error)
}

// Set composes a dossier's own documents, each part once, though it stands in a file of its own and in the bundle. It
// may be used by several goroutines at once.
type Set struct {
	dossier *dossier.Dossier
	wording *wording.Templates
	parts   []*Part // of the bundle, in the order in which they are issued
	built   []func() (*Builder, error)
	items   []Item
}

// NewSet gives what composes those of a dossier's documents that a table has.
func NewSet(d *dossier.Dossier, w *wording.Templates, kinds Kinds) *Set {
	s := &Set{dossier: d, wording: w}
	for _, spec := range kinds {
		if spec.Of == nil {
			continue
		}
		parts := spec.Of(d)
		for i, p := range parts {
			p.Spec = spec
			built := sync.OnceValues(func() (*Builder, error) { return Build(d, w, p) })
			if !spec.Apart {
				s.parts, s.built = append(s.parts, p), append(s.built, built)
			}
			one := Item{spec.Output, i, string(spec.Output), func() (*doc.Document, error) { return s.single(built) }}
			if len(parts) > 1 {
				one.Name += fmt.Sprintf("-%d", i+1)
			}
			s.items = append(s.items, one)
		}
	}
	return s
}

// Items gives the documents that the dossier has, in the order in which they are issued, and then their bundle.
func (s *Set) Items() []Item {
	return append(s.items, Item{dossier.OutBundle, 0, string(dossier.OutBundle), s.bundle})
}

func (s *Set) single(built func() (*Builder, error)) (*doc.Document, error) {
	b, err := built()
	if err != nil {
		return nil, err
	}
	return document(s.dossier, b)
}

// bundle gives decision, plan and appendices as the sections of one document
// (văn bản kèm theo cùng tệp tin, I.II.8.b): none of its parts has a corner line.
func (s *Set) bundle() (*doc.Document, error) {
	all, err := joined(s.dossier, s.parts, s.bundled)
	if err == nil {
		all.Meta.Kind = doc.Kind(dossier.OutBundle)
	}
	return all, err
}

// bundled gives a part as it stands behind so many footnotes: the one that stands by itself, where neither its footnotes' numbers nor a
// corner line tell them apart.
func (s *Set) bundled(i, notes int) (*Builder, error) {
	alone, err := s.built[i]()
	if err != nil || (notes == 0 || len(alone.notes) == 0) && !alone.part.signedApart(s.dossier) {
		return alone, err
	}
	p := *s.parts[i]
	p.Bundled, p.Notes = true, notes
	return Build(s.dossier, s.wording, &p)
}

// Bundle builds parts as the sections of one document, their footnotes numbered through.
func Bundle(d *dossier.Dossier, w *wording.Templates, parts ...*Part) (*doc.Document, error) {
	return joined(d, parts, func(i, notes int) (*Builder, error) {
		parts[i].Notes = notes
		return Build(d, w, parts[i])
	})
}

// joined puts parts together, each built behind so many footnotes.
func joined(d *dossier.Dossier, parts []*Part, build func(i, notes int) (*Builder, error)) (*doc.Document, error) {
	var built []*Builder
	notes := 0
	for i := range parts {
		b, err := build(i, notes)
		if err != nil {
			return nil, err
		}
		notes += len(b.notes)
		built = append(built, b)
	}
	return document(d, built...)
}

// signedApart says whether the part is an electronic file of its own, which carries a signature in its corner (I.II.8.b).
func (p *Part) signedApart(d *dossier.Dossier) bool {
	return p.Attached && !p.Bundled && d.Medium == dossier.Electronic && !d.OneFile
}

// document puts the built parts together as sections; the first one names the whole.
func document(d *dossier.Dossier, parts ...*Builder) (*doc.Document, error) {
	first := parts[0]
	symbol, err := first.symbol(d)
	if err != nil {
		return nil, err
	}
	whole := &doc.Document{Setting: d.Setting, Input: d, Meta: doc.Meta{
		Kind: first.part.Kind, KindName: first.rawTitle[0], Name: first.Name(),
		Symbol: symbol, Day: d.Day, Issuer: d.Issuer.Name.S,
		Signer: d.Signer.Name.S, Position: d.Signer.Position.S, Urgency: string(d.Urgency),
		Language: "vi-VN", Created: Created(d),
	}}
	for _, p := range parts {
		if whole.Setting.Titles == none {
			whole.Setting.Titles = p.part.Outline.Titles()
		}
		whole.Sections = append(whole.Sections, p.section)
		if p.Data != nil {
			whole.Data = p.Data
		}
	}
	return whole, nil
}

// abbreviation stands for the kind in the notation.
func (p *Part) abbreviation(by *nd30.Decree) string { return cmp.Or(p.Abbrev, by.SymbolOf(p.Name)) }

// none are the titles of a document none of whose texts names its levels.
var none [doc.MostTitles]doc.Role

// Created is the document's own day, so that the same dossier gives the same
// bytes; a draft without a day is dated on the first of its plan's year.
func Created(d *dossier.Dossier) calendar.Date {
	if d.Day.IsZero() {
		return calendar.Of(d.Year, 1, 1)
	}
	return d.Day
}

// nameLetter names a document that prints no kind: a công văn by the abstract under its number (annex III, form 1.5), another by its kind.
func (b *Builder) nameLetter() error {
	switch {
	case len(b.rawTitle) > 0 || b.letterhead == nil:
		return nil
	case b.letterhead.Subject == nil:
		b.rawTitle = []string{b.part.Name}
		return nil
	}
	kind, err := b.Wording.Phrase("cong-van", nil)
	b.rawTitle = []string{kind, strings.TrimPrefix(doc.Plain(b.letterhead.Subject), nd30.About)}
	return err
}

// symbol gives number and notation: of a công văn, whose unit only its template knows, as the letterhead prints them. A draft has no number.
func (b *Builder) symbol(d *dossier.Dossier) (string, error) {
	if b.letterhead != nil && b.letterhead.Subject != nil {
		return b.PrintedSymbol(), nil
	}
	if b.part.Name != "" && b.styles.Decree().SymbolOf(b.part.Name) == "" {
		return "", nil // it has neither number nor notation
	}
	v := NewView(d)
	v.LoaiVietTat = b.part.abbreviation(b.styles.Decree())
	symbol, err := b.Wording.Text(symbolPart, v)
	return strings.TrimLeft(strings.TrimSpace(symbol), "/"), err
}

// PrintedSymbol is the number and notation as the letterhead prints them, without the blanks of what is filled in by hand.
func (b *Builder) PrintedSymbol() string {
	if b.letterhead == nil {
		return ""
	}
	printed := doc.Plain(b.letterhead.Number)
	if _, number, labelled := strings.Cut(printed, ":"); labelled {
		printed = number
	}
	s := strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(printed), "/"))
	return strings.TrimSpace(strings.TrimRight(s, "-"))
}
