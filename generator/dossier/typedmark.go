package dossier

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// typed is a beginning that the program itself writes before a value, so that it would stand there twice.
type typed struct {
	begins func() *regexp.Regexp
	what   string // "Trích yếu"
	why    string // what the program writes
}

var (
	typedAbstract = typed{pattern.Lazy(`(?i)^(ban hành\s+)?(quyết định|kế hoạch)\s`), "Trích yếu",
		"chỉ ghi phần sau chữ “Kế hoạch”; “Ban hành Kế hoạch” do chương trình viết"}
	typedIssue    = typed{pattern.Lazy(`(?i)^(ban hành|về việc ban hành|v/v)\s`), "Trích yếu", typedAbstract.why}
	typedTask     = typed{pattern.Latin(`^(\d{1,5}[.)]\s*[\p{Lu}]|\d{1,2}(\.\d{1,2})+\.?\s+[\p{Lu}]|[a-zđ][.)]\s+[\p{L}]|[IVX]{1,5}[.)]\s+[\p{Lu}]|\(\d{1,3}\)\s|[-–•+]\s*[\p{L}]|Nhiệm vụ( số)? \d+\s*[.:])`), "Nội dung nhiệm vụ", "số do chương trình viết từ “so”"}
	typedArea     = typed{pattern.Latin(`^(([IVX]{1,6}|\d{1,3}|[A-ZĐa-zđ])[.)]\s*[\p{L}]|\d{1,2}(\.\d{1,2})+\.?\s+[\p{L}]|[-–•+]\s*[\p{L}]|Lĩnh vực( số)? (\d+|[IVX]+)\s*[.:])`), "Tên lĩnh vực", "số do chương trình đánh"}
	typedAppendix = typed{pattern.Lazy(`(?i)^phụ lục(\s+([IVX]+|\d+))?(\s*[.:\-–]|$)`), "Tiêu đề phụ lục", "chữ “Phụ lục” và số La Mã do chương trình viết"}
	typedDash     = typed{pattern.Latin(`^[-–•+]\s*[\p{L}]`), "Mục của danh sách", "gạch đầu dòng do chương trình viết"}
	typedAddress  = typed{pattern.Lazy(`(?i)^kính gửi\s*:?`), "Nơi nhận báo cáo", "chữ “Kính gửi:” do chương trình viết"}
	typedPlace    = typed{pattern.Lazy(`(?i)^.*,\s*ngày\b.*`), "Địa danh", "chỉ ghi địa danh; “ngày … tháng … năm …” do chương trình viết từ “ngay”"}
	typedSymbol   = typed{pattern.Lazy(`(?i)^\s*([\d…/]*/)?(QĐ|KH|BC)\s*-`), "Chữ viết tắt", "chỉ ghi chữ viết tắt tên cơ quan, ví dụ UBND; “QĐ-”, “KH-” do chương trình viết"}
	typedArticle  = typed{pattern.Lazy(`^\**Điều \d+\s*[.:]`), "Nội dung điều", "chữ “Điều” và số do chương trình đánh, Điều 1 viết từ trích yếu"}
)

// notTyped are words that only begin like the name of a kind of document.
var notTyped = pattern.Lazy(`(?i)^kế hoạch (hóa|hoá)\s`)

// reportTyped reports a value that begins with what the program writes.
func reportTyped(d *strictyaml.Decoder, t Text, all ...typed) {
	for _, kind := range all {
		mark := kind.begins().FindString(t.S)
		if mark == "" || notTyped().MatchString(t.S) {
			continue
		}
		d.Report(t.At, fmt.Sprintf("%s bắt đầu bằng “%s”: văn bản sẽ có phần này hai lần.", kind.what, shown(mark)), "bỏ phần này: "+kind.why)
		return
	}
}

// shown is a beginning as a message quotes it, without the first letter of the words after a number.
func shown(mark string) string {
	if strings.ContainsAny(mark, ".)") && mark[0] < 0x80 || strings.IndexAny(mark, "-–•+(") == 0 {
		mark = strings.TrimRightFunc(mark, unicode.IsLetter)
	}
	return strings.TrimSpace(mark)
}
