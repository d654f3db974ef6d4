package wording

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"

	"vanban/generator/source"
)

// What an office's own template may cost. The program's own, for a plan of 46,000 tasks, need a tenth.
const (
	largestTemplate = 1 << 20   // bytes of a file
	mostWords       = 8 << 20   // bytes of the text that one execution gives
	mostSteps       = 2_000_000 // texts and values printed, turns of ranges and templates called by one execution
	mostCalls       = 200       // templates that call one another
	longestValue    = 1 << 20   // bytes of what one function is given or can give
	widestField     = 999       // characters of a width that printf fills
)

// overBudget is why an execution was ended.
type overBudget struct{ what, hint string }

func (e *overBudget) Error() string { return e.what }

var (
	tooManyWords = &overBudget{fmt.Sprintf("mẫu in ra hơn %d MiB chữ nên bị dừng", mostWords>>20), "tìm chỗ lặp lại trong mẫu: {{range}}, hoặc {{template}} gọi lẫn nhau"}
	tooManySteps = &overBudget{fmt.Sprintf("mẫu lặp hơn %d bước mà chưa xong nên bị dừng", mostSteps), "tìm {{range}} lặp quá nhiều lần trong mẫu"}
	tooManyCalls = &overBudget{fmt.Sprintf("mẫu gọi {{template}} lồng nhau quá %d tầng nên bị dừng", mostCalls), "tìm phần {{define}} tự gọi lại chính nó"}
)

// Marks that are put into every template, at the beginning of its parts and of each turn of a range, and at the parts'
// ends. They are written like texts, and so counted also where a template prints nothing.
var (
	entered = []byte("{vào}")
	left    = []byte("{ra}")
	turned  = []byte("{vòng}")
)

// budgeted is the text that one execution gives, within its bounds.
type budgeted struct {
	bytes.Buffer
	steps, calls int
}

// Write implements io.Writer. Its error ends the execution.
func (b *budgeted) Write(text []byte) (int, error) {
	b.steps++
	switch {
	case is(text, entered):
		b.calls++
	case is(text, left):
		b.calls--
	case !is(text, turned):
		b.Buffer.Write(text)
	}
	switch {
	case b.calls > mostCalls:
		return 0, tooManyCalls
	case b.steps > mostSteps:
		return 0, tooManySteps
	case b.Len() > mostWords:
		return 0, tooManyWords
	}
	return len(text), nil
}

// is says whether a text is one of the marks itself, not one that reads alike.
func is(text, mark []byte) bool { return len(text) == len(mark) && &text[0] == &mark[0] }

// count puts the marks into the templates that a file brought into a set.
func count(set *template.Template, file string) {
	for _, t := range set.Templates() {
		if t.Tree == nil || t.ParseName != file || parse.IsEmptyTree(t.Root) || isCounted(t.Root) {
			continue
		}
		for n := range nodes(t.Root) {
			if turns, is := n.(*parse.RangeNode); is {
				turns.List.Nodes = slices.Insert(turns.List.Nodes, 0, markNode(turned))
			}
		}
		t.Root.Nodes = append(slices.Insert(t.Root.Nodes, 0, markNode(entered)), markNode(left))
	}
}

func isCounted(l *parse.ListNode) bool {
	first, ok := l.Nodes[0].(*parse.TextNode)
	return ok && is(first.Text, entered)
}

func markNode(mark []byte) parse.Node { return &parse.TextNode{NodeType: parse.NodeText, Text: mark} }

// readTemplate reads a file of a folder of templates, which no one writes by hand beyond a size.
func readTemplate(files fs.FS, name string) (string, error) {
	if info, err := fs.Stat(files, name); err == nil && info.Size() > largestTemplate {
		return "", &source.Problem{At: source.Pos{File: name}, What: fmt.Sprintf("tệp mẫu lớn hơn %d MiB", largestTemplate>>20), Hint: "kiểm tra xem có chọn nhầm tệp không"}
	}
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return "", fmt.Errorf("mẫu %s: %w", name, err)
	}
	return string(text), nil
}

// bounded are the library's functions that make a text of texts, which a template could double until memory ends.
var bounded = template.FuncMap{
	"print":    func(values ...any) (string, error) { return within(fmt.Sprint, values) },
	"println":  func(values ...any) (string, error) { return within(fmt.Sprintln, values) },
	"html":     func(values ...any) (string, error) { return within(template.HTMLEscaper, values) },
	"js":       func(values ...any) (string, error) { return within(template.JSEscaper, values) },
	"urlquery": func(values ...any) (string, error) { return within(template.URLQueryEscaper, values) },
	"printf":   printf,
}

var errLongValue = &overBudget{fmt.Sprintf("giá trị dài hơn %d MiB", longestValue>>20), ""}

func within(make func(...any) string, values []any) (string, error) {
	if total, _ := lengths(values); total > longestValue {
		return "", errLongValue
	}
	return make(values...), nil
}

// printf is the library's. A format that could fill a wide field, or name a long value again and again, is an error.
func printf(format string, values ...any) (string, error) {
	_, longest := lengths(values)
	verbs, digits := strings.Count(format, "%"), 0
	for i := 0; i < len(format); i++ {
		if digits++; format[i] < '0' || format[i] > '9' {
			digits = 0
		}
		if digits > len("999") || format[i] == '*' && verbs > 0 {
			return "", &overBudget{fmt.Sprintf("độ rộng trong printf phải là số không quá %d", widestField), ""}
		}
	}
	if len(format)+verbs*(longest+widestField) > longestValue {
		return "", errLongValue
	}
	return fmt.Sprintf(format, values...), nil
}

// lengths gives how many bytes the texts among values have, together and the longest.
func lengths(values []any) (total, longest int) {
	for _, v := range values {
		n := 0
		switch v := v.(type) {
		case string:
			n = len(v)
		case Literal:
			n = len(v)
		case []Literal:
			for _, l := range v {
				n += len(l)
			}
		}
		total, longest = total+n, max(longest, n)
	}
	return total, longest
}
