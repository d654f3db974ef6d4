package preview

import (
	"net/http"
	"slices"
	"strconv"
	"sync"
)

// Desk is a page that lists what can be looked at.
type Desk struct {
	// Make gives what is listed now; it is asked at the beginning and after each saving.
	Make func() *Listing
	// Open begins to show an entry; refresh is to be called when it was saved anew.
	Open func(name string, refresh func()) (View, bool)
}

// Listing is what a desk lists at one moment.
type Listing struct {
	Title   string
	Entries []Entry
	Lists   func() []List // what else is to be known; asked once, when somebody looks
}

// Entry is one thing that can be opened.
type Entry struct {
	Name  string // that tells it from the others
	Title string
	Where string          // where it lies
	State func() Standing // asked once, when somebody looks
}

// Standing is how an entry stands.
type Standing struct {
	Title   string   // of its name, where only reading it tells
	Marks   []Badge  // the gravest first
	Lines   []string // in words
	Actions []Action
}

// Badge is a word for how something stands.
type Badge struct {
	Text string `json:"chu"`
	Kind string `json:"loai"` // how grave it is
}

// How grave a badge is.
const (
	Fine      = "tot"
	Neutral   = "thuong"
	Attention = "chu-y"
	Pressing  = "gap"
	Wrong     = "loi"
)

// desk is a Desk that somebody looks at.
type desk struct {
	latest[*spread]
	of    *Desk
	door  sync.Mutex              // of rooms
	rooms map[string]func() *room // each opened once, when somebody first asks for it
}

// spread is what a desk lists from one saving to the next.
type spread struct {
	Listing
	number int
	states map[string]func() Standing
}

func newDesk(of *Desk) *desk {
	d := &desk{of: of, rooms: map[string]func() *room{}}
	d.refresh()
	return d
}

// refresh asks for what is to be listed, and tells the browser.
func (d *desk) refresh() {
	l := d.of.Make()
	next := &spread{Listing: *l, number: 1, states: map[string]func() Standing{}}
	if l.Lists != nil {
		next.Lists = sync.OnceValue(l.Lists)
	}
	for _, e := range l.Entries {
		next.states[e.Name] = sync.OnceValue(e.State)
	}
	d.replace(func(old *spread) *spread {
		if old != nil {
			next.number = old.number + 1
		}
		return next
	})
}

func (p *spread) name() string { return strconv.Itoa(p.number) }

// entered gives the room of an entry, which is opened when somebody first asks for it; nil where nothing listed has the name.
func (d *desk) entered(name string) *room {
	now, _ := d.current()
	if !slices.ContainsFunc(now.Entries, func(e Entry) bool { return e.Name == name }) {
		return nil
	}
	return d.opening(name)()
}

// opening gives what opens an entry, or waits until it is open. The list goes on meanwhile.
func (d *desk) opening(name string) func() *room {
	d.door.Lock()
	defer d.door.Unlock()
	if d.rooms[name] == nil {
		d.rooms[name] = sync.OnceValue(func() *room { return d.opened(name) })
	}
	return d.rooms[name]
}

// opened opens an entry; nil where it can't be, so that it is tried again when it is asked for again.
func (d *desk) opened(name string) (h *room) {
	ready := make(chan struct{})
	v, found := d.of.Open(name, func() { <-ready; h.refresh() })
	if !found {
		d.door.Lock()
		defer d.door.Unlock()
		delete(d.rooms, name)
		return nil
	}
	h = newRoom(v)
	close(ready)
	return h
}

// roomPath begins the paths of what is opened from a desk.
const roomPath = "/ho-so/"

// serveDesk answers what a desk's page asks, and the pages that are opened from it.
func (s *Server) serveDesk(mux *http.ServeMux) {
	d := s.desk
	s.serveOwn(mux)
	mux.HandleFunc("GET /{$}", ownFile("danh-muc.html", "text/html; charset=utf-8"))
	mux.HandleFunc("GET /muc", d.list)
	mux.HandleFunc("GET /su-kien", func(w http.ResponseWriter, r *http.Request) { s.events(d.seen, w, r) })
	mux.HandleFunc("GET /viec/{moment}", func(w http.ResponseWriter, r *http.Request) {
		now, _ := d.current()
		answerLists(w, now.Lists)
	})
	mux.HandleFunc("GET /tinh-trang/{moment}/{name}", d.state)
	mux.HandleFunc("POST /muc-ho-so/{name}/lam/{action}", func(w http.ResponseWriter, r *http.Request) {
		now, _ := d.current()
		state := now.states[r.PathValue("name")]
		if state == nil {
			gone(w)
			return
		}
		s.work(w, r, state().Actions)
	})
	mux.HandleFunc(roomPath+"{name}", func(w http.ResponseWriter, _ *http.Request) { gone(w) }) // the library would send it on, without the token
	mux.HandleFunc(roomPath+"{name}/", func(w http.ResponseWriter, r *http.Request) {
		h := d.entered(r.PathValue("name"))
		if h == nil {
			gone(w)
			return
		}
		own := http.NewServeMux()
		s.serveRoom(own, h)
		http.StripPrefix(roomPath+r.PathValue("name"), own).ServeHTTP(w, r)
	})
}

type listedEntry struct {
	Name  string `json:"khoa"`
	Title string `json:"ten"`
	Where string `json:"cho"`
}

func (d *desk) list(w http.ResponseWriter, _ *http.Request) {
	now, _ := d.current()
	l := struct {
		Moment  string        `json:"luc"`
		Title   string        `json:"ten"`
		Entries []listedEntry `json:"ho-so"`
	}{now.name(), now.Title, []listedEntry{}}
	for _, e := range now.Entries {
		l.Entries = append(l.Entries, listedEntry{e.Name, e.Title, e.Where})
	}
	answerJSON(w, l)
}

// state tells how an entry stands.
func (d *desk) state(w http.ResponseWriter, r *http.Request) {
	now, _ := d.current()
	of := now.states[r.PathValue("name")]
	if r.PathValue("moment") != now.name() || of == nil {
		gone(w)
		return
	}
	s := of()
	answerJSON(w, struct {
		Title   string         `json:"ten"`
		Badges  []Badge        `json:"dau"`
		Lines   []string       `json:"dong"`
		Actions []listedAction `json:"lam"`
	}{s.Title, append([]Badge{}, s.Marks...), append([]string{}, s.Lines...), listActions(s.Actions)})
}
