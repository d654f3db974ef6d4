package preview

import (
	"net/http"
	"slices"
	"sync"

	"vanban/generator/diff"
)

// laidVersion is a version that somebody looks at.
type laidVersion struct {
	documents []Document
	laid      map[string]func() ([]Page, error)
}

// laidVersions gives the versions by their names, each read once, when somebody looks.
func laidVersions(all []Version) map[string]func() (*laidVersion, error) {
	of := map[string]func() (*laidVersion, error){}
	for _, v := range all {
		of[v.Name] = sync.OnceValues(func() (*laidVersion, error) {
			documents, err := v.Documents()
			if err != nil {
				return nil, err
			}
			l := &laidVersion{documents: documents, laid: map[string]func() ([]Page, error){}}
			for _, d := range documents {
				l.laid[d.Name] = sync.OnceValues(d.Pages)
			}
			return l, nil
		})
	}
	return of
}

// askedVersions gives the two versions that a request names; false where what was seen then is seen no more.
func (m *moment) askedVersions(r *http.Request) (two [2]*laidVersion, err error, found bool) {
	for i, key := range []string{"old", "new"} {
		of := m.of[r.PathValue(key)]
		if r.PathValue("moment") != m.name() || of == nil {
			return two, nil, false
		}
		if two[i], err = of(); err != nil {
			return two, err, true
		}
	}
	return two, nil, true
}

// compared tells what differs between two versions, and which documents they have.
func (h *room) compared(w http.ResponseWriter, r *http.Request) {
	now, _ := h.current()
	two, err, found := now.askedVersions(r)
	if !found || now.Compare == nil {
		gone(w)
		return
	}
	l := struct {
		Documents []comparedDocument `json:"van-ban"`
		Lists     []List             `json:"muc"`
		Fault     string             `json:"loi"`
	}{[]comparedDocument{}, []List{}, ""}
	if err == nil {
		l.Documents, err = comparedDocuments(two)
	}
	if err == nil {
		var lists []List
		lists, err = now.Compare(r.PathValue("old"), r.PathValue("new"))
		for _, x := range lists {
			l.Lists = append(l.Lists, x.listed())
		}
	}
	if err != nil {
		l.Fault = err.Error()
	}
	answerJSON(w, l)
}

// comparedDocument is a document of one of two versions, or of both.
type comparedDocument struct {
	named
	Differs bool `json:"khac"`
}

// comparedDocuments gives the documents of the new version, and behind them those that only the old one has.
func comparedDocuments(two [2]*laidVersion) (all []comparedDocument, err error) {
	for _, v := range []*laidVersion{two[1], two[0]} {
		for _, d := range v.documents {
			if slices.ContainsFunc(all, func(c comparedDocument) bool { return c.Name == d.Name }) {
				continue
			}
			pages, err := pagesOf(two, d.Name)
			if err != nil {
				return nil, err
			}
			inOld, inNew := differing(pages[0], pages[1])
			both := two[0].laid[d.Name] != nil && two[1].laid[d.Name] != nil // what one hasn't may only not be kept in it
			all = append(all, comparedDocument{named{d.Name, d.Title}, both && len(inOld)+len(inNew) > 0})
		}
	}
	return all, nil
}

// pagesOf gives the pages of a document in two versions; none where a version hasn't it.
func pagesOf(two [2]*laidVersion, name string) (pages [2][]Page, err error) {
	for i := range two {
		if laid := two[i].laid[name]; laid != nil {
			if pages[i], err = laid(); err != nil {
				return pages, err
			}
		}
	}
	return pages, nil
}

// sideBySide gives the pages of a document in two versions, marked where they differ.
func (h *room) sideBySide(w http.ResponseWriter, r *http.Request) {
	now, _ := h.current()
	two, err, found := now.askedVersions(r)
	if !found {
		gone(w)
		return
	}
	var pages [2][]Page
	if err == nil {
		pages, err = pagesOf(two, r.PathValue("name"))
	}
	if err != nil {
		answerJSON(w, map[string]listedPages{"cu": {Fault: err.Error(), Pages: []listedPage{}}, "moi": {Pages: []listedPage{}}})
		return
	}
	old, new := differing(pages[0], pages[1])
	l := [2]listedPages{listPages(pages[0], old), listPages(pages[1], new)}
	markWords(pages, [2]map[int]bool{old, new}, l)
	answerJSON(w, map[string]listedPages{"cu": l[0], "moi": l[1]})
}

// markWords marks the words that differ, of the paragraphs that do.
func markWords(pages [2][]Page, differing [2]map[int]bool, l [2]listedPages) {
	var texts [2][]string
	var at [2][]placedWord
	for side := range pages {
		texts[side], at[side] = wordsIn(pages[side], differing[side])
	}
	kept := map[int]bool{}
	for i, j := range diff.Align(texts[0], texts[1]) {
		if j == diff.None {
			at[0][i].mark(l[0])
			continue
		}
		kept[j] = true
	}
	for j := range at[1] {
		if !kept[j] {
			at[1][j].mark(l[1])
		}
	}
}

// placedWord is a word on a page, from 0.
type placedWord struct {
	box
	page int
}

func (w placedWord) mark(l listedPages) {
	l.Pages[w.page].Words = append(l.Pages[w.page].Words, w.box)
}

// wordsIn gives the words of some paragraphs, and their places.
func wordsIn(pages []Page, of map[int]bool) (texts []string, at []placedWord) {
	for n, p := range pages {
		if p.Words == nil || !slices.ContainsFunc(p.Blocks, func(b Block) bool { return of[b.Paragraph] }) {
			continue
		}
		for _, w := range p.Words() {
			if of[w.Paragraph] {
				texts, at = append(texts, w.Text), append(at, placedWord{box{w.X, w.Y, w.Width, w.Height}, n})
			}
		}
	}
	return texts, at
}

// differing gives the paragraphs of two versions that the other one hasn't.
func differing(old, new []Page) (inOld, inNew map[int]bool) {
	a, ofA := paragraphs(old)
	b, ofB := paragraphs(new)
	inOld, inNew = map[int]bool{}, map[int]bool{}
	for _, n := range ofB {
		inNew[n] = true
	}
	for i, j := range diff.Align(a, b) {
		if j == diff.None {
			inOld[ofA[i]] = true
			continue
		}
		delete(inNew, ofB[j])
	}
	return inOld, inNew
}

// pageOfVersion draws a page of a version.
func (h *room) pageOfVersion(w http.ResponseWriter, r *http.Request) {
	now, _ := h.current()
	of := now.of[r.PathValue("version")]
	if r.PathValue("moment") != now.name() || of == nil {
		gone(w)
		return
	}
	v, err := of()
	if err != nil || v.laid[r.PathValue("name")] == nil {
		gone(w)
		return
	}
	pages, err := v.laid[r.PathValue("name")]()
	if err != nil {
		gone(w)
		return
	}
	drawPage(w, r, pages)
}
