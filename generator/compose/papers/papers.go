// Package papers composes documents that are written in a file of their own, of any kind of Article 7 of the decree: a row for each row of
// paper.Kinds.
package papers

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vanban/generator/compose"
	"vanban/generator/compose/plan"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/render"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// Kinds are the kinds of documents in files of their own.
var Kinds = kinds()

// handlers are those of the parts that the templates of all of them may have.
var handlers = map[string]compose.Handler{"cac-dieu": compose.On((*view).articles)}

func kinds() (all compose.Kinds) {
	for _, k := range slices.Concat(paper.Kinds, paper.Copies, paper.Others) {
		all = append(all, &compose.Spec{Kind: k.Document(), Shared: k.Wording(), Name: k.Name, Form: k.Form, Needs: k.Needs, Handlers: handlers})
	}
	return append(all, attachedKind)
}

// view is what the template of such a document can print.
type view struct {
	*compose.View
	paper *paper.Paper
}

// Co says whether the document has a value of a key that only some kinds have.
func (v *view) Co(key string) bool {
	return len(v.paper.Own[key]) > 0 || key == paper.KeyIssues && v.paper.Issuing()
}

// Khoa gives that value; the first of several.
func (v *view) Khoa(key string) wording.Literal {
	switch {
	case !v.Co(key):
		return ""
	case key == paper.KeyIssues && len(v.paper.Attached) > 0:
		return namesOf(v.paper.Attached)
	}
	return compose.Named(v.paper.Own[key][0])
}

// nameOf gives a document as it is named within a sentence, by its kind and what it is about.
func nameOf(p *paper.Paper) wording.Literal {
	return wording.Literal(kindName(p)) + " " + compose.NewView(p.Dossier).TrichYeuTrongCau
}

// NameOf gives a document as it is named at the beginning of a line. Facts of the dossier stand in its abstract.
func NameOf(p *paper.Paper, w *wording.Templates) (string, error) {
	if !p.Issuing() {
		return strings.TrimSpace(string(nameOf(p))), nil
	}
	v := &view{paper: p}
	verb, err := w.Phrase("dong-tu-ban-hanh", v)
	return fmt.Sprintf("%s %s %s", kindName(p), letters.LowerFirst(verb), v.Khoa(paper.KeyIssues)), err
}

// Filled gives a document with the facts that its text asks for.
func Filled(p *paper.Paper, w *wording.Templates) (*paper.Paper, error) {
	own, _, err := filled(p, w)
	return own, err
}

// namesOf gives documents as they are named within a sentence.
func namesOf(all []*paper.Paper) wording.Literal {
	var names []string
	for _, p := range all {
		names = append(names, string(nameOf(p)))
	}
	last := len(names) - 1
	if last == 0 {
		return wording.Literal(names[0])
	}
	return wording.Literal(strings.Join(names[:last], ", ") + " và " + names[last])
}

// kindName gives the name of a document's kind as it prints it.
func kindName(p *paper.Paper) string {
	if own := p.Own[paper.KeyKindName]; own != nil {
		return nd30.TrimEnd(own[0].S)
	}
	return cmp.Or(p.Kind.Copy, p.Kind.Name)
}

// Cac gives all values of a key.
func (v *view) Cac(key string) []wording.Literal { return compose.TypedAll(v.paper.Own[key]) }

// Nhieu says whether a key has several values.
func (v *view) Nhieu(key string) bool { return len(v.paper.Own[key]) > 1 }

// courtesies stand before a person's name in a text, and not under a signature.
var courtesies = []string{"Ông ", "Bà ", "Anh ", "Chị ", "Đồng chí ", "Đ/c "}

// KhoaTen gives the name of the person whom a value names with title and office: what stands before the first comma.
func (v *view) KhoaTen(key string) wording.Literal {
	name, _, _ := strings.Cut(string(v.Khoa(key)), ",")
	name, _, _ = strings.Cut(name, " - ")
	for _, c := range courtesies {
		if n := len(c); len(name) > n && strings.EqualFold(name[:n], c) {
			name = name[n:]
		}
	}
	return wording.Literal(strings.TrimSpace(name))
}

// aboutWords begin the abstract of a decision that says itself what is decided (annex III, form 1.2).
const aboutWords = "Về việc "

// VeViec gives the abstract of such a decision.
func (v *view) VeViec() wording.Literal {
	if strings.HasPrefix(string(v.TrichYeu), aboutWords) {
		return v.TrichYeu
	}
	return aboutWords + v.TrichYeuTrongCau
}

