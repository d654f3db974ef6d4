package issued

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"vanban/generator/disk"
	"vanban/generator/dossier"
)

// FilesOf gives what a dossier is made of: the files that it was read from, the workbooks and pictures that it shows, its indicators and its
// progress.
func FilesOf(folder string, d *dossier.Dossier) (map[string][]byte, error) {
	names := map[string]bool{dossier.IndicatorsFile: false} // it need not be there
	for _, name := range slices.Concat(d.Files(), d.Taken()) {
		names[name] = true
	}
	progress, err := fs.Glob(disk.Folder(folder), dossier.ProgressFolder+"/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("đọc thư mục %s: %w", dossier.ProgressFolder, err)
	}
	for _, name := range progress {
		names[name] = true
	}
	all := map[string][]byte{}
	if d.OfficePath() == dossier.OfficeAbove { // kept beside the dossier's own files, where it is looked for first
		if all[dossier.OfficeFile], err = fs.ReadFile(disk.Folder(folder), dossier.OfficeAbove); err != nil {
			return nil, fmt.Errorf("không đọc được %s: %w", dossier.OfficeFile, err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		data, err := fs.ReadFile(disk.Folder(folder), name)
		switch {
		case err == nil:
			all[name] = data
		case names[name] || !errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("không đọc được %s: %w", name, err)
		}
	}
	return all, nil
}
