package signer

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
