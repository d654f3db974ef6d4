package signer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// Signing is one signature of documents: who signs, and in whose name.
type Signing struct {
	*Signer
	Body string // whose document it is: "Chủ tịch Ủy ban nhân dân …", "Ủy ban nhân dân …", "Sở …"
	Of   string // "Quyết định", "Kế hoạch", "Báo cáo"
	// Named says that the document itself says who has the authority for it.
	Named bool
}

// signingDoubt is a check of one signature by Article 13 and annex I, II.7.b; nil where nothing is to be said.
type signingDoubt func(Signing) *finding

// finding is what is said at a place.
type finding struct {
	at         source.Pos
	what, hint string
}

var signingDoubts = []signingDoubt{shortPosition, deputyAsHead, signsForBody, signsForPerson, signsForOffice, bodyAfterCapacity, bodyFirst, deputyWithoutKT,
	deputyOfAnother, headByKT, headOfAnother, capacityInPosition, noDeputyByKT}

// Doubt notes what a person should look at in a signature. Of its capacities the first thing that is to be said is enough, as others follow from it; so it is of the name.
func (s Signing) Doubt(note source.Report) {
	for _, doubts := range [][]signingDoubt{signingDoubts, nameDoubts} {
		for _, look := range doubts {
			if f := look(s); f != nil {
				note(f.at, f.what, f.hint)
				break
			}
		}
	}
}

func (s Signing) has(abbrevs ...string) bool {
	return slices.ContainsFunc(s.Capacities, func(c Capacity) bool { return slices.Contains(abbrevs, c.Abbrev) })
}

func (s Signing) abbrevs() (all []string) {
	for _, c := range s.Capacities {
		all = append(all, c.Abbrev)
	}
	return all
}

// onBehalf gives the capacity of who signs on behalf of a body; the zero value where nobody does.
func (s Signing) onBehalf() Capacity {
	if i := slices.IndexFunc(s.Capacities, func(c Capacity) bool { return c.Abbrev == "TM." }); i >= 0 {
		return s.Capacities[i]
	}
	return Capacity{}
}

// place is that of the signer's capacity, or of what else is written of them.
func (s Signing) place() source.Pos {
	switch {
	case len(s.Capacities) > 0:
		return s.Capacities[0].Of.At
	case !s.Position.Empty():
		return s.Position.At
	}
	return s.At
}

const article13 = " (Điều 13 Nghị định số 30/2020/NĐ-CP)"

// signsForBody: a body that works together issues in its own name, and who signs does so on its behalf (Article 13.2).
func signsForBody(s Signing) *finding {
	if !LacksBehalf(BehalfIn(s.Body, s.Of, s.Named), s.abbrevs()) || len(s.Capacities) == 0 && s.Position.Empty() {
		return nil
	}
	name := cmp.Or(bodies.Alone(s.Body), s.Body)
	own := make([]string, 0, len(s.Capacities)+1)
	own = append(own, "TM. "+name)
	for _, c := range s.Capacities {
		own = append(own, c.Abbrev+" "+c.Of.S)
	}
	return &finding{s.place(), fmt.Sprintf("%s là của “%s”, một tập thể, mà người ký không ghi thay mặt tập thể (TM.).", s.Of, s.Body),
		fmt.Sprintf("viết quyen-han: [%s]", strings.Join(own, ", ")) + article13}
}

// signsForPerson: under “CHỦ TỊCH …” a person issues, and nobody signs on behalf of a body.
func signsForPerson(s Signing) *finding {
	tm := s.onBehalf()
	if !is(headed, s.Body) || !WrongBehalf(BehalfIn(s.Body, s.Of, s.Named), tm.Of.S) {
		return nil
	}
	return &finding{tm.Of.At, fmt.Sprintf("%s là của “%s”, một người, mà người ký ghi “TM. %s” là thay mặt tập thể.", s.Of, s.Body, tm.Of),
		fmt.Sprintf("bỏ “TM. %s”; nếu %s là của tập thể thì sửa “tham-quyen”", tm.Of, strings.ToLower(s.Of)) + article13}
}

// signsForOffice: an office under one head has nobody to sign on behalf of (Article 13.1).
func signsForOffice(s Signing) *finding {
	if is(headed, s.Body) || !WrongBehalf(BehalfIn(s.Body, s.Of, s.Named), s.onBehalf().Of.S) {
		return nil
	}
	return &finding{s.place(), fmt.Sprintf("“%s” làm việc theo chế độ thủ trưởng, không ký thay mặt tập thể (TM.).", s.Body),
		"người đứng đầu ký thì bỏ “quyen-han”; cấp phó ký thì ghi “KT.” và chức vụ của người đứng đầu" + article13}
}

