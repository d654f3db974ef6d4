package formvalues

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/formwords"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
)

// Values are what the lines of a form say, by their keys.
type Values map[string][]string

// Reader reads the values of one document. Parts that the program words anew get the role of what it prints by itself, so that they are not text any more.
type Reader struct {
	Document *recognise.Document
	Kind     *paper.Kind
	Guess    func(p *recognise.Part, what string) // tells of what is not certain
	Lose     func(p *recognise.Part, why string)  // keeps what has no place
	Sentence func(string) string                  // gives words in capitals as they stand in a sentence
	Worded   []*recognise.Part                    // whose sentence the program words otherwise
}

// Read gives the values.
func (r *Reader) Read() Values {
	values := r.confirmed()
	rows := r.Kind.Lines
	if rows == nil {
		return values
	}
	if r.Kind.Parties == paper.OrMeetings {
		(&minutes{Reader: r, values: values}).read()
		return values
	}
	var list string
	for i := range r.Document.Parts {
		p := &r.Document.Parts[i]
		if p.Lost || p.IsTable || p.Role != doc.Body && p.Role != doc.Dash && p.Role != doc.CentredLine {
			list = ""
			continue
		}
		if list != "" && p.Role == doc.Dash {
			values[list] = append(values[list], nd30.TrimEnd(p.Text()))
			p.Role = doc.Command // it has its place
			continue
		}
		list = field(rows, p, values)
	}
	r.invited(values)
	return values
}

// titleOnly says of a line behind “Kính gửi” that it leaves the name to be filled in: “ông (bà):”.
var titleOnly = pattern.Lazy(`(?i)^(?:quý\s+)?(?:ông|bà|đồng chí|anh|chị)(?:\s*[(/,]?\s*(?:ông|bà|chị)\s*\)?)?\s*:?[\s.…_]*$`)

// invited reads whom a form is for where they stand behind “Kính gửi”, as those of other kinds do.
func (r *Reader) invited(values Values) {
	key, names := r.Kind.Invites, append(r.Document.Of(doc.Addressee), r.Document.Of(doc.AddresseeItem)...)
	if key == "" || values[key] != nil || len(names) == 0 {
		return
	}
	said := *names[0]
	said.Line.Text = "Kính gửi: " + said.Line.Text
	r.Guess(&said, "kính gửi: ghi ở “"+key+"”; lời trước nơi nhận là chương trình viết theo mẫu")
	for _, p := range names {
		name := nd30.TrimEnd(p.Text())
		if titleOnly().MatchString(p.Text()) {
			name = letters.UpperFirst(strings.TrimRight(name, " :.…_")) + " " + nd30.BlankName
		}
		values[key], p.Role = append(values[key], name), doc.Command // it has its place
	}
	for _, p := range r.Document.Of(doc.AddresseesLabel) {
		p.Role = doc.Command
	}
	if !paper.MayBeSeveral(key) {
		values[key] = []string{strings.Join(values[key], "; ")}
	}
}

// confirming begins the line over the place where another body confirms.
var confirming = pattern.Lazy(`(?i)^xác nhận của\s+(.+)$`)

// IsConfirming says whether a line stands over the place where another body confirms.
func IsConfirming(text string) bool { return confirming().MatchString(text) }

// confirmed reads who confirms beside who signs; only a giấy nghỉ phép has a key for it.
func (r *Reader) confirmed() Values {
	values := Values{}
	const key = "xac-nhan"
	for _, p := range r.Document.Of(doc.Confirmation) {
		m := confirming().FindStringSubmatch(p.Text())
		if m == nil || values[key] != nil || !slices.Contains(r.Kind.Own(), key) {
			r.Lose(p, "xác nhận ở cuối văn bản")
			continue
		}
		values[key], p.Role = []string{nd30.TrimEnd(m[1])}, doc.Command // it has its place
	}
	return values
}

// field reads one line of a form, and gives the key whose list follows it.
func field(rows []formwords.Line, p *recognise.Part, values Values) (list string) {
	text := strings.TrimSuffix(strings.TrimSuffix(p.Text(), "./."), ".")
	for _, f := range rows {
		m, _ := f.Find(text)
		if m == nil || len(f.Keys) > 0 && values[f.Keys[0]] != nil {
			continue
		}
		p.Role = doc.Command
		for i, key := range f.Keys {
			if m[i] != "" {
				values[key] = append(values[key], nd30.TrimEnd(m[i]))
			}
		}
		if f.List && m[0] == "" {
			return f.Keys[0]
		}
		return ""
	}
	return ""
}
