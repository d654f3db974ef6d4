// Package build puts rendered documents into files: each is whole, the old one
// or the new one, at any moment.
package build

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// ErrInUse is a target that another program holds open, as Word does on Windows.
var ErrInUse = errors.New("tệp đang mở trong một chương trình khác")

// Staged is a file that is complete on the disk under a temporary name beside its own.
type Staged struct {
	Size   int64  // bytes
	Hash   string // of the bytes, as HashOf gives it
	path   string
	temp   string
	before func() // each change on the disk
}

// tempSuffix ends the names of temporary files.
const tempSuffix = ".tam"

// Stage renders a file under a temporary name in the folder of its path.
// Nothing of that path is touched before Commit. On an error nothing stays behind.
func Stage(path string, render func(io.Writer) error) (*Staged, error) {
	return stage(path, render, func() {})
}

func stage(path string, render func(io.Writer) error, before func()) (*Staged, error) {
	tmp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*"+tempSuffix)
	if err != nil {
		return nil, fmt.Errorf("không tạo được tệp trong thư mục %s: %w", filepath.Dir(path), err)
	}
	s := &Staged{path: path, temp: tmp.Name(), before: before}
	complete := false
	defer func() {
		if !complete {
			tmp.Close()
			s.Discard()
		}
	}()
	if err := s.fill(tmp, render); err != nil {
		return nil, err
	}
	if err := tmp.Close(); err != nil {
		return nil, fmt.Errorf("không ghi xong %s: %w", path, err)
	}
	complete = true
	return s, nil
}

// Commit gives the file its name, in the place of an older one. On an error the older one stays as it was.
func (s *Staged) Commit() error {
	s.before()
	err := os.Rename(s.temp, s.path)
	if err == nil {
		return nil
	}
	s.Discard()
	if isInUse(err) {
		return fmt.Errorf("không thay được %s vì %w; hãy đóng tệp đó (ví dụ trong Word) rồi chạy lại (%w)", s.path, ErrInUse, err)
	}
	return fmt.Errorf("không thay được %s: %w", s.path, err)
}

// As gives the file another name in its folder, to take at Commit.
func (s *Staged) As(name string) { s.path = filepath.Join(filepath.Dir(s.path), name) }

// Discard removes the temporary file.
func (s *Staged) Discard() { os.Remove(s.temp) }

const filePermission = 0o644

func (s *Staged) fill(tmp *os.File, render func(io.Writer) error) error {
	sum := sha256.New()
	buffered := bufio.NewWriterSize(&steps{io.MultiWriter(tmp, sum), s.before}, 1<<16)
	if err := render(buffered); err != nil {
		return err
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("không ghi được tệp, có thể đĩa đã đầy: %w", err)
	}
	s.before()
	if err := tmp.Chmod(filePermission); err != nil {
		return fmt.Errorf("không đặt được quyền của tệp: %w", err)
	}
	if err := tmp.Sync(); err != nil {
		return fmt.Errorf("không ghi được tệp xuống đĩa: %w", err)
	}
	info, err := tmp.Stat()
	if err != nil {
		return fmt.Errorf("không xem được tệp vừa ghi: %w", err)
	}
	s.Size, s.Hash = info.Size(), hex.EncodeToString(sum.Sum(nil))
	return nil
}

// steps tells of each write before it is done.
type steps struct {
	io.Writer
	before func()
}

func (s *steps) Write(data []byte) (int, error) {
	s.before()
	return s.Writer.Write(data)
}
