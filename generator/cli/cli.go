// Package cli is the command line: one file a command, streams passed in,
// every word Vietnamese, an exit code for each way to end.
//
// Where to look: cli.go has the table of commands. Each other file is a
// command, or what several share: tell.go what was made and why, many.go many dossiers, fonts.go a typeface.
package cli

import (
	"fmt"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"vanban/generator/cli/about"
	"vanban/generator/cli/beginning"
	"vanban/generator/cli/checking"
	"vanban/generator/cli/looking"
	"vanban/generator/cli/opened"
	"vanban/generator/collector"
	"vanban/generator/console"
	"vanban/generator/store"
	"vanban/generator/usage"
)

// Main runs one command line and gives its exit code.
func Main(args []string, streams console.Streams) int {
	debug.SetTraceback("crash") // else a failure of Go's own runtime ends with 2, the code for bad input
	collector.Set()
	console.OutlivePipe()
	out := &console.Output{Writer: streams.Out}
	streams.Out = out
	root := newRoot(streams)
	how := opened.Now()
	if args = opened.Meant(root, args, how); how == opened.Clicked {
		cobra.MousetrapHelpText = "" // there is something to do
		defer opened.KeepWindow(streams, os.Stdin)
	}
	root.SetArgs(args)
	root.SetOut(streams.Out)
	root.SetErr(streams.Err)
	ran, err := execute(root, args)
	if err == nil {
		err = out.Failed()
	}
	if err == nil {
		return console.ExitDone
	}
	console.FailInJSON(out, ran, args, err)
	fmt.Fprintln(streams.Err, store.Explain(err))
	return console.ExitCode(err)
}

func execute(root *cobra.Command, args []string) (ran *cobra.Command, err error) {
	ran = root
	defer store.ExplainPanic(&err)
	usage.CompleteValues(root, args)
	if err := usage.Pasted(root, args); err != nil {
		return root, err
	}
	return root.ExecuteC()
}

func newRoot(streams console.Streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "vanban",
		Short: "Tạo văn bản hành chính từ hồ sơ dữ liệu",
		Long: `vanban tạo văn bản hành chính (quyết định, kế hoạch, phụ lục) từ một thư mục
hồ sơ, ra tệp DOCX, PDF và XLSX theo thể thức của Nghị định 30/2020/NĐ-CP.`,
		Example:       "  vanban khoi-tao ke-hoach-2026\n  vanban tao ke-hoach-2026",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		PersistentPreRun: func(c *cobra.Command, args []string) {
			usage.Spell(c, args)
			usage.FromOffice(c, args)
		},
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
		looking.NewShow(streams),
		beginning.NewInit(streams),
		looking.NewPlaces(streams),
		newReport(streams),
		looking.NewExplain(streams),
		looking.NewOffice(streams),
		looking.NewAgenda(streams),
		about.NewDiagnosis(streams),
		about.NewCompletion(streams),
		about.NewManPages(streams),
		about.NewSchemas(streams),
		newForms(streams),
		newImport(streams),
		newVerify(streams),
		newWatch(streams),
		newMerge(streams),
		newFill(streams),
		beginning.NewNextYear(streams),
		newCompare(streams),
		newIssue(streams),
		newHandover(streams),
		newAmend(streams),
		checking.New(streams),
	)
	about.SetVersion(root)
	usage.WithoutColour(root)
	usage.InVietnamese(root)
	return root
}
