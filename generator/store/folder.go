package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/source"
)

// The names that the program keeps to itself in an output folder.
const (
	lockName   = ".vanban.khoa"
	BaseFolder = ".goc"     // the bytes last written of every DOCX and XLSX, to tell later what a person changed
	BackupsIn  = ".sao-luu" // what a person had changed before it was written over
)

// ErrBusy is a folder that another run is writing to.
var ErrBusy = errors.New("một lệnh vanban khác đang ghi")

// Folder is a folder that one run alone writes to. Whatever it does stays in the folder: no link is followed out of it.
type Folder struct {
	path   string
	root   *os.Root
	before func()
	lock   *os.File
	unsure atomic.Int32 // staged files that are not yet sure to be on the disk
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
	if err := disk.Refused(path); err != nil {
		return nil, err
	}
	f := &Folder{path: path, before: before}
	if err := f.open(); err != nil {
		return nil, err
	}
	if err := f.take(wait); err != nil {
		f.root.Close()
		return nil, err
	}
	for _, sub := range []string{".", BaseFolder, BackupsIn} {
		if err := f.sweepFiles(sub); err != nil {
			f.Close()
			return nil, err
		}
	}
	return f, nil
}

// open opens the folder, making it where it is missing.
func (f *Folder) open() (err error) {
	if info, err := os.Stat(f.path); err != nil || !info.IsDir() {
		f.before()
		if err := os.MkdirAll(f.path, NewFolder); err != nil {
			return fmt.Errorf("không tạo được thư mục %s: %w", f.path, err)
		}
	}
	if f.root, err = disk.Root(f.path); err != nil {
		return fmt.Errorf("không mở được thư mục %s: %w", f.path, err)
	}
	return nil
}

// Close lets the next run in.
func (f *Folder) Close() {
	if f.lock != nil {
		f.lock.Close()
	}
	f.root.Close()
}

// mkdir makes a folder in the folder, where it is missing.
func (f *Folder) mkdir(sub string) error {
	info, err := f.root.Stat(sub)
	if err == nil && info.IsDir() {
		return nil
	}
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		f.before()
		err = f.root.MkdirAll(sub, NewFolder)
	}
	if err != nil {
		return notWritten(f.Path(sub), err)
	}
	return nil
}

// notWritten says where nothing can be written; a link that leads out of the folder says so itself.
func notWritten(path string, err error) error {
	if err = disk.Inside(path, err); source.IsInput(err) {
		return err
	}
	return fmt.Errorf("không ghi được %s: %w", path, err)
}

