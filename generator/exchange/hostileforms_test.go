package exchange_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/collect"
	"vanban/generator/doc"
	"vanban/generator/exchange"
	"vanban/generator/source"
)

// A form that was altered, or any other file, is refused by name with a sentence.
func TestHostileForms(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	c := newCollecting(t)
	path := c.make("so-tai-chinh")[0]
	clean, err := os.ReadFile(path)
	c.check(err)
	const altered = "Phiếu đã bị sửa ngoài các ô để điền"
	open := func(do func(f *formFile)) func() {
		return func() {
			f := openForm(t, path)
			do(f)
			f.save()
		}
	}
	must := func(err error) { c.check(err) }
	parts := func(add func(z *zip.Writer)) func() {
		return func() { c.check(os.WriteFile(path, repacked(t, clean, add), 0o644)) }
	}
	for name, h := range map[string]struct {
		do   func()
		want string
	}{
		"formula":       {open(func(f *formFile) { must(f.SetCellFormula("Chỉ tiêu", f.cells["ct.TC-01"][1], "SUM(A1:A9)")) }), "là công thức"},
		"error value":   {open(func(f *formFile) { must(f.SetCellFormula("Chỉ tiêu", f.cells["ct.TC-01"][1], "1/0")) }), "là công thức"},
		"row put in":    {open(func(f *formFile) { must(f.InsertRows("Nhiệm vụ", 13, 1)) }), altered + ": trang tính “Nhiệm vụ”, từ dòng"},
		"row taken out": {open(func(f *formFile) { must(f.RemoveRow("Nhiệm vụ", 13)) }), altered + ": trang tính “Nhiệm vụ”, từ dòng"},
		"row moved": {open(func(f *formFile) {
			must(f.DuplicateRowTo("Nhiệm vụ", 13, 15))
			must(f.RemoveRow("Nhiệm vụ", 13))
		}), altered},
		"words changed": {open(func(f *formFile) { must(f.SetCellStr("Nhiệm vụ", "B13", "việc khác")) }), altered + ": trang tính “Nhiệm vụ”, từ dòng 13"},
		"case changed": {open(func(f *formFile) {
			words, err := f.GetCellValue("Nhiệm vụ", "B13")
			must(err)
			must(f.SetCellStr("Nhiệm vụ", "B13", strings.ToUpper(words)))
		}), altered + ": trang tính “Nhiệm vụ”, từ dòng 13"},
		"words added": {open(func(f *formFile) { must(f.SetCellStr("Nhiệm vụ", "N40", "thêm")) }), altered},
		"cells merged": {open(func(f *formFile) {
			must(f.MergeCell("Nhiệm vụ", f.cells["nv.33.trang-thai"][1], f.cells["nv.34.trang-thai"][1]))
		}), "có ô để điền bị gộp"},
		"other agency":    {open(func(f *formFile) { must(f.SetCellStr(doc.FormHiddenSheet, "A4", "so-noi-vu")) }), "thông tin nhận biết của phiếu không còn nguyên"},
		"sheet taken out": {open(func(f *formFile) { must(f.DeleteSheet("Chỉ tiêu")) }), "không còn nguyên"},
		"macros":          {parts(func(z *zip.Writer) { addPart(t, z, "xl/vbaProject.bin", []byte("x")) }), "có macro"},
		"zip bomb":        {parts(func(z *zip.Writer) { addSized(t, z, "xl/worksheets/sheet9.xml", make([]byte, 100<<20), 100<<20) }), "quá lớn"},
		"sheet of 2 GB":   {parts(func(z *zip.Writer) { addSized(t, z, "xl/worksheets/sheet9.xml", []byte("<a/>"), 2<<30) }), "quá lớn"},
		"small directory": {func() { c.check(os.WriteFile(path, liar(t, clean), 0o644)) }, "bị hỏng"},
		"old format":      {func() { c.check(os.WriteFile(path, []byte("\xD0\xCF\x11\xE0 và nữa"), 0o644)) }, "định dạng cũ"},
		"cut off":         {func() { c.check(os.WriteFile(path, clean[:len(clean)/2], 0o644)) }, "bị hỏng"},
		"empty":           {func() { c.check(os.WriteFile(path, nil, 0o644)) }, "bị hỏng"},
	} {
		t.Run(name, func(t *testing.T) {
			c.check(os.WriteFile(path, clean, 0o644))
			h.do()
			_, err := exchange.ImportForms(c.folder, []string{path}, exchange.ImportOptions{})
			var problems source.Problems
			if !errors.As(err, &problems) || !strings.Contains(err.Error(), h.want) || !strings.Contains(err.Error(), filepath.Base(path)) {
				t.Errorf("got %v, want %q", err, h.want)
			}
		})
	}
	c.check(os.WriteFile(path, clean, 0o644))
	open(func(f *formFile) { must(f.DeleteSheet(doc.FormHiddenSheet)) })()
	if _, err := collect.Read(path); !errors.Is(err, collect.ErrNotForm) {
		t.Errorf("without its hidden sheet: %v", err)
	}
}

// repacked is a zip file with more entries.
func repacked(t *testing.T, data []byte, add func(*zip.Writer)) []byte {
	t.Helper()
	old, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range old.File {
		if err := z.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	add(z)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func addPart(t *testing.T, z *zip.Writer, name string, data []byte) {
	t.Helper()
	w, err := z.Create(name)
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// addSized adds an entry, packed as fast as may be, that the directory gives this size.
func addSized(t *testing.T, z *zip.Writer, name string, data []byte, size uint64) {
	t.Helper()
	var packed bytes.Buffer
	f, _ := flate.NewWriter(&packed, flate.BestSpeed)
	if _, err := f.Write(data); err != nil {
		t.Fatal(err)
	}
	f.Close()
	w, err := z.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(data), CompressedSize64: uint64(packed.Len()), UncompressedSize64: size})
	if err == nil {
		_, err = w.Write(packed.Bytes())
	}
	if err != nil {
		t.Fatal(err)
	}
}

// liar is a form whose first sheet is far larger than its directory says.
func liar(t *testing.T, data []byte) []byte {
	t.Helper()
	old, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range old.File {
		if f.Name != "xl/worksheets/sheet2.xml" {
			if err := z.Copy(f); err != nil {
				t.Fatal(err)
			}
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		addSized(t, z, f.Name, append(text, bytes.Repeat([]byte(" "), 64<<20)...), uint64(len(text)))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
