package strictyaml

import (
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/everycase"
	"vanban/generator/letters"

	"golang.org/x/text/unicode/norm"
)

// A usual character is one of its own: between any two others it is allowed and stays as it is.
func TestUsualCharacters(t *testing.T) {
	for c, is := range usual() {
		around := "e" + string(rune(c)) + "\u0301"
		alone := letters.IsPrintable(rune(c)) && norm.NFC.String("e"+string(rune(c))) == "e"+string(rune(c))
		if is && !alone {
			t.Errorf("U+%04X is taken for a usual character; beside others: %q", c, norm.NFC.String(around))
		}
	}
	for _, c := range "aZ09 \n\t.,;:/-–…“”‘’ắẶịữỹĐđêƯ" {
		if !usual()[c] {
			t.Errorf("%q is not taken for a usual character", c)
		}
	}
}

// A large file is read as a small one is.
func TestLargeFileAsSmall(t *testing.T) {
	odd := []string{"ế", "e\u0302\u0301", "\u0301", "\u00ad", "\xff", "\u200b", "\U0001f600", "\r", "\x00", "가", "ᄀ\u1161", "\u0344"}
	random := rand.New(rand.NewPCG(5, 6))
	line := strings.Repeat("Rà soát, đánh giá. ", 50) + "\n"
	for i, strange := range append(odd, "") {
		if (testing.Short() || !everycase.Wanted()) && i%6 > 0 { // two large files, and one without
			continue
		}
		lines := strings.Repeat(line, 3)
		at := random.IntN(len(line))
		for at > 0 && line[at]&0xc0 == 0x80 {
			at--
		}
		small := lines + line[:at] + strange + line[at:] + lines
		large := strings.Repeat(line, largeText/len(line)+1) + small
		s, okSmall, _ := ReadFile(fstest.MapFS{"a": {Data: []byte(small)}}, "a", Keys{})
		l, okLarge, _ := ReadFile(fstest.MapFS{"a": {Data: []byte(large)}}, "a", Keys{})
		if okSmall != okLarge || !strings.HasSuffix(l.Text, s.Text) || len(s.Problems) != len(l.Problems) {
			t.Errorf("%d: %q: read as large: %v, %d problems; as small: %v, %d", i, strange, okLarge, len(l.Problems), okSmall, len(s.Problems))
		}
	}
}
