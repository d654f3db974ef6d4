package language

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"vanban/generator/check"
	"vanban/generator/pattern"
	"vanban/generator/word/tree"
)

// unfilledRows are the rules of what a program or a person was to put words into.
var unfilledRows = []row{
	{id: "X.field", component: check.Typing, severity: check.Error, says: "Còn chỗ điền chưa điền", way: "Điền cho đủ, hoặc bỏ chỗ ấy", file: placesToFill, anyone: true},
	{id: "X.field.2", component: check.Typing, severity: check.Error, says: "Trường của Word báo lỗi", way: "Bấm Ctrl+A rồi F9; còn lỗi thì trỏ lại chỗ được nhắc đến, hoặc gõ chữ thay trường", look: brokenFields, anyone: true},
	{id: "X.field.3", component: check.Typing, severity: check.Warning, says: "Còn lời dặn người soạn trong ngoặc vuông", way: "Thay bằng lời của văn bản, hoặc bỏ, trừ khi đây là biểu mẫu để nơi khác điền", look: instructions, anyone: true},
}

// placeForm is a way in which places to be filled are written.
type placeForm struct {
	begins string // words with it have none of these
	form   func() *regexp.Regexp
}

// placeForms are those of programs that fill forms, the longest marks before those within them.
var placeForms = []placeForm{
	{"{{", pattern.Lazy(`\{\{\s*[#/^&]?\s*\p{L}[^{}\n]{0,60}\}\}`)},
	{"${", pattern.Lazy(`\$\{[^{}\n]{1,60}\}`)},
	{"<<", pattern.Lazy(`<<\p{L}(?:[^<>\n]{0,60}[^<>\s])?>>`)},
	{"«", pattern.Lazy(`«\s*[\p{L}\d]+(?:_[\p{L}\d]+)*_?\s*»`)}, // Word's own: blanks of a column's name are lines there, and French quotations have more words
	{"{", pattern.Lazy(`\{\p{Ll}{2,}\d*(?:_[\p{Ll}\d]+)+\}`)},
}

// unfilled is the places to be filled of one kind.
type unfilled struct {
	first *paper
	at    *passage
	words string
	n     int
}

func (u *unfilled) add(p *paper, q *passage, words string) {
	if u.n++; u.at == nil {
		u.first, u.at, u.words = p, q, words
	}
}

// finding tells of the first place of a kind, and of how many there are.
func (u *unfilled) finding() check.Finding {
	found := u.words
	if u.n > 1 {
		found += fmt.Sprintf(" và %d chỗ nữa như vậy", u.n-1)
	}
	return u.first.finding(u.at, found, "lời của văn bản")
}

// placesToFill tells of each kind of place once.
func placesToFill(f *file) (all []check.Finding) {
	kinds := make([]unfilled, len(placeForms)+2)
	hidden := f.hiddenPlaces()
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
				kinds[len(placeForms)+h.kind].add(p, q, h.words)
			}
		}
	}
	for i := range kinds {
		if kinds[i].n > 0 {
			all = append(all, kinds[i].finding())
		}
	}
	return all
}

// placesIn counts the places of a passage that its words show.
func (p *paper) placesIn(q *passage, kinds []unfilled) {
	text := q.text
	for i, form := range placeForms {
		if !strings.Contains(text, form.begins) {
			continue
		}
		text = form.form().ReplaceAllStringFunc(text, func(words string) string {
			kinds[i].add(p, q, "“"+words+"”")
			return " "
		})
	}
}

// hiddenPlace is a place to be filled that its words don't show.
type hiddenPlace struct {
	kind  int // 0: a field of mail merge without a result, 1: a content control with the words that ask for others
	words string
}

