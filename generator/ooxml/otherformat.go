package ooxml

import (
	"bytes"
	"strings"
)

// otherFormat is a format that files have which somebody gave the ending of a Word file.
type otherFormat struct {
	begins string // the first bytes
	what   string
	hint   string
}

// saveAnew says how a file that Word opens becomes one that is read here.
const saveAnew = "mở trong Word hoặc LibreOffice, chọn Lưu thành (Save As) > Tài liệu Word (*.docx), rồi dùng tệp vừa lưu"

var otherFormats = []otherFormat{
	{`{\rtf`, "tệp RTF mang đuôi của tệp Word", saveAnew},
	{"%PDF-", "tệp PDF mang đuôi của tệp Word", "mở bằng Word (Tệp > Mở), soát lại rồi chọn Lưu thành (Save As) > Tài liệu Word (*.docx); bản quét ảnh thì phải gõ lại hoặc nhận dạng chữ trước"},
	{"<", "trang web hoặc tệp XML mang đuôi của tệp Word", saveAnew},
}

// byteOrderMark may stand before the first bytes of a text.
const byteOrderMark = "\xef\xbb\xbf"

// otherFormatOf gives the format of a file that is no package; nil where none is known by its first bytes.
func otherFormatOf(data []byte) *otherFormat {
	text := strings.TrimLeft(strings.TrimPrefix(string(data[:min(len(data), 64)]), byteOrderMark), " \t\r\n")
	for i := range otherFormats {
		if f := &otherFormats[i]; strings.HasPrefix(text, f.begins) {
			return f
		}
	}
	return nil
}

// isLocked says whether a compound file holds a package behind a password (MS-OFFCRYPTO, 1.3.2): it has a stream of that name.
func isLocked(data []byte) bool {
	return bytes.HasPrefix(data, compoundFile) && bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"))
}

// openDocument is how the part “mimetype” of the files of LibreOffice begins.
const openDocument = "application/vnd.oasis.opendocument."

// isOpenDocument says whether a package is one of LibreOffice's.
func (o *Opened) isOpenDocument() bool {
	e := o.index["mimetype"]
	return e != nil && bytes.HasPrefix(e.content, []byte(openDocument))
}
