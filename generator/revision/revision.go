// Package revision reads a dossier as it was at a revision kept by git. It asks the git program of the machine for names
// and for objects as they are stored. A repository may be a stranger's, and its own settings may name commands: so no
// file is checked out or archived, no filter or attribute is applied, nothing is fetched, and nothing is written.
package revision

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/source"
)

// Open gives the folder that a name stands for: a folder of the disk, or
// FOLDER@REVISION. A folder whose own name has an @ comes first.
func Open(name string) (fs.FS, error) {
	if isFolder(name) {
		return disk.Folder(diskname.Find(name)), nil
	}
	folder, revision, found := cut(name)
	if !found {
		return nil, &source.Problem{At: source.Pos{File: name}, What: "không có thư mục hồ sơ nào tên như vậy",
			Hint: "kiểm tra đường dẫn; bản cũ trong git thì viết HỒ_SƠ@PHIÊN_BẢN, ví dụ ke-hoach-2026@HEAD~1"}
	}
	return at(folder, revision)
}

// cut finds the @ between folder and revision: the first one after a folder that exists, or the first at all.
func cut(name string) (folder, revision string, found bool) {
	for i, c := range name {
		if c == '@' && isFolder(name[:i]) {
			return name[:i], name[i+1:], true
		}
	}
	return strings.Cut(name, "@")
}

// isFolder says whether a folder of the disk has a name, in either normal form.
func isFolder(name string) bool {
	info, err := os.Stat(diskname.Find(name))
	return err == nil && info.IsDir()
}

// at gives a folder as it was at a revision.
func at(folder, revision string) (fs.FS, error) {
	where := source.Pos{File: folder + "@" + revision}
	if revision == "" || strings.HasPrefix(revision, "-") {
		return nil, &source.Problem{At: where, What: fmt.Sprintf("“%s” không phải tên một phiên bản của git", revision),
			Hint: "ghi mã phiên bản, tên nhãn hoặc tên nhánh, ví dụ HEAD~1; xem danh sách bằng: git log --oneline"}
	}
	if _, err := exec.LookPath("git"); err != nil {
		return nil, &source.Problem{At: where, What: "máy này không có chương trình git, nên không đọc được bản cũ",
			Hint: "cài git, hoặc chép bản cũ ra một thư mục rồi ghi tên thư mục đó"}
	}
	existing, rest := nearest(diskname.Find(folder))
	r := repository{folder: existing, where: where}
	prefix, err := r.prefix(folder)
	if err != nil {
		return nil, err
	}
	commit, err := r.commit(revision)
	if err != nil {
		return nil, err
	}
	within := strings.TrimSuffix(path.Join(prefix, filepath.ToSlash(rest)), "/")
	t, err := r.tree(commit, within)
	if err != nil {
		return nil, err
	}
	t.above = func() (fs.File, error) { return r.above(commit, within) }
	return t, nil
}

// above opens the office's file of the nearest folder above one, as the commit has it.
func (r repository) above(commit, within string) (fs.File, error) {
	for folder := within; folder != "" && folder != "."; {
		if folder = path.Dir(folder); folder == "." {
			folder = ""
		}
		t, err := r.tree(commit, folder)
		if err != nil {
			return nil, err
		}
		if f, err := t.Open(path.Base(disk.Above)); !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: disk.Above, Err: fs.ErrNotExist}
}

// nearest gives the nearest folder that still exists, and the rest of the path.
func nearest(folder string) (existing, rest string) {
	existing = filepath.Clean(folder)
	for {
		if info, err := os.Stat(existing); err == nil && info.IsDir() {
			return existing, rest
		}
		parent := filepath.Dir(existing)
		if parent == existing {
			return ".", folder
		}
		rest = filepath.Join(filepath.Base(existing), rest)
		existing = parent
	}
}
