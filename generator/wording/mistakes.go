package wording

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"text/template"

	"vanban/generator/pattern"
	"vanban/generator/source"
)

// templateError takes apart what text/template says: file, line, perhaps column, perhaps the expression, the cause.
var templateError = pattern.Lazy(`^template: ([^:]+):(\d+)(?::(\d+))?: (?:executing "[^"]*" at <(.*?)>: )?(.*)$`)

// problem says in Vietnamese at which line and field a template failed to print what a view has.
func (w *Templates) problem(err error, v any) *source.Problem {
	m := templateError().FindStringSubmatch(err.Error())
	if m == nil {
		return &source.Problem{What: "mẫu không dùng được: " + inWords(err.Error())}
	}
	line, _ := strconv.Atoi(m[2])
	column, _ := strconv.Atoi(m[3])
	p := &source.Problem{At: source.Pos{File: m[1], Line: line}, Line: w.line(m[1], line)}
	if column > 0 {
		p.At.Column = column + 1
	}
	var exec template.ExecError
	switch {
	case errors.As(err, &exec) && strings.Contains(m[5], "can't evaluate field"):
		p.What = fmt.Sprintf("mẫu dùng %s, là điều mà hồ sơ không có", m[4])
		p.Hint = "những gì mẫu dùng được: " + strings.Join(fieldNames(v), ", ")
	case m[4] != "":
		p.What = fmt.Sprintf("mẫu không tính được %s: %s", m[4], inWords(m[5]))
	default:
		p.What = "mẫu viết sai: " + inWords(m[5])
	}
	return p
}

// fieldNames lists what a template can print of a view.
func fieldNames(view any) []string {
	of := reflect.Indirect(reflect.ValueOf(view))
	if of.Kind() != reflect.Struct {
		return nil
	}
	var names []string
	for _, f := range reflect.VisibleFields(of.Type()) {
		if f.IsExported() && !f.Anonymous {
			names = append(names, "."+f.Name)
		}
	}
	for m := range reflect.TypeOf(view).Methods() {
		names = append(names, "."+m.Name)
	}
	return names
}

// inVietnamese is what text/template says; of two phrases that begin alike the longer stands first.
var inVietnamese = strings.NewReplacer(
	"unexpected EOF", "thiếu {{end}}",
	"bad character", "ký tự đặt không đúng chỗ",
	"unclosed action started at", "thiếu dấu }} của lệnh mở ở",
	"unclosed action", "thiếu dấu }}",
	"unclosed comment", "thiếu dấu */ đóng chú thích",
	"comment ends before closing delimiter", "sau dấu */ phải là dấu }}",
	"unclosed left paren", "thiếu dấu ) đóng ngoặc",
	"unexpected right paren", "thừa dấu )",
	"unterminated character constant", "thiếu dấu nháy đóng",
	"unterminated raw quoted string", "thiếu dấu nháy đóng",
	"unterminated quoted string", "thiếu dấu nháy đóng",
	"missing value for command", "thiếu giá trị của lệnh",
	"missing value for ", "thiếu điều kiện của ",
	"unexpected", "không hiểu",
	"not defined", "không có",
	"undefined variable", "không có biến",
	"can't give argument to non-function ", "không đưa được giá trị cho một thứ không phải là hàm: ",
	"function", "hàm",
	"wrong number of args for ", "số giá trị đưa vào không đúng với ",
	"wrong type for value", "giá trị không đúng kiểu",
	"range can't iterate over ", "range không lặp được qua ",
	"error calling", "lỗi khi gọi",
	"index out of range", "vượt quá số phần tử",
	": want at least ", ": cần ít nhất ",
	": want ", ": cần ",
	" got ", ", có ",
	" outside ", " đứng ngoài ",
	"template ", "mẫu ",
	" in command", " trong lệnh",
	" in operand", " trong biểu thức",
)

// english are words of the library's messages that have no place in a Vietnamese sentence.
var english = pattern.Lazy(`(?i)\b(the|is|of|for|with|not|error|cannot|can't|couldn't|expected|invalid|incompatible|missing|must|have|has|many|few|arguments?|nil|pointer|evaluating|field|method|value|values|operand|unclosed|unrecognized|exceeded|maximum|depth|comparison|types?|nothing|comparable|dereference|non|multiple|definition|empty|pipeline|assign|variables?|outside|loop|after|keyword|number|syntax|control|structure|only|action|parenthesized|token|malformed|basic|kind|untyped)\b`)

// inWords tells the cause of the library's message in Vietnamese; in general words where it has others than those known.
func inWords(cause string) string {
	said := inVietnamese.Replace(cause)
	if english().MatchString(said) {
		return "cú pháp của lệnh giữa {{ và }} không đúng, hoặc giá trị không hợp với lệnh"
	}
	return said
}

func (w *Templates) line(file string, n int) string {
	lines := strings.Split(w.sources[file], "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimRight(lines[n-1], "\r")
}
