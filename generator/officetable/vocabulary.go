package officetable

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"vanban/generator/celltext"
	"vanban/generator/pattern"
	"vanban/generator/tasktable"
)

// part is what a column of a table of tasks holds.
type part int

// The parts: those of the area and the number, and the dossier's columns.
const (
	noPart part = iota
	groupPart
	areaPart
	numberPart
	firstColumn

	firstOwn  = firstColumn + part(tasktable.ColumnCount)
	partCount = int(firstOwn) + tasktable.MostOwnColumns
)

// The parts that are looked for by name.
var (
	contentPart = partIn(tasktable.ContentColumn)
	productPart = partIn(tasktable.ProductColumn)
	leadPart    = partIn(tasktable.LeadColumn)
	supportPart = partIn(tasktable.SupportColumn)
	duePart     = partIn(tasktable.DeadlineColumn)
	budgetPart  = partIn(tasktable.BudgetColumn)
	notePart    = partIn(tasktable.NoteColumn)
)

// partIn gives the part that a column of the program's is.
func partIn(c tasktable.Column) part { return firstColumn + part(c.Place()) }

// heading is how offices name a column. All words are in small letters without diacritics. What comes first in a list is the surer.
type heading struct {
	part  part
	whole []string // the whole heading
	begin []string // how it begins
	hold  []string // what it has somewhere: the least sure
	never []string // it is another column's then
}

