package ooxml

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"testing"

	"vanban/generator/source"
)

// file is one entry of a package made for a test.
type file struct{ name, content string }

const (
	typesXML = declaration + `<Types xmlns="` + contentTypes + `"><Default Extension="xml" ContentType="application/xml"/>` +
		`<Default Extension="rels" ContentType="` + relationsType + `"/><Override PartName="/word/document.xml" ` +
		`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	rootRels = declaration + `<Relationships xmlns="` + relationships + `"><Relationship Id="rId1" Target="word/document.xml" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`
	documentXML = declaration + `<w:document xmlns:w="w"><w:body><w:p/></w:body></w:document>`
)

// least is the smallest package that is one of Word's.
func least(more ...file) []file {
	return append([]file{{typesPart, typesXML}, {"_rels/.rels", rootRels}, {"word/document.xml", documentXML}}, more...)
}

func zipped(t testing.TB, files ...file) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err == nil {
			_, err = io.WriteString(w, f.content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// entryOf makes a package whose last entry has a header of the test's own.
func entryOf(t testing.TB, h zip.FileHeader, packed []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range least() {
		w, _ := z.Create(f.name)
		io.WriteString(w, f.content)
	}
	h.CompressedSize64 = uint64(len(packed))
	w, err := z.CreateRaw(&h)
	if err == nil {
		_, err = w.Write(packed)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// withDamage changes one byte of what document.xml holds, which is stored.
func withDamage(t testing.TB) []byte {
	data := entryOf(t, zip.FileHeader{Name: "word/a.bin", Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte("nguyên vẹn")),
		UncompressedSize64: uint64(len("nguyên vẹn"))}, []byte("nguyên vẹn"))
	at := bytes.Index(data, []byte("nguyên vẹn"))
	data[at] ^= 1
	return data
}

// manyHeaders repeats one header of the list of entries, so that a small file names many.
func manyHeaders(t testing.TB, n int) []byte {
	data := zipped(t, least()...)
	list := bytes.Index(data, []byte("PK\x01\x02"))
	end := bytes.LastIndex(data, []byte("PK\x05\x06"))
	one := data[list : list+46+len(typesPart)]
	out := append(bytes.Clone(data[:list]), bytes.Repeat(one, n)...)
	tail := bytes.Clone(data[end:])
	binary.LittleEndian.PutUint32(tail[12:], uint32(n*len(one)))
	return append(out, tail...)
}

func small(l Limits) Limits {
	d := DefaultLimits
	for _, f := range []struct{ own, all *int64 }{{&l.File, &d.File}, {&l.Part, &d.Part}, {&l.Total, &d.Total}} {
		if *f.own == 0 {
			*f.own = *f.all
		}
	}
	if l.Entries == 0 {
		l.Entries = d.Entries
	}
	if l.Depth == 0 {
		l.Depth = d.Depth
	}
	return l
}

// TestHostilePackages reads what is broken, huge or hostile: each is told in a sentence with the file's name.
func TestHostilePackages(t *testing.T) {
	whole := zipped(t, least()...)
	document := func(s string) []byte {
		return zipped(t, file{typesPart, typesXML}, file{"_rels/.rels", rootRels}, file{"word/document.xml", s})
	}
	for _, c := range []struct {
		name   string
		data   []byte
		limits Limits
		want   string
	}{
		{"nothing", nil, Limits{}, "tệp rỗng"},
		{"RTF", []byte(`{\rtf1\ansi Kế hoạch}`), Limits{}, "tệp RTF"},
		{"PDF", []byte("%PDF-1.7\n"), Limits{}, "tệp PDF"},
		{"page of the web", []byte("\xef\xbb\xbf\r\n<html><body>Kế hoạch</body></html>"), Limits{}, "trang web"},
		{"LibreOffice's own", zipped(t, file{"mimetype", "application/vnd.oasis.opendocument.text"}, file{"content.xml", documentXML}), Limits{}, "LibreOffice (ODF)"},
		{"no zip", []byte("Đây là văn bản thường."), Limits{}, "không đọc được danh sách"},
		{"cut short", whole[:len(whole)/2], Limits{}, "không đọc được danh sách"},
		{"password", append(bytes.Clone(compoundFile), "\x00\x00E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00\x00"...), Limits{}, "tệp có mật khẩu nên"},
		{".doc", append(bytes.Clone(compoundFile), make([]byte, 512)...), Limits{}, "Word đời cũ (.doc)"},
		{"no content types", zipped(t, file{"word/document.xml", documentXML}), Limits{}, "thiếu phần [Content_Types].xml"},
		{"file too large", whole, Limits{File: 100}, "tệp lớn quá"},
		{"declared too large", entryOf(t, zip.FileHeader{Name: "a.bin", Method: zip.Deflate, UncompressedSize64: 1 << 50}, nil), Limits{}, "quá lớn khi giải nén"},
		{"really too large", zipped(t, least(file{"a.bin", strings.Repeat("0", 1<<20)})...), Limits{Part: 1 << 16}, "quá lớn khi giải nén"},
		{"larger than declared", entryOf(t, zip.FileHeader{Name: "a.bin", Method: zip.Store, UncompressedSize64: 10}, make([]byte, 1000)), Limits{}, "hỏng"},
		{"too large in all", zipped(t, least(file{"a.bin", strings.Repeat("0", 1<<16)}, file{"b.bin", strings.Repeat("0", 1<<16)})...), Limits{Total: 100_000}, "quá lớn khi giải nén"},
		{"too many", zipped(t, least(file{"a.bin", ""}, file{"b.bin", ""})...), Limits{Entries: 4}, "hơn 4 phần"},
		{"too many headers", manyHeaders(t, 60_000), Limits{}, "hơn 10000 phần"},
		{"same name", zipped(t, least(file{"word/document.xml", documentXML})...), Limits{}, "hai phần cùng tên"},
		{"same name, other case", zipped(t, least(file{"Word/DOCUMENT.xml", documentXML})...), Limits{}, "hai phần cùng tên"},
		{"path upward", zipped(t, least(file{"word/../../a.bin", ""})...), Limits{}, "tên không hợp lệ"},
		{"path from the root", zipped(t, least(file{"/etc/passwd", ""})...), Limits{}, "tên không hợp lệ"},
		{"path of Windows", zipped(t, least(file{`C:\a.bin`, ""})...), Limits{}, "tên không hợp lệ"},
		{"checksum", withDamage(t), Limits{}, "sai mã kiểm tra"},
		{"method", entryOf(t, zip.FileHeader{Name: "a.bin", Method: 12}, nil), Limits{}, "nén theo cách không dùng"},
		{"encrypted", entryOf(t, zip.FileHeader{Name: "a.bin", Flags: 1}, nil), Limits{}, "bị mã hóa"},
		{"doctype", document(`<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>`), Limits{}, "DOCTYPE"},
		{"entity", document(`<w>&lol;</w>`), Limits{}, "không phải XML đúng"},
		{"not closed", document(`<w><p></w>`), Limits{}, "(dòng 1)"},
		{"two roots", document(`<w/><w/>`), Limits{}, "hai phần tử gốc"},
		{"no root", document(``), Limits{}, "không có nội dung"},
		{"UTF-16", document(`<?xml version="1.0" encoding="UTF-16"?><w/>`), Limits{}, "không phải XML đúng"},
		{"deep", document(strings.Repeat("<w>", 300) + strings.Repeat("</w>", 300)), Limits{}, "quá 256 cấp"},
	} {
		t.Run(c.name, func(t *testing.T) {
			limits := c.limits
			if limits != (Limits{}) {
				limits = small(limits)
			}
			_, err := ReadPackage("mau.docx", c.data, limits)
			var problem *source.Problem
			if !errors.As(err, &problem) || problem.At.File != "mau.docx" || !strings.Contains(problem.What, c.want) || problem.Hint == "" {
				t.Errorf("error is %v, want %q in it, the file's name and a hint", err, c.want)
			}
		})
	}
}

func TestRelationships(t *testing.T) {
	rels := declaration + `<Relationships xmlns="` + relationships + `">` +
		`<Relationship Id="a" Type="http://x/header" Target="Header1.xml"/>` +
		`<Relationship Id="b" Type="http://purl.oclc.org/x/header" Target="/word/header2.xml"/>` +
		`<Relationship Id="c" Type="http://x/header" Target="../../../../etc/passwd"/>` +
		`<Relationship Id="d" Type="http://x/header" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`
	o, err := ReadPackage("a.docx", zipped(t, least(file{"word/_rels/document.xml.rels", rels}, file{"word/header1.xml", "<h/>"}, file{"word/header2.xml", "<h/>"})...), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	main, err := o.Main()
	if err != nil || main != "word/document.xml" {
		t.Fatalf("main part is %q, %v", main, err)
	}
	if got := fmt.Sprint(o.Related(main, "header")); got != "[word/header1.xml word/header2.xml]" {
		t.Errorf("headers are %s", got)
	}
	if links := o.Relations(main); len(links) != 4 || !links[3].External || links[2].Target != "etc/passwd" {
		t.Errorf("relationships are %+v", links)
	}
}

// TestRewriting changes one part and adds another: all the others keep their packed bytes.
func TestRewriting(t *testing.T) {
	data := zipped(t, least(file{"word/media/anh.png", strings.Repeat("ảnh", 1000)}, file{"tùy biến.bin", "\x00\xff"})...)
	o, err := ReadPackage("a.docx", data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if same, err := o.Bytes(); err != nil || !samePacked(t, same, data) {
		t.Errorf("nothing changed, but the package did: %v", err)
	}
	changed := strings.Replace(documentXML, "<w:p/>", "<w:p>đổi</w:p>", 1)
	if err := o.Set("word/document.xml", []byte(changed)); err != nil {
		t.Fatal(err)
	}
	name, err := o.Add("word/comments.xml", "kind+xml", []byte("<c/>"))
	if err != nil {
		t.Fatal(err)
	}
	id, err := o.Relate("word/document.xml", "http://x/comments", name)
	if err != nil || id != "rId1" {
		t.Fatalf("id is %q, %v", id, err)
	}
	out, err := o.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	again, err := ReadPackage("b.docx", out, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if got := string(again.Part("word/document.xml")); got != changed {
		t.Errorf("document is %s", got)
	}
	if got := again.Related("word/document.xml", "comments"); len(got) != 1 || again.ContentType(got[0]) != "kind+xml" {
		t.Errorf("comments are %v", got)
	}
	for _, same := range []string{"_rels/.rels", "word/media/anh.png", "tùy biến.bin"} {
		if !bytes.Equal(packed(t, data)[same], packed(t, out)[same]) {
			t.Errorf("%s was packed anew", same)
		}
	}
	if err := o.Set("word/document.xml", []byte("<w>")); err == nil {
		t.Error("a broken part was taken")
	}
	if err := o.Set("word/khong-co.xml", []byte("<w/>")); err == nil {
		t.Error("a part that is not there was set")
	}
}

// packed gives what the entries hold as it is packed.
func packed(t testing.TB, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name], _ = io.ReadAll(r)
	}
	return all
}

func samePacked(t testing.TB, a, b []byte) bool {
	return fmt.Sprint(packed(t, a)) == fmt.Sprint(packed(t, b))
}

// TestAddingUnderAnyRoot appends to roots as other programs write them.
func TestAddingUnderAnyRoot(t *testing.T) {
	for content, want := range map[string]string{
		`<T xmlns="n"><A/></T>`:              `<T xmlns="n"><A/><B c="1"/></T>`,
		`<T xmlns="n"/>`:                     `<T xmlns="n"><B c="1"/></T>`,
		`<x:T xmlns:x="n"></x:T>`:            `<x:T xmlns:x="n"><B xmlns="n" c="1"/></x:T>`,
		`<x:T xmlns:x="n"/><!-- </x:T> -->`:  `<x:T xmlns:x="n"><B xmlns="n" c="1"/></x:T><!-- </x:T> -->`,
		"<T><!-- </T> --></T>\n<!-- hết -->": "<T><!-- </T> --><B c=\"1\"/></T>\n<!-- hết -->",
	} {
		got, err := appendChild([]byte(content), `<B c="1"/>`)
		if err != nil || string(got) != want {
			t.Errorf("%s became %s, %v", content, got, err)
		}
	}
}

// FuzzReadPackage reads any bytes; what is accepted can be written and read again with the same parts.
func FuzzReadPackage(f *testing.F) {
	f.Add(zipped(f, least()...))
	f.Add(zipped(f, least(file{"../a", "b"})...))
	f.Add(withDamage(f))
	f.Add(manyHeaders(f, 40))
	f.Add(entryOf(f, zip.FileHeader{Name: "a.bin", Flags: 1}, nil))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, data []byte) {
		limits := Limits{File: 1 << 20, Entries: 50, Part: 1 << 20, Total: 1 << 21, Depth: 40}
		o, err := ReadPackage("a.docx", data, limits)
		var problem *source.Problem
		if err != nil {
			if !errors.As(err, &problem) {
				t.Fatalf("error tells no file: %v", err)
			}
			return
		}
		if main, err := o.Main(); err == nil {
			if _, err := o.Relate(main, "http://x/y", "a.xml"); err != nil {
				t.Fatal(err)
			}
		}
		out, err := o.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		limits.File, limits.Total, limits.Part, limits.Entries = 1<<22, 1<<22, 1<<22, 60
		again, err := ReadPackage("b.docx", out, limits)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range o.Names() {
			if !bytes.Equal(o.Part(name), again.Part(name)) {
				t.Errorf("%s changed", name)
			}
		}
	})
}
