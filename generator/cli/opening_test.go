package cli

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestButtonsDoAsThePageWasOpened opens pages with flags: what a button makes has the same words, formats and place as if the flags stood on its own command line.
func TestButtonsDoAsThePageWasOpened(t *testing.T) {
	for _, x := range []struct{ seed, opened, button, choice, ran, has, hasnt string }{
		{"khoi-tao", "xem -hs --mo --mau mm --chi quyet-dinh", "tao", "", "vanban tao ./-hs --chi quyet-dinh --mau mm", "-hs/ra/quyet-dinh.docx", "-hs/ra/ke-hoach.docx"},
		{"tay-ninh-2024", "theo-doi -hs --ra noi-khac --phong-chu nhung --dinh-dang docx --mo", "bao-cao", "2024-nam",
			"vanban bao-cao ./-hs --ky 2024-nam --dinh-dang docx --phong-chu nhung --ra noi-khac", "noi-khac/bao-cao-2024-nam.docx", "-hs/ra"},
		{"khoi-tao", "xem -hs --mo --mau mm", "phieu", "2026-quy-2", "vanban phieu ./-hs --ky 2026-quy-2 --ra ./-hs/phieu/2026-quy-2 --mau mm", "-hs/phieu/2026-quy-2", ""},
		{"khoi-tao", "xem -hs --mo --mau mm", "kiem-tra", "", "vanban kiem-tra ./-hs", "", ""},
	} {
		t.Run(x.button, func(t *testing.T) {
			t.Parallel()
			top := t.TempDir()
			if err := os.CopyFS(filepath.Join(top, "-hs"), os.DirFS("../../seeds/"+x.seed)); err != nil {
				t.Fatal(err)
			}
			if err := os.CopyFS(filepath.Join(top, "mm"), os.DirFS("../../templates")); err != nil {
				t.Fatal(err)
			}
			args := strings.Fields(x.opened)
			at := slices.Index(args, "-hs")
			args = append(slices.Delete(args, at, at+1), "--", "-hs")
			answer := pressedOf(t, top, args, x.button, x.choice)
			if got := filepath.ToSlash(answer.Lenh); got != x.ran || answer.Hong && x.button != "kiem-tra" || strings.Contains(answer.Chu, "tùy chọn") {
				t.Errorf("ran %q, want %q: %s", got, x.ran, answer.Chu)
			}
			if _, err := os.Stat(filepath.Join(top, x.has)); err != nil {
				t.Errorf("it isn't made: %v", err)
			}
			if _, err := os.Stat(filepath.Join(top, x.hasnt)); x.hasnt != "" && err == nil {
				t.Errorf("%s is made too", x.hasnt)
			}
		})
	}
}

// pressedOf presses a button of the page that a command line opens in a folder.
func pressedOf(t *testing.T, folder string, args []string, button, choice string) (answer struct {
	Lenh, Chu string
	Hong      bool
}) {
	t.Helper()
	c := exec.CommandContext(t.Context(), "vanban", args...)
	c.Dir = folder
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	}()
	var address *url.URL
	for said := bufio.NewScanner(out); address == nil && said.Scan(); {
		if strings.HasPrefix(said.Text(), "http://") {
			address, _ = url.Parse(said.Text())
		}
	}
	if address == nil {
		t.Fatal("no page is opened")
	}
	r, err := http.NewRequest(http.MethodPost, address.JoinPath("lam", button).String(), strings.NewReader(`{"chon":"`+choice+`"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Origin", "http://"+address.Host)
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	if err := json.NewDecoder(got.Body).Decode(&answer); err != nil {
		t.Fatalf("%s: %v", got.Status, err)
	}
	return answer
}
