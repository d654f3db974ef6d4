package strictyaml

import (
	"fmt"
	"strings"
)

// What a YAML text may have before the library reads it, which takes time and memory by the square of each. No file of
// a dossier has a tenth of them.
const (
	mostNested    = 64    // groups and lists within one another
	mostKeys      = 2_000 // of one group
	mostInFlow    = 5_000 // values between one pair of brackets
	mostDocuments = 16    // lines “---”
	mostMarks     = 2_000 // &, *, !, @, % and quotes of one line in front of what YAML would take for a value
)

// boundError is a YAML text with more of something than a dossier may have (the bounds above): what, and where the first beyond it stands.
type boundError struct {
	line, column int // from 1
	what, hint   string
}

func (e *boundError) Error() string { return e.what }

// yamlScan goes through a text once, line by line.
type yamlScan struct {
	line      int
	open      []int        // values so far between each of the open brackets
	quote     byte         // that is open; 0: none
	groups    []blockGroup // that the line stands in, the outer first
	block     int          // the indentation of the key of a text in a block ("|"); -1: none
	documents int
}

// blockGroup is a group of keys or a list that is written by indentation.
type blockGroup struct{ indent, keys int }

// checkBounds gives the place at which a text passes a bound; nil where it keeps all.
func checkBounds(text string) error {
	s := &yamlScan{block: -1}
	for line := range strings.SplitSeq(text, "\n") {
		s.line++
		if err := s.next(strings.TrimSuffix(line, "\r")); err != nil {
			return err
		}
	}
	return nil
}

func (s *yamlScan) past(column int, what, hint string) error {
	return &boundError{s.line, column + 1, what, hint}
}

// next looks at a line.
func (s *yamlScan) next(line string) error {
	rest := strings.TrimLeft(line, " \t")
	indent := len(line) - len(rest)
	switch {
	case rest == "":
		return nil
	case s.quote != 0 || len(s.open) > 0 && !s.leaves(rest, indent):
		return s.values(line, indent)
	case s.block >= 0 && indent > s.block:
		return nil
	case strings.HasPrefix(line, "---"):
		if s.documents++; s.documents > mostDocuments {
			return s.past(0, fmt.Sprintf("Tệp có hơn %d dòng “---”.", mostDocuments), "bỏ các dòng “---”, chỉ giữ một tài liệu")
		}
	}
	s.block, s.open = -1, s.open[:0]
	if rest[0] == '#' {
		return nil
	}
	return s.entry(line, indent)
}

// leaves says whether a line begins the next entry of a group: an open bracket above it was one of the text's own.
func (s *yamlScan) leaves(rest string, indent int) bool {
	n := len(s.groups)
	return n > 0 && indent <= s.groups[n-1].indent && (strings.HasPrefix(rest, "- ") || keyEnd(rest) > 0)
}

// entry looks at a line that begins a value by its indentation: its dashes, each a list, and its key.
func (s *yamlScan) entry(line string, at int) error {
	for at < len(line) && (line[at] == '-' || line[at] == '?') && (at+1 == len(line) || line[at+1] == ' ') {
		if err := s.group(at, 0); err != nil {
			return err
		}
		for at++; at < len(line) && line[at] == ' '; {
			at++
		}
	}
	if at == len(line) || line[at] == '#' {
		return nil
	}
	if end := keyEnd(line[at:]); end > 0 {
		if err := s.group(at, 1); err != nil {
			return err
		}
		if holdsBlock(line[at+end:]) {
			s.block = s.groups[len(s.groups)-1].indent
			return nil
		}
		at += end
	} else if n := len(s.groups); n > 0 && holdsBlock(line[at:]) {
		s.block = s.groups[n-1].indent
		return nil
	}
	return s.values(line, at)
}

