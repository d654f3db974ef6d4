package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// started shows one document of two pages, with a folder that has its file beside others.
func started(t *testing.T, make func() *Show) (*Server, string) {
	t.Helper()
	top := t.TempDir()
	folder := filepath.Join(top, "ra")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"ra/quyet-dinh.pdf": "%PDF", "ra/ho-so.yaml": "so: 1", "ra/khac.pdf": "%PDF khác", "mat.pdf": "mật"} {
		if err := os.WriteFile(filepath.Join(top, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join(top, "mat.pdf"), filepath.Join(folder, "lien-ket.pdf")); err != nil {
		t.Logf("no link: %v", err)
	}
	s, err := Start(Options{View: View{Make: make, Folder: folder}, Fonts: [][]byte{[]byte("phông")}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, s.Address()
}

// two gives a document of two pages whose second paragraph goes on over the page's end.
func two(words string) *Show {
	return &Show{Title: "hồ sơ", Documents: []Document{{
		Name: "quyet-dinh", Title: "Quyết định", Group: "Văn bản", Files: func() []string { return []string{"quyet-dinh.pdf", "lien-ket.pdf"} },
		Pages: func() ([]Page, error) {
			draw := func() []byte { return []byte("<svg>" + words + "</svg>") }
			return []Page{
				{Width: 595, Height: 842, Draw: draw, Blocks: []Block{{Paragraph: 1, Text: "một", From: "ke-hoach.md:3"}, {Paragraph: 2, Text: "hai "}}},
				{Width: 595, Height: 842, Draw: draw, Blocks: []Block{{Paragraph: 2, Text: words}, {Paragraph: 3, Text: "ba"}}},
			}, nil
		},
	}}}
}

func asked(t *testing.T, method, address string, set func(*http.Request)) (code int, body string, head http.Header) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if set != nil {
		set(r)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(data), answer.Header
}

// TestNothingIsAnsweredToStrangers asks as a foreign page, a foreign name, and somebody without the token would.
func TestNothingIsAnsweredToStrangers(t *testing.T) {
	s, address := started(t, func() *Show { return two("chữ") })
	paths := []string{"", "muc", "trang.js", "phong/0", "su-kien", "van-ban/1/quyet-dinh", "to/1/quyet-dinh/1", "tep/quyet-dinh.pdf"}
	strangers := map[string]func(*http.Request){
		"a foreign Host":            func(r *http.Request) { r.Host = "xau.example" },
		"a Host without the port":   func(r *http.Request) { r.Host = "127.0.0.1" },
		"a foreign Origin":          func(r *http.Request) { r.Header.Set("Origin", "http://xau.example") },
		"an opaque Origin":          func(r *http.Request) { r.Header.Set("Origin", "null") },
		"an Origin of another port": func(r *http.Request) { r.Header.Set("Origin", "http://127.0.0.1:1") },
		"two Origins":               func(r *http.Request) { r.Header["Origin"] = []string{"http://" + s.host, "http://xau.example"} },
		"a page of another site":    func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") },
		"a page of another port":    func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-site") },
		"no token":                  func(r *http.Request) { r.URL.Path = strings.Replace(r.URL.Path, s.token+"/", "", 1) },
		"another token": func(r *http.Request) {
			r.URL.Path = strings.Replace(r.URL.Path, s.token, strings.Repeat("0", len(s.token)), 1)
		},
		"the beginning of the token":    func(r *http.Request) { r.URL.Path = strings.Replace(r.URL.Path, s.token, s.token[:8], 1) },
		"a way around that leads there": func(r *http.Request) { r.URL.Path = "/x/.." + r.URL.Path },
	}
	for who, set := range strangers {
		for _, p := range paths {
			if code, body, _ := asked(t, http.MethodGet, address+p, set); code != http.StatusForbidden || len(body) > 40 {
				t.Errorf("%s asks for %q: %d %q", who, p, code, body)
			}
		}
	}
	for _, p := range []string{"khong-co", "lam/tao", "ho-so/a/", "trang.html", "/", "/muc", "muc/", "tep//quyet-dinh.pdf", "to/../muc", "./muc", "tep/.."} {
		if code, body, head := asked(t, http.MethodGet, address+p, nil); code != http.StatusNotFound || body != "Không còn trang này.\n" || head.Get("Location") != "" {
			t.Errorf("%q: %d %q %s", p, code, body, head.Get("Location"))
		}
	}
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions} {
		if code, _, head := asked(t, method, address+"muc", nil); code != http.StatusMethodNotAllowed || head.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %d", method, code)
		}
	}
	for _, p := range paths {
		if p == "su-kien" {
			continue
		}
		code, _, head := asked(t, http.MethodGet, address+p, func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-origin") })
		if code != http.StatusOK || !strings.Contains(head.Get("Content-Security-Policy"), "default-src 'none'") || head.Get("Cache-Control") != "no-store" {
			t.Errorf("the page itself asks for %q: %d %v", p, code, head)
		}
	}
}

// TestOnlyNamedFilesOfTheFolderAreOpened tries to get others.
func TestOnlyNamedFilesOfTheFolderAreOpened(t *testing.T) {
	_, address := started(t, func() *Show { return two("chữ") })
	if code, body, head := asked(t, http.MethodGet, address+"tep/quyet-dinh.pdf", nil); code != http.StatusOK || body != "%PDF" || head.Get("Content-Type") != "application/pdf" {
		t.Errorf("its own file: %d %q %v", code, body, head)
	}
	for _, name := range []string{
		"ho-so.yaml", "khac.pdf", "lien-ket.pdf", "../mat.pdf", "..%2fmat.pdf", "%2e%2e%2fmat.pdf", "..%5cmat.pdf", "%2fetc%2fpasswd", "quyet-dinh.pdf%00.docx", "quyet-dinh.pdf/",
		"./quyet-dinh.pdf/../../mat.pdf", "", "con", "quyet-dinh.pdf::$DATA",
	} {
		if code, body, _ := asked(t, http.MethodGet, address+"tep/"+name, nil); code == http.StatusOK || strings.Contains(body, "mật") || strings.Contains(body, "so:") {
			t.Errorf("%q is opened: %d %q", name, code, body)
		}
	}
}

// TestWhatChangedIsMarked saves anew: the browser is told, the old pages are gone, and only the paragraph with other words is marked, on both of its pages.
func TestWhatChangedIsMarked(t *testing.T) {
	words := "cũ"
	s, address := started(t, func() *Show { return two(words) })
	events, err := http.Get(address + "su-kien")
	if err != nil {
		t.Fatal(err)
	}
	defer events.Body.Close()
	told := bufio.NewScanner(events.Body)
	next := func() string {
		for told.Scan() {
			if text, is := strings.CutPrefix(told.Text(), "data: "); is {
				return text
			}
		}
		return ""
	}
	if got := next(); got != "1" {
		t.Fatalf("told %q first", got)
	}
	if got := marks(t, address, "1"); got != "[[false false] [false false]]" {
		t.Errorf("at first %s is marked", got)
	}
	words = "mới"
	s.Refresh()
	if got := next(); got != "2" {
		t.Fatalf("told %q after saving", got)
	}
	if code, _, _ := asked(t, http.MethodGet, address+"to/1/quyet-dinh/1", nil); code != http.StatusNotFound {
		t.Errorf("a page of before: %d", code)
	}
	if got := marks(t, address, "2"); got != "[[false true] [true false]]" {
		t.Errorf("%s is marked", got)
	}
	if _, body, _ := asked(t, http.MethodGet, address+"to/2/quyet-dinh/2", nil); body != "<svg>mới</svg>" {
		t.Errorf("the page is %q", body)
	}
}

// marks gives which paragraphs of each page are marked as new.
func marks(t *testing.T, address, moment string) string {
	t.Helper()
	_, body, _ := asked(t, http.MethodGet, address+"van-ban/"+moment+"/quyet-dinh", nil)
	var got listedPages
	if err := json.Unmarshal([]byte(body), &got); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	var all [][]bool
	for _, p := range got.Pages {
		var on []bool
		for _, b := range p.Blocks {
			on = append(on, b.New)
		}
		all = append(all, on)
	}
	return fmt.Sprint(all)
}

// TestWithErrorsWhatWasSeenBeforeStays: what can't be made leaves the pages there, with what is wrong beside them.
func TestWithErrorsWhatWasSeenBeforeStays(t *testing.T) {
	now := two("chữ")
	s, address := started(t, func() *Show { return now })
	now = &Show{Title: "hồ sơ", Problems: []Problem{{Place: "ho-so.yaml:3:1", What: "Sai.", Hint: "sửa", Error: true}}}
	s.Refresh()
	_, body, _ := asked(t, http.MethodGet, address+"muc", nil)
	for _, want := range []string{`"luc":"2"`, `"khoa":"quyet-dinh"`, `"cho":"ho-so.yaml:3:1","loi":"Sai.","goi-y":"sửa","nang":true`} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s in %s", want, body)
		}
	}
	if code, _, _ := asked(t, http.MethodGet, address+"to/2/quyet-dinh/1", nil); code != http.StatusOK {
		t.Errorf("the page of before: %d", code)
	}
}

