// Package undecided finds the tracked changes of a DOCX that nobody has accepted or rejected, and gives the file as it reads with all of them accepted, or all
// rejected (ECMA-376 part 1, 17.13.5).
package undecided

import (
	"cmp"
	"html"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/letters"
	"vanban/generator/ooxml"
	"vanban/generator/word/tree"
)

// Kind is what a tracked change does.
type Kind int

// The kinds of tracked changes.
const (
	Came  Kind = iota // words, a row, a cell
	Went              // the same
	Split             // a paragraph was divided behind the words
	Join              // a paragraph and the next one became one
	Look              // the same words look otherwise
)

// Change is a change that a person tracked and nobody has accepted or rejected.
type Change struct {
	Kind   Kind
	Author string
	Text   string // the words; of Split and Join the last ones before the place
	Thing  string // what it is that holds the words, or that is there without any, as it is told in Vietnamese; empty: nothing but words
}

var (
	trackedIn  = []string{"w:ins", "w:moveTo"}
	trackedOut = []string{"w:del", "w:moveFrom"}
)

// In gives the tracked changes of a DOCX's text, notes, headers and footers that show. A file that can't be read is a *source.Problem.
func In(name string, data []byte) (all []Change, err error) {
	err = eachStory(name, data, func(_ *ooxml.Opened, part string, content []byte) error {
		root, err := tree.Parse(content)
		if err != nil {
			return err
		}
		root.Each(func(n *tree.Node) {
			if c := changeAt(content, n); c.Text+c.Thing != "" && !isFallback(n) && !isPartOf(n, c.Kind) {
				all = append(all, c)
			}
		})
		return nil
	})
	return all, err
}

// changeAt tells of the change that an element marks; without text and thing where it marks none that shows.
func changeAt(content []byte, n *tree.Node) Change {
	c := Change{Author: n.Get("author")}
	switch {
	case lookOf[n.Name] != "":
		c.Kind = Look
		c.Text, c.Thing = lookedAt(content, n)
		return c
	case slices.Contains(trackedOut, n.Name) || n.Name == "w:cellDel":
		c.Kind = Went
	case !slices.Contains(trackedIn, n.Name) && n.Name != "w:cellIns":
		return c
	}
	if p := markedParagraph(n); p != nil {
		return atEnd(content, p, c)
	}
	if part, is := partOfTable[n.Parent.Name]; is {
		c.Text, c.Thing = firstWords(content, n.Parent.Parent), part
		return c
	}
	if c.Text = words(content, n); c.Kind == Came {
		c.Text = wordsLeft(n)
	}
	if c.Text == "" {
		c.Thing = thingIn(n)
	}
	return c
}

// lookOf says, of the elements that hold what properties were before, within which element stands what looks otherwise.
var lookOf = map[string]string{"w:rPrChange": "w:r", "w:pPrChange": "w:p", "w:tblPrChange": "w:tbl", "w:tblPrExChange": "w:tr", "w:trPrChange": "w:tr", "w:tcPrChange": "w:tc", "w:cellMerge": "w:tc", "w:sectPrChange": "w:sectPr"}

// lookingThing is what these are called; runs and paragraphs are told by their words.
var lookingThing = map[string]string{"w:tbl": "bảng", "w:tr": "hàng của bảng", "w:tc": "ô của bảng", "w:sectPr": "trang (khổ giấy, lề, đầu trang)"}

// partOfTable is what the properties belong to by which a table's rows and cells are marked.
var partOfTable = map[string]string{"w:trPr": "một hàng của bảng", "w:tcPr": "một ô của bảng"}

// lookedAt gives the words whose looks a change is about, and what holds them.
func lookedAt(content []byte, n *tree.Node) (text, thing string) {
	holder := n.Within(lookOf[n.Name])
	if holder == nil {
		return "", "" // the mark of a paragraph's end, which doesn't show
	}
	text, thing = firstWords(content, holder), lookingThing[holder.Name]
	if holder.Name == "w:r" || holder.Name == "w:p" {
		if text = words(content, holder); text == "" {
			thing = cmp.Or(thingIn(holder), emptyParagraph)
		}
	}
	return text, thing
}

const emptyParagraph = "một đoạn trống"

// atEnd tells of a change that a paragraph's end marks: it was divided there, or one with the next. One that came or went as a whole is told by its words, which are
// marked too, but where it has none.
func atEnd(content []byte, p *tree.Node, c Change) Change {
	if c.Text = lastWords(standing(content, p)); c.Text != "" {
		c.Kind = map[Kind]Kind{Came: Split, Went: Join}[c.Kind]
	} else if !slices.ContainsFunc(p.Kids, func(k *tree.Node) bool { return k.Name != "w:pPr" && len(k.Kids) > 0 }) {
		c.Thing = emptyParagraph
	}
	return c
}

