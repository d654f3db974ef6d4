package progress

import (
	"fmt"
	"math/big"
	"math/rand"
	"testing"

	"vanban/generator/calendar"
	_ "vanban/generator/collector/seldom"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// runs gives how many random reports each property is tried on.
func runs() int64 {
	if testing.Short() {
		return 10
	}
	return int64(200 / everycase.Apart(10))
}

// randomReport makes up a plan, indicators and four periods, and computes the last one's report.
func randomReport(t *testing.T, seed int64, quarters []string, of string) *Report {
	t.Helper()
	g := rand.New(rand.NewSource(seed))
	d := randomPlan(t, g)
	defined := randomIndicators(g)
	var all []*reported.Progress
	for _, year := range []int{2023, 2024} {
		for k, q := range quarters {
			p, err := deadline.ParsePeriod(fmt.Sprintf("%d-%s", year, q))
			if err != nil {
				t.Fatal(err)
			}
			one := &reported.Progress{Period: p, At: source.Pos{File: q, Line: 1}, Values: randomValues(g, defined, year*10+k)}
			if year == 2024 && k == 0 {
				one.Tasks = randomTasks(g, d)
			}
			all = append(all, one)
		}
	}
	p, _ := deadline.ParsePeriod(of)
	r, err := Make(d, all, defined, p)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	return r
}

func randomPlan(t *testing.T, g *rand.Rand) *dossier.Dossier {
	t.Helper()
	d := &dossier.Dossier{Year: 2024}
	number := 0
	for a := range 1 + g.Intn(6) {
		area := tasktable.Area{Name: dossier.Text{S: fmt.Sprintf("Lĩnh vực %d", a)}}
		for range g.Intn(12) {
			number++
			f := forms[g.Intn(len(forms))]
			due, err := deadline.Parse(f.phrase, 2024)
			if err != nil {
				t.Fatal(err)
			}
			task := tasktable.Task{Number: tasktable.Number(number), Deadline: due}
			for range 1 + g.Intn(3) {
				task.Lead.Codes = append(task.Lead.Codes, fmt.Sprintf("cq-%d", g.Intn(5)))
			}
			area.Tasks = append(area.Tasks, task)
		}
		d.Areas = append(d.Areas, area)
	}
	return d
}

func randomTasks(g *rand.Rand, d *dossier.Dossier) []reported.TaskProgress {
	var all []reported.TaskProgress
	for _, a := range d.Areas {
		for _, planned := range a.Tasks {
			t := reported.TaskProgress{Number: planned.Number, Note: dossier.Text{S: "lý do"}}
			recurring := planned.Deadline.Recurrence() != deadline.Once
			switch g.Intn(5) {
			case 0:
				if t.State = reported.Completed; recurring {
					t.State = reported.UnderWay
				} else {
					t.Done = calendar.Of(2024, 1, 1+g.Intn(31))
				}
			case 1:
				t.State = reported.UnderWay
			case 2:
				t.State = reported.NotBegun
			case 3:
				t.State = reported.NotApplicable
			}
			all = append(all, t)
		}
	}
	return all
}

// The random indicators: amounts with hidden decimals, a total of three parts, and a share of two of them.
const parts = 3

func randomIndicators(g *rand.Rand) []*reported.Indicator {
	text := func(s string) dossier.Text { return dossier.Text{S: s} }
	decimals := g.Intn(3)
	total := &reported.Indicator{Code: text("T"), Unit: text("tỷ đồng"), Kind: reported.AmountIndicator, Decimals: decimals}
	all := []*reported.Indicator{total}
	for n := range parts {
		all = append(all, &reported.Indicator{Code: text(fmt.Sprintf("P%d", n)), Unit: total.Unit, Kind: reported.AmountIndicator, Decimals: decimals, PartOf: text("T")})
	}
	return append(all,
		&reported.Indicator{Code: text("S"), Unit: text("%"), Kind: reported.ShareIndicator, Decimals: 1, Numerator: text("P0"), Denominator: text("T")},
		&reported.Indicator{Code: text("L"), Unit: text("cơ quan"), Kind: reported.LastIndicator})
}

// randomValues gives each agency's parts and their exact total, with three decimals more than are shown at least.
func randomValues(g *rand.Rand, defined []*reported.Indicator, period int) []reported.Value {
	var all []reported.Value
	line := 0
	add := func(code, agency string, v *big.Rat) {
		line++
		all = append(all, reported.Value{Code: dossier.Text{S: code}, Agency: dossier.Text{S: agency}, Number: v,
			At: source.Pos{File: fmt.Sprint(period), Line: line}})
	}
	for a := range 4 {
		agency := fmt.Sprintf("cq-%d", a)
		sum := new(big.Rat)
		for n := range parts {
			v := big.NewRat(int64(g.Intn(2_000_000)), 100_000)
			if g.Intn(4) == 0 {
				v = big.NewRat(int64(g.Intn(20)), 2) // halves, for ties
			}
			sum.Add(sum, v)
			add(fmt.Sprintf("P%d", n), agency, v)
		}
		add("T", agency, sum)
		add("L", agency, whole(g.Intn(9)))
	}
	return all
}

var quarterly = []string{"quy-1", "6-thang", "quy-3", "nam"}

func get(t *testing.T, r *Report, code string) *Figure {
	t.Helper()
	f, ok := r.Figures.Get(code)
	if !ok {
		t.Fatalf("no figure %s", code)
	}
	return f
}

// TestTasksAddUp: the areas' counts, the agencies' and the states' each add up to the plan's.
func TestTasksAddUp(t *testing.T) {
	for seed := range runs() {
		r := randomReport(t, seed, quarterly, "2024-"+quarterly[seed%4])
		codes := []string{totalCode, doneCode, lateCode}
		states := new(big.Rat)
		for s := range State(StateCount) {
			codes = append(codes, s.Code())
			states.Add(states, get(t, r, "NV."+s.Code()).Value)
		}
		total := get(t, r, "NV.TONG").Value
		if states.Cmp(total) != 0 || total.Cmp(whole(len(r.Tasks))) != 0 {
			t.Errorf("seed %d: states add up to %s, tasks are %s", seed, states.RatString(), total.RatString())
		}
		for _, code := range codes {
			areas, agencies := new(big.Rat), new(big.Rat)
			for a := range r.Dossier.Areas {
				areas.Add(areas, get(t, r, AreaCode(a)+"."+code).Value)
			}
			for _, agency := range r.Agencies() {
				agencies.Add(agencies, get(t, r, AgencyCode(agency)+"."+code).Value)
			}
			if want := get(t, r, "NV."+code).Value; areas.Cmp(want) != 0 || agencies.Cmp(want) != 0 {
				t.Errorf("seed %d, %s: areas %s, agencies %s, all %s", seed, code, areas.RatString(), agencies.RatString(), want.RatString())
			}
		}
	}
}

// TestValuesAddUp: the agencies' figures add up to the total, exactly and as shown; so do the parts of a total; what was
// fitted differs by less than one in the last place from its own value.
func TestValuesAddUp(t *testing.T) {
	fitted := 0
	for seed := range runs() {
		r := randomReport(t, seed, quarterly, "2024-"+quarterly[seed%4])
		for _, of := range []func(*Indicator) *Figure{func(i *Indicator) *Figure { return i.Own }, func(i *Indicator) *Figure { return i.ToDate },
			func(i *Indicator) *Figure { return i.Before }, func(i *Indicator) *Figure { return i.LastYear }} {
			var all []*Figure
			for _, i := range r.Indicators {
				if i.PartOf.S == "T" && of(i) != nil {
					all = append(all, of(i))
				}
			}
			if total := of(r.Indicators[0]); total != nil {
				fitted += addUp(t, seed, total, all)
			}
		}
		for _, i := range r.Indicators {
			if i.Kind == reported.ShareIndicator {
				continue
			}
			var own, toDate []*Figure
			for _, a := range i.ByAgency {
				own, toDate = append(own, a.Own), append(toDate, a.ToDate)
			}
			fitted += addUp(t, seed, i.Own, own) + addUp(t, seed, i.ToDate, toDate)
		}
	}
	if fitted == 0 {
		t.Error("no rounding was fitted in any run")
	}
}

func addUp(t *testing.T, seed int64, total *Figure, all []*Figure) (fitted int) {
	t.Helper()
	value, shown := new(big.Rat), new(big.Rat)
	unit := new(big.Rat).SetFrac(big.NewInt(1), power(total.Decimals))
	for _, f := range all {
		value.Add(value, f.Value)
		shown.Add(shown, f.Shown)
		off := new(big.Rat).Sub(f.Shown, f.Value)
		if off.Abs(off).Cmp(unit) >= 0 {
			t.Errorf("seed %d: %s is %s, shown as %s", seed, f.Code, exact(f.Value), exact(f.Shown))
		}
		if f.Fitted != (f.Shown.Cmp(f.Rounded()) != 0) {
			t.Errorf("seed %d: %s is fitted: %v, shown %s, rounded %s", seed, f.Code, f.Fitted, exact(f.Shown), exact(f.Rounded()))
		}
		if f.Fitted {
			fitted++
		}
	}
	if len(all) == 0 || value.Cmp(total.Value) != 0 || shown.Cmp(total.Shown) != 0 {
		t.Errorf("seed %d: %d parts of %s add up to %s, shown %s; it is %s, shown %s", seed, len(all), total.Code, exact(value), exact(shown), exact(total.Value), exact(total.Shown))
	}
	return fitted
}

// TestCumulativeIsTheSumOfTheQuarters: exactly, of what adds up; the last value is the year's; shares lie within 0 and 100 and
// are the quotient of the sums, never a mean.
func TestCumulativeIsTheSumOfTheQuarters(t *testing.T) {
	for seed := range runs() {
		sums := map[string]*big.Rat{}
		for k, q := range []string{"quy-1", "quy-2", "quy-3", "quy-4"} {
			r := randomReport(t, seed, []string{"quy-1", "quy-2", "quy-3", "quy-4"}, "2024-"+q)
			for _, i := range r.Indicators {
				if sums[i.Code.S] == nil {
					sums[i.Code.S] = new(big.Rat)
				}
				switch i.Kind {
				case reported.ShareIndicator:
					checkShare(t, r, i)
				case reported.LastIndicator:
					if i.Own.Value.Cmp(i.ToDate.Value) != 0 {
						t.Errorf("seed %d, %s: %s in the period, %s to date", seed, q, exact(i.Own.Value), exact(i.ToDate.Value))
					}
				case reported.AmountIndicator, reported.CountIndicator:
					if sums[i.Code.S].Add(sums[i.Code.S], i.Own.Value); sums[i.Code.S].Cmp(i.ToDate.Value) != 0 {
						t.Errorf("seed %d, quarter %d: the quarters of %s add up to %s, to date it is %s", seed, k+1, i.Code, exact(sums[i.Code.S]), exact(i.ToDate.Value))
					}
				}
				checkChange(t, i)
			}
		}
	}
}

func checkShare(t *testing.T, r *Report, i *Indicator) {
	t.Helper()
	for _, f := range []*Figure{i.Own, i.ToDate, i.Before, i.LastYear} {
		if f != nil && !f.Empty && (f.Value.Sign() < 0 || f.Value.Cmp(whole(100)) > 0) {
			t.Errorf("%s is %s %%", f.Code, exact(f.Value))
		}
	}
	part, of := get(t, r, "P0.LK").Value, get(t, r, "T.LK").Value
	if !i.ToDate.Empty && i.ToDate.Value.Cmp(share(part, of)) != 0 {
		t.Errorf("%s is %s, not %s of %s", i.ToDate.Code, exact(i.ToDate.Value), exact(part), exact(of))
	}
}

// checkChange checks that a row does not contradict itself, and that the difference is the exact one's within one in the last place,
// within two where one of the two figures was itself fitted to its total.
func checkChange(t *testing.T, i *Indicator) {
	t.Helper()
	if i.Change == nil {
		t.Errorf("%s has no change against last year", i.Code)
		return
	}
	if shown := new(big.Rat).Sub(i.ToDate.Shown, i.LastYear.Shown); shown.Cmp(i.Change.Shown) != 0 {
		t.Errorf("%s: the row shows %s, not %s", i.Code, exact(i.Change.Shown), exact(shown))
	}
	if value := new(big.Rat).Sub(i.ToDate.Value, i.LastYear.Value); value.Cmp(i.Change.Value) != 0 {
		t.Errorf("%s: the change is %s, not %s", i.Code, exact(i.Change.Value), exact(value))
	}
	off, most := new(big.Rat).Sub(i.Change.Shown, i.Change.Value), int64(1)
	if i.ToDate.Fitted || i.LastYear.Fitted {
		most = 2
	}
	if off.Abs(off).Cmp(new(big.Rat).SetFrac(big.NewInt(most), power(i.Decimals))) >= 0 {
		t.Errorf("%s: the change %s is shown as %s", i.Code, exact(i.Change.Value), exact(i.Change.Shown))
	}
	if p := i.ChangePerCent; p != nil && p.Sign()*i.Change.Sign() < 0 {
		t.Errorf("%s: the change %s is %s %%", i.Code, exact(i.Change.Shown), exact(p.Shown))
	}
}

// TestRoundedHalfAwayFromZero compares with whole numbers counted by hand, and with the nearest of all numbers.
func TestRoundedHalfAwayFromZero(t *testing.T) {
	for _, c := range []struct {
		value    string
		decimals int
		want     string
	}{
		{"1/2", 0, "1"}, {"-1/2", 0, "-1"}, {"3/2", 0, "2"}, {"5/2", 0, "3"}, {"-5/2", 0, "-3"}, {"249/100", 1, "5/2"}, {"245/100", 1, "5/2"},
		{"244/100", 1, "12/5"}, {"1/3", 2, "33/100"}, {"2/3", 2, "67/100"}, {"0", 3, "0"}, {"-1/1000", 2, "0"}, {"1005/1000", 2, "101/100"}, {"2675/1000", 2, "67/25"},
	} {
		v, _ := new(big.Rat).SetString(c.value)
		if got := rounded(v, c.decimals).RatString(); got != c.want {
			t.Errorf("%s to %d decimals is %s, want %s", c.value, c.decimals, got, c.want)
		}
	}
	g := rand.New(rand.NewSource(1))
	for range 10_000 {
		v := big.NewRat(g.Int63n(2_000_001)-1_000_000, 1+g.Int63n(1000))
		decimals := g.Intn(4)
		r := rounded(v, decimals)
		half := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Mul(big.NewInt(2), power(decimals)))
		off := new(big.Rat).Sub(r, v)
		tie := new(big.Rat).Abs(off).Cmp(half)
		if tie > 0 || tie == 0 && off.Sign() != v.Sign() || !new(big.Rat).Mul(r, new(big.Rat).SetInt(power(decimals))).IsInt() {
			t.Fatalf("%s to %d decimals is %s", v.RatString(), decimals, r.RatString())
		}
	}
}
