package tracked

import (
	"cmp"
	"strconv"
	"strings"

	"vanban/generator/chartml"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
	"vanban/generator/word/tree"
)

// runText gives a run as it stands in the new version: of the old one with its notes and pictures under the numbers that they get here.
func (m *marker) runText(st *document.Story, run *tree.Node, f fate) string {
	if f != deleted {
		return tree.Raw(st.Content, run)
	}
	var all []tree.Splice
	run.Each(func(k *tree.Node) {
		if k.Name == "w:footnoteReference" || k.Name == "w:drawing" {
			all = append(all, tree.Replace(k, m.leafText(st, k)))
		}
	})
	return m.applied(st, run, all)
}

// leafText gives a mark of the old version, or a picture.
func (m *marker) leafText(st *document.Story, k *tree.Node) string {
	raw := tree.Raw(st.Content, k)
	switch k.Name {
	case "w:footnoteReference":
		return strings.Replace(raw, `w:id="`+k.Get("id")+`"`, `w:id="`+m.note(k.Get("id"))+`"`, 1)
	case "w:drawing":
		var all []tree.Splice
		k.Each(func(n *tree.Node) {
			if id := document.Embedded(n); id != "" || chartml.IsNamed(n) {
				id = cmp.Or(id, n.Attr("r:", "id"))
				tag := string(st.Content[n.Start:n.Open])
				all = append(all, tree.Splice{At: n.Start, End: n.Open, Text: strings.Replace(tag, `"`+id+`"`, `"`+m.relation(st, id)+`"`, 1)})
			}
		})
		return m.applied(st, k, all)
	}
	return raw
}

// relation gives the new version a part of the old one, and the id of the relationship to it.
func (m *marker) relation(st *document.Story, id string) string {
	if known, is := m.pictures[id]; is {
		return known
	}
	if m.pictures == nil {
		m.pictures = map[string]string{}
	}
	for _, l := range st.Doc.Package.Relations(st.Part) {
		if l.ID != id {
			continue
		}
		name, err := m.new.Package.Copy(m.old.Package, l.Target)
		if err == nil {
			m.pictures[id], err = m.new.Package.Relate(m.new.Main, l.Type, name)
		}
		m.fail(err)
	}
	return m.pictures[id]
}

// note gives a footnote of the old version a number here, under which it comes over.
func (m *marker) note(id string) string {
	if known, is := m.notes[id]; is {
		return known
	}
	was := m.old.Notes[id]
	if was == nil {
		return id
	}
	free := 1
	for known := range m.new.Notes {
		if n, err := strconv.Atoi(known); err == nil {
			free = max(free, n+1)
		}
	}
	m.notes[id] = strconv.Itoa(free + len(m.carried))
	raw := tree.Raw(was.Content, was.Element)
	m.carried = append(m.carried, strings.Replace(raw, `w:id="`+id+`"`, `w:id="`+m.notes[id]+`"`, 1))
	return m.notes[id]
}

// notesOf marks what changed in the footnotes of a paragraph that both versions have.
func (m *marker) notesOf(was, is *document.Paragraph) {
	for i, j := range pairing.Notes(was, is) {
		if j == pairing.None {
			continue
		}
		old, new := m.old.Notes[was.Notes[i]], m.new.Notes[is.Notes[j]]
		if old != nil && new != nil {
			m.sequence(container{items: old.Items, story: &old.Story}, container{items: new.Items, story: &new.Story, root: new.Element})
		}
	}
}

// carry brings over the styles that removed words have, and their footnotes.
func (m *marker) carry() error {
	if m.err != nil {
		return m.err
	}
	var styles strings.Builder
	root, err := tree.Parse(m.old.Styles.Content)
	if err != nil {
		return err
	}
	for _, k := range root.All("w:style") {
		if m.new.Styles.ByID[k.Get("styleId")] == nil {
			styles.WriteString(tree.Raw(m.old.Styles.Content, k))
		}
	}
	if err := m.append("styles", styles.String()); err != nil {
		return err
	}
	return m.append("footnotes", strings.Join(m.carried, ""))
}

// append puts elements at the end of a part that the main one is related to. A document without any footnotes gets the part.
func (m *marker) append(kind, text string) error {
	if text == "" {
		return nil
	}
	if names := m.new.Package.Related(m.new.Main, kind); len(names) > 0 {
		root, err := tree.Parse(m.new.Package.Part(names[0]))
		if err == nil {
			m.splices[names[0]] = append(m.splices[names[0]], tree.Insert(root.Close, text))
		}
		return err
	}
	from := m.old.Package.Related(m.old.Main, kind)[0]
	content := m.old.Package.Part(from)
	root, err := tree.Parse(content)
	if err != nil {
		return err
	}
	part := string(content[:root.Open])
	for _, k := range root.Kids {
		if document.IsSeparator(k) {
			part += tree.Raw(content, k)
		}
	}
	name, err := m.new.Package.Add(from, m.old.Package.ContentType(from), []byte(part+text+string(content[root.Close:])))
	if err != nil {
		return err
	}
	for _, l := range m.old.Package.Relations(m.old.Main) {
		if l.Target == from {
			_, err = m.new.Package.Relate(m.new.Main, l.Type, name)
		}
	}
	return err
}
