package checkup

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/check"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/recognise"
	"vanban/generator/source"
)

// inputLine is a line of a dossier's file, in small letters: what is printed may have others than what was written.
type inputLine struct {
	at   source.Pos
	text string
}

// inputEndings are the files of a dossier that hold words of its documents.
var inputEndings = []string{".yaml", ".md"}

// readPlaces reads the lines of a dossier's files, so that a finding can be led back to where its words were written.
func readPlaces(folder string) (all []inputLine) {
	// a file that can't be read gives no place; reading the dossier has told of it already
	_ = fs.WalkDir(os.DirFS(folder), ".", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case e.IsDir() && path != "." && path != paper.Folder && path != dossier.ProgressFolder:
			return fs.SkipDir
		case e.IsDir() || filepath.Ext(path) != inputEndings[0] && filepath.Ext(path) != inputEndings[1]:
			return nil
		}
		all = linesOf(all, filepath.Join(folder, path))
		return nil
	})
	return all
}

// placesOfPaper gives the lines that the words of a document in a file of its own come from: its file's before those of its dossier, which may say the same.
func placesOfPaper(file string) func() []inputLine {
	return sync.OnceValue(func() []inputLine {
		own := linesOf(nil, file)
		if home := paths.DossierOf(file); home != "" {
			own = append(own, readPlaces(home)...)
		}
		return own
	})
}

// linesOf adds the lines of a file to others; none where it can't be read.
func linesOf(all []inputLine, file string) []inputLine {
	data, err := os.ReadFile(file)
	if err != nil {
		return all
	}
	n := 0
	for line := range strings.Lines(norm.NFC.String(string(data))) {
		if n++; filepath.Ext(file) == inputEndings[0] && strings.HasPrefix(strings.TrimSpace(line), "#") {
			continue // a comment is printed nowhere
		}
		all = append(all, inputLine{source.Pos{File: file, Line: n}, strings.ToLower(strings.TrimSpace(line))})
	}
	return all
}

// knownBy is how many letters of a paragraph must stand in a line of the dossier, so that it is taken to come from there.
const knownBy = 18

// At gives where in the dossier's files the words of a finding stand; no file where they are none of its own.
func (r *Result) At(f check.Finding) source.Pos {
	if f.Source.File != "" {
		return f.Source
	}
	if r.places == nil || r.led != nil && !r.led[faultOf(f)] {
		return source.Pos{}
	}
	words := f.Words
	if len([]rune(words)) < knownBy && f.Line != nil {
		words = f.Line.Text
	}
	w := []rune(strings.ToLower(strings.TrimSpace(words)))
	if len(w) > 2*knownBy {
		w = w[len(w)/4 : len(w)/4+knownBy+6]
	}
	if len(w) < 6 {
		return source.Pos{}
	}
	var found source.Pos
	best := -1
	inTable := r.inTable(f)
	for _, l := range r.places() {
		if !strings.Contains(l.text, string(w)) {
			continue
		}
		n := shared(l.text, f.Line)
		if inTable && !l.isProse() {
			n += surelyTable
		}
		if n > best {
			found, best = l.at, n
		}
	}
	return found
}

// surelyTable weighs more than any words that two lines share: what stands in a table comes from the tasks, though the plan says the same.
const surelyTable = 1 << 20

// inTable says whether a finding stands in a table of the document.
func (r *Result) inTable(f check.Finding) bool {
	if r.Reading == nil || f.Line == nil {
		return false
	}
	place := r.Reading.PlaceOf(f.Line)
	return place != nil && place.Table != nil
}

// isProse says whether a line is of the plan's text or an appendix's, and no row of a table there. A document in a file of its own has its recipients there, which
// are printed in a table.
func (l *inputLine) isProse() bool {
	return filepath.Ext(l.at.File) == inputEndings[1] && !strings.HasPrefix(l.text, "|") && filepath.Base(filepath.Dir(l.at.File)) != paper.Folder
}

// shared counts the pieces of a line of a document that stand in a line of the dossier's file: the words of a finding may stand in several.
func shared(text string, l *recognise.Line) (n int) {
	if l == nil {
		return 0
	}
	all := []rune(strings.ToLower(l.Text))
	for at := 0; at+knownBy <= len(all); at += knownBy {
		if strings.Contains(text, string(all[at:at+knownBy])) {
			n++
		}
	}
	return n
}
