package change

import (
	"slices"

	"vanban/generator/dossier"
)

// Wholly gives changes with all those of a chart told as one, that it is replaced; and so those of an appendix where untold says that one of them can't be
// told by itself. What is so of the plan's own text stays as it is.
func Wholly(all []Change, old, new *dossier.Dossier, untold func(Change) bool) []Change {
	all = chartsWhole(all)
	w := wholeReplacements{old: old, new: map[int]int{}, replaced: map[int]bool{}}
	_, pairs := attachmentsBetween(old, new)
	for _, p := range pairs {
		w.new[p.old] = p.new
	}
	if o, n := tableOf(old), tableOf(new); o >= 0 && n >= 0 {
		w.new[o] = n
	}
	for _, c := range all {
		for _, of := range within(c) {
			if i := w.appendixOf(of); i >= 0 && untold(of) {
				w.replaced[i] = true
			}
		}
	}
	if len(w.replaced) == 0 {
		return all
	}
	var kept []Change
	at := -1
	for _, c := range all {
		if at < 0 && isAttached(c) {
			at = len(kept)
		}
		if left := w.left(c); left != nil {
			kept = append(kept, left)
		}
	}
	if at < 0 {
		at = len(kept)
	}
	return slices.Insert(kept, at, w.attachments(new)...)
}

// wholeReplacements says which appendices are replaced as wholes.
type wholeReplacements struct {
	old      *dossier.Dossier
	new      map[int]int // the places of appendices, by their old ones
	replaced map[int]bool
}

// attachments are the changes that say so.
func (w *wholeReplacements) attachments(new *dossier.Dossier) (all []Change) {
	for o := range w.old.Appendices {
		if n := w.new[o]; w.replaced[o] {
			all = append(all, &Attachment{Old: &AppendixAt{o, w.old.Appendices[o]}, New: &AppendixAt{n, new.Appendices[n]}, Whole: true})
		}
	}
	return all
}

// tableOf gives the place of the appendix that is the table of tasks; -1 where none is.
func tableOf(d *dossier.Dossier) int {
	return slices.IndexFunc(d.Appendices, func(a dossier.Appendix) bool { return a.Source.S == dossier.TasksFile })
}

// appendixOf gives the old place of the appendix that a change is in, where it has one in both dossiers; -1 of any other change.
func (w *wholeReplacements) appendixOf(c Change) int {
	i := -1
	switch c := c.(type) {
	case *Passage:
		if c.In.Kind == AppendixText {
			i = c.In.Appendix
		}
	case *Attachment:
		if c.Old != nil && c.New != nil {
			i = c.Old.Index
		}
	case *Field:
		if c.Name == TableField || c.Name == GroupsField {
			i = tableOf(w.old)
		}
	case *Task, *Area, *Renumbering:
		i = tableOf(w.old)
	}
	if _, there := w.new[i]; !there {
		return -1
	}
	return i
}

// left gives what is left of a change beside the appendices that are replaced; nil where nothing is.
func (w *wholeReplacements) left(c Change) Change {
	phrase, is := c.(*Phrase)
	if !is {
		if w.replaced[w.appendixOf(c)] {
			return nil
		}
		return c
	}
	own := &Phrase{Old: phrase.Old, New: phrase.New}
	for i, of := range within(c) {
		if !w.replaced[w.appendixOf(of)] {
			own.Spots = append(own.Spots, phrase.Spots[i])
		}
	}
	if len(own.Spots) == 0 {
		return nil
	}
	return own
}

// within gives the changes that a phrase stands for, one of each place; of any other change that.
func within(c Change) (all []Change) {
	phrase, is := c.(*Phrase)
	if !is {
		return []Change{c}
	}
	for _, s := range phrase.Spots {
		if s.Passage != nil {
			all = append(all, s.Passage)
		} else {
			all = append(all, s.Task)
		}
	}
	return all
}

// isAttached says whether a change is told behind those of the plan's own text.
func isAttached(c Change) bool {
	switch c := c.(type) {
	case *Passage:
		return c.In.Kind == AppendixText
	case *Attachment, *Area, *Task, *Phrase, *Renumbering:
		return true
	}
	return false
}
