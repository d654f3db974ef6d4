package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"vanban/generator/disk"
	"vanban/generator/diskname"
	"vanban/generator/source"
)

// The manifest's names. The coming one is written before the outputs take
// their names, so that a run after a kill knows whose bytes it finds.
const (
	ManifestName = ".vanban.json"
	comingName   = ".vanban.tiep.json"
)

// manifestVersion is the form of the manifest. One of another form is not used: its files count as not known.
const manifestVersion = 1

// Manifest is what is known of the files of an output folder. encoding/json
// writes maps in the order of their keys, so the same state gives the same bytes.
type Manifest struct {
	Version  int                        `json:"phien-ban"`
	Runs     map[string]Run             `json:"lan-chay,omitempty"` // by command
	Fillings map[string]Filling         `json:"tron,omitempty"`     // by command
	Outputs  map[string]Output          `json:"tep"`                // by file name
	Contents map[string]json.RawMessage `json:"noi-dung"`           // by Written.Content, as written: a run that has nothing to do never asks what they hold
}

// Run is what the last run of a command read and gave; if all is as it was there is nothing to do.
type Run struct {
	Options string            `json:"tuy-chon"`
	Inputs  map[string]string `json:"dau-vao"` // as Inputs.Read gives them
	Outputs []string          `json:"tep"`
	Notes   source.Problems   `json:"ghi-chu,omitempty"` // on the dossier
}

// Filling is how the copies of a form were last asked for, so that they can be looked at again.
type Filling struct {
	Form       string   `json:"mau"`                // name of a form of the program's own, or the way to an office's from the output folder
	Elsewhere  bool     `json:"noi-khac,omitempty"` // the form lies elsewhere than by the dossier: only its file's name is kept
	Own        bool     `json:"co-san,omitempty"`
	Each       string   `json:"theo"`
	Period     string   `json:"ky,omitempty"`
	Conditions []string `json:"loc,omitempty"`
	Formats    []string `json:"dinh-dang,omitempty"`
}

// Output is a file that was written.
type Output struct {
	By string `json:"lenh"` // the command that makes it, "tao"
	Written
	// Fresh is the version set beside a file that was edited by hand; nil: none.
	Fresh *Written `json:"ban-moi,omitempty"`
}

// Written is what a file was made from and the bytes that it had when it was written.
type Written struct {
	Content string `json:"noi-dung"`            // fingerprint of the composed document
	Fonts   string `json:"phong-chu,omitempty"` // empty for formats without
	Program string `json:"chuong-trinh"`        // version
	Hash    string `json:"sha256"`
}

// Made says whether two files were made from the same, by the same program.
func (w Written) Made(other Written) bool {
	w.Hash, other.Hash = "", ""
	return w == other
}

// Content is what a composed document took, by readable names: it tells why a file is stale.
type Content struct {
	Values    map[string]string `json:"gia-tri"` // of the dossier: "nhiệm vụ 12: thời hạn"
	Templates map[string]string `json:"mau"`
	Numbered  string            `json:"so-ky-hieu,omitempty"` // "số 15/QĐ-UBND ngày 05/02/2025"; empty of a draft and of what has none
}

// encoded gives what a document took in the words in which manifests say it.
func (c Content) encoded() json.RawMessage {
	data, _ := json.Marshal(c) // it holds nothing but texts
	return data
}

// Content gives what a document took; nothing where the manifest does not know it, or was spoilt there.
func (m *Manifest) Content(key string) Content {
	var c Content
	if json.Unmarshal(m.Contents[key], &c) != nil {
		return Content{}
	}
	return c
}

// HashOf gives the hash by which bytes are known.
func HashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func newManifest() *Manifest {
	return &Manifest{Version: manifestVersion, Runs: map[string]Run{}, Fillings: map[string]Filling{}, Outputs: map[string]Output{}, Contents: map[string]json.RawMessage{}}
}

// ReadManifest reads the manifest of an output folder, with what a killed run
// came to. settled is false where there was such a run, so that the folder is
// not as its manifest has it.
func ReadManifest(folder string) (m *Manifest, settled bool, err error) {
	root, err := disk.Root(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return newManifest(), true, nil
	}
	if err != nil {
		return nil, false, disk.NotRead(filepath.Join(folder, ManifestName), err)
	}
	defer root.Close()
	if m, err = readManifest(root, ManifestName); err != nil {
		return nil, false, err
	}
	coming, err := readManifest(root, comingName)
	if err != nil {
		return nil, false, err
	}
	if m == nil {
		m = newManifest()
	}
	if coming == nil {
		return m, true, nil
	}
	return m, false, m.adopt(folder, coming)
}

// largestManifest is the size in bytes of a manifest that no run has written: of 46,000 tasks it has under 20 MiB.
const largestManifest = 64 << 20

// readManifest gives nil for a manifest that is not there, or is of another form, or was spoilt.
func readManifest(root *os.Root, name string) (*Manifest, error) {
	data, err := disk.ReadFileIn(root, name, largestManifest)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, disk.NotRead(filepath.Join(root.Name(), name), err)
	}
	m := newManifest()
	if err := json.Unmarshal(data, m); err != nil || m.Version != manifestVersion {
		return nil, nil // its files are then not known, and so never written over
	}
	m.clean()
	return m, nil
}

