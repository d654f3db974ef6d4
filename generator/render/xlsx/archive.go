package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// archive is a zip file whose entries stand in the order of their names, all
// of the same time, whatever the order in which they were made: excelize
// hands over its streamed sheets in random order. It implements excelize.ZipWriter.
type archive struct {
	w       io.Writer
	rows    map[string]*packed // by the name of the sheet's entry, whose rows they are
	entries []*entry
	to      *packer      // of the last entry, while it is open
	around  bytes.Buffer // the last entry, where it is a sheet whose rows are packed already
}

// entry is a packed file of the archive.
type entry struct {
	name string
	*packed
}

func newArchive(w io.Writer, rows map[string]*packed) *archive { return &archive{w: w, rows: rows} }

// Create begins an entry; the one before it is complete.
func (a *archive) Create(name string) (io.Writer, error) {
	if err := a.finish(); err != nil {
		return nil, err
	}
	a.to = newPacker()
	a.entries = append(a.entries, &entry{name: name, packed: &a.to.packed})
	if a.rows[name] != nil {
		return &a.around, nil
	}
	return a.to, nil
}

// AddFS is asked for by excelize.ZipWriter and not used by it.
func (a *archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive.
func (a *archive) Close() error {
	if err := a.finish(); err != nil {
		return err
	}
	for name := range a.rows {
		return fmt.Errorf("các dòng của %s không có trang tính nào chứa", name)
	}
	slices.SortFunc(a.entries, func(x, y *entry) int { return strings.Compare(x.name, y.name) })
	z := zip.NewWriter(a.w)
	for _, e := range a.entries {
		to, err := z.CreateRaw(e.header())
		if err != nil {
			return err
		}
		if _, err := e.data.WriteTo(to); err != nil {
			return err
		}
	}
	return z.Close()
}

// finish ends the last entry.
func (a *archive) finish() error {
	if a.to == nil {
		return nil
	}
	if rows := a.rows[a.entries[len(a.entries)-1].name]; rows != nil {
		delete(a.rows, a.entries[len(a.entries)-1].name)
		if err := a.place(rows); err != nil {
			return err
		}
	}
	err := a.to.close()
	a.to = nil
	return err
}

// The place of the rows in a sheet.
const (
	rowsBegin = "<sheetData>"
	rowsEnd   = "</sheetData>"
)

// place packs a sheet around its rows.
func (a *archive) place(rows *packed) error {
	defer a.around.Reset()
	sheet := a.around.Bytes()
	at := bytes.Index(sheet, []byte(rowsBegin+rowsEnd))
	if at < 0 {
		return fmt.Errorf("trang tính không có chỗ cho các dòng: %s%s", rowsBegin, rowsEnd)
	}
	at += len(rowsBegin)
	if _, err := a.to.Write(sheet[:at]); err != nil {
		return err
	}
	if err := a.to.join(rows); err != nil {
		return err
	}
	_, err := a.to.Write(sheet[at:])
	return err
}

// zip's own values: the version that knows deflate, and 1 January 1980, its first day.
const (
	zipVersion = 20
	zipDay     = 1<<5 | 1
)

func (e *entry) header() *zip.FileHeader {
	return &zip.FileHeader{
		Name: e.name, Method: zip.Deflate, CreatorVersion: zipVersion, ReaderVersion: zipVersion,
		//lint:ignore SA1019 CreateRaw writes this field and not Modified
		ModifiedDate: zipDay, CRC32: e.sum,
		CompressedSize64: e.data.size, UncompressedSize64: e.size,
	}
}
