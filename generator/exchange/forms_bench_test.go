package exchange_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"vanban/generator/collect"
	"vanban/generator/dossier"
	"vanban/generator/exchange"
)

// manyAgencies is a dossier in which 120 agencies lead and share what those of the seed do.
func manyAgencies(b *testing.B) (folder string, d *dossier.Dossier) {
	b.Helper()
	folder = b.TempDir()
	files := map[string][]byte{dossier.IndicatorsFile: []byte("chi-tieu:\n")}
	for _, name := range []string{"ho-so.yaml", "ke-hoach.md"} {
		data, err := os.ReadFile(filepath.Join("../../seeds/tay-ninh-2024", name))
		if err != nil {
			b.Fatal(err)
		}
		files[name] = data
	}
	agencies, members := "co-quan:\n", ""
	for i := range 120 {
		agencies += fmt.Sprintf("  - {ma: cq-%d, ten: Ủy ban nhân dân xã số %d}\n", i, i)
		members += fmt.Sprintf("      - cq-%d\n", i)
	}
	files["co-quan.yaml"] = []byte(agencies + "nhom:\n  - ma: tat-ca\n    ten: Tất cả\n    thanh-vien:\n" + members)
	tasks := "linh-vuc:\n  - ten: Chung\n    nhiem-vu:\n"
	for i := 1; i <= 46; i++ {
		tasks += fmt.Sprintf("      - so: %d\n        noi-dung: Tiếp tục rà soát, xây dựng, điều chỉnh Đề án vị trí việc làm và cơ cấu công chức, viên chức tại cơ quan (%d)\n        san-pham: Báo cáo\n        chu-tri: Tất cả\n        thoi-han: Trong năm 2024\n", i, i)
	}
	files["nhiem-vu.yaml"] = []byte(tasks)
	for i := range 30 {
		files[dossier.IndicatorsFile] = fmt.Appendf(files[dossier.IndicatorsFile], "  - {ma: C-%02d, linh-vuc: Chung, ten: Số hồ sơ loại %d đã tiếp nhận, don-vi: hồ sơ, loai: dem, bao-cao-boi: [tat-ca]}\n", i, i)
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	d, err := dossier.Load(os.DirFS(folder))
	if err != nil {
		b.Fatal(err)
	}
	return folder, d
}

// BenchmarkForms writes 120 agencies' forms of 46 tasks and 30 indicators each: at most 3 s.
func BenchmarkForms(b *testing.B) {
	_, d := manyAgencies(b)
	for b.Loop() {
		out := b.TempDir()
		r, err := exchange.MakeForms(d, out, exchange.FormOptions{Period: quarter1})
		if err != nil || len(r.Files) != 120 {
			b.Fatal(len(r.Files), err)
		}
	}
}

// BenchmarkImport reads them back, all filled in: at most 3 s.
func BenchmarkImport(b *testing.B) {
	folder, d := manyAgencies(b)
	out := b.TempDir()
	r, err := exchange.MakeForms(d, out, exchange.FormOptions{Period: quarter1})
	if err != nil {
		b.Fatal(err)
	}
	var files []string
	for _, name := range r.Files {
		path := filepath.Join(out, name)
		files = append(files, path)
		f := openForm(b, path)
		for key, at := range f.cells {
			switch {
			case len(key) > 3 && key[:3] == "ct.":
				err = f.SetCellValue(at[0], at[1], 12)
			case len(key) > 10 && key[len(key)-10:] == "trang-thai":
				err = f.SetCellValue(at[0], at[1], "Đang thực hiện")
			}
			if err != nil {
				b.Fatal(err)
			}
		}
		if err := f.Save(); err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
	for b.Loop() {
		if err := os.RemoveAll(filepath.Join(folder, dossier.ProgressFolder)); err != nil {
			b.Fatal(err)
		}
		r, err := exchange.ImportForms(folder, files, exchange.ImportOptions{Choice: collect.ChooseNew})
		if err != nil || r.Values != 120*30 || r.Tasks != 46 {
			b.Fatal(r, err)
		}
	}
}
