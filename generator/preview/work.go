package preview

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"sync"
)

// Action is something that can be asked to be done by a button.
type Action struct {
	Name    string // that tells it from the others
	Title   string // of its button
	Help    string
	Choices []Choice // one of which is chosen with it; nil: there is nothing to choose
	Usual   string   // the one that is chosen at first
	// Do does it, with the value of a choice, and tells what came of it.
	Do func(ctx context.Context, choice string) Answer
}

// Choice is a value that an action can be done with.
type Choice struct {
	Value string `json:"khoa"`
	Title string `json:"ten"`
}

// Answer is what came of an action.
type Answer struct {
	Command string `json:"lenh"` // that does the same
	Text    string `json:"chu"`  // what it said
	Failed  bool   `json:"hong"`
}

type listedAction struct {
	Name    string   `json:"khoa"`
	Title   string   `json:"ten"`
	Help    string   `json:"goi-y"`
	Choices []Choice `json:"chon"`
	Usual   string   `json:"thuong"`
}

func listActions(all []Action) []listedAction {
	out := []listedAction{}
	for _, a := range all {
		out = append(out, listedAction{a.Name, a.Title, a.Help, append([]Choice{}, a.Choices...), a.Usual})
	}
	return out
}

// works is the work that was asked for: one at a time.
type works struct {
	busy   sync.Mutex
	mu     sync.Mutex
	cancel context.CancelFunc // of the one that is done now; nil: none
	over   bool
}

// begin gives a context for a work; false while another one is done, or at the end.
func (w *works) begin() (ctx context.Context, end func(), free bool) {
	if !w.busy.TryLock() {
		return nil, nil, false
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.over {
		w.busy.Unlock()
		return nil, nil, false
	}
	ctx, w.cancel = context.WithCancel(context.Background()) // it goes on when the page is closed
	return ctx, func() { w.cancel(); w.busy.Unlock() }, true
}

// stop ends the work, and lets none begin.
func (w *works) stop() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.over = true
	if w.cancel != nil {
		w.cancel()
	}
}

// wait waits until the work has ended.
func (w *works) wait() {
	w.busy.Lock()
	defer w.busy.Unlock()
}

// mostAsked is how many bytes may ask for a work.
const mostAsked = 4 << 10

// work does one of some actions as a request asks for it.
func (s *Server) work(w http.ResponseWriter, r *http.Request, actions []Action) {
	i := slices.IndexFunc(actions, func(a Action) bool { return a.Name == r.PathValue("action") })
	var asked struct {
		Choice string `json:"chon"`
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostAsked))
	if err != nil || json.Unmarshal(data, &asked) != nil || i < 0 || !actions[i].takes(asked.Choice) {
		gone(w)
		return
	}
	ctx, end, free := s.works.begin()
	if !free {
		http.Error(w, "Đang chạy một lệnh khác; chờ lệnh ấy xong rồi nhấn lại.", http.StatusConflict)
		return
	}
	defer end()
	s.pages.Add(1) // nobody has left whose work is done
	defer s.pages.Add(-1)
	answerJSON(w, actions[i].Do(ctx, asked.Choice))
	if s.desk != nil {
		go s.desk.refresh()
	}
}

// takes says whether an action can be done with a choice.
func (a *Action) takes(choice string) bool {
	if a.Choices == nil {
		return choice == ""
	}
	return slices.ContainsFunc(a.Choices, func(c Choice) bool { return c.Value == choice })
}
