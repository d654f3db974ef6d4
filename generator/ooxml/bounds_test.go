package ooxml

import (
	"fmt"
	"strings"
	"testing"
)

// TestAPackageIsNotReadThatGrows reads packages of some 50 KB that would take hundreds of MiB.
func TestAPackageIsNotReadThatGrows(t *testing.T) {
	attributes := ""
	for i := range 600 {
		attributes += fmt.Sprintf(" a%d=\"\"", i)
	}
	for want, body := range map[string]string{
		"phần word/large.xml quá lớn khi giải nén":  strings.Repeat("<p/>", 2_000_000),
		"phần word/large.xml có quá nhiều phần tử":  strings.Repeat("<p/>", 1_000_000),
		"phần word/large.xml quá lớn khi giải nén ": strings.Repeat("a", 50<<20),
		"một phần tử có hơn 500 thuộc tính":         "<p" + attributes + "/>",
	} {
		data := zipped(t, least(file{name: "word/large.xml", content: "<x>" + body + "</x>"})...)
		if _, err := ReadPackage("a.docx", data, Limits{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%d bytes: %v; want %s", len(data), err, want)
		}
	}
}
