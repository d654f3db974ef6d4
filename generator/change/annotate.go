package change

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/tasktable"
)

// Notes is footnotes on changes, where each belongs in the new dossier.
type Notes struct {
	texts map[TextID]map[int][]string   // by unit; the appendix by its old place
	Tasks map[tasktable.Number][]string // by number

	Title    []string         // on the plan's name, and on what has no place of its own any more
	Attached map[int][]string // on the titles of appendices, by their new place
}

// NoteOn adds a footnote at the place of a change of the plan's text or of its
// tasks; what was repealed is noted at what stands before its place. The other changes have no place in the plan: false.
func (n *Notes) NoteOn(c Change, note string) bool {
	switch c := c.(type) {
	case *Passage:
		return n.onPassage(c, note)
	case *Task:
		return n.onTask(c.anchor, note)
	case *Area:
		return n.onTask(c.anchor, note)
	case *Phrase:
		for _, s := range c.Spots {
			if s.Passage != nil {
				n.onPassage(s.Passage, note)
			} else {
				n.onTask(s.Task.anchor, note)
			}
		}
		return true
	case *Field:
		n.Title = append(n.Title, note)
		return true
	case *Attachment:
		n.onAttachment(c, note)
		return true
	}
	return false
}

// onAttachment notes an appendix at its title; one that was repealed at the plan's.
func (n *Notes) onAttachment(c *Attachment, note string) {
	if c.New == nil {
		n.Title = append(n.Title, note)
		return
	}
	if n.Attached == nil {
		n.Attached = map[int][]string{}
	}
	n.Attached[c.New.Index] = append(n.Attached[c.New.Index], note)
}

func (n *Notes) onPassage(p *Passage, note string) bool {
	if p.In.Kind.articles() {
		return false
	}
	if n.texts == nil {
		n.texts = map[TextID]map[int][]string{}
	}
	if n.texts[p.In] == nil {
		n.texts[p.In] = map[int][]string{}
	}
	n.texts[p.In][p.anchor] = append(n.texts[p.In][p.anchor], note)
	return true
}

func (n *Notes) onTask(number tasktable.Number, note string) bool {
	if number == 0 {
		return false
	}
	if n.Tasks == nil {
		n.Tasks = map[tasktable.Number][]string{}
	}
	n.Tasks[number] = append(n.Tasks[number], note)
	return true
}

// Annotated gives the new dossier with the footnotes in its texts; those of the tasks are the composer's to set.
func Annotated(old, new *dossier.Dossier, notes *Notes) *dossier.Dossier {
	d := *new
	d.Appendices = slices.Clone(d.Appendices)
	d.Plan = notes.in(TextID{Kind: PlanText}, new, 0, d.Plan)
	_, pairs := attachmentsBetween(old, new)
	for _, p := range pairs {
		a := &d.Appendices[p.new]
		a.Body = notes.in(TextID{Kind: AppendixText, Appendix: p.old}, new, p.new, a.Body)
	}
	return &d
}

// in gives a text with its footnotes; the text itself where it has none.
func (n *Notes) in(id TextID, d *dossier.Dossier, appendix int, text *markdown.Document) *markdown.Document {
	own := n.texts[id]
	if len(own) == 0 {
		return text
	}
	units := unitsIn(id, d, appendix)
	for i, notes := range own {
		if i >= len(units) {
			continue
		}
		for i > 0 && (units[i].Chart != nil || units[i].IsOfChart || doc.OnlyPictures(units[i].Cells[0])) {
			i-- // a chart or a picture has no place for a mark
		}
		u := units[i]
		for _, note := range notes {
			u.Notes = append(u.Notes, doc.Words(note))
			u.Cells[0] = withMark(u.Cells[0], len(u.Notes))
		}
	}
	return textOf(units)[0]
}

// withMark adds the mark of a footnote, apart from one that is there already: two marks side by side would read as one number.
func withMark(text []doc.Inline, n int) []doc.Inline {
	text = slices.Clone(text)
	if len(text) > 0 {
		if _, mark := text[len(text)-1].(doc.NoteRef); mark {
			text = append(text, doc.Text{S: " "})
		}
	}
	return append(text, doc.NoteRef{N: n})
}
