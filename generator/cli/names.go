package cli

import (
	"strings"

	"github.com/spf13/pflag"
)

// names are the values of a flag that takes several, with commas between them or the flag given again. pflag's own
// reads and writes them as CSV: ten such flags took 40 kB to say at every start that they are empty.
type names []string

func namesVar(f *pflag.FlagSet, to *[]string, flag, usage string) { f.Var((*names)(to), flag, usage) }

// Set implements pflag.Value.
func (n *names) Set(s string) error {
	if s != "" {
		*n = append(*n, strings.Split(s, ",")...)
	}
	return nil
}

// String implements pflag.Value.
func (n *names) String() string { return strings.Join(*n, ",") }

// Type implements pflag.Value.
func (n *names) Type() string { return "names" }
