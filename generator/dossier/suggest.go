package dossier

import "vanban/generator/letters"

// Suggest gives the candidate nearest to what was typed; ok is false where none is near.
func Suggest(typed string, candidates []string) (candidate string, ok bool) {
	return nearest(typed, candidates)
}

// Folded gives a text in small letters without diacritics, as names are compared.
func Folded(s string) string { return letters.Folded(s) }

// SupportMembers gives the codes of the agencies that share the task, in its order, groups as their members.
func (t *Task) SupportMembers(dir *Directory) []string { return dir.membersOf(t.Support.Codes) }
