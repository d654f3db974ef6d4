package tracked

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/chartml"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
	"vanban/generator/word/tree"
)

// runText gives a run as it stands in the new version: of the old one with its notes and pictures under the numbers that they get here.
func (m *marker) runText(st *document.Story, run *tree.Node, f revisionMark) string {
	if f != deleted {
		return tree.Raw(st.Content, run)
	}
	return m.leafText(st, run)
}

// strangers are elements to which something belongs that does not come over: another part of the old version or, of a field, the bookmark that it
// names. What a field shows comes over as words.
var strangers = []string{"w:commentReference", "w:endnoteReference", "w:object", "w:annotationRef", "w:fldChar", "w:instrText"}

// leafText gives a mark of the old version, a picture, or a run of it.
func (m *marker) leafText(st *document.Story, k *tree.Node) string {
	var all []tree.Splice
	m.carryOver(st, k, &all)
	return m.applied(st, k, all)
}

// carryOver notes what of an element is otherwise here.
func (m *marker) carryOver(st *document.Story, k *tree.Node, all *[]tree.Splice) {
	id := document.Embedded(k)
	switch {
	case slices.Contains(strangers, k.Name), id == "" && !chartml.IsNamed(k) && isRelated(k):
		*all = append(*all, tree.Replace(k, ""))
		return
	case k.Name == "w:footnoteReference":
		*all = append(*all, renumbered(st, k, "id", m.note(k.Get("id"))))
		return
	case id != "":
		*all = append(*all, renumbered(st, k, "embed", m.relation(st, id)))
	case chartml.IsNamed(k):
		*all = append(*all, renumbered(st, k, "id", m.relation(st, k.Attr("r:", "id"))))
	}
	for _, n := range k.Kids {
		m.carryOver(st, n, all)
	}
}

// renumbered gives an element's start tag with another id in the attribute that has one, however the file writes it.
func renumbered(st *document.Story, k *tree.Node, attribute, id string) tree.Splice {
	return tree.Splice{At: k.Start, End: k.Open, Text: tree.WithAttribute(string(st.Content[k.Start:k.Open]), attribute, id)}
}

// isRelated says whether an element names a relationship, which the new version does not have.
func isRelated(k *tree.Node) bool {
	return slices.ContainsFunc(k.Attrs, func(a xml.Attr) bool { return tree.PrefixOf(a.Name.Space) == "r:" })
}

// declare binds in a part of the new version the prefixes that a part of the old one has bound: what comes over is written with them.
func (m *marker) declare(from, to *tree.Node, part string) error {
	bound := map[string]string{}
	for _, a := range to.Attrs {
		if a.Name.Space == "xmlns" {
			bound[a.Name.Local] = a.Value
		}
	}
	text := ""
	for _, a := range from.Attrs {
		switch uri, is := bound[a.Name.Local]; {
		case a.Name.Space != "xmlns":
		case !is:
			text += " xmlns:" + a.Name.Local + `="` + tree.Escaped(a.Value) + `"`
		case uri != a.Value:
			return m.new.Package.Problem("hai tệp được viết theo hai cách khác nhau nên không đánh dấu thay đổi được", "mở cả hai tệp trong Word, lưu lại dạng .docx rồi chạy lại")
		}
	}
	if text != "" && !to.SelfClosed() {
		m.splices[part] = append(m.splices[part], tree.Insert(to.Open-1, text))
	}
	return nil
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
	m.carried = append(m.carried, m.ownNote(was, m.notes[id]))
	return m.notes[id]
}

// ownNote gives a footnote of the old version under another id, without links and bookmarks, which are that file's.
func (m *marker) ownNote(was *document.Note, id string) string {
	all := []tree.Splice{renumbered(&was.Story, was.Element, "id", id)}
	was.Element.Each(func(p *tree.Node) {
		if p.Name != "w:p" || p.Within("w:p") != nil {
			return
		}
		text := "<w:p>" + tree.Raw(was.Content, p.Child("w:pPr"))
		p.Each(func(k *tree.Node) {
			if k.Name == "w:r" && k.Within("w:r") == nil {
				text += m.runText(&was.Story, k, deleted)
			}
		})
		all = append(all, tree.Replace(p, text+"</w:p>"))
	})
	return m.applied(&was.Story, was.Element, all)
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
	for _, k := range m.old.Styles.Root.All("w:style") { // a file need not have any
		if m.new.Styles.ByID[k.Get("styleId")] == nil {
			styles.WriteString(tree.Raw(m.old.Styles.Content, k))
		}
	}
	if err := m.append("styles", styles.String()); err != nil {
		return err
	}
	return m.append("footnotes", strings.Join(m.carried, ""))
}

// declareFrom is declare for the part of a kind that both have.
func (m *marker) declareFrom(kind string, to *tree.Node, part string) error {
	names := m.old.Package.Related(m.old.Main, kind)
	if len(names) == 0 {
		return nil
	}
	from, err := tree.Parse(m.old.Package.Part(names[0]))
	if err != nil {
		return err
	}
	return m.declare(from, to, part)
}

// append puts elements at the end of a part that the main one is related to. A document without any footnotes gets the part.
func (m *marker) append(kind, text string) error {
	if text == "" {
		return nil
	}
	if names := m.new.Package.Related(m.new.Main, kind); len(names) > 0 {
		root, err := tree.Parse(m.new.Package.Part(names[0]))
		if err == nil {
			err = m.declareFrom(kind, root, names[0])
		}
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
