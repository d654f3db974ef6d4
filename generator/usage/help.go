package usage

import (
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// form is cobra's own usage form in Vietnamese.
const form = `Cách dùng:{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} LỆNH [tùy chọn]{{end}}{{if .Aliases}}

Tên gọi khác:
  {{.NameAndAliases}}{{end}}{{if .HasExample}}

Ví dụ:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Các lệnh:{{range .Commands}}{{if or .IsAvailableCommand (eq .Name "tro-giup")}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Tùy chọn:
{{tuyChon .LocalFlags}}{{end}}{{if .HasAvailableSubCommands}}

Xem chi tiết một lệnh: {{.CommandPath}} LỆNH --help{{end}}
`

// InVietnamese gives a command and those below it help, usage and flag errors in Vietnamese.
func InVietnamese(root *cobra.Command) {
	cobra.AddTemplateFunc("tuyChon", flagUsages)
	cobra.MousetrapHelpText = doubleClicked
	root.SetHelpCommand(newHelp(root))
	root.SetUsageTemplate(form)
	root.SetFlagErrorFunc(flagProblem)
	for _, c := range append(root.Commands(), root) {
		c.DisableFlagsInUseLine = true
		c.InitDefaultHelpFlag()
		c.Flags().Lookup("help").Usage = "in hướng dẫn này"
	}
}

// doubleClicked is what a person reads who opens the program from a folder of Windows that has nothing to show: without a command line there is nothing to do.
const doubleClicked = `Thư mục này không có hồ sơ nào để xem. Kéo một thư mục hồ sơ thả lên tệp vanban để tạo
văn bản, kéo một tệp Word để kiểm tra; hoặc dùng cửa sổ dòng lệnh:

Trong thư mục có tệp này, bấm vào thanh địa chỉ, gõ cmd rồi nhấn Enter; trong cửa sổ hiện ra gõ:

    vanban khoi-tao ke-hoach-2026
    vanban tao ke-hoach-2026

Hướng dẫn đầy đủ: tệp HUONG-DAN.md. Nhấn Enter để đóng cửa sổ này.
`

// WithoutColour gives all commands the flag by which they print no colours, as the variable NO_COLOR does.
func WithoutColour(root *cobra.Command) {
	var plain bool
	root.PersistentFlags().BoolVar(&plain, "mau-khong", false, "không in màu (như biến môi trường NO_COLOR); mặc định chỉ in màu trên màn hình")
	before := root.PersistentPreRun
	root.PersistentPreRun = func(c *cobra.Command, args []string) {
		if plain {
			os.Setenv("NO_COLOR", "1")
		}
		before(c, args)
	}
}

func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "tro-giup [LỆNH]",
		Aliases: []string{"help"},
		Short:   "In hướng dẫn của một lệnh",
		Example: "  vanban tro-giup tao",
		RunE: func(_ *cobra.Command, args []string) error {
			c, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return UnknownCommand(root, args[0])
			}
			return c.Help()
		},
	}
}

// helpWidth is how many letters a line of help has at most.
const helpWidth = 100

// flagUsages lists flags as pflag does, in columns counted in letters where pflag counts bytes, and with long lines broken.
func flagUsages(flags *pflag.FlagSet) string {
	var names, usages []string
	widest := 0
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, text := pflag.UnquoteUsage(f)
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		if value != "" {
			name += " " + value
		}
		names, usages = append(names, name), append(usages, text)
		widest = max(widest, utf8.RuneCountInString(name))
	})
	var b strings.Builder
	for i, name := range names {
		fmt.Fprintf(&b, "%s%s   %s\n", name, strings.Repeat(" ", widest-utf8.RuneCountInString(name)), wrapped(usages[i], widest+3))
	}
	return strings.TrimRight(b.String(), "\n")
}

// wrapped breaks a text that stands behind a margin of so many letters.
func wrapped(text string, margin int) string {
	var b strings.Builder
	column := margin
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case column+1+n > helpWidth:
			b.WriteString("\n" + strings.Repeat(" ", margin))
			column = margin
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}
