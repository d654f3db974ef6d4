package celltext

import "vanban/generator/pattern"

// The words by which rows are told that are no tasks: sums, pages, notes, what stands under a table.

// TotalRow is how a row begins, folded, that counts or adds up.
var TotalRow = pattern.Lazy(`^(?:tong|cong|tong cong|tong so|tong cong so)(?: \d.*| so nhiem vu.*| nhiem vu.*| muc.*| phan.*| chung.*| so.*| [ivx]+( .*)?| toan .*| kinh phi.*)?$`)

// BareTotal is a row's words that say nothing but that it counts; Count is what it may say in any other column.
var (
	BareTotal = pattern.Lazy(`^(?:tong|cong|tong cong|tong so|tong cong so)(?: so)?(?: nhiem vu| cong viec| dau viec| viec)?$`)
	Count     = pattern.Lazy(`^[\d.,]+%?(?:\s*\pL+){0,3}[.;]?$`)
)

// PageRow marks a page.
var PageRow = pattern.Lazy(`^trang(?: so)? \d+(?: \d+)?$`)

// NoteRow is how a row begins that explains the table.
var NoteRow = pattern.Lazy(`(?i)^\s*(?:ghi chú|chú thích|chú giải|lưu ý|nguồn|\(\*+\)|\*+)\s*(?:[:.\d]|\pL|$)`)

// Signing is how the words of a block of signatures begin, folded; PlaceAndDay is the line over it.
var (
	Signing = pattern.Lazy(`^(?:nguoi (?:lap|tong hop|ky|duyet|bao cao)|thu truong|(?:pho )?(?:tong )?giam doc|(?:pho )?chu tich|(?:pho )?truong (?:phong|ban)|(?:pho )?chanh van phong|ky(?: va)? (?:ghi ro|ten|dong dau)|ky ten|` +
		`tm |kt |tl |tuq |noi nhan|ke toan|xac nhan|duyet|phe duyet|(?:pho )?bi thu|lanh dao (?:so|ubnd|phong|co quan|don vi|ban))`)
	PlaceAndDay = pattern.Lazy(`(?:^|, )ngay (?:.{0,12} )?thang (?:.{0,12} )?nam(?: |$)`)
)
