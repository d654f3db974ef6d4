// Package issued keeps what was issued: the dossier as it was on that day, the files and their hashes, in a folder of
// the dossier that no later run changes.
package issued

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/amended"
	"vanban/generator/calendar"
	"vanban/generator/disk"
	"vanban/generator/nd30"
	"vanban/generator/store"
)

// The names within a dossier.
const (
	Folder     = amended.Folder
	recordName = amended.RecordName
	filesIn    = "van-ban"      // and the issued files, byte for byte
	madeIn     = "van-ban/.goc" // of a DOCX edited by hand: what the dossier gave
	takenBack  = ".thu-hoi"     // in Folder: records that were taken back

	PaperFolder = "van-ban/" // begins the keys of documents in files of their own, as it does their files' names within a dossier
)

// The forms of the record. One of another form is an error: what was issued must not be taken for a draft. A program that
// knows no amendments must not take one for the dossier's own documents, so these have a form of their own; so have documents in files of their own.
const (
	recordVersion    = 1
	amendmentVersion = 2
	paperVersion     = 3
)

// Kind is what a record tells of.
type Kind = amended.Kind

// What a record can tell of.
const (
	Original   = amended.Original
	Amendment  = amended.Amendment
	Correction = amended.Correction
)

// Record says that a document was issued.
type Record struct {
	Version int    `json:"phien-ban"`
	Symbol  string `json:"so-ky-hieu"` // số và ký hiệu, "15/QĐ-UBND"
	amended.Cited
	Period string `json:"ky,omitempty"`      // of a report: its period's code
	Paper  string `json:"van-ban,omitempty"` // of a document in a file of its own: its name; where Period is empty too: the dossier's own documents
	amended.Amends
	Dossier map[string]string `json:"ho-so"` // hashes of the dossier's files as they were
	Files   map[string]File   `json:"tep"`   // by name within the output folder

	path string // of the record's folder
	date calendar.Date
}

// File is one issued file.
type File struct {
	Hash   string        `json:"sha256"`             // of the bytes that were issued
	Made   store.Written `json:"tao-tu"`             // what the dossier gave, as the manifest has it
	Edited bool          `json:"sua-tay,omitempty"`  // a person edited it before it was issued: its text is the issued one
	Signed bool          `json:"da-ky-so,omitempty"` // a PDF that was signed already
}

// PaperKey gives the key of a document in a file of its own.
func PaperKey(name string) string { return PaperFolder + name }

// Key gives by what a record is found: the code of a report's period, PaperKey of a document in a file of its own, empty for the dossier's own documents.
func (r *Record) Key() string {
	if r.Paper != "" {
		return PaperKey(r.Paper)
	}
	return r.Period
}

// Path gives the record's folder; it holds the dossier as it was.
func (r *Record) Path() string { return r.path }

// Home gives the folder of the dossier that issued it.
func (r *Record) Home() string { return filepath.Dir(filepath.Dir(r.path)) }

// String names the document as people do: "số 15/QĐ-UBND ngày 05/02/2025"; of what has no number, thư công, "ngày 05/02/2025".
func (r *Record) String() string {
	if r.Symbol == "" {
		return "ngày " + nd30.Day(r.date)
	}
	return fmt.Sprintf("số %s ngày %s", r.Symbol, nd30.Day(r.date))
}

// Date gives the day of issue.
func (r *Record) Date() calendar.Date { return r.date }

// Name gives the last part of the record's folder, "15-QĐ-UBND".
func (r *Record) Name() string { return filepath.Base(r.path) }

// Data gives an issued file's bytes as they were.
func (r *Record) Data(name string) ([]byte, error) { return r.read(filesIn, name) }

// Made gives what the dossier gave in the place of a DOCX that was edited by hand.
func (r *Record) Made(name string) ([]byte, error) { return r.read(madeIn, name) }

func (r *Record) read(folder, name string) ([]byte, error) {
	path := filepath.Join(r.path, filepath.FromSlash(folder), name)
	data, err := disk.ReadFile(path, store.LargestOutput)
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
		if now, err := store.HashFile(filepath.Join(r.path, filepath.FromSlash(name))); err != nil || now != hash {
			return true
		}
	}
	return false
}

// Records are what a dossier has issued.
type Records []*Record

// Of gives the record of a key; nil where there is none.
func (all Records) Of(key string) *Record {
	for _, r := range all {
		if r.Key() == key && r.Kind == Original {
			return r
		}
	}
	return nil
}

// Amendments gives the amendments in the order in which they were issued.
func (all Records) Amendments() []*Record {
	var found []*Record
	for _, r := range all {
		if r.Kind != Original {
			found = append(found, r)
		}
	}
	slices.SortFunc(found, func(a, b *Record) int { return a.Order - b.Order })
	return found
}

// State gives the record whose kept dossier is the plan as it is in force: that of the last amendment, or of the dossier's
// own documents; nil where neither was issued.
func (all Records) State() *Record {
	if amendments := all.Amendments(); len(amendments) > 0 {
		return amendments[len(amendments)-1]
	}
	return all.Of("")
}

// Until gives what amended the plan up to a record, that one among it; nothing where it is no amendment.
func (all Records) Until(last *Record) []*Record {
	return slices.DeleteFunc(all.Amendments(), func(r *Record) bool { return last == nil || r.Order > last.Order }) // the order of what is none is 0
}

// Before gives the record whose kept dossier an amendment changed.
func (all Records) Before(amendment *Record) *Record {
	before := all.Of("")
	for _, r := range all.Amendments() {
		if r.Order < amendment.Order {
			before = r
		}
	}
	return before
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
	return parse(path, file, data)
}

// form gives the version that a record of its kind has.
func (r *Record) form() int {
	switch {
	case r.Kind != Original:
		return amendmentVersion
	case r.Paper != "":
		return paperVersion
	}
	return recordVersion
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
