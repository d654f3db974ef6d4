package preview

import (
	"net/http"
	"path"
	"slices"

	"vanban/generator/disk"
)

// room is a view that somebody looks at.
type room struct {
	latest[*moment]
	view View
}

func newRoom(v View) *room {
	h := &room{view: v}
	h.refresh()
	return h
}

// serveRoom answers what the page of a room asks.
func (s *Server) serveRoom(mux *http.ServeMux, h *room) {
	s.serveOwn(mux)
	mux.HandleFunc("GET /{$}", ownFile("trang.html", "text/html; charset=utf-8"))
	mux.HandleFunc("GET /muc", h.list)
	mux.HandleFunc("GET /su-kien", func(w http.ResponseWriter, r *http.Request) { s.events(h.seen, w, r) })
	mux.HandleFunc("GET /viec/{moment}", h.lists)
	mux.HandleFunc("GET /bang/{moment}/{name}", h.board)
	mux.HandleFunc("GET /van-ban/{moment}/{name}", h.pages)
	mux.HandleFunc("GET /to/{moment}/{name}/{page}", h.page)
	mux.HandleFunc("GET /giai-trinh/{moment}/{name}/{key}", h.explain)
	mux.HandleFunc("GET /ban/{moment}/{old}/{new}", h.compared)
	mux.HandleFunc("GET /ban/{moment}/{old}/{new}/{name}", h.sideBySide)
	mux.HandleFunc("GET /to-cua/{moment}/{version}/{name}/{page}", h.pageOfVersion)
	mux.HandleFunc("GET /tep/{name}", h.open)
	mux.HandleFunc("POST /lam/{action}", func(w http.ResponseWriter, r *http.Request) {
		now, _ := h.current()
		s.work(w, r, now.Actions)
	})
}

// refresh asks for what is to be seen, and tells the browser.
func (h *room) refresh() {
	show := h.view.Make()
	h.replace(func(old *moment) *moment {
		if old != nil && show.Documents == nil && slices.ContainsFunc(show.Problems, func(p Problem) bool { return p.Error }) {
			return old.without(show)
		}
		return newMoment(show, old)
	})
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
func (h *room) open(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	now, _ := h.current()
	kind, known := kinds[path.Ext(name)]
	if !known || !slices.ContainsFunc(now.Documents, func(d Document) bool { return slices.Contains(d.Files(), name) }) || h.view.Folder == "" {
		gone(w)
		return
	}
	root, err := disk.Root(h.view.Folder)
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
