package about

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/usage"
)

// shells are those that complete commands, how their script is made, and where it goes.
var shells = []struct {
	name, use string
	write     func(root *cobra.Command, w io.Writer) error
}{
	{"bash", "source <(vanban go-nhanh bash), hoặc ghi vào /etc/bash_completion.d/vanban", writeBash},
	{"zsh", "ghi vào một thư mục của $fpath, tên tệp là _vanban", func(r *cobra.Command, w io.Writer) error { return r.GenZshCompletion(w) }},
	{"fish", "ghi vào ~/.config/fish/completions/vanban.fish", func(r *cobra.Command, w io.Writer) error { return r.GenFishCompletion(w, true) }},
	{"powershell", "vanban go-nhanh powershell | Out-String | Invoke-Expression, ghi trong $PROFILE", func(r *cobra.Command, w io.Writer) error { return r.GenPowerShellCompletionWithDesc(w) }},
}

// NewCompletion gives the command.
func NewCompletion(streams console.Streams) *cobra.Command {
	var names []string
	long := "In tệp lệnh để trong cửa sổ dòng lệnh, nhấn phím Tab thì tên lệnh, tên tùy chọn được gõ nốt:\n"
	for _, s := range shells {
		names = append(names, s.name)
		long += fmt.Sprintf("\n  %-10s  %s", s.name, s.use)
	}
	return &cobra.Command{
		Use:       "go-nhanh bash|zsh|fish|powershell",
		Aliases:   []string{"completion"},
		Short:     "In tệp lệnh để phím Tab gõ nốt tên lệnh, tùy chọn",
		Long:      long,
		Example:   "  vanban go-nhanh bash",
		ValidArgs: names,
		Args:      usage.Exactly(1, "ghi tên một trong các loại dòng lệnh: bash, zsh, fish, powershell"),
		RunE: func(c *cobra.Command, args []string) error {
			for _, s := range shells {
				if s.name == args[0] {
					return s.write(c.Root(), streams.Out)
				}
			}
			return usage.Errorf(c, "không có “%s”; các loại dòng lệnh: bash, zsh, fish, powershell", args[0])
		},
	}
}
