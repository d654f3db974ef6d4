// Package unfilled finds places of Word files that nobody has filled in and that their words don't show: fields of mail merge and content controls.
package unfilled

import (
	"bytes"
	"slices"
	"strings"

	"vanban/generator/formplace"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// Place is one.
type Place struct {
	Kind  int // 0: a field of mail merge without a result, 1: a content control with the words that ask for others
	Words string
}

// Kinds is how many there are.
const Kinds = 2

// In gives those of a part of a file by the paragraph that they stand in.
func In(st *document.Story) map[*tree.Node][]Place {
	if !bytes.Contains(st.Content, []byte("MERGEFIELD")) && !bytes.Contains(st.Content, []byte("showingPlcHdr")) {
		return nil
	}
	all := map[*tree.Node][]Place{}
	asked := 0 // up to where in the part controls are told
	st.Root.Each(func(n *tree.Node) {
		if n.Name == "w:p" {
			for _, name := range emptyMergeFields(n) {
				all[n] = append(all[n], Place{0, "trường trộn thư “" + name + "” chưa có chữ"})
			}
		}
		if n.Name != "w:sdt" || n.Start < asked || n.Child("w:sdtPr").Child("w:showingPlcHdr") == nil {
			return
		}
		asked = n.End // those within it show the same words
		if p, asks := askedIn(n); p != nil {
			all[p] = append(all[p], Place{1, "ô điền còn chữ mời “" + asks + "”"})
		}
	})
	return all
}

// mostAsked is how many bytes of the words of a content control are told at most, but for the last run's.
const mostAsked = 200

// askedIn gives the paragraph and the words of a content control that asks for words; no paragraph where it shows none.
func askedIn(sdt *tree.Node) (p *tree.Node, words string) {
	p = sdt.Within("w:p")
	var b strings.Builder
	sdt.Each(func(n *tree.Node) {
		switch {
		case n.Name == "w:p" && p == nil:
			p = n
		case n.Name == "w:t" && b.Len() < mostAsked:
			b.WriteString(n.Text)
		}
	})
	if words = strings.TrimSpace(b.String()); strings.Trim(words, ".…_ ") == "" {
		return nil, "" // dots are what a form prints
	}
	return p, words
}

// mergeField is the instruction of a field of mail merge (ECMA-376-1, 17.16.5.35).
var mergeField = pattern.Lazy(`^\s*MERGEFIELD\s+(?:"([^"]{1,60})"|([^\s"\\]{1,60}))`)

// emptyName gives the name of a field of mail merge that shows nothing, or only its name in a way that its words don't tell; empty: it is none.
func emptyName(instruction, shown string) string {
	m := mergeField().FindStringSubmatch(instruction)
	shown = strings.TrimSpace(shown)
	if name := shown != "" && strings.HasPrefix(shown, "«") && strings.HasSuffix(shown, "»") && !formplace.Shown().MatchString(shown); m == nil || shown != "" && !name {
		return ""
	}
	return m[1] + m[2]
}

// openField is a field that has begun. What stands in the instruction of another isn't shown, but by that one's result.
type openField struct {
	instruction, shown string
	separated          bool // its result has begun
}

// emptyMergeFields gives the names of the fields of mail merge in a paragraph that show nothing of their own.
func emptyMergeFields(p *tree.Node) (names []string) {
	var open []openField
	within := func() bool { return slices.ContainsFunc(open, func(f openField) bool { return !f.separated }) }
	take := func(instruction, shown string) {
		if name := emptyName(instruction, shown); name != "" && !within() {
			names = append(names, name)
		}
	}
	p.Each(func(n *tree.Node) {
		last := len(open) - 1
		switch {
		case n.Name == "w:fldSimple":
			var shown strings.Builder
			n.Each(func(k *tree.Node) { shown.WriteString(k.Text) })
			take(n.Get("instr"), shown.String())
		case n.Name == "w:fldChar" && n.Get("fldCharType") == "begin":
			open = append(open, openField{})
		case last < 0:
		case n.Name == "w:instrText":
			open[last].instruction += n.Text
		case n.Name == "w:t":
			open[last].shown += n.Text
		case n.Name == "w:fldChar" && n.Get("fldCharType") == "separate":
			open[last].separated = true
		case n.Name == "w:fldChar" && n.Get("fldCharType") == "end":
			f := open[last]
			open = open[:last]
			take(f.instruction, f.shown)
			if last > 0 {
				open[last-1].shown += f.shown
			}
		}
	})
	return names
}
