// Package watching finds out when a person has saved what documents are made from, by looking at the files again and again: that works on shared
// drives, too, where systems tell nothing of what others save.
package watching

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paths"
	"vanban/generator/render"
)

// Watch builds at once and then whenever what look gives has changed and is at
// rest for one tick, so that a file is not read while it is being saved.
func Watch(ctx context.Context, tick <-chan time.Time, look func() string, build func()) {
	built := look()
	build()
	last := built
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
		}
		now := look()
		if now != built && now == last {
			built = now
			build()
		}
		last = now
	}
}

// Inputs describes how all that was saved that documents are made from: what is at a path, a dossier, a document in a file of its own or a folder of
// such, their office's file above, and a folder of wording.
func Inputs(path, wording string) string {
	beside := saved(disk.FileAbove(path)) + saved(wording)
	switch {
	case paths.IsPaper(path):
		return savedPaper(path) + beside
	case dossier.IsAt(path):
		return saved(path) + beside
	default:
		return savedTexts(path) + beside
	}
}

// saved describes when and how large the files below a folder were saved; outputs and hidden files aside.
func saved(folder string) string {
	if folder == "" {
		return ""
	}
	var all strings.Builder
	_ = filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		name := filepath.Base(path)
		switch {
		case err != nil:
			fmt.Fprintf(&all, "%s ?\n", path)
		case path != folder && (strings.HasPrefix(name, ".") || e.IsDir() && (name == paths.OutputFolder || name == issued.Folder)):
			if e.IsDir() {
				return filepath.SkipDir
			}
		case !e.IsDir():
			if info, err := os.Stat(path); err == nil {
				fmt.Fprintf(&all, "%s %d %d\n", path, info.Size(), info.ModTime().UnixNano())
			}
		}
		return nil
	}) // what can't be read is described as such
	return all.String()
}

// besideTexts are the formats of what is made of texts by themselves; a workbook may be what one shows.
var besideTexts = []render.Format{render.DOCX, render.PDF, render.HTML}

// savedTexts is saved without what is made of the texts, which stands beside them.
func savedTexts(folder string) string {
	var all strings.Builder
	for line := range strings.Lines(saved(folder)) {
		if !slices.ContainsFunc(besideTexts, func(f render.Format) bool { return strings.Contains(line, "."+string(f)+" ") }) {
			all.WriteString(line)
		}
	}
	return all.String()
}

// savedPaper describes how a document's file, and what its office says, were saved; of one in a dossier how the dossier was.
func savedPaper(file string) string {
	if home := paths.HomeOf(file); dossier.IsAt(home) {
		return saved(home)
	}
	all := saved(file)
	if office, err := paths.OfficeFileOf(file); err == nil {
		all += saved(office)
	}
	return all
}
