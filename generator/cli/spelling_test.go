package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/console"
	"vanban/generator/doc"
	"vanban/generator/render/docx"
	"vanban/generator/typeface"
)

// TestNamesInEitherForm types every name in one normal form of Unicode where the disk has it in the other.
func TestNamesInEitherForm(t *testing.T) {
	seed, err := filepath.Abs("../../seeds/xa-mau")
	if err != nil {
		t.Fatal(err)
	}
	for _, forms := range [][2]norm.Form{{norm.NFC, norm.NFD}, {norm.NFD, norm.NFC}} {
		typed, disk := forms[0].String, forms[1].String
		t.Chdir(t.TempDir())
		folder := disk("Hồ sơ cải cách")
		if err := os.CopyFS(folder, os.DirFS(seed)); err != nil {
			t.Fatal(err)
		}
		move(t, filepath.Join(folder, "kinh-phi.md"), filepath.Join(folder, disk("Dự toán.md")))
		rewrite(t, filepath.Join(folder, "ho-so.yaml"), "kinh-phi.md", typed("Dự toán.md"))
		rewrite(t, filepath.Join(folder, "ho-so.yaml"), "[docx, pdf, xlsx]", "[docx]")
		writeForm(t, disk("Mẫu thư.docx"), "Kính gửi: {ten_co_quan}")
		runs(t, 0, "tao", typed("Hồ sơ cải cách"))
		runs(t, 0, "tron", typed("Mẫu thư.docx"), typed("Hồ sơ cải cách"), "--theo", "co-quan", "--loc", "co-quan="+disk("phong-van-hoa-xa-hoi"))
		copies := filepath.Join(folder, "ra", "bieu-mau")
		name := func(form func(string) string) string { return form("phong-van-hoa-xa-hoi-Mẫu-thư.docx") }
		move(t, filepath.Join(copies, name(norm.NFC.String)), filepath.Join(copies, name(disk)))
		if said := runs(t, 0, "kiem-chung", typed("Hồ sơ cải cách")); !strings.Contains(said, "phong-van-hoa-xa-hoi-Mẫu-thư.docx") {
			t.Errorf("the copy is not told: %s", said)
		}
		if said := runs(t, 0, "hop-nhat", filepath.Join(typed("Hồ sơ cải cách"), "ra", "bieu-mau", name(typed))); !strings.Contains(said, "chưa sửa tay") {
			t.Errorf("the copy is not known: %s", said)
		}
		runs(t, 0, "phieu", typed("Hồ sơ cải cách"), "--ky", "2026-quy-1", "--ra", typed("Phiếu"), "--co-quan", disk("phong-van-hoa-xa-hoi"))
		form := norm.NFC.String("phieu-2026-quy-1-phong-van-hoa-xa-hoi.xlsx")
		move(t, filepath.Join(typed("Phiếu"), form), filepath.Join(typed("Phiếu"), disk(form)))
		runs(t, 0, "phieu", typed("Hồ sơ cải cách"), "--ky", "2026-quy-1", "--ra", disk("Phiếu"), "--co-quan", typed("phong-van-hoa-xa-hoi"))
		if all, _ := filepath.Glob(filepath.Join(typed("Phiếu"), "*.xlsx")); len(all) != 1 {
			t.Errorf("one form is there as %+q", all)
		}
		runs(t, 0, "nhap", filepath.Join(disk("Phiếu"), typed("phieu-*van-hoa-xa-hoi*.xlsx")), "--vao", typed("Hồ sơ cải cách"))
		runs(t, 0, "so-sanh", typed("Hồ sơ cải cách"), disk("Hồ sơ cải cách"))
	}
}

func runs(t *testing.T, code int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if got := Main(args, console.Streams{Out: &out, Err: &errs}); got != code {
		t.Fatalf("%+q: exit code %d, want %d\n%s%s", args, got, code, out.String(), errs.String())
	}
	return norm.NFC.String(out.String() + errs.String())
}

func move(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

func rewrite(t *testing.T, file, old, new string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil || !bytes.Contains(data, []byte(old)) {
		t.Fatalf("%s: no %q (%v)", file, old, err)
	}
	if err := os.WriteFile(file, bytes.ReplaceAll(data, []byte(old), []byte(new)), 0o644); err != nil {
		t.Fatal(err)
	}
}

func writeForm(t *testing.T, file string, lines ...string) {
	t.Helper()
	section := &doc.Section{}
	for _, l := range lines {
		section.Blocks = append(section.Blocks, &doc.Paragraph{Role: doc.Body, Text: doc.Words(l)})
	}
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := docx.Render(&out, &doc.Document{Sections: []*doc.Section{section}, Meta: doc.Meta{Name: "Biểu mẫu"}}, family); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
