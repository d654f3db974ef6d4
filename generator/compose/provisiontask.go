package compose

import (
	"fmt"
	"strings"

	"vanban/generator/change"
	"vanban/generator/nd30"
)

// Area implements change.Visitor.
func (a *amender) Area(c *change.Area) error {
	v := viewProvision{Viec: action(c.Old != nil, c.New != nil, c.Moved)}
	switch {
	case c.Old == nil:
		v.Viec, v.Noi = "bo-sung-linh-vuc", a.name(placeOfArea(c.New, false))
	case c.New == nil:
		v.Noi = a.name(placeOfArea(c.Old, false))
	case c.Moved:
		v.Viec, v.Noi, v.NoiMoi = "chuyen-linh-vuc", a.name(placeOfArea(c.Old, false)), a.name(placeOfArea(c.New, false))
	default:
		v.Noi, v.Moi = a.name(placeOfArea(c.Old, true)), text(c.New.Name)
	}
	a.tasks = append(a.tasks, provision{lead: a.phrase(v), of: []change.Change{c}})
	return nil
}

// Task implements change.Visitor.
func (a *amender) Task(c *change.Task) error {
	v := viewProvision{Viec: action(c.Old != nil, c.New != nil, c.Moved)}
	switch {
	case c.Old == nil:
		v = a.addedTask(c)
	case c.New == nil:
		v.Noi = a.name(placeOfTask(c.Old))
	default:
		v.Noi = a.name(placeOfTask(c.Old))
		v.O = viewCells(c.Cells)
		v.LinhVuc, v.LinhVucTruoc = literal(c.New.AreaName), literal(c.Old.AreaName)
		if c.Moved {
			v.Viec = "chuyen-nhiem-vu"
			v.Sau, v.SauMoi = a.taskBefore(c)
		}
	}
	a.tasks = append(a.tasks, provision{lead: a.phrase(v), of: []change.Change{c}})
	return nil
}

func (a *amender) taskBefore(c *change.Task) (name literal, added bool) {
	if c.After == nil {
		return "", false
	}
	return a.name(placeOfTask(c.After)), c.AfterNew
}

func (a *amender) addedTask(c *change.Task) viewProvision {
	v := viewProvision{Viec: "bo-sung-nhiem-vu", Moi: literal(c.New.Content.S), LinhVuc: literal(c.New.AreaName)}
	v.Sau, v.SauMoi = a.taskBefore(c)
	v.Noi = a.name(viewPlace{Loai: "mot-nhiem-vu"})
	if c.After != nil && c.After.Number+1 == c.New.Number {
		v.Noi = a.name(placeOfTask(c.New))
	}
	return v
}

// longCell is from how many bytes on a cell's text is left to the appendix.
const longCell = 300

func viewCells(cells []change.Cell) []viewCell {
	var all []viewCell
	for _, c := range cells {
		all = append(all, viewCell{
			Cot: c.Column.String(), Moi: literal(nd30.TrimEnd(c.New)), BoTrong: c.New == "",
			Dai: len(c.New) > longCell || strings.Contains(c.New, "\n"),
		})
	}
	return all
}

// mostPoints is up to how many changes of tasks are points of one khoản; beyond, the tasks are listed and the appendix tells the rest.
const mostPoints = 20

// taskPoints gives the points on the table of tasks.
func (a *amender) taskPoints() []provision {
	if len(a.tasks) <= mostPoints {
		return a.tasks
	}
	lists := map[string][]string{}
	of := map[string][]change.Change{}
	var points []provision
	for _, p := range a.tasks {
		c, isTask := p.of[0].(*change.Task)
		if !isTask {
			points = append(points, p)
			continue
		}
		act, number := action(c.Old != nil, c.New != nil, c.Moved), c.New
		if number == nil || act != ActAdd {
			number = c.Old
		}
		lists[act] = append(lists[act], fmt.Sprint(number.Number))
		of[act] = append(of[act], c)
	}
	for _, act := range []string{ActAmend, ActAdd, ActMove, ActRepeal} {
		if len(lists[act]) > 0 {
			lead := a.phrase(viewProvision{Viec: "nhieu-nhiem-vu", Noi: literal(act), DanhSach: literal(ranges(of[act]))})
			points = append(points, provision{lead: lead, of: of[act]})
		}
	}
	return points
}

// ranges lists tasks by their numbers, runs as "từ – đến".
func ranges(all []change.Change) string {
	var parts []string
	first, last := 0, 0
	flush := func() {
		switch {
		case first == 0:
		case first == last:
			parts = append(parts, fmt.Sprint(first))
		default:
			parts = append(parts, fmt.Sprintf("%d - %d", first, last))
		}
	}
	for _, c := range all {
		t := c.(*change.Task)
		n := t.Old
		if n == nil {
			n = t.New
		}
		if n.Number != last+1 || first == 0 {
			flush()
			first = n.Number
		}
		last = n.Number
	}
	flush()
	return strings.Join(parts, ", ")
}
