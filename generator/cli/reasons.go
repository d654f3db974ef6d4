package cli

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/compose/amend"
)

// reasonPlaces gives what a reason may stand behind, folded, and the key that the table finds it by: a place, a whole line
// of so-sanh's over a difference, a number in the table, or * for all others. A line that only one difference has is that
// one's alone, also where another has the same place.
func reasonPlaces(differences []amend.Difference) map[string]string {
	known := map[string]string{"*": "*"}
	heads := map[string]int{}
	for _, d := range differences {
		heads[foldedPlace(headOf(d))]++
	}
	for i, d := range differences {
		number := fmt.Sprint(i + 1)
		known[number] = number
		if head := foldedPlace(headOf(d)); heads[head] == 1 {
			known[head] = number
		} else {
			known[head] = d.Place
		}
	}
	for _, d := range differences { // a place goes before a line that reads like it
		for _, place := range []string{d.Place, d.NewPlace} {
			if place != "" {
				known[foldedPlace(place)] = place
			}
		}
	}
	return known
}

// foldedPlace makes places alike that differ only in blanks and in the case of letters.
func foldedPlace(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// cutPlace splits a line “nơi: lý do” behind the longest place that is known: names may have a colon of their own.
func cutPlace(line string, known map[string]string) (place, reason string, found bool) {
	for i, c := range line {
		if c != ':' {
			continue
		}
		if key, is := known[foldedPlace(line[:i])]; is {
			place, reason, found = key, strings.TrimSpace(line[i+1:]), true
		}
	}
	return place, reason, found
}

// placesListed is how many places a message lists.
const placesListed = 20

// listPlaces lists the places that reasons may stand behind, a line each.
func listPlaces(differences []amend.Difference) string {
	var places []string
	for _, d := range differences {
		if !slices.Contains(places, d.Place) {
			places = append(places, d.Place)
		}
	}
	var b strings.Builder
	for _, place := range places[:min(len(places), placesListed)] {
		b.WriteString("\n    " + place)
	}
	if more := len(places) - placesListed; more > 0 {
		fmt.Fprintf(&b, "\n    … và %d nơi khác như so-sanh in ra", more)
	}
	return b.String()
}
