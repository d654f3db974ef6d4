package change

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/signer"
	"vanban/generator/tasktable"
)

// apply gives the dossier that the changes make of the old one, which stays as
// it is. A change that does not fit the old dossier is an error: the changes are of another one.
func apply(old *dossier.Dossier, changes []Change) (*dossier.Dossier, error) {
	d := *old
	d.Bases, d.Recipients.List = slices.Clone(d.Bases), slices.Clone(d.Recipients.List)
	a := &applier{d: &d, passages: map[TextID]*script[*Unit]{}}
	for _, c := range changes {
		if err := c.Visit(a); err != nil {
			return nil, err
		}
	}
	return &d, a.finish()
}

// Field implements Visitor.
func (a *applier) Field(c *Field) error {
	i := slices.IndexFunc(fields, func(f field) bool { return f.name == c.Name })
	if i < 0 || fields[i].get(a.d) != c.Old {
		return fmt.Errorf("các thay đổi không khớp với bản cũ: %s", c.Name)
	}
	setField(a.d, c.Name, c.New)
	return nil
}

// Entry implements Visitor.
func (a *applier) Entry(c *Entry) error {
	old, new, value := -1, -1, dossier.Text{}
	if c.Old != nil {
		old = c.Old.Index
	}
	if c.New != nil {
		new, value.S = c.New.Index, c.New.Text
	}
	a.entries[c.List].note(old, new, c.Moved, value)
	return nil
}

// Passage implements Visitor.
func (a *applier) Passage(c *Passage) error {
	old, new := -1, -1
	if c.Old != nil {
		old = c.Old.index
	}
	if c.New != nil {
		new = c.New.index
	}
	a.text(c.In).note(old, new, c.Moved, c.New)
	return nil
}

func (a *applier) text(id TextID) *script[*Unit] {
	if a.passages[id] == nil {
		a.passages[id] = &script[*Unit]{}
	}
	return a.passages[id]
}

// Attachment implements Visitor.
func (a *applier) Attachment(c *Attachment) error {
	old, new, value := -1, -1, attachmentState{old: -1}
	if c.Old != nil {
		old, value.old = c.Old.Index, c.Old.Index
	}
	if c.New != nil {
		new, value.Appendix = c.New.Index, c.New.Appendix
	}
	a.attachments.note(old, new, c.Moved, value)
	return nil
}

// Area implements Visitor.
func (a *applier) Area(c *Area) error {
	old, new, value := -1, -1, areaState{old: -1}
	if c.Old != nil {
		old, value.old = c.Old.Index, c.Old.Index
	}
	if c.New != nil {
		new, value.name = c.New.Index, c.New.Name
	}
	a.areas.note(old, new, c.Moved, value)
	return nil
}

// Task implements Visitor.
func (a *applier) Task(c *Task) error {
	e := taskEdit{fromArea: -1, toArea: -1, moved: c.Moved}
	if c.Old != nil {
		e.fromArea, e.from, e.task = c.Old.Area, c.Old.Index, c.Old.Task
	}
	if c.New != nil {
		e.toArea, e.to = c.New.Area, c.New.Index
		if c.Old == nil {
			e.task = c.New.Task
		}
		for _, cell := range c.Cells {
			copyCell(cell.Column, &e.task, &c.New.Task)
			e.columns = append(e.columns, cell.Column)
		}
	}
	a.tasks = append(a.tasks, e)
	return nil
}

// Phrase implements Visitor: the words are replaced in each place as a reader of the amendment would.
func (a *applier) Phrase(c *Phrase) error {
	r := replacement{c.Old, c.New}
	for _, s := range c.Spots {
		if s.Passage != nil {
			old := s.Passage.Old
			a.text(s.Passage.In).note(old.index, s.Passage.New.index, false, old.replaced(r))
			continue
		}
		e := taskEdit{fromArea: s.Task.Old.Area, from: s.Task.Old.Index, toArea: s.Task.New.Area, to: s.Task.New.Index, task: s.Task.Old.Task}
		for _, cell := range s.Task.Cells {
			replaceCell(&e.task, cell.Column, r)
			e.columns = append(e.columns, cell.Column)
		}
		a.tasks = append(a.tasks, e)
	}
	return nil
}

func replaceCell(t *tasktable.Task, c tasktable.Column, r replacement) {
	t.Products = slices.Clone(t.Products)
	for _, x := range c.Texts(t) {
		x.S = replaceWords(x.S, r)
	}
}

// Renumbering implements Visitor: numbers follow from the order, so nothing is left to do.
func (a *applier) Renumbering(*Renumbering) error { return nil }

func (a *applier) finish() error {
	for list := range ListName(listCount) {
		changed, err := a.entries[list].run(list.of(a.d))
		if err != nil {
			return err
		}
		*listOf(a.d, list) = changed
	}
	if err := a.finishTexts(); err != nil {
		return err
	}
	return a.finishTasks()
}

func (a *applier) finishTexts() error {
	old := *a.d
	appendices := slices.Clone(old.Appendices)
	for id, s := range a.passages {
		changed, err := s.run(unitsIn(id, &old, id.Appendix))
		if err != nil {
			return err
		}
		texts := textOf(changed)
		one := &markdown.Document{}
		if len(texts) > 0 {
			one = texts[0]
		}
		switch id.Kind {
		case PlanText:
			a.d.Plan = one
		case AppendixText:
			appendices[id.Appendix].Body = one
		case ArticleText:
			a.d.Articles = nil
			for _, t := range texts {
				a.d.Articles = append(a.d.Articles, dossier.Article{Body: t})
			}
		}
	}
	states := make([]attachmentState, len(appendices))
	for i, x := range appendices {
		states[i] = attachmentState{x, i}
	}
	states, err := a.attachments.run(states)
	a.d.Appendices = nil
	for _, s := range states {
		if s.old >= 0 {
			s.Body = appendices[s.old].Body // its changes are passages
		}
		a.d.Appendices = append(a.d.Appendices, s.Appendix)
	}
	return err
}

