package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"path"
	"slices"
	"strings"
)

// The bounds of what is read.
const (
	LargestFile = 20 << 20       // bytes of a file
	mostPixels  = 40_000_000     // a page scanned at 600 dots to the inch has 35 million
	mostDecoded = 4 * mostPixels // bytes: of pictures with more than four a pixel, so many fewer pixels
)

// Refusal is why a picture can't be used, and what to do.
type Refusal struct{ What, Hint string }

// Error implements error.
func (r *Refusal) Error() string { return r.What + ": " + r.Hint }

// kind is a format by the beginning of its files.
type kind struct {
	format Format // empty: one that is not taken
	name   string
	ends   []string // of the names of its files, the usual one first
	begins func([]byte) bool
}

var kinds = []kind{
	{PNG, "PNG", []string{".png"}, starts("\x89PNG\r\n\x1a\n")},
	{JPEG, "JPEG", []string{".jpg", ".jpeg"}, starts("\xff\xd8\xff")},
	{"", "GIF", []string{".gif"}, starts("GIF8")},
	{"", "WebP", []string{".webp"}, func(b []byte) bool { return starts("RIFF")(b) && len(b) > 12 && string(b[8:12]) == "WEBP" }},
	{"", "BMP", []string{".bmp"}, starts("BM")},
	{"", "TIFF", []string{".tif", ".tiff"}, func(b []byte) bool { return starts("II*\x00")(b) || starts("MM\x00*")(b) }},
	{"", "HEIC", []string{".heic", ".heif", ".avif"}, func(b []byte) bool { return len(b) > 12 && string(b[4:8]) == "ftyp" }},
	{"", "PDF", []string{".pdf"}, starts("%PDF")},
	{"", "SVG", []string{".svg"}, func(b []byte) bool { return bytes.Contains(b[:min(len(b), 1<<10)], []byte("<svg")) }},
}

func starts(with string) func([]byte) bool {
	return func(b []byte) bool { return bytes.HasPrefix(b, []byte(with)) }
}

// asPNG is what to do with a picture that is not taken as it is.
const asPNG = "mở ảnh bằng một chương trình xem ảnh (Paint chẳng hạn), lưu lại dạng PNG hoặc JPEG, rồi ghi tên tệp mới"

// CheckName gives a *Refusal where the name of a file is not that of a picture which can be used.
func CheckName(name string) error {
	end := strings.ToLower(path.Ext(name))
	for _, k := range kinds {
		switch {
		case !slices.Contains(k.ends, end):
		case k.format != "":
			return nil
		default:
			return &Refusal{fmt.Sprintf("Ảnh “%s” là tệp %s, chương trình chỉ nhận PNG và JPEG.", name, k.name), asPNG}
		}
	}
	return &Refusal{fmt.Sprintf("“%s” không phải là tên một tệp ảnh .png, .jpg hay .jpeg.", name), "ghi tên một tệp ảnh PNG hoặc JPEG, cả phần đuôi"}
}

// Read reads the file of a name. Its error is a *Refusal.
func Read(name string, data []byte) (Image, error) {
	if err := CheckName(name); err != nil {
		return Image{}, err
	}
	if len(data) > LargestFile {
		return Image{}, &Refusal{fmt.Sprintf("Tệp ảnh “%s” lớn quá %d MB.", name, LargestFile>>20), "mở ảnh, thu nhỏ rồi lưu lại; ảnh in rộng hết trang chỉ cần khoảng 2.000 điểm ảnh chiều ngang"}
	}
	i := slices.IndexFunc(kinds, func(k kind) bool { return k.begins(data) })
	switch {
	case len(data) == 0:
		return Image{}, &Refusal{fmt.Sprintf("Tệp ảnh “%s” trống.", name), "chép lại tệp ảnh"}
	case i < 0:
		return Image{}, &Refusal{fmt.Sprintf("Tệp “%s” không phải là ảnh PNG hay JPEG.", name), "kiểm tra tệp có mở được bằng chương trình xem ảnh không; " + asPNG}
	case kinds[i].format == "":
		return Image{}, &Refusal{fmt.Sprintf("Tệp “%s” thật ra là tệp %s, chương trình chỉ nhận PNG và JPEG.", name, kinds[i].name), asPNG}
	}
	k := kinds[i]
	if !slices.Contains(k.ends, strings.ToLower(path.Ext(name))) {
		right := strings.TrimSuffix(name, path.Ext(name)) + k.ends[0]
		return Image{}, &Refusal{fmt.Sprintf("Tệp “%s” thật ra là ảnh %s.", name, k.name), fmt.Sprintf("đổi tên tệp thành “%s”, rồi sửa tên ở đây", path.Base(right))}
	}
	if err := checkSize(name, data); err != nil {
		return Image{}, err
	}
	if k.format == PNG {
		return readPNG(name, data)
	}
	return readJPEG(name, data)
}

// checkSize reads only the beginning of a picture: one that says that it is huge is not decoded.
func checkSize(name string, data []byte) error {
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return damaged(name, err)
	}
	if pixels := int64(c.Width) * int64(c.Height); pixels > mostPixels || pixels*bytesOf(c.ColorModel) > mostDecoded {
		return &Refusal{fmt.Sprintf("Ảnh “%s” có %d × %d điểm ảnh, nhiều hơn mức chương trình nhận.", name, c.Width, c.Height),
			fmt.Sprintf("mở ảnh, thu nhỏ còn không quá %d triệu điểm ảnh rồi lưu lại; ảnh in rộng hết trang chỉ cần khoảng 2.000 điểm ảnh chiều ngang", mostPixels/1_000_000)}
	}
	return nil
}

// bytesOf is how many bytes a decoded pixel has.
func bytesOf(m color.Model) int64 {
	switch m {
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	}
	return 4
}

// damaged tells of a file that can't be decoded: of a sort that is not taken, or broken.
func damaged(name string, err error) error {
	var lackingJPEG jpeg.UnsupportedError
	var lackingPNG png.UnsupportedError
	if errors.As(err, &lackingJPEG) || errors.As(err, &lackingPNG) {
		return &Refusal{fmt.Sprintf("Ảnh “%s” lưu theo một cách ít gặp, chương trình không đọc được.", name), asPNG}
	}
	return &Refusal{fmt.Sprintf("Tệp ảnh “%s” bị hỏng hoặc chép chưa hết.", name), "chép lại tệp ảnh từ nơi có bản tốt; nếu vẫn vậy thì " + asPNG}
}
