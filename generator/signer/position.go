package signer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"vanban/generator/letters"
)

// shortTitles are positions as they are noted down in an office, in capitals, and as a document has them.
var shortTitles = map[string]string{
	"CT": "Chủ tịch", "GĐ": "Giám đốc", "TGĐ": "Tổng Giám đốc", "CVP": "Chánh Văn phòng", "TP": "Trưởng phòng", "TB": "Trưởng ban", "HT": "Hiệu trưởng",
	"CCT": "Chi cục trưởng", "BT": "Bộ trưởng",
}

// wholeTitle gives a position without the abbreviations that it begins with: "Phó Chủ tịch" for "P. Chủ tịch", "PCT", "Phó CT"; itself where it has none.
func wholeTitle(title string) string {
	first, rest := cutWord(title)
	if rest != "" && (strings.EqualFold(first, "phó") || strings.EqualFold(strings.TrimSuffix(first, "."), "p")) {
		return "Phó " + wholeHead(rest)
	}
	capitals := strings.ToUpper(first)
	if after, isDeputy := strings.CutPrefix(capitals, "P."); isDeputy && after != "" {
		return "Phó " + wholeHead(strings.TrimSpace(string([]rune(first)[len([]rune("P.")):])+" "+rest))
	}
	if after, isDeputy := strings.CutPrefix(capitals, "P"); isDeputy && shortTitles[lettersOf(after)] != "" {
		return strings.TrimSpace("Phó " + shortTitles[lettersOf(after)] + " " + rest)
	}
	return wholeHead(title)
}

// wholeHead is wholeTitle of the title of a head.
func wholeHead(title string) string {
	first, rest := cutWord(title)
	if long := shortTitles[lettersOf(strings.ToUpper(first))]; long != "" {
		return strings.TrimSpace(long + " " + rest)
	}
	return title
}

// cutWord gives the first word of a text, and the rest.
func cutWord(s string) (first, rest string) {
	first, rest, _ = strings.Cut(strings.TrimSpace(s), " ")
	return first, strings.TrimSpace(rest)
}

// lettersOf leaves out everything but letters, such as the points of "G.Đ.".
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

const article7 = " (Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần II.7)"

// shortPosition: who signs has the position whole, as it is official.
func shortPosition(s Signing) *finding {
	for _, c := range s.Capacities {
		if whole := wholeTitle(c.Of.S); c.Abbrev != "TM." && whole != c.Of.S && !alike(whole, c.Of.S) {
			return &finding{c.Of.At, fmt.Sprintf("Chức vụ “%s” sau “%s” viết tắt.", c.Of, c.Abbrev), fmt.Sprintf("viết đầy đủ: “%s %s”", c.Abbrev, whole) + article7}
		}
	}
	if whole := wholeTitle(s.Position.S); !s.Position.Empty() && whole != s.Position.S && !alike(whole, s.Position.S) {
		return &finding{s.Position.At, fmt.Sprintf("Chức vụ “%s” của người ký viết tắt.", s.Position), fmt.Sprintf("viết đầy đủ: “chuc-vu: %s”", whole) + article7}
	}
	return nil
}

// alike says whether two titles differ in capitals and blanks only.
func alike(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// isDeputy says whether a title is that of a deputy: “Phó …”, “Thứ trưởng …”.
func isDeputy(title string) bool {
	first, rest := cutWord(strings.ToLower(title))
	return first == "phó" || first == "thứ" && strings.HasPrefix(rest, "trưởng")
}

// headOver gives the title of the head whose deputy has a title.
func headOver(title string) string {
	if strings.HasPrefix(strings.ToLower(title), "thứ trưởng") {
		return "Bộ trưởng"
	}
	_, head := cutWord(title)
	for _, added := range []string{" thường trực", " phụ trách", " điều hành"} {
		if lower := strings.ToLower(head); strings.HasSuffix(lower, added) && len(lower) == len(head) {
			head = head[:len(head)-len(added)]
		}
	}
	if of := strings.ToLower(head); strings.HasPrefix(of, "phòng") || strings.HasPrefix(of, "ban") {
		return "Trưởng " + letters.LowerFirst(head)
	}
	return letters.UpperFirst(head)
}

// deputyAsHead: behind KT., TL., TUQ. and Q. stands the position of the head, never that of a deputy (annex I, II.7.b).
func deputyAsHead(s Signing) *finding {
	for _, c := range s.Capacities {
		if c.Abbrev == "TM." || !isDeputy(c.Of.S) {
			continue
		}
		return &finding{c.Of.At, fmt.Sprintf("Sau “%s” là chức vụ của người đứng đầu, ở đây là của cấp phó: “%s”.", c.Abbrev, c.Of),
			fmt.Sprintf("viết “%s %s”; chức vụ của người ký ghi ở “chuc-vu”", c.Abbrev, headOver(c.Of.S)) + article7}
	}
	return nil
}

// noDeputyByKT: only a deputy signs in the place of the head; the head of an office below does so on the head's order (Article 13).
func noDeputyByKT(s Signing) *finding {
	if len(s.Capacities) == 0 || s.Position.Empty() {
		return nil
	}
	last := s.Capacities[len(s.Capacities)-1]
	words := strings.FieldsFunc(strings.ToLower(s.Position.S), func(r rune) bool { return !unicode.IsLetter(r) })
	if last.Abbrev != "KT." || !is(headed, last.Of.S) || slices.Contains(words, "phó") || slices.Contains(words, "thứ") {
		return nil
	}
	return &finding{last.Of.At, fmt.Sprintf("“KT. %s” là cấp phó ký thay, mà “%s” không phải là cấp phó của %s.", last.Of, s.Position, letters.LowerFirst(last.Of.S)),
		fmt.Sprintf("người đứng đầu đơn vị cấp dưới ký thì viết “TL. %s” (thừa lệnh) hoặc “TUQ. %s” (thừa ủy quyền); cấp phó ký thì sửa “chuc-vu”", last.Of, last.Of) + article13}
}
