package tasktable

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/number"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/typedmark"
)

// Nearly every task of a large plan is written in the same plain way: a key and words a line, or a list of words
// under the key. Such tasks are read here without building a tree, which takes the library nine tenths of the time of
// loading 46,000 tasks. Whatever is written in any other way, or is wrong, makes a task go to
// the library, so that what YAML means and every message are the library's.

// byLibrary reads tasks that are not plain.
func (r *Reader) byLibrary() *strictyaml.LongList[PlannedTask] {
	return &strictyaml.LongList[PlannedTask]{IsWrong: WrongTasks, Hint: WrongTasksHint, Read: r.tasks}
}

// plainReader reads one batch of plain tasks.
type plainReader struct {
	*Reader
	d      *strictyaml.Decoder
	lines  []string
	next   int // of lines
	indent int // of the items' dashes
}

// plain reads the tasks of a batch: plain ones here, any other by the library. ok is false where that does not
// understand a task by itself.
func (of *Reader) plain(d *strictyaml.Decoder, b strictyaml.Batch) (tasks []PlannedTask, ok bool) {
	r := &plainReader{Reader: of, d: d, lines: d.File.Lines[b.First:b.End], indent: strictyaml.IndentOf(d.File.Lines[b.First])}
	tasks = make([]PlannedTask, 0, strictyaml.BatchSize)
	for r.skipBlank(); r.next < len(r.lines); r.skipBlank() {
		first, before, notes := r.next, len(d.Problems), len(d.Notes)
		if t, ok := r.plainTask(); ok {
			tasks = append(tasks, t)
			continue
		}
		d.Problems, d.Notes = d.Problems[:before], d.Notes[:notes]
		for r.next = first + 1; r.next < len(r.lines) && !r.atItem(); {
			r.next++
		}
		own := strictyaml.Decoder{File: d.File, Shift: b.First + first}
		some, ok := of.byLibrary().ReadTree(&own, strictyaml.Batch{First: b.First + first, End: b.First + r.next})
		if !ok {
			return nil, false
		}
		tasks = append(tasks, some...)
		d.Add(&own)
	}
	return tasks, true
}

// atItem says whether the next line begins an item of the list.
func (r *plainReader) atItem() bool {
	return strictyaml.IsItem(r.lines[r.next]) && strictyaml.IndentOf(r.lines[r.next]) == r.indent
}

func (r *plainReader) skipBlank() {
	for r.next < len(r.lines) && strings.Trim(r.lines[r.next], " ") == "" {
		r.next++
	}
}

// columnOf gives the column that has a key; ok is false of the number's.
func (r *Reader) columnOf(key string) (c Column, ok bool) {
	if c, ok = columnOf(key); ok {
		return c, ok
	}
	i := slices.IndexFunc(r.columns, func(c Column) bool { return c.String() == key })
	if i < 0 {
		return c, false
	}
	return r.columns[i], true
}

// plainTask reads the item that begins at the next line.
func (r *plainReader) plainTask() (t PlannedTask, ok bool) {
	line := r.lines[r.next]
	if len(line) <= r.indent+2 || strings.Trim(line[:r.indent], " ") != "" || line[r.indent] != '-' || line[r.indent+1] != ' ' {
		return t, false
	}
	seen := 0
	for first := true; r.next < len(r.lines); first = false {
		line = r.lines[r.next]
		if !first && strictyaml.IndentOf(line) != r.indent+2 {
			break
		}
		key, value, found := strings.Cut(line[r.indent+2:], ":")
		bit := r.bits[key]
		if !found || bit == 0 || seen&bit != 0 || !r.field(&t, key, value) {
			return t, false
		}
		seen |= bit
		r.skipBlank()
	}
	required := r.required
	if r.parents[int(t.Number)] {
		required = r.least
	}
	return t, seen&required == required
}

