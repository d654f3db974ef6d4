package language_test

import (
	"slices"
	"strings"
	"testing"
)

// TestBodiesOfHeads: the lines of a letterhead are one name; whether the body is still there is asked of the document's day.
func TestBodiesOfHeads(t *testing.T) {
	const head = "|UBND TỈNH TÂY NINH/SỞ NỘI VỤ/Số: 15/QĐ-SNV"
	for _, c := range []struct {
		lines, year string
		want        []string
	}{
		{"|ỦY BAN NHÂN DÂN\x01HUYỆN CHÂU THÀNH\x01Số: 15/QĐ-UBND", "2025", []string{"X.body.1"}},
		{"|ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH\x01Số: 15/QĐ-UBND", "2025", []string{"X.body.1"}},
		{"|ỦY BAN NHÂN DÂN\x01HUYỆN CHÂU THÀNH\x01PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG\x01Số: 15/QĐ-PTNMT", "2025", []string{"X.body.1"}},
		{"|ỦY BAN NHÂN DÂN\x01HUYỆN CHÂU THÀNH\x01Số: 15/QĐ-UBND", "2024", nil},
		{"|ỦY BAN NHÂN DÂN\x01XÃ CHÂU THÀNH\x01Số: 15/QĐ-UBND", "2025", nil},
		{"|ỦY BAN NHÂN DÂN\x01TỈNH TÂY NINH\x01Số: 15/QĐ-UBND", "2025", nil},
	} {
		text := strings.Replace(good, head, c.lines, 1)
		text = strings.Replace(text, "/Tây Ninh, ngày 15 tháng 9 năm 2025", "\x01Châu Thành, ngày 15 tháng 9 năm "+c.year, 1)
		ids, all := found(t, text)
		ids = slices.DeleteFunc(ids, func(id string) bool { return !strings.HasPrefix(id, "X.body") })
		if !slices.Equal(ids, c.want) {
			t.Errorf("%q in %s: %v %+v", c.lines, c.year, ids, all)
		}
	}
}

// TestNamesOfCommonSyllables: where two words make a name by chance, each with its neighbour a word of its own, nothing is told.
func TestNamesOfCommonSyllables(t *testing.T) {
	told(t, []sentence{
		{"II.III.1.d", "Cơ sở tại cầu giấy được kiểm tra."},
		{"II.III.1.d", "Trụ sở ở quận cầu Giấy được kiểm tra."},
		{"II.III.1.d", "Trụ sở ở quận Cầu giấy được kiểm tra."},
		{"II.III.1.d", "Cảng ở vũng tàu được kiểm tra."},
		{"II.III.2", "Đoàn công tác sang nhật bản học tập."},
		{"II.III.2", "Đoàn công tác từ Nhật bản về nước."},
		{"II.III.2", "Người hàn quốc đến đầu tư."},
		{"II.III.1.đ", "Các tỉnh vùng đông nam bộ được ưu tiên."},
		{"II.III.1.đ", "Các tỉnh Bắc bộ được ưu tiên."},
		{"II.II.1.b", "Học tập lời bác Hồ dạy."},
	}, []string{
		"Không yêu cầu giấy tờ ngoài quy định.",
		"Nhu cầu giấy in của cơ quan tăng.",
		"Các phòng cập nhật bản đồ quy hoạch.",
		"Các đơn vị tập trung bộ máy, tập trung bộ phận giúp việc.",
		"Lực lượng tập trung quốc phòng, an ninh.",
		"Không để tình hình thái lan rộng.",
		"Người chủ trì bác hồ sơ không hợp lệ.",
		"Sử dụng công cụ hồ sơ điện tử.",
		"Ông và bà triệu tập cuộc họp.",
		"Người Việt Nam bộ phận này được hỗ trợ.",
		"Khu vực phía Bắc kinh tế phát triển.",
		"Kiểm tra các mác thép, các mác bê tông.",
	})
}

// sentence is one of which a rule tells.
type sentence struct{ id, text string }

