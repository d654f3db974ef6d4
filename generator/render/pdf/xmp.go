package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"vanban/generator/doc"
)

// schema is the namespace of the fields that annex VI of the decree asks of an electronic document.
const (
	schema       = "urn:vn:nghi-dinh:30-2020:phu-luc-6:"
	schemaPrefix = "nd30"
)

// field is one entry of annex VI, part II, section I, under its English name there.
type field struct {
	name, description, value string
}

func fields(m doc.Meta, pages int) []field {
	number, notation, numbered := strings.Cut(m.Symbol, "/")
	if !numbered {
		number, notation = "", m.Symbol // a draft
	}
	return []field{
		{"TypeName", "Tên loại văn bản", m.KindName},
		{"CodeNumber", "Số của văn bản", strings.TrimSpace(number)},
		{"CodeNotation", "Ký hiệu của văn bản", notation},
		{"IssuedDate", "Ngày, tháng, năm văn bản", m.Day.String()},
		{"OrganName", "Tên cơ quan, tổ chức ban hành văn bản", m.Issuer},
		{"Subject", "Trích yếu nội dung", abstract(m)},
		{"Language", "Ngôn ngữ", m.Language},
		{"PageAmount", "Số trang của văn bản", strconv.Itoa(pages)},
		{"Position", "Chức vụ của người ký văn bản", m.Position},
		{"FullName", "Họ và tên người ký văn bản", m.Signer},
		{"Priority", "Mức độ khẩn: 1 khẩn, 2 thượng khẩn, 3 hỏa tốc", priorities[m.Urgency]},
	}
}

// priorities gives each level of urgency the one digit that annex VI asks for; a document without one has none.
var priorities = map[string]string{"khan": "1", "thuong-khan": "2", "hoa-toc": "3"}

// abstract is a document's name without its kind, which is a field of its own.
func abstract(m doc.Meta) string {
	rest := strings.TrimSpace(strings.TrimPrefix(m.Name, m.KindName))
	first, n := utf8.DecodeRuneInString(rest)
	if n == 0 {
		return m.Name
	}
	return string(unicode.ToUpper(first)) + rest[n:]
}

// packet gives the XMP metadata (ISO 16684-1): what the document information
// says, the conformance to PDF/A-2b, and the decree's fields with their description.
func packet(d *doc.Document, pages int) []byte {
	var x xmp
	x.line("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>")
	x.line(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`)
	x.line(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ` +
		`xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">`)
	x.line("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>")
	x.line("<dc:format>application/pdf</dc:format>")
	x.container("dc:title", "rdf:Alt", ` xml:lang="x-default"`, d.Meta.Name)
	x.container("dc:creator", "rdf:Seq", "", d.Meta.Issuer)
	x.container("dc:description", "rdf:Alt", ` xml:lang="x-default"`, d.Meta.Symbol)
	x.container("dc:language", "rdf:Bag", "", d.Meta.Language)
	at := d.Meta.Created.Time().Format(time.RFC3339)
	x.element("xmp:CreatorTool", producer)
	x.element("xmp:CreateDate", at)
	x.element("xmp:ModifyDate", at)
	x.element("pdf:Producer", producer)
	x.line("</rdf:Description>")
	x.decree(fields(d.Meta, pages))
	x.line("</rdf:RDF></x:xmpmeta>")
	x.line(`<?xpacket end="w"?>`)
	return x.Bytes()
}

// xmp writes a packet.
type xmp struct{ bytes.Buffer }

func (x *xmp) line(s string) { x.WriteString(s + "\n") }

func (x *xmp) element(name, value string) {
	fmt.Fprintf(x, "<%s>", name)
	_ = xml.EscapeText(x, []byte(value))
	fmt.Fprintf(x, "</%s>\n", name)
}

// container writes a value within an RDF container.
func (x *xmp) container(name, kind, attribute, value string) {
	fmt.Fprintf(x, "<%s><%s><rdf:li%s>", name, kind, attribute)
	_ = xml.EscapeText(x, []byte(value))
	fmt.Fprintf(x, "</rdf:li></%s></%s>\n", kind, name)
}

// decree writes the decree's fields and, since PDF/A knows only schemas that
// are described in the file (ISO 19005-2, 6.6.2.3), their description.
func (x *xmp) decree(all []field) {
	fmt.Fprintf(x, "<rdf:Description rdf:about=\"\" xmlns:%s=%q>\n", schemaPrefix, schema)
	for _, f := range all {
		if f.value != "" {
			x.element(schemaPrefix+":"+f.name, f.value)
		}
	}
	x.line("</rdf:Description>")
	x.line(`<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ` +
		`xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">`)
	x.line(`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">`)
	x.element("pdfaSchema:schema", "Nghị định 30/2020/NĐ-CP, Phụ lục VI")
	x.element("pdfaSchema:namespaceURI", schema)
	x.element("pdfaSchema:prefix", schemaPrefix)
	x.line("<pdfaSchema:property><rdf:Seq>")
	for _, f := range all {
		x.line(`<rdf:li rdf:parseType="Resource">`)
		x.element("pdfaProperty:name", f.name)
		x.element("pdfaProperty:valueType", "Text")
		x.element("pdfaProperty:category", "external")
		x.element("pdfaProperty:description", f.description)
		x.line("</rdf:li>")
	}
	x.line("</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>")
	x.line("</rdf:Description>")
}
