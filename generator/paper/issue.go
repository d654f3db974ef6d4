package paper

import (
	"bytes"
	"path"
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

// Files gives the files that the document is read from: its own, the workbooks and pictures that it shows, and those of what it issues and of what it
// is a copy of.
func (p *Paper) Files() []string {
	all := slices.Concat([]string{p.File}, p.appended, p.taken)
	for _, a := range p.Attached {
		all = append(all, a.Files()...)
	}
	if p.Original != nil {
		all = append(all, p.Original.Files()...)
	}
	return all
}

// Beside is a file of what goes with a document.
type Beside struct {
	File string
	Kind string // the key of its kind; of the text of an appendix that of its document
}

// With gives the texts of what goes with the document: its appendices, what it issues, and their appendices.
func (p *Paper) With() (all []Beside) {
	for _, name := range p.appended {
		if path.Ext(name) == Ext {
			all = append(all, Beside{name, p.Kind.Key})
		}
	}
	for _, a := range p.Attached {
		all = append(append(all, Beside{a.File, a.Kind.Key}), a.With()...)
	}
	return all
}

// WithFiles gives the files of what goes with the document: what it issues, and its appendices.
func (p *Paper) WithFiles() []string {
	all := slices.Clone(p.appended)
	for _, a := range p.Attached {
		all = append(append(all, a.File), a.WithFiles()...)
	}
	return all
}

// Blanks gives the places of the document that are still to be filled in, its signer's missing name among them.
func (p *Paper) Blanks() source.Problems { return p.blanksBut((*Paper).isNone) }

// ToFill gives those of the Blanks that keep it from being signed: all that are not a form's.
func (p *Paper) ToFill() source.Problems {
	return append(p.blanksBut((*Paper).isOfForm), p.withoutSymbol()...)
}

// withoutSymbol tells of a kind that the decree has no abbreviation for, where the document says none: its notation is blank there.
func (p *Paper) withoutSymbol() source.Problems {
	if p.Kind != OtherKind() || len(p.Own[KeyKindSymbol]) > 0 {
		return nil
	}
	return source.Problems{p.Dossier.Problem(p.Dossier.KeyAt(p.File, "loai"), "Ký hiệu còn để trống chữ viết tắt tên loại văn bản.", "ghi “"+KeyKindSymbol+"” vào phần khai báo, ví dụ “"+KeyKindSymbol+": PT”")}
}

func (p *Paper) isNone(*source.Problem) bool { return false }

// isOfForm says whether a place in its text, or in one of its appendices', is for others to fill in.
func (p *Paper) isOfForm(blank *source.Problem) bool {
	text := 1
	if blank.At.File == p.File {
		text = p.textFrom
	}
	return p.Dossier.IsOfForm(blank.At, text)
}

// blanksBut gives its blanks without some of those in texts.
func (p *Paper) blanksBut(leftOut func(*Paper, *source.Problem) bool) source.Problems {
	var all source.Problems
	if !slices.Contains(p.without(), "nguoi-ky") {
		all = p.Dossier.NameMissing(&p.Dossier.Signer)
	}
	for i := range p.Parties {
		for _, s := range p.Parties[i].Signers() {
			all = append(all, p.Dossier.NameMissing(s)...)
		}
	}
	for i := range p.AlsoSign {
		all = append(all, p.Dossier.NameMissing(&p.AlsoSign[i])...)
	}
	for _, of := range append([]*Paper{p}, p.Attached...) {
		all = append(all, slices.DeleteFunc(of.textBlanks(), func(b *source.Problem) bool { return leftOut(of, b) })...)
	}
	return all
}

// textBlanks gives those of its text and of the texts of its appendices.
func (p *Paper) textBlanks() source.Problems {
	all := p.Dossier.BlanksIn(p.File, p.textFrom)
	for _, name := range p.appended {
		if path.Ext(name) == Ext {
			all = append(all, p.Dossier.BlanksIn(name, 0)...)
		}
	}
	return all
}
