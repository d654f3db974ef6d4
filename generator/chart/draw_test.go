package chart

import (
	"fmt"
	"math"
	"math/big"
	"math/rand"
	"reflect"
	"slices"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/source"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// lettering is that of all charts.
func lettering(t *testing.T) Lettering {
	t.Helper()
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	sheet := inforce.Sheet(doc.Setting{})
	return Lettering{family, sheet.AlignedStyle(doc.ChartLettering, doc.AsRole).FontSize(), sheet.Chart()}
}

// words are labels of many lengths.
var labelWords = []string{"Nội vụ", "Cải cách thể chế", "Nông nghiệp và Môi trường", "I", "Thủ tục hành chính", "Văn hóa, Thể thao và Du lịch"}

// random gives a chart of a kind with values of many sizes, some of them missing, some negative.
func random(r *rand.Rand, kind doc.ChartKind) *doc.Chart {
	c := &doc.Chart{Kind: kind, Height: unit.Mm(float64(60 + r.Intn(120))), Decimals: r.Intn(3)}
	points, series := 1+r.Intn(8), 1+r.Intn(4)
	if kind == doc.ShareChart {
		series = 1
	}
	for i := range points {
		c.Labels = append(c.Labels, fmt.Sprint(labelWords[r.Intn(len(labelWords))], " ", i+1))
	}
	most := int64(math.Pow(10, float64(1+r.Intn(6))))
	scale := int64(math.Pow(10, float64(c.Decimals)))
	for k := range series {
		s := doc.Series{Name: fmt.Sprintf("Năm %d", 2020+k), Decimals: c.Decimals}
		for i := range points {
			v := big.NewRat(r.Int63n(most*scale)+1, scale)
			switch {
			case kind != doc.ShareChart && i > 0 && r.Intn(6) == 0:
				v = nil
			case kind != doc.ShareChart && r.Intn(6) == 0:
				v.Neg(v)
			}
			s.Values = append(s.Values, v)
		}
		c.Series = append(c.Series, s)
	}
	return c
}

// drawnCharts draws many charts of a kind; those whose words have no room are told of, and left out.
func drawnCharts(t *testing.T, kind doc.ChartKind, each func(*testing.T, *doc.Chart, *Drawing)) {
	l, width := lettering(t), inforce.Now().Pages[doc.Portrait].TextWidth()
	drawn := 0
	for seed := range int64(60) {
		c := random(rand.New(rand.NewSource(seed)), kind)
		d, err := Draw(c, width, l)
		if err != nil {
			if !source.IsInput(err) {
				t.Fatalf("chart %d: %v", seed, err)
			}
			continue
		}
		drawn++
		t.Run(fmt.Sprint(seed), func(t *testing.T) { each(t, c, d) })
	}
	if drawn < 30 {
		t.Errorf("of 60 charts %d were drawn", drawn)
	}
}

// eachKind does so with all kinds.
func eachKind(t *testing.T, each func(*testing.T, *doc.Chart, *Drawing)) {
	for kind := range doc.ChartKind(doc.ChartKindCount) {
		t.Run(fmt.Sprint(kind), func(t *testing.T) { drawnCharts(t, kind, each) })
	}
}

// TestNothingStandsOutside looks for points and words outside of the chart's box.
func TestNothingStandsOutside(t *testing.T) {
	l := lettering(t)
	eachKind(t, func(t *testing.T, _ *doc.Chart, d *Drawing) {
		whole := Box{0, 0, d.Width, d.Height}
		for _, s := range d.Shapes {
			for _, p := range s.Points {
				if !(Box{p.X, p.Y, 0, 0}).within(whole) {
					t.Errorf("a point at %v of a box of %v × %v", p, d.Width, d.Height)
				}
			}
		}
		for _, text := range d.Texts {
			if b := l.box(text); !b.within(whole) {
				t.Errorf("“%s” at %v of a box of %v × %v", text.S, b, d.Width, d.Height)
			}
		}
	})
}

// TestLettersDontOverlap looks for words that stand on others.
func TestLettersDontOverlap(t *testing.T) {
	l := lettering(t)
	eachKind(t, func(t *testing.T, c *doc.Chart, d *Drawing) {
		if c.Kind == doc.LineChart && d.Values != Unwritten {
			return // what is written over a point may reach into the next one's
		}
		for i, a := range d.Texts {
			for _, b := range d.Texts[i+1:] {
				if l.box(a).overlaps(l.box(b)) {
					t.Errorf("“%s” at %v stands on “%s” at %v", a.S, l.box(a), b.S, l.box(b))
				}
			}
		}
	})
}

// TestBarsAreAsLongAsTheirValues measures each bar against the longest.
func TestBarsAreAsLongAsTheirValues(t *testing.T) {
	for _, kind := range []doc.ChartKind{doc.ColumnChart, doc.BarChart} {
		drawnCharts(t, kind, func(t *testing.T, c *doc.Chart, d *Drawing) {
			whole := d.Plot.Height
			if kind == doc.BarChart {
				whole = d.Plot.Width
			}
			span, _ := new(big.Rat).Sub(d.Axis.Max, d.Axis.Min).Float64()
			var bars []Box
			for _, s := range d.Shapes {
				if s.Fill != nil && s.bounds().within(d.Plot) {
					bars = append(bars, s.bounds())
				}
			}
			n := 0
			for _, s := range c.Series {
				for _, v := range s.Values {
					if v == nil {
						continue
					}
					value, _ := v.Float64()
					want := math.Abs(value) / span * float64(whole)
					if want < 2 {
						continue // a bar of no length isn't drawn
					}
					got := bars[n].Height
					if kind == doc.BarChart {
						got = bars[n].Width
					}
					if n++; math.Abs(float64(got)-want) > 2 {
						t.Errorf("a bar of %v is %v, want %.0f", v, got, want)
					}
				}
			}
			if n != len(bars) {
				t.Errorf("%d bars for %d values", len(bars), n)
			}
		})
	}
}

// TestSectorsAreACircle adds up the areas of the sectors, and measures each against its share.
func TestSectorsAreACircle(t *testing.T) {
	drawnCharts(t, doc.ShareChart, func(t *testing.T, c *doc.Chart, d *Drawing) {
		radius := float64(d.Plot.Width) / 2
		whole, n, sum := Sum(c.Series[0].Values), 0, 0.0
		for _, s := range d.Shapes {
			if s.Fill == nil || s.bounds().X >= d.Legend.X {
				continue
			}
			share, _ := new(big.Rat).Quo(c.Series[0].Values[n], whole).Float64()
			got := math.Abs(area(s.Points)) / (math.Pi * radius * radius)
			if math.Abs(got-share) > 0.001 {
				t.Errorf("sector %d is %.4f of the circle, want %.4f", n, got, share)
			}
			sum += got
			n++
		}
		if n != len(c.Labels) || math.Abs(sum-1) > 0.001 {
			t.Errorf("%d sectors for %d values are %.4f of a circle", n, len(c.Labels), sum)
		}
	})
}

// area gives a polygon's area, by its corners.
func area(points []Point) float64 {
	twice := 0.0
	for i, p := range points {
		q := points[(i+1)%len(points)]
		twice += float64(p.X)*float64(q.Y) - float64(q.X)*float64(p.Y)
	}
	return twice / 2
}

// TestSameDrawing draws charts twice.
func TestSameDrawing(t *testing.T) {
	l := lettering(t)
	eachKind(t, func(t *testing.T, c *doc.Chart, d *Drawing) {
		again, err := Draw(c, d.Width, l)
		if err != nil || !reflect.DeepEqual(d, again) {
			t.Errorf("the second drawing differs: %v", err)
		}
	})
}

// TestTicksAreRound holds axes to steps of 1, 2 or 5, that hold all values and are no more than asked for.
func TestTicksAreRound(t *testing.T) {
	for _, c := range []struct {
		low, high, min, max, step string
		most                      int
	}{
		{"0", "31", "0", "40", "10", 4},
		{"0", "31", "0", "35", "5", 8},
		{"-3", "12", "-5", "15", "5", 5},
		{"95.5", "99", "95", "99", "1", 5},
		{"0", "0.07", "0", "0.08", "0.02", 4},
		{"0", "2310", "0", "2500", "500", 6},
		{"0", "123456789", "0", "150000000", "50000000", 5},
		{"0", "0", "0", "1", "1", 1},
	} {
		s := scaleOf(rat(c.low), rat(c.high), c.most)
		if s.Min.Cmp(rat(c.min)) != 0 || s.Max.Cmp(rat(c.max)) != 0 || s.Step.Cmp(rat(c.step)) != 0 {
			t.Errorf("%s to %s: %v to %v by %v, want %s to %s by %s", c.low, c.high, s.Min, s.Max, s.Step, c.min, c.max, c.step)
		}
	}
}

func rat(s string) *big.Rat {
	v, _ := new(big.Rat).SetString(s)
	return v
}

// TestShare writes shares the Vietnamese way.
func TestShare(t *testing.T) {
	for v, want := range map[string]string{"1": "25,0%", "4": "100,0%", "0": "0,0%", "1/3": "8,3%", "0.002": "0,1%"} {
		if got := Share(rat(v), big.NewRat(4, 1)); got != want {
			t.Errorf("%s of 4 is %q, want %q", v, got, want)
		}
	}
}

// TestValuesAsWritten finds numbers in Vietnamese at the bars.
func TestValuesAsWritten(t *testing.T) {
	c := &doc.Chart{Kind: doc.ColumnChart, Height: unit.Mm(70), Decimals: 1, Suffix: "%", Labels: []string{"A", "B"},
		Series: []doc.Series{{Name: "Năm 2025", Values: []*big.Rat{rat("1234.5"), nil}, Decimals: 1}, {Name: "Năm 2026", Values: []*big.Rat{rat("1200"), rat("7")}}}}
	d, err := Draw(c, unit.Mm(165), lettering(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1.234,5%", "1.200%", "7%"} { // a series without decimals takes none from the other
		if !slices.ContainsFunc(d.Texts, func(text Text) bool { return text.S == want }) {
			t.Errorf("%s is not among %+v", want, d.Texts)
		}
	}
}

// TestNarrowBarsOnBothSidesOfZero: however little room the numbers of an axis have, there are two spaces, one on either side of zero.
func TestNarrowBarsOnBothSidesOfZero(t *testing.T) {
	for width := range 60 {
		c := &doc.Chart{Kind: doc.BarChart, Height: unit.Mm(60), Labels: []string{"Sở", "Xã"}, Series: []doc.Series{{Name: "A", Values: []*big.Rat{big.NewRat(99, 1), big.NewRat(-1, 1)}}}}
		if d, err := Draw(c, unit.Mm(float64(10+width)), lettering(t)); err == nil && d.Axis.spaces() < 2 || err != nil && !source.IsInput(err) {
			t.Errorf("%d mm: %v", 10+width, err)
		}
	}
}

// TestValuesStandAtTheEndsOfLyingBars: what is below zero is written where its bar ends, left of it, and within the drawing.
func TestValuesStandAtTheEndsOfLyingBars(t *testing.T) {
	c := &doc.Chart{Kind: doc.BarChart, Height: unit.Mm(70), Suffix: "%", Labels: []string{"A", "B"},
		Series: []doc.Series{{Name: "Tăng", Decimals: 2, Values: []*big.Rat{big.NewRat(9950, 100), big.NewRat(-1225, 100)}}}}
	d, err := Draw(c, inforce.Now().Pages[doc.Portrait].TextWidth(), lettering(t))
	if err != nil {
		t.Fatal(err)
	}
	zero := d.Plot.X + d.Axis.at(new(big.Rat), d.Plot.Width)
	i := slices.IndexFunc(d.Texts, func(t Text) bool { return t.S == "-12,25%" })
	if i < 0 || d.Texts[i].X+d.Texts[i].Width >= zero || d.Texts[i].X < d.Plot.X {
		t.Errorf("%v isn't left of a bar that begins at %v and beside labels that end at %v", d.Texts, zero, d.Plot.X)
	}
}

// TestLegendHasRoomForColumns: Word sets the entries of a legend in columns as wide as the widest, so that they take more lines.
func TestLegendHasRoomForColumns(t *testing.T) {
	c := &doc.Chart{Kind: doc.LineChart, Height: unit.Mm(70), Labels: []string{"A", "B"}}
	for _, name := range []string{"Dãy thứ nhất có tên khá dài của một cơ quan", "Dãy 2", "Dãy 3", "Dãy 4", "Dãy 5"} {
		c.Series = append(c.Series, doc.Series{Name: name, Values: []*big.Rat{big.NewRat(1, 1), big.NewRat(2, 1)}})
	}
	d, err := Draw(c, inforce.Now().Pages[doc.Portrait].TextWidth(), lettering(t))
	if err != nil {
		t.Fatal(err)
	}
	if least := 3 * lettering(t).pitch(); d.Legend.Height < least {
		t.Errorf("the legend has %v for five names in two columns, at least %v is needed", d.Legend.Height, least)
	}
}

// TestLongNamesOfLyingBarsHaveRoom: a chart that says no height is high enough for its longest name.
func TestLongNamesOfLyingBarsHaveRoom(t *testing.T) {
	long := "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, tỉnh Tây Ninh (bộ phận tiếp nhận và trả kết quả)"
	for _, width := range []unit.Length{0, unit.Mm(110)} {
		c := &doc.Chart{Kind: doc.BarChart, Width: width, Labels: []string{long, "B", "C", "D", long, "E"},
			Series: []doc.Series{{Name: "Tăng", Values: []*big.Rat{big.NewRat(1, 1), big.NewRat(2, 1), big.NewRat(3, 1), big.NewRat(4, 1), big.NewRat(5, 1), big.NewRat(6, 1)}}}}
		c.Height = heightOf(c, &inforce.Now().Chart)
		if _, err := Draw(c, inforce.Now().Pages[doc.Portrait].TextWidth(), lettering(t)); err != nil {
			t.Errorf("in %v: %v", width, err)
		}
	}
}
