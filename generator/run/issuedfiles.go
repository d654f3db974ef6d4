package run

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"vanban/generator/disk"
	"vanban/generator/issued"
	"vanban/generator/ooxml"
	"vanban/generator/render"
	"vanban/generator/store"
)

// IssuedDocument is a document that was issued, as a run found its files. They stay as they are.
type IssuedDocument struct {
	Record  *issued.Record
	Files   []IssuedFile // in order
	Differs []string     // what the dossier has that the issued text has not
}

// IssuedFile is one file of it.
type IssuedFile struct {
	Name    string
	State   IssuedState
	Differs []string // what the dossier has that this file has not
	Backup  string   // the copy of what the issued file was put in the place of; empty where none was made
}

// IssuedState is how a file stands to the one that was issued.
type IssuedState int

// The states.
const (
	AsIssued    IssuedState = iota // it has the bytes that were issued
	SignedSince                    // a PDF that was signed after it was recorded
	NotThere                       // it is gone, or was never made in this folder
	NotAsIssued                    // its bytes are others
	PutBack                        // the issued bytes were written again
)

// foundFiles tells how the files stand in an output folder; only those of some formats and documents, where a run chose them.
func (p *place) foundFiles(h *comparedIssue) (*IssuedDocument, error) {
	d := &IssuedDocument{Record: h.record}
	var of map[string][]string
	d.Differs, of = h.differs()
	targets, err := p.maker.Targets(h.documents, h.dossier)
	if err != nil {
		return nil, err
	}
	for _, t := range targets {
		if _, is := h.record.Files[t.Name]; !is {
			continue
		}
		state, err := stateOf(t.Name, h.record, p.out)
		if err != nil {
			return nil, err
		}
		d.Files = append(d.Files, IssuedFile{Name: t.Name, State: state, Differs: of[t.Document]})
	}
	return d, nil
}

// stateOf tells how a file in an output folder stands to the one that was issued.
func stateOf(name string, r *issued.Record, out string) (IssuedState, error) {
	kept := r.Files[name]
	path := filepath.Join(out, name)
	hash, err := store.HashFile(path)
	switch {
	case err != nil:
		return 0, err
	case hash == "":
		return NotThere, nil
	case hash == kept.Hash:
		return AsIssued, nil
	}
	switch store.FormatOf(name) {
	case render.PDF:
		if signed, err := store.IsSigned(path, hash); err != nil || signed {
			return SignedSince, err
		}
	case render.DOCX, render.XLSX:
		there, err := disk.ReadFile(path, ooxml.DefaultLimits.File)
		if err != nil {
			return 0, fmt.Errorf("không đọc được %s: %w", path, err)
		}
		if was, err := r.Data(name); err == nil && store.IsResaved(name, was, there) {
			return AsIssued, nil // a program wrote it anew: words and looks are those that were issued
		}
	}
	return NotAsIssued, nil
}

// keepOriginal is keepIssued for a dossier's own documents or a report, beside the dossier as it is now.
func (p *place) keepOriginal(r *issued.Record) (Result, error) {
	start := time.Now()
	now, err := p.read()
	if err != nil {
		return Result{}, err
	}
	loaded := time.Since(start)
	h, err := p.compareIssued(now, r)
	if err != nil {
		return Result{}, err
	}
	result, err := p.keepIssued(h)
	result.Load, result.Compose = loaded, time.Since(start)-loaded-result.Write
	return result, err
}

// keepIssued leaves the issued files of a document as they are: one that is gone is put back, one that is no longer the
// issued one only where the run may write over. Files that were not issued, in another format, are made from the dossier as it was.
func (p *place) keepIssued(h *comparedIssue) (Result, error) {
	start := time.Now()
	result, err := p.notIssued(h)
	if err != nil {
		return result, err
	}
	d, err := p.foundFiles(h)
	if err != nil {
		return result, err
	}
	if err := p.keepFound(d, h.by, &result); err != nil {
		return result, err
	}
	result.Notes = h.now.Notes
	result.Write = time.Since(start)
	return result, nil
}

