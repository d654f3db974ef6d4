// Package cli is the command line: one file a command, streams passed in,
// every word Vietnamese, an exit code for each way to end.
//
// Where to look: cli.go has the table of commands and the exit codes, json.go the shapes of --json and standard output. Each other file is a
// command, or what several share: tell.go what was made and why, many.go many dossiers, fonts.go a typeface.
package cli

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"

	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/usage"
)

// Exit codes.
const (
	exitDone     = 0
	exitFailed   = 1   // the run failed: a disk, a file in use
	exitBadInput = 2   // the dossier, a template or a font is at fault
	exitNotFresh = 3   // kiem-chung found something that is not up to date
	exitDiffers  = 3   // so-sanh --ma-thoat found something that changed
	exitBadUsage = 64  // the command line is at fault (EX_USAGE of sysexits.h)
	exitStopped  = 130 // Ctrl-C stopped the run; as shells have it
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
	if err := usage.Pasted(root, args); err != nil {
		return root, err
	}
	return root.ExecuteC()
}

func exitCode(err error) int {
	if coded, has := errors.AsType[*codedError](err); has {
		return coded.code
	}
	if _, is := errors.AsType[*usage.Error](err); is {
		return exitBadUsage
	}
	if source.IsInput(err) {
		return exitBadInput
	}
	return exitFailed
}

// codedError ends a command with an exit code of its own.
type codedError struct {
	code int
	text string
}

func (e *codedError) Error() string { return e.text }

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
		PersistentPreRun: usage.Spell,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.Help()
			}
			return usage.UnknownCommand(c, args[0])
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
	usage.InVietnamese(root)
	return root
}
