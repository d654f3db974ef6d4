// Package revision reads a dossier as it was at a revision kept by git. It runs
// the git program of the machine and writes nothing.
package revision

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"vanban/generator/source"
)

// Open gives the folder that a name stands for: a folder of the disk, or
// FOLDER@REVISION. A folder whose own name has an @ comes first.
func Open(name string) (fs.FS, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return os.DirFS(name), nil
	}
	folder, revision, found := cut(name)
	if !found {
		return nil, &source.Problem{At: source.Pos{File: name}, What: "không có thư mục hồ sơ nào tên như vậy",
			Hint: "kiểm tra đường dẫn; bản cũ trong git thì viết HỒ_SƠ@PHIÊN_BẢN, ví dụ ke-hoach-2024@HEAD~1"}
	}
	return at(folder, revision)
}

// cut finds the @ between folder and revision: the first one after a folder that exists, or the first at all.
func cut(name string) (folder, revision string, found bool) {
	for i, c := range name {
		if info, err := os.Stat(name[:i]); c == '@' && err == nil && info.IsDir() {
			return name[:i], name[i+1:], true
		}
	}
	return strings.Cut(name, "@")
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
	existing, rest := nearest(folder)
	top, err := git(existing, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, &source.Problem{At: where, What: fmt.Sprintf("thư mục “%s” không được lưu bằng git", folder),
			Hint: "chép bản cũ ra một thư mục rồi ghi tên thư mục đó"}
	}
	prefix, err := git(existing, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, err
	}
	if _, err := git(existing, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}"); err != nil {
		return nil, &source.Problem{At: where, What: fmt.Sprintf("git không có phiên bản nào tên “%s”", revision),
			Hint: "xem danh sách bằng: git log --oneline"}
	}
	tree := strings.TrimSuffix(path.Join(line(prefix), filepath.ToSlash(rest)), "/")
	packed, err := git(line(top), "archive", "--format=zip", revision+":"+tree)
	if err != nil {
		return nil, &source.Problem{At: where, What: fmt.Sprintf("phiên bản “%s” không có thư mục “%s”", revision, folder),
			Hint: "kiểm tra xem lúc đó hồ sơ đã được lưu chưa, hoặc tên thư mục khi đó có khác không"}
	}
	z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, fmt.Errorf("đọc bản cũ từ git: %w", err)
	}
	return z, nil
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

func git(folder string, args ...string) ([]byte, error) {
	out, err := exec.Command("git", append([]string{"-C", folder}, args...)...).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return nil, fmt.Errorf("git %s: %s", args[0], bytes.TrimSpace(exit.Stderr))
	}
	return out, err
}

func line(b []byte) string { return strings.TrimRight(string(b), "\r\n") }