// take waits for the lock. The lock file itself stays, empty: removing it would let two runs in at once.
func (f *Folder) take(wait time.Duration) error {
	f.before()
	file, err := f.root.OpenFile(lockName, os.O_RDWR|os.O_CREATE, newFile)
	if err != nil {
		return notWritten(f.Path(lockName), err)
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

// sweepFiles removes temporary files that a killed run left, and none that somebody is writing. A folder that is a link to one outside is refused.
func (f *Folder) sweepFiles(sub string) error {
	return f.sweep(sub, removeIn, func(e fs.DirEntry, left string) bool { return e.Type().IsRegular() && abandoned(f.root, left) })
}

// SweepFolders removes the folders in the making that a killed run left in this one, in which nobody makes any but who has it.
func (f *Folder) SweepFolders() error {
	return f.sweep(".", (*os.Root).RemoveAll, func(e fs.DirEntry, left string) bool { return e.IsDir() && abandoned(f.root, left+"/"+lockName) })
}

func (f *Folder) sweep(sub string, remove func(*os.Root, string) error, gone func(e fs.DirEntry, left string) bool) error {
	dir, err := disk.OpenFolderIn(f.root, sub)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return disk.NotRead(f.Path(sub), disk.Inside(f.Path(sub), err))
	}
	defer dir.Close()
	entries, _ := dir.ReadDir(-1) // what can't be listed can't have been left
	for _, e := range entries {
		left := path.Join(filepath.ToSlash(sub), e.Name())
		if strings.HasPrefix(e.Name(), tempPrefix) && strings.HasSuffix(e.Name(), tempSuffix) && gone(e, left) {
			f.before()
			_ = remove(f.root, left)
		}
	}
	return nil
}

// Path gives the path of a file of the folder.
func (f *Folder) Path(name string) string {
	return diskname.Find(filepath.Join(f.path, filepath.FromSlash(name)))
}

// Stage is Stage for a file of the folder.
func (f *Folder) Stage(name string, render func(io.Writer) error) (*Staged, error) {
	return f.stageLike(name, name, render)
}

// stageLike is Stage for a file that gets the mode of another.
func (f *Folder) stageLike(name, like string, render func(io.Writer) error) (*Staged, error) {
	s := &Staged{root: f.root, name: name, before: f.before, folder: f}
	if err := s.stage(like, render); err != nil {
		return nil, err
	}
	if f.unsure.Load() > mostUnsure {
		if err := s.sync(); err != nil {
			s.Discard()
			return nil, err
		}
	}
	return s, nil
}

// mostUnsure is how many staged files wait for the disk together: a system lets some hundreds be open at least, and a run may fill
// thousands of copies of a form.
const mostUnsure = 64

// Sync waits until the bytes of all these files are on the disk: together they take hardly longer than one.
func Sync(all []*Staged) error {
	var group errgroup.Group
	for _, s := range all {
		if !s.sure {
			s.before() // by the caller, who may end the run there
			group.Go(s.flush)
		}
	}
	return group.Wait()
}

// Put writes a small file whole, into a folder of the folder where its name says so.
func (f *Folder) Put(name string, data []byte) error {
	staged, err := f.staged(name, data)
	if err != nil {
		return err
	}
	return staged.commit()
}

func (f *Folder) staged(name string, data []byte) (*Staged, error) {
	if dir := path.Dir(name); dir != "." {
		if err := f.mkdir(dir); err != nil {
			return nil, err
		}
	}
	return f.Stage(name, func(w io.Writer) error { _, err := w.Write(data); return err })
}

// PutOver is Put for what was made from the bytes that the file had, nil where there was none. Where it has others now
// it stays as it is, and the error is ErrChanged.
func (f *Folder) PutOver(name string, old, data []byte) error {
	was := ""
	if old != nil {
		was = HashOf(old)
	}
	return f.PutOverHash(name, was, data)
}

// PutOverHash is PutOver for a file whose bytes had a hash, "" of none.
func (f *Folder) PutOverHash(name, was string, data []byte) error {
	staged, err := f.staged(name, data)
	if err != nil {
		return err
	}
	if err = staged.CommitOver(was); err != nil {
		staged.Discard()
	}
	return err
}

// Remove takes a file away that the program made; one that is not there is gone already.
func (f *Folder) Remove(name string) error {
	f.before()
	if err := removeIn(f.root, name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("không xóa được %s: %w", f.Path(name), err)
	}
	return nil
}

// stageBase makes a staged file's bytes ready to be kept as those last written. They are read through the file that is open: its lock
// lets nobody else read it on Windows.
func (f *Folder) stageBase(s *Staged) (*Staged, error) {
	if err := f.mkdir(BaseFolder); err != nil {
		return nil, err
	}
	to := BaseFolder + "/" + s.name
	if s.file == nil {
		return f.copied(s.temp, to)
	}
	return f.stageLike(to, s.temp, func(w io.Writer) error { return copyPieces(w, io.NewSectionReader(s.file, 0, s.Size)) })
}

// keepBase keeps the bytes of a file as those last written.
func (f *Folder) keepBase(name string) error {
	if err := f.mkdir(BaseFolder); err != nil {
		return err
	}
	return f.copy(name, BaseFolder+"/"+name)
}

// Base gives the bytes last written of a file, if they are those of a hash.
func (f *Folder) Base(name, hash string) (data []byte, ok bool) {
	data, err := disk.ReadFileIn(f.root, BaseFolder+"/"+name, LargestOutput)
	return data, err == nil && HashOf(data) == hash
}

func (f *Folder) copy(from, to string) error {
	staged, err := f.copied(from, to)
	if err != nil {
		return err
	}
	return staged.commit()
}

// copied stages a copy of a file.
func (f *Folder) copied(from, to string) (*Staged, error) {
	source, err := disk.OpenIn(f.root, from)
	if err != nil {
		return nil, disk.NotRead(f.Path(from), err)
	}
	defer source.Close()
	return f.stageLike(to, from, func(w io.Writer) error { return copyPieces(w, source) })
}

// Hash gives the hash of a file's bytes, "" where there is no such file.
func (f *Folder) Hash(name string) (string, error) {
	return hashIn(f.root, diskname.In(f.root.FS(), name))
}

// HashFile gives the hash of a file's bytes, "" where there is no such file. A link out of the file's folder is refused.
func HashFile(path string) (string, error) {
	path = diskname.Find(path)
	root, err := disk.Root(filepath.Dir(path))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", disk.NotRead(path, err)
	}
	defer root.Close()
	return hashIn(root, filepath.Base(path))
}

// LargestOutput is the size in bytes over which a file is no output of this program's, whatever its bytes; TooLarge stands
// in the place of its hash, so that it is taken for a person's own and nobody waits until it is read.
const (
	LargestOutput = 512 << 20
	tooLarge      = "quá lớn"
)

func hashIn(root *os.Root, name string) (string, error) {
	f, err := disk.OpenIn(root, name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	path := filepath.Join(root.Name(), filepath.FromSlash(name))
	if err != nil {
		return "", disk.NotRead(path, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > LargestOutput {
		return tooLarge, nil
	}
	hash, err := HashAll(f) // piece by piece: a workbook may be large
	return hash, disk.NotRead(path, err)
}

// same says whether a file holds these bytes.
func (f *Folder) same(name string, data []byte) bool {
	there, err := disk.ReadFileIn(f.root, name, int64(len(data)))
	return err == nil && bytes.Equal(there, data)
}
