package checking

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/check"
	"vanban/generator/checkup"
	"vanban/generator/run"
	"vanban/generator/starter"
)

// TestTheLineAtTheEndCountsAsKiemTra wants the line that ends a run to name as many errors as kiem-tra of the dossier tells, those of its own files too and each once.
func TestTheLineAtTheEndCountsAsKiemTra(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "hs")
	files, _, err := starter.Files(starter.Wish{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text := strings.NewReplacer("du-thao: true ", "du-thao: false ", "dinh-dang: [docx, pdf, xlsx]", "dinh-dang: [docx]", "# III. ", "# ").Replace(f.Text)
		if err := os.WriteFile(filepath.Join(folder, f.Name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	out := outputOf(folder)
	made, err := run.New(run.Options{}).Update(folder, out)
	if err != nil {
		t.Fatal(err)
	}
	targets, err := checkup.Targets([]string{folder})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i := range targets {
		r, err := targets[i].Check(checkup.Options{})
		if err != nil {
			t.Fatal(err)
		}
		n += r.Count(check.Error)
	}
	if want := fmt.Sprintf("Kiểm tra thể thức: %d lỗi; xem từng chỗ: vanban kiem-tra %s\n", n, folder); n == 0 || faultsMade(folder, out, made.Files) != want {
		t.Errorf("%q, want %q", faultsMade(folder, out, made.Files), want)
	}
}