// bodyAfterCapacity: behind TM. stands a body, behind the others the position of a head (annex I, II.7.b).
func bodyAfterCapacity(s Signing) *finding {
	for _, c := range s.Capacities {
		switch body := NamesBody(c.Of.S); {
		case c.Abbrev == "TM." && is(headed, c.Of.S):
			return &finding{c.Of.At, fmt.Sprintf("Sau “TM.” là tên tập thể, ở đây là chức vụ “%s”.", c.Of),
				fmt.Sprintf("viết “TM. Ủy ban nhân dân” hoặc tên tập thể khác; ký thay %s thì viết “KT. %s”", c.Of, c.Of)}
		case c.Abbrev != "TM." && body:
			return &finding{c.Of.At, fmt.Sprintf("Sau “%s” là chức vụ của người đứng đầu, ở đây là “%s”.", c.Abbrev, c.Of),
				fmt.Sprintf("viết chức vụ, ví dụ “%s Chủ tịch”; thay mặt tập thể thì viết “TM. %s”", c.Abbrev, c.Of)}
		}
	}
	return nil
}

// bodyFirst: TM. stands over the capacities of the person.
func bodyFirst(s Signing) *finding {
	for i, c := range s.Capacities {
		if c.Abbrev == "TM." && i > 0 {
			return &finding{c.Of.At, fmt.Sprintf("“TM. %s” đứng sau “%s %s”.", c.Of, s.Capacities[0].Abbrev, s.Capacities[0].Of), "viết “TM.” trước, rồi đến “KT.”"}
		}
	}
	return nil
}

// deputyWithoutKT: a deputy signs for the head (Article 13.1, 13.2), on the head's order only as head of an office below.
func deputyWithoutKT(s Signing) *finding {
	if !is(deputy, s.Position.S) || s.has("KT.", "Q.") {
		return nil
	}
	for _, c := range s.Capacities {
		if c.Abbrev != "TM." && !strings.HasPrefix(letters.Folded(s.Position.S), "pho "+letters.Folded(c.Of.S)) {
			return nil // somebody of an office below, whose head may have passed the order on
		}
	}
	return &finding{s.Position.At, fmt.Sprintf("“%s” là cấp phó mà không ghi ký thay (KT.).", s.Position), fmt.Sprintf("thêm “KT. %s” vào “quyen-han”", headOver(s.Position.S)) + article13}
}

// deputyOfAnother: who signs for a head is that head's deputy.
func deputyOfAnother(s Signing) *finding {
	if len(s.Capacities) == 0 || !strings.HasPrefix(letters.Folded(s.Position.S), "pho ") {
		return nil
	}
	last := s.Capacities[len(s.Capacities)-1]
	if last.Abbrev != "KT." || !is(headed, last.Of.S) || sharesWord(last.Of.S, s.Position.S) {
		return nil
	}
	return &finding{s.Position.At, fmt.Sprintf("“KT. %s” không hợp với chức vụ “%s”.", last.Of, s.Position), "“KT.” ghi chức vụ của người đứng đầu mà người ký là cấp phó"}
}

func sharesWord(a, b string) bool {
	words := strings.Fields(letters.Folded(b))
	return slices.ContainsFunc(strings.Fields(letters.Folded(a)), func(w string) bool { return slices.Contains(words, w) })
}

// headByKT: a head does not sign in the place of the head.
func headByKT(s Signing) *finding {
	if len(s.Capacities) == 0 {
		return nil
	}
	last := s.Capacities[len(s.Capacities)-1]
	if last.Abbrev != "KT." || is(deputy, s.Position.S) || !strings.HasPrefix(letters.Folded(s.Position.S), letters.Folded(last.Of.S)) {
		return nil
	}
	return &finding{s.Position.At, fmt.Sprintf("“KT. %s” là cấp phó ký thay, mà chức vụ của người ký là “%s”.", last.Of, s.Position),
		fmt.Sprintf("bỏ “KT. %s” nếu người đứng đầu ký; cấp phó ký thì sửa “chuc-vu”", last.Of)}
}

// headOfAnother: a decision of “CHỦ TỊCH …” is signed by that person, or in their place.
func headOfAnother(s Signing) *finding {
	whom := s.Position
	if len(s.Capacities) > 0 {
		whom = s.Capacities[0].Of
	}
	if s.has("TM.") || !is(headed, s.Body) || !is(headed, whom.S) || firstWords(s.Body) == firstWords(whom.S) {
		return nil
	}
	return &finding{whom.At, fmt.Sprintf("%s là của “%s”, mà người ký ghi “%s”.", s.Of, s.Body, whom), "sửa “quyen-han”, “chuc-vu” của người ký, hoặc “tham-quyen”"}
}

// firstWords gives the two words that tell one head's title from another.
func firstWords(s string) string {
	words := strings.Fields(letters.Folded(s))
	return strings.Join(words[:min(len(words), 2)], " ")
}

var typedCapacity = pattern.Latin(`(?i)^(TM|KT|TL|TUQ|Q)\.\s*[\p{L}]`)

// capacityInPosition: a capacity has a key of its own, and a line.
func capacityInPosition(s Signing) *finding {
	if !typedCapacity().MatchString(s.Position.S) {
		return nil
	}
	return &finding{s.Position.At, fmt.Sprintf("Chức vụ “%s” có sẵn quyền hạn của người ký.", s.Position), fmt.Sprintf("đưa phần ấy vào quyen-han: [%s], “chuc-vu” chỉ ghi chức vụ của người ký", s.Position)}
}
