package dossier

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/deadline"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// progressContext is what the values of a progress file may name.
type progressContext struct {
	dossier    *Dossier
	indicators map[string]*Indicator
	codes      []string // of the indicators, in their order
	areas      []string
}

func newProgressContext(d *Dossier, indicators []*Indicator) *progressContext {
	c := &progressContext{dossier: d, indicators: map[string]*Indicator{}}
	for _, i := range indicators {
		c.indicators[i.Code.S] = i
		c.codes = append(c.codes, i.Code.S)
	}
	for _, a := range d.Areas {
		c.areas = append(c.areas, a.Name.S)
	}
	return c
}

// progressReader reads one file of tien-do.
type progressReader struct {
	*listReader[TaskProgress]
	*progressContext
	doubts source.Problems // what a person should look at
}

// progressTasks is the list of what is new of tasks.
var progressTasks = longList[TaskProgress]{key: "nhiem-vu", isWrong: wrongTasks, hint: wrongTasksHint, read: reportedTasks}

// readProgress reads a file, its list of tasks in batches; nil where it is not YAML.
func readProgress(f *file, c *progressContext) *Progress {
	var p *Progress
	readLong(f, progressTasks, func(r *listReader[TaskProgress], root ast.Node) {
		if !r.broken {
			p = (&progressReader{listReader: r, progressContext: c}).progress(root)
		}
	})
	return p
}

func (r *progressReader) progress(root ast.Node) *Progress {
	m := r.mapping(root, r.file.at(0, 0), progressSchema)
	p := &Progress{At: r.file.at(1, 1), Illustrative: choose(m, "minh-hoa", yesNo, false)}
	p.period(m)
	number := m.mapping(numberSchema)
	p.Report = ReportNumber{Number: number.number("so", 1, lastNumber), Day: number.day("ngay"), NumberAt: number.where("so"), DayAt: number.where("ngay")}
	r.reportDay(p)
	p.Tasks = r.list(m)
	p.Values = r.values(m)
	p.Prose = r.prose(m.mapping(proseSchema))
	p.Notes = r.doubts
	return p
}

// doubt tells of something that a person should look at.
func (r *progressReader) doubt(at source.Pos, what, hint string) {
	r.doubts = append(r.doubts, r.file.problem(at, what, hint))
}

// period reads ky, which is also the file's name.
func (p *Progress) period(m *mapping) {
	t := m.text("ky")
	if t.Empty() {
		return
	}
	period, err := deadline.ParsePeriod(t.S)
	if err != nil {
		m.d.report(t.At, "Kỳ báo cáo không đúng: "+err.Error()+".", "viết như tên tệp, không có “.yaml”")
		return
	}
	if name := strings.TrimSuffix(path.Base(m.d.file.name), ".yaml"); name != t.S {
		m.d.report(t.At, fmt.Sprintf("Tệp tên là “%s” nhưng ghi kỳ “%s”.", name, t.S), "đổi tên tệp hoặc sửa kỳ cho khớp")
	}
	p.Period, p.At = period, t.At
}

// reportedTasks reads the items of nhiem-vu.
func reportedTasks(d *decoder, items []ast.Node) []TaskProgress {
	all := make([]TaskProgress, 0, len(items))
	for _, n := range items {
		if isBlank(n) {
			d.report(d.at(n.GetToken()), "Danh sách “nhiem-vu” có mục trống.", "viết “so: …” của nhiệm vụ, hoặc bỏ dấu “-” này")
			continue
		}
		before := len(d.problems)
		t := readTaskProgress(d.item(n, reportedSchema))
		t.Broken = len(d.problems) > before
		all = append(all, t)
	}
	return all
}

// stateOptions are the words of the states.
var stateOptions = func() []option[State] {
	var all []option[State]
	for _, s := range States {
		all = append(all, option[State]{s.Word, s.State})
	}
	return all
}()

func readTaskProgress(m *mapping) TaskProgress {
	t := TaskProgress{
		Number: m.number("so", 1, lastNumber), State: choose(m, "trang-thai", stateOptions, NotSaid),
		Began: m.day("bat-dau"), Done: m.day("ngay-hoan-thanh"), Difficulties: m.text("kho-khan"), Note: m.text("ghi-chu"),
		At: m.where("so"), StateAt: m.where("trang-thai"), BeganAt: m.where("bat-dau"), DoneAt: m.where("ngay-hoan-thanh"), ShareAt: m.where("ty-le"),
	}
	if _, t.ShareGiven = m.given("ty-le"); t.ShareGiven {
		t.Share = m.number("ty-le", 0, 100)
	}
	for _, n := range m.list("san-pham") {
		item := m.d.item(n, productSchema)
		t.Products = append(t.Products, Product{Kind: item.text("loai"), Symbol: item.text("so"), Day: item.day("ngay"), At: item.at, DayAt: item.where("ngay")})
	}
	for _, text := range m.texts("lan") {
		if day, err := deadline.ParseDate(text.S); err != nil {
			m.d.report(text.At, fmt.Sprintf("“lan” không đúng: %v.", err), "viết ngày/tháng/năm của từng lần đã thực hiện")
		} else {
			t.Times, t.TimesAt = append(t.Times, day), append(t.TimesAt, text.At)
		}
	}
	return t
}

