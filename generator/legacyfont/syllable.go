package legacyfont

import (
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
)

// onsets are how a Vietnamese syllable may begin, the longer ones first.
var onsets = []string{"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
	"b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""}

// rhymes are how it may go on, without its tone.
var rhymes = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, r := range strings.Fields(`a ac ach ai am an ang anh ao ap at au ay
		ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
		i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
		o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
		oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
		u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut
		uy uya uych uyên uyêt uyn uynh uyp uyt uyu uơ ynh yt ych
		ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu`) {
		all[r] = true
	}
	return all
})

// tones are the marks of the tones as characters that combine: huyền, sắc, hỏi, ngã, nặng.
const tones = "\u0300\u0301\u0309\u0303\u0323"

// known are the syllables that were seen, in the case of letters they were seen in. There are some thousands at all, and a
// text has few different ones: each is taken apart once.
var known struct {
	sync.RWMutex
	syllables map[string]bool
}

// IsSyllable says whether a word, in large or small letters, is spelt as a Vietnamese syllable: its parts, and where its tone stands.
func IsSyllable(word string) bool {
	known.RLock()
	seen := known.syllables[word]
	known.RUnlock()
	if seen || !takesApart(word) {
		return seen
	}
	known.Lock()
	defer known.Unlock()
	if known.syllables == nil {
		known.syllables = map[string]bool{}
	}
	known.syllables[strings.Clone(word)] = true
	return true
}

func takesApart(word string) bool {
	bare, tone, at := withoutTone(strings.ToLower(word))
	if tone == "many" {
		return false
	}
	for _, onset := range onsets {
		rhyme, ok := strings.CutPrefix(bare, onset)
		if ok && rhymes()[rhyme] && toneFits(rhyme, tone, at-len([]rune(onset))) {
			return true
		}
	}
	return false
}

// withoutTone gives a word without the mark of its tone, the mark, and the letter that has it, from 0.
func withoutTone(word string) (bare, tone string, at int) {
	var letters []rune
	for _, c := range norm.NFD.String(word) {
		switch {
		case strings.ContainsRune(tones, c) && tone != "":
			return "", "many", 0
		case strings.ContainsRune(tones, c):
			tone, at = string(c), len(letters)-1
		case 0x300 <= c && c < 0x370 && len(letters) > 0: // the mark of a letter such as ê
			last := []rune(norm.NFC.String(string(letters[len(letters)-1]) + string(c)))
			letters = append(letters[:len(letters)-1], last...)
		default:
			letters = append(letters, c)
		}
	}
	return string(letters), tone, at
}

// toneFits says whether a rhyme can have a tone, and at this letter of it: a rhyme that ends in c, ch, p or t must have sắc or nặng.
func toneFits(rhyme, tone string, at int) bool {
	stopped := strings.HasSuffix(rhyme, "ch") || strings.ContainsAny(rhyme[len(rhyme)-1:], "cpt")
	switch {
	case stopped && tone != "\u0301" && tone != "\u0323":
		return false
	case tone == "":
		return true
	}
	letters := []rune(rhyme)
	marked, vowels := -1, 0
	for i, c := range letters {
		if strings.ContainsRune("ăâêôơư", c) {
			marked = i
		}
		if strings.ContainsRune("aăâeêioôơuưy", c) {
			vowels++
		}
	}
	switch closed := vowels < len(letters); {
	case marked >= 0:
		return at == marked
	case vowels == 1:
		return at == 0
	case vowels == 3 || closed:
		return at == 1
	case rhyme == "oa" || rhyme == "oe" || rhyme == "uy":
		return at == 0 || at == 1
	}
	return at == 0
}
