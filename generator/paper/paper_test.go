package paper_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/source"
)

const seeds = "../../seeds/van-ban-mau"

// office is that of the samples.
func office(t testing.TB) *dossier.Dossier {
	t.Helper()
	d, err := paper.Office(os.DirFS(seeds))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func read(text string, from *dossier.Dossier) (*paper.Paper, error) {
	return paper.ReadFile(fstest.MapFS{"a.md": {Data: []byte(text)}}, "a.md", from)
}

// TestWhatIsWrongIsTold: each fault of a file by its place and words, all at once.
func TestWhatIsWrongIsTold(t *testing.T) {
	from := office(t)
	for _, c := range []struct{ name, text, want string }{
		{"no front matter", "Nội dung.\n", "a.md:1:1: Tệp không có phần khai báo"},
		{"an open front matter", "---\nloai: thong-bao\nNội dung.\n", "a.md:1:1: Phần khai báo ở đầu tệp chưa đóng"},
		{"a front matter of tabs", "---\nloai: thong-bao\n\ttrich-yeu: A\n---\nA\n", "a.md:3:1: Dòng lùi vào bằng phím Tab"},
		{"no kind", "---\ntrich-yeu: A\n---\nA\n", "Thiếu khóa “loai”"},
		{"another kind", "\n---\nloai: thongbao\n---\nA\n", "a.md:3:7: “loai” không thể là “thongbao”"},
		{"a key of another kind", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\nmoi: B\n---\nA\n", "a.md:5:1: Không có khóa “moi”"},
		{"what the form needs", "---\nloai: giay-moi\nnam: 2026\ntrich-yeu: A\n---\nA\n", "Thiếu khóa “thoi-gian”"},
		{"no text", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\n---\n\n", "Văn bản không có nội dung"},
		{"a text that the form has no place for", "---\nloai: giay-nghi-phep\nnam: 2026\n---\nA\n", "a.md:5:1: Mẫu của loại văn bản này không có chỗ cho lời văn"},
		{"a key that the form has no place for", "---\nloai: cong-van\nnam: 2026\ncan-cu: [A]\n---\nA\n", "a.md:4:1: Không có khóa “can-cu”"},
		{"bodies that the form has no place for", "---\nloai: thu-cong\nnam: 2026\nkinh-gui: B\ncung-ban-hanh:\n  - {ten: C, viet-tat: D, nguoi-ky: {chuc-vu: Giám đốc}}\n---\nA\n", "a.md:5:1: Không có khóa “cung-ban-hanh”"},
		{"a decision without điều", "---\nloai: quyet-dinh\nnam: 2026\ntrich-yeu: A\ncan-cu: [Căn cứ B ngày 01 tháng 02 năm 2026]\n---\nA\n", "a.md:7:1: Nội dung quyết định gồm các điều"},
		{"a decision of nothing", "---\nloai: quyet-dinh\nnam: 2026\ncan-cu: [Căn cứ B ngày 01 tháng 02 năm 2026]\n---\n1. A\n", "Chưa biết “trich-yeu” của văn bản"},
		{"the kind in the abstract", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: Thông báo về việc A\n---\nA\n", "a.md:4:12: Trích yếu bắt đầu bằng “Thông báo”"},
		{"V/v in the abstract", "---\nloai: cong-van\nnam: 2026\nkinh-gui: B\ntrich-yeu: v/v A\n---\nA\n", "a.md:5:12: Trích yếu bắt đầu bằng “v/v”"},
		{"a list where one value is printed", "---\nloai: bien-ban\nthu-ky: [A, B]\n---\nA\n", "a.md:3:9: "},
		{"a way to issue that is none", "---\nloai: quyet-dinh\nban-hanh: Quy chế A\nhinh-thuc-ban-hanh: phê duyệt\n---\n1. A\n", "a.md:4:21: “hinh-thuc-ban-hanh” không thể là"},
		{"an abstract that isn't printed", "---\nloai: quyet-dinh\nban-hanh: Quy chế A\ntrich-yeu: B\n---\n1. A\n", "a.md:4:12: Quyết định ban hành, phê duyệt"},
		{"a way to issue nothing", "---\nloai: quyet-dinh\ntrich-yeu: B\nhinh-thuc-ban-hanh: phe-duyet\n---\n1. A\n", "a.md:4:21: “hinh-thuc-ban-hanh” chỉ có nghĩa"},
		{"words of its own for what it doesn't hold", "---\nloai: quyet-dinh\nban-hanh: Quy chế A\nhinh-thuc-ban-hanh: tu-viet\n---\n1. A\n", "a.md:4:21: “hinh-thuc-ban-hanh: tu-viet” chỉ có nghĩa"},
		{"words of its own without an abstract", "---\nloai: quyet-dinh\nnam: 2026\nkem-theo: b.md\nhinh-thuc-ban-hanh: tu-viet\ncan-cu: [Căn cứ B ngày 01 tháng 02 năm 2026]\n---\n1. A\n", "Chưa biết “trich-yeu” của văn bản"},
		{"a basis that is none", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\ncan-cu: [Luật B]\n---\nA\n", "a.md:5:10: Căn cứ phải là cả câu"},
		{"a text that can't be numbered", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\n---\n# B\n", "a.md:6:1: Mục không có nội dung"},
		{"Kính gửi before an addressee", "---\nloai: to-trinh\nnam: 2026\ntrich-yeu: A\nkinh-gui: [Kính gửi UBND tỉnh]\n---\nA\n", "a.md:5:12: “kinh-gui” bắt đầu bằng “Kính gửi”"},
		{"a label before a place", "---\nloai: giay-moi\nnam: 2026\ntrich-yeu: A\nmoi: A\ndu: B\nthoi-gian: C\ndia-diem: 'Địa điểm: D'\n---\nA\n", "a.md:8:12: “dia-diem” bắt đầu bằng “Địa điểm:”"},
		{"a khoản without words", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\n---\n1.\n   1. B\n   2. C\n", "a.md:6:1: Mục của danh sách không bắt đầu bằng chữ"},
		{"an end of line among the recipients", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\nnoi-nhan:\n  - |\n    Lãnh đạo \\\n    (để b/c)\n---\nA\n", "a.md:7:5: “noi-nhan” không chọn được chỗ ngắt dòng"},
		{"an end of line of an addressee", "---\nloai: cong-van\nnam: 2026\ntrich-yeu: A\nkinh-gui: ['A, \\ B']\n---\nA\n", "a.md:5:13: “kinh-gui” không chọn được chỗ ngắt dòng"},
		{"an end of a title's line", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\n---\n# B \\\n\nC\n", "a.md:6:5: Dấu “\\” chỉ ngắt dòng khi"},
		{"an end of a paragraph's last line", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\n---\nB \\\nC \\\n", "a.md:7:3: Dấu “\\” chỉ ngắt dòng khi"},
		{"an end of line behind which is a space", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\n---\nB \\ \nC\n", "a.md:6:3: Dấu “\\” chỉ ngắt dòng khi"},
		{"a typed number", "---\nloai: thong-bao\nnam: 2026\ntrich-yeu: A\n---\nI. Mục\n\nA\n", "a.md:6:1: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := read(c.text, from)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("said %v, want %q", err, c.want)
			}
		})
	}
}

// TestTakesFromDossier: what a document says itself stands in the place of what the dossier says; what it is by itself is never the dossier's.
func TestTakesFromDossier(t *testing.T) {
	d, err := dossier.Load(os.DirFS("../../seeds/tay-ninh-2024"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := read("---\r\nloai: to-trinh\r\ntrich-yeu: A\r\nkinh-gui: B\r\nnoi-nhan: [Như trên]\r\n---\r\nLời văn.\r\n", d)
	if err != nil {
		t.Fatal(err)
	}
	own := p.Dossier
	switch {
	case own.Issuer.Name.S != d.Issuer.Name.S || own.Signer.Name.S != d.Signer.Name.S || own.Recipients.Archive.S != d.Recipients.Archive.S:
		t.Errorf("it lacks issuer, signer or archive of the dossier: %+v", own)
	case own.Number != 0 || !own.Day.IsZero() || len(own.Bases) > 0 || own.Abstract.S != "A":
		t.Errorf("it has number %d, day %v, bases %v, abstract %q", own.Number, own.Day, own.Bases, own.Abstract)
	case len(own.Recipients.List) != 1 || len(d.Recipients.List) < 2:
		t.Errorf("recipients %v, of the dossier %v", own.Recipients.List, d.Recipients.List)
	}
}

// TestSamplesAndOffice: a sample with the office's keys in it says the same as the sample beside the office's file.
func TestSamplesAndOffice(t *testing.T) {
	from := office(t)
	text, err := os.ReadFile(filepath.Join(seeds, paper.OfficeFile))
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(seeds + "/*.md")
	if err != nil || len(files) < len(paper.Kinds) {
		t.Fatalf("%d samples: %v", len(files), err)
	}
	for _, file := range files {
		sample, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		read := func(text string, from *dossier.Dossier) (*paper.Paper, error) {
			return paper.ReadFile(dossier.With(os.DirFS(seeds), "a.md", []byte(text)), "a.md", from)
		}
		beside, err := read(string(sample), from)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if beside.Original != nil {
			continue // that has an office of its own
		}
		alone, err := read(paper.WithOffice(string(sample), string(text), beside.Kind), paper.NoOffice())
		switch {
		case err != nil:
			t.Errorf("%s by itself: %v", file, err)
		case alone.Dossier.Issuer.Name.S != beside.Dossier.Issuer.Name.S,
			!slices.Contains(alone.Kind.Without, "nguoi-ky") && alone.Dossier.Signer.Position.S != beside.Dossier.Signer.Position.S,
			!slices.Contains(alone.Kind.Without, "noi-nhan") && len(alone.Dossier.Recipients.List) != len(beside.Dossier.Recipients.List),
			!slices.Contains(alone.Kind.Without, "luu") && alone.Dossier.Recipients.Archive.S != beside.Dossier.Recipients.Archive.S:
			t.Errorf("%s says another thing by itself", file)
		}
	}
}

// FuzzRead: any text gives a document, or says what is wrong with it.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob(seeds + "/*.md")
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("---\nloai: quyet-dinh\n---\n1. A\n\n   1. B\n\n      1. C\n")
	f.Add("---\n{loai: [a, b]}\n---\n")
	from := office(f)
	f.Fuzz(func(t *testing.T, text string) {
		p, err := read(text, from)
		if _, input := errors.AsType[source.Problems](err); err != nil && !input {
			t.Fatalf("%v", err)
		}
		if err == nil && (p.Kind == nil || p.Body == nil && len(p.Articles) == 0) {
			t.Error("a document without a kind or a text")
		}
	})
}
