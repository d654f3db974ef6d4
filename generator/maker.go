package generator

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"vanban/generator/ahead"
	"vanban/generator/build"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/typeface"
	"vanban/generator/wording"
)

// Maker makes documents of dossiers, one after another or at the same time.
// Wording and typeface are read once, when they are first needed.
type Maker struct {
	o       Options
	wording func() (*wording.Templates, error)
	family  func() (*typeface.Family, error)
	fonts   func() (string, error) // what tells one typeface from another
	options func() (string, error) // what tells one run's options from another's
}

// NewMaker gives a maker for these options.
func NewMaker(o Options) *Maker {
	m := &Maker{o: o}
	m.wording = sync.OnceValues(func() (*wording.Templates, error) { return wording.New(o.Wording) })
	m.family = sync.OnceValues(func() (*typeface.Family, error) {
		if o.Fonts == nil {
			return typeface.Embedded()
		}
		return typeface.Load(o.Fonts)
	})
	m.fonts = sync.OnceValues(m.hashFonts)
	m.options = sync.OnceValues(m.describe)
	return m
}

// prepare reads wording and typeface while the caller reads a dossier. What goes wrong with them is told to whoever
// asks for them.
func (m *Maker) prepare() {
	ahead.Begin(func() error {
		_, err := m.wording()
		_, none := m.family()
		return errors.Join(err, none)
	})
}

// embedded stands for the program's own typeface, which goes with the program's version.
const embedded = "nhung"

func (m *Maker) hashFonts() (string, error) {
	if m.o.Fonts == nil {
		return embedded, nil
	}
	family, err := m.family()
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	for f := range typeface.FaceCount {
		sum.Write(family.Data(typeface.Face(f)))
	}
	return fmt.Sprintf("%x", sum.Sum(nil))[:shortHash], nil
}

// shortHash is how many hexadecimal digits tell typefaces, wordings and programs apart.
const shortHash = 32

// describe gives in one line everything beside the dossier that decides what a run makes.
func (m *Maker) describe() (string, error) {
	fonts, err := m.fonts()
	if err != nil {
		return "", err
	}
	own := ""
	if m.o.Wording != nil {
		if own, err = hashFolder(m.o.Wording, "*.md.tmpl"); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("chương trình %s"+fontsIn+"%s; mẫu [%s]"+documentsIn+"%v"+formatsIn+"%v", program(), fonts, own, m.o.Only, m.o.Formats), nil
}

// The parts of a description that are read again.
const (
	fontsIn     = "; phông chữ "
	documentsIn = "; văn bản "
	formatsIn   = "; định dạng "
)

func hashFolder(files fs.FS, pattern string) (string, error) {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return "", fmt.Errorf("đọc thư mục mẫu: %w", err)
	}
	sum := sha256.New()
	for _, n := range names {
		data, err := fs.ReadFile(files, n)
		if err != nil {
			return "", fmt.Errorf("đọc mẫu %s: %w", n, err)
		}
		fmt.Fprintf(sum, "%s %s\n", n, build.HashOf(data))
	}
	return fmt.Sprintf("%x", sum.Sum(nil))[:shortHash], nil
}

// program gives the program's version. A program built from changed sources
// has none: the head of its file, which holds the hash that the linker gave it, stands in.
var program = sync.OnceValue(func() string {
	if info, ok := debug.ReadBuildInfo(); ok && released(info) {
		return info.Main.Version
	}
	path, err := os.Executable()
	if err != nil {
		return "không rõ"
	}
	f, err := disk.Open(path)
	if err != nil {
		return "không rõ"
	}
	defer f.Close()
	head, err := build.HashAll(io.LimitReader(f, headSize))
	if err != nil {
		return "không rõ"
	}
	return "thử nghiệm " + head[:shortHash]
})

// headSize is how many bytes of a program hold the linker's hash, as package internal/buildid of Go reads it.
const headSize = 32 << 10

