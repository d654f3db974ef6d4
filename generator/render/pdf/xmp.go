package pdf

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"strconv"
	"strings"
	"sync"
	"text/template"
	"time"
	"unicode"
	"unicode/utf8"

	"vanban/generator/doc"
)

// field is one entry of annex VI, part II, section I, under its English name there.
type field struct {
	Name, Description, Value string
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
// says, the conformance to PDF/A-2b, and the decree's fields with their
// description, since PDF/A knows only schemas that are described in the file (ISO 19005-2, 6.6.2.3).
func packet(d *doc.Document, pages int) ([]byte, error) {
	var out bytes.Buffer
	err := packetTemplate().Execute(&out, map[string]any{
		"Meta": d.Meta, "Created": d.Meta.Created.Time().Format(time.RFC3339), "Producer": producer,
		"Fields": fields(d.Meta, pages),
	})
	return out.Bytes(), err
}

//go:embed packet.xml
var packetText string

var packetTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("packet.xml").Funcs(template.FuncMap{"xml": escaped}).Parse(packetText))
})

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // into memory
	return b.String()
}
