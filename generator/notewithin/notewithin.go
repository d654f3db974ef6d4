// Package notewithin reads footnotes that are written where their mark stands, as a value of one line has no place below it: Căn cứ Luật A^[Sửa đổi năm 2025].
package notewithin

import "strings"

// A note stands between these; brackets within it are in pairs.
const (
	Begins = "^["
	ends   = "]"
)

// Part is words of a text, or the words of a footnote whose mark stands there.
type Part struct {
	Words  string
	IsNote bool
}

// Spans gives where in a text footnotes are written, in bytes.
func Spans(text string) (all [][2]int) {
	for from := 0; ; {
		at := strings.Index(text[from:], Begins)
		if at < 0 {
			return all
		}
		at += from
		end := closing(text[at+len(Begins):])
		if end < 0 {
			return all
		}
		from = at + len(Begins) + end + len(ends)
		all = append(all, [2]int{at, from})
	}
}

// Parts parts a text by its footnotes. The blanks before a mark are left out; one that is not closed counts as words.
func Parts(text string) (all []Part) {
	done := 0
	for _, at := range Spans(text) {
		if before := strings.TrimRight(text[done:at[0]], " "); before != "" {
			all = append(all, Part{Words: before})
		}
		all = append(all, Part{strings.TrimSpace(text[at[0]+len(Begins) : at[1]-len(ends)]), true})
		done = at[1]
	}
	if done < len(text) {
		all = append(all, Part{Words: text[done:]})
	}
	return all
}

// Apart gives a text without its footnotes, and their words.
func Apart(text string) (words string, notes []string) {
	if !strings.Contains(text, Begins) {
		return text, nil
	}
	var b strings.Builder
	for _, p := range Parts(text) {
		if p.IsNote {
			notes = append(notes, p.Words)
		} else {
			b.WriteString(p.Words)
		}
	}
	return b.String(), notes
}

// Words gives a text without its footnotes.
func Words(text string) string {
	words, _ := Apart(text)
	return words
}

// Written gives a footnote as it is written within a text; false where its words can't be: none, brackets that are not in pairs, or another one within.
func Written(note string) (string, bool) {
	written := Begins + note + ends
	all := Parts(written)
	return written, len(all) == 1 && all[0] == Part{note, true} && FaultIn(written) == NoFault
}

// Fault is what is wrong with how a footnote is written.
type Fault int

// The faults.
const (
	NoFault Fault = iota
	Unclosed
	Empty
	Nested
)

// FaultIn gives what is wrong first with the footnotes within a text.
func FaultIn(text string) Fault {
	for _, p := range Parts(text) {
		switch within := strings.Contains(p.Words, Begins); {
		case within && !p.IsNote:
			return Unclosed
		case within:
			return Nested
		case p.IsNote && p.Words == "":
			return Empty
		}
	}
	return NoFault
}

// closing gives where the bracket is closed that stands before a text; negative where it isn't.
func closing(s string) int {
	open := 1
	for i := range len(s) {
		switch s[i] {
		case '[':
			open++
		case ']':
			if open--; open == 0 {
				return i
			}
		}
	}
	return -1
}
