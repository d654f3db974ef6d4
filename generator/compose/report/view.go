package report

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/compose"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/reported"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// view is what the templates of a periodic report can print beside what
// every template can. Its figures come only through methods that note where they stand.
type view struct {
	*compose.View
	BaoCao     *view         // chính nó: để các phần dùng chung biết đây là báo cáo
	CapSo      bool          // sở báo cáo UBND tỉnh, không gửi nơi nào ngang cấp: chỉ cấp trên mới “xem xét, chỉ đạo”
	CapXa      bool          // xã, phường, đặc khu báo cáo tỉnh, cũng vậy
	KeHoach    *compose.View // Kế hoạch, như đã ban hành: .KeHoach.So, .KeHoach.TrichYeu …
	MinhHoa    bool          // số liệu minh họa
	Ky         Period
	KySau      Period
	TuNgay     string
	DenNgay    string // ngày chốt số liệu
	TuNgaySau  string // ngày sau ngày chốt số liệu
	KinhGui    []wording.Literal
	MotNoiNhan bool // gửi một nơi
	LinhVuc    []areaView
	KeTiep     []Task // nhiệm vụ đến hạn trong kỳ sau
	VuongMac   []Task // nhiệm vụ không chậm mà cơ quan báo cáo có khó khăn
	InMa       bool   // in mã của chỉ tiêu
	VietTat    []abbreviationView
	CoLyDo     bool // có nhiệm vụ chậm đã báo cáo lý do
	ThieuLyDo  bool // có nhiệm vụ chậm chưa báo cáo lý do

	// Trích yếu của Kế hoạch, bỏ năm ở cuối nếu là năm của kỳ; ConSo: vẫn còn kết thúc bằng số.
	TrichYeuKhongNam wording.Literal
	ConSo            bool

	// Chỉ tiêu có “tot-khi” mà kém hơn cùng kỳ năm trước: cần tăng mà thấp hơn, cần giảm mà cao hơn.
	ThapHon, CaoHon       []indicatorView
	MotThapHon, MotCaoHon bool

	NhiemVu Task // của dòng bảng đang viết

	// Số của các phụ lục; trống khi không có.
	PhuLucChiTieu, PhuLucTienDo, PhuLucCham, PhuLucKySau string

	CoLamTron   bool // có số được làm tròn để các phần cộng đúng bằng tổng
	CoTyLe      bool // có chỉ tiêu là tỷ lệ phần trăm
	CoLuyKe     bool // có chỉ tiêu mà lũy kế khác số trong kỳ
	CoCungKy    bool // có chỉ tiêu so được với cùng kỳ năm trước
	ThieuCungKy bool // có chỉ tiêu không so được
	report      *progress.Report
	figures     *figures
}

// abbreviationView is a chữ viết tắt and what it stands for.
type abbreviationView struct{ Chu, Nghia wording.Literal }

// Period is a period of reporting as templates see it.
type Period struct{ Loai, So, Nam string }

// areaView is a lĩnh vực of the plan.
type areaView struct {
	So      string          // thứ tự, để gọi lời văn
	Nhom    wording.Literal // nhóm bắt đầu từ lĩnh vực này, “A. Việc thường xuyên”; trống: không có nhóm, hoặc vẫn nhóm trước
	Ten     wording.Literal
	Ma      string // phần đầu mã số liệu, "NV.LV1"
	ChiTieu []indicatorView

	MotChiTieu bool
}

type indicatorView struct {
	Ma         string
	Ten, DonVi wording.Literal
	TyLe       bool
	KhacLuyKe  bool // lũy kế khác số trong kỳ
}

// Task is a nhiệm vụ as it stands at the cut-off.
type Task struct {
	So                       string
	NoiDung, ChuTri, ThoiHan wording.Literal
	ChuTriKe                 wording.Literal // các cơ quan cách nhau bằng dấu phẩy, trong danh sách cách nhau bằng dấu chấm phẩy
	Ngay                     string          // hạn gần nhất trong kỳ sau
	TrangThai                string          // mã: DUNG-HAN, QUA-HAN …
	HoanThanh                string          // ngày
	CoTyLe, Thieu            bool
	DangLam, ChuaLam         bool // đang thực hiện; chưa thực hiện, hoặc không ai báo cáo
	SanPham                  []Product
	KhoKhan, GhiChu          wording.Literal
	KhoKhanKe                wording.Literal // một dòng, không dấu cuối câu, để viết trong danh sách
}

// Product is a document that a task gave, as templates see it.
type Product struct {
	Loai, So wording.Literal
	Ngay     string
}

var periodNames = map[deadline.PeriodKind]string{
	deadline.Month: "thang", deadline.Quarter: "quy", deadline.FirstHalf: "6-thang",
	deadline.SecondHalf: "6-thang-cuoi", deadline.NineMonths: "9-thang", deadline.WholeYear: "nam",
}

