package check

// The components that rules are about, as answers group what was found.
const (
	Paper      = "khổ giấy, lề, phông chữ"
	PageNumber = "số trang"
	Heading    = "quốc hiệu, tiêu ngữ"
	Bodies     = "tên cơ quan ban hành"
	Number     = "số, ký hiệu"
	PlaceDay   = "địa danh, thời gian"
	Title      = "tên loại, trích yếu"
	Bases      = "căn cứ ban hành"
	Layout     = "bố cục: phần, chương, mục, điều, khoản, điểm"
	Text       = "lời văn"
	Citations  = "viện dẫn"
	Capitals   = "viết hoa"
	Signer     = "quyền hạn, chức vụ, họ tên người ký"
	Addressees = "kính gửi, nơi nhận"
	Appendix   = "phụ lục, văn bản kèm theo"
	Marks      = "dấu chỉ độ khẩn, phạm vi lưu hành"
	Copies     = "bản sao"
	Metadata   = "thông tin của tệp"
	Dossier    = "hồ sơ"
	Typing     = "gõ chữ, ngắt dòng"
)

// Components are all of them in the order of the document.
var Components = []string{Dossier, Paper, PageNumber, Heading, Bodies, Number, PlaceDay, Marks, Title, Bases, Layout, Text, Citations, Capitals, Typing, Signer, Addressees,
	Appendix, Copies, Metadata}
