package compose

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"text/template"
	"unicode"
	"unicode/utf8"

	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

// literal is a value of the dossier in a template: it comes through Markdown as it was written.
type literal string

const noBreakSpace = "\u00a0"

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ")

// String escapes the value, so that a template prints it safely, and marks its end for punctuated.
func (l literal) String() string {
	s := markdown.Escape(oneLine.Replace(string(l)))
	switch {
	case s == "":
		return ""
	case strings.HasPrefix(s, ":"):
		s = `\` + s
	}
	return s + string(joint)
}

// view is what a template can print. Its names are those that the wording's editors see, so they are Vietnamese.
type view struct {
	QuyetDinh        bool // hồ sơ là quyết định ban hành kế hoạch
	DienTu           bool // ban hành dưới dạng điện tử
	KySoRieng        bool // văn bản kèm theo có tệp riêng, được ký số ở góc trên
	DuThao           bool
	ChuaBanHanh      bool   // chưa có số hoặc ngày
	DoKhan           string // "", "khan", "thuong-khan", "hoa-toc"
	CoQuan           viewIssuer
	NguoiBanHanh     viewName
	DiaDanh          literal
	So               literal // có số 0 đứng trước khi nhỏ hơn 10; khoảng trống khi chưa có
	Ngay             literal
	Thang            literal
	Nam              string
	ChuaDien         bool // phụ lục để trống số và ngày ở dòng kèm theo
	BanHanhKemTheo   bool // dòng kèm theo bắt đầu bằng “Ban hành kèm theo”
	TrongSo          string
	TrongNgay        string
	TrichYeu         literal
	TrichYeuTrongCau literal // như khi đứng giữa câu
	CanCu            []literal
	NoiNhan          []literal
	Luu              viewArchive
	QuyenHan         []literal
	ChucVu           literal
	HoTen            literal
	PhuLuc           viewAppendix
	TongNhiemVu      string
	CotThem          []string // khóa của các cột mà bảng nhiệm vụ có thêm, như “kinh-phi”
}

type viewIssuer struct {
	ChuQuan, Ten, TenNgan, VietTat literal
	Dong, DongChuQuan              []literal
}

type viewName struct{ Ten, TenNgan literal }

type viewArchive struct {
	NoiLuu, NguoiSoan literal
	SoBan             string
}

type viewAppendix struct {
	So          string // số La Mã; trống khi chỉ có một phụ lục
	TieuDe      literal
	BangNhiemVu bool
}

// fieldNames lists what a template can use, for the hint of an error: a report's more than others.
func fieldNames(template string) []string {
	view := reflect.TypeFor[*view]()
	if strings.HasPrefix(template, reportPrefix) {
		view = reflect.TypeFor[*reportView]()
	}
	var names []string
	for _, f := range reflect.VisibleFields(view.Elem()) {
		if f.IsExported() {
			names = append(names, "."+f.Name)
		}
	}
	for m := range view.Methods() {
		names = append(names, "."+m.Name)
	}
	return names
}

// newView gathers what the templates of a dossier's documents can print.
func newView(d *dossier.Dossier) *view {
	v := &view{
		QuyetDinh: d.Kind == dossier.DecisionWithPlan,
		DienTu:    d.Medium == dossier.Electronic,
		DuThao:    d.Draft, ChuaBanHanh: d.Draft || d.Number == 0 || d.Day.IsZero(),
		DoKhan: string(d.Urgency),
		CoQuan: viewIssuer{
			ChuQuan: named(d.Issuer.Parent), Ten: body(d.Issuer.Name),
			TenNgan: named(d.Issuer.Short), VietTat: named(d.Issuer.Abbrev), Dong: lines(d.Issuer.Lines), DongChuQuan: lines(d.Issuer.ParentLines),
		},
		NguoiBanHanh:     issuedBy(d),
		DiaDanh:          named(d.Place),
		TrongSo:          nd30.NumberBlank,
		TrongNgay:        nd30.DayBlank,
		TrichYeu:         literal(nd30.TrimEnd(d.Abstract.S)),
		TrichYeuTrongCau: withinSentence(d),
		BanHanhKemTheo:   d.NoteSaysIssued,
		CanCu:            texts(d.Bases),
		NoiNhan:          items(d.Recipients.List),
		Luu:              viewArchive{NoiLuu: archive(d.Recipients.Archive), NguoiSoan: text(d.Recipients.Drafter)},
		ChucVu:           named(d.Signer.Position),
		HoTen:            filled(nd30.TrimEnd(d.Signer.Name.S), nd30.NameBlank),
		TongNhiemVu:      nd30.DocumentNumber(d.TaskCount()),
	}
	if d.Recipients.Copies > 0 {
		v.Luu.SoBan = nd30.DocumentNumber(d.Recipients.Copies)
	}
	for _, c := range dossier.ColumnsOf(d.Areas) {
		if c.IsAdded() {
			v.CotThem = append(v.CotThem, c.String())
		}
	}
	for _, c := range d.Signer.Capacities {
		v.QuyenHan = append(v.QuyenHan, literal(c.Abbrev+" "+nd30.TrimEnd(c.Of.S)))
	}
	v.setNumberAndDay(d)
	return v
}

// setNumberAndDay writes number and day, or leaves blanks of their width in a draft.
func (v *view) setNumberAndDay(d *dossier.Dossier) {
	v.So, v.Ngay, v.Thang, v.Nam = literal(nd30.NumberBlank), literal(nd30.DayBlank), literal(nd30.DayBlank), strconv.Itoa(d.Year)
	if d.Number > 0 {
		v.So = literal(nd30.DocumentNumber(d.Number))
	}
	if !d.Day.IsZero() {
		v.Ngay = literal(nd30.DayNumber(d.Day.Day))
		v.Thang = literal(nd30.MonthNumber(int(d.Day.Month)))
		v.Nam = strconv.Itoa(d.Day.Year)
	}
}

// issuedBy gives who issues: the authority of a decision, the body of a plan of its own.
func issuedBy(d *dossier.Dossier) viewName {
	if d.Kind == dossier.DecisionWithPlan {
		return viewName{Ten: body(d.Authority.Name), TenNgan: literal(nd30.TrimEnd(filledText(d.Authority.Short, d.Authority.Name)))}
	}
	return viewName{Ten: body(d.Issuer.Name), TenNgan: literal(nd30.TrimEnd(filledText(d.Issuer.Short, d.Issuer.Name)))}
}

func text(t dossier.Text) literal { return literal(t.S) }

// named is the name of a person, a place or a body: no punctuation ends it, whatever was typed.
func named(t dossier.Text) literal { return literal(nd30.TrimEnd(t.S)) }

// body is the name of a body or an office in a sentence: it has a capital (annex II, IV.1), whatever was typed.
func body(t dossier.Text) literal { return literal(upperFirst(nd30.TrimEnd(t.S))) }

// lines are those of a body's name: a comma may stand where one is broken, and nothing ends the last.
func lines(ts []dossier.Text) []literal {
	out := texts(ts)
	if last := len(out) - 1; last >= 0 {
		out[last] = named(ts[last])
	}
	return out
}

func texts(ts []dossier.Text) []literal {
	out := make([]literal, len(ts))
	for i, t := range ts {
		out[i] = text(t)
	}
	return out
}

// items are the entries of a list whose dashes the program sets.
func items(ts []dossier.Text) []literal {
	out := texts(ts)
	for i, l := range out {
		out[i] = literal(nd30.TrimDash(string(l)))
	}
	return out
}

var archiveWord = pattern.Lazy(`(?i)^lưu\s*:?\s*`)

// archive is where a copy is kept, without the "Lưu:" that the template writes.
func archive(t dossier.Text) literal {
	return literal(nd30.TrimEnd(archiveWord().ReplaceAllString(nd30.TrimDash(t.S), "")))
}

// withinSentence is the abstract as it stands in "Ban hành Kế hoạch …".
func withinSentence(d *dossier.Dossier) literal {
	abstract := nd30.TrimEnd(d.Abstract.S)
	switch d.KeepCapital {
	case dossier.AlwaysKept:
		return literal(abstract)
	case dossier.NeverKept:
		r, n := utf8.DecodeRuneInString(abstract)
		return literal(string(unicode.ToLower(r)) + abstract[n:])
	}
	return literal(nd30.WithinSentence(abstract, d.Place.S, d.Issuer.Name.S, d.Issuer.Short.S))
}

func filled(s, otherwise string) literal {
	if s == "" {
		return literal(otherwise)
	}
	return literal(s)
}

// functions are what a template can call.
var functions = template.FuncMap{
	// chuThuong: a value within a sentence, its first letter small unless it begins a proper name.
	"chuThuong": func(l literal) literal { return literal(nd30.WithinSentence(string(l))) },
	// laCuoi: whether an index of a range is the last one.
	"laCuoi": isLast,
	// coQuanTrongCau: those who do a thing, within a sentence.
	"coQuanTrongCau": func(l literal) literal { return literal(nd30.AgencyWithinSentence(string(l))) },
	// hanTrongCau: a deadline within a sentence; it begins with no name of its own.
	"hanTrongCau": func(l literal) literal { return literal(lowerFirst(string(l))) },
	// lien: words that stay on one line.
	"lien": func(words ...any) (literal, error) {
		if total, _ := lengths(words); total > longestValue {
			return "", errLongValue
		}
		parts := make([]string, len(words))
		for i, w := range words {
			parts[i] = fmt.Sprint(w)
			if l, ok := w.(literal); ok {
				parts[i] = string(l)
			}
		}
		return literal(strings.Join(parts, noBreakSpace)), nil
	},
	// xuongDong: several values, each on a line of its own.
	"xuongDong": func(lines []literal) string {
		parts := make([]string, len(lines))
		for i, l := range lines {
			parts[i] = l.String()
		}
		return strings.Join(parts, "\\\n")
	},
}
