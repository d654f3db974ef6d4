package language

import (
	"bytes"
	"slices"
	"strings"

	"vanban/generator/formplace"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// hiddenPlace is a place to be filled that its words don't show.
type hiddenPlace struct {
	kind  int // 0: a field of mail merge without a result, 1: a content control with the words that ask for others
	words string
}

// hiddenPlaces gives them by the paragraph of the body that they stand in, and those of headers and footers by themselves.
func (f *file) hiddenPlaces() (inBody map[*tree.Node][]hiddenPlace, beside []hiddenPlace) {
	inBody = hiddenIn(f.File.Body)
	seen := map[string]bool{} // several sections may have one part
	for _, st := range f.File.HeaderStories() {
		if seen[st.Part] {
			continue
		}
		seen[st.Part] = true
		in := hiddenIn(st)
		for p := range document.Paragraphs(st.Items...) {
			beside = append(beside, in[p.Element]...)
		}
	}
	return inBody, beside
}

// hiddenIn gives those of a part of the file.
func hiddenIn(st *document.Story) map[*tree.Node][]hiddenPlace {
	if !bytes.Contains(st.Content, []byte("MERGEFIELD")) && !bytes.Contains(st.Content, []byte("showingPlcHdr")) {
		return nil
	}
	all := map[*tree.Node][]hiddenPlace{}
	asked := 0 // up to where in the part controls are told
	st.Root.Each(func(n *tree.Node) {
		if n.Name == "w:p" {
			for _, name := range emptyMergeFields(n) {
				all[n] = append(all[n], hiddenPlace{0, "trường trộn thư “" + name + "” chưa có chữ"})
			}
		}
		if n.Name != "w:sdt" || n.Start < asked || n.Child("w:sdtPr").Child("w:showingPlcHdr") == nil {
			return
		}
		asked = n.End // those within it show the same words
		if p, asks := askedIn(n); p != nil {
			all[p] = append(all[p], hiddenPlace{1, "ô điền còn chữ mời “" + asks + "”"})
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
