package handover

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
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

// Write writes packets, each into a folder named as its record is: the PDFs and the data of the annex. A file that is there and says something else stays, and is an error,
// unless over is set. All files are whole before the first takes its name.
func Write(all []*Packet, to string, over bool) (written []string, err error) {
	defer store.ExplainPanic(&err)
	var files []store.Wanted
	for _, p := range all {
		some, err := p.outputs(filepath.Join(to, p.Record.Name()))
		if err != nil {
			return nil, err
		}
		files = append(files, some...)
	}
	var problems source.Problems
	for i := range files {
		f := &files[i]
		if f.Was, err = store.HashFile(f.Path); err != nil {
			return nil, err
		}
		if f.Was != "" && f.Was != store.HashOf(f.Data) && !over {
			problems = append(problems, &source.Problem{At: source.Pos{File: f.Path}, What: "tệp này đã có và khác tệp sắp ghi", Hint: "xem lại tệp ấy; muốn ghi đè thì thêm --ghi-de"})
		}
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	for _, f := range files {
		if err := os.MkdirAll(filepath.Dir(f.Path), store.NewFolder); err != nil {
			return nil, fmt.Errorf("không tạo được thư mục %s: %w", filepath.Dir(f.Path), err)
		}
	}
	return store.PutAll(files...)
}

// outputs gives the files of a packet.
func (p *Packet) outputs(folder string) (all []store.Wanted, err error) {
	for _, f := range p.Fields.Files {
		all = append(all, store.Wanted{Path: filepath.Join(folder, f.Name), Data: f.data})
	}
	asJSON, err := p.JSON()
	if err != nil {
		return nil, err
	}
	if p.envelope != nil {
		all = append(all, store.Wanted{Path: filepath.Join(folder, envelopeName), Data: p.envelope})
	}
	asXML, err := p.XML()
	return append(all, store.Wanted{Path: filepath.Join(folder, jsonName), Data: asJSON}, store.Wanted{Path: filepath.Join(folder, xmlName), Data: asXML}), err
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
