package build

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
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
		"tạo a.pdf: ở đó là một thư mục, không phải tệp; hãy đổi tên hoặc xóa thư mục đó": fmt.Errorf("tạo a.pdf: %w", folder),
		"lỗi khác": errors.New("lỗi khác"),
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
