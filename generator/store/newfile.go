package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"vanban/generator/disk"
)

// WriteNew writes a file that is not there yet, and the folders that lead to it. Where it is there it stays as it is, and the error is fs.ErrExist.
func WriteNew(path string, data []byte) error {
	if err := disk.Refused(path); err != nil {
		return err
	}
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, NewFolder); err != nil {
		return fmt.Errorf("không tạo được thư mục %s: %w", folder, err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newFile)
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	if err == nil {
		_, err = f.Write(data)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return fmt.Errorf("không ghi được %s: %w", path, err)
	}
	return nil
}
