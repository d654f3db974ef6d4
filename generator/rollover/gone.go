package rollover

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/bodies"
	"vanban/generator/calendar"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// twoLevels is the first whole year in which there are two levels of local government, province and commune: districts
// ended on 1 July 2025 (Law on the Organisation of Local Government of 16 June 2025).
const twoLevels = 2026

// lastOfDistricts is the day after which a document can't come from a district.
var lastOfDistricts = calendar.Of(2025, 6, 30)

// mergedBodies are the departments of a province and the ministries that were merged in 2025.
var mergedBodies = bodies.Merged()

var mergedNames = pattern.Lazy(mergedPattern())

// mergedPattern matches any body of the table, as the group of its row.
func mergedPattern() string {
	rows := make([]string, len(mergedBodies))
	for i, m := range mergedBodies {
		rows[i] = "(" + m.Written + ")"
	}
	return strings.Join(rows, "|")
}

// The parts of a district body's name. Its level is what makes it one: “huyện”, “quận”, “thị xã”, “thị trấn”, alone or in a row.
var (
	districtRoom = `(?:[Tt]rưởng )?[Pp]hòng (?:` + strings.Join(bodies.DistrictRooms(), "|") + `)`
	districtHead = `(?:(?:Chủ tịch|Thường trực|Văn phòng|Chánh Văn phòng) )?(?:(?:Hội đồng nhân dân|HĐND)(?: và |, ?|-)(?:Ủy ban nhân dân|UBND)|Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND|` +
		`Ủy ban (?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?|UBMTTQ(?:VN)?)|Công an|Thanh tra|Ban (?:Chỉ huy [Qq]uân sự|CHQS)|Tòa án nhân dân|Viện [Kk]iểm sát nhân dân|` +
		`[Cc]ác (?:phòng|ban|ngành|cơ quan|đơn vị)(?:, (?:phòng|ban|ngành|đoàn thể|cơ quan|đơn vị))*|` + districtRoom
	districtLevel = `(?i:huyện|quận|thị xã|thị trấn)`
	levelsInARow  = `(?:(?:cấp )?xã, (?:phường, )?)?` + districtLevel + `(?:(?:, | và |/)(?:` + districtLevel + `|(?i:thành phố)(?: thuộc tỉnh)?))*`
	properName    = `(?: \p{Lu}\p{L}*(?:[ -]\p{Lu}\p{L}*)*)?`
)

// districtNames matches the mention of a district body, or of the level, in its group.
var districtNames = pattern.Lazy(`(?:^|[^\p{L}\d])(` +
	`(?:(?:Thường trực|Bí thư|Ban Thường vụ|Văn phòng) )?(?i:(?:huyện|quận|thị) (?:ủy|uỷ))` + properName +
	`|(?:(?:` + districtHead + `) )?(?i:(?:các |cấp )?)` + levelsInARow + properName +
	`|` + districtRoom + // also where its level is not named
	`|(?:(?:` + districtHead + `) )?(?i:thành phố)(?: thuộc tỉnh|` + properName + `)` +
	`|Thành (?:ủy|uỷ)` + properName + `)`)

// centralCities are the cities that are provinces: no districts, though they are called thành phố.
var centralCities = []string{"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"}

// level matches a word for what a district was.
var level = pattern.Lazy(districtLevel)

// city gives the name after “thành phố” or “Thành ủy”, where a mention has it.
var city = pattern.Lazy(`(?i:^(?:.* )?(?:thành phố|thành ủy|thành uỷ))(?: (\p{Lu}.*))?$`)

// mention is a place in a line that names a body which was abolished or merged.
type mention struct {
	span      []int // byte offsets in the line
	name      string
	successor string // "" where none took over all
	quoted    bool   // it stands in the name of a document of its time
}

// gone finds the bodies that were abolished or merged in 2025, in the order of the line.
func gone(line string) []mention {
	var all []mention
	for _, at := range mergedNames().FindAllStringSubmatchIndex(line, -1) {
		row := 0
		for at[2*row+2] < 0 {
			row++
		}
		m := mergedBodies[row]
		if m.Not != nil && m.Not.MatchString(line[at[1]:]) || !ends(line, at[1]) {
			continue
		}
		all = append(all, mention{span: at[:2], name: line[at[0]:at[1]], successor: m.Successor()})
	}
	for _, at := range districtNames().FindAllStringSubmatchIndex(line, -1) {
		name := line[at[2]:at[3]]
		if ends(line, at[3]) && !ofToday(name) {
			all = append(all, mention{span: at[2:4], name: name})
		}
	}
	slices.SortStableFunc(all, func(a, b mention) int { return a.span[0] - b.span[0] })
	for i := range all {
		all[i].quoted = inNameOfDocument(line[:all[i].span[0]])
	}
	return all
}

// why says for what reason a mention is listed.
func (m mention) why() ReviewReason {
	if m.quoted {
		return GoneQuoted
	}
	return GoneBody
}

// goneBodies lists every mention of a body that was abolished or merged in 2025, once for all its places.
func (r *roller) goneBodies() {
	whole := mentionGroups{roller: r, at: map[mentionKey]int{}}
	for _, name := range r.names() {
		for i, line := range withoutComments(name, r.texts[name]) {
			found := gone(line)
			spans := make([][]int, len(found))
			for j, m := range found {
				spans[j] = m.span
			}
			for _, m := range found {
				whole.add(m.name, m.why(), ReviewPlace{At: source.Pos{File: name, Line: i + 1}, Context: excerpt(line, m.span, spans)})
				r.review.Items[whole.at[mentionKey{m.name, m.why()}]].Successor = m.successor
			}
		}
	}
}

// ends says whether a word ends at a byte offset.
func ends(line string, at int) bool {
	next, _ := utf8.DecodeRuneInString(line[at:])
	return !unicode.IsLetter(next)
}

// ofToday says whether a mention of a city is of one that is still a unit of government, or of none by name.
func ofToday(name string) bool {
	m := city().FindStringSubmatch(name)
	return m != nil && !level().MatchString(name) && (m[1] == "" || slices.ContainsFunc(centralCities, func(c string) bool { return strings.HasPrefix(strings.ToLower(m[1]), strings.ToLower(c)) }))
}

// clauseEnd matches where the name of a document is over: “;”, “)”, a full stop, or a comma before a new subject.
var clauseEnd = pattern.Lazy(`[;)]|\. |, \p{Lu}`)

// aDay matches the day of a document in the ways that clerks write it.
var aDay = pattern.Lazy(`ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}| tháng \d{1,2} năm \d{4})`)

// inNameOfDocument says whether what comes after some text is still part of the name of a document, one of the time of districts.
func inNameOfDocument(before string) bool {
	symbols := document().FindAllStringIndex(before, -1)
	if len(symbols) == 0 {
		return false
	}
	name := before[symbols[len(symbols)-1][1]:]
	if clauseEnd().MatchString(name) {
		return false
	}
	found := aDay().FindString(name)
	if found == "" {
		return true
	}
	day, err := calendar.ParseDate(found)
	return err != nil || !day.After(lastOfDistricts)
}
