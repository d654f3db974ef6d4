package recognise

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/doc"
	"vanban/generator/headwords"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
)

// What stands in the head of a document, by its words.
var (
	mottoForm  = pattern.Lazy(`doc lap\s*[-–—−.]*\s*tu do\s*[-–—−.]*\s*hanh phuc`)
	numberForm = pattern.Lazy(`(?i)^s[ốo]\s*:|^s[ốo]\s*[\d….\s_]*\s*/|^s[ốo]\s*[\d….\s_]*\s*[-–]\s?\p{L}+/\p{L}`)
	slashedDay = pattern.Lazy(`^[^,:\d]{2,30}, ngay\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}$`)
	dayForm    = pattern.Lazy(`ngay\s*[\d….,_\s/x]*\s*thang\s*[\d….,_\s/x]*\s*nam\s*[\d….,_x]*`)
	aboutForm  = pattern.Lazy(`(?i)^(v\s*/\s*v|về việc|ve viec)\s*:?\s`)
	draftForm  = pattern.Lazy(`^du thao(?: lan \S+)?$`)
	noteForm   = pattern.Lazy(`^\(?\s*(?:(?:duoc )?(?:ban hanh|phe duyet|phe chuan|cong nhan|thong qua) (?:kem )?theo|(?:dinh )?kem theo) (?:.{1,200} (?:ban hanh|phe duyet) kem theo )?(?:quyet dinh|ke hoach|to trinh|cong van|nghi quyet|thong bao|bao cao|de an|van ban|huong dan|quy che|nghi dinh|thong tu|luat|chi thi|huong dan|quy dinh|chuong trinh|phuong an|du an|danh sach)\b`)
)

// urgencies are the marks of urgency.
var urgencies = map[string]doc.Role{"khan": doc.Urgency, "thuong khan": doc.HighUrgency, "hoa toc": doc.ExpressUrgency}

var urgencyRoles = []doc.Role{doc.Urgency, doc.HighUrgency, doc.ExpressUrgency}

func isParentNote(text string) bool { return noteForm().MatchString(folded(text)) }

// headRole gives the role of a text that can only stand in a head.
func headRole(text string) (doc.Role, bool) {
	f := folded(text)
	switch {
	case headwords.IsNational(text):
		return doc.National, true
	case mottoForm().MatchString(f):
		return doc.Motto, true
	case numberForm().MatchString(text) && len(f) < 60:
		return doc.Number, true
	case dayForm().MatchString(f) && isPlaceDay(text), slashedDay().MatchString(f):
		return doc.PlaceDay, true
	case draftForm().MatchString(f):
		return doc.DraftMark, true
	}
	role, is := urgencies[f]
	return role, is
}

var dots = pattern.Lazy(`[.…_]{3,}`)

// longestPlace is how many letters a line of place and day has at most.
const longestPlace = 75

// isPlaceDay says whether a text is a place and a day, and not a sentence with a day in it.
func isPlaceDay(text string) bool {
	if short := dots().ReplaceAllString(text, "…"); short != text { // to be filled in
		f := folded(short)
		if text = short; strings.ContainsFunc(f[strings.LastIndex(f, "nam")+len("nam"):], unicode.IsLetter) {
			return false // a sentence goes on behind the day
		}
	}
	place, _, found := strings.Cut(folded(text), "ngay")
	return found && len(folded(text)) < longestPlace && !strings.ContainsAny(place, ":;()") && len(strings.Fields(place)) < 7 &&
		len(strings.TrimSpace(text[strings.LastIndexFunc(text, unicode.IsLetter):])) < 12
}

// isHead says whether a table is the head of a document: a national title, a number or a place and a day stand in it, and no sentences.
func (r *recogniser) isHead(t *Table) bool {
	if r.named && !slices.ContainsFunc(t.Lines(), func(l *Line) bool { return headwords.IsNational(l.Text) }) {
		return false // what stands in it is of the text: when and where a meeting is
	}
	found := 0
	for _, l := range t.Lines() {
		if copyForm(l.Text) != "" {
			found++
		}
		for _, part := range l.split('\n') {
			if role, is := headRole(part.Text); is && role != doc.DraftMark {
				found++
			}
		}
	}
	return found > 0 && len(t.Rows) <= 8
}

