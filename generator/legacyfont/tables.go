package legacyfont

import (
	"strings"
	"sync"
	"unicode"
)

// tcvn3 has, for the characters of TCVN 5712:1993 (VN3) as Latin-1 shows them, the letters meant.
var tcvn3 = sync.OnceValue(func() map[rune]rune {
	return pairs("¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¸á¶ả·ã¹ạ»ằ¾ắ¼ẳ½ẵÆặÇầÊấÈẩÉẫËậÌèÐéÎẻÏẽÑẹÒềÕếÓểÔễÖệ" +
		"×ìÝíØỉÜĩÞịßòãóáỏâõäọåồèốæổçỗéộêờíớëởìỡîợïùóúñủòũôụõừøứöử÷ữùựúỳýýûỷüỹþỵ")
})

// vniAlone has the letters that VNI has as single characters, small ones; vniMarks those of a vowel and the character behind it.
var (
	vniAlone      = sync.OnceValue(func() map[rune]rune { return pairs("ñđôơöưììííæỉóĩòịîỵ") })
	vniAloneLatin = sync.OnceValue(func() *[0x100]bool { // those before U+0100, of any case
		var all [0x100]bool
		for c := range rune(len(all)) {
			all[c] = vniAlone()[unicode.ToLower(c)] != 0
		}
		return &all
	})
	vniMarks = sync.OnceValue(func() map[string]rune {
		all := map[string]rune{}
		for _, row := range []struct{ vowel, marks, letters string }{
			{"a", "øùûõïâêàáåãäèéúüë", "àáảãạâăầấẩẫậằắẳẵặ"},
			{"e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ"},
			{"o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ"},
			{"ô", "øùûõï", "ờớởỡợ"},
			{"u", "øùûõï", "ùúủũụ"},
			{"ö", "øùûõï", "ừứửữự"},
			{"y", "øùûõ", "ỳýỷỹ"},
		} {
			letters := []rune(row.letters)
			for i, mark := range []rune(row.marks) {
				all[row.vowel+string(mark)] = letters[i]
			}
		}
		return all
	})
)

// pairs reads a table that was written as one text: a character, the letter meant, the next character and so on.
func pairs(table string) map[rune]rune {
	all := map[rune]rune{}
	runes := []rune(table)
	for i := 0; i < len(runes); i += 2 {
		all[runes[i]] = runes[i+1]
	}
	return all
}

// fromTCVN3 converts a word; ok is false where a character is none of the code.
func fromTCVN3(word string) (s string, ok bool) {
	var out strings.Builder
	for _, c := range word {
		letter, known := tcvn3()[c]
		switch {
		case known:
			out.WriteRune(letter)
		case c < 0x80:
			out.WriteRune(c)
		default:
			return "", false
		}
	}
	return out.String(), true
}

// fromVNI converts a word; ok is false where a character is none of the code.
func fromVNI(word string) (s string, ok bool) {
	var out strings.Builder
	runes := []rune(word)
	for i := 0; i < len(runes); i++ {
		c := runes[i]
		small := unicode.ToLower(c)
		letter, known := vniAlone()[small]
		if i+1 < len(runes) {
			if marked, ok := vniMarks()[string(small)+string(unicode.ToLower(runes[i+1]))]; ok {
				letter, known = marked, true
				i++
			}
		}
		switch {
		case known && small != c:
			out.WriteRune(unicode.ToUpper(letter))
		case known:
			out.WriteRune(letter)
		case c < 0x80:
			out.WriteRune(c)
		default:
			return "", false
		}
	}
	return out.String(), true
}
