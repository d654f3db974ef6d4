package paper

import (
	"slices"

	"vanban/generator/dossier"
	"vanban/generator/tasktable"
)

// AsDossier gives the document as a dossier that has its texts and nothing else: no tasks, and no articles but its own.
func (p *Paper) AsDossier() *dossier.Dossier {
	d := *p.Dossier
	d.Plan, d.Outline, d.Tasks, d.Articles = p.Body, p.Outline, tasktable.Tasks{}, nil
	for _, a := range p.Articles {
		d.Articles = append(d.Articles, dossier.Article{Body: a})
	}
	return &d
}

// Issuing says whether the document's first điều is the program's: that it issues or approves another one.
func (p *Paper) Issuing() bool {
	return p.Kind.Articles && p.Verb != InOwnWords && (len(p.Own[KeyIssues]) > 0 || len(p.Own[KeyAttached]) > 0)
}

// inheritable are the keys whose values a document takes from its dossier, or its office, where it doesn't say them itself.
var inheritable = append(slices.Clone(dossier.OverridingKeys), "du-thao", "nam")

// Inherits says whether the document takes what a key says from its dossier or its office.
func (p *Paper) Inherits(key string) bool {
	return slices.Contains(inheritable, key) && !p.said[key]
}
