package build

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"vanban/generator/diskname"
)

// The names that the program keeps to itself in an output folder.
const (
	lockName   = ".vanban.khoa"
	BaseFolder = ".goc"     // the bytes last written of every DOCX, to tell later what a person changed
	BackupsIn  = ".sao-luu" // what a person had changed before it was written over
)

// ErrBusy is a folder that another run is writing to.
var ErrBusy = errors.New("một lệnh vanban khác đang ghi")

// Folder is an output folder that one run alone writes to.
type Folder struct {
	path   string
	before func()
	lock   *os.File
}

// lockPoll is how often a run that waits for another looks again.
const lockPoll = 20 * time.Millisecond

// Open makes the folder where it is missing and takes it for this run; it waits
// so long for another run to end. Temporary files that a killed run left are
// removed. before is called before each change on the disk; it may be nil.
func Open(path string, wait time.Duration, before func()) (*Folder, error) {
	if before == nil {
		before = func() {}
	}
	f := &Folder{path: path, before: before}
	if err := f.mkdir(""); err != nil {
		return nil, err
	}
	if err := f.take(wait); err != nil {
		return nil, err
	}
	for _, sub := range []string{"", BaseFolder, BackupsIn} {
		f.sweep(sub)
	}
	return f, nil
}

// Close lets the next run in.
func (f *Folder) Close() {
	if f.lock != nil {
		f.lock.Close()
	}
}

func (f *Folder) mkdir(sub string) error {
	path := filepath.Join(f.path, sub)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil
	}
	f.before()
	if err := os.MkdirAll(path, 0o755); err != nil {
		return fmt.Errorf("không tạo được thư mục %s: %w", path, err)
	}
	return nil
}

// take waits for the lock. The lock file itself stays, empty: removing it would let two runs in at once.
func (f *Folder) take(wait time.Duration) error {
	path := filepath.Join(f.path, lockName)
	f.before()
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, filePermission)
	if err != nil {
		return fmt.Errorf("không ghi được vào thư mục %s: %w", f.path, err)
	}
	for waited := time.Duration(0); !tryLock(file); waited += lockPoll {
		if waited >= wait {
			file.Close()
			return fmt.Errorf("%w vào %s; hãy đợi lệnh đó xong rồi chạy lại", ErrBusy, f.path)
		}
		time.Sleep(lockPoll)
	}
	f.lock = file
	return nil
}

// sweep removes temporary files; no other run can be writing them.
func (f *Folder) sweep(sub string) {
	left, err := filepath.Glob(filepath.Join(f.path, sub, ".*"+tempSuffix))
	if err != nil {
		return
	}
	for _, path := range left {
		f.before()
		os.Remove(path)
	}
}

// Path gives the path of a file of the folder.
func (f *Folder) Path(name string) string {
	return diskname.Find(filepath.Join(f.path, filepath.FromSlash(name)))
}

// Stage is Stage for a file of the folder.
func (f *Folder) Stage(name string, render func(io.Writer) error) (*Staged, error) {
	f.before()
	return stage(f.Path(name), render, f.before)
}

// Put writes a small file whole.
func (f *Folder) Put(name string, data []byte) error {
	staged, err := f.Stage(name, func(w io.Writer) error { _, err := w.Write(data); return err })
	if err != nil {
		return err
	}
	return staged.Commit()
}

// Remove takes a file away that the program made; one that is not there is gone already.
func (f *Folder) Remove(name string) error {
	f.before()
	if err := os.Remove(f.Path(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("không xóa được %s: %w", f.Path(name), err)
	}
	return nil
}

// KeepBase keeps the bytes of a file as those last written.
func (f *Folder) KeepBase(name string) error {
	if err := f.mkdir(BaseFolder); err != nil {
		return err
	}
	return f.copy(name, BaseFolder+"/"+name)
}

// Base gives the bytes last written of a file, if they are those of a hash.
func (f *Folder) Base(name, hash string) (data []byte, ok bool) {
	data, err := os.ReadFile(f.Path(BaseFolder + "/" + name))
	return data, err == nil && HashOf(data) == hash
}

// Backup copies a file to a name that none has, and gives it. Bytes that are kept already are not kept twice.
func (f *Folder) Backup(name string) (kept string, err error) {
	if err := f.mkdir(BackupsIn); err != nil {
		return "", err
	}
	hash, err := f.Hash(name)
	if err != nil {
		return "", err
	}
	extension := filepath.Ext(name)
	for n := 1; ; n++ {
		kept = BackupsIn + "/" + name
		if n > 1 {
			kept = fmt.Sprintf("%s/%s (%d)%s", BackupsIn, strings.TrimSuffix(name, extension), n, extension)
		}
		there, err := f.Hash(kept)
		switch {
		case err != nil:
			return "", err
		case there == hash:
			return kept, nil
		case there == "":
			return kept, f.copy(name, kept)
		}
	}
}

func (f *Folder) copy(from, to string) error {
	data, err := os.ReadFile(f.Path(from))
	if err != nil {
		return fmt.Errorf("không đọc được %s: %w", f.Path(from), err)
	}
	return f.Put(to, data)
}

// Hash gives the hash of a file's bytes, "" where there is no such file.
func (f *Folder) Hash(name string) (string, error) { return HashFile(f.Path(name)) }

// HashFile gives the hash of a file's bytes, "" where there is no such file.
func HashFile(path string) (string, error) {
	f, err := os.Open(diskname.Find(path))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	hash := ""
	if err == nil {
		hash, err = HashAll(f) // piece by piece: a workbook may be large
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return "", fmt.Errorf("không đọc được %s: %w", path, err)
	}
	return hash, nil
}

// same says whether a file holds these bytes.
func (f *Folder) same(name string, data []byte) bool {
	there, err := os.ReadFile(f.Path(name))
	return err == nil && bytes.Equal(there, data)
}
