package mend

import (
	"strconv"

	"vanban/generator/ooxml"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// NotesInOrder sets the footnotes of a document, and their numbers, in the order of their marks in the text: LibreOffice takes the note of a mark by how far
// its number is from that of the first mark. Those that nothing refers to come last.
func NotesInOrder(pkg *ooxml.Opened, main string) error {
	names := pkg.Related(main, "footnotes")
	if len(names) == 0 {
		return nil
	}
	text, err := tree.Parse(pkg.Part(main))
	if err != nil {
		return err
	}
	content := pkg.Part(names[0])
	root, err := tree.Parse(content)
	if err != nil {
		return err
	}
	order, notes := newNoteOrder(root)
	var marks []tree.Splice
	text.Each(func(n *tree.Node) {
		if n.Name == "w:footnoteReference" && order.byID[n.Get("id")] != nil {
			marks = append(marks, numbered(pkg.Part(main), n, order.number(n.Get("id"))))
		}
	})
	for _, n := range notes {
		order.number(n.Get("id"))
	}
	var all []tree.Splice
	for i, n := range notes {
		note := order.sorted[i]
		start := numbered(content, note, order.numbers[note.Get("id")])
		all = append(all, tree.Replace(n, start.Text+string(content[start.End:note.End])))
	}
	if err := change(pkg, names[0], all); err != nil {
		return err
	}
	return change(pkg, main, marks)
}

// noteOrder gives footnotes numbers as they come.
type noteOrder struct {
	byID    map[string]*tree.Node
	numbers map[string]string
	sorted  []*tree.Node
	first   int
}

// newNoteOrder gives the footnotes of a part. The lines over them are notes of their own, whose numbers stay.
func newNoteOrder(root *tree.Node) (o *noteOrder, notes []*tree.Node) {
	o = &noteOrder{byID: map[string]*tree.Node{}, numbers: map[string]string{}, first: 1}
	for _, n := range root.All("w:footnote") {
		id := n.Get("id")
		switch number, err := strconv.Atoi(id); {
		case document.IsSeparator(n) && err == nil:
			o.first = max(o.first, number+1)
		case !document.IsSeparator(n) && o.byID[id] == nil:
			o.byID[id] = n
			notes = append(notes, n)
		}
	}
	return o, notes
}

func (o *noteOrder) number(id string) string {
	if o.numbers[id] == "" {
		o.numbers[id] = strconv.Itoa(o.first + len(o.sorted))
		o.sorted = append(o.sorted, o.byID[id])
	}
	return o.numbers[id]
}

// numbered gives an element's start tag with another number.
func numbered(content []byte, n *tree.Node, number string) tree.Splice {
	return tree.Splice{At: n.Start, End: n.Open, Text: tree.WithAttribute(string(content[n.Start:n.Open]), "id", number)}
}

func change(pkg *ooxml.Opened, part string, all []tree.Splice) error {
	content, err := tree.Apply(pkg.Part(part), all)
	if err != nil {
		return err
	}
	return pkg.Set(part, content)
}