// group counts a key, or a dash, in the group at an indentation; deeper groups have ended.
func (s *yamlScan) group(indent, keys int) error {
	for n := len(s.groups); n > 0 && s.groups[n-1].indent > indent; n-- {
		s.groups = s.groups[:n-1]
	}
	if n := len(s.groups); n == 0 || s.groups[n-1].indent < indent {
		s.groups = append(s.groups, blockGroup{indent: indent})
	}
	g := &s.groups[len(s.groups)-1]
	g.keys += keys
	switch {
	case len(s.groups) > mostNested:
		return s.past(indent, fmt.Sprintf("Các khóa và danh sách lồng nhau quá %d cấp.", mostNested), nestedHint)
	case g.keys > mostKeys:
		return s.past(indent, fmt.Sprintf("Một nhóm có hơn %d khóa.", mostKeys), "kiểm tra xem có chép nhầm nội dung vào tệp này không; các khóa dùng được xem ở tệp mẫu của lệnh “vanban khoi-tao”")
	}
	return nil
}

const nestedHint = "tệp của hồ sơ không lồng sâu như vậy; dấu [, { hoặc - ở đầu giá trị là chữ của câu thì đặt cả giá trị trong ngoặc kép"

// keyEnd gives where the value of a key begins, behind its colon; 0 where the text begins with no key.
func keyEnd(text string) int {
	if text[0] == '"' || text[0] == '\'' || text[0] == '[' || text[0] == '{' {
		return 0
	}
	if i := strings.Index(text, ": "); i >= 0 {
		return i + 1
	}
	if strings.HasSuffix(text, ":") {
		return len(text)
	}
	return 0
}

// holdsBlock says whether a value is a text in a block, which the lines below hold.
func holdsBlock(value string) bool {
	value, _, _ = strings.Cut(strings.TrimLeft(value, " "), " ")
	return value != "" && (value[0] == '|' || value[0] == '>') && strings.Trim(value[1:], "+-0123456789") == ""
}

// values looks at the brackets, quotes and marks of a line, from a byte on.
func (s *yamlScan) values(line string, at int) error {
	begins, marks := s.quote == 0, 0 // begins: a value can begin here
	for ; at < len(line); at++ {
		c := line[at]
		switch {
		case s.quote != 0:
			at += s.quoted(line[at:])
			begins = false
			continue
		case c == ' ' || c == '\t':
			begins = begins || at > 0 && strings.IndexByte(":-,?", line[at-1]) >= 0
			continue
		case c == '#' && (at == 0 || line[at-1] == ' '):
			return nil
		case strings.IndexByte("&*!@%\"'`", c) >= 0:
			marks++
			if begins && (c == '"' || c == '\'') {
				s.quote = c
			}
		case (c == '[' || c == '{') && (begins || len(s.open) > 0):
			s.open = append(s.open, 0)
		case (c == ']' || c == '}') && len(s.open) > 0:
			s.open = s.open[:len(s.open)-1]
		case c == ',' && len(s.open) > 0:
			s.open[len(s.open)-1]++
		}
		begins = strings.IndexByte("[{,", c) >= 0 && len(s.open) > 0
		if err := s.flow(at, marks); err != nil {
			return err
		}
	}
	return nil
}

// flow says which bound the brackets and marks of a line pass.
func (s *yamlScan) flow(at, marks int) error {
	n := len(s.open)
	switch {
	case n > mostNested:
		return s.past(at, fmt.Sprintf("Dấu [ và { lồng nhau quá %d cấp.", mostNested), nestedHint)
	case n > 0 && s.open[n-1] > mostInFlow:
		return s.past(at, fmt.Sprintf("Giữa một cặp dấu ngoặc có hơn %d giá trị.", mostInFlow), "viết mỗi giá trị một dòng với “- ”")
	case marks > mostMarks:
		return s.past(at, fmt.Sprintf("Dòng này có hơn %d dấu mà YAML hiểu theo nghĩa riêng (& * ! @ %% và dấu nháy).", mostMarks), "đặt cả giá trị trong ngoặc kép \"…\", hoặc viết thành khối sau dấu “|”")
	}
	return nil
}

// quoted goes to the end of the open quote, or of the line, and gives how many bytes beyond the first that is.
func (s *yamlScan) quoted(text string) int {
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\' && s.quote == '"':
			i++
		case text[i] == s.quote:
			s.quote = 0
			return i
		}
	}
	return len(text)
}
