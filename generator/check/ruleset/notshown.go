package ruleset

// NotShown is a rule of the decree that no Word file shows.
type NotShown struct{ ID, Why string }

// Why rules are not evaluated.
const (
	ofPDF     = "chỉ tệp PDF, hoặc ảnh chữ ký và con dấu trong tệp PDF, cho thấy"
	ofDossier = "chỉ hồ sơ cho thấy, và việc đọc hồ sơ đã kiểm tra"
	ofRegistr = "chỉ sổ đăng ký văn bản cho thấy"
	ofLines   = "nơi ngắt dòng do chương trình mở tệp quyết định; bản của chương trình này ngắt dòng theo mức của quy định"
)

// NotEvaluated are the rules of the decree that the set doesn't evaluate on a Word file, with the reason of each.
var NotEvaluated = []NotShown{
	{"P.I.I.4", ofPDF}, {"P.embed", ofPDF}, {"I.II.7.d", ofPDF}, {"I.II.8.a", ofPDF}, {"I.II.8.b.2", ofPDF}, {"I.III.1.d.2", ofPDF}, {"D33.1.c", ofPDF}, {"VI.II.I.10", ofPDF},
	{"I.P2.I.2.a", ofPDF}, {"I.P2.I.2.b", ofPDF}, {"I.P2.I.2.c", ofPDF}, {"I.P2.I.2.d", ofPDF}, {"I.P2.I.3", ofPDF},
	{"I.II.4.a", ofDossier}, {"I.II.4.b.5", ofDossier}, {"I.II.7.c.3", ofDossier}, {"I.II.8.b.1", ofDossier}, {"D18.3", ofDossier}, {"VI.II.I.3", ofDossier}, {"VI.II.I.6", ofDossier},
	{"D15.1", ofRegistr}, {"VI.II.I.13", ofRegistr}, {"VI.II.I.14", ofRegistr},
	{"X.line.1", ofLines}, {"X.line.2", ofLines}, {"X.line.3", ofLines}, {"X.line.4", ofLines}, {"X.line.5", ofLines}, {"X.line.6", ofLines}, {"X.space.1", ofLines},
	{"I.III.2.b.3", "khung vẽ bằng nhiều cách, kích thước của nó không ghi ở đâu trong phần lớn tệp"},
}

// Corrected is a rule of which the list of the decree's rules says something else than the decree.
type Corrected struct{ ID, Why string }

// CorrectedRules are the rules that have another severity here than in the list, with what the decree says.
var CorrectedRules = []Corrected{
	{"I.III.1.c.2e", "danh sách: số, ngày phải để trống, là lỗi; Nghị định (điểm c khoản 1 Mục III Phần I Phụ lục I): “không phải điền”, ghi ra không sai"},
}
