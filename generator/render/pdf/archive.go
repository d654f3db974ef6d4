package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"regexp"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/typeface"
)

// finish makes what fpdf wrote an archive file, PDF/A-2b (ISO 19005-2):
// metadata that the catalog refers to, an output intent, a file identifier,
// fonts named as subsets, character maps that keep the rules.
func finish(w io.Writer, written []byte, d *doc.Document, a archive) error {
	f, err := parse(written)
	if err != nil {
		return err
	}
	f.zoneDates()
	f.nameFonts(a.family.Name)
	f.mapCharacters(a.used)
	metadata := f.add(stream("/Type /Metadata /Subtype /XML", packet(d, a.pages)))
	profile := f.add(deflated("/N 3", sRGB()))
	intent := f.add(fmt.Appendf(nil, "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (%s) /Info (%s) /DestOutputProfile %d 0 R>>\n",
		sRGBName, sRGBName, profile))
	catalog := f.get(f.root)
	*catalog = noAttachments.ReplaceAll(*catalog, nil)
	f.extend(f.root, f.addOutline(a.marks)+f.addStructure(a.tree)+pieceInfo(d, a.places)+fmt.Sprintf("/Metadata %d 0 R /OutputIntents [%d 0 R] /ViewerPreferences <</DisplayDocTitle true>>", metadata, intent))
	return f.write(w)
}

// zoneDates gives the document information's dates their zone, so that they equal those of the metadata.
func (f *file) zoneDates() {
	info := f.get(f.info)
	*info = dateOf.ReplaceAll(*info, []byte("(D:${1}Z)"))
}

// archive is what the finishing pass must know beside the document.
type archive struct {
	family *typeface.Family
	used   map[rune]bool
	pages  int
	marks  []bookmark
	places []SigningPlace
	tree   *structure
}

// extend adds entries to an object that is a dictionary.
func (f *file) extend(number int, entries string) {
	body := f.get(number)
	at := bytes.LastIndex(*body, []byte(">>"))
	*body = append(append((*body)[:at:at], entries...), ">>\n"...)
}

var (
	fontFile = regexp.MustCompile(`/FontName /utf8` + fontName + `(B?I?)\s[^>]*/FontFile2 (\d+) 0 R`)
	fontUse  = regexp.MustCompile(`/(BaseFont|FontName) /utf8` + fontName + `(B?I?)\b`)
	// noAttachments is the empty list of attachments that fpdf always writes.
	noAttachments = regexp.MustCompile(`/Names <<\s*/EmbeddedFiles << /Names \[\s*\] >>\s*>>\s*`)

	dateOf    = regexp.MustCompile(`\(D:(\d{14})\)`)
	unicodeOf = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
)

// faceNames is what each style of fpdf's is called behind the family's name.
var faceNames = map[string]string{"": "", "B": "-Bold", "I": "-Italic", "BI": "-BoldItalic"}

// nameFonts gives each face the name of its typeface with the tag of a subset
// (ISO 32000-1, 9.6.4): six letters that the subset's own content yields.
func (f *file) nameFonts(family string) {
	names := map[string]string{}
	for _, o := range f.objects {
		if m := fontFile.FindSubmatch(o.body); m != nil {
			style := string(m[1])
			names[style] = tag(*f.get(atoi(m[2]))) + "+" + strings.ReplaceAll(family, " ", "") + faceNames[style]
		}
	}
	for i := range f.objects {
		body := f.objects[i].body
		if !bytes.Contains(body, []byte("/utf8"+fontName)) {
			continue
		}
		f.objects[i].body = fontUse.ReplaceAllFunc(body, func(use []byte) []byte {
			m := fontUse.FindSubmatch(use)
			return fmt.Appendf(nil, "/%s /%s", m[1], names[string(m[2])])
		})
	}
}

// tag gives six capital letters for a content.
func tag(content []byte) string {
	sum := sha256.Sum256(content)
	var letters [6]byte
	for i := range letters {
		letters[i] = 'A' + sum[i]%26
	}
	return string(letters[:])
}

// mapCharacters replaces fpdf's character maps, whose one range runs over the
// whole plane, by maps whose ranges keep within one high byte (ISO 32000-1, 9.10.3).
func (f *file) mapCharacters(used map[rune]bool) {
	content := deflated("", characterMap(used))
	for i := range f.objects {
		if m := unicodeOf.FindSubmatch(f.objects[i].body); m != nil {
			*f.get(atoi(m[1])) = content
		}
	}
}

// characterMap maps two-byte codes to the same characters, for each block of 256 in use.
func characterMap(used map[rune]bool) []byte {
	var blocks [256]bool
	blocks[0] = true
	for r := range used {
		blocks[r>>8] = true
	}
	var ranges []string
	for high, in := range blocks {
		if !in {
			continue
		}
		first := 0
		if high == 0 {
			first = ' '
		}
		ranges = append(ranges, fmt.Sprintf("<%02X%02X> <%02XFF> <%02X%02X>", high, first, high, high, first))
	}
	var out bytes.Buffer
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // ranges in one section
	for len(ranges) > 0 {
		n := min(most, len(ranges))
		fmt.Fprintf(&out, "%d beginbfrange\n%s\nendbfrange\n", n, strings.Join(ranges[:n], "\n"))
		ranges = ranges[n:]
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return out.Bytes()
}
