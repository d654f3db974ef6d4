package amend

import (
	"strings"

	"vanban/generator/change"
	"vanban/generator/compose"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/wording"
)

// viewPlace is a place that changed, as the wording's editors see it. It is comparable: equal places are worded once.
type viewPlace struct {
	Loai        string // loi-van, nhiem-vu, linh-vuc, ten-phu-luc, can-cu, noi-nhan, truong
	Dieu        int
	Muc         string
	Khoan       int
	Diem        string
	Gach, Doan  string // thứ hai
	Bang        string
	Dong        int
	Ket         bool // đoạn kết
	MoDau       bool // lời mở đầu của một khoản, điểm, điều có các phần bên dưới
	RiengTen    bool // chỉ tên của mục, khoản, lĩnh vực, phụ lục
	ChuThich    bool
	DauBang     bool // chỉ dòng đầu của bảng
	DauVanBan   bool // trước mục đầu tiên
	PhuLuc      string
	TrongPhuLuc bool // chỗ nằm trong lời văn của một phụ lục
	So, DenSo   int  // nhiệm vụ
	Cot         string
	SoLinhVuc   string
	LinhVuc     wording.Literal
	Thu         string // thứ tự của căn cứ, nơi nhận
	Truong      string
}

// namer words places, each once.
type namer struct {
	wording *wording.Templates
	known   map[viewPlace]string
}

func newNamer(w *wording.Templates) *namer { return &namer{w, map[viewPlace]string{}} }

func (n *namer) name(p viewPlace) (string, error) {
	if s, ok := n.known[p]; ok {
		return s, nil
	}
	s, err := n.wording.Phrase("noi", p)
	n.known[p] = s
	return s, err
}

// column words a column of the table of tasks.
func (n *namer) column(c dossier.Column) (string, error) {
	key := viewPlace{Loai: "cot", Cot: c.String()}
	if s, ok := n.known[key]; ok {
		return s, nil
	}
	s, err := n.wording.Phrase("ten-cot", c.String())
	n.known[key] = s
	return s, err
}

// placeOfUnit gives the place of a unit; whole says that what stands below it goes with it.
func placeOfUnit(u *change.Unit, whole bool) viewPlace {
	p := u.Place
	v := viewPlace{Loai: "loi-van", Khoan: p.Clause, Dong: p.Row, Ket: p.Closing}
	if p.Article > 0 {
		v.Dieu = p.Article + 1 // Điều 1 is the template's
	}
	if p.Section > 0 {
		v.Muc = nd30.Roman(p.Section)
	}
	if p.Point > 0 {
		label, _ := nd30.PointLabel(p.Point) // a document with more is not composed at all
		v.Diem = strings.TrimSuffix(label, ")")
	}
	for _, o := range []struct {
		n    int
		into *string
	}{{p.Dash, &v.Gach}, {p.Paragraph, &v.Doan}, {p.Table, &v.Bang}} {
		if o.n > 0 {
			*o.into = nd30.Ordinal(o.n)
		}
	}
	heading := u.Kind == change.SectionUnit || u.Kind == change.TitledUnit
	v.RiengTen = heading && !whole
	v.MoDau = !heading && !whole && u.Size > 0 && u.Kind != change.TableUnit
	v.DauBang = u.Kind == change.TableUnit && !whole
	v.DauVanBan = p.Paragraph > 0 && p.Section == 0 && p.Clause == 0 && p.Article == 0
	return v
}

func placeOfTask(t *change.TaskAt) viewPlace { return viewPlace{Loai: "nhiem-vu", So: t.Number} }

func placeOfArea(a *change.AreaAt, renamed bool) viewPlace {
	return viewPlace{Loai: "linh-vuc", SoLinhVuc: nd30.Roman(a.Index + 1), LinhVuc: compose.Named(a.Name), RiengTen: renamed}
}

func placeOfAttachment(a *change.AppendixAt, d *dossier.Dossier, title bool) viewPlace {
	return viewPlace{Loai: "ten-phu-luc", PhuLuc: appendixNumber(d, a.Index), RiengTen: title}
}

// appendixNumber gives an appendix's Roman number where there are several.
func appendixNumber(d *dossier.Dossier, i int) string {
	if len(d.Appendices) < 2 {
		return ""
	}
	return nd30.Roman(i + 1)
}

func placeOfEntry(list change.ListName, i *change.Item) viewPlace {
	return viewPlace{Loai: list.String(), Thu: nd30.Ordinal(i.Index + 1)}
}
