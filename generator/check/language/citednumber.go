package language

import (
	"strings"

	"vanban/generator/check"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

var looseNumber = pattern.Latin(`^(?i)số:? *(\d+[a-z]? */ *(?:\d{4} */ *)?[\p{Lu}][\p{L}]*(?: *[-–] *[\p{Lu}][\p{L}\d]*)+)`)

// looseCitation looks at the numbers that a text names.
func looseCitation(p *paper) (all []check.Finding) {
	for _, q := range p.words() {
		if !strings.Contains(q.str, "/") {
			continue
		}
		for _, m := range q.foundFrom("ố|Ố", len("s"), looseNumber) {
			found := q.str[m[2]:m[3]]
			want := strings.NewReplacer(" ", "", "–", "-").Replace(found)
			if cited := citedEnd(found); cited < len(found) {
				found = found[:cited]
				want = strings.NewReplacer(" ", "", "–", "-").Replace(found)
			}
			if found != want {
				all = append(all, p.at(q, m[2], m[2]+len(found), want))
			}
		}
	}
	return all
}

// citedEnd gives where a number and symbol end: a dash with blanks round it that stands before a word of a sentence parts it from what follows.
func citedEnd(s string) int {
	for _, dash := range []string{" - ", " – "} {
		if before, after, found := strings.Cut(s, dash); found && strings.ToUpper(after) != after {
			return len(before)
		}
	}
	return len(s)
}

// dayWord ends the word ngày, in letters of either kind.
const dayWord = "ày|Ày|àY|ÀY"

var citedDay = pattern.Lazy(`^(?i)ngày *\d{1,2} *(?:/ *\d{1,2} */ *\d{4}|tháng *\d{1,2} *năm *\d{4})`)

func citedDays(p *paper) (all []check.Finding) {
	for _, q := range p.words() {
		if !strings.Contains(q.str, "gày ") {
			continue
		}
		for _, m := range q.foundFrom(dayWord, len("ng"), citedDay) {
			found := q.str[m[0]:m[1]]
			if want := nd30.PadDays(found); want != found {
				all = append(all, p.at(q, m[0], m[1], want))
			}
		}
	}
	return all
}
