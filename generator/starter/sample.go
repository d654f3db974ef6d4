package starter

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"vanban/generator/paper"
	"vanban/seeds"
)

// usualKind is the kind whose sample a kind without one of its own begins as: it has the keys that every document has.
const usualKind = "thong-bao"

// toFill stands where a person writes; what is issued may not have it.
const toFill = "……"

// SampleOf gives the sample of a kind; of one that has none, a file with the keys that it needs, each to be filled in.
func SampleOf(k *paper.Kind) (string, error) {
	own, err := seeds.Files.ReadFile(Samples + k.Key + paper.Ext)
	if !errors.Is(err, fs.ErrNotExist) {
		return string(own), err
	}
	usual, err := seeds.Files.ReadFile(Samples + usualKind + paper.Ext)
	if err != nil {
		return "", err
	}
	front := strings.Split(string(usual), paper.Fence+"\n")[1]
	var b strings.Builder
	b.WriteString(paper.Fence + "\nloai: " + k.Key + "\n")
	for _, key := range k.Required {
		b.WriteString(key + ": " + toFill + "\n")
	}
	for _, g := range paper.Groups(front) {
		if g.Key == "noi-nhan" {
			first, _, _ := strings.Cut(g.Text, "\n  - ")
			g.Text = first + "\n  - " + toFill + "\n"
		}
		if g.Key != "loai" && g.Key != "trich-yeu" && g.Key != "can-cu" && !slices.Contains(k.Without, g.Key) {
			b.WriteString(g.Text)
		}
	}
	b.WriteString(paper.Fence + "\n")
	if k.Text == paper.Needed {
		b.WriteString("\n" + toFill + "\n")
	}
	return b.String(), nil
}
