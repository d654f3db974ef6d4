package collect

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "vanban/generator/collector/seldom"
	"vanban/generator/english"
	"vanban/generator/everycase"
	"vanban/generator/officetable"
	"vanban/generator/store"
)

// saidOf asks a file for all that can be read from it, and gives what a person is told of each.
func saidOf(t *testing.T, path string) []string {
	t.Helper()
	var all []string
	add := func(err error) {
		if err != nil {
			all = append(all, store.Explain(err))
		}
	}
	_, err := Read(path)
	add(err)
	_, err = ReadTasks(path, "", &officetable.Into{})
	add(err)
	_, err = ReadTasks(path, "Trang không có", &officetable.Into{})
	add(err)
	_ = FilledIn(path)
	return all
}

// checkSaid reports a word of English in what is told.
func checkSaid(t *testing.T, path, what string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, said := range saidOf(t, path) {
		if word := english.Word(said); word != "" {
			t.Errorf("%s: %q in %s", what, word, said)
		}
	}
}

// spoils are what becomes of a part of a workbook.
var spoils = map[string]func(string) string{
	"empty":             func(string) string { return "" },
	"no XML":            func(string) string { return "không phải XML" },
	"cut":               func(s string) string { return s[:len(s)/2] },
	"unclosed":          func(s string) string { return s + "<a" },
	"crossed":           func(s string) string { return strings.Replace(s, "</", "</x></", 1) },
	"another code":      func(s string) string { return strings.Replace(s, "UTF-8", "windows-1258", 1) },
	"UTF-16":            func(s string) string { return "\xff\xfe" + s },
	"bad characters":    func(s string) string { return strings.ReplaceAll(s, "t", "\x00\xff") },
	"an entity":         func(s string) string { return strings.Replace(s, "?>", `?><!DOCTYPE a [<!ENTITY b "c">]>`, 1) + "&b;" },
	"an unknown entity": func(s string) string { return strings.Replace(s, "<t>", "<t>&nbsp;", 1) },
	"far cells":         func(s string) string { return strings.ReplaceAll(s, `r="A`, `r="ZZZZZZ99999999999999999999`) },
	"no numbers": func(s string) string {
		return strings.NewReplacer(`r="1"`, `r="một"`, `s="1"`, `s="x"`, "<v>", "<v>x").Replace(s)
	},
	"numbers too large": func(s string) string {
		return strings.NewReplacer(`r="2"`, `r="99999999999999999999"`, "<v>", "<v>9e999").Replace(s)
	},
	"numbers below 0": func(s string) string {
		return strings.NewReplacer(`r="2"`, `r="-2"`, `s="2"`, `s="-2"`, "<v>", "<v>-").Replace(s)
	},
	"other relations": func(s string) string { return strings.ReplaceAll(s, "rId", "x") },
	"other kinds":     func(s string) string { return strings.ReplaceAll(s, `t="inlineStr"`, `t="s"`) },
	"errors":          func(s string) string { return strings.ReplaceAll(s, `t="inlineStr"`, `t="e"`) },
	"other names":     func(s string) string { return strings.ReplaceAll(s, "sheet", "chiếu") },
}

// TestNothingOfALibraryIsTold damages a workbook in many ways: whatever is wrong with it, no word of English is told.
func TestNothingOfALibraryIsTold(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	whole, err := os.ReadFile("testdata/phieu/so-a.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "phiếu.xlsx")
	parts, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	for k, name := range slices.Sorted(maps.Keys(spoils)) {
		spoil := spoils[name]
		for i, p := range parts.File {
			if (i+k)%everycase.Apart(8) > 0 {
				continue // each part with some, each of them on some parts
			}
			checkSaid(t, path, fmt.Sprintf("%s: %s", p.Name, name), packed(t, parts, func(k int, text string) (string, int) {
				if k == i {
					return spoil(text), 1
				}
				return text, 1
			}))
		}
	}
	for i, p := range parts.File {
		for times := range 3 {
			checkSaid(t, path, fmt.Sprintf("%s %d times", p.Name, times), packed(t, parts, func(k int, text string) (string, int) {
				if k == i {
					return text, times
				}
				return text, 1
			}))
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 150 / everycase.Apart(10) {
		checkSaid(t, path, "cut", whole[:r.IntN(len(whole))])
		changed := bytes.Clone(whole)
		for range 1 + n%8 {
			changed[r.IntN(len(changed))] ^= byte(1 << r.IntN(8))
		}
		checkSaid(t, path, "changed bytes", changed)
	}
}

// packed packs a workbook anew, with other texts of its parts, each so many times.
func packed(t *testing.T, parts *zip.Reader, change func(i int, text string) (string, int)) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i, p := range parts.File {
		text, times := change(i, partText(t, p))
		for range times {
			into, err := w.Create(p.Name)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.WriteString(into, text); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestOtherFilesAreToldInVietnamese gives what is no workbook at all.
func TestOtherFilesAreToldInVietnamese(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"bang.csv": "STT,Nhiệm vụ\n1,Việc\n", "cu.xls": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "trong.xlsx": "", "chu.xlsx": "chữ", "a.pdf": "%PDF-1.7\n", "a.docx": "PK\x03\x04", "cuoi.xlsx": "PK\x05\x06",
		"a.html": "<html><table></table></html>",
	} {
		checkSaid(t, filepath.Join(folder, name), name, []byte(text))
	}
	secret := filepath.Join(folder, "khoa.xlsx")
	if err := os.WriteFile(secret, []byte("a"), 0o000); err != nil {
		t.Fatal(err)
	}
	long := filepath.Join(folder, strings.Repeat("a", 300)+".xlsx")
	for _, path := range []string{folder, secret, filepath.Join(folder, "khong-co.xlsx"), filepath.Join(folder, "bang.csv", "a.xlsx"), long, os.DevNull, "\x00"} {
		for _, said := range saidOf(t, path) {
			if word := english.Word(said); word != "" {
				t.Errorf("%q: %q in %s", path, word, said)
			}
		}
	}
}
