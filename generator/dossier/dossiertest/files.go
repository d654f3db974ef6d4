package dossiertest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// Good gives the files of a folder with a dossier without problems.
func Good(tb testing.TB, folder string) fstest.MapFS {
	tb.Helper()
	files := fstest.MapFS{}
	names, err := filepath.Glob(filepath.Join(folder, "*"))
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

// Changed gives files with the changes of an archive, and what its part "loi" or "ghi-chu" says that they bring. The part "sua"
// changes a file ("= file", then lines "< old" and "> new"; "- file" removes one), any other part is a whole file.
func Changed(t *testing.T, files fstest.MapFS, a *Archive) (changed fstest.MapFS, want string) {
	for _, part := range a.Parts {
		switch part.Name {
		case "loi", "ghi-chu":
			want = part.Text
		case "sua":
			change(t, files, part.Text)
		default:
			files[part.Name] = &fstest.MapFile{Data: []byte(part.Text)}
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