// vocabulary has the headings that are seen in offices' tables.
var vocabulary = []heading{
	{part: numberPart, whole: []string{"stt", "tt", "so tt", "so thu tu", "thu tu", "so", "no", "stt nhiem vu", "tt nhiem vu"}},
	{part: groupPart, whole: []string{"nhom linh vuc", "khoi", "nhom nhiem vu", "nhom noi dung", "nhom cong viec", "nhom"}},
	{part: areaPart, whole: []string{"linh vuc", "nhom nhiem vu", "nhom noi dung", "nhom cong viec", "nhom", "mang cong viec", "mang", "chuyen de", "linh vuc cong tac"},
		begin: []string{"linh vuc", "nhom nhiem vu", "nhom noi dung"}, hold: []string{"linh vuc"}, never: []string{"co quan", "phu trach", "lanh dao"}},
	{part: contentPart, whole: []string{"nhiem vu", "noi dung nhiem vu", "ten nhiem vu", "nhiem vu cu the", "noi dung cong viec", "cong viec", "noi dung thuc hien", "noi dung",
		"nhiem vu giai phap", "nhiem vu trong tam", "nhiem vu chu yeu", "ten cong viec", "hoat dong", "dau viec", "viec", "noi dung hoat dong", "ten hoat dong"},
		begin: []string{"nhiem vu", "noi dung", "ten nhiem vu", "ten cong viec", "cong viec", "danh muc nhiem vu", "hoat dong", "cac nhiem vu", "cac noi dung"},
		hold:  []string{"nhiem vu", "cong viec", "noi dung", "hoat dong", "giai phap"},
		never: []string{"ma", "loai", "so luong", "tong so", "nhom", "ket qua", "san pham", "muc do", "tien do", "thoi gian", "thoi han", "han", "chu tri", "phoi hop", "ghi chu", "ngay",
			"giao", "nguon", "can cu", "trang thai", "tinh hinh", "phu trach"}},
	{part: productPart, whole: []string{"san pham", "san pham ket qua", "ket qua san pham", "san pham du kien", "san pham dau ra", "ket qua dau ra", "san pham hoan thanh", "san pham cu the", "san pham ket qua dat duoc",
		"ket qua du kien", "ket qua can dat", "ket qua phai dat", "dau ra", "ket qua", "ket qua dat duoc", "ket qua thuc hien", "ket qua hoan thanh", "ket qua cong viec", "output"},
		begin: []string{"san pham", "ket qua san pham", "ket qua", "ten san pham", "hinh thuc van ban"}, hold: []string{"san pham", "ket qua"},
		never: []string{"nam truoc", "ky truoc", "da thuc hien", "da dat", "den nay", "den thoi diem", "danh gia", "so luong", "muc do", "ty le", "chu tri", "theo doi", "thoi gian", "thoi han", "tien do"}},
	{part: leadPart, whole: []string{"co quan chu tri", "don vi chu tri", "chu tri", "co quan don vi chu tri", "don vi co quan chu tri", "co quan chu tri thuc hien", "don vi chu tri thuc hien", "chu tri thuc hien", "co quan thuc hien",
		"don vi thuc hien", "co quan don vi thuc hien", "trach nhiem thuc hien", "don vi phu trach", "co quan phu trach", "phu trach", "co quan chiu trach nhiem", "don vi chiu trach nhiem", "phan cong thuc hien", "phan cong",
		"bo phan chu tri", "bo phan thuc hien", "phong ban chu tri", "dau moi", "don vi dau moi", "co quan dau moi", "co quan tham muu", "don vi tham muu", "trach nhiem", "don vi duoc giao", "nguoi thuc hien", "can bo thuc hien", "nguoi lam", "can bo phu trach", "chuyen vien phu trach", "chuyen vien thuc hien",
		"thuc hien", "don vi", "co quan", "phong ban", "bo phan", "nguoi phu trach"},
		begin: []string{"co quan chu tri", "don vi chu tri", "chu tri", "co quan don vi chu tri", "trach nhiem chu tri", "phan cong", "don vi thuc hien", "co quan thuc hien", "co quan don vi", "don vi phu trach", "trach nhiem"},
		hold:  []string{"chu tri", "phu trach", "chiu trach nhiem", "dau moi", "thuc hien"},
		never: []string{"phoi hop", "lanh dao", "chi dao", "theo doi", "don doc", "giam sat", "thoi gian", "thoi han", "ket qua", "san pham", "noi dung", "nhiem vu", "tien do", "kinh phi", "nguon", "ngay", "tinh hinh", "muc do",
			"trang thai", "tinh", "ghi chu", "can cu", "dia diem", "ban hanh", "so", "han", "kiem tra", "kho khan"}},
	{part: supportPart, whole: []string{"co quan phoi hop", "don vi phoi hop", "phoi hop", "co quan don vi phoi hop", "don vi co quan phoi hop", "phoi hop thuc hien", "co quan phoi hop thuc hien", "don vi phoi hop thuc hien", "co quan lien quan",
		"don vi lien quan", "bo phan phoi hop", "don vi tham gia", "co quan tham gia", "co quan cung thuc hien"},
		begin: []string{"co quan phoi hop", "don vi phoi hop", "phoi hop", "co quan don vi phoi hop"}, hold: []string{"phoi hop", "lien quan"}, never: []string{"chu tri", "noi dung", "van ban", "ghi chu", "ket qua", "quy che", "thoi gian", "thoi han"}},
	{part: duePart, whole: []string{"thoi han", "thoi gian hoan thanh", "thoi han hoan thanh", "han hoan thanh", "ngay ket thuc", "thoi gian ket thuc", "ket thuc", "den ngay", "ngay hoan thanh", "thoi diem hoan thanh", "han chot", "han xu ly",
		"thoi han thuc hien", "thoi gian thuc hien", "thoi gian", "han", "hoan thanh", "tien do hoan thanh", "tien do thuc hien", "tien do", "moc thoi gian", "thoi diem", "deadline", "lo trinh", "thoi diem ket thuc", "den"},
		begin: []string{"thoi han", "han hoan thanh", "thoi gian hoan thanh", "thoi gian ket thuc", "thoi gian", "ngay hoan thanh", "han", "tien do", "thoi diem", "lo trinh"},
		hold:  []string{"thoi han", "thoi gian hoan thanh", "hoan thanh", "thoi gian", "ket thuc", "tien do"},
		never: []string{"bat dau", "muc do", "trang thai", "tinh hinh", "ty le", "ket qua", "san pham", "bao quan", "ngay giao", "gia han", "phan tram", "da hoan thanh", "danh gia", "kinh phi", "chu tri", "phoi hop", "ngay bat dau",
			"thoi gian giao", "thuc te", "so nhiem vu", "kho khan", "nhan xet", "noi dung", "giai ngan"}},
	{part: notePart, whole: []string{"ghi chu", "ghi chu khac", "chu thich", "luu y"}, begin: []string{"ghi chu"}, never: []string{"thoi han"}},
}

// The scores of headings. One that the dossier's own table has is surer than any; below least a heading says nothing.
const (
	ownScore   = 1000
	wholeScore = 200
	beginScore = 120
	holdScore  = 70
	least      = 40
	goodScore  = 100 // from here on it is the heading of the column and of no other
)

// mostWords and mostLetters are how long a heading may be without what stands in brackets: longer text is no heading.
const (
	mostWords   = 16
	mostLetters = 90
)

// wording is a heading as it is compared: folded once, however many parts are looked for in it.
type wording struct {
	text string
	keys []string // its readings
	like bool     // it is short enough to be a heading
}

func newWording(text string) wording {
	w := wording{text: text, keys: celltext.HeadingKeys(text)}
	key := w.keys[0]
	w.like = key != "" && utf8.RuneCountInString(key) <= mostLetters && strings.Count(key, " ") < mostWords
	return w
}

// folded gives the whole of it, folded.
func (w *wording) folded() string { return w.keys[len(w.keys)-1] }

// isHeadingLike says whether a text is short enough to be a heading.
func isHeadingLike(text string) bool { return newWording(text).like }

