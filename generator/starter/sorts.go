package starter

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"vanban/generator/letters"
)

// office is for whom a dossier is.
type office struct {
	sort     *sort
	name     string // “phường Bến Thành”; empty: that of the sample
	proper   string // “Bến Thành”
	province string // “tỉnh Tây Ninh”; empty: that of the sample
	parent   string // of a body that is no department: “Bộ Nội vụ”; empty: nobody knows
	seat     string // of such a body: the place of its commune; empty: it has none
}

// sort is a sort of offices.
type sort struct {
	level  string
	begins string // the first words of its name, in small letters
	preset string // the words that differ from a commune's; empty: none
	sample string // how the preset calls it
}

// sorts are the sorts of offices; of one level the usual one comes first.
var sorts = []sort{
	{"xa", "xã", "", "xã Mẫu"},
	{"xa", "phường", "phuong", "phường Mẫu"},
	{"xa", "đặc khu", "dac-khu", "đặc khu Mẫu"},
	{"tinh", "tỉnh", "tinh", "tỉnh Mẫu"},
	{"tinh", "thành phố", "tinh", "tỉnh Mẫu"},
	{"so", "sở", "so", "Sở Nội vụ"},
	{"bo", "bộ", "bo", "Bộ Nội vụ"},
}

// ended are the units that ended with the districts.
var ended = []string{"huyện", "quận", "thị xã", "thị trấn"}

// city is how the names of provinces begin that are cities.
const city = "thành phố"

// officeOf finds the office that is wished for.
func officeOf(w Wish) (o *office, notes []string, err error) {
	if w.Name == "" {
		i := slices.IndexFunc(sorts, func(s sort) bool { return s.level == w.Level || w.Level == "" })
		return &office{sort: &sorts[i]}, nil, nil
	}
	typed, err := typedName(w.Name)
	if err != nil {
		return nil, nil, err
	}
	name, province, err := parted(typed)
	if err != nil {
		return nil, nil, err
	}
	if err := mergedAway(name, province); err != nil {
		return nil, nil, err
	}
	o = &office{name: name, province: province}
	begins := strings.ToLower(name) + " "
	if hasPrefixOf(begins, ended) {
		return nil, nil, fmt.Errorf("“%s”: cấp huyện, thị trấn không còn từ ngày 01/7/2025; ghi tên xã, phường, đặc khu, tỉnh, thành phố, sở hoặc bộ", w.Name)
	}
	known := slices.Concat(sorts, otherSorts())
	for i := range known {
		if strings.HasPrefix(begins, known[i].begins+" ") && (w.Level == "" || w.Level == known[i].level) {
			o.sort, o.proper = &known[i], strings.TrimSpace(name[len(known[i].begins):])
		}
	}
	switch {
	case o.sort == nil:
		return nil, nil, fmt.Errorf("“%s”: ghi tên bắt đầu bằng %s, ví dụ “phường Bến Thành, Thành phố Hồ Chí Minh”, “Sở Nội vụ, tỉnh Tây Ninh”", w.Name, o.wanted(w.Level))
	case o.proper == "":
		return nil, nil, fmt.Errorf("“%s”: thiếu tên riêng", w.Name)
	case o.sort.level == "tinh":
		o.province = o.name
	case o.sort.level == otherLevel:
		o.takeParent()
		notes = o.withoutParent()
	}
	notes = append(notes, ofDistrict(name)...)
	if o.province == "" && len(o.withoutParent()) > 0 {
		return o, notes, nil // which tells of the province, too
	}
	if o.province == "" {
		return o, append(notes, o.withoutProvince()...), nil
	}
	province, note, err := provinceOf(o.province)
	if err != nil {
		return nil, nil, err
	}
	if o.province = province; o.sort.level == "tinh" {
		o.name = province
	}
	if note != "" {
		notes = append(notes, note)
	}
	return o, notes, nil
}

// LacksProvince says whether an office of that name is one of a province that the name doesn't say.
func LacksProvince(name string) bool {
	o, _, err := officeOf(Wish{Name: name})
	return err == nil && len(o.withoutProvince()) > 0 && o.name != "" && o.province == ""
}

// withoutProvince tells where the province is left blank, for nobody said which one the office is of. Ministries are of none.
func (o *office) withoutProvince() []string {
	if o.sort.level == "bo" || strings.HasPrefix(o.parent, "Bộ ") {
		return nil
	}
	return []string{fmt.Sprintf("Tên cơ quan chưa có tỉnh, thành phố nên chỗ ấy để trống, “%s”: điền vào, hoặc tạo lại với --ten \"%s, tỉnh …\".", noProvince, o.name)}
}

// wanted lists how the names of a level begin.
func (o *office) wanted(level string) string {
	var all []string
	for _, s := range sorts {
		if level == "" || s.level == level {
			all = append(all, s.begins)
		}
	}
	if all = slices.Compact(all); level == "" {
		all = append(all, "trường, trung tâm, cục, vụ, phòng …")
	}
	return strings.Join(all, ", ")
}

