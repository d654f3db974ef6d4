package transcribe

import (
	"slices"

	"vanban/generator/formvalues"
)

// fields reads the lines of a form out of the text, and writes what they say.
func (t *transcriber) fields() {
	r := &formvalues.Reader{Document: t.document, Kind: t.kind, Guess: t.guess, Lose: t.lose, Sentence: func(s string) string { small, _ := t.casing.Sentence(s); return small }}
	values := r.Read()
	if t.kind.Lines == nil {
		return
	}
	t.notesTold = append(t.notesTold, r.Worded...)
	t.minutesSigned(values)
	t.writeFields(values)
}

// writeFields writes what the lines of a form say; a field that is missing is told.
func (t *transcriber) writeFields(values formvalues.Values) {
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
