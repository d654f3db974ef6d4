package bodies

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"vanban/generator/letters"
)

//go:embed heads.tsv
var headTable string

// Deciding is how a body decides, by which its head signs (Article 13).
type Deciding string

// The ways.
const (
	Together Deciding = "tap-the"     // as one: its head signs on its behalf
	UnderOne Deciding = "mot-nguoi"   // its head decides
	Gathered Deciding = "nhieu-nguoi" // of several people that an office has beside its head; its documents may bear the office's name
)

// place is where a body's name stands in the head of a document or behind TM.
type place string

const (
	under  place = "duoi"     // another body may stand over it
	over   place = "tren"     // others stand under it
	goesOn place = "noi"      // these words end no name, the next line goes on with it
	alone  place = "mot-minh" // behind TM. without the name of its place
)

// Head is words that names of bodies begin with.
type Head struct {
	Name, Short string // “Ủy ban nhân dân”, “UBND”; only bodies of local government have a short name
	decides     Deciding
	places      []string

	key, short string // as names are compared
}

var heads = sync.OnceValue(func() (all []Head) {
	for line := range strings.Lines(headTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := append(strings.Split(strings.TrimRight(line, "\r\n"), "\t"), "", "", "")
		all = append(all, Head{Name: cells[0], Short: cells[1], decides: Deciding(cells[2]), places: strings.Fields(cells[3]), key: letters.Folded(cells[0]), short: letters.Folded(cells[1])})
	}
	return all
})

// Local gives the bodies of local government that have a short name.
func Local() []Head { return local() }

var local = sync.OnceValue(func() []Head {
	return slices.DeleteFunc(slices.Clone(heads()), func(h Head) bool { return h.Short == "" })
})

// writtenOut gives a name as the table's are compared, with short names written out.
func writtenOut(name string) string {
	name = letters.Folded(name)
	for _, h := range local() {
		name = strings.ReplaceAll(name, h.short, h.key)
	}
	return name
}

// begins says whether a name that is written out begins so.
func (h *Head) begins(name string) bool {
	rest, is := strings.CutPrefix(name, h.key)
	return is && (rest == "" || strings.ContainsAny(rest[:1], " ,-"))
}

// Begins says whether a name, in whatever case and spelling, begins so.
func (h *Head) Begins(name string) bool { return h.begins(writtenOut(name)) }

// Is says whether a name, in full or short, is these words alone.
func (h *Head) Is(name string) bool { return writtenOut(name) == h.key }

// Cut gives what stands behind these words in a name that begins with them in full, in whatever spelling: no spelling of a syllable is longer than another.
func (h *Head) Cut(name string) (rest string, is bool) {
	at := len(h.Name)
	if len(name) <= at || name[at] != ' ' || letters.Folded(name[:at]) != h.key {
		return "", false
	}
	return name[at+1:], true
}

// IsLocal says whether a name begins as that of a body of local government does, in full or short.
func IsLocal(name string) bool {
	return first(name, func(h *Head) bool { return h.Short != "" }) != nil
}

// first gives the first row that a name begins as and that answers a question with yes; nil where none does.
func first(name string, is func(*Head) bool) *Head {
	name = writtenOut(name)
	for i := range heads() {
		if h := &heads()[i]; h.begins(name) && is(h) {
			return h
		}
	}
	return nil
}

func stands(at place) func(*Head) bool {
	return func(h *Head) bool { return slices.Contains(h.places, string(at)) }
}

// Decides says whether a body, whatever the case and diacritics of its name, decides so.
func Decides(name string, how Deciding) bool {
	return first(name, func(h *Head) bool { return h.decides == how }) != nil
}

// MayStandUnder says whether a name begins as those of bodies do that another one stands over in the head of a document.
func MayStandUnder(name string) bool { return first(name, stands(under)) != nil }

// StandsOver says whether a name is of a body that others stand under: a people's committee or council, a ministry.
func StandsOver(name string) bool { return first(name, stands(over)) != nil }

// GoesOn says whether a line of a name, in full, can't end it.
func GoesOn(line string) bool {
	line = letters.Folded(strings.TrimSpace(line))
	return slices.ContainsFunc(heads(), func(h Head) bool { return h.key == line && stands(goesOn)(&h) })
}

// BehindTM gives the words for a body, named in capitals, that somebody signs on behalf of: some without the name of their place (annex I, II.7.b).
func BehindTM(by string) string {
	if h := Alone(by); h != "" {
		return strings.ToUpper(h)
	}
	return by
}

// Alone gives the name of a body as it stands behind TM., without its place; empty where the whole name does.
func Alone(by string) string {
	if h := first(by, func(h *Head) bool { return h.Short != "" || stands(alone)(h) }); h != nil {
		return h.Name
	}
	return ""
}
