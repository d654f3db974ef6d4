package progress

import (
	"fmt"
	"maps"
	"math/big"
	"slices"

	"vanban/generator/reported"
	"vanban/generator/source"
)

// agencyParts checks that the parts of a total add up to it at each agency, in every period up to the report's: what
// one agency reported too much and another too little leaves no trace in the sums.
func (c *calculator) agencyParts(all []*reported.Progress, defined []*reported.Indicator) {
	totals, parts := totalsOf(defined)
	told := newToldByAgency(defined)
	for _, p := range all {
		if p.Period.CutOff().After(c.report.Period.CutOff()) {
			break
		}
		told.read(p)
		for _, total := range totals {
			c.partsOf(total, parts[total.Code.S], told)
		}
	}
}

// totalsOf gives the indicators that have parts, in their order, and the codes of the parts of each.
func totalsOf(defined []*reported.Indicator) (totals []*reported.Indicator, parts map[string][]string) {
	parts = map[string][]string{}
	for _, d := range defined {
		if !d.PartOf.Empty() {
			parts[d.PartOf.S] = append(parts[d.PartOf.S], d.Code.S)
		}
	}
	for _, d := range defined {
		if len(parts[d.Code.S]) > 0 {
			totals = append(totals, d)
		}
	}
	return totals, parts
}

// agencyFigures is what agencies reported in a period, by indicator and agency. Of what is counted at the cut-off an
// agency's value stands until it gives another one of the same year.
type agencyFigures struct {
	last   map[string]bool // indicators that are counted at the cut-off
	values map[string]map[string]reported.Value
	year   int
}

func newToldByAgency(defined []*reported.Indicator) *agencyFigures {
	t := &agencyFigures{last: map[string]bool{}, values: map[string]map[string]reported.Value{}}
	for _, d := range defined {
		t.last[d.Code.S] = d.Kind == reported.LastIndicator
	}
	return t
}

// read takes over a period's values.
func (t *agencyFigures) read(p *reported.Progress) {
	for code := range t.values {
		if !t.last[code] || t.year != p.Period.Year {
			delete(t.values, code)
		}
	}
	t.year = p.Period.Year
	for _, v := range p.Values {
		if v.Agency.Empty() {
			delete(t.values, v.Code.S) // this one stands in the place of what each told before
			continue
		}
		if t.values[v.Code.S] == nil {
			t.values[v.Code.S] = map[string]reported.Value{}
		}
		t.values[v.Code.S][v.Agency.S] = v
	}
}

// partsOf checks one total whose parts, like itself, are all given by agency. What an agency does not tell is nothing.
func (c *calculator) partsOf(total *reported.Indicator, parts []string, told *agencyFigures) {
	wholes := told.values[total.Code.S]
	agencies := maps.Clone(wholes)
	for _, part := range parts {
		if len(told.values[part]) == 0 || len(wholes) == 0 {
			return
		}
		for agency, v := range told.values[part] {
			if _, given := agencies[agency]; !given {
				agencies[agency] = v
			}
		}
	}
	for _, agency := range slices.Sorted(maps.Keys(agencies)) {
		sum := new(big.Rat)
		for _, part := range parts {
			if v, given := told.values[part][agency]; given {
				sum.Add(sum, v.Number)
			}
		}
		whole := new(big.Rat)
		if v, given := wholes[agency]; given {
			whole = v.Number
		}
		if sum.Cmp(whole) != 0 {
			c.unequalParts(total, agencies[agency].At, agency, [2]*big.Rat{sum, whole})
		}
	}
}

// unequalParts tells of parts that add up to something else than their total.
func (c *calculator) unequalParts(total *reported.Indicator, at source.Pos, agency string, sumAndWhole [2]*big.Rat) {
	c.tell(at, fmt.Sprintf("Các phần của %s (%s) của %s cộng lại bằng %s, khác với %s.", total.Code.S, total.Name.S, c.report.Dossier.Agencies.NameOf(agency), exact(sumAndWhole[0]), exact(sumAndWhole[1])),
		fmt.Sprintf("sửa số liệu của cơ quan này ở %s hoặc ở các phần, hoặc bỏ “phan-cua”", total.Code.S))
}
