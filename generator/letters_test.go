package generator_test

import (
	"testing"

	"vanban/generator/compose/letter"
	"vanban/generator/doc"
	"vanban/generator/wording"
)

// TestLettersAreNamed: a công văn has no title, yet the data of its file name its kind and its abstract, as annex VI asks;
// a form's data have them too, and the notation under which it will be numbered.
func TestLettersAreNamed(t *testing.T) {
	found := map[string]doc.Meta{}
	for _, n := range amendmentOf(t, "../testdata/sua-doi/chinh-ta") {
		found[n.Name] = n.Document.Meta
	}
	w, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	d := loaded(t, "../seeds/tay-ninh-2024")
	for _, o := range letter.All {
		values, err := letter.NewValues(&letter.Run{Dossier: d, Each: letter.Once, Wording: w}, letter.Copy{}, []string{"viet_tat_ban_hanh", "don_vi_soan_thao"})
		if err != nil {
			t.Fatal(err)
		}
		form, err := o.Filled(w, d, values)
		if err != nil {
			t.Fatal(err)
		}
		found[o.FileName()] = form.Meta
	}
	for name, want := range map[string][3]string{
		"dinh-chinh":          {"Công văn", "Công văn đính chính Quyết định số 15/QĐ-UBND", "1250/UBND-VP"},
		"cong-van-don-doc":    {"Công văn", "Công văn đôn đốc thực hiện nhiệm vụ chậm tiến độ", "UBND-VP"},
		"giay-moi-so-ket":     {"Giấy mời", "", "GM-UBND"},
		"phieu-giao-nhiem-vu": {"Công văn", "", "UBND-VP"},
	} {
		m := found[name]
		if m.KindName != want[0] || want[1] != "" && m.Name != want[1] || m.Symbol != want[2] {
			t.Errorf("%s is a %q, %q, of %q", name, m.KindName, m.Name, m.Symbol)
		}
	}
}
