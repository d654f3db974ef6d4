package amend

import (
	"vanban/generator/change"
	"vanban/generator/wording"
)

// viewNumbers is the numbers of some tasks, as a template lists them.
type viewNumbers struct {
	Mot    int       // the only one; 0 where they are several
	So     []viewRun // in their order
	CoDoan bool      // one of them is a run
}

// viewRun is a task's number, or those of several that follow on each other.
type viewRun struct {
	Tu  int
	Den int // 0 where it is one
}

// leastRun is from how many tasks on those that follow on each other are told by the first and the last.
const leastRun = 4

// numbersOf lists numbers; they are in their order.
func numbersOf(all []int) viewNumbers {
	var v viewNumbers
	if len(all) == 1 {
		v.Mot = all[0]
	}
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end] == all[end-1]+1 {
			end++
		}
		if end-i >= leastRun {
			v.So, v.CoDoan = append(v.So, viewRun{all[i], all[end-1]}), true
			i = end
			continue
		}
		for ; i < end; i++ {
			v.So = append(v.So, viewRun{Tu: all[i]})
		}
	}
	return v
}

// numbered gives the numbers of tasks as the reader of the old plan has them.
func numbered(tasks []change.Change) viewNumbers {
	var all []int
	for _, c := range tasks {
		t := c.(*change.Task)
		at := t.Old
		if at == nil {
			at = t.New
		}
		all = append(all, at.Number)
	}
	return numbersOf(all)
}

// tasks names tasks by their numbers: "các nhiệm vụ số 21, 22 và 24".
func (n *namer) tasks(tasks []change.Change) (string, error) {
	return n.wording.Phrase("cac-nhiem-vu", numbered(tasks))
}

func (a *amender) taskList(tasks []change.Change) wording.Literal {
	return a.worded(a.names.tasks(tasks))
}

// viewShift is tasks and the numbers that they get.
type viewShift struct{ Cu, Moi viewNumbers }

// shiftList gives runs of tasks with their new numbers; nothing where there are too many to be told.
func shiftList(shifts []change.Shift) []viewShift {
	if len(shifts) > mostPoints {
		return nil
	}
	var all []viewShift
	for _, s := range shifts {
		var old, new []int
		for n := s.First; n <= s.Last; n++ {
			old, new = append(old, n), append(new, n+s.By)
		}
		all = append(all, viewShift{numbersOf(old), numbersOf(new)})
	}
	return all
}
