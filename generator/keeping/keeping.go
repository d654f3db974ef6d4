// Package keeping finds the words of a text in what was written of it, each place once, so that no word hides behind another.
package keeping

import (
	"html"
	"slices"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// New begins with nothing written.
func New() *Keeper { return &Keeper{at: map[string]*places{}} }

// Words gives the words of a text in small letters.
func Words(text string) []string {
	return strings.FieldsFunc(letters.Lower(text), func(c rune) bool { return !letters.IsWord(c) })
}

// Keeper finds the words of paragraphs in what was written; each place there stands for one word of the file.
type Keeper struct {
	words []string
	used  []bool
	at    map[string]*places // of each word that was written
}

// places are those of a word that may be free, in order.
type places struct{ free []int }

var (
	noteMarks = pattern.Lazy(`\[\^\d+\]:?`)
	yamlKey   = pattern.Lazy(`^\s*(?:- )?[a-z0-9-]+:(?:\s|$)`)
	fence     = pattern.Lazy(`^\s*:::.*$`)
	titled    = pattern.Lazy(`\btieu-de="([^"]*)"`) // of what stands between fences, which is printed
)

// unmarked leaves out the marks of Markdown.
var unmarked = strings.NewReplacer(`\*`, " ", "<br>", " ", "*", "", `\`, "")

// Add takes in what one file says: no remarks, no keys and no marks of Markdown, which may stand within a word.
func (k *Keeper) Add(text string, yaml bool) {
	front := yaml
	var plainText strings.Builder
	for i, line := range strings.Split(text, "\n") {
		if line == "---" && !yaml {
			front = i == 0
			continue
		}
		switch {
		case front && strings.HasPrefix(strings.TrimSpace(line), "#"):
			continue
		case front:
			line = line[len(yamlKey().FindString(line)):]
		case strings.Contains(line, ":::"):
			title := ""
			if m := titled().FindStringSubmatch(fence().FindString(line)); m != nil {
				title = m[1]
			}
			line = fence().ReplaceAllLiteralString(line, title)
		}
		plainText.WriteString(line + "\n")
	}
	plain := noteMarks().ReplaceAllString(plainText.String(), "")
	k.Put(html.UnescapeString(unmarked.Replace(plain)))
}

// Put takes in a text, behind a gap that no paragraph reaches over.
func (k *Keeper) Put(text string) {
	words := append(Words(text), "")
	for i, w := range words {
		p := k.at[w]
		if p == nil {
			p = &places{}
			k.at[w] = p
		}
		p.free = append(p.free, len(k.words)+i)
	}
	k.words, k.used = append(k.words, words...), append(k.used, make([]bool, len(words))...)
}

// Sequence takes the words of a text where they stand one behind another, and says whether they do.
func (k *Keeper) Sequence(words []string) bool {
	if len(words) == 0 {
		return true
	}
	for _, from := range k.free(words[0]) {
		if k.fits(from, words) {
			for i := range words {
				k.used[from+i] = true
			}
			return true
		}
	}
	return false
}

func (k *Keeper) fits(from int, words []string) bool {
	if from+len(words) > len(k.words) {
		return false
	}
	for i, w := range words {
		if k.used[from+i] || k.words[from+i] != w {
			return false
		}
	}
	return true
}

// free gives the places of a word, without those at the beginning that are taken.
func (k *Keeper) free(w string) []int {
	p := k.at[w]
	if p == nil {
		return nil
	}
	for len(p.free) > 0 && k.used[p.free[0]] {
		p.free = p.free[1:]
	}
	return p.free
}

// Lacks says whether some words of a text don't stand in what was written, wherever. Those that the program prints by itself, before what was filled in, need not.
func (k *Keeper) Lacks(words []string, once bool, without func(string) bool) bool {
	lacking := false
	for _, w := range words {
		if once {
			lacking = lacking || k.at[w] == nil && !without(w)
			continue
		}
		free := k.free(w)
		at := slices.IndexFunc(free, func(i int) bool { return !k.used[i] })
		if at < 0 {
			lacking = true
			continue
		}
		k.used[free[at]] = true
	}
	return lacking
}
