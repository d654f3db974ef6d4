package xmlread

import (
	"bytes"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// What a byte of a text may mean.
const (
	isWrong   = 1 << iota // it may not stand there
	isCoded               // it stands for something else
	isWide                // of a character beyond ASCII
	isBracket             // of what may not stand in text together
)

// meaning has what each byte may mean.
var meaning = func() (all [256]byte) {
	for c := range all {
		switch {
		case c == '&' || c == '\r':
			all[c] = isCoded
		case c == ']':
			all[c] = isBracket
		case c >= utf8.RuneSelf:
			all[c] = isWide
		case c < ' ' && c != '\n' && c != '\t':
			all[c] = isWrong
		}
	}
	return all
}()

// text gives the characters that are written; not ok where something in them is unusual, or may not stand there. Where they are written otherwise than they are
// meant, they are in decoded.
func (s *Scanner) text(b []byte) (text []byte, ok bool) {
	s.decoded = s.decoded[:0]
	has := byte(0)
	for _, c := range b {
		has |= meaning[c]
	}
	switch {
	case has == 0:
		return b, true
	case has&isWrong != 0, has&isBracket != 0 && bytes.Contains(b, []byte("]]>")), has&isWide != 0 && !areCharacters(b):
		return nil, false
	case has&isCoded == 0:
		return b, true
	}
	for len(b) > 0 {
		before, after, more := bytes.Cut(b, []byte("&"))
		s.decoded = appendLines(s.decoded, before)
		if b = after; !more {
			break
		}
		code, rest, closed := bytes.Cut(b, []byte(";"))
		r := coding(code)
		if !closed || r == 0 {
			return nil, false
		}
		s.decoded, b = utf8.AppendRune(s.decoded, r), rest
	}
	return s.decoded, true
}

// areCharacters says whether bytes beyond the control characters of ASCII are characters that may stand in XML (production 2).
func areCharacters(b []byte) bool {
	return utf8.Valid(b) && !bytes.Contains(b, []byte("\uFFFE")) && !bytes.Contains(b, []byte("\uFFFF"))
}

// appendLines appends a text in which each end of a line is one character (XML 1.0, 2.11).
func appendLines(to, text []byte) []byte {
	for i, c := range text {
		switch {
		case c == '\r':
			to = append(to, '\n')
		case c != '\n' || i == 0 || text[i-1] != '\r':
			to = append(to, c)
		}
	}
	return to
}

// coding gives the character that stands between & and a semicolon; 0 where it is an unusual one.
func coding(b []byte) rune {
	switch string(b) {
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "amp":
		return '&'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	digits, is := bytes.CutPrefix(b, []byte("#"))
	base := 10
	if hex, x := bytes.CutPrefix(digits, []byte("x")); x {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(string(digits), base, 32)
	r := rune(min(n, unicode.MaxRune+1))
	if !is || err != nil || !isCharacter(r) {
		return 0
	}
	return r
}

// isCharacter says whether a character may stand in XML 1.0 (production 2).
func isCharacter(r rune) bool {
	return utf8.ValidRune(r) && (r >= ' ' || r == '\t' || r == '\n' || r == '\r') && r != 0xFFFE && r != 0xFFFF
}

// badCharacter finds the first byte that begins no character that may stand in XML; -1 where all do.
func badCharacter(content []byte) int {
	for at := 0; at < len(content); {
		r, size := utf8.DecodeRune(content[at:])
		if r == utf8.RuneError && size < 2 || !isCharacter(r) {
			return at
		}
		at += size
	}
	return -1
}
