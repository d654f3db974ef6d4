package readiness

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"vanban/generator/bodies"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/seeds"
)

var (
	citation   = pattern.Lazy(`số (\d+/[\p{L}\d-]+) ngày (\d+ tháng \d+ năm \d+|\d+/\d+/\d+)`)
	sampleName = pattern.Latin(bodies.SampleForm + `|(?i:xã|phường|tỉnh|thành phố|đặc khu|sở) ……(?:$|[^\p{L}])`)
)

// invented are the citations that the starter's files make up: those of bodies that don't exist.
var invented = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	// the files are embedded, and can be read
	_ = fs.WalkDir(seeds.Files, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		data, err := seeds.Files.ReadFile(name)
		for line := range strings.Lines(string(data)) {
			if sampleName().MatchString(line) {
				for _, c := range citation().FindAllString(line, -1) {
					all[c] = true
				}
			}
		}
		return err
	})
	return all
})

// sampleCitations finds documents that the starter made up, whatever body the person has put in the place of the starter's.
func sampleCitations(l *readyDossier) []place {
	return l.linesWith(citation(), []string{"số "}, func(line, words string) bool { return invented()[words] })
}

// nameIn gives what finds the starter's names: also blanks in their place, which issuing tells of by themselves.
func nameIn(signed bool) func() *regexp.Regexp {
	if signed {
		return bodies.SampleName
	}
	return sampleName
}

// sampleNames finds the starter's places and bodies, but in a line that was told of for its document.
func sampleNames(l *readyDossier) []place {
	return l.linesWith(nameIn(l.signed)(), []string{"Mẫu", "MẪU", "……"}, func(line, _ string) bool { return !invented()[citation().FindString(line)] })
}

// linesWith gives the lines of the dossier's files, comments left out, that hold words of a form. One of the marks stands in all of these: looking for them
// first is many times quicker.
func (l *readyDossier) linesWith(form *regexp.Regexp, marks []string, wanted func(line, words string) bool) (all []place) {
	for _, name := range l.Files() {
		for i, line := range l.Lines(name) {
			text := withoutComment(name, line)
			if !slices.ContainsFunc(marks, func(mark string) bool { return strings.Contains(text, mark) }) {
				continue
			}
			for _, w := range form.FindAllString(text, -1) {
				if wanted(text, w) {
					all = append(all, place{at: source.Pos{File: name, Line: i + 1}, words: strings.TrimLeft(strings.TrimSpace(text), "- ")})
					break
				}
			}
		}
	}
	return all
}
