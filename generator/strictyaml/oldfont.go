package strictyaml

import (
	"fmt"
	"path"
	"strings"
	"unicode"

	"vanban/generator/legacyfont"
	"vanban/generator/pattern"
)

// reportOldCode reports text that was typed for the fonts of TCVN3 or VNI, once a file and code: no document can show it. Where only a
// word or two look like it, that is a note.
func (f *File) reportOldCode() {
	if len(f.Text) >= largeText && strings.IndexFunc(f.Text, legacyfont.IsTelling) < 0 {
		return
	}
	lines := f.Lines
	if path.Ext(f.Name) == ".yaml" {
		lines = withoutComments(lines)
	}
	for _, found := range legacyfont.Find(lines) {
		f.reportCode(found, lines)
		f.coded = append(f.coded, found.Lines...)
	}
}

func (f *File) reportCode(found legacyfont.Found, lines []string) {
	code, first := found.Code, found.Lines[0]
	var further []int
	for _, i := range found.Lines[1:] {
		further = append(further, i+1)
	}
	typed := Excerpt(valueOfLine().ReplaceAllString(lines[first], ""))
	problem := f.Problem(f.At(first+1, code.First(lines[first])+1), fmt.Sprintf("Chữ ở đây gõ bằng bảng mã %s nên in ra không đọc được: “%s” phải là “%s”.", code, typed, code.Convert(typed)),
		"gõ lại bằng bảng mã Unicode, hoặc thay bằng “"+code.Convert(typed)+"”"+alsoAt(further))
	if found.Evidence < legacyfont.Sure {
		problem.Hint += "; nếu đây là tiếng nước ngoài thì giữ nguyên"
		f.Notes = append(f.Notes, problem)
		return
	}
	f.Problems = append(f.Problems, problem)
	f.oldCodes = append(f.oldCodes, code)
}

// withoutComments empties the lines that are comments: they are not printed.
func withoutComments(lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		if !isSpacing(line) {
			out[i] = line
		}
	}
	return out
}

// valueOfLine is what stands before a line's value, or its words in Markdown, and the quote behind it.
var valueOfLine = pattern.Lazy(`^\s*(((- +)*[a-z-]+:|- +-?|#+|\d+[.)])\s+)?["']?|["']$`)

// longestExcerpt is how many characters a message quotes of a text.
const longestExcerpt = 90

// Excerpt gives the beginning of a text: whole words of it, and of a single word that is longer its first letters.
func Excerpt(s string) string {
	runes := []rune(strings.TrimSpace(s))
	if len(runes) <= longestExcerpt {
		return string(runes)
	}
	end := longestExcerpt
	for end > 0 && !unicode.IsSpace(runes[end]) {
		end--
	}
	if end == 0 {
		return string(runes[:longestExcerpt]) + "…"
	}
	return strings.TrimRightFunc(string(runes[:end]), unicode.IsSpace) + " …"
}

// linesNamed is how many lines a hint names.
const linesNamed = 8

// alsoAt ends a hint with the other lines that have the same fault.
func alsoAt(lines []int) string {
	if len(lines) == 0 {
		return ""
	}
	return fmt.Sprintf("; tệp còn %d dòng như vậy (dòng %s): phần mềm gõ tiếng Việt có lệnh chuyển cả tệp sang Unicode (Unikey: Ctrl+Shift+F6)", len(lines), namedLines(lines))
}

// namedLines gives the first numbers of lines as a hint names them.
func namedLines(lines []int) string {
	named := make([]string, 0, linesNamed)
	for _, n := range lines[:min(len(lines), linesNamed)] {
		named = append(named, fmt.Sprint(n))
	}
	if len(lines) > linesNamed {
		return strings.Join(named, ", ") + ", …"
	}
	return strings.Join(named, ", ")
}

// inOldCode tells of a file that is not UTF-8 in which code its bytes are, with a line of it converted; "" where that is not certain.
func inOldCode(raw string) string {
	latin := make([]rune, len(raw))
	for i := range len(raw) {
		latin[i] = rune(raw[i])
	}
	text := string(latin)
	code, evidence := legacyfont.Recognise(text)
	if code == legacyfont.None || evidence < legacyfont.Sure {
		return ""
	}
	for line := range strings.Lines(text) {
		if code.First(line) >= 0 {
			return fmt.Sprintf("Tệp lưu bằng bảng mã %s: có dòng là “%s”.", code, Excerpt(code.Convert(strings.TrimSpace(line))))
		}
	}
	return ""
}
