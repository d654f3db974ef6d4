package reported

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// progressContext is what the values of a progress file may name.
type progressContext struct {
	dossier    *dossier.Dossier
	indicators map[string]*Indicator
	codes      []string // of the indicators, in their order
	areas      []string
}

func newProgressContext(d *dossier.Dossier, indicators []*Indicator) *progressContext {
	c := &progressContext{dossier: d, indicators: map[string]*Indicator{}, areas: d.AreaNames()}
	for _, i := range indicators {
		c.indicators[i.Code.S] = i
		c.codes = append(c.codes, i.Code.S)
	}
	return c
}

// progressReader reads one file of tien-do.
type progressReader struct {
	*strictyaml.ListReader[TaskProgress]
	*progressContext
	doubts source.Problems // what a person should look at
}

// progressTasks is the list of what is new of tasks.
var progressTasks = strictyaml.LongList[TaskProgress]{Key: "nhiem-vu", IsWrong: tasktable.WrongTasks, Hint: tasktable.WrongTasksHint, Read: reportedTasks}

// readProgress reads a file, its list of tasks in batches; nil where it is not YAML.
func readProgress(f *strictyaml.File, c *progressContext) *Progress {
	var p *Progress
	strictyaml.ReadLong(f, progressTasks, func(r *strictyaml.ListReader[TaskProgress], root ast.Node) {
		if !r.Broken {
			p = (&progressReader{ListReader: r, progressContext: c}).progress(root)
		}
	})
	return p
}

func (r *progressReader) progress(root ast.Node) *Progress {
	m := r.Mapping(root, r.File.At(0, 0), progressSchema)
	p := &Progress{At: r.File.At(1, 1), Illustrative: strictyaml.Choose(m, "minh-hoa", strictyaml.YesNo, false)}
	p.period(m)
	number := m.Mapping(numberSchema)
	p.Report = ReportNumber{Number: number.Number("so", 1, strictyaml.LastNumber), Day: number.Day("ngay"), NumberAt: number.Where("so"), DayAt: number.Where("ngay")}
	r.reportDay(p)
	p.Tasks = r.List(m)
	p.Values = r.values(m)
	p.Prose = r.prose(m.Mapping(proseSchema))
	p.Notes = r.doubts
	return p
}

// doubt tells of something that a person should look at.
func (r *progressReader) doubt(at source.Pos, what, hint string) {
	r.doubts = append(r.doubts, r.File.Problem(at, what, hint))
}

// period reads ky, which is also the file's name.
func (p *Progress) period(m *strictyaml.Mapping) {
	t := m.Text("ky")
	if t.Empty() {
		return
	}
	period, err := deadline.ParsePeriod(t.S)
	if err != nil {
		m.Decoder.Report(t.At, "Kỳ báo cáo không đúng: "+err.Error()+".", "viết như tên tệp, không có “.yaml”")
		return
	}
	if name := strings.TrimSuffix(path.Base(m.Decoder.File.Name), ".yaml"); name != t.S {
		m.Decoder.Report(t.At, fmt.Sprintf("Tệp tên là “%s” nhưng ghi kỳ “%s”.", name, t.S), "đổi tên tệp hoặc sửa kỳ cho khớp")
	}
	p.Period, p.At = period, t.At
}

// reportedTasks reads the items of nhiem-vu.
func reportedTasks(d *strictyaml.Decoder, items []ast.Node) []TaskProgress {
	all := make([]TaskProgress, 0, len(items))
	for _, n := range items {
		if strictyaml.IsBlank(n) {
			d.Report(d.At(n.GetToken()), "Danh sách “nhiem-vu” có mục trống.", "viết “so: …” của nhiệm vụ, hoặc bỏ dấu “-” này")
			continue
		}
		before := len(d.Problems)
		t := readTaskProgress(d.Item(n, reportedSchema))
		t.Broken = len(d.Problems) > before
		all = append(all, t)
	}
	return all
}