// Ben is a side that signs: A, B, C … in Chu.
type Ben struct {
	compose.ViewJoint
	Chu     string
	DaiDien wording.Literal // what stands behind “Đại diện” where its writer says so
	CungKy  []compose.ViewJoint
}

// withBody gives a document with who signs for the issuing body among the sides that sign it.
func withBody(p *paper.Paper, d *dossier.Dossier) *paper.Paper {
	own := *p
	own.Parties = slices.Clone(p.Parties)
	for i := range own.Parties {
		own.Parties[i] = p.Parties[i].Of(d)
	}
	return &own
}

// CacBen gives the sides in the order in which they sign: the first stands at the right of the second, which is A.
func (v *view) CacBen() (all []Ben) {
	for i := range v.paper.Parties {
		p := &v.paper.Parties[i]
		ben := Ben{ViewJoint: compose.JointOf(&p.Joint), Chu: string(rune('A' + i)), DaiDien: compose.Named(p.As)}
		if v.paper.Kind.Parties == paper.OrMeetings && p.As.Empty() {
			ben.DaiDien = compose.Named(p.Issuer.Name)
		}
		for _, s := range p.Others {
			ben.CungKy = append(ben.CungKy, compose.JointOf(&heading.Joint{Signer: s}))
		}
		all = append(all, ben)
	}
	return signing(all)
}

// CungKy gives who signs minutes beside those whom the form has, in the order in which they sign: in pairs, the first of each at its right.
func (v *view) CungKy() (all []compose.ViewJoint) {
	for _, s := range alsoSigning(v.paper) {
		all = append(all, compose.JointOf(&heading.Joint{Signer: *s}))
	}
	return all
}

// alsoSigning gives them from right to left in each pair.
func alsoSigning(p *paper.Paper) (all []*signer.Signer) {
	for i := range p.AlsoSign {
		all = append(all, &p.AlsoSign[i])
	}
	for i := 1; i < len(all); i += 2 {
		all[i-1], all[i] = all[i], all[i-1]
	}
	return all
}

// signing gives sides in the order in which they sign.
func signing[T any](all []T) []T {
	if len(all) > 1 {
		all[0], all[1] = all[1], all[0]
	}
	return all
}

// PheDuyet says whether a decision approves a document, and doesn't issue it.
func (v *view) PheDuyet() bool { return v.paper.Verb == paper.Approves }

// ThamQuyen gives who issues the document where its own file says so; empty where it doesn't.
func (v *view) ThamQuyen() wording.Literal {
	if v.paper.AuthorityAt.Line == 0 {
		return ""
	}
	return compose.Named(v.paper.Dossier.Authority.Name)
}

// TenBatDau says whether the abstract begins with some words.
func (v *view) TenBatDau(words string) bool { return strings.HasPrefix(string(v.TrichYeu), words) }

// articles sets the điều that the document words.
func (v *view) articles(b *compose.Builder, _ wording.Chunk) error {
	for _, a := range v.paper.Articles {
		if err := b.Article(a); err != nil {
			return err
		}
	}
	return nil
}

// Compose is ComposeWith of a file that is no copy of one of the dossier's own documents; of such a copy it gives what stands under that.
func Compose(p *paper.Paper, w *wording.Templates) ([]*doc.Document, []Fact, error) {
	made, err := ComposeWith(p, w, nil)
	return made.Documents, made.Facts, err
}

// Made is what a file gives.
type Made struct {
	Documents []*doc.Document // those behind the first are what goes with it in files of their own
	Files     []File          // of each document
	Facts     []Fact          // that they took from their dossier, in the order in which they were typed
	Notes     source.Problems // what a person should look at
}

// wholes gives the documents that are made in all formats.
func (m *Made) wholes() (all []*doc.Document) {
	for i, d := range m.Documents {
		if m.Files[i].Only == "" {
			all = append(all, d)
		}
	}
	return all
}

// File is the name of a document's files, without their ending.
type File struct {
	Name string
	Only render.Format // made in this format only; empty: in all that fit it
}

