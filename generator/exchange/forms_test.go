package exchange_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"vanban/generator/calendar"
	"vanban/generator/collect"
	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/exchange"
	"vanban/generator/number"
	"vanban/generator/reported"
	"vanban/generator/tasktable"
)

// indicatorsOfTest are indicators that all departments and districts report.
const indicatorsOfTest = `chi-tieu:
  - {ma: TTHC-01, linh-vuc: Cải cách thủ tục hành chính, ten: Số hồ sơ đã tiếp nhận, don-vi: hồ sơ, loai: dem, bao-cao-boi: [cac-so-nganh, ubnd-cap-huyen]}
  - {ma: TTHC-02, linh-vuc: Cải cách thủ tục hành chính, ten: Số hồ sơ quá hạn đến cuối kỳ, don-vi: hồ sơ, loai: cuoi-ky, bao-cao-boi: [cac-so-nganh, ubnd-cap-huyen]}
  - {ma: TC-01, linh-vuc: Cải cách tài chính công, ten: Vốn đã giải ngân, don-vi: tỷ đồng, loai: luong, so-le: 2, bao-cao-boi: [so-tai-chinh]}
`

// collecting is a dossier with indicators, and its forms of a period in a folder.
type collecting struct {
	*testing.T
	folder, forms string
	d             *dossier.Dossier
}

var quarter1 = deadline.Period{Year: 2024, Kind: deadline.Quarter, N: 1}

func newCollecting(t *testing.T) *collecting {
	t.Helper()
	c := &collecting{T: t, folder: t.TempDir(), forms: t.TempDir()}
	for _, name := range []string{"ho-so.yaml", "ke-hoach.md", "co-quan.yaml", "nhiem-vu.yaml"} {
		data, err := os.ReadFile(filepath.Join("../../seeds/tay-ninh-2024", name))
		c.check(err)
		c.check(os.WriteFile(filepath.Join(c.folder, name), data, 0o644))
	}
	c.check(os.WriteFile(filepath.Join(c.folder, dossier.IndicatorsFile), []byte(indicatorsOfTest), 0o644))
	var err error
	c.d, err = dossier.Load(os.DirFS(c.folder))
	c.check(err)
	return c
}

func (c *collecting) check(err error) {
	c.Helper()
	if err != nil {
		c.Fatal(err)
	}
}

// make writes the forms of some agencies, all where none are named.
func (c *collecting) make(agencies ...string) []string {
	c.Helper()
	r, err := exchange.MakeForms(c.d, c.forms, exchange.FormOptions{Period: quarter1, Agencies: agencies})
	c.check(err)
	var all []string
	for _, name := range r.Files {
		all = append(all, filepath.Join(c.forms, name))
	}
	return all
}

// formFile is a form opened as its agency would.
type formFile struct {
	*excelize.File
	t     testing.TB
	cells map[string][2]string // by key: sheet and cell
}

func openForm(t testing.TB, path string) *formFile {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	form := &formFile{File: f, t: t, cells: map[string][2]string{}}
	rows, err := f.GetRows(doc.FormHiddenSheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if parts := strings.Split(row[0], "|"); len(parts) == 4 && parts[0] == "o" {
			n, _ := strconv.Atoi(parts[1])
			form.cells[parts[3]] = [2]string{f.GetSheetList()[n], parts[2]}
		}
	}
	return form
}

func (f *formFile) set(key string, value any) {
	f.t.Helper()
	at, ok := f.cells[key]
	if !ok {
		f.t.Fatalf("the form does not ask for %s", key)
	}
	if err := f.SetCellValue(at[0], at[1], value); err != nil {
		f.t.Fatal(err)
	}
}

func (f *formFile) save() {
	f.t.Helper()
	if err := errors.Join(f.Save(), f.Close()); err != nil {
		f.t.Fatal(err)
	}
}

