package nd30

// KindName is a row of the table of annex III, part I: the name of a kind of document, and what stands for it in the notation.
type KindName struct{ Name, Symbol string }

// Unnotated are the kinds of Article 7 that annex III gives no symbol.
var Unnotated = []string{"Công văn", "Thư công"}

// KindNames are the kinds of administrative documents that have a symbol, in the order of annex III.
var KindNames = []KindName{
	{"Nghị quyết", "NQ"}, {"Quyết định", "QĐ"}, {"Chỉ thị", "CT"}, {"Quy chế", "QC"}, {"Quy định", "QyĐ"}, {"Thông cáo", "TC"},
	{"Thông báo", "TB"}, {"Hướng dẫn", "HD"}, {"Chương trình", "CTr"}, {"Kế hoạch", "KH"}, {"Phương án", "PA"}, {"Đề án", "ĐA"},
	{"Dự án", "DA"}, {"Báo cáo", "BC"}, {"Biên bản", "BB"}, {"Tờ trình", "TTr"}, {"Hợp đồng", "HĐ"}, {"Công điện", "CĐ"},
	{"Bản ghi nhớ", "BGN"}, {"Bản thỏa thuận", "BTT"}, {"Giấy ủy quyền", "GUQ"}, {"Giấy mời", "GM"}, {"Giấy giới thiệu", "GGT"},
	{"Giấy nghỉ phép", "GNP"}, {"Phiếu gửi", "PG"}, {"Phiếu chuyển", "PC"}, {"Phiếu báo", "PB"},
}

// SymbolOf gives what stands for a kind in the notation; empty where annex III has none.
func SymbolOf(name string) string {
	for _, k := range KindNames {
		if k.Name == name {
			return k.Symbol
		}
	}
	for _, c := range []Copy{TrueCopy, SecondCopy, Extract} {
		if c.Name == name {
			return c.Symbol
		}
	}
	return ""
}

// Copy is a kind of copy: its name and symbol in annex III, part I, and the form of the copy as it is printed (annex I, part II).
type Copy struct{ Name, Symbol, Form string }

// The kinds of copies.
var (
	TrueCopy   = Copy{"Bản sao y", "SY", "Sao y"}
	SecondCopy = Copy{"Bản sao lục", "SL", "Sao lục"}
	Extract    = Copy{"Bản trích sao", "TrS", "Trích sao"}
)
