package dossier

import (
	"strings"
	"testing"
	"testing/fstest"
)

// withSentence is the good dossier (three điều, two appendices, three tasks) with a sentence at a place: the plan has two mục, the first
// with two khoản of which the first has two điểm, the second with three khoản.
func withSentence(t *testing.T, where, sentence string) *Dossier {
	t.Helper()
	files := good(t)
	plan := "# Mục tiêu\n\n## Mục tiêu chung\n\n1. Một.\n1. Hai.\n\n## Mục tiêu riêng\n\nBa.\n\n# Nhiệm vụ\n\n1. Một.\n1. Hai.\n1. Ba.\n\n"
	main := strings.Replace(string(files[MainFile].Data), "    kem-theo: chua-dien\n", "", 1)
	switch where {
	case "ke-hoach":
		plan += sentence + "\n"
	case "dieu":
		main = strings.Replace(main, "  - Chánh Văn phòng chịu", "  - |\n    Thực hiện như sau:\n\n    1. Một.\n    1. Hai.\n\n    "+sentence+"\n  - Chánh Văn phòng chịu", 1)
	case "noi-nhan":
		main = strings.Replace(main, "  - Bộ Nội vụ", "  - "+sentence, 1)
	}
	files[PlanFile], files[MainFile] = &fstest.MapFile{Data: []byte(plan)}, &fstest.MapFile{Data: []byte(main)}
	d, err := Load(files)
	if err != nil {
		t.Fatalf("%s: %v", sentence, err)
	}
	return d
}

