package wordform

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	godocx "github.com/lukasjarosch/go-docx"

	"vanban/generator/nd30"
	"vanban/generator/word/tree"
)

// Fill gives the form's package with values in it. Every placeholder of the form must have one, as Check makes sure.
func (f *Form) Fill(v Values) ([]byte, error) {
	out := f.pkg.Clone()
	for _, p := range f.parts {
		edits, err := p.edits(f, v)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.pkg.Name(), err)
		}
		if len(edits) == 0 {
			continue
		}
		content, err := tree.Apply(p.content, edits)
		if err != nil {
			return nil, err
		}
		if err := out.Set(p.name, content); err != nil {
			return nil, err
		}
	}
	return out.Bytes()
}

// edits gives what becomes of a part.
func (p *part) edits(f *Form, v Values) ([]tree.Splice, error) {
	var all []tree.Splice
	for _, para := range p.paragraphs {
		if b, is := para.block(v); is {
			all = append(all, tree.Replace(para.node, p.blockXML(f, para, b)))
			continue
		}
		if p.emptied(para, v) {
			all = append(all, tree.Replace(para.node, ""))
			continue
		}
		for _, one := range para.pieces {
			if len(one.found) == 0 && one.joined == one.node.Text {
				continue
			}
			filled, err := one.filled(v.Words)
			if err != nil {
				return nil, err
			}
			all = append(all, tree.Replace(one.node, p.textElement(filled)))
		}
	}
	return all, nil
}

// emptied says whether a paragraph is only a placeholder without a value: then it goes, unless it is the last one where it stands.
func (p *part) emptied(para *paragraph, v Values) bool {
	mark, name, only := Only(para.text())
	if !only || mark != "" || para.other || para.after != "p" || len(para.marks) > 0 {
		return false
	}
	value, known := v.Value(name)
	return known && value == "" && !strings.Contains(tree.Raw(p.content, para.properties), "sectPr")
}

// textElement writes a w:t around XML in which go-docx may have broken lines.
func (p *part) textElement(inner string) string {
	open := `<w:t` + p.declared + ` xml:space="preserve">`
	return open + strings.ReplaceAll(inner, brokenLine, `</w:t><w:br`+p.declared+`/>`+open) + `</w:t>`
}

// filled gives what stands in the w:t of a piece, as XML, when its placeholders have their values: go-docx puts them in. A value with braces
// is written here, since go-docx takes a value “{so}” for the placeholder of that name.
func (one *piece) filled(words map[string]string) (string, error) {
	var text strings.Builder
	from, before := 0, "" // the value before
	values := map[string]string{}
	for _, place := range one.found {
		value, known := valueOf(words, place.name)
		if !known {
			return "", fmt.Errorf("chỗ điền {%s} không có giá trị", place.name)
		}
		text.WriteString(literal(nd30.Following(before, one.joined[from:place.start])))
		if strings.ContainsAny(value, "{}") {
			text.WriteString(strings.ReplaceAll(literal(value), "\n", brokenLine))
		} else {
			text.WriteString("{" + place.name + "}")
			values[place.name] = value
		}
		from, before = place.end, value
	}
	text.WriteString(literal(nd30.Following(before, one.joined[from:])))
	return replaced(text.String(), values)
}

// literal writes text as XML in which go-docx sees no placeholder: its braces are references until the values are in.
func literal(s string) string { return referred.Replace(tree.Escaped(s)) }

var (
	referred = strings.NewReplacer("{", "&#123;", "}", "&#125;")
	braces   = strings.NewReplacer("&#123;", "{", "&#125;", "}")
)

// The run that go-docx is given a text in. Of a form's whole part it takes no equation and no drawing, no empty w:t, no two of them in a run and
// no prefix but w (TestWhatGoDocxRefuses); it would also be slow, for its time grows with the square of what it is given.
const (
	runHead    = `<w:r><w:t>`
	runFoot    = `</w:t></w:r>`
	brokenLine = `</w:t><w:br/><w:t>` // what go-docx makes of a line break in a value
)

// counting guards go-docx, whose parsers and replacers count in variables of its package.
var counting sync.Mutex

// replaced lets go-docx put values in the place of the placeholders of a text, which is XML as what it gives is.
func replaced(text string, values map[string]string) (string, error) {
	run := []byte(runHead + text + runFoot)
	counting.Lock()
	defer counting.Unlock()
	places, err := placeholders(run)
	if err != nil {
		return "", fmt.Errorf("điền biểu mẫu: %w", err)
	}
	r := godocx.NewReplacer(run, places)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if err := r.Replace(name, values[name]); err != nil {
			return "", fmt.Errorf("điền biểu mẫu, chỗ điền {%s}: %w", name, err)
		}
	}
	return braces.Replace(strings.TrimSuffix(strings.TrimPrefix(string(r.Bytes()), runHead), runFoot)), nil
}

// placeholders lets go-docx find the placeholders of some XML.
func placeholders(content []byte) ([]*godocx.Placeholder, error) {
	parser := godocx.NewRunParser(content)
	if err := parser.Execute(); err != nil {
		return nil, err
	}
	return godocx.ParsePlaceholders(parser.Runs(), content)
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
