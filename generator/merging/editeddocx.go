package merging

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/ooxml"
	"vanban/generator/paths"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/word/revise"
	"vanban/generator/word/unfinished"
)

// Options is how to merge. The zero value writes the merged file in the place of the edited one.
type Options struct {
	To   string // write there instead, and leave the output folder as it is
	Look bool   // compare only, write nothing
	Step func() // called before each change on the disk; for tests
}

// Merged is what a merge found and did.
type Merged struct {
	*revise.Comparison
	State   State
	Written string         // the file that was written; empty where nothing was
	Backup  string         // the copy of the edited file, made before; empty where none was
	Remarks []store.Remark // on the edited file: which files lack the edits, what in it is not settled
	Removed string         // the new version that stood beside it and is in it now; empty where it stayed
}

// State says whether there was something to merge.
type State int

// The states.
const (
	Merges    State = iota
	NotEdited       // the file has the bytes that were written
	NoFresh         // the dossier has changed nothing in it
)

// editedDOCX is a DOCX of an output folder that may have been edited by hand, with what is known of it.
type editedDOCX struct {
	path, folder, name  string
	manifest            *store.Manifest
	record              store.Output
	base, edited, fresh []byte
}

// newEdited names a file as its manifest has it.
func newEdited(path string) *editedDOCX {
	return &editedDOCX{path: path, folder: filepath.Dir(path), name: norm.NFC.String(filepath.Base(path))}
}

// Merge brings the dossier's changes, which stand in the new version
// beside it (quyet-dinh.moi.docx), into a DOCX that was edited by hand. The edited
// file is copied first; afterwards it counts as edited by hand and up to date.
func Merge(path string, o Options) (*Merged, error) {
	h := newEdited(path)
	if o.Look || o.To != "" {
		return h.merge(o, nil)
	}
	if err := h.exists(); err != nil {
		return nil, err
	}
	folder, err := store.Open(h.folder, store.Patience, o.Step)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	return h.merge(o, folder)
}

// merge reads the three versions and writes what comes of them; folder is nil where the output folder shall stay as it is.
func (h *editedDOCX) merge(o Options, folder *store.Folder) (*Merged, error) {
	state, err := h.read()
	if err != nil {
		return nil, err
	}
	if state != Merges || o.Look {
		c, err := revise.Compare(h.base, h.edited, h.fresh)
		m := &Merged{Comparison: c, State: state}
		if state != NotEdited {
			m.Remarks = h.remarks()
		}
		return m, h.named(err)
	}
	if err := h.issued(); folder != nil && err != nil {
		return nil, err
	}
	data, c, err := revise.Merge(h.base, h.edited, h.fresh)
	if err != nil {
		return nil, h.named(err)
	}
	m := &Merged{Comparison: c, Remarks: h.remarks()}
	if folder != nil {
		return m, h.settle(m, folder, data)
	}
	m.Written = o.To
	_, err = store.PutAll(store.Wanted{Path: o.To, Data: data}) // where there is none
	return m, err
}

// remarks tells which files don't have what a person edited, and what of the edited file isn't read.
func (h *editedDOCX) remarks() []store.Remark {
	all := store.Lacking(h.folder, h.name, h.manifest)
	if unread := unfinished.UnreadIn(h.name, h.edited); unread != "" {
		all = append(all, store.Remark{Name: h.name, What: unread + "."})
	}
	return all
}

// named puts the file's own name into a problem with one of the versions.
func (h *editedDOCX) named(err error) error {
	p, is := errors.AsType[*source.Problem](err)
	if !is {
		return err
	}
	files := map[string]string{
		revise.BaseName: filepath.Join(h.folder, store.BaseFolder, h.name), revise.EditedName: h.path,
		revise.FreshName: filepath.Join(h.folder, store.FreshName(h.name)),
	}
	if f := files[p.At.File]; f != "" {
		p.At.File = f
	}
	return err
}

func (h *editedDOCX) problem(what, hint string) error {
	return &source.Problem{At: source.Pos{File: h.path}, What: what, Hint: hint}
}

func (h *editedDOCX) exists() error {
	info, err := os.Stat(h.path)
	if err == nil && info.IsDir() {
		return h.problem("đây là thư mục, lệnh này cần một tệp DOCX", "nêu tên tệp trong thư mục mà lệnh vanban tao đã ghi, ví dụ "+filepath.Join(h.path, paths.OutputFolder, "quyet-dinh.docx"))
	}
	if err != nil {
		return h.problem("không có tệp nào tên như vậy", "kiểm tra đường dẫn; tệp phải nằm trong thư mục mà lệnh vanban tao đã ghi, ví dụ "+filepath.Join(h.home(), paths.OutputFolder, "quyet-dinh.docx"))
	}
	if strings.HasSuffix(h.name, ".moi.docx") {
		return h.problem("đây là bản mới do chương trình đặt cạnh tệp đã sửa tay", "nêu tên tệp đã sửa tay: "+strings.TrimSuffix(h.path, ".moi.docx")+".docx")
	}
	if !strings.EqualFold(filepath.Ext(h.name), "."+string(render.DOCX)) {
		return h.problem("chỉ gộp được tệp DOCX", "với tệp khác, chép bản mới .moi ra rồi sửa lại bằng tay")
	}
	return nil
}

