package document

import (
	"html"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/ooxml"
	"vanban/generator/word/tree"
)

// TrackedChange is a change of the words that a person tracked and nobody has accepted or rejected.
type TrackedChange struct {
	Author    string
	Text      string
	IsRemoval bool
}

var (
	trackedIn  = []string{"w:ins", "w:moveTo"}
	trackedOut = []string{"w:del", "w:moveFrom"}
)

// OpenChanges gives the tracked changes of a DOCX's text and footnotes; changes of looks alone are none. A file that can't be read is a *source.Problem.
func OpenChanges(name string, data []byte) (all []TrackedChange, err error) {
	err = eachStory(name, data, func(_ *ooxml.Opened, part string, content []byte) error {
		root, err := tree.Parse(content)
		if err != nil {
			return err
		}
		root.Each(func(n *tree.Node) {
			out := slices.Contains(trackedOut, n.Name)
			if !out && !slices.Contains(trackedIn, n.Name) {
				return
			}
			text := trackedText(content, n)
			if text == "" && n.Parent != nil && n.Parent.Name == "w:trPr" {
				text = "một hàng của bảng"
			}
			if text != "" {
				all = append(all, TrackedChange{Author: n.Get("author"), Text: text, IsRemoval: out})
			}
		})
		return nil
	})
	return all, err
}

// trackedText gives the words within a tracked change, those that went among them, which are no text anywhere else.
func trackedText(content []byte, n *tree.Node) string {
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

// Rejected gives a DOCX as it reads when all tracked changes of its words are rejected.
func Rejected(name string, data []byte) (out []byte, err error) {
	out = data
	err = eachStory(name, data, func(pkg *ooxml.Opened, part string, content []byte) error {
		root, err := tree.Parse(content)
		if err != nil {
			return err
		}
		content, err = tree.Apply(content, rejections(content, root))
		if err != nil {
			return err
		}
		if err = pkg.Set(part, content); err != nil {
			return err
		}
		out, err = pkg.Bytes()
		return err
	})
	return out, err
}

// rejections take what was inserted out, and give what was removed its place again.
func rejections(content []byte, n *tree.Node) (all []tree.Splice) {
	for _, k := range n.Kids {
		switch {
		case k.Name == "w:tr" && k.Path("w:trPr", "w:ins") != nil, slices.Contains(trackedIn, k.Name) && n.Name != "w:rPr":
			all = append(all, tree.Replace(k, ""))
		case slices.Contains(trackedOut, k.Name):
			inner := ""
			if !k.SelfClosed() && n.Name != "w:rPr" && n.Name != "w:trPr" {
				inner = restored(content, k)
			}
			all = append(all, tree.Replace(k, inner))
		default:
			all = append(all, rejections(content, k)...)
		}
	}
	return all
}

// restored gives the runs within a removal as they were.
func restored(content []byte, n *tree.Node) string {
	var b strings.Builder
	for _, k := range n.Kids {
		b.WriteString(tree.Raw(content, k))
	}
	return strings.NewReplacer("<w:delText", "<w:t", "</w:delText>", "</w:t>", "<w:delInstrText", "<w:instrText", "</w:delInstrText>", "</w:instrText>").Replace(b.String())
}
