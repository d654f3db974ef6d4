package store

import (
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// tryLock takes the lock of a file without waiting. The system gives it back when the process ends, however it ends.
// Where the file system has no locks, as on some shares, everybody has it.
func tryLock(f *os.File) bool {
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &windows.Overlapped{})
	return !errors.Is(err, windows.ERROR_LOCK_VIOLATION) && !errors.Is(err, windows.ERROR_IO_PENDING)
}

// isInUse says whether Windows refused to replace a file because it is open.
func isInUse(err error) bool {
	return errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}

// removeIn takes a file away from a folder. Some file systems, such as older shares, can't do so through an open folder; they take the path,
// which the first try has found to lie inside.
func removeIn(root *os.Root, name string) error {
	err := root.Remove(filepath.FromSlash(name))
	if errors.Is(err, windows.ERROR_INVALID_FUNCTION) {
		return os.Remove(filepath.Join(root.Name(), filepath.FromSlash(name)))
	}
	return err
}