// hiddenPlaces gives them by the paragraph that they stand in.
func (f *file) hiddenPlaces() map[*tree.Node][]hiddenPlace {
	body := f.File.Body
	if !bytes.Contains(body.Content, []byte("MERGEFIELD")) && !bytes.Contains(body.Content, []byte("showingPlcHdr")) {
		return nil
	}
	all := map[*tree.Node][]hiddenPlace{}
	body.Root.Each(func(n *tree.Node) {
		if n.Name == "w:p" {
			for _, name := range emptyMergeFields(n) {
				all[n] = append(all[n], hiddenPlace{0, "trường trộn thư “" + name + "” chưa có chữ"})
			}
		}
		if n.Name != "w:sdt" || n.Child("w:sdtPr").Child("w:showingPlcHdr") == nil {
			return
		}
		if p, asks := askedIn(n); p != nil {
			all[p] = append(all[p], hiddenPlace{1, "ô điền còn chữ mời “" + asks + "”"})
		}
	})
	return all
}

// askedIn gives the paragraph and the words of a content control that asks for words; no paragraph where it shows none.
func askedIn(sdt *tree.Node) (p *tree.Node, words string) {
	p = sdt.Within("w:p")
	var b strings.Builder
	sdt.Each(func(n *tree.Node) {
		switch {
		case n.Name == "w:p" && p == nil:
			p = n
		case n.Name == "w:t":
			b.WriteString(n.Text)
		}
	})
	if words = strings.TrimSpace(b.String()); strings.Trim(words, ".…_ ") == "" {
		return nil, "" // dots are what a form prints
	}
	return p, words
}

var mergeField = pattern.Lazy(`^\s*MERGEFIELD\s+(?:"([^"]{1,60})"|([^\s"\\]{1,60}))`)

// emptyMergeFields gives the names of the fields of mail merge in a paragraph that show nothing.
func emptyMergeFields(p *tree.Node) (names []string) {
	take := func(instruction string, shown int) {
		if m := mergeField().FindStringSubmatch(instruction); m != nil && shown == 0 {
			names = append(names, m[1]+m[2])
		}
	}
	instruction, shown, open := "", 0, 0
	p.Each(func(n *tree.Node) {
		switch n.Name {
		case "w:fldSimple":
			letters := 0
			n.Each(func(k *tree.Node) { letters += len(strings.TrimSpace(k.Text)) })
			take(n.Get("instr"), letters)
		case "w:instrText":
			instruction += n.Text
		case "w:t":
			shown += len(strings.TrimSpace(n.Text))
		case "w:fldChar":
			switch n.Get("fldCharType") {
			case "begin":
				open++
				instruction, shown = "", 0
			case "end":
				if open > 0 {
					open--
					take(instruction, shown)
				}
				instruction = ""
			}
		}
	})
	return names
}

// fieldError is what Word and LibreOffice print in the place of a field that has lost what it shows.
var fieldError = pattern.Lazy(`Error! (?:Reference source|Bookmark|Hyperlink|No text of|Not a valid|Unknown|No table of|No index|No sequence|Objects? |Filename|Main Document|Style not|Number|Digit|Invalid|Switch|Cannot)[^.!?]*\.?|Error: Reference source not found|Lỗi[!:] (?:Không|Thẻ|Chưa|Dấu|Tham chiếu|Văn bản)[^.!?]*\.?`)

// brokenFields tells of the first, and of how many there are.
func brokenFields(p *paper) []check.Finding {
	var u unfilled
	for _, q := range p.all {
		if !hasAny(q.text, "Error!|Error:|Lỗi!|Lỗi:") {
			continue
		}
		for _, words := range fieldError().FindAllString(q.text, -1) {
			u.add(p, q, "“"+words+"”")
		}
	}
	if u.n == 0 {
		return nil
	}
	return []check.Finding{u.finding()}
}

// instruction is what a sample says to whoever writes by it.
var instruction = pattern.Lazy(`(?i)\[\s*(?:ghi|điền|nhập|chèn|bổ sung|nêu|chọn)\s[^\[\]\n]{2,200}\]`)

func instructions(p *paper) []check.Finding {
	var u unfilled
	for _, q := range p.all {
		if !strings.Contains(q.text, "[") {
			continue
		}
		for _, words := range instruction().FindAllString(q.text, -1) {
			u.add(p, q, "“"+words+"”")
		}
	}
	if u.n == 0 {
		return nil
	}
	return []check.Finding{u.finding()}
}
