// Package keeping finds the words of a text in what was written of it, each place once, so that no word hides behind another.
package keeping

import (
	"html"
	"slices"
	"strings"
	"unicode"

	"vanban/generator/pattern"
)

// New begins with nothing written.
func New() *Keeper { return &Keeper{at: map[string][]int{}, there: map[string]bool{}} }

// Words gives the words of a text in small letters.
func Words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// Keeper finds the words of paragraphs in what was written; each place there stands for one word of the file.
type Keeper struct {
	words []string
	used  []bool
	there map[string]bool
	at    map[string][]int // the places of a word that may be free, in order
}

var (
	noteMarks = pattern.Lazy(`\[\^\d+\]:?`)
	yamlKey   = pattern.Lazy(`^\s*(?:- )?[a-z0-9-]+:(?:\s|$)`)
	fence     = pattern.Lazy(`^\s*:::.*$`)
	titled    = pattern.Lazy(`\btieu-de="([^"]*)"`) // of what stands between fences, which is printed
)

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
		default:
			title := ""
			if m := titled().FindStringSubmatch(fence().FindString(line)); m != nil {
				title = m[1]
			}
			line = fence().ReplaceAllLiteralString(line, title)
		}
		plainText.WriteString(line + "\n")
	}
	plain := noteMarks().ReplaceAllString(plainText.String(), "")
	plain = strings.NewReplacer(`\*`, " ", "<br>", " ", "*", "", `\`, "").Replace(plain)
	k.Put(html.UnescapeString(plain))
}

// Put takes in a text, behind a gap that no paragraph reaches over.
func (k *Keeper) Put(text string) {
	for _, w := range append(Words(text), "") {
		k.at[w], k.there[w] = append(k.at[w], len(k.words)), true
		k.words, k.used = append(k.words, w), append(k.used, false)
	}
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
	at := k.at[w]
	for len(at) > 0 && k.used[at[0]] {
		at = at[1:]
	}
	k.at[w] = at
	return at
}

// Lacks says whether some words of a text don't stand in what was written, wherever. Those that the program prints by itself, before what was filled in, need not.
func (k *Keeper) Lacks(words []string, once bool, without func(string) bool) bool {
	lacking := false
	for _, w := range words {
		if once {
			lacking = lacking || !k.there[w] && !without(w)
			continue
		}
		at := slices.IndexFunc(k.free(w), func(i int) bool { return !k.used[i] })
		if at < 0 {
			lacking = true
			continue
		}
		k.used[k.at[w][at]] = true
	}
	return lacking
}
