package paper_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/dossier"
	"vanban/generator/paper"
)

// TestAttachedDocumentsAreMadeWithTheirDecision, and no document is made with one that isn't made itself.
func TestAttachedDocumentsAreMadeWithTheirDecision(t *testing.T) {
	for _, c := range []struct {
		name string
		with map[string]string // what each names
		want string
	}{
		{"a decision", map[string]string{"a": "b.md", "b": ""}, "a"},
		{"one that names itself", map[string]string{"a": "a.md", "b": ""}, "a b"},
		{"two that name each other", map[string]string{"a": "b", "b": "a"}, "b"},
		{"three in a circle", map[string]string{"a": "b", "b": "c", "c": "a"}, "a b"},
		{"a chain", map[string]string{"a": "b", "b": "c", "c": ""}, "a c"},
		{"two that name one", map[string]string{"a": "c", "b": "c", "c": ""}, "a b"},
		{"names in two forms of Unicode", map[string]string{"a": "quy chế.md", "quy chê\u0301": ""}, "a"},
		{"what isn't there", map[string]string{"a": "c.md"}, "a"},
	} {
		fsys := fstest.MapFS{}
		for name, with := range c.with {
			fsys[paper.Folder+"/"+name+paper.Ext] = &fstest.MapFile{Data: []byte("---\nloai: quyet-dinh\nkem-theo: " + with + "\n---\n")}
		}
		names, err := paper.Names(fsys)
		if got := strings.Join(names, " "); err != nil || got != c.want {
			t.Errorf("%s: made are %s, want %s (%v)", c.name, got, c.want, err)
		}
	}
}

// TestWhatAnAttachedDocumentSaysInVainIsNoted: each key that its decision says in its place, unless both say the same.
func TestWhatAnAttachedDocumentSaysInVainIsNoted(t *testing.T) {
	const decision = "---\nloai: quyet-dinh\nkem-theo: b.md\nso: 7\nngay: 05/02/2026\ncan-cu: [Căn cứ Luật A ngày 01 tháng 02 năm 2025]\nnguoi-ky: {chuc-vu: Chủ tịch, ho-ten: An}\n---\n1. Một điều.\n"
	for _, c := range []struct{ name, keys, want string }{
		{"what it is by itself", "phu-de: (Đợt 1)\ngiu-chu-hoa: true\ncap: [dieu, khoan, diem]\n", ""},
		{"what the decision says, too", "so: 7\nngay: 05/02/2026\nnam: 2026\ncan-cu: [Căn cứ Luật A ngày 01 tháng 02 năm 2025]\nnguoi-ky: {chuc-vu: Chủ tịch, ho-ten: An}\n", ""},
		{"number and day", "so: 8\nngay: 06/02/2026\n", "so ngay"},
		{"bases, signer and addressees", "can-cu: [Căn cứ Luật B ngày 01 tháng 02 năm 2025]\nnguoi-ky: {chuc-vu: Chủ tịch, ho-ten: Bình}\nkinh-gui: C\n", "can-cu nguoi-ky kinh-gui"},
		{"who gets it", "noi-nhan: [D]\nluu: {noi-luu: VT, nguoi-soan: (HA)}\n", "noi-nhan luu"},
		{"the head", "do-khan: khan\ndu-thao: true\ntham-quyen: {ten: E, ten-ngan: E}\nco-quan-ban-hanh: {ten: G, ten-ngan: G, viet-tat: G}\n", "do-khan du-thao tham-quyen co-quan-ban-hanh"},
		{"the words before the text", "loi-ban-hanh: co\nviet-tat-loai: QCH\ntrinh-bay: {co-chu: 13}\n", "loi-ban-hanh viet-tat-loai trinh-bay"},
		{"bodies that issue it together", "cung-ban-hanh:\n  - {ten: H, viet-tat: H, nguoi-ky: {chuc-vu: Giám đốc}}\n", "cung-ban-hanh"},
	} {
		office, err := os.ReadFile(seeds + "/" + paper.OfficeFile)
		if err != nil {
			t.Fatal(err)
		}
		fsys := fstest.MapFS{
			paper.OfficeFile: {Data: office}, "a.md": {Data: []byte(decision)},
			"b.md": {Data: []byte("---\nloai: quy-che\ntrich-yeu: A\n" + c.keys + "---\n# Điều\n\nNội dung.\n")},
		}
		p, err := paper.ReadFile(fsys, "a.md", officeOf(t, fsys))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var noted []string
		for _, n := range p.Notes {
			if _, rest, found := strings.Cut(n.What, "nên dòng “"); found && n.At.File == "b.md" && n.At.Line > 3 && n.Hint != "" {
				key, _, _ := strings.Cut(rest, "”")
				noted = append(noted, key)
			}
		}
		if got := strings.Join(noted, " "); got != c.want {
			t.Errorf("%s: noted are %q, want %q", c.name, got, c.want)
		}
	}
}

func officeOf(t *testing.T, fsys fstest.MapFS) *dossier.Dossier {
	t.Helper()
	d, err := paper.Office(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
