package wordform

import (
	"slices"
	"strings"

	"vanban/generator/word/tree"
)

// child is one element of a paragraph's or a run's properties, with its name in WordprocessingML.
type child struct{ name, xml string }

// children takes properties apart; prefixes stay as they are.
func (p *part) children(properties *tree.Node) []child {
	if properties == nil {
		return nil
	}
	var all []child
	for _, k := range properties.Kids {
		all = append(all, child{k.Name, tree.Raw(p.content, k)})
	}
	return all
}

// The orders of the schema (CT_PPr, CT_RPr), as far as something is put in.
var (
	paragraphOrder = strings.Fields(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs
		w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind
		w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange`)
	runOrder = strings.Fields(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs`)
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
func wrap(name string, all []child) string {
	if len(all) == 0 {
		return ""
	}
	out := "<" + name + ">"
	for _, c := range all {
		out += c.xml
	}
	return out + "</" + name + ">"
}
