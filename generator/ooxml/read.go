package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strings"
	"unicode/utf8"

	"vanban/generator/source"
)

// Opened is a package that another program may have written, read whole and
// checked. It is changed by Set, Add and Relate, and written by Write, which
// keeps every part that was not changed as it was, to the byte.
type Opened struct {
	name    string
	limits  Limits
	entries []*entry          // in the order of the file
	index   map[string]*entry // by folded name
	types   typeTable
	tags    int64 // that its XML parts may still have
	packed  int64 // bytes of the file that no part read has been packed in: entries may say that they share some
}

// entry is one part; zip is nil where it was added here.
type entry struct {
	name    string
	zip     *zip.File
	content []byte
	changed bool
}

// ReadPackage reads and checks a package: sizes, names, checksums, and that each XML part
// is well formed, without DOCTYPE, not too deep. name is the file's, for the messages.
// Whatever is wrong with the file is a *source.Problem.
func ReadPackage(name string, data []byte, limits Limits) (*Opened, error) {
	if limits == (Limits{}) {
		limits = DefaultLimits
	}
	o := &Opened{name: name, limits: limits, index: map[string]*entry{}}
	files, err := o.parts(data)
	if err != nil {
		return nil, err
	}
	rest := limits.total(len(data))
	o.tags, o.packed = looseTags, int64(len(data))
	for _, f := range files {
		if strings.HasSuffix(f.Name, "/") && f.UncompressedSize64 == 0 {
			continue // a folder's own entry says nothing
		}
		e, err := o.read(f, rest)
		if err != nil {
			return nil, err
		}
		rest -= int64(len(e.content))
		o.entries = append(o.entries, e)
		o.index[fold(e.name)] = e
	}
	return o, o.check()
}

// parts gives what the package lists, or what is wrong with it as a whole.
func (o *Opened) parts(data []byte) ([]*zip.File, error) {
	files, err := o.limits.parts(data)
	switch err {
	case nil:
		return files, nil
	case ErrTooLarge:
		return nil, o.problem(fmt.Sprintf("tệp lớn quá %d MB nên không được đọc", o.limits.File>>20), "kiểm tra có đúng tệp không; nếu đúng, giảm dung lượng ảnh trong tệp")
	case errLocked:
		return nil, o.problem("tệp có mật khẩu nên không đọc được", "mở trong Word, vào Tệp > Thông tin > Bảo vệ tài liệu, bỏ mật khẩu, lưu lại rồi dùng tệp ấy")
	case errCompound:
		return nil, o.problem("tệp của Word đời cũ (.doc), dù tên tệp mang đuôi khác", saveAnew)
	case errNothing:
		return nil, o.problem("tệp rỗng, không có gì bên trong", "chép hoặc tải lại tệp")
	case errManyParts:
		return nil, o.problem(fmt.Sprintf("tệp có hơn %d phần nên không được đọc", o.limits.Entries), hostileHint)
	}
	if f := otherFormatOf(data); f != nil {
		return nil, o.problem(f.what, f.hint)
	}
	return nil, o.broken("không phải tệp DOCX nguyên vẹn: không đọc được danh sách các phần")
}

