package dossier

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/dossier/dossiertest"
	"vanban/generator/source"
)

// FuzzLoad changes ho-so.yaml and nhiem-vu.yaml: loading never panics, and what is wrong is always
// a problem with a place, a sentence and a hint.
func FuzzLoad(f *testing.F) {
	folders, err := filepath.Glob("../../seeds/*")
	if err != nil {
		f.Fatal(err)
	}
	for _, folder := range append(folders, "testdata/tot") {
		main, err1 := os.ReadFile(filepath.Join(folder, MainFile))
		tasks, err2 := os.ReadFile(filepath.Join(folder, TasksFile))
		if err1 == nil && err2 == nil {
			f.Add(main, tasks)
		}
	}
	for _, text := range dossiertest.OddTasks {
		f.Add([]byte("loai: {"), []byte(text))
	}
	f.Fuzz(func(t *testing.T, main, tasks []byte) {
		files := good(t)
		files[MainFile], files[TasksFile] = &fstest.MapFile{Data: main}, &fstest.MapFile{Data: tasks}
		d, err := Load(files)
		if err == nil {
			checkTexts(t, d)
			return
		}
		problems, ok := err.(source.Problems)
		if !ok {
			t.Fatalf("not about the input: %v", err)
		}
		for _, p := range problems {
			if p.What == "" || p.Hint == "" || p.At.File == "" || !norm.NFC.IsNormalString(p.What+p.Hint) {
				t.Errorf("incomplete: %+v", p)
			}
		}
	})
}

// checkTexts checks that every text is NFC and one line, or in the tasks several, without white space around it.
func checkTexts(t *testing.T, d *Dossier) {
	eachText(reflect.ValueOf(*d), func(x Text) {
		if !norm.NFC.IsNormalString(x.S) || strings.TrimSpace(x.S) != x.S || strings.ContainsAny(x.S, "\t\r") || strings.Contains(x.S, "\n") && !strings.HasPrefix(x.At.File, TasksFile) {
			t.Errorf("text %q at %v", x.S, x.At)
		}
	})
}

func eachText(v reflect.Value, do func(Text)) {
	if x, ok := v.Interface().(Text); ok {
		do(x)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachText(v.Field(i), do)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), do)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			eachText(v.Elem(), do)
		}
	}
}

// TestPlaces checks over all dossiers at hand that each text begins where its place says.
func TestPlaces(t *testing.T) {
	folders, err := filepath.Glob("../../seeds/*/" + MainFile)
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, name := range append(folders, "testdata/tot/"+MainFile) {
		d, err := Load(os.DirFS(filepath.Dir(name)))
		if err != nil {
			continue // TestSeeds tells
		}
		eachText(reflect.ValueOf(*d), func(x Text) {
			if x.Empty() {
				return
			}
			checked++
			rest := string([]rune(d.files[x.At.File].Line(x.At.Line))[x.At.Column-1:])
			n := len([]rune(x.S))
			if got := []rune(rest); string(got[:min(n, len(got))]) != x.S && !strings.HasPrefix(x.S, strings.TrimSpace(rest)) {
				t.Errorf("%v is %q, not %q", x.At, rest, x.S)
			}
		})
	}
	if checked < 50 {
		t.Errorf("only %d texts checked", checked)
	}
}
