package transcribe

import (
	"regexp"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
)

// field is a line of a form by which the text of a kind is worded: what it says for keys of the front matter.
type field struct {
	form func() *regexp.Regexp
	keys []string // of the expression's groups; none: the program writes the line
	list bool     // dash items follow it
}

// formFields are the lines of the kinds that have forms, as the templates word them (annex III, forms 1.7 to 1.10).
var formFields = map[string][]field{
	"bien-ban": {
		{form: pattern.Lazy(`^Thời gian bắt đầu: (.+)$`), keys: []string{"bat-dau"}},
		{form: pattern.Lazy(`^Địa điểm: (.+)$`), keys: []string{"dia-diem"}},
		{form: pattern.Lazy(`^Thành phần tham dự:\s*(.*)$`), keys: []string{"thanh-phan"}, list: true},
		{form: pattern.Lazy(`^Vắng mặt: (.+)$`), keys: []string{"vang-mat"}},
		{form: pattern.Lazy(`^Chủ trì \(chủ tọa\): (.+)$`), keys: []string{"chu-toa"}},
		{form: pattern.Lazy(`^Thư ký \(người ghi biên bản\): (.+)$`), keys: []string{"thu-ky"}},
		{form: pattern.Lazy(`^Nội dung:$`)},
		{form: pattern.Lazy(`^(?:Cuộc họp|Buổi làm việc|Hội nghị|Hội thảo) kết thúc vào (.+)$`), keys: []string{"ket-thuc"}},
	},
	"giay-moi": {
		{form: pattern.Lazy(`^.+ trân trọng kính mời:\s*(.*)$`), keys: []string{"moi"}, list: true},
		{form: pattern.Lazy(`^Tới dự (.+)$`), keys: []string{"du"}},
		{form: pattern.Lazy(`^Chủ trì: (.+)$`), keys: []string{"chu-tri"}},
		{form: pattern.Lazy(`^Thời gian: (.+)$`), keys: []string{"thoi-gian"}},
		{form: pattern.Lazy(`^Địa điểm: (.+)$`), keys: []string{"dia-diem"}},
	},
	"giay-gioi-thieu": {
		{form: pattern.Lazy(`^.+ trân trọng giới thiệu:$`)},
		{form: pattern.Lazy(`^Ông \(bà\): (.+)$`), keys: []string{"ong-ba"}},
		{form: pattern.Lazy(`^Chức vụ: (.+)$`), keys: []string{"chuc-vu"}},
		{form: pattern.Lazy(`^Được cử đến: (.+)$`), keys: []string{"cu-den"}},
		{form: pattern.Lazy(`^Về việc: (.+)$`), keys: []string{"ve-viec"}},
		{form: pattern.Lazy(`^Đề nghị Quý cơ quan tạo điều kiện để ông \(bà\) có tên ở trên hoàn thành nhiệm vụ$`)},
		{form: pattern.Lazy(`^Giấy này có giá trị đến hết ngày (.+)$`), keys: []string{"gia-tri-den"}},
	},
	"giay-nghi-phep": {
		{form: pattern.Lazy(`^Xét Đơn đề nghị nghỉ phép ngày (.+) của ông \(bà\) .+, .+ cấp cho:$`), keys: []string{"ngay-don"}},
		{form: pattern.Lazy(`^Ông \(bà\): (.+)$`), keys: []string{"ong-ba"}},
		{form: pattern.Lazy(`^Chức vụ: (.+)$`), keys: []string{"chuc-vu"}},
		{form: pattern.Lazy(`^Được nghỉ phép trong thời gian (.+) kể từ ngày (.+) đến hết ngày (.+) tại (.+)$`), keys: []string{"so-ngay", "tu-ngay", "den-ngay", "noi-nghi"}},
		{form: pattern.Lazy(`^Số ngày nghỉ phép nêu trên được tính vào thời gian (.+)$`), keys: []string{"tinh-vao"}},
	},
}

// fields reads the lines of a form out of the text, and writes what they say.
func (t *transcriber) fields() {
	rows := formFields[t.kind.Key]
	values := t.confirmed()
	if rows == nil {
		return
	}
	var list string
	for i := range t.document.Parts {
		p := &t.document.Parts[i]
		if p.Lost || p.IsTable || p.Role != doc.Body && p.Role != doc.Dash && p.Role != doc.CentredLine {
			list = ""
			continue
		}
		if list != "" && p.Role == doc.Dash {
			values[list] = append(values[list], nd30.TrimEnd(p.Text()))
			p.Role = doc.Command // it has its place
			continue
		}
		list = t.field(rows, p, values)
	}
	t.writeFields(values)
}

// confirming begins the line over the place where another body confirms.
var confirming = pattern.Lazy(`(?i)^xác nhận của\s+(.+)$`)

// confirmed reads who confirms beside who signs; only a giấy nghỉ phép has a key for it.
func (t *transcriber) confirmed() map[string][]string {
	values := map[string][]string{}
	const key = "xac-nhan"
	for _, p := range t.document.Of(doc.Confirmation) {
		m := confirming().FindStringSubmatch(p.Text())
		if m == nil || values[key] != nil || !slices.Contains(t.kind.Own(), key) {
			t.lose(p, "xác nhận ở cuối văn bản")
			continue
		}
		values[key], p.Role = []string{nd30.TrimEnd(m[1])}, doc.Command // it has its place
	}
	return values
}

// field reads one line of a form, and gives the key whose list follows it.
func (t *transcriber) field(rows []field, p *recognise.Part, values map[string][]string) (list string) {
	text := strings.TrimSuffix(strings.TrimSuffix(p.Text(), "./."), ".")
	for _, f := range rows {
		m := f.form().FindStringSubmatch(text)
		if m == nil || len(f.keys) > 0 && values[f.keys[0]] != nil {
			continue
		}
		p.Role = doc.Command
		for i, key := range f.keys {
			if m[i+1] != "" {
				values[key] = append(values[key], nd30.TrimEnd(m[i+1]))
			}
		}
		if f.list && m[1] == "" {
			return f.keys[0]
		}
		return ""
	}
	return ""
}

// writeFields writes what the lines of a form say; a field that is missing is told.
func (t *transcriber) writeFields(values map[string][]string) {
	for _, key := range t.kind.Own() {
		of := values[key]
		switch {
		case len(of) > 1 || key == "moi" || key == "thanh-phan":
			t.front.List(key, of)
		case len(of) == 1:
			t.front.Text(key, of[0])
		}
		if sided := len(t.document.Of(doc.SignerCapacity)) > 0; len(of) == 0 && key != "trich-yeu" && (slices.Contains(t.kind.Required, key) || !sided && slices.Contains([]string{paper.KeyChair, paper.KeySecretary}, key)) {
			t.front.Text(key, unknown, "chưa rõ: văn bản không có dòng này theo mẫu")
			t.guess(nil, "không thấy “"+key+"” theo mẫu của loại văn bản: ghi “……”")
		}
	}
}
