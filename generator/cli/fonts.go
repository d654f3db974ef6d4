package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"vanban/generator/disk"
	"vanban/generator/source"
	"vanban/generator/typeface"
	"vanban/generator/usage"
)

// What --phong-chu takes beside a folder.
const (
	embeddedFonts = "nhung"   // the program's own
	systemFonts   = "tu-dong" // Times New Roman of this machine
)

// chosenFonts gives the folder of the typeface, or nil for the program's own.
// Where the machine has no Times New Roman a note says what stands in.
func chosenFonts(c *cobra.Command, notes io.Writer, value string) (fs.FS, error) {
	switch value {
	case embeddedFonts, "":
		return nil, nil
	case systemFonts:
		for _, folder := range systemFontFolders() {
			if _, err := typeface.Load(disk.Folder(folder)); err == nil {
				return disk.Folder(folder), nil
			}
		}
		fmt.Fprintln(notes, "Ghi chú: máy này không có đủ bốn tệp phông Times New Roman; PDF dùng Liberation Serif có sẵn, bề rộng chữ như nhau.")
		return nil, nil
	}
	folder, err := usage.Folder(c, "phong-chu", value)
	if err != nil {
		return nil, err
	}
	if _, err := typeface.Load(folder); err != nil {
		return nil, inFolder(value, err)
	}
	return folder, nil
}

// inFolder gives the problems of a folder's files that folder in their places.
func inFolder(folder string, err error) error {
	problems, are := errors.AsType[source.Problems](err)
	if !are {
		return err
	}
	for _, p := range problems {
		p.At.File = filepath.Join(folder, p.At.File)
	}
	return problems
}

// systemFontFolders is where Windows, macOS and Linux keep Times New Roman, for all users and for one.
func systemFontFolders() []string {
	folders := []string{
		"/System/Library/Fonts/Supplemental", "/Library/Fonts",
		"/usr/share/fonts/truetype/msttcorefonts", "/usr/share/fonts/msttcore",
	}
	if own := os.Getenv("LOCALAPPDATA"); own != "" {
		folders = append([]string{filepath.Join(own, "Microsoft", "Windows", "Fonts")}, folders...)
	}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, filepath.Join(home, "Library", "Fonts"))
	}
	for _, variable := range []string{"WINDIR", "SystemRoot"} {
		if windows := os.Getenv(variable); windows != "" {
			folders = append([]string{filepath.Join(windows, "Fonts")}, folders...)
		}
	}
	return folders
}
