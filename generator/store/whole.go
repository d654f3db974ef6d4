package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"vanban/generator/dossier"
	"vanban/generator/paper"
)

// Whole is a folder that gets its name when all is in it, under a temporary one until then.
type Whole struct {
	*Folder
	to string
}

// Begin makes a folder under a temporary name beside the one that it will have, or takes over what a killed run left of
// it: nothing of that stays. Another run that is at it has the lock, and is waited for so long.
func Begin(to string, wait time.Duration, before func()) (*Whole, error) {
	to = filepath.Clean(to)
	if there, err := filepath.EvalSymlinks(to); err == nil {
		to = there // a link stays, and what it leads to is filled
	}
	if base := filepath.Base(to); base == "." || base == ".." {
		absolute, err := filepath.Abs(to) // its name is that of no file beside it
		if err != nil {
			return nil, fmt.Errorf("không tìm được thư mục %s: %w", to, err)
		}
		to = absolute
	}
	temp := filepath.Join(filepath.Dir(to), tempPrefix+filepath.Base(to)+tempSuffix)
	for {
		f, err := Open(temp, wait, before)
		if err != nil {
			return nil, err
		}
		if there, err := f.isAt(temp); err != nil || !there {
			f.Close() // the run that was waited for has given it its name
			if err != nil {
				return nil, err
			}
			continue
		}
		if err := f.empty(); err != nil {
			f.Close()
			return nil, err
		}
		return &Whole{f, to}, nil
	}
}

// isAt says whether the folder still has a path, and not another one in its place.
func (f *Folder) isAt(path string) (bool, error) {
	own, err := f.root.Stat(".")
	if err != nil {
		return false, fmt.Errorf("không mở được thư mục %s: %w", path, err)
	}
	there, err := os.Stat(path)
	return err == nil && os.SameFile(own, there), nil
}

// empty removes everything but the lock.
func (f *Folder) empty() error {
	entries, err := fs.ReadDir(f.root.FS(), ".")
	if err != nil {
		return fmt.Errorf("không đọc được thư mục %s: %w", f.path, err)
	}
	for _, e := range entries {
		if e.Name() == lockName {
			continue
		}
		f.before()
		if err := f.root.RemoveAll(e.Name()); err != nil {
			return fmt.Errorf("không dọn được %s: %w", f.Path(e.Name()), err)
		}
	}
	return nil
}

// Commit gives the folder its name, in the place of an empty one, whose mode it gets.
func (w *Whole) Commit() error {
	if there, err := os.Stat(w.to); err == nil && there.IsDir() {
		w.before()
		if err := os.Chmod(w.path, there.Mode().Perm()); err != nil {
			return fmt.Errorf("không đặt được quyền của thư mục: %w", err)
		}
		w.before()
		if err := os.Remove(w.to); err != nil {
			return fmt.Errorf("không thay được thư mục %s: %w", w.to, err)
		}
	}
	if runtime.GOOS == "windows" {
		w.Close() // it renames no folder in which a file is open
	}
	w.before()
	if err := os.Rename(w.path, w.to); err != nil {
		return fmt.Errorf("không tạo được %s: %w", w.to, err)
	}
	w.before()
	_ = os.Remove(filepath.Join(w.to, lockName)) // whoever waits for it looks for the folder again
	w.Close()
	return nil
}

// Discard removes the folder, unless it has its name by now.
func (w *Whole) Discard() {
	there, err := w.isAt(w.path)
	if err == nil && there {
		err = w.empty()
	}
	w.Close()
	if err == nil && there {
		_ = errors.Join(os.Remove(filepath.Join(w.path, lockName)), os.Remove(w.path))
	}
}

// TakeDossier takes a dossier's folder for one run that changes its files; whatever that run builds on is read after
// it, so that no other's change is lost. step is called before each change on the disk; it may be nil.
func TakeDossier(folder string, step func()) (*Folder, error) {
	taken, err := Open(folder, Patience, step)
	if err != nil {
		return nil, err
	}
	for _, written := range []string{dossier.ProgressFolder, paper.Folder} {
		if err := taken.sweepFiles(written); err != nil {
			taken.Close()
			return nil, err
		}
	}
	return taken, nil
}
