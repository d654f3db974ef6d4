package wordform

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"vanban/generator/diff"
	"vanban/generator/letters"
	"vanban/generator/source"
)

// Check finds what of the form can't be filled: placeholders that are not known, tables and lists within a
// line, placeholders where no part is filled. known gives the kinds by key.
func (f *Form) Check(known map[string]Kind) error {
	c := newChecker(f, known)
	for para := range f.paragraphs() {
		c.paragraph(para)
	}
	c.countRest()
	c.unreached()
	c.empty()
	return c.problems.Err()
}

// Doubts tells of what a form without a fault has beside its placeholders that another program would fill, and that stays as
// it is: "[ten]", "<ten>", "%TEN%", where a single word stands between the marks.
func (f *Form) Doubts(known map[string]Kind) source.Problems {
	c := newChecker(f, known)
	for para := range f.paragraphs() {
		c.foreign(para)
	}
	c.countRest()
	return c.doubts
}

type checker struct {
	form     *Form
	known    map[string]Kind
	keys     []string
	seen     []string // marks of other programs that may be text as well
	doubts   source.Problems
	told     map[string]*repeated // by what it is about
	listed   bool                 // the names of all placeholders were told
	problems source.Problems
}

func newChecker(f *Form, known map[string]Kind) *checker {
	return &checker{form: f, known: known, keys: slices.Sorted(maps.Keys(known)), told: map[string]*repeated{}}
}

// report tells of something in a paragraph with its place.
func (c *checker) report(para *paragraph, what, hint string) {
	c.problems = append(c.problems, para.problem(c.form, what, hint))
}

func (p *paragraph) problem(f *Form, what, hint string) *source.Problem {
	return &source.Problem{At: source.Pos{File: f.pkg.Name()}, What: fmt.Sprintf("%s, đoạn %d: %s", p.part.label, p.number, what), Hint: hint}
}

// mostPlaces is how many places of one fault a message names.
const mostPlaces = 10

// repeated is a fault that was told, with the paragraphs that have it.
type repeated struct {
	problem *source.Problem
	last    *paragraph
	places  int
}

// fault is what is wrong with something of a form, or may be.
type fault struct{ about, what, hint string }

// once tells of a fault the first time that it is met; a further paragraph that has it is added to what was told.
func (c *checker) once(to *source.Problems, para *paragraph, f fault) {
	before, told := c.told[f.about]
	switch {
	case !told:
		problem := para.problem(c.form, f.what, f.hint)
		*to = append(*to, problem)
		c.told[f.about] = &repeated{problem, para, 1}
	case before.last != para:
		before.last = para
		if before.places++; before.places <= mostPlaces {
			before.problem.What += fmt.Sprintf(" Còn ở %s, đoạn %d.", para.part.label, para.number)
		}
	}
}

// countRest adds to what is told how many paragraphs beyond those named have it.
func (c *checker) countRest() {
	for _, r := range c.told {
		if r.places > mostPlaces {
			r.problem.What += fmt.Sprintf(" Còn ở %d đoạn nữa.", r.places-mostPlaces)
		}
	}
}

// names lists the placeholders, the first time that they are asked for.
func (c *checker) names() string {
	if c.listed {
		return listHint
	}
	c.listed = true
	return "các chỗ điền: " + strings.Join(c.keys, ", ")
}

func (c *checker) paragraph(para *paragraph) {
	for _, place := range para.found {
		key, _ := Key(place.name)
		kind, known := c.known[key]
		if !known {
			if whole := "{" + place.name + "}"; !marked(para.text(), place.name) {
				c.once(&c.problems, para, fault{whole, fmt.Sprintf("không có chỗ điền nào tên %s%s.", whole, quoted(para)), c.nearest(place.name) + c.names()})
			}
			continue
		}
		if kind != Words {
			c.block(para, place.name)
		}
	}
	c.mistyped(para)
	c.foreign(para)
	c.halfOpen(para)
	c.uneven(para)
	for _, place := range find(para.fields) {
		if key, _ := Key(place.name); c.isKnown(key) {
			c.report(para, fmt.Sprintf("{%s} nằm trong mã của một trường (field) nên không điền được.", place.name), "đưa chỗ điền ra ngoài trường: gõ lại thành chữ thường trong đoạn")
		}
	}
}

func (c *checker) isKnown(key string) bool {
	_, known := c.known[key]
	return known
}

// block checks that a table or a list stands alone in its paragraph, and where there can be one.
func (c *checker) block(para *paragraph, name string) {
	_, only, alone := Only(para.text())
	key, _ := Key(name)
	switch {
	case !alone || only != name || para.other:
		c.report(para, fmt.Sprintf("{%s} phải đứng một mình trong đoạn%s.", name, quoted(para)), "tách chỗ điền này thành một đoạn riêng, không có chữ, hình hay ngắt dòng nào khác; trước danh sách chỉ được có dấu đầu dòng như “- ”")
	case c.known[key] == Table && para.part.kind == notesPart:
		c.report(para, fmt.Sprintf("chú thích không chứa được bảng {%s}.", name), "đặt bảng ở thân văn bản")
	}
}

// mistyped finds braces around what becomes a placeholder without diacritics and spaces.
func (c *checker) mistyped(para *paragraph) {
	for _, m := range inBraces().FindAllStringSubmatch(placeholderForm().ReplaceAllString(para.text(), " "), -1) {
		if key := c.mistypedKey(m[1]); key != "" {
			c.report(para, fmt.Sprintf("“%s” không phải chỗ điền, nhưng gần giống một chỗ điền.", m[0]), fmt.Sprintf("viết {%s}; nếu đúng là chữ của biểu mẫu thì bỏ ngoặc nhọn", key))
		}
	}
}

// mistypedKey gives the placeholder that words in braces become; empty where none.
func (c *checker) mistypedKey(inner string) string {
	typed := strings.Join(strings.Fields(strings.NewReplacer("-", " ", "_", " ").Replace(strings.ToLower(inner))), "_")
	if key := letters.Folded(typed); c.isKnown(key) {
		return key
	}
	return ""
}

func (c *checker) nearest(name string) string {
	if key, ok := diff.Nearest(name, c.keys); ok {
		return fmt.Sprintf("có phải {%s}? ", key)
	}
	return ""
}

// quotedLetters is how much of a paragraph a message shows.
const quotedLetters = 80

func quoted(p *paragraph) string {
	text := []rune(strings.Join(strings.Fields(p.text()), " "))
	if len(text) > quotedLetters {
		text = append(text[:quotedLetters], '…')
	}
	return fmt.Sprintf(" (“%s”)", string(text))
}

// unreached finds known placeholders in parts that are not filled, such as charts; a person's comments may name them.
func (c *checker) unreached() {
	for _, name := range c.form.pkg.Names() {
		filled := slices.ContainsFunc(c.form.parts, func(p *part) bool { return p.name == name })
		if filled || path.Ext(name) != ".xml" || strings.HasPrefix(name, "docProps/") || strings.HasSuffix(c.form.pkg.ContentType(name), "comments+xml") {
			continue
		}
		for _, place := range find(string(c.form.pkg.Part(name))) {
			if key, _ := Key(place.name); c.isKnown(key) {
				c.problems = append(c.problems, &source.Problem{At: source.Pos{File: c.form.pkg.Name()},
					What: fmt.Sprintf("{%s} nằm trong %s (biểu đồ, SmartArt hoặc phần tương tự) nên không điền được.", place.name, name), Hint: "đặt chỗ điền trong thân văn bản, hộp văn bản, đầu trang, chân trang hoặc chú thích"})
			}
		}
	}
}
