package tree

import (
	"slices"
	"testing"
)

// plainParts are parts that are read plainly, and others that are left to encoding/xml.
var plainParts = map[string]bool{
	part: false, // it has a comment
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" + `<w:p xmlns:w="` + MainNS + `"><w:t xml:space="preserve" w:a='1'> a &amp; b &#8211; “c” </w:t><w:br/></w:p>`: true,
	`<p xmlns="` + MainNS + `"><q xmlns=""><r xmlns:w="urn:w" w:s="1" t=""/></q><w:r/><t>1</t></p>`:                                                                                   true,
	`<w:p xmlns:w="a"><w:q xmlns:w="` + MainNS + `"><w:t>x</w:t></w:q><w:t>y</w:t></w:p> ` + "\n":                                                                                     true,
	`<o:p><o:q/></o:p>`: true, "<o:p>\r\n 12 <o:q b='&#xD;&#xA;&#9;&#x41;'>a</o:q></o:p>": true,
	`<a b="1"c="2"/>`: false, `<a><b></a></b>`: false, `<a/><b/>`: false, `<a>`: false, `<a b="<"/>`: false, "<a b='\x01'/>": false, `<t>a]]>b</t>`: false, "": false,
	`<w:t xmlns:w="` + MainNS + `">a` + "\r\n" + `b</w:t>`: false, `<w:t xmlns:w="` + MainNS + `"><![CDATA[a]]></w:t>`: false, `<a>&b;</a>`: false, `<a b="&#1;"/>`: false, `<a b="&#xFFFE;"/>`: false, `<a b="&#X41;"/>`: false, `<ă/>`: false, `<!DOCTYPE a><a/>`: false,
}

func TestPlainParts(t *testing.T) {
	for content, want := range plainParts {
		if _, plain := parsePlain([]byte(content)); plain != want {
			t.Errorf("%q: read plainly %t", content, plain)
		}
		sameAsAny(t, content)
	}
}

// sameAsAny wants a part that is read plainly to be as encoding/xml reads it.
func sameAsAny(t *testing.T, content string) {
	plain, ok := parsePlain([]byte(content))
	if !ok {
		return
	}
	whole, err := parseAny([]byte(content))
	if err != nil {
		t.Errorf("%q is read plainly, and is wrong: %v", content, err)
		return
	}
	if !sameNodes(plain, whole) {
		t.Errorf("%q is read in two ways", content)
	}
}

func sameNodes(a, b *Node) bool {
	if a.Name != b.Name || a.Space != b.Space || a.Text != b.Text || a.Start != b.Start || a.Open != b.Open || a.Close != b.Close || a.End != b.End || !slices.Equal(a.Attrs, b.Attrs) {
		return false
	}
	return slices.EqualFunc(a.Kids, b.Kids, func(x, y *Node) bool { return x.Parent == a && y.Parent == b && sameNodes(x, y) })
}

func FuzzPlain(f *testing.F) {
	for content := range plainParts {
		f.Add(content)
	}
	f.Fuzz(func(t *testing.T, content string) { sameAsAny(t, content) })
}

func BenchmarkParse(b *testing.B) {
	content := []byte(`<w:p xmlns:w="` + MainNS + `">`)
	for range 1000 {
		content = append(content, `<w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Điều 1. Ban hành kèm theo Quyết định này Kế hoạch</w:t></w:r>`...)
	}
	content = append(content, `</w:p>`...)
	for name, parse := range map[string]func([]byte) (*Node, error){"plain": Parse, "any": parseAny} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := parse(content); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
