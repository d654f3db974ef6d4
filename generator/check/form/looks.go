package form

import (
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/word/mend"
)

// property is something of a look that a rule may order; several are joined with |.
type property int

const (
	size property = 1 << iota
	upper
	lower
	weight // bold or not, as the decree's style has it
	slant  // italic or upright
	aligned
)

// lookRow orders how roles look; what it orders of them stands in the decree's styles.
type lookRow struct {
	id, component string
	severity      check.Severity
	what          string // whose look it is, as a sentence begins
	roles         []doc.Role
	property      property
	only          func(*sight.Paper) bool // the documents that it holds for; nil: all
}

func roles(all ...doc.Role) []doc.Role { return all }

// titledLevels are the roles of headings that have a line of their own in the middle.
var titledLevels = roles(doc.PartHead, doc.ChapterHead, doc.DivisionHead, doc.SubdivisionHead)

var looks = []lookRow{
	{"I.II.1.a.2", check.Heading, check.Error, "Quốc hiệu", roles(doc.National), size | upper, nil},
	{"I.II.1.a.3", check.Heading, check.Error, "Quốc hiệu", roles(doc.National), weight | slant, nil},
	{"I.II.1.b.3", check.Heading, check.Error, "Tiêu ngữ", roles(doc.Motto), size | weight | slant, nil},
	{"I.II.1.b.4", check.Heading, check.Error, "Quốc hiệu, tiêu ngữ", roles(doc.National, doc.Motto), aligned, nil},
	{"I.II.2.b.1", check.Bodies, check.Error, "Tên cơ quan ban hành", roles(doc.IssuingBody), size | upper, nil},
	{"I.II.2.b.2", check.Bodies, check.Error, "Tên cơ quan ban hành", roles(doc.IssuingBody), weight | slant | aligned, nil},
	{"I.II.2.b.4", check.Bodies, check.Error, "Tên cơ quan chủ quản", roles(doc.ParentBody), size | upper | weight | slant | aligned, nil},
	{"I.II.3.c.1", check.Number, check.Error, "Số, ký hiệu", roles(doc.Number), aligned, nil},
	{"I.II.3.c.2", check.Number, check.Error, "Số, ký hiệu", roles(doc.Number), size, nil},
	{"I.II.3.c.3", check.Number, check.Error, "Số, ký hiệu", roles(doc.Number), weight | slant, nil},
	{"I.II.4.c.2", check.PlaceDay, check.Error, "Địa danh và thời gian", roles(doc.PlaceDay), size | lower | weight | slant, nil},
	{"I.II.4.c.3", check.PlaceDay, check.Error, "Địa danh và thời gian", roles(doc.PlaceDay), aligned, nil},
	{"I.II.5.b.1", check.Title, check.Error, "Tên loại văn bản", roles(doc.KindName), size | upper | weight | slant, nil},
	{"I.II.5.b.2", check.Title, check.Error, "Tên loại và trích yếu", roles(doc.KindName, doc.Abstract), aligned, isKnown},
	{"I.II.5.b.3", check.Title, check.Error, "Trích yếu", roles(doc.Abstract), size | lower | weight | slant, isKnown},
	{"I.II.5.cv.1", check.Title, check.Error, "Trích yếu công văn", roles(doc.Subject), size | lower | weight | slant, nil},
	{"I.II.5.cv.2", check.Title, check.Error, "Trích yếu công văn", roles(doc.Subject), aligned, nil},
	{"I.II.6.a.2", check.Bases, check.Error, "Căn cứ ban hành", roles(doc.Basis), size | lower | slant, nil},
	{"I.II.6.đ.2b", check.Layout, check.Error, "Phần, chương, mục", titledLevels, size | weight | slant | aligned, nil},
	{"I.II.6.đ.6", check.Layout, check.Error, "Khoản có tiêu đề", roles(doc.ClauseHead), lower | weight | slant, nil},
	{"I.V.6b.muc", check.Layout, check.Error, "Mục (I, II…)", roles(doc.SectionHead), size | upper | weight | slant, nil},
	{"I.II.7.đ.2", check.Signer, check.Error, "Quyền hạn, chức vụ của người ký", roles(doc.SignerCapacity, doc.SignerPosition), size | upper | weight | slant | aligned, nil},
	{"I.II.7.đ.3", check.Signer, check.Error, "Họ và tên người ký", roles(doc.SignerName), size | lower | weight | slant | aligned, nil},
	{"I.II.9.d.1", check.Addressees, check.Error, "Kính gửi", roles(doc.Addressee, doc.AddresseesLabel, doc.AddresseeItem), size | weight | slant, nil},
	{"I.II.9.d.8", check.Addressees, check.Error, "“Nơi nhận:”", roles(doc.RecipientsLabel), size | weight | slant, nil},
	{"I.II.9.d.11", check.Addressees, check.Error, "Danh sách nơi nhận", roles(doc.Recipient), size | weight | slant, nil},
	{"I.III.1.b.1", check.Appendix, check.Error, "“Phụ lục”", roles(doc.AppendixLabel), size | weight | slant | aligned | lower, nil},
	{"I.III.1.b.2", check.Appendix, check.Error, "Tên phụ lục", roles(doc.AppendixTitle), size | upper | weight | slant | aligned, nil},
	{"I.III.1.c.1", check.Appendix, check.Error, "Dòng “(Kèm theo …)” của phụ lục", roles(doc.ParentNote), size | lower | weight | slant | aligned, isAppendix},
	{"III.1.3.d", check.Appendix, check.Error, "Dòng “(Ban hành kèm theo …)”", roles(doc.ParentNote), size | lower | weight | slant | aligned, isAttached},
	{"I.III.1.d", check.Appendix, check.Error, "Thông tin ký số ở góc trên", roles(doc.CornerLine), size | weight | slant, nil},
	{"I.III.2.b.1", check.Marks, check.Error, "Dấu chỉ độ khẩn", roles(doc.Urgency, doc.HighUrgency, doc.ExpressUrgency), size | upper | weight | slant, nil},
	{"III.1.3.a", check.Bases, check.Error, "Thẩm quyền ban hành", roles(doc.Authority), size | upper | weight | slant | aligned, nil},
	{"III.1.3.b", check.Bases, check.Error, "“QUYẾT ĐỊNH:”", roles(doc.Command), size | upper | weight | slant | aligned, nil},
	{"I.P2.II.2", check.Copies, check.Error, "Hình thức sao", roles(doc.CopyForm), size | upper | weight | slant, nil},
}

