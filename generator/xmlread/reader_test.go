package xmlread

import (
	"strings"
	"testing"
)

const (
	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	mcSpace   = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
)

// TestWordsXML: what Word opens is read, what it calls damaged is refused, though encoding/xml takes it.
func TestWordsXML(t *testing.T) {
	for _, good := range []string{
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" + `<w:a ` + wordSpace + ` w:b="1" b="2"><w:c/>chữ</w:a>`,
		"\uFEFF<?xml version='1.0'?><a/>", `<a xml:space="preserve"> </a><!-- hết --> `, `<a xmlns="n"><b xmlns=""/></a>`,
		`<a ` + mcSpace + ` ` + wordSpace + ` mc:Ignorable="w mc"/>`, `<a><?word x?><![CDATA[<&]]></a>`, "<a\n\tb='1'\n/>",
		`<a Ignorable="w14"/>`, `<a>&#x9;&#13;&amp;</a>`, `<p:a xmlns:p="m"><p:b xmlns:p="n"/><p:c/></p:a>`,
	} {
		if err := Check([]byte(good), 9); err != nil {
			t.Errorf("%q: %v", good, err)
		}
	}
	for bad, want := range map[string]string{
		"<a>\x01</a>": "ký tự", "<a b=\"\x0b\"/>": "ký tự", "<a><!-- \x02 --></a>": "ký tự", "<a>\n\xff</a>": "dòng 2", "<a>\uFFFE</a>": "ký tự",
		"<a><?b \x03?></a>": "ký tự", "<a>\xed\xa0\x80</a>": "ký tự", "<a>&#1;</a>": "XML", "<a>&#xFFFF;</a>": "XML", "<a>&nbsp;</a>": "XML",
		`<w:a/>`: "w:a", `<a w:b="1"/>`: "w:b", `<a><b ` + wordSpace + `/><w:c/></a>`: "w:c", `<a b="1" b="2"/>`: "hai lần",
		`<a xmlns:p="n" xmlns:q="n" p:b="1" q:b="2"/>`: "hai lần", `<a xmlns="n" xmlns="n"/>`: "hai lần", `<a xmlns:p="n" xmlns:p="m"/>`: "hai lần",
		`<!DOCTYPE a><a/>`: "DOCTYPE", `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`: "DOCTYPE", `<a><!ELEMENT a ANY></a>`: "DOCTYPE",
		`<?xml version="1.1"?><a/>`: "XML", `<?xml version="1.0" standalone="maybe"?><a/>`: "XML", `<?xml encoding="UTF-8"?><a/>`: "XML",
		` <?xml version="1.0"?><a/>`: "đầu phần", `<a><?xml version="1.0"?></a>`: "đầu phần", `<a><?XML b?></a>`: "chỉ thị",
		`<a><b></a></b>`: "không khớp", `<a>`: "thiếu thẻ đóng", `</a>`: "không khớp", `<a></A>`: "không khớp", `<a/><b/>`: "hai phần tử gốc",
		`<a/>chữ`: "ngoài phần tử gốc", `chữ<a/>`: "ngoài phần tử gốc", `<a/>&#32;`: "ngoài phần tử gốc", `<a/><![CDATA[]]>`: "ngoài phần tử gốc",
		`<a b="1"c="2"/>`: "viết liền", `<a b=1/>`: "XML", `<a b/>`: "XML", `<a b="<"/>`: "XML", `<a>]]></a>`: "XML", `<a><!-- -- --></a>`: "XML",
		`<a xmlns:p=""/>`: "không gian tên", `<a xmlns:xml="n"/>`: "không gian tên", `<a xmlns:xmlns="n"/>`: "không gian tên",
		`<a xmlns:p="http://www.w3.org/2000/xmlns/"/>`: "không gian tên", `<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>`: "không gian tên",
		`<:a/>`: "XML", `<a:/>`: "XML", `<a :b="1"/>`: "XML", `<a:b:c xmlns:a="n"/>`: "XML",
		`<a ` + mcSpace + ` mc:Ignorable="w14"/>`: "w14", `<a ` + mcSpace + `><mc:Choice Requires="wps"/></a>`: "wps",
		"": "không có nội dung", "<!-- a -->": "không có nội dung",
	} {
		if err := Check([]byte(bad), 9); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gave %v, want %q", bad, err, want)
		}
	}
}

// FuzzXML: what is passed has one root: it is passed again within another element.
func FuzzXML(f *testing.F) {
	for _, s := range []string{`<w:a ` + wordSpace + ` w:b="1"><w:c/></w:a>`, "\uFEFF<a/>", `<a><b></a></b>`, `<a b="1" b="2"/>`, `<a:/>`, `<?xml version="1.0"?><a>&amp;</a>`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if Check([]byte(s), 20) != nil || strings.Contains(s, "<?xml") || strings.HasPrefix(s, "\uFEFF") {
			return
		}
		if err := Check([]byte("<x>"+s+"</x>"), 21); err != nil {
			t.Errorf("%q is passed alone, and not within another: %v", s, err)
		}
	})
}
