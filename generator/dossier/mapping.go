package dossier

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/diff"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// schema is the keys that a group of the input may have. A required key must have a value.
type schema struct {
	name               string // the key that holds the group; "" for a whole file
	required, optional []string
	item               string // of a list's items, the key that begins each
}

func (s schema) keys() []string { return slices.Concat(s.required, s.optional) }

// repeated hints at what a key written twice may mean: in a list, that the next item's beginning is missing.
func (s schema) repeated() string {
	if s.item != "" {
		return fmt.Sprintf("giữ lại một dòng; nếu đây là mục tiếp theo thì thiếu dòng “- %s: …” ở trên", s.item)
	}
	return "giữ lại một dòng"
}

// of tells in which group a key is, for messages.
func (s schema) of() string {
	if s.name == "" {
		return ""
	}
	return fmt.Sprintf(" trong “%s”", s.name)
}

// field is one key of a group and its value.
type field struct {
	key   string
	at    source.Pos // of the key
	value ast.Node
}

// mapping is a group of keys as it was read.
type mapping struct {
	d      *decoder
	schema schema
	at     source.Pos // of the key that holds the group, or of its first key
	fields []field
	meant  []string // keys that unknown ones seem to stand for
}

// mapping reads a group of keys and reports keys that are unknown, repeated or missing.
func (d *decoder) mapping(n ast.Node, at source.Pos, s schema) *mapping {
	m := &mapping{d: d, schema: s, at: at}
	pairs, ok := d.pairs(n)
	if !ok {
		what := fmt.Sprintf("“%s” phải là một nhóm khóa, ở đây là %s.", s.name, kindOf(n))
		if s.name == "" {
			what = "Tệp phải gồm các dòng “khóa: giá trị”."
		}
		d.report(d.valueAt(n, at), what, "các khóa: "+strings.Join(s.keys(), ", "))
		return m
	}
	for _, p := range pairs {
		m.add(p)
	}
	m.require(s.required...)
	return m
}

// pairs gives the keys and values of a group; nothing for an empty value.
func (d *decoder) pairs(n ast.Node) ([]*ast.MappingValueNode, bool) {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, true
	case *ast.NullNode, nil:
		return nil, true
	}
	return nil, false
}

func (m *mapping) add(p *ast.MappingValueNode) {
	f := field{key: strings.TrimSpace(p.Key.GetToken().Value), at: m.d.at(p.Key.GetToken()), value: p.Value}
	if first, ok := m.field(f.key); ok {
		m.d.report(f.at, fmt.Sprintf("Khóa “%s” viết hai lần, lần đầu ở dòng %d.", f.key, first.at.Line), m.schema.repeated())
		return
	}
	if !slices.Contains(m.schema.required, f.key) && !slices.Contains(m.schema.optional, f.key) {
		m.reportUnknown(f)
		return
	}
	m.fields = append(m.fields, f)
}

// decimals are what is behind a comma: in {gia-tri: 1698,5} YAML takes the 5 for a key.
var decimals = pattern.Lazy(`^\d+$`)

// thousands is how many digits are between the points of a large number.
const thousands = 3

// afterComma hints at how a number is written within braces that was cut at its comma: what is behind it may be decimals or, as English
// writes them, thousands.
func afterComma(before, behind string) string {
	hint := fmt.Sprintf("trong ngoặc nhọn {…}, số lẻ đặt trong ngoặc kép: \"%s,%s\"", before, behind)
	if len(behind) == thousands {
		hint += fmt.Sprintf("; hàng nghìn viết liền hoặc ngăn bằng dấu chấm: %[1]s%[2]s, %[1]s.%[2]s", before, behind)
	}
	return hint
}

