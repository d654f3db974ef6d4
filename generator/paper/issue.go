package paper

import (
	"bytes"
	"slices"

	"vanban/generator/dossier"
	"vanban/generator/source"
	"vanban/generator/yamledit"
)

// EditIssue puts number and day into the front matter of a document's file. Comments, order and the text stay as they are. yamledit.ErrHandwritten
// where the front matter leaves no sure place for them.
func EditIssue(raw []byte, i dossier.Issue) ([]byte, error) {
	from, to, ok := frontOf(raw)
	if !ok {
		return nil, yamledit.ErrHandwritten
	}
	front, err := dossier.EditIssue(raw[from:to], i)
	if err != nil {
		return nil, err
	}
	return slices.Concat(raw[:from], front, raw[to:]), nil
}

// frontOf gives where in a file the lines between its fences begin and end.
func frontOf(raw []byte) (from, to int, ok bool) {
	at, opened := 0, false
	for line := range bytes.Lines(raw) {
		text := bytes.TrimRight(bytes.TrimPrefix(line, []byte("\ufeff")), "\r\n")
		switch is := isFence(string(text)); {
		case !opened && is:
			from, opened = at+len(line), true
		case !opened && len(bytes.TrimSpace(text)) > 0:
			return 0, 0, false
		case opened && is:
			return from, at, true
		}
		at += len(line)
	}
	return 0, 0, false
}

// Blanks gives the places of the document that are still to be filled in, its signer's missing name among them.
func (p *Paper) Blanks() source.Problems {
	var all source.Problems
	if !slices.Contains(p.Kind.Without, "nguoi-ky") {
		all = p.Dossier.NameMissing(&p.Dossier.Signer)
	}
	return append(all, p.Dossier.BlanksIn(p.File, p.textFrom)...)
}
