package generator_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"vanban/generator"
	"vanban/generator/dossier"
)

// limit is what a whole process may take, on two cores.
type limit struct {
	wall time.Duration
	mib  float64
}

// The limits that the project has set itself: the set of Tây Ninh, its plan's PDF, 2,000 pages, a table of 46,000
// rows from Excel, and an appendix of 46,000 tasks by format.
var (
	setLimit    = limit{300 * time.Millisecond, 150}
	planLimit   = limit{60 * time.Millisecond, 150}
	pagesLimit  = limit{3 * time.Second, 400}
	excelLimit  = limit{6 * time.Second, 600}
	tableLimits = map[string]limit{
		"docx": {5 * time.Second, 512}, "xlsx": {2 * time.Second, 256}, "pdf": {20 * time.Second, 2048}, "html": {5 * time.Second, 512},
	}
)

// binary builds the program as it is shipped.
func binary(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "vanban")
	if out, err := exec.Command("go", "build", "-o", path, "vanban/cmd/vanban").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}

// spawn runs whole cold processes and reports their time, their processors' time and their greatest memory beside the limits.
// On a machine that others use too, user+sys is the time to compare: two cores can do half of it at best.
func spawn(b *testing.B, l limit, name string, args ...string) {
	b.Helper()
	var cpu time.Duration
	mib := 0.0
	for b.Loop() {
		c := exec.Command(name, args...)
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		usage := c.ProcessState.SysUsage().(*syscall.Rusage)
		cpu += c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		mib = max(mib, float64(usage.Maxrss)/1024) // Linux counts kibibytes
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "wall-ms")
	b.ReportMetric(float64(l.wall.Milliseconds()), "limit-ms")
	b.ReportMetric(float64(cpu.Milliseconds())/float64(b.N), "user+sys-ms")
	b.ReportMetric(mib, "MiB")
	b.ReportMetric(l.mib, "limit-MiB")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkProcessTayNinh makes the whole set of Tây Ninh in a cold process, without the papers around it.
func BenchmarkProcessTayNinh(b *testing.B) {
	spawn(b, setLimit, binary(b), "tao", "../seeds/tay-ninh-2024", "--tat-ca", "--ra", b.TempDir(), "--chi", "tai-lieu")
}

// BenchmarkProcessPlanPDF makes the plan of Tây Ninh as PDF in a cold process.
func BenchmarkProcessPlanPDF(b *testing.B) {
	spawn(b, planLimit, binary(b), "tao", "../seeds/tay-ninh-2024", "--tat-ca", "--ra", b.TempDir(), "--chi", "ke-hoach", "--dinh-dang", "pdf")
}

// BenchmarkProcess2000Pages makes an appendix of 2,000 pages as PDF in a cold process, loading included.
func BenchmarkProcess2000Pages(b *testing.B) {
	spawn(b, pagesLimit, binary(b), "tao", dossierOf(b, 6600), "--tat-ca", "--ra", b.TempDir(), "--chi", "phu-luc", "--dinh-dang", "pdf")
}

// BenchmarkProcessAppendix makes an appendix of many tasks in a cold process, loading included.
func BenchmarkProcessAppendix(b *testing.B) {
	path := binary(b)
	for _, r := range generator.Renderings {
		format := string(r.Format())
		for _, n := range []int{46, 460, 4600, 46000} {
			b.Run(fmt.Sprintf("%s/%d", format, n), func(b *testing.B) {
				spawn(b, tableLimits[format], path, "tao", dossierOf(b, n), "--tat-ca", "--ra", b.TempDir(), "--chi", "phu-luc", "--dinh-dang", format)
			})
		}
	}
}

// BenchmarkProcessExcelTable makes a document of a table of 46,000 rows by ten columns from Excel, as DOCX and PDF, in a cold process.
func BenchmarkProcessExcelTable(b *testing.B) {
	spawn(b, excelLimit, binary(b), "tao", documentWithTable(b, 46_000), "--tat-ca", "--ra", b.TempDir())
}

// dossierOf writes the dossier of Tây Ninh with so many tasks, its own again and again, in areas of 500.
func dossierOf(b *testing.B, n int) string {
	b.Helper()
	folder := b.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../seeds/tay-ninh-2024")); err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(folder, dossier.TasksFile)
	seed, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	tasks := strings.Split(string(seed), "      - so: ")[1:]
	var text strings.Builder
	text.WriteString("linh-vuc:\n")
	const perArea = 500
	for i := range n {
		if i%perArea == 0 {
			fmt.Fprintf(&text, "  - ten: Lĩnh vực thứ %d\n    nhiem-vu:\n", i/perArea+1)
		}
		_, body, _ := strings.Cut(tasks[i%len(tasks)], "\n")
		body, _, _ = strings.Cut(body, "\n  - ten:")
		fmt.Fprintf(&text, "      - so: %d\n%s\n", i+1, strings.TrimRight(body, "\n"))
	}
	if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	return folder
}
