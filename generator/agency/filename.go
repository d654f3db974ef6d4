package agency

import (
	"fmt"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// nameInFile is what a value must look like that becomes part of a file's name: what every file system and every
// command line takes as it stands.
var nameInFile = pattern.Lazy(`^[A-Za-z0-9][A-Za-z0-9-]*$`)

// longestNameInFile leaves room in a name for what stands before and behind it.
const longestNameInFile = 64

// checkNameInFile reports a value that cannot be part of a file's name.
func checkNameInFile(f *strictyaml.File, t source.Text) {
	switch {
	case t.Empty():
	case len(t.S) > longestNameInFile:
		f.Report(t.At, fmt.Sprintf("Mã dài hơn %d ký tự.", longestNameInFile), "đặt mã ngắn hơn; mã là một phần của tên tệp")
	case disk.IsDevice(t.S):
		f.Report(t.At, fmt.Sprintf("Windows dành riêng tên “%s”, không tệp nào được mang tên đó.", t.S), "đặt mã khác")
	case !nameInFile().MatchString(t.S):
		f.Report(t.At, fmt.Sprintf("Mã “%s” có ký tự không dùng được trong tên tệp.", clip(t.S)), suggestedCode(t.S)+"chỉ dùng chữ cái không dấu, chữ số và dấu gạch nối (-), bắt đầu bằng chữ cái hoặc chữ số")
	}
}

// suggestedCode gives a code that could stand for one that can't be used; nothing where none is near.
func suggestedCode(written string) string {
	code := strings.Join(strings.FieldsFunc(letters.Folded(written), func(c rune) bool { return !nameInFile().MatchString(string(c)) }), "-")
	if code == "" || len(code) > longestNameInFile || disk.IsDevice(code) {
		return ""
	}
	return fmt.Sprintf("ví dụ “%s”; ", code)
}

// clip gives the first part of a text for a message.
func clip(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
