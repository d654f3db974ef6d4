package form

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/unit"
	"vanban/generator/word/document"
	"vanban/generator/word/drawing"
)

// lineRows are the rules of the lines that are drawn under words.
var lineRows = []sight.Row{
	{ID: "I.II.1.b.5", Component: check.Heading, Severity: check.Error, Says: "Dưới tiêu ngữ thiếu đường kẻ ngang", Way: "kẻ một đường thẳng nét liền ngay dưới tiêu ngữ", Look: missingLine(motto), Mend: mendLine(motto)},
	{ID: "I.II.1.b.6", Component: check.Heading, Severity: check.Error, Says: "Đường kẻ dưới tiêu ngữ không dài bằng dòng chữ", Way: "kéo đường kẻ dài bằng dòng chữ", Look: lineLength(motto), Mend: mendLine(motto)},
	{ID: "I.II.1.b.7", Component: check.Heading, Severity: check.Warning, Says: "Đường kẻ dưới tiêu ngữ không phải nét liền", Way: "đổi đường kẻ thành nét liền", Look: solidLine(motto), Mend: mendLine(motto)},
	{ID: "I.II.2.b.5", Component: check.Bodies, Severity: check.Error, Says: "Dưới tên cơ quan ban hành thiếu đường kẻ ngang", Way: "kẻ một đường thẳng nét liền dưới tên cơ quan, dài bằng 1/3 đến 1/2 dòng chữ, đặt cân đối", Look: missingLine(body), Mend: mendLine(body)},
	{ID: "I.II.2.b.6", Component: check.Bodies, Severity: check.Error, Says: "Đường kẻ dưới tên cơ quan ban hành dài, ngắn sai", Way: "kéo đường kẻ còn 1/3 đến 1/2 dòng chữ", Look: lineLength(body), Mend: mendLine(body)},
	{ID: "I.II.2.b.7", Component: check.Bodies, Severity: check.Advice, Says: "Đường kẻ dưới tên cơ quan nhiều dòng không cân với dòng cuối", Look: lastLine},
	{ID: "I.II.2.b.8", Component: check.Bodies, Severity: check.Warning, Says: "Đường kẻ dưới tên cơ quan ban hành không cân đối", Way: "đặt đường kẻ vào giữa dòng chữ", Look: symmetric(body), Mend: mendLine(body)},
	{ID: "I.II.5.b.6", Component: check.Title, Severity: check.Error, Says: "Dưới trích yếu thiếu đường kẻ ngang", Way: "kẻ một đường thẳng nét liền dưới trích yếu, dài bằng 1/3 đến 1/2 dòng chữ, đặt cân đối", Look: missingLine(title), Mend: mendLine(title)},
	{ID: "I.II.5.b.7", Component: check.Title, Severity: check.Error, Says: "Đường kẻ dưới trích yếu dài, ngắn sai", Way: "kéo đường kẻ còn 1/3 đến 1/2 dòng chữ", Look: lineLength(title), Mend: mendLine(title)},
	{ID: "I.II.5.b.8", Component: check.Title, Severity: check.Warning, Says: "Đường kẻ dưới trích yếu không cân đối", Way: "đặt đường kẻ vào giữa dòng chữ", Look: symmetric(title), Mend: mendLine(title)},
	{ID: "III.2.line", Component: check.Appendix, Severity: check.Warning, Says: "Dưới tên phụ lục thiếu đường kẻ ngang", Way: "kẻ một đường thẳng nét liền dưới dòng “(Kèm theo …)”", Look: missingLine(appendixHead), Mend: mendLine(appendixHead)},
}

// ruledLine is what a line is drawn under: the pieces over it, and how long it is beside them.
type ruledLine struct {
	Pieces []*sight.Piece
	long   nd30.Share // of the widest line
}

func motto(p *sight.Paper) *ruledLine {
	if p.Class == check.Fragment || p.Class == check.Copied {
		return nil
	}
	return underOf(p.All(doc.Motto), nd30.AsLong)
}

func body(p *sight.Paper) *ruledLine {
	if p.Class == check.Fragment {
		return nil
	}
	return underOf(p.All(doc.IssuingBody), nd30.Shorter)
}

