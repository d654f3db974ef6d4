package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/windows"
)

// TestFileOpenElsewhere: a file that another program lets nobody else read or write is told as such.
func TestFileOpenElsewhere(t *testing.T) {
	folder, err := os.MkdirTemp("", "") // Wine can't remove a test's own folder with what is in it
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "kế hoạch.docx")
	defer os.Remove(folder)
	defer os.Remove(file)
	if err := os.WriteFile(file, []byte("x"), 0o666); err != nil {
		t.Fatal(err)
	}
	name, err := windows.UTF16PtrFromString(file)
	if err != nil {
		t.Fatal(err)
	}
	held, err := windows.CreateFile(name, windows.GENERIC_READ, 0, nil, windows.OPEN_EXISTING, windows.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer windows.CloseHandle(held)
	_, read := os.ReadFile(file)
	for _, err := range []error{read, os.WriteFile(file, nil, 0o666)} {
		if told := Explain(fmt.Errorf("không đọc được %s: %w", file, err)); !strings.Contains(told, "đang mở trong một chương trình khác") {
			t.Error(told)
		}
	}
	if err := WriteNew(filepath.Join(folder, "con.md"), nil); err == nil || !strings.Contains(err.Error(), "dành riêng") {
		t.Error(err)
	}
}
