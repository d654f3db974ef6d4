package disk

import (
	"fmt"
	"runtime"
	"strings"

	"vanban/generator/source"
)

// Refused says why a new file or folder can't have its path on this system, before the system says so in its own way or, as Windows does with a dot
// at the end, takes another name without a word; nil where it can.
func Refused(path string) error {
	if runtime.GOOS != "windows" {
		return nil
	}
	return refusedByWindows(path)
}

func refusedByWindows(path string) error {
	path = strings.TrimPrefix(path, `\\?\`)
	if len(path) > 1 && path[1] == ':' {
		path = path[2:]
	}
	for _, name := range strings.FieldsFunc(path, func(c rune) bool { return c == '/' || c == '\\' }) {
		what := ""
		switch {
		case name == "." || name == "..":
		case IsDevice(name):
			what = "Windows dành riêng tên này cho một thiết bị."
		case strings.ContainsFunc(name, func(c rune) bool { return c < ' ' || strings.ContainsRune(`<>:"|?*`, c) }):
			what = `Windows không nhận tên có một trong các ký tự < > : " | ? *`
		case strings.TrimRight(name, ". ") != name:
			what = "Windows bỏ dấu chấm, dấu cách ở cuối tên, nên tệp sẽ mang tên khác."
		}
		if what != "" {
			return &source.Problem{At: source.Pos{File: name}, What: what, Hint: fmt.Sprintf("đặt tên khác, ví dụ “%s”", better(name))}
		}
	}
	return nil
}

// better gives a name like one that is refused.
func better(name string) string {
	name = strings.TrimRight(strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`<>:"|?*`, c) {
			return '-'
		}
		return c
	}, name), ". ")
	if base, rest, _ := strings.Cut(name, "."); IsDevice(name) {
		name = strings.TrimSuffix(base+"-1."+rest, ".")
	}
	return name
}
