package yamledit

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// ErrHandwritten is a file whose way of writing leaves no sure place for something new.
var ErrHandwritten = errors.New("cách viết của tệp không cho chèn tự động")

// Editor holds a file's lines as they are on the disk, its tree, and what is to be done.
type Editor struct {
	bom    bool
	end    string   // of a line
	lines  []string // without their ends
	final  bool     // the last line has an end
	read   []string // the lines as the tree sees them
	Root   ast.Node
	d      strictyaml.Decoder
	added  map[int][]string // lines to put behind a line, from 1; 0 is before the first
	marks  map[int][]mend   // changes within a line
	tail   []string         // new lines at the end
	opened map[string]int   // top-level keys that were put at the end, by the place of their last line in tail
}

// mend puts a text in the place of some characters of a line.
type mend struct {
	from, to int // characters, from 0
	text     string
}

// New reads a file that is to be changed. ErrHandwritten where it is no YAML, or has no groups of keys.
func New(raw []byte) (*Editor, error) {
	e := &Editor{end: "\n", added: map[int][]string{}, marks: map[int][]mend{}, opened: map[string]int{}}
	if bytes.HasPrefix(raw, []byte("\ufeff")) {
		e.bom, raw = true, raw[len("\ufeff"):]
	}
	if bytes.Contains(raw, []byte("\r\n")) {
		e.end = "\r\n"
	}
	text := string(raw)
	if !utf8.ValidString(text) {
		return nil, ErrHandwritten
	}
	e.final = text == "" || strings.HasSuffix(text, "\n")
	e.lines = strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if text == "" {
		e.lines = nil
	}
	for i, line := range e.lines {
		e.lines[i] = strings.TrimSuffix(line, "\r")
		e.read = append(e.read, norm.NFC.String(e.lines[i]))
	}
	e.d = strictyaml.Decoder{File: &strictyaml.File{}}
	e.d.File.SetText(strings.Join(e.read, "\n"))
	root, ok := e.d.Parse(e.d.File.Text)
	if !ok {
		return nil, ErrHandwritten
	}
	if pairs, _ := e.d.Pairs(root); len(pairs) > 0 {
		e.Root = root
	} else if root != nil && !onlyComments(e.read) {
		return nil, ErrHandwritten
	}
	return e, nil
}

func onlyComments(lines []string) bool {
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			return false
		}
	}
	return true
}

// AppendLines puts lines at the end of the file.
func (e *Editor) AppendLines(lines ...string) { e.tail = append(e.tail, lines...) }

// Text puts all together.
func (e *Editor) Text() []byte {
	var b bytes.Buffer
	if e.bom {
		b.WriteString("\ufeff")
	}
	var all []string
	all = append(all, e.added[0]...)
	for i, line := range e.lines {
		all = append(all, e.mended(i+1, line))
		all = append(all, e.added[i+1]...)
	}
	extra := len(e.added[len(e.lines)])+len(e.tail) > 0
	all = append(all, e.tail...)
	b.WriteString(strings.Join(all, e.end))
	if e.final && len(all) > 0 || extra {
		b.WriteString(e.end)
	}
	return b.Bytes()
}

// mended gives a line with its changes. Where there are any, the line is as the tree sees it, in NFC.
func (e *Editor) mended(n int, line string) string {
	all := e.marks[n]
	if len(all) == 0 {
		return line
	}
	// From the line's end on, so that places stay; of several at one place the last first, so that they stand in order.
	all = slices.Clone(all)
	slices.Reverse(all)
	slices.SortStableFunc(all, func(a, b mend) int { return b.from - a.from })
	runes := []rune(e.read[n-1])
	for _, m := range all {
		runes = slices.Replace(runes, m.from, m.to, []rune(m.text)...)
	}
	return string(runes)
}

// ListLines are a key and its items under it; nothing where there are none.
func ListLines(key string, items [][]string) []string {
	if len(items) == 0 {
		return nil
	}
	lines := []string{key + ":"}
	for _, item := range items {
		lines = append(lines, dashed(item, Step)...)
	}
	return lines
}

// Step is how far new lines stand in from the key over them.
const Step = "  "

// dashed are an item's lines, the first behind a dash.
func dashed(item []string, indent string) []string {
	var lines []string
	for i, line := range item {
		if i == 0 {
			lines = append(lines, indent+"- "+line)
			continue
		}
		lines = append(lines, indent+Step+line)
	}
	return lines
}

// inFlow is what may stand without quotes between brackets, otherKinds what YAML would take for something else than a text.
var (
	inFlow     = pattern.Lazy(`^[\p{L}\d](?:[\p{L}\d/_. -]*[\p{L}\d])?$`)
	otherKinds = pattern.Lazy(`(?i)^(?:true|false|yes|no|on|off|null|nan|[+-]?[\d._]+e[+-]?\d+|0[xob][\da-f_]+)$`)
)

// isPlain says whether a text may stand without quotes: it begins with a letter or a digit, and has nothing that YAML reads as its own.
func isPlain(s string) bool {
	last := utf8.RuneError
	for i, c := range s {
		if i == 0 && !unicode.IsLetter(c) && !('0' <= c && c <= '9') || strings.ContainsRune(":#\"'\\{}[]&*!|>%@`\n\t\r", c) {
			return false
		}
		last = c
	}
	return s != "" && !strings.ContainsRune(" \t\r\f\v,-", last)
}

// Scalar writes a value, in double quotes where YAML could take it for something else.
func Scalar(s string, flow bool) string {
	fits := isPlain(s)
	if flow {
		fits = inFlow().MatchString(s)
	}
	if fits && !otherKinds().MatchString(s) {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\t", " ", "\r", " ").Replace(s) + `"`
}
