package dossier

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// Abbreviation is letters that stand for words (viet-tat): CCHC, “cải cách hành chính”.
type Abbreviation struct{ Short, Long Text }

var abbreviationSchema = strictyaml.Schema{Name: "viet-tat", Item: "chu", Required: []string{"chu", "nghia"}}

// readAbbreviations reads viet-tat, each once.
func readAbbreviations(m *strictyaml.Mapping) []Abbreviation {
	var all []Abbreviation
	for _, n := range m.List(abbreviationSchema.Name) {
		item := m.Decoder.Item(n, abbreviationSchema)
		a := Abbreviation{Short: item.Text("chu"), Long: item.Text("nghia")}
		again := slices.ContainsFunc(all, func(b Abbreviation) bool { return b.Short.S == a.Short.S })
		switch {
		case a.Short.Empty():
		case again:
			m.Decoder.Report(a.Short.At, fmt.Sprintf("Chữ viết tắt “%s” viết hai lần.", a.Short.S), "giữ lại một dòng")
		default:
			all = append(all, a)
		}
	}
	return all
}

// capitals are letters that may stand for words: at least two capitals, perhaps in parts (KT-XH).
var capitals = pattern.Lazy(`\p{Lu}{2,}(?:-\p{Lu}{2,})*`)

// AbbreviationsIn gives the abbreviations that texts use, in their order: those that the dossier explains, under viet-tat
// or in brackets behind the words as in “cải cách hành chính (CCHC)”, and those that it doesn't. An agency's own is neither.
func (d *Dossier) AbbreviationsIn(texts []Text) (explained, unexplained []Abbreviation) {
	seen := map[string]bool{}
	for _, short := range d.agencyLetters() {
		seen[short] = true
	}
	for _, t := range texts {
		for _, short := range capitals().FindAllString(t.S, -1) {
			if seen[short] || t.S == strings.ToUpper(t.S) {
				continue
			}
			seen[short] = true
			a := Abbreviation{Short: Text{S: short, At: t.At}, Long: d.meaning(short)}
			if a.Long.Empty() {
				unexplained = append(unexplained, a)
			} else {
				explained = append(explained, a)
			}
		}
	}
	return explained, unexplained
}

// wellKnown are abbreviations of bodies that every document uses without a word.
var wellKnown = []string{"UBND", "HĐND", "UBMTTQVN", "MTTQ"}

// agencyLetters gives the abbreviations of bodies and agencies.
func (d *Dossier) agencyLetters() []string {
	all := append(slices.Clone(wellKnown), d.Issuer.Abbrev.S)
	if d.Agencies != nil {
		for _, a := range d.Agencies.Agencies {
			all = append(all, a.Abbrev.S)
		}
	}
	return all
}

// meaning gives what an abbreviation stands for; empty where the dossier does not say it.
func (d *Dossier) meaning(short string) Text {
	if d.Report != nil {
		for _, a := range d.Report.Abbreviations {
			if a.Short.S == short {
				return a.Long
			}
		}
	}
	bracketed := regexp.MustCompile(`([^()]*?)\s*\((?:(?:sau đây )?(?:được )?(?:gọi|viết) tắt là:?\s*)?` + regexp.QuoteMeta(short) + `\)`)
	for _, name := range []string{PlanFile, MainFile, TasksFile} {
		for _, line := range d.Lines(name) {
			if !strings.Contains(line, short+")") {
				continue
			}
			for _, m := range bracketed.FindAllStringSubmatch(line, -1) {
				if long := wordsFor(short, m[1]); long != "" {
					return Text{S: long}
				}
			}
		}
	}
	return Text{}
}

// wordsFor gives the last words of a text whose first letters an abbreviation has; empty where they are others.
func wordsFor(short, text string) string {
	letters := []rune(strings.ReplaceAll(short, "-", ""))
	words := strings.Fields(text)
	first := len(words)
	for n := len(letters) - 1; n >= 0; n-- {
		for first--; first >= 0 && isDash(words[first]); first-- {
		}
		if first < 0 || unicode.ToUpper([]rune(words[first])[0]) != letters[n] {
			return ""
		}
	}
	return strings.Join(words[first:], " ")
}

func isDash(word string) bool { return word == "-" || word == "–" }
