package preview

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"path"
	"slices"
	"strconv"
	"sync"
	"time"

	"vanban/generator/disk"
)

//go:embed trang.html trang.css trang.js
var own embed.FS

// Options is what is shown, and where its files are.
type Options struct {
	// Make gives what is to be seen now; it is asked at the beginning and after each saving.
	Make   func() *Show
	Fonts  [][]byte // the faces that pages are laid out with, in the order of typeface.Face
	Folder string   // whose files can be opened; empty: none
}

// Server shows pages until it is closed.
type Server struct {
	o        Options
	host     string
	token    string
	server   *http.Server
	mu       sync.Mutex
	now      *moment
	changed  chan struct{} // closed when something new is to be seen
	finished chan error
}

// Start begins to show on a free port of this machine that no other machine reaches.
func Start(o Options) (*Server, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("không mở được cổng trên máy này để xem trang: %w", err)
	}
	s := &Server{o: o, host: listener.Addr().String(), token: newToken(), changed: make(chan struct{}), finished: make(chan error, 1)}
	s.Refresh()
	const patience = 10 * time.Second
	s.server = &http.Server{Handler: s.Handler(), ReadHeaderTimeout: patience, ErrorLog: silent()}
	go func() { s.finished <- s.server.Serve(listener) }()
	return s, nil
}

// Handler answers what a browser asks.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", s.file("trang.html", "text/html; charset=utf-8"))
	mux.HandleFunc("/trang.css", s.file("trang.css", "text/css; charset=utf-8"))
	mux.HandleFunc("/trang.js", s.file("trang.js", "text/javascript; charset=utf-8"))
	mux.HandleFunc("/phong/{face}", s.font)
	mux.HandleFunc("/muc", s.list)
	mux.HandleFunc("/su-kien", s.events)
	mux.HandleFunc("/viec/{moment}", s.lists)
	mux.HandleFunc("/van-ban/{moment}/{name}", s.pages)
	mux.HandleFunc("/to/{moment}/{name}/{page}", s.page)
	mux.HandleFunc("/tep/{name}", s.open)
	return &guard{s.host, s.token, mux}
}

// Address is where the browser finds the page.
func (s *Server) Address() string { return "http://" + s.host + "/" + s.token + "/" }

// Close ends the server.
func (s *Server) Close() error {
	err := s.server.Close()
	if ended := <-s.finished; !errors.Is(ended, http.ErrServerClosed) {
		err = errors.Join(err, ended)
	}
	return err
}

// Refresh asks for what is to be seen, and tells the browser.
func (s *Server) Refresh() {
	show := s.o.Make()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.now != nil && show.Documents == nil && slices.ContainsFunc(show.Problems, func(p Problem) bool { return p.Error }) {
		s.now = s.now.without(show)
	} else {
		s.now = newMoment(show, s.now)
	}
	close(s.changed)
	s.changed = make(chan struct{})
}

// current gives what is seen now, and what tells that it is seen no more.
func (s *Server) current() (*moment, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now, s.changed
}

func (s *Server) file(name, kind string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		data, err := own.ReadFile(name)
		answer(w, kind, data, err)
	}
}

// answer writes bytes, or what went wrong.
func answer(w http.ResponseWriter, kind string, data []byte, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(data) // who went away needs no answer
}

func answerJSON(w http.ResponseWriter, v any) {
	data, err := json.Marshal(v)
	answer(w, "application/json; charset=utf-8", data, err)
}

func gone(w http.ResponseWriter) { http.Error(w, "Không còn trang này.", http.StatusNotFound) }

func (s *Server) font(w http.ResponseWriter, r *http.Request) {
	if n, err := strconv.Atoi(r.PathValue("face")); err == nil && n >= 0 && n < len(s.o.Fonts) {
		answer(w, "font/ttf", s.o.Fonts[n], nil)
		return
	}
	gone(w)
}

// heartbeat keeps a quiet connection from being taken for a dead one.
const heartbeat = 15 * time.Second

// events tells the browser each time when something new is to be seen.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	control := http.NewResponseController(w)
	told := 0
	for {
		now, changed := s.current()
		if now.number != told {
			told = now.number
			if _, err := fmt.Fprintf(w, "data: %s\n\n", now.name()); err != nil {
				return
			}
		} else if _, err := fmt.Fprint(w, ": còn đây\n\n"); err != nil {
			return
		}
		if control.Flush() != nil || !waited(r.Context(), changed) {
			return
		}
	}
}

// waited waits until something changes or it is time for a sign of life; false where nobody listens any more.
func waited(ctx context.Context, changed <-chan struct{}) bool {
	timer := time.NewTimer(heartbeat)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-changed:
	case <-timer.C:
	}
	return true
}

// kinds are the files that can be opened, and what browsers call them.
var kinds = map[string]string{
	".pdf":  "application/pdf",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

// mostBytes is how large a file may be that is opened.
const mostBytes = 1 << 30

// open gives a file of the folder that one of the documents names; no other.
func (s *Server) open(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	now, _ := s.current()
	kind, known := kinds[path.Ext(name)]
	if !known || !slices.ContainsFunc(now.Documents, func(d Document) bool { return slices.Contains(d.Files(), name) }) || s.o.Folder == "" {
		gone(w)
		return
	}
	root, err := disk.Root(s.o.Folder)
	if err != nil {
		gone(w)
		return
	}
	defer root.Close()
	data, err := disk.ReadFileIn(root, name, mostBytes)
	if err != nil {
		gone(w)
		return
	}
	answer(w, kind, data, nil)
}