// headingPath is the lowest heading of a column, and all of them behind each other, from the top.
type headingPath struct {
	leaf, whole wording
	under       bool    // others stand over the lowest
	own         [2]part // what the dossier's own table names so, the whole and the lowest
}

func (o *Into) headingPath(path []string) *headingPath {
	w := &headingPath{leaf: newWording(path[len(path)-1]), under: len(path) > 1}
	w.whole = w.leaf
	if whole := celltext.OneLine(strings.Join(path, " ")); whole != w.leaf.text {
		w.whole = newWording(whole)
	}
	w.own = [2]part{o.named(w.whole.folded()), o.named(w.leaf.folded())}
	return w
}

// score tells how surely a heading names a part; less than least: it does not.
func (h *heading) score(keys []string) int {
	if holdsWord(keys[0], h.never) {
		return 0
	}
	best := 0
	for i, key := range keys {
		best = max(best, h.scoreOf(key)-i*5)
	}
	return best
}

func (h *heading) scoreOf(key string) int {
	extra := 2 * strings.Count(key, " ")
	for i, w := range h.whole {
		if w == key {
			return wholeScore - i
		}
	}
	for i, w := range h.begin {
		if strings.HasPrefix(key+" ", w+" ") {
			return beginScore - i - extra
		}
	}
	for i, w := range h.hold {
		if strings.Contains(" "+key+" ", " "+w+" ") {
			return holdScore - i - extra
		}
	}
	return 0
}

func holdsWord(key string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(" "+key+" ", " "+w+" ") })
}

// score tells how surely a heading under others, from the top, names a part.
func (o *Into) score(p part, path []string) int {
	return o.scores(path)[slices.Index(o.parts(), p)]
}

// scores tells how surely a heading names each part. Equal headings are looked at once.
func (o *Into) scores(path []string) []int {
	key := strings.Join(path, "\n")
	all, seen := o.scored[key]
	if seen {
		return all
	}
	all = make([]int, len(o.parts()))
	if len(key) < longest {
		read := o.headingPath(path)
		for i, p := range o.parts() {
			all[i] = o.fresh(p, read)
		}
	}
	if o.scored == nil {
		o.scored = map[string][]int{}
	}
	o.scored[key] = all
	return all
}

// longest is how many bytes a heading has at most, with all that stands over it: longer text is not looked at.
const longest = 1_500

func (o *Into) fresh(p part, w *headingPath) int {
	if slices.Contains(w.own[:], p) {
		return ownScore
	}
	best := 0
	for i := range vocabulary {
		if h := &vocabulary[i]; h.part == p {
			best = max(best, o.within(h, w))
		}
	}
	if p == budgetPart {
		best = moneyScore(w)
	}
	if p == duePart && best == 0 && celltext.IsBareTime(w.leaf.text) {
		best = holdScore
	}
	if p >= firstColumn && p < firstOwn && best == 0 && w.leaf.folded() == celltext.Fold(tasktable.Columns()[p-firstColumn].Head()) {
		best = wholeScore
	}
	return best
}

// within scores a heading, and it behind those over it: “Kết thúc” under “Thời gian” is the end of a time.
func (o *Into) within(h *heading, w *headingPath) int {
	if !w.leaf.like {
		return 0
	}
	if h.part == productPart && o.isPast(w.whole.text) || h.part == duePart && strings.Contains(w.whole.text, "%") || w.under && h.part != leadPart && h.part != supportPart && holdsWord(w.whole.folded(), h.never) {
		return 0
	}
	best := h.score(w.leaf.keys)
	if w.under && w.whole.like && !w.leaf.known() {
		best = max(best, h.score(w.whole.keys)-10)
	}
	return best
}

// known says whether a heading names a part by itself, whatever stands over it.
func (w *wording) known() bool {
	return slices.ContainsFunc(vocabulary, func(h heading) bool { return h.score(w.keys) >= goodScore })
}

var namedYear = pattern.Lazy(`\b(20\d\d)\b`)

// isPast says whether a heading speaks of a year before the plan's: results of last year are no products of this one.
func (o *Into) isPast(heading string) bool {
	for _, m := range namedYear().FindAllString(heading, -1) {
		if y, _ := strconv.Atoi(m); o.Year > 0 && y < o.Year {
			return true
		}
	}
	return false
}

// moneyScore tells how surely a heading names the column of money.
func moneyScore(w *headingPath) int {
	key := w.leaf.folded()
	switch {
	case !w.leaf.like:
		return 0
	case moneyHead().MatchString(key):
		return wholeScore - strings.Count(key, " ")
	case w.under && moneyHead().MatchString(w.whole.folded()):
		return beginScore - 10
	}
	return 0
}
