// Package issued keeps what was issued: the dossier as it was on that day, the files and their hashes, in a folder of
// the dossier that no later run changes.
package issued

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/build"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/nd30"
	"vanban/generator/source"
)

// The names within a dossier.
const (
	Folder     = "da-ban-hanh"   // holds a folder for each document that was issued
	recordName = "ban-hanh.json" // in such a folder: the record
	filesIn    = "van-ban"       // and the issued files, byte for byte
	madeIn     = "van-ban/.goc"  // of a DOCX edited by hand: what the dossier gave
	takenBack  = ".thu-hoi"      // in Folder: records that were taken back
)

// recordVersion is the form of the record. One of another form is an error: what was issued must not be taken for a draft.
const recordVersion = 1

// Record says that a document was issued.
type Record struct {
	Version int               `json:"phien-ban"`
	Symbol  string            `json:"so-ky-hieu"`   // số và ký hiệu, "15/QĐ-UBND"
	Number  int               `json:"so"`           //
	Day     string            `json:"ngay"`         // "2025-02-05"
	Period  string            `json:"ky,omitempty"` // of a report: its period's code; empty: the dossier's own documents
	Dossier map[string]string `json:"ho-so"`        // hashes of the dossier's files as they were
	Files   map[string]File   `json:"tep"`          // by name within the output folder

	path string // of the record's folder
}

// File is one issued file.
type File struct {
	Hash   string        `json:"sha256"`             // of the bytes that were issued
	Made   build.Written `json:"tao-tu"`             // what the dossier gave, as the manifest has it
	Edited bool          `json:"sua-tay,omitempty"`  // a person edited it before it was issued: its text is the issued one
	Signed bool          `json:"da-ky-so,omitempty"` // a PDF that was signed already
}

// Path gives the record's folder; it holds the dossier as it was.
func (r *Record) Path() string { return r.path }

// Home gives the folder of the dossier that issued it.
func (r *Record) Home() string { return filepath.Dir(filepath.Dir(r.path)) }

// String names the document as people do: "số 15/QĐ-UBND ngày 05/02/2025".
func (r *Record) String() string {
	day, _ := deadline.ParseDate(r.Day) // Keep was given a day
	return fmt.Sprintf("số %s ngày %s", r.Symbol, nd30.Day(day.Time()))
}

// Name gives the last part of the record's folder, "15-QĐ-UBND".
func (r *Record) Name() string { return filepath.Base(r.path) }

// Data gives an issued file's bytes as they were.
func (r *Record) Data(name string) ([]byte, error) { return r.read(filesIn, name) }

// Made gives what the dossier gave in the place of a DOCX that was edited by hand.
func (r *Record) Made(name string) ([]byte, error) { return r.read(madeIn, name) }

func (r *Record) read(folder, name string) ([]byte, error) {
	path := filepath.Join(r.path, filepath.FromSlash(folder), name)
	data, err := disk.ReadFile(path, build.LargestOutput)
	return data, disk.NotRead(path, err)
}

// Names gives the issued files in order.
func (r *Record) Names() []string { return slices.Sorted(maps.Keys(r.Files)) }

// Edited gives the issued DOCX whose text is a person's.
func (r *Record) Edited() []string {
	return slices.DeleteFunc(r.Names(), func(name string) bool { return !r.Files[name].Edited || filepath.Ext(name) != ".docx" })
}

// Changed says whether a person has changed the kept dossier since.
func (r *Record) Changed() bool {
	for name, hash := range r.Dossier {
		if now, err := build.HashFile(filepath.Join(r.path, filepath.FromSlash(name))); err != nil || now != hash {
			return true
		}
	}
	return false
}

// Records are what a dossier has issued.
type Records []*Record

// Of gives the record of a period's report, with an empty period that of the dossier's own documents; nil where there is none.
func (all Records) Of(period string) *Record {
	for _, r := range all {
		if r.Period == period {
			return r
		}
	}
	return nil
}

// Read gives what a dossier has issued; nothing where it has no such folder.
func Read(dossier string) (Records, error) {
	top := filepath.Join(dossier, Folder)
	entries, err := os.ReadDir(top)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("không đọc được %s: %w", top, err)
	}
	var all Records
	for _, e := range entries {
		if !e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		r, err := readRecord(filepath.Join(top, e.Name()))
		if err != nil {
			return nil, err
		}
		if r != nil {
			all = append(all, r)
		}
	}
	return all, nil
}

// largestRecord is the size in bytes of a record that no run has written.
const largestRecord = 64 << 20

// readRecord gives nil for a folder without a record: somebody else's.
func readRecord(path string) (*Record, error) {
	file := filepath.Join(path, recordName)
	data, err := disk.ReadFile(file, largestRecord)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("không đọc được %s: %w", file, err)
	}
	r := &Record{}
	if err := json.Unmarshal(data, r); err != nil || r.Version != recordVersion {
		return nil, &source.Problem{At: source.Pos{File: file}, What: "sổ ghi văn bản đã ban hành bị hỏng, hoặc của một phiên bản chương trình khác",
			Hint: "chép lại tệp này từ bản sao lưu; nếu văn bản chưa ban hành thì chuyển cả thư mục " + path + " ra nơi khác"}
	}
	r.path = path
	return r, nil
}

// Within says whether a folder is a dossier as it was issued, kept by another.
func Within(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, recordName))
	return err == nil
}

// folderName turns số và ký hiệu into a name that every file system takes: "15/QĐ-UBND" is 15-QĐ-UBND.
func folderName(symbol string) string {
	name := strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`/\:*?"<>| .`, c) {
			return '-'
		}
		return c
	}, norm.NFC.String(symbol))
	return strings.Trim(name, "-")
}

// At gives the record that a folder is kept by; nil where it is no such folder.
func At(folder string) (*Record, error) { return readRecord(folder) }
