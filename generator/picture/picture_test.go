package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand"
	"os"
	"strings"
	"testing"

	"vanban/generator/unit"
)

// chunk writes a chunk of a PNG.
func chunk(name string, content []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(content)))
	b = append(append(b, name...), content...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// pngOf writes a PNG of these chunks between its first and its last.
func pngOf(width, height uint32, rest []byte, chunks ...[]byte) []byte {
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)
	b := append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(head, rest...))...)
	for _, c := range chunks {
		b = append(b, c...)
	}
	return append(b, chunk("IEND", nil)...)
}

func packed(b []byte) []byte {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write(b)
	_ = z.Close()
	return out.Bytes()
}

func encoded(t testing.TB, m image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// drawn fills a picture of a colour model with pixels that are all different.
func drawn[M interface {
	image.Image
	Set(x, y int, c color.Color)
}](m M) M {
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			m.Set(x, y, color.NRGBA64{uint16(x * 4000), uint16(y * 5000), uint16(x * y * 300), uint16(0xffff - x*y*200)})
		}
	}
	return m
}

// TestPicturesAreRead: every sort of PNG and JPEG that is taken has its pixels and its size.
func TestPicturesAreRead(t *testing.T) {
	r := image.Rect(0, 0, 12, 8)
	// one byte a pixel, and one for the filter before each row of the seven passes, which have so many rows of so many pixels (PNG specification, 8.2)
	var interlaced []byte
	for _, pass := range [][2]int{{1, 2}, {1, 1}, {1, 3}, {2, 3}, {2, 6}, {4, 6}, {4, 12}} {
		interlaced = append(interlaced, make([]byte, pass[0]*(1+pass[1]))...)
	}
	for name, data := range map[string][]byte{
		"8-bit.png": encoded(t, drawn(image.NewNRGBA(r))), "16-bit.png": encoded(t, drawn(image.NewNRGBA64(r))),
		"gray.png": encoded(t, drawn(image.NewGray(r))), "gray16.PNG": encoded(t, drawn(image.NewGray16(r))),
		"interlaced.png": pngOf(12, 8, []byte{8, 0, 0, 0, 1}, chunk("IDAT", packed(interlaced))),
		"palette.png":    encoded(t, drawn(image.NewPaletted(r, color.Palette{color.Black, color.White, color.NRGBA{255, 0, 0, 0}}))),
	} {
		i, err := Read(name, data)
		if err != nil || i.Format != PNG || i.Columns != 12 || i.Rows != 8 || i.Data != string(data) {
			t.Errorf("%s: %v %d × %d, %v", name, i.Format, i.Columns, i.Rows, err)
		}
		if i.Width != unit.Pt(9) || i.Height != unit.Pt(6) {
			t.Errorf("%s without a density: %v × %v", name, i.Width, i.Height)
		}
	}
	for name, width := range map[string]unit.Length{"tien-trien.jpg": unit.Pt(24 * 72. / 150), "xam.jpg": unit.Pt(18)} {
		data := sample(t, name)
		i, err := Read(name, data)
		if err != nil || i.Format != JPEG || i.Columns != 24 || i.Rows != 16 || i.Width != width || i.Data != string(data) {
			t.Errorf("%s: %v %d × %d, %v wide, want %v: %v", name, i.Format, i.Columns, i.Rows, i.Width, width, err)
		}
	}
}

// TestDensityOfPNG: a PNG of 300 dots to the inch is as large on paper as its chunk pHYs says.
func TestDensityOfPNG(t *testing.T) {
	plain := encoded(t, image.NewGray(image.Rect(0, 0, 600, 300)))
	end := 8 + 12 + 13
	density := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, 11811), 11811)
	data := append(append(bytes.Clone(plain[:end]), chunk("pHYs", append(density, 1))...), plain[end:]...)
	if i, err := Read("a.png", data); err != nil || i.Width != unit.Pt(144) || i.Height != unit.Pt(72) {
		t.Errorf("%v × %v: %v", i.Width, i.Height, err)
	}
}

// TestTurnedJPEG: a photo that its camera held in another way comes upright, in all eight ways.
func TestTurnedJPEG(t *testing.T) {
	data := sample(t, "nam-ngang.jpg") // blue on the left half of 24 × 16, held as 6: the left edge is seen on top
	i, err := Read("a.jpg", data)
	if err != nil || i.Columns != 16 || i.Rows != 24 {
		t.Fatalf("%d × %d: %v", i.Columns, i.Rows, err)
	}
	m, err := jpeg.Decode(strings.NewReader(i.Data))
	if err != nil {
		t.Fatal(err)
	}
	for y, blue := range map[int]bool{2: true, 21: false} {
		if r, _, b, _ := m.At(8, y).RGBA(); (b > r) != blue {
			t.Errorf("row %d: red %d, blue %d", y, r>>8, b>>8)
		}
	}
	if again, _ := Read("a.jpg", []byte(i.Data)); again.Data != i.Data {
		t.Error("what was turned is turned again")
	}
	size := image.Pt(3, 2)
	for turn, want := range map[int]string{1: "abc/def", 2: "cba/fed", 3: "fed/cba", 4: "def/abc", 5: "ad/be/cf", 6: "da/eb/fc", 7: "fc/eb/da", 8: "cf/be/ad"} {
		width, height := 3, 2
		if turn > 4 {
			width, height = 2, 3
		}
		var rows []string
		for y := range height {
			row := ""
			for x := range width {
				hx, hy := held(x, y, turn, size)
				row += "abcdef"[hy*3+hx : hy*3+hx+1]
			}
			rows = append(rows, row)
		}
		if got := strings.Join(rows, "/"); got != want {
			t.Errorf("held as %d it is seen as %s, want %s", turn, got, want)
		}
	}
}

