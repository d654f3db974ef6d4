package revise

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/diff"
	"vanban/generator/doc"
	"vanban/generator/render/docx"
)

// TestSameEditIsMarkedAlike makes each edit by hand in a DOCX and by the dossier: hop-nhat marks either as so-sanh does between two dossiers.
func TestSameEditIsMarkedAlike(t *testing.T) {
	paper := func(text string) []byte {
		family, err := embedded()
		if err != nil {
			t.Fatal(err)
		}
		body := &doc.Paragraph{Role: doc.Body, Text: doc.Words(text)}
		var out bytes.Buffer
		if err := docx.Render(&out, &doc.Document{Meta: doc.Meta{Language: "vi-VN"}, Sections: []*doc.Section{{Blocks: []doc.Block{body}}}}, family); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	for _, c := range []struct{ old, new string }{
		{"Giải quyết hồ sơ đúng hạn đạt trên 95%.", "Giải quyết hồ sơ đúng hạn đạt trên 98%."},
		{"Sở Thông tin và Truyền thông chủ trì, tổng hợp.", "Sở Khoa học và Công nghệ chủ trì, tổng hợp."},
		{"Theo Nghị quyết số 76/NQ-CP của Chính phủ.", "Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ."},
		{"Báo cáo gửi trước ngày 20 của tháng cuối quý; gửi Sở Nội vụ.", "Báo cáo gửi trước ngày 25 của tháng cuối quý; gửi Sở Nội vụ và Sở Tài chính."},
		{"Các sở, ban, ngành; UBND cấp huyện.", "Các sở, ngành, UBND cấp xã."},
		{"Rà soát, sửa đổi, bổ sung rồi công bố.", "Công bố, rà soát rồi sửa đổi."},
	} {
		base, other := paper(c.old), paper(c.new)
		want := diff.Words(c.old, c.new)
		for by, files := range map[Side][2][]byte{Person: {other, base}, Dossier: {base, other}} {
			found, err := Compare(base, files[0], files[1])
			if err != nil {
				t.Fatal(err)
			}
			if len(found.Changes) != 1 || found.Changes[0].By != by {
				t.Fatalf("%q: changes are %+v", c.new, found.Changes)
			}
			if diff := cmp.Diff(want, found.Changes[0].Words); diff != "" {
				t.Errorf("%q by %v: -so-sanh +hop-nhat\n%s", c.new, by, diff)
			}
		}
	}
}
