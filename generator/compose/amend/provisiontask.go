package amend

import (
	"slices"
	"strings"

	"vanban/generator/change"
	"vanban/generator/compose"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/tasktable"
	"vanban/generator/wording"
)

// Area implements change.Visitor.
func (a *amender) Area(c *change.Area) error {
	v := viewProvision{Viec: actOf(c)}
	switch {
	case c.Old == nil:
		a.moved.areas = true
		v.Viec, v.Noi = "bo-sung-linh-vuc", a.name(placeOfArea(c.New, false))
		a.besideArea(&v, c.New.Index)
	case c.New == nil:
		a.moved.areas = true
		v.Noi = a.name(placeOfArea(c.Old, false))
	case c.Moved:
		a.moved.areas = true
		to := placeOfArea(c.New, false)
		if c.New.Name.S == c.Old.Name.S {
			to.LinhVuc = "" // the name is said once
		}
		v.Viec, v.Noi, v.NoiMoi = "chuyen-linh-vuc", a.name(placeOfArea(c.Old, false)), a.name(to)
	default:
		v.Noi, v.Moi = a.name(placeOfArea(c.Old, true)), compose.Named(c.New.Name)
	}
	a.tasks = append(a.tasks, provision{lead: a.phrase(v), of: []change.Change{c}})
	return nil
}

// besideArea words where a new area comes to stand.
func (a *amender) besideArea(v *viewProvision, at int) {
	if at == 0 {
		v.Truoc = a.name(viewPlace{Loai: "linh-vuc", SoLinhVuc: nd30.Roman(1)})
		return
	}
	v.SauMoi = a.newAreas[at-1]
	before := at - 1
	if !v.SauMoi {
		for i := range a.old.Areas {
			if name := a.old.Areas[i].Name.S; name == a.new.Areas[at-1].Name.S || name == a.renamed[at-1] {
				before = i
			}
		}
	}
	v.Sau = a.name(viewPlace{Loai: "linh-vuc", SoLinhVuc: nd30.Roman(before + 1)})
}

// Task implements change.Visitor.
func (a *amender) Task(c *change.Task) error {
	v := viewProvision{Viec: actOf(c)}
	switch {
	case c.Old == nil:
		v = a.addedTask(c)
	case c.New == nil:
		v.Noi = a.name(placeOfTask(c.Old))
	default:
		v.Noi = a.name(placeOfTask(c.Old))
		v.O = a.viewCells(c.Cells)
		v.LinhVuc, v.LinhVucTruoc = wording.Literal(nd30.TrimEnd(c.New.AreaName)), wording.Literal(nd30.TrimEnd(c.Old.AreaName))
		if c.Moved {
			v.Viec = "chuyen-nhiem-vu"
			v.Sau, v.SauMoi = a.taskBefore(c)
		}
	}
	a.tasks = append(a.tasks, provision{lead: a.phrase(v), of: []change.Change{c}})
	return nil
}

func (a *amender) taskBefore(c *change.Task) (name wording.Literal, added bool) {
	if c.After == nil {
		return "", false
	}
	return a.name(placeOfTask(c.After)), c.AfterNew
}

// addedTask words a task that is added, by its number where that follows on the one before it as the reader has it.
func (a *amender) addedTask(c *change.Task) viewProvision {
	v := viewProvision{Viec: "bo-sung-nhiem-vu", Moi: wording.Literal(nd30.TrimEnd(c.New.Sentence())), LinhVuc: wording.Literal(nd30.TrimEnd(c.New.AreaName))}
	v.Sau, v.SauMoi = a.taskBefore(c)
	v.LinhVucMoi = a.newAreas[c.New.Area]
	follows := !a.shifted(c.New.Number - 1)
	if c.After != nil {
		follows = c.New.Number.Follows(c.After.Number)
	}
	p := placeOfTask(c.New)
	if !follows {
		p.Loai = "mot-nhiem-vu"
	}
	v.Noi = a.name(p)
	return v
}

// shifted says whether the task that now has a number had another one before.
func (a *amender) shifted(number tasktable.Number) bool {
	return slices.ContainsFunc(a.shifts, func(s change.Shift) bool { return s.To(s.First) <= number && number <= s.To(s.Last) })
}

// longCell is from how many bytes on a cell's text is left to the appendix.
const longCell = 300

