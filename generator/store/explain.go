package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"vanban/generator/pattern"
)

// cause is what a system says no for, and what to do about it.
type cause struct {
	is   error
	what string
}

// causes are those that all systems know; ownCauses those that only one does.
var causes = []cause{
	{fs.ErrPermission, "không được phép đọc hoặc ghi ở đó; kiểm tra quyền của tệp, thư mục, hoặc dùng thư mục khác"},
	{syscall.EISDIR, "ở đó là một thư mục, không phải tệp; hãy đổi tên thư mục đó, hoặc chọn tên khác"},
	{syscall.ENOTEMPTY, "ở đó đã có một thư mục cùng tên; hãy đổi tên thư mục đó, hoặc chọn tên khác"},
	{fs.ErrExist, "ở đó đã có tệp hoặc thư mục cùng tên; hãy đổi tên hoặc xóa nó"},
	{syscall.ENOTDIR, "một phần của đường dẫn là tệp, không phải thư mục; hãy chọn đường dẫn khác"},
	{syscall.ENOSPC, "đĩa đã đầy; hãy xóa bớt tệp rồi chạy lại"},
	{syscall.EROFS, "ổ đĩa chỉ cho đọc; hãy dùng thư mục ở ổ đĩa khác"},
	{syscall.ENAMETOOLONG, "tên tệp hoặc đường dẫn quá dài"},
	{fs.ErrNotExist, "không có tệp hoặc thư mục đó"},
	{syscall.ELOOP, "đường dẫn là những liên kết (link) trỏ vòng quanh; hãy xóa liên kết đó"},
	{syscall.EMFILE, "quá nhiều tệp đang mở; hãy đóng bớt chương trình rồi chạy lại"},
	{syscall.ENFILE, "quá nhiều tệp đang mở; hãy đóng bớt chương trình rồi chạy lại"},
	{syscall.EIO, "ổ đĩa hoặc mạng không đọc, ghi được; hãy kiểm tra ổ đĩa rồi chạy lại"},
	{syscall.EBUSY, "tệp đang được chương trình khác dùng; hãy đóng chương trình đó rồi chạy lại"},
	{syscall.EXDEV, "không chuyển tệp sang ổ đĩa khác được"},
	{syscall.EFBIG, "tệp quá lớn đối với ổ đĩa này"},
	{syscall.EPIPE, "chương trình nhận kết quả đã dừng"},
	{syscall.EINVAL, "ổ đĩa hoặc hệ thống không nhận tên hay việc này"},
	{io.ErrUnexpectedEOF, "tệp bị cắt cụt, thiếu phần cuối"},
	{os.ErrDeadlineExceeded, "chờ quá lâu mà tệp không trả lời"},
}

// Explain gives an error's text with what the system says in Vietnamese, with advice. Files that
// failed for the same cause are told as one.
func Explain(err error) string {
	return together(inVietnamese(err, err.Error()))
}

// inVietnamese puts the causes in the place of the system's own words, in every error that err wraps.
func inVietnamese(err error, text string) string {
	if said, cause := systemError(err); cause != nil {
		for _, c := range slices.Concat(ownCauses, causes) {
			if errors.Is(cause, c.is) {
				return strings.ReplaceAll(text, said, c.what)
			}
		}
		return strings.ReplaceAll(text, said, unknownCause(cause))
	}
	switch wraps := err.(type) {
	case interface{ Unwrap() error }:
		if inner := wraps.Unwrap(); inner != nil {
			return inVietnamese(inner, text)
		}
	case interface{ Unwrap() []error }:
		for _, inner := range wraps.Unwrap() {
			text = inVietnamese(inner, text)
		}
	}
	return text
}

// systemError gives what an error of the system says, and the error without the path.
func systemError(err error) (said string, cause error) {
	switch e := err.(type) {
	case *fs.PathError:
		return e.Error(), e.Err
	case *os.LinkError:
		return e.Error(), e.Err
	case *os.SyscallError:
		return e.Error(), e.Err
	case syscall.Errno:
		return e.Error(), e
	}
	return "", nil
}

// unknownCause says in few words that the system refused, with its number for who looks after the machine.
func unknownCause(cause error) string {
	var number syscall.Errno
	if errors.As(cause, &number) {
		return fmt.Sprintf("hệ thống không làm được (lỗi số %d)", uintptr(number))
	}
	return "hệ thống không đọc, ghi được"
}

var ofFile = pattern.Lazy(`^tạo \S+: `)

// together tells causes once that differ only in the file that could not be made. Of several
// problems of one file only the first has its name before it.
func together(text string) string {
	all := blocks(text)
	files := map[string]int{} // by cause
	for _, block := range all {
		if m := ofFile().FindString(block); m != "" {
			files[block[len(m):]]++
		}
	}
	var told []string
	known, shared := map[string]bool{}, false
	for _, block := range all {
		m := ofFile().FindString(block)
		cause := block[len(m):]
		if m != "" {
			shared = files[cause] > 1
		}
		switch {
		case shared && known[cause]:
			continue
		case shared && m != "":
			block = fmt.Sprintf("không tạo được %d tệp: %s", files[cause], cause)
		case block == "" && len(told) > 0 && told[len(told)-1] == "":
			continue // the problem between them is told already
		}
		known[cause] = block != ""
		told = append(told, block)
	}
	return strings.TrimRight(strings.Join(told, "\n"), "\n")
}

// blocks parts a text into its messages: a line with the indented ones below it, which show the place and what would be right.
func blocks(text string) []string {
	var all []string
	for line := range strings.SplitSeq(text, "\n") {
		if last := len(all) - 1; last >= 0 && strings.HasPrefix(line, " ") {
			all[last] += "\n" + line
			continue
		}
		all = append(all, line)
	}
	return all
}

// ExplainPanic, deferred, turns a bug of ours into an error, so that the user's old files stay and the others are made.
func ExplainPanic(err *error) {
	if bug := recover(); bug != nil {
		*err = fmt.Errorf("lỗi của chương trình, không phải của hồ sơ: %v; xin gửi hồ sơ này cho người bảo trì\n%s", bug, debug.Stack())
	}
}
