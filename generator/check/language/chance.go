package language

import "strings"

// announcing are the words behind which a place or a person is named: ở cầu giấy is a name, yêu cầu giấy tờ none.
var announcing = wordSet(`quận phường xã tỉnh phố huyện trấn tại ở từ sang nước vùng miền vực sông vịnh cảng cầu đường biển người tiếng hàng nghĩa lời gương vua`)

// sides are the words of which a direction stands behind: phía Bắc kinh tế phát triển.
var sides = wordSet(`phía miền hướng vùng bờ khu`)

// wordSet gives some words, parted by blanks, to look one up.
func wordSet(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// byChance says whether the words of a name may stand beside each other by chance, each with its neighbour a word of its own: yêu cầu giấy tờ, cập nhật bản
// đồ, tập trung bộ máy, Việt Nam bộ phận. A name whose words all have capitals is hidden in small letters so, unless a word announces it; with its first
// letter alone a capital it may be the end of a longer name, or a direction.
func (p *phrase) byChance(text string, m match) bool {
	if len(p.right) < 2 || strings.Join(p.seps, "") != "" {
		return false
	}
	capitals := 0
	for i, w := range wordsOf(text[m.from:m.to]) {
		if !isCapitalised(p.right[i]) {
			return false
		}
		if isCapitalised(text[m.from:m.to][w.from:]) {
			capitals++
		}
	}
	last := lastWord(before(text, m.from))
	switch {
	case m.from == 0 && m.to == len(text):
		return false
	case capitals == 0, beginsSentence(text, m.from) && capitals == 1 && isCapitalised(text[m.from:]):
		return !announcing[strings.ToLower(last)]
	case capitals == 1 && isCapitalised(text[m.from:]):
		return isCapitalised(last) && !announcing[strings.ToLower(last)] || sides[strings.ToLower(last)]
	}
	return false
}

// lastWord gives the word that a text ends with, but for blanks; none where a mark stands there.
func lastWord(text string) string {
	words := wordsOf(text)
	if len(words) == 0 {
		return ""
	}
	w := words[len(words)-1]
	if strings.TrimSpace(text[w.to:]) != "" {
		return ""
	}
	return text[w.from:w.to]
}
