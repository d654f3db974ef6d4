package generator

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"vanban/generator/build"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
	"vanban/generator/source"
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

// found tells how the files stand in an output folder; only those of some formats and documents, where a run chose them.
func (m *Maker) found(h *holding, out string) (*IssuedDocument, error) {
	d := &IssuedDocument{Record: h.record}
	var of map[string][]string
	d.Differs, of = h.differs()
	targets, err := m.targets(h.documents, h.dossier)
	if err != nil {
		return nil, err
	}
	for _, t := range targets {
		if _, is := h.record.Files[t.name]; !is {
			continue
		}
		state, err := stateOf(t.name, h.record, out)
		if err != nil {
			return nil, err
		}
		d.Files = append(d.Files, IssuedFile{Name: t.name, State: state, Differs: of[t.document.Name]})
	}
	return d, nil
}

func stateOf(name string, r *issued.Record, out string) (IssuedState, error) {
	kept := r.Files[name]
	path := filepath.Join(out, name)
	hash, err := build.HashFile(path)
	switch {
	case err != nil:
		return 0, err
	case hash == "":
		return NotThere, nil
	case hash == kept.Hash:
		return AsIssued, nil
	}
	switch formatOf(name) {
	case dossier.PDF:
		if signed, err := isSigned(path, hash); err != nil || signed {
			return SignedSince, err
		}
	case dossier.DOCX, dossier.XLSX:
		there, err := disk.ReadFile(path, ooxml.DefaultLimits.File)
		if err != nil {
			return 0, fmt.Errorf("không đọc được %s: %w", path, err)
		}
		if was, err := r.Data(name); err == nil && resaved[formatOf(name)](was, there) {
			return AsIssued, nil // a program wrote it anew: words and looks are those that were issued
		}
	}
	return NotAsIssued, nil
}

// keepIssued leaves the issued files of a document as they are: one that is gone is put back, one that is no longer the
// issued one only where the run may write over. Files that were not issued, in another format, are made from the dossier as it was.
func (m *Maker) keepIssued(h *holding, out, command string) (Result, error) {
	start := time.Now()
	result, err := m.notIssued(h, out, command)
	if err != nil {
		return result, err
	}
	d, err := m.found(h, out)
	if err != nil {
		return result, err
	}
	if err := m.keepFound(d, out, command, &result); err != nil {
		return result, err
	}
	result.Notes = h.now.Notes
	result.Write = time.Since(start)
	return result, nil
}

// keepFound puts back what is gone of an issued document's files, and tells how they are.
func (m *Maker) keepFound(d *IssuedDocument, out, command string, result *Result) error {
	if slices.ContainsFunc(d.Files, m.putsBack) {
		if err := m.putBack(d, out, command); err != nil {
			return err
		}
	}
	manifest, _, err := build.ReadManifest(out)
	if err != nil {
		return err
	}
	result.Issued = append(result.Issued, d)
	result.Remarks = append(result.Remarks, issuedRemarks(d, out, manifest)...)
	return nil
}

// notIssued makes what was not issued of an issued document.
func (m *Maker) notIssued(h *holding, out, command string) (Result, error) {
	targets, err := m.targets(h.documents, h.dossier)
	if err != nil {
		return Result{}, err
	}
	targets = slices.DeleteFunc(targets, func(t target) bool { _, is := h.record.Files[t.name]; return is })
	if len(targets) == 0 {
		return Result{}, nil
	}
	result, err := m.writeTargets(order{documents: h.documents, dossier: h.dossier, command: command}, targets, out)
	result.Unasked = slices.DeleteFunc(result.Unasked, func(name string) bool { _, is := h.record.Files[name]; return is })
	return result, err
}

// putsBack says whether the issued bytes of a file are to be written again.
func (m *Maker) putsBack(f IssuedFile) bool {
	return f.State == NotThere || f.State == NotAsIssued && m.o.Replace
}

func (m *Maker) putBack(d *IssuedDocument, out, command string) error {
	folder, err := build.Open(out, patience, m.o.Step)
	if err != nil {
		return err
	}
	defer folder.Close()
	manifest, _, err := build.ReadManifest(out)
	if err != nil {
		return err
	}
	for i := range d.Files {
		f := &d.Files[i]
		if !m.putsBack(*f) {
			continue
		}
		data, err := d.Record.Data(f.Name)
		if err != nil {
			return err
		}
		if err := m.putOne(folder, f, data); err != nil {
			return err
		}
		if f.State != PutBack {
			continue
		}
		if kept := d.Record.Files[f.Name]; !kept.Edited && !kept.Signed {
			manifest.Outputs[f.Name] = build.Output{By: command, Written: kept.Made}
		}
	}
	return folder.Record(manifest)
}

// putOne writes the issued bytes of a file again. What a person has saved there by now is copied first where it may be
// written over, and stays where it may not.
func (m *Maker) putOne(folder *build.Folder, f *IssuedFile, data []byte) (err error) {
	for range 2 {
		was := ""
		if there, err := folder.Hash(f.Name); err != nil {
			return err
		} else if there != "" {
			if f.State = NotAsIssued; !m.o.Replace {
				return nil
			}
			if f.Backup, err = folder.Backup(f.Name); err != nil {
				return err
			}
			if was, err = folder.Hash(f.Backup); err != nil {
				return err
			}
		}
		if err = folder.PutOverHash(f.Name, was, data); !errors.Is(err, build.ErrChanged) {
			break
		}
	}
	if err == nil {
		f.State = PutBack
	}
	return err
}

// once answers a second recording: nothing is done where nothing has changed; else the way to change what was issued is named.
func (i *issuing) once(r *issued.Record) (*Issuance, error) {
	at := source.Pos{File: r.Path()}
	if i.o.Number > 0 && i.o.Number != r.Number || !i.o.Day.IsZero() && i.o.Day != r.Date() {
		return nil, &source.Problem{At: at, What: fmt.Sprintf("Văn bản đã được ghi ban hành: %s, khác với câu lệnh.", r),
			Hint: i.asAmendment() + "ghi nhầm thì thu hồi rồi ghi lại: vanban ban-hanh " + Quoted(i.folder) + i.whichFlag() + " --thu-hoi"}
	}
	if r.Kind != issued.Original {
		var result Result
		err := i.m.keepAmendment(i.records, r, i.out, &result)
		return &Issuance{Result: result, Record: r, Already: true}, err
	}
	h, err := i.m.hold(issuer{i.folder, i.records, i.d}, r)
	if err != nil {
		return nil, err
	}
	result, err := i.m.keepIssued(h, i.out, i.command())
	return &Issuance{Result: result, Record: r, Already: true}, err
}

// asAmendment says how another number is recorded that is an amendment's, where one can be meant.
func (i *issuing) asAmendment() string {
	if i.o.Amendment != nil || i.o.Period != nil || i.o.Number == 0 {
		return ""
	}
	command := fmt.Sprintf("vanban ban-hanh %s --%s --so %d", Quoted(i.folder), issued.Amendment, i.o.Number)
	if !i.o.Day.IsZero() {
		command += " --ngay " + nd30.Day(i.o.Day.Time())
	}
	return "là số của văn bản sửa đổi thì ghi: " + command + "; "
}

// whichFlag gives the flag by which a command names the document.
func (i *issuing) whichFlag() string {
	switch {
	case i.o.Amendment != nil:
		return " --" + string(i.o.Amendment.Kind)
	case i.o.Period != nil:
		return " --ky " + i.period()
	}
	return ""
}
