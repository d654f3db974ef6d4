package strictyaml

import (
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"vanban/generator/legacyfont"
	"vanban/generator/letters"
)

// In nearly every text all characters are usual: each is allowed, NFC wherever it stands, and no sign of a font from before Unicode. That
// is found in one look at each character, in a third of the time that the checks for it take one by one; any other text is checked in full.

// largeText is the size in bytes from which a text of usual characters isn't searched for single words in an old code.
const largeText = 1 << 20

// usualEnd is the first character that the table does not have: Vietnamese letters and the marks of print are before it.
const usualEnd = 0x2100

// usualBlocks are the characters from and to which are usual but for those of Latin-1 that an old code has, or that only look like others.
var usualBlocks = [][2]rune{{'\t', '\n'}, {' ', '~'}, {0xA0, 0x24F}, {0x1E80, 0x1EF9}, {0x2010, 0x2026}, {0x2030, 0x205E}}

// usual tells the characters that are allowed and leave a text in NFC, whatever stands beside them.
var usual = sync.OnceValue(func() *[usualEnd]bool {
	var table [usualEnd]bool
	for _, b := range usualBlocks {
		for c := b[0]; c <= b[1]; c++ {
			table[c] = letters.IsPrintable(c) && !legacyfont.IsTelling(c) && !strings.ContainsRune(ethLetters, c)
		}
	}
	return &table
})

// isUsual says whether all characters are usual ones, looking at parts of a large text side by side.
func isUsual(text string) bool {
	if len(text) < largeText {
		return allUsual(text)
	}
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
