package layout

import (
	"strings"
	"unicode/utf8"

	"vanban/generator/linebreak"
	"vanban/generator/unit"
)

// A line may break behind a slash (UAX #14, SY), but LibreOffice does not want that of a path: where it would, it goes
// back to the space before the path, and only where none is near breaks there (i18npool, getLineBreak). Where that
// space is the end of the line before, the path is cut at its last character that fits.

// slashReach is how many characters back LibreOffice looks for that space.
const slashReach = 66

// longWord is from how many bytes on a text is not searched whole for each of its lines.
const longWord = 1024

// endBefore ends a line before the i-th atom, of which only so much has room.
func (p *paragraph) endBefore(line brokenLine, i int, run unit.Length) brokenLine {
	k, cut := p.slashIn(p.atoms[i].pieces, line.room-run)
	if cut == 0 || p.atoms[i].figure > 0 {
		return line
	}
	word := p.wordOf(i)
	switch {
	case p.farFromSpace(word, i, k, cut):
	case word > line.first:
		return p.shortened(line, word)
	default:
		k, cut = p.cutOf(p.atoms[i].pieces, line.room-run)
	}
	if k == 0 && cut == 0 {
		return line
	}
	p.splitAt(i, k, cut)
	line.end, line.width = i+1, run+p.atoms[i].width
	return line
}

// slashIn gives the piece and the byte of it behind the last slash within a width at which a line may break; 0 where
// there is none. LibreOffice sees a slash only where the character behind it has room too.
func (p *paragraph) slashIn(pieces []piece, room unit.Length) (k, cut int) {
	for i := range pieces {
		text := pieces[i].text
		if len(text) <= longWord && strings.IndexByte(text, '/') < 0 {
			room -= pieces[i].width
			continue
		}
		fit := p.fitting(pieces[i], room)
		for at := strings.LastIndexByte(text[:fit], '/'); at >= 0; at = strings.LastIndexByte(text[:at], '/') {
			if at+1 < fit && linebreak.BehindSlash(text[:at], text[at+1:]) {
				k, cut = i, at+1
				break
			}
		}
		if fit < len(text) {
			return k, cut
		}
		room -= pieces[i].width
	}
	return k, cut
}

// wordOf gives the first atom of the word to which the i-th belongs: the one behind a space.
func (p *paragraph) wordOf(i int) int {
	for i > 0 && p.atoms[i-1].spaces == 0 && !p.atoms[i-1].forced {
		i--
	}
	return i
}

// farFromSpace says whether no space is near before a place in the k-th piece of the i-th atom, whose word begins with another.
func (p *paragraph) farFromSpace(word, i, k, cut int) bool {
	if word == 0 {
		return true // nothing stands before it
	}
	n := utf8.RuneCountInString(p.atoms[i].pieces[k].text[:cut]) + lengthOf(p.atoms[i].pieces[:k])
	for j := i - 1; j >= word && n < slashReach; j-- {
		n += lengthOf(p.atoms[j].pieces)
	}
	return n >= slashReach
}

// lengthOf counts the characters of pieces.
func lengthOf(pieces []piece) int {
	n := 0
	for _, pc := range pieces {
		n += utf8.RuneCountInString(pc.text)
	}
	return n
}

// shortened gives a line that ends before an atom within it.
func (p *paragraph) shortened(line brokenLine, end int) brokenLine {
	line.end, line.width = end, 0
	for i := line.first; i < end; i++ {
		line.width += p.atoms[i].width
		if i < end-1 {
			line.width += p.atoms[i].space
		}
	}
	return line
}
