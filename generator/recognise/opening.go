package recognise

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
)

var spaceSpan = document.Span{Text: " "}

// basisWords begin a legal basis.
var basisWords = pattern.Lazy(`^[-–+•]?\s*(?:can cu|theo |xet |thuc hien|tren co so|chieu theo|sau khi)`)

func isBasis(text string) bool { return basisWords().MatchString(folded(beginningOf(text))) }

// beginningOf gives the first words of a text, with more than any of the expressions asks for that only look at these.
func beginningOf(text string) string {
	at := 80
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return text[:min(at, len(text))]
}

var (
	addresseeForm = pattern.Lazy(`(?i)^k[íi]nh (?:g[ửu]i|trình|trinh:)\s*:?`)
	wiredForm     = pattern.Lazy(`(?i)\sđiện\s*:$`)
	personForm    = pattern.Lazy(`^(?:chu tich|pho chu tich|giam doc|tong giam doc|bo truong|uy ban nhan dan|hoi dong |truong |chanh |hieu truong|(?:tong |chi )?cuc |vu |trung tam |phong |hoc vien |benh vien |thuong truc|ban |bo |so |vien |thu truong|thu tuong|tong thanh tra|chu nhiem|thong doc)`)
)

func isAddressees(text string) bool {
	return addresseeForm().MatchString(text) && !(submitting().MatchString(folded(text)) && !strings.Contains(text, ":"))
}

// submitting is a sentence of the text that submits something to somebody: “Kính trình … xem xét, ký ban hành”.
var submitting = pattern.Lazy(`^kinh trinh .*\b(?:xem xet|quyet dinh|phe duyet|cho y kien|ky ban hanh|chap thuan)\b`)

// titleLine reads a line from the kind's name to the first words of the text.
func (r *recogniser) titleLine(i int, l Line) {
	if r.note {
		r.goOnNote(l)
		return
	}
	if parts := l.split('\n'); len(parts) > 1 && slices.ContainsFunc(parts, func(p Line) bool { return isParentNote(p.Text) }) {
		for _, p := range parts {
			r.titleLine(i, p)
		}
		return
	}
	if role, is := headRole(l.Text); is && !(role == doc.PlaceDay && r.hasPlaceDay()) {
		for k, s := range sidesOf(l) {
			r.headPart(s, k == 0)
		}
		return
	}
	if r.titleStart(l) {
		return
	}
	switch {
	case isParentNote(l.Text):
		r.add(doc.ParentNote, l)
		r.note = strings.HasPrefix(l.Text, "(") && !strings.HasSuffix(l.Text, ")")
	case r.endsTitle(&l) || r.titleDone() || r.isHeadingUnder(i, &l):
		r.stage = inOpening
		r.openingLine(i, l)
	case r.named && isBracketed(l.Text) && !aboutForm().MatchString(l.Text[1:]):
		r.add(doc.UnderAbstract, l)
	case l.IsCentre || l.Bold:
		r.titleWords(l)
	default:
		r.stage = inOpening
		r.openingLine(i, l)
	}
}

// isBracketed says whether a text is in one pair of brackets from its first letter to its last.
func isBracketed(text string) bool {
	open := 0
	for i, c := range text {
		switch c {
		case '(':
			open++
		case ')':
			open--
		}
		if open == 0 {
			return i > 0 && i == len(text)-1
		}
	}
	return false
}

// titleDone says whether the note of what a document is issued with has been read behind its title: nothing of the title follows.
func (r *recogniser) titleDone() bool {
	return len(r.document.Of(doc.ParentNote)) > 0 && len(r.document.Of(doc.Abstract))+len(r.document.Of(doc.AppendixTitle)) > 0
}

// titleStart reads a line that begins a title: the kind's name, the form of a copy, the label of an appendix.
func (r *recogniser) titleStart(l Line) bool {
	if r.named {
		return false
	}
	first := l.split('\n')
	if len(first) == 0 {
		return false // a picture alone
	}
	kind, rest := r.titleKind(&first[0])
	switch {
	case kind != "":
		r.document.Kind, r.named = kind, true
		r.kindLine(first[0], kind, rest)
		for _, more := range first[1:] {
			r.titleLine(-1, more)
		}
	case copyForm(l.Text) != "":
		r.document.Kind, r.named = copyForm(l.Text), true
		r.add(doc.CopyForm, l)
	case isAppendixLabel(&first[0]):
		r.named = true
		r.add(doc.AppendixLabel, first[0])
		for _, more := range first[1:] {
			r.add(doc.AppendixTitle, more)
		}
	default:
		return false
	}
	return true
}

// longestKind is how many words a kind's own name may have behind the name of its kind.
const longestKind = 3

