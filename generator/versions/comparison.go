package versions

import (
	"vanban/generator"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/compose/papers"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/nd30"
	"vanban/generator/store"
	"vanban/generator/wording"
)

// Name begins the names of a comparison's files, and is that of their author.
const Name = "so-sanh"

// Comparison is how two versions differ, as the table that officials use.
type Comparison struct {
	Differences []amend.Difference
	Shown       []amend.Difference // the same, with their values as documents write them
	Groups      []string           // the name of the document that each difference is in
	old, new    *Version
	pairs       []pair // of documents in files of their own
	wording     *wording.Templates
}

// Compare finds and words what differs between two versions: in a dossier's own documents, then in each that stands in a file of its own.
func Compare(old, new *Version, w *wording.Templates) (*Comparison, error) {
	c := &Comparison{old: old, new: new, pairs: pairsOf(old, new), wording: w}
	if old.Dossier != nil && new.Dossier != nil {
		var err error
		if c.Differences, err = amend.Differences(old.Dossier, new.Dossier, change.Between(old.Dossier, new.Dossier), w); err != nil {
			return nil, err
		}
	}
	if err := c.papers(); err != nil {
		return nil, err
	}
	for _, d := range c.Differences {
		name, err := amend.GroupName(w, c.Dossier(), d)
		if err != nil {
			return nil, err
		}
		if d.Document != "" {
			name += " (" + d.Document + ")"
		}
		shown, err := amend.Shown(w, d)
		if err != nil {
			return nil, err
		}
		c.Groups, c.Shown = append(c.Groups, name), append(c.Shown, shown)
	}
	return c, nil
}

// papers adds what differs in documents in files of their own. One that another is a copy of is told where it stands itself.
func (c *Comparison) papers() error {
	told := map[string]bool{}
	for _, top := range c.pairs {
		filled, err := top.filled(c.wording)
		if err != nil {
			return err
		}
		all, err := filled.within(c.wording)
		if err != nil {
			return err
		}
		for _, p := range all {
			of, err := p.worded(c.wording)
			if err != nil {
				return err
			}
			if of.Inherited = c.new.Dossier == nil; told[of.File] {
				continue
			}
			told[of.File] = true
			found, err := amend.PaperDifferences(of, c.wording)
			if err != nil {
				return err
			}
			c.Differences = append(c.Differences, found...)
		}
	}
	return nil
}

// Dossier gives the new dossier; of one document what it says of itself and takes from others, with its texts.
func (c *Comparison) Dossier() *dossier.Dossier { return c.new.dossier() }

func (v *Version) dossier() *dossier.Dossier {
	if v.Dossier == nil {
		return v.Papers[0].AsDossier()
	}
	return v.Dossier
}

// Table composes the table of what changes and why.
func (c *Comparison) Table(reasons amend.Reasons) (generator.Composed, error) {
	of, err := c.oldName()
	if err != nil {
		return generator.Composed{}, err
	}
	d, err := amend.Comparison(amend.Compared{Old: c.old.dossier(), New: c.Dossier(), Of: of, Differences: c.Differences, Reasons: reasons}, c.wording)
	if err != nil {
		return generator.Composed{}, err
	}
	took := TookOf(c.Differences, c.wording, d)
	for place, reason := range reasons {
		took.Values["lý do: "+place] = fingerprint.Short(reason)
	}
	return generator.Composed{Name: Name, Document: d, Took: took}, nil
}

// oldName gives what the old document is called, where one is compared; empty of dossiers.
func (c *Comparison) oldName() (string, error) {
	if c.old.Dossier != nil {
		return "", nil
	}
	of, err := pair{old: c.old.Papers[0]}.filled(c.wording)
	if err != nil {
		return "", err
	}
	made, _, err := papers.Compose(c.old.Papers[0], c.wording)
	if err != nil {
		return "", err
	}
	name, err := papers.NameOf(of.old, c.wording)
	if err != nil {
		return "", err
	}
	d := of.old.Dossier
	said := struct{ Ten, So, Ngay wording.Literal }{Ten: wording.Literal(name)}
	if !d.Draft && d.Number > 0 && !d.Day.IsZero() {
		said.So, said.Ngay = wording.Literal(made[0].Meta.Symbol), wording.Literal(nd30.Day(d.Day))
	}
	return c.wording.Phrase("van-ban-o-mot-tep", said)
}

// TookOf tells what a document on differences was made from.
func TookOf(differences []amend.Difference, w *wording.Templates, d *doc.Document) store.Content {
	took := store.Content{Values: map[string]string{}, Templates: generator.Sources(w, d)}
	for _, x := range differences {
		took.Values[x.Document+x.Place] = fingerprint.Short(x)
	}
	return took
}