// clean drops what no run has written: files outside the folder, maps that are null.
func (m *Manifest) clean() {
	m.Runs, m.Fillings, m.Outputs, m.Contents = notNil(m.Runs), notNil(m.Fillings), notNil(m.Outputs), notNil(m.Contents)
	maps.DeleteFunc(m.Outputs, func(name string, _ Output) bool { return name != filepath.Base(name) || !filepath.IsLocal(name) })
}

func notNil[V any](m map[string]V) map[string]V {
	if m == nil {
		return map[string]V{}
	}
	return m
}

// adopt takes over what a killed run had come to: the records of those files that have the bytes it meant to write.
func (m *Manifest) adopt(folder string, coming *Manifest) error {
	for name, next := range coming.Outputs {
		there, err := HashFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		if there == next.Hash {
			m.Outputs[name] = next
		} else if old, known := m.Outputs[name]; known && next.Fresh != nil {
			beside, err := HashFile(filepath.Join(folder, FreshName(name)))
			if err != nil {
				return err
			}
			if beside == next.Fresh.Hash {
				old.Fresh = next.Fresh
				m.Outputs[name] = old
			}
		}
	}
	maps.Copy(m.Contents, coming.Contents)
	m.Runs = map[string]Run{}
	return nil
}

// FreshName is the name of the version that is set beside a file edited by hand: quyet-dinh.moi.docx.
func FreshName(name string) string {
	extension := filepath.Ext(name)
	return name[:len(name)-len(extension)] + ".moi" + extension
}

// bytes gives the manifest as it is written, without contents that no output has. The contents have been put into words once, and stand
// there a line each: to have them read and set anew would take longer than all the rest.
func (m *Manifest) bytes() ([]byte, error) {
	m.Contents = m.used()
	rest := *m
	rest.Contents = map[string]json.RawMessage{}
	data, err := json.MarshalIndent(rest, "", " ")
	if err != nil {
		return nil, fmt.Errorf("ghi sổ các tệp đã tạo: %w", err)
	}
	data = bytes.TrimSuffix(data, []byte("}\n}")) // of the contents, which are the last of it
	between := "\n"
	for _, key := range slices.Sorted(maps.Keys(m.Contents)) {
		name, _ := json.Marshal(key) // a text
		data = append(fmt.Appendf(data, "%s  %s: ", between, name), m.Contents[key]...)
		between = ",\n"
	}
	return append(data, "\n }\n}\n"...), nil
}

// used gives the contents that outputs have.
func (m *Manifest) used() map[string]json.RawMessage {
	used := map[string]json.RawMessage{}
	keep := func(w Written) {
		if c, known := m.Contents[w.Content]; known {
			used[w.Content] = c
		}
	}
	for _, o := range m.Outputs {
		keep(o.Written)
		if o.Fresh != nil {
			keep(*o.Fresh)
		}
	}
	return used
}

// announce writes what the manifest will be once the outputs have their names.
func (f *Folder) announce(m *Manifest) error {
	data, err := m.bytes()
	if err != nil {
		return err
	}
	return f.Put(comingName, data)
}

// Record writes the manifest, as the last file of a run, unless it is as it was.
func (f *Folder) Record(m *Manifest) error {
	data, err := m.bytes()
	if err != nil {
		return err
	}
	if !f.same(ManifestName, data) {
		if err := f.Put(ManifestName, data); err != nil {
			return err
		}
	}
	if _, err := os.Stat(f.Path(comingName)); err != nil {
		return nil // nothing was announced
	}
	return f.Remove(comingName)
}

// By gives the names of the outputs that a command made, in order.
func (m *Manifest) By(command string) []string {
	return slices.DeleteFunc(m.names(), func(name string) bool { return m.Outputs[name].By != command })
}

// Unasked gives the outputs that a command made before and that are not among those that it was asked for.
func (m *Manifest) Unasked(command string, asked []string) []string {
	return slices.DeleteFunc(m.By(command), func(name string) bool { return slices.Contains(asked, name) })
}

// Left says whether the outputs of a run in a folder are as it left them: their bytes are those that it wrote, and nothing newer stands beside
// them. The folder is opened once for all of them.
func (m *Manifest) Left(folder string, run Run) (bool, error) {
	root, err := disk.Root(diskname.Find(folder))
	if errors.Is(err, fs.ErrNotExist) {
		return len(run.Outputs) == 0, nil
	}
	if err != nil {
		return false, disk.NotRead(folder, err)
	}
	defer root.Close()
	for _, name := range run.Outputs {
		there, err := hashIn(root, diskname.In(root.FS(), name))
		if o := m.Outputs[name]; err != nil || there == "" || there != o.Hash || o.Fresh != nil {
			return false, err
		}
	}
	return true, nil
}

// names gives the names of the outputs in order.
func (m *Manifest) names() []string {
	return slices.Sorted(maps.Keys(m.Outputs))
}