func title(p *sight.Paper) *ruledLine {
	switch p.Class {
	case check.Issued, check.Attached:
	default:
		return nil
	}
	last := p.All(doc.ParentNote, doc.UnderAbstract)
	if len(last) == 0 {
		last = p.All(doc.Abstract)
	}
	if len(last) == 0 || !p.Has(doc.KindName) {
		return nil
	}
	return underOf(last, nd30.Shorter)
}

func appendixHead(p *sight.Paper) *ruledLine {
	if p.Class != check.Appended {
		return nil
	}
	last := p.All(doc.ParentNote)
	if len(last) == 0 {
		return nil // forms 2.1 and 2.2 have it under the note
	}
	if title := p.All(doc.AppendixTitle); len(title) > 0 && title[len(title)-1].Line.N > last[len(last)-1].Line.N {
		last = title // that the note stands over it is told by another rule
	}
	return underOf(last, nd30.Shorter)
}

func underOf(pieces []*sight.Piece, long nd30.Share) *ruledLine {
	if len(pieces) == 0 || pieces[len(pieces)-1].Place == nil {
		return nil
	}
	return &ruledLine{pieces, long}
}

// How lines are made that should be drawn.
const (
	underlined = "gạch chân chữ"
	typed      = "gõ bằng ký tự"
)

// drawn is a line as it was found.
type drawn struct {
	how         string      // "kẻ", "gạch chân", "ký tự"
	length      unit.Length // 0: not known
	left, right unit.Length // its indents, of a border
	border      bool
	dashed      bool
	at          *document.Paragraph // that it is drawn in; nil: at some other
	shape       *drawing.Line       // nil: no shape
}

// find gives the line under the pieces, nil where there is none.
func (u *ruledLine) find(p *sight.Paper) *drawn {
	last := u.Pieces[len(u.Pieces)-1]
	if d := borderLine(p, last, last.Standing, true); d != nil {
		return d
	}
	if drawn := drawing.Lines(last.Place.Paragraph.Element); len(drawn) > 0 {
		return shape(last.Place.Paragraph, ownLine(last, drawn))
	}
	if d := lineBehind(p, last); d != nil {
		return d
	}
	if under, plain := last.Share(func(r sight.Run) bool { return r.Face.Underlined }); under > 0 && plain == 0 {
		return &drawn{how: underlined, at: last.Place.Paragraph}
	}
	return elsewhere(p, last)
}

// ownLine gives the line of a piece of those that are drawn in its paragraph. Where the head has no table, the bodies' stands there beside the motto's, which is
// the longer one.
func ownLine(q *sight.Piece, drawn []drawing.Line) drawing.Line {
	longer := func(a, b drawing.Line) int { return cmp.Compare(a.Length, b.Length) }
	switch {
	case !q.Shared:
		return drawn[0]
	case q.Role == doc.Motto:
		return slices.MaxFunc(drawn, longer)
	}
	return slices.MinFunc(drawn, longer)
}

func shape(at *document.Paragraph, l drawing.Line) *drawn {
	return &drawn{how: "kẻ", length: l.Length, dashed: l.Dashed, at: at, shape: &l}
}

// borderLine gives the border of a paragraph as a line.
func borderLine(p *sight.Paper, q *sight.Piece, s document.Standing, below bool) *drawn {
	b := s.Under
	if !below {
		b = s.Over
		if !b.Drawn() {
			b = s.Under
		}
	}
	if !b.Drawn() || s.Framed {
		return nil
	}
	room := p.Room(q)
	d := &drawn{how: "kẻ", border: true, at: q.Place.Paragraph, left: s.Left, right: s.Right, dashed: !strings.HasPrefix(b.Kind, "single") && !strings.HasPrefix(b.Kind, "thick")}
	if room > 0 {
		d.length = max(1, room-s.Left-s.Right)
	}
	return d
}

// strokes are characters that people draw lines with.
const strokes = "-–—_=─━.*⁻¯ \u00a0\t"

