package collect

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/celltext"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// knownProduct is a product that the dossier has, or that an agency told before another.
type knownProduct struct {
	kind, symbol string
	day          calendar.Date
	at           source.Pos
	index        int // in the period's own list; -1 elsewhere
}

func (k knownProduct) same(p ProductReport) bool {
	return celltext.Fold(k.kind) == celltext.Fold(p.Kind) && celltext.Fold(k.symbol) == celltext.Fold(p.Symbol)
}

// products adds documents that are new. One with the same symbol and another day is the same one, told differently.
func (m *taskMerger) products() {
	var all []knownProduct
	for _, t := range m.earlier() {
		all = append(all, knownOf(t.Products, false)...)
	}
	if m.own != nil {
		all = append(all, knownOf(m.own.Products, true)...)
	}
	for _, t := range m.told {
		for _, p := range t.Products {
			i := slices.IndexFunc(all, func(k knownProduct) bool {
				return k.same(p) && (p.Symbol != "" || k.day == p.Day || p.Day.IsZero() || k.day.IsZero())
			})
			switch {
			case i < 0:
				all = append(all, knownProduct{p.Kind, p.Symbol, p.Day, p.At, -1})
				m.change.Products = append(m.change.Products, productFields(p))
			case p.Day.IsZero() || all[i].day == p.Day:
				if all[i].index < 0 && all[i].at.Line > 0 {
					m.note(p)
				}
			default:
				m.otherDay(&all[i], p, t)
			}
		}
	}
}

// earlier gives what the periods before said of the task.
func (m *taskMerger) earlier() (all []reported.TaskProgress) {
	for _, p := range m.Before {
		for _, t := range p.Tasks {
			if t.Number == m.task.Number {
				all = append(all, t)
			}
		}
	}
	return all
}

func (m *taskMerger) note(p ProductReport) {
	m.merged.Notes = append(m.merged.Notes, fmt.Sprintf("%s: nhiệm vụ %d đã có %s ở kỳ trước, không ghi lại.", p.At, m.task.Number, strings.TrimSpace(p.Kind+" "+p.Symbol)))
}

func knownOf(products []reported.Product, own bool) []knownProduct {
	var all []knownProduct
	for i, p := range products {
		if !own {
			i = -1
		}
		all = append(all, knownProduct{p.Kind.S, p.Symbol.S, p.Day, p.At, i})
	}
	return all
}

func productFields(p ProductReport) reported.FieldChanges {
	fields := reported.FieldChanges{{Key: "loai", Value: p.Kind}}
	if p.Symbol != "" {
		fields = append(fields, reported.FieldChange{Key: "so", Value: p.Symbol})
	}
	if !p.Day.IsZero() {
		fields = append(fields, reported.FieldChange{Key: "ngay", Value: written(p.Day)})
	}
	return fields
}

// otherDay settles the day of a document that is there: given now, or given differently.
func (m *taskMerger) otherDay(k *knownProduct, p ProductReport, t agencyReport) {
	now := statement{code: t.code, who: m.names[t.code], value: written(p.Day), at: p.At}
	if k.day.IsZero() && k.index >= 0 {
		m.setDay(k.index, now.value)
		return
	}
	before := &statement{who: "đã có", value: written(k.day), at: k.at}
	chosen := m.choose(before, []statement{now})
	switch {
	case chosen == nil:
		m.clash(fmt.Sprintf("Nhiệm vụ %d, ngày của %s", m.task.Number, strings.TrimSpace(p.Kind+" "+p.Symbol)), before, []statement{now})
	case chosen != before && k.index >= 0:
		m.setDay(k.index, now.value)
	case chosen != before:
		m.merged.Notes = append(m.merged.Notes, fmt.Sprintf("%s: giữ ngày %s của %s đã có tại %s.", p.At, before.value, strings.TrimSpace(p.Kind+" "+p.Symbol), k.at))
	}
}

func (m *taskMerger) setDay(index int, day string) {
	if m.change.Days == nil {
		m.change.Days = map[int]string{}
	}
	m.change.Days[index] = day
}

// times adds the days on which a recurring task was done.
func (m *taskMerger) times() {
	var all []calendar.Date
	for _, t := range m.earlier() {
		all = append(all, t.Times...)
	}
	if m.own != nil {
		all = append(all, m.own.Times...)
	}
	var fresh []calendar.Date
	for _, t := range m.told {
		for _, day := range t.Times {
			if !slices.Contains(all, day) {
				all, fresh = append(all, day), append(fresh, day)
			}
		}
	}
	slices.SortFunc(fresh, calendar.Date.Compare)
	for _, day := range fresh {
		m.change.Times = append(m.change.Times, written(day))
	}
}

// values adds indicators' values.
func (g *merger) values(reports []*Report) {
	for _, i := range g.Indicators {
		for _, r := range reports {
			for _, v := range r.Values {
				if v.Code == i.Code.S {
					g.value(i, v, r.About.Agency)
				}
			}
		}
	}
}

func (g *merger) value(i *reported.Indicator, v ValueReport, agency string) {
	now := statement{code: agency, who: g.names[agency], value: decimal(v.Number), at: v.At}
	if i.Kind == reported.CountIndicator && !v.Number.IsInt() {
		g.problems = append(g.problems, &source.Problem{At: v.At, What: fmt.Sprintf("Chỉ tiêu %s đếm số nguyên, ở đây là %s.", v.Code, now.value), Hint: "sửa ô này trong phiếu rồi nhập lại"})
		return
	}
	var own *statement
	if g.Own != nil {
		for _, had := range g.Own.Values {
			switch {
			case had.Code.S != v.Code:
			case had.Agency.Empty():
				g.problems = append(g.problems, &source.Problem{At: had.At, What: fmt.Sprintf("Chỉ tiêu %s ở đây là số chung, mà phiếu của %s ghi số riêng (%s, tại %s).", v.Code, now.who, now.value, now.at),
					Hint: "bỏ “gia-tri” trong tệp này để nhập theo từng cơ quan, hoặc bỏ số trong phiếu"})
				return
			case had.Agency.S == agency:
				own = &statement{who: "hồ sơ", value: decimal(had.Number), at: had.At}
			}
		}
	}
	if own != nil && own.value == now.value {
		return
	}
	if own != nil && (g.Choice == ChooseOld || !g.supersedes(agency, valueKey(v.Code), own.value)) {
		switch chosen := g.choose(own, []statement{now}); chosen {
		case nil:
			g.clash(fmt.Sprintf("Chỉ tiêu %s của %s", v.Code, now.who), own, []statement{now})
			return
		case own:
			return
		}
	}
	g.merged.Values = append(g.merged.Values, reported.ValueChange{Code: v.Code, Agency: agency, Value: now.value})
}
