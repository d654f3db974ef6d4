package strictyaml

import (
	"errors"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"vanban/generator/source"
)

// A file of a group of keys that is not YAML has as a rule one key, or two, that is not. The others are read all the same, so that
// all that is wrong in the file is told at once.

// keyBlock is a key at the left edge of a file, with the lines that belong to it.
type keyBlock struct {
	key         string
	first, last int // lines, from 0, last not included
}

// keyBlocks parts a text by its keys at the left edge. What stands before the first is of none.
func keyBlocks(lines []string) []keyBlock {
	var all []keyBlock
	for i, line := range lines {
		if line == "" || strings.ContainsAny(line[:1], " #-]}\t") {
			continue
		}
		if n := len(all); n > 0 {
			all[n-1].last = i
		}
		key, _, _ := strings.Cut(line, ":")
		all = append(all, keyBlock{key: strings.TrimSpace(key), first: i, last: len(lines)})
	}
	return all
}

// mostBroken is how many keys of a file may be no YAML: a file with more is none at all.
const mostBroken = 10

// Sound reads the keys of a file that is no YAML as a whole, as far as each is by itself. What was told of the whole is told of
// the keys that are at fault instead; that one of them is missing, or what follows from that, is not told.
func (d *Decoder) Sound(read func(*Decoder, ast.Node)) {
	blocks := keyBlocks(d.File.Lines)
	if len(blocks) < 2 || len(d.File.Lines) > mostKeys {
		return
	}
	lines := slices.Clone(d.File.Lines)
	var broken []string
	var told source.Problems
	for _, b := range blocks {
		part := Decoder{File: d.File, Shift: b.first}
		_, err := parseYAML(strings.Join(lines[b.first:b.last], "\n") + "\n")
		var syntax yaml.Error
		switch {
		case err == nil:
			continue
		case !errors.As(err, &syntax) || len(broken) == mostBroken:
			return
		}
		part.reportSyntax(syntax)
		told, broken = append(told, part.Problems...), append(broken, b.key)
		for i := b.first; i < b.last; i++ {
			lines[i] = ""
		}
	}
	tree, err := parseYAML(strings.Join(lines, "\n"))
	if err != nil || len(broken) == 0 || len(tree.Docs) != 1 {
		return // no key is at fault by itself
	}
	rest := &Decoder{File: d.File}
	read(rest, tree.Docs[0].Body)
	d.Problems = told
	for _, p := range rest.Problems {
		if !slices.ContainsFunc(broken, func(key string) bool {
			return strings.Contains(p.What+p.Hint, "“"+key+"”") || strings.HasSuffix(p.What, key+".")
		}) {
			d.Problems = append(d.Problems, p)
		}
	}
}

// soundItems reads the items of a batch one by one where the batch is no YAML, and gives those that are. What was told of the
// whole is told of the items that are at fault instead.
func soundItems[T any](d *Decoder, b Batch, read func(*Decoder, []ast.Node) []T) []T {
	starts := itemStarts(d.File.Lines[b.First:b.End])
	if len(starts) < 2 {
		return nil
	}
	var items []T
	whole := &Decoder{File: d.File}
	broken := 0
	for i, start := range starts {
		end := b.End
		if i+1 < len(starts) {
			end = b.First + starts[i+1]
		}
		item := &Decoder{File: d.File, Shift: b.First + start}
		root, ok := item.Parse(strings.Join(d.File.Lines[b.First+start:end], "\n") + "\n")
		if seq, is := root.(*ast.SequenceNode); ok && is {
			items = append(items, read(item, seq.Values)...)
		} else {
			broken++
		}
		whole.Add(item)
	}
	if broken == 0 || broken > mostBroken {
		return nil
	}
	d.Problems, d.Notes = whole.Problems, whole.Notes
	return items
}

// itemStarts gives the lines at which the items of a list begin: the dashes at the left edge of its first.
func itemStarts(lines []string) []int {
	var all []int
	edge := -1
	for i, line := range lines {
		rest := strings.TrimLeft(line, " ")
		if indent := len(line) - len(rest); strings.HasPrefix(rest, "- ") && (edge < 0 || indent == edge) {
			edge = indent
			all = append(all, i)
		}
	}
	return all
}
