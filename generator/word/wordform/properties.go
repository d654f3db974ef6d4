package wordform

import (
	"encoding/xml"
	"slices"
	"strings"

	"vanban/generator/word/tree"
)

// child is one element of a paragraph's or a run's properties, with its name as bare gives it.
type child struct{ name, xml string }

// children takes properties apart; prefixes stay as they are.
func (p *part) children(properties *tree.Node) []child {
	if properties == nil {
		return nil
	}
	var all []child
	for _, k := range properties.Kids {
		all = append(all, child{bare(k), tree.Raw(p.content, k)})
	}
	return all
}

// The orders of the schema (CT_PPr, CT_RPr), as far as something is put in.
var (
	paragraphOrder = []string{"pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
		"pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN",
		"bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
		"textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"}
	runOrder = []string{"rStyle", "rFonts", "b", "bCs", "i", "iCs"}
)

// put puts an element in the place that the schema's order has for it, over one of its name.
func put(all []child, order []string, c child) []child {
	all = without(all, c.name)
	mine := slices.Index(order, c.name)
	at := 0
	for i, other := range all {
		if k := slices.Index(order, other.name); k >= 0 && k < mine {
			at = i + 1
		}
	}
	return slices.Insert(all, at, c)
}

func without(all []child, names ...string) []child {
	return slices.DeleteFunc(slices.Clone(all), func(c child) bool { return slices.Contains(names, c.name) })
}

// wrap writes properties again, nothing where there are none.
func (p *part) wrap(name string, all []child) string {
	if len(all) == 0 {
		return ""
	}
	var out strings.Builder
	out.WriteString("<" + p.tag(name) + ">")
	for _, c := range all {
		out.WriteString(c.xml)
	}
	return out.String() + "</" + p.tag(name) + ">"
}

// tag gives an element's name with the part's prefix.
func (p *part) tag(name string) string {
	if p.prefix == "" {
		return name
	}
	return p.prefix + ":" + name
}

// element writes an empty element; attributes are name, value, name, value. A part without a prefix has none for attributes either.
func (p *part) element(name string, attributes ...string) string {
	out := "<" + p.tag(name)
	for i := 0; i+1 < len(attributes); i += 2 {
		out += " " + p.tag(attributes[i]) + `="` + attributes[i+1] + `"`
	}
	return out + "/>"
}

// attribute gives the value of an attribute of an element that was read, "" where it has none.
func attribute(c child, name string) string {
	d := xml.NewDecoder(strings.NewReader(c.xml))
	token, err := d.RawToken()
	t, ok := token.(xml.StartElement)
	if err != nil || !ok {
		return ""
	}
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
