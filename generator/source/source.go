// Package source says where in the input a thing was written, and what is
// wrong with it, so that every message can point at the clerk's own line.
package source

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"
)

// Pos is a place in an input file. Line and Column count from 1, Column in
// characters; 0 means that it is not known. The zero Pos is text of the program's own.
type Pos struct {
	File         string
	Line, Column int
}

// String gives the place the way compilers do, "ho-so.yaml:12:5".
func (p Pos) String() string {
	switch {
	case p.File == "":
		return "(chương trình)"
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Compare orders places by file, line and column, for slices.SortFunc. Of cells of one table by row and column.
func (p Pos) Compare(q Pos) int {
	if c := compareFiles(p.File, q.File); c != 0 {
		return c
	}
	if p.Line != q.Line {
		return p.Line - q.Line
	}
	return p.Column - q.Column
}

// Text is a string of the input and where it stands. It is NFC, without white space around it.
type Text struct {
	S  string
	At Pos
}

// String gives the text itself.
func (t Text) String() string { return t.S }

// Report takes what is wrong at a place, or to be looked at there, and what to do.
type Report func(at Pos, what, hint string)

// Strings gives the words of texts.
func Strings(all []Text) []string {
	words := make([]string, len(all))
	for i, t := range all {
		words[i] = t.S
	}
	return words
}

// Empty says whether nothing was written.
func (t Text) Empty() bool { return t.S == "" }

// Input leads back to what the clerk wrote, for messages about a text that no longer knows its own place.
type Input interface {
	// Find gives the place at which a character stands, at or behind a known place where it can; false where nowhere.
	Find(c rune, near Pos) (Pos, bool)
	// Line gives the line at a place as it stands; empty where there is none.
	Line(at Pos) string
}

// Problem is one thing wrong in the input: what, where, the line itself and what would be right.
type Problem struct {
	At   Pos
	What string // a sentence in Vietnamese
	Line string // the input line as it stands, without its line break; of a long one the part around the place
	Hint string // what would be right, or how to go on
	Once string // stands for a long hint where the same was given before; empty: the hint is given each time
	Of   error  // of which kind it is, for who asks by errors.As; comparable, and nil where nobody does

	home    string // the dossier's folder, for Dossier in a hint; empty where it is not known
	skipped int    // characters of the input line in front of Line
	others  int    // problems that this one stands for, beyond the limit of a file
}

// flat is a problem in JSON, its place beside its words.
type flat struct {
	File   string `json:"tep,omitempty"`
	Line   int    `json:"dong,omitempty"`
	Column int    `json:"cot,omitempty"`
	What   string `json:"loi"`
	Text   string `json:"nguyen-van,omitempty"`
	Hint   string `json:"goi-y,omitempty"`
}

// Dossier stands in a hint for the dossier's folder, in a command that is to be typed.
const Dossier = "HỒ_SƠ"

// Located is a folder that knows its path.
type Located interface{ Where() string }

// Where gives the path of a folder as it was given; empty where it has none, as a revision of git.
func Where(fsys fs.FS) string {
	if l, is := fsys.(Located); is {
		return l.Where()
	}
	return ""
}

// Advice gives the hint as it is told: with the way to the dossier where that is known.
func (p *Problem) Advice() string {
	if p.home == "" {
		return p.Hint
	}
	return strings.ReplaceAll(p.Hint, Dossier, Quoted(p.home))
}

// In gives problems of a dossier in a folder, whose hints name it; with an empty one they name none, for what is kept and may be moved.
func (all Problems) In(folder string) Problems {
	if all == nil {
		return nil
	}
	told := make(Problems, len(all))
	for i, p := range all {
		own := *p
		own.home = folder
		told[i] = &own
	}
	return told
}

// Quoted gives a path as it has to be typed: with quotes where it has spaces.
func Quoted(path string) string {
	if strings.ContainsAny(path, " \t") {
		return `"` + path + `"`
	}
	return path
}

// MarshalJSON writes {"tep", "dong", "cot", "loi", "nguyen-van", "goi-y"}; all but loi may be missing.
func (p *Problem) MarshalJSON() ([]byte, error) {
	return json.Marshal(flat{p.At.File, p.At.Line, p.At.Column, p.What, p.Line, p.Advice()})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (p *Problem) UnmarshalJSON(data []byte) error {
	var f flat
	if err := json.Unmarshal(data, &f); err != nil {
		return err
	}
	*p = Problem{At: Pos{f.File, f.Line, f.Column}, What: f.What, Line: f.Text, Hint: f.Hint}
	return nil
}

// Error prints the problem in up to four lines: the sentence, the line with a mark under the place, the hint.
func (p *Problem) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", p.At, p.What)
	if p.Line != "" {
		part := *p
		part.Quote(p.Line)
		prefix := fmt.Sprintf("%5d | ", p.At.Line)
		fmt.Fprintf(&b, "\n%s%s", prefix, part.Line)
		if p.At.Column > 0 {
			fmt.Fprintf(&b, "\n%s^", marginUpTo(prefix, part.Line, p.At.Column-part.skipped))
		}
	}
	if p.Hint != "" {
		fmt.Fprintf(&b, "\n  Gợi ý: %s", p.Advice())
	}
	return b.String()
}

// Unwrap gives of which kind the problem is.
func (p *Problem) Unwrap() error { return p.Of }

// marginUpTo gives the white space that puts a mark under a column, keeping the line's own tabs.
func marginUpTo(prefix, line string, column int) string {
	runes := []rune(line)
	margin := strings.Repeat(" ", len(prefix)-2) + "| "
	for i := 0; i < column-1 && i < len(runes); i++ {
		if runes[i] == '\t' {
			margin += "\t"
		} else {
			margin += " "
		}
	}
	return margin
}

// Problems is everything that is wrong with an input, in the order of the files.
type Problems []*Problem

// Error prints all problems, a blank line between two.
func (ps Problems) Error() string {
	parts := make([]string, len(ps))
	for i, p := range ps {
		parts[i] = p.Error()
	}
	return strings.Join(parts, "\n\n")
}

// Unwrap lets errors.As reach each problem.
func (ps Problems) Unwrap() []error {
	errs := make([]error, len(ps))
	for i, p := range ps {
		errs[i] = p
	}
	return errs
}

// Err sorts the problems by place and gives them as an error, or nil where there is none. Of a file that has too many
// it gives the first and the number of the others.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps.Sorted().Bounded("lỗi")
}

// Sorted gives the problems in the order of their places.
func (ps Problems) Sorted() Problems {
	sorted := slices.Clone(ps)
	slices.SortStableFunc(sorted, func(a, b *Problem) int { return a.At.Compare(b.At) })
	return sorted
}

// With adds problems that are not among these yet.
func (ps Problems) With(more ...*Problem) Problems {
	for _, p := range more {
		if !slices.ContainsFunc(ps, func(o *Problem) bool { return *o == *p }) {
			ps = append(ps, p)
		}
	}
	return ps
}

// OnePerLine gives the first problem of each line.
func (ps Problems) OnePerLine() (all Problems) {
	told := map[Pos]bool{}
	for _, p := range ps {
		if line := (Pos{File: p.At.File, Line: p.At.Line}); !told[line] {
			told[line] = true
			all = append(all, p)
		}
	}
	return all
}

// TellOnce shortens, in errors that are told one after another, each long hint that an earlier one gave.
func TellOnce(errs ...error) {
	told := map[string]bool{}
	for _, err := range errs {
		for _, p := range ProblemsIn(err) {
			if p.Once != "" && told[p.Once] {
				p.Hint = p.Once
			}
			told[p.Once] = true
		}
	}
}

// IsInput says whether an error is about the input rather than about the run.
func IsInput(err error) bool { return len(ProblemsIn(err)) > 0 }

// ProblemsIn gives what an error says of the input: several problems or one; nothing where it is about the run.
func ProblemsIn(err error) Problems {
	if all, are := errors.AsType[Problems](err); are {
		return all
	}
	if one, is := errors.AsType[*Problem](err); is {
		return Problems{one}
	}
	return nil
}

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