// headTable reads a head that is set in a table; empty columns may stand between its sides.
func (r *recogniser) headTable(t *Table) {
	for _, row := range t.Rows {
		var cells []*Cell
		for i := range row.Cells {
			if row.Cells[i].Text() != "" {
				cells = append(cells, &row.Cells[i])
			}
		}
		turned := len(cells) == 2 && cells[0].holdsNational() && !cells[1].holdsNational()
		for k, c := range cells {
			left := k == 0 && (len(cells) > 1 || 2*c.Column < t.Columns-1)
			if turned {
				left = k == 1 // the national title stands on the wrong side, and the names beside it
			}
			for i := range c.Lines {
				for _, part := range c.Lines[i].split('\n') {
					for n, side := range headSides(part) {
						r.headPart(side, left && n == 0)
					}
				}
			}
		}
	}
	r.stage = max(r.stage, inHead)
}

// headSides parts a line of a cell where it holds two things of a head, which else stand in cells of their own: a number, and a place and day.
func headSides(l Line) []Line {
	sides := slices.DeleteFunc(sidesOf(l), func(s Line) bool { return s.Empty() })
	known := 0
	for _, s := range sides {
		if _, is := headRole(s.Text); is {
			known++
		}
	}
	if known < 2 {
		return []Line{l}
	}
	return sides
}

func (c *Cell) holdsNational() bool {
	return slices.ContainsFunc(c.Lines, func(l Line) bool { return headwords.IsNational(l.Text) })
}

// headPart reads a line of one side of a head.
func (r *recogniser) headPart(l Line, left bool) bool {
	r.boxed(&l)
	if l.Empty() {
		return true
	}
	if headwords.IsCirculation(l.Text) {
		r.lose(l, "phạm vi lưu hành")
		return true
	}
	if r.stage == inAddressees && r.addressee(l) {
		return true
	}
	if role, is := headRole(l.Text); is && !(role == doc.Number && r.subject && left) { // “số 12/BC-SNV” goes on with a subject that names a document
		r.numbered = r.numbered || role == doc.Number
		r.subject = false
		r.number(r.add(role, l))
		return true
	}
	switch {
	case headwords.IsPartyTitle(l.Text):
		r.lose(l, "ở đầu văn bản")
	case copyForm(l.Text) != "":
		r.document.Kind = copyForm(l.Text)
		r.add(doc.CopyForm, l)
		r.copied = true
	case isAddressees(l.Text):
		r.subject = false
		r.addressees(l)
	case aboutForm().MatchString(l.Text) && r.numbered && left:
		r.add(doc.Subject, l)
		r.subject = true
	case r.subject && left:
		r.add(doc.Subject, l)
	case left && !r.numbered:
		r.bodies = append(r.bodies, l)
	default:
		if kind, _ := kindOf(&l); kind != "" {
			return false
		}
		r.lose(l, "ở đầu văn bản")
	}
	return true
}

// number parts what stands behind a number on its line: "Số: 12/UBND-VP V/v …".
func (r *recogniser) number(p *Part) {
	if p.Role != doc.Number {
		return
	}
	words := strings.Fields(p.Line.Text)
	for i, w := range words {
		if i > 0 && aboutForm().MatchString(w+" ") {
			at := strings.Index(p.Line.Text, " "+w)
			rest := p.Line.from(at + 1)
			p.Spans = newLine(p.Line.N, cut(p.Line, at)).Spans
			r.add(doc.Subject, rest)
			r.subject = true
			return
		}
	}
}

// headLine reads a line of a head that is set without a table: its sides stand apart by tabs or blanks.
func (r *recogniser) headLine(l Line) {
	parts := l.split('\n')
	for _, whole := range parts {
		sides := slices.DeleteFunc(sidesOf(whole), func(s Line) bool { return s.Empty() })
		known := 0
		for _, s := range sides {
			if _, is := headRole(s.Text); is || headwords.IsPartyTitle(s.Text) {
				known++
			}
		}
		if len(sides) == 1 {
			whole = sides[0]
		}
		switch {
		case known > 0:
			for k, s := range sides {
				r.headPart(s, k == 0)
			}
		case r.mayBeBody(&whole) && !r.startsTitle(&whole) && !isAppendixLabel(&whole):
			r.bodies = append(r.bodies, whole)
		case r.numbered && aboutForm().MatchString(whole.Text) && !r.hasPlaceDay():
			r.add(doc.Subject, whole)
		default:
			r.stage = inTitle
			r.titleLine(-1, whole)
		}
	}
}

