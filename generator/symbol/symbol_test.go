package symbol_test

import (
	"testing"

	"vanban/generator/symbol"
)

func TestSignsOfFonts(t *testing.T) {
	for _, c := range []struct {
		font  string
		place rune
		want  rune
	}{
		{"Wingdings", 0xF0A8, '☐'}, {"wingdings", 0x6F, '☐'}, {"Wingdings", 0xF0FE, '☑'}, {"Wingdings", 0xF0FD, '☒'}, {"Wingdings 2", 0xF052, '☑'}, {"Wingdings 2", 0xF0A3, '☐'},
		{"Wingdings", 0xF0E0, '→'}, {"Symbol", 0xF061, 'α'}, {"Symbol", 0xF0A3, '≤'}, {"Symbol", 0xF0B3, '≥'}, {"Symbol", 0xF0B4, '×'}, {"Symbol", 0xF0B1, '±'}, {"Symbol", 0xF0D6, '√'},
		{"Symbol", 0xF0AE, '→'}, {"Symbol", 0xF0E5, '∑'}, {"Symbol", 0xF0FE, '⎭'}, {"Symbol", 0xF057, 'Ω'}, {"Symbol", 0xF0B0, '°'}, {"Symbol", 0xF0F2, '∫'},
	} {
		if got, is := symbol.Of(c.font, c.place); !is || got != c.want {
			t.Errorf("%s %x is %q, want %q", c.font, c.place, got, c.want)
		}
	}
	for _, place := range []rune{0xF0F0, 0xF0FF, 0xF000, 0x7F, -5} {
		if got, is := symbol.Of("Symbol", place); is {
			t.Errorf("Symbol %x is %q", place, got)
		}
	}
	if _, is := symbol.Of("Arial", 0xF0A8); is {
		t.Error("Arial has no signs")
	}
}
