package revision

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/source"
)

// The bounds of a dossier kept by git: of the list of its files, and of a file.
const (
	largestTree = 16 << 20
	largestFile = 64 << 20
)

// tree gives a folder of a commit, of which each file is asked for when it is opened.
func (r repository) tree(commit, folder string) (*tree, error) {
	folder = r.asKept(commit, folder)
	listed, err := r.ask(largestTree, "ls-tree", "-r", "-z", "--long", "--full-tree", commit+":"+folder)
	var no *refusal
	if errors.As(err, &no) {
		name, revision, _ := cut(r.where.File)
		return nil, r.problem(fmt.Sprintf("phiên bản “%s” không có thư mục “%s”", revision, name),
			"kiểm tra xem lúc đó hồ sơ đã được lưu chưa, hoặc tên thư mục khi đó có khác không")
	}
	if err != nil {
		return nil, err
	}
	t := tree{of: r, entries: map[string]*entry{".": {name: ".", mode: fs.ModeDir}}}
	for one := range strings.SplitSeq(string(listed), "\x00") {
		if one != "" {
			t.add(one)
		}
	}
	return &t, nil
}

// asKept gives the path of a folder as a commit has it: in the other normal form where it was kept by another system. What
// is not there stays as it is written.
func (r repository) asKept(commit, folder string) string {
	at := ""
	for part := range strings.SplitSeq(folder, "/") {
		if strings.IndexFunc(part, func(c rune) bool { return c >= 0x80 }) >= 0 {
			listed, err := r.ask(largestTree, "ls-tree", "-z", "--name-only", "--full-tree", commit+":"+at)
			names := strings.Split(string(listed), "\x00")
			same := slices.IndexFunc(names, func(n string) bool { return diskname.Same(n, part) })
			if err == nil && same >= 0 && !slices.Contains(names, part) {
				part = names[same]
			}
		}
		at = path.Join(at, part)
	}
	return at
}

// tree is a folder as a commit has it.
type tree struct {
	of      repository
	entries map[string]*entry // by path
	above   func() (fs.File, error)
}

// entry is a file or a folder of a tree.
type entry struct {
	name    string
	mode    fs.FileMode
	size    int64
	object  string
	content []fs.DirEntry // of a folder
}

// add takes a line of ls-tree: "100644 blob 5f1f… 123\tho-so.yaml".
func (t *tree) add(line string) {
	about, name, _ := strings.Cut(line, "\t")
	fields := strings.Fields(about)
	if len(fields) != 4 || !fs.ValidPath(name) || t.entries[name] != nil {
		return // no name that a dossier's file can have
	}
	e := &entry{name: path.Base(name), object: fields[2]}
	e.size, _ = strconv.ParseInt(fields[3], 10, 64) // "-" for what is no file
	switch fields[0] {
	case "120000":
		e.mode = fs.ModeSymlink
	case "160000":
		e.mode = fs.ModeIrregular // another repository
	}
	t.put(name, e)
}

// put puts an entry into its folder, which is made where it is new.
func (t *tree) put(name string, e *entry) {
	t.entries[name] = e
	above := path.Dir(name)
	if t.entries[above] == nil {
		t.put(above, &entry{name: path.Base(above), mode: fs.ModeDir})
	}
	folder := t.entries[above]
	folder.content = append(folder.content, fs.FileInfoToDirEntry(e))
}

// Open implements fs.FS.
func (t *tree) Open(name string) (fs.File, error) {
	if name == disk.Above && t.above != nil {
		return t.above()
	}
	e := t.entries[name]
	switch {
	case !fs.ValidPath(name):
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	case e == nil:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	case e.IsDir():
		return &file{entry: e, Reader: strings.NewReader("")}, nil
	case !e.mode.IsRegular():
		return nil, &source.Problem{At: source.Pos{File: name}, What: "Trong git đây là một liên kết, không phải tệp.", Hint: "lưu tệp thật vào git, thay cho liên kết"}
	case e.size > largestFile:
		return nil, &source.Problem{At: source.Pos{File: name}, What: fmt.Sprintf("Tệp lớn hơn %d MiB.", largestFile>>20), Hint: "kiểm tra xem có lưu nhầm tệp không"}
	}
	data, err := t.of.ask(largestFile, "cat-file", "blob", e.object)
	var no *refusal
	if errors.As(err, &no) {
		return nil, t.of.problem(fmt.Sprintf("git không có nội dung tệp “%s” ở máy này", name), "lấy đủ nội dung về trước (git fetch), rồi chạy lại")
	}
	if err != nil {
		return nil, err
	}
	return &file{entry: e, Reader: strings.NewReader(string(data))}, nil
}

// Stat implements fs.StatFS: whether a file is there is known without reading it.
func (t *tree) Stat(name string) (fs.FileInfo, error) {
	if e := t.entries[name]; e != nil {
		return e, nil
	}
	return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
}

// ReadDir implements fs.ReadDirFS.
func (t *tree) ReadDir(name string) ([]fs.DirEntry, error) {
	e := t.entries[name]
	if e == nil || !e.IsDir() {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	sorted := slices.Clone(e.content)
	slices.SortFunc(sorted, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return sorted, nil
}

// The methods of fs.FileInfo. A commit keeps no time of a file.
func (e *entry) Name() string       { return e.name }
func (e *entry) Size() int64        { return e.size }
func (e *entry) Mode() fs.FileMode  { return e.mode }
func (e *entry) IsDir() bool        { return e.mode.IsDir() }
func (e *entry) ModTime() time.Time { return time.Time{} }
func (e *entry) Sys() any           { return nil }

// file is an opened entry.
type file struct {
	*entry
	*strings.Reader
}

func (f *file) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *file) Size() int64                { return f.entry.size }
func (f *file) Close() error               { return nil }
