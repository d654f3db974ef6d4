package columnhead

import "strings"

// shortWords are what offices shorten in a head, folded, so that “P.hợp” and “Đ/v” are two words each: by those that they stand for.
var shortWords = map[string]string{
	"dv": "don vi", "d v": "don vi", "cq": "co quan", "c q": "co quan", "p hop": "phoi hop", "ph hop": "phoi hop", "c tri": "chu tri", "ch tri": "chu tri",
	"nv": "nhiem vu", "n v": "nhiem vu", "n vu": "nhiem vu", "nh vu": "nhiem vu", "nd": "noi dung", "n d": "noi dung", "n dung": "noi dung", "c viec": "cong viec",
	"sp": "san pham", "s pham": "san pham", "kq": "ket qua", "k qua": "ket qua", "tg": "thoi gian", "t gian": "thoi gian", "th gian": "thoi gian",
	"t han": "thoi han", "th han": "thoi han", "t hien": "thuc hien", "th hien": "thuc hien", "h thanh": "hoan thanh", "p trach": "phu trach", "l quan": "lien quan",
	"l vuc": "linh vuc", "k phi": "kinh phi", "kp": "kinh phi", "g chu": "ghi chu",
}

// shortBehind are those that say so only behind another word of the head, by which it is known what they are of: “Cơ quan PH”.
var shortBehind = map[string]string{"ct": "chu tri", "c t": "chu tri", "ph": "phoi hop", "p h": "phoi hop", "th": "thuc hien", "t h": "thuc hien", "ht": "hoan thanh", "h t": "hoan thanh", "lq": "lien quan"}

// ofShort are the words behind which they do.
var ofShort = []string{"don vi", "co quan", "bo phan", "phong ban", "phong", "thoi gian", "thoi han", "han", "ngay", "trach nhiem", "nguoi", "can bo"}

// inFull gives a folded head with its shortened words written out.
func inFull(key string) string {
	words := strings.Fields(key)
	full := ""
	for i := 0; i < len(words); {
		taken, word := 1, words[i]
		for n := min(2, len(words)-i); n > 0; n-- {
			if long := longOf(strings.Join(words[i:i+n], " "), full); long != "" {
				taken, word = n, long
				break
			}
		}
		full = strings.TrimSpace(full + " " + word)
		i += taken
	}
	return full
}

// longOf gives what is shortened to some words behind others; empty: nothing is.
func longOf(short, before string) string {
	if long := shortWords[short]; long != "" {
		return long
	}
	for _, of := range ofShort {
		if strings.HasSuffix(" "+before, " "+of) {
			return shortBehind[short]
		}
	}
	return ""
}
