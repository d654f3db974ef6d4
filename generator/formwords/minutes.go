package formwords

import (
	"regexp"

	"vanban/generator/pattern"
)

// What stands over those who sign minutes: the name of a side, the chair, who keeps them.
var (
	Side      = pattern.Lazy(`(?i)^(?:đại diện\s+|bên\s)`)
	OnBehalf  = pattern.Lazy(`(?i)^đại diện\s+`)
	Chair     = pattern.Lazy(`(?i)^(?:người )?chủ (?:tọa|toạ|trì)(?:\s|$)`)
	Secretary = pattern.Lazy(`(?i)^(?:thư ký|người (?:ghi|lập|viết) biên bản)(?:\s|$)`)
	Witness   = pattern.Lazy(`(?i)^(?:(?:những )?người (?:làm )?chứng|(?:người )?chứng kiến|người giám sát|xác nhận của\s|thành viên (?:tham dự|dự họp|tham gia)|các thành viên|đại biểu)`)
)

const (
	day   = `ngày\s*[\d.…_]+(?:\s*tháng\s*|[/.-])[\d.…_]+(?:\s*năm\s*|[/.-])[\d.…_]+`
	start = `(?:vào\s+)?(?:hồi\s+|lúc\s+)?`
	units = `(?:, (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu|thôn|ấp|số|đường) [^,;:.]+)*`
	place = `([.…_]{3,}|[^,;:.]+` + units + `)`
)

// Openings are the sentences by which minutes tell when and where they begin: with both, before who is there and in any sentence, with the place first, and with the day alone. Groups are named t
// (when), p (where) and r (what follows in the sentence).
var Openings = []func() *regexp.Regexp{
	pattern.Lazy(`(?i)^(?:hôm nay,?\s+|vào\s|hồi\s|lúc\s)` + start + `(?P<t>(?:[^;:]|\d:\d)*?` + day + `),?\s+tại\s*:?\s+(?P<p>(?:[^;.]|\b(?:tp|tx|tt|p|q|h|x)\.\s*|\.\S){3,200}?)[,;:.]*\s+(?P<r>(?:chúng tôi|(?:các )?thành phần|hai bên|các bên)[^:]{0,60}gồm[^:]{0,60}:?)$`),
	pattern.Lazy(`(?i)^(?:hôm nay,?\s+|vào\s|hồi\s|lúc\s)` + start + `(?P<t>(?:[^;:]|\d:\d)*?` + day + `),?\s+tại\s+(?P<p>` + place + `)[,;:.]?(?P<r>.*)$`),
	pattern.Lazy(`(?i)^(?:hôm nay,?\s+)?tại\s+(?P<p>` + place + `),\s+` + start + `(?P<t>(?:[^;:]|\d:\d)*?` + day + `)[,;:.]?(?P<r>.*)$`),
	pattern.Lazy(`(?i)^(?:hôm nay,?\s+|vào\s+(?:hồi|lúc)\s+)` + start + `(?P<t>(?:[^;:]|\d:\d)*?` + day + `)[,;:.]?(?P<r>.*)$`),
}

// Present ends such a sentence where those who are present follow; it may stand by itself.
var Present = pattern.Lazy(`(?i)^(?:\s*(?:chúng tôi\s+|(?:các )?thành phần\s+(?:tham dự\s+|tham gia\s+|dự họp\s+)?|hai bên\s+|các bên\s+)?gồm(?:\s+có)?(?:\s+các\s+(?:ông|bà|bên|thành phần)[^:]{0,40})?)?\s*[:.]?$`)

// AtPlace is the line behind such a sentence that tells where.
var AtPlace = pattern.Lazy(`(?i)^tại\s*:?\s+([^;]{3,150}?)[,;:.]*$`)

// Attending says of a line that it names who attends minutes, or the side that he is of; Spoken that it tells what somebody said or did; Details of one that tells more of him.
var (
	Attending = pattern.Lazy(`(?i)^(?:các\s+)?(?:(?:quý\s+)?(?:ông|bà)(?:\s*[(/]\s*(?:ông|bà)\s*\)?)?|đ/c|đ\.c|đồng chí|anh|chị|cô|thầy|pgs|gs|ths|ts|bs|đại diện|bên\s+(?:[a-d]|giao|nhận|bán|mua|thuê|cho)|người (?:làm )?chứng|đại biểu|khách mời|thành viên)(?:[\s.:(/]|$)`)
	Spoken    = pattern.Lazy(`^[^,:;–-]*\s(?:khai mạc|tuyên bố|trình bày|phát biểu|báo cáo|nhất trí|thống nhất|đồng ý|biểu quyết|cho biết|cho rằng|đề nghị|kiến nghị|có ý kiến|kết luận|nêu|thông qua|giải trình|trả lời|đánh giá|yêu cầu|giới thiệu|công bố|đọc|quán triệt|triển khai)(?:[\s.,:;]|$)`)
	Details   = pattern.Lazy(`(?i)^(?:chức vụ|chức danh|địa chỉ|đơn vị|điện thoại|số điện thoại|email|nghề nghiệp|cccd|cmnd|căn cước|số cccd|đại diện bởi|cơ quan)[^:]{0,30}:`)
	OfSide    = pattern.Lazy(`(?i)^(?:đại diện|bên\s+(?:[a-d]|giao|nhận|bán|mua|thuê|cho)(?:[\s.:(]|$))`)
)

// Introducing are titles that stand over what the head of minutes says: when, where, who, and over what is said.
var (
	Introducing = pattern.Lazy(`(?i)^(?:(?:thời gian|địa điểm|thành phần|thành viên|người)(?:\s+(?:tham dự|tham gia|dự họp|và|họp|làm việc|bắt đầu|tổ chức))*(?:[,&;]|\s+và|\s*-)?\s*)+:?$`)
	Saying      = pattern.Lazy(`(?i)^nội dung(?: cuộc họp| buổi họp| họp| làm việc| buổi làm việc| hội nghị| thảo luận)?\s*:?$`)
)

// Ending is the sentence by which minutes tell when they end: what stands before it is the first group, when the second, what follows the third.
var Ending = pattern.Lazy(`(?i)^(?:(.*?[.;,])\s+)?(?:biên bản|(?:toàn bộ )?(?:cuộc|buổi|phiên|việc)\s+(?:họp|làm việc|kiểm tra|bàn giao|giao nhận|nghiệm thu|kiểm kê|đối thoại|tiếp xúc|thẩm định|đánh giá)|hội nghị|hội thảo|hội đồng|đại hội|buổi lễ)(?: này)?(?: được| đã)? (?:(?:kết thúc|lập xong|hoàn thành|hoàn tất|bế mạc)(?: xong)?\s+` +
	`(?:vào\s+)?(?:hồi\s+|lúc\s+)?|thông qua\s+(?:vào\s+)?(?:hồi|lúc)\s+)(\d{1,2}\s*(?:giờ|h|g|:)[^,;.]*|[.…_]{2,}\s*(?:giờ|h)(?:[^,;.]|[.…_]{2,})*|cùng ngày[^,;.]*)(?:[,;.]\s*(.*))?$`)
