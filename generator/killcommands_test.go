package generator_test

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"vanban/generator"
	"vanban/generator/calendar"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/compose/letter"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/exchange"
	"vanban/generator/fill"
	"vanban/generator/render"
	"vanban/generator/rollover"
	"vanban/generator/run"
	"vanban/generator/store"
)

// killable are the commands beside tao, hop-nhat and ban-hanh that write, by name; each works within one folder that holds
// the dossier "hs" and what the command is given.
var killable = map[string]func(folder string, step func()) error{
	"ban-hanh-van-ban": func(folder string, step func()) error {
		_, err := issuePaper(folder, step)
		return err
	},
	"nhap-bang": func(folder string, step func()) error {
		_, err := exchange.ImportTasks(filepath.Join(folder, "hs"), filepath.Join(folder, "bang.xlsx"), exchange.TasksOptions{Replace: true, Step: step})
		return err
	},
	"nhap-phieu": func(folder string, step func()) error {
		files, err := filepath.Glob(filepath.Join(folder, "gui", "*.xlsx"))
		if err == nil {
			_, err = exchange.ImportForms(filepath.Join(folder, "hs"), files, exchange.ImportOptions{Step: step})
		}
		return err
	},
	"phieu": func(folder string, step func()) error {
		return onDossier(folder, func(d *dossier.Dossier, fsys fs.FS) error {
			_, err := exchange.MakeForms(d, filepath.Join(folder, "phieu"), exchange.FormOptions{Period: quarterOfSeed, Step: step})
			return err
		})
	},
	"tron": func(folder string, step func()) error {
		return onDossier(folder, func(d *dossier.Dossier, fsys fs.FS) error {
			o := fill.Options{Each: letter.EachTask}
			o.Form.Own = letter.Named("phieu-giao-nhiem-vu")
			_, err := run.New(run.Options{Mode: store.Mode{Step: step, Parallel: 1}}).Fill(d, filepath.Join(folder, "hs", "ra", "bieu-mau"), o)
			return err
		})
	},
	"sua-doi": func(folder string, step func()) error {
		return onDossier(folder, func(d *dossier.Dossier, _ fs.FS) error {
			old, err := dossier.Load(disk.Folder(filepath.Join(folder, "cu")))
			if err != nil {
				return err
			}
			x := amend.Amending{Old: old, New: d, Changes: change.Between(old, d), Number: 96, Day: calendar.Of(2026, time.July, 15)}
			amended, err := run.New(run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}}, Mode: store.Mode{Step: step, Parallel: 1}}).Amend(x, run.AmendOptions{})
			if err == nil {
				_, err = amended.Write(filepath.Join(folder, "hs", "ra"), "")
			}
			return err
		})
	},
	"nam-moi": func(folder string, step func()) error {
		return onDossier(folder, func(d *dossier.Dossier, fsys fs.FS) error {
			rolled, err := rollover.Roll(rollover.Source{Dossier: d, Folder: fsys}, d.Year+1)
			if err == nil {
				err = run.WriteNextYear(filepath.Join(folder, "nam-moi"), rolled, step)
			}
			return err
		})
	},
}

var quarterOfSeed = deadline.Period{Year: 2026, Kind: deadline.Quarter, N: 1}

func onDossier(folder string, do func(*dossier.Dossier, fs.FS) error) error {
	fsys := disk.Folder(filepath.Join(folder, "hs"))
	d, err := dossier.Load(fsys)
	if err != nil {
		return err
	}
	return do(d, fsys)
}

// TestCommandsKilledAtEveryWrite ends each command before each change on the disk. Every file is whole then, the one before
// or the one that comes; the same command comes to what a run without an accident gives, and leaves nothing of the killed one.
func TestCommandsKilledAtEveryWrite(t *testing.T) {
	for n, name := range slices.Sorted(maps.Keys(killable)) {
		if name == "ban-hanh-van-ban" {
			continue // TestIssuePaperKilledAtEveryWrite looks at what it records
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := startOf(t)
			want := copied(t, start)
			if err := killable[name](want, nil); err != nil {
				t.Fatal(err)
			}
			old, fresh := treeOf(t, start), treeOf(t, want)
			eachKill(t, killing{start: start, how: name, from: n, least: 5}, func(step int, folder string, code int) {
				checkWhole(t, step, visible(treeOf(t, folder)), visible(old), visible(fresh))
				if code == 0 {
					return
				}
				if err := againUnlessDone(name, folder); err != nil {
					t.Errorf("step %d: again: %v", step, err)
				}
				checkSameTree(t, step, treeOf(t, folder), fresh)
			})
		})
	}
}

