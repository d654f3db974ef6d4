package celltext

import (
	"slices"
	"strings"

	"vanban/generator/legacyfont"
)

// sampled is how many bytes of a table are looked at for old codes: more tell nothing new.
const sampled = 1 << 16

// Unicode gives a table's texts as Unicode where they were typed for fonts of before it, each at its place, and the name of that code; nil where there are none.
func Unicode(texts []string) (right []string, name string) {
	var sample strings.Builder
	for _, text := range texts {
		if strings.IndexFunc(text, legacyfont.IsTelling) >= 0 && sample.Len() < sampled {
			sample.WriteString(text + "\n")
		}
	}
	if sample.Len() == 0 {
		return nil, ""
	}
	code, _ := legacyfont.Recognise(sample.String())
	if code == legacyfont.None {
		return nil, ""
	}
	mixed := slices.ContainsFunc(texts, func(text string) bool { return strings.IndexFunc(text, OnlyUnicode) >= 0 })
	right = slices.Clone(texts)
	for i, text := range texts {
		if code.Tells(text) || !mixed && !code.Spoils(text) { // else it is a cell of Unicode
			right[i] = code.Convert(text)
		}
	}
	return right, code.String()
}
