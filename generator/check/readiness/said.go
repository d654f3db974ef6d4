package readiness

import (
	"fmt"
	"path"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/outline"
	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// knownText is a text of a dossier as its values have it: “ke-hoach.md: mục 2”, “điều 3”, “nhiệm vụ 3: nội dung”. Texts of its kind have names that begin and end
// so; the zero knownText is a text that is not known.
type knownText struct{ key, head, tail string }

// unchanged says whether one of the texts of its kind said the same earlier, whatever its number was.
func (s knownText) unchanged(now, was dossier.Values) bool {
	hash := now[s.key]
	if s.key == "" || hash == "" {
		return false
	}
	for key, h := range was {
		if h == hash && strings.HasPrefix(key, s.head) && strings.HasSuffix(key, s.tail) {
			return true
		}
	}
	return false
}

// saidAt gives the text that a line of a file is of.
func (l *readyDossier) saidAt(file string, line int) knownText {
	switch {
	case file == dossier.PlanFile:
		return l.proseAt(file, line, l.Outline)
	case file == dossier.MainFile:
		return l.articleAt(line)
	}
	for _, a := range l.Appendices {
		if a.Body != nil && a.Source.S == file {
			return l.proseAt(file, line, a.Outline)
		}
	}
	return l.taskTextAt(file, line)
}

// proseAt gives the part of a text in Markdown in which a line stands. What a footnote says is a text of its own, whose number its line doesn't say.
func (l *readyDossier) proseAt(file string, line int, levels outline.Outline) knownText {
	lines, sections := l.Lines(file)[:line], 0
	if strings.HasPrefix(lines[line-1], "[^") {
		return knownText{}
	}
	for _, s := range lines {
		if strings.HasPrefix(s, "# ") {
			sections++
		}
	}
	if sections == 0 {
		return knownText{key: file, head: file}
	}
	head := fmt.Sprintf("%s: %s ", file, levels.Levels()[0].Name)
	return knownText{key: fmt.Sprintf("%s%d", head, sections), head: head}
}

// articleAt gives the article in which a line of the main file stands.
func (l *readyDossier) articleAt(line int) (s knownText) {
	for i, a := range l.Articles {
		if a.At.File == dossier.MainFile && a.At.Line <= line {
			s = knownText{key: fmt.Sprintf("điều %d", i+2), head: "điều "}
		}
	}
	lines := l.Lines(dossier.MainFile)
	for k := line - 1; k >= 0; k-- { // up to the key that it stands under
		if topKey().MatchString(lines[k]) {
			if !strings.HasPrefix(lines[k], articlesKey) {
				return knownText{}
			}
			break
		}
	}
	return s
}

// articlesKey begins the list of the articles.
const articlesKey = "dieu:"

var topKey = pattern.Lazy(`^[a-z][a-z0-9-]*:`)

// taskTextAt gives the words of a task that stand on a line: those of its columns that begin last before it.
func (l *readyDossier) taskTextAt(file string, line int) (s knownText) {
	last := 0
	for _, area := range l.Areas {
		for i := range area.Tasks {
			t := &area.Tasks[i]
			if t.At.File != file || t.At.Line > line {
				continue
			}
			for _, c := range l.TaskColumns() {
				if at := beginning(c, t, file, line); at > last {
					tail := ": " + c.Value()
					last, s = at, knownText{key: "nhiệm vụ " + t.Number.String() + tail, head: "nhiệm vụ ", tail: tail}
				}
			}
		}
	}
	return s
}

// beginning gives the last line up to another on which words of a task's column begin; 0: none do.
func beginning(c tasktable.Column, t *tasktable.Task, file string, line int) (last int) {
	for _, x := range c.Texts(t) {
		if x.At.File == file && x.At.Line <= line {
			last = max(last, x.At.Line)
		}
	}
	return last
}

// withoutComment gives a line of a file without what is said beside it: # of YAML.
func withoutComment(file, line string) string {
	if path.Ext(file) != ".yaml" {
		return line
	}
	return strictyaml.BeforeComment(line)
}