// What is filled into the forms, in any spelling, comes back, and stands in the file of the period.
func TestFormsReadBackWhatWasFilledIn(t *testing.T) {
	seeds := 2
	if testing.Short() || !everycase.Wanted() {
		seeds = 1
	}
	for seed := range uint64(seeds) {
		c := newCollecting(t)
		random := rand.New(rand.NewPCG(seed, 140))
		files := c.make()
		want := map[string]*collect.Report{}
		done := map[int]bool{} // tasks that some agency reported
		for _, path := range files {
			if random.IntN(3) == 0 {
				continue
			}
			if w := fillAtRandom(t, path, random, done); !w.Empty() {
				want[path] = w
			}
		}
		for path, w := range want {
			got, err := collect.Read(path)
			c.check(err)
			if a, b := summary(w), summary(got); a != b {
				t.Errorf("seed %d, %s: filled in\n%s\nread\n%s", seed, path, a, b)
			}
		}
		r, err := exchange.ImportForms(c.folder, files, exchange.ImportOptions{})
		c.check(err)
		if r.Forms != len(files) || len(r.Empty) != len(files)-len(want) || len(r.Missing) != 0 {
			t.Errorf("seed %d: %+v", seed, r)
		}
		periods, _, err := reported.Periods(c.d)
		c.check(err)
		if len(periods) != 1 || len(periods[0].Tasks) != r.Tasks || len(periods[0].Values) != r.Values || r.Tasks != len(done) {
			t.Errorf("seed %d: wrote %d tasks, %d values; filled in %d tasks", seed, r.Tasks, r.Values, len(done))
		}
	}
}

// fillAtRandom fills a form in, each task by one agency only, and gives what should be read.
func fillAtRandom(t *testing.T, path string, random *rand.Rand, done map[int]bool) *collect.Report {
	f := openForm(t, path)
	want := &collect.Report{}
	spellings := []func(d calendar.Date) any{
		func(d calendar.Date) any { return fmt.Sprintf("%d/%d/%d", d.Day, d.Month, d.Year) },
		func(d calendar.Date) any { return d.Time().Format("02-01-2006") },
		func(d calendar.Date) any { return fmt.Sprintf("%d.%d.%d", d.Day, d.Month, d.Year) },
		func(d calendar.Date) any { return fmt.Sprintf("ngày %d tháng %d năm %d", d.Day, d.Month, d.Year) },
		func(d calendar.Date) any { return d.String() },
		func(d calendar.Date) any { return d.Time() },
	}
	product := 0
	for _, n := range tasksOf(f) {
		if done[n] || random.IntN(2) == 0 {
			continue
		}
		done[n] = true
		key := func(field string) string { return fmt.Sprintf("%s%d.%s", doc.FormTaskKey, n, field) }
		report := collect.TaskReport{Number: tasktable.Number(n), Difficulties: fmt.Sprintf("Khó khăn: %d # “thiếu”", n)}
		f.set(key("kho-khan"), report.Difficulties)
		day := calendar.Of(2024, 1, 2).AddDays(random.IntN(60))
		if _, recurs := f.cells[key("lan")]; recurs {
			report.Times = []calendar.Date{day, day.AddDays(3)}
			f.set(key("lan"), fmt.Sprintf("%v; %v", spellings[0](day), spellings[3](report.Times[1])))
		} else if random.IntN(2) == 0 {
			report.State, report.Done = reported.Completed, day
			f.set(key("trang-thai"), "HOÀN THÀNH ")
			f.set(key("ngay-hoan-thanh"), spellings[random.IntN(len(spellings))](day))
		} else {
			report.State, report.Share, report.ShareGiven = reported.UnderWay, random.IntN(100), true
			f.set(key("trang-thai"), "Đang thực hiện")
			f.set(key("ty-le"), report.Share)
		}
		if product < 10 && random.IntN(2) == 0 {
			product++
			p := collect.ProductReport{Kind: "Kế hoạch", Symbol: fmt.Sprintf("%d/KH-S%d", product, n), Day: day}
			report.Products = append(report.Products, p)
			row := fmt.Sprintf("%s%d.", doc.FormProductKey, product)
			f.set(row+"nhiem-vu", n)
			f.set(row+"loai", p.Kind)
			f.set(row+"so", p.Symbol)
			f.set(row+"ngay", spellings[random.IntN(len(spellings))](day))
		}
		want.Tasks = append(want.Tasks, report)
	}
	for key, write := range map[string]any{"ct.TTHC-01": "1.234", "ct.TTHC-02": 0, "ct.TC-01": "1.234,5"} {
		if _, asked := f.cells[key]; asked {
			f.set(key, write)
			n, err := number.Parse(fmt.Sprint(write))
			if err != nil {
				t.Fatal(err)
			}
			want.Values = append(want.Values, collect.ValueReport{Code: strings.TrimPrefix(key, doc.FormIndicatorKey), Number: n})
		}
	}
	f.save()
	return want
}

