package recognise

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/personname"
)

var (
	recipientsForm = pattern.Lazy(`(?i)^(?:nơi (?:nhận|gửi)\s*:?|noi nhan\s*:)`)
	capacityForm   = pattern.Lazy(`(?i)^(?:(?:TM|KT|TL|TUQ|Q)\s*[./]\s*|(?:T/M|K/T|T/L|T/UQ)\.?\s+)\S`)
	capacityStrict = pattern.Lazy(`^(?:(?:TM|KT|TL|TUQ|Q)\s*[./]\s*|(?:T/M|K/T|T/L|T/UQ)\.?\s+)\p{Lu}`)
	archiveForm    = pattern.Lazy(`(?i)^[-–+•]?\s*(?:lưu\s*:?|luu\s*:)\s`)
	onBehalfForm   = pattern.Lazy(`(?i)^đại diện\s`)
	partyForm      = pattern.Lazy(`(?i)^đại diện (?:bên|các bên)`)
	confirmForm    = pattern.Lazy(`(?i)^xác nhận của\s`)
	signedForm     = pattern.Lazy(`(?i)\s*[-–,(]\s*đã ký\)?\.?$`)
	remarkForm     = pattern.Lazy(`(?i)^ghi chú\s*(?::|$)`)
	sideForm       = pattern.Lazy(`^(?:THƯ KÝ|CHỦ TỌA|CHỦ TRÌ|NGƯỜI GHI BIÊN BẢN|NGƯỜI LẬP BIỂU)(?:\s|$)`)
)

// isSignature says whether a block is of the end of a document: who gets it or who signs it.
func isSignature(b *Block) bool {
	lines := b.Lines()
	if b.Table != nil && (len(b.Table.Rows) > mostSignatureRows || columnsUsed(b.Table) > mostSides) {
		first := slices.IndexFunc(lines, func(l *Line) bool { return !l.Empty() })
		return first >= 0 && recipientsForm().MatchString(lines[first].Text) && columnsUsed(b.Table) <= mostSides
	}
	return slices.ContainsFunc(lines, func(l *Line) bool {
		return slices.ContainsFunc(l.split('\n'), func(p Line) bool { return endsDocument(&p, b.Table != nil) })
	})
}

// mostSignatureRows is how many rows a table has at most in which recipients and signers may stand below other rows; a longer one is a table of the text that names some.
const mostSignatureRows = 8

// mostSides is how many columns the recipients and those who sign beside each other take at most.
const mostSides = 5

// endsDocument says whether a line can only stand at the end of a document.
func endsDocument(l *Line, inTable bool) bool {
	if len(l.Text) > 120 && !recipientsForm().MatchString(l.Text) {
		return false
	}
	return recipientsForm().MatchString(l.Text) && !strings.HasSuffix(l.Text, ".") && len(l.Text) < 400 || capacityStrict().MatchString(l.Text) && l.Capitals() ||
		inTable && (partyForm().MatchString(l.Text) && l.Capitals() || sideForm().MatchString(l.Text)) || !inTable && signBeside(sidesOf(*l))
}

// findSignature gives the block at which the signatures begin: the first of the last blocks that are of the end.
func (r *recogniser) findSignature() int {
	last := -1
	for i := range r.blocks {
		if b := &r.blocks[i]; !b.Sample && isSignature(b) {
			last = i
			break
		}
	}
	if last < 0 {
		return r.lastTable()
	}
	return r.beforeSignature(last)
}

// beforeSignature goes back over a table of those who sign before a first line that tells of the end, where that stands below them.
func (r *recogniser) beforeSignature(at int) int {
	for i := at - 1; i > 0; i-- {
		if b := &r.blocks[i]; !b.Empty() {
			if b.Table == nil || len(b.Table.Rows) > mostSigningRows || !looksSigned(b.Table) {
				break
			}
			at = i
		}
	}
	return at
}

// mostSigningRows is how many rows a table has at most of which only the look says that persons sign in it.
const mostSigningRows = 4

// lastTable gives a table without a frame at the end that has no word of the end in it: two cells of a position and a name.
func (r *recogniser) lastTable() int {
	for i := len(r.blocks) - 1; i > 0; i-- {
		b := &r.blocks[i]
		if b.Empty() {
			continue
		}
		if b.Table != nil && len(b.Table.Rows) <= mostSigningRows && looksSigned(b.Table) {
			return r.beforeSignature(i)
		}
		break
	}
	return r.lastLines()
}

// minutesKind is the kind of document that sides sign, one of whom may confirm.
const minutesKind = "Biên bản"

// looksSigned says whether a table holds a position in capitals over a name; where it has many columns, each does.
func looksSigned(t *Table) bool {
	signed := signingColumns(t)
	used := columnsUsed(t)
	return used <= mostSides && !t.Rows[0].Head && !holdsText(t) && (signed > 0 && used <= 3 || signed == used)
}

