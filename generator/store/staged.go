package store

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sync"

	"vanban/generator/disk"
	"vanban/generator/diskname"
)

// ErrInUse is a target that another program holds open, as Word does on Windows.
var ErrInUse = errors.New("tệp đang mở trong một chương trình khác")

// Staged is a file that is complete on the disk under a temporary name beside its own.
type Staged struct {
	Size   int64  // bytes
	Hash   string // of the bytes, as HashOf gives it
	root   *os.Root
	name   string   // within the root, with slashes
	temp   string   // likewise
	before func()   // each change on the disk
	own    bool     // the root is this file's own, and closed with it
	file   *os.File // open until its bytes are sure to be on the disk, and for its lock where no run has its folder's; nil: closed
	sure   bool     // the bytes are on the disk, whatever happens to the machine
	folder *Folder  // that counts it while it is open; nil: none
}

// Temporary files are called .vanban.NAME.N.tam: nobody else calls a file so, and a later run removes what a killed one left.
const (
	tempPrefix = ".vanban."
	tempSuffix = ".tam"
)

// stage renders a file under a temporary name in the folder of its path.
// Nothing of that path is touched before Commit. On an error nothing stays behind.
func stage(path string, render func(io.Writer) error) (*Staged, error) {
	root, err := disk.Root(filepath.Dir(path))
	if err != nil {
		return nil, fmt.Errorf("không tạo được tệp trong thư mục %s: %w", filepath.Dir(path), err)
	}
	s := &Staged{root: root, name: filepath.Base(path), before: func() {}, own: true}
	if err := s.stage(s.name, render); err != nil {
		root.Close()
		return nil, err
	}
	return s, nil
}

// stage renders the file. It gets the mode that the file named like has; where there is none, that of new files.
func (s *Staged) stage(like string, render func(io.Writer) error) error {
	tmp, err := s.create()
	if err != nil {
		return notWritten(s.path(), err)
	}
	if s.file = tmp; s.folder != nil {
		s.folder.unsure.Add(1)
	}
	err = s.fill(tmp, like, render)
	if err == nil && s.own { // it stays open: whoever cleans the folder meanwhile sees that it is somebody's
		err = s.sync()
	}
	if err != nil {
		_ = s.release()
		s.remove()
	}
	return err
}

// sync waits until the bytes are on the disk.
func (s *Staged) sync() error {
	if s.sure {
		return nil
	}
	s.before()
	return s.flush()
}

// flush is sync of a file that was told of, and is not sure yet.
func (s *Staged) flush() error {
	if err := s.file.Sync(); err != nil {
		return fmt.Errorf("không ghi được %s xuống đĩa: %w", s.path(), err)
	}
	if s.sure = true; s.own {
		return nil
	}
	return s.release()
}

// release closes the file.
func (s *Staged) release() error {
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	if s.file = nil; s.folder != nil {
		s.folder.unsure.Add(-1)
	}
	if err != nil {
		return fmt.Errorf("không ghi xong %s: %w", s.path(), err)
	}
	return nil
}

