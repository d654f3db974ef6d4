package dossier

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/shownfile"
	"vanban/generator/unit"
)

// withPictures is a dossier that has some pictures, and this text as its plan.
func withPictures(t *testing.T, plan string) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	for _, name := range []string{"ho-so.yaml", "co-quan.yaml", "nhiem-vu.yaml"} {
		data, err := os.ReadFile("../../seeds/khoi-tao/" + name)
		if err != nil {
			t.Fatal(err)
		}
		folder[name] = &fstest.MapFile{Data: data}
	}
	for name, size := range map[string]image.Point{"qr.png": {96, 96}, "hinh/ban do.png": {960, 480}, "cao.png": {100, 2000}} {
		var out bytes.Buffer
		if err := png.Encode(&out, image.NewGray(image.Rectangle{Max: size})); err != nil {
			t.Fatal(err)
		}
		folder[name] = &fstest.MapFile{Data: out.Bytes()}
	}
	folder["hong.png"] = &fstest.MapFile{Data: folder["qr.png"].Data[:60]}
	folder["chu.png"] = &fstest.MapFile{Data: []byte("Đây là chữ.")}
	folder["la-png.jpg"] = &fstest.MapFile{Data: folder["qr.png"].Data}
	folder["ke-hoach.md"] = &fstest.MapFile{Data: []byte("# Mục\n\n" + plan + "\n")}
	return folder
}

func TestPicturesOfTexts(t *testing.T) {
	d, err := Load(withPictures(t, "![Mã  QR\ncủa trang](qr.png){rong=\"4,5cm\"}\n\n1. Ý một\n\n   ![Bản đồ](<hinh/ban do.png>)\n\n   | A | B |\n   | --- | --- |\n   | 1 | Quét ![Mã](hinh/../qr.png){rong=50%}. |\n\nXem ![Bản đồ](hinh/ban%20do.png){rong=“30 mm”} {so}"))
	if err != nil {
		t.Fatal(err)
	}
	var all []doc.Picture
	for p := range shownfile.Pictures(d.Plan) {
		all = append(all, *p.Picture)
	}
	if len(all) != 4 {
		t.Fatalf("%d pictures", len(all))
	}
	for i, want := range []struct {
		alt     string
		width   unit.Length
		part    int
		columns int
	}{{"Mã QR của trang", unit.Mm(45), 0, 96}, {"Bản đồ", 0, 0, 960}, {"Mã", 0, 50, 96}, {"Bản đồ", unit.Mm(30), 0, 960}} {
		if p := all[i]; p.Alt != want.alt || p.Width != want.width || p.Part != want.part || p.Image.Columns != want.columns || p.Image.Data == "" {
			t.Errorf("%d: %q, %v wide, %d %%, %d columns", i, p.Alt, p.Width, p.Part, p.Image.Columns)
		}
	}
	last := d.Plan.Blocks[len(d.Plan.Blocks)-1].(*markdown.Paragraph)
	if got := doc.Plain(last.Text); got != "Xem [Ảnh: Bản đồ] {so}" {
		t.Errorf("%q", got)
	}
	if len(d.Notes) > 0 && strings.Contains(d.Notes.Error(), "Ảnh") {
		t.Errorf("noted: %v", d.Notes)
	}
}

