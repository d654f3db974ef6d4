package usage

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/diskname"
)

// pathWords are what the help calls the value of a flag that is a path.
var pathWords = []string{"THƯ_MỤC", "TỆP", "HỒ_SƠ"}

// Spell gives every path of a command line as the disk has it, and every other value in composed letters: a keyboard,
// a shell's completion and a file of another system write a Vietnamese name in one normal form of Unicode or the other.
// Arguments are changed in place: the command gets the same slice.
func Spell(c *cobra.Command, args []string) {
	for i, a := range args {
		args[i] = pathOf(a)
	}
	c.Flags().Visit(func(f *pflag.Flag) {
		of := norm.NFC.String
		if word, _ := pflag.UnquoteUsage(f); slices.Contains(pathWords, word) {
			of = pathOf
		}
		switch v := f.Value.(type) {
		case *names:
			spellAll(*v, of)
		case pflag.SliceValue:
			all := v.GetSlice()
			spellAll(all, of)
			_ = v.Replace(all) // texts are what it holds
		default:
			if v.Type() == "string" {
				_ = v.Set(of(v.String())) // as before
			}
		}
	})
}

func spellAll(values []string, of func(string) string) {
	for i, v := range values {
		values[i] = of(v)
	}
}

// pathOf finds a path, also one with a revision behind it: HỒ_SƠ@REV.
func pathOf(typed string) string {
	found := diskname.Find(typed)
	at := strings.LastIndexByte(typed, '@')
	if found != typed || at < 0 {
		return found
	}
	return diskname.Find(typed[:at]) + typed[at:]
}
