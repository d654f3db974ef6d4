package celltext

import "strings"

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

// roles are the words for them, folded, and the letters that mark; roleWords begin more words.
var (
	roles     = map[string]Role{"ct": Leads, "c": Leads, "chu tri": Leads, "ph": Shares, "p": Shares, "phoi hop": Shares, "x": Marked, "v": Marked, "co": Marked}
	roleWords = []string{"chu tri", "phoi hop", "ct", "ph"}
)

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
	return NoRole, false, false
}
