package recognise

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/word/document"
)

// titledRoles and plainRoles are the roles of a level's parts with a title and without one.
var (
	titledRoles = map[Level]doc.Role{Form: doc.FormHead, Sample: doc.FormHead, Section: doc.PartHead, Chapter: doc.ChapterHead, Division: doc.DivisionHead, Subdivision: doc.SubdivisionHead,
		Article: doc.ArticleHead, Roman: doc.SectionHead, Arabic: doc.ClauseHead, Arabic2: doc.SubclauseHead, Arabic3: doc.ItemHead}
	plainRoles = map[Level]doc.Role{Article: doc.Article, Arabic: doc.Clause, Arabic2: doc.Subclause, Arabic3: doc.Item, Letter: doc.Point, Dash: doc.Dash, Plus: doc.Dash}
)

// TitledRole is the role of a level's parts with a title; 0: it has none.
func TitledRole(l Level) doc.Role { return titledRoles[l] }

// PlainRole is that of its parts without a title.
func PlainRole(l Level) doc.Role { return plainRoles[l] }

// mustHaveTitle says whether a level has only parts with titles.
func mustHaveTitle(l Level) bool { return plainRoles[l] == 0 }

// ownLine says whether a level's number may stand on a line over the title: Chương I.
func ownLine(l Level) bool { return Form <= l && l <= Subdivision }

// joinedLines gives lines as one, with the breaks between them.
func joinedLines(of Line, lines []Line) Line {
	var spans []document.Span
	for i := range lines {
		if i > 0 {
			spans = append(spans, document.Span{Text: "\n", Bold: true})
		}
		spans = append(spans, lines[i].Spans...)
	}
	out := newLine(of.N, spans)
	out.IsCentre, out.Right, out.Objects, out.Picture, out.Drawn = of.IsCentre, of.Right, of.Objects, of.Picture, of.Drawn
	return out
}

// longTitle is how many letters a title has that is more likely a sentence.
const longTitle = 180

// body reads a line of the text.
func (r *recogniser) body(l Line) {
	if r.titleOfLast(l) {
		return
	}
	if l.Capitals() && l.IsCentre && r.note {
		r.goOnNote(l)
		return
	}
	label, rest := labelOf(&l)
	if lines := l.split('\n'); len(lines) > 1 {
		if own, none := labelOf(&lines[0]); ownLine(own.Level) && none.Empty() {
			label, rest = own, joinedLines(l, lines[1:])
		}
	}
	role, doubt := doc.Body, ""
	switch {
	case label.Level == NoLevel:
		role = unnumberedRole(&l)
		rest = l
		doubt = doubtOfLetter(&l)
	case mustHaveTitle(label.Level):
		role = titledRoles[label.Level]
	case titledRoles[label.Level] != 0 && isTitle(&rest) && r.mayBeTitle(label.Level, &rest):
		role = titledRoles[label.Level]
	default:
		role = plainRoles[label.Level]
	}
	p := r.add(role, rest)
	p.Label = label
	p.Line, p.Doubt = l, doubt
	if role == doc.SectionHead && utf8.RuneCountInString(rest.Text) > longTitle && !rest.Capitals() {
		p.Doubt = "tiêu đề mục dài như một câu"
	}
}

// longestTitled is how many letters a bold line has at most that is a title because its like before it are.
const longestTitled = 400

// mayBeTitle says whether a line is short enough for a title; one that is bold as the titles of its level before it may be longer.
func (r *recogniser) mayBeTitle(l Level, rest *Line) bool {
	n := utf8.RuneCountInString(rest.Text)
	return n < longTitle || n < longestTitled && rest.Bold && slices.ContainsFunc(r.document.Parts, func(p Part) bool { return p.Label.Level == l && p.Role == titledRoles[l] })
}

// unnumberedRole is the role of a line of the text that has no number.
func unnumberedRole(l *Line) doc.Role {
	switch {
	case l.IsCentre && !blanksBefore(l.Spans):
		return doc.CentredLine
	case l.Right:
		return doc.RightLine
	}
	return doc.Body
}

// titleOfLast joins a title with the line over it that has only its number: "Chương I" and "QUY ĐỊNH CHUNG".
func (r *recogniser) titleOfLast(l Line) bool {
	n := len(r.document.Parts)
	if n == 0 {
		return false
	}
	last := &r.document.Parts[n-1]
	if last.Lost || last.IsTable || !mustHaveTitle(last.Label.Level) || last.Label.Level == NoLevel || last.Label.Level == Roman || strings.TrimSpace(last.Text()) != "" {
		return false
	}
	if label := l.label(); label.Level != NoLevel || !l.IsCentre && !l.Bold && !l.Capitals() {
		return false
	}
	last.Spans = l.Spans
	return true
}
