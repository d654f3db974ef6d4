package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"vanban/generator"
	"vanban/generator/batch"
	"vanban/generator/console"
	"vanban/generator/paths"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/store"
)

// trees gives a folder with so many copies of Tây Ninh's dossier, without what somebody made of it where it lies.
func trees(t testing.TB, n int) string {
	t.Helper()
	root := t.TempDir()
	for i := range n {
		folder := filepath.Join(root, fmt.Sprintf("hs-%04d", i))
		if err := os.CopyFS(folder, os.DirFS("../../seeds/tay-ninh-2024")); err != nil {
			t.Fatal(err)
		}
		os.RemoveAll(filepath.Join(folder, paths.OutputFolder))
	}
	return root
}

// TestStoppedBatchGoesOn stops a batch after the third dossier: what is begun
// is finished, nothing is begun, and the next run makes what is left.
func TestStoppedBatchGoesOn(t *testing.T) {
	root := trees(t, 8)
	folders, err := batch.Find([]string{root})
	if err != nil || len(folders) != 8 {
		t.Fatal(folders, err)
	}
	m := run.New(run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}}, Mode: store.Mode{Parallel: 1}})
	ctx, stop := context.WithCancel(t.Context())
	var begun atomic.Int64
	var out bytes.Buffer
	first := &making{Batch: batch.Batch[run.Result]{Folders: folders, Workers: 2}, show: &lines{streams: console.Streams{Out: &out, Err: &out}}}
	first.Work = func(folder string) (run.Result, error) {
		if begun.Add(1) == 3 {
			stop()
		}
		return m.Update(folder, outOf(folder, ""))
	}
	err = first.run(ctx)
	if console.ExitCode(err) != console.ExitStopped || !strings.Contains(fmt.Sprint(err), "chạy lại lệnh này để làm tiếp") {
		t.Errorf("ended with %v", err)
	}
	done := int(begun.Load())
	if done >= len(folders) || first.Done != done {
		t.Errorf("%d dossiers begun, %d finished", done, first.Done)
	}
	second := &making{Batch: batch.Batch[run.Result]{Folders: folders, Workers: 2}, show: &lines{streams: console.Streams{Out: &out, Err: &out}}}
	second.Work = func(folder string) (run.Result, error) { return m.Update(folder, outOf(folder, "")) }
	if err := second.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	if second.changed != len(folders)-done {
		t.Errorf("the next run made %d dossiers, %d were left", second.changed, len(folders)-done)
	}
}

