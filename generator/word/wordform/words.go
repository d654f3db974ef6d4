package wordform

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	godocx "github.com/lukasjarosch/go-docx"

	"vanban/generator/nd30"
)

// What the pieces are handed to go-docx in: a document with a paragraph for
// each. It gets nothing else of the form. So it works in footnotes and text
// boxes too, is never given XML of a stranger, and its time, which grows with the
// square of the document, stays small.
const (
	batchHead  = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	batchFoot  = `</w:body></w:document>`
	pieceHead  = `<w:p><w:r><w:t>`
	pieceFoot  = `</w:t></w:r></w:p>`
	brokenLine = `</w:t><w:br/><w:t>` // what go-docx makes of a line break in a value
)

// batchSize is how many pieces one document takes.
const batchSize = 64

// opening guards godocx.OpenBytes, which counts in variables of its package.
var opening sync.Mutex

// fillWords gives for each piece with placeholders what stands in its w:t, as XML.
func (f *Form) fillWords(v Values) (map[*piece]string, error) {
	var pieces []*piece
	for _, p := range f.parts {
		for _, para := range p.paragraphs {
			if _, is := para.block(v); is {
				continue
			}
			for _, one := range para.pieces {
				if len(one.found) > 0 {
					pieces = append(pieces, one)
				}
			}
		}
	}
	all := make(map[*piece]string, len(pieces))
	for len(pieces) > 0 {
		n := min(batchSize, len(pieces))
		filled, err := fillBatch(pieces[:n], v.Words)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.pkg.Name(), err)
		}
		for i, one := range pieces[:n] {
			all[one] = breaks(one.part, filled[i])
		}
		pieces = pieces[n:]
	}
	return all, nil
}

// breaks puts the form's own prefix to line breaks.
func breaks(p *part, filled string) string {
	return strings.ReplaceAll(filled, brokenLine, `</`+p.tag("t")+`>`+p.element("br")+`<`+p.tag("t")+` xml:space="preserve">`)
}

// fillBatch fills pieces by go-docx.
func fillBatch(pieces []*piece, words map[string]string) ([]string, error) {
	values := godocx.PlaceholderMap{}
	texts := make([]string, len(pieces))
	for i, one := range pieces {
		texts[i] = one.joined
		for _, place := range one.found {
			value, known := valueOf(words, place.name)
			if !known {
				return nil, fmt.Errorf("chỗ điền {%s} không có giá trị", place.name)
			}
			values[place.name] = value
		}
	}
	veil := newVeil(texts, values)
	for name, value := range values {
		values[name] = veil.over(value.(string))
	}
	var body strings.Builder
	body.WriteString(batchHead)
	for i, one := range pieces {
		body.WriteString(pieceHead)
		body.WriteString(escape(veil.between(texts[i], one.found, words)))
		body.WriteString(pieceFoot)
	}
	body.WriteString(batchFoot)
	filled, err := replaceAll(body.String(), values)
	if err != nil {
		return nil, err
	}
	return taken(veil.off(filled), len(pieces))
}

// replaceAll is go-docx's.
func replaceAll(document string, values godocx.PlaceholderMap) (string, error) {
	data, err := packed(document)
	if err != nil {
		return "", err
	}
	opening.Lock()
	d, err := godocx.OpenBytes(data)
	opening.Unlock()
	if err != nil {
		return "", fmt.Errorf("điền biểu mẫu: %w", err)
	}
	defer d.Close()
	if err := d.ReplaceAll(values); err != nil {
		return "", fmt.Errorf("điền biểu mẫu: %w", err)
	}
	return string(d.GetFile(godocx.DocumentXml)), nil
}

// packed puts a document into the package that go-docx wants.
func packed(document string) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.CreateHeader(&zip.FileHeader{Name: godocx.DocumentXml, Method: zip.Store})
	if err != nil {
		return nil, err
	}
	if _, err := w.Write([]byte(document)); err != nil {
		return nil, err
	}
	err = z.Close()
	return out.Bytes(), err
}

// taken takes the pieces out of the filled document again.
func taken(document string, count int) ([]string, error) {
	inner := strings.TrimSuffix(strings.TrimPrefix(document, batchHead+pieceHead), pieceFoot+batchFoot)
	filled := strings.Split(inner, pieceFoot+pieceHead)
	if len(filled) != count {
		return nil, fmt.Errorf("điền biểu mẫu: %d chỗ thành %d", count, len(filled))
	}
	return filled, nil
}

// valueOf gives a placeholder's value, clean, in capitals where its name is.
func valueOf(words map[string]string, name string) (string, bool) {
	key, capitals := Key(name)
	value, known := words[key]
	value = clean(value)
	if capitals {
		value = strings.ToUpper(value)
	}
	return value, known
}

// clean makes a value fit for XML: no control characters but line breaks, nothing that XML has no character for.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\n':
			return c
		case unicode.IsControl(c):
			return ' '
		case c == 0xFFFE || c == 0xFFFF || !utf8.ValidRune(c):
			return utf8.RuneError
		}
		return c
	}, s)
}

// veil stands for braces that go-docx must not see: those of text that is no placeholder, and those in
// values. Its two characters are in none of the texts.
type veil struct{ hide, show *strings.Replacer }

func newVeil(texts []string, values godocx.PlaceholderMap) veil {
	used := map[rune]bool{}
	for _, t := range texts {
		for _, c := range t {
			used[c] = true
		}
	}
	for _, v := range values {
		for _, c := range v.(string) {
			used[c] = true
		}
	}
	var free []string
	for c := rune(0xE000); len(free) < 2; c++ { // private use: 6400 in this plane, more than a text of this size has
		if !used[c] {
			free = append(free, string(c))
		}
	}
	return veil{strings.NewReplacer("{", free[0], "}", free[1]), strings.NewReplacer(free[0], "{", free[1], "}")}
}

func (v veil) over(s string) string { return v.hide.Replace(s) }
func (v veil) off(s string) string  { return v.show.Replace(s) }

// between hides the braces outside of placeholders, and drops a full stop that a value before it makes a second one.
func (v veil) between(text string, places []found, words map[string]string) string {
	var out strings.Builder
	from, value := 0, ""
	for _, p := range places {
		out.WriteString(v.over(nd30.Following(value, text[from:p.start])))
		out.WriteString("{" + p.name + "}")
		from = p.end
		value, _ = valueOf(words, p.name)
	}
	return out.String() + v.over(nd30.Following(value, text[from:]))
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// escape writes text as XML.
func escape(s string) string { return escaper.Replace(clean(s)) }
