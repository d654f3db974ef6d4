package progress

import (
	"fmt"
	"math/big"
	"slices"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// Indicator is an indicator with its figures. Those that cannot be known, since
// nothing was reported for last year, are nil; a share of nothing in the period is an empty figure.
type Indicator struct {
	*reported.Indicator
	Own, ToDate           *Figure // trong kỳ, lũy kế
	Before, LastYear      *Figure // kỳ trước; cùng kỳ năm trước, of the same days as ToDate
	Change, ChangePerCent *Figure // ToDate against LastYear: absolute (percentage points of a share), in per cent
	Growth, GrowthPerCent *Figure // Own against Before
	ByAgency              []AgencyFigures
}

// AgencyFigures is an indicator of one agency. The counts and amounts of all agencies add up to the indicator's own.
type AgencyFigures struct {
	Agency      string // its code
	Own, ToDate *Figure
}

// Suffixes of an indicator's code for its figures; the figure of the period has
// none. An agency's have its code behind: TTHC-01.CQ.so-noi-vu, TTHC-01.LK.CQ.so-noi-vu.
const (
	toDateSuffix   = ".LK"  // lũy kế
	beforeSuffix   = ".KT"  // kỳ trước
	lastYearSuffix = ".CK"  // cùng kỳ năm trước
	changeSuffix   = ".SCK" // so với cùng kỳ
	growthSuffix   = ".SKT" // so với kỳ trước
	perCentSuffix  = "-PT"  // … in per cent
)

// column is one of an indicator's figures over a span.
type column struct {
	suffix, name string
	span         deadline.Span
	needed       bool // it must be there
	of           func(*Indicator) **Figure
}

func (c *calculator) columns() []column {
	p := c.report.Period
	return []column{
		{"", "trong kỳ", p.Span(), true, func(i *Indicator) **Figure { return &i.Own }},
		{toDateSuffix, "lũy kế từ đầu năm", p.ToDate(), true, func(i *Indicator) **Figure { return &i.ToDate }},
		{beforeSuffix, "kỳ trước", p.Before(), false, func(i *Indicator) **Figure { return &i.Before }},
		{lastYearSuffix, "cùng kỳ năm trước", p.LastYear().ToDate(), false, func(i *Indicator) **Figure { return &i.LastYear }},
	}
}

// indicators computes the figures of all indicators.
func (c *calculator) indicators(all []*reported.Progress, defined []*reported.Indicator) {
	x := newValues(all, defined, c.report.Dossier.Agencies)
	c.covered(x, defined)
	c.agencyParts(all, defined)
	for _, d := range defined {
		c.report.Values = append(c.report.Values, x.entries[slot{d.Code.S, allAgencies}]...)
		i := &Indicator{Indicator: d}
		for _, col := range c.columns() {
			*col.of(i) = c.figure(i, col, x)
		}
		c.report.Indicators = append(c.report.Indicators, i)
	}
	c.fitParts()
	for _, i := range c.report.Indicators {
		c.byAgency(i, x)
		c.compare(i)
	}
}

// covered checks once that the periods reported make up the spans of the figures that must be there.
func (c *calculator) covered(x *values, defined []*reported.Indicator) {
	for _, col := range c.columns() {
		if why := x.uncovered(col.span); why != "" && col.needed && len(defined) > 0 {
			c.tell(c.report.Own.At, fmt.Sprintf("Không tính được các chỉ tiêu %s (từ %s đến %s): %s.", col.name, nd30.Day(col.span.From), nd30.Day(col.span.To), why),
				"thêm tệp của kỳ còn thiếu vào "+dossier.ProgressFolder)
		}
	}
}

// figure computes one of an indicator's figures for all agencies; nil where it cannot be known.
func (c *calculator) figure(i *Indicator, col column, x *values) *Figure {
	got := x.over(i.Indicator, col.span, allAgencies)
	switch {
	case got.gap == noGap:
		return c.book().add(newFigure(i, i.Code.S+col.suffix, fmt.Sprintf("%s, %s", i.Name.S, col.name), got))
	case got.gap == nothing && col.needed:
		f := newFigure(i, i.Code.S+col.suffix, fmt.Sprintf("%s, %s", i.Name.S, col.name), got)
		f.Empty, f.Value, f.Formula = true, new(big.Rat), f.Formula+": "+got.why
		return c.book().add(f)
	case got.gap == tooLarge:
		c.tell(got.at(i.Code.At), fmt.Sprintf("Chỉ tiêu %s không tính được %s (từ %s đến %s): %s.", i.Code.S, col.name, nd30.Day(col.span.From), nd30.Day(col.span.To), got.why), "sửa tử số hoặc mẫu số")
	case got.gap == partly && col.needed:
		c.tell(got.at(i.Code.At), fmt.Sprintf("Chỉ tiêu %s không tính được %s: %s.", i.Code.S, col.name, got.why),
			"ghi nốt số của các cơ quan ấy, hoặc ghi “gia-tri” cho cả chỉ tiêu ở kỳ này")
	case got.gap == notReported && col.needed && i.Kind != reported.ShareIndicator: // a share's parts tell of themselves
		c.tell(i.Code.At, fmt.Sprintf("Chỉ tiêu %s không tính được %s (từ %s đến %s): %s.", i.Code.S, col.name, nd30.Day(col.span.From), nd30.Day(col.span.To), got.why),
			"ghi số liệu của chỉ tiêu này vào "+c.report.Own.At.File+"; không phát sinh thì ghi 0")
	}
	return nil
}

// tell reports a problem, once for each place: what is missing for the figure of the period is missing for that of the year to date too,
// and the person has one thing to mend.
func (c *calculator) tell(at source.Pos, what, hint string) {
	for _, p := range c.problems {
		if p.At == at {
			return
		}
	}
	c.problems = append(c.problems, c.report.Dossier.Problem(at, what, hint))
}

func newFigure(i *Indicator, code, name string, got answer) *Figure {
	return &Figure{
		Code: code, Name: name, Unit: i.Unit.S, Decimals: i.Decimals, Count: i.Kind == reported.CountIndicator,
		Value: got.value, Formula: got.formula, Inputs: got.inputs, Parts: got.parts,
	}
}

// byAgency computes an indicator's figures of each agency, and rounds them so that they add up to what is shown of all.
func (c *calculator) byAgency(i *Indicator, x *values) {
	who := x.who[i.Code.S]
	if i.Kind == reported.ShareIndicator {
		who = x.who[i.Denominator.S]
	}
	own, toDate := c.columns()[0], c.columns()[1]
	for _, agency := range who {
		of := AgencyFigures{Agency: agency, Own: c.ofAgency(i, own, agency, x), ToDate: c.ofAgency(i, toDate, agency, x)}
		if of.Own != nil || of.ToDate != nil {
			i.ByAgency = append(i.ByAgency, of)
		}
	}
	if i.Kind == reported.ShareIndicator {
		return // shares do not add up
	}
	fitAgencies(i.Own, i.ByAgency, func(a AgencyFigures) *Figure { return a.Own })
	fitAgencies(i.ToDate, i.ByAgency, func(a AgencyFigures) *Figure { return a.ToDate })
}

// fitAgencies rounds the figures of agencies so that they add up to the total; not those of a whole that was given as one.
func fitAgencies(total *Figure, all []AgencyFigures, of func(AgencyFigures) *Figure) {
	var parts []*Figure
	for _, a := range all {
		if f := of(a); f != nil {
			parts = append(parts, f)
		}
	}
	if total != nil {
		fit(total, parts)
	}
}

// ofAgency computes a figure of one agency; nil where it reported nothing, or nothing happened there.
func (c *calculator) ofAgency(i *Indicator, col column, agency string, x *values) *Figure {
	got := x.over(i.Indicator, col.span, agency)
	if got.gap == tooLarge {
		c.tell(got.at(i.Code.At), fmt.Sprintf("Chỉ tiêu %s của %s không tính được %s: %s.", i.Code.S, agency, col.name, got.why), "sửa tử số hoặc mẫu số của cơ quan này")
	}
	if got.gap != noGap {
		return nil
	}
	return c.book().add(newFigure(i, i.Code.S+col.suffix+agencyTag+agency, fmt.Sprintf("%s, %s, %s", i.Name.S, col.name, c.report.Dossier.Agencies.NameOf(agency)), got))
}

// fitParts rounds the parts of each total so that they add up to what is shown of it.
func (c *calculator) fitParts() {
	parts := map[string][]*Indicator{}
	for _, i := range c.report.Indicators {
		if !i.PartOf.Empty() {
			parts[i.PartOf.S] = append(parts[i.PartOf.S], i)
		}
	}
	for _, total := range c.report.Indicators {
		for _, col := range c.columns() {
			c.fitColumn(total, parts[total.Code.S], col)
		}
	}
}

func (c *calculator) fitColumn(total *Indicator, parts []*Indicator, col column) {
	whole := *col.of(total)
	var figures []*Figure
	var values []*big.Rat
	for _, p := range parts {
		if f := *col.of(p); f != nil {
			figures, values = append(figures, f), append(values, f.Value)
		}
	}
	if whole == nil || len(figures) == 0 || len(figures) < len(parts) {
		return
	}
	if !fit(whole, figures) {
		c.tell(whole.Inputs[len(whole.Inputs)-1].At,
			fmt.Sprintf("Các phần của %s (%s) cộng lại bằng %s, khác với %s.", total.Code.S, whole.Name, exact(sum(values)), exact(whole.Value)),
			fmt.Sprintf("sửa số liệu của %s hoặc của các phần, hoặc bỏ “phan-cua”", total.Code.S))
	}
}

// pointsUnit is the unit of a difference of two shares.
const pointsUnit = "điểm %"

// compare computes the changes against last year and against the period before.
func (c *calculator) compare(i *Indicator) {
	i.Change, i.ChangePerCent = c.change(i, i.ToDate, i.LastYear, comparand{changeSuffix, "so với cùng kỳ năm trước"})
	i.Growth, i.GrowthPerCent = c.change(i, i.Own, i.Before, comparand{growthSuffix, "so với kỳ trước"})
}

// comparand is what a figure is compared with: the ending of the difference's code in progress files and the name that people read.
type comparand struct{ suffix, name string }

// change gives the difference of two figures: of a share in percentage points,
// of others also in per cent where there was something before.
//
// Both are computed from the exact values and rounded at the last step only.
// But a row of a table shows the two figures and their difference side by side,
// and a reader subtracts: so the difference is treated as any parts beside
// their total are, and shown as the difference of what is shown of the two. It is
// marked as fitted where that is not its own rounding, from which it
// differs by less than one in the last place (by less than two where one of
// the two was itself fitted to a total). The per cent shown is the exact
// ones' rounded; it is 0 where the difference shown is 0, so that no row
// tells of growth between two equal numbers.
func (c *calculator) change(i *Indicator, now, then *Figure, with comparand) (absolute, perCent *Figure) {
	if now == nil || then == nil || now.Empty {
		return nil, nil
	}
	share := i.Kind == reported.ShareIndicator
	absolute = &Figure{
		Code: i.Code.S + with.suffix, Name: fmt.Sprintf("%s, tăng giảm %s", i.Name.S, with.name), Unit: i.Unit.S, Decimals: i.Decimals,
		Value: new(big.Rat).Sub(now.Value, then.Value), Shown: new(big.Rat).Sub(now.Shown, then.Shown),
		Formula: fmt.Sprintf("%s − %s", now.Code, then.Code), Inputs: slices.Concat(now.Inputs, then.Inputs),
	}
	if share {
		absolute.Unit = pointsUnit
	}
	absolute.Fitted = absolute.Shown.Cmp(absolute.Rounded()) != 0
	c.book().add(absolute)
	if share || then.Shown.Sign() == 0 {
		return absolute, nil
	}
	perCent = &Figure{
		Code: absolute.Code + perCentSuffix, Name: absolute.Name + " theo phần trăm", Unit: "%", Decimals: 1,
		Value:   new(big.Rat).Mul(new(big.Rat).Quo(absolute.Value, then.Value), whole(100)),
		Formula: fmt.Sprintf("(%s − %s) ÷ %s × 100", now.Code, then.Code, then.Code), Inputs: absolute.Inputs,
	}
	if absolute.Sign() == 0 {
		perCent.Shown = new(big.Rat)
		perCent.Fitted = perCent.Rounded().Sign() != 0
	}
	return absolute, c.book().add(perCent)
}
