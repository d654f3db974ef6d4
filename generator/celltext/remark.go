package celltext

import (
	"strings"
	"unicode/utf8"

	"vanban/generator/pattern"
)

// What remarks on a task in a row of its own: a figure behind a colon, a share, words in brackets, or words by which remarks begin. What is numbered is no remark.
var (
	remarkFigure = pattern.Lazy(`:\s*[^:]*\d|\d\s*%`)
	remarkBegins = pattern.Lazy(`(?i)^(?:[-–+•*]\s*)?(?:riêng|trong đó|cụ thể|lưu ý|ghi chú|(?:kính )?đề nghị|yêu cầu)(?:\s|:|,)`)
	inBrackets   = pattern.Lazy(`^[(\[].*[)\]][.;]?$`)
)

// longRemark is from how many letters on a sentence with its full stop is no name.
const longRemark = 60

// IsRemark says whether the only words of a row remark on what stands above, and name nothing below: “Lĩnh vực đất đai: 5 nhiệm vụ” counts what stands below.
func IsRemark(text string) bool {
	text = OneLine(text)
	if AreaNumber().MatchString(text) || TaskNumber().MatchString(text) || LetterBefore().MatchString(text) || IsCapitals(text) {
		return false
	}
	if _, counts := CountOfTasks(text); counts {
		return false
	}
	sentence := strings.HasSuffix(text, ".") && utf8.RuneCountInString(text) >= longRemark
	return sentence || remarkFigure().MatchString(text) || remarkBegins().MatchString(text) || inBrackets().MatchString(text)
}
