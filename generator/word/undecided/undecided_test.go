package undecided_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"vanban/generator/ooxml"
	"vanban/generator/word/tree"
	"vanban/generator/word/undecided"
)

// Each tracked change is told by what it does, and goes or stays with the others when all are accepted or rejected.
func TestChangesAreToldAndSettled(t *testing.T) {
	const by = ` w:id="7" w:author="Anh Ba" w:date="2026-01-05T08:00:00Z"`
	const a, b = `<w:p><w:r><w:t>Một</w:t></w:r></w:p>`, `<w:p><w:r><w:t>Hai</w:t></w:r></w:p>`
	run := func(text string) string { return `<w:r><w:t>` + text + `</w:t></w:r>` }
	gone := func(text string) string { return `<w:r><w:delText>` + text + `</w:delText></w:r>` }
	ends := func(as, content string) string {
		return `<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:` + as + by + `/></w:rPr></w:pPr>` + content + `</w:p>`
	}
	row := func(as string) string {
		return `<w:tr><w:trPr><w:` + as + by + `/></w:trPr><w:tc><w:p>` + run("ô") + `</w:p></w:tc></w:tr>`
	}
	for name, c := range map[string]struct{ body, told, accepted, rejected string }{
		"words":             {`<w:p>` + run("một ") + `<w:ins` + by + `>` + run("hai ") + `</w:ins><w:del` + by + `>` + gone("ba") + `</w:del></w:p>`, "0 hai, 1 ba", "[một hai ]", "[một ba]"},
		"came and went":     {`<w:p><w:ins` + by + `><w:del` + by + `>` + gone("ba") + `</w:del>` + run("hai") + `</w:ins></w:p>`, "0 hai, 1 ba", "[hai]", "[]"},
		"a paragraph came":  {a + ends("ins", `<w:ins`+by+`>`+run("mới")+`</w:ins>`) + b, "0 mới", "[Một][mới][Hai]", "[Một][Hai]"},
		"a paragraph went":  {ends("del", `<w:del`+by+`>`+gone("cũ")+`</w:del>`) + b, "1 cũ", "[Hai]", "[cũ][Hai]"},
		"the last one went": {a + ends("del", `<w:del`+by+`>`+gone("cũ")+`</w:del>`), "1 cũ", "[Một]", "[Một][cũ]"},
		"joined":            {ends("del", run("Một hai ba bốn năm sáu. ")) + b, "3 … hai ba bốn năm sáu.", "[Một hai ba bốn năm sáu. Hai]", "[Một hai ba bốn năm sáu. ][Hai]"},
		"divided":           {ends("ins", run("Một ")) + b, "2 Một", "[Một ][Hai]", "[Một Hai]"},
		"moved": {ends("moveFrom", `<w:moveFrom`+by+`>`+run("đi")+`</w:moveFrom>`) + b + `<w:moveToRangeStart` + by + ` w:name="m"/>` + ends("moveTo", `<w:moveTo`+by+`>`+run("đi")+`</w:moveTo>`) + `<w:moveToRangeEnd w:id="7"/>`,
			"1 đi, 0 đi", "[Hai][đi]", "[đi][Hai]"},
		"looks":          {`<w:p><w:r><w:rPr><w:b/><w:rPrChange` + by + `><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>đậm</w:t></w:r></w:p>`, "4 đậm", "[<w:b/>đậm]", "[<w:i/>đậm]"},
		"of a paragraph": {`<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange` + by + `><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrChange></w:pPr>` + run("giữa") + `</w:p>`, "4 giữa", `[<w:jc w:val="center"/>giữa]`, `[<w:jc w:val="both"/>giữa]`},
		"rows":           {`<w:tbl>` + row("del") + `<w:tr><w:tc>` + a + `</w:tc></w:tr>` + row("ins") + `</w:tbl>`, "1 một hàng của bảng: ô, 0 một hàng của bảng: ô", "[Một][ô]", "[ô][Một]"},
		"a whole table":  {`<w:tbl>` + row("del") + `</w:tbl>` + a, "1 một hàng của bảng: ô", "[Một]", "[ô][Một]"},
		"a row with all": {`<w:tbl><w:tr><w:tc>` + a + `</w:tc></w:tr><w:tr><w:trPr><w:ins` + by + `/></w:trPr><w:tc>` + ends("ins", `<w:ins`+by+`>`+run("mới")+`</w:ins>`) + `</w:tc></w:tr></w:tbl>`, "0 một hàng của bảng: mới", "[Một][mới]", "[Một]"},
		"cells": {`<w:tbl><w:tr><w:tc>` + a + `</w:tc><w:tc><w:tcPr><w:cellIns` + by + `/></w:tcPr>` + b + `</w:tc><w:tc><w:tcPr><w:cellDel` + by + `/></w:tcPr>` + ends("del", `<w:del`+by+`>`+gone("cũ")+`</w:del>`) + `</w:tc></w:tr></w:tbl>`,
			"0 một ô của bảng: Hai, 1 một ô của bảng: cũ", "[Một][Hai]", "[Một][cũ]"},
		"looks of a table": {`<w:tbl><w:tblPr><w:jc w:val="center"/><w:tblPrChange` + by + `><w:tblPr/></w:tblPrChange></w:tblPr><w:tr><w:trPr><w:trPrChange` + by + `><w:trPr/></w:trPrChange></w:trPr><w:tc><w:tcPr><w:tcPrChange` + by + `><w:tcPr/></w:tcPrChange></w:tcPr>` + a + `</w:tc></w:tr></w:tbl>`,
			"4 bảng: Một, 4 hàng của bảng: Một, 4 ô của bảng: Một", `<w:jc w:val="center"/>[Một]`, "[Một]"},
		"a page":                 {a + `<w:sectPr><w:pgSz w:w="2"/><w:sectPrChange` + by + `><w:sectPr><w:pgSz w:w="1"/></w:sectPr></w:sectPrChange></w:sectPr>`, "4 trang (khổ giấy, lề, đầu trang)", "[Một]", "[Một]"},
		"a picture":              {`<w:p><w:ins` + by + `><w:r><w:drawing/></w:r></w:ins>` + run("Một") + `</w:p>`, "0 hình", "[Một]", "[Một]"},
		"a page break and a tab": {`<w:p><w:del` + by + `><w:r><w:br w:type="page"/></w:r></w:del><w:ins` + by + `><w:r><w:tab/></w:r></w:ins>` + run("Một") + `</w:p>`, "1 chỗ xuống dòng hoặc ngắt trang, 0 dấu tab", "[Một]", "[Một]"},
		"a blank":                {`<w:p>` + run("Một") + `<w:ins` + by + `>` + run(" ") + `</w:ins></w:p>`, "0 khoảng trắng", "[Một ]", "[Một]"},
		"a footnote's mark":      {`<w:p>` + run("Một") + `<w:del` + by + `><w:r><w:footnoteReference w:id="2"/></w:r></w:del></w:p>`, "1 dấu chú thích", "[Một]", "[Một]"},
		"an empty paragraph":     {a + ends("ins", "") + ends("del", "") + b, "0 một đoạn trống, 1 một đoạn trống", "[Một][][Hai]", "[Một][][Hai]"},
		"looks of an empty one":  {a + `<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange` + by + `><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrChange></w:pPr></w:p>`, "4 một đoạn trống", `[Một][<w:jc w:val="center"/>]`, `[Một][<w:jc w:val="both"/>]`},
		"before a control":       {ends("del", run("mot ")) + `<w:bookmarkStart w:id="1" w:name="x"/><w:sdt><w:sdtContent>` + b + `</w:sdtContent></w:sdt>` + a, "3 mot", "[mot ][Hai][Một]", "[mot ][Hai][Một]"},
		"before own XML":         {ends("del", run("mot ")) + `<w:customXml w:element="x">` + b + `</w:customXml>` + a, "3 mot", "[mot ][Hai][Một]", "[mot ][Hai][Một]"},
		"before a mark":          {ends("del", run("mot ")) + `<w:bookmarkStart w:id="1" w:name="x"/>` + a, "3 mot", "[mot Một]", "[mot ][Một]"},
		"none":                   {a + b, "", "[Một][Hai]", "[Một][Hai]"},
	} {
		t.Run(name, func(t *testing.T) {
			data := fileOf(t, c.body)
			all, err := undecided.In("a.docx", data)
			if err != nil {
				t.Fatal(err)
			}
			var told []string
			for _, one := range all {
				told = append(told, string(rune('0'+one.Kind))+" "+strings.Trim(one.Thing+": "+one.Text, ": "))
				if one.Author != "Anh Ba" {
					t.Errorf("by %q", one.Author)
				}
			}
			if got := strings.Join(told, ", "); got != c.told {
				t.Errorf("told %q, want %q", got, c.told)
			}
			for want, settle := range map[string]func(string, []byte) ([]byte, error){"+" + c.accepted: undecided.Accepted, "-" + c.rejected: undecided.Rejected} {
				out, err := settle("a.docx", data)
				if got := shown(t, out); err != nil || got != want[1:] {
					t.Errorf("%s: got %s, %v", want, got, err)
				}
				if again, _ := undecided.In("a.docx", out); len(again) > 0 {
					t.Errorf("left: %v", again)
				}
			}
		})
	}
}

