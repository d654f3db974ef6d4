package letter

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/compose"
	"vanban/generator/compose/report"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/tasktable"
	"vanban/generator/word/wordform"
	"vanban/generator/wording"
)

var (
	toWhom     = []Each{EachAgency, EachTask}
	toTask     = []Each{EachTask}
	onlyAgency = []Each{EachAgency}
)

// UnitKey is the placeholder for the unit in the symbol of a công văn.
const UnitKey = "don_vi_soan_thao"

// Placeholders is every placeholder that a form can have, in the order in which they are listed.
var Placeholders = slices.Concat(wordPlaceholders, columnPlaceholders(), tablePlaceholders)

// columnPlaceholders are those of the columns that a table of tasks may have beside the others.
func columnPlaceholders() []Placeholder {
	var all []Placeholder
	for _, c := range tasktable.Columns() {
		if c.IsAdded() {
			all = append(all, Placeholder{Key: strings.ReplaceAll(c.String(), "-", "_"), Each: toTask, Help: c.Head() + " của nhiệm vụ, như ghi trong bảng; không có thì để trống.",
				words: func(f *filler) (string, error) { return c.Cell(f.c.Task.Task), nil }})
		}
	}
	return all
}

var wordPlaceholders = []Placeholder{
	{Key: "co_quan_ban_hanh", Help: "Tên cơ quan ban hành của hồ sơ.", words: of(func(d *dossier.Dossier) string { return letters.UpperFirst(d.Issuer.Name.S) })},
	{Key: "co_quan_ban_hanh_ngan", Help: "Tên ngắn của cơ quan ban hành.", words: of(func(d *dossier.Dossier) string { return cmp.Or(d.Issuer.Short.S, d.Issuer.Name.S) })},
	{Key: "dong_co_quan_ban_hanh", Help: "Tên cơ quan ban hành, ngắt dòng như ở đầu văn bản của hồ sơ.", words: of(func(d *dossier.Dossier) string { return strings.Join(source.Strings(d.Issuer.Lines), "\n") })},
	{Key: "dong_co_quan_chu_quan", Help: "Tên cơ quan chủ quản, ngắt dòng như ở đầu văn bản; không có thì bỏ cả đoạn.", words: of(func(d *dossier.Dossier) string { return strings.Join(source.Strings(d.Issuer.ParentLines), "\n") })},
	{Key: "viet_tat_ban_hanh", Help: "Chữ viết tắt của cơ quan ban hành, như trong ký hiệu văn bản.", words: of(func(d *dossier.Dossier) string { return d.Issuer.Abbrev.S })},
	{Key: UnitKey, Help: "Chữ viết tắt đơn vị soạn thảo trong ký hiệu công văn: “don-vi” của nhóm “luu”, không có thì đơn vị cuối của “noi-luu”; chưa rõ thì để khoảng trống.", words: (*filler).draftingUnit},
	{Key: "nguoi_ban_hanh", Help: "Người hoặc cơ quan có thẩm quyền ban hành.", words: shown(func(v *compose.View) wording.Literal { return v.NguoiBanHanh.Ten })},
	{Key: "loai_van_ban", Help: "“Quyết định” hoặc “Kế hoạch”.", words: func(f *filler) (string, error) { return f.ofView("tron-loai-van-ban") }},
	{Key: "so_ky_hieu", Cites: true, Help: "Số, ký hiệu của văn bản trong hồ sơ; bản thảo để khoảng trống.", words: func(f *filler) (string, error) { return f.ofView("ky-hieu") }},
	{Key: "so", Cites: true, Help: "Số của văn bản trong hồ sơ; bản thảo để khoảng trống.", words: shown(func(v *compose.View) wording.Literal { return v.So })},
	{Key: "ngay", Cites: true, Help: "Ngày ban hành, hai chữ số; bản thảo để khoảng trống.", words: shown(func(v *compose.View) wording.Literal { return v.Ngay })},
	{Key: "thang", Help: "Tháng ban hành; bản thảo để khoảng trống.", words: shown(func(v *compose.View) wording.Literal { return v.Thang })},
	{Key: "nam", Help: "Năm ban hành.", words: shown(func(v *compose.View) wording.Literal { return wording.Literal(v.Nam) })},
	{Key: "ngay_ban_hanh", Cites: true, Help: "Ngày, tháng, năm ban hành viết đầy đủ: “ngày 19 tháng 01 năm 2026”.", words: func(f *filler) (string, error) { return f.ofView("tron-ngay-ban-hanh") }},
	{Key: "trich_yeu", Help: "Trích yếu của Kế hoạch.", words: of(func(d *dossier.Dossier) string { return d.Abstract.S })},
	{Key: "ten_ke_hoach", Help: "Tên Kế hoạch viết trong câu: “Kế hoạch cải cách hành chính …”.", words: func(f *filler) (string, error) { return f.ofView("ten-ke-hoach") }},
	{Key: "van_ban", Cites: true, Help: "Văn bản của hồ sơ viết trong câu: loại, số, ngày, người ban hành, tên Kế hoạch.", words: func(f *filler) (string, error) { return f.ofView("can-cu-bao-cao") }},
	{Key: "nam_ke_hoach", Help: "Năm của Kế hoạch.", words: func(f *filler) (string, error) { return strconv.Itoa(f.Dossier.Year), nil }},
	{Key: "nam_phat_hanh", Help: "Năm gửi công văn, giấy mời: năm của ngày chốt số liệu, không có --ky thì năm ban hành của hồ sơ; chưa rõ thì để khoảng trống.", words: (*filler).sendingYear},
	{Key: "dia_danh", Help: "Địa danh.", words: of(func(d *dossier.Dossier) string { return d.Place.S })},
	{Key: "quyen_han", Help: "Quyền hạn của người ký báo cáo, hồ sơ không có thì của người ký văn bản: “KT. Chủ tịch”; không có thì bỏ cả đoạn.", words: of(capacities)},
	{Key: "chuc_vu", Help: "Chức vụ của người ký; không có thì bỏ cả đoạn.", words: of(func(d *dossier.Dossier) string { return d.Signer.Position.S })},
	{Key: "nguoi_ky", Help: "Họ và tên người ký; chưa có thì để khoảng trống.", words: shown(func(v *compose.View) wording.Literal { return v.HoTen })},
	{Key: "noi_luu", Help: "Nơi lưu văn bản: “VT, VP UBND”.", words: of(func(d *dossier.Dossier) string { return nd30.TrimEnd(d.Recipients.Archive.S) })},

	{Key: "ten_co_quan", Each: toWhom, Help: "Tên cơ quan của bản này; theo nhiệm vụ thì là cơ quan chủ trì.", words: func(f *filler) (string, error) {
		return f.agency(func(a *agency.Agency) dossier.Text { return a.Name })
	}},
	{Key: "ten_co_quan_trong_cau", Each: toWhom, Help: "Tên cơ quan của bản này viết trong câu: “các sở, ngành”, “Sở Nội vụ”.", words: (*filler).agencyWithin},
	{Key: "kinh_gui", Each: toWhom, Help: "Nơi kính gửi: cơ quan của bản này; theo nhiệm vụ thì là cơ quan chủ trì, nhiều cơ quan thì mỗi cơ quan một dòng.", words: (*filler).addressed},
	{Key: "ten_ngan", Each: toWhom, Help: "Tên ngắn của cơ quan của bản này.", words: func(f *filler) (string, error) {
		return f.agency(func(a *agency.Agency) dossier.Text { return a.Short })
	}},
	{Key: "viet_tat", Each: onlyAgency, Help: "Chữ viết tắt của cơ quan của bản này; không có thì là tên.", words: func(f *filler) (string, error) {
		return f.agency(func(a *agency.Agency) dossier.Text { return a.Abbrev })
	}},
	{Key: "so_nhiem_vu", Help: "Số nhiệm vụ của bản này: cơ quan chủ trì, đã lọc theo --loc.", words: func(f *filler) (string, error) { return countOf(f.c.Tasks) }},
	{Key: "tong_nhiem_vu", Help: "Số nhiệm vụ mà cơ quan chủ trì, không lọc; một bản chung thì là của cả Kế hoạch.", words: func(f *filler) (string, error) { return countOf(f.c.Lead) }},
	{Key: "so_linh_vuc", Help: "Số lĩnh vực của Kế hoạch.", words: ofPlan(func(d *dossier.Dossier) int { return len(d.Areas) })},
	{Key: "so_co_quan_chu_tri", Help: "Số cơ quan chủ trì nhiệm vụ của Kế hoạch, nhóm cơ quan thì tính từng cơ quan.", words: ofPlan(leaders)},
	{Key: "so_co_quan", Help: "Số cơ quan chủ trì hoặc phối hợp thực hiện nhiệm vụ của Kế hoạch.", words: ofPlan(participants)},
	{Key: "so_phu_luc", Help: "Số phụ lục của Kế hoạch.", words: ofPlan(func(d *dossier.Dossier) int { return len(d.Appendices) })},
	{Key: "han_som_nhat", Help: "Ngày sớm nhất trong các hạn cuối của nhiệm vụ: “31/3/2026”.", words: (*filler).earliest},
	{Key: "han_muon_nhat", Help: "Ngày muộn nhất trong các hạn cuối của nhiệm vụ: “31/12/2026”.", words: (*filler).latest},
	{Key: "tong_kinh_phi", Help: "Tổng kinh phí của các nhiệm vụ, bằng đồng: “1.250.000.000”.", words: (*filler).budget},
	{Key: "so_nhiem_vu_cham", Period: true, Help: "Số nhiệm vụ chậm: quá hạn, hoặc định kỳ còn thiếu lần.", words: func(f *filler) (string, error) { return countOf(lateOf(f.c.Tasks)) }},
	{Key: "cac_nhiem_vu_cham", Period: true, Help: "“nhiệm vụ” khi chậm một nhiệm vụ, “các nhiệm vụ” khi chậm nhiều nhiệm vụ.", words: (*filler).lateTasks},
	{Key: "so_tong_ket", Period: true, Help: "“tổng kết” với kỳ cả năm, “sơ kết” với kỳ khác.", words: (*filler).meeting},
	{Key: "ky_bao_cao", Period: true, Help: "Kỳ báo cáo viết trong câu: “quý I năm 2026”.", words: func(f *filler) (string, error) { return f.worded("ten-ky", report.NewPeriod(*f.Period)) }},
	{Key: "ngay_chot", Period: true, Help: "Ngày chốt số liệu của kỳ: “14/3/2026”.", words: func(f *filler) (string, error) { return nd30.Day(f.Period.CutOff()), nil }},

	{Key: "so_thu_tu", Each: toTask, Help: "Số thứ tự của nhiệm vụ.", words: taskNumber},
	{Key: "nhiem_vu", Each: toTask, Help: "Nội dung nhiệm vụ.", words: func(f *filler) (string, error) { return nd30.TrimEnd(f.c.Task.Sentence()), nil }},
	{Key: "thuoc_nhiem_vu", Each: toTask, Help: "Phần sau nội dung của nhiệm vụ con: “; thuộc nhiệm vụ số 1 …”; nhiệm vụ khác thì bỏ trống.", words: (*filler).taskAbove},
	{Key: "linh_vuc", Each: toTask, Help: "Lĩnh vực của nhiệm vụ.", words: (*filler).area},
	{Key: "san_pham", Each: toTask, Help: "Sản phẩm của nhiệm vụ; nhiều sản phẩm cách nhau bằng dấu chấm phẩy.", words: func(f *filler) (string, error) { return joinedItems(f.c.Task.Products), nil }},
	{Key: "chu_tri", Each: toTask, Help: "Cơ quan chủ trì nhiệm vụ.", words: func(f *filler) (string, error) { return f.c.Task.Lead.Text.S, nil }},
	{Key: "phoi_hop", Each: toTask, Help: "Cơ quan phối hợp.", words: func(f *filler) (string, error) {
		if s := nd30.TrimEnd(f.c.Task.Support.Text.S); s != "" {
			return s, nil
		}
		return f.worded("tron-khong-phoi-hop", nil)
	}},
	{Key: "noi_nhan_phoi_hop", Each: toTask, Help: "Phần sau chữ “Như trên” ở nơi nhận: mỗi cơ quan phối hợp một dòng, trừ cơ quan chủ trì; không có thì bỏ trống.", words: (*filler).supporters},
	{Key: "thoi_han", Each: toTask, Help: "Thời hạn như ghi trong Kế hoạch.", words: func(f *filler) (string, error) { return f.c.Task.Due.S, nil }},
	{Key: "thoi_han_day_du", Each: toTask, Help: "Thời hạn, kèm ngày cuối cùng nếu tính được: “Quý II/2026, chậm nhất ngày 30/6/2026”.", words: (*filler).wholeDeadline},
	{Key: "han_cuoi", Each: toTask, Help: "Ngày cuối cùng còn trong hạn: “30/6/2026”.", words: (*filler).lastDay},
	{Key: "trang_thai", Each: toTask, Period: true, Help: "Tình trạng của nhiệm vụ trong kỳ.", words: func(f *filler) (string, error) { return f.state() }},
	{Key: "ly_do", Each: toTask, Period: true, Help: "Khó khăn, lý do mà cơ quan đã báo cáo.", words: func(f *filler) (string, error) { return f.ofTask("ly-do") }},
}

