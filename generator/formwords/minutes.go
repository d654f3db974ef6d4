package formwords

import "vanban/generator/pattern"

// What stands over those who sign minutes: the name of a side, the chair, who keeps them.
var (
	Side      = pattern.Lazy(`(?i)^(?:đại diện\s+|bên\s)`)
	OnBehalf  = pattern.Lazy(`(?i)^đại diện\s+`)
	Chair     = pattern.Lazy(`(?i)^(?:người )?chủ (?:tọa|toạ|trì)(?:\s|$)`)
	Secretary = pattern.Lazy(`(?i)^(?:thư ký|người (?:ghi|lập|viết) biên bản)(?:\s|$)`)
)

// Opening is the sentence by which minutes tell when and where they begin.
var Opening = pattern.Lazy(`(?i)^hôm nay,?\s+(?:vào\s+)?(?:hồi\s+|lúc\s+)?([^;:]*?ngày\s+\d{1,2}(?:\s+tháng\s+|[/.-])\d{1,2}(?:\s+năm\s+|[/.-])\d{4}),?\s+tại\s+([^,;:.]+(?:, (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu|thôn|ấp|số|đường) [^,;:.]+)*)[,;:.]?(.*)$`)

// Present ends that sentence where those who are present follow.
var Present = pattern.Lazy(`(?i)^(?:\s*(?:chúng tôi\s+|thành phần\s+)?gồm(?:\s+có)?)?\s*[:.]?$`)

// Ending is the sentence by which minutes tell when they end; what follows it in the same sentence is the second group.
var Ending = pattern.Lazy(`(?i)^(?:biên bản|cuộc họp|buổi họp|buổi làm việc|hội nghị|hội thảo)(?: này)?(?: được)? (?:kết thúc|lập xong|hoàn thành)\s+(?:vào\s+)?(?:hồi\s+|lúc\s+)?(\d{1,2}\s*(?:giờ|h|g|:)[^,;.]*)(?:[,;.]\s*(.*))?$`)
