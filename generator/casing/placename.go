package casing

import (
	"slices"
	"strings"

	"vanban/generator/letters"
)

// longestPlace is how many syllables the name of a place has at most.
const longestPlace = 5

// Where a word for a unit stands in another word: hợp tác xã, tỉnh ủy, huyện đoàn; and xã hội, where no name follows it.
var (
	beforeNoUnit  = []string{"tác", "hợp"}
	behindNoUnit  = []string{"ủy", "uỷ", "đoàn", "đội"}
	beforeSociety = []string{"hiểm", "hóa", "hoá", "-", "–", "và", "tế", "trị", "sách", "tác", "hội"}
)

// placeAtEnd sets the name of the place that ends the name of a body in capitals: all of it behind the last word for a unit.
func placeAtEnd(name string) string {
	words := strings.Fields(name)
	for i := len(words) - 2; i >= 0 && len(words)-i <= longestPlace+1; i-- {
		if !slices.Contains(unitEnds, strings.ToLower(words[i])) || !namesUnit(words, i) {
			continue
		}
		for k := i + 1; k < len(words); k++ {
			words[k] = letters.UpperFirst(words[k])
		}
		return strings.Join(words, " ")
	}
	return name
}

// unitEnds are the words for units, of those of two words the last; “thành phố” and “khu phố” end alike.
var unitEnds = []string{"tỉnh", "phố", "huyện", "quận", "xã", "trấn", "phường", "thôn", "ấp", "khu"}

// namesUnit says whether the word at a place, which may be a unit's, has the unit's name behind it.
func namesUnit(words []string, i int) bool {
	before, behind := "", strings.ToLower(words[i+1])
	if i > 0 {
		before = strings.ToLower(words[i-1])
	}
	switch low := strings.ToLower(words[i]); {
	case low == "phố" && before != "thành" && before != "khu", low == "trấn" && before != "thị", low == "khu" && before != "đặc":
		return false
	case slices.Contains(behindNoUnit, behind), slices.Contains(beforeNoUnit, before):
		return false
	case low == "xã" && behind == "hội":
		return i+2 < len(words) && !slices.Contains(beforeSociety, before)
	}
	return !slices.ContainsFunc(words[i+1:], func(w string) bool { return strings.ContainsAny(w, ",;:()") })
}
