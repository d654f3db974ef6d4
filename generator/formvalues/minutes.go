package formvalues

import (
	"maps"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/formwords"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/recognise"
	"vanban/generator/word/document"
)

// span is text of one look.
type span = document.Span

// The keys of minutes that are read by more than a line of their form.
const (
	begins    = "bat-dau"
	atPlace   = "dia-diem"
	attending = "thanh-phan"
	endsAt    = "ket-thuc"
)

// minutes reads what minutes say, as offices write them: the head until the text begins, and the last sentence.
type minutes struct {
	*Reader
	values Values
	next   expected
	taken  []*recognise.Part // numbered parts that the program words: those behind them count on without them
}

// expected is what the next line may say, by those before it.
type expected struct {
	who   attendance
	under recognise.Level // the level of the number over those who attend; NoLevel: none
	last  recognise.Label // of the one before, where they are numbered
	place bool            // where: the line before is the first sentence
}

// attendance is whom a line may name.
type attendance int

const (
	nobody  attendance = iota
	persons            // who attends
	ofSide             // who is there for the side that the line before names
)

// expect begins the lines that name who attends, if they do, under a number of some level.
func (m *minutes) expect(follow bool, under recognise.Level) {
	m.next.who, m.next.under, m.next.last = nobody, under, recognise.Label{}
	if follow {
		m.next.who = persons
	}
}

// read goes through the parts.
func (m *minutes) read() {
	for i := range m.Document.Parts {
		p := &m.Document.Parts[i]
		before := m.next
		switch {
		case p.IsTable:
			if len(m.values[attending]) > 0 {
				m.next.who = nobody
			}
			m.table(p)
		case m.isText(p) && (m.opens(p) || m.lines(p) || m.titled(i, p) || before.place && m.place(p) || before.who != nobody && m.attends(p)):
		default:
			m.next.who = nobody
		}
		m.next.place = m.next.place && p.Role == doc.Command
	}
	m.ends()
	m.countOn()
}

// isText says whether a part may hold what the form has a line for: text, and a first sentence that was taken for a line of the head.
func (m *minutes) isText(p *recognise.Part) bool {
	return p.IsText() && !p.Lost || strings.HasPrefix(p.Text(), "Hôm nay")
}

// take marks a part whose words the program prints by itself.
func (m *minutes) take(p *recognise.Part) {
	p.Role = doc.Command
	if isNumbered(p) {
		m.taken = append(m.taken, p)
		m.Guess(p, "biên bản: in ở phần đầu, không có số “"+strings.TrimSpace(p.Label.Words)+"”; phần ấy là chương trình viết")
	}
}

func isNumbered(p *recognise.Part) bool {
	return p.Label.Level != recognise.NoLevel && p.Label.Level < recognise.Dash
}

// opens takes beginning and place of the first sentence; one that says more stays in the text too.
func (m *minutes) opens(p *recognise.Part) bool {
	for _, form := range formwords.Openings {
		found := form().FindStringSubmatch(p.Text())
		if found == nil {
			continue
		}
		group := func(name string) string {
			if i := form().SubexpIndex(name); i >= 0 {
				return strings.TrimSpace(found[i])
			}
			return ""
		}
		if !m.lacks(begins, group("t")) && m.values[atPlace] != nil {
			continue
		}
		m.set(begins, group("t"))
		m.set(atPlace, letters.UpperFirst(group("p")))
		m.Guess(p, "thời gian và địa điểm lấy từ câu mở đầu; câu ấy là chương trình viết")
		p.Lost = false
		if rest := group("r"); formwords.Present().MatchString(rest) {
			m.take(p) // the program words it
			m.expect(strings.Contains(rest, "gồm"), recognise.NoLevel)
		} else {
			p.Role = doc.Body
		}
		m.next.place = true
		return true
	}
	return false
}

// place takes the line behind the first sentence that tells where.
func (m *minutes) place(p *recognise.Part) bool {
	found := formwords.AtPlace().FindStringSubmatch(p.Text())
	if found == nil || m.values[atPlace] != nil {
		return false
	}
	m.set(atPlace, letters.UpperFirst(found[1]))
	m.Guess(p, "địa điểm lấy từ câu này; “Địa điểm: …” là chương trình viết")
	m.take(p)
	m.next.place = true
	return true
}

// set keeps a value that none was found for before, and the hour of a day that was found without one.
func (m *minutes) set(key, words string) {
	if words = nd30.TrimEnd(strings.TrimSpace(words)); words == "" || !m.lacks(key, words) {
		return
	}
	if had := m.values[key]; had != nil && !strings.Contains(strings.ToLower(words), "ngày") {
		words += " " + letters.LowerFirst(had[0])
	}
	m.values[key] = []string{words}
}

// lacks says whether nothing was found yet of what words say for a key, or a day alone of which they tell the hour.
func (m *minutes) lacks(key, words string) bool {
	had := m.values[key]
	if had == nil || key != begins || formwords.Hour().MatchString(had[0]) || !formwords.Hour().MatchString(words) {
		return had == nil
	}
	day, said := nd30.DayIn(had[0])
	other, also := nd30.DayIn(words)
	return said && (!also || day == other)
}

