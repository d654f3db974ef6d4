package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/check"
)

// doubled are the words that no sentence has twice behind each other, and those before the first that make two of them right. Words that are said twice on
// purpose, as từ từ, dần dần, ngày ngày, aren't among them.
var doubled = map[string]string{"của": "", "và": "", "các": "", "những": "", "trong": "bên", "với": "", "tại": "hiện tồn", "hoặc": "", "bởi": "", "trên": "bên phía", "nhằm": "", "đã": "", "sẽ": "",
	"thì": "", "mà": "", "cũng": "", "được": "", "là": "là", "theo": "tiếp kèm tùy đi làm", "do": "lý tự", "cho": "", "để": "", "này": "", "nếu": "", "về": "trở", "vào": "ra đầu lối",
	"thực hiện": "", "phối hợp": "", "triển khai": "", "hoàn thành": "", "đôn đốc": "", "và các": "", "của các": "", "cho các": ""}

// longestDoubled is how many syllables they have at most.
const longestDoubled = 2

func doubledWords(p *paper) (all []check.Finding) {
	for _, q := range p.words() {
		words := q.spelt()
		for i := range words {
			for n := 1; n <= longestDoubled; n++ {
				if i+2*n > len(words) || !q.doubledAt(words[i:i+2*n], n) || i > 0 && q.rightTwice(words[i-1:], n) {
					continue
				}
				f := p.finding(q, "“"+around(q.str, words[i].from, words[i+2*n-1].to)+"”", "“"+q.str[words[i+n].from:words[i+2*n-1].to]+"”")
				f.Words = q.str[words[i].from:words[i+2*n-1].to]
				all = append(all, f)
			}
		}
	}
	return all
}

// doubledAt says whether some words are n of them twice, with nothing but blanks between them, and not shown in quotation marks.
func (q *passage) doubledAt(words []word, n int) bool {
	first, second := q.str[words[0].from:words[n-1].to], q.str[words[n].from:words[2*n-1].to]
	if _, is := doubled[strings.ToLower(second)]; !is && !slipsTwice(second, n) || !strings.EqualFold(first, second) || strings.TrimSpace(q.str[words[n-1].to:words[n].from]) != "" {
		return false
	}
	return !strings.HasSuffix(q.str[:words[0].from], "“") || !strings.HasPrefix(q.str[words[2*n-1].to:], "”")
}

// onPurpose are the words of two syllables that are said twice on purpose, and those that name who does something and what is done: các tổ chức tổ chức hội nghị.
var onPurpose = map[string]bool{"tổ chức": true, "đầu tư": true, "quản lý": true, "lao động": true, "từng bước": true, "từng ngày": true, "ngày càng": true, "mỗi ngày": true, "lần lượt": true, "đời đời": true}

// slipsTwice says whether some words stand twice by a slip whatever they are: those of two unlike syllables in small letters.
func slipsTwice(words string, n int) bool {
	a, b, _ := strings.Cut(words, " ")
	return n == longestDoubled && a != b && words == strings.ToLower(words) && !onPurpose[words] && !strings.ContainsFunc(words, func(c rune) bool { return c != ' ' && !unicode.IsLetter(c) }) && utf8.RuneCountInString(a) > 1 && utf8.RuneCountInString(b) > 1
}

// rightTwice says whether the first of some words makes it right that the n behind it stand there twice.
func (q *passage) rightTwice(words []word, n int) bool {
	before := strings.ToLower(q.str[words[0].from:words[0].to])
	return strings.Contains(" "+doubled[strings.ToLower(q.str[words[1].from:words[n].to])]+" ", " "+before+" ")
}
