package starter

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"

	"vanban/generator/everycase"
	"vanban/seeds"
)

// speakers are offices of every sort.
var speakers = []struct {
	Speaker
	commune, chair bool
}{
	{Speaker{"Ủy ban nhân dân xã Hòa Hội", "UBND xã", "tỉnh Tây Ninh", ""}, true, true},
	{Speaker{"Ủy ban nhân dân phường Bến Thành", "UBND phường", "Thành phố Hồ Chí Minh", ""}, true, true},
	{Speaker{"Ủy ban nhân dân tỉnh Tây Ninh", "UBND tỉnh", "tỉnh Tây Ninh", ""}, false, true},
	{Speaker{"Sở Nội vụ", "Sở Nội vụ", "tỉnh Tây Ninh", "Ủy ban nhân dân tỉnh Tây Ninh"}, false, false},
	{Speaker{"Bộ Nội vụ", "Bộ Nội vụ", "", ""}, false, false},
	{Speaker{"Cục Việc làm", "Cục Việc làm", "", "Bộ Nội vụ"}, false, false},
	{Speaker{"Trường THCS Nguyễn Du", "Trường THCS Nguyễn Du", "tỉnh Tây Ninh", "Ủy ban nhân dân xã Hòa Hội"}, false, false},
	{Speaker{"Trung tâm Lưu trữ lịch sử", "Trung tâm", "tỉnh Tây Ninh", "Sở Nội vụ"}, false, false},
	{Speaker{"Phòng Văn hóa - Xã hội", "Phòng", "tỉnh Tây Ninh", "Ủy ban nhân dân xã Hòa Hội"}, false, false},
	{Speaker{"Công ty A", "", "", ""}, false, false},
}

// A commune's own words, in the document of an office that is none; in the sample of the agreement the other side is one.
var (
	communes  = regexp.MustCompile(`[Tt]hôn(?:[^\p{L}]|$)|Hội đồng nhân dân (?:và (?:[^Ủ]|Ủy ban nhân dân xã)|xã)|HĐND (?:và [^U]|xã)|Đảng ủy|(?:UBND|Ủy ban nhân dân|Công an|công|Trạm Y tế|địa bàn) xã(?:[^\p{L} ]|$| \p{Ll})|Phòng Kinh tế|xã Mẫu`)
	chairs    = regexp.MustCompile(`Chủ tịch`)
	cutOff    = regexp.MustCompile(`các Phó (?:$|[\n,.;])|Phó  |Phòng Phòng|phòng Phòng|thuộc UBND [^xtp]`)
	foreign   = regexp.MustCompile(`khám bệnh|Sở Y tế tỉnh`)
	cutWord   = regexp.MustCompile(`\p{L}……|……\p{L}|…… (?:Mẫu|nhà(?:$|[ ,.]))`)
	ofLocal   = regexp.MustCompile(`[Cc]ăn cứ Luật Tổ chức chính quyền địa phương|Kế hoạch số 12/KH-UBND`)
	otherSide = regexp.MustCompile(`(?m)^ {4,}chuc-vu: Chủ tịch`)
)

// TestNoCommuneInOtherOffices: the sample of no kind of document says a commune's own words for an office that is none.
func TestNoCommuneInOtherOffices(t *testing.T) {
	files, err := fs.Glob(seeds.Files, Samples+"*.md")
	if err != nil || len(files) < 40 {
		t.Fatal(files, err)
	}
	var all strings.Builder
	for _, file := range files {
		sample, err := fs.ReadFile(seeds.Files, file)
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString("# == " + path.Base(file) + "\n" + string(sample) + "\n")
	}
	for _, s := range everycase.Some(t, speakers, 3) {
		text := otherSide.ReplaceAllString(InWordsOf(all.String(), s.Speaker), "")
		file := ""
		for line := range strings.Lines(text) {
			if name, is := strings.CutPrefix(line, "# == "); is {
				file = name
			}
			if ofLaw := !s.commune && !s.chair && !strings.HasPrefix(s.Name, "Sở") && ofLocal.MatchString(line); cutWord.MatchString(line) || ofLaw || !s.commune && !s.chair && foreign.MatchString(line) {
				t.Errorf("%s, %s: %s", file, s.Name, line)
			}
			bad := cutOff.MatchString(line) || !s.commune && communes.MatchString(line) && !strings.Contains(s.Name, "Văn hóa - Xã hội") || !s.chair && chairs.MatchString(line)
			if bad && !strings.HasPrefix(line, "# ") {
				t.Errorf("%s, %s: %s", file, s.Name, line)
			}
		}
	}
}

