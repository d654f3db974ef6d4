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

// The parts of the first sentence of minutes: how it begins, when (group t), where (p), and what follows in it (r).
const (
	today  = `(?i)^(?:hôm nay,?\s+|vào\s|hồi\s|lúc\s)`
	day    = `ngày\s*[\d.…_]+(?:\s*tháng\s*|[/.-])[\d.…_]+(?:\s*năm\s*|[/.-])[\d.…_]+`
	when   = `(?:vào\s+)?(?:hồi\s+|lúc\s+)?(?P<t>(?:[^;:]|\d:\d)*?` + day + `)`
	units  = `(?:, (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu|thôn|ấp|số|đường) [^,;:.]+)*`
	where  = `(?P<p>[.…_]{3,}|[^,;:.]+` + units + `)`
	longer = `(?P<p>(?:[^;.]|\b(?:tp|tx|tt|p|q|h|x)\.\s*|\.\S){3,200}?)` // of any words, where it is known by what follows
	listed = `(?P<r>(?:chúng tôi|(?:các )?thành phần|hai bên|các bên)[^:]{0,60}gồm[^:]{0,60}:?)$`
	rest   = `[,;:.]?(?P<r>.*)$`
)

// Openings are the sentences by which minutes tell when and where they begin: with both, before who is there and in any sentence, with the place first, and with the day alone.
var Openings = []func() *regexp.Regexp{
	pattern.Lazy(today + when + `,?\s+tại\s*:?\s+` + longer + `[,;:.]*\s+` + listed),
	pattern.Lazy(today + when + `,?\s+tại\s+` + where + rest),
	pattern.Lazy(`(?i)^(?:hôm nay,?\s+)?tại\s+` + where + `,\s+` + when + rest),
	pattern.Lazy(`(?i)^(?:hôm nay,?\s+|vào\s+(?:hồi|lúc)\s+)` + when + rest),
}

// Present ends such a sentence where those who are present follow; it may stand by itself.
var Present = pattern.Lazy(`(?i)^(?:\s*(?:chúng tôi\s+|(?:các )?thành phần\s+(?:tham dự\s+|tham gia\s+|dự họp\s+)?|hai bên\s+|các bên\s+)?gồm(?:\s+có)?(?:\s+các\s+(?:ông|bà|bên|thành phần)[^:]{0,40})?)?\s*[:.]?$`)

// AtPlace is the line behind such a sentence that tells where.
var AtPlace = pattern.Lazy(`(?i)^tại\s*:?\s+([^;]{3,150}?)[,;:.]*$`)

// Who a line names that tells who attends, and what a line tells that says what somebody said or did.
const (
	side    = `bên\s+(?:[a-d]|giao|nhận|bán|mua|thuê|cho)`
	person  = `(?:quý\s+)?(?:ông|bà)(?:\s*[(/]\s*(?:ông|bà)\s*\)?)?|đ/c|đ\.c|đồng chí|anh|chị|cô|thầy|pgs|gs|ths|ts|bs`
	role    = `người (?:làm )?chứng|đại biểu|khách mời|thành viên`
	speaks  = `trình bày|phát biểu|báo cáo|cho biết|cho rằng|có ý kiến|nêu|giải trình|trả lời|đánh giá|giới thiệu|công bố|đọc|quán triệt|triển khai`
	decides = `khai mạc|tuyên bố|nhất trí|thống nhất|đồng ý|biểu quyết|đề nghị|kiến nghị|kết luận|thông qua|yêu cầu`
	field   = `chức vụ|chức danh|địa chỉ|đơn vị|điện thoại|số điện thoại|email|nghề nghiệp|cccd|cmnd|căn cước|số cccd|đại diện bởi|cơ quan`
)

// Attending says of a line that it names who attends minutes, or the side that he is of; Spoken that it tells what somebody said or did; Details of one that tells more of him.
var (
	Attending = pattern.Lazy(`(?i)^(?:các\s+)?(?:` + person + `|đại diện|` + side + `|` + role + `)(?:[\s.:(/]|$)`)
	Spoken    = pattern.Lazy(`^[^,:;–-]*\s(?:` + speaks + `|` + decides + `)(?:[\s.,:;]|$)`)
	Details   = pattern.Lazy(`(?i)^(?:` + field + `)[^:]{0,30}:`)
	OfSide    = pattern.Lazy(`(?i)^(?:đại diện|` + side + `(?:[\s.:(]|$))`)
)

// Introducing are titles that stand over what the head of minutes says: when, where, who, and over what is said.
var (
	Introducing = pattern.Lazy(`(?i)^(?:(?:thời gian|địa điểm|thành phần|thành viên|người)(?:\s+(?:tham dự|tham gia|dự họp|và|họp|làm việc|bắt đầu|tổ chức))*(?:[,&;]|\s+và|\s*-)?\s*)+:?$`)
	Saying      = pattern.Lazy(`(?i)^nội dung(?: cuộc họp| buổi họp| họp| làm việc| buổi làm việc| hội nghị| thảo luận)?(?:\s*\((?:ghi\s+)?(?:theo\s+)?diễn biến [^()]*\))?\s*:?[\s.…_]*$`)
)

// Hour is in words that tell a time of day.
var Hour = pattern.Lazy(`(?i)\d\s*(?:giờ|h|g|:\s*\d)`)

// The parts of the sentence by which minutes end: what ends, that it does, and when.
const (
	meeting = `(?:toàn bộ )?(?:cuộc|buổi|phiên|việc)\s+(?:họp|làm việc|kiểm tra|bàn giao|giao nhận|nghiệm thu|kiểm kê|đối thoại|tiếp xúc|thẩm định|đánh giá)`
	ended   = `(?:kết thúc|lập xong|hoàn thành|hoàn tất|bế mạc)(?: xong)?\s+(?:vào\s+)?(?:hồi\s+|lúc\s+)?|thông qua\s+(?:vào\s+)?(?:hồi|lúc)\s+`
	hour    = `\d{1,2}\s*(?:giờ|h|g|:)(?:\s*\d{1,2}\s*(?:phút|p|'|’)?)?(?:,?\s*(?:` + day + `|cùng ngày)|\s+(?:sáng|chiều|trưa|tối)(?: cùng ngày)?)?|[.…_]{2,}\s*(?:giờ|h)(?:[^,;.]|[.…_]{2,})*|cùng ngày`
)

// Ending is the sentence by which minutes tell when they end: what stands before it is the first group, when the second, what follows the third.
var Ending = pattern.Lazy(`(?i)^(?:(.*?[.;,])\s+)?(?:biên bản|` + meeting + `|hội nghị|hội thảo|hội đồng|đại hội|buổi lễ)(?: này)?(?: được| đã)? (?:` + ended + `)(` + hour + `)(?:[,;.\s]\s*(.*))?$`)