// mayBeBody says whether a line in capitals that stands by itself may be of the name of a body: the rest of a head follows it, or it begins as such names do.
func (r *recogniser) mayBeBody(l *Line) bool {
	if r.numbered || len(r.bodies) >= mostBodies {
		return false
	}
	if label := l.label(); label.Level != NoLevel {
		return false
	}
	if r.isUnit(l) {
		return true
	}
	return l.Capitals() && (r.headAhead() || len(r.document.Of(doc.Motto)) == 0 && !r.hasPlaceDay() && headwords.IsOrganisation(l.Text))
}

// isUnit says whether a line under the name of a body is that of a part of it, in whatever letters: the name of the document's kind stands right below.
func (r *recogniser) isUnit(l *Line) bool {
	if len(r.bodies) == 0 || len(l.Text) > longestPlain || !headwords.IsOrganisation(l.Text) {
		return false
	}
	for i := r.at + 1; i < min(len(r.blocks), r.end); i++ {
		if b := &r.blocks[i]; !b.Empty() {
			return b.Line != nil && r.startsTitle(b.Line)
		}
	}
	return false
}

// mostBodies is how many lines the names of bodies have at most.
const mostBodies = 6

// longestHead is how many blocks the head of a document has at most.
const longestHead = 16

// headAhead says whether more of a head follows the block that is read: a national title, a number, a place and a day.
func (r *recogniser) headAhead() bool {
	for i := r.at + 1; i < min(r.at+longestHead, len(r.blocks), r.end); i++ {
		for _, l := range r.blocks[i].Lines() {
			if isBasis(l.Text) || isAddressees(l.Text) || isParentNote(l.Text) {
				return false // a day in it is none of a head
			}
			for _, side := range sidesOf(*l) {
				if role, is := headRole(side.Text); is && (role == doc.National || role == doc.Number || role == doc.PlaceDay) {
					return true
				}
			}
		}
	}
	return false
}

func (r *recogniser) hasPlaceDay() bool { return len(r.document.Of(doc.PlaceDay)) > 0 }

func (r *recogniser) startsTitle(l *Line) bool {
	kind, _ := r.titleKind(l)
	return kind != "" || copyForm(l.Text) != ""
}

// titleKind gives the kind that a line names where the title is still to come: there one in capitals counts although nothing else sets it apart.
func (r *recogniser) titleKind(l *Line) (kind, rest string) {
	apart := *l
	apart.Bold = l.Bold || !r.named && l.Capitals()
	return kindOf(&apart)
}

// sideBlanks is how many blanks part the two sides of a head.
const sideBlanks = 3

// sidesOf parts a line where a tab or several blanks stand.
func sidesOf(l Line) []Line {
	var text strings.Builder
	for _, s := range l.Spans {
		text.WriteString(s.Text)
	}
	raw := strings.TrimSpace(text.String())
	if !strings.Contains(raw, "\t") && !strings.Contains(raw, strings.Repeat(" ", sideBlanks)) {
		return []Line{l}
	}
	marked := l
	marked.Spans = tabbed(l.Spans)
	sides := marked.split('\t')
	joined := sides[:0]
	for _, s := range sides { // a number or a day that is left blank is no side
		if last := len(joined) - 1; last >= 0 && isBlank(joined[last].Text, s.Text) {
			joined[last] = newLine(l.N, append(append(joined[last].Spans, spaceSpan), s.Spans...))
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// tabbed sets a tab where several blanks follow one another, whichever spans they are in.
func tabbed(spans []document.Span) []document.Span {
	out := slices.Clone(spans)
	blanks := 0
	for i := range out {
		var b strings.Builder
		for _, c := range out[i].Text {
			if c == ' ' || c == '\u00a0' {
				if blanks++; blanks == sideBlanks {
					b.WriteByte('\t')
				} else if blanks < sideBlanks {
					b.WriteRune(c)
				}
				continue
			}
			blanks = 0
			b.WriteRune(c)
		}
		out[i].Text = b.String()
	}
	return out
}

// isBlank says whether what stands between two pieces of a line is the place of a number or a day that is left blank.
func isBlank(before, after string) bool {
	b, a := folded(before), folded(after)
	return strings.HasPrefix(a, "/") || strings.HasPrefix(a, "thang") || strings.HasPrefix(a, "nam ") || strings.HasSuffix(b, "ngay") || strings.HasSuffix(b, "thang") || strings.HasSuffix(b, "nam") || b == "so:"
}

// IsMark says whether a text is a mark of draft or of urgency.
func IsMark(text string) bool {
	role, is := headRole(text)
	return is && (role == doc.DraftMark || slices.Contains(urgencyRoles, role))
}
