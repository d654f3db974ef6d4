package readiness

import (
	"fmt"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// Earlier is what a dossier said before: when it was issued, or when its files were last made.
type Earlier struct {
	When   string // "khi ban hành", as a sentence has it
	Values dossier.Values
}

// Values gives what earlier states of a dossier are compared by: its prose and its tasks.
func Values(d *dossier.Dossier) dossier.Values { return d.Values(dossier.OutBundle, 0) }

var (
	tasksNamed = pattern.Lazy(`(?i)nhiệm vụ (?:số|thứ) \d+(?:\.\d+)?(?:(?:, | và |; | đến )(?:số )?\d+(?:\.\d+)?)*`)
	taskNumber = pattern.Lazy(`\d+(?:\.\d+)?`)
)

// movedNumbers finds tasks that prose names by a number which is another task's now: the sentence is as it was, and the table is not.
func movedNumbers(l *looking) (all []place) {
	var now dossier.Values
	for _, name := range l.Files() {
		for i, line := range l.Lines(name) {
			for _, words := range tasksNamed().FindAllString(line, -1) {
				if now == nil {
					now = Values(l.Dossier)
				}
				for _, n := range taskNumber().FindAllString(words, -1) {
					if found, expected := l.moved(now, l.partAt(name, i), n); found != "" {
						all = append(all, place{at: source.Pos{File: name, Line: i + 1}, words: strings.TrimSpace(line), found: found, expected: expected})
					}
				}
			}
		}
	}
	return all
}

// moved tells what became of the task that had a number, by the earliest state which has the part of the prose as it is.
func (l *looking) moved(now dossier.Values, part, number string) (found, expected string) {
	for _, e := range l.earlier {
		was := e.Values[taskKey(number)]
		if was == "" || was == now[taskKey(number)] || !sameProse(part, now, e.Values) {
			continue
		}
		for _, t := range l.Counted() {
			if n := t.Number.String(); now[taskKey(n)] == was {
				return fmt.Sprintf("“nhiệm vụ số %s” %s nay là số %s", number, e.When, n), "số " + n
			}
		}
		for key, hash := range e.Values {
			if old, is := numberIn(key); is && hash == now[taskKey(number)] {
				return fmt.Sprintf("số %s nay là nhiệm vụ số %s %s", number, old, e.When), "số của nhiệm vụ muốn nói"
			}
		}
	}
	return "", ""
}

// taskKey names what a task says among a dossier's values.
func taskKey(number string) string { return "nhiệm vụ " + number + ": nội dung" }

// numberIn gives the number of a task whose words a value is.
func numberIn(key string) (string, bool) {
	rest, is := strings.CutPrefix(key, "nhiệm vụ ")
	number, isWords := strings.CutSuffix(rest, ": nội dung")
	return number, is && isWords
}

// partAt names the part of the prose in which a line stands, as a dossier's values do: “ke-hoach.md: mục 2”. Articles are one part.
func (l *looking) partAt(file string, line int) string {
	if file != dossier.PlanFile {
		return "điều "
	}
	sections := 0
	for _, s := range l.Lines(file)[:line+1] {
		if strings.HasPrefix(s, "# ") {
			sections++
		}
	}
	if sections == 0 {
		return file
	}
	return fmt.Sprintf("%s: %s %d", file, l.Outline.Levels()[0].Name, sections)
}

// sameProse says whether a part of the prose was as it is.
func sameProse(part string, now, was dossier.Values) bool {
	for key, hash := range now {
		if (key == part || part == "điều " && strings.HasPrefix(key, part)) && was[key] != hash {
			return false
		}
	}
	return true
}
