package looking

import (
	"cmp"
	"fmt"
	"html"
	"maps"
	"math/big"
	"slices"
	"strings"
	"time"

	"vanban/generator/agenda"
	"vanban/generator/calendar"
	"vanban/generator/chart"
	"vanban/generator/chartsvg"
	"vanban/generator/console"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/inforce"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/preview"
	"vanban/generator/source"
	"vanban/generator/unit"
)

// mostDue is how many tasks of a span, and how many agencies, are told beside the pages; lich tells all.
const mostDue = 12

// dueLists tells what of a dossier is late and what falls due within thirty days, and who leads how much of what is late.
func (v *Preview) dueLists(d *dossier.Dossier) []preview.List {
	items, err := agenda.Of(d, cmp.Or(v.Today, today()))
	if err != nil {
		return []preview.List{{Title: "Thời hạn", Items: console.Texts(console.ProblemsIn(err), func(p *source.Problem) string { return p.Error() })}}
	}
	return v.toldDue(&agendaOptions{all: items}, func(*agenda.Item) string { return "" })
}

// toldDue tells what is late and due, before each task whose it is.
func (v *Preview) toldDue(o *agendaOptions, whose func(*agenda.Item) string) []preview.List {
	var all []preview.List
	for _, g := range o.titles() {
		list := preview.List{Title: fmt.Sprintf("%s (%d)", g.name, len(g.items))}
		for _, x := range g.items[:min(len(g.items), mostDue)] {
			list.Items = append(list.Items, x.Day.Padded()+": "+whose(&x)+o.told(&x))
		}
		if more := len(g.items) - mostDue; more > 0 {
			list.Items = append(list.Items, fmt.Sprintf("… và %d việc nữa: %s", more, asTyped([]string{"lich", argument(v.Path)})))
		}
		all = append(all, list)
	}
	if c := lateByAgency(o.all); c != nil {
		all = append([]preview.List{v.drawn(c)}, all...) // many lines follow
	}
	return all
}

func today() calendar.Date {
	now := time.Now()
	return calendar.Of(now.Year(), now.Month(), now.Day())
}

// lateByAgency gives a chart of how many late tasks each agency leads, those with the most first; nil where nothing is late.
func lateByAgency(items []agenda.Item) *doc.Chart {
	late := map[string]int64{}
	for _, x := range items {
		if x.When == agenda.Late && !x.Draft {
			for _, name := range x.Leads {
				late[name]++
			}
		}
	}
	if len(late) == 0 {
		return nil
	}
	names := slices.SortedFunc(maps.Keys(late), func(a, b string) int { return cmp.Or(cmp.Compare(late[b], late[a]), strings.Compare(a, b)) })
	names = names[:min(len(names), mostDue)]
	values := make([]*big.Rat, len(names))
	for i, n := range names {
		values[i] = big.NewRat(late[n], 1)
	}
	look := inforce.Sheet(doc.Setting{}).Chart()
	return &doc.Chart{Kind: doc.BarChart, Alt: lateTitle, Labels: names, Series: []doc.Series{{Name: "Nhiệm vụ quá hạn", Values: values}},
		Height: max(nd30.LeastChart, min(look.Tallest, look.PerBar*2*unit.Length(len(names)+2)))}
}

const lateTitle = "Quá hạn theo cơ quan chủ trì"

// drawn gives a chart as it stands beside the pages, its values in words for who can't see it; one that has no room is told in words alone.
func (v *Preview) drawn(c *doc.Chart) preview.List {
	list := preview.List{Title: c.Alt}
	d, err := layout.NewMeasurer(v.family, inforce.Sheet(doc.Setting{})).Chart(c, inforce.Sheet(doc.Setting{}).Page(doc.Portrait).TextWidth().Scale(2, 3))
	if err != nil {
		list.Items = chart.Told(c)
		return list
	}
	head := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" viewBox="0 0 %s %s" font-family="%s">`,
		html.EscapeString(c.Alt+". "+strings.Join(chart.Told(c), ". ")), chartsvg.AppendPoints(nil, d.Width), chartsvg.AppendPoints(nil, d.Height), fontFamily)
	list.Drawing = head + string(chartsvg.Append(nil, d, chart.Point{}, "qua-han")) + "</svg>"
	return list
}