func (a *applier) finishTasks() error {
	old := a.d.Areas
	states := make([]areaState, len(old))
	for i, area := range old {
		states[i] = areaState{area.Name, i}
	}
	states, err := a.areas.run(states)
	if err != nil {
		return err
	}
	scripts := make([]script[tasktable.Task], len(states))
	gone := make([]script[tasktable.Task], len(old))
	for _, e := range a.tasks {
		a.edit(e, old, scripts, gone)
	}
	a.d.Areas = nil
	number := 0
	for n, s := range states {
		area := tasktable.Area{Name: s.name}
		var kept []tasktable.Task
		if s.old >= 0 {
			if kept, err = gone[s.old].run(old[s.old].Tasks); err != nil {
				return err
			}
		}
		if area.Tasks, err = scripts[n].run(kept); err != nil {
			return err
		}
		for i := range area.Tasks {
			number++
			area.Tasks[i].Number = tasktable.Number(number)
		}
		a.d.Areas = append(a.d.Areas, area)
	}
	return nil
}

// edit sorts a task's change into what leaves an old area and what comes into a new one.
func (a *applier) edit(e taskEdit, old []tasktable.Area, scripts, gone []script[tasktable.Task]) {
	switch {
	case e.toArea < 0:
		gone[e.fromArea].note(e.from, -1, false, e.task)
	case e.fromArea < 0:
		scripts[e.toArea].note(-1, e.to, false, e.task)
	case e.moved:
		gone[e.fromArea].note(e.from, -1, false, e.task)
		scripts[e.toArea].note(-1, e.to, false, e.task)
	default:
		g := &gone[e.fromArea]
		g.init()
		task, changed := g.set[e.from]
		if !changed {
			task = old[e.fromArea].Tasks[e.from]
		}
		for _, c := range e.columns {
			copyCell(c, &task, &e.task)
		}
		g.set[e.from] = task
	}
}

func listOf(d *dossier.Dossier, l ListName) *[]dossier.Text {
	return [...]*[]dossier.Text{BasisList: &d.Bases, RecipientList: &d.Recipients.List}[l]
}

// setField gives a dossier a value as fields reads it.
func setField(d *dossier.Dossier, name FieldName, s string) {
	texts := map[FieldName]*dossier.Text{
		"co-quan-ban-hanh.chu-quan": &d.Issuer.Parent, "co-quan-ban-hanh.ten": &d.Issuer.Name, "co-quan-ban-hanh.ten-ngan": &d.Issuer.Short,
		"co-quan-ban-hanh.viet-tat": &d.Issuer.Abbrev, "dia-danh": &d.Place, AbstractField: &d.Abstract, "tham-quyen.ten": &d.Authority.Name,
		"tham-quyen.ten-ngan": &d.Authority.Short, "nguoi-ky.chuc-vu": &d.Signer.Position, "nguoi-ky.chuc-vu-khac": &d.Signer.Other, "phu-de": &d.Heading.Under, "loi-ban-hanh": &d.Heading.Opening, "nguoi-ky.ho-ten": &d.Signer.Name,
		"luu.noi-luu": &d.Recipients.Archive, "luu.nguoi-soan": &d.Recipients.Drafter, "luu.don-vi": &d.Recipients.Unit,
	}
	numbers := map[FieldName]*int{YearField: &d.Year, NumberField: &d.Number, "luu.so-ban": &d.Recipients.Copies, MonthField: &d.Heading.Month}
	lists := map[FieldName]*[]dossier.Text{"co-quan-ban-hanh.dong-chu-quan": &d.Issuer.ParentLines, "co-quan-ban-hanh.dong-ten": &d.Issuer.Lines, "co-quan-ban-hanh.dia-chi": &d.Issuer.Address}
	switch {
	case texts[name] != nil:
		texts[name].S = s
	case numbers[name] != nil:
		*numbers[name], _ = strconv.Atoi(s)
	case lists[name] != nil:
		*lists[name] = nil
		for line := range strings.Lines(s) {
			*lists[name] = append(*lists[name], dossier.Text{S: strings.TrimSuffix(line, "\n")})
		}
	case name == KindField:
		d.Kind = map[string]dossier.Kind{"quyet-dinh": dossier.DecisionWithPlan, "ke-hoach": dossier.PlanOfItsOwn}[s]
	case name == DraftField:
		d.Draft = s == "true"
	case name == UrgencyField:
		d.Urgency = dossier.Urgency(s)
	case name == DayField:
		d.Day, _ = calendar.ParseDate(s)
	case name == "nguoi-ky.quyen-han":
		setCapacities(d, s)
	}
}

func setCapacities(d *dossier.Dossier, s string) {
	d.Signer.Capacities = nil
	for line := range strings.Lines(s) {
		abbrev, of, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		d.Signer.Capacities = append(d.Signer.Capacities, signer.Capacity{Abbrev: abbrev, Of: dossier.Text{S: of}})
	}
}

// copyCell gives a task what another has in the column, with what was understood of it.
func copyCell(c tasktable.Column, to, from *tasktable.Task) {
	switch c {
	case tasktable.ProductColumn:
		to.Products, to.IsList = from.Products, from.IsList
	case tasktable.LeadColumn:
		to.Lead = from.Lead
	case tasktable.SupportColumn:
		to.Support = from.Support
	case tasktable.DeadlineColumn:
		to.Due, to.Deadline = from.Due, from.Deadline
	default:
		*c.Text(to) = *c.Text(from)
	}
}
