package transcribe

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/letters"
)

// casing knows how the words of a file are written where they don't stand in capitals.
type casing struct {
	text  string // the words of the file's sentences, in small letters, parted by single spaces
	as    string // the same as they are written
	short map[string]string
	words map[string]*seen
}

// seen counts how a word is written within sentences.
type seen struct{ small, capital int }

// newCasing learns from sentences.
func newCasing(sentences []string) *casing {
	c := &casing{short: map[string]string{}, words: map[string]*seen{}}
	var all strings.Builder
	for _, s := range sentences {
		if s == strings.ToUpper(s) {
			continue
		}
		all.WriteString(s + " | ")
		c.learn(strings.Fields(s))
	}
	c.as = all.String()
	c.text = lowered(c.as)
	return c
}

func (c *casing) learn(words []string) {
	for i, w := range words {
		w = strings.Trim(w, ".,;:()“”\"'/-")
		if w == "" {
			continue
		}
		first := []rune(w)[0]
		switch {
		case len([]rune(w)) > 1 && w == strings.ToUpper(w) && strings.ContainsFunc(w, unicode.IsLetter):
			c.short[strings.ToLower(w)] = w
		case i == 0 || strings.ContainsAny(words[i-1][len(words[i-1])-1:], ".:"):
		case unicode.IsUpper(first):
			c.count(w).capital++
		default:
			c.count(w).small++
		}
	}
}

func (c *casing) count(w string) *seen {
	key := strings.ToLower(w)
	if c.words[key] == nil {
		c.words[key] = &seen{}
	}
	return c.words[key]
}

// lowered keeps the length of each letter's bytes, so that places are the same in both.
func lowered(s string) string {
	return strings.Map(func(r rune) rune {
		if low := unicode.ToLower(r); len(string(low)) == len(string(r)) {
			return low
		}
		return r
	}, s)
}

// whole gives a text in capitals as it is written elsewhere in the file; not found: false.
func (c *casing) whole(text string) (string, bool) {
	key := lowered(text)
	for from := 0; ; {
		i := strings.Index(c.text[from:], key)
		if i < 0 {
			return "", false
		}
		at := from + i
		end := at + len(key)
		if isEdge(c.text, at-1) && isEdge(c.text, end) {
			found := c.as[at:end]
			if found != strings.ToUpper(found) {
				return found, true
			}
		}
		from = at + 1
	}
}

// isEdge says whether a byte of a text is no letter.
func isEdge(s string, at int) bool {
	return at < 0 || at >= len(s) || strings.IndexByte(" .,;:()|/\"'-", s[at]) >= 0
}

// units are words before the name of a place.
var units = []string{"tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "thôn", "ấp", "khu phố"}

// sentence gives a text that stands in capitals as it stands within a sentence, with the capital of a sentence's beginning. It is certain where the
// whole text stands elsewhere in the file.
func (c *casing) sentence(text string) (string, bool) {
	if text != strings.ToUpper(text) || !strings.ContainsFunc(text, unicode.IsLetter) {
		return text, true
	}
	if found, is := c.whole(text); is {
		return letters.UpperFirst(found), true
	}
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = c.word(w)
	}
	c.places(words)
	return letters.UpperFirst(strings.Join(words, " ")), false
}

// word gives a word as most sentences have it.
func (c *casing) word(w string) string {
	bare := strings.ToLower(strings.Trim(w, ".,;:()“”\"'"))
	if bare == "" {
		return w
	}
	as := bare
	if strings.Trim(bare, "ivxlc") == "" && c.short[bare] != "" {
		as = c.short[bare]
	} else if short := c.short[bare]; short != "" && c.words[bare] == nil {
		as = short
	} else if n := c.words[bare]; n != nil && n.capital > n.small {
		as = letters.UpperFirst(bare)
	}
	return strings.Replace(strings.ToLower(w), bare, as, 1)
}

// places sets the names of places behind their units in capitals, those of one word or two: tỉnh Tây Ninh.
func (c *casing) places(words []string) {
	for i := range words {
		for _, u := range units {
			n := strings.Count(u, " ") + 1
			if i+n < len(words) && strings.EqualFold(strings.Join(words[i:i+n], " "), u) {
				for k := i + n; k < min(i+n+3, len(words)) && c.properName(words[k]); k++ {
					words[k] = letters.UpperFirst(words[k])
				}
			}
		}
	}
}

// properName says whether a word may be a part of a name: it stands in small letters nowhere.
func (c *casing) properName(w string) bool {
	n := c.words[strings.ToLower(strings.Trim(w, ".,;:()"))]
	return (n == nil || n.small == 0) && !slices.Contains(units, w) && !strings.ContainsAny(w, "0123456789-")
}

// titles are positions as they are written.
var titles = []string{"Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Chánh Văn phòng", "Phó Chánh Văn phòng", "Trưởng phòng", "Phó Trưởng phòng", "Trưởng ban", "Phó Trưởng ban",
	"Cục trưởng", "Phó Cục trưởng", "Chi cục trưởng", "Phó Chi cục trưởng", "Bộ trưởng", "Thứ trưởng", "Hiệu trưởng", "Phó Hiệu trưởng", "Tổng Giám đốc", "Phó Tổng Giám đốc", "Chánh Thanh tra",
	"Phó Chánh Thanh tra", "Viện trưởng", "Vụ trưởng", "Phó Vụ trưởng", "Tổng cục trưởng", "Ủy ban nhân dân", "Hội đồng nhân dân", "Ban Chấp hành", "Bí thư", "Phó Bí thư", "Thủ tướng", "Phó Thủ tướng",
	"Hội đồng", "Ban Chỉ đạo", "Ban Giám hiệu"}

// isTitle says whether a text in capitals begins with a position or a body.
func (c *casing) isTitle(text string) bool {
	return slices.ContainsFunc(titles, func(t string) bool { return strings.HasPrefix(text+" ", strings.ToUpper(t)+" ") })
}

// position gives an office or a body in capitals as it is written.
func (c *casing) position(text string) (string, bool) {
	if text != strings.ToUpper(text) {
		return text, true
	}
	if found, is := c.whole(text); is && strings.Contains(text, " ") {
		return found, true
	}
	best := ""
	for _, t := range titles {
		if u := strings.ToUpper(t); (text == u || strings.HasPrefix(text, u+" ")) && len(t) > len(best) {
			best = t
		}
	}
	switch rest := strings.TrimSpace(text[len(best):]); {
	case best != "" && rest == "":
		return best, true
	case best != "" && c.isTitle(rest):
		more, sure := c.position(rest)
		return best + " " + more, sure
	case best != "":
		more, sure := c.sentence(rest)
		return best + " " + letters.LowerFirst(more), sure
	}
	return c.sentence(text)
}
