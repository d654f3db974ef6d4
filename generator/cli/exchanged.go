package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/compose/letter"
	"vanban/generator/dossier"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// exchangedForm says that a form and a dossier were given in each other's place, with the command as it should be. What it
// finds in the place of the form is no form, whatever else is wrong.
func exchangedForm(c *cobra.Command, args []string) error {
	first, second := args[0], args[1]
	if !usage.IsFolder(first) || letter.Named(first) != nil {
		return nil
	}
	if dossier.IsAt(first) && !usage.IsFolder(second) {
		return usage.Errorf(c, "hai tham số bị đảo chỗ: biểu mẫu đứng trước, thư mục hồ sơ đứng sau; hãy gõ:\n  %s", usage.Line(c, []string{second, first}))
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
	return usage.Errorf(c, "phiếu (hoặc bảng nhiệm vụ) và hồ sơ bị đảo chỗ; hãy gõ:\n  %s", usage.Line(c, []string{into, "--vao", args[0]}, "vao"))
}