func isKnown(p *sight.Paper) bool    { return p.Known() && p.Has(doc.KindName) }
func isAppendix(p *sight.Paper) bool { return p.Class == check.Appended }
func isAttached(p *sight.Paper) bool { return p.Class == check.Attached }

// lookRows makes rules of the rows.
func lookRows() (all []sight.Row) {
	for _, l := range looks {
		all = append(all, sight.Row{ID: l.id, Component: l.component, Severity: l.severity, Says: l.what + " trình bày chưa đúng",
			Look: l.look, Mend: mendLook})
	}
	return all
}

// isListed says whether a line at the signers' place is one of the recipients.
func isListed(text string) bool { return strings.HasPrefix(text, "-") || strings.HasSuffix(text, ";") }

func (l lookRow) look(p *sight.Paper) (found []check.Finding) {
	if l.only != nil && !l.only(p) || p.Class == check.Fragment {
		return nil
	}
	for _, q := range p.All(l.roles...) {
		if q.Place == nil || q.Role == doc.Basis && (q.Doubt != "" || !isOrdered(p, q)) || q.Role == doc.SignerPosition && (q.IsHalfName() || isListed(q.Text())) || q.IsLoose() && !isPlain(p, q) || sight.IsForm(q.Text()) {
			continue
		}
		if wrong := wrongOf(q, l.property); len(wrong) > 0 {
			var is, must []string
			for _, w := range wrong {
				is, must = append(is, w.is), append(must, w.must)
			}
			found = append(found, p.Finding(q, strings.Join(is, ", "), strings.Join(must, ", ")))
		}
	}
	return found
}

// isOrdered says whether a basis is one by whose look the decree says something: where no line decides behind it, “Thực hiện …” and “Trên cơ sở …” are text.
func isOrdered(p *sight.Paper, q *sight.Piece) bool {
	return p.Has(doc.Command) || strings.HasPrefix(strings.ToLower(q.Text()), "căn cứ")
}

// isPlain says whether a piece is the last line of the bodies' names, and none of them is bold: whichever of them issues the document, that one has to be.
func isPlain(p *sight.Paper, q *sight.Piece) bool {
	all := p.All(doc.ParentBody, doc.IssuingBody)
	return q == all[len(all)-1] && !slices.ContainsFunc(all, func(o *sight.Piece) bool {
		bold, _ := o.Share(func(r sight.Run) bool { return r.Face.Bold })
		return bold > 0
	})
}

// wrongLook is a property that is not as the decree has it.
type wrongLook struct {
	property property
	is, must string
}

