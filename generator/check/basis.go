package check

import "vanban/generator/pattern"

var basisName = pattern.Lazy(`^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị) .*(?:ngày|năm) *\d`)

// NamesBasis says whether a basis begins with what it cites, as “Luật Đất đai ngày …”: the word “Căn cứ” is missing.
func NamesBasis(text string) bool { return basisName().MatchString(text) }