// values reads chi-tieu: each indicator once, its value or its values by agency.
func (r *progressReader) values(m *mapping) []Value {
	var all []Value
	first := map[string]int{}
	for _, n := range m.list("chi-tieu") {
		item := r.item(n, valueSchema)
		code := item.text("ma")
		switch i, known := r.indicators[code.S]; {
		case code.Empty():
		case first[code.S] > 0:
			r.report(code.At, fmt.Sprintf("Chỉ tiêu “%s” viết hai lần, lần đầu ở dòng %d.", code.S, first[code.S]), "gộp hai mục làm một")
		case !known:
			r.report(code.At, fmt.Sprintf("Không có chỉ tiêu “%s” trong %s.", code.S, IndicatorsFile), didYouMean(code.S, r.codes)+"sửa mã, hoặc thêm chỉ tiêu này")
		case i.Kind == ShareIndicator:
			r.report(code.At, fmt.Sprintf("“%s” là tỷ lệ nên được tính từ “%s” và “%s”.", code.S, i.Numerator, i.Denominator),
				"bỏ mục này; ghi tử số và mẫu số")
		default:
			all = append(all, r.valuesOf(i, code, item)...)
		}
		first[code.S] = code.At.Line
	}
	return all
}

// valuesOf reads the value of one indicator, or its values by agency.
func (r *progressReader) valuesOf(i *Indicator, code Text, m *mapping) []Value {
	_, whole := m.given("gia-tri")
	byAgency, parted := m.given("theo-co-quan")
	switch {
	case !whole && !parted && m.has("gia-tri"):
		r.report(m.keyAt("gia-tri"), fmt.Sprintf("“gia-tri” của chỉ tiêu “%s” chưa có giá trị.", code.S), "ghi số; không phát sinh thì ghi 0; chưa có số liệu thì bỏ mục này")
		return nil
	case whole == parted:
		r.report(code.At, "Mỗi chỉ tiêu có “gia-tri” hoặc “theo-co-quan”, đúng một trong hai.", "bỏ một trong hai; tổng của các cơ quan do chương trình cộng")
		return nil
	case whole:
		if n, ok := r.exact(m, "gia-tri", i); ok {
			return []Value{{Code: code, Number: n, At: m.where("gia-tri")}}
		}
		return nil
	}
	pairs, ok := r.pairs(byAgency.value)
	if !ok {
		r.report(byAgency.at, "“theo-co-quan” phải là một nhóm “mã cơ quan: giá trị”.", "viết mỗi cơ quan một dòng, ví dụ “so-noi-vu: 12”")
	}
	var all []Value
	seen := map[string]bool{}
	for n, pair := range pairs {
		if key := strings.TrimSpace(pair.Key.GetToken().Value); n > 0 && decimals().MatchString(key) && isBlank(pair.Value) {
			before := pairs[n-1]
			r.report(r.at(pair.Key.GetToken()), fmt.Sprintf("Dấu phẩy trước “%s” làm hết giá trị của “%s”.", key, before.Key.GetToken().Value), afterComma(before.Value.GetToken().Value, key))
			continue
		}
		f := field{key: strings.TrimSpace(pair.Key.GetToken().Value), at: r.at(pair.Key.GetToken()), value: pair.Value}
		if !r.agency(f) || !r.reporter(i, f) {
			continue
		}
		if seen[f.key] {
			r.report(f.at, fmt.Sprintf("Cơ quan “%s” viết hai lần.", f.key), "giữ lại một dòng")
			continue
		}
		seen[f.key] = true
		one := &mapping{d: &r.decoder, schema: schema{name: "theo-co-quan"}, at: f.at, fields: []field{f}}
		if n, ok := r.exact(one, f.key, i); ok {
			all = append(all, Value{Code: code, Agency: Text{S: f.key, At: f.at}, Number: n, At: one.where(f.key)})
		}
	}
	r.silentReporters(i, code, seen)
	return all
}

// agency checks that a key is the code of an agency, and not of a group.
func (r *progressReader) agency(f field) bool {
	var codes []string
	if dir := r.dossier.Agencies; dir != nil {
		_, group, known := dir.Find(f.key)
		if known && group {
			r.report(f.at, fmt.Sprintf("“%s” là một nhóm cơ quan.", f.key), "ghi giá trị của từng cơ quan trong nhóm, theo mã của mỗi cơ quan")
		}
		if known {
			return !group
		}
		codes = dir.codesInOrder()
	}
	r.report(f.at, fmt.Sprintf("Không có cơ quan nào mã “%s” trong %s.", f.key, AgenciesFile), didYouMean(f.key, codes)+"ghi mã (“ma”) của một cơ quan")
	return false
}

// prose reads what people wrote for the report.
func (r *progressReader) prose(m *mapping) ReportProse {
	p := ReportProse{
		Leadership: r.written(m, "chi-dao"), Achieved: r.written(m, "ket-qua"), Limits: r.written(m, "han-che"),
		Causes: r.written(m, "nguyen-nhan"), Proposals: r.written(m, "kien-nghi"), Areas: map[string]*markdown.Document{},
	}
	for _, n := range m.list("linh-vuc") {
		item := r.item(n, areaProse)
		name := item.text("ten")
		_, again := p.Areas[name.S]
		switch {
		case name.Empty():
		case !slices.Contains(r.areas, name.S):
			r.report(name.At, fmt.Sprintf("Kế hoạch không có lĩnh vực “%s”.", name.S), didYouMean(name.S, r.areas)+"ghi đúng tên lĩnh vực trong "+TasksFile)
		case again:
			r.report(name.At, fmt.Sprintf("Lĩnh vực “%s” viết hai lần.", name.S), "gộp hai mục làm một")
		default:
			p.Areas[name.S] = r.written(item, "loi")
		}
	}
	return p
}
