package change

import (
	"slices"
	"strings"

	"vanban/generator/nd30"
	"vanban/generator/outline"
)

// leveller names the places of a text that names its levels itself: Path of its units, from the highest level, "Chương II/Điều 5/khoản 2".
type leveller struct {
	parts *outline.Numbering
	names []string // of the open part of each level
}

func newLeveller(levels outline.Outline) *leveller {
	if !levels.Own() {
		return nil
	}
	return &leveller{parts: levels.Begin(0), names: make([]string, len(levels.Levels()))}
}

// put gives a unit the label and the path of its place.
func (l *leveller) put(u *Unit, p outline.Place) {
	u.Label, _ = p.Label() // a text with more is not read at all
	u.Part, u.Number = p.Level, p.N
	l.names[p.Depth] = nameOf(p.Level, u.Label)
	clear(l.names[p.Depth+1:])
	u.path = strings.Join(slices.DeleteFunc(slices.Clone(l.names), func(s string) bool { return s == "" }), pathSign)
}

// pathSign stands between the names of a path.
const pathSign = "/"

// nameOf names a part as lawyers do: Chương II, Mục I, khoản 1.1, điểm a.
func nameOf(l *nd30.Level, label string) string {
	number := strings.TrimRight(label, ".)")
	switch {
	case l.Word != "":
		return number
	case l.Key == nd30.SectionLevel:
		return "Mục " + number
	case l.Key == nd30.SubclauseLevel:
		return "khoản " + number
	}
	return l.Name + " " + number
}

// Spoken gives a path as a sentence has it, from the lowest level: điểm a khoản 2 Điều 5 Chương II.
func (p Place) Spoken() string {
	names := strings.Split(p.Path, pathSign)
	slices.Reverse(names)
	return strings.Join(names, " ")
}

// OwnName gives the last part of a path, by which a unit is called beside its own kind: khoản 1.1.
func (p Place) OwnName() string { return p.Path[strings.LastIndex(p.Path, pathSign)+1:] }

// withinPath says whether a place of a text that names its levels stands in another one.
func (p Place) withinPath(q Place) bool {
	if p.Path == q.Path {
		return (q.Dash == 0 || p.Dash == q.Dash) && p != q
	}
	return q.Dash == 0 && strings.HasPrefix(p.Path, q.Path+pathSign)
}