var shownTags = regexp.MustCompile(`<w:p>|<w:p/>|</w:p>|<w:(?:jc|b|i)\b[^>]*>|<w:t>[^<]*`)

// shown gives the paragraphs of a file with what is set by hand in them.
func shown(t *testing.T, data []byte) string {
	t.Helper()
	pkg, err := ooxml.ReadPackage("a.docx", data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	out := strings.Join(shownTags.FindAllString(string(pkg.Part("word/document.xml")), -1), "")
	return strings.NewReplacer("<w:p>", "[", "</w:p>", "]", "<w:p/>", "[]", "<w:t>", "", `<w:jc w:val="left"/>`, "").Replace(out)
}

func fileOf(t *testing.T, body string) []byte {
	t.Helper()
	const main = "word/document.xml"
	var b bytes.Buffer
	err := ooxml.WritePackage(&b, []ooxml.Part{{Name: main, Type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
		Root: tree.RelationNS + "/officeDocument", Write: func(x *ooxml.XML) error { x.Empty("document"); return nil }}})
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := ooxml.ReadPackage("a.docx", b.Bytes(), ooxml.Limits{})
	if err == nil {
		err = pkg.Set(main, []byte(`<w:document xmlns:w="`+tree.MainNS+`"><w:body>`+body+`</w:body></w:document>`))
	}
	if err != nil {
		t.Fatal(err)
	}
	data, err := pkg.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return data
}
