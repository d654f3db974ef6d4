package about_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/cli"
	"vanban/generator/console"
)

// TestBashCompletesAlone: where bash has nothing but itself, the script asks the program for what was begun, and says nothing in English.
func TestBashCompletesAlone(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is missing")
	}
	folder := t.TempDir()
	var script bytes.Buffer
	if code := cli.Main([]string{"go-nhanh", "bash"}, console.Streams{Out: &script, Err: &script}); code != 0 {
		t.Fatal(script.String())
	}
	// A program in ours' place tells how it was asked.
	asked := "#!" + bash + "\necho \"$*\" >>\"" + folder + "/asked\"\nprintf 'khoi-tao\\nkiem-tra\\n:4\\n'\n"
	for name, text := range map[string]string{"vanban": asked, "go-nhanh": script.String()} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	line := `compopt() { :; } # it wants a key pressed
PATH="$1:$PATH"; source "$1/go-nhanh"
COMP_TYPE=9; COMP_WORDS=(vanban k); COMP_CWORD=1; COMP_LINE='vanban k'; COMP_POINT=8; __start_vanban; echo "${COMPREPLY[*]}"
COMP_WORDS=(vanban khoi-tao hs --cap = x); COMP_CWORD=5; COMP_LINE='vanban khoi-tao hs --cap=x'; COMP_POINT=26; __start_vanban`
	out, err := exec.Command(bash, "--norc", "--noprofile", "-c", line, "bash", folder).CombinedOutput()
	if err != nil || strings.TrimSpace(string(out)) != "khoi-tao kiem-tra" {
		t.Errorf("%v: %s", err, out)
	}
	want := "__complete k\n__complete khoi-tao hs --cap=x\n"
	if got, _ := os.ReadFile(filepath.Join(folder, "asked")); string(got) != want {
		t.Errorf("asked %q, want %q", got, want)
	}
}
