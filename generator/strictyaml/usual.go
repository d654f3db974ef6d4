package strictyaml

import (
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/legacyfont"
	"vanban/generator/markdown"
)

// To check a text for UTF-8, for NFC and for characters that no document can show takes a
// third of the time of loading 46,000 tasks. In nearly every text all characters are usual: each is allowed, NFC wherever it
// stands, and no sign of a font from before Unicode. That is found in one look at each character; any other text is read in full.

// largeText is the size in bytes from which that is worth a table of the usual characters.
const largeText = 1 << 20

// usualEnd is the first character that the table does not have: Vietnamese letters and the marks of print are before it.
const usualEnd = 0x2100

// usual tells the characters that are allowed and leave a text in NFC, whatever stands beside them.
var usual = sync.OnceValue(func() *[usualEnd]bool {
	var table [usualEnd]bool
	for c := range rune(usualEnd) {
		s := string(c)
		table[c] = markdown.Allowed(c) && !legacyfont.IsTelling(c) && !strings.ContainsRune(ethLetters, c) && norm.NFC.IsNormalString(s) && norm.NFC.PropertiesString(s).BoundaryBefore()
	}
	return &table
})

// isUsual says whether all characters are usual ones, looking at parts of the text side by side.
func isUsual(text string) bool {
	var strange atomic.Bool
	var wait sync.WaitGroup
	parts := runtime.GOMAXPROCS(0)
	for n := range parts {
		part := text[lineAt(text, len(text)*n/parts):lineAt(text, len(text)*(n+1)/parts)]
		wait.Go(func() {
			if !allUsual(part) {
				strange.Store(true)
			}
		})
	}
	wait.Wait()
	return !strange.Load()
}

// lineAt gives the beginning of the first line at or behind a place; the text's end where there is none.
func lineAt(text string, at int) int {
	if at == 0 {
		return 0
	}
	if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(text)
}

func allUsual(text string) bool {
	table := usual()
	for _, c := range text { // what is not UTF-8 comes as utf8.RuneError
		if c >= usualEnd || !table[c] {
			return false
		}
	}
	return true
}