// TestPicturesAreRefused: what can't be used is refused with what is wrong and what to do, and nothing huge is decoded for it.
func TestPicturesAreRefused(t *testing.T) {
	good := encoded(t, drawn(image.NewNRGBA(image.Rect(0, 0, 40, 30))))
	photo := sample(t, "tien-trien.jpg")
	wrongSum := bytes.Clone(good)
	wrongSum[len(wrongSum)-20]++
	for name, c := range map[string]struct {
		data []byte
		what string
	}{
		"a.gif":       {nil, "là tệp GIF"},
		"a.webp":      {nil, "là tệp WebP"},
		"a.svg":       {nil, "là tệp SVG"},
		"a.bmp":       {nil, "là tệp BMP"},
		"a.heic":      {nil, "là tệp HEIC"},
		"a.tif":       {nil, "là tệp TIFF"},
		"a.docx":      {nil, "không phải là tên một tệp ảnh"},
		"a":           {nil, "không phải là tên một tệp ảnh"},
		"gif.png":     {[]byte("GIF89a\x01\x00\x01\x00"), "thật ra là tệp GIF"},
		"webp.jpg":    {[]byte("RIFF\x00\x00\x00\x00WEBPVP8 "), "thật ra là tệp WebP"},
		"svg.png":     {[]byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`), "thật ra là tệp SVG"},
		"text.png":    {[]byte("Đây là chữ, không phải ảnh.\n"), "không phải là ảnh PNG hay JPEG"},
		"empty.png":   {[]byte{}, "trống"},
		"photo.png":   {photo, "thật ra là ảnh JPEG"},
		"drawing.jpg": {good, "thật ra là ảnh PNG"},
		"cut.png":     {good[:len(good)-40], "bị hỏng hoặc chép chưa hết"},
		"head.png":    {good[:20], "bị hỏng hoặc chép chưa hết"},
		"sum.png":     {wrongSum, "bị hỏng hoặc chép chưa hết"},
		"cut.jpg":     {photo[:len(photo)-30], "bị hỏng hoặc chép chưa hết"},
		"head.jpg":    {photo[:12], "bị hỏng hoặc chép chưa hết"},
		"cmyk.jpg":    {sample(t, "cmyk.jpg"), "CMYK"},
		"bomb.png":    {pngOf(200_000, 200_000, []byte{8, 6, 0, 0, 0}, chunk("IDAT", packed(make([]byte, 1<<16)))), "200000 × 200000 điểm ảnh"},
		"deep.png":    {pngOf(6000, 6000, []byte{16, 6, 0, 0, 0}, chunk("IDAT", packed(make([]byte, 1<<16)))), "6000 × 6000 điểm ảnh"},
		"moves.png":   {pngOf(1, 1, []byte{8, 0, 0, 0, 0}, chunk("acTL", []byte{0, 0, 0, 2, 0, 0, 0, 0}), chunk("IDAT", packed([]byte{0, 0}))), "là ảnh động"},
		"none.png":    {pngOf(0, 10, []byte{8, 2, 0, 0, 0}), "bị hỏng"},
		"large.png":   {make([]byte, LargestFile+1), "lớn quá 20 MB"},
		"scans.jpg":   {append(bytes.Clone(photo[:len(photo)-2]), bytes.Repeat([]byte{0xff, 0xda}, 100)...), "lưu theo một cách ít gặp"},
	} {
		_, err := Read(name, c.data)
		var refused *Refusal
		if !errors.As(err, &refused) || !strings.Contains(refused.What, c.what) || !strings.Contains(refused.What, name) || refused.Hint == "" {
			t.Errorf("%s: %v, want %q", name, err, c.what)
		}
	}
}

// TestDamageIsFound: a PNG in which one byte of what counts is another is refused; of a JPEG, which has no sums, no byte makes the reader panic.
func TestDamageIsFound(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	good, photo := encoded(t, drawn(image.NewGray(image.Rect(0, 0, 12, 8)))), sample(t, "nam-ngang.jpg")
	for range 200 {
		broken := bytes.Clone(good)
		at := 8 + random.Intn(len(broken)-8)
		broken[at] ^= byte(1 + random.Intn(255))
		if _, err := Read("a.png", broken); err == nil {
			t.Errorf("byte %d of %d is another, and nothing is found", at, len(good))
		}
		broken = bytes.Clone(photo)
		broken[random.Intn(len(broken))] ^= byte(1 + random.Intn(255))
		_, _ = Read("a.jpg", broken)
	}
}

// FuzzRead: whatever a file holds, it is refused or it is a picture within the bounds that has a size on paper.
func FuzzRead(f *testing.F) {
	f.Add("a.png", encoded(f, drawn(image.NewNRGBA64(image.Rect(0, 0, 5, 3)))))
	for _, name := range []string{"cmyk.jpg", "nam-ngang.jpg", "tien-trien.jpg", "xam.jpg"} {
		f.Add(name, sample(f, name))
	}
	f.Add("b.png", pngOf(1<<31, 1<<31, []byte{8, 6, 0, 0, 0}))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		i, err := Read(name, data)
		var refused *Refusal
		switch {
		case errors.As(err, &refused) && refused.What != "" && refused.Hint != "":
		case err != nil:
			t.Fatalf("%v", err)
		case i.Columns*i.Rows > mostPixels || i.Width <= 0 || i.Height <= 0 || i.Scaled(unit.Mm(10)) <= 0:
			t.Fatalf("%d × %d: %v × %v", i.Columns, i.Rows, i.Width, i.Height)
		}
	})
}