// kindLine parts the line of a kind's name from the abstract that may stand on it.
func (r *recogniser) kindLine(l Line, kind, rest string) {
	if strings.Count(rest, " ") < longestKind {
		r.add(doc.KindName, l)
		return
	}
	name := newLine(l.N, cut(l, len(kind)))
	name.IsCentre = l.IsCentre
	r.add(doc.KindName, name)
	r.add(doc.Abstract, l.from(len(kind)))
}

// cut gives the spans of a line up to a byte of its words.
func cut(l Line, n int) (all []document.Span) {
	rest := l.from(n)
	keep := len([]rune(l.Text)) - len([]rune(rest.Text))
	count, blank := 0, true
	for _, s := range l.Spans {
		var b strings.Builder
		for _, c := range s.Text {
			space := strings.ContainsRune(" \t\n\u00a0", c)
			if count >= keep {
				break
			}
			if !space || !blank {
				count++
			}
			blank = space
			b.WriteRune(c)
		}
		if s.Text = b.String(); s.Text != "" {
			all = append(all, s)
		}
	}
	return all
}

// isHeadingUnder says whether a line in bold is the first heading of the text and no line of the title: that stands in the middle, and it does not. Where
// the title's note, the addressees or the words that decide are still to come, nothing of the text stands before them.
func (r *recogniser) isHeadingUnder(i int, l *Line) bool {
	titles := append(r.document.Of(doc.Abstract), r.document.Of(doc.AppendixTitle)...)
	if l.IsCentre || i < 0 || r.command >= 0 || len(titles) == 0 || !titles[len(titles)-1].Line.IsCentre {
		return false
	}
	return !slices.ContainsFunc(r.blocks[i+1:max(i+1, min(r.end, len(r.blocks)))], func(b Block) bool {
		return slices.ContainsFunc(b.Lines(), func(o *Line) bool { return isAddressees(o.Text) || isParentNote(o.Text) })
	})
}

// endsTitle says whether a line stands behind the title.
func (r *recogniser) endsTitle(l *Line) bool {
	label := l.label()
	number := label.Level != NoLevel && label.Level != Dash && label.Level != Plus
	if r.named && !l.IsCentre && strings.HasSuffix(l.Text, ":") {
		return true // something of the text follows it
	}
	return isAddressees(l.Text) || r.named && agendaForm().MatchString(folded(l.Text)) || wiredForm().MatchString(l.Text) || number || r.isAuthority(l) || isBasis(l.Text) && !l.Bold || r.named && isBasis(l.Text) && l.Italic && !l.IsCentre
}

// agendaForm begins the lines of a text that say when and where people meet.
var agendaForm = pattern.Lazy(`^(?:thoi gian|dia diem|thanh phan|chu tri|nguoi chu tri|hinh thuc|so luong)\b[^:.;]{0,30}:`)
var leadsOn = pattern.Lazy(`(?:^|\s)(?:cua|tai|cho|voi|do|thuoc|va|ve|den|o)$|[,–-]$`) // a title whose last line ends so goes on

// titleWords reads a line of the abstract, or of an appendix's title.
func (r *recogniser) titleWords(l Line) {
	titles := r.document.Of(doc.Abstract)
	switch {
	case len(r.document.Of(doc.AppendixLabel)) > 0:
		r.add(doc.AppendixTitle, l)
	case r.named && len(titles) > 0 && r.isIssuing(&l) && !leadsOn().MatchString(folded(titles[len(titles)-1].Text())):
		r.lose(l, "tên cơ quan ban hành dưới trích yếu: chương trình in ở đầu văn bản")
	case r.named:
		for _, p := range r.document.Of(doc.UnderAbstract) {
			p.Role = doc.Abstract // it goes on under the line in brackets
		}
		r.add(doc.Abstract, l)
	case aboutForm().MatchString(l.Text) && r.numbered:
		r.add(doc.Subject, l)
	case r.mayBeBody(&l):
		r.bodies = append(r.bodies, l)
	default:
		r.named = true
		p := r.add(doc.Abstract, l)
		p.Doubt = "không thấy tên loại ở trên dòng này"
	}
}

// isAuthority says whether a line names who issues a decision or resolution: in capitals, between title and bases, an office or the issuing body itself.
func (r *recogniser) isAuthority(l *Line) bool {
	kind := r.document.Kind
	return (kind == "Quyết định" || kind == "Nghị quyết") && len(r.document.Of(doc.Abstract)) > 0 && l.Capitals() && len(r.document.Of(doc.Basis)) == 0 &&
		(personForm().MatchString(folded(l.Text)) || r.isIssuing(l))
}

// isIssuing says whether a line is the name of the body over the document, with or without that of the one above it.
func (r *recogniser) isIssuing(l *Line) bool {
	name := ""
	for i := len(r.bodies) - 1; i >= 0; i-- {
		name = strings.TrimSpace(folded(r.bodies[i].Text) + " " + name)
		if name == folded(l.Text) {
			return true
		}
	}
	return false
}

