package revise

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/chartml"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
	"vanban/generator/word/tree"
)

// insert puts fresh elements behind an edited one. Where the end of a section
// follows there, it moves to the last of them, since it stands within the last paragraph of its section.
func (r *reconciler) insert(c container, previous document.Item, items []document.Item, next *document.Section) {
	var blocks []string
	last := pairing.None // the index of the paragraph that could carry the end of a section
	for _, it := range items {
		switch it := it.(type) {
		case *document.Section:
			blocks, last = r.endSection(blocks, last, previous, r.imported(r.fresh.Body, it.Element, nil)), pairing.None
			previous = it
			continue
		case *document.Paragraph:
			blocks = append(blocks, r.imported(it.Story, it.Element, nil))
			last = len(blocks) - 1
		case *document.Table:
			blocks = append(blocks, r.imported(it.Story, it.Element, nil))
			last = pairing.None
		case *document.Contents:
			blocks = append(blocks, r.imported(it.Story, it.Element, nil))
			last = pairing.None
		case *document.Row:
			blocks = append(blocks, r.importedRow(it, c.widths))
		}
		previous = nil
	}
	if next != nil && next.Holder != nil && len(blocks) > 0 {
		r.edit(next.Holder).dropSection = true
		blocks = r.endSection(blocks, last, nil, tree.Raw(c.story.Content, next.Element))
	}
	r.splice(c.story.Part, tree.Insert(c.at, strings.Join(blocks, "")))
}

// endSection puts the end of a section into the paragraph before it, or into one of its own.
func (r *reconciler) endSection(blocks []string, last int, previous document.Item, section string) []string {
	if last == pairing.None {
		if p, is := previous.(*document.Paragraph); is && p.Properties().Child("w:sectPr") == nil {
			r.edit(p).section = section
			return blocks
		}
		return append(blocks, "<w:p><w:pPr>"+section+"</w:pPr></w:p>")
	}
	p := blocks[last]
	open := strings.IndexByte(p, '>')
	switch end := strings.Index(p, "</w:pPr>"); {
	case p[open-1] == '/':
		blocks[last] = p[:open-1] + "><w:pPr>" + section + "</w:pPr></w:p>"
	case end >= 0:
		blocks[last] = p[:end] + section + p[end:]
	default:
		blocks[last] = p[:open+1] + "<w:pPr>" + section + "</w:pPr>" + p[open+1:]
	}
	return blocks
}

// imports is what came over from the fresh package, by its name there.
type imports struct {
	styles    map[string]string // style ids here, by those there
	added     strings.Builder   // styles that the edited document lacks
	relations map[string]string // relationship ids of headers
	notes     []string          // footnotes
	nextNote  int
	drawings  int // the greatest number of a drawing; 0: not yet looked for
}

// imported gives a fresh element as it shall stand in the edited document: with the
// styles of that, its notes under free numbers or those given, and without the end of a section.
func (r *reconciler) imported(st *document.Story, n *tree.Node, notes map[string]string) string {
	if n == nil {
		return ""
	}
	var all []tree.Splice
	change := func(k *tree.Node, attribute, value string) {
		tag := string(st.Content[k.Start:k.Open])
		all = append(all, tree.Splice{At: k.Start - n.Start, End: k.Open - n.Start, Text: tree.WithAttribute(tag, attribute, value)})
	}
	visit := func(k *tree.Node) {
		switch k.Name {
		case "w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link":
			change(k, "val", r.styleID(k.Get("val")))
		case "w:footnoteReference":
			id, known := notes[k.Get("id")]
			if !known {
				id = r.importNote(k.Get("id"))
			}
			change(k, "id", id)
		case "w:headerReference", "w:footerReference":
			if n.Name == "w:sectPr" {
				change(k, "id", r.relation(k.Attr("r:", "id")))
			}
		case "?docPr", "wp:docPr":
			tag := string(st.Content[k.Start:k.Open])
			all = append(all, tree.Splice{At: k.Start - n.Start, End: k.Open - n.Start, Text: r.numbered(tag)})
		case "?blip":
			change(k, "embed", r.embedded(st, document.Embedded(k)))
		case "?chart":
			if chartml.IsNamed(k) {
				change(k, "id", r.charted(st, k.Attr("r:", "id")))
			}
		case "w:sectPr":
			if n.Name != "w:sectPr" {
				all = append(all, tree.Splice{At: k.Start - n.Start, End: k.End - n.Start, Text: ""})
			}
		}
	}
	visit(n)
	n.Each(func(k *tree.Node) {
		if k.Within("w:sectPr") == nil || n.Name == "w:sectPr" {
			visit(k)
		}
	})
	out, err := tree.Apply(st.Content[n.Start:n.End], all)
	if err != nil && r.err == nil {
		r.err = err
	}
	return string(out)
}

