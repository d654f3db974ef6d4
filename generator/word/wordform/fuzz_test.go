package wordform

import (
	"html"
	"strings"
	"testing"

	"vanban/generator/word/tree"
)

// FuzzPlaceholders parts a text in two anywhere and fills it with values that hold placeholders themselves.
func FuzzPlaceholders(f *testing.F) {
	for _, s := range []string{"{ten}", "{{ten}}", "}{", "{TEN}{so}", "- {bang}", "{ten", "ten}", "{\ue000}", "{a_1} {Ghi chú}"} {
		f.Add(s, 2)
	}
	f.Fuzz(func(t *testing.T, text string, cut int) {
		if len(text) > 2000 || text != clean(text) || strings.Contains(text, "\n") {
			t.Skip()
		}
		runes := []rune(text)
		at := max(0, min(cut, len(runes)))
		pieces := []*piece{{node: &tree.Node{Text: string(runes[:at])}}, {node: &tree.Node{Text: string(runes[at:])}}}
		joinPieces(pieces)
		if pieces[0].joined+pieces[1].joined != text {
			t.Fatalf("%q became %q and %q", text, pieces[0].joined, pieces[1].joined)
		}
		for _, value := range []string{text, strings.NewReplacer("{", "", "}", "").Replace(text)} { // go-docx puts in the one without braces
			words := map[string]string{}
			for _, place := range find(text) {
				key, _ := Key(place.name)
				words[key] = value
			}
			v := Values{Words: words}
			got := ""
			for _, one := range pieces {
				filled, err := one.filled(words)
				if err != nil {
					t.Fatal(err)
				}
				got += html.UnescapeString(filled)
			}
			if want := Expand(text, v.Value); got != want {
				t.Fatalf("got %q, want %q", got, want)
			}
		}
	})
}
