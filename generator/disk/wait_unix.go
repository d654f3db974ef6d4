//go:build !windows

package disk

import "syscall"

// withoutWaiting opens a pipe at once, though nobody writes to it, so that it can be told and refused.
const withoutWaiting = syscall.O_NONBLOCK
