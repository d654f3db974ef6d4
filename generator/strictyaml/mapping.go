package strictyaml

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/diff"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// Schema is the keys that a group of the input may have. A required key must have a value.
type Schema struct {
	Name               string // the key that holds the group; "" for a whole file
	Required, Optional []string
	Item               string // of a list's items, the key that begins each
}

// Keys gives all keys that the group may have.
func (s Schema) Keys() []string { return slices.Concat(s.Required, s.Optional) }

// repeated hints at what a key written twice may mean: in a list, that the next item's beginning is missing.
func (s Schema) repeated() string {
	if s.Item != "" {
		return fmt.Sprintf("giữ lại một dòng; nếu đây là mục tiếp theo thì thiếu dòng “- %s: …” ở trên", s.Item)
	}
	return "giữ lại một dòng"
}

// of tells in which group a key is, for messages.
func (s Schema) of() string {
	if s.Name == "" {
		return ""
	}
	return fmt.Sprintf(" trong “%s”", s.Name)
}

// Field is one key of a group and its value.
type Field struct {
	Key   string
	At    source.Pos // of the key
	Value ast.Node
}

// Mapping is a group of keys as it was read.
type Mapping struct {
	Decoder *Decoder
	Schema  Schema
	At      source.Pos // of the key that holds the group, or of its first key
	Fields  []Field
	meant   []string // keys that unknown ones seem to stand for
}

// Mapping reads a group of keys and reports keys that are unknown, repeated or missing.
func (d *Decoder) Mapping(n ast.Node, at source.Pos, s Schema) *Mapping {
	m := &Mapping{Decoder: d, Schema: s, At: at}
	pairs, ok := d.Pairs(n)
	if !ok {
		what := fmt.Sprintf("“%s” phải là một nhóm khóa, ở đây là %s.", s.Name, kindOf(n))
		if s.Name == "" {
			what = "Tệp phải gồm các dòng “khóa: giá trị”."
		}
		d.Report(d.ValueAt(n, at), what, "các khóa: "+strings.Join(s.Keys(), ", "))
		return m
	}
	for _, p := range pairs {
		m.add(p)
	}
	m.Require(s.Required...)
	return m
}

