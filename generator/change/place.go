package change

import "slices"

// Place is where a unit of a text stands, as lawyers say it: điểm b khoản 2
// Mục II. Numbers are from 1; 0 means that the unit stands in none.
type Place struct {
	In        TextID
	Article   int
	Section   int    // mục
	Clause    int    // khoản
	Point     int    // điểm
	Dash      int    // gạch đầu dòng
	Paragraph int    // đoạn, of the place that the others name; 0 where the unit is that place's own text
	Table     int    // bảng, of the text
	Row       int    // dòng of the table, without its head
	Path      string // in a text that names its levels what stands for the numbers of mục, khoản and điểm
	Closing   bool   // đoạn kết: the last paragraph, after all items
	titled    bool   // the khoản has a title, so that an ordered list is its points
}

// placer counts as package compose numbers.
type placer struct {
	at     Place
	tables int
	depths []Place // the place of the open item at each depth of lists
	paras  map[Place]int
	dashes map[Place]int
}

func (p *placer) set(u *Unit) {
	if p.paras == nil {
		p.paras, p.dashes = map[Place]int{}, map[Place]int{}
	}
	if u.Article {
		p.at = Place{In: p.at.In, Article: p.at.Article + 1}
		p.depths = nil
		u.Place = p.at
		p.paras[p.at]++
		return
	}
	switch u.Kind {
	case SectionUnit, TitledUnit, ItemUnit:
		if u.path != "" {
			p.setPath(u)
			return
		}
	}
	switch u.Kind {
	case SectionUnit:
		p.at = Place{In: p.at.In, Article: p.at.Article, Section: p.at.Section + 1}
		u.Place = p.at
	case TitledUnit:
		p.at.Clause, p.at.Point, p.at.titled = p.at.Clause+1, 0, true
		u.Place = p.own()
	case ItemUnit:
		u.Place = p.item(u.Depth)
	case DashUnit:
		u.Place = p.container(u.Depth - 1)
		p.dashes[u.Place]++
		u.Place.Dash = p.dashes[u.Place]
		p.open(u.Depth, u.Place)
	case ParagraphUnit:
		u.Place = p.container(u.Depth)
		p.paras[u.Place]++
		u.Place.Paragraph = p.paras[u.Place]
		if u.Depth > 0 {
			u.Place.Paragraph++ // the item's own text is the first
		}
	case TableUnit:
		p.tables++
		u.Place = Place{In: p.at.In, Article: p.at.Article, Table: p.tables}
	case RowUnit:
		key := Place{Table: p.tables}
		p.dashes[key]++
		u.Place = Place{In: p.at.In, Article: p.at.Article, Table: p.tables, Row: p.dashes[key]}
	case taskKind, areaKind:
	}
}

// setPath places a numbered unit of a text that names its levels.
func (p *placer) setPath(u *Unit) {
	u.Place = Place{In: p.at.In, Article: p.at.Article, Path: u.path}
	if u.Kind == ItemUnit {
		p.open(u.Depth, u.Place)
		return
	}
	p.at, p.depths = u.Place, nil
}

// own gives the place of the khoản or mục that is open, without its điểm.
func (p *placer) own() Place {
	at := p.at
	at.Point = 0
	return at
}

// item counts the next khoản or điểm, as compose does.
func (p *placer) item(depth int) Place {
	if !p.at.titled && depth == 1 {
		p.at.Clause, p.at.Point = p.at.Clause+1, 0
	} else {
		p.at.Point++
	}
	p.open(depth, p.at)
	return p.at
}

func (p *placer) open(depth int, at Place) {
	p.depths = append(p.depths[:min(depth-1, len(p.depths))], at)
}

// container gives the place of the open item so deep, or of what is open outside of lists.
func (p *placer) container(depth int) Place {
	if depth > 0 && len(p.depths) > 0 {
		return p.depths[min(depth, len(p.depths))-1]
	}
	at := p.own()
	if !at.titled {
		at.Clause = 0
	}
	return at
}

// close counts the units within each, and marks the last paragraph of a text
// as its close, where it stands outside of lists after an item.
func (p *placer) close(units []*Unit) {
	alone := !slices.ContainsFunc(units, numbered)
	for _, u := range units {
		u.Alone = alone
	}
	defer func() {
		for i, u := range units {
			for _, part := range units[i+1:] {
				if !part.Place.within(u.Place) {
					break
				}
				u.Size++
			}
		}
	}()
	if len(units) < 2 || p.at.In.Kind.articles() {
		return
	}
	last, before := units[len(units)-1], units[len(units)-2]
	if last.Kind == ParagraphUnit && last.Depth == 0 && before.Depth > 0 {
		last.Place = Place{In: p.at.In, Closing: true}
	}
}

// within says whether a place stands in another one, as điểm a khoản 1 does in khoản 1.
func (p Place) within(q Place) bool {
	if p.In != q.In || p.Article != q.Article || q.Closing || q.Paragraph != 0 || q.Row != 0 {
		return false
	}
	if q.Table != 0 {
		return p.Table == q.Table && p.Row != 0
	}
	if p.Table != 0 || p.Closing {
		return false
	}
	if p.Path != "" || q.Path != "" {
		return q.Path != "" && p.withinPath(q)
	}
	levels := [][2]int{{p.Section, q.Section}, {p.Clause, q.Clause}, {p.Point, q.Point}, {p.Dash, q.Dash}}
	for i, l := range levels {
		if l[1] == 0 {
			// Everything below q must be its own.
			rest := 0
			for _, r := range levels[i:] {
				rest += r[1]
			}
			if rest > 0 && l[0] == 0 {
				continue
			}
			if rest > 0 {
				return false
			}
			return (i > 0 || q.Article > 0) && p != q
		}
		if l[0] != l[1] {
			return false
		}
	}
	return p != q
}
