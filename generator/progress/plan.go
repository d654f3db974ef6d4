package progress

import (
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/reported"
)

// plan gives a dossier's tasks as they stand in the plan, before any period, and the figures that hang on none: how many tasks there are, in all, of
// each area, and led by each agency.
func plan(d *dossier.Dossier) *Report {
	r := &Report{Dossier: d, Figures: NewBook()}
	c := &calculator{report: r}
	var all []Input
	led := map[string][]Input{}
	areas := make([][]Input, len(d.Areas))
	for area, task := range d.Counted() {
		t := &Task{Task: task, Area: area}
		in := rowOf(t)
		r.Tasks, all, areas[area] = append(r.Tasks, t), append(all, in), append(areas[area], in)
		led[t.LeadCode()] = append(led[t.LeadCode()], in)
	}
	for a, area := range areas {
		c.number(AreaCode(a)+"."+totalCode, "nhiệm vụ, lĩnh vực "+d.Areas[a].Name.S, area)
	}
	c.number(AllTasks+"."+totalCode, "nhiệm vụ, toàn kế hoạch", all)
	for _, code := range r.Agencies() {
		c.number(AgencyCode(code)+"."+totalCode, "nhiệm vụ, "+d.Agencies.NameOf(code)+" chủ trì", led[code])
	}
	return r
}

// At gives what is known of a dossier's tasks in a period; without one what the plan says.
func At(d *dossier.Dossier, period *deadline.Period) (*Report, error) {
	if period == nil {
		return plan(d), nil
	}
	all, indicators, err := reported.Periods(d)
	if err != nil {
		return nil, err
	}
	return Make(d, all, indicators, *period)
}
