package merging

import (
	"fmt"
	"io"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/ooxml"
	"vanban/generator/store"
	"vanban/generator/writeback"
)

// write writes the files together, copies of what they were first. Where nothing is left of what was edited, the DOCX is made anew.
func (h *intoDossier) write(g *Gone) error {
	if len(g.Files) == 0 {
		return nil
	}
	folder, err := store.Open(h.folder, store.Patience, nil)
	if err != nil {
		return err
	}
	defer folder.Close()
	if h.manifest, _, err = store.ReadManifest(h.folder); err != nil { // another run may have written it meanwhile
		return err
	}
	staged, err := h.stage(g, folder)
	if err != nil {
		return err
	}
	for i, s := range staged {
		if err := s.file.CommitOver(s.was); err != nil {
			for _, later := range staged[i:] {
				later.file.Discard()
			}
			return err
		}
		g.Written = append(g.Written, s.path)
	}
	if slices.ContainsFunc(g.Left, func(l writeback.Left) bool { return !l.Own }) {
		return nil
	}
	return h.renew(g, folder)
}

// sourceFile is a file of the dossier that is ready to take its name.
type sourceFile struct {
	file      *store.Staged
	was, path string // the hash of the file that it takes the place of, and its path
}

// stage copies the files as they are and readies those as they are to be.
func (h *intoDossier) stage(g *Gone, folder *store.Folder) (all []sourceFile, err error) {
	for _, name := range slices.Sorted(maps.Keys(g.Files)) {
		at := filepath.Join(h.dir, filepath.FromSlash(name))
		was := g.Was[name]
		err := h.keepCopy(g, folder, path.Base(name), was)
		var s *store.Staged
		if err == nil {
			s, err = store.Stage(at, func(w io.Writer) error { _, err := w.Write(g.Files[name]); return err })
		}
		if err != nil {
			for _, one := range all {
				one.file.Discard()
			}
			return nil, err
		}
		all = append(all, sourceFile{s, store.HashOf(was), at})
	}
	return all, nil
}

// keepCopy keeps a file of the dossier as it was, under a name that is free.
func (h *intoDossier) keepCopy(g *Gone, folder *store.Folder, name string, data []byte) error {
	ending := path.Ext(name)
	for n := 1; ; n++ {
		to := store.BackupsIn + "/" + name
		if n > 1 {
			to = fmt.Sprintf("%s/%s (%d)%s", store.BackupsIn, strings.TrimSuffix(name, ending), n, ending)
		}
		hash, err := folder.Hash(to)
		if err != nil {
			return err
		}
		if hash == "" {
			err = folder.Put(to, data)
		}
		if err != nil || hash == "" || hash == store.HashOf(data) {
			g.Backups = append(g.Backups, filepath.Join(h.folder, filepath.FromSlash(to)))
			return err
		}
	}
}

// renew puts the file as the dossier makes it now in the place of the edited one, of which a copy is kept.
func (h *intoDossier) renew(g *Gone, folder *store.Folder) error {
	_, t, err := h.target(disk.Folder(h.dir))
	if err != nil {
		return err
	}
	was, err := disk.ReadFile(h.path, ooxml.DefaultLimits.File)
	if err != nil {
		return disk.NotRead(h.path, err)
	}
	kept, err := folder.Backup(h.name)
	if err != nil {
		return err
	}
	g.Backups = append(g.Backups, filepath.Join(h.folder, kept))
	if err := folder.PutOver(h.name, was, g.Made.DOCX); err != nil {
		return err
	}
	if err := folder.Put(store.BaseFolder+"/"+h.name, g.Made.DOCX); err != nil {
		return err
	}
	if h.record.Fresh != nil {
		if err := folder.Remove(store.FreshName(h.name)); err != nil {
			return err
		}
	}
	h.record.Written, h.record.Fresh = t.Want, nil
	h.record.Hash = store.HashOf(g.Made.DOCX)
	h.manifest.Outputs[h.name] = h.record
	g.Renewed = true
	return folder.Record(h.manifest)
}
