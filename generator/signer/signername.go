package signer

import (
	"fmt"
	"strings"
	"unicode"

	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// nameDoubts are the checks of a signer's name.
var nameDoubts = []signingDoubt{signedByTyping, titleBeforeName, besideName, nameInCapitals}

// Degrees, ranks and honours in short, with points within or none, and in whole.
const (
	shortDegree = `p\.?g\.?s|g\.?s|t\.?s\.?k\.?h|t\.?s|th\.? ?s[ĩỹ]?|b\.?s\.?c\.?k\.? ?i{1,2}|b\.?s|c\.?k\.? ?i{1,2}|k\.?t\.?s|k\.?s|c\.?n|d\.?s|l\.?s|ngưt|ngnd|ttưt|ttnd|nsưt|nsnd`
	wholeDegree = `phó giáo sư|giáo sư|tiến s[ĩỹ] khoa học|tiến s[ĩỹ]|thạc s[ĩỹ]|bác s[ĩỹ]|dược s[ĩỹ]|k[ỹĩ] sư|kiến trúc sư|luật sư|cử nhân|viện s[ĩỹ]|nhà giáo|thầy thuốc|nghệ s[ĩỹ]|ưu tú|nhân dân` +
		`|anh hùng lao động|đồng chí|đ/c|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)`
)

// What is not written with a signer's name (annex I, II.7.c), and the bodies whose sector may rule otherwise.
var (
	titles = pattern.Lazy(`^((?i:` + shortDegree + `)[ ,.]+|(?i:` + wholeDegree + `|bà)[ ,.]+` +
		`|(?i:chuyên khoa(?: cấp)? (?:i{1,2}|1|2))[ ,.]+|(?i:ông) )+`)
	titleBehind  = pattern.Lazy(`(?i)(?:\s*[,(]|\s+[–-])\s*(` + shortDegree + `|` + wholeDegree + `)(?:[., -]+(?:` + shortDegree + `|` + wholeDegree + `))*[. ]*\)?$`)
	commonFamily = pattern.Lazy(`^(Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương) `)
	ruledApart   = pattern.Lazy(`(^| )(cong an|quan su|bo doi|bien phong|quan khu|truong|hoc vien|dai hoc|vien|benh vien|trung tam y te|tram y te|trung tam giao duc|khoa hoc)( |$)`)
)

// titleBeforeName: no degree, rank or honour stands with the name.
func titleBeforeName(s Signing) *finding {
	name := s.Name.S
	typed := titles().FindString(name)
	if strings.EqualFold(strings.TrimSpace(typed), "ông") && !commonFamily().MatchString(name[len(typed):]) {
		return nil // a family name
	}
	bare := strings.TrimSpace(name[len(typed):])
	if strings.ContainsAny(bare, ",(–-") {
		if behind := titleBehind().FindString(bare); behind != "" {
			typed, bare = behind, strings.TrimSpace(strings.TrimSuffix(bare, behind))
		}
	}
	if typed == "" || bare == "" || ruledApart().MatchString(letters.Folded(s.Body)) {
		return nil
	}
	return &finding{s.Name.At, fmt.Sprintf("Họ tên người ký có “%s”; trước họ tên không ghi học hàm, học vị, danh hiệu.", strings.Trim(typed, " ,()–-")),
		fmt.Sprintf("ghi “ho-ten: %s”", capitalized(bare)) + article7}
}

// signedMark is what stands on a copy for a signature.
const signedMark = `(?:đã\s+k[ýíy]|đã\s+ký\s+tên|ký\s+tên|da\s+ky|signed)`

var (
	signedBefore = pattern.Lazy(`(?i)^\s*(?:[(\[]\s*` + signedMark + `[^)\]]*[)\]]|` + signedMark + `(?:[\s:.,;–-]|$))[\s:.,;–-]*`)
	signedBehind = pattern.Lazy(`(?i)[\s:.,;–-]*(?:[(\[]\s*` + signedMark + `[^)\]]*[)\]]|[\s:.,;–-]` + signedMark + `)[\s.]*$`)
)

// signedByTyping: a document is signed by hand or by a digital signature; that it is signed is no part of the name.
func signedByTyping(s Signing) *finding {
	name := s.Name.S
	if plain := letters.Folded(name); !strings.Contains(plain, "ky") && !strings.Contains(plain, "signed") {
		return nil
	}
	bare := signedBefore().ReplaceAllString(name, "")
	bare = strings.TrimSpace(signedBehind().ReplaceAllString(bare, ""))
	if bare == strings.TrimSpace(name) {
		return nil
	}
	hint := "để trống “ho-ten” khi chưa biết ai ký"
	if bare != "" {
		hint = fmt.Sprintf("ghi “ho-ten: %s”; chữ ký có trên bản ký", capitalized(bare))
	}
	return &finding{s.Name.At, fmt.Sprintf("Họ tên người ký “%s” có chữ “đã ký”; bản in ra để ký không ghi như vậy.", s.Name), hint + article7}
}

// besideName: a comma, a bracket, a colon or a figure is in no person's name.
func besideName(s Signing) *finding {
	if at := strings.IndexAny(s.Name.S, ",;:()[]/0123456789"); at < 0 || ruledApart().MatchString(letters.Folded(s.Body)) {
		return nil
	}
	return &finding{s.Name.At, fmt.Sprintf("Họ tên người ký “%s” có phần không phải họ tên.", s.Name), "chỉ ghi họ, tên đệm và tên của người ký" + article7}
}

// nameInCapitals: each syllable of a name begins with a capital letter and goes on in small ones (annex I, II.7.đ; annex II, II.1.a).
func nameInCapitals(s Signing) *finding {
	written := capitalized(s.Name.S)
	if written == s.Name.S || ruledApart().MatchString(letters.Folded(s.Body)) && titles().MatchString(s.Name.S) {
		return nil
	}
	return &finding{s.Name.At, fmt.Sprintf("Họ tên người ký “%s” viết chữ hoa, chữ thường chưa đúng.", s.Name),
		fmt.Sprintf("ghi “ho-ten: %s”: viết hoa chữ cái đầu mỗi âm tiết (Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần II.7; Phụ lục II, phần II)", written)}
}

// capitalized gives a name with a capital at the beginning of each word. Words with capitals within, such as “H'Yim” or “McKay”, stay,
// except those that have nothing else.
func capitalized(name string) string {
	words := strings.Split(name, " ")
	for i, w := range words {
		if beforeApostrophe := i > 0 && strings.HasSuffix(strings.TrimRight(words[i-1], "’'"), "H") && words[i-1] != strings.TrimRight(words[i-1], "’'"); beforeApostrophe {
			continue
		}
		words[i] = capitalizedWord(w)
	}
	return strings.Join(words, " ")
}

// capitalizedWord mends one word: a run of two or more capitals, and a small letter at its beginning.
func capitalizedWord(word string) string {
	runes := []rune(word)
	begins := true
	capitals := !strings.ContainsFunc(word, unicode.IsLower)
	for i, r := range runes {
		switch {
		case !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r):
			begins = true
		case begins:
			if i == 0 {
				runes[i] = unicode.ToUpper(r)
			}
			begins = false
		case capitals:
			runes[i] = unicode.ToLower(r)
		}
	}
	return string(runes)
}