// signingColumns counts the columns in which a position in capitals stands over a name.
func signingColumns(t *Table) int {
	position, name := map[int]bool{}, map[int]bool{}
	for _, row := range t.Rows {
		for i := range row.Cells {
			c := &row.Cells[i]
			for k := range c.Lines {
				l := &c.Lines[k]
				name[c.Column] = name[c.Column] || position[c.Column] && (personname.Is(l.Text) || isNumberedName(l))
				position[c.Column] = position[c.Column] || l.Capitals() && l.Bold
			}
		}
	}
	n := 0
	for _, is := range name {
		if is {
			n++
		}
	}
	return n
}

// signature reads the blocks at the end.
func (r *recogniser) signature(blocks []Block) {
	s := &signing{r: r, columns: map[int]int{}}
	for i := range blocks {
		b := &blocks[i]
		switch {
		case b.Empty():
			s.gap++
		case b.Table != nil:
			s.table(b.Table)
		default:
			for _, l := range b.Line.split('\n') {
				s.loose(l)
			}
		}
	}
}

// signing reads who gets a document and who signs it.
type signing struct {
	r          *recogniser
	recipients bool        // lines without a table are of those who get it
	columns    map[int]int // the signer of each column of the tables, by its place
	signers    int
	tables     int
	listed     bool
	gap        int  // lines without words before the next
	remarks    bool // what follows are remarks on the document
}

// table reads a table of the end, column by column.
func (s *signing) table(t *Table) {
	s.tables++
	s.columns = map[int]int{}
	var order []int
	columns := map[int][]*Cell{}
	for _, row := range t.Rows {
		for i := range row.Cells {
			c := &row.Cells[i]
			at := c.Column
			if columns[at] == nil {
				order = append(order, at)
			}
			columns[at] = append(columns[at], c)
		}
	}
	slices.Sort(order)
	for _, at := range order {
		s.column(t, columns[at])
	}
}

// column reads the cells that stand under each other.
func (s *signing) column(t *Table, cells []*Cell) {
	listing, signer := false, -1
	s.gap = 0
	for _, c := range cells {
		for i := range c.Lines {
			for _, l := range c.Lines[i].split('\n') {
				switch {
				case l.Empty():
					s.gap++
				case confirmForm().MatchString(l.Text) && s.r.document.Kind != minutesKind:
					listing = false
					s.r.add(doc.Confirmation, l)
				case !listing && (s.dayOver(l) || s.shared(t, l)):
				case recipientsForm().MatchString(l.Text):
					listing = true
					s.listing(l)
				case listing && !(capacityStrict().MatchString(l.Text) && l.Capitals()):
					s.recipient(l)
				default:
					listing = false
					if signer < 0 {
						signer = s.signers
						s.signers++
					}
					s.signer(signer, l)
					last := &s.r.document.Parts[len(s.r.document.Parts)-1]
					if last.Apart = s.gap >= placeToSign; last.Apart && last.Role == doc.SignerPosition && l.Capitals() && personname.IsInCapitals(l.Text) {
						last.Role = doc.SignerName
					}
					s.gap = 0
				}
			}
		}
	}
}

// placeToSign is how many lines without words leave the place to sign.
const placeToSign = 2

// listing begins the recipients; some may stand on the same line.
func (s *signing) listing(l Line) {
	end := recipientsForm().FindStringIndex(l.Text)[1]
	s.r.add(doc.RecipientsLabel, l)
	if rest := l.from(end); rest.Text != "" {
		s.recipient(rest)
	}
	s.listed = true
}

func (s *signing) recipient(l Line) {
	label, rest := labelOf(&l)
	if label.Level != Dash && label.Level != Plus {
		rest = l
		label = Label{}
	}
	if last := s.lastRecipient(); label.Level == NoLevel && last != nil && goesOn(last.Text(), l.Text) {
		last.Spans = append(append(last.Spans, spaceSpan), l.Spans...)
		return
	}
	p := s.r.add(doc.Recipient, rest)
	p.Label = label
}

func (s *signing) lastRecipient() *Part {
	n := len(s.r.document.Parts)
	if n == 0 || s.r.document.Parts[n-1].Role != doc.Recipient || s.r.document.Parts[n-1].Lost {
		return nil
	}
	return &s.r.document.Parts[n-1]
}

// goesOn says whether a line without a dash goes on with the one before.
func goesOn(before, line string) bool {
	return !strings.HasSuffix(before, ";") && !strings.HasSuffix(before, ".") && !archiveForm().MatchString(line)
}

