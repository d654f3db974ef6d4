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
	"thì": "", "mà": "", "cũng": "", "được": "", "là": "là", "theo": "tiếp kèm tùy đi làm", "do": "lý tự", "cho": "", "để": "", "này": "", "nếu": "", "chịu": "", "gửi": "", "khi": "", "như": "", "đến": "", "bằng": "công cân", "phải": "lẽ bên", "cần": "chuyên", "có": "hiện sẵn vốn", "không": "hàng", "thuộc": "phụ trực lệ", "giữa": "", "rằng": "", "vì": "", "việc": "công", "sự": "nhân", "vẫn": "", "đang": "", "bị": "chuẩn thiết trang", "phòng": "trưởng phó văn quốc", "sở": "cơ trụ", "cục": "", "tỉnh": "", "về": "trở", "vào": "ra đầu lối",
	"thực hiện": "quan vị tổ người", "phối hợp": "quan vị tổ người", "triển khai": "ban đoàn tổ vị", "hoàn thành": "", "đôn đốc": "ban đoàn tổ", "và các": "", "của các": "", "cho các": ""}

// goesWith are the words with which the second of a doubled word makes one: Phòng Phòng cháy, chữa cháy.
var goesWith = map[string]string{"phòng": "cháy chống ngừa không thủ vệ bệnh dịch hộ"}

// longestDoubled is how many syllables they have at most.
const longestDoubled = 2

func doubledWords(p *paper) (all []check.Finding) {
	for _, q := range p.words() {
		words := q.spelt()
		for i := range words {
			for n := 1; n <= longestDoubled; n++ {
				if i+2*n > len(words) || !q.doubledAt(words[i:i+2*n], n) || q.rightTwice(words, i, n) {
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
	if !strings.EqualFold(first, second) || strings.TrimSpace(q.str[words[n-1].to:words[n].from]) != "" {
		return false
	}
	if _, is := doubled[strings.ToLower(second)]; !is && !slipsTwice(second, n) {
		return false
	}
	return !strings.HasSuffix(q.str[:words[0].from], "“") || !strings.HasPrefix(q.str[words[2*n-1].to:], "”")
}

// onPurpose are the words of two syllables that are said twice on purpose, and the one that both names bodies and is what they do: các tổ chức tổ chức hội nghị.
var onPurpose = map[string]bool{"tổ chức": true, "từng bước": true, "từng ngày": true, "ngày càng": true, "mỗi ngày": true, "lần lượt": true, "đời đời": true}

// actors are the words, and the last ones of them, of bodies and people that are named for what they do: Hội đồng thẩm định thẩm định, người lao động lao động.
var actors = map[string]bool{"đồng": true, "đoàn": true, "tổ": true, "ban": true, "quan": true, "người": true, "vị": true, "phận": true, "phòng": true, "sở": true, "bộ": true, "cục": true, "vụ": true,
	"viện": true, "tâm": true, "trường": true, "quỹ": true, "đội": true, "nhóm": true, "trạm": true, "hội": true, "nhà": true, "chủ": true, "bên": true, "viên": true, "chức": true, "lượng": true, "ty": true}

// farthestActor is how many words may stand between an actor's word and what it does: Hội đồng tư vấn thẩm định.
const farthestActor = 2

// slipsTwice says whether some words stand twice by a slip whatever they are: those of two unlike syllables in small letters.
func slipsTwice(words string, n int) bool {
	a, b, _ := strings.Cut(words, " ")
	return n == longestDoubled && a != b && words == strings.ToLower(words) && !onPurpose[words] && !strings.ContainsFunc(words, func(c rune) bool { return c != ' ' && !unicode.IsLetter(c) }) && utf8.RuneCountInString(a) > 1 && utf8.RuneCountInString(b) > 1
}

// rightTwice says whether what stands before some words makes it right that the n from i on stand there twice.
func (q *passage) rightTwice(words []word, i, n int) bool {
	if after := i + 2*n; after < len(words) {
		one := strings.ToLower(q.str[words[i+n].from:words[i+2*n-1].to])
		if strings.Contains(" "+goesWith[one]+" ", " "+strings.ToLower(q.str[words[after].from:words[after].to])+" ") {
			return true
		}
	}
	if i == 0 || strings.ContainsAny(q.str[words[i-1].to:words[i].from], ".:;!?") {
		return false
	}
	first, second := q.str[words[i].from:words[i+n-1].to], q.str[words[i+n].from:words[i+2*n-1].to]
	if first != second && second == strings.ToLower(second) {
		return true // the first ends a name: Sở Xây dựng xây dựng kế hoạch
	}
	good, listed := doubled[strings.ToLower(second)]
	if listed {
		before := strings.ToLower(q.str[words[i-1].from:words[i-1].to])
		return strings.Contains(" "+good+" ", " "+before+" ")
	}
	for k := i - 1; k >= max(0, i-1-farthestActor) && strings.TrimSpace(q.str[words[k].to:words[k+1].from]) == ""; k-- {
		if actors[strings.ToLower(q.str[words[k].from:words[k].to])] {
			return true
		}
	}
	return false
}
