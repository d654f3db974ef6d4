package generator_test

import (
	"io/fs"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/deadline"
	"vanban/generator/run"
	"vanban/generator/store"
)

// broken is a folder of wording whose reading runs into a bug.
type broken struct{}

func (broken) Open(string) (fs.File, error) { panic("hỏng") }

// TestBugIsOneDossiersError: a bug met with one dossier is told as an error, so that the others of a batch are made.
func TestBugIsOneDossiersError(t *testing.T) {
	folder, out := "../seeds/tay-ninh-2024", t.TempDir()
	period := deadline.Period{Kind: deadline.FirstHalf, Year: 2024}
	for name, do := range map[string]func(*run.Runner) error{
		"Update":       func(m *run.Runner) error { _, err := m.Update(folder, out); return err },
		"UpdateReport": func(m *run.Runner) error { _, err := m.UpdateReport(folder, out, period); return err },
		"Verify":       func(m *run.Runner) error { _, err := m.Verify(folder, out); return err },
	} {
		err := do(run.New(run.Options{Options: generator.Options{Wording: broken{}}, Mode: store.Mode{All: true}}))
		if err == nil || !strings.Contains(err.Error(), "lỗi của chương trình, không phải của hồ sơ: hỏng") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
