package generator_test

import (
	"path/filepath"
	"testing"
	"time"

	"vanban/generator/dossier"
	"vanban/generator/render"
	"vanban/generator/run"
)

// BenchmarkOnePage makes a document of one page in a file of its own, cold: wording and typeface are read, and the file with its office's. Beside it, in
// turns so that what else the machine does is the same for all, two plans are made in the same way: x-short-plan, which should be 1.2 at most, is its time
// by that of a plan of a page or two, a page; x-long-plan by that of the plan of Tây Ninh, where eleven pages share what each run takes once.
func BenchmarkOnePage(b *testing.B) {
	page := filepath.Join(paperSeeds, "thong-bao.md")
	plan := run.Options{}
	plan.Only = []dossier.Output{dossier.OutPlan}
	plan.Formats = []render.Format{render.DOCX, render.PDF}
	var own, short, long time.Duration
	for b.Loop() {
		own += perPage(b, func() (run.Result, error) { return run.New(run.Options{}).UpdatePaper(page, b.TempDir()) })
		short += perPage(b, func() (run.Result, error) { return run.New(plan).Update("../seeds/khoi-tao", b.TempDir()) })
		long += perPage(b, func() (run.Result, error) { return run.New(plan).Update("../seeds/tay-ninh-2024", b.TempDir()) })
	}
	b.ReportMetric(float64(own)/float64(b.N), "ns/page")
	b.ReportMetric(float64(own)/float64(short), "x-short-plan")
	b.ReportMetric(float64(own)/float64(long), "x-long-plan")
}

// perPage gives the time that making some files takes a page.
func perPage(b *testing.B, made func() (run.Result, error)) time.Duration {
	b.Helper()
	start := time.Now()
	r, err := made()
	pages := pagesOf(r)
	if err != nil || pages == 0 {
		b.Fatalf("%d pages: %v", pages, err)
	}
	return time.Since(start) / time.Duration(pages)
}

// pagesOf counts the pages that a run laid out.
func pagesOf(r run.Result) (n int) {
	for _, f := range r.Files {
		n += f.Pages
	}
	return n
}
