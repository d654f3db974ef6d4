package celltext

import "testing"

// TestAHeadOfAmountsNamesDong: a head keeps its words, and its unit is the one in which the dossier has amounts.
func TestAHeadOfAmountsNamesDong(t *testing.T) {
	for head, want := range map[string]string{
		"Kinh phí (triệu đồng)":             "Kinh phí (đồng)",
		"Dự toán [nghìn đồng]":              "Dự toán (đồng)",
		"Kinh phí (ĐVT: triệu đồng)":        "Kinh phí (đồng)",
		"Kinh phí (dự kiến) (triệu đồng)":   "Kinh phí (dự kiến) (đồng)",
		"KINH PHÍ, triệu đồng":              "KINH PHÍ (đồng)",
		"Số tiền - ĐVT: tỷ đồng":            "Số tiền (đồng)",
		"Kinh phí thực hiện":                "Kinh phí thực hiện (đồng)",
		"Kinh phí (đồng)":                   "Kinh phí (đồng)",
		"Số tiền bằng đồng Việt Nam":        "Số tiền bằng đồng Việt Nam",
		"Kinh phí (ngân sách xã, nếu có)":   "Kinh phí (ngân sách xã, nếu có) (đồng)",
		"Kinh phí dự kiến nghìn triệu đồng": "Kinh phí dự kiến (đồng)",
	} {
		if got := InDong(head); got != want {
			t.Errorf("%q became %q, want %q", head, got, want)
		}
	}
}
