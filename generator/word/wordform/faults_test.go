package wordform

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	_ "vanban/generator/collector/seldom"
	"vanban/generator/source"
)

func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name string
		form office
		want []string
	}{
		{"không có", office{body: para("a") + para("Kính gửi {te", "nn}")}, []string{"mau.docx", "thân văn bản, đoạn 2", "{tenn}", "“Kính gửi {tenn}”", "có phải {ten}?", "{ten}", "ghi_chu"}},
		{"đầu trang", office{header: para("{abc_xyz_khac}")}, []string{"đầu trang (header1.xml), đoạn 1"}},
		{"bảng giữa dòng", office{body: para("Xem {bang} sau")}, []string{"{bang} phải đứng một mình"}},
		{"danh sách và hình", office{body: `<w:p><w:r><w:t>{danh_sach}</w:t><w:br/></w:r></w:p>`}, []string{"{danh_sach} phải đứng một mình"}},
		{"bảng trong chú thích", office{body: para("a"), notes: `<w:footnote w:id="1">` + para("{bang}") + `</w:footnote>`}, []string{"không chứa được bảng"}},
		{"gõ có dấu", office{body: para("{Ghi chú}")}, []string{"“{Ghi chú}” không phải chỗ điền", "viết {ghi_chu}"}},
		{"trong trường", office{body: `<w:p><w:r><w:instrText>HYPERLINK "{ten}"</w:instrText></w:r></w:p>`}, []string{"mã của một trường"}},
		{"không có chỗ điền", office{body: para("Kính gửi: ông A")}, []string{"không có chỗ điền nào", "giống hệt nhau", "--liet-ke"}},
		{"chỗ chấm", office{body: para("Kính gửi: …………")}, []string{"không có chỗ điền nào"}},
		{"không đóng", office{body: para("{so} Ngày {ghi_", "chu là")}, []string{"“{ghi_chu” mở ngoặc nhọn mà không đóng", "viết {ghi_chu}"}},
		{"không đóng, tên lạ", office{body: para("{so} Ngày {ngay_ky")}, []string{"“{ngay_ky” mở ngoặc", "--liet-ke"}},
		{"không đóng, có dấu", office{body: para("{so} về {Ghi chú sau đây")}, []string{"“{Ghi chú” mở ngoặc"}},
		{"không mở", office{body: para("{so} Gửi (ghi_chu}, {ten}")}, []string{"“ghi_chu}” đóng ngoặc nhọn mà không mở"}},
		{"hai mở, một đóng", office{body: para("Gửi {{ghi_", "chu}.")}, []string{"“{{ghi_chu}” thừa hoặc thiếu ngoặc nhọn", "viết {ghi_chu}"}},
		{"một mở, hai đóng", office{body: para("Gửi {ghi_chu}}.")}, []string{"“{ghi_chu}}” thừa hoặc thiếu"}},
		{"ba ngoặc", office{body: para("Gửi {{{ghi_chu}}}")}, []string{"“{{{ghi_chu}}}” thừa hoặc thiếu"}},
		{"ba mở", office{body: para("Gửi {{{GHI_CHU}} và")}, []string{"“{{{GHI_CHU}}” thừa hoặc thiếu"}},
		{"mở ở cuối", office{body: para("Gửi {ghi_chu}, số {dan")}, []string{"“{dan” mở ngoặc nhọn mà không đóng"}},
		{"bộ lọc", office{body: para("Gửi {ghi_chu|upper} {so}")}, []string{"“{ghi_chu|upper}” (ngoặc nhọn có bộ lọc)", "viết {ghi_chu}"}},
		{"hàm", office{body: para("Gửi {ghi_chu()} {so}")}, []string{"“{ghi_chu()}” không phải là chỗ điền của chương trình này", "viết {ghi_chu}"}},
		{"dấu thoát", office{body: para(`Gửi \{ghi_chu\} {so}`)}, []string{`“{ghi_chu\}” không phải là chỗ điền`}},
		{"lời quanh tên", office{body: para(`Gửi {if ghi_chu == 1} {so}`)}, []string{"“{if ghi_chu == 1}” không phải là chỗ điền", "viết {ghi_chu}"}},
		{"phần trăm nhọn", office{body: para("Gửi <%= hoten %> {so}")}, []string{"“<%= hoten %>” (lệnh <% … %>)"}},
		{"lặp", office{body: para("{so} {#each} {so} {/each}")}, []string{"“{#each}” (lệnh lặp"}},
		{"lặp hết", office{body: para("{so}") + para("{/danh_sach}")}, []string{"“{/danh_sach}” (lệnh lặp"}},
		{"a còng", office{body: para("{so} @ghi_chu@")}, []string{"“@ghi_chu@” (dấu @…@)"}},
		{"ngoặc vuông không đóng", office{body: para("{so} Gửi [ghi_chu,")}, []string{"“[ghi_chu” không phải là chỗ điền: nó chỉ có một nửa cặp ngoặc", "viết {ghi_chu}"}},
		{"ngoặc vuông không mở", office{body: para("{so} Gửi ghi_chu]")}, []string{"“ghi_chu]” không phải là chỗ điền"}},
		{"hai ngoặc, tên lạ", office{body: para("{{ten}} {{Tên đơn vị}}")}, []string{"“{{Tên đơn vị}}” (hai ngoặc nhọn)"}},
		{"docxtpl", office{body: para("{% for x in y %}{{ten}}")}, []string{"{% for x in y %}"}},
		{"đô la", office{body: para("Gửi ${ten}")}, []string{"“${ten}”", "viết {ten}"}},
		{"thư trộn", office{body: para("Gửi «ten», {so}")}, []string{"“«ten»” (dấu «…»)", "viết {ten}"}},
		{"thư trộn có dấu cách", office{body: para("Gửi «Họ và tên»")}, []string{"chỉ thấy “«Họ và tên»”"}},
		{"ngoặc vuông", office{body: para("Gửi [ten], {so}")}, []string{"“[ten]” (ngoặc vuông)"}},
		{"chỉ ngoặc vuông", office{body: para("Gửi [họ tên] [1]")}, []string{"không có chỗ điền nào mà", "“[họ tên]” (ngoặc vuông)"}},
		{"trường trộn", office{body: `<w:p><w:fldSimple w:instr=" MERGEFIELD Ghi_chu \* MERGEFORMAT "><w:r><w:t>«Ghi_chu»</w:t></w:r></w:fldSimple></w:p>`}, []string{"trường trộn thư “Ghi_chu”", "{ghi_chu}"}},
		{"trường trộn rời", office{body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD "Họ tên"</w:instrText></w:r></w:p>` + para("{so}")}, []string{"trường trộn thư “Họ tên”"}},
		{"ô nội dung", office{body: `<w:sdt><w:sdtPr><w:alias w:val="Người nhận"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + para("Bấm để nhập") + `</w:sdtContent></w:sdt>`}, []string{"ô nội dung (content control) “Người nhận”"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := Read("mau.docx", c.form.bytes(t))
			if err != nil {
				t.Fatal(err)
			}
			err = f.Check(known)
			if !source.IsInput(err) {
				t.Fatalf("no problem: %v", err)
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("no %q in\n%v", want, err)
				}
			}
		})
	}
}

