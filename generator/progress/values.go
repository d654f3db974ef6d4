package progress

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/nd30"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// Entry is one reported value, the period in whose file it stands, and the
// first of the days that it is of: those since the file before, or since the
// year's figures began. What is counted at the cut-off is of that day.
type Entry struct {
	reported.Value
	Period deadline.Period
	From   calendar.Date
	row    Input
}

// values looks up what was reported.
type values struct {
	byCode  map[string]*reported.Indicator
	entries map[slot][]*Entry // in the order of the cut-offs
	who     map[string][]string
	cutOffs map[calendar.Date]bool
	known   map[question]answer
	dir     *agency.Directory
}

// slot is where values are kept: those of an indicator, all or an agency's.
type slot struct{ code, agency string }

// question is an indicator over a span, of all or of an agency.
type question struct {
	slot
	span deadline.Span
}

// answer is a computed value and where it comes from, or why there is none.
type answer struct {
	value   *big.Rat
	formula string
	inputs  []Input
	parts   int // of a share: how many of the inputs are its numerator's
	gap     gap
	why     string // a clause in Vietnamese that goes with the gap
}

// gap says why a value is not there.
type gap int

const (
	noGap       gap = iota
	notCovered      // the periods reported do not make up the span
	notReported     // the periods make it up, but nothing was reported
	nothing         // a share of nothing: nothing of its kind happened
	tooLarge        // a share above 100 per cent: its parts contradict each other
	partly          // some agencies alone told anew since one value was told for all of them
)

// all stands for all agencies together.
const allAgencies = ""

func newValues(all []*reported.Progress, defined []*reported.Indicator, dir *agency.Directory) *values {
	x := &values{dir: dir, byCode: map[string]*reported.Indicator{}, entries: map[slot][]*Entry{}, who: map[string][]string{},
		cutOffs: map[calendar.Date]bool{}, known: map[question]answer{}}
	for _, i := range defined {
		x.byCode[i.Code.S] = i
	}
	var before calendar.Date
	for _, p := range all {
		from := later(before.AddDays(1), p.Period.ToDate().From)
		before = p.Period.CutOff()
		x.cutOffs[before] = true
		for _, v := range p.Values {
			x.add(&Entry{Value: v, Period: p.Period, From: from})
		}
	}
	for _, codes := range x.who {
		slices.Sort(codes)
	}
	return x
}

func (x *values) add(e *Entry) {
	e.row = e.input(x.byCode[e.Code.S])
	code := e.Code.S
	x.entries[slot{code, allAgencies}] = append(x.entries[slot{code, allAgencies}], e)
	if e.Agency.Empty() {
		return
	}
	own := slot{code, e.Agency.S}
	if len(x.entries[own]) == 0 {
		x.who[code] = append(x.who[code], e.Agency.S)
	}
	x.entries[own] = append(x.entries[own], e)
}

// input describes the value as a row that figures are computed from.
func (e *Entry) input(d *reported.Indicator) Input {
	of := fmt.Sprintf("từ %s đến %s", nd30.Day(e.From), nd30.Day(e.Period.CutOff()))
	if d != nil && d.Kind == reported.LastIndicator {
		of = "ngày " + nd30.Day(e.Period.CutOff())
	}
	if !e.Agency.Empty() {
		of += ", " + e.Agency.S
	}
	return Input{At: e.At, What: fmt.Sprintf("%s kỳ %s (%s): %s", e.Code.S, e.Period, of, exact(e.Number))}
}

// over computes an indicator over a span, of all agencies or of one: sums add
// up, what is counted at the cut-off is the last one, a share is the quotient
// of its parts' figures, which weighs it by its denominator, and never a mean of shares.
func (x *values) over(d *reported.Indicator, span deadline.Span, agency string) answer {
	key := question{slot{d.Code.S, agency}, span}
	if got, known := x.known[key]; known {
		return got
	}
	got := x.compute(d, span, agency)
	x.known[key] = got
	return got
}

func (x *values) compute(d *reported.Indicator, span deadline.Span, agency string) answer {
	switch d.Kind {
	case reported.ShareIndicator:
		return x.quotient(d, span, agency)
	case reported.LastIndicator:
		return x.last(d, span, agency)
	case reported.CountIndicator, reported.AmountIndicator:
	}
	var got answer
	if why := x.uncovered(span); why != "" {
		return answer{gap: notCovered, why: why}
	}
	if agency != allAgencies && x.toldForAll(d, span, calendar.Date{}) {
		return answer{gap: notReported, why: "có kỳ ghi chung một số cho mọi cơ quan"}
	}
	for _, e := range x.entries[slot{d.Code.S, agency}] {
		if span.Holds(e.Period.CutOff()) {
			got.take(e)
		}
	}
	got.formula = fmt.Sprintf("tổng %d giá trị chốt từ %s đến %s", len(got.inputs), nd30.Day(span.From), nd30.Day(span.To))
	return got.orMissing()
}

func (a *answer) take(e *Entry) {
	if a.value == nil {
		a.value = new(big.Rat)
	}
	a.value.Add(a.value, e.Number)
	a.inputs = append(a.inputs, e.row)
}

func (a answer) orMissing() answer {
	if a.value == nil {
		return answer{gap: notReported, why: "chưa có số liệu"}
	}
	return a
}

