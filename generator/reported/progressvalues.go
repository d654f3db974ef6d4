package reported

import (
	"fmt"
	"strings"

	"vanban/generator/dossier"
)

// ReportValues gives what a period's report takes: the dossier's own values, and by file what was reported. Every period up to it counts.
func ReportValues(d *dossier.Dossier, periods []*Progress, indicators []*Indicator) dossier.Values {
	v := d.ReportValues()
	for _, i := range indicators {
		v.Add("chỉ tiêu "+i.Code.S, i)
	}
	for _, p := range periods {
		addPeriod(v, p)
	}
	return v
}

// placesOfLines ends the name of the value that tells where the lines of a period's file stand.
const placesOfLines = "vị trí các dòng"

// OnlyPlaces says whether a value tells nothing but where lines stand, which a document's text does not show.
func OnlyPlaces(name string) bool { return strings.HasSuffix(name, ": "+placesOfLines) }

// addPeriod adds what was reported for a period.
func addPeriod(v dossier.Values, p *Progress) {
	name := dossier.ProgressFolder + "/" + p.Period.String() + ": "
	v.Add(name+"số, ngày", p.Report, p.Illustrative)
	var places []string // the workbook tells from which line each value comes
	for _, t := range p.Tasks {
		v.Add(fmt.Sprintf("%snhiệm vụ %d", name, t.Number), t)
		places = append(places, t.At.String())
	}
	reported := map[string][]Value{}
	for _, x := range p.Values {
		reported[x.Code.S] = append(reported[x.Code.S], x)
		places = append(places, x.At.String())
	}
	v.Add(name+placesOfLines, places)
	for code, values := range reported {
		v.Add(name+"chỉ tiêu "+code, values)
	}
	v.Add(name+"lời văn", p.Prose)
}
