package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"maps"
	"strings"
	"sync"

	"vanban/generator/fingerprint"
	"vanban/generator/source"
)

// Inputs is a folder that notes what is read from it, so that a later run can
// tell whether it would read the same: files, listings, and that a file was not there.
type Inputs struct {
	fsys fs.FS
	mu   sync.Mutex
	read map[string]string
}

// NewInputs gives a folder of which nothing was read yet.
func NewInputs(fsys fs.FS) *Inputs { return &Inputs{fsys: fsys, read: map[string]string{}} }

// Fork gives the folder with what was read so far; what is read of it from then on is noted there alone.
func (i *Inputs) Fork() *Inputs { return &Inputs{fsys: i.fsys, read: i.Read()} }

// Where implements source.Located.
func (i *Inputs) Where() string { return source.Where(i.fsys) }

// Read gives what was read: names and what they held.
func (i *Inputs) Read() map[string]string {
	i.mu.Lock()
	defer i.mu.Unlock()
	return maps.Clone(i.read)
}

// Unchanged says whether reading all this again would give the same.
func Unchanged(fsys fs.FS, read map[string]string) bool {
	for name, held := range read {
		if now, err := heldNow(fsys, name); now != held || err != nil && !errors.Is(err, fs.ErrNotExist) {
			return false
		}
	}
	return true
}

// heldNow gives what would be noted of a file or a listing now, and keeps none of it.
func heldNow(fsys fs.FS, name string) (string, error) {
	if isListing(name) {
		again := NewInputs(fsys)
		_, err := again.ReadDir(name[len(listing):])
		return again.read[name], err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return absent, err
	}
	defer f.Close()
	return HashAll(f)
}

const (
	listing = "/thư mục " // begins the key of a folder's listing: no file of a dossier has such a name
	absent  = "không có"
)

// maxNoted is the size in bytes over which a file is not held in memory; a dossier takes no such file.
const maxNoted = 64 << 20

func isListing(key string) bool { return len(key) > len(listing) && key[:len(listing)] == listing }

func (i *Inputs) note(key, held string) {
	i.mu.Lock()
	i.read[key] = held
	i.mu.Unlock()
}

// Open implements fs.FS. A file is read whole, so that what is noted is what the reader gets.
func (i *Inputs) Open(name string) (fs.File, error) { return i.file(name) }

func (i *Inputs) file(name string) (fs.File, error) {
	f, err := i.fsys.Open(name)
	if err != nil {
		i.note(name, absent)
		return nil, err
	}
	info, err := f.Stat()
	if err != nil || info.IsDir() || info.Size() > maxNoted {
		return f, err
	}
	defer f.Close()
	text, held, err := readSized(f, info.Size())
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: name, Err: err}
	}
	i.note(name, held)
	return &readFile{strings.NewReader(text), text, info}, nil
}

// readSized reads a file whose size is known, so that a large one is not copied while it is read, and gives its hash
// as HashOf does; it may have grown since.
func readSized(f fs.File, size int64) (text, hash string, err error) {
	var all strings.Builder
	all.Grow(int(size))
	sum := sha256.New()
	err = copyPieces(io.MultiWriter(&all, sum), f)
	return all.String(), hex.EncodeToString(sum.Sum(nil)), err
}

// Stat implements fs.StatFS: whether a file is there is asked of it without reading it.
func (i *Inputs) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(i.fsys, name)
	if err != nil {
		i.note(name, absent)
	}
	return info, err
}

// ReadDir implements fs.ReadDirFS.
func (i *Inputs) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(i.fsys, name)
	if err != nil {
		i.note(listing+name, absent)
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() || name != "." { // the outputs stand in such a folder of the top; a file in another is noted when it is read
			names = append(names, e.Name())
		}
	}
	i.note(listing+name, fingerprint.Of(names))
	return entries, nil
}

// readFile is a file whose bytes are in memory.
type readFile struct {
	*strings.Reader
	text string
	info fs.FileInfo
}

func (f *readFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *readFile) Close() error               { return nil }

// Whole gives the file's bytes, which then need no copy.
func (f *readFile) Whole() string { return f.text }

// pieces are what files are read by. A run that has nothing to do hashes dozens of them: that memory of its own for
// each would take as long as the hashing.
var pieces = sync.Pool{New: func() any { return new(piece) }}

type piece [32 << 10]byte

func copyPieces(to io.Writer, from io.Reader) error {
	p := pieces.Get().(*piece)
	defer pieces.Put(p)
	_, err := io.CopyBuffer(to, struct{ io.Reader }{from}, p[:]) // bare: a file would take a piece of its own
	return err
}

// HashAll gives the hash of all that a reader gives, as HashOf does.
func HashAll(r io.Reader) (string, error) {
	sum := sha256.New()
	err := copyPieces(sum, r)
	return hex.EncodeToString(sum.Sum(nil)), err
}
