package celltext

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"vanban/generator/agency"
)

// TestOneNameWithAnd: “và” within a name parts no agencies.
func TestOneNameWithAnd(t *testing.T) {
	for text, want := range map[string]string{
		"Văn phòng HĐND và UBND xã": "Văn phòng HĐND và UBND xã", "Phòng Văn hóa và Xã hội": "Phòng Văn hóa và Xã hội",
		"Văn phòng Hội đồng nhân dân và Ủy ban nhân dân": "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
		"Văn phòng Đoàn ĐBQH và HĐND tỉnh":               "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Sở Nông nghiệp và Môi trường": "Sở Nông nghiệp và Môi trường",
		"Sở Nội vụ và Sở Tài chính": "Sở Nội vụ|Sở Tài chính", "Sở Y tế và UBND xã": "Sở Y tế|UBND xã", "Phòng Kinh tế và các thôn": "Phòng Kinh tế|các thôn",
		"Văn phòng HĐND và UBND xã và Phòng Kinh tế": "Văn phòng HĐND và UBND xã|Phòng Kinh tế", "Văn phòng UBND, UBND xã A": "Văn phòng UBND|UBND xã A",
	} {
		var got []string
		for words := strings.Fields(strings.ReplaceAll(text, ",", " , ")); len(words) > 0; {
			name, end := NewNames(nil).unknownAt(words, 0)
			got = append(got, name)
			words = words[min(end+1, len(words)):]
		}
		if all := strings.Join(got, "|"); all != want {
			t.Errorf("%s: %s, want %s", text, all, want)
		}
	}
	if names := agency.UnknownNames("Văn phòng HĐND và UBND xã", 0); names[0] != "Văn phòng HĐND và UBND xã" {
		t.Error(names)
	}
}

// TestNameWithNumber: the number of a project is a part of a name, that of a document behind it isn't.
func TestNameWithNumber(t *testing.T) {
	for text, want := range map[string]string{
		"Tổ công tác Đề án 06": "Tổ công tác Đề án 06", "Ban Quản lý dự án 85": "Ban Quản lý dự án 85", "Thủ trưởng đơn vị thực hiện kế hoạch 12": "Thủ trưởng đơn vị thực hiện kế hoạch 12",
		"Văn phòng Chương trình 135; Tổ triển khai Đề án số 06 cấp xã": "Văn phòng Chương trình 135|Tổ triển khai Đề án số 06 cấp xã", "Chương trình 135": "", "Tổ A; Kế hoạch 12": "Tổ A",
		"Tổ A theo Kế hoạch 12, Tổ B": "Tổ A|Tổ B", "Tổ A (Kế hoạch 12)": "Tổ A", "Tổ A thực hiện Kế hoạch số 12/KH-UBND": "Tổ A", "Tổ A Nghị quyết 57-NQ/TW": "Tổ A", "Tổ theo dõi A 1": "Tổ theo dõi A 1",
	} {
		n := NewNames(nil)
		n.In(text, "A1")
		var got []string
		for _, u := range n.Unknown() {
			got = append(got, u.Name)
		}
		if all := strings.Join(got, "|"); all != want {
			t.Errorf("%s: %s, want %s", text, all, want)
		}
	}
}

// TestPlacesOfAPlural: “và” before the last place of several parts it from the one before; the names of offices hold it.
func TestPlacesOfAPlural(t *testing.T) {
	for text, want := range map[string]string{
		"Các xã: A, B và C": "Xã A, Xã B và Xã C", "UBND các xã A và B": "UBND xã A và UBND xã B", "Các sở: Nội vụ, Giáo dục và Đào tạo": "Sở Nội vụ, Sở Giáo dục và Đào tạo",
	} {
		if got := NewNames(nil).In(text, "A1"); got != want || !IsRespelled(text, got, false) {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestUnknownAbbreviation: of two names that the directory doesn't have, the one that abbreviates the other is another name of that.
func TestUnknownAbbreviation(t *testing.T) {
	n := NewNames(nil)
	for _, text := range []string{"STC", "Sở TC, Sở Y tế", "Sở Tài chính", "Sở Thông tin", "Sở Thể thao", "STT"} {
		n.In(text, "A1")
	}
	var got []string
	for _, u := range n.Unknown() {
		got = append(got, u.Name+" "+strings.Join(u.Short, "+"))
	}
	if all, want := strings.Join(got, "|"), "Sở Y tế |Sở Tài chính STC+Sở TC|Sở Thông tin |Sở Thể thao |STT "; all != want {
		t.Errorf("%s, want %s", all, want)
	}
}

// TestUnknownOfMany: how many names a table has doesn't matter.
func TestUnknownOfMany(t *testing.T) {
	n := NewNames(nil)
	for i := range 1500 {
		n.learn(fmt.Sprintf("Sở Mẫu %d thứ %c", i, 'a'+i%26), "A1")
	}
	start := time.Now()
	if got := len(n.Unknown()); got != 1500 {
		t.Errorf("%d names", got)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("it takes %s", took)
	}
}

// TestLongCell: how many words and names a cell has doesn't matter.
func TestLongCell(t *testing.T) {
	start := time.Now()
	for _, text := range []string{"Sở Mẫu " + strings.Repeat("xong 1 ", 2000), "Sở Mẫu " + strings.Repeat(" và xong 1", 1500), strings.Repeat("Sở A1, ", 3000), strings.Repeat("theo a; ", 2000)} {
		NewNames(nil).In(text, "A1")
	}
	if took := time.Since(start); took > 4*time.Second {
		t.Errorf("it takes %s", took)
	}
}
