package agency

import (
	"slices"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/source"
)

// Likely gives the one agency that a name can only be, by its full name: it is written without diacritics (“phong kinh te”), without the kind of unit that the agency's name
// ends with (“TTPVHCC” of a commune's), without the unit's own name (“UBND xã”), or only as far as tells it from all others (“Văn phòng”). Empty where that is none, or several.
func (dir *Directory) Likely(name string) string {
	for _, is := range []func(written, name string) bool{isWithoutMarks, abbreviatesWithoutUnit, isWithoutPlace, beginsOf} {
		if full, found := dir.only(func(written string) bool { return is(written, name) }); found {
			return full
		}
	}
	return ""
}

// only gives the full name of the agency of which a name fits; found says whether any does: of several it gives none.
func (dir *Directory) only(is func(written string) bool) (full string, found bool) {
	for i := range dir.Agencies {
		a := &dir.Agencies[i]
		switch {
		case !slices.ContainsFunc(a.names(), func(t source.Text) bool { return is(t.S) }):
		case found:
			return "", true
		default:
			full, found = a.Name.S, true
		}
	}
	return full, found
}

// isWithoutMarks says whether a name of several words is written without any diacritics, and is another one otherwise.
func isWithoutMarks(written, name string) bool {
	folded := letters.Folded(name)
	return strings.Contains(name, " ") && folded == strings.ToLower(name) && folded == letters.Folded(written)
}

// abbreviatesWithoutUnit says whether a name abbreviates another one up to the kind of unit that this ends with.
func abbreviatesWithoutUnit(written, name string) bool {
	short, full := AbbreviableOf(name), AbbreviableOf(withoutUnit(written))
	return withoutUnit(written) != written && short.Abbreviates(&full)
}

// withoutUnit gives a name without the kind of unit at its end.
func withoutUnit(name string) string {
	for _, unit := range kindsOfUnits {
		if rest, is := strings.CutSuffix(name, " "+unit); is {
			return rest
		}
	}
	return name
}

// isWithoutPlace says whether a name ends with the kind of a unit whose own name another one has.
func isWithoutPlace(written, name string) bool {
	return len(name) < len(written) && IsSame(name, written)
}

// beginsOf says whether an agency's name begins with another one of several words, which doesn't end with the kind of a unit.
func beginsOf(written, name string) bool {
	begin := Spelling(name)
	return strings.Contains(begin, " ") && Opens(name) && withoutUnit(name) == name && strings.HasPrefix(Spelling(written), begin+" ")
}
