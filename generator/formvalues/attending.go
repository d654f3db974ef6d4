package formvalues

import (
	"strings"

	"vanban/generator/formwords"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/recognise"
)

// attends takes a line that names who attends, or the side that others are there for, and says whether it is one.
func (m *minutes) attends(p *recognise.Part) bool {
	words := strings.TrimSpace(p.Text())
	text := nd30.TrimEnd(words)
	all := m.values[attending]
	within := p.Label.Level >= recognise.Dash || m.next.under != recognise.NoLevel && p.Label.Level > m.next.under
	within = within || isNumbered(p) && p.Label.Level > recognise.Roman && p.Label.Level == m.next.last.Level && p.Label.N == m.next.last.N+1 || len(all) == 0 && p.Label.Level > recognise.Roman && p.Label.N <= 1
	switch {
	case text == "" || formwords.Saying().MatchString(text) || !within && formwords.Spoken().MatchString(text):
		return false
	case formwords.Details().MatchString(text) && len(all) > 0:
		all[len(all)-1] += joint(all[len(all)-1]) + text
	case formwords.OfSide().MatchString(text):
		if m.next.who = persons; strings.HasSuffix(words, ":") {
			m.next.who = ofSide
		}
		m.values[attending] = append(all, m.plain(words, text))
	case formwords.Attending().MatchString(text) || within:
		if m.next.who == ofSide && len(all) > 0 {
			all[len(all)-1] += joint(all[len(all)-1]) + letters.LowerFirst(text)
		} else {
			m.values[attending] = append(all, text)
		}
	default:
		return false
	}
	if isNumbered(p) {
		m.next.last = p.Label
	}
	m.take(p)
	return true
}

// plain gives the name of a side in small letters, its colon kept.
func (m *minutes) plain(words, text string) string {
	if m.Sentence != nil && text == strings.ToUpper(text) {
		text = m.Sentence(text)
	}
	if strings.HasSuffix(words, ":") {
		return text + ":"
	}
	return text
}

// joint stands between the words for a side or a person and what is told of it.
func joint(before string) string {
	if strings.HasSuffix(before, ":") {
		return " "
	}
	return "; "
}

// table copies what the form has lines for out of a table, which stays where it is.
func (m *minutes) table(p *recognise.Part) {
	before := len(m.values)
	for _, row := range p.Table.Rows {
		for i := range row.Cells {
			for k := range row.Cells[i].Lines {
				for _, line := range parted(row.Cells[i].Lines[k].Spans) {
					text := (&recognise.Part{Spans: line}).Text()
					if strings.HasSuffix(text, ":") && i+1 < len(row.Cells) {
						text += " " + row.Cells[i+1].Text()
					}
					m.copies(text)
				}
			}
		}
	}
	if len(m.values) > before {
		m.Guess(p, "thời gian, địa điểm, thành phần chép từ bảng này; bảng vẫn đứng trong lời văn")
	}
}

// longestField is how many bytes a line of a table has at most that says what a line of the form does.
const longestField = 400

// copies takes the value of a line of the form that has one.
func (m *minutes) copies(text string) {
	for _, f := range m.Kind.Lines {
		if len(text) > longestField || len(f.Keys) == 0 || m.values[f.Keys[0]] != nil && f.Keys[0] != begins {
			continue
		}
		if found, _ := f.Find(text); found != nil {
			m.set(f.Keys[0], found[0])
			return
		}
	}
}