// told wants what a rule tells of some sentences, and nothing of others.
func told(t *testing.T, faults []sentence, innocent []string) {
	t.Helper()
	put := func(text string) ([]string, string) {
		ids, all := found(t, strings.Replace(good, "Điều 3. Chánh", text+"\nĐiều 3. Chánh", 1))
		var says []string
		for _, f := range all {
			says = append(says, f.Found+" → "+f.Expected)
		}
		return ids, strings.Join(says, "; ")
	}
	for _, s := range faults {
		if ids, says := put(s.text); !slices.Contains(ids, s.id) {
			t.Errorf("%s isn't told: %s %v %s", s.id, s.text, ids, says)
		}
	}
	for _, s := range innocent {
		if ids, says := put(s); len(ids) > 0 {
			t.Errorf("innocent: %s %v %s", s, ids, says)
		}
	}
}

// TestTextWithoutMarks: syllables that have no mark by themselves may stand in a row, in a title most of all; those that end in c, ch, p or t, or have ie or uo,
// can't be right.
func TestTextWithoutMarks(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Thanh tra kinh doanh xăng dầu năm 2025", ""},
		{"Tham gia giao thông khi đi xe", ""},
		{"Kiểm tra kinh doanh karaoke, internet", ""},
		{"Thanh tra kinh doanh than", ""},
		{"Thi công khu du lịch Sao Mai, Nam Giang, Kon Tum", ""},
		{"Hợp tác với Ban Thanh tra giao thông Kampong Thom", ""},
		{"Ve viec thanh lap To cong tac", "X.mark"},
		{"TO CHUC HOI NGHI TRIEN KHAI UBND", "X.mark"},
		{"Ke hoach kiem tra viec chap hanh", "X.mark"},
		{"Thanh lap Ban chi dao phong chong lut bao", "X.mark"},
		{"An toan giao thong cho nhan dan nam 2025", "X.mark.2"},
		{"Phê duyệt ke hoach to chuc Hội nghị", "X.mark.2"},
	} {
		ids, all := found(t, strings.Replace(good, "=Về việc thành lập Tổ công tác\n", "="+c.title+"\n", 1))
		ids = slices.DeleteFunc(ids, func(id string) bool { return !strings.HasPrefix(id, "X.mark") })
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s: %q, want %q %+v", c.title, got, c.want, all)
		}
	}
}

