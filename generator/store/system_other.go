//go:build !windows

package store

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// tryLock takes the lock of a file without waiting. The system gives it back when the process ends, however it ends.
// Where the file system has no locks, as on some shares, everybody has it.
func tryLock(f *os.File) bool {
	return !errors.Is(syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB), syscall.EWOULDBLOCK)
}

// ownCauses are none here: what these systems say is among the causes of all.
var ownCauses []cause

// isInUse is never so: these systems replace a file that is open.
func isInUse(error) bool { return false }

// removeIn takes a file away from a folder.
func removeIn(root *os.Root, name string) error { return root.Remove(filepath.FromSlash(name)) }
