// Package usage is what a person types: command lines that can't be understood, paths and names in either form of Unicode, the help, and
// commands written out again, all in Vietnamese.
//
// Where to look: usage.go has the error and the arguments that commands take, flags.go the flags' values, typed.go what is wrong with a line,
// spelling.go names as the disk has them, help.go the help, again.go a line as it is typed again.
package usage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/source"
)

// Error is a command line that can't be understood.
type Error struct {
	What string
	help string // the command whose help tells more
}

// Errorf gives the error of a command's line.
func Errorf(c *cobra.Command, format string, args ...any) error {
	return &Error{fmt.Sprintf(format, args...), c.CommandPath()}
}

// Error gives what is wrong, and on a line below it the command whose help tells more.
func (e *Error) Error() string { return e.What + "\n" + e.SeeHelp() }

// SeeHelp names the command whose help tells more.
func (e *Error) SeeHelp() string { return "Xem cách dùng: " + e.help + " --help" }

// UnknownCommand says that a program has no command of a name, and which may be meant.
func UnknownCommand(root *cobra.Command, name string) error {
	what := fmt.Sprintf("không có lệnh “%s”", name)
	root.SuggestionsMinimumDistance = max(1, utf8.RuneCountInString(name)/3) // two edits make anything of three letters
	if near := root.SuggestionsFor(asTyped(name)); len(near) > 0 {
		what += fmt.Sprintf("; có phải là “%s”?", strings.Join(near, "” hay “"))
	}
	return Errorf(root, "%s", what)
}

// asTyped gives a Vietnamese name as commands are typed: "Báo cáo" is bao-cao.
func asTyped(name string) string { return strings.ReplaceAll(letters.Folded(name), " ", "-") }

// Exactly wants so many arguments; what says what they are.
func Exactly(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != n {
			return Errorf(c, "%s", what)
		}
		return nil
	}
}

// AtLeast wants so many arguments or more.
func AtLeast(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < n {
			return Errorf(c, "%s", what)
		}
		return nil
	}
}

// AtMost wants no more than so many arguments.
func AtMost(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > n {
			return Errorf(c, "%s", what)
		}
		return nil
	}
}

// OneFolder wants exactly one argument, a dossier's folder.
func OneFolder(c *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return Errorf(c, "thiếu tên thư mục hồ sơ")
	case strings.TrimSpace(args[0]) == "":
		return Errorf(c, "tên thư mục hồ sơ trống")
	case len(args) == 1 && filepath.Base(args[0]) == dossier.MainFile:
		return Errorf(c, "hãy ghi thư mục hồ sơ, không ghi tệp: %s %s", c.CommandPath(), source.Quoted(filepath.Dir(args[0])))
	case len(args) > 1:
		what := fmt.Sprintf("chỉ nhận một thư mục hồ sơ, đây có %d: %s", len(args), strings.Join(args, ", "))
		if hint := Unquoted(args); hint != "" {
			what += "; " + hint
		}
		return Errorf(c, "%s", what)
	}
	return nil
}

// SomeFolders wants one argument or more, folders of dossiers.
func SomeFolders(c *cobra.Command, args []string) error {
	if len(args) <= 1 {
		return OneFolder(c, args)
	}
	return nil
}

// Unquoted says how to type a folder whose name has spaces, where the arguments are such a name in pieces.
func Unquoted(args []string) string {
	if path := strings.Join(args, " "); len(args) > 1 && IsFolder(path) {
		return "đường dẫn có dấu cách thì đặt trong ngoặc kép: " + source.Quoted(path)
	}
	return ""
}

// IsFolder says whether a path leads to a folder.
func IsFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
