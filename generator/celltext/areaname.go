package celltext

import (
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/pattern"
)

// Agency gives the agency that the name of an area is, as the dossier has it; is is false where it is none. One that the dossier doesn't have is kept, with the cell,
// where the name stands among names that are all those of agencies; else it may be one.
func (n *Names) Agency(name, cell string, among ...[]string) (known string, is, may bool) {
	bare := strings.Trim(OneLine(name), " :.;,")
	if bare == "" {
		return "", false, false
	}
	if known, is = n.resolve(bare, "", false); is {
		return known, true, true
	}
	if !opensAgency(bare) {
		return "", false, false
	}
	if !slices.ContainsFunc(among, func(names []string) bool { return slices.Contains(names, name) && n.areAgencies(names) }) {
		return "", false, true
	}
	return n.In(bare, cell), true, true
}

// mostNamed is how many words the name of an agency has at most that the dossier doesn't have, in the place of another name.
const mostNamed = 10

func opensAgency(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return agency.Opens(name) && !severals().MatchString(name) && !strings.EqualFold(first, "ban") && len(strings.Fields(name)) <= mostNamed
}

// otherArea is the name of the area of what no other one has.
var otherArea = pattern.Lazy(`(?i)(?:^|\s)khác$`)

// areAgencies says whether several names are all those of agencies, “Nhiệm vụ khác” aside.
func (n *Names) areAgencies(names []string) bool {
	several := map[string]bool{}
	for _, name := range names {
		name = strings.Trim(OneLine(name), " :.;,")
		if name == "" || otherArea().MatchString(name) {
			continue
		}
		if _, known := n.resolve(name, "", false); !known && !opensAgency(name) {
			return false
		}
		several[nameKey(name)] = true
	}
	return len(several) > 1
}

// IsCapitals says whether a text has letters, and none that is small.
func IsCapitals(text string) bool {
	return strings.ToUpper(text) == text && strings.ToLower(text) != text
}

// IsSign says whether a text in the column of numbers is a sign by which areas are set apart; a dash or a plus begins a part of a task.
func IsSign(text string) bool { return text != "" && strings.Trim(text, "*●•♦►■") == "" }

// AreAlike says whether a line over the first table names it as another line names the next one: both are numbered, or none is the title of all, and they stand in letters of
// one kind.
func AreAlike(name, other string, numbered bool) bool {
	numbered = numbered || TableNumber().MatchString(OneLine(name)) && TableNumber().MatchString(OneLine(other))
	bare := !TableTitle().MatchString(OneLine(name)) && (strings.ToUpper(name) == name) == (strings.ToUpper(other) == other)
	return numbered || bare
}
