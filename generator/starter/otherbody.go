package starter

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/pattern"
)

// otherLevel is the level of bodies that have one over them and are no department: schools, centres, divisions. Nobody wishes for it but by a name.
const otherLevel = "don-vi"

// otherHeads are the heads of such bodies, by how their names begin.
var otherHeads = []struct{ begins, head string }{
	{"trường", "Hiệu trưởng"}, {"trung tâm", "Giám đốc"}, {"bệnh viện", "Giám đốc"}, {"trạm", "Trưởng trạm"}, {"chi cục", "Chi cục trưởng"}, {"cục", "Cục trưởng"},
	{"vụ", "Vụ trưởng"}, {"viện", "Viện trưởng"}, {"học viện", "Giám đốc"}, {"phòng", "Trưởng phòng"}, {"ban", "Trưởng ban"}, {"văn phòng", "Chánh Văn phòng"},
	{"thanh tra", "Chánh Thanh tra"}, {"kho bạc", "Giám đốc"}, {"bảo hiểm xã hội", "Giám đốc"},
}

// otherSorts are the sorts of such bodies.
func otherSorts() (all []sort) {
	for _, h := range otherHeads {
		all = append(all, sort{otherLevel, h.begins, "so", "Sở Nội vụ"})
	}
	return all
}

// takeParent takes the body that a name says behind its comma, or behind the kind of a unit, as the one over it: “Vụ Pháp chế, Bộ Nội vụ”.
func (o *office) takeParent() {
	name, parent := o.name, ""
	if i := strings.LastIndex(name, ", "); i > 0 {
		name, parent = name[:i], name[i+2:]
	}
	for _, unit := range []string{" xã ", " phường ", " đặc khu "} {
		if i := strings.Index(name, unit); i > 0 && parent == "" && letters.UpperFirst(name[i+len(unit):]) == name[i+len(unit):] {
			name, parent = name[:i], name[i+1:]
		}
	}
	o.name, o.parent = name, parent
	if unit := strings.ToLower(parent); hasPrefixOf(unit, []string{"xã", "phường", "đặc khu"}) {
		o.parent = committeeName(letters.LowerFirst(parent))
		_, o.seat, _ = strings.Cut(strings.TrimPrefix(parent, "đặc "), " ")
	}
}

func committeeName(unit string) string { return "Ủy ban nhân dân " + unit }

// withoutParent tells where the body over an office is left blank.
func (o *office) withoutParent() []string {
	if o.sort.level != otherLevel || o.parent != "" {
		return nil
	}
	lacking, left, whole := "cơ quan chủ quản", "“"+blankName+"”", "tỉnh …"
	if o.province == "" {
		lacking, left = lacking+", tỉnh, thành phố", left+", “"+noProvince+"”"
	} else {
		whole = inSentence(o.province)
	}
	return []string{fmt.Sprintf("Tên chưa có %s nên chỗ ấy để trống, %s: điền vào, hoặc tạo lại với --ten \"%s, CƠ QUAN CHỦ QUẢN, %s\".", lacking, left, o.name, whole)}
}

// inDistrict is a district within a name.
var inDistrict = pattern.Latin(` ((?:huyện|quận|thị xã) [\p{Lu}\d][\p{L}\d]*(?: [\p{Lu}][\p{L}]*)*)`)

// ofDistrict tells of a district that a name says: there are none any more.
func ofDistrict(name string) []string {
	found := inDistrict().FindStringSubmatch(name)
	if found == nil {
		return nil
	}
	return []string{fmt.Sprintf("“%s”: cấp huyện không còn từ ngày 01/7/2025; cơ quan của huyện ghi theo xã, phường, đặc khu hoặc sở nhận việc.", found[1])}
}

// otherNames gives the steps to the names of such a body.
func (o *office) otherNames() []step {
	i := slices.IndexFunc(otherHeads, func(h struct{ begins, head string }) bool { return h.begins == o.sort.begins })
	head, parent := otherHeads[i].head, o.parent
	if parent == "" {
		parent = blankName
	}
	return []step{
		{"chu-quan: Ủy ban nhân dân tỉnh Mẫu", "chu-quan: " + parent}, {"kinh-gui: [Ủy ban nhân dân tỉnh Mẫu]", "kinh-gui: [" + parent + "]"}, {"  - Ủy ban nhân dân tỉnh\n", "  - " + parent + "\n"},
		{"Giám đốc " + o.sort.sample, titled(head, letters.UpperFirst(o.name))}, {"Giám đốc", head},
	}
}
