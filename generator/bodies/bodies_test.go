package bodies

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestEveryRowIsWhole: each has its source; what is gone has its day and its successor, and is found by the expression for its name.
func TestEveryRowIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range all() {
		if b.Name == "" || b.Source == "" || seen[b.Name] || !slices.Contains([]kind{province, goneProvince, merged, mergedShort, districtRoom, ended}, b.kind) {
			t.Errorf("%q is no row, has no source or stands twice: %+v", b.Name, b)
		}
		seen[b.Name] = true
		if b.kind == province {
			continue
		}
		if _, err := time.Parse(time.DateOnly, b.Since); err != nil || b.Now == "" {
			t.Errorf("%s: no day or no successor", b.Name)
		}
		if b.Written != "" && !regexp.MustCompile("^(?:Phòng )?(?:"+b.Written+")$").MatchString(b.Name) {
			t.Errorf("%s is not what %s is for", b.Name, b.Written)
		}
	}
}

// TestProvincesAreThoseOfTheResolution: of 63 there are 34, and each that went went into one of them.
func TestProvincesAreThoseOfTheResolution(t *testing.T) {
	today, gone := Provinces(), GoneProvinces()
	if len(today) != 34 || len(gone) != 63-34 {
		t.Errorf("%d provinces, %d that are gone", len(today), len(gone))
	}
	for _, g := range gone {
		if !slices.ContainsFunc(today, func(p Body) bool { return p.Name == g.Now }) {
			t.Errorf("%s went into %s, which is none", g.Name, g.Now)
		}
	}
}

// TestGoneBodiesHaveTheirFullNames asks one name of each kind.
func TestGoneBodiesHaveTheirFullNames(t *testing.T) {
	for name, now := range map[string]string{
		"UBND tỉnh Hải Dương": "UBND thành phố Hải Phòng", "Sở Giao thông vận tải": "Sở Xây dựng", "Thanh tra sở": "Thanh tra tỉnh",
		"Phòng Tư pháp quận": "phòng chuyên môn thuộc Ủy ban nhân dân cấp xã hoặc sở nhận nhiệm vụ",
	} {
		if !slices.ContainsFunc(Gone(), func(b Body) bool { return b.Name == name && b.Now == now }) {
			t.Errorf("%s isn't known, or is now something else", name)
		}
	}
	if i := slices.IndexFunc(Merged(), func(b Body) bool { return strings.HasPrefix(b.Name, "Sở Thông tin") }); Merged()[i].Successor() != "Sở Khoa học và Công nghệ (báo chí, xuất bản: Sở Văn hóa, Thể thao và Du lịch)" {
		t.Error(Merged()[i].Successor())
	}
}
