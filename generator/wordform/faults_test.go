package wordform

import (
	"bytes"
	"slices"
	"strings"
	"testing"

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
