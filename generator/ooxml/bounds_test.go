package ooxml

import (
	"archive/zip"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestAPackageIsNotReadThatGrows reads packages of some 50 KB that would take hundreds of MiB.
func TestAPackageIsNotReadThatGrows(t *testing.T) {
	attributes := ""
	for i := range 600 {
		attributes += fmt.Sprintf(" a%d=\"\"", i)
	}
	spaces := ""
	for i := range 400 {
		spaces += fmt.Sprintf(" xmlns:a%d=\"b\"", i)
	}
	for want, body := range map[string]string{
		"có hơn 1000 không gian tên khai báo lồng nhau": strings.Repeat("<p"+spaces+">", 3) + strings.Repeat("<q/>", 20_000) + strings.Repeat("</p>", 3),
		"phần word/large.xml quá lớn khi giải nén":      strings.Repeat("<p/>", 2_000_000),
		"phần word/large.xml có quá nhiều phần tử":      strings.Repeat("<p/>", 1_000_000),
		"phần word/large.xml quá lớn khi giải nén ":     strings.Repeat("a", 50<<20),
		"một phần tử có hơn 500 thuộc tính":             "<p" + attributes + "/>",
	} {
		data := zipped(t, least(file{name: "word/large.xml", content: "<x>" + body + "</x>"})...)
		if _, err := ReadPackage("a.docx", data, Limits{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%d bytes: %v; want %s", len(data), err, want)
		}
	}
}

// TestPicturesExplainNoTags reads a package whose size is a picture's, and a package that says of two parts that both are packed in all of it.
func TestPicturesExplainNoTags(t *testing.T) {
	picture := make([]byte, 1<<20)
	r := rand.NewChaCha8([32]byte{})
	r.Read(picture)
	tags := "<x>" + strings.Repeat("<p/>", 600_000) + "</x>"
	data := zipped(t, least(file{name: "word/media/a.png", content: string(picture)}, file{name: "word/header1.xml", content: tags})...)
	if _, err := ReadPackage("a.docx", data, Limits{}); err == nil || !strings.Contains(err.Error(), "quá nhiều phần tử") {
		t.Errorf("%d bytes: %v", len(data), err)
	}
	o := &Opened{tags: 10, packed: 100}
	whole := &zip.File{FileHeader: zip.FileHeader{CompressedSize64: 100}}
	if !o.mayHave(150, whole) || o.mayHave(20, whole) {
		t.Error("bytes count for two parts")
	}
}
