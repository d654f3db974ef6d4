package fill

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/progress"
	"vanban/generator/source"
)

// Filter says which tasks and agencies a form is filled for. The zero value passes all.
type Filter struct {
	Late     bool           // those that are late
	Areas    []string       // names, parts of names or numbers
	Agencies []string       // codes or names of agencies or groups
	Due      *calendar.Date // those to be done by this day
}

// ParseFilter reads the conditions of --loc; the error is a sentence.
func ParseFilter(conditions []string) (Filter, error) {
	var f Filter
	for _, c := range conditions {
		name, value, _ := strings.Cut(strings.TrimSpace(c), "=")
		value = strings.TrimSpace(value)
		switch {
		case name == "cham" && value == "":
			f.Late = true
		case name == "linh-vuc" && value != "":
			f.Areas = append(f.Areas, value)
		case name == "co-quan" && value != "":
			f.Agencies = append(f.Agencies, strings.Split(value, ",")...)
		case name == "den-han" && value != "":
			day, err := calendar.ParseDate(value)
			if err != nil {
				return f, fmt.Errorf("--loc den-han: %w", err)
			}
			f.Due = &day
		default:
			return f, fmt.Errorf("--loc không nhận “%s”; các điều kiện: cham, linh-vuc=\"TÊN\", co-quan=MÃ,MÃ, den-han=2026-06-30", c)
		}
	}
	return f, nil
}

// tasks gives the tasks that pass; known says whether it is known how far they are.
func (f Filter) tasks(d *dossier.Dossier, all []*progress.Task, known bool) ([]*progress.Task, error) {
	areas, err := f.areas(d)
	if err != nil {
		return nil, err
	}
	var passed []*progress.Task
	for _, t := range all {
		if f.Late && !t.Behind() || areas != nil && !areas[t.Area] || f.Due != nil && !dueBy(d, t, *f.Due, known) {
			continue
		}
		passed = append(passed, t)
	}
	return passed, nil
}

// dueBy says whether a task is to be done by a day and, where that is known, is not done yet.
func dueBy(d *dossier.Dossier, t *progress.Task, day calendar.Date, known bool) bool {
	switch {
	case known && (t.State.Done() || t.State == progress.NotApplicable):
		return false
	case t.Deadline.Recurrence() != deadline.Once:
		return len(t.Deadline.Occurrences(calendar.Of(d.Year, 1, 1), day)) > 0
	}
	last := t.Deadline.Last()
	return !last.IsZero() && !last.After(day)
}

// areas finds the areas by number, by name or by a part of one that only it has; nil: all.
func (f Filter) areas(d *dossier.Dossier) (map[int]bool, error) {
	if f.Areas == nil {
		return nil, nil
	}
	found := map[int]bool{}
	for _, wanted := range f.Areas {
		var exact, within []int
		key := letters.Folded(wanted)
		for i, a := range d.Areas {
			name := letters.Folded(a.Name.S)
			if name == key || fmt.Sprint(i+1) == wanted {
				exact = append(exact, i)
			} else if strings.Contains(name, key) {
				within = append(within, i)
			}
		}
		if len(exact) == 0 && len(within) == 1 {
			exact = within
		}
		if len(exact) == 0 {
			return nil, unknownArea(d, wanted, len(within) > 1)
		}
		for _, i := range exact {
			found[i] = true
		}
	}
	return found, nil
}

func unknownArea(d *dossier.Dossier, wanted string, several bool) error {
	var names []string
	for i, a := range d.Areas {
		names = append(names, fmt.Sprintf("%d. %s", i+1, a.Name.S))
	}
	what := fmt.Sprintf("Không có lĩnh vực nào tên “%s”.", wanted)
	if several {
		what = fmt.Sprintf("Có hơn một lĩnh vực tên có “%s”.", wanted)
	}
	return &source.Problem{At: source.Pos{File: dossier.TasksFile}, What: what, Hint: "ghi tên hoặc số thứ tự: " + strings.Join(names, "; ")}
}

// agencies finds the agencies by code or name, groups as their members; nil: all.
func (f Filter) agencies(d *dossier.Dossier) (map[string]bool, error) {
	if f.Agencies == nil {
		return nil, nil
	}
	found := map[string]bool{}
	var problems source.Problems
	for _, wanted := range f.Agencies {
		wanted = strings.TrimSpace(wanted)
		codes := d.Agencies.Named(wanted)
		if len(codes) == 0 {
			hint := "ghi mã, chữ viết tắt hoặc tên của một cơ quan hay nhóm trong " + dossier.AgenciesFile
			if near, ok := diff.Nearest(wanted, codesAndNames(d.Agencies)); ok {
				hint = fmt.Sprintf("có phải “%s”? ", near) + hint
			}
			problems = append(problems, &source.Problem{At: source.Pos{File: dossier.AgenciesFile}, What: fmt.Sprintf("Không có cơ quan hoặc nhóm nào là “%s”.", wanted), Hint: hint})
		}
		for _, code := range codes {
			for _, member := range d.Agencies.Members(code) {
				found[member] = true
			}
		}
	}
	return found, problems.Err()
}

func codesAndNames(dir *agency.Directory) []string {
	var all []string
	add := func(a *agency.Agency) {
		for _, t := range []dossier.Text{a.Code, a.Name, a.Short, a.Abbrev} {
			if !t.Empty() {
				all = append(all, t.S)
			}
		}
	}
	for i := range dir.Agencies {
		add(&dir.Agencies[i])
	}
	for i := range dir.Groups {
		add(&dir.Groups[i].Agency)
	}
	return slices.Compact(all)
}