// lineBehind gives a line in the paragraphs without words behind a piece, in its cell or in the body.
func lineBehind(p *sight.Paper, q *sight.Piece) *drawn {
	for n := lastOf(q) + 1; n <= len(p.Places()); n++ {
		place := &p.Places()[n-1]
		if place.Cell != q.Place.Cell {
			return typedUnder(p, q, n)
		}
		s := place.Paragraph.StandingIn(p.TableLook(place))
		text := strings.TrimSpace(place.Paragraph.Text)
		at := &sight.Piece{Part: q.Part, Place: place}
		if s.Over.Drawn() && !s.Framed {
			return borderLine(p, at, s, false)
		}
		if lines := drawing.Lines(place.Paragraph.Element); len(lines) > 0 {
			return shape(place.Paragraph, ownLine(q, lines))
		}
		if strings.ContainsFunc(text, sight.IsLetter) {
			return nil
		}
		if s.Under.Drawn() && !s.Framed {
			return borderLine(p, at, s, true)
		}
		if isStrokes(text) {
			return &drawn{how: typed, at: place.Paragraph}
		}
	}
	return nil
}

// lastOf gives the number of the last paragraph of a piece.
func lastOf(q *sight.Piece) int {
	if n := len(q.More); n > 0 {
		return q.More[n-1]
	}
	return q.Line.N
}

// isStrokes says whether a text is a line that was typed.
func isStrokes(text string) bool {
	return len([]rune(text)) >= 3 && strings.Trim(text, strokes) == ""
}

// typedUnder gives a line that is typed as the first words of the cell under a piece's; n is the first paragraph that stands in another cell.
func typedUnder(p *sight.Paper, q *sight.Piece, n int) *drawn {
	if q.Place.Cell == nil {
		return nil
	}
	for ; n <= len(p.Places()) && p.Places()[n-1].Table == q.Place.Table; n++ {
		place := &p.Places()[n-1]
		text := strings.TrimSpace(place.Paragraph.Text)
		if place.Row == q.Place.Row || place.Cell.Column != q.Place.Cell.Column || text == "" {
			continue
		}
		if isStrokes(text) {
			return &drawn{how: typed, at: place.Paragraph}
		}
		return nil
	}
	return nil
}

// elsewhere gives a line that is anchored at another paragraph of the head: a program hangs it where it likes.
func elsewhere(p *sight.Paper, q *sight.Piece) *drawn {
	if q.Place.Cell != nil && sight.CellLine(q.Place) {
		return &drawn{how: "kẻ"}
	}
	from, to := p.FirstLine, q.Line.N
	if q.Role == doc.Motto || q.Role == doc.IssuingBody {
		to = headEnd(p)
	}
	if q.Place.Table != nil {
		to = max(to, q.Line.N+8)
	}
	for n := max(1, from-3); n <= to+2 && n <= len(p.Places()); n++ {
		if n != q.Line.N && hangsAtOther(p, n, q) {
			continue
		}
		if len(drawing.Lines(p.Places()[n-1].Paragraph.Element)) > 0 {
			return &drawn{how: "kẻ"}
		}
	}
	return nil
}

// hangsAtOther says whether the one line that is drawn in a paragraph is that of other words, which stand in it and have a line under them.
func hangsAtOther(p *sight.Paper, n int, q *sight.Piece) bool {
	if len(drawing.Lines(p.Places()[n-1].Paragraph.Element)) != 1 {
		return false
	}
	for _, of := range []func(*sight.Paper) *ruledLine{motto, body, title, appendixHead} {
		if u := of(p); u != nil && u.Pieces[len(u.Pieces)-1] != q && u.Pieces[len(u.Pieces)-1].Line.N == n {
			return true
		}
	}
	return false
}

// headEnd gives the number of the last paragraph of the head.
func headEnd(p *sight.Paper) int {
	n := p.FirstLine
	for _, q := range p.All(doc.National, doc.Motto, doc.ParentBody, doc.IssuingBody, doc.Number, doc.PlaceDay, doc.Subject, doc.KindName) {
		n = max(n, q.Line.N)
	}
	return n
}

func missingLine(of func(*sight.Paper) *ruledLine) func(*sight.Paper) []check.Finding {
	return func(p *sight.Paper) []check.Finding {
		u := of(p)
		if u == nil {
			return nil
		}
		last := u.Pieces[len(u.Pieces)-1]
		switch d := u.find(p); {
		case d == nil:
			return []check.Finding{p.Finding(last, "không có đường kẻ", "đường kẻ nét liền")}
		case d.how != "kẻ":
			return []check.Finding{p.Finding(last, "đường kẻ làm bằng cách "+d.how, "đường kẻ nét liền")}
		}
		return nil
	}
}

