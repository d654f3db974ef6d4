package tree

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"testing"
)

// parts are parts as people's programs write them, and wrong ones.
var parts = map[string]bool{
	part: true,
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" + `<w:p xmlns:w="` + MainNS + `"><w:t xml:space="preserve" w:a='1'> a &amp; b &#8211; “c” </w:t><w:br/></w:p>`: true,
	`<p xmlns="` + MainNS + `"><q xmlns=""><r xmlns:w="urn:w" w:s="1" t=""/></q><r/><t>1</t></p>`:                                                                                     true,
	`<w:p xmlns:w="a"><w:q xmlns:w="` + MainNS + `"><w:t>x</w:t></w:q><w:t>y</w:t></w:p> ` + "\n":                                                                                     true,
	"<p>\r\n 12 <q b='&#xD;&#xA;&#9;&#x41;'>a</q></p>":                                                                                                                                true, `<w:t xmlns:w="` + MainNS + `">a` + "\r\n" + `b<!-- c --><![CDATA[<d>]]>&#xE9;</w:t>`: true, `<ă ê="1"/>`: true, `<w:t xmlns:w="` + MainNS + `">a&lt;b</w:t>`: true,
	`<o:p><o:q/></o:p>`: false, `<a b="1"c="2"/>`: false, `<a><b></a></b>`: false, `<a/><b/>`: false, `<a>`: false, `<a b="<"/>`: false, "<a b='\x01'/>": false, `<t>a]]>b</t>`: false, "": false,
	`<a>&b;</a>`: false, `<a b="&#1;"/>`: false, `<a b="&#xFFFE;"/>`: false, `<a b="&#X41;"/>`: false, `<!DOCTYPE a><a/>`: false,
}

func TestParts(t *testing.T) {
	for content, want := range parts {
		if _, err := Parse([]byte(content)); (err == nil) != want {
			t.Errorf("%q: %v", content, err)
		}
		sameAsLibrary(t, content)
	}
}

// sameAsLibrary wants a part that is read to be as encoding/xml reads it.
func sameAsLibrary(t *testing.T, content string) {
	got, err := Parse([]byte(content))
	if err != nil {
		return
	}
	want, err := parseByLibrary([]byte(content))
	if err != nil {
		t.Errorf("%q is read, and is wrong: %v", content, err)
		return
	}
	if !sameNodes(got, want) {
		t.Errorf("%q is read in two ways", content)
	}
}

// parseByLibrary is Parse by encoding/xml alone.
func parseByLibrary(content []byte) (root *Node, err error) {
	d := xml.NewDecoder(bytes.NewReader(content))
	var at *Node
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			n := &Node{Name: nameOf(t.Name.Space, t.Name.Local), Space: t.Name.Space, Attrs: t.Attr, Start: from, Open: int(d.InputOffset()), Parent: at}
			if at != nil {
				at.Kids = append(at.Kids, n)
			} else {
				root = n
			}
			at = n
		case xml.EndElement:
			at.Close, at.End = from, int(d.InputOffset())
			at = at.Parent
		case xml.CharData:
			if at != nil && worded[at.Name] {
				at.Text += string(t)
			}
		}
	}
}

func sameNodes(a, b *Node) bool {
	if a.Name != b.Name || a.Space != b.Space || a.Text != b.Text || a.Start != b.Start || a.Open != b.Open || a.Close != b.Close || a.End != b.End || !slices.Equal(a.Attrs, b.Attrs) {
		return false
	}
	return slices.EqualFunc(a.Kids, b.Kids, func(x, y *Node) bool { return x.Parent == a && y.Parent == b && sameNodes(x, y) })
}

func BenchmarkParse(b *testing.B) {
	content := []byte(`<w:p xmlns:w="` + MainNS + `">`)
	for range 1000 {
		content = append(content, `<w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Điều 1. Ban hành kèm theo Quyết định này Kế hoạch</w:t></w:r>`...)
	}
	content = append(content, `</w:p>`...)
	for name, parse := range map[string]func([]byte) (*Node, error){"ours": Parse, "library": parseByLibrary} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := parse(content); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