// parted gives an office's name without the body's own words, and the province behind a comma or at the end of a department's name. The error is a
// sentence: a level that is gone stands between them.
func parted(name string) (office, province string, err error) {
	if i := strings.LastIndex(name, ", "); i >= 0 && isProvince(name[i+2:]) {
		name, province = name[:i], name[i+2:]
	}
	if i := strings.LastIndex(name, ", "); i >= 0 && hasPrefixOf(strings.ToLower(name[i+2:]), append(ended, city)) {
		return "", "", fmt.Errorf("“%s”: cấp huyện không còn từ ngày 01/7/2025; bỏ phần này, chỉ ghi tên xã, phường, đặc khu rồi đến tỉnh, thành phố", name[i+2:])
	}
	for _, body := range []string{"Ủy ban nhân dân ", "UBND "} {
		name = strings.TrimPrefix(name, body)
	}
	for _, at := range []string{" tỉnh ", " thành phố ", " Thành phố "} {
		if i := strings.Index(name, at); i > 0 && province == "" {
			name, province = name[:i], name[i+1:]
		}
	}
	if hasPrefixOf(strings.ToLower(name), []string{city}) && province != "" {
		return "", "", fmt.Errorf("“%s”: thành phố thuộc tỉnh, thuộc thành phố không còn từ ngày 01/7/2025; ghi tên xã, phường, đặc khu", name)
	}
	return name, province, nil
}

// presets gives the presets that a dossier takes, in their order.
func (o *office) presets(kind string) (all []string) {
	if kind == "ke-hoach" {
		all = append(all, kind)
	}
	if o.sort.preset != "" {
		all = append(all, o.sort.preset)
	}
	if o.sort.level == otherLevel {
		all = append(all, otherLevel)
	}
	return all
}

// isCity says whether the province is a city.
func (o *office) isCity() bool { return strings.HasPrefix(strings.ToLower(o.province), city+" ") }

// sourceOf gives the sample of a file: the agencies are others at each level.
func (o *office) sourceOf(file string) string {
	if file == "co-quan.yaml" && o.sort.level != "xa" {
		return presets + "co-quan-" + o.sort.level + ".yaml"
	}
	return skeleton + "/" + file
}

// samplePlace is how the sample names its place; the names of its office are those of the presets.
const samplePlace, sampleProvince = "dia-danh: Mẫu\n", "tỉnh Mẫu"

// noProvince stands where nobody said which province an office is of.
const noProvince = "tỉnh ……"

// named gives the steps from the sample's names to the office's own.
func (o *office) named() (all []step) {
	if o.name == "" {
		return nil
	}
	short := letters.LowerFirst(o.name)
	if o.sort.level == otherLevel {
		all = o.otherNames()
	}
	if o.sort.level == "so" || o.sort.level == "bo" || o.sort.level == otherLevel {
		short = letters.UpperFirst(o.name)
		all = append(all, step{initials(o.sort.sample), initials(short)})
	}
	switch {
	case o.province != "":
		all = append(all, step{sampleProvince, inSentence(o.province)})
	case o.sort.level != "bo":
		all = append(all, step{sampleProvince, noProvince})
	}
	all = append(all, step{o.sort.sample, short})
	switch o.sort.level {
	case "xa":
		all = append(all, step{samplePlace, "dia-danh: " + o.place() + "\n"})
	case otherLevel, "tinh", "so":
		if o.seat != "" {
			all = append(all, step{samplePlace, "dia-danh: " + o.seat + "\n"})
		} else if strings.HasPrefix(o.parent, "Bộ ") {
			all = append(all, step{samplePlace, "dia-danh: Hà Nội\n"})
		} else if _, proper, is := strings.Cut(inSentence(o.province), "tỉnh "); is {
			all = append(all, step{samplePlace, "dia-danh: " + proper + "\n"})
		} else if o.isCity() {
			all = append(all, step{samplePlace, "dia-danh: " + o.cityPlace() + "\n"})
		} else {
			all = append(all, step{samplePlace, "dia-danh: ……\n"})
		}
	}
	return all
}

// place is what stands before the day in a commune's documents: its name, or with its kind where it is named by a number.
func (o *office) place() string {
	if unicode.IsDigit([]rune(o.proper)[0]) {
		return letters.UpperFirst(o.name)
	}
	return o.proper
}

// cityPlace is what stands before the day in a city's documents: its name, of one that is named after a person with its kind.
func (o *office) cityPlace() string {
	proper := strings.TrimSpace(o.province[len(city):])
	if proper == "Hồ Chí Minh" {
		return letters.UpperFirst(city) + " " + proper
	}
	return proper
}

// inSentence gives a province's name as it stands in a sentence: the city named after a person keeps its capital.
func inSentence(province string) string {
	if strings.HasSuffix(province, "Hồ Chí Minh") {
		return letters.UpperFirst(province)
	}
	return letters.LowerFirst(province)
}

// initials gives the usual abbreviation of an office's name: the first letters of its words, but of those that only join.
func initials(name string) string {
	var out strings.Builder
	for word := range strings.FieldsFuncSeq(name, func(c rune) bool { return !unicode.IsLetter(c) }) {
		if word != "và" {
			out.WriteString(strings.ToUpper(string([]rune(word)[:1])))
		}
	}
	return out.String()
}
