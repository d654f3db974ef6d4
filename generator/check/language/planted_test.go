package language_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"vanban/generator/check"
	"vanban/generator/check/language"
	"vanban/generator/word/mend"
)

// plant is one fault: words of the good document, and what stands in their place.
type plant struct{ id, old, new string }

// table is a table of tasks with a head; its rows are those of the given lines.
func table(rows string) string { return "|STT|Nhiệm vụ|Số hồ sơ\n" + rows }

// plants has a fault for each rule, and more for those that look at several things.
var plants = []plant{
	{"I.II.6.a.4", "địa phương ngày 16 tháng 6 năm 2025;", "địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;"},
	{"I.II.6.a.4", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "Căn cứ Luật Thanh niên;"},
	{"I.II.6.a.5", "ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh Tây Ninh quy định chức năng, nhiệm vụ của Sở Nội vụ;", "ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh Tây Ninh;"},
	{"I.II.6.a.5", "QĐ-UBND ngày 12 tháng 8 năm 2025 của", "QĐ-UBND của"},
	{"I.II.6.b.1", "20/KH-UBND ngày 05 tháng 02 năm 2025 của", "20/KH-UBND của"},
	{"I.II.6.b.2", "2. Ông", "2. Theo Quyết định số 35/2025/QĐ-UBND ngày 12 tháng 8 năm 2025, ông"},
	{"I.II.3.c.8", "Kế hoạch số 20/KH-UBND", "Kế hoạch số 20/KH - UBND"},
	{"I.II.3.c.8", "Kế hoạch số 20/KH-UBND", "Kế hoạch số 20 /KH–UBND"},
	{"I.II.4.b.4", "vào ngày 05/9/2025", "vào ngày 5/9/2025"},
	{"I.II.4.b.4", "ngày 05 tháng 02 năm 2025", "ngày 5 tháng 2 năm 2025"},
	{"X.kind", "2. Ông", "2. Theo Tờ trình số 21/BC-UBND ngày 06 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Tây Ninh về nhân sự, ông"},
	{"X.cite", "2. Ông", "2. Theo Kế hoạch số 20/KH-UBND ngày 06 tháng 02 năm 2025, ông"},
	{"X.date", "ngày 12 tháng 8 năm 2025 của", "ngày 12/8/2025 của"},
	{"X.word", "phục vụ Nhân dân", "phục vụ phục vụ Nhân dân"},
	{"II.V.8", "sau đó báo cáo hằng tháng.", "sau đó họp thứ năm hằng tuần."},
	{"X.mark", "=Về việc thành lập Tổ công tác", "=Ve viec thanh lap To cong tac"},
	{"X.mark.2", "1. Tổ công tác báo cáo Chủ tịch", "1. Cac phong, don vi bao cao ket qua. Tổ công tác báo cáo Chủ tịch"},
	{"X.law", "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"},
	{"X.law", "Theo đề nghị", "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư;\nTheo đề nghị"},
	{"X.body.1", "các phòng và cá nhân", "Ủy ban nhân dân huyện Tân Biên và cá nhân"},
	{"X.body.1", "các phòng và cá nhân", "Thanh tra sở và cá nhân"},
	{"X.body.1", "|UBND TỈNH TÂY NINH/SỞ NỘI VỤ/", "|UBND HUYỆN TÂN BIÊN/PHÒNG NỘI VỤ/"},
	{"X.body.2", "/SỞ NỘI VỤ/Số: 15/QĐ-SNV", "/SỞ KẾ HOẠCH VÀ ĐẦU TƯ/Số: 15/QĐ-SKHĐT"},
	{"X.body.2", "các phòng và cá nhân", "Sở Kế hoạch và Đầu tư và cá nhân"},
	{"X.code", "do Tổ trưởng phân công", "do Tæ tr\u00adëng ph©n c«ng, thùc hiÖn nhiÖm vô"},
	{"X.space.2", "có nhiệm vụ giúp", "có nhiệm vụ  giúp"},
	{"X.space.2", "=Về việc thành lập Tổ công tác", "=Về việc  thành lập Tổ công tác"},
	{"X.space.3", "TL. GIÁM ĐỐC/", "TL.GIÁM ĐỐC/"},
	{"X.space.3", "công tác CCHC, phục vụ", "công tác CCHC , phục vụ"},
	{"X.space.3", "hành chính (CCHC)", "hành chính ( CCHC)"},
	{"X.space.3", "công tác CCHC, phục vụ", "công tác CCHC,phục vụ"},
	{"X.space.3", "phục vụ Nhân dân. Nhiệm vụ", "phục vụ Nhân dân.Nhiệm vụ"},
	{"X.punct", "làm Tổ trưởng; các", "làm Tổ trưởng;; các"},
	{"X.punct", "hằng tháng.", "hằng tháng.."},
	{"X.punct", "làm Tổ trưởng; các", "làm Tổ trưởng,; các"},
	{"X.quote", "Tổ công tác có nhiệm vụ", "Tổ công tác có \"nhiệm vụ\""},
	{"X.quote.2", "Tổ công tác có nhiệm vụ", "Tổ công tác có “nhiệm vụ"},
	{"X.quote.2", "Tổ công tác có nhiệm vụ", "Tổ công tác có nhiệm vụ”"},
	{"X.spell", "Tổ công tác có nhiệm vụ", "Tổ công tác đuợc nhiệm vụ"},
	{"X.spell", "theo quy định.", "theo quyêt định."},
	{"X.spell", "theo Kế hoạch số 20/KH-UBND", "theo Kế hoach số 20/KH-UBND"},
	{"X.spell", "2. Ông", "2. Theo Nghị đinh số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, ông"},
	{"X.body.3", "các phòng và cá nhân", "Sở Khoa học Công nghệ và cá nhân"},
	{"X.body.3", "các phòng và cá nhân", "Sở Văn hóa, Thể thao, Du lịch và cá nhân"},
	{"X.field", "2. Ông Nguyễn Văn An làm", "2. Ông {{ho_ten}} làm"},
	{"X.field", "2. Ông Nguyễn Văn An làm", "2. Ông «Ho_ten» làm"},
	{"X.field", "2. Ông Nguyễn Văn An làm", "2. Ông <<Ho ten>> làm"},
	{"X.field", "2. Ông Nguyễn Văn An làm", "2. Ông ${hoTen} làm"},
	{"X.field", "/Trần Văn Bình", "/{ho_ten_nguoi_ky}"},
	{"X.field.2", "theo khoản 2 Điều 5", "theo Error! Reference source not found. Điều 5"},
	{"X.field.2", "theo khoản 2 Điều 5", "theo Lỗi! Không tìm thấy nguồn tham chiếu. Điều 5"},
	{"X.field.3", "2. Ông Nguyễn Văn An làm", "2. Ông [ghi họ và tên] làm"},
	{"X.dash", "2. Ông", "2. Giai đoạn 2026-2030, ông"},
	{"X.tone", "theo dõi công tác", "theo dõi, đơn giản hoá công tác"},
	{"X.word", "theo quy định.", "theo các các quy định."},
	{"X.abbr", "hành chính (CCHC) giai đoạn", "hành chính, CCHC giai đoạn"},
	{"II.I", "phục vụ Nhân dân. Nhiệm vụ", "phục vụ Nhân dân. nhiệm vụ"},
	{"II.I", "1. Tổ công tác báo cáo", "1. tổ công tác báo cáo"},
	{"II.II.1.a", "Ông Nguyễn Văn An làm", "Ông Nguyễn văn An làm"},
	{"II.II.1.b", "theo quy định.", "như lời bác Hồ dạy."},
	{"II.II.2", "theo quy định.", "như lời Lê-Nin dạy."},
	{"II.III.1.a", "của Ủy ban nhân dân tỉnh Tây Ninh về", "của Ủy ban nhân dân Tỉnh Tây Ninh về"},
	{"II.III.1.a", "các phòng và cá nhân", "cá nhân ở Thị xã Hòa Thành"},
	{"II.III.1.b", "các phòng và cá nhân", "cá nhân ở phường 1 đều"},
	{"II.III.1.c", "theo quy định.", "tại thành phố Hồ Chí Minh."},
	{"II.III.1.d", "theo quy định.", "tại sông vàm cỏ Đông."},
	{"II.III.1.đ", "theo quy định.", "tại Đông Nam bộ."},
	{"II.III.2", "theo quy định.", "tại Bắc kinh."},
	{"II.IV.1", "giúp Giám đốc Sở Nội vụ", "giúp Giám đốc Sở Nội Vụ"},
	{"II.IV.1", "của Ủy ban nhân dân tỉnh Tây Ninh về", "của Ủy ban Nhân dân tỉnh Tây Ninh về"},
	{"II.IV.2", "theo quy định.", "với Unesco."},
	{"II.V.1", "phục vụ Nhân dân.", "phục vụ nhân dân."},
	{"II.V.2", "theo quy định.", "tặng Huân chương lao động."},
	{"II.V.3", "báo cáo Chủ tịch Ủy ban nhân dân", "báo cáo chủ tịch Ủy ban nhân dân"},
	{"II.V.3", "Ông Nguyễn Văn An làm", "Có giám đốc Nguyễn Văn An làm"},
	{"II.V.4", "theo quy định.", "theo chủ trương của đảng."},
	{"II.V.5", "theo quy định.", "nhân ngày Quốc tế lao động."},
	{"II.V.6", "theo Kế hoạch số 20", "theo kế hoạch số 20"},
	{"II.V.6", "theo quy định.", "theo Luật đất đai."},
	{"II.V.7", "theo khoản 2 Điều 5 Quyết", "theo khoản 2 điều 5 Quyết"},
	{"II.V.7", "theo khoản 2 Điều 5 Quyết", "theo Khoản 2 Điều 5 Quyết"},
	{"II.V.8", "theo quy định.", "trước tết Nguyên Đán."},
	{"II.V.8", "theo quy định.", "vào thứ hai hằng tuần."},
	{"II.V.9", "theo quy định.", "nhân Cách mạng Tháng Tám."},
	{"II.V.10", "theo quy định.", "trên Tạp chí cộng sản."},
	{"D13.4", "TL. GIÁM ĐỐC/CHÁNH VĂN PHÒNG", "TL. GIÁM ĐỐC/PHÓ CHÁNH VĂN PHÒNG"},
	{"I.III.2.a", "/Số: 15/QĐ-SNV", "/Số: 15/QĐ-SNV/MẬT"},
	{"X.sum", "Điều 3. Chánh", table("|1|Rà soát hồ sơ|12\n|2|Trả lời kiến nghị|30\n|Tổng cộng||41\n") + "Điều 3. Chánh"},
	{"X.count", "Trần Văn Bình\n", "Trần Văn Bình\n=PHỤ LỤC\n=DANH MỤC NHIỆM VỤ\n=(Kèm theo Quyết định số 15/QĐ-SNV ngày 15 tháng 9 năm 2025 của Giám đốc Sở Nội vụ)\nDanh mục gồm 3 nhiệm vụ.\n" +
		table("|1|Rà soát hồ sơ|12\n|2|Trả lời kiến nghị|30\n")},
	{"X.day", "vào ngày 05/9/2025", "vào ngày 31/9/2025"},
	{"X.day", "vào ngày 05/9/2025", "(31/6/2025)"},
	{"X.day", "Kế hoạch số 20/KH-UBND ngày 05 tháng 02 năm 2025", "Kế hoạch số 20/KH-UBND ngày 30 tháng 02 năm 2025"},
	{"X.day", "vào ngày 05/9/2025", "trước ngày 31 tháng 9"},
	{"X.day", "vào ngày 05/9/2025", "trong tháng 13/2025"},
	{"X.day.2", "vào ngày 05/9/2025", "vào thứ Hai, ngày 05/9/2025"},
	{"X.day.2", "vào ngày 05/9/2025", "vào ngày 05 tháng 9 năm 2025 (Chủ nhật)"},
	{"X.day.2", "vào ngày 05/9/2025", "chiều thứ Ba (ngày 05/9)"},
	{"X.day.3", "vào ngày 05/9/2025", "từ ngày 15/12/2025 đến hết ngày 01/12/2025"},
	{"X.day.4", "20/KH-UBND ngày 05 tháng 02 năm 2025 của", "20/KH-UBND ngày 05 tháng 02 năm 2026 của"},
	{"X.day.4", "Kế hoạch số 20/KH-UBND ngày 05 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Tây Ninh về", "Thông tư số 20/2026/TT-BNV quy định ngày 05 tháng về"},
	{"X.day.5", "ngày 12 tháng 8 năm 2025 của", "ngày 12 tháng 8 năm 2024 của"},
	{"X.agree", "Trần Văn Bình\n", "Trần Văn Bình\n=PHỤ LỤC\n=DANH SÁCH TỔ CÔNG TÁC\n=(Kèm theo Quyết định số 15/QĐ-SNV ngày 16 tháng 9 năm 2025 của Giám đốc Sở Nội vụ)\nÔng Nguyễn Văn An làm Tổ trưởng của Tổ công tác.\n"},
}