// Pairs gives the keys and values of a group; nothing for an empty value.
func (d *Decoder) Pairs(n ast.Node) ([]*ast.MappingValueNode, bool) {
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

func (m *Mapping) add(p *ast.MappingValueNode) {
	f := Field{Key: strings.TrimSpace(p.Key.GetToken().Value), At: m.Decoder.At(p.Key.GetToken()), Value: p.Value}
	if first, ok := m.Field(f.Key); ok {
		m.Decoder.Report(f.At, fmt.Sprintf("Khóa “%s” viết hai lần, lần đầu ở dòng %d.", f.Key, first.At.Line), m.Schema.repeated())
		return
	}
	if !slices.Contains(m.Schema.Required, f.Key) && !slices.Contains(m.Schema.Optional, f.Key) {
		m.reportUnknown(f)
		return
	}
	m.Fields = append(m.Fields, f)
}

// BehindComma are what is behind a comma: in {gia-tri: 1698,5} YAML takes the 5 for a key.
var BehindComma = pattern.Lazy(`^\d+$`)

// thousands is how many digits are between the points of a large number.
const thousands = 3

// CommaHint hints at how a number is written within braces that was cut at its comma: what is behind it may be decimals or, as English
// writes them, thousands.
func CommaHint(before, behind string) string {
	hint := fmt.Sprintf("trong ngoặc nhọn {…}, số lẻ đặt trong ngoặc kép: \"%s,%s\"", before, behind)
	if len(behind) == thousands {
		hint += fmt.Sprintf("; hàng nghìn viết liền hoặc ngăn bằng dấu chấm: %[1]s%[2]s, %[1]s.%[2]s", before, behind)
	}
	return hint
}

func (m *Mapping) reportUnknown(f Field) {
	if f.Key == "<<" {
		m.Decoder.Report(f.At, "Khóa gộp “<<” của YAML không dùng được ở đây.", "viết thẳng các khóa ra")
		return
	}
	if BehindComma().MatchString(f.Key) && len(m.Fields) > 0 && IsBlank(f.Value) {
		before := m.Fields[len(m.Fields)-1]
		m.Decoder.Report(f.At, fmt.Sprintf("Dấu phẩy trước “%s” làm hết giá trị của “%s”.", f.Key, before.Key), CommaHint(before.Value.GetToken().Value, f.Key))
		return
	}
	keys := m.Schema.Keys()
	if meant, ok := diff.Nearest(f.Key, keys); ok {
		m.meant = append(m.meant, meant)
	}
	m.Decoder.Report(f.At, fmt.Sprintf("Không có khóa “%s”%s.", f.Key, m.Schema.of()),
		DidYouMean(f.Key, keys)+"các khóa dùng được: "+strings.Join(keys, ", "))
}

// Require reports those of the keys that are missing or have no value.
func (m *Mapping) Require(keys ...string) {
	for _, key := range keys {
		f, ok := m.Field(key)
		switch {
		case !ok && slices.Contains(m.meant, key): // reported as unknown
		case !ok:
			m.Decoder.Report(m.At, fmt.Sprintf("Thiếu khóa “%s”%s.", key, m.Schema.of()), fmt.Sprintf("thêm dòng “%s: …”", key))
		case IsBlank(f.Value):
			m.Decoder.Report(f.At, fmt.Sprintf("“%s” chưa có giá trị.", key), fmt.Sprintf("viết giá trị sau “%s:”", key))
		}
	}
}

// Forbid reports those of the keys that are there.
func (m *Mapping) Forbid(why string, keys ...string) {
	for _, key := range keys {
		if f, ok := m.Field(key); ok {
			m.Decoder.Report(f.At, fmt.Sprintf("Khóa “%s” không dùng %s.", key, why), "bỏ khóa này cùng nội dung của nó")
		}
	}
}

// Field gives a key that is there, with a value or without.
func (m *Mapping) Field(key string) (Field, bool) {
	for _, f := range m.Fields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}

// FirstAt gives the place of the first of some keys that is there; the group's own where none is.
func (m *Mapping) FirstAt(keys ...string) source.Pos {
	for _, key := range keys {
		if f, ok := m.Field(key); ok {
			return f.At
		}
	}
	return m.At
}

// Given gives a key that has a value.
func (m *Mapping) Given(key string) (Field, bool) {
	f, ok := m.Field(key)
	return f, ok && !IsBlank(f.Value)
}

// Listed says whether a key has a list: one with entries, or “[]”, which says that there are none.
func (m *Mapping) Listed(key string) bool {
	f, ok := m.Field(key)
	_, list := f.Value.(*ast.SequenceNode)
	return ok && (list || !IsBlank(f.Value))
}

// IsBlank says whether a value has nothing in it.
func IsBlank(n ast.Node) bool {
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

// Mapping reads the group that a key holds. It is empty where the key is not there.
func (m *Mapping) Mapping(s Schema) *Mapping {
	f, ok := m.Given(s.Name)
	if !ok {
		return &Mapping{Decoder: m.Decoder, Schema: s, At: m.At}
	}
	return m.Decoder.Mapping(f.Value, f.At, s)
}

// List gives the items of the list that a key holds.
func (m *Mapping) List(key string) []ast.Node {
	f, ok := m.Given(key)
	if !ok {
		return nil
	}
	seq, ok := f.Value.(*ast.SequenceNode)
	if !ok {
		m.Decoder.Report(m.Decoder.ValueAt(f.Value, f.At), fmt.Sprintf("“%s” phải là một danh sách, ở đây là %s.", key, kindOf(f.Value)),
			"viết mỗi mục trên một dòng, bắt đầu bằng “- ”")
		return nil
	}
	return seq.Values
}

// DidYouMean begins a hint with the candidate nearest to what was typed; "" where none is near.
func DidYouMean(typed string, candidates []string) string {
	if c, ok := diff.Nearest(typed, candidates); ok {
		return fmt.Sprintf("có phải “%s”? ", c)
	}
	return ""
}

// Where gives the place of a key's value; that of the group where the key is not there.
func (m *Mapping) Where(key string) source.Pos {
	if f, ok := m.Given(key); ok {
		return m.Decoder.ValueAt(f.Value, f.At)
	}
	return m.At
}

// Item reads a group of keys that is an item of a list.
func (d *Decoder) Item(n ast.Node, s Schema) *Mapping {
	return d.Mapping(n, d.ValueAt(n, d.At(n.GetToken())), s)
}
