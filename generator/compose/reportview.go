package compose

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/wording"
)

// reportView is what the templates of a periodic report can print beside what
// every template can. Its figures come only through methods that note where they stand.
type reportView struct {
	*view
	BaoCao     *reportView // chính nó: để các phần dùng chung biết đây là báo cáo
	CapSo      bool        // sở báo cáo UBND tỉnh, không gửi nơi nào ngang cấp: chỉ cấp trên mới “xem xét, chỉ đạo”
	CapXa      bool        // xã, phường, đặc khu báo cáo tỉnh, cũng vậy
	KeHoach    *view       // Kế hoạch, như đã ban hành: .KeHoach.So, .KeHoach.TrichYeu …
	MinhHoa    bool        // số liệu minh họa
	Ky         viewPeriod
	KySau      viewPeriod
	TuNgay     string
	DenNgay    string // ngày chốt số liệu
	TuNgaySau  string // ngày sau ngày chốt số liệu
	KinhGui    []wording.Literal
	MotNoiNhan bool // gửi một nơi
	LinhVuc    []viewArea
	KeTiep     []viewTask // nhiệm vụ đến hạn trong kỳ sau
	InMa       bool       // in mã của chỉ tiêu
	VietTat    []viewAbbreviation
	CoLyDo     bool // có nhiệm vụ chậm đã báo cáo lý do
	ThieuLyDo  bool // có nhiệm vụ chậm chưa báo cáo lý do

	// Trích yếu của Kế hoạch, bỏ năm ở cuối nếu là năm của kỳ; ConSo: vẫn còn kết thúc bằng số.
	TrichYeuKhongNam wording.Literal
	ConSo            bool

	// Chỉ tiêu có “tot-khi” mà kém hơn cùng kỳ năm trước: cần tăng mà thấp hơn, cần giảm mà cao hơn.
	ThapHon, CaoHon       []viewIndicator
	MotThapHon, MotCaoHon bool

	NhiemVu viewTask // của dòng bảng đang viết

	// Số của các phụ lục; trống khi không có.
	PhuLucChiTieu, PhuLucTienDo, PhuLucCham, PhuLucKySau string

	CoLamTron   bool // có số được làm tròn để các phần cộng đúng bằng tổng
	CoTyLe      bool // có chỉ tiêu là tỷ lệ phần trăm
	CoLuyKe     bool // có chỉ tiêu mà lũy kế khác số trong kỳ
	CoCungKy    bool // có chỉ tiêu so được với cùng kỳ năm trước
	ThieuCungKy bool // có chỉ tiêu không so được
	report      *progress.Report
	hasProse    func(string) bool
}

// viewAbbreviation is a chữ viết tắt and what it stands for.
type viewAbbreviation struct{ Chu, Nghia wording.Literal }

type viewPeriod struct{ Loai, So, Nam string }

// viewArea is a lĩnh vực of the plan.
type viewArea struct {
	So      string // thứ tự, để gọi lời văn
	Ten     wording.Literal
	Ma      string // phần đầu mã số liệu, "NV.LV1"
	ChiTieu []viewIndicator

	MotChiTieu bool
}

type viewIndicator struct {
	Ma         string
	Ten, DonVi wording.Literal
	TyLe       bool
	KhacLuyKe  bool // lũy kế khác số trong kỳ
}

// viewTask is a nhiệm vụ as it stands at the cut-off.
type viewTask struct {
	So                       string
	NoiDung, ChuTri, ThoiHan wording.Literal
	ChuTriKe                 wording.Literal // các cơ quan cách nhau bằng dấu phẩy, trong danh sách cách nhau bằng dấu chấm phẩy
	Ngay                     string          // hạn gần nhất trong kỳ sau
	TrangThai                string          // mã: DUNG-HAN, QUA-HAN …
	HoanThanh                string          // ngày
	CoTyLe, Thieu            bool
	SanPham                  []viewProduct
	KhoKhan, GhiChu          wording.Literal
}

type viewProduct struct {
	Loai, So wording.Literal
	Ngay     string
}

