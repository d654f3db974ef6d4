package checkup

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/store"
	"vanban/seeds"
)

// madeState is what output files of a dossier were made from.
type madeState struct {
	files   string // names, apart by a blank
	part    dossier.Output
	of      *dossier.Dossier
	content string // its key
}

// starterIn writes the starter's files into a folder, words of them exchanged, and loads it.
func starterIn(t *testing.T, folder string, change ...string) *dossier.Dossier {
	t.Helper()
	for _, name := range []string{"ho-so.yaml", "ke-hoach.md", "nhiem-vu.yaml", "co-quan.yaml"} {
		data, err := fs.ReadFile(seeds.Files, "khoi-tao/"+name)
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, name), []byte(strings.NewReplacer(change...).Replace(string(data))), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	d, err := paths.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// keep writes the manifest of a folder's output files.
func keep(t *testing.T, folder string, all []madeState) {
	t.Helper()
	m := store.Manifest{Version: 1, Outputs: map[string]store.Output{}, Contents: map[string]json.RawMessage{}}
	for _, s := range all {
		for _, name := range strings.Fields(s.files) {
			m.Outputs[name] = store.Output{By: "tao", Written: store.Written{Content: s.content}}
		}
		m.Contents[s.content], _ = json.Marshal(store.Content{Values: s.of.Values(s.part, 0)})
	}
	data, err := json.Marshal(m)
	if err == nil {
		err = os.MkdirAll(filepath.Join(folder, paths.OutputFolder), 0o700)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, paths.OutputFolder, store.ManifestName), data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestMovedNumbersByFiles wants the same told each time of a number that moved since one of the files was made, and nothing by files that aren't the dossier's.
func TestMovedNumbersByFiles(t *testing.T) {
	const prose, first, second = "dịch vụ hành chính công", "Ban hành Kế hoạch cải cách hành chính năm 2026", "Kiểm tra công tác cải cách hành chính"
	names := []string{prose, prose + " (nhiệm vụ số 2)"}
	folder := t.TempDir()
	was := starterIn(t, folder, names...)
	is := starterIn(t, folder, append(names, first, second, second+"\n", first+"\n")...)
	const parts = "quyet-dinh.docx quyet-dinh.pdf tron-bo.pdf "
	for _, c := range []struct {
		name string
		made []madeState
		want string
	}{
		{"all made since", []madeState{{parts + "tron-bo.docx", dossier.OutBundle, is, "moi"}}, ""},
		{"all made before", []madeState{{parts + "tron-bo.docx", dossier.OutBundle, was, "cu"}}, "“nhiệm vụ số 2” khi tạo lần trước nay là số 1"},
		{"one left as it was", []madeState{{parts, dossier.OutBundle, is, "moi"}, {"tron-bo.docx", dossier.OutBundle, was, "cu"}}, "“nhiệm vụ số 2” khi tạo tron-bo.docx nay là số 1"},
		{"in parts", []madeState{{"ke-hoach.docx ke-hoach.pdf", dossier.OutPlan, was, "cu-kh"}, {"phu-luc-1.docx", dossier.OutAppendix, was, "cu-pl"}}, "“nhiệm vụ số 2” khi tạo lần trước nay là số 1"},
		{"another paper", []madeState{{parts + "tron-bo.docx", dossier.OutBundle, is, "moi"}, {"quyet-dinh-2.docx ke-hoach-rieng.docx", dossier.OutBundle, was, "cu"}}, ""},
	} {
		keep(t, folder, c.made)
		targets, err := Targets([]string{folder})
		if err != nil {
			t.Fatal(err)
		}
		for range 8 {
			told := ""
			for _, f := range targets[0].shown(false) {
				if f.Rule.ID == "HS.so" {
					told += f.Found
				}
			}
			if told != c.want {
				t.Errorf("%s: %q, want %q", c.name, told, c.want)
				break
			}
		}
	}
}
