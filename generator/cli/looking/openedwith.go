package looking

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Given are flags as they were typed, by their names. What a page was opened with is said again to the commands that its buttons run, so that what they make
// is what the page shows.
type Given map[string]string

// GivenIn gives those of a command line.
func GivenIn(c *cobra.Command) Given {
	g := Given{}
	c.Flags().Visit(func(f *pflag.Flag) { g[f.Name] = f.Value.String() })
	return g
}

// The flag that says where files are written.
const outFlag = "ra"

// takes are the flags that a button's command has in common with those that open pages.
var takes = map[string][]string{
	"tao":      {"chi", "dinh-dang", "mau", "phong-chu", outFlag},
	"kiem-tra": nil, // it looks at the files as they are
	"bao-cao":  {"dinh-dang", "mau", "phong-chu", outFlag},
	"phieu":    {"mau"}, // forms go to a folder of their own
}

// again gives the flags that a command is to be told again.
func (g Given) again(command string) (args []string) {
	for _, name := range takes[command] {
		if value, given := g[name]; given {
			args = append(args, "--"+name, value)
		}
	}
	return args
}

// without leaves out flags that mean nothing for one of what a folder lists: each has its own folder for files, and a document by itself has no parts.
func (g Given) without(names ...string) Given {
	left := maps.Clone(g)
	for _, name := range names {
		delete(left, name)
	}
	return left
}

// argument gives a path as a command takes it, which would take one that begins with a hyphen for a flag.
func argument(path string) string {
	if strings.HasPrefix(path, "-") {
		return "." + string(filepath.Separator) + path
	}
	return path
}

// arguments gives paths as a command takes them.
func arguments(all []string) []string {
	out := slices.Clone(all)
	for i := range out {
		out[i] = argument(out[i])
	}
	return out
}
