package issued

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/disk"
	"vanban/generator/store"
)

// Keeping is a document to be kept as issued.
type Keeping struct {
	Record Record
	State  map[string][]byte // the dossier's files as they are, by slash-separated names
	Files  map[string][]byte // the issued files
	Made   map[string][]byte // of those edited by hand: what the dossier gave
}

// Keep writes a record into a dossier's folder, whole: before it has its name nothing is issued. step is called before
// each change on the disk; it may be nil.
func Keep(dossier string, k Keeping, step func()) (*Record, error) {
	top := filepath.Join(dossier, Folder)
	locked, err := store.Open(top, store.Patience, step)
	if err != nil {
		return nil, err
	}
	defer locked.Close()
	if err := locked.SweepFolders(); err != nil {
		return nil, err
	}
	r := k.Record
	r.Version = r.form()
	if r.date, err = calendar.ParseDate(r.Day); err != nil {
		return nil, fmt.Errorf("ghi sổ ban hành: %w", err)
	}
	r.path = free(top, folderName(cmp.Or(r.Symbol, r.Paper)), r.Day)
	whole, err := store.Begin(r.path, store.Patience, step)
	if err != nil {
		return nil, err
	}
	defer whole.Discard()
	if err := k.write(whole, &r); err != nil {
		return nil, err
	}
	if err := whole.Commit(); err != nil {
		return nil, err
	}
	return &r, nil
}

// write fills the folder of a record; the record itself comes last.
func (k *Keeping) write(folder *store.Whole, r *Record) error {
	r.Dossier = map[string]string{}
	for name, data := range k.State {
		r.Dossier[name] = store.HashOf(data)
	}
	for _, part := range []struct {
		in    string
		files map[string][]byte
	}{{"", k.State}, {filesIn, k.Files}, {madeIn, k.Made}} {
		for _, name := range slices.Sorted(maps.Keys(part.files)) {
			if err := folder.Put(path.Join(part.in, name), part.files[name]); err != nil {
				return err
			}
		}
	}
	record, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		return fmt.Errorf("ghi sổ ban hành: %w", err)
	}
	return folder.Put(recordName, append(record, '\n'))
}

// free gives a folder that is not there yet: two reports of different years may have one number.
func free(top, name, day string) string {
	year, _, _ := strings.Cut(day, "-")
	to := filepath.Join(top, name)
	for n := 1; disk.Exists(to); n++ {
		to = filepath.Join(top, name+"-"+year)
		if n > 1 {
			to = filepath.Join(top, fmt.Sprintf("%s-%s-%d", name, year, n))
		}
	}
	return to
}

// putAside undoes a record. Nothing is deleted: it goes into a folder where no run looks, whose path is given.
func putAside(dossier string, r *Record, step func()) (string, error) {
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
	if err := os.MkdirAll(filepath.Join(top, takenBack), store.NewFolder); err != nil {
		return "", fmt.Errorf("không tạo được thư mục trong %s: %w", top, err)
	}
	to := free(filepath.Join(top, takenBack), r.Name(), r.Day)
	step()
	if err := os.Rename(r.path, to); err != nil {
		return "", fmt.Errorf("không chuyển được %s: %w", r.path, err)
	}
	return to, nil
}
