// Package inlined writes the words of a Word paragraph as Markdown: each line is read again before it is given, so that it says the same there.
package inlined

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/markdown"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/word/document"
)

// Writer says what stands for a mark or a picture among the words.
type Writer struct {
	Note    func(id string) int          // the number of a footnote; 0: there is none
	Picture func(*document.Shown) string // it in Markdown; empty: it can't be shown
}

// Look says which looks of a text are its role's own, and are not written.
type Look struct{ Bold, Italic bool }

// Piece is text of one look.
type Piece struct {
	Text         string
	Bold, Italic bool
	Line         bool // the line ends here
	note         int
	picture      string // in Markdown
}

// isWords says whether a Piece may be joined with words beside it.
func (p *Piece) isWords() bool { return p.note == 0 && p.picture == "" }

// Pieces gives spans without the looks of their role, spaces collapsed, blanks in the look of what stands before them.
func (w *Writer) Pieces(spans []document.Span, role Look) (all []Piece) {
	blank := true
	add := func(p Piece) {
		if last := len(all) - 1; last >= 0 && p.isWords() && !p.Line && all[last].isWords() && !all[last].Line && all[last].Bold == p.Bold && all[last].Italic == p.Italic {
			all[last].Text += p.Text
			return
		}
		all = append(all, p)
	}
	for _, s := range spans {
		if s.Note != "" {
			if n := w.Note(s.Note); n > 0 {
				all, blank = append(all, Piece{note: n}), false
			}
			continue
		}
		if shown := w.Picture(s.Picture); shown != "" {
			all, blank = append(all, Piece{picture: shown}), false
			continue
		}
		bold, italic := s.Bold && !role.Bold, s.Italic && !role.Italic
		for i, line := range strings.Split(s.Text, "\n") {
			if i > 0 {
				all, blank = broken(all), true
			}
			line = collapsed(line, blank)
			if line == "" {
				continue
			}
			blank = strings.HasSuffix(line, " ")
			if last := len(all) - 1; line[0] == ' ' && last >= 0 && all[last].isWords() {
				all[last].Text += " "
				line = line[1:]
			}
			if line != "" {
				add(Piece{Text: line, Bold: bold, Italic: italic})
			}
		}
	}
	return trimmed(all)
}

// collapsed gives a line of a span with one space for each of its blanks, none where one stands before it, and without what no text may have.
func collapsed(line string, blank bool) string {
	var out strings.Builder
	done := 0 // up to where it is written; most lines are so already
	for i, c := range line {
		isSpace := letters.IsSpace(c) && c != hardSpace
		keep := !isSpace && letters.IsPrintable(c) || c == ' ' && !blank
		if !keep {
			out.WriteString(line[done:i])
			done = i + utf8.RuneLen(c)
			if isSpace && !blank {
				out.WriteByte(' ')
			}
		}
		blank = isSpace || blank && !keep
	}
	if done == 0 {
		return line
	}
	out.WriteString(line[done:])
	return out.String()
}

// broken gives pieces with the end of a line behind them, where words stand before it.
func broken(all []Piece) []Piece {
	last := len(all) - 1
	if last < 0 || all[last].Line {
		return all
	}
	if all[last].isWords() {
		all[last].Text = strings.TrimRight(all[last].Text, " ")
	}
	return append(all, Piece{Line: true})
}

// trimmed leaves out the blanks and breaks at the end of pieces.
func trimmed(all []Piece) []Piece {
	for len(all) > 0 && (all[len(all)-1].Line || all[len(all)-1].isWords() && strings.TrimSpace(all[len(all)-1].Text) == "") {
		all = all[:len(all)-1]
	}
	if n := len(all); n > 0 {
		all[n-1].Text = strings.TrimRight(all[n-1].Text, " ")
	}
	return all
}

// hardSpace keeps words on a line, and is kept.
const hardSpace = '\u00a0'

// Plain gives the words of pieces.
func Plain(all []Piece) string {
	var b strings.Builder
	for _, p := range all {
		if p.Line {
			b.WriteString("\n")
		}
		b.WriteString(p.Text)
	}
	return b.String()
}

// startsLikeMark says of a text that its beginning may be taken for a mark.
var startsLikeMark = pattern.Lazy(`^(?:[\d(+:=#>-]|[^\p{L}\s“"]|\p{L}{1,4}[.)]|(?i:phần|chương|mục|tiểu mục|điều|khoản|điểm|phụ lục|biểu|mẫu)\s)`)