// wrongOf gives what of a piece's look is not as its style has it.
func wrongOf(q *sight.Piece, of property) (all []wrongLook) {
	style := q.Style()
	add := func(p property, is, must string) { all = append(all, wrongLook{p, is, must}) }
	if of&size != 0 {
		if is := q.SizesOutside(style.Size); is != "" {
			add(size, "cỡ chữ "+is, "cỡ chữ "+sight.RangeWords(style.Size))
		}
	}
	words := small.Replace(inBrackets().ReplaceAllString(q.Words(), ""))
	if q.Role == doc.SectionHead {
		words, _, _ = strings.Cut(words, ": ") // what is said behind it on its line is text
	}
	switch {
	case of&upper != 0 && words != "" && words != strings.ToUpper(words):
		add(upper, "có chữ thường", "in hoa")
	case of&lower != 0 && (len(strings.Fields(q.Words())) > 2 || alwaysSmall(q)) && words == strings.ToUpper(words) && words != strings.ToLower(words):
		add(lower, "in hoa", "chữ in thường")
	}
	if of&weight != 0 {
		if bold, plain := q.Share(func(r sight.Run) bool { return r.Face.Bold }); style.Bold && plain > bold || !style.Bold && bold > 0 && plain == 0 {
			add(weight, sight.Pick(style.Bold, "không đậm", "in đậm"), sight.Pick(style.Bold, "in đậm", "không đậm"))
		}
	}
	if of&slant != 0 {
		if italic, upright := q.Share(func(r sight.Run) bool { return r.Face.Italic }); style.Italic && upright > italic || !style.Italic && italic > upright {
			add(slant, sight.Pick(style.Italic, "chữ đứng", "chữ nghiêng"), sight.Pick(style.Italic, "chữ nghiêng", "chữ đứng"))
		}
	}
	if of&aligned != 0 && !q.Shared && !q.IsCentred() && !q.LooksCentred() {
		add(aligned, sight.AlignWords(q.Standing.Align), "canh giữa")
	}
	return all
}

// alwaysSmall says whether a piece of one or two words can't be an abbreviation, so that capitals alone are wrong in it: PHỤ LỤC, VÕ AN.
func alwaysSmall(q *sight.Piece) bool { return q.Role == doc.AppendixLabel || q.Role == doc.SignerName }

// inBrackets finds what stands in brackets behind a title, and is none of it.
var inBrackets = pattern.Lazy(`\s*\([^)]*\)`)

// small gives the abbreviations that have a small letter capitals alone.
var small = strings.NewReplacer("QyĐ", "QYĐ", "CTr", "CTR", "TTr", "TTR", "TrS", "TRS")

// mendLook sets what is wrong in a piece's look as the decree's style has it.
func mendLook(r *check.Reading, f check.Finding, e *mend.Edits) {
	q := sight.ViewOf(r).PieceOf(f)
	if q == nil {
		return
	}
	for _, l := range looks {
		if l.id == f.Rule.ID {
			mendWrong(q, l.property, e)
		}
	}
}

func mendWrong(q *sight.Piece, of property, e *mend.Edits) {
	for _, w := range wrongOf(q, of) {
		if w.property == aligned {
			e.Align(q.Place.Paragraph, "center")
			continue
		}
		for _, one := range q.Runs {
			if changes(w.property, one, q.Style()) && alone(q, one, e) {
				setLook(w.property, q, one, e)
			}
		}
	}
}

// changes says whether a property of a run is to be set otherwise.
func changes(of property, r sight.Run, style nd30.Style) bool {
	switch of {
	case size:
		return (r.Face.Size < style.Size.Min || r.Face.Size > style.Size.Max) && !r.Face.Raised
	case upper:
		return !r.Face.Capitals
	case weight:
		return r.Face.Bold != style.Bold
	case slant:
		return r.Face.Italic != style.Italic
	}
	return false // capitals that were typed: which words have one of their own, a person knows
}

// setLook sets a property of a run as the piece's style has it.
func setLook(of property, q *sight.Piece, r sight.Run, e *mend.Edits) {
	style, p := q.Style(), q.Place.Paragraph
	switch of {
	case size:
		e.Size(p, r.Node, min(max(r.Face.Size, style.Size.Min), style.Size.Max))
	case upper:
		e.Capitals(p, r.Node)
	case weight:
		e.Bold(p, r.Node, style.Bold)
	case slant:
		e.Italic(p, r.Node, style.Italic)
	}
}

// alone says whether a run of a piece holds nothing else, so that it can be set; one that does is parted where the piece begins and ends.
func alone(q *sight.Piece, r sight.Run, e *mend.Edits) bool {
	if !r.All {
		e.Part(q.Place.Paragraph, r.From)
		e.Part(q.Place.Paragraph, r.To)
	}
	return r.All
}