func TestSpoiltForms(t *testing.T) {
	good := office{body: para("{ten}")}.bytes(t)
	many := office{body: strings.Repeat(para("{ten}"), mostPlaceholders+1)}.bytes(t)
	for name, data := range map[string][]byte{
		"trống": nil, "không phải zip": []byte("xin chào"), "cụt": good[:len(good)/2], "quá nhiều chỗ": many,
		"quá lớn":    make([]byte, limits.File+1),
		"DOCTYPE":    office{body: para("a"), header: `<!DOCTYPE x [<!ENTITY a "b">]>`}.bytes(t),
		"không đóng": office{body: `<w:p><w:r>`}.bytes(t),
		"quá sâu":    office{body: strings.Repeat(`<w:p>`, 300) + strings.Repeat(`</w:p>`, 300)}.bytes(t),
		"bom":        office{body: para(strings.Repeat("a", int(limits.Part)+1))}.bytes(t),
	} {
		if _, err := Read("mau.docx", data); !source.IsInput(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	spoilt := slices.Clone(good) // the checksum of the first part, in the package's list
	spoilt[bytes.Index(spoilt, []byte("PK\x01\x02"))+16] ^= 1
	if _, err := Read("mau.docx", spoilt); !source.IsInput(err) || !strings.Contains(err.Error(), "CRC") {
		t.Errorf("checksum: %v", err)
	}
}

// TestTextThatIsNoPlace lets braces and brackets that are a form's own text stand.
func TestTextThatIsNoPlace(t *testing.T) {
	for _, text := range []string{"{ten} [1] (2) “a” <Ghi rõ họ tên> [ghi rõ]", "tập {1; 2} và { x | x > 1 {so}", "{so} « Bonjour à tous »", "{so} 5 < 6 > 4; 10% và 20%",
		"{so} mã } và { mã", "{so} { {so} } {a; b} {x|x thuộc A}", "{so} https://mau.gov.vn/ghi_chu a@b.vn, c@d.vn", "{so} 5$ và 6$; [x, y", "{so} {ghi rõ tên} {…}", "{so} [Theo Nghị quyết]"} {
		f, err := Read("mau.docx", office{body: para(text)}.bytes(t))
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Check(known); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}
