package usage

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vanban/generator/diff"
	"vanban/generator/letters"
	"vanban/generator/source"
)

// Pasted says what is wrong with a command line that was pasted from a text: Word makes a long dash of two hyphens, and
// puts spaces that do not break. A name that the disk has is right as it is.
func Pasted(root *cobra.Command, args []string) error {
	c, _, err := root.Find(args)
	if err != nil {
		c = root
	}
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if _, err := os.Lstat(arg); err == nil {
			continue
		}
		switch {
		case strings.ContainsFunc(arg, hardSpace):
			plain := make([]string, len(args))
			for j, a := range args {
				plain[j] = source.Quoted(a)
			}
			plain[i] = softSpaces(arg)
			return Errorf(c, "“%s” có dấu cách cứng, dán từ Word hoặc trang web; gõ lại bằng dấu cách thường: %s", arg, strings.Join(append([]string{root.Name()}, plain...), " "))
		case strings.ContainsFunc(arg[:len(arg)-len(strings.TrimLeftFunc(arg, anyDash))], longDash):
			return unknownFlag(c, arg, strings.TrimLeftFunc(arg, anyDash), "; gạch ở đầu là gạch dài, tùy chọn viết bằng hai dấu gạch nối: --")
		}
	}
	return nil
}

// longDash says whether a character looks like a hyphen and is another.
func longDash(c rune) bool { return c != '-' && unicode.Is(unicode.Pd, c) || c == '−' }

func anyDash(c rune) bool { return c == '-' || longDash(c) }

// hardSpace says whether a character looks like a space and is none that parts the words of a command line.
func hardSpace(c rune) bool {
	return c != ' ' && unicode.Is(unicode.Zs, c) || letters.IsWidthlessSpace(c)
}

// softSpaces gives an argument with plain spaces: in quotes where it is a path on the disk then.
func softSpaces(arg string) string {
	plain := strings.Map(func(c rune) rune {
		switch {
		case letters.IsWidthlessSpace(c):
			return -1
		case hardSpace(c):
			return ' '
		}
		return c
	}, arg)
	if path, flags, found := strings.Cut(plain, " -"); found {
		return source.Quoted(path) + " -" + flags
	}
	if _, err := os.Lstat(plain); err == nil {
		return source.Quoted(plain)
	}
	return plain
}

// flagProblem says in Vietnamese what is wrong with a flag.
func flagProblem(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var badValue *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	what := "không hiểu các tùy chọn của dòng lệnh"
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if short := unknown.GetSpecifiedShortnames(); short != "" {
			return unknownFlag(c, "-"+short, short, "")
		}
		return unknownFlag(c, "--"+name, name, "")
	case errors.As(err, &noValue):
		what = fmt.Sprintf("tùy chọn “--%s” cần một giá trị", noValue.GetFlag().Name)
	case errors.As(err, &badValue):
		what = fmt.Sprintf("tùy chọn “--%s” không nhận giá trị “%s”", badValue.GetFlag().Name, badValue.GetValue()) + onlyNumber(badValue.GetFlag().Value.Type(), badValue.GetValue())
	case errors.As(err, &syntax):
		what = fmt.Sprintf("không hiểu tùy chọn “%s”; viết --tên hoặc --tên=giá-trị", syntax.GetSpecifiedFlag())
	}
	return Errorf(c, "%s", what)
}

// onlyNumber says how the number of an option is typed, where more was: of 15/QĐ-UBND the program writes what follows the 15 itself.
func onlyNumber(kind, typed string) string {
	digits := typed[:len(typed)-len(strings.TrimLeft(typed, "0123456789"))]
	switch {
	case kind != "int":
		return ""
	case digits != "" && strings.Contains(typed, "/"):
		return fmt.Sprintf("; chỉ ghi số, %s: phần sau dấu / do chương trình viết", digits)
	}
	return "; chỉ ghi một số, ví dụ 15"
}

// unknownFlag says that there is no such flag, why that may be, and which one may be meant.
func unknownFlag(c *cobra.Command, typed, name, why string) error {
	name, value, hasValue := strings.Cut(name, "=")
	what := fmt.Sprintf("không có tùy chọn “%s”", typed)
	near, ok := nearestFlag(c, name)
	if !ok {
		near = name
	}
	if hasValue {
		near += "=" + value
	}
	switch {
	case why != "":
		what += why + near
	case ok:
		what += fmt.Sprintf("; có phải “--%s”?", near)
	}
	return Errorf(c, "%s", what)
}

// shortName is up to how many letters a name is too short to be mistyped: two edits make anything of it.
const shortName = 3

func nearestFlag(c *cobra.Command, name string) (string, bool) {
	var all []string
	c.Flags().VisitAll(func(f *pflag.Flag) { all = append(all, f.Name) })
	near, ok := diff.Nearest(name, all)
	if ok && utf8.RuneCountInString(name) <= shortName && asTyped(name) != near && !strings.HasPrefix(near, asTyped(name)) {
		return "", false
	}
	first := func(s string) string { return s[:min(1, len(s))] }
	if utf8.RuneCountInString(name) <= 1 || first(asTyped(name)) != first(near) {
		return "", false // a single letter is meant as one, and the first is rarely mistyped
	}
	return near, ok
}
