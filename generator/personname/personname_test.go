package personname

import "testing"

// At a place to sign stand names, words that say what to put there, and neither.
func TestLinesOfAPlaceToSign(t *testing.T) {
	for line, want := range map[string]struct{ name, hint bool }{
		"Nguyễn Văn Mẫu": {true, false}, "Thiếu tướng Lê Văn Mẫu": {true, false}, "Giám đốc": {false, false}, "PHÓ CHỦ TỊCH": {false, false}, "(Ký tên, đóng dấu)": {false, true}, "Ký tên": {false, true},
		"Đã ký": {false, true}, "Họ và tên:……": {false, true}, "Họ và tên: Lê Văn Mẫu": {false, false}, "Ký ghi rõ họ tên": {false, true}, "Kỳ họp thứ nhất": {false, false},
	} {
		if Is(line) != want.name || IsHint(line) != want.hint {
			t.Errorf("%s: name %t, hint %t", line, Is(line), IsHint(line))
		}
	}
	if at := Labelled("Họ và tên: Lê Văn Mẫu"); !Is("Họ và tên: Lê Văn Mẫu"[at:]) {
		t.Error(at)
	}
}

// Under a place to sign a name may lack a capital; a position is none.
func TestNamesThatLackCapitals(t *testing.T) {
	for line, want := range map[string]bool{"Trần văn bình": true, "Nguyễn thị Hoa": true, "Trưởng phòng": false, "Lê": false, "Chủ tịch xã": false, "trần văn bình": false, "Hồ sơ: 03": false, "Phạm Văn Mẫu": true} {
		if IsMistyped(line) != want {
			t.Errorf("%s: not %t", line, want)
		}
	}
}
