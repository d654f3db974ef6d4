package tasktable

import (
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/source"
)

// hole is a place within words that was left to be filled in: dots or a line behind số, ngày, tháng, năm, quý, long ones anywhere, a day of which a part is
// missing, and a note that something follows.
var hole = pattern.Lazy(`(?i:số|ngày|tháng|năm|quý)\s*:?\s*(?:…|\.{3,}|_{2,})|…\s*…|\.{5,}|_{3,}|\[\s*(?:…|\.{3,})\s*\]` +
	`|(?:…|\.{3,})\s*/\s*(?:…|\.{3}|[0-9A-ZĐ])|[0-9]\s*/\s*(?:…|\.{3,})|(?i:ngày|tháng|quý)\s+/\s*[/0-9]|/\s+/\s*[0-9]{4}|(?:\b(?i:xx+)|\?+)/(?i:xx+|\?+|[0-9])` +
	`|\((?i:(?:sẽ |cần )?(?:điền|bổ sung|cập nhật|ghi|hoàn thiện)(?: [^ ()]+)? sau)\)`)

// HoleIn gives where the first place in words that was left to be filled in begins and ends, in bytes; nil where there is none.
func HoleIn(s string) []int {
	if !mayHaveHole(s) {
		return nil
	}
	return hole().FindStringIndex(s)
}

// formLine is a line that whoever gets a document writes on: long, and behind a colon or by itself, or in a cell of a table.
var formLine = pattern.Lazy(`(?:^|[:|)])[\s*_]*(?:…{4,}|\.{10,}|_{4,})`)

// quoted are words of another text, quotedLine a line to write on among them, however short it was made: “Họ và tên: ……;”.
var (
	quoted     = pattern.Lazy(`“[^“”]*(?:”|$)`)
	quotedLine = pattern.Lazy(`:[\s*_]*(?:…+|\.{3,}|_{3,})`)
)

// HolesLeft gives the places in a line of text that were left to be filled in, as they are written, but those of a line to write on.
func HolesLeft(line string) (all []string) {
	line = formLine().ReplaceAllString(line, "")
	line = quoted().ReplaceAllStringFunc(line, func(words string) string { return quotedLine().ReplaceAllString(words, ":") })
	for m := HoleIn(line); m != nil; m = HoleIn(line) {
		all, line = append(all, line[m[0]:m[1]]), line[m[1]:]
	}
	return all
}

// mayHaveHole says no of nearly all texts, in one pass: the expression takes a hundred times as long.
func mayHaveHole(s string) bool {
	for i := range len(s) {
		switch c := s[i]; c {
		case '.', '_':
			if i+1 < len(s) && s[i+1] == c {
				return true
			}
		case '/':
			if i == 0 || i+1 == len(s) || strings.IndexByte(" xX?", s[i-1]) >= 0 || s[i+1] == ' ' {
				return true
			}
		case ')':
			if strings.HasSuffix(s[:i], "sau") {
				return true
			}
		case "…"[0]:
			if strings.HasPrefix(s[i:], "…") {
				return true
			}
		}
	}
	return false
}

// fillers are the words that stand alone where nobody knows yet what to write.
var fillers = map[string]bool{
	"chưa xác định": true, "chưa rõ": true, "chưa biết": true, "chưa điền": true, "chưa cập nhật": true, "điền sau": true, "bổ sung sau": true, "cập nhật sau": true,
	"ghi sau": true, "xác định sau": true, "hoàn thiện sau": true, "sẽ bổ sung": true, "sẽ bổ sung sau": true, "sẽ cập nhật": true, "sẽ cập nhật sau": true, "tbd": true,
}

// longestFiller is more than any of them has, in bytes.
const longestFiller = 40

// IsFiller says whether words stand for nothing but that something is to be written there: “?”, “xxx”, “(điền sau)”, dots.
func IsFiller(s string) bool {
	if s == "" || len(s) > longestFiller {
		return false
	}
	if IsBlank(s) {
		return true
	}
	key := strings.ToLower(strings.Trim(s, "()[]<>. …"))
	return key != "" && (strings.Trim(key, "?") == "" || len(key) > 1 && strings.Trim(key, "x") == "" || fillers[key])
}

// IsHole says whether a cell is still to be filled in. An “x” is a tick in a column of the dossier's own, and nothing in the others.
func (c Column) IsHole(s string) bool {
	return IsFiller(s) || HoleIn(s) != nil || !c.IsOwn() && c != NoteColumn && strings.EqualFold(strings.Trim(s, "() "), "x")
}

// Holes gives the cells that are still to be filled in, in the order of the columns.
func (d *Tasks) Holes() (all []*source.Text) {
	for _, c := range d.TaskColumns() {
		cells, _ := d.blanks(c)
		all = append(all, cells...)
	}
	return all
}
