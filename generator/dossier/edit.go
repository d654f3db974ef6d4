package dossier

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/strictyaml"
)

// TaskChange is what is to be written of a task into the file of a period. Values are as the file has them, without quotes.
type TaskChange struct {
	Number   int
	Fields   []FieldChange
	Products []FieldChanges // new items of san-pham
	Days     map[int]string // new days of products that are there, by their index
	Times    []string       // new items of lan
}

// FieldChange sets a key.
type FieldChange struct{ Key, Value string }

// FieldChanges are the keys of one new item.
type FieldChanges []FieldChange

// ValueChange is what is to be written of an indicator's value.
type ValueChange struct{ Code, Agency, Value string }

// ErrHandwritten is a file whose way of writing leaves no sure place for something new.
var ErrHandwritten = errors.New("cách viết của tệp không cho chèn tự động")

// EditProgress puts changes into the text of a period's file. Lines are only
// added, but for the values that are set anew: comments, order and what others wrote stay
// as they are. A file that is empty becomes a new one.
func EditProgress(raw []byte, period string, tasks []TaskChange, values []ValueChange) ([]byte, error) {
	e, err := newEditor(raw)
	if err != nil {
		return nil, err
	}
	if e.root == nil {
		e.appendLines("ky: " + period)
	}
	if err := errors.Join(e.tasks(tasks), e.values(values)); err != nil {
		return nil, err
	}
	return e.text(), nil
}

// editor holds a file's lines as they are on the disk, its tree, and what is to be done.
type editor struct {
	bom    bool
	end    string   // of a line
	lines  []string // without their ends
	final  bool     // the last line has an end
	read   []string // the lines as the tree sees them
	root   ast.Node
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

func newEditor(raw []byte) (*editor, error) {
	e := &editor{end: "\n", added: map[int][]string{}, marks: map[int][]mend{}, opened: map[string]int{}}
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
		e.root = root
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

func (e *editor) appendLines(lines ...string) { e.tail = append(e.tail, lines...) }

// text puts all together.
func (e *editor) text() []byte {
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
func (e *editor) mended(n int, line string) string {
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

// tasks writes what is new of tasks.
func (e *editor) tasks(changes []TaskChange) error {
	list, err := e.list("nhiem-vu")
	if err != nil {
		return err
	}
	var fresh []newItem
	for _, c := range changes {
		if item := list.find("so", fmt.Sprint(c.Number)); item != nil {
			if err := e.change(item, c); err != nil {
				return err
			}
			continue
		}
		fresh = append(fresh, newItem{c.Number, taskLines(c)})
	}
	return list.insert(fresh, func(n ast.Node) int { return numberOf(list.field(n, "so")) })
}

// change writes what is new of a task that the file has.
func (e *editor) change(item ast.Node, c TaskChange) error {
	g := e.group(item)
	if err := e.changeDays(g, c.Days); err != nil {
		return err
	}
	lists := []newList{{key: "san-pham"}, {key: "lan"}}
	for _, p := range c.Products {
		lists[0].items = append(lists[0].items, itemLines(p))
	}
	for _, t := range c.Times {
		lists[1].items = append(lists[1].items, []string{scalar(t, true)})
	}
	// Lists that are there come first: they may end in the line behind which all else goes.
	slices.SortStableFunc(lists, func(a, b newList) int { return there(g.pair(b.key)) - there(g.pair(a.key)) })
	for _, l := range lists {
		if err := g.addItems(l.key, l.items); err != nil {
			return err
		}
	}
	for _, f := range c.Fields {
		if err := g.set(f.Key, f.Value); err != nil {
			return err
		}
	}
	return nil
}

// newList is items to be added under a key.
type newList struct {
	key   string
	items [][]string
}

func there(p *ast.MappingValueNode) int {
	if p != nil {
		return 1
	}
	return 0
}

func (e *editor) changeDays(g *group, days map[int]string) error {
	if len(days) == 0 {
		return nil
	}
	seq, ok := g.value("san-pham").(*ast.SequenceNode)
	for i, day := range days {
		if !ok || i >= len(seq.Values) {
			return ErrHandwritten
		}
		if err := e.group(seq.Values[i]).set("ngay", day); err != nil {
			return err
		}
	}
	return nil
}

// taskLines are the lines of a new task, without what stands before each.
func taskLines(c TaskChange) []string {
	lines := []string{fmt.Sprintf("so: %d", c.Number)}
	var after []FieldChange
	for _, f := range c.Fields {
		if f.Key == "kho-khan" || f.Key == "ghi-chu" {
			after = append(after, f)
			continue
		}
		lines = append(lines, f.Key+": "+scalar(f.Value, false))
	}
	var products [][]string
	for _, p := range c.Products {
		products = append(products, itemLines(p))
	}
	lines = append(lines, listLines("san-pham", products)...)
	var times [][]string
	for _, t := range c.Times {
		times = append(times, []string{t})
	}
	lines = append(lines, listLines("lan", times)...)
	for _, f := range after {
		lines = append(lines, f.Key+": "+scalar(f.Value, false))
	}
	return lines
}

func itemLines(fields FieldChanges) []string {
	var lines []string
	for _, f := range fields {
		lines = append(lines, f.Key+": "+scalar(f.Value, true))
	}
	return lines
}

// listLines are a key and its items under it; nothing where there are none.
func listLines(key string, items [][]string) []string {
	if len(items) == 0 {
		return nil
	}
	lines := []string{key + ":"}
	for _, item := range items {
		lines = append(lines, dashed(item, step)...)
	}
	return lines
}

// step is how far new lines stand in from the key over them.
const step = "  "

// dashed are an item's lines, the first behind a dash.
func dashed(item []string, indent string) []string {
	var lines []string
	for i, line := range item {
		if i == 0 {
			lines = append(lines, indent+"- "+line)
			continue
		}
		lines = append(lines, indent+step+line)
	}
	return lines
}

// values writes indicators' values by agency.
func (e *editor) values(changes []ValueChange) error {
	list, err := e.list("chi-tieu")
	if err != nil {
		return err
	}
	var fresh []newItem
	index := map[string]int{}
	for _, c := range changes {
		line := c.Agency + ": " + scalar(c.Value, false)
		if item := list.find("ma", c.Code); item != nil {
			if err := e.group(item).setWithin("theo-co-quan", c.Agency, c.Value); err != nil {
				return err
			}
			continue
		}
		i, known := index[c.Code]
		if !known {
			i = len(fresh)
			index[c.Code] = i
			fresh = append(fresh, newItem{0, []string{"ma: " + scalar(c.Code, false), "theo-co-quan:"}})
		}
		fresh[i].lines = append(fresh[i].lines, step+line)
	}
	return list.insert(fresh, func(ast.Node) int { return -1 })
}
