package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/source"
	"vanban/generator/store"
)

// Exit codes.
const (
	exitDone     = 0
	exitFailed   = 1  // the run failed: a disk, a file in use
	exitBadInput = 2  // the dossier, a template or a font is at fault
	exitNotFresh = 3  // kiem-chung found something that is not up to date
	exitBadUsage = 64 // the command line is at fault (EX_USAGE of sysexits.h)
)

// Streams is where a command writes.
type Streams struct {
	Out, Err io.Writer
}

// Main runs one command line and gives its exit code.
func Main(args []string, streams Streams) int {
	debug.SetTraceback("crash") // else a failure of Go's own runtime ends with 2, the code for bad input
	setCollector()
	outlivePipe()
	out := &stdout{Writer: streams.Out}
	streams.Out = out
	root := newRoot(streams)
	root.SetArgs(args)
	root.SetOut(streams.Out)
	root.SetErr(streams.Err)
	ran, err := execute(root, args)
	if err == nil {
		err = out.failed()
	}
	if err == nil {
		return exitDone
	}
	failInJSON(out, ran, args, err)
	fmt.Fprintln(streams.Err, store.Explain(err))
	return exitCode(err)
}

func execute(root *cobra.Command, args []string) (ran *cobra.Command, err error) {
	ran = root
	defer store.ExplainPanic(&err)
	if err := pasted(root, args); err != nil {
		return root, err
	}
	return root.ExecuteC()
}

func exitCode(err error) int {
	var usage *usageError
	var many *batchError
	var differs *differsError
	var stale *notUpToDateError
	switch {
	case errors.As(err, &many):
		return many.exitCode()
	case errors.As(err, &differs):
		return exitDiffers
	case errors.As(err, &usage):
		return exitBadUsage
	case source.IsInput(err):
		return exitBadInput
	case errors.As(err, &stale):
		return exitNotFresh
	}
	return exitFailed
}

// usageError is a command line that can't be understood.
type usageError struct {
	what string
	help string // the command whose help tells more
}

func (e *usageError) Error() string {
	return e.what + "\n" + e.seeHelp()
}

func (e *usageError) seeHelp() string { return "Xem cách dùng: " + e.help + " --help" }

func newRoot(streams Streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "vanban",
		Short: "Tạo văn bản hành chính từ hồ sơ dữ liệu",
		Long: `vanban tạo văn bản hành chính (quyết định, kế hoạch, phụ lục) từ một thư mục
hồ sơ, ra tệp DOCX, PDF và XLSX theo thể thức của Nghị định 30/2020/NĐ-CP.`,
		Example:          "  vanban khoi-tao ke-hoach-2026\n  vanban tao ke-hoach-2026",
		SilenceErrors:    true,
		SilenceUsage:     true,
		Args:             cobra.ArbitraryArgs,
		PersistentPreRun: spell,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.Help()
			}
			return unknownCommand(c, args[0])
		},
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(
		newBuild(streams),
		newShow(streams),
		newInit(streams),
		newPlaces(streams),
		newReport(streams),
		newExplain(streams),
		newForms(streams),
		newImport(streams),
		newVerify(streams),
		newWatch(streams),
		newMerge(streams),
		newFill(streams),
		newNextYear(streams),
		newCompare(streams),
		newIssue(streams),
		newAmend(streams),
	)
	root.SetHelpCommand(newHelp(root))
	inVietnamese(root)
	return root
}

func unknownCommand(root *cobra.Command, name string) error {
	what := fmt.Sprintf("không có lệnh “%s”", name)
	root.SuggestionsMinimumDistance = max(1, utf8.RuneCountInString(name)/3) // two edits make anything of three letters
	if near := root.SuggestionsFor(asTyped(name)); len(near) > 0 {
		what += fmt.Sprintf("; có phải là “%s”?", strings.Join(near, "” hay “"))
	}
	return &usageError{what, root.CommandPath()}
}

// asTyped gives a Vietnamese name as commands are typed: "Báo cáo" is bao-cao.
func asTyped(name string) string { return strings.ReplaceAll(letters.Folded(name), " ", "-") }

// oneFolder wants exactly one argument, a dossier's folder.
func oneFolder(c *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return &usageError{"thiếu tên thư mục hồ sơ", c.CommandPath()}
	case strings.TrimSpace(args[0]) == "":
		return &usageError{"tên thư mục hồ sơ trống", c.CommandPath()}
	case len(args) == 1 && filepath.Base(args[0]) == dossier.MainFile:
		return &usageError{fmt.Sprintf("hãy ghi thư mục hồ sơ, không ghi tệp: %s %s", c.CommandPath(), quoted(filepath.Dir(args[0]))), c.CommandPath()}
	case len(args) > 1:
		what := fmt.Sprintf("chỉ nhận một thư mục hồ sơ, đây có %d: %s", len(args), strings.Join(args, ", "))
		if hint := unquoted(args); hint != "" {
			what += "; " + hint
		}
		return &usageError{what, c.CommandPath()}
	}
	return nil
}

// someFolders wants one argument or more, folders of dossiers.
func someFolders(c *cobra.Command, args []string) error {
	if len(args) <= 1 {
		return oneFolder(c, args)
	}
	return nil
}

// quoted gives a path as it has to be typed.
func quoted(path string) string { return source.Quoted(path) }

// unquoted says how to type a folder whose name has spaces, where the arguments are such a name in pieces.
func unquoted(args []string) string {
	if path := strings.Join(args, " "); len(args) > 1 && isFolder(path) {
		return "đường dẫn có dấu cách thì đặt trong ngoặc kép: " + quoted(path)
	}
	return ""
}
