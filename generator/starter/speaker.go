package starter

import (
	"regexp"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

// Speaker is the office in whose name a sample document speaks.
type Speaker struct {
	Name     string // “Ủy ban nhân dân xã Hòa Hội”, “Sở Nội vụ”; empty: nobody knows
	Short    string // “UBND xã”
	Province string // “tỉnh Tây Ninh”; empty: nobody knows
	Parent   string // “Ủy ban nhân dân tỉnh Tây Ninh”; empty: it has none, or nobody knows
}

// blankName stands for a name that nobody knows.
const blankName = nd30.BlankName

var (
	madeUpName    = pattern.Latin(`([\p{L}]+) Mẫu(?:$|[^\p{L} ]| [^0-9])`) // xã Mẫu, but not “Mẫu 1.4” of the decree
	madeUpAddress = pattern.Lazy(`(?m)^  # dia-chi: .*\n  dia-chi:\n(?:    - .*\n)+`)
	madeUpPlace   = pattern.Lazy(`(?m)^dia-danh: Mẫu\b`)
	alone         = pattern.Latin(`(^|[^\p{L}])xã( [\p{Ll}]|[,.;]|$)`) // the commune, as “ngân sách xã bố trí” has it
)

// InWordsOf gives the text of a sample document, which speaks for a commune called Mẫu, in the words of an office. What nobody knows of it is left blank.
func InWordsOf(text string, s Speaker) string {
	if bodies.SampleName().MatchString(s.Name) {
		return text
	}
	real := strings.NewReplacer(realNames(s)...)
	text, s = real.Replace(text), Speaker{real.Replace(s.Name), real.Replace(s.Short), real.Replace(s.Province), real.Replace(s.Parent)}
	if s.Name != "" {
		text = spoken(text, s)
	}
	if s.Province != "" {
		text = strings.ReplaceAll(text, sampleProvince, inSentence(s.Province))
	}
	text = madeUpAddress().ReplaceAllString(text, addressHint)
	text = madeUpPlace().ReplaceAllString(text, "dia-danh: "+blankName)
	return strings.ReplaceAll(madeUpName().ReplaceAllStringFunc(text, blanked), realWord, "Mẫu")
}

// realWord stands, while a sample is put into an office's words, for the word Mẫu in the office's own names: xã Mẫu Sơn, xã Yên Mẫu. Its letters are in no
// Vietnamese word.
const realWord = "Mȝȝ"

// inRealName is the word with one that has a capital before or behind it.
var inRealName = pattern.Latin(`(?:[\p{Lu}][\p{L}]* )?Mẫu(?: [\p{Lu}])?`)

// realNames gives what of an office's own names is spelled as the sample's, each with what stands for it.
func realNames(s Speaker) (pairs []string) {
	for _, found := range inRealName().FindAllString(strings.Join([]string{s.Name, s.Short, s.Province, s.Parent}, "\n"), -1) {
		if found != "Mẫu" && !bodies.SampleName().MatchString(found) { // a parent's name may be the sample's
			pairs = append(pairs, found, strings.Replace(found, "Mẫu", realWord, 1))
		}
	}
	return pairs
}

// blanked leaves a name that was made up blank, and what stands around it as it is.
func blanked(found string) string {
	if strings.HasPrefix(found, "như ") { // “như Mẫu …” is the decree's
		return found
	}
	return strings.Replace(found, " Mẫu", " "+blankName, 1)
}

// OfCommune says whether a name is one of a commune's committee, by which the samples are signed.
func OfCommune(name string) bool {
	o, _, err := officeOf(Wish{Name: name})
	return err == nil && o.sort.level == "xa"
}

// spoken puts an office's names in the place of the commune's.
func spoken(text string, s Speaker) string {
	name := s.Name
	if s.Province != "" && !strings.Contains(name, s.Province) {
		name += ", " + s.Province
	}
	o, _, err := officeOf(Wish{Name: name})
	if err == nil && o.sort.level == "xa" {
		if steps, err := o.steps(Wish{}); err == nil {
			return inUnit(taken(text, steps), o.sort.begins)
		}
	}
	if err != nil {
		o = nil // no sort that is known
	}
	return asOther(text, s, o)
}

// heads are the heads of offices by their level.
var heads = map[string]string{"tinh": "Chủ tịch", "so": "Giám đốc", "bo": "Bộ trưởng"}

// inUnit calls a commune that is none by its own word, but not what only begins alike, as “xã hội”.
func inUnit(text, unit string) string {
	if unit == "xã" {
		return text
	}
	return alone().ReplaceAllStringFunc(text, func(found string) string {
		if strings.Contains(found, "xã h") || strings.Contains(found, "xã v") {
			return found
		}
		return strings.Replace(found, "xã", unit, 1)
	})
}

// ProvinceIn gives the province that a text names first, as an office's file or a dossier does somewhere; empty where it names none of today.
func ProvinceIn(text string) (found string) {
	first := len(text)
	for _, p := range bodies.Provinces() {
		at := regexp.MustCompile(`(?i)` + regexp.QuoteMeta(p.Name) + `(?:$|[^\p{L}])`).FindStringIndex(text)
		if at != nil && at[0] < first {
			first, found = at[0], p.Name
		}
	}
	return inSentence(found)
}