func (a *amender) viewCells(cells []change.Cell) []viewCell {
	var all []viewCell
	for _, c := range cells {
		all = append(all, viewCell{
			Cot: a.names.word(c.Column), Moi: wording.Literal(nd30.TrimEnd(c.New)), BoTrong: c.New == "", SoTien: c.Column.IsAmount(),
			Dai: len(c.New) > longCell || strings.Contains(c.New, "\n"),
		})
	}
	return all
}

// mostPoints is up to how many changes of tasks are points of one khoản; beyond, the tasks are listed and the appendix tells the rest.
const mostPoints = 20

// tableOfTasks adds the khoản on the table of tasks: a single thing to do is said in the khoản itself.
func (a *amender) tableOfTasks(noRows bool) {
	points := a.taskPoints()
	v := viewProvision{Viec: "bang-nhiem-vu", Noi: a.taskTable(), KhongCoPhuLuc: noRows}
	if len(points) == 1 {
		v.Mot = wording.Literal(nd30.WithinSentence(nd30.TrimEnd(plainWords(points[0].lead))))
		a.plan = append(a.plan, provision{lead: a.told(v), of: points[0].of})
		return
	}
	for some := range slices.Chunk(points, mostPoints) { // a khoản has 23 điểm at most
		v.CacViec = acts(some)
		a.plan = append(a.plan, provision{lead: letters.UpperFirst(a.told(v)), points: some})
	}
}

// taskTable names the appendix that is the table of tasks.
func (a *amender) taskTable() wording.Literal {
	for i := range a.old.Appendices {
		if a.old.Appendices[i].Source.S == dossier.TasksFile {
			return a.name(viewPlace{Loai: "ten-phu-luc", PhuLuc: appendixNumber(a.old, i)})
		}
	}
	return ""
}

// taskActs are what may be done to tasks, in the order in which officials name it.
var taskActs = []string{ActAmend, ActAdd, ActMove, ActRepeal}

// acts gives what points do, each once.
func acts(points []provision) []string {
	return slices.DeleteFunc(slices.Clone(taskActs), func(act string) bool {
		return !slices.ContainsFunc(points, func(p provision) bool { return actOf(p.of[0]) == act })
	})
}

// taskPoints gives the points on the table of tasks.
func (a *amender) taskPoints() []provision {
	joined := a.joinRepeals()
	if len(joined) <= mostPoints {
		return joined
	}
	of := map[string][]change.Change{}
	var points []provision
	for _, p := range joined {
		if _, isTask := p.of[0].(*change.Task); !isTask {
			points = append(points, p)
			continue
		}
		of[actOf(p.of[0])] = append(of[actOf(p.of[0])], p.of...)
	}
	for _, act := range taskActs {
		if len(of[act]) > 0 {
			points = append(points, a.listed(act, of[act]))
		}
	}
	return points
}

// listed does one thing to several tasks.
func (a *amender) listed(act string, tasks []change.Change) provision {
	return provision{lead: a.phrase(viewProvision{Viec: "nhieu-nhiem-vu", Noi: wording.Literal(act), DanhSach: a.taskList(tasks)}), of: tasks}
}

// joinRepeals makes one point of an area that goes with its tasks, and one of repealed tasks that stand together.
func (a *amender) joinRepeals() []provision {
	var points []provision
	for i := 0; i < len(a.tasks); i++ {
		p, end := a.tasks[i], i+1
		for end < len(a.tasks) && goesWith(p.of[0], a.tasks[end].of[0]) {
			end++
		}
		var tasks []change.Change
		for _, t := range a.tasks[i:end] {
			if c, isTask := t.of[0].(*change.Task); isTask {
				tasks = append(tasks, c)
			}
		}
		area, isArea := p.of[0].(*change.Area)
		switch {
		case isArea && len(tasks) > 0:
			p.lead = a.phrase(viewProvision{Viec: "bai-bo-linh-vuc", Noi: a.name(placeOfArea(area.Old, false)), DanhSach: a.taskList(tasks)})
			p.of = append([]change.Change{area}, tasks...)
		case len(tasks) > 1:
			p = a.listed(ActRepeal, tasks)
		}
		points = append(points, p)
		i = end - 1
	}
	return points
}

// goesWith says whether a task's repeal is told in the point of an area's or of another task's.
func goesWith(first, next change.Change) bool {
	t, isTask := next.(*change.Task)
	if !isTask || t.New != nil {
		return false
	}
	switch c := first.(type) {
	case *change.Area:
		return c.New == nil && c.Old.Index == t.Old.Area
	case *change.Task:
		return c.New == nil && c.Old.Area == t.Old.Area
	}
	return false
}