func released(info *debug.BuildInfo) bool {
	v := info.Main.Version
	return v != "" && v != "(devel)" && !strings.Contains(v, "+dirty")
}

// buildCommand is the command of a dossier's own documents in the manifest.
const buildCommand = "tao"

func (m *Maker) make(d *dossier.Dossier, out string, from Origin) (Result, error) {
	start := time.Now()
	documents, err := m.compose(d)
	if err != nil {
		return Result{}, err
	}
	composed := time.Since(start)
	result, err := m.write(order{documents: documents, dossier: d, folder: from.Folder, command: buildCommand, inputs: from.Inputs}, out)
	result.Compose = composed
	return result, err
}

// Update reads a dossier's folder and makes what is stale, reports and copies of forms that were made before among it. Where nothing that
// the last run read or wrote has changed, it finds that out without reading the dossier.
func (m *Maker) Update(folder, out string) (result Result, err error) {
	defer ExplainPanic(&err)
	if m.makes(PartDocuments) {
		if result, err = m.updateOwn(folder, out); err != nil {
			return result, err
		}
	}
	err = m.again(folder, out, &result)
	return result, err
}

// updateOwn is Update for the dossier's own documents. Those that were issued stay as they are.
func (m *Maker) updateOwn(folder, out string) (result Result, err error) {
	records, err := issued.Read(folder)
	if err != nil {
		return Result{}, err
	}
	if records.Of("") != nil {
		return m.updateIssued(folder, out, records)
	}
	if result, err := m.untouched(folder, out, buildCommand); err != nil || result != nil {
		return *cmp.Or(result, &Result{}), err
	}
	start := time.Now()
	m.prepare()
	inputs := build.NewInputs(disk.Folder(folder))
	d, err := dossier.Load(inputs)
	if err != nil {
		return Result{}, err
	}
	loaded := time.Since(start)
	result, err = m.make(d, out, Origin{Folder: folder, Inputs: inputs})
	result.Load = loaded
	return result, err
}

// updateIssued is updateOwn for documents that were issued.
func (m *Maker) updateIssued(folder, out string, records issued.Records) (Result, error) {
	start := time.Now()
	now, err := dossier.Load(disk.Folder(folder))
	if err != nil {
		return Result{}, err
	}
	loaded := time.Since(start)
	h, err := m.hold(issuer{folder, records, now}, records.Of(""))
	if err != nil {
		return Result{}, err
	}
	result, err := m.keepIssued(h, out, buildCommand)
	result.left = nil // what is put back comes after
	for _, r := range records.Amendments() {
		if err != nil || m.o.Only != nil {
			break
		}
		err = m.keepAmendment(records, r, out, &result)
	}
	result.Load, result.Compose = loaded, time.Since(start)-loaded-result.Write
	return result, err
}

// untouched gives the result of a run that has nothing to do: the command's last run read
// what it would read now, and what that wrote has its bytes still; nil otherwise.
func (m *Maker) untouched(folder, out, command string) (*Result, error) {
	if m.o.All {
		return nil, nil
	}
	manifest, settled, err := build.ReadManifest(out)
	if err != nil || !settled {
		return nil, err
	}
	options, err := m.options()
	if err != nil {
		return nil, err
	}
	last, ran := manifest.Runs[command]
	if !ran || last.Options != options || !build.Unchanged(disk.Folder(folder), last.Inputs) {
		return nil, nil
	}
	asked := map[string]bool{}
	for _, name := range last.Outputs {
		asked[name] = true
		there, err := build.HashFile(filepath.Join(out, name))
		if err != nil {
			return nil, err
		}
		if o := manifest.Outputs[name]; there == "" || there != o.Hash || o.Fresh != nil {
			return nil, nil
		}
	}
	return &Result{UpToDate: last.Outputs, Notes: last.Notes.In(folder), Unasked: m.unasked(manifest, command, asked), left: manifest}, nil
}
