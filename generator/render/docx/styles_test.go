package docx_test

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/ooxml"
	"vanban/generator/render/docx"
	"vanban/generator/typeface"
)

// wordStyle is a style as the file has it.
type wordStyle struct {
	ID     string `xml:"styleId,attr"`
	Custom string `xml:"customStyle,attr"`
	Name   struct {
		Val string `xml:"val,attr"`
	} `xml:"name"`
	Aliases struct {
		Val string `xml:"val,attr"`
	} `xml:"aliases"`
	BasedOn struct {
		Val string `xml:"val,attr"`
	} `xml:"basedOn"`
	Next struct {
		Val string `xml:"val,attr"`
	} `xml:"next"`
}

// stylesOf gives the styles of every DOCX by their ids.
func stylesOf(t *testing.T) map[string]wordStyle {
	t.Helper()
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := docx.Render(&out, &doc.Document{Sections: []*doc.Section{{}}}, family); err != nil {
		t.Fatal(err)
	}
	p, err := ooxml.ReadPackage("a.docx", out.Bytes(), ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var all struct {
		Styles []wordStyle `xml:"style"`
	}
	if err := xml.Unmarshal(p.Part("word/styles.xml"), &all); err != nil {
		t.Fatal(err)
	}
	styles := map[string]wordStyle{}
	for _, s := range all.Styles {
		styles[s.ID] = s
	}
	return styles
}

// TestHeadingsAreWordsOwn: what shows in the outline has the style that Word itself has for its level, or is based on
// it; the decree's name is its alias, and behind it a person begins what the forms have there.
func TestHeadingsAreWordsOwn(t *testing.T) {
	styles := stylesOf(t)
	for id, want := range map[string][4]string{ // name, alias, style it is based on, next
		"TenLoai":       {"Title", "Tên loại văn bản", "Normal", "TrichYeu"},
		"TrichYeu":      {"Subtitle", "Trích yếu nội dung", "Normal", "LoiVan"},
		"Muc":           {"heading 1", "Mục", "Normal", "LoiVan"},
		"KhoanCoTieuDe": {"heading 2", "Khoản có tiêu đề", "Normal", "LoiVan"},
		"Dieu":          {"Điều", "", "Muc", "LoiVan"},
		"PhuLuc":        {"Phụ lục", "", "Muc", "TenPhuLuc"},
		"LoiVan":        {"Lời văn", "", "Normal", ""},
	} {
		s := styles[id]
		if got := [4]string{s.Name.Val, s.Aliases.Val, s.BasedOn.Val, s.Next.Val}; got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
}

// TestStyleNames: Word knows its own styles by their names, ends any other name at a comma, and wants each once.
func TestStyleNames(t *testing.T) {
	names := map[string]string{}
	for id, s := range stylesOf(t) {
		if strings.Contains(s.Name.Val, ",") {
			t.Errorf("the name %q holds a comma", s.Name.Val)
		}
		if other := names[strings.ToLower(s.Name.Val)]; other != "" {
			t.Errorf("%s and %s are both called %q", id, other, s.Name.Val)
		}
		if own := s.Aliases.Val != "" || strings.HasPrefix(s.Name.Val, "footnote "); own && s.Custom != "" {
			t.Errorf("%s is Word's own %q and yet marked as a person's", id, s.Name.Val)
		}
		names[strings.ToLower(s.Name.Val)] = id
	}
}
