package recognise

import (
	"slices"
	"strings"

	"vanban/generator/symbol"
	"vanban/generator/word/document"

	"vanban/generator/doc"
	"vanban/generator/headwords"
	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// stage is how far a document has been read.
type stage int

const (
	inHead stage = iota
	inTitle
	inOpening
	inAddressees
	inBody
	inSignature
)

// recogniser gives the blocks of one document their roles.
type recogniser struct {
	source   *Source
	blocks   []Block
	document *Document
	stage    stage
	bodies   []Line // the lines of the names of the issuing body and the one above it
	numbered bool   // the number has been seen
	subject  bool   // the last line of the head's left side was the subject, or goes on with it
	note     bool   // an open "(Kèm theo …" goes on
	named    bool   // the kind's name has been seen
	command  int    // the index of the block with "QUYẾT ĐỊNH:"; -1: none
	end      int    // the index of the block at which the signatures begin
	at       int    // the index of the block that is read
	copied   bool   // it is the part of a copy that stands under what is copied
}

func (r *recogniser) run() {
	r.command, r.end = r.findCommand(), r.findSignature()
	for i := range r.blocks {
		b := &r.blocks[i]
		r.document.Landscape = r.document.Landscape || b.Landscape
		if i >= r.end {
			r.stage = inSignature
		}
		if r.stage == inSignature {
			break
		}
		r.at = i
		if b.Table != nil {
			r.table(i, b.Table)
		} else {
			r.lineAt(i, *b.Line)
		}
	}
	r.settleLoose()
	r.finishHead()
	r.signature(r.blocks[min(r.end, len(r.blocks)):])
	r.kind()
}

// add gives a line a role.
func (r *recogniser) add(role doc.Role, l Line) *Part {
	r.document.Parts = append(r.document.Parts, Part{Role: role, Spans: l.Spans, Line: l, Picture: l.Picture})
	return &r.document.Parts[len(r.document.Parts)-1]
}

// lose keeps a line for which there is no place.
func (r *recogniser) lose(l Line, why string) {
	if l.Empty() && !l.Picture && !l.Shown {
		return
	}
	p := r.add(doc.Body, l)
	p.Lost, p.Doubt = true, why
}

// commandForm is the line that parts the bases of a decision from its articles.
var commandForm = pattern.Lazy(`(?i)^(quyết định|quyết nghị)\s*:?\s*\.?$`)

// findCommand gives the block of that line: behind the title, and with bases before it.
func (r *recogniser) findCommand() int {
	named, based := false, false
	for i := range r.blocks {
		b := &r.blocks[i]
		for _, l := range b.Lines() {
			switch {
			case isBasis(l.Text):
				based = true
			case named && (based || strings.HasSuffix(l.Text, ":")) && (commandForm().MatchString(l.Text) || commandForm().MatchString(spaced(l.Text))) && l.Text == strings.ToUpper(l.Text):
				return i
			case !named:
				kind, _ := r.titleKind(l)
				named = kind != ""
			}
		}
	}
	return -1
}

// spaced gives "QUYẾT ĐỊNH:" where it was drawn out over the line: "Q U Y Ế T  Đ Ị N H:".
func spaced(text string) string {
	return commandWords.Replace(strings.ReplaceAll(text, " ", ""))
}

var commandWords = strings.NewReplacer("QUYẾTĐỊNH", "QUYẾT ĐỊNH", "QUYẾTNGHỊ", "QUYẾT NGHỊ")

// table reads a table before the signatures.
func (r *recogniser) table(i int, t *Table) {
	lines := t.Lines()
	switch {
	case r.stage <= inTitle && r.isHead(t):
		r.headTable(t)
	case r.isPlainHead(i, t):
		r.headTable(t)
	case r.stage <= inOpening && !r.addressed() && r.beginsAddressees(t):
		r.addresseeRows(i, t)
	case r.stage < inBody && columnsUsed(t) == 1 && len(lines) <= 12 && !r.worded(lines):
		for _, l := range lines {
			r.lineAt(i, *l)
		}
	default:
		r.stage = inBody
		r.document.Parts = append(r.document.Parts, Part{IsTable: true, Table: t, Line: Line{N: t.First}})
	}
}

// worded says whether lines are sentences.
func (r *recogniser) worded(lines []*Line) bool {
	return slices.ContainsFunc(lines, func(l *Line) bool { return len(l.Text) > 600 })
}

// columnsUsed counts the columns in which something stands.
func columnsUsed(t *Table) int {
	used := map[int]bool{}
	for _, row := range t.Rows {
		for i := range row.Cells {
			if row.Cells[i].Text() != "" {
				used[row.Cells[i].Column] = true
			}
		}
	}
	return len(used)
}

// lineAt reads a line before the signatures.
func (r *recogniser) lineAt(i int, l Line) {
	if r.stage < inBody {
		r.boxed(&l)
	}
	if !strings.ContainsFunc(l.Text, isWordRune) && !l.isBlankName() {
		r.wordless(l)
		return
	}
	switch {
	case r.stage < inBody && headwords.IsCirculation(l.Text):
		r.lose(l, "phạm vi lưu hành")
	case r.stage == inBody:
		r.body(l)
	case r.command >= 0 && i == r.command:
		r.add(doc.Command, l)
		r.stage = inBody
	case r.stage == inHead:
		r.headLine(l)
	case r.stage == inTitle:
		r.titleLine(i, l)
	default:
		r.openingLine(i, l)
	}
}

// wordless keeps what a paragraph without words shows: a picture, or shapes within the text. Lines that are drawn before it are the decree's own, under the names and the title.
func (r *recogniser) wordless(l Line) {
	if r.stage == inBody && (l.Boxed || strings.ContainsFunc(l.Text, symbol.IsTick)) {
		r.body(l)
		return
	}
	if r.stage == inBody && (l.Picture || l.Shown || l.Drawn) {
		p := r.add(doc.Body, l)
		p.Picture = !l.Shown || l.Picture
	}
}

// boxed gives what of a head stands in boxes of its own: marks of draft and urgency, and the subject of a letter.
func (r *recogniser) boxed(l *Line) {
	for _, words := range l.Objects {
		box := newLine(l.N, []document.Span{{Text: words}})
		switch role, _ := headRole(words); {
		case IsMark(words):
			r.add(role, box)
		case r.stage == inHead && IsSubject(words):
			r.add(doc.Subject, box)
		}
	}
}

// IsSubject says whether words are the subject of a letter: “V/v …”.
func IsSubject(words string) bool { return aboutForm().MatchString(words) }

// kind settles what the document is.
func (r *recogniser) kind() {
	d := r.document
	if d.Kind != "" {
		return
	}
	subject, addressed, number := len(d.Of(doc.Subject)) > 0, len(d.Of(doc.Addressee))+len(d.Of(doc.AddresseesLabel)) > 0, r.numbered
	switch {
	case subject:
		d.Kind = "Công văn"
	case addressed && number && len(d.Of(doc.Abstract)) == 0:
		d.Kind, d.Doubt = "Công văn", "không có tên loại; có số và kính gửi"
	case addressed && len(d.Of(doc.Abstract)) > 0:
		d.Kind, d.Doubt = "Tờ trình", "tên loại không thuộc 29 loại; có tiêu đề và kính gửi"
	case addressed:
		d.Kind = "Thư công"
	}
}

// folded gives the words of a text as they are compared.
func folded(s string) string { return strings.TrimSpace(letters.Folded(s)) }
