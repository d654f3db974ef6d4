package celltext

import (
	"strconv"

	"vanban/generator/pattern"
)

// The words by which rows are told that are no tasks: sums, pages, notes, what stands under a table.

// TotalRow is how a row begins, folded, that counts or adds up.
var TotalRow = pattern.Lazy(`^(?:tong|cong|tong cong|tong so|tong cong so)(?: \d.*| so nhiem vu.*| nhiem vu.*| muc.*| phan.*| chung.*| so.*| [ivx]+( .*)?| toan .*| kinh phi.*|(?: (?:[ivxlc]+|[a-zđ]|\d{1,4}))+(?: (?:nhiem vu|cong viec|dau viec|viec))?)?$`)

// BareTotal is a row's words that say nothing but that it counts; Count is what it may say in any other column.
var (
	BareTotal = pattern.Lazy(`^(?:tong|cong|tong cong|tong so|tong cong so)(?: so)?(?: nhiem vu| cong viec| dau viec| viec)?(?: (?:muc |phan |nhom )?(?:[ivxlc]+|[a-zđ]|\d{1,2}))*$`)
	Count     = pattern.Lazy(`^[\d.,]+%?(?:\s*\pL+){0,3}[.;]?$`)
)

// counted is how many tasks a text says that there are.
var counted = pattern.Lazy(`(?:^|[^\d.,])0*(\d{1,5})\s+(?i:nhiệm vụ|công việc|đầu việc)`)

// CountOfTasks gives how many tasks a text says that there are; is is false where it doesn't say.
func CountOfTasks(text string) (n int, is bool) {
	m := counted().FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil
}

// PageRow marks a page.
var PageRow = pattern.Lazy(`^trang(?: so)? \d+(?: \d+)?$`)

// NoteRow is how a row begins that explains the table, or that writes its total in words.
var NoteRow = pattern.Lazy(`(?i)^\s*(?:(?:ghi chú|chú thích|chú giải|lưu ý|nguồn|\(\*+\)|\*+)\s*(?:[:.\d]|\pL|$)|[(\[]?\s*(?:(?:tổng )?(?:số tiền|kinh phí|cộng)\s+)?\(?(?:viết |ghi )?bằng chữ\s*\)?\s*[:.…])`)

// Signing is how the words of a block of signatures begin, folded; PlaceAndDay is the line over it.
var (
	Signing = pattern.Lazy(`^(?:nguoi (?:lap|tong hop|ky|duyet|bao cao)|thu truong|(?:pho )?(?:tong )?giam doc|(?:pho )?chu tich|(?:pho )?truong (?:phong|ban)|(?:pho )?chanh van phong|ky(?: va)? (?:ghi ro|ten|dong dau)|ky ten|` +
		`tm |kt |tl |tuq |noi nhan|ke toan|xac nhan|duyet|phe duyet|(?:pho )?bi thu|lanh dao (?:so|ubnd|phong|co quan|don vi|ban))`)
	PlaceAndDay = pattern.Lazy(`^(?i:(?:[^,;:.\d]{2,40},\s*)?ng[àa]y\s(?:.{0,12}\s)?th[áa]ng\s(?:.{0,12}\s)?n[ăa]m[\s\d.…_]*)$`)
)

// LetterNumber numbers areas: I, II, A, B; SmallRoman too, where tasks begin at 1 below it; RomanSub those within them: I.1. AreaNumber stands before an area's name.
var (
	LetterNumber = pattern.Lazy(`^\(?(?:(?i:mục|phần|nhóm|chương)\s+)?([IVXLC]+|[A-ZĐ])\s*[.):/–-]*$`)
	SmallRoman   = pattern.Lazy(`^\(?[ivx]+$`)
	RomanSub     = pattern.Lazy(`^[IVXLC]+\.\d+[.)]?$`)
	AreaNumber   = pattern.Lazy(`^\(?(?:(?i:mục|phần|nhóm|chương)\s+)?([IVXLC]+|[A-ZĐ])(?:[.)/:]+\s+|\s*[-–]\s+|[.)])`)
)

// The ways in which tasks are numbered, and by which a part of a project is: WP1.
var (
	CodeNumber  = pattern.Lazy(`^\pL{1,4}[ .-]?\d{1,2}$`)
	PlainNumber = pattern.Lazy(`^(?:(?i:nhiệm vụ|nv|số)\s*)?\(?0*(\d{1,6})\s*[.):/–-]*$`)
	SubNumber   = pattern.Lazy(`^\(?0*(\d{1,6})[.,]0*(\d{1,4})[.)]*$`)
	ThreeLevels = pattern.Lazy(`^\d+\.\d+\.\d+[.)]*$`)
	RomanBefore = pattern.Lazy(`^[IVXLC]+[.](\d)`)
	LetterOrDot = pattern.Lazy(`^(?:[a-zđ][.)]?|[-–+•*●])$`)
	// LetterBefore stands before a task that is a part of another one, where its own number is that one's: “a) Hạ tầng”.
	LetterBefore = pattern.Lazy(`^([a-zđ])\)\s+`)
	TaskNumber   = pattern.Lazy(`^(\d{1,6}(?:\.\d{1,4})?)[.)]\s+`)
)

// TableNumber is how the name of a table begins that says which of several it is; Aside is a line over a table that does not name it.
var (
	TableNumber = pattern.Lazy(`^(?i:(?:bảng|biểu|phụ biểu)(?: số)? (?:\d{1,2}|[IVX]+)\s*[.:–-]\s*)`)
	Aside       = pattern.Lazy(`^(?i:\(|\*|đơn vị(?: tính)?\s*:|đvt)`)
)

// TableTitle is how a line over a table begins that is the title of it, or a letterhead, and names no area.
var TableTitle = pattern.Lazy(`^(?i:(?:phụ )?(?:bảng|biểu|lục)|danh (?:mục|sách)|(?:kế|quy) hoạch|phân công|quyết định|chương trình|tổng hợp|(?:triển khai|thực hiện|các|giao) nhiệm vụ|nhiệm vụ|ubnd|[uủ][ỷy] ban|hđnd|hội đồng|sở|bộ|phòng|ban|kèm theo|cộng hòa|độc lập|số|năm|ngày)(?:\s|[.:,]|$)`)

// Continued is how the title of a table ends that goes on from another page.
var Continued = pattern.Lazy(`(?i)\(?(?:tiếp theo|tiếp|t\.t)\)?[\s.:]*$`)

// BareTitle is the name that a program gives a sheet, which names nothing.
var BareTitle = pattern.Lazy(`(?i)^(?:(?:bản sao của|copy of) )?(?:sheet|worksheet|trang(?: tính)?|bang(?: tinh)?|bảng(?: tính)?|table)[ _]*\d*(?: \(\d+\))?$`)

// MarkTitle is a name of a sheet that tells it from others and names nothing: a letter, a number.
var MarkTitle = pattern.Lazy(`^(?:\P{L}*\p{L})?\P{L}*$`)

// TypedDay is a day as a text; others are the ways of typing one that deadlines don't have.
var (
	TypedDay  = pattern.Lazy(`^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$`)
	OtherWord = pattern.Lazy(`^\{\s*khac\s*:\s*["“]?(.*?)["”]?\s*\}$`)
)
