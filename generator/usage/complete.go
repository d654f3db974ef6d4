package usage

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vanban/generator/pattern"
)

// listedValues are the values of a flag in its help, as List writes them.
var listedValues = pattern.Lazy(`: ([a-z0-9-]+(?:,[a-z0-9-]+)+)(?:$|[ ;)])`)

// CompleteValues lets a shell complete the values of each flag whose help lists them, where it is a shell that asks.
func CompleteValues(root *cobra.Command, args []string) {
	if len(args) == 0 || args[0] != cobra.ShellCompRequestCmd && args[0] != cobra.ShellCompNoDescRequestCmd {
		return
	}
	for _, c := range root.Commands() {
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if values := valuesOf(f); values != nil {
				_ = c.RegisterFlagCompletionFunc(f.Name, values) // it has none yet
			}
		})
	}
}

// valuesOf completes a flag's values; nil where its help lists none. Of several with commas between them it is the last that is completed.
func valuesOf(f *pflag.Flag) cobra.CompletionFunc {
	m := listedValues().FindStringSubmatch(f.Usage)
	if m == nil {
		return nil
	}
	return func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		before := begun[:strings.LastIndex(begun, ",")+1]
		if _, several := f.Value.(*names); !several {
			before = ""
		}
		var all []string
		for _, v := range strings.Split(m[1], ",") {
			all = append(all, before+v)
		}
		return all, cobra.ShellCompDirectiveNoFileComp
	}
}
