package bodies

import "testing"

func TestBehindTMNoPlaceIsNamed(t *testing.T) {
	for by, want := range map[string]string{
		"UBND XÃ HÒA HỘI": "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN TỈNH TÂY NINH": "ỦY BAN NHÂN DÂN", "HĐND TỈNH TÂY NINH": "HỘI ĐỒNG NHÂN DÂN",
		"THƯỜNG TRỰC HĐND XÃ HÒA HỘI": "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ": "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",
	} {
		if got := BehindTM(by); got != want {
			t.Errorf("%s: %s, want %s", by, got, want)
		}
	}
}

// TestHeads: in whatever case and spelling, in full or short; a word that only begins like another is none.
func TestHeads(t *testing.T) {
	for name, want := range map[string][5]bool{ // together, under one, may stand under, stands over, goes on
		"Ủy ban nhân dân": {true, false, true, true, true}, "UBND xã Mẫu": {true, false, true, true, false}, "HĐND-UBND XÃ MẪU": {true, false, true, true, false},
		"Uỷ ban Mặt trận": {true, false, true, false, false}, "SỞ NỘI VỤ": {false, true, true, false, false}, "Bộ Nội vụ": {false, true, false, true, false},
		"BAN CHẤP HÀNH": {false, false, true, false, true}, "Số: 15": {}, "Bánh": {}, "": {},
	} {
		got := [5]bool{Decides(name, Together), Decides(name, UnderOne), MayStandUnder(name), StandsOver(name), GoesOn(name)}
		if got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
	committee := Local()[0]
	if rest, is := committee.Cut("Uỷ ban nhân dân xã Mẫu"); !is || rest != "xã Mẫu" || committee.Is("UBND xã") || !committee.Is("ubnd") || IsLocal("Ủy ban Mặt trận") {
		t.Error(rest, is)
	}
}
