package celltext

import (
	"strings"

	"vanban/generator/pattern"
)

// Role is what a cell says in a column that stands for an agency.
type Role int

// The roles of an agency.
const (
	NoRole Role = iota
	Leads
	Shares
	Marked // it does the task: it leads where no other cell says who does
)

// String names a role that words tell, as in a note.
func (r Role) String() string {
	if r == Leads {
		return "chủ trì"
	}
	return "phối hợp"
}

// roles are the words for them, folded, and the letters that mark; roleWords begin more words, their letters only before a sign: “CT UBND tỉnh” is a chairman.
var (
	roles     = map[string]Role{"ct": Leads, "c": Leads, "chu tri": Leads, "ph": Shares, "p": Shares, "phoi hop": Shares, "x": Marked, "v": Marked, "co": Marked}
	roleWords = []string{"chu tri", "phoi hop"}
	roleShort = pattern.Lazy(`(?i)^\s*(ct|ph)\s*[^\pL\pM\d\s]`)
)

// What a sign or a letter or two stand for, as a head or a note tells it: “● chủ trì, ○ phối hợp”, “X: chủ trì”, “Chủ trì (●)”.
var (
	signBefore = pattern.Lazy(`(?i)(?:^|[\s(,;“"])(?:([^\pL\d\s,;:()“”"./–-])["”]?\s*(?:[:=–-]|là\s)?|(\pL{1,2})["”]?\s*(?:[:=–-]|là\s))\s*(?:cơ quan |đơn vị )?(chủ trì|phối hợp)`)
	signBehind = pattern.Lazy(`(?i)(chủ trì|phối hợp)\s*[:=(]\s*([^\pL\d\s,;:()]|\pL{1,2})\s*(?:[),;.]|$)`)
)

// Legend gives the roles that signs stand for, in small letters, where a text tells of both; nil where it doesn't.
func Legend(text string) map[string]Role {
	all := map[string]Role{}
	for _, m := range signBefore().FindAllStringSubmatch(text, -1) {
		all[strings.ToLower(m[1]+m[2])] = roles[Fold(m[3])]
	}
	for _, m := range signBehind().FindAllStringSubmatch(text, -1) {
		all[strings.ToLower(m[2])] = roles[Fold(m[1])]
	}
	leads, shares := 0, 0
	for _, of := range all {
		if of == Leads {
			leads++
		} else {
			shares++
		}
	}
	if leads == 0 || shares == 0 {
		return nil
	}
	return all
}

// RoleIn gives the role that a text tells, or a sign that is no letter, and whether it tells nothing else; is is false where it tells none.
func RoleIn(text string) (of Role, alone, is bool) {
	if IsNothing(text) {
		return NoRole, true, true
	}
	key := Fold(text)
	if key == "" { // a sign
		return Marked, true, true
	}
	if of, is = roles[key]; is {
		return of, true, true
	}
	for _, word := range roleWords {
		if strings.HasPrefix(key, word+" ") {
			return roles[word], false, true
		}
	}
	if m := roleShort().FindStringSubmatch(text); m != nil {
		return roles[Fold(m[1])], false, true
	}
	return NoRole, false, false
}
