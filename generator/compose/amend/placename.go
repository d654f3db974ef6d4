package amend

import (
	"cmp"
	"strings"

	"vanban/generator/change"
	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/tasktable"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// viewPlace is a place that changed, as the wording's editors see it. It is comparable: equal places are worded once.
type viewPlace struct {
	Loai        string // loi-van, nhiem-vu, linh-vuc, ten-phu-luc, can-cu, noi-nhan, truong
	Dieu        int
	Muc         string
	Khoan       int
	Cap         string // điểm a khoản 2 Điều 5 Chương II: của lời văn tự khai các cấp
	Diem        string
	Gach, Doan  string // thứ hai
	Bang        string
	BieuDo      wording.Literal // tên hoặc lời tả của biểu đồ, đứng thay Bang
	Dong        int
	Ket         bool // đoạn kết
	MoDau       bool // lời mở đầu của một khoản, điểm, điều có các phần bên dưới
	RiengTen    bool // chỉ tên của mục, khoản, lĩnh vực, phụ lục
	ChuThich    bool
	DauBang     bool // chỉ dòng đầu của bảng
	DauVanBan   bool // trước mục đầu tiên
	PhuLuc      string
	TrongPhuLuc bool             // chỗ nằm trong lời văn của một phụ lục
	So, DenSo   tasktable.Number // nhiệm vụ
	Cot         string
	SoLinhVuc   string
	LinhVuc     wording.Literal
	Thu         string // thứ tự của căn cứ, nơi nhận
	Truong      string
}

// namer words places, each once.
type namer struct {
	wording *wording.Templates
	columns []tasktable.Column
	namedBy []*tasktable.Tasks // whose tables name the columns
	known   map[viewPlace]string
}

func newNamer(w *wording.Templates, old, new *dossier.Dossier) *namer {
	return &namer{w, tasktable.ColumnsOfBoth(&old.Tasks, &new.Tasks), []*tasktable.Tasks{&new.Tasks, &old.Tasks}, map[viewPlace]string{}}
}

func (n *namer) name(p viewPlace) (string, error) { return n.once(p, "noi", p) }

// once gives the words that a part of the templates has for a place, or what stands for one.
func (n *namer) once(place viewPlace, part string, v any) (string, error) {
	if s, ok := n.known[place]; ok {
		return s, nil
	}
	s, err := n.wording.Phrase(part, v)
	n.known[place] = s
	return s, err
}

// column words a column of the table of tasks.
func (n *namer) column(c tasktable.Column) (string, error) {
	return n.once(viewPlace{Loai: "cot", Cot: n.word(c)}, "ten-cot", n.word(c))
}

// word gives what stands for a column in the templates.
func (n *namer) word(c tasktable.Column) string { return viewcolumn.Word(c, n.namedBy...) }

// placeOfUnit gives the place of a unit; whole says that what stands below it goes with it.
func placeOfUnit(u *change.Unit, whole bool) viewPlace {
	p := u.Place
	v := viewPlace{Loai: "loi-van", Khoan: p.Clause, Dong: p.Row, Ket: p.Closing}
	if p.Path != "" {
		v.Cap = p.Spoken()
	}
	if p.Article > 0 {
		v.Dieu = p.Article
		if p.In.Kind == change.ArticleText {
			v.Dieu++ // Điều 1 is the template's
		}
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
	if u.Chart != nil {
		v.Bang, v.BieuDo, whole = "", wording.Literal(nd30.TrimEnd(cmp.Or(doc.Plain(u.Chart.Title), doc.Plain(u.Chart.Alt)))), true
	}
	heading := u.Kind == change.SectionUnit || u.Kind == change.TitledUnit
	v.RiengTen = heading && !whole
	v.MoDau = !heading && !whole && u.Size > 0 && u.Kind != change.TableUnit
	v.DauBang = u.Kind == change.TableUnit && !whole
	v.DauVanBan = p.Paragraph > 0 && p.Section == 0 && p.Clause == 0 && p.Article == 0 && p.Path == "" && !u.Alone
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

// viewNumbers is the numbers of some tasks, as a template lists them.
type viewNumbers struct {
	Mot    tasktable.Number // the only one; 0 where they are several
	So     []viewRun        // in their order
	CoDoan bool             // one of them is a run
}

// viewRun is a task's number, or those of several that follow on each other.
type viewRun struct {
	Tu  tasktable.Number
	Den tasktable.Number // 0 where it is one
}

// leastRun is from how many tasks on those that follow on each other are told by the first and the last.
const leastRun = 4

// numbersOf lists numbers; they are in their order.
func numbersOf(all []tasktable.Number) viewNumbers {
	var v viewNumbers
	if len(all) == 1 {
		v.Mot = all[0]
	}
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end].Sub() == all[end-1].Sub() && all[end].Follows(all[end-1]) {
			end++
		}
		if end-i >= leastRun {
			v.So, v.CoDoan = append(v.So, viewRun{all[i], all[end-1]}), true
			i = end
			continue
		}
		for ; i < end; i++ {
			v.So = append(v.So, viewRun{Tu: all[i]})
		}
	}
	return v
}

// numbered gives the numbers of tasks as the reader of the old plan has them.
func numbered(tasks []change.Change) viewNumbers {
	var all []tasktable.Number
	for _, c := range tasks {
		t := c.(*change.Task)
		all = append(all, cmp.Or(t.Old, t.New).Number)
	}
	return numbersOf(all)
}

// tasks names tasks by their numbers: "các nhiệm vụ số 21, 22 và 24".
func (n *namer) tasks(tasks []change.Change) (string, error) {
	return n.wording.Phrase("cac-nhiem-vu", numbered(tasks))
}

func (a *amender) taskList(tasks []change.Change) wording.Literal {
	return a.worded(a.names.tasks(tasks))
}

// viewShift is tasks and the numbers that they get.
type viewShift struct{ Cu, Moi viewNumbers }

// shiftList gives runs of tasks with their new numbers; nothing where there are too many to be told.
func shiftList(shifts []change.Shift) []viewShift {
	if len(shifts) > mostPoints {
		return nil
	}
	var all []viewShift
	for _, s := range shifts {
		var old, new []tasktable.Number
		step := tasktable.Number(1)
		if s.First.Sub() > 0 {
			step = tasktable.SubNumber(0, 1)
		}
		for n := s.First; n <= s.Last; n += step {
			old, new = append(old, n), append(new, s.To(n))
		}
		all = append(all, viewShift{numbersOf(old), numbersOf(new)})
	}
	return all
}
