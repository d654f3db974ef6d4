package xlsx

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/everycase"
	"vanban/generator/typeface"
)

// spilling is a document whose sheet has more than excelize holds in memory.
func spilling() *doc.Document {
	set := &doc.Dataset{Name: "Dữ liệu", Columns: []string{"Nội dung"}}
	text := strings.Repeat("ế ", maxText/2)
	for range 2*excelize.StreamChunkSize/len(text) + 1 {
		set.Rows = append(set.Rows, []doc.Datum{{Text: text}})
	}
	return &doc.Document{Sheets: []*doc.Dataset{set}}
}

// broken is a target that takes nothing.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("broken") }

// TestNothingStaysInTheTemporaryFolder writes a large sheet, to a target that breaks too, and without a temporary folder.
func TestNothingStaysInTheTemporaryFolder(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	everycase.Only(t, "makes a large workbook three times; TestSameBytes looks at what the first leaves")
	family, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	d := spilling()
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	if os.TempDir() != folder {
		t.Skip("the system names its temporary folder elsewhere")
	}
	if err := Render(io.Discard, d, family); err != nil {
		t.Error(err)
	}
	if err := Render(broken{}, d, family); err == nil {
		t.Error("a target that takes nothing took all")
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("%v stays (%v)", left, err)
	}
	t.Setenv("TMPDIR", filepath.Join(folder, "none"))
	if err := Render(io.Discard, d, family); err != nil {
		t.Error(err)
	}
}

// TestFullTemporaryFolderIsNamed: it may be on another disk than the file that is written.
func TestFullTemporaryFolderIsNamed(t *testing.T) {
	b, err := newBook(&doc.Document{}, nil, []string{"A"})
	if err != nil {
		t.Fatal(err)
	}
	full := &fs.PathError{Op: "write", Path: filepath.Join(os.TempDir(), spilled+"1"), Err: syscall.ENOSPC}
	if got := b.close(full); !errors.Is(got, syscall.ENOSPC) || !strings.Contains(got.Error(), "thư mục tạm "+filepath.Clean(os.TempDir())) {
		t.Error(got)
	}
	if got := b.close(nil); got != nil {
		t.Error(got)
	}
}
