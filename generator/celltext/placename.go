package celltext

import (
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/pattern"
)

// A commune does what its people's committee does: who writes “xã Tân Lập” means “UBND xã Tân Lập”, and the other way round, where only one of both is known. Names of
// places behind each other share what stands before the first: “UBND xã Tân Lập, Thạnh Bình”.

// committee is how the name of a people's committee begins; ofPlace is the name of a place below the province.
var (
	committee = pattern.Lazy(`^(?i:ubnd|[uủ][ỷy] ban nhân dân)\s+`)
	ofPlace   = pattern.Lazy(`^(?i:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận)\s+\p{Lu}`)
	beforeAny = pattern.Lazy(`^((?:\S+ ){0,4}?(?i:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận)) \p{Lu}`)
)

// addPlaces adds to the names of places those of their committees, and the other way round, where nobody else has them.
func (n *Names) addPlaces(names []string) {
	for _, name := range names {
		place := committee().ReplaceAllString(name, "")
		if !ofPlace().MatchString(place) {
			continue
		}
		n.addBare(place, name)
		for _, before := range []string{"", "UBND ", "Ủy ban nhân dân "} {
			key := nameKey(before + place)
			if _, there := n.spelled[key]; !there {
				n.spelled[key] = name
				n.longest = max(n.longest, strings.Count(key, " ")+1)
			}
		}
	}
}

// addBare adds to the name of a place that without its kind, by which who works there calls it: “Tân Lập”.
func (n *Names) addBare(place, name string) {
	bare := strings.TrimPrefix(place, placeBefore(place)+" ")
	if !isPlace(strings.Fields(bare)) {
		return
	}
	key := nameKey(bare)
	if is, there := n.bare[key]; there && nameKey(committee().ReplaceAllString(is, "")) != nameKey(place) {
		name = "" // xã Tân Châu and huyện Tân Châu
	} else if there {
		name = is
	}
	n.bare[key] = name
}

// atPlace gives the commune of which the place alone is named by words, up to what parts names; empty where they name none, or one of several.
func (n *Names) atPlace(words []string) string {
	if len(n.bare) == 0 {
		return ""
	}
	if words = segment(words); !isPlace(words) {
		return ""
	}
	return n.bare[nameKey(asWritten(words))]
}

// placeBefore gives what the name of a place has before it, with what kind of place it is: “UBND xã”; empty of any other name.
func placeBefore(name string) string {
	if m := beforeAny().FindStringSubmatch(name); m != nil {
		return m[1]
	}
	return ""
}

// placeOf is the place that an agency is, or whose committee it is; nothing of any other.
type placeOf struct {
	key  string // of its name
	bare bool   // it is named alone
}

// placesOfUnknown gives the places of the agencies that the directory doesn't have.
func (n *Names) placesOfUnknown() []placeOf {
	all := make([]placeOf, len(n.unknown))
	for i, u := range n.unknown {
		if place := committee().ReplaceAllString(u.Name, ""); ofPlace().MatchString(place) {
			all[i] = placeOf{nameKey(place), place == u.Name}
		}
	}
	return all
}

// isPlace says whether words are the name of a place, and nothing else: “Thạnh Bình”.
func isPlace(words []string) bool {
	return len(words) > 1 && !agency.Opens(strings.Join(words, " ")) &&
		!slices.ContainsFunc(words, func(w string) bool { return !isCapital(w) || IsCapitals(w) && len([]rune(w)) > 1 })
}

// IsOpen says whether a list ends with a sign that it goes on: “Tân Lập, Thạnh Bình…”.
func IsOpen(text string) bool {
	text = strings.TrimRight(text, " ;,)")
	return (strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...")) && !IsNothing(text)
}

// IsDots says whether a list of names is nothing but the dots that say that it goes on.
func IsDots(text string) bool {
	text = strings.TrimSpace(text)
	return text == "…" || text == "..."
}
