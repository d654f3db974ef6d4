package wordform

import (
	"strings"
	"testing"
)

// TestFaultsAreToldOnce: what is in many paragraphs is told once with all its places, and the names of all placeholders once.
func TestFaultsAreToldOnce(t *testing.T) {
	f, err := Read("mau.docx", office{body: para("Gửi ${abc}") + para("{ten}") + para("Lại ${abc} và ${xyz}") + para("{la1} {la1}") + para("{la2}"), header: para("${abc}")}.bytes(t))
	if err != nil {
		t.Fatal(err)
	}
	said := f.Check(known).Error()
	for what, times := range map[string]int{
		"“${abc}”": 1, "“${xyz}”": 1, "tên {abc}": 0, "tên {la1}": 1, "tên {la2}": 1, "các chỗ điền:": 1,
		"đoạn 1: “${abc}”": 1, "Còn ở thân văn bản, đoạn 3.": 1, "Còn ở đầu trang (header1.xml), đoạn 1.": 1,
	} {
		if got := strings.Count(said, what); got != times {
			t.Errorf("%q is told %d times, want %d, in\n%s", what, got, times, said)
		}
	}
}

// TestPlacesOfAFaultAreBounded: of a fault in ever so many paragraphs ten places are named, each once, and how many more there are.
func TestPlacesOfAFaultAreBounded(t *testing.T) {
	for fault, said := range map[string]string{"{la} và {la}": "không có chỗ điền nào tên {la}", "${la} và ${la}": "“${la}”"} {
		for paragraphs, last := range map[int]string{10: "Còn ở thân văn bản, đoạn 10.", 11: "Còn ở thân văn bản, đoạn 10. Còn ở 1 đoạn nữa.", 1000: "Còn ở thân văn bản, đoạn 10. Còn ở 990 đoạn nữa."} {
			f, err := Read("mau.docx", office{body: strings.Repeat(para(fault), paragraphs)}.bytes(t))
			if err != nil {
				t.Fatal(err)
			}
			got := f.Check(known).Error()
			if !strings.Contains(got, said) || !strings.Contains(got, last+"\n") || strings.Count(got, "Còn ở thân") != 9 || len(got) > 2000 {
				t.Errorf("%s in %d paragraphs, want %q: %d bytes\n%.3000s", fault, paragraphs, last, len(got), got)
			}
		}
	}
}

// TestDoubtsOfOneKindAreToldOnce: so are marks that may be text.
func TestDoubtsOfOneKindAreToldOnce(t *testing.T) {
	f, err := Read("mau.docx", office{body: para("{ten}") + strings.Repeat(para("[hoten]"), 1000)}.bytes(t))
	if err != nil {
		t.Fatal(err)
	}
	got := f.Doubts(known)
	if len(got) != 1 || !strings.HasSuffix(got[0].What, "Còn ở thân văn bản, đoạn 11. Còn ở 990 đoạn nữa.") {
		t.Errorf("%d doubts: %.3000v", len(got), got)
	}
}

// TestMarksOfOtherPrograms: a single word between marks stays as it is, and is told; what no program would fill is not.
func TestMarksOfOtherPrograms(t *testing.T) {
	f, err := Read("mau.docx", office{body: para("{ten} [hoten] <dia_chi> %SOHIEU% #ho_ten#") + para("[1] [x] [...] (a) < 5 > [theo Nghị định 30] 10% và 20%")}.bytes(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Check(known); err != nil {
		t.Fatal(err)
	}
	said := f.Doubts(known).Error()
	for _, want := range []string{"“[hoten]” (ngoặc vuông) giống chỗ điền", "“<dia_chi>”", "“%SOHIEU%”", "“#ho_ten#”", "đoạn 1", "viết một chỗ điền có thật"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
	for _, none := range []string{"[1]", "[x]", "[...]", "[theo", "20%"} {
		if strings.Contains(said, none) {
			t.Errorf("%q in\n%s", none, said)
		}
	}
}

// TestPlacesThatAreNone: what looks like a place and stays as it is is told; a form's own braces are not.
func TestPlacesThatAreNone(t *testing.T) {
	for text, want := range map[string]string{
		"Gửi {Họ tên}": "“{Họ tên}” (ngoặc nhọn) giống chỗ điền", "{TÊN ĐƠN VỊ}": "“{TÊN ĐƠN VỊ}”", "{Chức-danh}": "“{Chức-danh}”", "{ họ và tên }": "“{ họ và tên }”", "{HỌ}": "“{HỌ}”",
		"@hoten@": "“@hoten@” (dấu @…@)", "$hoten$": "“$hoten$”", "{hoten|upper}": "“{hoten|upper}” (ngoặc nhọn có bộ lọc)", "{don_vi.ten}": "“{don_vi.ten}”", "{@hoten}": "“{@hoten}”",
		"Gửi [ho_ten và": "“[ho_ten” giống chỗ điền thiếu một nửa", "Gửi {hoten": "“{hoten” chỉ có một nửa", "Gửi hoten}": "“hoten}” chỉ có một nửa",
		"Gửi ghi_chu, Đồng": "“ghi_chu” là tên một chỗ điền mà không có ngoặc nhọn",
		"{so} }":            "cạnh chỗ điền có một ngoặc nhọn lẻ", "{so} {": "cạnh chỗ điền có một ngoặc nhọn lẻ", "{so}, {t": "“{t” chỉ có một nửa", "__ghi_chu__": "“ghi_chu” là tên một chỗ điền",
		"{Họ tên người nhận công văn}": "“{Họ tên người nhận công văn}”", "Ngày __tháng__năm": "", "{ {so} }": "", "tập {1; {so} }": "",
		"{ghi rõ họ tên}": "", "{1; 2}": "", "{…}": "", "{x | x > 1}": "", "{ x }": "", "{nếu có}": "", "{ký, ghi rõ họ tên}": "", "mã } và { mã": "", "https://a.vn/ghi_chu và tep_a.docx": "",
		"{đây là một câu dài của biểu mẫu}": "", "a@b.vn c@d.vn": "", "{Lưu ý: chỉ một bản}": "",
	} {
		f, err := Read("mau.docx", office{body: para("{ten} ") + para(text)}.bytes(t))
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Check(known); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		said := f.Doubts(known)
		if want == "" && len(said) > 0 || want != "" && (len(said) != 1 || !strings.Contains(said.Error(), want)) {
			t.Errorf("%s: want one note with %q, got\n%v", text, want, said)
		}
	}
}