// TestFaultsOfSentences: what each rule tells of, beside what looks like it and is right.
func TestFaultsOfSentences(t *testing.T) {
	told(t, []sentence{
		{"X.word", "Trách nhiệm của của các phòng được nêu rõ."},
		{"X.word", "Các phòng và và các xã thực hiện."},
		{"X.word", "Hồ sơ được được gửi trước hạn."},
		{"X.word", "Thực hiện theo theo kế hoạch đã duyệt."},
		{"X.word", "Các phòng phối hợp phối hợp với các xã."},
		{"X.word", "Báo cáo tại tại cuộc họp giao ban."},
		{"X.word", "Đề nghị các các đơn vị phối hợp."},
		{"X.word", "Các phòng thực hiện thực hiện nhiệm vụ."},
		{"X.word", "Việc này do do thủ trưởng quyết định."},
		{"X.word", "Kinh phí cho cho hoạt động được bố trí."},
		{"X.word", "Phối hợp phối hợp với các xã."},
		{"X.word", "Theo quy định của Hội đồng, thẩm định thẩm định hồ sơ đúng hạn."},
		{"X.word", "Tài liệu hướng dẫn hướng dẫn ghi rõ."},
		{"X.word", "Các phòng chịu chịu trách nhiệm thực hiện."},
		{"X.law", "Căn cứ Nghị định số 138/2020/NĐ-CP ngày 27 tháng 11 năm 2020 của Chính phủ quy định về tuyển dụng, sử dụng và quản lý công chức;"},
		{"X.word", "Các đơn vị gửi Phòng Phòng Nội vụ trước ngày 15."},
		{"X.word", "Hồ sơ do Sở Sở Tài chính thẩm định."},
		{"X.kind", "Theo Công văn số 01/BC-SNV ngày 05/01/2025 của Sở Nội vụ về việc báo cáo."},
		{"X.kind", "Thực hiện Quyết định số 12/KH-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh về cải cách hành chính."},
		{"X.space.3", "Các phòng , ban gửi báo cáo."},
		{"X.space.3", "Các phòng gửi báo cáo ; các xã tổng hợp."},
		{"X.space.3", "Các phòng gồm : Hành chính, Tổng hợp."},
		{"X.space.3", "Hồ sơ ( bản giấy) gửi trước hạn."},
		{"X.space.3", "Hồ sơ,tài liệu gửi trước hạn."},
		{"X.space.3", "Tỷ lệ đạt 95% , tăng so với năm trước."},
		{"X.tone", "Việc số hoá hồ sơ hoàn thành."},
		{"X.tone", "Tỷ lệ thuỷ sản tăng, hòa nhập tốt."},
		{"X.tone", "Người khoẻ mạnh được tuyển chọn."},
		{"X.tone", "Uỷ quyền cho Phó Giám đốc Sở."},
		{"X.tone", "Xây dựng xã hội hoá giáo dục."},
		{"X.tone", "Trang trí toà nhà làm việc."},
		{"X.law", "Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;"},
		{"X.law", "Căn cứ Luật Đấu thầu ngày 26 tháng 11 năm 2013;"},
		{"X.law", "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;"},
		{"X.law", "Căn cứ Luật Nhà ở ngày 25 tháng 11 năm 2014;"},
		{"X.law", "Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013; Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 20 tháng 11 năm 2018;"},
		{"X.law", "Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013 (đã được sửa đổi, bổ sung);"},
		{"II.III.1.a", "Hồ sơ của ba tỉnh cũ (Lâm Đồng, Đắk Nông, Bình thuận) được lưu."},
		{"II.III.1.a", "Đoàn công tác đi Tây ninh, An giang học tập."},
		{"II.IV.1", "Các phòng phối hợp với Mặt trận tổ quốc các cấp."},
		{"X.body.1", "Các phòng báo cáo Ủy ban nhân dân huyện Tân Châu."},
		{"X.body.1", "Đề nghị UBND huyện Châu Thành phối hợp."},
		{"X.body.2", "Các phòng phối hợp với Sở Lao động - Thương binh và Xã hội."},
		{"X.body.2", "Các phòng gửi Sở Thông tin và Truyền thông."},
		{"X.body.2", "Báo cáo gửi Bộ Kế hoạch và Đầu tư."},
		{"X.body.2", "Các phòng gửi Sở Giao thông vận tải."},
		{"X.abbr", "Tiến độ các dự án ODP được báo cáo, ODP xong trước."},
		{"X.abbr", "Hồ sơ QLĐĐ gửi trước, hồ sơ QLĐĐ còn lại gửi sau."},
		{"I.II.6.b.1", "Các phòng thực hiện Quyết định số 12/QĐ-UBND đến hết năm."},
		{"I.II.6.b.1", "Thực hiện Kế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2026, các phòng báo cáo."},
		{"X.space.3", "Mua sắm bàn,ghế, tủ,A4 cho các phòng."},
		{"I.II.4.b.4", "Báo cáo gửi trước ngày 3 tháng 1 năm 2026."},
		{"I.II.4.b.4", "Báo cáo gửi trước ngày 5/9/2025."},
	}, []string{
		"Hội đồng thẩm định thẩm định hồ sơ.",
		"Đoàn kiểm tra kiểm tra thực tế, Đoàn giám sát giám sát tại chỗ.",
		"Tổ giúp việc giúp việc cho Trưởng ban.",
		"Bộ phận tiếp nhận tiếp nhận hồ sơ, người đại diện đại diện cho hộ.",
		"Đơn vị phối hợp phối hợp với các phòng.",
		"Sở Xây dựng xây dựng kế hoạch, Ban Quản lý quản lý dự án.",
		"Hội đồng tư vấn thẩm định thẩm định hồ sơ.",
		"Nhà thầu tư vấn tư vấn cho chủ đầu tư đầu tư đúng mục đích.",
		"Ông Nguyễn Văn Được được cử đi học.",
		"Đồi xanh xanh, việc từ từ làm, dần dần hoàn thành.",
		"Ngày ngày các phòng luôn luôn trực, đời đời ghi nhớ, vân vân.",
		"Các hồ sơ chung chung, xa xa, thường thường trả lại.",
		"Việc nêu lý do do thủ trưởng quyết định.",
		"Hồ sơ nào nào cũng được xem, ai ai cũng biết.",
		"Người người thi đua, nhà nhà tham gia, nơi nơi hưởng ứng.",
		"Các khoản được, được chi đúng quy định.",
		"Việc theo đuổi theo kế hoạch được ghi nhận.",
		"Trụ sở tại số 15, đường Ba Tháng Hai, khu phố 3.",
		"Tỷ lệ đạt 95,5%; trong đó 12.500 hồ sơ đúng hạn.",
		"Thư gửi về ubnd.tayninh@tayninh.gov.vn, website tayninh.gov.vn.",
		"Họp lúc 8:30, tỷ lệ 1:2, v.v..",
		"Người quý mến, kỷ niệm, hủy bỏ, thủy lợi được chú ý.",
		"Các quý trong năm đều đạt; quỹ đất được quy hoạch, quả, quá trình rõ.",
		"Ông Lê Thúy Hòa và bà Đỗ Thị Thùy dự họp.",
		"Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;",
		"Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;",
		"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 29 tháng 11 năm 2013;",
		"Ngành cà phê, trà xanh; hưng yên ấm, vĩnh phúc, hậu giang hồ; nghệ an toàn.",
		"Vùng Bình Thuận, Đắk Nông cũ; ông Lê Thái Nguyên, bà Trần Yên Bái.",
		"Việc chuyển tiếp theo Luật Đất đai ngày 29 tháng 11 năm 2013 được thực hiện.",
		"Tiếp nhận hồ sơ của Ủy ban nhân dân huyện Tân Biên trước đây.",
		"Nhiệm vụ của Sở Kế hoạch và Đầu tư (cũ) do Sở Tài chính thực hiện.",
		"Các phòng thuộc Ủy ban nhân dân xã Tân Biên phối hợp.",
		"Ngày 30/4 và ngày 01/5 nghỉ theo quy định.",
		"Báo cáo gửi trước ngày 15 hằng tháng, trước 16 giờ 30 phút.",
		"Thực hiện theo Điều 5, các khoản 2 và 3 Điều 7 của Quy chế.",
		"Dự án có vốn ODA, FDI; GDP tăng; UBND các xã phối hợp.",
		"Chi nhánh TP, Phòng A, Khối B, lớp 5A, vitamin C được cấp.",
		"Ghi “của của” trong sách là lỗi in.",
		"Các Quyết định số 12/QĐ-UBND đến Quyết định số 20/QĐ-UBND ngày 27/6/2025 của Ủy ban nhân dân tỉnh được công khai.",
		"Phòng Phòng cháy, chữa cháy phối hợp; Phòng Phòng, chống ma túy tổng hợp; Trưởng phòng Phòng Tư pháp dự họp.",
		"Quyết định ban hành Kế hoạch số 12/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh được gửi các phòng.",
		"Theo Công văn số 12/CT-TTHT ngày 05/01/2025 của Cục Thuế về khai thuế, Công văn số 63/TTr-NV1 ngày 05/01/2025 của Thanh tra tỉnh về hồ sơ, Công văn số 13/TTHC-BC ngày 06/01/2025 của Trung tâm về hồ sơ.",
		"Nghị quyết số 76/2019/QH14 năm 2019 và Luật số 15/2008/QH12 được viện dẫn.",
		"Thực hiện Kế hoạch số 15/KH-UBND (ban hành ngày 05/01/2025) của tỉnh.",
		"Hồ sơ gửi Phòng Tổng hợp (1A,B,C,D,E) trước hạn.",
		"Đoàn trở về về cơ quan, số liệu đầu vào vào hệ thống.",
	})
}

