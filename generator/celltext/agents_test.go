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
	for i := range 3000 {
		n.learn(fmt.Sprintf("Sở Mẫu %d thứ %c", i, 'a'+i%26), "A1")
	}
	start := time.Now()
	if got := len(n.Unknown()); got != 3000 {
		t.Errorf("%d names", got)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it takes %s", took)
	}
}
