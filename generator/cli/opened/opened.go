// Package opened says what a person means who opens the program from a folder or a menu, drops something on it, or gives nothing but a path.
package opened

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"

	"vanban/generator/cli/looking"
	"vanban/generator/console"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/render"
)

// Way is how the program was started.
type Way int

// The ways.
const (
	Typed   Way = iota // at a command line, or by another program that reads what it says
	Clicked            // from a folder of Windows, or with something dropped on it: it has a window of its own, which ends with it
	Unseen             // from a menu or a folder, without any window
)

// Now says how the program was started.
func Now() Way {
	switch {
	case mousetrap.StartedByExplorer():
		return Clicked
	case hasDesktop() && unread(os.Stdin) && unread(os.Stdout) && unread(os.Stderr):
		return Unseen
	}
	return Typed
}

// hasDesktop says whether a person can see windows.
func hasDesktop() bool {
	return runtime.GOOS == "windows" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// unread says whether a stream leads to nobody: it is closed, or goes to nowhere or to the desktop's own journal. A pipe, a file and a terminal have a reader.
func unread(f *os.File) bool {
	info, err := f.Stat()
	if err != nil {
		return true
	}
	nowhere, err := os.Stat(os.DevNull)
	return info.Mode()&fs.ModeSocket != 0 || err == nil && os.SameFile(info, nowhere)
}

// Meant gives the command line that a person means who gave nothing but a file or a folder, as dropping it on the program does: a Word file is checked, and a
// dossier, a folder of them or a document in a file of its own is made. Who opened the program itself sees the page of its folder. What is a command stays one.
func Meant(root *cobra.Command, args []string, how Way) []string {
	switch {
	case len(args) == 0 && how == Clicked:
		return []string{"xem", "--" + looking.OpenFlag}
	case len(args) == 0 && how == Unseen:
		return []string{"xem", home(), "--" + looking.OpenFlag, "--" + looking.WindowlessFlag}
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
	case strings.EqualFold(filepath.Ext(args[0]), "."+string(render.DOCX)):
		return []string{"kiem-tra", args[0]}
	default:
		return args
	}
}

// home gives the folder in which the program itself lies.
func home() string {
	program, err := os.Executable()
	if err != nil {
		return "."
	}
	if real, err := filepath.EvalSymlinks(program); err == nil {
		program = real
	}
	return filepath.Dir(program)
}

// holdsDossiers says whether dossiers stand right below a folder.
func holdsDossiers(folder string) bool {
	found, err := filepath.Glob(filepath.Join(folder, "*", dossier.MainFile))
	return err == nil && len(found) > 0
}

// KeepWindow lets a person read what was said before the window ends.
func KeepWindow(streams console.Streams, in io.Reader) {
	fmt.Fprintln(streams.Err, "\nNhấn Enter để đóng cửa sổ này.")
	_, _ = bufio.NewReader(in).ReadString('\n') // whatever comes, it is time to end
}
