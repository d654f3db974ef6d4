package usage

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/paths"
)

// FromOffice gives the options that a command line leaves out what the office's file over its first path says for all commands; what is wrong with
// that file the command itself tells.
func FromOffice(c *cobra.Command, args []string) {
	wording, fonts := c.Flags().Lookup(dossier.WordingKey), c.Flags().Lookup(dossier.FontsKey)
	if len(args) == 0 || wording == nil && fonts == nil {
		return
	}
	within := args[0]
	if info, err := os.Stat(within); err == nil && info.IsDir() {
		within = filepath.Join(within, "x"+paper.Ext) // the place of any document in the folder
	}
	file, err := paths.OfficeFileOf(within)
	if err != nil || file == "" {
		return
	}
	office, err := paths.OfficeFor(within)
	if err != nil {
		return
	}
	if wording != nil && !wording.Changed && !office.MadeWith.Wording.Empty() {
		_ = wording.Value.Set(besideFile(file, office.MadeWith.Wording.S)) // a text is what it holds
	}
	if fonts != nil && !fonts.Changed && !office.MadeWith.Fonts.Empty() {
		_ = fonts.Value.Set(besideFile(file, office.MadeWith.Fonts.S))
	}
}

// builtInFonts are the values of --phong-chu that are no folder.
var builtInFonts = []string{"nhung", "tu-dong"}

// besideFile gives a folder that the office's file names from where the program runs.
func besideFile(file, folder string) string {
	if slices.Contains(builtInFonts, folder) || filepath.IsAbs(folder) {
		return folder
	}
	return filepath.Join(filepath.Dir(file), filepath.FromSlash(strings.ReplaceAll(folder, `\`, "/")))
}