func tasksOf(f *formFile) []int {
	var all []int
	for key := range f.cells {
		if rest, ok := strings.CutPrefix(key, doc.FormTaskKey); ok && strings.HasSuffix(rest, ".ghi-chu") {
			n, _ := strconv.Atoi(strings.TrimSuffix(rest, ".ghi-chu"))
			all = append(all, n)
		}
	}
	slices.Sort(all)
	return all
}

// summary is a report without its places.
func summary(r *collect.Report) string {
	var lines []string
	for _, t := range r.Tasks {
		line := fmt.Sprintf("%d %v %v %d%v %v %q %q", t.Number, t.State, t.Done, t.Share, t.ShareGiven, t.Times, t.Difficulties, t.Note)
		for _, p := range t.Products {
			line += fmt.Sprintf(" %q %q %v", p.Kind, p.Symbol, p.Day)
		}
		lines = append(lines, line)
	}
	for _, v := range r.Values {
		lines = append(lines, v.Code+" "+v.Number.RatString())
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// Every spelling of a day and of a number gives its value or a sentence.
func TestSpellings(t *testing.T) {
	c := newCollecting(t)
	path := c.make("so-tai-chinh")[0]
	clean, err := os.ReadFile(path)
	c.check(err)
	for _, s := range []struct {
		key   string
		value any
		want  string // of the report, or of the error
	}{
		{"nv.33.ngay-hoan-thanh", "5/3/2024", "2024-03-05"}, {"nv.33.ngay-hoan-thanh", "05-03-2024", "2024-03-05"},
		{"nv.33.ngay-hoan-thanh", "5.3.2024", "2024-03-05"}, {"nv.33.ngay-hoan-thanh", "Ngày 5 tháng 3 năm 2024", "2024-03-05"},
		{"nv.33.ngay-hoan-thanh", "2024-03-05", "2024-03-05"}, {"nv.33.ngay-hoan-thanh", 45356, "2024-03-05"},
		{"nv.33.ngay-hoan-thanh", "2024-03-05T00:00:00", "2024-03-05"}, {"nv.33.ngay-hoan-thanh", 45356.75, "2024-03-05"},
		{"nv.33.ngay-hoan-thanh", "05/03/2024.", "2024-03-05"}, {"nv.33.ngay-hoan-thanh", "5/3/24", "hai chữ số của năm"},
		{"nv.33.ngay-hoan-thanh", "31/2/2024", "không có ngày 31 tháng 2"}, {"nv.33.ngay-hoan-thanh", 12, "số 12 không phải là một ngày"},
		{"nv.33.ngay-hoan-thanh", 1e18, "không phải là một ngày"}, {"nv.33.ngay-hoan-thanh", true, "đúng/sai"},
		{"ct.TC-01", "1,5", "TC-01 3/2"}, {"ct.TC-01", "1.5", "TC-01 3/2"}, {"ct.TC-01", "1.234,5", "TC-01 2469/2"},
		{"ct.TC-01", "1 234,5", "TC-01 2469/2"}, {"ct.TC-01", 1.234, "TC-01 617/500"}, {"ct.TC-01", 0.1 + 0.2, "TC-01 3/10"},
		{"ct.TC-01", "-1", "số âm"}, {"ct.TC-01", -1, "số âm"}, {"ct.TC-01", 1e300, "quá lớn"}, {"ct.TC-01", "1,234.5", "lối nước ngoài"},
		{"ct.TC-01", "12 tỷ", "không phải là một số"}, {"ct.TC-01", strings.Repeat("9", 5000), "quá dài"},
		{"nv.33.ty-le", 0.87, "33 0  87true"}, {"nv.33.ty-le", "50%", "33 0  50true"}, {"nv.33.ty-le", 101, "từ 0 đến 100"},
		{"nv.33.trang-thai", "xong", "33 1"}, {"nv.33.trang-thai", "Đã hoàn thành", "33 1"}, {"nv.33.trang-thai", "tạm dừng", "chọn một trong: Hoàn thành"},
		{"nv.33.trang-thai", "hoan thanh", "33 1"}, {"nv.33.ghi-chu", "=1+1", `"=1+1"`}, {"nv.33.ghi-chu", "dòng một\ndòng hai", `"dòng một dòng hai"`},
		{"sp.1.nhiem-vu", "500", "chưa ghi|không có trong phiếu"},
	} {
		c.check(os.WriteFile(path, clean, 0o644))
		f := openForm(t, path)
		f.set(s.key, s.value)
		f.save()
		r, err := collect.Read(path)
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = summary(r)
		}
		if !slices.ContainsFunc(strings.Split(s.want, "|"), func(w string) bool { return strings.Contains(got, w) }) {
			t.Errorf("%s = %v gives %q, want %q", s.key, s.value, got, s.want)
		}
	}
}

// A form that LibreOffice has opened and saved is still the same form.
func TestLibreOfficeKeepsTheForm(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: starts LibreOffice, and no goroutine")
	}
	soffice := everycase.Judge(t, "soffice")
	c := newCollecting(t)
	path := c.make("so-tai-chinh")[0]
	f := openForm(t, path)
	f.set("nv.33.trang-thai", "Đang thực hiện")
	f.set("nv.33.kho-khan", "Chậm")
	f.set("ct.TC-01", 12.5)
	f.save()
	want, err := collect.Read(path)
	c.check(err)
	out := t.TempDir()
	cmd := exec.Command(soffice, "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, path)
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	got, err := collect.Read(filepath.Join(out, filepath.Base(path)))
	c.check(err)
	if summary(got) != summary(want) || got.About != want.About {
		t.Errorf("was\n%s\nis\n%s", summary(want), summary(got))
	}
}

// Forms of several agencies that are imported at once all come in: each run reads what the one before it wrote.
func TestFormsImportedAtOnce(t *testing.T) {
	c := newCollecting(t)
	files := c.make()
	files = files[:6]
	told := map[int]bool{} // each task by one agency, so that no two differ
	for _, path := range files {
		f := openForm(t, path)
		for _, n := range tasksOf(f) {
			if !told[n] {
				told[n] = true
				f.set(fmt.Sprintf("%s%d.ghi-chu", doc.FormTaskKey, n), "ghi chú của "+filepath.Base(path))
				break
			}
		}
		f.save()
	}
	errs := make([]error, len(files))
	var wait sync.WaitGroup
	for i, path := range files {
		wait.Go(func() { _, errs[i] = exchange.ImportForms(c.folder, []string{path}, exchange.ImportOptions{}) })
	}
	wait.Wait()
	c.check(errors.Join(errs...))
	text, err := os.ReadFile(filepath.Join(c.folder, dossier.ProgressFolder, quarter1.String()+".yaml"))
	c.check(err)
	for _, path := range files {
		if name := filepath.Base(path); !strings.Contains(string(text), name) {
			t.Errorf("what %s says is lost", name)
		}
	}
}
