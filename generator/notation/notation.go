// Package notation reads lines of a document's head and end into what they say: its number and symbol, its place and day, who keeps a copy, in whose
// stead somebody signs. What a line can't say stays empty.
package notation

import (
	"strings"

	"vanban/generator/pattern"
)

// Sign is a number and symbol: “07/QĐ-UBND”.
type Sign struct {
	Number string   // empty: left blank; with what stands behind its digits: 126-12, 30/2020
	Kind   string   // QĐ
	Bodies []string // UBND
	Unit   string   // of a công văn
}

var (
	numberParts = pattern.Lazy(`(?i)^s[ốo]\s*:?\s*(.*?)/\s*([^\d\s].*|[^\p{L}]*)$`)
	partyParts  = pattern.Lazy(`^([\d\s.…_]*)[-–]\s?(\p{L}+)\s*$`) // what stands before the stroke of a number as the Party writes it: 36-HD/VPTW
	digits      = pattern.Lazy(`^\d{1,5}$`)
)

// IsNumber says whether a text is the number of a document: digits and nothing else.
func IsNumber(text string) bool { return digits().MatchString(text) }

// ReadSign reads the line of number and symbol, of a công văn or of any other kind; false: it is none.
func ReadSign(line string, letter bool) (s Sign, is bool) {
	m := numberParts().FindStringSubmatch(line)
	if m == nil {
		return s, false
	}
	s.Number = strings.Trim(m[1], " .…_-")
	pieces := strings.Split(strings.Trim(strings.ReplaceAll(m[2], " ", ""), ".…_"), "-")
	if m := partyParts().FindStringSubmatch(m[1]); m != nil {
		s.Number, pieces = strings.Trim(m[1], " .…_"), append([]string{m[2]}, pieces...)
	}
	switch {
	case letter:
		s.Bodies, s.Unit = pieces[:1], strings.Join(pieces[1:], "-")
	case len(pieces) > 1:
		s.Kind, s.Bodies = pieces[0], pieces[1:]
	default:
		s.Bodies = pieces
	}
	return s, true
}
