package paths

import (
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paper"
)

// PapersBelow gives the files below some folders that hold a document which stands in no dossier, in order and each once. Dossiers, output folders,
// hidden ones, what was issued and documents that others of the folder attach are passed over; others are Markdown files without the lines of a
// document at their head that no document has as the text of an appendix.
func PapersBelow(roots []string) (papers, others []string, err error) {
	for _, root := range roots {
		err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			name := filepath.Base(path)
			switch {
			case err != nil:
				return disk.NotRead(path, err)
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
	papers = slices.Compact(papers)
	if others, err = withoutAppended(others, papers); err != nil {
		return nil, nil, err
	}
	papers, err = WithoutAttached(papers)
	return papers, others, err
}

// withoutAppended leaves out of files those that hold the text of an appendix of one of some documents.
func withoutAppended(files, papers []string) ([]string, error) {
	if len(files) == 0 {
		return nil, nil
	}
	var appended []string
	for _, p := range papers {
		names, err := paper.AppendedTo(disk.Folder(filepath.Dir(p)), filepath.Base(p))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			appended = append(appended, filepath.Join(filepath.Dir(p), filepath.FromSlash(name)))
		}
	}
	return slices.DeleteFunc(files, func(file string) bool {
		return slices.ContainsFunc(appended, func(name string) bool { return diskname.Same(name, filepath.Clean(file)) })
	}), nil
}

// WithoutAttached leaves out of the files of documents those that others of them in the same folder attach.
func WithoutAttached(files []string) (kept []string, err error) {
	in := map[string][]string{} // names by folder
	for _, file := range files {
		in[filepath.Dir(file)] = append(in[filepath.Dir(file)], nameOfPaper(file))
	}
	for _, folder := range slices.Sorted(maps.Keys(in)) {
		if in[folder], err = paper.WithoutAttached(disk.Folder(folder), ".", in[folder]); err != nil {
			return nil, err
		}
	}
	for _, file := range files {
		if slices.Contains(in[filepath.Dir(file)], nameOfPaper(file)) {
			kept = append(kept, file)
		}
	}
	return kept, nil
}

func nameOfPaper(file string) string { return strings.TrimSuffix(filepath.Base(file), paper.Ext) }

// opensAsPaper says whether a file begins with front matter.
func opensAsPaper(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return true // whoever reads it tells
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, paper.LongestFront))
	return err != nil || paper.Opens(text)
}
