package usage

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vanban/generator/source"
)

// Line writes a command with arguments and the flags that were typed, but some.
func Line(c *cobra.Command, args []string, without ...string) string {
	return line(c, args, func(value string) string { return value }, without)
}

// Kept writes a command as it was typed, for a manifest to keep: with the last part of a path that leads from the top of the machine, or far
// up, since it tells nobody where an office has its files.
func Kept(c *cobra.Command, args []string) string { return line(c, args, unplaced, nil) }

func line(c *cobra.Command, args []string, as func(string) string, without []string) string {
	words := []string{c.CommandPath()}
	for _, a := range args {
		words = append(words, source.Quoted(as(a)))
	}
	c.Flags().Visit(func(f *pflag.Flag) {
		values := []string{f.Value.String()}
		if all, several := f.Value.(pflag.SliceValue); several {
			values = all.GetSlice()
		}
		if slices.Contains(without, f.Name) {
			values = nil
		}
		for _, v := range values {
			words = append(words, "--"+f.Name)
			if f.Value.Type() != "bool" {
				words = append(words, source.Quoted(as(v)))
			}
		}
	})
	return strings.Join(words, " ")
}

func unplaced(value string) string {
	if filepath.IsAbs(value) || strings.HasPrefix(filepath.ToSlash(filepath.Clean(value)), "../../../") {
		return filepath.Base(value)
	}
	return value
}