// stateOptions are the words of the states.
var stateOptions = func() []strictyaml.Option[State] {
	var all []strictyaml.Option[State]
	for _, s := range States {
		all = append(all, strictyaml.Option[State]{Word: s.Word, Value: s.State})
	}
	return all
}()

func readTaskProgress(m *strictyaml.Mapping) TaskProgress {
	t := TaskProgress{
		Number: tasktable.ReadNumber(m, "so", strictyaml.LastNumber), State: strictyaml.Choose(m, "trang-thai", stateOptions, NotSaid),
		Began: m.Day("bat-dau"), Done: m.Day("ngay-hoan-thanh"), Difficulties: m.Text("kho-khan"), Note: m.Text("ghi-chu"),
		At: m.Where("so"), StateAt: m.Where("trang-thai"), BeganAt: m.Where("bat-dau"), DoneAt: m.Where("ngay-hoan-thanh"), ShareAt: m.Where("ty-le"),
	}
	if _, t.ShareGiven = m.Given("ty-le"); t.ShareGiven {
		t.Share = m.Number("ty-le", 0, 100)
	}
	for _, n := range m.List("san-pham") {
		item := m.Decoder.Item(n, productSchema)
		t.Products = append(t.Products, Product{Kind: item.Text("loai"), Symbol: item.Text("so"), Day: item.Day("ngay"), At: item.At, DayAt: item.Where("ngay")})
	}
	for _, text := range m.Texts("lan") {
		if day, err := calendar.ParseDate(text.S); err != nil {
			m.Decoder.Report(text.At, fmt.Sprintf("“lan” không đúng: %v.", err), "viết ngày/tháng/năm của từng lần đã thực hiện")
		} else {
			t.Times, t.TimesAt = append(t.Times, day), append(t.TimesAt, text.At)
		}
	}
	return t
}

// values reads chi-tieu: each indicator once, its value or its values by agency.
func (r *progressReader) values(m *strictyaml.Mapping) []Value {
	var all []Value
	first := map[string]int{}
	for _, n := range m.List("chi-tieu") {
		item := r.Item(n, valueSchema)
		code := item.Text("ma")
		switch i, known := r.indicators[code.S]; {
		case code.Empty():
		case first[code.S] > 0:
			r.Report(code.At, fmt.Sprintf("Chỉ tiêu “%s” viết hai lần, lần đầu ở dòng %d.", code.S, first[code.S]), "gộp hai mục làm một")
		case !known:
			r.Report(code.At, fmt.Sprintf("Không có chỉ tiêu “%s” trong %s.", code.S, dossier.IndicatorsFile), strictyaml.DidYouMean(code.S, r.codes)+"sửa mã, hoặc thêm chỉ tiêu này")
		case i.Kind == ShareIndicator:
			r.Report(code.At, fmt.Sprintf("“%s” là tỷ lệ nên được tính từ “%s” và “%s”.", code.S, i.Numerator, i.Denominator),
				"bỏ mục này; ghi tử số và mẫu số")
		default:
			all = append(all, r.valuesOf(i, code, item)...)
		}
		first[code.S] = code.At.Line
	}
	return all
}

