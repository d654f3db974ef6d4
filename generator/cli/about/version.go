// Package about is the commands about the program itself: its version, what a help desk asks for (chan-doan), the completion of its commands in
// shells (go-nhanh) and its pages for man (trang-man).
package about

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"vanban/fonts"
	"vanban/generator/inforce"
)

// What packs the program writes here by the linker (-X, .goreleaser.yaml): the version without its v, and the commit. Both are empty where nothing was
// written: then Go's tools know them, or nobody does.
var version, commit string

// SetVersion gives the root command the flag --version.
func SetVersion(root *cobra.Command) {
	root.Version = built()
	root.SetVersionTemplate(versionText())
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("version").Usage = "in phiên bản, nghị định và phông chữ mà chương trình theo"
}

// built names the version of the program: that which it was packed as, else as Go's tools keep it in it.
func built() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "tự dựng"
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}

// revision names the commit that the program was built from; empty where it was not kept.
func revision() string {
	if commit != "" {
		return commit
	}
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return ""
	}
	set := map[string]string{}
	for _, s := range info.Settings {
		set[s.Key] = s.Value
	}
	const short = 12
	from := set["vcs.revision"]
	if len(from) > short {
		from = from[:short]
	}
	if from != "" && set["vcs.modified"] == "true" {
		from += ", có sửa thêm"
	}
	return from
}

func versionText() string {
	var b strings.Builder
	fmt.Fprintf(&b, "vanban %s\n", built())
	for _, line := range [][2]string{
		{"bản mã nguồn", cmp.Or(revision(), "không rõ")},
		{"thể thức", inforce.Now().Title},
		{"phông chữ", fonts.Name + " " + fonts.Version},
		{"dựng bằng", runtime.Version() + ", " + runtime.GOOS + "/" + runtime.GOARCH},
	} {
		fmt.Fprintf(&b, "  %s: %s\n", line[0], line[1])
	}
	return b.String()
}