// TestReferences has, for a sentence at a place, a part of the note's sentence; "" where all that it names is there or another's.
func TestReferences(t *testing.T) {
	for _, c := range []struct{ where, sentence, want string }{
		{"noi-nhan", "Như Điều 3", ""},
		{"noi-nhan", "Như điều 5;", "Không có Điều 5: Quyết định có 3 điều."},
		{"noi-nhan", "Như Mục II", ""},
		{"noi-nhan", "Như Phần V", "Không có Mục V: kế hoạch có 2 mục."},
		{"noi-nhan", "UBND các huyện theo Phụ lục IV", "Không có Phụ lục IV: hồ sơ có 2 phụ lục."},
		{"dieu", "Giao Sở Nội vụ thực hiện nội dung tại Điều 1, Điều 2 Quyết định này.", ""},
		{"dieu", "Giao Sở Nội vụ thực hiện nội dung tại Điều 6 Quyết định này.", "Không có Điều 6: Quyết định có 4 điều."},
		{"dieu", "Nội dung tại khoản 2 Điều 3 Quyết định này.", ""},
		{"dieu", "Nội dung tại khoản 3 Điều 3 Quyết định này.", "Điều 3 không có khoản 3: chỉ có 2 khoản."},
		{"dieu", "Nội dung tại khoản 1 Điều 4.", "Điều 4 không có khoản 1: không chia thành khoản."},
		{"dieu", "Thay thế Điều 7 Quyết định số 12/2020/QĐ-UBND ngày 05 tháng 3 năm 2020.", ""},
		{"dieu", "Nội dung tại Mục II Kế hoạch ban hành kèm theo Quyết định này.", ""},
		{"dieu", "Nội dung tại Mục IV Kế hoạch ban hành kèm theo Quyết định này.", "Không có Mục IV: kế hoạch có 2 mục."},
		{"ke-hoach", "Thực hiện điểm a, b khoản 1 Mục I Kế hoạch này.", ""},
		{"ke-hoach", "Thực hiện điểm a và điểm c khoản 1 Mục I Kế hoạch này.", "Khoản 1 Mục I không có điểm c: có 2 điểm."},
		{"ke-hoach", "Thực hiện khoản 2 Mục I, Mục II và khoản 3 Mục II Kế hoạch này.", ""},
		{"ke-hoach", "Thực hiện khoản 2 Mục I, Mục III Kế hoạch này.", "Không có Mục III: kế hoạch có 2 mục."},
		{"ke-hoach", "Thực hiện Mục V Phụ lục II Kế hoạch này.", ""},
		{"ke-hoach", "Theo khoản 2 Điều 5, Điều 8 và khoản 1 Điều 9 Luật Đất đai; Mục II Phụ lục IV Thông tư số 01/2024/TT-BNV.", ""},
		{"ke-hoach", "Thực hiện điểm c khoản 1 Mục I Kế hoạch này.", "Khoản 1 Mục I không có điểm c: có 2 điểm."},
		{"ke-hoach", "Thực hiện khoản 3 Mục II, khoản 1 Mục I.", ""},
		{"ke-hoach", "Thực hiện khoản 9 Mục VII Kế hoạch này.", "Không có Mục VII: kế hoạch có 2 mục."},
		{"ke-hoach", "Thực hiện khoản 9 Mục II.", "Mục II không có khoản 9: chỉ có 3 khoản."},
		{"ke-hoach", "Xem mục I.1.b, II.3.", ""},
		{"ke-hoach", "Xem mục I.1.đ.", "Khoản 1 Mục I không có điểm đ: có 2 điểm."},
		{"ke-hoach", "Xem mục II.5 Kế hoạch này.", "Mục II không có khoản 5: chỉ có 3 khoản."},
		{"ke-hoach", "Theo danh mục II và các hạng mục X, chuyên mục V.", ""},
		{"ke-hoach", "Như Điều 5.", "Không có Điều 5: Quyết định có 3 điều."},
		{"ke-hoach", "Theo Điều 2 Quyết định này.", ""},
		{"ke-hoach", "Theo Điều 2 Kế hoạch này.", "Không có Điều 2: kế hoạch không chia thành điều."},
		{"ke-hoach", "Theo Điều 5 Luật Đất đai.", ""},
		{"ke-hoach", "Theo khoản 2, Điều 15, Luật Tổ chức chính quyền địa phương năm 2025.", ""},
		{"ke-hoach", "Theo khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP và Phụ lục V ban hành kèm theo Nghị định số 30/2020/NĐ-CP.", ""},
		{"ke-hoach", "Theo điểm b khoản 1, khoản 2 và khoản 3 Điều 12 của Thông tư số 01/2024/TT-BNV; Mẫu số 02 Phụ lục VI (Biểu mẫu) của Thông tư này.", ""},
		{"ke-hoach", "Theo các Điều 5, 6 và 17 Chương III của Bộ luật Lao động.", ""},
		{"ke-hoach", "Luật Đất đai có hiệu lực từ năm 2024; nội dung tại Điều 75 được thực hiện ngay.", ""},
		{"ke-hoach", "Thực hiện Mục VIII Chương trình hành động số 12-CTr/TU của Tỉnh ủy.", ""},
		{"ke-hoach", "Thực hiện Nghị quyết số 57-NQ/TW; các nhiệm vụ tại Phụ lục II kèm theo.", ""},
		{"ke-hoach", "Thực hiện Nghị quyết số 57-NQ/TW; các nhiệm vụ tại Phụ lục III kèm theo.", "Không có Phụ lục III: hồ sơ có 2 phụ lục."},
		{"ke-hoach", "Chi tiết tại các Phụ lục I, II kèm theo Kế hoạch này.", ""},
		{"ke-hoach", "Chi tiết tại các Phụ lục I, II, III kèm theo Kế hoạch này.", "Không có Phụ lục III: hồ sơ có 2 phụ lục."},
		{"ke-hoach", "Chi tiết tại Phụ lục số 03.", "Không có Phụ lục 03: hồ sơ có 2 phụ lục."},
		{"ke-hoach", "Sở Nội vụ chủ trì nhiệm vụ số 2, 3.", ""},
		{"ke-hoach", "Sở Nội vụ chủ trì nhiệm vụ số 12.", "Không có nhiệm vụ số 12: bảng nhiệm vụ có 3 nhiệm vụ."},
		{"ke-hoach", "Có 5 nhiệm vụ, 19 điều đảng viên không được làm; thời điểm a; tài khoản 2.", ""},
	} {
		d := withSentence(t, c.where, c.sentence)
		notes := fresh(t, d)
		got := notes.Error()
		if c.want == "" && got != "" || c.want != "" && (len(notes) != 1 || !strings.Contains(got, c.want)) {
			t.Errorf("%s, %q: want %q, got\n%s", c.where, c.sentence, c.want, got)
		}
	}
}