// NewPeriod gives a period as templates see it.
func NewPeriod(p deadline.Period) Period {
	v := Period{Loai: periodNames[p.Kind], Nam: strconv.Itoa(p.Year)}
	switch p.Kind {
	case deadline.Month:
		v.So = nd30.MonthNumber(p.N)
	case deadline.Quarter:
		v.So = nd30.Roman(p.N)
	case deadline.FirstHalf, deadline.SecondHalf:
		v.So = strconv.Itoa(6)
	case deadline.NineMonths:
		v.So = strconv.Itoa(9)
	case deadline.WholeYear:
	}
	return v
}

func newView(r *progress.Report, d *dossier.Dossier) *view {
	v := &view{
		View: compose.NewView(d), KeHoach: compose.Citing(r.Dossier, r.Own.Report.Day), MinhHoa: r.Own.Illustrative,
		CapSo: d.Report.Level == dossier.DepartmentReport && compose.AllCommittees(d.Report.Addressees),
		CapXa: d.Report.Level == dossier.CommuneReport && compose.AllCommittees(d.Report.Addressees),
		Ky:    NewPeriod(r.Period), KySau: NewPeriod(r.Period.Next()),
		TuNgay: nd30.Day(r.Period.Span().From), DenNgay: nd30.Day(r.Period.CutOff()), TuNgaySau: nd30.Day(r.Period.CutOff().AddDays(1)),
		KinhGui: compose.TypedAll(d.Report.Addressees), MotNoiNhan: len(d.Report.Addressees) == 1, InMa: d.Report.ShowsCodes, report: r,
	}
	v.BaoCao = v
	v.TrichYeuKhongNam, v.ConSo = withoutYear(v.KeHoach.TrichYeuTrongCau, v.Ky.Nam)
	for _, a := range r.Abbreviations {
		v.VietTat = append(v.VietTat, abbreviationView{compose.Typed(a.Short), compose.Typed(a.Long)})
	}
	for _, t := range r.Hindered() {
		v.VuongMac = append(v.VuongMac, NewTask(t))
	}
	for _, t := range r.Late() {
		v.CoLyDo, v.ThieuLyDo = v.CoLyDo || t.Explained(), v.ThieuLyDo || !t.Explained()
	}
	v.indicators()
	group := 0
	for a, area := range d.Areas {
		own := areaView{So: strconv.Itoa(a + 1), Ten: compose.Typed(area.Name), Ma: progress.AreaCode(a)}
		if area.Group > group {
			group, own.Nhom = area.Group, wording.Literal(viewcolumn.GroupTitle(area))
		}
		for _, i := range r.Indicators {
			if i.Area.S == area.Name.S {
				own.ChiTieu = append(own.ChiTieu, newIndicator(i))
			}
		}
		own.MotChiTieu = len(own.ChiTieu) == 1
		v.LinhVuc = append(v.LinhVuc, own)
	}
	for _, t := range r.Upcoming() {
		one := NewTask(t)
		one.Ngay = nd30.Day(t.NextDue(r.Period.CutOff(), r.Period.Next().LastDay()))
		v.KeTiep = append(v.KeTiep, one)
	}
	return v
}

// indicators says what sentences about all indicators need to know.
func (v *view) indicators() {
	for _, i := range v.report.Indicators {
		for _, f := range []*progress.Figure{i.Own, i.ToDate, i.LastYear, i.Change} {
			v.CoLamTron = v.CoLamTron || f != nil && f.Fitted
		}
		one := newIndicator(i)
		v.CoTyLe = v.CoTyLe || one.TyLe
		v.CoLuyKe = v.CoLuyKe || one.KhacLuyKe
		v.CoCungKy = v.CoCungKy || i.Change != nil
		v.ThieuCungKy = v.ThieuCungKy || i.Change == nil
		switch {
		case !worse(i):
		case i.Better == reported.BetterWhenMore:
			v.ThapHon = append(v.ThapHon, one)
		default:
			v.CaoHon = append(v.CaoHon, one)
		}
	}
	v.MotThapHon, v.MotCaoHon = len(v.ThapHon) == 1, len(v.CaoHon) == 1
}

