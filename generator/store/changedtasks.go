package store

import (
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/tasktable"
)

// taskValue is the name of a value of a task: its number, and which value of it; where a dossier has many tasks, one value stands for all.
var taskValue = pattern.Lazy(`^nhiệm vụ (\d+(?:\.\d+)?)(?:$|: )`)

// goneTask ends the name of a task that is gone where another one has its number now. No name holds it.
const goneTask = "\x00"

// renumbered gives the values of a dossier as it was with its tasks under the numbers that they have now: where task 47 was taken away, 48 is 47 and
// nothing of it changed. A task is the same one by its content, which stands once on both sides; another keeps its number.
func renumbered(was, is map[string]string) map[string]string {
	before, after := contents(was), contents(is)
	now := map[string]string{} // numbers, by those that they were
	taken := map[string]bool{}
	moved := false
	for content, old := range before {
		if next := after[content]; old != "" && next != "" {
			now[old], taken[next] = next, true
			moved = moved || old != next
		}
	}
	if !moved {
		return was
	}
	all := make(map[string]string, len(was))
	for name, value := range was {
		m := taskValue().FindStringSubmatchIndex(name)
		if m == nil {
			all[name] = value
			continue
		}
		old := name[m[2]:m[3]]
		next, same := now[old]
		switch {
		case !same && taken[old]:
			next = old + goneTask
		case !same:
			next = old
		}
		all[name[:m[2]]+next+name[m[3]:]] = value
	}
	return all
}

// contents gives the numbers of tasks by their contents; empty where two have the same one.
func contents(values map[string]string) map[string]string {
	all := map[string]string{}
	for name, value := range values {
		m := taskValue().FindStringSubmatch(name)
		if m == nil || strings.Contains(name, ": ") && !strings.HasSuffix(name, ": "+tasktable.ContentColumn.Value()) {
			continue
		}
		if _, twice := all[value]; twice {
			m[1] = ""
		}
		all[value] = m[1]
	}
	return all
}
