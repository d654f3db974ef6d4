package transcribe

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/formwords"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
)

// fields reads the lines of a form out of the text, and writes what they say.
func (t *transcriber) fields() {
	rows := t.kind.Lines
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
	t.minutesFields(values)
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
func (t *transcriber) field(rows []formwords.Line, p *recognise.Part, values map[string][]string) (list string) {
	text := strings.TrimSuffix(strings.TrimSuffix(p.Text(), "./."), ".")
	for _, f := range rows {
		m := f.Form().FindStringSubmatch(text)
		if m == nil || len(f.Keys) > 0 && values[f.Keys[0]] != nil {
			continue
		}
		p.Role = doc.Command
		for i, key := range f.Keys {
			if m[i+1] != "" {
				values[key] = append(values[key], nd30.TrimEnd(m[i+1]))
			}
		}
		if f.List && m[1] == "" {
			return f.Keys[0]
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
		case len(of) == 1 && of[0] != unknown:
			t.front.Text(key, of[0])
		}
		if of == nil && key != "trich-yeu" && slices.Contains(t.kind.Required, key) || len(of) == 1 && of[0] == unknown {
			t.front.Text(key, unknown, "chưa rõ: văn bản không có dòng này theo mẫu")
			t.guess(nil, "không thấy “"+key+"” theo mẫu của loại văn bản: ghi “……”")
		}
	}
}
