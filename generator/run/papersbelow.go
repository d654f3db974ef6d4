package run

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paper"
)

// PapersBelow gives the files below some folders that hold a document which stands in no dossier, in order and each once. Dossiers, output folders,
// hidden ones and what was issued are passed over; others are Markdown files without the lines of a document at their head.
func PapersBelow(roots []string) (papers, others []string, err error) {
	for _, root := range roots {
		err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			name := filepath.Base(path)
			switch {
			case err != nil:
				return fmt.Errorf("không đọc được thư mục %s: %w", path, err)
			case e.IsDir() && path != root && (name == OutputFolder || name == issued.Folder || strings.HasPrefix(name, ".")), e.IsDir() && dossier.IsAt(path):
				return fs.SkipDir
			case e.IsDir() || filepath.Ext(name) != paper.Ext || strings.HasPrefix(name, "."):
			case opensAsPaper(path):
				papers = append(papers, path)
			default:
				others = append(others, path)
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	slices.Sort(papers)
	return slices.Compact(papers), others, nil
}

// opensAsPaper says whether a file's first line with words begins front matter.
func opensAsPaper(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return true // whoever reads it tells
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff")); line != "" {
			return strings.HasPrefix(line, paper.Fence)
		}
	}
	return false
}