// issued refuses to merge into a file that was issued.
func (h *editedDOCX) issued() error {
	records, err := issued.Read(h.above())
	if err != nil {
		return err
	}
	for _, r := range records {
		if _, is := r.Files[h.name]; is {
			return h.problem(fmt.Sprintf("tệp này là văn bản đã ban hành (%s), nên không gộp gì vào đó", r), "thay đổi thì soạn văn bản sửa đổi: vanban sua-doi "+source.Quoted(r.Home())+" --so N --ngay NGÀY; muốn xem thử thì gộp ra tệp khác bằng --ra")
		}
	}
	return nil
}

// read finds the versions. Where there is nothing to merge, those that are missing are the edited or the base.
func (h *editedDOCX) read() (State, error) {
	if err := h.exists(); err != nil {
		return 0, err
	}
	var err error
	if h.manifest, _, err = store.ReadManifest(h.folder); err != nil {
		return 0, err
	}
	if h.edited, err = ooxml.FileBytes(h.path); err != nil {
		return 0, err
	}
	record, known := h.manifest.Outputs[h.name]
	h.record = record
	hash := store.HashOf(h.edited)
	if known && (hash == record.Hash || record.Fresh != nil && hash == record.Fresh.Hash) {
		h.base, h.fresh = h.edited, h.edited
		return NotEdited, nil
	}
	if !known || record.Hash == "" {
		return 0, h.problem("không biết tệp này lúc tạo ra thế nào, nên không tách được chỗ nào là sửa tay", h.noBase())
	}
	if err := h.readBase(); err != nil {
		return 0, err
	}
	if record.Fresh == nil {
		h.fresh = h.base
		return NoFresh, nil
	}
	return Merges, h.readFresh()
}

func (h *editedDOCX) noBase() string {
	return "chạy vanban tao " + source.Quoted(h.home()) + " để có bản mới đặt cạnh tệp này (.moi.docx), rồi chép tay những chỗ đã sửa sang bản mới"
}

// home gives the dossier whose output folder the file is in; where that can't be told, what stands for it.
func (h *editedDOCX) home() string {
	for _, folder := range []string{h.above(), h.folder} {
		if dossier.IsAt(folder) {
			return folder
		}
	}
	return source.Dossier
}

// above gives the folder that the file's own is in: of the one that is being worked in too, whose path has no name to cut off.
func (h *editedDOCX) above() string { return filepath.Join(h.folder, "..") }

// readBase reads the bytes last written. A run that was killed after it merged has the fresh ones there already.
func (h *editedDOCX) readBase() (err error) {
	path := diskname.Find(filepath.Join(h.folder, store.BaseFolder, h.name))
	h.base, err = ooxml.FileBytes(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	hash := store.HashOf(h.base)
	if err != nil || hash != h.record.Hash && (h.record.Fresh == nil || hash != h.record.Fresh.Hash) {
		return h.problem("thiếu bản gốc của tệp trong "+filepath.Join(h.folder, store.BaseFolder)+", nên không tách được chỗ nào là sửa tay", h.noBase())
	}
	return nil
}

func (h *editedDOCX) readFresh() (err error) {
	if store.HashOf(h.base) == h.record.Fresh.Hash {
		h.fresh = h.base // merged before; what is left is to note it
		return nil
	}
	path := diskname.Find(filepath.Join(h.folder, store.FreshName(h.name)))
	h.fresh, err = ooxml.FileBytes(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return h.problem("thiếu bản mới "+path, "chạy vanban tao "+source.Quoted(h.home())+" --tat-ca để tạo lại bản mới, rồi chạy lại lệnh này")
	case err != nil:
		return err
	case store.HashOf(h.fresh) != h.record.Fresh.Hash:
		return h.problem("bản mới "+path+" cũng đã sửa tay", "chép bản đó ra nơi khác nếu cần giữ, chạy vanban tao "+source.Quoted(h.home())+" --tat-ca để tạo lại, rồi chạy lại lệnh này")
	}
	return nil
}

// settle writes the merged file after a copy, then what the next run needs: the fresh version
// is the base from now on, and nothing of the dossier's is outstanding. Killed in between, a second run does the rest.
func (h *editedDOCX) settle(m *Merged, folder *store.Folder, data []byte) (err error) {
	if m.Backup, err = folder.Backup(h.name); err != nil {
		return err
	}
	m.Backup = filepath.Join(h.folder, m.Backup)
	if err := folder.PutOver(h.name, h.edited, data); err != nil {
		return err
	}
	m.Written = h.path
	if err := folder.Put(store.BaseFolder+"/"+h.name, h.fresh); err != nil {
		return err
	}
	beside := store.FreshName(h.name)
	there, err := folder.Hash(beside)
	if err != nil {
		return err
	}
	if there == h.record.Fresh.Hash {
		if err := folder.Remove(beside); err != nil {
			return err
		}
		m.Removed = filepath.Join(h.folder, beside)
	}
	h.record.Written, h.record.Fresh = *h.record.Fresh, nil
	h.manifest.Outputs[h.name] = h.record
	return folder.Record(h.manifest)
}
