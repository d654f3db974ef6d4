package strictyaml

import (
	"fmt"
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/source"
)

// chosenBreak is where a title's writer ends a line: a backslash that ends a line of the file, or stands by itself.
var chosenBreak = pattern.Lazy(`\s*\\(?:\s+|$)`)

// checkBreak reports an end of line where a value has none: the mark would be printed.
func (d *Decoder) checkBreak(t source.Text, key string) {
	if strings.Contains(t.S, `\`) && chosenBreak().MatchString(t.S) {
		d.Report(t.At, fmt.Sprintf("“%s” không chọn được chỗ ngắt dòng bằng dấu “\\”.", key),
			"bỏ dấu “\\”, dòng dài tự xuống hàng; chỗ ngắt chọn được ở trich-yeu, chuc-vu, chuc-vu-khac, “ten” của tham-quyen và “tieu-de” của phụ lục")
	}
}

// Title reads a title without the marks by which its writer ends its lines, and gives what stands behind each of them.
func (m *Mapping) Title(key string) (whole source.Text, behind []string) {
	f, ok := m.Given(key)
	if !ok {
		return source.Text{}, nil
	}
	t := m.Decoder.line(f.Value, key, f.At)
	if !strings.Contains(t.S, `\`) {
		return t, nil
	}
	var lines []string
	for _, l := range chosenBreak().Split(t.S, -1) {
		if l != "" {
			lines = append(lines, l)
		}
	}
	for i := 1; i < len(lines); i++ {
		behind = append(behind, strings.Join(lines[i:], " "))
	}
	return source.Text{S: strings.Join(lines, " "), At: t.At}, behind
}
