package strictyaml

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/letters"
	"vanban/generator/source"
)

// ValueAt gives the place of a value's first character, inside its quotes.
func (d *Decoder) ValueAt(n ast.Node, otherwise source.Pos) source.Pos {
	switch n := n.(type) {
	case nil:
		return otherwise
	case *ast.LiteralNode:
		return d.blockAt(n)
	case *ast.MappingNode:
		if len(n.Values) > 0 {
			return d.At(n.Values[0].Key.GetToken())
		}
	case *ast.MappingValueNode:
		return d.At(n.Key.GetToken())
	case *ast.NullNode:
		return otherwise
	}
	tk := n.GetToken()
	at := d.At(tk)
	if tk.Type == token.DoubleQuoteType || tk.Type == token.SingleQuoteType {
		at.Column++
	}
	return at
}

// blockAt gives the place at which the text of a block ("|") begins.
func (d *Decoder) blockAt(n *ast.LiteralNode) source.Pos {
	first := n.Start.Position.Line + d.Shift + 1
	for line := first; line <= len(d.File.Lines); line++ {
		if text := d.File.Line(line); strings.TrimSpace(text) != "" {
			return d.File.At(first, len(text)-len(strings.TrimLeft(text, " "))+1)
		}
	}
	return d.At(n.Start)
}

