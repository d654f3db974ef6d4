package handover

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"vanban/generator/source"
	"vanban/generator/store"
)

// The names of the data's files beside the PDFs.
const (
	jsonName = "van-ban-di.json"
	xmlName  = "van-ban-di.xml"
)

// output is a file of a packet.
type output struct {
	path string
	data []byte
}

// Write writes packets, each into a folder named as its record is: the PDFs and the data of the annex. A file that is there and says something else stays, and is an error,
// unless over is set. All files are whole before the first takes its name.
func Write(all []*Packet, to string, over bool) (written []string, err error) {
	defer store.ExplainPanic(&err)
	var files []output
	for _, p := range all {
		some, err := p.outputs(filepath.Join(to, p.Record.Name()))
		if err != nil {
			return nil, err
		}
		files = append(files, some...)
	}
	hashes := make([]string, len(files))
	var problems source.Problems
	for i, f := range files {
		if hashes[i], err = store.HashFile(f.path); err != nil {
			return nil, err
		}
		if hashes[i] != "" && hashes[i] != store.HashOf(f.data) && !over {
			problems = append(problems, &source.Problem{At: source.Pos{File: f.path}, What: "tệp này đã có và khác tệp sắp ghi", Hint: "xem lại tệp ấy; muốn ghi đè thì thêm --ghi-de"})
		}
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return write(files, hashes)
}

func write(files []output, hashes []string) (written []string, err error) {
	staged := make([]*store.Staged, 0, len(files))
	discard := func() {
		for _, s := range staged {
			s.Discard()
		}
	}
	for _, f := range files {
		if err := os.MkdirAll(filepath.Dir(f.path), store.NewFolder); err != nil {
			discard()
			return nil, fmt.Errorf("không tạo được thư mục %s: %w", filepath.Dir(f.path), err)
		}
		s, err := store.Stage(f.path, func(w io.Writer) error { _, err := w.Write(f.data); return err })
		if err != nil {
			discard()
			return nil, err
		}
		staged = append(staged, s)
	}
	for i := range files {
		if err := staged[i].CommitOver(hashes[i]); err != nil {
			staged = staged[i:]
			discard()
			return written, err
		}
		written = append(written, files[i].path)
	}
	return written, nil
}

// outputs gives the files of a packet.
func (p *Packet) outputs(folder string) (all []output, err error) {
	for _, f := range p.Fields.Files {
		all = append(all, output{filepath.Join(folder, f.Name), f.data})
	}
	asJSON, err := p.JSON()
	if err != nil {
		return nil, err
	}
	asXML, err := p.XML()
	return append(all, output{filepath.Join(folder, jsonName), asJSON}, output{filepath.Join(folder, xmlName), asXML}), err
}

// JSON gives the data as JSON, under the annex's names.
func (p *Packet) JSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(struct {
		Rule string `json:"theo"`
		Fields
		Notes []string `json:"luu-y"`
	}{"Nghị định 30/2020/NĐ-CP, Phụ lục VI, phần II, mục I", p.Fields, append([]string{}, p.Notes...)})
	return b.Bytes(), err
}

// XML gives the data as XML.
func (p *Packet) XML() ([]byte, error) {
	data, err := xml.MarshalIndent(p.Fields, "", "  ")
	return append(append([]byte(xml.Header), data...), '\n'), err
}
