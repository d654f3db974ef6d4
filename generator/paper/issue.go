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
	front, err := dossier.EditIssue(withKeys(raw[from:to], i), i)
	if err != nil {
		return nil, err
	}
	return slices.Concat(raw[:from], front, raw[to:]), nil
}

// withKeys adds the line of the number to a front matter that lacks it, behind its others; that of the day is put under it. One that is written
// in braces has no lines.
func withKeys(front []byte, i dossier.Issue) []byte {
	const key = "so:"
	if i.Number == 0 || bytes.HasPrefix(bytes.TrimSpace(front), []byte("{")) || bytes.HasPrefix(front, []byte(key)) || bytes.Contains(front, []byte("\n"+key)) {
		return front
	}
	end := "\n"
	if bytes.Contains(front, []byte("\r\n")) {
		end = "\r\n"
	}
	return append(slices.Clip(front), key+end...)
}

// Files gives the files that the document is read from: its own, and those of what it issues and of what it is a copy of.
func (p *Paper) Files() []string {
	all := []string{p.File}
	for _, of := range []*Paper{p.Attached, p.Original} {
		if of != nil {
			all = append(all, of.Files()...)
		}
	}
	return all
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
	all = append(all, p.Dossier.BlanksIn(p.File, p.textFrom)...)
	if p.Attached != nil {
		all = append(all, p.Attached.Dossier.BlanksIn(p.Attached.File, p.Attached.textFrom)...)
	}
	return all
}
