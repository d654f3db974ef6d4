package tasktable

import (
	"vanban/generator/pattern"
	"vanban/generator/typedmark"
)

// The words of tasks and areas that a person may begin with a number or a dash of their own.
var (
	typedTask = typedmark.Mark{Begins: pattern.Latin(`^(\d{1,5}[.)]\s*[\p{Lu}]|\d{1,2}(\.\d{1,2})+\.?\s+[\p{Lu}]|[a-zđ][.)]\s+[\p{L}]|[IVX]{1,5}[.)]\s+[\p{Lu}]|\(\d{1,3}\)\s|[-–•+]\s*[\p{L}]|Nhiệm vụ( số)? \d+\s*[.:])`), What: "Nội dung nhiệm vụ",
		Why: "số do chương trình viết từ “so”"}
	typedArea = typedmark.Mark{Begins: pattern.Latin(`^(([IVX]{1,6}|\d{1,3}|[A-ZĐa-zđ])[.)]\s*[\p{L}]|\d{1,2}(\.\d{1,2})+\.?\s+[\p{L}]|[-–•+]\s*[\p{L}]|Lĩnh vực( số)? (\d+|[IVX]+)\s*[.:])`), What: "Tên lĩnh vực",
		Why: "số do chương trình đánh"}
	typedDash = typedmark.Mark{Begins: pattern.Latin(`^[-–•+]\s*[\p{L}]`), What: "Mục của danh sách",
		Why: "gạch đầu dòng do chương trình viết"}
)