// field reads the value behind a key on the next line, and goes beyond it.
func (r *plainReader) field(t *PlannedTask, key, value string) bool {
	if key == "san-pham" && strings.Trim(value, " ") == "" {
		r.next++
		t.Products, t.IsList = r.list()
		return len(t.Products) > 0
	}
	text, ok := r.value(r.indent + 2 + len(key) + 1)
	if !ok {
		return false
	}
	r.next++
	c, isColumn := r.columnOf(key)
	switch {
	case !isColumn:
		t.At = text.At
		t.At.Column = r.indent + 3
		if t.Number, ok = ParseSubNumber(text.S); !ok {
			var n int
			n, ok = plainNumber(text.S)
			t.Number = Number(n)
		}
	case c == ProductColumn:
		t.Products = []source.Text{text}
	case c.IsAmount():
		n, err := ParseAmount(text.S)
		text.S, ok = FormatAmount(n), err == nil
		c.Set(&t.Task, text)
	case c.IsFigure():
		n, err := number.Parse(text.S)
		if err != nil {
			return false
		}
		text.S = number.Format(n)
		c.Set(&t.Task, text)
	default:
		c.Set(&t.Task, text)
	}
	if c == ContentColumn && isColumn {
		typedmark.Report(r.d, text, typedTask)
	}
	return ok
}

// list reads the items under a key; nothing where they are not plain.
func (r *plainReader) list() (items []source.Text, isList bool) {
	r.skipBlank()
	if r.next == len(r.lines) {
		return nil, true
	}
	indent := strictyaml.IndentOf(r.lines[r.next])
	for r.next < len(r.lines) && indent > r.indent+2 {
		line := r.lines[r.next]
		if strictyaml.IndentOf(line) != indent {
			if strictyaml.IndentOf(line) > r.indent+2 {
				return nil, true
			}
			break
		}
		text, ok := r.value(indent + 1)
		if !ok || line[indent] != '-' {
			return nil, true
		}
		items = append(items, text)
		r.next++
		r.skipBlank()
	}
	return items, true
}

// value gives the text behind a byte of the next line, where it is a plain one: a space, and then words that mean
// nothing else in YAML, or words in quotes.
func (r *plainReader) value(from int) (source.Text, bool) {
	line := r.lines[r.next]
	rest := line[from:]
	s := strings.TrimLeft(rest, " ") // what ends in a space the library reads: its columns count the space
	if s == "" || rest[0] != ' ' || s[len(s)-1] == ' ' {
		return source.Text{}, false
	}
	t := source.Text{S: s, At: r.d.File.At(0, from+len(rest)-len(s)+1)}
	if words, ok := quotedWords(s); ok {
		t.S = words
		t.At.Column++
	} else if !isPlain(s) {
		return source.Text{}, false
	}
	t.At.Line = r.d.Shift + r.next + 1
	return t, true
}

// quotedWords gives the words of a line that is one quoted text, without anything in it that the quotes change.
func quotedWords(s string) (string, bool) {
	if len(s) < len(`"a"`) || s[0] != '"' && s[0] != '\'' || s[len(s)-1] != s[0] {
		return "", false
	}
	words := s[1 : len(s)-1]
	if strings.IndexByte(words, s[0]) >= 0 || strings.IndexByte(words, '\\') >= 0 {
		return "", false
	}
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	if unicode.IsSpace(first) || unicode.IsSpace(last) || strings.IndexFunc(words, breaksLine) >= 0 {
		return "", false
	}
	return words, true
}

// isPlain says whether YAML takes words for a text, and nothing else.
func isPlain(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) || s[len(s)-1] == ':' || strings.EqualFold(s, "null") {
		return false
	}
	if strings.Contains(s, ": ") || strings.IndexByte(s, '#') >= 0 || strings.IndexByte(s, '\\') >= 0 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return !unicode.IsSpace(last) && strings.IndexFunc(s, breaksLine) < 0
}

func breaksLine(c rune) bool { return unicode.IsControl(c) || c == '\u2028' || c == '\u2029' }

// plainNumber reads a number of a task.
func plainNumber(s string) (n int, ok bool) {
	const mostDigits = 9
	if len(s) > mostDigits || s[0] == '0' || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
