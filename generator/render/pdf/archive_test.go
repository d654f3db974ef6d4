package pdf

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"strings"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/render/pdf/pdftext"
)

// archived renders a document with headings and gives its objects.
func archived(t *testing.T) (*pdftext.File, []byte) {
	t.Helper()
	d := tasks(30)
	d.Meta.Symbol, d.Meta.KindName, d.Meta.Day = "140/QĐ-UBND", "Quyết định", calendar.Of(2024, 1, 19)
	d.Meta.Name, d.Meta.Urgency = "Quyết định ban hành Kế hoạch", "hoa-toc"
	d.Meta.Issuer, d.Meta.Signer = "Ủy ban nhân dân <tỉnh> & huyện", "Võ Đức Trọng"
	prose := &doc.Section{}
	for _, p := range []doc.Paragraph{
		{Role: doc.SectionHead, Label: "I.", Text: doc.Words("MỤC MỘT")}, {Role: doc.ClauseHead, Label: "1.", Text: doc.Words("Khoản một")},
		{Role: doc.ClauseHead, Label: "2.", Text: doc.Words("Khoản hai")}, {Role: doc.SectionHead, Label: "II.", Text: doc.Words("MỤC HAI")},
	} {
		prose.Blocks = append(prose.Blocks, &p)
	}
	d.Sections = append(d.Sections, prose)
	var out bytes.Buffer
	if _, err := Render(&out, d, family(t)); err != nil {
		t.Fatal(err)
	}
	f, err := pdftext.Open(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return f, out.Bytes()
}

// catalog gives the file's root object.
func catalog(t *testing.T, f *pdftext.File) []byte { return follow(t, f, f.Trailer, `/Root (\d+) 0 R`) }

func content(t *testing.T, body []byte) []byte {
	t.Helper()
	plain, err := pdftext.Content(body)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

func follow(t *testing.T, f *pdftext.File, from []byte, pattern string) []byte {
	t.Helper()
	body, err := f.Follow(from, pattern)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func TestHeaderAndTrailer(t *testing.T) {
	_, data := archived(t)
	if !bytes.HasPrefix(data, []byte(header)) {
		t.Errorf("6.1.2: the file begins with %q", data[:20])
	}
	if !regexp.MustCompile(`/ID \[<([0-9a-f]{32})> <[0-9a-f]{32}>\]`).Match(data) {
		t.Error("6.1.3: the trailer has no file identifier")
	}
	if _, again := archived(t); !bytes.Equal(data, again) {
		t.Error("the same document gave other bytes")
	}
}

func TestOutputIntent(t *testing.T) {
	f, _ := archived(t)
	intent := follow(t, f, catalog(t, f), `/OutputIntents \[(\d+) 0 R\]`)
	profile := content(t, follow(t, f, intent, `/DestOutputProfile (\d+) 0 R`))
	if !bytes.Contains(intent, []byte("/S /GTS_PDFA1")) {
		t.Errorf("6.2.3: the intent is %s", intent)
	}
	if size := int(profile[0])<<24 | int(profile[1])<<16 | int(profile[2])<<8 | int(profile[3]); size != len(profile) || string(profile[36:40]) != "acsp" {
		t.Errorf("6.2.3: the profile says that it has %d bytes, and has %d", size, len(profile))
	}
}

func TestMetadata(t *testing.T) {
	f, _ := archived(t)
	packet := string(content(t, follow(t, f, catalog(t, f), `/Metadata (\d+) 0 R`)))
	if err := xml.Unmarshal([]byte(packet), new(struct{})); err != nil {
		t.Errorf("6.6.2: the metadata are no XML: %v", err)
	}
	for _, want := range []string{
		"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
		"<nd30:CodeNumber>140</nd30:CodeNumber>", "<nd30:CodeNotation>QĐ-UBND</nd30:CodeNotation>",
		"<nd30:TypeName>Quyết định</nd30:TypeName>", "<nd30:IssuedDate>2024-01-19</nd30:IssuedDate>",
		"<nd30:Subject>Ban hành Kế hoạch</nd30:Subject>", "<nd30:Priority>3</nd30:Priority>",
		"<nd30:FullName>Võ Đức Trọng</nd30:FullName>", "<xmp:CreateDate>2024-01-19T00:00:00Z</xmp:CreateDate>",
		"Ủy ban nhân dân &lt;tỉnh&gt; &amp; huyện", "<pdfaProperty:name>CodeNumber</pdfaProperty:name>",
	} {
		if !strings.Contains(packet, want) {
			t.Errorf("6.6: the metadata lack %s", want)
		}
	}
	if info := follow(t, f, f.Trailer, `/Info (\d+) 0 R`); !bytes.Contains(info, []byte("/CreationDate (D:20240119000000Z)")) {
		t.Errorf("the document information is %s", info)
	}
}

// TestSymbolWithoutNumber: a draft has no number yet, and its notation is no number.
func TestSymbolWithoutNumber(t *testing.T) {
	written, err := packet(&doc.Document{Meta: doc.Meta{Symbol: "QĐ-UBND"}}, 1)
	if err != nil {
		t.Fatal(err)
	}
	packet := string(written)
	if strings.Contains(packet, "<nd30:CodeNumber>") || !strings.Contains(packet, "<nd30:CodeNotation>QĐ-UBND</nd30:CodeNotation>") {
		t.Errorf("the metadata of a draft are\n%s", packet)
	}
}

func TestFonts(t *testing.T) {
	f, _ := archived(t)
	tagged := regexp.MustCompile(`^/[A-Z]{6}\+LiberationSerif(-Bold)?$`)
	names := regexp.MustCompile(`/(?:BaseFont|FontName) (/\S+)`)
	unicodeOf, maps := regexp.MustCompile(`/ToUnicode (\d+) 0 R`), 0
	for _, body := range f.Objects {
		for _, m := range names.FindAllSubmatch(body, -1) {
			if !tagged.Match(m[1]) {
				t.Errorf("6.2.11.4: a font is named %s", m[1])
			}
		}
		if m := unicodeOf.FindSubmatch(body); m != nil {
			maps++
			checkCharacterMap(t, string(content(t, f.Objects[atoi(m[1])])))
		}
	}
	if maps == 0 {
		t.Error("6.2.11.7: no font has a character map")
	}
}

// checkCharacterMap wants ranges that keep within one high byte, and the characters of Vietnamese in them.
func checkCharacterMap(t *testing.T, m string) {
	t.Helper()
	ranges := regexp.MustCompile(`<(..)(..)> <(..)(..)> <(....)>`).FindAllStringSubmatch(m, -1)
	if len(ranges) < 3 {
		t.Errorf("the character map has %d ranges:\n%s", len(ranges), m)
	}
	for _, r := range ranges {
		if r[1] != r[3] || r[1]+r[2] != r[5] {
			t.Errorf("range %s is not well-formed", r[0])
		}
	}
}

func TestNothingForbidden(t *testing.T) {
	f, _ := archived(t)
	for number, body := range f.Objects {
		dictionary, _, _ := bytes.Cut(body, []byte("stream\n"))
		for _, key := range []string{"/EmbeddedFiles", "/Encrypt", "/JavaScript", "/LZWDecode", "/AA", "/SMask", "/Transparency"} {
			if bytes.Contains(dictionary, []byte(key)) {
				t.Errorf("object %d has %s", number, key)
			}
		}
	}
}

func TestOutline(t *testing.T) {
	f, _ := archived(t)
	root := follow(t, f, catalog(t, f), `/Outlines (\d+) 0 R`)
	if !bytes.Contains(root, []byte("/Count 4")) {
		t.Errorf("the outline is %s", root)
	}
	first := follow(t, f, root, `/First (\d+) 0 R`)
	if !bytes.Contains(first, []byte(hexString("I. MỤC MỘT"))) || !bytes.Contains(first, []byte("/Count 2")) {
		t.Errorf("the first entry is %s", first)
	}
	second := follow(t, f, follow(t, f, first, `/First (\d+) 0 R`), `/Next (\d+) 0 R`)
	if !bytes.Contains(second, []byte(hexString("2. Khoản hai"))) || bytes.Contains(second, []byte("/Count")) {
		t.Errorf("the second below it is %s", second)
	}
	last := follow(t, f, root, `/Last (\d+) 0 R`)
	page := follow(t, f, last, `/Dest \[(\d+) 0 R`)
	if !bytes.Contains(last, []byte(hexString("II. MỤC HAI"))) || !bytes.Contains(page, []byte("595.28 841.89")) {
		t.Errorf("the last entry is %s on %s", last, page)
	}
}
