package preview

import (
	"io"
	"log"
	"net/http"
	"slices"
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
	Boards    []named          `json:"bang"`
	Versions  []named          `json:"ban"`
	Actions   []listedAction   `json:"lam"`
}

// named is something that can be chosen.
type named struct {
	Name  string `json:"khoa"`
	Title string `json:"ten"`
}

type listedDocument struct {
	Name  string   `json:"khoa"`
	Title string   `json:"ten"`
	Group string   `json:"nhom"`
	Files []string `json:"tep"`
}

func (h *room) list(w http.ResponseWriter, _ *http.Request) {
	now, _ := h.current()
	l := listed{Moment: now.name(), Title: now.Title, Documents: []listedDocument{}, Problems: append([]Problem{}, now.Problems...),
		Boards: []named{}, Versions: []named{}, Actions: listActions(now.Actions)}
	for _, b := range now.Boards {
		l.Boards = append(l.Boards, named{b.Name, b.Title})
	}
	for _, v := range now.Versions {
		l.Versions = append(l.Versions, named{v.Name, v.Title})
	}
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
	Words  []box         `json:"tu,omitempty"` // that differ
	Marks  []listedMark  `json:"so"`
	Links  []listedLink  `json:"lien-ket"`
}

// box is a rectangle of a page, in points from its upper left corner.
type box struct {
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Width  float64 `json:"rong"`
	Height float64 `json:"cao"`
}

type listedMark struct {
	box
	Key  string `json:"khoa"`
	Text string `json:"chu"`
}

type listedLink struct {
	box
	Page int     `json:"trang"` // from 1
	Top  float64 `json:"tren"`
	Text string  `json:"chu"`
}

type listedBlock struct {
	box
	From string `json:"nguon"`
	Text string `json:"chu"`
	New  bool   `json:"moi"`
}

// asked gives the pages that a request asks for; false where what was seen then is seen no more.
func (h *room) asked(r *http.Request) (m *moment, pages []Page, err error, found bool) {
	now, _ := h.current()
	laid := now.laid[r.PathValue("name")]
	if r.PathValue("moment") != now.name() || laid == nil {
		return nil, nil, nil, false
	}
	pages, err = laid()
	return now, pages, err, true
}

// mostTold is how many characters of a paragraph are told to who can't see it.
const mostTold = 80

func (h *room) pages(w http.ResponseWriter, r *http.Request) {
	now, pages, err, found := h.asked(r)
	if !found {
		gone(w)
		return
	}
	l := listPages(pages, now.marked[r.PathValue("name")]())
	if err != nil {
		l.Fault = err.Error()
	}
	answerJSON(w, l)
}

// listPages gives pages as the browser lays them out, some paragraphs marked.
func listPages(pages []Page, marked map[int]bool) listedPages {
	l := listedPages{Pages: []listedPage{}}
	for _, p := range pages {
		page := listedPage{Width: p.Width, Height: p.Height, Blocks: []listedBlock{}, Marks: []listedMark{}, Links: []listedLink{}}
		for _, b := range p.Blocks {
			text := []rune(b.Text)
			page.Blocks = append(page.Blocks, listedBlock{box{b.X, b.Y, b.Width, b.Height}, b.From, string(text[:min(len(text), mostTold)]), marked[b.Paragraph]})
		}
		for _, m := range p.Marks {
			page.Marks = append(page.Marks, listedMark{box{m.X, m.Y, m.Width, m.Height}, m.Key, m.Text})
		}
		for _, k := range p.Links {
			page.Links = append(page.Links, listedLink{box{k.X, k.Y, k.Width, k.Height}, k.Page, k.Top, k.Text})
		}
		l.Pages = append(l.Pages, page)
	}
	return l
}

func (h *room) page(w http.ResponseWriter, r *http.Request) {
	_, pages, err, found := h.asked(r)
	if !found || err != nil {
		gone(w)
		return
	}
	drawPage(w, r, pages)
}

// drawPage answers with the page that a request asks for.
func drawPage(w http.ResponseWriter, r *http.Request, pages []Page) {
	n, err := strconv.Atoi(r.PathValue("page"))
	if err != nil || n < 1 || n > len(pages) {
		gone(w)
		return
	}
	answer(w, "image/svg+xml", pages[n-1].Draw(), nil)
}

// lists tells what else is to be known at a moment.
func (h *room) lists(w http.ResponseWriter, r *http.Request) {
	now, _ := h.current()
	if r.PathValue("moment") != now.name() {
		gone(w)
		return
	}
	answerLists(w, now.Lists)
}

// board tells one of the boards.
func (h *room) board(w http.ResponseWriter, r *http.Request) {
	now, _ := h.current()
	i := slices.IndexFunc(now.Boards, func(b Board) bool { return b.Name == r.PathValue("name") })
	if r.PathValue("moment") != now.name() || i < 0 {
		gone(w)
		return
	}
	answerLists(w, now.Boards[i].Make)
}

// explain tells what a marked place of a document is from.
func (h *room) explain(w http.ResponseWriter, r *http.Request) {
	now, _ := h.current()
	i := slices.IndexFunc(now.Documents, func(d Document) bool { return d.Name == r.PathValue("name") })
	if r.PathValue("moment") != now.name() || i < 0 || now.Documents[i].Explain == nil {
		gone(w)
		return
	}
	l, found := now.Documents[i].Explain(r.PathValue("key"))
	if !found {
		gone(w)
		return
	}
	answerJSON(w, l.listed())
}

// answerLists answers with lists; nil are none.
func answerLists(w http.ResponseWriter, lists func() []List) {
	all := []List{}
	if lists != nil {
		for _, l := range lists() {
			all = append(all, l.listed())
		}
	}
	answerJSON(w, all)
}

// listed is a list as JSON has it: nothing is an empty array.
func (l List) listed() List {
	l.Items = append([]string{}, l.Items...)
	return l
}
