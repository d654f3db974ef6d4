// Package undecided finds the tracked changes of a DOCX that nobody has accepted or rejected, and gives the file as it reads with all of them accepted, or all
// rejected (ECMA-376 part 1, 17.13.5).
package undecided

import (
	"html"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

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
}

var (
	trackedIn  = []string{"w:ins", "w:moveTo"}
	trackedOut = []string{"w:del", "w:moveFrom"}
)

// In gives the tracked changes of a DOCX's text and footnotes that show. A file that can't be read is a *source.Problem.
func In(name string, data []byte) (all []Change, err error) {
	err = eachStory(name, data, func(_ *ooxml.Opened, part string, content []byte) error {
		root, err := tree.Parse(content)
		if err != nil {
			return err
		}
		root.Each(func(n *tree.Node) {
			if c := changeAt(content, n); c.Text != "" {
				all = append(all, c)
			}
		})
		return nil
	})
	return all, err
}

// changeAt tells of the change that an element marks; without text where it marks none that shows.
func changeAt(content []byte, n *tree.Node) Change {
	c := Change{Author: n.Get("author")}
	switch {
	case n.Name == "w:rPrChange" || n.Name == "w:pPrChange":
		c.Kind, c.Text = Look, lookedAt(content, n)
		return c
	case slices.Contains(trackedOut, n.Name):
		c.Kind = Went
	case !slices.Contains(trackedIn, n.Name):
		return c
	}
	if p := markedParagraph(n); p != nil {
		c.Text = lastWords(standing(content, p))
		c.Kind = map[Kind]Kind{Came: Split, Went: Join}[c.Kind]
		return c
	}
	if c.Text = words(content, n); c.Kind == Came {
		c.Text = wordsLeft(n)
	}
	if c.Text == "" && n.Parent != nil && n.Parent.Name == "w:trPr" {
		c.Text = "một hàng của bảng"
	}
	return c
}

// lookedAt gives the words whose looks a change is about.
func lookedAt(content []byte, n *tree.Node) string {
	holder := n.Within("w:r")
	if n.Name == "w:pPrChange" {
		holder = n.Within("w:p")
	}
	if holder == nil {
		return "" // the mark of a paragraph's end, which doesn't show
	}
	return words(content, holder)
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

// mostLast is how many of the last words are told.
const mostLast = 5

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
	return norm.NFC.String(strings.Join(strings.Fields(b.String()), " "))
}

// wordsLeft gives the words within an element but those that went again.
func wordsLeft(n *tree.Node) string {
	var b strings.Builder
	n.Each(func(k *tree.Node) { b.WriteString(k.Text) })
	return norm.NFC.String(strings.Join(strings.Fields(b.String()), " "))
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
	for _, part := range append([]string{main}, pkg.Related(main, "footnotes")...) {
		if err := do(pkg, part, pkg.Part(part)); err != nil {
			return err
		}
	}
	return nil
}