// styleID gives the edited document's id of a fresh style. A style that it lacks comes over.
func (r *reconciler) styleID(id string) string {
	if known, is := r.imports.styles[id]; is {
		return known
	}
	if same := r.edited.Styles.SameAs(r.fresh.Styles, id); same != nil {
		r.imports.styles[id] = same.Get("styleId")
		return same.Get("styleId")
	}
	st := r.fresh.Styles.ByID[id]
	if st == nil {
		return id
	}
	free := id
	for i := 2; r.edited.Styles.ByID[free] != nil; i++ {
		free = id + strconv.Itoa(i)
	}
	r.imports.styles[id] = free
	of := &document.Story{Doc: r.fresh, Content: r.fresh.Styles.Content}
	text := r.imported(of, st, nil)
	end := strings.IndexByte(text, '>') + 1
	r.imports.added.WriteString(tree.WithAttribute(text[:end], "styleId", free) + text[end:])
	return free
}

// relation gives the edited document a header of the fresh one, and the id of the relationship to it.
func (r *reconciler) relation(id string) string {
	if known, is := r.imports.relations[id]; is {
		return known
	}
	for _, l := range r.fresh.Package.Relations(r.fresh.Main) {
		if l.ID != id || l.External {
			continue
		}
		text, err := r.importedPart(l.Target)
		if err != nil {
			r.fail(err)
			return id
		}
		name, err := r.edited.Package.Add(l.Target, r.fresh.Package.ContentType(l.Target), text)
		if err == nil {
			r.imports.relations[id], err = r.edited.Package.Relate(r.edited.Main, l.Type, name)
		}
		r.fail(err)
		return r.imports.relations[id]
	}
	return id
}

func (r *reconciler) importedPart(name string) ([]byte, error) {
	content := r.fresh.Package.Part(name)
	root, err := tree.Parse(content)
	if err != nil {
		return nil, err
	}
	text := r.imported(&document.Story{Doc: r.fresh, Content: content}, root, nil)
	return append(content[:root.Start:root.Start], text...), nil
}

func (r *reconciler) fail(err error) {
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("gộp: %w", err)
	}
}

// importedRow gives a fresh row columns of these widths in twips; nil leaves its own.
func (r *reconciler) importedRow(w *document.Row, widths []int) string {
	text := r.imported(w.Table.Story, w.Element, nil)
	if len(widths) != len(w.Table.Grid) {
		return text
	}
	rest, out := text, ""
	for _, c := range w.Cells {
		at := strings.Index(rest, "<w:tcW ")
		if at < 0 || c.Column+c.Span > len(widths) {
			return text
		}
		end := at + strings.IndexByte(rest[at:], '>') + 1
		out += rest[:at] + tree.WithAttribute(rest[at:end], "w", strconv.Itoa(sum(widths[c.Column:c.Column+c.Span])))
		rest = rest[end:]
	}
	return out + rest
}

func sum(all []int) int {
	total := 0
	for _, n := range all {
		total += n
	}
	return total
}
