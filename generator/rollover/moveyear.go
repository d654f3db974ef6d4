package rollover

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

func isNotExist(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid)
}

// main moves and empties what ho-so.yaml says in places of its own.
func (r *roller) main() {
	r.moveYear(r.Dossier.Abstract)
	for _, a := range r.Dossier.Appendices {
		r.moveYear(a.Title)
	}
	r.set("nam", strconv.Itoa(r.year))
	r.set("so", "")
	r.set("ngay", "")
	r.set("du-thao", "true") // last: it may add a line
}

// topLevel matches a key of the file itself: its value, and a comment after it with the blanks before.
const topLevel = `^%s:[ \t]*([^#]*?)([ \t]+#.*)?$`

// set writes the value of a key of ho-so.yaml that is a line of its own, keeping its comment.
func (r *roller) set(key, value string) {
	lines := r.texts[dossier.MainFile]
	pattern := regexp.MustCompile(fmt.Sprintf(topLevel, regexp.QuoteMeta(key)))
	for i, line := range lines {
		if m := pattern.FindStringSubmatch(line); m != nil {
			lines[i] = strings.TrimRight(key+": "+value, " ") + m[2]
			return
		}
	}
	if value != "" {
		r.texts[dossier.MainFile] = append([]string{key + ": " + value}, lines...)
	}
}

// moveYear writes the new year in a text that stands on one line as it is read.
func (r *roller) moveYear(t dossier.Text) {
	old := regexp.MustCompile(fmt.Sprintf(`\b%d\b`, r.Dossier.Year))
	r.replace(t, old.ReplaceAllString(t.S, strconv.Itoa(r.year)))
}

// replace writes a text anew where it stands on one line; elsewhere it stays, to be listed.
func (r *roller) replace(t dossier.Text, s string) bool {
	lines := r.texts[t.At.File]
	if t.At.Line < 1 || t.At.Line > len(lines) {
		return false
	}
	line, old, from := []rune(lines[t.At.Line-1]), []rune(t.S), t.At.Column-1
	if from < 0 || from+len(old) > len(line) || string(line[from:from+len(old)]) != t.S {
		return false
	}
	lines[t.At.Line-1] = string(line[:from]) + s + string(line[from+len(old):])
	return true
}

// amounts enters the amounts of money, which were those of the old year: a column's are settled together.
func (r *roller) amounts() {
	for _, c := range tasktable.Columns() {
		if !c.IsAmount() {
			continue
		}
		item := ReviewItem{Mention: fmt.Sprintf("%s của năm %d", c.Value(), r.Dossier.Year), Reason: OldAmount}
		for _, area := range r.Dossier.Areas {
			for i := range area.Tasks {
				if !c.Empty(&area.Tasks[i]) {
					item.Places = append(item.Places, r.place(c.Text(&area.Tasks[i]).At))
				}
			}
		}
		if len(item.Places) > 0 {
			r.note(item)
		}
	}
}

// place gives a line as it stands in the new dossier.
func (r *roller) place(at source.Pos) ReviewPlace {
	return ReviewPlace{At: source.Pos{File: at.File, Line: at.Line}, Context: strings.TrimSpace(r.texts[at.File][at.Line-1])}
}

// states gives the tasks that were left unfinished and those that were finished, and enters the latter to be settled.
func (r *roller) states() (carried, finished []*progress.Task) {
	if r.Report == nil {
		return nil, nil
	}
	for _, t := range r.Report.Tasks {
		switch t.State {
		case progress.UnderWay, progress.Overdue, progress.NotYetDue, progress.Undated:
			carried = append(carried, t)
		case progress.DoneInTime, progress.DoneLate, progress.DoneUndated, progress.NotApplicable:
			finished = append(finished, t)
			r.note(ReviewItem{Mention: fmt.Sprintf("nhiệm vụ %d", t.Number), Reason: FinishedTask, Places: []ReviewPlace{r.place(t.Content.At)}})
		case progress.Continuous, progress.Recurring:
		}
	}
	return carried, finished
}

// mark writes into the new dossier that a task comes from the old one, unless it came from an older one already.
func (r *roller) mark(t *progress.Task) {
	lines := r.texts[t.At.File]
	line := lines[t.At.Line-1]
	key := fmt.Sprintf("chuyen-tiep: %d", r.Dossier.Year)
	if t.Carried > 0 {
		return
	}
	if number := ownLine().FindStringSubmatch(line); number != nil {
		lines[t.At.Line-1] = line + "\n" + strings.Repeat(" ", len(number[1])) + key
		r.marked = append(r.marked, source.Pos{File: t.At.File, Line: t.At.Line})
		return
	}
	runes := []rune(line)
	at := t.At.Column - 1
	lines[t.At.Line-1] = string(runes[:at]) + key + ", " + string(runes[at:])
}

// shiftPlaces moves the places of the list by the lines that marks have added before them.
func (r *roller) shiftPlaces() {
	for i := range r.review.Items {
		places := r.review.Items[i].Places
		for j, p := range places {
			for _, m := range r.marked {
				if m.File == p.At.File && m.Line < p.At.Line {
					places[j].At.Line++
				}
			}
		}
	}
}

// ownLine matches the number of a task on a line of its own: what stands before its key.
var ownLine = pattern.Lazy(`^( *(?:- +)?)so:[ \t]*["']?\d+(?:\.\d+)?["']?[ \t]*(?:#.*)?$`)

// indicatorValues takes over what was reported of the indicators, with which next year's are compared: nothing else of the progress.
func (r *roller) indicatorValues() error {
	names, err := fs.Glob(r.Folder, dossier.ProgressFolder+"/*.yaml")
	if err != nil {
		return fmt.Errorf("đọc thư mục %s: %w", dossier.ProgressFolder, err)
	}
	for _, name := range names {
		period, err := deadline.ParsePeriod(strings.TrimSuffix(strings.TrimPrefix(name, dossier.ProgressFolder+"/"), ".yaml"))
		if err != nil || period.Year != r.Dossier.Year {
			continue
		}
		raw, err := fs.ReadFile(r.Folder, name)
		if err != nil {
			return fmt.Errorf("đọc %s: %w", name, err)
		}
		if kept, any := onlyKeys(strings.Split(strings.ReplaceAll(string(raw), "\r\n", "\n"), "\n"), "ky", "minh-hoa", "chi-tieu"); any {
			r.texts[name] = kept
		}
	}
	return nil
}

// onlyKeys keeps some keys of a file with their values, and the comments on top. any says whether the last of them is there.
func onlyKeys(lines []string, keys ...string) (kept []string, any bool) {
	keeping := true // the comments on top
	for _, line := range lines {
		if m := keyLine().FindStringSubmatch(line); m != nil {
			keeping = false
			for _, k := range keys {
				keeping = keeping || m[1] == k
			}
			any = any || m[1] == keys[len(keys)-1]
		}
		if keeping {
			kept = append(kept, line)
		}
	}
	if len(kept) == 0 {
		return nil, false
	}
	if kept[len(kept)-1] != "" {
		kept = append(kept, "") // the file ends with a line break
	}
	return kept, any
}

var keyLine = pattern.Lazy(`^([a-z][a-z-]*):(?:\s|$)`)
