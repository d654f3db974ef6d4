package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vanban/generator/compose/letter"
	"vanban/generator/dossier"
	"vanban/generator/source"
)

// exchangedForm says that a form and a dossier were given in each other's place, with the command as it should be. What it
// finds in the place of the form is no form, whatever else is wrong.
func exchangedForm(c *cobra.Command, args []string) error {
	first, second := args[0], args[1]
	if !isFolder(first) || letter.Named(first) != nil {
		return nil
	}
	if dossier.IsAt(first) && !isFolder(second) {
		return &usageError{fmt.Sprintf("hai tham số bị đảo chỗ: biểu mẫu đứng trước, thư mục hồ sơ đứng sau; hãy gõ:\n  %s", commandLine(c, second, first)), c.CommandPath()}
	}
	return &source.Problem{At: source.Pos{File: first}, What: "đây là một thư mục, không phải biểu mẫu", Hint: "ghi đường dẫn tới một tệp .docx, hoặc tên một biểu mẫu có sẵn: " + ownNames()}
}

// exchangedImport says that workbooks and the dossier were given in each other's place.
func exchangedImport(c *cobra.Command, args []string, into string) error {
	if len(args) != 1 || !dossier.IsAt(args[0]) || dossier.IsAt(into) {
		return nil
	}
	if _, err := os.Stat(into); errors.Is(err, fs.ErrNotExist) && !strings.EqualFold(filepath.Ext(into), ".xlsx") {
		return nil
	}
	right := fmt.Sprintf("%s %s --vao %s", c.CommandPath(), quoted(into), quoted(args[0]))
	return &usageError{"phiếu (hoặc bảng nhiệm vụ) và hồ sơ bị đảo chỗ; hãy gõ:\n  " + right + typedFlags(c, "vao"), c.CommandPath()}
}

// commandLine writes a command with other arguments and the flags that were typed.
func commandLine(c *cobra.Command, args ...string) string {
	line := c.CommandPath()
	for _, a := range args {
		line += " " + quoted(a)
	}
	return line + typedFlags(c)
}

// typedFlags writes the flags that were typed, but some.
func typedFlags(c *cobra.Command, without ...string) string {
	var line strings.Builder
	c.Flags().Visit(func(f *pflag.Flag) {
		for _, w := range without {
			if f.Name == w {
				return
			}
		}
		values := []string{f.Value.String()}
		if all, several := f.Value.(pflag.SliceValue); several {
			values = all.GetSlice()
		}
		for _, v := range values {
			line.WriteString(" --" + f.Name)
			if f.Value.Type() != "bool" {
				line.WriteString(" " + quoted(v))
			}
		}
	})
	return line.String()
}