// valuesOf reads the value of one indicator, or its values by agency.
func (r *progressReader) valuesOf(i *Indicator, code dossier.Text, m *strictyaml.Mapping) []Value {
	_, written := m.Field("gia-tri")
	_, whole := m.Given("gia-tri")
	byAgency, parted := m.Given("theo-co-quan")
	switch {
	case !whole && !parted && written:
		r.Report(m.FirstAt("gia-tri"), fmt.Sprintf("“gia-tri” của chỉ tiêu “%s” chưa có giá trị.", code.S), "ghi số; không phát sinh thì ghi 0; chưa có số liệu thì bỏ mục này")
		return nil
	case whole == parted:
		r.Report(code.At, "Mỗi chỉ tiêu có “gia-tri” hoặc “theo-co-quan”, đúng một trong hai.", "bỏ một trong hai; tổng của các cơ quan do chương trình cộng")
		return nil
	case whole:
		if n, ok := r.exact(m, "gia-tri", i); ok {
			return []Value{{Code: code, Number: n, At: m.Where("gia-tri")}}
		}
		return nil
	}
	pairs, ok := r.Pairs(byAgency.Value)
	if !ok {
		r.Report(byAgency.At, "“theo-co-quan” phải là một nhóm “mã cơ quan: giá trị”.", "viết mỗi cơ quan một dòng, ví dụ “so-noi-vu: 12”")
	}
	var all []Value
	seen := map[string]bool{}
	for n, pair := range pairs {
		if key := strings.TrimSpace(pair.Key.GetToken().Value); n > 0 && strictyaml.BehindComma().MatchString(key) && strictyaml.IsBlank(pair.Value) {
			before := pairs[n-1]
			r.Report(r.At(pair.Key.GetToken()), fmt.Sprintf("Dấu phẩy trước “%s” làm hết giá trị của “%s”.", key, before.Key.GetToken().Value), strictyaml.CommaHint(before.Value.GetToken().Value, key))
			continue
		}
		f := strictyaml.Field{Key: strings.TrimSpace(pair.Key.GetToken().Value), At: r.At(pair.Key.GetToken()), Value: pair.Value}
		if !r.agency(f) || !r.reporter(i, f) {
			continue
		}
		if seen[f.Key] {
			r.Report(f.At, fmt.Sprintf("Cơ quan “%s” viết hai lần.", f.Key), "giữ lại một dòng")
			continue
		}
		seen[f.Key] = true
		one := &strictyaml.Mapping{Decoder: &r.Decoder, Schema: strictyaml.Schema{Name: "theo-co-quan"}, At: f.At, Fields: []strictyaml.Field{f}}
		if n, ok := r.exact(one, f.Key, i); ok {
			all = append(all, Value{Code: code, Agency: dossier.Text{S: f.Key, At: f.At}, Number: n, At: one.Where(f.Key)})
		}
	}
	r.silentReporters(i, code, seen)
	return all
}

// agency checks that a key is the code of an agency, and not of a group.
func (r *progressReader) agency(f strictyaml.Field) bool {
	var codes []string
	if dir := r.dossier.Agencies; dir != nil {
		_, group, known := dir.Find(f.Key)
		if known && group {
			r.Report(f.At, fmt.Sprintf("“%s” là một nhóm cơ quan.", f.Key), "ghi giá trị của từng cơ quan trong nhóm, theo mã của mỗi cơ quan")
		}
		if known {
			return !group
		}
		codes = dir.CodesInOrder()
	}
	r.Report(f.At, fmt.Sprintf("Không có cơ quan nào mã “%s” trong %s.", f.Key, dossier.AgenciesFile), strictyaml.DidYouMean(f.Key, codes)+"ghi mã (“ma”) của một cơ quan")
	return false
}

// prose reads what people wrote for the report.
func (r *progressReader) prose(m *strictyaml.Mapping) ReportProse {
	p := ReportProse{Parts: map[string]*markdown.Document{}, Areas: map[string]*markdown.Document{}}
	for _, key := range ProseParts {
		if text := r.written(m, key); text != nil {
			p.Parts[key] = text
		}
	}
	for _, n := range m.List("linh-vuc") {
		item := r.Item(n, areaProse)
		name := item.Text("ten")
		_, again := p.Areas[name.S]
		switch {
		case name.Empty():
		case !slices.Contains(r.areas, name.S):
			r.Report(name.At, fmt.Sprintf("Kế hoạch không có lĩnh vực “%s”.", name.S), strictyaml.DidYouMean(name.S, r.areas)+"ghi đúng tên lĩnh vực trong "+dossier.TasksFile)
		case again:
			r.Report(name.At, fmt.Sprintf("Lĩnh vực “%s” viết hai lần.", name.S), "gộp hai mục làm một")
		default:
			p.Areas[name.S] = r.written(item, "loi")
		}
	}
	return p
}
