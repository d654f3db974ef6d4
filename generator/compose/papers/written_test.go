package papers_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/compose/papers"
	"vanban/generator/doc"
	"vanban/generator/paper"
	"vanban/generator/render/text"
)

// written gives the text form of a document by itself, of the office of the samples.
func written(t *testing.T, src string) string {
	t.Helper()
	_, w := province(t)
	office, err := paper.Office(os.DirFS("../../../seeds/van-ban-mau"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := paper.ReadFile(fstest.MapFS{"a.md": {Data: []byte(src)}}, "a.md", office)
	if err != nil {
		t.Fatal(err)
	}
	all, _, err := papers.Compose(p, w)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := text.Render(&b, all[0]); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestTypedEndingStandsAlone: where the writer has the document end, it ends once, whatever lines or forms stand behind that.
func TestTypedEndingStandsAlone(t *testing.T) {
	const head = "---\nloai: to-trinh\nso: 5\nngay: 05/3/2026\ntrich-yeu: A\nkinh-gui: B\n"
	for _, c := range []struct{ name, text, want, last string }{
		{"a line behind it", "---\nKính trình./.\n\n*(Gửi kèm: dự thảo)*\n", "Kính trình./.", "*(Gửi kèm: dự thảo)*"},
		{"a centred line behind it", "---\nKính trình./.\n\n::: giua\nHết\n:::\n", "Kính trình./.", "Hết"},
		{"behind a list", "---\n1. A\n2. Kính trình ./.\n\nGửi kèm: dự thảo\n", "2. Kính trình./.", "Gửi kèm: dự thảo"},
		{"forms behind it", "cap: [mau, khoan, diem]\n---\nKính trình./.\n\n# Phiếu\n\nHọ tên\n", "Kính trình./.", "Họ tên"},
		{"nothing behind it", "---\nA\n\nKính trình./.\n", "Kính trình./.", "Kính trình./."},
	} {
		got := written(t, head+c.text)
		if strings.Count(got, "./.") != 1 || !strings.Contains(got, c.want+"\n") || !strings.Contains(got, c.last+"\n[Nơi nhận]") {
			t.Errorf("%s: want %q once, and %q last, in\n%s", c.name, c.want, c.last, got)
		}
	}
}

// TestChosenBreaks: a backslash ends a line in each key that says so, and is refused where none is ended, with its place.
func TestChosenBreaks(t *testing.T) {
	const head = "---\nso: 5\nngay: 05/3/2026\n"
	for _, c := range []struct{ name, text, want string }{
		{"another office", "loai: thong-bao\ntrich-yeu: A\nnguoi-ky:\n  chuc-vu: Giám đốc\n  chuc-vu-khac: |\n    Trưởng Ban Chỉ đạo \\\n    chuyển đổi số\n  ho-ten: A B\n---\nLời\n",
			"[Họ tên người ký] TRƯỞNG BAN CHỈ ĐẠO / CHUYỂN ĐỔI SỐ / A B"},
		{"an authority", "loai: quyet-dinh\ntrich-yeu: A\ncan-cu: [Căn cứ Luật A ngày 01 tháng 02 năm 2025]\ntham-quyen: {ten: 'Chủ tịch Ủy ban nhân dân \\ xã Mẫu', ten-ngan: Chủ tịch}\n---\n1. Lời\n",
			"[Thẩm quyền ban hành] CHỦ TỊCH ỦY BAN NHÂN DÂN / XÃ MẪU"},
		{"the authority of a resolution", "loai: nghi-quyet\ntrich-yeu: A\ncan-cu: [Căn cứ Luật A ngày 01 tháng 02 năm 2025]\ntham-quyen: {ten: 'Hội đồng nhân dân xã Mẫu \\ khóa XIII kỳ họp thứ 7', ten-ngan: HĐND xã}\n---\n1. Lời\n",
			"[Thẩm quyền ban hành] HỘI ĐỒNG NHÂN DÂN XÃ MẪU / KHÓA XIII KỲ HỌP THỨ 7\n"},
		{"a resolution without one", "loai: nghi-quyet\ntrich-yeu: A\ncan-cu: [Căn cứ Luật A ngày 01 tháng 02 năm 2025]\n---\n1. Lời\n", "[Thẩm quyền ban hành] ỦY BAN NHÂN DÂN XÃ MẪU\n"},
	} {
		if got := strings.ReplaceAll(written(t, head+c.text), " ⏎ ", " / "); !strings.Contains(got, c.want) {
			t.Errorf("%s: no %q in\n%s", c.name, c.want, got)
		}
	}
}

// TestArticlesWithoutWords: a điều may have nothing but its khoản, in a decision and in a text that names its levels.
func TestArticlesWithoutWords(t *testing.T) {
	const head = "so: 5\nngay: 05/3/2026\ntrich-yeu: A\ncan-cu: [Căn cứ Luật A ngày 01 tháng 02 năm 2025]\n"
	for name, text := range map[string]string{
		"a decision":            "---\nloai: quyet-dinh\n" + head + "---\n1.\n   1. Một.\n   2. Hai.\n2. Ba.\n",
		"a resolution":          "---\nloai: nghi-quyet\n" + head + "cap: [dieu, khoan, diem]\n---\n1.\n   1. Một.\n   2. Hai.\n2. Ba.\n",
		"a resolution's titles": "---\nloai: nghi-quyet\n" + head + "cap: [dieu, khoan, diem]\n---\n# \n\n1. Một.\n2. Hai.\n\n# \n\nBa.\n",
	} {
		got := strings.ReplaceAll(written(t, text), "*", "")
		for _, want := range []string{"] Điều 1.\n[Khoản] 1. Một.\n[Khoản] 2. Hai.\n", "] Điều 2."} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", name, want, got)
			}
		}
	}
}

// TestNumberIsBoldWithItsTitle (annex I, II.6.đ), whether or not the text names its levels; that of a điểm, which has no title, isn't.
func TestNumberIsBoldWithItsTitle(t *testing.T) {
	for _, levels := range []string{"", "cap: [muc, khoan, diem]\n"} {
		got := written(t, "---\nloai: thong-bao\nso: 5\nngay: 05/3/2026\ntrich-yeu: A\n"+levels+"---\n# Mục\n\n1. **Chủ trì:** ông A.\n2. **Tham dự**\n\n   Các phòng\n3. **Một** việc.\n   1. **Hai:** việc.\n")
		for _, want := range []string{"[Khoản] **1.** **Chủ trì:** ông A.", "[Khoản] **2.** **Tham dự**", "[Khoản] 3. **Một** việc.", "[Điểm] a) **Hai:** việc"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", levels, want, got)
			}
		}
	}
}