// read checks one entry's header and unpacks it; rest is how many bytes the package may still have.
func (o *Opened) read(f *zip.File, rest int64) (*entry, error) {
	limit := min(o.limits.Part, rest)
	if o.isXML(f.Name) {
		limit = min(limit, mostXML(f))
	}
	switch {
	case !goodName(f.Name):
		return nil, o.problem(fmt.Sprintf("có phần mang tên không hợp lệ: %q", f.Name), hostileHint)
	case o.index[fold(f.Name)] != nil:
		return nil, o.problem(fmt.Sprintf("có hai phần cùng tên %s", f.Name), hostileHint)
	case f.Flags&0x1 != 0:
		return nil, o.problem(fmt.Sprintf("phần %s bị mã hóa", f.Name), "bỏ mật khẩu của tệp rồi lưu lại dạng .docx")
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return nil, o.problem(fmt.Sprintf("phần %s nén theo cách không dùng trong DOCX (%d)", f.Name, f.Method), "mở trong Word và lưu lại dạng .docx")
	case f.UncompressedSize64 > uint64(limit):
		return nil, o.tooBig(f.Name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, o.broken(fmt.Sprintf("không đọc được phần %s", f.Name))
	}
	defer r.Close()
	content, err := unpacked(r, f, limit)
	switch {
	case errors.Is(err, zip.ErrChecksum):
		return nil, o.broken(fmt.Sprintf("phần %s bị hỏng: sai mã kiểm tra (CRC)", f.Name))
	case err != nil:
		return nil, o.broken(fmt.Sprintf("phần %s bị hỏng hoặc bị cắt cụt", f.Name))
	case int64(len(content)) > limit:
		return nil, o.tooBig(f.Name)
	}
	return &entry{name: f.Name, zip: f, content: content}, nil
}

// unpacked reads a part, whose header may tell its size, up to one byte beyond the limit.
func unpacked(r io.Reader, f *zip.File, limit int64) ([]byte, error) {
	var content bytes.Buffer
	content.Grow(int(min(int64(f.UncompressedSize64), limit)) + bytes.MinRead) // so that a large part is not copied while it is read
	_, err := content.ReadFrom(io.LimitReader(r, limit+1))
	return content.Bytes(), err
}

const hostileHint = "tệp không do Word tạo ra như thường lệ; chỉ dùng khi biết rõ nguồn, sau khi mở trong Word và lưu lại"

// goodName says whether an entry's name is that of a part: a relative path without ".." (OPC, 6.2.2).
func goodName(name string) bool {
	return name != "" && utf8.ValidString(name) && !strings.ContainsAny(name, "\\:\x00") && !path.IsAbs(name) &&
		path.Clean(name) == name && name != ".." && !strings.HasPrefix(name, "../")
}

// fold makes names equal that differ in case only, as the standard has it.
func fold(name string) string { return strings.ToLower(strings.TrimPrefix(name, "/")) }

// check reads the content types and tells whether every XML part may be parsed.
func (o *Opened) check() error {
	types := o.index[fold(typesPart)]
	switch {
	case types == nil && o.isOpenDocument():
		return o.problem("tệp của LibreOffice (ODF) mang đuôi của tệp Word", saveAnew)
	case types == nil:
		return o.problem("không phải tệp DOCX: thiếu phần "+typesPart, "kiểm tra có đúng tệp Word dạng .docx không")
	}
	for _, e := range o.entries {
		if e != types && !o.isXML(e.name) {
			continue
		}
		if !o.mayHave(bytes.Count(e.content, []byte("<")), e.zip) {
			return o.problem(fmt.Sprintf("phần %s có quá nhiều phần tử so với kích thước của tệp nên không được đọc", e.name), hostileHint)
		}
		if err := passed.check(e.content, o.limits.Depth); err != nil {
			return o.problem(fmt.Sprintf("phần %s %v", e.name, err), hostileHint)
		}
		if e == types {
			o.types = readTypes(e.content)
		}
	}
	return nil
}

// mayHave says whether a part that was packed so may have so many tags beside those of the parts before it.
func (o *Opened) mayHave(tags int, part *zip.File) bool {
	packed := min(o.packed, int64(min(part.CompressedSize64, math.MaxInt64)))
	o.packed -= packed
	o.tags += int64(tagsPerByte*float64(packed)) - int64(tags)
	return o.tags >= 0
}

// isXML goes by the ending, and by the content type where that is known by now.
func (o *Opened) isXML(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xml", ".rels":
		return true
	}
	return strings.HasSuffix(o.types.of(name), "xml")
}

func (o *Opened) problem(what, hint string) error {
	return &source.Problem{At: source.Pos{File: o.name}, What: what, Hint: hint}
}

func (o *Opened) broken(what string) error {
	return o.problem(what, "tệp có thể tải về chưa xong hoặc bị hỏng khi chép; lấy lại tệp, hoặc mở trong Word để sửa chữa rồi lưu lại")
}

func (o *Opened) tooBig(part string) error {
	return o.problem(fmt.Sprintf("phần %s quá lớn khi giải nén nên không được đọc", part), hostileHint)
}

// Problem is a sentence about this file, with a hint or without, as the program tells errors of the input.
func (o *Opened) Problem(what, hint string) error { return o.problem(what, hint) }
