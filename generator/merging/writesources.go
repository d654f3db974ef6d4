package merging

import (
	"maps"
	"path"
	"path/filepath"
	"slices"

	"vanban/generator/disk"
	"vanban/generator/store"
	"vanban/generator/writeback"
)

// Write writes the files together, copies of what they were first. Where nothing is left of what was edited, the DOCX is made anew. What has changed
// since it was looked at stays as it is, and nothing is written where that is the DOCX: store.ErrChanged.
func (g *Gone) Write() (err error) {
	defer store.ExplainPanic(&err)
	if g.Result == nil || len(g.Files) == 0 {
		return nil
	}
	return g.work.write(g)
}

func (h *intoDossier) write(g *Gone) error {
	folder, err := store.Open(h.folder, store.Patience, nil)
	if err != nil {
		return err
	}
	defer folder.Close()
	if err := folder.MustHave(h.name, h.raw); err != nil {
		return err
	}
	if h.manifest, _, err = store.ReadManifest(h.folder); err != nil { // another run may have written it meanwhile
		return err
	}
	files, err := h.kept(g, folder)
	if err != nil {
		return err
	}
	if g.Written, err = store.PutAll(files...); err != nil {
		return err
	}
	if slices.ContainsFunc(g.Left, func(l writeback.Left) bool { return !l.Own }) {
		return nil
	}
	return h.renew(g, folder)
}

// kept copies the files of the dossier as they are, and gives them as they are to be.
func (h *intoDossier) kept(g *Gone, folder *store.Folder) (all []store.Wanted, err error) {
	for _, name := range slices.Sorted(maps.Keys(g.Files)) {
		was := g.Was[name]
		kept, err := folder.BackupOf(path.Base(name), was)
		if err != nil {
			return nil, err
		}
		g.Backups = append(g.Backups, filepath.Join(h.folder, filepath.FromSlash(kept)))
		all = append(all, store.Wanted{Path: filepath.Join(h.dir, filepath.FromSlash(name)), Was: store.HashOf(was), Data: g.Files[name]})
	}
	return all, nil
}

// renew puts the file as the dossier makes it now in the place of the edited one, of which a copy is kept.
func (h *intoDossier) renew(g *Gone, folder *store.Folder) error {
	_, t, err := h.target(disk.Folder(h.dir))
	if err != nil {
		return err
	}
	kept, err := folder.Backup(h.name)
	if err != nil {
		return err
	}
	g.Backups = append(g.Backups, filepath.Join(h.folder, kept))
	if err := folder.PutOver(h.name, h.raw, g.Made.DOCX); err != nil {
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