// againUnlessDone runs a command again; next year's dossier is refused where the killed run had come to its end.
func againUnlessDone(name, folder string) error {
	if _, err := os.Stat(filepath.Join(folder, "nam-moi", dossier.MainFile)); name == "nam-moi" && err == nil {
		return nil
	}
	return killable[name](folder, nil)
}

// startOf makes the folder that the commands begin with.
func startOf(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range []string{"hs", "cu"} {
		if err := os.CopyFS(filepath.Join(folder, name), os.DirFS("../seeds/khoi-tao")); err != nil {
			t.Fatal(err)
		}
		os.RemoveAll(filepath.Join(folder, name, "ra"))
		withNumber(t, filepath.Join(folder, name))
	}
	replaceIn(t, filepath.Join(folder, "hs", "nhiem-vu.yaml"), "Quý II, III/2026", "Quý IV/2026")
	d := loaded(t, filepath.Join(folder, "hs"))
	made, err := exchange.MakeForms(d, filepath.Join(folder, "gui"), exchange.FormOptions{Period: quarterOfSeed})
	if err != nil {
		t.Fatal(err)
	}
	fillIn(t, filepath.Join(folder, "gui", made.Files[0]), doc.FormTaskKey+"1.ghi-chu", "Ghi chú của cơ quan")
	table := excelize.NewFile()
	for i, row := range [][]any{{"STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời hạn"}, {"1", "Việc mới", "Báo cáo", d.Agencies.Agencies[0].Name.S, "Quý II/2026"}} {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := table.SetSheetRow("Sheet1", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(table.SaveAs(filepath.Join(folder, "bang.xlsx")), table.Close()); err != nil {
		t.Fatal(err)
	}
	return folder
}

// fillIn types into the cell of a form that asks for a key.
func fillIn(t *testing.T, form, key, value string) {
	t.Helper()
	f, err := excelize.OpenFile(form)
	if err != nil {
		t.Fatal(err)
	}
	cells, err := f.GetRows(doc.FormHiddenSheet)
	for _, row := range cells {
		if parts := strings.Split(row[0], "|"); len(parts) == 4 && parts[3] == key {
			n, _ := strconv.Atoi(parts[1])
			err = f.SetCellValue(f.GetSheetList()[n], parts[2], value)
		}
	}
	if err := errors.Join(err, f.Save(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// withNumber gives a dossier number and day.
func withNumber(t *testing.T, folder string) {
	t.Helper()
	path := filepath.Join(folder, dossier.MainFile)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	for i, line := range lines {
		switch {
		case strings.HasPrefix(line, "so:"):
			lines[i] = "so: 15"
		case strings.HasPrefix(line, "ngay:"):
			lines[i] = "ngay: 05/02/2026"
		case strings.HasPrefix(line, "du-thao:"):
			lines[i] = "du-thao: false"
		}
	}
	putFile(t, path, strings.Join(lines, "\n"))
}

// treeOf gives what the files below a folder hold; locks and manifests, which tell of runs, aside.
func treeOf(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || slices.Contains([]string{".vanban.khoa", ".vanban.json", ".vanban.tiep.json"}, e.Name()) {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		all[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// visible leaves temporary files and folders out.
func visible(tree map[string]string) map[string]string {
	kept := maps.Clone(tree)
	maps.DeleteFunc(kept, func(name, _ string) bool { return strings.Contains("/"+name, "/.vanban.") })
	return kept
}

func checkSameTree(t *testing.T, step int, got, want map[string]string) {
	t.Helper()
	for name, data := range want {
		if got[name] != data {
			t.Errorf("step %d: %s is not what a run without an accident gives", step, name)
		}
	}
	for name := range got {
		if _, known := want[name]; !known {
			t.Errorf("step %d: %s stayed", step, name)
		}
	}
}
