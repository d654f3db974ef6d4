package source

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// What one message, and all messages about one file, may have: a person reads no more, and a file made to do harm would
// otherwise be told in many times its own size.
const (
	quotedLine  = 160 // characters of an input line
	quotedAhead = 60  // of them in front of the place
	perFile     = 50  // problems
)

// leftOut stands for the part of a line that is not quoted.
const leftOut = '…'

// Quote sets the input line, of which it keeps at most 160 characters around the place. A line that was quoted before
// stays as it is.
func (p *Problem) Quote(line string) {
	p.Line = line
	if len(line) <= quotedLine || p.skipped > 0 {
		return
	}
	from, before := start(line, p.At.Column-1-quotedAhead)
	part := line[from:]
	end, _ := start(part, quotedLine)
	tail := ""
	if end < len(part) {
		tail = string(leftOut)
	}
	p.Line = strings.Clone(part[:end]) + tail // a clone, so that the whole is not kept for its part
	if from > 0 {
		p.Line, p.skipped = string(leftOut)+p.Line, before-1
	}
}

// start gives the byte at which a line's n-th character begins, from 0, and how many characters stand before it.
func start(line string, n int) (offset, before int) {
	for before < n && offset < len(line) {
		_, size := utf8.DecodeRuneInString(line[offset:])
		offset += size
		before++
	}
	return offset, before
}

// Bounded gives, of problems in the order of their places, the first 50 of each file and in the place of the others one
// that tells how many there are and where they begin. what names one, "lỗi".
func (ps Problems) Bounded(what string) Problems {
	var kept Problems
	rest := map[string]*Problem{}
	count := map[string]int{}
	for _, p := range ps {
		file := p.At.File
		switch {
		case file == "" || count[file] < perFile && p.others == 0:
			count[file]++
			kept = append(kept, p)
		case rest[file] == nil:
			rest[file] = &Problem{At: p.At, others: max(p.others, 1)}
			kept = append(kept, rest[file])
		default:
			rest[file].others += max(p.others, 1)
		}
	}
	for _, p := range rest {
		p.What = fmt.Sprintf("… và %d %s khác trong tệp này.", p.others, what)
		p.Hint = "sửa những chỗ nêu trên, rồi chạy lại để xem những chỗ còn lại"
	}
	return kept
}
