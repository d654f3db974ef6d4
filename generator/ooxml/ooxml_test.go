package ooxml

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

func written(t *testing.T, parts ...Part) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WritePackage(&out, parts); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func text(s string) func(*XML) error {
	return func(x *XML) error {
		x.Element("a", s, "b", s)
		return nil
	}
}

func read(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

func TestPackage(t *testing.T) {
	part := Part{Name: "word/document.xml", Type: "kind", Root: "root", Write: text("chữ"),
		Relations: []Relation{{ID: "rId1", Type: "t", Target: "styles.xml"}}}
	data := written(t, part)
	if !bytes.Equal(data, written(t, part)) {
		t.Error("the same parts gave other bytes")
	}
	parts := read(t, data)
	for name, want := range map[string]string{
		"[Content_Types].xml":          `<Override PartName="/word/document.xml" ContentType="kind"/>`,
		"_rels/.rels":                  `<Relationship Id="rId1" Type="root" Target="word/document.xml"/>`,
		"word/_rels/document.xml.rels": `<Relationship Id="rId1" Type="t" Target="styles.xml"/>`,
		"word/document.xml":            `<a b="chữ">chữ</a>`,
	} {
		if !strings.Contains(parts[name], want) {
			t.Errorf("%s is %q, want %q in it", name, parts[name], want)
		}
	}
}

func TestErrorNamesThePart(t *testing.T) {
	broken := errors.New("hỏng")
	err := WritePackage(io.Discard, []Part{{Name: "word/x.xml", Write: func(*XML) error { return broken }}})
	if !errors.Is(err, broken) || !strings.Contains(err.Error(), "word/x.xml") {
		t.Errorf("error is %v", err)
	}
}

// FuzzText writes any text as content and as an attribute, and reads it back.
func FuzzText(f *testing.F) {
	for _, s := range []string{"Quyết định", `<&>"'`, "a\x00b\x1f", "\xff\xfe", "dòng\nmới\tcột\r", "]]>", "\uFFFE"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		content := read(t, written(t, Part{Name: "p.xml", Write: text(s)}))["p.xml"]
		var a struct {
			B    string `xml:"b,attr"`
			Text string `xml:",chardata"`
		}
		if err := xml.Unmarshal([]byte(content), &a); err != nil {
			t.Fatalf("%q is written as %q: %v", s, content, err)
		}
		plain := utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
			return r < ' ' || r == 0xFFFE || r == 0xFFFF
		})
		if plain && (a.Text != s || a.B != s) {
			t.Errorf("%q came back as %q and %q", s, a.Text, a.B)
		}
	})
}
