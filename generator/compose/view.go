package compose

import (
	"cmp"
	"strconv"

	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/signer"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// View is what every template can print. Its names are those that the wording's editors see, so they are Vietnamese.
type View struct {
	QuyetDinh        bool // hồ sơ là quyết định ban hành kế hoạch
	DienTu           bool // ban hành dưới dạng điện tử
	KySoRieng        bool // văn bản kèm theo có tệp riêng, được ký số ở góc trên
	DuThao           bool
	ChuaBanHanh      bool            // chưa có số hoặc ngày
	TenLoai          wording.Literal // tên loại như in
	LienTich         bool            // nhiều cơ quan cùng ban hành, và tên loại không nói thế
	VanBanGoc        wording.Literal // tên loại của văn bản mà nó kèm theo; trống: quyết định hoặc kế hoạch của hồ sơ
	VanBanKemTheo    wording.Literal // của phụ lục: tên văn bản có phụ lục ấy, khi nó được ban hành kèm theo văn bản gốc
	DuocPheDuyet     bool            // văn bản ấy được phê duyệt, không phải ban hành
	DonVi            wording.Literal // đơn vị soạn thảo, trong ký hiệu của công văn; trống: văn bản có tên loại
	LoaiVietTat      string          // của loại văn bản trong ký hiệu; trống: của văn bản mà nó kèm theo
	DoKhan           string          // "", "khan", "thuong-khan", "hoa-toc"
	CoQuan           viewIssuer
	CungBanHanh      []ViewJoint // các cơ quan cùng ban hành, theo thứ tự
	NguoiBanHanh     viewName
	DiaDanh          wording.Literal
	So               wording.Literal // có số 0 đứng trước khi nhỏ hơn 10; khoảng trống khi chưa có
	Ngay             wording.Literal
	Thang            wording.Literal
	Nam              string
	ChuaDien         bool    // phụ lục để trống số và ngày ở dòng kèm theo
	BanHanhKemTheo   bool    // dòng kèm theo bắt đầu bằng “Ban hành kèm theo”
	SuaDoiBoi        []*View // khi văn bản khác dẫn Kế hoạch: các văn bản đã sửa đổi, bổ sung Kế hoạch
	DaThayThe        bool    // khi ấy: cả Kế hoạch đã được thay bằng kế hoạch kèm theo văn bản mang số này
	TrongSo          string
	TrongNgay        string
	CoLoiBanHanh     bool            // có lời ban hành giữa căn cứ và nội dung
	LoiBanHanh       wording.Literal // lời ấy, khi văn bản tự ghi
	PhuDe            wording.Literal // dòng riêng dưới trích yếu
	TrichYeu         wording.Literal
	TrichYeuTrongCau wording.Literal // như khi đứng giữa câu
	CanCu            []wording.Literal
	NoiNhan          []wording.Literal
	Luu              viewArchive
	QuyenHan         []wording.Literal
	ChucVu           wording.Literal
	ChucVuKhac       wording.Literal // in trên họ tên
	HoTen            wording.Literal
	PhuLuc           ViewAppendix
	TongNhiemVu      string
	CotThem          []string            // khóa của các cột mà bảng nhiệm vụ có thêm, như “kinh-phi”
	Cot, CotDuLieu   []viewcolumn.Column // các cột do hồ sơ chọn, của bảng nhiệm vụ và của trang dữ liệu; trống: như mẫu
}

type viewIssuer struct {
	ChuQuan, Ten, TenNgan, VietTat wording.Literal
	Dong, DongChuQuan, DiaChi      []wording.Literal
}

// ViewJoint is another body that issues a document, or a party of it, and who signs for it.
type ViewJoint struct {
	viewIssuer
	viewSigner
}

// viewSigner is who signs.
type viewSigner struct {
	QuyenHan                  []wording.Literal
	ChucVu, ChucVuKhac, HoTen wording.Literal
}

type viewName struct{ Ten, TenNgan wording.Literal }

type viewArchive struct {
	NoiLuu, NguoiSoan wording.Literal
	SoBan             string
}

// ViewAppendix is an appendix of the plan as templates see it.
type ViewAppendix struct {
	So          string // số La Mã; trống khi chỉ có một phụ lục
	TieuDe      wording.Literal
	BangNhiemVu bool
}

// NewView gathers what the templates of a dossier's documents can print.
func NewView(d *dossier.Dossier) *View {
	v := &View{
		QuyetDinh: d.Kind == dossier.DecisionWithPlan,
		DienTu:    d.Medium == dossier.Electronic,
		DuThao:    d.Draft, ChuaBanHanh: d.Draft || d.Number == 0 || d.Day.IsZero(),
		DoKhan:           string(d.Urgency),
		CoQuan:           issuerOf(&d.Issuer),
		NguoiBanHanh:     issuedBy(d),
		DiaDanh:          Named(d.Place),
		TrongNgay:        nd30.DayBlank,
		PhuDe:            Typed(d.Heading.Under),
		TrichYeu:         wording.Literal(nd30.TrimEnd(d.Abstract.S)),
		TrichYeuTrongCau: withinSentence(d),
		BanHanhKemTheo:   d.NoteSaysIssued,
		CanCu:            TypedAll(d.Bases),
		NoiNhan:          items(d.Recipients.List),
		Luu:              viewArchive{NoiLuu: archive(d.Recipients.Archive), NguoiSoan: Typed(d.Recipients.Drafter)},
		TongNhiemVu:      nd30.DocumentNumber(d.TaskCount()),
	}
	v.Luu.SoBan = d.Recipients.CopyMark.S
	if d.Recipients.Copies > 0 {
		v.Luu.SoBan = nd30.DocumentNumber(d.Recipients.Copies)
	}
	v.Cot, v.CotDuLieu = viewcolumn.OfTable(d), viewcolumn.OfData(d)
	for _, c := range d.ShownWords() {
		if c.IsAdded() {
			v.CotThem = append(v.CotThem, c.String())
		}
	}
	by := signerOf(&d.Signer)
	v.QuyenHan, v.ChucVu, v.ChucVuKhac, v.HoTen = by.QuyenHan, by.ChucVu, by.ChucVuKhac, by.HoTen
	for i := range d.Joint {
		v.CungBanHanh = append(v.CungBanHanh, JointOf(&d.Joint[i]))
	}
	v.LienTich = len(d.Joint) > 0
	opens, own := d.Heading.Opens()
	v.CoLoiBanHanh, v.LoiBanHanh = opens, wording.Literal(nd30.EndLead(own))
	v.setNumberAndDay(d)
	return v
}

// setNumberAndDay writes number and day, or leaves blanks of their width in a draft.
func (v *View) setNumberAndDay(d *dossier.Dossier) {
	v.So, v.Ngay, v.Thang, v.Nam = wording.Literal(nd30.NumberBlank), wording.Literal(nd30.DayBlank), wording.Literal(nd30.DayBlank), strconv.Itoa(d.Year)
	if d.Number > 0 {
		v.So = wording.Literal(nd30.DocumentNumber(d.Number))
	}
	v.So, v.TrongSo = v.So+wording.Literal(d.Heading.Tail.S), nd30.NumberBlank+d.Heading.Tail.S
	if d.Heading.Month > 0 {
		v.Thang = wording.Literal(nd30.MonthNumber(d.Heading.Month))
	}
	if d.Heading.Year > 0 {
		v.Nam = strconv.Itoa(d.Heading.Year)
	}
	if !d.Day.IsZero() {
		v.Ngay = wording.Literal(nd30.DayNumber(d.Day.Day))
		v.Thang = wording.Literal(nd30.MonthNumber(int(d.Day.Month)))
		v.Nam = strconv.Itoa(d.Day.Year)
	}
}

// JointOf gives another body that issues as templates see it.
func JointOf(j *heading.Joint) ViewJoint { return ViewJoint{issuerOf(&j.Issuer), signerOf(&j.Signer)} }

// issuerOf gives an issuing body as templates see it.
func issuerOf(i *dossier.Issuer) viewIssuer {
	return viewIssuer{ChuQuan: Named(i.Parent), Ten: body(i.Name), TenNgan: Named(i.Short), VietTat: Named(i.Abbrev),
		Dong: lines(i.Lines), DongChuQuan: lines(i.ParentLines), DiaChi: TypedAll(i.Address)}
}

// signerOf gives who signs as templates see him.
func signerOf(s *signer.Signer) viewSigner {
	v := viewSigner{ChucVu: Named(s.Position), ChucVuKhac: Named(s.Other), HoTen: wording.Literal(cmp.Or(nd30.TrimEnd(s.Name.S), nd30.NameBlank))}
	for _, c := range s.Capacities {
		v.QuyenHan = append(v.QuyenHan, wording.Literal(c.Abbrev+" "+nd30.TrimEnd(c.Of.S)))
	}
	return v
}

// issuedBy gives who issues: the authority of a decision, the body of a plan of its own.
func issuedBy(d *dossier.Dossier) viewName {
	if d.Kind == dossier.DecisionWithPlan {
		return viewName{Ten: body(d.Authority.Name), TenNgan: wording.Literal(nd30.TrimEnd(cmp.Or(d.Authority.Short.S, d.Authority.Name.S)))}
	}
	return viewName{Ten: body(d.Issuer.Name), TenNgan: wording.Literal(nd30.TrimEnd(cmp.Or(d.Issuer.Short.S, d.Issuer.Name.S)))}
}

// Typed is a text as it was typed: a template shows it letter for letter.
func Typed(t dossier.Text) wording.Literal { return wording.Literal(t.S) }

// Named is the name of a person, a place or a body: no punctuation ends it, whatever was typed.
func Named(t dossier.Text) wording.Literal { return wording.Literal(nd30.TrimEnd(t.S)) }

// body is the name of a body or an office in a sentence: it has a capital (annex II, IV.1), whatever was typed.
func body(t dossier.Text) wording.Literal {
	return wording.Literal(letters.UpperFirst(nd30.TrimEnd(t.S)))
}

// lines are those of a body's name: a comma may stand where one is broken, and nothing ends the last.
func lines(ts []dossier.Text) []wording.Literal {
	out := TypedAll(ts)
	if last := len(out) - 1; last >= 0 {
		out[last] = Named(ts[last])
	}
	return out
}

// TypedAll gives texts as they were typed.
func TypedAll(ts []dossier.Text) []wording.Literal {
	out := make([]wording.Literal, len(ts))
	for i, t := range ts {
		out[i] = Typed(t)
	}
	return out
}

// items are the entries of a list whose dashes the program sets.
func items(ts []dossier.Text) []wording.Literal {
	out := TypedAll(ts)
	for i, l := range out {
		out[i] = wording.Literal(nd30.TrimDash(string(l)))
	}
	return out
}

var archiveWord = pattern.Lazy(`(?i)^lưu\s*:?\s*`)

// archive is where a copy is kept, without the "Lưu:" that the template writes.
func archive(t dossier.Text) wording.Literal {
	return wording.Literal(nd30.TrimEnd(archiveWord().ReplaceAllString(nd30.TrimDash(t.S), "")))
}

// withinSentence is the abstract as it stands in "Ban hành Kế hoạch …".
func withinSentence(d *dossier.Dossier) wording.Literal {
	abstract := nd30.TrimEnd(d.Abstract.S)
	switch d.KeepCapital {
	case dossier.AlwaysKept:
		return wording.Literal(abstract)
	case dossier.NeverKept:
		return wording.Literal(letters.LowerFirst(abstract))
	}
	return wording.Literal(nd30.WithinSentence(abstract, d.Place.S, d.Issuer.Name.S, d.Issuer.Short.S))
}