func (r *recogniser) goOnNote(l Line) {
	notes := r.document.Of(doc.ParentNote)
	p := notes[len(notes)-1]
	p.Spans, p.More = append(append(p.Spans, spaceSpan), l.Spans...), append(p.More, l.N)
	r.note = !strings.HasSuffix(l.Text, ")")
}

// openingLine reads a line between title and text: who issues, the bases, whom the document is for.
func (r *recogniser) openingLine(i int, l Line) {
	if r.stage == inAddressees && r.addressee(l) {
		return
	}
	r.stage = inOpening
	switch {
	case isAddressees(l.Text):
		r.addressees(l)
	case wiredForm().MatchString(l.Text) && r.document.Kind == "Công điện":
		r.add(doc.AddresseesLabel, l)
		r.stage = inAddressees
	case r.isAuthority(&l):
		r.add(doc.Authority, l)
	case r.command >= 0:
		r.basis(l)
	case r.isLooseBasis(i, &l):
		r.add(doc.Basis, undashed(l))
	default:
		r.stage = inBody
		r.body(l)
	}
}

// basis reads a line before "QUYẾT ĐỊNH:".
func (r *recogniser) basis(l Line) {
	authority := r.document.Of(doc.Authority)
	if l.Capitals() && len(authority) > 0 && len(r.document.Of(doc.Basis)) == 0 {
		r.lose(l, "dưới thẩm quyền ban hành")
		return
	}
	p := r.add(doc.Basis, undashed(l))
	if !isBasis(l.Text) {
		p.Doubt = "không bắt đầu bằng “Căn cứ” hay “Theo”"
	}
}

// undashed takes away a dash that a person typed before a line whose form has none.
func undashed(l Line) Line {
	if label, rest := labelOf(&l); label.Level == Dash {
		return rest
	}
	return l
}

// isLooseBasis says whether a line is a basis in a document that has no line "QUYẾT ĐỊNH:": it ends as bases do, and says nothing beside.
func (r *recogniser) isLooseBasis(i int, l *Line) bool {
	if !isBasis(l.Text) || r.document.Kind == "Công văn" || r.document.Kind == "Công điện" || r.document.Kind == "" && !r.named {
		return false
	}
	if strings.HasSuffix(l.Text, ".") && !l.Italic && reasonWords().MatchString(folded(l.Text)) {
		return false // a sentence of the text, which tells what was done
	}
	if strings.HasSuffix(l.Text, ";") || len(r.document.Of(doc.Basis)) > 0 && !strings.HasSuffix(l.Text, ":") {
		return true
	}
	return l.Italic && !strings.HasSuffix(l.Text, ":")
}

// reasonWords begin a basis, and as well a sentence that says why something is done.
var reasonWords = pattern.Lazy(`^(?:thuc hien|tren co so|sau khi) `)

// addressees reads the line of "Kính gửi:" and who stands behind it.
func (r *recogniser) addressees(l Line) {
	end := addresseeForm().FindStringIndex(l.Text)[1]
	first := l.split('\n')
	rest := first[0].from(end)
	if rest.Text == "" && len(first) == 1 {
		r.add(doc.AddresseesLabel, l)
		r.stage = inAddressees
		return
	}
	if rest.Text != "" {
		rest.Text = strings.TrimSpace(strings.TrimLeft(rest.Text, ":"))
		if label, item := labelOf(&rest); label.Level == Dash || label.Level == Plus {
			r.add(doc.AddresseeItem, item).Label = label
		} else {
			r.add(doc.Addressee, rest)
		}
	}
	for _, more := range first[1:] {
		r.add(doc.AddresseeItem, more)
	}
	r.stage = inAddressees
}

// longestAddressee is how many bytes one has at most that is read behind a full stop, which ends the list where it is right.
const longestAddressee = 150

// addressee reads a line behind "Kính gửi:", and says whether it is one more of them.
func (r *recogniser) addressee(l Line) bool {
	label, rest := labelOf(&l)
	last, dashed, any := r.lastAddressee()
	ended := any && strings.HasSuffix(last, ".") && !(dashed && label.Level == Dash && len(l.Text) < longestAddressee)
	switch {
	case !ended && (label.Level == Dash || label.Level == Plus):
		p := r.add(doc.AddresseeItem, rest)
		p.Label = label
		return true
	case !any, !ended && l.IsCentre, strings.HasSuffix(last, ";") && !dashed:
		r.add(doc.AddresseeItem, l)
		return true
	}
	return false
}

// lastAddressee gives the words of the last of those whom the document is for, and whether a dash stands before it.
func (r *recogniser) lastAddressee() (words string, dashed, any bool) {
	for i := len(r.document.Parts) - 1; i >= 0; i-- {
		if p := &r.document.Parts[i]; p.Role == doc.AddresseeItem || p.Role == doc.Addressee {
			return strings.TrimSpace(p.Text()), p.Label.Level == Dash || p.Label.Level == Plus, true
		}
	}
	return "", false, false
}