func (m *mapping) reportUnknown(f field) {
	if f.key == "<<" {
		m.d.report(f.at, "Khóa gộp “<<” của YAML không dùng được ở đây.", "viết thẳng các khóa ra")
		return
	}
	if decimals().MatchString(f.key) && len(m.fields) > 0 && isBlank(f.value) {
		before := m.fields[len(m.fields)-1]
		m.d.report(f.at, fmt.Sprintf("Dấu phẩy trước “%s” làm hết giá trị của “%s”.", f.key, before.key), afterComma(before.value.GetToken().Value, f.key))
		return
	}
	keys := m.schema.keys()
	if meant, ok := diff.Nearest(f.key, keys); ok {
		m.meant = append(m.meant, meant)
	}
	m.d.report(f.at, fmt.Sprintf("Không có khóa “%s”%s.", f.key, m.schema.of()),
		didYouMean(f.key, keys)+"các khóa dùng được: "+strings.Join(keys, ", "))
}

// require reports those of the keys that are missing or have no value.
func (m *mapping) require(keys ...string) {
	for _, key := range keys {
		f, ok := m.field(key)
		switch {
		case !ok && slices.Contains(m.meant, key): // reported as unknown
		case !ok:
			m.d.report(m.at, fmt.Sprintf("Thiếu khóa “%s”%s.", key, m.schema.of()), fmt.Sprintf("thêm dòng “%s: …”", key))
		case isBlank(f.value):
			m.d.report(f.at, fmt.Sprintf("“%s” chưa có giá trị.", key), fmt.Sprintf("viết giá trị sau “%s:”", key))
		}
	}
}

// forbid reports those of the keys that are there.
func (m *mapping) forbid(why string, keys ...string) {
	for _, key := range keys {
		if f, ok := m.field(key); ok {
			m.d.report(f.at, fmt.Sprintf("Khóa “%s” không dùng %s.", key, why), "bỏ khóa này cùng nội dung của nó")
		}
	}
}

func (m *mapping) field(key string) (field, bool) {
	for _, f := range m.fields {
		if f.key == key {
			return f, true
		}
	}
	return field{}, false
}

// has says whether a key is there, with a value or without.
func (m *mapping) has(key string) bool {
	_, ok := m.field(key)
	return ok
}

// keyAt gives the place of a key; the group's own where the key is not there.
func (m *mapping) keyAt(key string) source.Pos {
	if f, ok := m.field(key); ok {
		return f.at
	}
	return m.at
}

// firstAt gives the place of the first of some keys that is there; the group's own where none is.
func (m *mapping) firstAt(keys ...string) source.Pos {
	for _, key := range keys {
		if f, ok := m.field(key); ok {
			return f.at
		}
	}
	return m.at
}

// given gives a key that has a value.
func (m *mapping) given(key string) (field, bool) {
	f, ok := m.field(key)
	return f, ok && !isBlank(f.value)
}

func isBlank(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.NullNode, nil:
		return true
	case *ast.StringNode:
		return strings.TrimSpace(n.Value) == ""
	case *ast.LiteralNode:
		return strings.TrimSpace(n.Value.Value) == ""
	case *ast.SequenceNode:
		return len(n.Values) == 0
	case *ast.MappingNode:
		return len(n.Values) == 0
	}
	return false
}

// mapping reads the group that a key holds. It is empty where the key is not there.
func (m *mapping) mapping(s schema) *mapping {
	f, ok := m.given(s.name)
	if !ok {
		return &mapping{d: m.d, schema: s, at: m.at}
	}
	return m.d.mapping(f.value, f.at, s)
}

// list gives the items of the list that a key holds.
func (m *mapping) list(key string) []ast.Node {
	f, ok := m.given(key)
	if !ok {
		return nil
	}
	seq, ok := f.value.(*ast.SequenceNode)
	if !ok {
		m.d.report(m.d.valueAt(f.value, f.at), fmt.Sprintf("“%s” phải là một danh sách, ở đây là %s.", key, kindOf(f.value)),
			"viết mỗi mục trên một dòng, bắt đầu bằng “- ”")
		return nil
	}
	return seq.Values
}

// where gives the place of a key's value; that of the group where the key is not there.
func (m *mapping) where(key string) source.Pos {
	if f, ok := m.given(key); ok {
		return m.d.valueAt(f.value, f.at)
	}
	return m.at
}

// item reads a group of keys that is an item of a list.
func (d *decoder) item(n ast.Node, s schema) *mapping {
	return d.mapping(n, d.valueAt(n, d.at(n.GetToken())), s)
}
