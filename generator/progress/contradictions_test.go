package progress

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// small gives the files of testdata/ho-so, a dossier with one task of each kind of deadline.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	names, err := filepath.Glob("testdata/ho-so/*")
	if err != nil || len(names) == 0 {
		t.Fatal("no dossier", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = &fstest.MapFile{Data: data}
	}
	return files
}

// makeReport loads a folder and makes a period's report.
func makeReport(t testing.TB, files fstest.MapFS, period string) (*Report, error) {
	t.Helper()
	d, err := dossier.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	p, err := deadline.ParsePeriod(period)
	if err != nil {
		t.Fatal(err)
	}
	all, indicators, err := reported.Periods(d)
	if err != nil {
		t.Fatal(err)
	}
	return Make(d, all, indicators, p)
}

// given reads a case: the small dossier with its files, the period that its first line names, and what its last part says is told.
func given(t *testing.T, name, told string) (archive *txtar.Archive, files fstest.MapFS, period, want string) {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	files = small(t)
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	want = string(files[told].Data)
	delete(files, told)
	period, _, _ = strings.Cut(string(archive.Comment), " ")
	return archive, files, period, want
}

// tell compares what was told with a case's last part, or writes it there.
func tell(t *testing.T, name string, archive *txtar.Archive, want, got string) {
	t.Helper()
	last := &archive.Files[len(archive.Files)-1]
	if *update {
		last.Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestNotes makes the report of each testdata/ghi-chu/*.txtar, which is without errors; the part "ghi-chu" is what a person is told.
func TestNotes(t *testing.T) {
	names, err := filepath.Glob("testdata/ghi-chu/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no test files", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, files, period, want := given(t, name, "ghi-chu")
			r, err := makeReport(t, files, period)
			if err != nil {
				t.Fatal(err)
			}
			if len(r.Notes) == 0 {
				t.Fatal("nothing is told")
			}
			tell(t, name, archive, want, r.Notes.Error()+"\n")
		})
	}
}

// TestContradictions makes the report of each testdata/loi/*.txtar: its first
// line names the period, its parts are files, the part "loi" is the error.
func TestContradictions(t *testing.T) {
	names, err := filepath.Glob("testdata/loi/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no test files", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, files, period, want := given(t, name, "loi")
			_, err = makeReport(t, files, period)
			if !source.IsInput(err) {
				t.Fatalf("no problems, but %v", err)
			}
			var problems source.Problems
			if errors.As(err, &problems) {
				for _, p := range problems {
					if p.Hint == "" || p.At.File == "" || p.Line == "" {
						t.Errorf("incomplete: %+v", p)
					}
				}
			}
			tell(t, name, archive, want, err.Error()+"\n")
		})
	}
}

// TestReportBeforeAnAmendment: a report dated before the plan was amended is made of the amended plan, and says so; one dated since, or not yet, doesn't.
func TestReportBeforeAnAmendment(t *testing.T) {
	files := maps.Clone(small(t))
	files["da-ban-hanh/112-QĐ-UBND/ban-hanh.json"] = &fstest.MapFile{Data: []byte(`{"so": 112, "ngay": "2024-06-10", "loai": "sua-doi", "thu-tu": 1}`)}
	for day, want := range map[string]bool{"18/3/2024": true, "10/6/2024": false, "": false} {
		files["tien-do/2024-quy-1.yaml"] = &fstest.MapFile{Data: []byte("ky: 2024-quy-1\nbao-cao: {so: 45, ngay: " + day + "}\n")}
		r, err := makeReport(t, files, "2024-quy-1")
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(r.Notes.Error(), "trước văn bản số 112 ngày 10/6/2024 sửa đổi Kế hoạch"); got != want {
			t.Errorf("%q: %s", day, r.Notes)
		}
	}
}

// TestHindered: a difficulty that was told is told on, though the task isn't late; once the task is done only in the period in which it was told.
func TestHindered(t *testing.T) {
	files := maps.Clone(small(t))
	files["tien-do/2024-thang-01.yaml"] = &fstest.MapFile{Data: []byte("ky: 2024-thang-01\nnhiem-vu:\n  - {so: 1, trang-thai: hoan-thanh, ngay-hoan-thanh: 10/1/2024, kho-khan: Thiếu người}\n  - {so: 2, trang-thai: dang-thuc-hien, kho-khan: Thiếu vốn}\n")}
	files["tien-do/2024-quy-1.yaml"] = &fstest.MapFile{Data: []byte("ky: 2024-quy-1\n")}
	for period, want := range map[string]string{"2024-thang-01": "Thiếu người, Thiếu vốn", "2024-quy-1": "Thiếu vốn"} {
		r, err := makeReport(t, files, period)
		if err != nil {
			t.Fatal(err)
		}
		var told []string
		for _, task := range r.Hindered() {
			told = append(told, task.Reported.Difficulties.S)
		}
		if got := strings.Join(told, ", "); got != want {
			t.Errorf("%s: %s", period, got)
		}
	}
}