// withoutYear takes the year off the end of a plan's abstract, where the period that is named behind it is of the same
// year. It says whether the abstract still ends with a number, which would run into the period's.
func withoutYear(abstract wording.Literal, year string) (short wording.Literal, endsInNumber bool) {
	s := strings.TrimRight(strings.TrimSuffix(string(abstract), "năm "+year), " ,")
	if s == "" {
		s = string(abstract)
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return wording.Literal(s), unicode.IsDigit(last)
}

// worse says whether an indicator went the wrong way against last year; of one without "tot-khi" nobody can say.
func worse(i *progress.Indicator) bool {
	if i.Change == nil {
		return false
	}
	switch i.Better {
	case reported.BetterWhenMore:
		return i.Change.Sign() < 0
	case reported.BetterWhenLess:
		return i.Change.Sign() > 0
	case reported.NotJudged:
	}
	return false
}

func newIndicator(i *progress.Indicator) indicatorView {
	return indicatorView{
		Ma: i.Code.S, Ten: compose.Typed(i.Name), DonVi: compose.Typed(i.Unit), TyLe: i.Unit.S == percent,
		KhacLuyKe: i.Kind != reported.LastIndicator && i.Own.Shown.Cmp(i.ToDate.Shown) != 0,
	}
}

// NewTask gives a task and its state as templates see it.
func NewTask(t *progress.Task) Task {
	v := Task{
		So: t.Number.String(), NoiDung: wording.Literal(nd30.TrimEnd(t.Sentence())), ChuTri: compose.Typed(t.Lead.Text), ThoiHan: wording.Literal(t.Due.S),
		ChuTriKe:  wording.Literal(strings.ReplaceAll(t.Lead.Text.S, ";", ",")),
		TrangThai: t.State.Code(), HoanThanh: nd30.Day(t.Reported.Done), CoTyLe: t.Reported.ShareGiven, Thieu: t.Behind(), DangLam: t.Reported.State == reported.UnderWay, ChuaLam: t.Reported.State == reported.NotBegun || t.Reported.State == reported.NotSaid,
		KhoKhanKe: wording.Literal(nd30.TrimEnd(strings.Join(strings.Fields(t.Reported.Difficulties.S), " "))),
		KhoKhan:   compose.Typed(t.Reported.Difficulties), GhiChu: compose.Typed(t.Reported.Note),
	}
	for _, p := range t.Reported.Products {
		v.SanPham = append(v.SanPham, Product{Loai: compose.Typed(p.Kind), So: compose.Typed(p.Symbol), Ngay: nd30.Day(p.Day)})
	}
	return v
}

// figure gives the figure of a code, or an error that lists the nearest.
func (v *view) figure(code string) (*progress.Figure, error) {
	f, ok := v.report.Figures.Get(code)
	if !ok {
		return nil, fmt.Errorf("không có số liệu nào mã “%s” trong kỳ này", code)
	}
	return f, nil
}

// printed gives what a function makes of a code's figure.
func (v *view) printed(code string, of func(*progress.Figure) string) (string, error) {
	f, err := v.figure(code)
	if err != nil {
		return "", err
	}
	return of(f), nil
}

// SoLieu prints a figure.
func (v *view) SoLieu(code string) (string, error) {
	return v.printed(code, func(f *progress.Figure) string { return marked(code, sentence(f, f.Shown)) })
}

// DoLon prints how large a change is, without its sign: the sentence says "tăng" or "giảm".
func (v *view) DoLon(code string) (string, error) {
	return v.printed(code, func(f *progress.Figure) string { return marked(code, sentence(f, new(big.Rat).Abs(f.Shown))) })
}

// Dau says whether a figure is negative, zero or positive: "giam", "bang", "tang".
func (v *view) Dau(code string) (string, error) {
	return v.printed(code, func(f *progress.Figure) string { return []string{"giam", "bang", "tang"}[f.Sign()+1] })
}

// CoSoLieu says whether there is a figure of a code.
func (v *view) CoSoLieu(code string) bool {
	_, ok := v.report.Figures.Get(code)
	return ok
}

// Co says whether a figure is there and not zero.
func (v *view) Co(code string) bool {
	f, ok := v.report.Figures.Get(code)
	return ok && f.Sign() != 0
}

// CoLoi says whether people wrote a text.
func (v *view) CoLoi(name string) bool { return proseOf(v.report, name) != nil }

// CuaTrangThai and CuaChiTieu give what a shared part of the templates needs of one state, of one indicator.
func (v *view) CuaTrangThai(code string) Task { return Task{TrangThai: code} }

// CuaChiTieu gives an indicator with the view, for its figures.
func (v *view) CuaChiTieu(i indicatorView) comparedView { return comparedView{i, v} }

// comparedView is an indicator within the view.
type comparedView struct {
	indicatorView
	V *view
}

// Mot says whether a figure is one, for sentences that read otherwise then.
func (v *view) Mot(code string) bool {
	f, ok := v.report.Figures.Get(code)
	return ok && f.Shown.Cmp(big.NewRat(1, 1)) == 0
}

// Bang says whether two figures are the same.
func (v *view) Bang(one, other string) (bool, error) {
	f, err := v.figure(one)
	g, otherErr := v.figure(other)
	if err := cmp.Or(err, otherErr); err != nil {
		return false, err
	}
	return f.Shown.Cmp(g.Shown) == 0, nil
}

// CoTrangThai lists the codes of the states that some task of a count is in, in their order.
func (v *view) CoTrangThai(of string) []string {
	var all []string
	for s := range progress.State(progress.StateCount) {
		if v.Co(of + "." + s.Code()) {
			all = append(all, s.Code())
		}
	}
	return slices.Clip(all)
}