func TestGoodTextHasNoFault(t *testing.T) {
	ids, all := found(t, good)
	for _, f := range all {
		t.Errorf("%v: %s → %s", ids, f.Found, f.Expected)
	}
}

// TestPlantedFaults plants one fault at a time and wants its rule and no other.
func TestPlantedFaults(t *testing.T) {
	planted := map[string]bool{}
	for _, p := range plants {
		if !strings.Contains(good, p.old) {
			t.Errorf("%s: the good document hasn't %q", p.id, p.old)
			continue
		}
		ids, all := found(t, strings.Replace(good, p.old, p.new, 1))
		if !slices.Equal(ids, []string{p.id}) {
			t.Errorf("%s, %q: found %v", p.id, p.new, ids)
			for _, f := range all {
				t.Logf("  %s → %s", f.Found, f.Expected)
			}
		}
		planted[p.id] = true
	}
	for _, r := range language.Rules() {
		if !planted[r.ID] {
			t.Errorf("no fault is planted for %s", r.ID)
		}
	}
}

// TestFindingsSayWhere: each finding says what is there and what should be, and what is to be put in its place stands where it says.
func TestFindingsSayWhere(t *testing.T) {
	for _, p := range plants {
		r := reading(t, strings.Replace(good, p.old, p.new, 1))
		for _, rule := range language.Rules() {
			if rule.Says == "" || rule.Component == "" {
				t.Errorf("%s says nothing", rule.ID)
			}
			for _, f := range rule.Look(r) {
				if f.Found == "" || f.Expected == "" {
					t.Errorf("%s: %+v", rule.ID, f)
				}
				if place := r.PlaceOf(f.Line); f.Instead != "" && place != nil {
					runes := []rune(place.Paragraph.Text)
					if at := string(runes[f.At : f.At+len([]rune(f.Words))]); at != f.Words {
						t.Errorf("%s: “%s” is said to stand where “%s” does", rule.ID, f.Words, at)
					}
				}
			}
		}
	}
}

