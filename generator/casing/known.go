package casing

import (
	"slices"
	"strings"
	"sync"

	"vanban/generator/bodies"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// plainWords are words of the titles of administrative documents that are no part of a name.
var plainWords = sync.OnceValue(func() []string {
	return strings.Fields(`và của các những về việc cho theo tại trong trên từ đến với là có được không cần một số mục đích yêu cầu nội dung nhiệm vụ giải pháp tổ chức thực hiện quan điểm tiêu chỉ
		kết quả phương hướng kiến nghị đề xuất đánh giá chung tồn hạn chế nguyên nhân kinh phí phân công quy định điều khoản thi hành khen thưởng kỷ luật công tác tình hình trọng tâm năm tháng quý ngày
		kế hoạch báo cáo thông tờ trình hướng dẫn chương trình danh sách phụ lục bảng biểu mẫu tổng hợp chi tiết trách phạm vi đối tượng áp dụng thời gian địa nguồn lực cơ sở căn cứ pháp lý sự cần thiết
		quyền nghĩa tài chính sản hội viên lãnh đạo chỉ điều kiện đại biểu khó khăn thuận lợi bài học kinh rút ra khác chủ trì phối hợp triển khai xây dựng nâng cao tăng cường đẩy mạnh hoàn thiện`)
})

// Provinces gives the names of two words of the provinces and cities under the central government, those before 1 July 2025 too, and of the country; in
// small letters. Of a longer name it is the last two words, and of two names in one each.
var Provinces = sync.OnceValue(func() []string {
	all := []string{"việt nam"}
	for _, p := range bodies.Provinces() {
		all = append(all, twoWords(strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(p.Name), "tỉnh "), "thành phố "))...)
	}
	for _, p := range bodies.GoneProvinces() {
		all = append(all, twoWords(strings.ToLower(p.Name))...)
	}
	return all
})

// twoWords gives the two last words of each part of a name that has so many.
func twoWords(name string) (all []string) {
	for part := range strings.SplitSeq(name, " - ") {
		if words := strings.Fields(part); len(words) >= 2 {
			all = append(all, strings.Join(words[len(words)-2:], " "))
		}
	}
	return all
}

// Name gives the name of a person in capitals as it is written: each word with one.
func Name(text string) string {
	words := strings.Fields(strings.ToLower(text))
	for i, w := range words {
		words[i] = letters.UpperFirst(w)
	}
	return strings.Join(words, " ")
}

// personWords stand before the name of a person.
var personWords = []string{"-", "–", "ông", "bà", "ông (bà)", "đồng chí", "đ/c"}

// persons sets the name of a person at the end of a text in capitals: behind a word that leads to one, or with the middle name that tells.
func persons(words []string) {
	for n := 4; n >= 2; n-- {
		at := len(words) - n
		if at < 1 || !slices.Contains(letters.FamilyNames(), strings.ToLower(words[at])) {
			continue
		}
		middle := strings.ToLower(words[at+1])
		before := strings.ToLower(words[at-1])
		if n > 2 && (middle == "văn" || middle == "thị") || slices.Contains(personWords, before) || at > 1 && before == "chí" {
			for k := at; k < len(words); k++ {
				words[k] = letters.UpperFirst(words[k])
			}
			return
		}
	}
}

// headsOfBodies begin the names of bodies, unless they end one of these other words.
var (
	headsOfBodies = []string{"sở", "bộ", "cục", "ban", "phòng"}
	otherWords    = []string{"cơ sở", "trụ sở", "cán bộ", "toàn bộ", "nội bộ", "đảng bộ", "tiến bộ", "đồng bộ", "chi bộ", "cục bộ", "văn phòng", "quốc phòng", "dự phòng", "phó phòng", "trưởng phòng", "trưởng ban", "phó ban", "ủy ban", "uỷ ban", "tăng trưởng"}
)

// bodyHeads sets a word before the name of a body in capitals, where the name behind it is: Sở Tư pháp.
func bodyHeads(words []string) {
	for i := 0; i+1 < len(words); i++ {
		if i > 0 && slices.Contains(otherWords, strings.ToLower(words[i-1])+" "+words[i]) {
			continue
		}
		if next := bare(words[i+1]); slices.Contains(headsOfBodies, words[i]) && next != "" && !isUpper(next) && next == letters.UpperFirst(next) {
			words[i] = letters.UpperFirst(words[i])
		}
	}
}

// counted are words that a Roman number stands behind.
var counted = []string{"quý", "kỳ", "khóa", "khoá", "thứ", "hạng", "loại", "cấp", "mục", "phần", "chương", "bậc", "và", "đến", "-", "–"}

// romanNumber is a Roman number up to 39, in small letters.
var romanNumber = pattern.Lazy(`^x{0,3}(?:ix|iv|v?i{0,3})$`)

// behindVI and behindXI are the words that “vi” and “xi” are a word with, and no number.
var (
	behindVI = []string{"phạm", "rút", "rus", "bằng", "mô", "tính", "sinh", "khuẩn", "lượng", "chất", "hành", "phẫu", "mạch", "ba", "nấm"}
	behindXI = []string{"măng", "lanh", "rô", "téc", "nhan", "phông"}
)

// isRoman says whether a word is a Roman number where it stands.
func isRoman(words []string, at int) bool {
	n, _, _ := strings.Cut(strings.ToLower(bare(words[at])), "/")
	next := ""
	if at+1 < len(words) {
		next = strings.ToLower(bare(words[at+1]))
	}
	return n != "" && romanNumber().MatchString(n) && !(n == "vi" && slices.Contains(behindVI, next)) && !(n == "xi" && slices.Contains(behindXI, next))
}

// romans sets Roman numbers in capitals: those behind a word that leads to one, and what follows such a one. “Và” and a dash stand between two.
func romans(words []string) {
	before := false
	for i := 1; i < len(words); i++ {
		behind := slices.Contains(counted, words[i-1])
		if joins := words[i-1] == "và" || words[i-1] == "đến" || words[i-1] == "-" || words[i-1] == "–"; joins {
			behind = i > 1 && isRoman(words, i-2)
		}
		before = isRoman(words, i) && (behind || before)
		if before {
			words[i] = strings.ToUpper(words[i])
		}
	}
}
