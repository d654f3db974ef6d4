package generator_test

import (
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"vanban/generator/deadline"
	"vanban/generator/run"
	"vanban/generator/store"
)

// BenchmarkReport makes one report of Tây Ninh, from the dossier's files to DOCX, PDF and XLSX, in a warm process.
func BenchmarkReport(b *testing.B) {
	const folder = "../seeds/tay-ninh-2024"
	out := b.TempDir()
	period := deadline.Period{Year: 2024, Kind: deadline.FirstHalf}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := run.New(run.Options{Mode: store.Mode{All: true}}).UpdateReport(folder, out, period); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReportCold makes one report in a process of its own, as a clerk does: within 250 ms.
func BenchmarkReportCold(b *testing.B) {
	program := filepath.Join(b.TempDir(), "vanban")
	if said, err := exec.Command("go", "build", "-o", program, "../cmd/vanban").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, said)
	}
	out := b.TempDir()
	var cpu float64
	n := 0 // each run has a folder of its own: one that finds its report there has nothing to do
	for b.Loop() {
		run := exec.Command(program, "bao-cao", "../seeds/tay-ninh-2024", "--ky", "2024-6-thang", "--ra", filepath.Join(out, strconv.Itoa(n)))
		n++
		if said, err := run.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, said)
		}
		cpu += (run.ProcessState.UserTime() + run.ProcessState.SystemTime()).Seconds()
	}
	b.ReportMetric(1000*cpu/float64(b.N), "cpu-ms/op")
}
