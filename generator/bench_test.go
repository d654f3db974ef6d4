package generator_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/compose"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/paper"
	"vanban/generator/render/pdf"
	"vanban/generator/run"
	"vanban/generator/store"
	"vanban/generator/tasktable"
	"vanban/generator/typeface"
	"vanban/generator/wording"
)

func loaded(t testing.TB, folder string) *dossier.Dossier {
	t.Helper()
	d, err := dossier.Load(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// withTasks gives the dossier of Tây Ninh with its areas repeated until there are so many tasks.
func withTasks(t testing.TB, n int) *dossier.Dossier {
	t.Helper()
	d := loaded(t, "../seeds/tay-ninh-2024")
	seed := d.Areas
	d.Areas = nil
	for number := 0; number < n; {
		for _, area := range seed {
			copied := tasktable.Area{Name: area.Name}
			for _, task := range area.Tasks {
				if number == n {
					break
				}
				number++
				task.Number = tasktable.Number(number)
				copied.Tasks = append(copied.Tasks, task)
			}
			if len(copied.Tasks) > 0 {
				d.Areas = append(d.Areas, copied)
			}
		}
	}
	return d
}

// BenchmarkAppendix composes and renders an appendix of many tasks in each format.
func BenchmarkAppendix(b *testing.B) {
	wording, err := wording.New(nil)
	if err != nil {
		b.Fatal(err)
	}
	for _, r := range generator.Renderings {
		for _, n := range []int{46, 460, 4600, 46000} {
			b.Run(fmt.Sprintf("%s/%d", r.Format(), n), func(b *testing.B) {
				d := withTasks(b, n)
				b.ReportAllocs()
				for b.Loop() {
					appendix, err := compose.NewSet(d, wording, *generator.Kinds).Items()[2].Compose()
					if err != nil {
						b.Fatal(err)
					}
					pages, err := r.To(io.Discard, appendix)
					if err != nil {
						b.Fatal(err)
					}
					b.ReportMetric(float64(pages), "pages")
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/task")
			})
		}
	}
}

// BenchmarkTayNinh makes the whole set of Tây Ninh, all documents in all formats, in a warm process.
func BenchmarkTayNinh(b *testing.B) {
	out := b.TempDir()
	b.ReportAllocs()
	for b.Loop() {
		Make(b, loaded(b, "../seeds/tay-ninh-2024"), out, run.Options{Mode: store.Mode{All: true}})
	}
}

// BenchmarkPlanPDF renders the plan of Tây Ninh in a warm process.
func BenchmarkPlanPDF(b *testing.B) {
	for _, n := range composed(b, "../seeds/tay-ninh-2024") {
		if n.Name != string(dossier.OutPlan) {
			continue
		}
		family, err := typeface.Embedded()
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := pdf.NewPress(family).Render(io.Discard, n.Document); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// seedCopy gives a copy of a seed, without the papers around it, whose documents are made.
func seedCopy(t testing.TB, m *run.Runner) (folder, out string) {
	t.Helper()
	folder = filepath.Join(t.TempDir(), "hs")
	if err := os.CopyFS(folder, os.DirFS("../seeds/tay-ninh-2024")); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(folder, paper.Folder)); err != nil {
		t.Fatal(err)
	}
	out = filepath.Join(folder, "ra")
	if _, err := m.Update(folder, out); err != nil {
		t.Fatal(err)
	}
	return folder, out
}

// BenchmarkNothingToDo runs over a dossier whose documents are up to date.
func BenchmarkNothingToDo(b *testing.B) {
	folder, out := seedCopy(b, run.New(run.Options{}))
	b.ReportAllocs()
	for b.Loop() {
		result, err := run.New(run.Options{}).Update(folder, out)
		if err != nil || len(result.Files) > 0 {
			b.Fatal(result, err)
		}
	}
}

// BenchmarkOneDeadline runs over a dossier in which the deadline of one task changed.
func BenchmarkOneDeadline(b *testing.B) {
	m := run.New(run.Options{})
	folder, out := seedCopy(b, m)
	tasks := filepath.Join(folder, dossier.TasksFile)
	data, err := os.ReadFile(tasks)
	if err != nil {
		b.Fatal(err)
	}
	written := []string{"thoi-han: Quý II, III/2024", "thoi-han: Quý III/2024"}
	for n := 0; b.Loop(); n++ {
		text := strings.Replace(string(data), written[0], written[(n+1)%2], 1)
		if err := os.WriteFile(tasks, []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
		result, err := m.Update(folder, out)
		if err != nil || len(result.Files) != 5 {
			b.Fatal(result, err)
		}
	}
}

// BenchmarkFingerprint hashes an appendix of many tasks and names its values.
func BenchmarkFingerprint(b *testing.B) {
	for _, n := range []int{46, 46000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := withTasks(b, n)
			documents, err := generator.NewMaker(generator.Options{Only: []dossier.Output{dossier.OutAppendix}}).Compose(d)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				_ = fingerprint.Of(documents[0].Document)
				_ = d.Values(dossier.OutAppendix, 0)
			}
		})
	}
}
