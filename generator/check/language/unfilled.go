package language

import (
	"fmt"
	"regexp"
	"strings"

	"vanban/generator/check"
	"vanban/generator/formplace"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
	"vanban/generator/word/unfilled"
)

// unfilledRows are the rules of what a program or a person was to put words into.
var unfilledRows = []row{
	{id: "X.field", component: check.Typing, severity: check.Error, says: "Còn chỗ điền chưa điền", way: "Điền cho đủ, hoặc bỏ chỗ ấy", file: placesToFill, anyone: true},
	{id: "X.field.2", component: check.Typing, severity: check.Error, says: "Trường của Word báo lỗi", way: "Bấm Ctrl+A rồi F9; còn lỗi thì trỏ lại chỗ được nhắc đến, hoặc gõ chữ thay trường", look: brokenFields, anyone: true},
	{id: "X.field.3", component: check.Typing, severity: check.Warning, says: "Còn lời dặn người soạn trong ngoặc vuông", way: "Thay bằng lời của văn bản, hoặc bỏ, trừ khi đây là biểu mẫu để nơi khác điền", look: instructions, anyone: true},
}

// counting is the places to be filled of one kind.
type counting struct {
	first *paper
	at    *passage
	words string
	n     int
}

func (u *counting) add(p *paper, q *passage, words string) {
	if u.n++; u.n == 1 {
		u.first, u.at, u.words = p, q, words
	}
}

// finding tells of the first place of a kind, and of how many there are.
func (u *counting) finding() check.Finding {
	found := u.words
	if u.n > 1 {
		found += fmt.Sprintf(" và %d chỗ nữa như vậy", u.n-1)
	}
	f := u.first.finding(u.at, found, "lời của văn bản")
	if u.at == nil {
		f.Part = "đầu trang, chân trang"
	}
	return f
}

// placesToFill tells of each kind of place once.
func placesToFill(f *file) (all []check.Finding) {
	kinds := make([]counting, len(formplace.Forms)+unfilled.Kinds)
	hidden, beside := f.hiddenPlaces()
	told := map[*tree.Node]bool{}
	for _, p := range f.papers {
		for _, q := range p.all {
			p.placesIn(q, kinds)
			place := f.PlaceOf(q.line)
			if len(hidden) == 0 || place == nil || told[place.Paragraph.Element] {
				continue
			}
			told[place.Paragraph.Element] = true
			for _, h := range hidden[place.Paragraph.Element] {
				kinds[len(formplace.Forms)+h.Kind].add(p, q, h.Words)
			}
		}
	}
	for _, h := range beside {
		if len(f.papers) > 0 {
			kinds[len(formplace.Forms)+h.Kind].add(f.papers[0], nil, h.Words)
		}
	}
	for i := range kinds {
		if kinds[i].n > 0 {
			all = append(all, kinds[i].finding())
		}
	}
	return all
}

// hiddenPlaces gives the places that words don't show by the paragraph of the body that they stand in, and those of headers and footers by themselves.
func (f *file) hiddenPlaces() (inBody map[*tree.Node][]unfilled.Place, beside []unfilled.Place) {
	inBody = unfilled.In(f.File.Body)
	seen := map[string]bool{} // several sections may have one part
	for _, st := range f.File.HeaderStories() {
		if seen[st.Part] {
			continue
		}
		seen[st.Part] = true
		in := unfilled.In(st)
		for p := range document.Paragraphs(st.Items...) {
			beside = append(beside, in[p.Element]...)
		}
	}
	return inBody, beside
}

// placesIn counts the places of a passage that its words show.
func (p *paper) placesIn(q *passage, kinds []counting) {
	text := q.text
	for i, form := range formplace.Forms {
		if !strings.Contains(text, form.Begins) {
			continue
		}
		text = form.Form().ReplaceAllStringFunc(text, func(words string) string {
			kinds[i].add(p, q, "“"+words+"”")
			return " "
		})
	}
}

// fieldError is what Word and LibreOffice print in the place of a field that has lost what it shows.
var fieldError = pattern.Lazy(`Error! (?:Reference source|Bookmark|Hyperlink|No text of|Not a valid|Unknown|No table of|No index|No sequence|Objects? |Filename|Main Document|Style not|Number|Digit|Invalid|Switch|Cannot)[^.!?]*\.?|Error: Reference source not found|Lỗi! (?:Không|Thẻ|Chưa|Dấu|Tham chiếu|Văn bản)[^.!?]*\.?|Lỗi: Không tìm thấy nguồn tham chiếu`)

// brokenFields tells of the first, and of how many there are.
func brokenFields(p *paper) []check.Finding {
	return p.counted("Error!|Error:|Lỗi!|Lỗi:", fieldError)
}

// instruction is what a sample says to whoever writes by it.
var instruction = pattern.Lazy(`(?i)\[\s*(?:ghi|điền|nhập|chèn|bổ sung|nêu|chọn)\s[^\[\]\n]{2,200}\]`)

func instructions(p *paper) []check.Finding { return p.counted("[", instruction) }

// counted finds the first words of a form, and how many there are, in passages that have one of some signs.
func (p *paper) counted(signs string, form func() *regexp.Regexp) []check.Finding {
	var u counting
	for _, q := range p.all {
		if !hasAny(q.text, signs) {
			continue
		}
		for _, words := range form().FindAllString(q.text, -1) {
			u.add(p, q, "“"+words+"”")
		}
	}
	if u.n == 0 {
		return nil
	}
	return []check.Finding{u.finding()}
}
