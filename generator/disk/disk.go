// Package disk reads what a person or another program has put on the disk. It
// gives only regular files, so that nothing read from it waits for a pipe or
// never ends, only so much of one as its reader asks for, and of a folder
// only what is in it: a link that leads out of it is refused by name.
package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"vanban/generator/source"
)

// refused is the error for something that is there and may not be read.
func refused(path, what, hint string) error {
	return &source.Problem{At: source.Pos{File: path}, What: what, Hint: hint}
}

// irregular names the kinds of file that are no files of a person's.
var irregular = []struct {
	mode fs.FileMode
	name string
}{
	{fs.ModeNamedPipe, "một ống dẫn (FIFO)"},
	{fs.ModeSocket, "một ổ cắm mạng (socket)"},
	{fs.ModeDevice | fs.ModeCharDevice, "một thiết bị"},
}

// mustBeRegular refuses what is no regular file. A folder is told as the system tells of one that is read.
func mustBeRegular(path string, mode fs.FileMode) error {
	switch {
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		return &fs.PathError{Op: "read", Path: path, Err: syscall.EISDIR}
	}
	return refused(path, fmt.Sprintf("Đây là %s, không phải tệp.", kindOf(mode)), "thay nó bằng một tệp thường cùng tên, hoặc đổi tên nó")
}

// Open opens a regular file for reading. A link at the path is followed: a person has typed it.
// What is no regular file is refused at once, source.Problem.
func Open(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|withoutWaiting, 0)
	return checked(f, path, err, mustBeRegular)
}

// OpenIn is Open for a file of a folder, which no link may lead out of.
func OpenIn(root *os.Root, name string) (*os.File, error) {
	path := filepath.Join(root.Name(), name)
	f, err := root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|withoutWaiting, 0)
	return checked(f, path, Inside(path, err), mustBeRegular)
}

// checked gives what was opened if it is of the kind that it must be.
func checked(f *os.File, path string, err error, mustBe func(path string, mode fs.FileMode) error) (*os.File, error) {
	if err != nil {
		return nil, notOpened(path, err, mustBe)
	}
	info, err := f.Stat()
	if err == nil {
		err = mustBe(path, info.Mode())
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// notOpened tells of a socket, which no system opens, as of what it is.
func notOpened(path string, err error, mustBe func(path string, mode fs.FileMode) error) error {
	if info, none := os.Stat(path); none == nil && info.Mode()&(fs.ModeSocket|fs.ModeNamedPipe) != 0 {
		return mustBe(path, info.Mode())
	}
	return err
}

// ReadFile reads a regular file whole. One of more bytes than that is refused, source.Problem.
func ReadFile(path string, most int64) ([]byte, error) {
	f, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f, path, most)
}

// ReadFileIn is ReadFile for a file of a folder, which no link may lead out of.
func ReadFileIn(root *os.Root, name string, most int64) ([]byte, error) {
	f, err := OpenIn(root, name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f, filepath.Join(root.Name(), name), most)
}

func readAll(f *os.File, path string, most int64) ([]byte, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() > most {
		return nil, tooLarge(path, most)
	}
	var data bytes.Buffer
	data.Grow(int(info.Size()) + bytes.MinRead) // so that what is read isn't copied
	_, err = data.ReadFrom(io.LimitReader(f, most+1))
	if err == nil && int64(data.Len()) > most { // it grew meanwhile
		return nil, tooLarge(path, most)
	}
	return data.Bytes(), err
}

func tooLarge(path string, most int64) error {
	return refused(path, fmt.Sprintf("Tệp lớn hơn %d MiB.", most>>20), "kiểm tra xem có chọn nhầm tệp không")
}

// Inside tells of a link that leads out of a folder as of what it is; other errors stay.
func Inside(path string, err error) error {
	at, is := errors.AsType[*fs.PathError](err)
	if !is || !strings.HasSuffix(at.Err.Error(), escapes) {
		return err
	}
	return refused(path, "Đường dẫn này đi qua một liên kết (link) ra ngoài thư mục.", "chép tệp thật vào thư mục, thay cho liên kết")
}

// Root opens a folder, to be gone out of by no link in it. A pipe in its place is refused at once: to open it would wait for ever.
func Root(path string) (*os.Root, error) {
	if info, err := os.Stat(path); err == nil {
		if err := mustBeFolder(path, info.Mode()); err != nil {
			return nil, err
		}
	}
	return os.OpenRoot(path)
}

// OpenFolderIn opens a folder in a folder to be listed; no link may lead out of that, and what is none is refused at once.
func OpenFolderIn(root *os.Root, name string) (*os.File, error) {
	f, err := root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|withoutWaiting, 0)
	return checked(f, filepath.Join(root.Name(), name), err, mustBeFolder)
}

// mustBeFolder refuses what is no folder. A file is told as the system tells of one that is listed.
func mustBeFolder(path string, mode fs.FileMode) error {
	switch {
	case mode.IsDir():
		return nil
	case mode.IsRegular():
		return &fs.PathError{Op: "open", Path: path, Err: syscall.ENOTDIR}
	}
	return refused(path, fmt.Sprintf("Đây là %s, không phải thư mục.", kindOf(mode)), "thay nó bằng một thư mục cùng tên, hoặc đổi tên nó")
}

// kindOf names what is neither a file nor a folder.
func kindOf(mode fs.FileMode) string {
	for _, kind := range irregular {
		if mode&kind.mode != 0 {
			return kind.name
		}
	}
	return "một tệp đặc biệt"
}

// LeadsOut says whether what is at a name in a folder is a link to something outside of it.
func LeadsOut(folder, name string) bool {
	root, err := Root(folder)
	if err != nil {
		return false
	}
	defer root.Close()
	_, err = root.Stat(name)
	return source.IsInput(Inside(name, err))
}

// escapes is how os.Root says, by no value of its own, that a link leads out of it.
const escapes = "path escapes from parent"

// NotRead says which file could not be read; what was refused says so itself.
func NotRead(path string, err error) error {
	if err == nil || source.IsInput(err) {
		return err
	}
	return fmt.Errorf("không đọc được %s: %w", path, err)
}

// Exists says whether anything stands at a path, if only a link that leads nowhere; what can't be looked at is taken for something.
func Exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