// TestMendedFaultsAreGone mends each planted fault that can be, and wants what the good document has there: no other word changes, and nothing is left to mend.
func TestMendedFaultsAreGone(t *testing.T) {
	mended := 0
	for _, p := range plants {
		r := reading(t, strings.Replace(good, p.old, p.new, 1))
		edits := mend.New(r.File)
		planned := false
		for _, rule := range language.Rules() {
			if rule.Mend == nil {
				continue
			}
			for _, f := range rule.Look(r) {
				planned = planned || f.Instead != ""
				rule.Mend(r, f, edits)
			}
		}
		if !planned {
			continue
		}
		mended++
		data, err := edits.Apply()
		if err != nil {
			t.Errorf("%s: %v", p.id, err)
			continue
		}
		again := readData(t, data)
		for _, rule := range language.Rules() {
			for _, f := range rule.Look(again) {
				if rule.Mend != nil && f.Instead != "" {
					t.Errorf("%s: mended, it still has %s: %s → %s", p.id, rule.ID, f.Found, f.Expected)
				}
			}
		}
		if before, after := words(r), words(again); len(before) != len(after) {
			t.Errorf("%s: %d words before, %d after", p.id, len(before), len(after))
		}
	}
	if mended < 20 {
		t.Errorf("only %d faults are mended", mended)
	}
}

// words gives the words of a file, in small letters, without blanks and marks of punctuation.
func words(r *check.Reading) string {
	var b strings.Builder
	for _, p := range r.Places() {
		for _, c := range strings.ToLower(p.Paragraph.Text) {
			if unicode.IsLetter(c) {
				b.WriteRune(c)
			}
		}
	}
	return b.String()
}