var periodNames = map[deadline.PeriodKind]string{
	deadline.Month: "thang", deadline.Quarter: "quy", deadline.FirstHalf: "6-thang",
	deadline.SecondHalf: "6-thang-cuoi", deadline.NineMonths: "9-thang", deadline.WholeYear: "nam",
}

func newViewPeriod(p deadline.Period) viewPeriod {
	v := viewPeriod{Loai: periodNames[p.Kind], Nam: strconv.Itoa(p.Year)}
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

func newReportView(r *progress.Report, d *dossier.Dossier) *reportView {
	v := &reportView{
		view: newView(d), KeHoach: newView(r.Dossier), MinhHoa: r.Own.Illustrative,
		CapSo: d.Report.Level == dossier.DepartmentReport && allCommittees(d.Report.Addressees),
		CapXa: d.Report.Level == dossier.CommuneReport && allCommittees(d.Report.Addressees),
		Ky:    newViewPeriod(r.Period), KySau: newViewPeriod(r.Period.Next()),
		TuNgay: fullDay(r.Period.Span().From), DenNgay: fullDay(r.Period.CutOff()), TuNgaySau: fullDay(r.Period.CutOff().AddDays(1)),
		KinhGui: texts(d.Report.Addressees), MotNoiNhan: len(d.Report.Addressees) == 1, InMa: d.Report.ShowsCodes, report: r,
	}
	v.BaoCao = v
	v.TrichYeuKhongNam, v.ConSo = withoutYear(v.KeHoach.TrichYeuTrongCau, v.Ky.Nam)
	for _, a := range r.Abbreviations {
		v.VietTat = append(v.VietTat, viewAbbreviation{text(a.Short), text(a.Long)})
	}
	for _, t := range r.Late() {
		v.CoLyDo, v.ThieuLyDo = v.CoLyDo || t.Explained(), v.ThieuLyDo || !t.Explained()
	}
	v.indicators()
	for a, area := range d.Areas {
		own := viewArea{So: strconv.Itoa(a + 1), Ten: text(area.Name), Ma: progress.AreaCode(a)}
		for _, i := range r.Indicators {
			if i.Area.S == area.Name.S {
				own.ChiTieu = append(own.ChiTieu, newViewIndicator(i))
			}
		}
		own.MotChiTieu = len(own.ChiTieu) == 1
		v.LinhVuc = append(v.LinhVuc, own)
	}
	for _, t := range r.Upcoming() {
		one := newViewTask(t)
		one.Ngay = fullDay(t.NextDue(r.Period.CutOff(), r.Period.Next().LastDay()))
		v.KeTiep = append(v.KeTiep, one)
	}
	return v
}

// indicators says what sentences about all indicators need to know.
func (v *reportView) indicators() {
	for _, i := range v.report.Indicators {
		for _, f := range []*progress.Figure{i.Own, i.ToDate, i.LastYear, i.Change} {
			v.CoLamTron = v.CoLamTron || f != nil && f.Fitted
		}
		one := newViewIndicator(i)
		v.CoTyLe = v.CoTyLe || one.TyLe
		v.CoLuyKe = v.CoLuyKe || one.KhacLuyKe
		v.CoCungKy = v.CoCungKy || i.Change != nil
		v.ThieuCungKy = v.ThieuCungKy || i.Change == nil
		switch {
		case !worse(i):
		case i.Better == dossier.BetterWhenMore:
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
	case dossier.BetterWhenMore:
		return i.Change.Sign() < 0
	case dossier.BetterWhenLess:
		return i.Change.Sign() > 0
	case dossier.NotJudged:
	}
	return false
}

func newViewIndicator(i *progress.Indicator) viewIndicator {
	return viewIndicator{
		Ma: i.Code.S, Ten: text(i.Name), DonVi: text(i.Unit), TyLe: i.Unit.S == percent,
		KhacLuyKe: i.Kind != dossier.LastIndicator && i.Own.Shown.Cmp(i.ToDate.Shown) != 0,
	}
}

func newViewTask(t *progress.Task) viewTask {
	v := viewTask{
		So: strconv.Itoa(t.Number), NoiDung: wording.Literal(nd30.TrimEnd(t.Content.S)), ChuTri: text(t.Lead.Text), ThoiHan: wording.Literal(t.Due.S),
		ChuTriKe:  wording.Literal(strings.ReplaceAll(t.Lead.Text.S, ";", ",")),
		TrangThai: t.State.Code(), HoanThanh: fullDay(t.Reported.Done), CoTyLe: t.Reported.ShareGiven, Thieu: t.Behind(),
		KhoKhan: text(t.Reported.Difficulties), GhiChu: text(t.Reported.Note),
	}
	for _, p := range t.Reported.Products {
		v.SanPham = append(v.SanPham, viewProduct{Loai: text(p.Kind), So: text(p.Symbol), Ngay: fullDay(p.Day)})
	}
	return v
}

// fullDay writes a day as it stands in a sentence or a table: 14/3/2024 (I.II.4.b for the 0s).
func fullDay(d deadline.Date) string {
	if d.IsZero() {
		return ""
	}
	return nd30.Day(d.Time())
}

// figure gives the figure of a code, or an error that lists the nearest.
func (v *reportView) figure(code string) (*progress.Figure, error) {
	f, ok := v.report.Figures.Get(code)
	if !ok {
		return nil, fmt.Errorf("không có số liệu nào mã “%s” trong kỳ này", code)
	}
	return f, nil
}

// SoLieu prints a figure.
func (v *reportView) SoLieu(code string) (string, error) {
	f, err := v.figure(code)
	if err != nil {
		return "", err
	}
	return marked(code, sentence(f, f.Shown)), nil
}

// DoLon prints how large a change is, without its sign: the sentence says "tăng" or "giảm".
func (v *reportView) DoLon(code string) (string, error) {
	f, err := v.figure(code)
	if err != nil {
		return "", err
	}
	return marked(code, sentence(f, new(big.Rat).Abs(f.Shown))), nil
}

// Dau says whether a figure is negative, zero or positive: "giam", "bang", "tang".
func (v *reportView) Dau(code string) (string, error) {
	f, err := v.figure(code)
	if err != nil {
		return "", err
	}
	return []string{"giam", "bang", "tang"}[f.Sign()+1], nil
}

// CoSoLieu says whether there is a figure of a code.
func (v *reportView) CoSoLieu(code string) bool {
	_, ok := v.report.Figures.Get(code)
	return ok
}

// Co says whether a figure is there and not zero.
func (v *reportView) Co(code string) bool {
	f, ok := v.report.Figures.Get(code)
	return ok && f.Sign() != 0
}

// CoLoi says whether people wrote a text.
func (v *reportView) CoLoi(name string) bool { return v.hasProse(name) }

// CuaTrangThai and CuaChiTieu give what a shared part of the templates needs of one state, of one indicator.
func (v *reportView) CuaTrangThai(code string) viewTask { return viewTask{TrangThai: code} }

// CuaChiTieu gives an indicator with the view, for its figures.
func (v *reportView) CuaChiTieu(i viewIndicator) viewCompared { return viewCompared{i, v} }

// viewCompared is an indicator within the view.
type viewCompared struct {
	viewIndicator
	V *reportView
}

// Mot says whether a figure is one, for sentences that read otherwise then.
func (v *reportView) Mot(code string) bool {
	f, ok := v.report.Figures.Get(code)
	return ok && f.Shown.Cmp(big.NewRat(1, 1)) == 0
}

// Bang says whether two figures are the same.
func (v *reportView) Bang(one, other string) (bool, error) {
	f, err := v.figure(one)
	if err != nil {
		return false, err
	}
	g, err := v.figure(other)
	if err != nil {
		return false, err
	}
	return f.Shown.Cmp(g.Shown) == 0, nil
}

// CoTrangThai lists the codes of the states that some task of a count is in, in their order.
func (v *reportView) CoTrangThai(of string) []string {
	var all []string
	for s := range progress.State(progress.StateCount) {
		if v.Co(of + "." + s.Code()) {
			all = append(all, s.Code())
		}
	}
	return slices.Clip(all)
}
