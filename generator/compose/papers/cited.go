package papers

import (
	"fmt"
	"slices"

	"vanban/generator/calendar"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/source"
)

// Cited gives what is wrong with a document that goes out on a day and names by its facts the dossier's document, which is not issued then: bases, which
// must be in force, and whatever else names it.
func Cited(p *paper.Paper, facts []Fact, day calendar.Date) (bases, others source.Problems) {
	why := notIssued(p, day)
	if why == "" || p.Kind.Copy != "" {
		return nil, nil
	}
	for _, f := range facts {
		if !f.Cites {
			continue
		}
		what := "Văn bản"
		basis := slices.ContainsFunc(p.Dossier.Bases, func(b source.Text) bool { return b.At == f.Text })
		if basis {
			what = "Căn cứ"
		}
		problem := p.Dossier.Problem(f.At, fmt.Sprintf("%s dẫn %s, mà văn bản của hồ sơ %s.", what, f.Name, why),
			"ban hành văn bản của hồ sơ trước: vanban ban-hanh "+source.Dossier+"; hoặc chỉ nêu tên, không nêu số, ngày: {ten_ke_hoach}")
		if basis {
			bases = append(bases, problem)
		} else {
			others = append(others, problem)
		}
	}
	return bases, others
}

// notIssued says why the document of a paper's dossier is not issued on a day; empty where it is, or there is no dossier.
func notIssued(p *paper.Paper, day calendar.Date) string {
	switch d := p.Of; {
	case d == nil:
		return ""
	case d.Draft || d.Number == 0 || d.Day.IsZero():
		return "chưa ban hành"
	case !day.IsZero() && d.Day.After(day):
		return fmt.Sprintf("ban hành ngày %s, sau ngày của văn bản này (%s)", nd30.Day(d.Day), nd30.Day(day))
	}
	return ""
}
