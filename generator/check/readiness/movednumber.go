package readiness

import (
	"fmt"
	"maps"
	"slices"
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
func movedNumbers(l *readyDossier) (all []place) {
	if len(l.earlier) == 0 {
		return nil
	}
	var now dossier.Values
	for _, name := range l.Files() {
		for i, line := range l.Lines(name) {
			for _, words := range tasksNamed().FindAllString(withoutComment(name, line), -1) {
				if now == nil {
					now = Values(l.Dossier)
				}
				said := l.saidAt(name, i+1)
				for _, n := range taskNumber().FindAllString(words, -1) {
					if found, expected := l.moved(now, said, n); found != "" {
						all = append(all, place{at: source.Pos{File: name, Line: i + 1}, words: strings.TrimSpace(line), found: found, expected: expected})
					}
				}
			}
		}
	}
	return all
}

// moved tells what became of the task that had a number, by the earliest state which has the text that names it as it is.
func (l *readyDossier) moved(now dossier.Values, text knownText, number string) (found, expected string) {
	for _, e := range l.earlier {
		was := e.Values[taskKey(number)]
		if was == "" || was == now[taskKey(number)] || !text.unchanged(now, e.Values) {
			continue
		}
		for _, t := range l.Counted() {
			if n := t.Number.String(); now[taskKey(n)] == was {
				return fmt.Sprintf("“nhiệm vụ số %s” %s nay là số %s", number, e.When, n), "số " + n
			}
		}
		for _, key := range slices.Sorted(maps.Keys(e.Values)) {
			if old, is := numberIn(key); is && e.Values[key] == now[taskKey(number)] {
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