// Raw gives the characters of a single value as YAML means them; ok is false for anything but a single value.
func (d *Decoder) Raw(n ast.Node) (s string, ok bool) {
	switch n := n.(type) {
	case *ast.NullNode, nil:
		return "", true
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// Single gives the characters of a single value and reports any other value, under the name of its key.
func (d *Decoder) Single(n ast.Node, key string, at source.Pos) (s string, ok bool) {
	if s, ok := d.Raw(n); ok {
		return d.clean(n, s, at), true
	}
	at = d.ValueAt(n, at)
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		d.Report(at, fmt.Sprintf("“%s” phải là chữ, ở đây có dấu “: ” nên YAML hiểu là một nhóm khóa.", key),
			"đặt cả giá trị trong ngoặc kép \"…\"")
	case *ast.SequenceNode:
		d.Report(at, fmt.Sprintf("“%s” phải là chữ, ở đây là một danh sách.", key), "chỉ viết một giá trị; dấu [ ở đầu giá trị thì đặt cả giá trị trong ngoặc kép")
	default:
		d.Report(at, "Dấu &, * hoặc ! ở đầu giá trị có nghĩa riêng trong YAML, không dùng được ở đây.", "viết thẳng giá trị ra, hoặc đặt trong ngoặc kép \"…\"")
	}
	return "", false
}

// clean brings what a double-quoted value may hold beyond the file's own characters ("\u0301") to the same rules.
func (d *Decoder) clean(n ast.Node, s string, at source.Pos) string {
	if n == nil || n.GetToken().Type != token.DoubleQuoteType {
		return s
	}
	for _, c := range s {
		if !letters.IsPrintable(c) {
			d.Report(d.ValueAt(n, at), fmt.Sprintf("Ký tự U+%04X không in được trong văn bản.", c), "xóa ký tự này")
			break
		}
	}
	return norm.NFC.String(strings.ToValidUTF8(s, "\ufffd"))
}

// text reads a single value as one line of text, whose ends nobody chooses.
func (d *Decoder) text(n ast.Node, key string, at source.Pos) source.Text {
	t := d.line(n, key, at)
	d.checkBreak(t, key)
	return t
}

// line reads a single value as one line of text.
func (d *Decoder) line(n ast.Node, key string, at source.Pos) source.Text {
	s, ok := d.Single(n, key, at)
	if !ok {
		return source.Text{}
	}
	t := source.Text{At: d.ValueAt(n, at)}
	trimmed := strings.TrimLeftFunc(s, unicode.IsSpace)
	if _, block := n.(*ast.LiteralNode); !block {
		t.At.Column += len([]rune(s)) - len([]rune(trimmed))
	}
	t.S = oneLine.Replace(strings.TrimRightFunc(trimmed, unicode.IsSpace))
	if plain, ok := n.(*ast.StringNode); ok && plain.Token.Type == token.StringType {
		d.checkTail(t)
		d.checkGlued(t)
		d.checkQuotes(t, key)
	}
	return t
}

// checkGlued notes a # without a space before it, which YAML takes for a character of the value: it may have been meant to begin a remark.
func (d *Decoder) checkGlued(t source.Text) {
	at := gluedHash(t.S)
	if at < 0 {
		return
	}
	tail := string([]rune(t.S)[at:])
	d.note(d.File.Within(t, at), fmt.Sprintf("Dấu # dính liền chữ đứng trước nên “%s” là chữ của giá trị và sẽ được in ra.", tail),
		"nếu là ghi chú thì để hai dấu cách trước dấu #; nếu là chữ của giá trị thì đặt cả giá trị trong ngoặc kép \"…\"")
}

// gluedHash gives the character, from 0, at which a remark may begin without a space before it; -1 where none does: not in
// an address (https://…/#muc), in a number (A#1) or in the name of a language (C#).
func gluedHash(s string) int {
	runes := []rune(s)
	for i, c := range runes {
		if c != '#' || i == 0 || unicode.IsSpace(runes[i-1]) || runes[i-1] == '#' {
			continue
		}
		start := i
		for start > 0 && !unicode.IsSpace(runes[start-1]) {
			start--
		}
		before, after := string(runes[start:i]), strings.TrimSpace(string(runes[i+1:]))
		first, _ := utf8.DecodeRuneInString(after)
		alone := i+1 == len(runes) || unicode.IsSpace(runes[i+1])
		language := alone && (before == "C" || before == "F")
		address := strings.Contains(before, "/") || strings.HasPrefix(before, "www.")
		if unicode.IsLetter(first) && !language && !address {
			return i
		}
	}
	return -1
}

// checkTail reports a comment one space behind a text of several words: it may be the text's own end, which YAML
// drops. Behind more space it is a remark.
func (d *Decoder) checkTail(t source.Text) {
	if !strings.Contains(t.S, " ") {
		return
	}
	line := d.File.Line(t.At.Line)
	at := strings.Index(line, t.S+" #")
	if at < 0 {
		return
	}
	tail := line[at+len(t.S)+1:]
	column := utf8.RuneCountInString(line[:len(line)-len(tail)]) + 1
	d.Report(d.File.At(t.At.Line, column), fmt.Sprintf("YAML bỏ phần từ dấu # trở đi: “%s”.", strings.TrimSpace(tail)),
		"nếu là chữ của giá trị thì đặt cả giá trị trong ngoặc kép \"…\"; nếu là ghi chú thì để ít nhất hai dấu cách trước dấu #")
}

// curlyQuotes are quotes that YAML takes for characters of the value, by pairs.
var curlyQuotes = []string{"“”", "””", "„“", "‘’", "’’", "«»", "″″"}

// checkQuotes notes a value between curly quotes, as Word writes them: they would be printed. No symbol can have them.
func (d *Decoder) checkQuotes(t source.Text, key string) {
	runes := []rune(t.S)
	if len(runes) < 3 || slices.Contains(d.File.keys.Titles, key) {
		return
	}
	first, last := runes[0], runes[len(runes)-1]
	inside := string(runes[1 : len(runes)-1])
	if !slices.Contains(curlyQuotes, string(first)+string(last)) || strings.ContainsRune(inside, first) || strings.ContainsRune(inside, last) {
		return
	}
	what := fmt.Sprintf("Ngoặc kép cong “…” quanh giá trị của “%s” là chữ của giá trị và sẽ được in ra.", key)
	hint := fmt.Sprintf("bỏ ngoặc: %s; cần ngoặc cho YAML thì dùng ngoặc thẳng \"…\"", inside)
	if slices.Contains(d.File.keys.Symbols, key) {
		d.Report(t.At, what, hint)
		return
	}
	d.note(t.At, what, hint)
}

// oneLine makes one line of a text.
var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ")

// Text reads the text that a key holds; empty where there is none.
func (m *Mapping) Text(key string) source.Text {
	f, ok := m.Given(key)
	if !ok {
		return source.Text{}
	}
	return m.Decoder.text(f.Value, key, f.At)
}

// Lines reads the text that a key holds with the ends of lines that its writer chose: those of a block “|”, each line without the space around it.
func (m *Mapping) Lines(key string) source.Text {
	t := m.Text(key)
	f, ok := m.Given(key)
	if !ok {
		return t
	}
	raw, _ := m.Decoder.Raw(f.Value)
	if raw = strings.TrimSpace(raw); !strings.Contains(raw, "\n") {
		return t
	}
	var lines []string
	for line := range strings.Lines(m.Decoder.clean(f.Value, raw, f.At)) {
		if line = oneLine.Replace(strings.TrimSpace(line)); line != "" {
			lines = append(lines, line)
		}
	}
	t.S = strings.Join(lines, "\n")
	return t
}

// TextOrTexts reads one text, or a list of them.
func (m *Mapping) TextOrTexts(key string) []source.Text {
	f, given := m.Given(key)
	if !given {
		return nil
	}
	if _, list := f.Value.(*ast.SequenceNode); list {
		return m.Texts(key)
	}
	if t := m.Text(key); !t.Empty() {
		return []source.Text{t}
	}
	return nil
}

// Texts reads a list of texts, none of them empty.
func (m *Mapping) Texts(key string) []source.Text {
	var all []source.Text
	for _, n := range m.List(key) {
		at := m.Decoder.At(n.GetToken())
		if IsBlank(n) {
			m.Decoder.Report(at, fmt.Sprintf("Danh sách “%s” có mục trống.", key), "viết nội dung sau “- ”, hoặc bỏ mục này")
			continue
		}
		if t := m.Decoder.text(n, key, at); !t.Empty() {
			all = append(all, t)
		}
	}
	return all
}
