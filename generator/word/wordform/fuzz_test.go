package wordform

import (
	"strings"
	"testing"
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
		pieces := []*piece{{text: string(runes[:at])}, {text: string(runes[at:])}}
		joinPieces(pieces)
		if pieces[0].joined+pieces[1].joined != text {
			t.Fatalf("%q became %q and %q", text, pieces[0].joined, pieces[1].joined)
		}
		words := map[string]string{}
		for _, place := range find(text) {
			key, _ := Key(place.name)
			words[key] = "{" + place.name + "}" + text
		}
		v := Values{Words: words}
		filledAll, err := fillBatch(pieces, words)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := filledAll[0]+filledAll[1], escape(Expand(text, v.Value)); unescape(got) != unescape(want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

func unescape(s string) string {
	return strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'").Replace(s)
}
