package store

import (
	"errors"
	"syscall"
)

// The errors with which Windows refuses to replace a file that is open (winerror.h).
const (
	accessDenied     = syscall.Errno(5)
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
)

func isInUse(err error) bool {
	return errors.Is(err, accessDenied) || errors.Is(err, sharingViolation) || errors.Is(err, lockViolation)
}
