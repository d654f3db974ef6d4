package generator

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"
	"sync"

	"vanban/generator/ahead"
	"vanban/generator/disk"
	"vanban/generator/render"
	"vanban/generator/store"
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
	options func() (string, error) // as Describe gives them
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

// With gives a maker of the same wording and typeface for other documents.
func (m *Maker) With(o Options) *Maker {
	in := *m
	in.o.Only, in.o.Formats = o.Only, o.Formats
	in.options = sync.OnceValues(in.describe)
	return &in
}

// Prepare reads wording and typeface while the caller reads a dossier. What goes wrong with them is told to whoever
// asks for them.
func (m *Maker) Prepare() {
	ahead.Begin(func() error {
		_, err := m.wording()
		_, none := m.family()
		return errors.Join(err, none)
	})
}

// Wording gives the templates.
func (m *Maker) Wording() (*wording.Templates, error) { return m.wording() }

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
	return fmt.Sprintf("%x", sum.Sum(nil))[:ShortHash], nil
}

// ShortHash is how many hexadecimal digits tell typefaces, wordings and programs apart.
const ShortHash = 32

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
	return fmt.Sprintf("chương trình %s"+fontsIn+"%s"+wordingIn+"%s]"+documentsIn+"%v"+formatsIn+"%v", Program(), fonts, own, m.o.Only, m.o.Formats), nil
}

// Describe gives in one line everything beside the dossier that decides what is made.
func (m *Maker) Describe() (string, error) { return m.options() }

// SameLook says whether documents of a description had this maker's wording and typeface.
func (m *Maker) SameLook(options string) (bool, error) {
	mine, err := m.options()
	return lookOf(mine) == lookOf(options), err
}

// SameWording says whether documents of a description had this maker's wording, whatever their typeface.
func (m *Maker) SameWording(options string) (bool, error) {
	mine, err := m.options()
	return wordingOf(mine) == wordingOf(options), err
}

func wordingOf(options string) string {
	_, wording, _ := strings.Cut(lookOf(options), wordingIn)
	return wording
}

// lookOf cuts from a description what says how documents look: not the program, nor which there are.
func lookOf(options string) string {
	_, look, _ := strings.Cut(options, fontsIn)
	look, _, _ = strings.Cut(look, documentsIn)
	return look
}

// FormatsIn gives the formats of a description; nil: the dossier's. found says whether the description tells of them.
func FormatsIn(options string) (formats []render.Format, found bool) {
	_, asked, found := strings.Cut(options, formatsIn+"[")
	for _, word := range strings.Fields(strings.TrimSuffix(asked, "]")) {
		formats = append(formats, render.Format(word))
	}
	return formats, found
}

// The parts of a description that are read again.
const (
	fontsIn     = "; phông chữ "
	wordingIn   = "; mẫu ["
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
		fmt.Fprintf(sum, "%s %s\n", n, store.HashOf(data))
	}
	return fmt.Sprintf("%x", sum.Sum(nil))[:ShortHash], nil
}

// Program gives the program's version. A program built from changed sources
// has none: the head of its file, which holds the hash that the linker gave it, stands in.
var Program = sync.OnceValue(func() string {
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
	head, err := store.HashAll(io.LimitReader(f, headSize))
	if err != nil {
		return "không rõ"
	}
	return "thử nghiệm " + head[:ShortHash]
})

// headSize is how many bytes of a program hold the linker's hash, as package internal/buildid of Go reads it.
const headSize = 32 << 10

func released(info *debug.BuildInfo) bool {
	v := info.Main.Version
	return v != "" && v != "(devel)" && !strings.Contains(v, "+dirty")
}
