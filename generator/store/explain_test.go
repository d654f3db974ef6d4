package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestExplain(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "tep")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, below := os.Create(filepath.Join(file, "con"))
	_, absent := os.Open(filepath.Join(dir, "khong-co"))
	_, folder := os.Create(dir)
	for want, err := range map[string]error{
		"đọc tep: một phần của đường dẫn là tệp, không phải thư mục; hãy chọn đường dẫn khác": fmt.Errorf("đọc tep: %w", below),
		"không có tệp hoặc thư mục đó": absent,
		"tạo a.pdf: ở đó là một thư mục, không phải tệp; hãy đổi tên thư mục đó, hoặc chọn tên khác": fmt.Errorf("tạo a.pdf: %w", folder),
		"lỗi khác": errors.New("lỗi khác"),
		"đọc tep: hệ thống không làm được (lỗi số 95)":                           fmt.Errorf("đọc tep: %w", &fs.PathError{Op: "read", Path: "tep", Err: syscall.Errno(95)}),
		"đọc tep: quá nhiều tệp đang mở; hãy đóng bớt chương trình rồi chạy lại": fmt.Errorf("đọc tep: %w", syscall.EMFILE),
		"đọc tep: hệ thống không đọc, ghi được":                                  fmt.Errorf("đọc tep: %w", &fs.PathError{Op: "read", Path: "tep", Err: os.ErrClosed}),
	} {
		if got := Explain(err); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	both := errors.Join(fmt.Errorf("tạo a.pdf: %w", below), fmt.Errorf("tạo b.pdf: %w", below), errors.New("lỗi khác"))
	if got := Explain(both); !strings.HasPrefix(got, "không tạo được 2 tệp: một phần") || strings.Count(got, "\n") != 1 {
		t.Errorf("not told together: %q", got)
	}
}

// TestExplainTellsALongCauseOnce: what shows the line and what would be right belongs to its cause.
func TestExplainTellsALongCauseOnce(t *testing.T) {
	const cause = "ke-hoach.md:11:4: phông chữ không có ký tự “☐”\n   11 | 2. ☐ Kịp thời\n      |    ^\n  Gợi ý: thay bằng ký tự thông thường"
	err := errors.Join(fmt.Errorf("tạo a.pdf: %w", errors.New(cause)), errors.New("tạo c.pdf: lỗi khác\n  Gợi ý: khác"), fmt.Errorf("tạo b.pdf: %w", errors.New(cause)))
	if got, want := Explain(err), "không tạo được 2 tệp: "+cause+"\ntạo c.pdf: lỗi khác\n  Gợi ý: khác"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestExplainTellsSeveralCausesOnce: only the first of a file's problems has the file's name before it.
func TestExplainTellsSeveralCausesOnce(t *testing.T) {
	const first, second, third = "ke-hoach.md:5:9: không có ký tự “✓”\n  Gợi ý: thay", "ke-hoach.md:5:14: không có ký tự “漢”", "ke-hoach.md:7:1: không có ký tự “☐”"
	err := errors.Join(errors.New("tạo a.pdf: "+first+"\n\n"+second), errors.New("tạo b.pdf: "+first+"\n\n"+second+"\n\n"+third))
	if got, want := Explain(err), "không tạo được 2 tệp: "+first+"\n\n"+second+"\n\n"+third; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