// lines takes the lines of the form of a paragraph, which breaks may part; those of other words stay.
func (m *minutes) lines(p *recognise.Part) bool {
	var kept []span
	any, others := false, false // a line of the form is among them; one of other words
	for i, line := range parted(p.Spans) {
		part := recognise.Part{Spans: line, Line: p.Line, Label: p.Label}
		if m.line(&part) {
			any, others = true, others || part.Role != doc.Command
			continue
		}
		if i > 0 && len(kept) > 0 {
			kept = append(kept, span{Text: "\n"})
		}
		kept = append(kept, line...)
	}
	if !any {
		return false
	}
	if others {
		m.Guess(p, asOfForm)
	}
	if rest := (recognise.Part{Spans: kept}); strings.TrimSpace(rest.Text()) == "" {
		m.take(p)
		return true
	}
	p.Spans, m.next.who = kept, nobody
	m.Worded = append(m.Worded, p)
	return true
}

// line takes a line of the form, as the form has it or as others word it; of the form's own words it gets the role of what the program prints.
func (m *minutes) line(p *recognise.Part) bool {
	text := strings.TrimSuffix(strings.TrimSuffix(p.Text(), "./."), ".")
	for _, f := range m.Kind.Lines {
		found, own := f.Find(text)
		if found == nil || len(f.Keys) > 0 && !m.lacks(f.Keys[0], found[0]) || goesBeyond(text) {
			continue
		}
		if own {
			p.Role = doc.Command
		}
		for i, key := range f.Keys {
			m.set(key, found[i])
		}
		if f.List {
			m.expect(found[0] == "", p.Label.Level)
		} else if m.next.under == recognise.NoLevel || len(f.Keys) == 0 {
			m.next.who = nobody
		}
		return true
	}
	return false
}

// goesBeyond says of the sentence by which minutes end that it says more than when.
func goesBeyond(text string) bool {
	found := formwords.Ending().FindStringSubmatch(text)
	return found != nil && strings.Trim(found[3], " ./") != ""
}

// parted gives the lines that the breaks of a paragraph make of it.
func parted(spans []span) (all [][]span) {
	var open []span
	for _, s := range spans {
		for {
			before, behind, is := strings.Cut(s.Text, "\n")
			if !is {
				break
			}
			piece := s
			piece.Text = before
			all, open = append(all, append(open, piece)), nil
			s.Text = behind
		}
		open = append(open, s)
	}
	return append(all, open)
}

// titled takes a title over nothing but what the form has lines for, and the one over what was said.
func (m *minutes) titled(i int, p *recognise.Part) bool {
	text := strings.TrimSpace(p.Text())
	switch {
	case formwords.Saying().MatchString(text) && !m.hasLike(i, p):
	case formwords.Introducing().MatchString(text):
		if m.next.who = nobody; strings.Contains(strings.ToLower(text), "thành ") && m.values[attending] == nil {
			m.next.who, m.next.under = persons, p.Label.Level
		}
	default:
		return false
	}
	m.Guess(p, asOfForm)
	m.take(p)
	return true
}

// asOfForm tells of words that the form has others for.
const asOfForm = "biên bản: chương trình viết dòng này theo mẫu 1.9"

// hasLike says whether a part of its level stands behind it.
func (m *minutes) hasLike(i int, p *recognise.Part) bool {
	return p.Label.Level != recognise.NoLevel && slices.ContainsFunc(m.Document.Parts[i+1:], func(o recognise.Part) bool {
		return !o.IsTable && o.IsText() && o.Label.Level == p.Label.Level && o.Label.N > p.Label.N
	})
}

// ends takes when minutes end from their last sentence, which the program words; what else it says stays in the text.
func (m *minutes) ends() {
	for _, p := range slices.Backward(m.Document.Text()) {
		found := formwords.Ending().FindStringSubmatch(p.Text())
		if p.IsTable || found == nil || m.values[endsAt] != nil {
			continue
		}
		m.set(endsAt, found[2])
		m.Guess(p, "giờ kết thúc lấy từ câu này; câu “… kết thúc vào hồi …” là chương trình viết")
		m.Worded = append(m.Worded, p)
		if strings.HasSuffix(found[1], ",") || strings.HasPrefix(found[3], "và ") {
			continue // the sentence says more than when
		}
		rest := strings.TrimSpace(found[1] + " " + letters.UpperFirst(found[3]))
		if m.take(p); strings.Trim(rest, " ./") != "" {
			p.Role, p.Spans = doc.Body, []span{{Text: rest}}
		}
	}
}

// countOn gives the numbers behind those that the program words as they count without them.
func (m *minutes) countOn() {
	gone, text := setOf(m.taken), setOf(m.Document.Text())
	before := map[recognise.Level]int{} // how many of a level are gone before, under the same number over them
	for i := range m.Document.Parts {
		p := &m.Document.Parts[i]
		level := p.Label.Level
		if text[p] && !p.IsTable && level != recognise.NoLevel {
			maps.DeleteFunc(before, func(l recognise.Level, _ int) bool { return l > level })
		}
		if gone[p] {
			before[level]++
		} else if text[p] && !p.IsTable && p.Role != doc.Command && before[level] > 0 {
			p.Label.N = max(p.Label.N-before[level], min(p.Label.N, 1))
			m.Guess(p, "số “"+strings.TrimSpace(p.Label.Words)+"” tính lại, vì những phần trước nó biên bản in ở đầu: số là chương trình viết")
		}
	}
}

func setOf(parts []*recognise.Part) map[*recognise.Part]bool {
	all := make(map[*recognise.Part]bool, len(parts))
	for _, p := range parts {
		all[p] = true
	}
	return all
}
