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

// ownCauses are numbers of Windows that stand for none of the causes of other systems.
var ownCauses = []cause{
	{windows.ERROR_SHARING_VIOLATION, "tệp đang mở trong một chương trình khác; hãy đóng tệp đó rồi chạy lại"},
	{windows.ERROR_LOCK_VIOLATION, "tệp đang mở trong một chương trình khác; hãy đóng tệp đó rồi chạy lại"},
	{windows.ERROR_USER_MAPPED_FILE, "tệp đang mở trong một chương trình khác; hãy đóng tệp đó rồi chạy lại"},
	{windows.ERROR_DISK_FULL, "đĩa đã đầy; hãy xóa bớt tệp rồi chạy lại"},
	{windows.ERROR_HANDLE_DISK_FULL, "đĩa đã đầy; hãy xóa bớt tệp rồi chạy lại"},
	{windows.ERROR_WRITE_PROTECT, "ổ đĩa chỉ cho đọc; hãy dùng thư mục ở ổ đĩa khác"},
	{windows.ERROR_NOT_READY, "ổ đĩa chưa sẵn sàng; hãy cắm lại ổ đĩa rồi chạy lại"},
	{windows.ERROR_FILENAME_EXCED_RANGE, "tên tệp hoặc đường dẫn quá dài"},
	{windows.ERROR_INVALID_NAME, "Windows không nhận tên này; bỏ các ký tự < > : \" | ? * trong tên"},
	{windows.ERROR_DIRECTORY, "một phần của đường dẫn là tệp, không phải thư mục; hãy chọn đường dẫn khác"},
	{windows.ERROR_BAD_NETPATH, "không thấy máy trong mạng; hãy kiểm tra mạng và đường dẫn"},
	{windows.ERROR_BAD_NET_NAME, "không thấy thư mục chia sẻ trong mạng; hãy kiểm tra đường dẫn"},
	{windows.ERROR_NETNAME_DELETED, "mất kết nối với thư mục trong mạng; hãy chạy lại"},
	{windows.ERROR_CRC, "ổ đĩa hoặc mạng không đọc, ghi được; hãy kiểm tra ổ đĩa rồi chạy lại"},
	{windows.ERROR_CANT_RESOLVE_FILENAME, "đường dẫn là những liên kết (link) trỏ vòng quanh; hãy xóa liên kết đó"},
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
