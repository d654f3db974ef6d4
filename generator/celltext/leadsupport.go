package celltext

import (
	"regexp"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/pattern"
)

// leadLabel stands before who leads in a cell that also says who shares; supportLabel before those.
var (
	leadLabel    = pattern.Lazy(`(?i)^[\s\-–+•]*(?:(?:(?:cơ quan|đơn vị)\s+)?chủ trì(?:\s+thực hiện)?|ct)\s*:\s*`)
	supportLabel = pattern.Lazy(`(?i)(?:^|[;.,\n(]|\s[-–])[\s\-–+•]*(?:(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+thực hiện)?|ph)\s*:\s*`)
)

// A sentence that says both: who leads stands before its verb, who shares behind “phối hợp với” or before “phối hợp”.
var (
	leadSaid    = pattern.Lazy(`(?is)^[\s\-–+•]*(?:giao\s+)?([^:]+?)\s*\(?chủ trì\)?(?:\s+thực hiện)?\s*(?:[,;.\n]|\s[-–])?\s*(?:và\s+)?(phối hợp\s.+|[^:]+[\s(]phối hợp[\s.)]*(?:thực hiện[\s.]*)?)$`)
	supportSaid = pattern.Lazy(`(?is)^(?:phối hợp\s+(?:(?:chặt chẽ|cùng|thực hiện)\s+)*(?:với\s+)?)?(.+?)[\s(]*(?:phối hợp[\s.)]*)?(?:(?:tổ chức\s+)?(?:triển khai\s+)?thực hiện)?[\s.;]*$`)
)

// inFull is what is said by two letters in brackets, and shortParts what they stand for.
var (
	inFull     = pattern.Lazy(`(?i)\(\s*(?:ct|ph)\s*\)`)
	shortParts = map[string]string{"ct": "(chủ trì)", "ph": "(phối hợp)"}
)

// leads is the verb of who leads: where it stands twice, each has those of its own who share, and only a person can part them.
var leads = pattern.Lazy(`(?i)chủ trì`)

// LeadAndSupport parts a cell that says both who leads and who shares, each behind its label: “Chủ trì: Sở A; Phối hợp: Sở B”, or in a
// sentence: “Sở A chủ trì, phối hợp với Sở B”. is is false where it says neither.
func LeadAndSupport(text string) (lead, support string, is bool) {
	text = inFull().ReplaceAllStringFunc(text, func(s string) string { return shortParts[strings.ToLower(strings.Trim(s, "( )"))] })
	if at := supportLabel().FindStringIndex(text); at != nil {
		text, support, is = text[:at[0]], strings.TrimSpace(text[at[1]:]), true
		if strings.Count(support, ")") > strings.Count(support, "(") { // “Sở A (phối hợp: Sở B)”
			support = strings.TrimSuffix(strings.TrimRight(support, " .;"), ")")
		}
	}
	if label := leadLabel().FindString(text); label != "" {
		text, is = text[len(label):], true
	}
	if said := leadSaid().FindStringSubmatch(text); !is && said != nil && !leads().MatchString(said[2]) {
		text, support, is = said[1], supportSaid().FindStringSubmatch(said[2])[1], true
	}
	return strings.TrimSpace(text), support, is
}

// FirstAndOthers parts a cell under a head that says “Chủ trì/Phối hợp”: the first leads, and those behind a stroke, on further lines or behind a semicolon share. is is
// false where nothing parts them.
func FirstAndOthers(text string) (first, others string, is bool) {
	for _, between := range []string{"/", "\n", ";"} {
		if first, others, is = strings.Cut(strings.TrimSpace(text), between); is && !IsNothing(first) {
			return WithoutBullet(strings.TrimSpace(first)), strings.TrimSpace(others), true
		}
	}
	return "", "", false
}

// ownPart says in brackets or behind a name, in a column of agencies, what its head says: “Sở A (chủ trì)”, “Sở A và Sở B đồng chủ trì”.
var ownPart = [...]func() *regexp.Regexp{ownPartOf("chủ trì"), ownPartOf("phối hợp")}

func ownPartOf(word string) func() *regexp.Regexp {
	return pattern.Lazy(`(?i)\s*\(` + word + `(?: thực hiện)?\)|\s+(?:(?:đồng|cùng)\s+)?` + word + `(?:\s+thực hiện)?[.\s]*([;,\n]|$)`)
}

// asked stands before the name of an agency that a table asks or orders to do something.
var asked = pattern.Lazy(`^(?i:\s*(?:kính )?(?:đề nghị|mời|giao(?: cho)?)\s+)`)

// WithoutOwnPart gives the agencies of a cell without “(chủ trì)” or “đồng chủ trì” where its column is that of those who lead, without “(phối hợp)” in that of those who share. A cell
// that says both stays as it is.
func WithoutOwnPart(text string, leads bool) string {
	if m := asked().FindString(text); m != "" && agency.Opens(text[len(m):]) {
		text = text[len(m):]
	}
	if !strings.ContainsAny(text, "(ìÌợỢ") { // as in many cells
		return text
	}
	own, other := ownPart[1], "chủ trì"
	if leads {
		own, other = ownPart[0], "phối hợp"
	}
	if strings.Contains(strings.ToLower(text), other) {
		return text
	}
	return own().ReplaceAllString(text, "$1")
}