// TestDrafterEndsTheArchive with a full stop (annex III, form 1.1), but in brackets.
func TestDrafterEndsTheArchive(t *testing.T) {
	for typed, want := range map[string]string{"HA": "- Lưu: VT. HA.", "HA.": "- Lưu: VT. HA.", "(HA)": "- Lưu: VT. (HA)"} {
		got := written(t, "---\nloai: thong-bao\nso: 5\nngay: 05/3/2026\ntrich-yeu: A\nluu: {noi-luu: VT, nguoi-soan: "+typed+"}\n---\nLời\n")
		if !strings.Contains(got, want+"\n") {
			t.Errorf("%s: no %q in\n%s", typed, want, got)
		}
	}
}

// TestPagesAndLines: lines at the right edge, and forms that begin pages of their own.
func TestPagesAndLines(t *testing.T) {
	got := written(t, "---\nloai: bao-cao\nso: 5\nngay: 05/3/2026\ntrich-yeu: A\n---\nLời\n\n::: phai\n*Đơn vị tính: triệu đồng*\n:::\n\n| A |\n|---|\n| B |\n")
	for _, want := range []string{"[Dòng canh phải] *Đơn vị tính: triệu đồng*\n| A"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	_, w := province(t)
	const head = "---\nloai: quy-che\nnam: 2026\nso: 5\nngay: 05/3/2026\ntrich-yeu: A\ncap: [mau, khoan, diem]\n---\n"
	for text, want := range map[string]string{"Lời\n\n# Phiếu\n\nB\n\n# Bảng\n\nC\n": "true true", "# Phiếu\n\nB\n\n# Bảng\n\nC\n": "false true"} {
		office, err := paper.Office(os.DirFS("../../../seeds/van-ban-mau"))
		if err != nil {
			t.Fatal(err)
		}
		p, err := paper.ReadFile(fstest.MapFS{"a.md": {Data: []byte(head + text)}}, "a.md", office)
		if err != nil {
			t.Fatal(err)
		}
		all, _, err := papers.Compose(p, w)
		if err != nil {
			t.Fatal(err)
		}
		var begins []string
		for _, b := range all[0].Sections[0].Blocks {
			if p, is := b.(*doc.Paragraph); is && p.Role == doc.FormHead {
				begins = append(begins, strconv.FormatBool(p.NewPage))
			}
		}
		if strings.Join(begins, " ") != want {
			t.Errorf("%q: forms begin pages: %v, want %s", text, begins, want)
		}
	}
}
