package generator

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"sync"

	"vanban/generator/ahead"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/nd30"
	"vanban/generator/render"
	"vanban/generator/store"
)

// Targets gives the files that documents of a dossier are asked for in, each in its formats.
func (m *Maker) Targets(documents []Composed, d *dossier.Dossier) ([]store.Target, error) {
	fonts, err := m.fonts()
	if err != nil {
		return nil, err
	}
	with := sync.OnceValues(m.workshop)
	var found []func() []store.Target
	for _, n := range documents {
		d, formats := cmp.Or(n.Of, d), m.o.Formats
		if formats == nil {
			formats = d.Formats
		}
		t := store.Target{Document: n.Name, Symbol: n.Document.Meta.Symbol, Number: numberOf(n.Document), Took: n.Took, Want: store.Written{Fonts: fonts, Program: Program()}}
		if kind := kinds.Of(n.Document.Meta.Kind); !d.Draft && (kind == nil || !kind.Aside) {
			t.Took.Numbered = t.Number
		}
		found = append(found, ahead.Begin(func() []store.Target { return n.targets(t, rowsOf(n, formats), with) }))
	}
	var all []store.Target
	for _, of := range found {
		all = append(all, of()...)
	}
	return all, nil
}

// targets gives the files of one document, each made in the way of a row; t is what they have in common.
func (n Composed) targets(t store.Target, rows []render.Row, with func() (*render.Workshop, error)) (all []store.Target) {
	text, whole := fingerprints(n.Document, slices.ContainsFunc(rows, func(r render.Row) bool { return r.Data }))
	for _, r := range rows {
		t.Name, t.Want.Content = n.Name+"."+string(r.Format), text
		if r.Data {
			t.Want.Content = whole
		}
		t.Render = func(w io.Writer) (int, error) {
			tools, err := with()
			if err != nil {
				return 0, err
			}
			return r.Render(w, n.Document, tools)
		}
		all = append(all, t)
	}
	return all
}

// rowsOf gives how a document is rendered in some formats.
func rowsOf(n Composed, formats []render.Format) []render.Row {
	return slices.DeleteFunc(slices.Clone(render.Rows), func(r render.Row) bool {
		return !slices.Contains(formats, r.Format) || n.Only != "" && n.Only != r.Format || !fits(r, n.Document)
	})
}

// fingerprints gives the fingerprints of a document's text and, where that is wanted, of the text with its data. The data of
// tens of thousands of tasks is as large as their table, so each is hashed once, side by side.
func fingerprints(d *doc.Document, data bool) (text, whole string) {
	plain := *d
	plain.Data, plain.Sheets = nil, nil
	if !data {
		return fingerprint.Of(&plain), ""
	}
	hash := ahead.Begin(func() string { return fingerprint.Of([]any{d.Data, d.Sheets}) })
	text = fingerprint.Of(&plain)
	return text, fingerprint.Of([]string{text, hash()})
}

// numberOf gives number and day of a document, be it a draft or not; empty of what has none.
func numberOf(d *doc.Document) string {
	if d.Meta.Day.IsZero() || strings.TrimLeft(d.Meta.Symbol, "0123456789") == d.Meta.Symbol {
		return ""
	}
	return "số " + d.Meta.Symbol + " ngày " + nd30.Day(d.Meta.Day)
}