// Line writes pieces in Markdown, on one line. What it writes says the same when it is read; where Markdown can't have a look at its place, the look is left out.
func Line(all []Piece, within markdown.Outline) string {
	return written(all, within, false)
}

// Cell writes pieces in Markdown as a cell of a table has them.
func Cell(all []Piece, within markdown.Outline) string {
	return written(all, within, true)
}

func written(all []Piece, within markdown.Outline, cell bool) string {
	plain := Plain(all)
	styled := false
	for _, p := range all {
		styled = styled || p.Bold || p.Italic || p.Line
	}
	if !styled && !strings.ContainsAny(plain, markdown.Suspicious) && !startsLikeMark().MatchString(plain) {
		return marked(all, func(s string, _ bool) string { return s }, cell)
	}
	for _, escape := range markdown.Escapes {
		for _, looks := range [][]Piece{all, withoutEdges(all), withoutLooks(all)} {
			if text := marked(looks, escape, cell); says(text, all, within, cell) {
				return text
			}
		}
	}
	return marked(withoutLooks(all), markdown.EscapeWords, cell)
}

// marked writes pieces with marks of bold and italic, which stand at words and not at the blanks beside them.
func marked(all []Piece, escape func(string, bool) string, cell bool) string {
	var b strings.Builder
	for i, p := range all {
		switch {
		case p.note > 0:
			b.WriteString(NoteMark(p.note))
			continue
		case p.picture != "":
			b.WriteString(p.picture)
			continue
		case p.Line && cell:
			b.WriteString(" <br> ")
			continue
		case p.Line:
			b.WriteString("\\\n")
			continue
		}
		mark := ""
		if p.Italic {
			mark = "*"
		}
		if p.Bold {
			mark += "**"
		}
		core := strings.Trim(p.Text, " ")
		if core == "" || mark == "" {
			b.WriteString(escape(p.Text, i == 0))
			continue
		}
		at := strings.Index(p.Text, core)
		b.WriteString(p.Text[:at] + mark + escape(core, i == 0) + reversed(mark) + p.Text[at+len(core):])
	}
	return b.String()
}

func reversed(mark string) string {
	r := []rune(mark)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

// withoutLooks leaves out bold and italic.
func withoutLooks(all []Piece) (out []Piece) {
	for _, p := range all {
		p.Bold, p.Italic = false, false
		out = append(out, p)
	}
	return out
}

// withoutEdges takes the signs at the edges of bold and italic words out of them: Markdown can't end a mark between a sign and a letter.
func withoutEdges(all []Piece) (out []Piece) {
	for _, p := range all {
		if !p.Bold && !p.Italic {
			out = append(out, p)
			continue
		}
		core := strings.TrimFunc(p.Text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
		if core == "" {
			out = append(out, Piece{Text: p.Text})
			continue
		}
		at := strings.Index(p.Text, core)
		for _, part := range []Piece{{Text: p.Text[:at]}, {Text: core, Bold: p.Bold, Italic: p.Italic}, {Text: p.Text[at+len(core):]}} {
			if part.Text != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// says whether a text in Markdown is read as one paragraph with the words of pieces.
func says(text string, all []Piece, within markdown.Outline, cell bool) bool {
	notes := ""
	for _, p := range all {
		if p.note > 0 {
			notes += "\n\n" + NoteMark(p.note) + ": x"
		}
	}
	if cell {
		text = "| " + text + " |\n| --- |"
	}
	d, problems, doubts := within.Read(text+notes+"\n", source.Pos{File: "x", Line: 1, Column: 1})
	if len(problems)+len(doubts) > 0 || len(d.Blocks) != 1 {
		return false
	}
	var read []doc.Inline
	switch b := d.Blocks[0].(type) {
	case *markdown.Paragraph:
		read = b.Text
	case *markdown.Table:
		if cell {
			read = b.Head[0].Cells[0]
		}
	default:
		return false
	}
	return Squeezed(textOf(read)) == Squeezed(Plain(all))
}

// Squeezed gives a text with single spaces.
func Squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// textOf gives the words of inlines; a line's end is a blank.
func textOf(all []doc.Inline) string {
	var b strings.Builder
	for _, in := range all {
		switch in := in.(type) {
		case doc.Text:
			b.WriteString(in.S)
		case doc.Break:
			b.WriteString(" ")
		}
	}
	return b.String()
}

// NoteMark is the mark of a footnote by its number.
func NoteMark(n int) string { return fmt.Sprintf("[^%d]", n) }
