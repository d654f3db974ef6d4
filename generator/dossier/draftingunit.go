package dossier

import (
	"strings"
	"unicode"

	"vanban/generator/source"
)

// DraftingUnit gives the abbreviation of the unit that drafts a công văn, as it stands in the symbol behind that of the issuing body
// (I.II.3.b): the one that is given, else the last one of the archive line, "NC" of "VT, NC (05)". Of a unit that has the
// body's own abbreviation in its name that is left out, "VP" of "VP UBND". It is empty where neither is known.
func (d *Dossier) DraftingUnit() string {
	r := d.Recipients
	if !r.Unit.Empty() {
		return r.Unit.S
	}
	parts := strings.FieldsFunc(r.Archive.S, func(c rune) bool { return c == ',' || c == ';' })
	if len(parts) < 2 {
		return "" // the line's first entry is the office that keeps the copy
	}
	for i := len(parts) - 1; i > 0; i-- {
		if unit := unitIn(parts[i], d.Issuer.Abbrev.S); unit != "" {
			return unit
		}
	}
	return ""
}

// UnitUnknown tells that a công văn leaves the place of the drafting unit open, as neither key names one; nothing where one does.
func (d *Dossier) UnitUnknown() source.Problems {
	if d.DraftingUnit() != "" {
		return nil
	}
	at := d.Recipients.Archive.At
	what := "Ký hiệu công văn để trống chữ viết tắt đơn vị soạn thảo, vì “luu” chưa cho biết đơn vị nào."
	hint := "ghi đơn vị vào nơi lưu, ví dụ “noi-luu: VT, NC”, hoặc thêm “don-vi: NC” vào nhóm “luu” (Phụ lục I, Phần I, Mục II, điểm b khoản 3 Nghị định 30/2020/NĐ-CP)"
	if f := d.files[at.File]; f != nil {
		return source.Problems{f.Problem(at, what, hint)}
	}
	return source.Problems{{At: at, What: what, Hint: hint}}
}

// unitIn gives the unit that an entry of the archive line names by an abbreviation; what a clerk may have added to it, the number of
// copies or the initials of the drafter, is no part of it.
func unitIn(entry, body string) string {
	entry, _, _ = strings.Cut(entry, "(")
	var unit string
	for word := range strings.FieldsSeq(entry) {
		word = strings.Trim(word, ".:")
		if head, _, dotted := strings.Cut(word, "."); dotted && len([]rune(head)) > 1 {
			word = head // "NC.Hải"
		}
		word = strings.ReplaceAll(word, ".", "")
		switch {
		case body != "" && strings.Contains(word, body) && unit != "":
		case !isAbbreviation(word):
			return ""
		default:
			unit += word
		}
	}
	return unit
}

// isAbbreviation says whether a word is one of letters in capitals, with figures or hyphens perhaps; those in small letters are at
// most one, as in "KTTh".
func isAbbreviation(word string) bool {
	capitals, small := 0, 0
	for _, c := range word {
		switch {
		case unicode.IsUpper(c):
			capitals++
		case unicode.IsLower(c):
			small++
		case !unicode.IsDigit(c) && c != '-' && c != '&':
			return false
		}
	}
	return capitals > 1 && small < 2
}
