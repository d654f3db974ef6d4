package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"vanban/generator/console"

	"github.com/spf13/cobra"
)

// jsonKey is how a key is spelled.
var jsonKey = regexp.MustCompile(`^[a-z0-9-]+$`)

// jsonRun is a command line of a command that prints JSON.
type jsonRun struct {
	code int
	args []string
}

// jsonRuns are command lines by command: on a good dossier, and on bad input, where what is wrong is to be among the JSON.
var jsonRuns = map[string]struct{ good, bad []jsonRun }{
	"tao":        {[]jsonRun{{0, []string{"tot"}}}, []jsonRun{{2, []string{"xau"}}, {2, []string{"khong-co"}}, {64, []string{"tot", "--khong-co"}}, {2, []string{"tot", "xau"}}}},
	"kiem-chung": {[]jsonRun{{0, []string{"tot"}}, {0, []string{"nhieu"}}}, []jsonRun{{2, []string{"xau"}}, {2, []string{"khong-co"}}}},
	"so-sanh":    {[]jsonRun{{0, []string{"cu", "tot"}}}, []jsonRun{{2, []string{"tot", "xau"}}, {64, []string{"a", "b", "c"}}}},
	"hop-nhat":   {[]jsonRun{{0, []string{"tot/ra/quyet-dinh.docx"}}}, []jsonRun{{2, []string{"tot/ra/khong-co.docx"}}}},
	"vi-tri-ky":  {[]jsonRun{{0, []string{"tot/ra/quyet-dinh.pdf"}}}, []jsonRun{{2, []string{"tot/ho-so.yaml"}}, {2, []string{"khong-co.pdf"}}}},
	"kiem-tra":   {[]jsonRun{{0, []string{"tot/ra/quyet-dinh.docx"}}, {3, []string{"tot"}}}, []jsonRun{{2, []string{"khong-co.docx"}}, {64, []string{"tot", "--muc", "x"}}}},
	"co-quan":    {[]jsonRun{{0, []string{"tot"}}, {0, []string{"."}}}, []jsonRun{{64, []string{"a", "b"}}}},
	"lich":       {[]jsonRun{{0, []string{"tot", "--ngay", "5/2/2026"}}, {0, []string{"nhieu"}}}, []jsonRun{{2, []string{"xau"}}, {2, []string{"khong-co"}}, {64, []string{"tot", "--ngay", "x"}}}},
	"goi":        {[]jsonRun{{0, []string{"xong"}}}, []jsonRun{{2, []string{"tot"}}, {64, []string{"xong", "--han-tra-loi", "x"}}}},
	"ban-hanh":   {[]jsonRun{{0, []string{"tot", "--so", "15", "--ngay", "05/02/2026", "--tap"}}, {0, []string{"tot", "--thu-hoi"}}}, []jsonRun{{2, []string{"xau", "--so", "15", "--ngay", "05/02/2026", "--tap"}}, {64, []string{"tot", "--so", "x"}}}},
}

// TestJSONOfEveryCommand: every command with --json prints nothing else, spells its keys in one way and tells what is wrong as problems.
func TestJSONOfEveryCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"cu", "tot", "xau", "nhieu/mot"} {
		runs(t, 0, "khoi-tao", name)
	}
	rewrite(t, filepath.Join("cu", "ho-so.yaml"), "hành chính trên địa bàn", "công vụ trên địa bàn")
	rewrite(t, filepath.Join("xau", "nhiem-vu.yaml"), "chu-tri: Phòng Văn hóa - Xã hội", "chu-tri: Phòng Nội vụ")
	runs(t, 0, "tao", "tot", "nhieu")
	runs(t, 0, "khoi-tao", "xong")
	runs(t, 0, "ban-hanh", "xong", "--so", "15", "--ngay", "05/02/2026", "--tap")
	for _, c := range newRoot(console.Streams{Out: io.Discard, Err: io.Discard}).Commands() {
		if c.Flags().Lookup(console.JSONFlag) == nil {
			continue
		}
		all, ok := jsonRuns[c.Name()]
		if !ok {
			t.Errorf("%s has --json and no command line here", c.Name())
		}
		for _, r := range all.bad {
			printed := jsonOf(t, c, r)
			if strings.Contains(strings.Join(r.args, " "), "xau") && !hasProblem(printed, "nhiem-vu.yaml") {
				t.Errorf("%s %q: no problem with its file, line, column, message and hint in %v", c.Name(), r.args, printed)
			}
			if len(problemsOf(printed)) == 0 {
				t.Errorf("%s %q: nothing tells what is wrong: %v", c.Name(), r.args, printed)
			}
		}
		for _, r := range all.good {
			jsonOf(t, c, r)
		}
	}
}

// jsonOf runs a command line with --json and gives the values that it printed.
func jsonOf(t *testing.T, c *cobra.Command, r jsonRun) []any {
	t.Helper()
	var out, errs bytes.Buffer
	args := append([]string{c.Name()}, r.args...)
	if code := Main(append(args, "--json"), console.Streams{Out: &out, Err: &errs}); code != r.code {
		t.Errorf("%q: exit code %d, want %d\n%s%s", args, code, r.code, out.String(), errs.String())
	}
	var all []any
	for d := json.NewDecoder(&out); ; {
		var v any
		if err := d.Decode(&v); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%q prints more than JSON: %v", args, err)
		}
		checkKeys(t, args, v)
		all = append(all, v)
	}
	if len(all) == 0 {
		t.Errorf("%q prints nothing", args)
	}
	return all
}

func checkKeys(t *testing.T, args []string, v any) {
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			checkKeys(t, args, one)
		}
	case map[string]any:
		for k, one := range v {
			if !jsonKey.MatchString(k) {
				t.Errorf("%q: key %q", args, k)
			}
			checkKeys(t, args, one)
		}
	}
}

// problemsOf gives the values of the lists “loi” of what was printed.
func problemsOf(printed []any) []map[string]any {
	var all []map[string]any
	for _, v := range printed {
		object, _ := v.(map[string]any)
		list, _ := object["loi"].([]any)
		for _, p := range list {
			if one, ok := p.(map[string]any); ok && one["loi"] != "" {
				all = append(all, one)
			}
		}
	}
	return all
}

// hasProblem says whether a problem tells all that a program needs to lead a person to a file.
func hasProblem(printed []any, file string) bool {
	for _, p := range problemsOf(printed) {
		if p["tep"] == file && p["dong"] != nil && p["cot"] != nil && p["goi-y"] != nil {
			return true
		}
	}
	return false
}