// TestClosedItAnswersNoMore: the server ends with the command, with whoever still listens.
func TestClosedItAnswersNoMore(t *testing.T) {
	s, err := Start(Options{View: View{Make: func() *Show { return two("chữ") }}})
	if err != nil {
		t.Fatal(err)
	}
	events, err := http.Get(s.Address() + "su-kien")
	if err != nil {
		t.Fatal(err)
	}
	defer events.Body.Close()
	begun := time.Now()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if _, err := http.Get(s.Address()); err == nil || time.Since(begun) > 5*time.Second {
		t.Errorf("it answers after its end: %v", err)
	}
}

// TestWorkKeepsThePage: while something is done the page isn't taken for left, though nobody has it open, and the end waits until what was done has ended.
func TestWorkKeepsThePage(t *testing.T) {
	begun, goOn, ended := make(chan struct{}), make(chan struct{}), make(chan struct{})
	s, err := Start(Options{View: View{Make: func() *Show {
		show := two("chữ")
		show.Actions = []Action{{Name: "tao", Do: func(ctx context.Context, _ string) Answer {
			close(begun)
			<-goOn
			<-ctx.Done()
			time.Sleep(50 * time.Millisecond) // as a program does that is told to end
			close(ended)
			return Answer{}
		}}}
		return show
	}}})
	if err != nil {
		t.Fatal(err)
	}
	gone, away := context.WithCancel(t.Context())
	r, err := http.NewRequestWithContext(gone, http.MethodPost, s.Address()+"lam/tao", strings.NewReader(`{"chon":""}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", "http://"+s.host)
	r.Header.Set("Content-Type", "application/json")
	go func() {
		if answer, err := http.DefaultClient.Do(r); err == nil {
			answer.Body.Close()
		}
	}()
	<-begun
	away()
	select {
	case <-s.Left(40 * time.Millisecond):
		t.Error("the page is taken for left while something is done")
	case <-time.After(120 * time.Millisecond):
	}
	close(goOn)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	select {
	case <-ended:
	default:
		t.Error("the server is closed before what was done has ended")
	}
}
