package starter

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/goccy/go-yaml"

	"vanban/generator/pattern"
	"vanban/seeds"
)

// paperWords is the file of what the samples of documents say of a commune, and what stands there for offices that are none.
const paperWords = presets + "van-ban.yaml"

// wordRow is words of the commune's with those of offices of other levels; of a level that has none they are left blank.
type wordRow struct {
	From     string `yaml:"tu"`
	Province string `yaml:"tinh"`
	Room     string `yaml:"so"`
	Ministry string `yaml:"bo"`
	Other    string `yaml:"don-vi"`
}

// of gives the words of a level.
func (r *wordRow) of(level string) string {
	return cmp.Or(map[string]string{"tinh": r.Province, "so": r.Room, "bo": r.Ministry, otherLevel: r.Other}[level], blankName)
}

// wordRows reads the file, those rows first that are the longest: of two that begin at one place that one counts.
var wordRows = sync.OnceValues(func() ([]wordRow, error) {
	var all struct {
		Rows []wordRow `yaml:"thay"`
	}
	text, err := seeds.Files.ReadFile(paperWords)
	if err == nil {
		err = yaml.UnmarshalWithOptions(text, &all, yaml.Strict())
	}
	if err != nil {
		return nil, fmt.Errorf("đọc %s: %w", paperWords, err)
	}
	slices.SortStableFunc(all.Rows, func(a, b wordRow) int { return cmp.Compare(len(b.From), len(a.From)) })
	return all.Rows, nil
})

var (
	hamlet    = pattern.Latin(`(?:(?:Các|các|số|Số|từng|\d+|nhà văn hóa|liên) )?[Tt]hôn(?: [\p{Lu}][\p{L}]*)?(?:$|[^\p{L}])`)
	ofBody    = pattern.Lazy(`quyen-han: \[TM\. Ủy ban nhân dân\][^\n]*(\n(?:#   |  )chuc-vu: )Chủ tịch`) // of the office's own, not of the other side
	byHead    = pattern.Lazy(`(?m)^[^#\n]*người đại diện: [^\n]*, chức vụ: Chủ tịch`)                     // the head speaks for the office in the text itself, so that nobody signs in his stead
	withDots  = pattern.Lazy(`……(?:[,;] ……|,? Mẫu\b)+`)
	notAlone  = []string{"xã h", "xã v", "các xã", "tác xã"}
	hasPlaces = map[string]string{"tinh": "tỉnh"} // what a level's own land is called
)

// asOther puts the words of an office that is no commune's committee in the place of the commune's. level: one of those but a commune's.
func asOther(text string, s Speaker, o *office) string {
	rows, err := wordRows()
	if err != nil {
		return text // the file is the program's own, and a test reads it
	}
	level, head := otherLevel, blankName
	if o != nil {
		level, head = o.sort.level, o.head()
	}
	switch {
	case level != "tinh" && byHead().MatchString(text):
		text = ofBody().ReplaceAllString(text, "chuc-vu: Chủ tịch")
	case level != "tinh":
		text = ofBody().ReplaceAllString(text, "quyen-han: [KT. Chủ tịch]${1}Phó Chủ tịch")
	}
	parent, short := cmp.Or(s.Parent, blankName), cmp.Or(s.Short, s.Name)
	own := strings.NewReplacer("{co-quan}", s.Name, "{ngan}", short, "{dung-dau-co-quan}", titled(head, s.Name), "{cap-pho-co-quan}", titled(deputyOf(head), s.Name),
		"{dung-dau}", head, "{cap-pho}", deputyOf(head), "{chu-quan}", parent)
	var pairs []string
	for i := range rows {
		pairs = append(pairs, rows[i].From, own.Replace(rows[i].of(level)))
	}
	text = strings.NewReplacer(pairs...).Replace(text)
	text = hamlet().ReplaceAllStringFunc(text, func(found string) string {
		last := []rune(found)
		if end := string(last[len(last)-1:]); !unicode.IsLetter(last[len(last)-1]) {
			return blankName + end
		}
		return blankName
	})
	land := cmp.Or(hasPlaces[level], blankName)
	text = withoutOwn(text, land)
	return withDots().ReplaceAllString(text, blankName)
}

// withoutOwn calls the commune's land, where a sentence names it “xã”, by another word.
func withoutOwn(text, land string) string {
	return communeWord().ReplaceAllStringFunc(text, func(found string) string {
		for _, kept := range notAlone {
			if strings.Contains(found, kept) {
				return found
			}
		}
		return strings.Replace(found, "xã", land, 1)
	})
}

// communeWord is the commune, with the word before it.
var communeWord = pattern.Latin(`(?m)[\p{L}]+ xã(?: [\p{Ll}]| \||[,.;:)]|$)`)

// head gives the title of an office's head.
func (o *office) head() string {
	if title, known := heads[o.sort.level]; known {
		return title
	}
	for _, h := range otherHeads {
		if h.begins == o.sort.begins {
			return h.head
		}
	}
	return blankName
}

// deputyOf gives the title of a head's deputies.
func deputyOf(head string) string {
	if head == heads["bo"] {
		return "Thứ trưởng"
	}
	return "Phó " + head
}

// titled gives a head's title with the office: “Trưởng Phòng Nội vụ”, not “Trưởng phòng Phòng Nội vụ”.
func titled(title, name string) string {
	for i, c := range title {
		if kind := title[i+1:]; c == ' ' && hasPrefixOf(strings.ToLower(name), []string{strings.ToLower(kind)}) {
			return title[:i] + " " + name
		}
	}
	return title + " " + name
}
