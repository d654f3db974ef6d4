package language

import (
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/nd30"
)

// plainSymbols are the symbols of kinds that stand for no body and no field too: CT is a chỉ thị, and a tax office.
var plainSymbols = []string{"NQ", "QĐ", "QyĐ", "TB", "HD", "CTr", "KH", "BC", "BB", "TTr"}

// kindOfSymbol gives the kind that the symbol of a cited number says, as 35/2022/QĐ-UBND a decision; empty where it says none.
func kindOfSymbol(by *nd30.Decree, number string) string {
	group, _, isOne := strings.Cut(number[strings.LastIndex(number, "/")+1:], "-")
	if !isOne {
		return ""
	}
	for _, k := range by.Kinds {
		if strings.EqualFold(k.Symbol, group) && slices.Contains(plainSymbols, k.Symbol) {
			return k.Name
		}
	}
	return ""
}

// farthestKind is how many bytes before a citation the kind may stand that its number belongs to: Quyết định ban hành Kế hoạch số 12/QĐ-UBND.
const farthestKind = 120

// otherKinds finds citations whose kind and symbol say two things: Công văn số 01/BC-SNV.
func otherKinds(p *paper) (all []check.Finding) {
	told := map[string]bool{}
	for _, q := range p.words() {
		for _, m := range q.cites() {
			kind, number := q.str[m[2]:m[3]], q.str[m[4]:m[5]]
			says := kindOfSymbol(p.Decree, number)
			if says == "" || says == kind || told[number] || kind != "Công văn" && p.Decree.SymbolOf(kind) == "" {
				continue
			}
			if kind == "Công văn" && says == "Tờ trình" {
				continue // TTr is an inspectorate too
			}
			head := before(q.str, m[0])
			if head = head[max(0, len(head)-farthestKind):]; strings.Contains(strings.ToLower(head), strings.ToLower(says)) {
				continue
			}
			told[number] = true
			f := p.at(q, m[0], m[5], "")
			f.Found, f.Expected = "“"+kind+"” mà ký hiệu là của "+strings.ToLower(says), "tên loại và ký hiệu của một loại"
			all = append(all, f)
		}
	}
	return all
}
