package store

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// Backup copies a file to a name that none has, and gives it. Bytes that are kept already are not kept twice.
func (f *Folder) Backup(name string) (kept string, err error) {
	if err := f.mkdir(BackupsIn); err != nil {
		return "", err
	}
	hash, err := f.Hash(name)
	if err != nil {
		return "", err
	}
	if hash == "" {
		return "", fmt.Errorf("không chép được %s: %w", f.Path(name), fs.ErrNotExist)
	}
	kept, there, err := f.backupName(name, hash)
	if err == nil && !there {
		err = f.copy(name, kept)
	}
	return kept, err
}

// BackupOf is Backup for the bytes of a file that may stand elsewhere.
func (f *Folder) BackupOf(name string, data []byte) (kept string, err error) {
	kept, there, err := f.backupName(name, HashOf(data))
	if err == nil && !there {
		err = f.Put(kept, data)
	}
	return kept, err
}

// backupName gives the name under which bytes with a hash are kept, and whether they are there already.
func (f *Folder) backupName(name, hash string) (kept string, there bool, err error) {
	extension := filepath.Ext(name)
	for n := 1; ; n++ {
		kept = BackupsIn + "/" + name
		if n > 1 {
			kept = fmt.Sprintf("%s/%s (%d)%s", BackupsIn, strings.TrimSuffix(name, extension), n, extension)
		}
		is, err := f.Hash(kept)
		if err != nil || is == "" || is == hash && hash != tooLarge {
			return kept, is == hash && is != "", err
		}
	}
}

// MustHave wants a file of the folder to have the bytes that it had; where it has others the error is ErrChanged.
func (f *Folder) MustHave(name string, data []byte) error {
	hash, err := f.Hash(name)
	if err == nil && hash != HashOf(data) {
		err = changed(f.Path(name))
	}
	return err
}

// BackupHash is Backup of a file that may be written meanwhile: it gives the hash of what was kept, too.
func (f *Folder) BackupHash(name string) (kept, hash string, err error) {
	if kept, err = f.Backup(name); err == nil {
		hash, err = f.Hash(kept)
	}
	return kept, hash, err
}