// things are what may stand in a run beside words, by the elements that show it.
var things = []struct{ element, name string }{
	{"w:drawing", "hình"}, {"w:pict", "hình"}, {"w:object", "đối tượng nhúng"}, {"m:oMath", "công thức"}, {"w:sym", "một ký hiệu"},
	{"w:footnoteReference", "dấu chú thích"}, {"w:endnoteReference", "dấu chú thích"}, {"w:fldSimple", "trường tự động"}, {"w:fldChar", "trường tự động"},
	{"w:br", "chỗ xuống dòng hoặc ngắt trang"}, {"w:cr", "chỗ xuống dòng"}, {"w:tab", "dấu tab"}, {"w:noBreakHyphen", "gạch nối"}, {"w:t", "khoảng trắng"}, {"w:delText", "khoảng trắng"},
}

// thingIn names what stands within an element that shows no words. What went of it is told by itself.
func thingIn(n *tree.Node) string {
	for _, thing := range things {
		if has(n, thing.element) {
			return thing.name
		}
	}
	return ""
}

// has says whether an element stands somewhere within another one, but its properties and what went.
func has(n *tree.Node, name string) bool {
	return slices.ContainsFunc(n.Kids, func(k *tree.Node) bool {
		within := k.Name != "w:rPr" && k.Name != "w:pPr" && !slices.Contains(trackedOut, k.Name)
		return k.Name == name || within && has(k, name)
	})
}

// isFallback says whether an element stands in the second form of a drawing, for programs that don't show the first.
func isFallback(n *tree.Node) bool { return n.Within("mc:Fallback") != nil }

// isPartOf says whether a change is part of a row or a cell that came or went as a whole.
func isPartOf(n *tree.Node, kind Kind) bool {
	marks := map[Kind][]string{Came: {"w:ins", "w:cellIns"}, Went: {"w:del", "w:cellDel"}}[kind]
	for _, holder := range []*tree.Node{n.Within("w:tr"), n.Within("w:tc")} {
		for _, properties := range []*tree.Node{holder.Child("w:trPr"), holder.Child("w:tcPr")} {
			if properties != n.Parent && slices.ContainsFunc(marks, func(m string) bool { return properties.Child(m) != nil }) {
				return true
			}
		}
	}
	return false
}

// markedParagraph gives the paragraph of which an element marks the end; nil where it marks something else.
func markedParagraph(n *tree.Node) *tree.Node {
	if n.Parent == nil || n.Parent.Name != "w:rPr" || n.Parent.Parent == nil || n.Parent.Parent.Name != "w:pPr" {
		return nil
	}
	return n.Parent.Parent.Parent
}

// standing gives the words of a paragraph that no change is about.
func standing(content []byte, p *tree.Node) string {
	var b strings.Builder
	for _, k := range p.Kids {
		if !slices.Contains(trackedIn, k.Name) && !slices.Contains(trackedOut, k.Name) {
			b.WriteString(" " + words(content, k))
		}
	}
	return strings.TrimSpace(b.String())
}

// mostFirst and mostLast are how many of the first and of the last words are told.
const mostFirst, mostLast = 10, 5

// firstWords gives the first words of what holds several paragraphs.
func firstWords(content []byte, n *tree.Node) string {
	var all []string
	n.Each(func(k *tree.Node) {
		if k.Name == "w:p" && len(all) <= mostFirst {
			all = append(all, strings.Fields(words(content, k))...)
		}
	})
	if len(all) > mostFirst {
		all = append(all[:mostFirst], "…")
	}
	return strings.Join(all, " ")
}

func lastWords(text string) string {
	all := strings.Fields(text)
	if len(all) > mostLast {
		return "… " + strings.Join(all[len(all)-mostLast:], " ")
	}
	return strings.Join(all, " ")
}

// words gives the words within an element, those that went among them, which are no text anywhere else.
func words(content []byte, n *tree.Node) string {
	var b strings.Builder
	n.Each(func(k *tree.Node) {
		switch k.Name {
		case "w:t":
			b.WriteString(k.Text)
		case "w:delText":
			_, text, _ := strings.Cut(strings.TrimSuffix(tree.Raw(content, k), "</w:delText>"), ">")
			b.WriteString(html.UnescapeString(text))
		}
	})
	return asRead(b.String())
}

// wordsLeft gives the words within an element but those that went again.
func wordsLeft(n *tree.Node) string {
	var b strings.Builder
	n.Each(func(k *tree.Node) { b.WriteString(k.Text) })
	return asRead(b.String())
}

// asRead gives words with single blanks between them, without characters that nobody sees.
func asRead(text string) string {
	return norm.NFC.String(strings.Join(strings.Fields(letters.Seen(text)), " "))
}

// eachStory goes through the parts of a DOCX that hold its text.
func eachStory(name string, data []byte, do func(pkg *ooxml.Opened, part string, content []byte) error) error {
	pkg, err := ooxml.ReadPackage(name, data, ooxml.Limits{})
	if err != nil {
		return err
	}
	main, err := pkg.Main()
	if err != nil {
		return err
	}
	for _, part := range slices.Concat([]string{main}, pkg.Related(main, "footnotes"), pkg.Related(main, "endnotes"), pkg.Related(main, "header"), pkg.Related(main, "footer")) {
		if err := do(pkg, part, pkg.Part(part)); err != nil {
			return err
		}
	}
	return nil
}