func TestBarGrows(t *testing.T) {
	for _, c := range []struct {
		done int
		want string
	}{
		{0, "[······························] 0/1000 hồ sơ"},
		{500, "[███████████████···············] 500/1000 hồ sơ, 2 lỗi, còn khoảng 1m0s"},
		{1000, "[██████████████████████████████] 1000/1000 hồ sơ, 2 lỗi"},
	} {
		failed := 2
		if c.done == 0 {
			failed = 0
		}
		if got := console.BarText(c.done, 1000, failed, time.Minute); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// many is how many dossiers the batch benchmarks take: all 1,000 in
// go test ./generator/cli -run ^$ -bench Dossiers -benchtime 1x -timeout 1h; a tenth with -short.
func many() int {
	if testing.Short() {
		return 100
	}
	return 1000
}

// BenchmarkDossiers makes many dossiers on one and on all processors, tells
// how many it made a second, how large the memory was in the last tenth against
// the first, and how long it takes to see that nothing is to be done.
func BenchmarkDossiers(b *testing.B) {
	for _, workers := range []int{1, runtime.NumCPU()} {
		b.Run(fmt.Sprintf("%d at a time", workers), func(b *testing.B) {
			root := trees(b, many())
			for b.Loop() {
				b.StopTimer()
				for _, out := range must(filepath.Glob(filepath.Join(root, "*", paths.OutputFolder))) {
					os.RemoveAll(out)
				}
				b.StartTimer()
				memory := &tenths{all: many()}
				start := time.Now()
				runMany(b, root, workers, memory)
				b.ReportMetric(float64(many())/time.Since(start).Seconds(), "dossiers/s")
				b.ReportMetric(float64(memory.peak[9])/float64(memory.peak[0]), "last/first-tenth")
				b.ReportMetric(float64(memory.peak[9])/1e6, "MB-last-tenth")
				start = time.Now()
				runMany(b, root, workers, &tenths{all: many()})
				b.ReportMetric(time.Since(start).Seconds(), "s-nothing-to-do")
			}
		})
	}
}

func must(all []string, err error) []string {
	if err != nil {
		panic(err)
	}
	return all
}

func runMany(b *testing.B, root string, workers int, memory *tenths) {
	b.Helper()
	folders, err := batch.Find([]string{root})
	if err != nil {
		b.Fatal(err)
	}
	m := run.New(run.Options{Mode: store.Mode{Parallel: 1}})
	all := &making{Batch: batch.Batch[run.Result]{Folders: folders, Workers: workers}, show: memory}
	all.Work = func(folder string) (run.Result, error) { return m.Update(folder, outOf(folder, "")) }
	if err := all.run(b.Context()); err != nil {
		b.Fatal(err)
	}
}

// tenths notes the most memory that the process had in each tenth of a batch.
type tenths struct {
	all  int
	peak [10]uint64 // bytes
}

func (m *tenths) one(b *making, _ string, _ run.Result, _ error) {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	tenth := (b.Done - 1) * 10 / m.all
	m.peak[tenth] = max(m.peak[tenth], stats.Sys-stats.HeapReleased)
}

func (m *tenths) end(*making, bool) {}

// BenchmarkProcess runs the program itself: over a dossier that is up to date, and after a change of one deadline.
func BenchmarkProcess(b *testing.B) {
	program := filepath.Join(b.TempDir(), "vanban")
	if out, err := exec.Command("go", "build", "-o", program, "vanban/cmd/vanban").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	folder := filepath.Join(trees(b, 1), "hs-0000")
	tasks := filepath.Join(folder, "nhiem-vu.yaml")
	data, err := os.ReadFile(tasks)
	if err != nil {
		b.Fatal(err)
	}
	tao := func(want string) {
		out, err := exec.Command(program, "tao", folder).CombinedOutput()
		if err != nil || !strings.Contains(string(out), want) {
			b.Fatalf("%v\n%s", err, out)
		}
	}
	tao("tron-bo.pdf")
	b.Run("nothing to do", func(b *testing.B) {
		for b.Loop() {
			tao("Không có gì phải tạo lại")
		}
	})
	b.Run("one deadline", func(b *testing.B) {
		for n := 1; b.Loop(); n++ {
			text := strings.Replace(string(data), "Quý II, III/2024", []string{"Quý II, III/2024", "Quý III/2024"}[n%2], 1)
			if err := os.WriteFile(tasks, []byte(text), 0o600); err != nil {
				b.Fatal(err)
			}
			tao("tạo lại vì nhiệm vụ")
		}
	})
}

// TestAStopWaitsForNoFileThatNeverAnswers: a stopped batch finishes what it can and names what hangs.
func TestAStopWaitsForNoFileThatNeverAnswers(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	never := make(chan struct{})
	defer close(never)
	var out, errs strings.Builder
	b := &making{Batch: batch.Batch[run.Result]{Folders: []string{"a", "treo", "c"}, Workers: 2, Grace: 50 * time.Millisecond}, show: &lines{console.Streams{Out: &out, Err: &errs}, false}}
	b.Work = func(folder string) (run.Result, error) {
		if folder == "treo" {
			stop()
			<-never
		}
		return run.Result{}, nil
	}
	err := b.run(ctx)
	if console.ExitCode(err) != console.ExitStopped || !strings.Contains(errs.String(), "treo:\nchưa làm xong khi dừng") {
		t.Errorf("exit code %d, told:\n%s", console.ExitCode(err), errs.String())
	}
}
