package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"

	"vanban/generator/cli/looking"
	"vanban/generator/console"
	"vanban/generator/dossier"
	"vanban/generator/paths"
)

// byMouse says whether a person opened the program from a folder of Windows, or dropped something on it: it has a window of its own then, which ends with it.
var byMouse = mousetrap.StartedByExplorer

// meant gives the command line that a person means who gave nothing but a file or a folder, as dropping it on the program does: a Word file is checked, and a
// dossier, a folder of them or a document in a file of its own is made. Who opened the program itself in a dossier's folder sees its pages. What is a command stays one.
func meant(root *cobra.Command, args []string, mouse bool) []string {
	if len(args) == 0 && mouse && looking.Shows(".") {
		return []string{"xem", ".", "--" + looking.OpenFlag}
	}
	if len(args) != 1 || strings.HasPrefix(args[0], "-") {
		return args
	}
	if found, _, err := root.Find(args); err == nil && found != root {
		return args
	}
	info, err := os.Stat(args[0])
	switch {
	case err != nil:
		return args
	case info.IsDir() && !looking.Shows(args[0]) && !holdsDossiers(args[0]):
		return args
	case info.IsDir(), paths.IsPaper(args[0]):
		return []string{"tao", args[0]}
	case strings.EqualFold(filepath.Ext(args[0]), "."+string(dossier.DOCX)):
		return []string{"kiem-tra", args[0]}
	default:
		return args
	}
}

// holdsDossiers says whether dossiers stand right below a folder.
func holdsDossiers(folder string) bool {
	found, err := filepath.Glob(filepath.Join(folder, "*", dossier.MainFile))
	return err == nil && len(found) > 0
}

// keepWindow lets a person read what was said before the window ends.
func keepWindow(streams console.Streams, in io.Reader) {
	fmt.Fprintln(streams.Err, "\nNhấn Enter để đóng cửa sổ này.")
	_, _ = bufio.NewReader(in).ReadString('\n') // whatever comes, it is time to end
}