// ComposeWith gives the documents of a file. own composes one of the dossier's own documents, of which a file may be a copy.
func ComposeWith(p *paper.Paper, w *wording.Templates, own func(dossier.Output) (*doc.Document, error)) (Made, error) {
	p, facts, err := filled(p, w)
	if err != nil {
		return Made{}, err
	}
	if p.Kind.Copy == "" {
		made, err := composed(p, w, facts.tables)
		if err == nil {
			err = facts.misplaced(made.wholes())
		}
		made.Facts = facts.found
		return made, err
	}
	found := facts.found
	var original *doc.Document
	if p.Original != nil {
		of, more, err := Compose(p.Original, w)
		if err != nil {
			return Made{}, err
		}
		original, found = of[0], append(found, more...)
	} else if p.OriginalOutput != "" && own != nil {
		if original, err = own(p.OriginalOutput); err != nil {
			return Made{}, err
		}
	}
	copied, notes, err := Copy(p, original, w)
	return Made{Documents: []*doc.Document{copied}, Files: []File{{Name: p.Name}}, Facts: found, Notes: notes}, err
}

func composed(p *paper.Paper, w *wording.Templates, t tables) (Made, error) {
	d := p.Dossier
	if p.Kind.Signing == paper.ForBody && !p.Signs && !p.Personal {
		var err error
		if d, err = compose.SignedForBody(d, w); err != nil {
			return Made{}, err
		}
	}
	p = withBody(p, d)
	all := parts{whole: p, wording: w, tables: t, parts: []*compose.Part{part(p, d, t)}}
	for _, a := range p.Attached {
		if err := all.attached(a); err != nil {
			return Made{}, err
		}
	}
	if err := all.appendices(p, d); err != nil {
		return Made{}, err
	}
	whole, err := compose.Bundle(d, w, all.parts...)
	if err != nil {
		return Made{}, err
	}
	for i, one := range all.apart.Documents {
		if one.Meta.Kind == plan.Appendix.Kind {
			all.apart.Documents[i].Meta.Symbol = whole.Meta.Symbol
		}
	}
	return Made{Documents: append([]*doc.Document{whole}, all.apart.Documents...), Files: append([]File{{Name: p.Name}}, all.apart.Files...)}, nil
}

// attachedKind is the kind of what is issued with a decision, whatever it is by itself (annex III, the form behind 1.3).
var attachedKind = &compose.Spec{Kind: "van-ban-kem-theo", Form: nd30.AttachedForm, Handlers: handlers}

func part(p *paper.Paper, d *dossier.Dossier, t tables) *compose.Part {
	return &compose.Part{Tables: t.by, Empty: t.empty, Spec: Kinds.Of(p.Kind.Document()), Abbrev: p.Symbol(), Body: p.Body, Outline: p.Outline, Orientation: p.Orientation, Contents: d.Heading.Contents, Signed: p.Kind == paper.OtherKind() && p.Own[paper.KeyEnd] == nil, Signers: signers(p), View: func(v *compose.View) any {
		named(v, p, d)
		if !p.Sends && !p.Kind.Articles {
			v.NoiNhan = withoutArticles(v.NoiNhan)
		}
		v.TenLoai, v.LienTich = wording.Literal(kindName(p)), v.LienTich && p.Own[paper.KeyKindName] == nil
		return &view{View: v, paper: p}
	}}
}

// named has the notation name the unit that drafts a công văn in the place of the kind.
func named(v *compose.View, p *paper.Paper, d *dossier.Dossier) {
	if p.Kind.Form.Number == nd30.LetterForm.Number {
		v.LoaiVietTat, v.DonVi = "", wording.Literal(unit(d))
	}
}

// signers gives the signers of a document that sides sign, as its template has them. nil of any other.
func signers(p *paper.Paper) (all []*signer.Signer) {
	var sides [][]*signer.Signer
	for i := range p.Parties {
		sides = append(sides, p.Parties[i].Signers())
	}
	if p.AlsoSign != nil && sides == nil {
		sides = [][]*signer.Signer{{{}}} // the chair, who is named elsewhere
	}
	return append(slices.Concat(signing(sides)...), alsoSigning(p)...)
}

// withoutArticles leaves out of a decision's recipients those whom one of its articles names: another document has none.
func withoutArticles(all []wording.Literal) []wording.Literal {
	return slices.DeleteFunc(slices.Clone(all), func(r wording.Literal) bool { return compose.AtArticle().MatchString(string(r)) })
}

// unit is the drafting unit, or the blank that is left for it.
func unit(d *dossier.Dossier) string {
	if u := d.DraftingUnit(); u != "" {
		return u
	}
	return nd30.DayBlank
}
