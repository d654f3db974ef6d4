package preview

import (
	"io"
	"log"
	"net/http"
	"strconv"
)

// silent is where the server's own messages go, which are not for those who look.
func silent() *log.Logger { return log.New(io.Discard, "", 0) }

// listed is what the browser knows of what is to be seen.
type listed struct {
	Moment    string           `json:"luc"`
	Title     string           `json:"ten"`
	Documents []listedDocument `json:"van-ban"`
	Problems  []Problem        `json:"van-de"`
}

type listedDocument struct {
	Name  string   `json:"khoa"`
	Title string   `json:"ten"`
	Group string   `json:"nhom"`
	Files []string `json:"tep"`
}

func (s *Server) list(w http.ResponseWriter, _ *http.Request) {
	now, _ := s.current()
	l := listed{Moment: now.name(), Title: now.Title, Documents: []listedDocument{}, Problems: append([]Problem{}, now.Problems...)}
	for _, d := range now.Documents {
		l.Documents = append(l.Documents, listedDocument{d.Name, d.Title, d.Group, append([]string{}, d.Files()...)})
	}
	answerJSON(w, l)
}

// listedPages is a document as the browser lays it out: papers of a size, and where paragraphs stand on them.
type listedPages struct {
	Pages []listedPage `json:"trang"`
	Fault string       `json:"loi"`
}

type listedPage struct {
	Width  float64       `json:"rong"`
	Height float64       `json:"cao"`
	Blocks []listedBlock `json:"doan"`
}

type listedBlock struct {
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Width  float64 `json:"rong"`
	Height float64 `json:"cao"`
	From   string  `json:"nguon"`
	Text   string  `json:"chu"`
	New    bool    `json:"moi"`
}

// asked gives the pages that a request asks for; false where what was seen then is seen no more.
func (s *Server) asked(r *http.Request) (m *moment, pages []Page, err error, found bool) {
	now, _ := s.current()
	laid := now.laid[r.PathValue("name")]
	if r.PathValue("moment") != now.name() || laid == nil {
		return nil, nil, nil, false
	}
	pages, err = laid()
	return now, pages, err, true
}

// mostTold is how many characters of a paragraph are told to who can't see it.
const mostTold = 80

func (s *Server) pages(w http.ResponseWriter, r *http.Request) {
	now, pages, err, found := s.asked(r)
	if !found {
		gone(w)
		return
	}
	l := listedPages{Pages: []listedPage{}}
	if err != nil {
		l.Fault = err.Error()
	}
	marked := now.marked[r.PathValue("name")]()
	for _, p := range pages {
		page := listedPage{Width: p.Width, Height: p.Height, Blocks: []listedBlock{}}
		for _, b := range p.Blocks {
			text := []rune(b.Text)
			page.Blocks = append(page.Blocks, listedBlock{b.X, b.Y, b.Width, b.Height, b.From, string(text[:min(len(text), mostTold)]), marked[b.Paragraph]})
		}
		l.Pages = append(l.Pages, page)
	}
	answerJSON(w, l)
}

func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	_, pages, err, found := s.asked(r)
	n, wrong := strconv.Atoi(r.PathValue("page"))
	if !found || err != nil || wrong != nil || n < 1 || n > len(pages) {
		gone(w)
		return
	}
	answer(w, "image/svg+xml", pages[n-1].Draw(), nil)
}

// lists tells what else is to be known at a moment.
func (s *Server) lists(w http.ResponseWriter, r *http.Request) {
	now, _ := s.current()
	if r.PathValue("moment") != now.name() {
		gone(w)
		return
	}
	all := []List{}
	if now.Lists != nil {
		for _, l := range now.Lists() {
			l.Items = append([]string{}, l.Items...)
			all = append(all, l)
		}
	}
	answerJSON(w, all)
}
