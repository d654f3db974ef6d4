package mend

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/word/tree"
)

func number(n int) string { return strconv.Itoa(n) }

func element(name, attribute, value string) string {
	return "<" + name + " w:" + attribute + `="` + value + `"/>`
}

// set sets an attribute of a child that keeps its others.
func (e *elementEdit) set(child, name, value string) {
	if e.single[child] == nil {
		e.single[child] = map[string]string{}
	}
	e.single[child][name] = value
}

// drop takes an attribute away.
func (e *elementEdit) drop(child, name string) { e.set(child, name, "\x00") }

// childOrder is the order of children that the schema asks for, of the elements that are set here and those beside them.
var childOrder = map[string][]string{
	"w:rPr": {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:dstrike", "w:outline", "w:shadow", "w:emboss", "w:imprint",
		"w:noProof", "w:snapToGrid", "w:vanish", "w:webHidden", "w:color", "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect",
		"w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "m:oMath"},
	"w:pPr": {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs",
		"w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid",
		"w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
		"w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"},
	"w:trPr": {"w:cantSplit", "w:ins", "w:del", "w:trPrChange"}, // those before w:ins may stand in any order
	"w:sectPr": {"w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz", "w:pgMar", "w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType",
		"w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange"},
}

// splices gives the changes of the part's bytes.
func (e *elementEdit) splices() []tree.Splice {
	holder := e.element
	if e.holder != "" {
		holder = e.element.Child(e.holder)
	}
	kind := e.holder
	if kind == "" {
		kind = e.element.Name
	}
	if holder == nil {
		var inner strings.Builder
		for _, name := range e.names(kind) {
			inner.WriteString(e.child(nil, name))
		}
		at := e.element.Open
		if exceptions := e.element.Child("w:tblPrEx"); exceptions != nil {
			at = exceptions.End // they stand before the properties of a row
		}
		return []tree.Splice{tree.Into(e.content, e.element, at, "<"+kind+">"+inner.String()+"</"+kind+">")}
	}
	if holder.SelfClosed() {
		var inner strings.Builder
		for _, name := range e.names(kind) {
			inner.WriteString(e.child(nil, name))
		}
		return []tree.Splice{tree.Into(e.content, holder, holder.Open, inner.String())}
	}
	var all []tree.Splice
	for _, name := range e.names(kind) {
		if old := holder.Child(name); old != nil {
			all = append(all, tree.Replace(old, e.child(old, name)))
			continue
		}
		all = append(all, tree.Insert(placeOf(holder, kind, name), e.child(nil, name)))
	}
	return all
}

// names gives the children that are set, in the order of the schema.
func (e *elementEdit) names(kind string) []string {
	names := slices.Collect(maps.Keys(e.whole))
	for n := range e.single {
		if _, both := e.whole[n]; !both {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return rank(kind, a) - rank(kind, b) })
	return names
}

func rank(kind, name string) int {
	if i := slices.Index(childOrder[kind], name); i >= 0 {
		return i
	}
	return len(childOrder[kind])
}

// placeOf gives where a new child goes: before the first that comes after it.
func placeOf(holder *tree.Node, kind, name string) int {
	for _, k := range holder.Kids {
		if rank(kind, k.Name) > rank(kind, name) {
			return k.Start
		}
	}
	return holder.Close
}

// child writes a child: as it is set, or the old one with some attributes set.
func (e *elementEdit) child(old *tree.Node, name string) string {
	if whole, is := e.whole[name]; is {
		return whole
	}
	set := maps.Clone(e.single[name])
	var b strings.Builder
	b.WriteString("<" + name)
	if old != nil {
		for _, a := range old.Attrs {
			if tree.PrefixOf(a.Name.Space) != "w:" {
				continue // nothing that these elements have
			}
			value := a.Value
			if v, is := set[a.Name.Local]; is {
				value = v
				delete(set, a.Name.Local)
			}
			if value != "\x00" {
				fmt.Fprintf(&b, ` w:%s="%s"`, a.Name.Local, tree.Escaped(value))
			}
		}
	}
	for _, n := range slices.Sorted(maps.Keys(set)) {
		if set[n] != "\x00" {
			fmt.Fprintf(&b, ` w:%s="%s"`, n, set[n])
		}
	}
	return b.String() + "/>"
}

// Apply makes the changes and gives the file's bytes.
func (e *Edits) Apply() (data []byte, err error) {
	splices := map[string][]tree.Splice{}
	contents := map[string][]byte{}
	for _, edit := range e.order {
		splices[edit.part] = append(splices[edit.part], edit.splices()...)
		contents[edit.part] = edit.content
	}
	for _, p := range e.worded {
		splices[p.Story.Part] = append(splices[p.Story.Part], e.words[p].splices(p)...)
		contents[p.Story.Part] = p.Story.Content
	}
	for part, all := range e.inserts {
		splices[part] = append(splices[part], all...)
		contents[part] = e.contents[part]
	}
	pkg := e.file.Package.Clone()
	if err := e.addNumbers(pkg, splices, contents); err != nil {
		return nil, err
	}
	if err := e.addComments(pkg, splices, contents); err != nil {
		return nil, err
	}
	for _, part := range slices.Sorted(maps.Keys(splices)) {
		content, err := tree.Apply(contents[part], splices[part])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", part, err)
		}
		if err := pkg.Set(part, content); err != nil {
			return nil, err
		}
	}
	return pkg.Bytes()
}