// keepFound puts back what is gone of an issued document's files, and tells how they are.
func (p *place) keepFound(d *IssuedDocument, by author, result *Result) error {
	if slices.ContainsFunc(d.Files, p.putsBack) {
		if err := p.putBack(d, by); err != nil {
			return err
		}
	}
	manifest, _, err := store.ReadManifest(p.out)
	if err != nil {
		return err
	}
	result.Issued = append(result.Issued, d)
	result.Remarks = append(result.Remarks, issuedRemarks(d, p.out, manifest)...)
	return nil
}

// notIssued makes what was not issued of an issued document.
func (p *place) notIssued(h *comparedIssue) (Result, error) {
	targets, err := p.maker.Targets(h.documents, h.dossier)
	if err != nil {
		return Result{}, err
	}
	targets = slices.DeleteFunc(targets, func(t store.Target) bool { _, is := h.record.Files[t.Name]; return is })
	result, err := p.writeTargets(order{dossier: h.dossier, by: h.by, recording: recordingOf(p.folder, h.by)}, targets, p.out)
	result.Unasked = slices.DeleteFunc(result.Unasked, func(name string) bool { _, is := h.record.Files[name]; return is })
	return result, err
}

// putsBack says whether the issued bytes of a file are to be written again.
func (p *place) putsBack(f IssuedFile) bool {
	return f.State == NotThere || f.State == NotAsIssued && p.o.Replace
}

// putBack writes the issued bytes of such files again, and notes them.
func (p *place) putBack(d *IssuedDocument, by author) error {
	folder, err := store.Open(p.out, store.Patience, p.o.Step)
	if err != nil {
		return err
	}
	defer folder.Close()
	manifest, _, err := store.ReadManifest(p.out)
	if err != nil {
		return err
	}
	for i := range d.Files {
		f := &d.Files[i]
		if !p.putsBack(*f) {
			continue
		}
		data, err := d.Record.Data(f.Name)
		if err != nil {
			return err
		}
		if err := p.putOne(folder, f, data); err != nil {
			return err
		}
		if f.State != PutBack {
			continue
		}
		if kept := d.Record.Files[f.Name]; !kept.Edited && !kept.Signed {
			manifest.Outputs[f.Name] = store.Output{By: by.name(), Written: kept.Made}
		}
	}
	return folder.Record(manifest)
}

// putOne writes the issued bytes of a file again. What a person has saved there by now is copied first where it may be
// written over, and stays where it may not.
func (p *place) putOne(folder *store.Folder, f *IssuedFile, data []byte) (err error) {
	for range 2 {
		was := ""
		if there, err := folder.Hash(f.Name); err != nil {
			return err
		} else if there != "" {
			if f.State = NotAsIssued; !p.o.Replace {
				return nil
			}
			if f.Backup, was, err = folder.BackupHash(f.Name); err != nil {
				return err
			}
		}
		if err = folder.PutOverHash(f.Name, was, data); !errors.Is(err, store.ErrChanged) {
			break
		}
	}
	if err == nil {
		f.State = PutBack
	}
	return err
}

// issuedRemarks says what a person should know of the files of an issued document that were edited by hand.
func issuedRemarks(d *IssuedDocument, out string, m *store.Manifest) []store.Remark {
	var all []store.Remark
	for _, f := range d.Files {
		if !store.IsDOCX(f.Name) || f.State == NotThere {
			continue
		}
		if edited := d.Record.Files[f.Name].Edited; edited {
			all = append(all, store.Lacking(out, f.Name, m)...)
			all = append(all, store.Unfinished(out, f.Name, true)...)
		} else if f.State == NotAsIssued {
			all = append(all, store.Unfinished(out, f.Name, true)...)
		}
	}
	return all
}