func lineLength(of func(*sight.Paper) *ruledLine) func(*sight.Paper) []check.Finding {
	return func(p *sight.Paper) []check.Finding {
		u := of(p)
		if u == nil {
			return nil
		}
		last := u.Pieces[len(u.Pieces)-1]
		d := u.find(p)
		if d == nil || d.how != "kẻ" || d.length == 0 || last.IsLoose() {
			return nil
		}
		most, end, known := sight.Widest(u.Pieces, p.RoomFor(last))
		if !known {
			return wrappedLength(p, u, d)
		}
		share, shareOfLast := part(d.length, most), part(d.length, end)
		if share >= u.long.Min && share <= u.long.Max || shareOfLast >= u.long.Min && shareOfLast <= u.long.Max {
			return nil
		}
		return []check.Finding{p.Finding(last, fmt.Sprintf("đường kẻ dài bằng %.0f%% dòng chữ", 100*share), expectedLength(u))}
	}
}

// wrappedLength judges a line under words that fill whole lines: only what is too long or too short for any of them.
func wrappedLength(p *sight.Paper, u *ruledLine, d *drawn) []check.Finding {
	last := u.Pieces[len(u.Pieces)-1]
	room := p.RoomFor(last)
	if room <= 0 || u.long.Min > 0.5 {
		return nil
	}
	if share := part(d.length, room); share > nd30.Shorter.Max+0.05 {
		return []check.Finding{p.Finding(last, fmt.Sprintf("đường kẻ dài bằng %.0f%% dòng chữ", 100*share), expectedLength(u))}
	}
	return nil
}

func part(a, b unit.Length) float64 { return float64(a) / float64(b) }

func expectedLength(u *ruledLine) string {
	if u.long.Min > 0.5 {
		return "dài bằng dòng chữ"
	}
	return "dài bằng 1/3 đến 1/2 dòng chữ"
}

func solidLine(of func(*sight.Paper) *ruledLine) func(*sight.Paper) []check.Finding {
	return func(p *sight.Paper) []check.Finding {
		u := of(p)
		if u == nil {
			return nil
		}
		if d := u.find(p); d != nil && d.dashed {
			return []check.Finding{p.Finding(u.Pieces[len(u.Pieces)-1], "nét đứt hoặc nét đôi", "nét liền")}
		}
		return nil
	}
}

func symmetric(of func(*sight.Paper) *ruledLine) func(*sight.Paper) []check.Finding {
	return func(p *sight.Paper) []check.Finding {
		u := of(p)
		if u == nil {
			return nil
		}
		d := u.find(p)
		if d == nil || !d.border || sight.Near(d.left, d.right, nd30.CentreTolerance) {
			return nil
		}
		last := u.Pieces[len(u.Pieces)-1]
		s := last.Standing
		if sight.Near(d.left-s.Left, d.right-s.Right, nd30.CentreTolerance) {
			return nil
		}
		return []check.Finding{p.Finding(last, "cách mép trái "+sight.Millimetres(d.left)+" mm, mép phải "+sight.Millimetres(d.right)+" mm", "hai bên bằng nhau")}
	}
}

// lastLine advises on a body's name of several lines: the line under it is measured by the last.
func lastLine(p *sight.Paper) []check.Finding {
	u := body(p)
	if u == nil || len(u.Pieces) < 2 {
		return nil
	}
	d := u.find(p)
	if d == nil || d.length == 0 {
		return nil
	}
	most, end, known := sight.Widest(u.Pieces, p.RoomFor(u.Pieces[0]))
	if share := part(d.length, most); !known || share < u.long.Min || share > u.long.Max || part(d.length, end) <= 1 {
		return nil // too long beside the last line itself only where it reaches over it
	}
	return []check.Finding{p.Finding(u.Pieces[len(u.Pieces)-1], "đường kẻ dài hơn dòng cuối của tên", "1/3 đến 1/2 dòng cuối")}
}
