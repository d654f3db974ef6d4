package dossier

import (
	"vanban/generator/pattern"
	"vanban/generator/typedmark"
)

// The values that a person may begin with what the program writes before them.
var (
	typedAbstract = typedmark.Mark{Begins: pattern.Lazy(`(?i)^(ban hành\s+)?(quyết định|kế hoạch)\s`), What: "Trích yếu",
		Why: "chỉ ghi phần sau chữ “Kế hoạch”; “Ban hành Kế hoạch” do chương trình viết"}
	typedIssue = typedmark.Mark{Begins: pattern.Lazy(`(?i)^(ban hành|về việc ban hành|v/v)\s`), What: "Trích yếu",
		Why: typedAbstract.Why}
	typedAppendix = typedmark.Mark{Begins: pattern.Lazy(`(?i)^phụ lục(\s+([IVX]+|\d+))?(\s*[.:\-–]|$)`), What: "Tiêu đề phụ lục",
		Why: "chữ “Phụ lục” và số La Mã do chương trình viết"}
	typedAddress = typedmark.Mark{Begins: pattern.Lazy(`(?i)^kính gửi\s*:?`), What: "Nơi nhận báo cáo",
		Why: "chữ “Kính gửi:” do chương trình viết"}
	typedPlace = typedmark.Mark{Begins: pattern.Lazy(`(?i)^.*,\s*ngày\b.*`), What: "Địa danh",
		Why: "chỉ ghi địa danh; “ngày … tháng … năm …” do chương trình viết từ “ngay”"}
	typedSymbol = typedmark.Mark{Begins: pattern.Lazy(`(?i)^\s*([\d…/]*/)?(QĐ|KH|BC)\s*-`), What: "Chữ viết tắt",
		Why: "chỉ ghi chữ viết tắt tên cơ quan, ví dụ UBND; “QĐ-”, “KH-” do chương trình viết"}
	typedArticle = typedmark.Mark{Begins: pattern.Lazy(`^\**Điều \d+\s*[.:]`), What: "Nội dung điều",
		Why: "chữ “Điều” và số do chương trình đánh, Điều 1 viết từ trích yếu"}
)