var tablePlaceholders = []Placeholder{
	{Key: "bang_nhiem_vu", Kind: wordform.Table, Help: "Bảng nhiệm vụ của bản này (đứng một mình trong đoạn).", tasks: ownTasks},
	{Key: "bang_nhiem_vu_cham", Kind: wordform.Table, Period: true, Help: "Bảng nhiệm vụ chậm.", tasks: ownLate, late: true},
	{Key: "bang_nhiem_vu_phoi_hop", Kind: wordform.Table, Each: onlyAgency, Help: "Bảng nhiệm vụ mà cơ quan phối hợp.", tasks: supported},
	{Key: "danh_sach_nhiem_vu", Kind: wordform.List, Help: "Danh sách nhiệm vụ của bản này, mỗi nhiệm vụ một đoạn.", tasks: ownTasks},
	{Key: "danh_sach_nhiem_vu_cham", Kind: wordform.List, Period: true, Help: "Danh sách nhiệm vụ chậm.", tasks: ownLate},
	{Key: "danh_sach_nhiem_vu_phoi_hop", Kind: wordform.List, Each: onlyAgency, Help: "Danh sách nhiệm vụ mà cơ quan phối hợp.", tasks: supported},
	{Key: "danh_sach_co_quan", Kind: wordform.List, Help: "Danh sách các cơ quan có nhiệm vụ trong lần trộn này."},
}

func ownTasks(f *filler) []*progress.Task  { return f.c.Tasks }
func ownLate(f *filler) []*progress.Task   { return lateOf(f.c.Tasks) }
func supported(f *filler) []*progress.Task { return f.c.Support }