// TestSlips: quotation marks without a fellow, syllables that no word has, and names of bodies without their “và”.
func TestSlips(t *testing.T) {
	told(t, []sentence{
		{"X.quote.2", "Phong trào “Bình dân học vụ số được phát động."},
		{"X.quote.2", "Phong trào Bình dân học vụ số” được phát động."},
		{"X.quote.2", "Mục tiêu “xây dựng xã “không ma túy” đạt."},
		{"X.spell", "Các trưòng học báo cáo."},
		{"X.spell", "Truờng học báo cáo."},
		{"X.spell", "Ngừơi dân được phục vụ."},
		{"X.spell", "Các cơ sở thuơng mại báo cáo."},
		{"X.spell", "Hồ sơ đuợc xem xét."},
		{"X.spell", "Các viêc này do Tổ trưởng giao."},
		{"X.spell", "Ngườii dân được phục vụ."},
		{"X.spell", "Chất lượng được nâng caoo."},
		{"X.spell", "Báo cáo kết qủa thực hiện."},
		{"X.quote.2", "Phát động phong trào \"Xanh, sạch, đẹp trong xã."},
		{"X.body.3", "Phối hợp với Sở Giáo dục - Đào tạo."},
		{"X.body.3", "Phối hợp với Sở Văn hóa Thể thao Du lịch."},
		{"X.body.3", "Phối hợp với Bộ Nông nghiệp Môi trường."},
		{"X.word", "Các phòng cần cần báo cáo."},
		{"X.word", "Tài liệu có có giá trị."},
	}, []string{
		"Phong trào “Bình dân học vụ số” được phát động.",
		"Nội dung như sau: “Các phòng báo cáo trước ngày 15.\nCác xã báo cáo trước ngày 20”.",
		"Màn hình rộng 24” được trang bị.",
		"Thuở nhỏ, ông học tại quê; quờ quạng, huơ tay.",
		"Hươu, rượu, thưởng, người, quốc gia, được.",
		"Xoong, moóc, quả, quý, quỹ, quỳ, quờ, quá, Hawaii, Coop, zoo, tree, free, taxi, wifi, Zoom, Google, access, boong.",
		"Chuyến bay của hàng không không bị chậm.",
		"Phối hợp với Sở Văn hóa, Thể thao và Du lịch.",
		"Phối hợp với các Sở Khoa học, Công nghệ.",
		"Trang thiết bị bị hỏng được thay; nhân sự sự nghiệp ổn định.",
	})
}

