package amend

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vanban/generator/amended"
	"vanban/generator/change"
	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// correctionView is what the template of a correction can print.
type correctionView struct {
	*compose.View
	viewCited                   // văn bản được đính chính
	Cung      *compose.View     // quyết định được ban hành đầu tiên, khi điều của chính nó cũng được đính chính
	DinhChinh []wording.Literal // từng chỗ đính chính
	KinhGui   []wording.Literal // nơi nhận công văn đính chính

	replaced bool // the whole plan, by one that the cited document was issued with
}

// Correct gives the công văn that corrects errors of form (điều 18.3, Mẫu 1.5).
func (x *Amending) Correct() (*doc.Document, error) {
	differences, err := Differences(x.Old, x.New, x.Changes, x.Wording)
	if err != nil {
		return nil, err
	}
	d, err := compose.SignedForBody(x.issued(), x.Wording)
	if err != nil {
		return nil, err
	}
	v := x.corrected()
	if v.KinhGui, err = x.receivers(v); err != nil {
		return nil, err
	}
	for _, diff := range differences {
		for _, fix := range fixes(diff) {
			words, err := x.Wording.Text("mot-dinh-chinh", fix)
			if err != nil {
				return nil, err
			}
			v.DinhChinh = append(v.DinhChinh, wording.Literal(strings.Join(strings.Fields(words), " ")))
		}
	}
	return compose.Bundle(d, x.Wording, &compose.Part{Spec: correction, View: func(base *compose.View) any {
		v.View, base.DonVi, base.DaThayThe = base, wording.Literal(cmp.Or(x.Unit, x.New.DraftingUnit())), v.replaced
		return v
	}})
}

// corrected gives the document that has the errors: that which the plan was issued with; the decision as it was first issued where only its own
// điều have some, and both where both do.
func (x *Amending) corrected() *correctionView {
	plan, since := x.issuedPlan()
	if plan == x.Old || !slices.ContainsFunc(x.Changes, func(c change.Change) bool { return !ofArticle(c) }) {
		return &correctionView{viewCited: x.cite(x.Old, x.Earlier)}
	}
	v := &correctionView{viewCited: x.cite(plan, since), replaced: true}
	if slices.ContainsFunc(x.Changes, ofArticle) {
		v.Cung = compose.NewView(x.Old)
	}
	return v
}

// receivers gives whom a correction is addressed to: all who got what it corrects; those whom it only names by an article, by that article.
func (x *Amending) receivers(v *correctionView) ([]wording.Literal, error) {
	addressees, err := x.Wording.Phrase("nhu-tren", nil)
	if err != nil {
		return nil, err
	}
	var all []wording.Literal
	for _, r := range x.New.Recipients.List {
		name := nd30.TrimEnd(nd30.TrimDash(r.S))
		if article := compose.AtArticle().FindString(name); article != "" {
			article = strings.TrimPrefix(article, "Như ")
			if v.replaced {
				replacing, _ := amended.Standing(x.Earlier)
				if article, err = x.Wording.Phrase("dieu", replacing.LastArticle); err != nil {
					return nil, err
				}
			}
			words, err := x.Wording.Phrase("nhu-dieu", struct {
				Dieu wording.Literal
				Cu   *compose.View
			}{wording.Literal(article), v.Cu})
			if err != nil {
				return nil, err
			}
			name = words
		}
		if name != addressees {
			all = append(all, wording.Literal(name))
		}
	}
	return all, nil
}

// viewFix is one error and its correction.
type viewFix struct {
	Noi     wording.Literal
	Cu, Moi wording.Literal
	Nhom    string
}

// fixes gives the errors of a place, each with the words around it.
func fixes(d Difference) []viewFix {
	if d.Action == ActReplace || d.Words == nil {
		return []viewFix{{Noi: wording.Literal(d.Place), Cu: wording.Literal(d.Old), Moi: wording.Literal(d.New), Nhom: d.Group}}
	}
	var all []viewFix
	for _, at := range spotsOf(d.Words) {
		wrong, right := at.quoted()
		all = append(all, viewFix{Noi: wording.Literal(d.Place), Nhom: d.Group, Cu: wording.Literal(wrong), Moi: wording.Literal(right)})
	}
	return all
}

// provisions sets each correction as a khoản.
func (v *correctionView) provisions(b *compose.Builder, _ wording.Chunk) error {
	role, label := doc.Clause, func(i int) string { return fmt.Sprintf("%d.", i+1) }
	if len(v.DinhChinh) == 1 {
		role, label = doc.Body, func(int) string { return "" } // a list of one isn't counted
	}
	for i, s := range v.DinhChinh {
		if err := (provision{lead: string(s)}).set(b, role, label(i), nil); err != nil {
			return err
		}
	}
	return nil
}
