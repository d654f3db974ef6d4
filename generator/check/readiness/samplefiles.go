package readiness

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// plannedLines are the lines of a new dossier's files that say what is planned, by file.
var plannedLines = []struct {
	file string
	says func() *regexp.Regexp
}{
	{dossier.PlanFile, pattern.Lazy(`^[^#\[\s].*`)},
	{dossier.TasksFile, pattern.Lazy(`^[\s-]*noi-dung:.*`)},
}

var anyYear = pattern.Lazy(`20\d\d`)

// samplePlan finds a dossier of which all that is planned, in its plan and its tasks, is the starter's still: nobody has planned that.
func samplePlan(l *readyDossier) []place {
	all, whole := sampleFiles(l)
	if !whole {
		return nil
	}
	return all
}

// keptFile finds a plan, or tasks, in the starter's words beside what an office wrote itself: general aims may well be so.
func keptFile(l *readyDossier) []place {
	all, whole := sampleFiles(l)
	if whole {
		return nil
	}
	return all
}

// sampleFiles finds the files of the dossier of which all that is planned is the starter's still, whatever names and year it was begun with; whole: no file says
// anything else.
func sampleFiles(l *readyDossier) (all []place, whole bool) {
	whole = true
	for _, p := range plannedLines {
		begun, inOwn := startedAs("khoi-tao/"+p.file, l.Dossier)
		var sample []sampleLine
		for line := range strings.Lines(begun + "\n" + inOwn) {
			if p.says().MatchString(line) {
				sample = append(sample, sampleLine{pieces: piecesOf(planned(line))})
			}
		}
		first, own := 0, false
		for i, line := range l.Lines(p.file) {
			if !p.says().MatchString(line) {
				continue
			}
			if first == 0 {
				first = i + 1
			}
			own = own || !slices.ContainsFunc(sample, func(s sampleLine) bool { return s.fits(compared(planned(line))) })
		}
		if first > 0 && !own {
			all = append(all, place{at: source.Pos{File: p.file, Line: first}, words: filepath.Base(p.file), found: "mọi lời của tệp còn là của hồ sơ mẫu"})
		}
		whole = whole && !own
	}
	return all, whole
}

// planned gives a line as it is compared with one that was begun for another year.
func planned(line string) string {
	return anyYear().ReplaceAllLiteralString(strictyaml.BeforeComment(strings.TrimRight(line, "\r\n")), "20xx")
}