// create makes the temporary file, under the first name that no other run is writing to, and holds its lock while it is open.
func (s *Staged) create() (*os.File, error) {
	dir, base := path.Split(s.name)
	for n := 1; ; n++ {
		s.temp = fmt.Sprintf("%s%s%s.%d%s", dir, tempPrefix, base, n, tempSuffix)
		s.before()
		f, err := s.root.OpenFile(filepath.FromSlash(s.temp), os.O_RDWR|os.O_CREATE|os.O_EXCL, newFile)
		if errors.Is(err, fs.ErrExist) && s.abandoned() {
			s.before()
			s.remove()
			f, err = s.root.OpenFile(filepath.FromSlash(s.temp), os.O_RDWR|os.O_CREATE|os.O_EXCL, newFile)
		}
		if err == nil {
			tryLock(f) // nobody else can have it
		}
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// abandoned says whether a temporary file is one that a killed run left: a run that lives has its lock.
func (s *Staged) abandoned() bool { return abandoned(s.root, s.temp) }

func abandoned(root *os.Root, temp string) bool {
	f, err := disk.OpenIn(root, temp)
	if err != nil {
		return false
	}
	defer f.Close()
	return tryLock(f)
}

// path is the file's, for messages.
func (s *Staged) path() string { return filepath.Join(s.root.Name(), filepath.FromSlash(s.name)) }

// commit gives the file its name, in the place of an older one. On an error the older one stays as it was.
func (s *Staged) commit() error {
	err := s.ready()
	if err == nil {
		err = s.rename()
	}
	if err != nil {
		s.Discard()
		return err
	}
	s.close()
	return nil
}

// ErrChanged is a file that somebody saved while a run was working on it.
var ErrChanged = errors.New("tệp vừa được lưu lại trong lúc lệnh đang chạy")

// changed tells of a file that somebody saved.
func changed(path string) error {
	return fmt.Errorf("%s: %w nên được giữ nguyên; hãy chạy lại lệnh này", path, ErrChanged)
}

// CommitOver is Commit in the place of a file that has a hash, "" of none. Where another is there by now both stay as
// they are, and the error is ErrChanged.
func (s *Staged) CommitOver(hash string) error {
	if err := s.ready(); err != nil {
		return err
	}
	if now, err := hashIn(s.root, diskname.In(s.root.FS(), s.name)); err != nil {
		return err
	} else if now != hash {
		return changed(s.path())
	}
	err := s.rename()
	if err == nil {
		s.close()
	}
	return err
}

// ready makes sure that the bytes are on the disk. What a person saves meanwhile is seen by whoever looks after it: nothing is waited for
// between that look and the new name.
func (s *Staged) ready() error {
	err := s.sync()
	s.before()
	return err
}

func (s *Staged) rename() error {
	if runtime.GOOS == "windows" { // it renames no file that is open
		if err := s.release(); err != nil {
			return err
		}
	}
	err := s.root.Rename(filepath.FromSlash(s.temp), filepath.FromSlash(s.name))
	if err == nil {
		return nil
	}
	if isInUse(err) {
		return fmt.Errorf("không thay được %s vì %w; hãy đóng tệp đó (ví dụ trong Word) rồi chạy lại (%w)", s.path(), ErrInUse, err)
	}
	return fmt.Errorf("không thay được %s: %w", s.path(), err)
}

// As gives the file another name in its folder, to take at Commit.
func (s *Staged) As(name string) { s.name = path.Join(path.Dir(s.name), name) }

// Discard removes the temporary file.
func (s *Staged) Discard() {
	_ = s.release() // Windows removes no file that is open
	s.remove()
	s.close()
}

func (s *Staged) remove() { _ = removeIn(s.root, s.temp) }

func (s *Staged) close() {
	_ = s.release() // what it holds is on the disk
	if s.own {
		s.root.Close()
	}
}

// The modes of new files and folders, from which the person's umask takes away.
const (
	newFile   = 0o666
	NewFolder = 0o777
)

func (s *Staged) fill(tmp *os.File, like string, render func(io.Writer) error) error {
	sum := sha256.New()
	buffered := rooms.Get().(*bufio.Writer)
	buffered.Reset(&steps{io.MultiWriter(tmp, sum), s.before})
	defer func() {
		buffered.Reset(io.Discard)
		rooms.Put(buffered)
	}()
	if err := render(buffered); err != nil {
		return err
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("không ghi được tệp, có thể đĩa đã đầy: %w", err)
	}
	if there, err := s.root.Stat(filepath.FromSlash(like)); err == nil && there.Mode().IsRegular() {
		s.before()
		if err := tmp.Chmod(there.Mode().Perm()); err != nil {
			return fmt.Errorf("không đặt được quyền của tệp: %w", err)
		}
	}
	info, err := tmp.Stat()
	if err != nil {
		return fmt.Errorf("không xem được tệp vừa ghi: %w", err)
	}
	s.Size, s.Hash = info.Size(), hex.EncodeToString(sum.Sum(nil))
	return nil
}

// rooms serves fill: a dossier has a score of files.
var rooms = sync.Pool{New: func() any { return bufio.NewWriterSize(io.Discard, 1<<16) }}

// steps tells of each write before it is done.
type steps struct {
	io.Writer
	before func()
}

func (s *steps) Write(data []byte) (int, error) {
	s.before()
	return s.Writer.Write(data)
}
