package preview

import (
	"context"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// working gives a view whose one button counts how often it was pressed.
func working(pressed *atomic.Int32) *Show {
	s := two("chữ")
	s.Actions = []Action{{Name: "tao", Title: "Tạo", Choices: []Choice{{"2024-quy-1", "Quý I/2024"}}, Usual: "2024-quy-1", Do: func(_ context.Context, choice string) Answer {
		pressed.Add(1)
		return Answer{Command: "vanban tao . --ky " + choice, Text: "xong"}
	}}}
	return s
}

// posted asks for a work as the page does, or as somebody else would.
func posted(t *testing.T, s *Server, path, body string, set func(*http.Request)) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.Address()+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", "http://"+s.host)
	r.Header.Set("Content-Type", "application/json")
	if set != nil {
		set(r)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	data, _ := io.ReadAll(answer.Body)
	return answer.StatusCode, string(data)
}

const fine = `{"chon":"2024-quy-1"}`

// TestWorkIsOnlyDoneForThePage: a button works for the page itself, with a value that it offers; nothing is done for a foreign page, without the token, or for a
// request that a form of another site could send.
func TestWorkIsOnlyDoneForThePage(t *testing.T) {
	var pressed atomic.Int32
	s, _ := started(t, func() *Show { return working(&pressed) })
	if code, body := posted(t, s, "lam/tao", fine, nil); code != http.StatusOK || !strings.Contains(body, `"lenh":"vanban tao . --ky 2024-quy-1"`) || pressed.Load() != 1 {
		t.Fatalf("the page's own button: %d %s, pressed %d times", code, body, pressed.Load())
	}
	for who, set := range map[string]func(*http.Request){
		"a foreign Host":        func(r *http.Request) { r.Host = "xau.example" },
		"a foreign Origin":      func(r *http.Request) { r.Header.Set("Origin", "http://xau.example") },
		"no Origin":             func(r *http.Request) { r.Header.Del("Origin") },
		"an opaque Origin":      func(r *http.Request) { r.Header.Set("Origin", "null") },
		"a form":                func(r *http.Request) { r.Header.Set("Content-Type", "application/x-www-form-urlencoded") },
		"a form of plain text":  func(r *http.Request) { r.Header.Set("Content-Type", "text/plain") },
		"a page of another tab": func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-site") },
		"no token":              func(r *http.Request) { r.URL.Path = strings.Replace(r.URL.Path, s.token+"/", "", 1) },
		"asking to see":         func(r *http.Request) { r.Method = http.MethodGet },
		"another method":        func(r *http.Request) { r.Method = http.MethodPut },
		"another path":          func(r *http.Request) { r.URL.Path = strings.Replace(r.URL.Path, "lam/tao", "muc", 1) },
		"another work":          func(r *http.Request) { r.URL.Path = strings.Replace(r.URL.Path, "tao", "ban-hanh", 1) },
		"a way to another one":  func(r *http.Request) { r.URL.Path = strings.Replace(r.URL.Path, "tao", "../lam/tao", 1) },
	} {
		if code, body := posted(t, s, "lam/tao", fine, set); code < 300 || strings.Contains(body, "vanban") {
			t.Errorf("%s: %d %s", who, code, body)
		}
	}
	for _, body := range []string{"", "{", `{"chon":"2024-quy-1 --ra /tmp"}`, `{"chon":""}`, `{"chon":["--ra"]}`, `{"chon":"` + strings.Repeat("x", mostAsked) + `"}`} {
		if code, answer := posted(t, s, "lam/tao", body, nil); code < 400 {
			t.Errorf("%.30q: %d %s", body, code, answer)
		}
	}
	if n := pressed.Load(); n != 1 {
		t.Errorf("pressed %d times", n)
	}
}

// TestDeskOpensWhatItLists and nothing else; each entry has a page of its own below the token, with its own buttons.
func TestDeskOpensWhatItLists(t *testing.T) {
	var pressed, opened atomic.Int32
	s, err := Start(Options{Desk: &Desk{
		Make: func() *Listing {
			return &Listing{Title: "cơ quan", Entries: []Entry{{Name: "a", Title: "A", State: func() Standing {
				return Standing{Marks: []Badge{{"dự thảo", Neutral}}, Actions: working(&pressed).Actions}
			}}}}
		},
		Open: func(name string, _ func()) (View, bool) {
			opened.Add(1)
			return View{Make: func() *Show { return working(&pressed) }}, name == "a"
		},
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for path, want := range map[string]string{
		"": "danh-muc.js", "muc": `"ten":"cơ quan","ho-so":[{"khoa":"a"`, "tinh-trang/1/a": `"dau":[{"chu":"dự thảo","loai":"thuong"}]`, "ho-so/a/": "trang.js",
		"ho-so/a/muc": `"khoa":"quyet-dinh"`, "ho-so/a/to/1/quyet-dinh/2": "<svg>", "ho-so/a/trang.css": "--co", "ho-so/a/trang.js": "chung.js",
	} {
		if code, body, _ := asked(t, http.MethodGet, s.Address()+path, nil); code != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("%s: %d %.200s", path, code, body)
		}
	}
	for _, path := range []string{"ho-so/b/", "ho-so/b/muc", "ho-so/../muc-luc", "ho-so/%2e%2e/", "ho-so//muc", "tinh-trang/1/b", "tinh-trang/0/a", "tep/quyet-dinh.pdf", "ho-so/a/tep/..%2f..%2fmat"} {
		if code, body, _ := asked(t, http.MethodGet, s.Address()+path, nil); code == http.StatusOK {
			t.Errorf("%s: %d %.200s", path, code, body)
		}
	}
	for _, path := range []string{"ho-so/a", "ho-so/b", "ho-so", "ho-so//a/", "ho-so/a//muc", "/ho-so/a/", "ho-so/a/../a/"} {
		if code, body, head := asked(t, http.MethodGet, s.Address()+path, nil); code != http.StatusNotFound || body != "Không còn trang này.\n" || head.Get("Location") != "" {
			t.Errorf("%s: %d %.200q %s", path, code, body, head.Get("Location"))
		}
	}
	if code, _, _ := asked(t, http.MethodGet, s.Address()+"ho-so/a/muc", func(r *http.Request) { r.Host = "xau.example" }); code != http.StatusForbidden {
		t.Errorf("an entry's page is told to a foreign Host: %d", code)
	}
	for _, path := range []string{"ho-so/a/lam/tao", "muc-ho-so/a/lam/tao"} {
		if code, body := posted(t, s, path, fine, nil); code != http.StatusOK {
			t.Errorf("%s: %d %s", path, code, body)
		}
		if code, _ := posted(t, s, path, fine, func(r *http.Request) { r.Header.Set("Origin", "http://xau.example") }); code < 400 {
			t.Errorf("%s for a foreign page: %d", path, code)
		}
	}
	if code, _ := posted(t, s, "muc-ho-so/b/lam/tao", fine, nil); code != http.StatusNotFound {
		t.Errorf("what is not listed: %d", code)
	}
	if pressed.Load() != 2 || opened.Load() != 1 {
		t.Errorf("pressed %d times, opened %d times", pressed.Load(), opened.Load())
	}
}

// TestDeskGoesOnWhileOneIsOpened: what takes long to be opened keeps nobody from the list, and is opened once, though two ask for it.
func TestDeskGoesOnWhileOneIsOpened(t *testing.T) {
	var opened atomic.Int32
	begun, may := make(chan struct{}), make(chan struct{})
	d := newDesk(&Desk{
		Make: func() *Listing { return &Listing{Entries: []Entry{{Name: "a"}, {Name: "b"}}} },
		Open: func(name string, _ func()) (View, bool) {
			if opened.Add(1) == 1 {
				close(begun)
				<-may
			}
			return View{Make: func() *Show { return two("chữ") }}, name == "a"
		},
	})
	rooms := make(chan *room, 2)
	for range cap(rooms) {
		go func() { rooms <- d.entered("a") }()
	}
	<-begun
	listed := make(chan struct{})
	go func() {
		d.current()
		d.refresh()
		close(listed)
	}()
	select {
	case <-listed:
	case <-time.After(5 * time.Second):
		t.Error("the list waits for what is opened")
	}
	close(may)
	if one, other := <-rooms, <-rooms; one == nil || one != other || opened.Load() != 1 {
		t.Errorf("opened %d times, as %p and %p", opened.Load(), one, other)
	}
	for range 2 { // what couldn't be opened is tried again
		if d.entered("b") != nil {
			t.Error("what can't be opened is")
		}
	}
	if opened.Load() != 3 {
		t.Errorf("opened %d times", opened.Load())
	}
}
