package issued

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/store"
)

// Keeping is a document to be kept as issued.
type Keeping struct {
	Record Record
	State  map[string][]byte // the dossier's files as they are, by slash-separated names
	Files  map[string][]byte // the issued files
	Made   map[string][]byte // of those edited by hand: what the dossier gave
}

// What begins and ends the names of folders that are not complete yet.
const (
	tempPrefix = ".vanban."
	tempSuffix = ".tam"
)

// The modes of new files and folders, from which the person's umask takes away.
const (
	newFile   = 0o666
	newFolder = 0o777
)

// Keep writes a record into a dossier's folder, whole: before it has its name nothing is issued. step is called before
// each change on the disk; it may be nil.
func Keep(dossier string, k Keeping, step func()) (*Record, error) {
	if step == nil {
		step = func() {}
	}
	top := filepath.Join(dossier, Folder)
	locked, err := store.Open(top, store.Patience, step)
	if err != nil {
		return nil, err
	}
	defer locked.Close()
	if err := sweep(top, step); err != nil {
		return nil, err
	}
	r := k.Record
	r.Version = r.form()
	if r.date, err = calendar.ParseDate(r.Day); err != nil {
		return nil, fmt.Errorf("ghi sổ ban hành: %w", err)
	}
	r.path = free(top, folderName(r.Symbol), r.Day)
	temp := filepath.Join(top, tempPrefix+filepath.Base(r.path)+tempSuffix)
	step()
	if err := os.Mkdir(temp, newFolder); err != nil {
		return nil, fmt.Errorf("không tạo được thư mục trong %s: %w", top, err)
	}
	if err := k.write(temp, &r, step); err != nil {
		return nil, errors.Join(err, os.RemoveAll(temp))
	}
	step()
	if err := os.Rename(temp, r.path); err != nil {
		return nil, errors.Join(fmt.Errorf("không tạo được %s: %w", r.path, err), os.RemoveAll(temp))
	}
	return &r, nil
}

// write fills the folder of a record; the record itself comes last.
func (k *Keeping) write(folder string, r *Record, step func()) error {
	r.Dossier = map[string]string{}
	for name, data := range k.State {
		r.Dossier[name] = store.HashOf(data)
	}
	for _, part := range []struct {
		in    string
		files map[string][]byte
	}{{"", k.State}, {filesIn, k.Files}, {madeIn, k.Made}} {
		for _, name := range slices.Sorted(maps.Keys(part.files)) {
			if err := put(folder, path.Join(part.in, name), part.files[name], step); err != nil {
				return err
			}
		}
	}
	record, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		return fmt.Errorf("ghi sổ ban hành: %w", err)
	}
	return put(folder, recordName, append(record, '\n'), step)
}

func put(folder, name string, data []byte, step func()) error {
	to := filepath.Join(folder, filepath.FromSlash(name))
	step()
	if err := os.MkdirAll(filepath.Dir(to), newFolder); err != nil {
		return fmt.Errorf("không tạo được thư mục %s: %w", filepath.Dir(to), err)
	}
	step()
	if err := writeSynced(to, data); err != nil {
		return fmt.Errorf("không ghi được %s: %w", to, err)
	}
	return nil
}

// writeSynced writes a file down to the disk: the record may not be there before what it tells of.
func writeSynced(path string, data []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, newFile)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := f.Write(data); err != nil {
		return err
	}
	return f.Sync()
}

// sweep removes what a killed run left.
func sweep(top string, step func()) error {
	entries, err := os.ReadDir(top)
	if err != nil {
		return fmt.Errorf("không đọc được %s: %w", top, err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), tempPrefix) || !strings.HasSuffix(e.Name(), tempSuffix) {
			continue
		}
		path := filepath.Join(top, e.Name())
		step()
		if err := os.RemoveAll(path); err != nil {
			return fmt.Errorf("không dọn được %s: %w", path, err)
		}
	}
	return nil
}

// free gives a folder that is not there yet: two reports of different years may have one number.
func free(top, name, day string) string {
	year, _, _ := strings.Cut(day, "-")
	to := filepath.Join(top, name)
	for n := 1; exists(to); n++ {
		to = filepath.Join(top, name+"-"+year)
		if n > 1 {
			to = filepath.Join(top, fmt.Sprintf("%s-%s-%d", name, year, n))
		}
	}
	return to
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// TakeBack undoes a record. Nothing is deleted: it goes into a folder where no run looks, whose path is given.
func TakeBack(dossier string, r *Record, step func()) (string, error) {
	if step == nil {
		step = func() {}
	}
	top := filepath.Join(dossier, Folder)
	locked, err := store.Open(top, store.Patience, step)
	if err != nil {
		return "", err
	}
	defer locked.Close()
	step()
	if err := os.MkdirAll(filepath.Join(top, takenBack), newFolder); err != nil {
		return "", fmt.Errorf("không tạo được thư mục trong %s: %w", top, err)
	}
	to := free(filepath.Join(top, takenBack), r.Name(), r.Day)
	step()
	if err := os.Rename(r.path, to); err != nil {
		return "", fmt.Errorf("không chuyển được %s: %w", r.path, err)
	}
	return to, nil
}
