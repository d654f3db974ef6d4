package celltext

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"vanban/generator/agency"
	"vanban/generator/source"
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

// TestNamesInCapitals: an agency that a table has in capitals is given as the dossier writes it, or as it is written within a sentence; an abbreviation stays.
func TestNamesInCapitals(t *testing.T) {
	known := &agency.Directory{Agencies: []agency.Agency{{Code: source.Text{S: "pkt"}, Name: source.Text{S: "Phòng Kinh tế và Hạ tầng"}}}}
	names := NewNames(known)
	for text, want := range map[string]string{
		"PHÒNG KINH TẾ VÀ HẠ TẦNG": "Phòng Kinh tế và Hạ tầng", "PHÒNG VĂN HÓA - XÃ HỘI": "Phòng Văn hóa - Xã hội", "SỞ VHTTDL": "Sở VHTTDL", "UBND": "UBND", "Sở TC": "Sở TC",
	} {
		if got := names.In(text, "A1"); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
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

// TestCommasOfAnUnknownName: a name that cells write with other commas stays in each as it stands, and is another name of the same agency.
func TestCommasOfAnUnknownName(t *testing.T) {
	n := NewNames(nil)
	for _, text := range []string{"Các sở, ban ngành tỉnh", "Sở Y tế; các sở, ban, ngành tỉnh", "Các sở, ban, ngành tỉnh"} {
		if got := n.In(text, "A1"); got != text {
			t.Errorf("%s: %s", text, got)
		}
	}
	all := n.Unknown()
	if len(all) != 2 || all[0].Name != "Các sở, ban ngành tỉnh" || !slices.Equal(all[0].Short, []string{"Các sở, ban, ngành tỉnh"}) {
		t.Errorf("%+v", all)
	}
}

// allocated gives how much memory something takes, freed or not: work done again for each word takes memory again.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestUnknownOfMany: each name of a table takes as much memory whatever their number.
func TestUnknownOfMany(t *testing.T) {
	taken := func(names int) uint64 {
		n := NewNames(nil)
		for i := range names {
			n.learn(fmt.Sprintf("Sở Mẫu %d thứ %c", i, 'a'+i%26), "A1")
		}
		return allocated(func() {
			if got := len(n.Unknown()); got != names {
				t.Errorf("%d names of %d", got, names)
			}
		})
	}
	if few, many := taken(200), taken(1600); many > 16*few {
		t.Errorf("200 names take %d bytes, 1600 take %d", few, many)
	}
}

// TestLongCell: each word and name of a cell takes as much memory whatever their number.
func TestLongCell(t *testing.T) {
	for _, words := range []string{"xong 1 ", " và xong 1", "Sở A1, ", "theo a; "} {
		taken := func(n int) uint64 {
			return allocated(func() { NewNames(nil).In("Sở Mẫu "+strings.Repeat(words, n), "A1") })
		}
		if few, many := taken(100), taken(800); many > 16*few {
			t.Errorf("%q 100 times takes %d bytes, 800 times %d", words, few, many)
		}
	}
}