// uncovered says why the reported periods do not make up a span exactly: each
// file holds what is new since the one before it, so that one must end where
// the span begins. A year's figures begin anew.
func (x *values) uncovered(span deadline.Span) string {
	eve := span.From.AddDays(-1)
	switch yearBegins := span.From == yearOf(span.To).From; {
	case !x.cutOffs[span.To]:
		return fmt.Sprintf("không có kỳ nào chốt số liệu ngày %s", nd30.Day(span.To))
	case !yearBegins && !x.cutOffs[eve]:
		return fmt.Sprintf("không có kỳ nào chốt số liệu ngày %s, ngay trước kỳ này", nd30.Day(eve))
	}
	return ""
}

// yearOf gives the days of the figures' year up to a day, which begins on 15 December (09/2019/NĐ-CP, article 12).
func yearOf(day calendar.Date) deadline.Span {
	year := deadline.Period{Year: day.Year, Kind: deadline.WholeYear}
	if day.After(year.CutOff()) {
		year.Year++
	}
	return deadline.Span{From: year.ToDate().From, To: day}
}

// toldForAll says whether a file of a span, behind a day, has one value of an indicator for all agencies: which part of it is whose nobody knows.
func (x *values) toldForAll(d *reported.Indicator, span deadline.Span, behind calendar.Date) bool {
	return slices.ContainsFunc(x.entries[slot{d.Code.S, allAgencies}], func(e *Entry) bool {
		return e.Agency.Empty() && span.Holds(e.Period.CutOff()) && e.Period.CutOff().After(behind)
	})
}

// last is the indicator at the span's end: each agency's last value of that
// year, whenever it was written, or the one value for all of them where that
// is the last. It is not carried into the next year: last
// year's number must not stand for this year's.
func (x *values) last(d *reported.Indicator, span deadline.Span, agency string) answer {
	year := yearOf(span.To)
	latest, order, forAll := x.latest(slot{d.Code.S, agency}, year)
	var got answer
	for _, one := range order {
		got.take(latest[one])
	}
	got.formula = fmt.Sprintf("giá trị cuối cùng chốt đến ngày %s", nd30.Day(span.To))
	switch {
	case agency != allAgencies && len(order) > 0 && x.toldForAll(d, year, latest[agency].Period.CutOff()):
		return answer{gap: notReported, why: "kỳ sau ghi chung một số cho mọi cơ quan"}
	case agency == allAgencies && forAll != nil && latest[allAgencies] == nil:
		if silent := x.silent(d, latest); len(silent) > 0 {
			got.gap, got.why = partly, fmt.Sprintf("%s ghi chung một số cho mọi cơ quan, từ đó chưa có số của %s", forAll.At, strings.Join(silent, ", "))
			return got
		}
	}
	if len(order) > 1 {
		got.formula = fmt.Sprintf("tổng giá trị cuối cùng của %d cơ quan, chốt đến ngày %s", len(order), nd30.Day(span.To))
	}
	return got.orMissing()
}

// latest gives the last value of each agency up to the end of a span, those that one value for all came behind left out, the agencies in the order of
// their first of these, and the last value for all; nil: there is none.
func (x *values) latest(of slot, span deadline.Span) (latest map[string]*Entry, order []string, forAll *Entry) {
	latest = map[string]*Entry{}
	for _, e := range x.entries[of] {
		if !span.Holds(e.Period.CutOff()) {
			continue
		}
		if e.Agency.Empty() {
			clear(latest)
			order, forAll = nil, e
		} else if forAll != nil {
			delete(latest, allAgencies)
			order = slices.DeleteFunc(order, func(one string) bool { return one == allAgencies })
		}
		if latest[e.Agency.S] == nil {
			order = append(order, e.Agency.S)
		}
		latest[e.Agency.S] = e
	}
	return latest, order, forAll
}

// silent gives the agencies that report an indicator and are not among those that did; where nobody is named to report it, nobody knows whether these are all.
func (x *values) silent(d *reported.Indicator, told map[string]*Entry) (names []string) {
	var reporters []string
	if x.dir != nil {
		reporters = x.dir.Members(source.Strings(d.Reporters)...)
	}
	if len(reporters) == 0 {
		return []string{"các cơ quan khác (chỉ tiêu không ghi “bao-cao-boi”)"}
	}
	for _, code := range reporters {
		if told[code] == nil {
			names = append(names, x.dir.NameOf(code))
		}
	}
	return names
}

func (x *values) quotient(d *reported.Indicator, span deadline.Span, agency string) answer {
	part := x.over(x.byCode[d.Numerator.S], span, agency)
	of := x.over(x.byCode[d.Denominator.S], span, agency)
	switch {
	case part.gap != noGap:
		return answer{gap: part.gap, why: fmt.Sprintf("%s: %s", d.Numerator.S, part.why)}
	case of.gap != noGap:
		return answer{gap: of.gap, why: fmt.Sprintf("%s: %s", d.Denominator.S, of.why)}
	}
	got := answer{
		value: share(part.value, of.value), inputs: slices.Concat(part.inputs, of.inputs), parts: len(part.inputs),
		formula: fmt.Sprintf("%s ÷ %s × 100 = %s ÷ %s × 100", d.Numerator, d.Denominator, exact(part.value), exact(of.value)),
	}
	switch {
	case part.value.Cmp(of.value) > 0:
		got.gap, got.why = tooLarge, fmt.Sprintf("tử số %s là %s, lớn hơn mẫu số %s là %s", d.Numerator, exact(part.value), d.Denominator, exact(of.value))
	case got.value == nil:
		got.gap, got.why = nothing, fmt.Sprintf("mẫu số %s bằng 0", d.Denominator)
	}
	return got
}

// at gives the place of the last row that an answer was computed from.
func (a answer) at(otherwise source.Pos) source.Pos {
	if len(a.inputs) == 0 {
		return otherwise
	}
	return a.inputs[max(a.parts, 1)-1].At
}