// signer reads a line of one who signs.
func (s *signing) signer(n int, l Line) {
	if at := signedForm().FindStringIndex(l.Text); at != nil && personname.Is(l.Text[:at[0]]) {
		said := l.from(at[0])
		l = newLine(l.N, cut(l, at[0]))
		defer s.r.lose(said, "lời chỉ dẫn ở chỗ ký")
	}
	if number, name := labelOf(&l); isNumberedName(&l) {
		if !number.Own {
			s.r.lose(newLine(l.N, cut(l, len(number.Words))), "số thứ tự trước họ tên ở chỗ ký")
		}
		l = name
	}
	role, doubt := doc.SignerPosition, ""
	f := letters.Folded(l.Text)
	if at := personname.Labelled(l.Text); at > 0 && personname.Is(l.Text[at:]) {
		defer s.r.lose(newLine(l.N, cut(l, at)), "lời chỉ dẫn ở chỗ ký")
		l = l.from(at)
	}
	switch {
	case l.Capitals() && (capacityForm().MatchString(l.Text) || onBehalfForm().MatchString(l.Text)):
		role = doc.SignerCapacity
	case personname.Is(l.Text), s.gap >= placeToSign && s.inCapitals(n) && (personname.IsMistyped(l.Text) || l.Capitals() && personname.IsInCapitals(l.Text)), strings.HasPrefix(f, "(da ky) "):
		role = doc.SignerName
	case personname.IsHint(l.Text):
		role, doubt = doc.SignerName, "lời chỉ dẫn ở chỗ ký"
	}
	switch {
	case doubt != "" || role != doc.SignerPosition:
	case len(l.Text) > longestPosition, isRemark(l.Text):
		doubt = "sau phần ký"
	case !l.Capitals() && !strings.ContainsAny(f, " aeiouy") && s.inCapitals(n):
		doubt = "ở chỗ ký, không phải chức vụ hay họ tên"
	}
	p := s.r.add(role, l)
	p.Signer = n
	if doubt != "" {
		p.Lost, p.Doubt = true, doubt
	}
}

// isRemark says whether a line begins remarks on what stands over it.
func isRemark(text string) bool { return remarkForm().MatchString(text) }

// longestPosition is how many bytes the position of one who signs has at most.
const longestPosition = 200

// inCapitals says whether a position of a signer has been read, in capitals.
func (s *signing) inCapitals(n int) bool {
	return slices.ContainsFunc(s.r.document.Of(doc.SignerPosition), func(p *Part) bool { return p.Signer == n && p.Line.Capitals() })
}

// signBeside says whether the sides of a line are what those who sign beside each other are called, as far as one can tell without a table.
func signBeside(sides []Line) bool {
	return len(sides) > 1 && !slices.ContainsFunc(sides, func(l Line) bool {
		return !l.Capitals() || !sideForm().MatchString(l.Text) && !partyForm().MatchString(l.Text)
	})
}

// beside reads a line of those who sign beside each other without a table, and says whether it is one.
func (s *signing) beside(sides []Line) bool {
	if s.tables > 0 || s.listed || s.signers != len(sides) && !(s.signers == 0 && signBeside(sides)) || len(sides) < 2 {
		return false
	}
	s.signers = len(sides)
	for i, side := range sides {
		s.signer(i, side)
	}
	s.gap = 0
	return true
}

// loose reads a line of the end that stands in no table.
func (s *signing) loose(l Line) {
	sides := sidesOf(l)
	if s.beside(sides) {
		return
	}
	for _, part := range sides {
		s.remarks = s.remarks || isRemark(part.Text)
		switch {
		case part.Empty():
		case !s.recipients && s.dayOver(part):
		case s.remarks:
			s.r.lose(part, "ghi chú sau phần ký")
		case recipientsForm().MatchString(part.Text):
			s.recipients = true
			s.listing(part)
		case capacityStrict().MatchString(part.Text) && part.Capitals():
			s.recipients = s.recipients && s.signers == 0
			s.at(part)
		case isAddress().MatchString(letters.Folded(part.Text)) && s.tables > 0:
			s.r.add(doc.AddressLine, part)
		case s.listed && isDashed(&part):
			s.recipient(part)
		case s.recipients && !part.Capitals() && !(personname.Is(part.Text) && (part.IsCentre || part.Right || part.Bold)):
			s.recipient(part)
		case s.tables > 0 && s.signers > 0 && !part.Capitals() && !personname.Is(part.Text):
			s.r.lose(part, "sau phần ký")
		default:
			s.at(part)
		}
	}
}

// isDashed says whether a dash stands before a line.
func isDashed(l *Line) bool {
	return l.label().Level == Dash
}

// at reads a line of the one who signs in no table.
func (s *signing) at(l Line) {
	if s.signers == 0 {
		s.signers = 1
	}
	s.signer(s.signers-1, l)
	s.gap = 0
}