// TestDaysOfTheCalendar: ordinals are no days of the week, the moon's months have thirty days, and numbers with strokes may be shares.
func TestDaysOfTheCalendar(t *testing.T) {
	told(t, []sentence{
		{"X.day", "Báo cáo gửi trước ngày 29/02/2025."},
		{"X.day", "Họp ngày 12/25/2025 tại Sở."},
		{"X.day", "Hạn cuối là ngày 31/11 hằng năm."},
		{"X.day.2", "Vào hồi 8 giờ 00 phút, thứ Hai, ngày 02/12/2026."},
		{"X.day.2", "Họp chiều Chủ nhật ngày 02 tháng 12 năm 2026."},
		{"X.day.2", "Từ thứ 2, ngày 02/12/2026 đến hết tuần."},
	}, []string{
		"Báo cáo gửi trước ngày 29/02/2024.",
		"Lễ giỗ ngày 30 tháng 02 âm lịch; nhằm ngày 30 tháng 02 năm Giáp Thìn.",
		"Họp sáng thứ Tư, ngày 02/12/2026 tại Sở.",
		"Kỳ họp thứ Hai, ngày 02/12/2026 đã thông qua.",
		"Đại hội lần thứ hai (ngày 02/12/2026) đã bầu Ban Chấp hành.",
		"Số ngày làm việc đạt 25/31; tỷ lệ 40/13.",
		"Thực hiện từ ngày 15/12/2025 đến ngày 15/01/2026.",
		"Họp thứ Tư, ngày 02/12 tại Sở.",
		"Phiên bản 1.31.2025, mã hồ sơ 31/02/2025/HS.",
		"Thời gian 18 tháng/2025; trong 13 tháng năm 2025.",
		"Ngày thứ hai (15/10/2025): thảo luận ở tổ.",
		"Nộp trong ngày thứ bảy, ngày 20/10/2025 tính từ ngày nhận.",
		"Họp từ thứ 2 đến thứ 6 (ngày 20/10/2025 đến ngày 24/10/2025).",
		"Tỷ lệ 15/20/2025, phương án 1/32/2020, tọa độ 45/13/2024.",
		"Quyết định số 15/2024/QĐ-UBND, ngày 01/01/2025 có hiệu lực thi hành.",
		"Chuyển từ ngày 15/12/2025 đến ngày 01/12/2025 cho kịp tiến độ.",
		"Xã Kết Luân số 12/KL-TU; ông Dư Án số 3/DA-UB.",
	})
}

// TestCompoundsSideBySide: a syllable that ends one word and begins the next stands twice by right.
func TestCompoundsSideBySide(t *testing.T) {
	told(t, nil, []string{
		"Các hành vi phạm pháp và hành vi vi phạm; người vi phạm.",
		"Người dân đi đi lại lại, ngày ngày làm việc.",
		"Số đại biểu biểu quyết tán thành; đại biểu quyết định; nhà đầu tư tư nhân và nhà đầu tư nhân dịp này.",
		"Quyết định định mức chi, quyết định mức chi; trường hợp hợp đồng hết hạn, trường hợp đồng thời xảy ra.",
	})
}
