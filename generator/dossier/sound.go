package dossier

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

// sound reads the keys of a file that is no YAML as a whole, as far as each is by itself. What was told of the whole is told of
// the keys that are at fault instead; that one of them is missing, or what follows from that, is not told.
func (d *decoder) sound(read func(*decoder, ast.Node)) {
	blocks := keyBlocks(d.file.lines)
	if len(blocks) < 2 || len(d.file.lines) > mostKeys {
		return
	}
	lines := slices.Clone(d.file.lines)
	var broken []string
	var told source.Problems
	for _, b := range blocks {
		part := decoder{file: d.file, shift: b.first}
		_, err := parseYAML(strings.Join(lines[b.first:b.last], "\n") + "\n")
		var syntax yaml.Error
		switch {
		case err == nil:
			continue
		case !errors.As(err, &syntax) || len(broken) == mostBroken:
			return
		}
		part.reportSyntax(syntax)
		told, broken = append(told, part.problems...), append(broken, b.key)
		for i := b.first; i < b.last; i++ {
			lines[i] = ""
		}
	}
	tree, err := parseYAML(strings.Join(lines, "\n"))
	if err != nil || len(broken) == 0 || len(tree.Docs) != 1 {
		return // no key is at fault by itself
	}
	rest := &decoder{file: d.file}
	read(rest, tree.Docs[0].Body)
	d.problems = told
	for _, p := range rest.problems {
		if !slices.ContainsFunc(broken, func(key string) bool {
			return strings.Contains(p.What+p.Hint, "“"+key+"”") || strings.HasSuffix(p.What, key+".")
		}) {
			d.problems = append(d.problems, p)
		}
	}
}

// soundItems reads the items of a batch one by one where the batch is no YAML, and gives those that are. What was told of the
// whole is told of the items that are at fault instead.
func soundItems[T any](d *decoder, b batch, read func(*decoder, []ast.Node) []T) []T {
	starts := itemStarts(d.file.lines[b.first:b.end])
	if len(starts) < 2 {
		return nil
	}
	var items []T
	whole := &decoder{file: d.file}
	broken := 0
	for i, start := range starts {
		end := b.end
		if i+1 < len(starts) {
			end = b.first + starts[i+1]
		}
		item := &decoder{file: d.file, shift: b.first + start}
		root, ok := item.parse(strings.Join(d.file.lines[b.first+start:end], "\n") + "\n")
		if seq, is := root.(*ast.SequenceNode); ok && is {
			items = append(items, read(item, seq.Values)...)
		} else {
			broken++
		}
		whole.add(item)
	}
	if broken == 0 || broken > mostBroken {
		return nil
	}
	d.problems, d.notes = whole.problems, whole.notes
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
