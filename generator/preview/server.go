package preview

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"
)

//go:embed *.html *.css *.js
var own embed.FS

// Options is what is shown.
type Options struct {
	View
	Desk  *Desk    // a page that lists several views, in the place of the one view; nil: none
	Fonts [][]byte // the faces that pages are laid out with, in the order of typeface.Face
}

// View is what is shown at one address, and where its files are.
type View struct {
	// Make gives what is to be seen now; it is asked at the beginning and after each saving.
	Make   func() *Show
	Folder string // whose files can be opened; empty: none
}

// Server shows pages until it is closed.
type Server struct {
	fonts    [][]byte
	host     string
	token    string
	server   *http.Server
	room     *room // of the one view; nil of a desk
	desk     *desk
	works    works
	finished chan error
	pages    atomic.Int32 // that are open, and work that goes on without one
}

// Start begins to show on a free port of this machine that no other machine reaches.
func Start(o Options) (*Server, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("không mở được cổng trên máy này để xem trang: %w", err)
	}
	s := &Server{fonts: o.Fonts, host: listener.Addr().String(), token: newToken(), finished: make(chan error, 1)}
	if o.Desk != nil {
		s.desk = newDesk(o.Desk)
	} else {
		s.room = newRoom(o.View)
	}
	const patience = 10 * time.Second
	s.server = &http.Server{Handler: s.handler(), ReadHeaderTimeout: patience, ErrorLog: silent()}
	go func() { s.finished <- s.server.Serve(listener) }()
	return s, nil
}

// handler answers what a browser asks.
func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	if s.room != nil {
		s.serveRoom(mux, s.room)
	} else {
		s.serveDesk(mux)
	}
	return &guard{s.host, s.token, mux}
}

// assets are what pages are made of beside what they show, and what browsers call them.
var assets = map[string]string{"trang.css": "text/css", "chung.js": "text/javascript", "trang.js": "text/javascript", "danh-muc.js": "text/javascript"}

// serveOwn serves them.
func (s *Server) serveOwn(mux *http.ServeMux) {
	for name, kind := range assets {
		mux.HandleFunc("GET /"+name, ownFile(name, kind+"; charset=utf-8"))
	}
	mux.HandleFunc("GET /phong/{face}", s.font)
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { gone(w) }) // the library's own words are English
}

// Address is where the browser finds the page.
func (s *Server) Address() string { return "http://" + s.host + "/" + s.token + "/" }

// Close ends the server and the work that was asked for, and waits until both have ended.
func (s *Server) Close() error {
	s.works.stop()
	defer s.works.wait()
	err := s.server.Close()
	if ended := <-s.finished; !errors.Is(ended, http.ErrServerClosed) {
		err = errors.Join(err, ended)
	}
	return err
}

// Left tells when no page has been open, and nothing done, for so long.
func (s *Server) Left(patience time.Duration) <-chan struct{} {
	left := make(chan struct{})
	go func() {
		const looks = 8
		for quiet := 0; quiet < looks; quiet++ {
			time.Sleep(patience / looks)
			if s.pages.Load() > 0 {
				quiet = -1
			}
		}
		close(left)
	}()
	return left
}

// Refresh asks for what is to be seen, and tells the browser.
func (s *Server) Refresh() {
	if s.desk != nil {
		s.desk.refresh()
		return
	}
	s.room.refresh()
}

func ownFile(name, kind string) http.HandlerFunc {
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
	if n, err := strconv.Atoi(r.PathValue("face")); err == nil && n >= 0 && n < len(s.fonts) {
		answer(w, "font/ttf", s.fonts[n], nil)
		return
	}
	gone(w)
}

// heartbeat keeps a quiet connection from being taken for a dead one.
const heartbeat = 15 * time.Second

// events tells the browser each time when something new is to be seen.
func (s *Server) events(current func() (string, <-chan struct{}), w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	s.pages.Add(1)
	defer s.pages.Add(-1)
	control := http.NewResponseController(w)
	told := ""
	for {
		now, changed := current()
		if now != told {
			told = now
			if _, err := fmt.Fprintf(w, "data: %s\n\n", now); err != nil {
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