// TestNamesOfAnOffice: the sample's names become the office's own, and what is not known of it a blank.
func TestNamesOfAnOffice(t *testing.T) {
	const sample = "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã; Phó Chủ tịch Ủy ban nhân dân xã; Chủ tịch, các Phó Chủ tịch UBND xã; Trưởng các thôn; nhà văn hóa thôn."
	for i, want := range map[int]string{
		2: "Chánh Văn phòng Ủy ban nhân dân tỉnh; Phó Chủ tịch Ủy ban nhân dân tỉnh Tây Ninh; Chủ tịch, các Phó Chủ tịch UBND tỉnh; Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu; ……",
		3: "Chánh Văn phòng Sở; Phó Giám đốc Sở Nội vụ; Giám đốc, các Phó Giám đốc Sở; ……",
		4: "Chánh Văn phòng Bộ; Thứ trưởng Bộ Nội vụ; Bộ trưởng, các Thứ trưởng; ……",
		6: "…… của đơn vị; Phó Hiệu trưởng Trường THCS Nguyễn Du; Hiệu trưởng, các Phó Hiệu trưởng; ……",
		8: "…… của đơn vị; Phó Trưởng Phòng Văn hóa - Xã hội; Trưởng phòng, các Phó Trưởng phòng; ……",
	} {
		if got := strings.TrimSuffix(InWordsOf(sample, speakers[i].Speaker), "."); got != want {
			t.Errorf("%s:\n%s", speakers[i].Name, got)
		}
	}
}

// TestRealPlacesCalledMau: a place whose name has the sample's word in it is none of the sample's.
func TestRealPlacesCalledMau(t *testing.T) {
	const sample = "dia-danh: Mẫu\nỦy ban nhân dân xã Mẫu; Trạm Y tế xã Mẫu; UBND xã; Ủy ban nhân dân tỉnh Mẫu. Xã Mẫu có trẻ học Mẫu giáo; đường Mẫu; như Mẫu 1.4"
	for name, place := range map[string]string{"xã Mẫu Sơn": "Mẫu Sơn", "xã Yên Mẫu": "Yên Mẫu", "xã Đại Mẫu Đơn": "Đại Mẫu Đơn"} {
		s := Speaker{Name: "Ủy ban nhân dân " + name, Short: "UBND xã", Province: "tỉnh Lạng Sơn"}
		want := "dia-danh: " + place + "\nỦy ban nhân dân " + name + "; Trạm Y tế " + name + "; UBND xã; Ủy ban nhân dân tỉnh Lạng Sơn."
		if got := InWordsOf(sample, s); !strings.HasPrefix(got, want) || strings.Contains(got, realWord) || !strings.HasSuffix(got, "đường ……; như Mẫu 1.4") {
			t.Errorf("%s:\n%s", name, got)
		}
		office, _, err := OfficeFile(Wish{Name: name + ", tỉnh Lạng Sơn"})
		if err != nil {
			t.Fatal(err)
		}
		if got := SpeakerIn(office); got.Name != s.Name || got.Province != s.Province {
			t.Errorf("%s: %+v", name, got)
		}
		if got := InWordsOf(office, SpeakerIn(office)); !strings.Contains(got, "\n  ten: "+s.Name+"\n") || !strings.Contains(got, "\ndia-danh: "+place+"\n") {
			t.Errorf("%s:\n%s", name, got)
		}
	}
	school := Speaker{Name: "Trường Mẫu giáo Hoa Sen", Short: "Trường Mẫu giáo Hoa Sen", Province: "tỉnh Lạng Sơn", Parent: "Ủy ban nhân dân xã Mẫu Sơn"}
	if got := InWordsOf("Ủy ban nhân dân xã Mẫu báo cáo; hợp tác xã Đông Mẫu", school); got != "Trường Mẫu giáo Hoa Sen báo cáo; hợp tác xã Đông ……" {
		t.Error(got)
	}
}

// TestHeadEmpowersAndSigns: in an authorisation that names the head as who speaks for the office, the head signs, and nobody in his stead.
func TestHeadEmpowersAndSigns(t *testing.T) {
	sample, err := fs.ReadFile(seeds.Files, Samples+"giay-uy-quyen.md")
	if err != nil {
		t.Fatal(err)
	}
	for i, head := range map[int]string{3: "Giám đốc", 4: "Bộ trưởng", 5: "Cục trưởng", 6: "Hiệu trưởng", 8: "Trưởng phòng"} {
		got := InWordsOf(string(sample), speakers[i].Speaker)
		if !strings.Contains(got, "\nnguoi-ky:\n  chuc-vu: "+head+" ") || !strings.Contains(got, "chức vụ: "+head+".") {
			t.Errorf("%s:\n%s", speakers[i].Name, got)
		}
	}
	if got := InWordsOf(string(sample), speakers[2].Speaker); !strings.Contains(got, "\n  quyen-han: [TM. Ủy ban nhân dân]") {
		t.Error(got)
	}
}
