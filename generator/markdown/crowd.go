package markdown

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// mostMarks is how many characters that may be marks of Markdown one block may have: to find out which of them belong together takes
// time that grows with the square of their number, and no document's paragraph has a tenth of them.
const mostMarks = 2_000

// mostNested is how many marks of lists may stand one behind the other at a line's beginning: more only a mistake puts there.
const mostNested = 20

// thin reports blocks that have more, and empties them, so that the others are read.
func (r *reader) thin() {
	var crowded []span
	for start := 0; start < len(r.src); {
		lines := r.linesFrom(start)
		start = lines[len(lines)-1].end
		for _, line := range lines {
			if marksBefore(r.src[line.start:line.end]) > mostNested {
				r.report(r.skipSpace(line.start), tooDeepList)
				crowded = append(crowded, line)
			}
		}
		for _, block := range r.blocksOf(lines) {
			if hasTooMany(r.src[block.start:block.end]) {
				r.report(r.skipSpace(block.start), tooManyMarks)
				crowded = append(crowded, block)
			}
		}
	}
	if len(crowded) > 0 {
		r.src = slices.Clone(r.src)
	}
	for _, c := range crowded {
		blank(r.src[c.start:c.end])
	}
}

// leastIndent is by how much an item in another is indented at least, in blanks.
const leastIndent = 2

// marksBefore counts the marks of lists and quotes that a line begins with, and how deep it is indented.
func marksBefore(line []byte) int {
	n := 0
	if len(bytes.TrimSpace(line)) > 0 {
		n = (len(line) - len(bytes.TrimLeft(line, " \t"))) / leastIndent
	}
	for n <= mostNested {
		line = bytes.TrimLeft(line, " \t")
		behind, signs := bytes.TrimLeft(line, "0123456789"), ".)"
		if len(behind) == len(line) {
			signs = "-*+"
		}
		switch {
		case len(behind) > 1 && strings.IndexByte(signs, behind[0]) >= 0 && (behind[1] == ' ' || behind[1] == '\t'):
			line = behind[1:]
		case len(line) > 0 && line[0] == '>':
			line = line[1:]
		default:
			return n
		}
		n++
	}
	return n
}

// span is the offsets of a piece of the text.
type span struct{ start, end int }

// linesFrom gives the lines from an offset up to an empty one, which may be one block.
func (r *reader) linesFrom(start int) []span {
	var lines []span
	for line := range bytes.Lines(r.src[start:]) {
		lines = append(lines, span{start, start + len(line)})
		start += len(line)
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
	}
	return lines
}

// blocksOf joins lines to what is read at once: all of them, but the rows of a table each by itself.
func (r *reader) blocksOf(lines []span) []span {
	head := slices.IndexFunc(lines, func(l span) bool { return isDelimiter(r.src[l.start:l.end]) })
	if head < 0 {
		return []span{{lines[0].start, lines[len(lines)-1].end}}
	}
	return append([]span{{lines[0].start, lines[head].end}}, lines[head+1:]...)
}

// hasTooMany says whether a block has more marks than may be read. What stands behind a backslash is a letter, and is found to be one
// at once, however many there are.
func hasTooMany(block []byte) bool {
	if len(block) <= mostMarks {
		return false
	}
	n := 0
	for i := 0; i < len(block); i++ {
		switch c := block[i]; {
		case c == '\\' && i+1 < len(block) && strings.IndexByte(special, block[i+1]) >= 0:
			i++
		case strings.IndexByte("*_[]`<>~!&\\", c) >= 0:
			n++
		}
	}
	return n > mostMarks
}

// blank puts spaces in the place of a block's words.
func blank(block []byte) {
	for i, c := range block {
		if c != '\n' {
			block[i] = ' '
		}
	}
}

var tooDeepList = message{fmt.Sprintf("Dòng này nằm sâu hơn %d cấp của danh sách.", mostNested),
	"kiểm tra xem có dán nhầm nội dung không; danh sách chỉ lồng vài cấp"}

// mostColumns is how many columns a table may have: on no paper of the decree would more be read.
const mostColumns = 60

func tooManyColumns(n int) message {
	return message{fmt.Sprintf("Bảng có %d cột, quá %d cột.", n, mostColumns), "kiểm tra các dấu |; bảng rộng như vậy thì tách thành nhiều bảng"}
}

var tooManyMarks = message{fmt.Sprintf("Đoạn này có hơn %d dấu *, _, [, ], `, <, >, ~, !, & hoặc \\ nên không đọc được.", mostMarks),
	"kiểm tra xem có dán nhầm nội dung không; nếu đúng là lời của văn bản thì tách thành nhiều đoạn"}
