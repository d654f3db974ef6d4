package amend

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"vanban/generator/amended"
	"vanban/generator/compose"
	"vanban/generator/dossier"
	"vanban/generator/notewithin"
	"vanban/generator/pattern"
)

// viewCited is what the wording can print of the document that is amended.
type viewCited struct {
	Cu          *compose.View   // văn bản được sửa đổi
	CoKeHoach   bool            // kế hoạch hoặc phụ lục có sửa đổi
	CoCanCuCu   bool            // căn cứ đã kể văn bản được sửa đổi
	DaSuaDoi    []*compose.View // các văn bản đã sửa đổi từ trước
	CanCuSuaDoi []*compose.View // những văn bản ấy mà căn cứ chưa kể
}

// issuedPlan gives the plan with the number and day of the decision that it was issued with, and what has amended it since: a plan that was replaced as a
// whole is the one issued with the replacing decision.
func (x *Amending) issuedPlan() (*dossier.Dossier, []amended.Document) {
	replacing, since := amended.Standing(x.Earlier)
	if replacing == nil {
		return x.Old, since
	}
	return compose.Numbered(x.Old, *replacing), since
}

// cited gives the document that an amendment names: that of the plan, or where the decision's own điều are amended the decision as it was first issued.
func (x *Amending) cited(a *amender) viewCited {
	if len(a.articles) == 0 {
		return x.citedPlan(a)
	}
	v := x.cite(x.Old, x.Earlier)
	v.CoKeHoach = len(a.plan) > 0 && !x.citesTwo(a) // which tells by what it was amended
	return v
}

// citedPlan gives the document that the plan was issued with.
func (x *Amending) citedPlan(a *amender) viewCited {
	v := x.cite(x.issuedPlan())
	v.CoKeHoach = len(a.plan) > 0
	return v
}

// citesTwo says whether an amendment names two documents: the decision, and the one that its plan was replaced with.
func (x *Amending) citesTwo(a *amender) bool {
	d, _ := x.issuedPlan()
	return d != x.Old && len(a.plan) > 0 && len(a.articles) > 0
}

// cite gives a document and the amending ones before.
func (x *Amending) cite(d *dossier.Dossier, before []amended.Document) viewCited {
	named := func(d *dossier.Dossier, beginning string) bool {
		return slices.ContainsFunc(x.New.Bases, func(b dossier.Text) bool { return strings.HasPrefix(b.S, beginning) && names(notewithin.Words(b.S), d) })
	}
	v := viewCited{Cu: compose.NewView(d), CoCanCuCu: named(d, "Căn cứ")}
	for _, e := range before {
		amending := compose.Numbered(x.Old, e)
		shown := compose.NewView(amending)
		v.DaSuaDoi = append(v.DaSuaDoi, shown)
		if !named(amending, "") {
			v.CanCuSuaDoi = append(v.CanCuSuaDoi, shown)
		}
	}
	return v
}

// dayInBasis is a day in a legal basis: in figures, or in words.
var dayInBasis = pattern.Lazy(`(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(\d{4})`)

// names says whether a legal basis is a document: it has its number and symbol and, where it tells a day, that of its issue. Numbers begin
// anew every year.
func names(basis string, d *dossier.Dossier) bool {
	symbol := regexp.MustCompile(fmt.Sprintf(`(^|\D)0*%d/(QĐ|KH)-%s($|[^\p{L}\d-])`, d.Number, regexp.QuoteMeta(d.Issuer.Abbrev.S)))
	if !symbol.MatchString(basis) {
		return false
	}
	day := dayInBasis().FindStringSubmatch(basis)
	return day == nil || day[3] == fmt.Sprint(d.Day.Year) && strings.TrimLeft(day[2], "0") == fmt.Sprint(int(d.Day.Month)) &&
		strings.TrimLeft(day[1], "0") == fmt.Sprint(d.Day.Day)
}
