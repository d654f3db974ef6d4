package progress

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/reported"
)

// The size of a large province's plan: what the measure is taken at.
const (
	manyTasks, manyAgencies, manyIndicators = 10_000, 120, 30
)

// large gives the small dossier with many tasks and agencies, and four periods
// in which every task and every indicator of every agency is told.
func large(tb testing.TB) fstest.MapFS {
	files := small(tb)
	var agencies, tasks, indicators strings.Builder
	agencies.WriteString("co-quan:\n")
	for a := range manyAgencies {
		fmt.Fprintf(&agencies, "  - {ma: co-quan-%d, ten: Cơ quan số %d}\n", a, a)
	}
	tasks.WriteString("linh-vuc:\n")
	for n := range manyTasks {
		if n%(manyTasks/8) == 0 {
			fmt.Fprintf(&tasks, "  - ten: Lĩnh vực %d\n    nhiem-vu:\n", n/(manyTasks/8)+1)
		}
		fmt.Fprintf(&tasks, "      - so: %d\n        noi-dung: Thực hiện nội dung thứ %d của Kế hoạch\n        san-pham: Báo cáo\n        chu-tri: Cơ quan số %d\n        thoi-han: %s\n",
			n+1, n+1, n%manyAgencies, []string{"Trong tháng 1", "Quý II/2024", "Trong năm 2024", "Hàng tháng", "Thường xuyên"}[n%5])
	}
	indicators.WriteString("chi-tieu:\n")
	for i := range manyIndicators {
		fmt.Fprintf(&indicators, "  - {ma: CT-%d, linh-vuc: Lĩnh vực %d, ten: Chỉ tiêu %d, ", i, i%8+1, i)
		switch {
		case i%3 == 2:
			fmt.Fprintf(&indicators, "don-vi: \"%%\", loai: ty-le, so-le: 1, tu-so: CT-%d, mau-so: CT-%d}\n", i-1, i-2)
		default:
			indicators.WriteString("don-vi: hồ sơ, loai: dem}\n")
		}
	}
	for name, b := range map[string]*strings.Builder{dossier.AgenciesFile: &agencies, dossier.TasksFile: &tasks, dossier.IndicatorsFile: &indicators} {
		files[name] = &fstest.MapFile{Data: []byte(b.String())}
	}
	for k, period := range []string{"2024-quy-1", "2024-6-thang", "2024-quy-3", "2024-nam"} {
		files[dossier.ProgressFolder+"/"+period+".yaml"] = &fstest.MapFile{Data: []byte(largePeriod(period, k))}
	}
	return files
}

func largePeriod(period string, k int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "ky: %s\nnhiem-vu:\n", period)
	for n := range manyTasks {
		fmt.Fprintf(&b, "  - so: %d\n", n+1)
		switch {
		case n%5 == 3:
			fmt.Fprintf(&b, "    lan: [%d/%d/2024]\n", n%27+1, 3*k+2)
		case k == n%4:
			fmt.Fprintf(&b, "    trang-thai: hoan-thanh\n    ngay-hoan-thanh: %d/%d/2024\n", n%27+1, 3*k+2)
		case k < n%4:
			fmt.Fprintf(&b, "    trang-thai: dang-thuc-hien\n    ty-le: %d\n", 10+20*k)
		default:
			b.WriteString("    ghi-chu: Đã báo cáo\n")
		}
	}
	b.WriteString("chi-tieu:\n")
	for i := range manyIndicators {
		if i%3 == 2 {
			continue
		}
		fmt.Fprintf(&b, "  - ma: CT-%d\n    theo-co-quan:\n", i)
		for a := range manyAgencies {
			fmt.Fprintf(&b, "      co-quan-%d: %d\n", a, 1000-500*(i%3)+a+i+k)
		}
	}
	return b.String()
}

// BenchmarkLarge measures the totals of 10,000 tasks, 120 agencies and 4 periods: within 2 s and 500 MiB. "tinh" computes the
// year's report from what was read; "doc" reads the periods; "tat-ca" reads the whole dossier and computes.
func BenchmarkLarge(b *testing.B) {
	files := large(b)
	d, err := dossier.Load(files)
	if err != nil {
		b.Fatal(err)
	}
	all, indicators, err := reported.Periods(d)
	if err != nil {
		b.Fatal(err)
	}
	period := deadline.Period{Year: 2024, Kind: deadline.WholeYear}
	b.Run("tinh", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Make(d, all, indicators, period); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("doc", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, _, err := reported.Periods(d); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("tat-ca", func(b *testing.B) {
		b.ReportAllocs()
		var most uint64
		for b.Loop() {
			if _, err := makeReport(b, files, period.String()); err != nil {
				b.Fatal(err)
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.Sys)
		}
		b.ReportMetric(float64(most)/(1<<20), "MiB-sys")
	})
}
