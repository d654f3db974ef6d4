package transcribe

import (
	"strings"
	"unicode"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/word/document"
)

// look says which looks of a text are its role's own, and are not written.
type look struct{ bold, italic bool }

// piece is text of one look.
type piece struct {
	text         string
	bold, italic bool
	note         int
	line         bool   // the line ends here
	picture      string // in Markdown
}

// isWords says whether a piece may be joined with words beside it.
func (p *piece) isWords() bool { return p.note == 0 && p.picture == "" }

// pieces gives spans without the looks of their role, spaces collapsed, blanks in the look of what stands before them.
func (t *transcriber) pieces(spans []document.Span, role look) (all []piece) {
	blank := true
	add := func(p piece) {
		if last := len(all) - 1; last >= 0 && p.isWords() && !p.line && all[last].isWords() && !all[last].line && all[last].bold == p.bold && all[last].italic == p.italic {
			all[last].text += p.text
			return
		}
		all = append(all, p)
	}
	for _, s := range spans {
		if s.Note != "" {
			if n := t.noteNumber(s.Note); n > 0 {
				all, blank = append(all, piece{note: n}), false
			}
			continue
		}
		if shown := t.album.Take(s.Picture, t.name); shown != "" {
			all, blank = append(all, piece{picture: shown}), false
			continue
		}
		bold, italic := s.Bold && !role.bold, s.Italic && !role.italic
		from := -1 // where the letters begin that have no blank within
		flush := func(to int) {
			if from >= 0 {
				add(piece{text: s.Text[from:to], bold: bold, italic: italic})
			}
			from = -1
		}
		for i, c := range s.Text {
			if isSpace := unicode.IsSpace(c) && c != hardSpace; !isSpace && markdown.Allowed(c) {
				if blank = false; from < 0 {
					from = i
				}
				continue
			}
			flush(i)
			switch {
			case c == '\n':
				for last := len(all) - 1; last >= 0 && all[last].isWords() && !all[last].line; last-- {
					all[last].text = strings.TrimRight(all[last].text, " ")
					break
				}
				if len(all) > 0 && !all[len(all)-1].line {
					all = append(all, piece{line: true})
				}
				blank = true
			case unicode.IsSpace(c) && c != hardSpace:
				if !blank {
					blank = true
					if last := len(all) - 1; last >= 0 && all[last].isWords() {
						all[last].text += " "
					} else {
						add(piece{text: " ", bold: bold, italic: italic})
					}
				}
			}
		}
		flush(len(s.Text))
	}
	return trimmed(all)
}

// trimmed leaves out the blanks and breaks at the end of pieces.
func trimmed(all []piece) []piece {
	for len(all) > 0 && (all[len(all)-1].line || all[len(all)-1].isWords() && strings.TrimSpace(all[len(all)-1].text) == "") {
		all = all[:len(all)-1]
	}
	if n := len(all); n > 0 {
		all[n-1].text = strings.TrimRight(all[n-1].text, " ")
	}
	return all
}

// hardSpace keeps words on a line, and is kept.
const hardSpace = '\u00a0'

// plainOf gives the words of pieces.
func plainOf(all []piece) string {
	var b strings.Builder
	for _, p := range all {
		if p.line {
			b.WriteString("\n")
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// startsLikeMark says of a text that its beginning may be taken for a mark.
var startsLikeMark = pattern.Lazy(`^(?:[\d(+:=#>-]|[^\p{L}\s“"]|\p{L}{1,4}[.)]|(?i:phần|chương|mục|tiểu mục|điều|khoản|điểm|phụ lục|biểu|mẫu)\s)`)

// inline writes pieces in Markdown, on one line. What it writes says the same when it is read; where Markdown can't have a look at its place, the look is left out.
func (t *transcriber) inline(all []piece, within markdown.Outline) string {
	return t.marked(all, within, false)
}

func (t *transcriber) marked(all []piece, within markdown.Outline, cell bool) string {
	plain := plainOf(all)
	styled := false
	for _, p := range all {
		styled = styled || p.bold || p.italic || p.line
	}
	if !styled && !strings.ContainsAny(plain, markdown.Suspicious) && !startsLikeMark().MatchString(plain) {
		return marked(all, func(s string, _ bool) string { return s }, cell)
	}
	for _, escape := range markdown.Escapes {
		for _, looks := range [][]piece{all, withoutEdges(all), withoutLooks(all)} {
			if text := marked(looks, escape, cell); says(text, all, within, cell) {
				return text
			}
		}
	}
	return marked(withoutLooks(all), markdown.EscapeWords, cell)
}

// marked writes pieces with marks of bold and italic, which stand at words and not at the blanks beside them.
func marked(all []piece, escape func(string, bool) string, cell bool) string {
	var b strings.Builder
	for i, p := range all {
		switch {
		case p.note > 0:
			b.WriteString(noteMark(p.note))
			continue
		case p.picture != "":
			b.WriteString(p.picture)
			continue
		case p.line && cell:
			b.WriteString(" <br> ")
			continue
		case p.line:
			b.WriteString("\\\n")
			continue
		}
		mark := ""
		if p.italic {
			mark = "*"
		}
		if p.bold {
			mark += "**"
		}
		core := strings.Trim(p.text, " ")
		if core == "" || mark == "" {
			b.WriteString(escape(p.text, i == 0))
			continue
		}
		at := strings.Index(p.text, core)
		b.WriteString(p.text[:at] + mark + escape(core, i == 0) + reversed(mark) + p.text[at+len(core):])
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
func withoutLooks(all []piece) (out []piece) {
	for _, p := range all {
		p.bold, p.italic = false, false
		out = append(out, p)
	}
	return out
}

// withoutEdges takes the signs at the edges of bold and italic words out of them: Markdown can't end a mark between a sign and a letter.
func withoutEdges(all []piece) (out []piece) {
	for _, p := range all {
		if !p.bold && !p.italic {
			out = append(out, p)
			continue
		}
		core := strings.TrimFunc(p.text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
		if core == "" {
			out = append(out, piece{text: p.text})
			continue
		}
		at := strings.Index(p.text, core)
		for _, part := range []piece{{text: p.text[:at]}, {text: core, bold: p.bold, italic: p.italic}, {text: p.text[at+len(core):]}} {
			if part.text != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// says whether a text in Markdown is read as one paragraph with the words of pieces.
func says(text string, all []piece, within markdown.Outline, cell bool) bool {
	notes := ""
	for _, p := range all {
		if p.note > 0 {
			notes += "\n\n" + noteMark(p.note) + ": x"
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
	return squeezed(textOf(read)) == squeezed(plainOf(all))
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

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
