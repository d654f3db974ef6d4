package dossier

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

var update = flag.Bool("update", false, "write the golden files")

// good gives the files of testdata/tot, a dossier without problems.
func good(tb testing.TB) fstest.MapFS {
	tb.Helper()
	files := fstest.MapFS{}
	names, err := filepath.Glob("testdata/tot/*")
	if err != nil || len(names) == 0 {
		tb.Fatal("no good dossier", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		files[filepath.Base(name)] = &fstest.MapFile{Data: data}
	}
	return files
}

// TestProblems loads the good dossier with the changes of each testdata/loi/*.txtar. Its part "sua"
// changes a file ("= file", then lines "< old" and "> new"; "- file" removes one), any other part is
// a whole file, and the part "loi" is the error's text.
func TestProblems(t *testing.T) {
	names, err := filepath.Glob("testdata/loi/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no test files", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := readArchive(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := changed(t, good(t), archive)
			_, err = Load(files)
			var problems source.Problems
			if !errors.As(err, &problems) {
				t.Fatalf("no problems, but %v", err)
			}
			for _, p := range problems {
				if p.Hint == "" || p.At.File == "" {
					t.Errorf("incomplete: %+v", p)
				}
			}
			got := err.Error() + "\n"
			if *update {
				archive.set("loi", got)
				if err := os.WriteFile(name, archive.format(), 0o666); err != nil {
					t.Fatal(err)
				}
				want = got
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func changed(t *testing.T, files fstest.MapFS, a *archive) (changed fstest.MapFS, want string) {
	for _, part := range a.parts {
		switch part.name {
		case "loi", "ghi-chu":
			want = part.text
		case "sua":
			change(t, files, part.text)
		default:
			files[part.name] = &fstest.MapFile{Data: []byte(part.text)}
		}
	}
	return files, want
}

// change applies the lines of a part "sua". \t and \u are written with a backslash: "\x09" is a tab.
func change(t *testing.T, files fstest.MapFS, script string) {
	name, old, new := "", "", ""
	flush := func() {
		if old == "" && new == "" {
			return
		}
		text := string(files[name].Data)
		if strings.Count(text, old) != 1 {
			t.Fatalf("%q is in %s %d times", old, name, strings.Count(text, old))
		}
		files[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, new, 1))}
		old, new = "", ""
	}
	unescape := strings.NewReplacer(`\x09`, "\t", `\x0d`, "\r", `\x01`, "\x01", `\xe1`, "\xe1", `\U1F600`, "\U0001F600", `\ufeff`, "\ufeff", `\u0301`, "\u0301", `\xad`, "\u00ad", `\xa0`, "\u00a0")
	for line := range strings.Lines(script) {
		kind, rest, _ := strings.Cut(unescape.Replace(line), " ")
		switch strings.TrimSpace(kind) {
		case "=":
			flush()
			name = strings.TrimSpace(rest)
		case "-":
			flush()
			delete(files, strings.TrimSpace(rest))
		case "<":
			if new != "" {
				flush()
			}
			old += rest
		case ">":
			new += rest
		}
	}
	flush()
}

func TestLoadGood(t *testing.T) {
	d, err := Load(good(t))
	if err != nil {
		t.Fatal(err)
	}
	d.Notes = nil // TestNotes compares them
	golden(t, "testdata/tot.txt", describe(d))
}

// golden compares a text with a golden file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestOtherEncodings loads the good dossier with a byte order mark, line ends of Windows and decomposed letters.
func TestOtherEncodings(t *testing.T) {
	plain, err := Load(good(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, encode := range encodings {
		files := good(t)
		for _, f := range files {
			f.Data = []byte(encode(string(f.Data)))
		}
		d, err := Load(files)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(describe(plain), describe(d)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestSeeds loads the example dossiers.
func TestSeeds(t *testing.T) {
	names, err := filepath.Glob("../../seeds/*/" + MainFile)
	if err != nil || len(names) == 0 {
		t.Fatal("no seeds", err)
	}
	for _, name := range names {
		if _, err := Load(os.DirFS(filepath.Dir(name))); err != nil {
			t.Errorf("%s:\n%v", filepath.Base(filepath.Dir(name)), err)
		}
	}
}

// brokenFS fails when a file is opened.
type brokenFS struct{}

func (brokenFS) Open(string) (fs.File, error) { return nil, fs.ErrPermission }

func TestMachineError(t *testing.T) {
	_, err := Load(brokenFS{})
	if !errors.Is(err, fs.ErrPermission) || source.IsInput(err) {
		t.Errorf("got %v", err)
	}
}

func TestTooLarge(t *testing.T) {
	files := good(t)
	files[PlanFile] = &fstest.MapFile{Data: make([]byte, strictyaml.LargestFile+1)}
	_, err := Load(files)
	if err == nil || !strings.Contains(err.Error(), "ke-hoach.md: Tệp lớn hơn 64 MiB.") {
		t.Errorf("got %v", err)
	}
}
