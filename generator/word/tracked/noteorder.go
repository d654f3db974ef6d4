package tracked

import (
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// notesInOrder sets the footnotes in the order of their marks in the text: LibreOffice reads them by their order and not by their numbers.
func (m *marker) notesInOrder() error {
	names := m.new.Package.Related(m.new.Main, "footnotes")
	if len(m.carried) == 0 || len(names) == 0 {
		return nil
	}
	main, err := tree.Parse(m.new.Package.Part(m.new.Main))
	if err != nil {
		return err
	}
	content := m.new.Package.Part(names[0])
	root, err := tree.Parse(content)
	if err != nil || len(root.Kids) == 0 {
		return err
	}
	notes := map[string]string{}
	var before, ordered, rest strings.Builder
	for _, k := range root.All("w:footnote") {
		if document.IsSeparator(k) {
			before.WriteString(tree.Raw(content, k))
			continue
		}
		notes[k.Get("id")] = tree.Raw(content, k)
	}
	main.Each(func(k *tree.Node) {
		if id := k.Get("id"); k.Name == "w:footnoteReference" {
			ordered.WriteString(notes[id])
			delete(notes, id)
		}
	})
	for _, k := range root.All("w:footnote") { // which nothing refers to
		rest.WriteString(notes[k.Get("id")])
	}
	out := string(content[:root.Open]) + before.String() + ordered.String() + rest.String() + string(content[root.Close:])
	return m.new.Package.Set(names[0], []byte(out))
}