// TestPicturesThatCannotBeRead: each is told at its place, with what to do.
func TestPicturesThatCannotBeRead(t *testing.T) {
	for text, want := range map[string]string{
		"Lời ![](qr.png)":                       "ke-hoach.md:3:5: Ảnh chưa có lời mô tả.",
		"![ ](qr.png)":                          "ke-hoach.md:3:1: Ảnh chưa có lời mô tả.",
		"![Mã]()":                               "ke-hoach.md:3:1: Ảnh chưa có tên tệp.",
		"![Mã](khong-co.png)":                   "ke-hoach.md:3:1: Không có tệp “khong-co.png”.",
		"![Mã](../qr.png)":                      "ke-hoach.md:3:1: Tệp “../qr.png” không nằm trong thư mục này.",
		"![Mã](/etc/qr.png)":                    "ke-hoach.md:3:1: Tệp “/etc/qr.png” không nằm trong thư mục này.",
		"![Mã](https://a.vn/qr.png)":            "ke-hoach.md:3:1: Ảnh không lấy được từ “https://a.vn/qr.png”.",
		"![Mã](C:\\hinh\\qr.png)":               "ke-hoach.md:3:1: Ảnh không lấy được từ “C:/hinh/qr.png”.",
		"![Mã](data:image/png;base64,AAAA)":     "ke-hoach.md:3:1: Ảnh không lấy được từ “data:image/png;base64,AAAA”.",
		"![Mã](hong.png)":                       "ke-hoach.md:3:1: Tệp ảnh “hong.png” bị hỏng hoặc chép chưa hết.",
		"![Mã](chu.png)":                        "ke-hoach.md:3:1: Tệp “chu.png” không phải là ảnh PNG hay JPEG.",
		"![Mã](la-png.jpg)":                     "ke-hoach.md:3:1: Tệp “la-png.jpg” thật ra là ảnh PNG.",
		"![Mã](a.gif)":                          "ke-hoach.md:3:1: Ảnh “a.gif” là tệp GIF",
		"![Mã](ho-so.yaml)":                     "ke-hoach.md:3:1: “ho-so.yaml” không phải là tên một tệp ảnh",
		"![Mã](qr.png \"Tên\")":                 "ke-hoach.md:3:1: Chữ đứng sau tên tệp của ảnh không được in ở đâu.",
		"![Mã](qr.png){rong=40}":                "ke-hoach.md:3:14: Chỗ ghi bề rộng của ảnh viết chưa đúng.",
		"![Mã](qr.png){rong=0mm}":               "ke-hoach.md:3:14: Chỗ ghi bề rộng của ảnh viết chưa đúng.",
		"![Mã](qr.png){rong=101%}":              "ke-hoach.md:3:14: Chỗ ghi bề rộng của ảnh viết chưa đúng.",
		"![Mã](qr.png){cao=\"40mm\"}":           "ke-hoach.md:3:14: Chỗ ghi bề rộng của ảnh viết chưa đúng.",
		"![Mã](qr.png){rong=40mm":               "ke-hoach.md:3:14: Chỗ ghi bề rộng của ảnh viết chưa đúng.",
		"## Mục ![Mã](qr.png)":                  "ke-hoach.md:3:8: Trong tiêu đề và chú thích không đặt được ảnh.",
		"Chú thích[^a].\n\n[^a]: ![Mã](qr.png)": "ke-hoach.md:5:7: Trong tiêu đề và chú thích không đặt được ảnh.",
		"Lời ![Mã](ban do.png)":                 "ke-hoach.md:3:5: Ảnh “![mô tả](tên tệp)” viết dở, sẽ được in nguyên như vậy.",
		"![Mã[^a]](qr.png)\n\n[^a]: x":          "Lời mô tả ảnh chỉ có chữ.",
	} {
		if _, err := Load(withPictures(t, text)); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "Gợi ý:") {
			t.Errorf("%q gives %v, want %q", text, err, want)
		}
	}
}

// TestTightPicturesAreNoted: a picture that is asked for wider than the text, or is higher than a page, is printed smaller, which is noted.
func TestTightPicturesAreNoted(t *testing.T) {
	for text, want := range map[string]string{
		"![Mã](qr.png){rong=\"200mm\"}":  "ke-hoach.md:3:1: Ảnh “qr.png” rộng 200 mm như đã ghi thì vượt bề rộng của lời văn (165 mm)",
		"![Cột](cao.png)":                "ke-hoach.md:3:1: Ảnh “cao.png” cao hơn một trang (529 mm)",
		"![Cột](cao.png){rong=\"100%\"}": "cao hơn một trang (3300 mm)",
		"![Cột](cao.png){rong=\"10mm\"}": "",
	} {
		d, err := Load(withPictures(t, text))
		if err != nil {
			t.Fatal(err)
		}
		told := ""
		if len(d.Notes) > 0 {
			told = d.Notes.Error()
		}
		if !strings.Contains(told, want) || want == "" && strings.Contains(told, "Ảnh") {
			t.Errorf("%q: noted %v, want %q", text, told, want)
		}
	}
}
