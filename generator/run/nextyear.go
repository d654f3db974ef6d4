package run

import (
	"fmt"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/rollover"
	"vanban/generator/store"
)

// WriteNextYear writes next year's dossier into a folder that is new or empty, whole: it loads before it has its name.
// step is called before each change on the disk; it may be nil.
func WriteNextYear(out string, rolled *rollover.Rolled, step func()) error {
	whole, err := store.Begin(out, store.Patience, step)
	if err != nil {
		return err
	}
	defer whole.Discard()
	for _, f := range rolled.Files {
		if err := whole.Put(f.Name, []byte(f.Text)); err != nil {
			return err
		}
	}
	if _, err := dossier.Load(disk.Folder(whole.Path("."))); err != nil {
		return fmt.Errorf("hồ sơ năm mới chưa tạo được vì sẽ có lỗi như sau; hãy sửa trong hồ sơ năm cũ rồi chạy lại\n\n%w", err)
	}
	return whole.Commit()
}
