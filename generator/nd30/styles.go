package nd30

import (
	"fmt"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// size gives a range in points and the size used of it.
func size(least, most, used float64) Range {
	return Range{Min: unit.Pt(least), Max: unit.Pt(most), Used: unit.Pt(used)}
}

// between is the space between two paragraphs of the text, at least 6 pt (I.II.6.e).
var between = unit.Pt(6)

// firstLine is the indent of a paragraph's first line, 1 or 1.27 cm (I.II.6.e).
var firstLine = unit.Cm(1.27)

// single is the distance of lines of dòng đơn.
const single = MinPitch

// addresseesLeft is where the colon of Kính gửi stands, and each dash under it (I.II.9.d; annex III, form 1.5).
var addresseesLeft = unit.Cm(5.5)

// urgencyFrame is the frame of an urgency, so many millimetres wide and 8 high (I.III.2.b).
func urgencyFrame(millimetres float64) Frame {
	return Frame{Width: unit.Mm(millimetres), Height: unit.Mm(8)}
}

// The length of a drawn line beside that of its text.
var (
	asLong  = Fraction{1, 1} // I.II.1.b
	shorter = Fraction{2, 5} // between 1/3 and 1/2: I.II.2.b, I.II.5.b
)

var table = [doc.RoleCount]Style{
	doc.National: {ID: "QuocHieu", Name: "Quốc hiệu", Size: size(12, 13, 12), Bold: true, Upper: true,
		Align: Centre, Pitch: single, Clause: "I.II.1.a"},
	doc.Motto: {ID: "TieuNgu", Name: "Tiêu ngữ", Size: size(13, 14, 13), Bold: true,
		Align: Centre, Pitch: single, Rule: asLong, Clause: "I.II.1.b"},
	doc.ParentBody: {ID: "CoQuanChuQuan", Name: "Cơ quan chủ quản", Size: size(12, 13, 12), Upper: true,
		Align: Centre, Pitch: single, Lines: ChosenName, Clause: "I.II.2.b"},
	doc.IssuingBody: {ID: "CoQuanBanHanh", Name: "Cơ quan ban hành", Size: size(12, 13, 12), Bold: true, Upper: true,
		Align: Centre, Pitch: single, Rule: shorter, Lines: ChosenName, Clause: "I.II.2.b"},
	doc.Number: {ID: "SoKyHieu", Name: "Số, ký hiệu", Size: size(13, 13, 13),
		Align: Centre, Before: unit.Pt(6), Pitch: single, Clause: "I.II.3.c"},
	doc.Subject: {ID: "TrichYeuCongVan", Name: "Trích yếu công văn", Size: size(12, 13, 12),
		Align: Centre, Before: unit.Pt(6), Pitch: single, Lines: Chosen, Clause: "I.II.5.b"},
	doc.PlaceDay: {ID: "DiaDanhThoiGian", Name: "Địa danh và thời gian", Size: size(13, 14, 13), Italic: true,
		Align: Centre, Before: unit.Pt(6), Pitch: single, Clause: "I.II.4.c"},
	doc.KindName: {ID: "TenLoai", Name: "Tên loại văn bản", BuiltIn: "Title", Size: size(13, 14, 14), Bold: true, Upper: true,
		Align: Centre, Before: unit.Pt(18), Pitch: single, KeepNext: true, Rule: shorter, Lines: Chosen, Clause: "I.II.5.b"},
	doc.Abstract: {ID: "TrichYeu", Name: "Trích yếu nội dung", BuiltIn: "Subtitle", Size: size(13, 14, 14), Bold: true,
		Align: Centre, Pitch: single, KeepNext: true, Rule: shorter, Lines: Chosen, Clause: "I.II.5.b"},
	doc.ParentNote: {ID: "KemTheo", Name: "Chỉ dẫn kèm theo", Size: size(13, 14, 14), Italic: true,
		Align: Centre, Pitch: single, KeepNext: true, Rule: shorter, Lines: Chosen, Clause: "I.III.1.c"},
	doc.Authority: {ID: "ThamQuyen", Name: "Thẩm quyền ban hành", Size: size(13, 14, 14), Bold: true, Upper: true,
		Align: Centre, Before: unit.Pt(12), After: unit.Pt(6), Pitch: single, KeepNext: true, Lines: ChosenName, Clause: "III, Mẫu 1.3"},
	doc.Basis: {ID: "CanCu", Name: "Căn cứ", Size: size(13, 14, 14), Italic: true, OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, Clause: "I.II.6.a"},
	doc.Command: {ID: "QuyetDinh", Name: "Lời ban hành", Size: size(13, 14, 14), Bold: true, Upper: true,
		Align: Centre, Before: unit.Pt(6), After: unit.Pt(6), Pitch: single, KeepNext: true, Clause: "III, Mẫu 1.3"},
	doc.PartHead: {ID: "Phan", Name: "Phần", Size: size(13, 14, 14), Bold: true, Upper: true, OfBody: true,
		Align: Centre, Before: between, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 1, Lines: Chosen, Rare: true, Clause: "I.II.6.đ, I.V.6.a"},
	doc.ChapterHead: {ID: "Chuong", Name: "Chương", Size: size(13, 14, 14), Bold: true, Upper: true, OfBody: true,
		Align: Centre, Before: between, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 1, Lines: Chosen, Rare: true, Clause: "I.II.6.đ, I.V.6.a"},
	doc.DivisionHead: {ID: "MucCuaChuong", Name: "Mục của chương", Size: size(13, 14, 14), Bold: true, Upper: true, OfBody: true,
		Align: Centre, Before: between, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 2, Lines: Chosen, Rare: true, Clause: "I.II.6.đ, I.V.6.a"},
	doc.SubdivisionHead: {ID: "TieuMuc", Name: "Tiểu mục", Size: size(13, 14, 14), Bold: true, Upper: true, OfBody: true,
		Align: Centre, Before: between, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 3, Lines: Chosen, Rare: true, Clause: "I.II.6.đ, I.V.6.a"},
	doc.ArticleHead: {ID: "DieuCoTieuDe", Name: "Điều có tiêu đề", Size: size(13, 14, 14), Bold: true, OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 1, Lines: Chosen, Rare: true, Clause: "I.II.6.đ, I.V.6.a"},
	doc.Article: {ID: "Dieu", Name: "Điều", Size: size(13, 14, 14), OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, Outline: 1, Clause: "I.II.6.đ"},
	doc.SectionHead: {ID: "Muc", Name: "Mục", BuiltIn: "heading 1", Size: size(13, 14, 14), Bold: true, Upper: true, OfBody: true,
		Align: Justify, FirstLine: firstLine, Before: between, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 1, Lines: Chosen, Clause: "I.V.6.b"},
	doc.ClauseHead: {ID: "KhoanCoTieuDe", Name: "Khoản có tiêu đề", BuiltIn: "heading 2", Size: size(13, 14, 14), Bold: true, OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 2, Lines: Chosen, Clause: "I.II.6.đ"},
	doc.Clause: {ID: "Khoan", Name: "Khoản", Size: size(13, 14, 14), OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, Clause: "I.II.6.đ"},
	doc.SubclauseHead: {ID: "TieuKhoanCoTieuDe", Name: "Tiểu khoản có tiêu đề", Size: size(13, 14, 14), Bold: true, OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 3, Lines: Chosen, Rare: true, Clause: "I.II.6.c, I.II.6.đ"},
	doc.Subclause: {ID: "TieuKhoan", Name: "Tiểu khoản", Size: size(13, 14, 14), OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, Rare: true, Clause: "I.II.6.c, I.II.6.đ"},
	doc.ItemHead: {ID: "TieuKhoanDuoiCoTieuDe", Name: "Tiểu khoản cấp dưới có tiêu đề", Size: size(13, 14, 14), Bold: true, OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 4, Lines: Chosen, Rare: true, Clause: "I.II.6.c, I.II.6.đ"},
	doc.Item: {ID: "TieuKhoanDuoi", Name: "Tiểu khoản cấp dưới", Size: size(13, 14, 14), OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, Rare: true, Clause: "I.II.6.c, I.II.6.đ"},
	doc.Point: {ID: "Diem", Name: "Điểm", Size: size(13, 14, 14), OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, Clause: "I.II.6.đ"},
	doc.Dash: {ID: "GachDauDong", Name: "Gạch đầu dòng", Size: size(13, 14, 14), OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, Clause: "I.II.6.e"},
	doc.Body: {ID: "LoiVan", Name: "Lời văn", Size: size(13, 14, 14), OfBody: true,
		Align: Justify, FirstLine: firstLine, After: between, Pitch: single, Clause: "I.II.6.e"},
	doc.CentredLine: {ID: "DongCanhGiua", Name: "Dòng canh giữa", Size: size(13, 14, 14), OfBody: true,
		Align: Centre, After: between, Pitch: single, Lines: Chosen, Rare: true, Clause: "I.II.6.e"},
	doc.RightLine: {ID: "DongCanhPhai", Name: "Dòng canh phải", Size: size(13, 14, 14), OfBody: true,
		Align: Right, After: between, Pitch: single, Rare: true, Clause: "I.II.6.e"},
	doc.PictureLine: {ID: "Anh", Name: "Ảnh", Size: size(13, 14, 14),
		Align: Centre, After: between, Pitch: single, KeepLines: true, Rare: true, Clause: "I.II.6.e"},
	doc.FormHead: {ID: "BieuMau", Name: "Biểu, mẫu", Size: size(13, 14, 14), Bold: true, Upper: true, OfBody: true,
		Align: Centre, Before: between, After: between, Pitch: single, KeepNext: true, KeepLines: true,
		Outline: 1, Lines: Chosen, Rare: true, Clause: "I.III.1.b"},
	doc.AppendixLabel: {ID: "PhuLuc", Name: "Phụ lục", Size: size(14, 14, 14), Bold: true,
		Align: Centre, Pitch: single, KeepNext: true, Outline: 1, Clause: "I.III.1.b"},
	doc.AppendixTitle: {ID: "TenPhuLuc", Name: "Tên phụ lục", Size: size(13, 14, 14), Bold: true, Upper: true,
		Align: Centre, Pitch: single, KeepNext: true, Lines: Chosen, Clause: "I.III.1.b"},
	doc.TableHead: {ID: "BangDauCot", Name: "Bảng - đầu cột", Size: size(13, 14, 13), Bold: true,
		Align: Centre, Before: cellGap, Pitch: single, KeepNext: true, Lines: ChosenHead, Clause: "I.II.6.e"},
	doc.TableArea: {ID: "BangLinhVuc", Name: "Bảng - lĩnh vực", Size: size(13, 14, 13), Bold: true, Upper: true,
		Align: Left, Before: cellGap, Pitch: single, Lines: Chosen, Clause: "I.II.6.e"},
	doc.TableCell: {ID: "BangChu", Name: "Bảng - chữ", Size: size(13, 14, 13),
		Align: Left, Before: cellGap, Pitch: single, Clause: "I.II.6.e"},
	doc.TableNumber: {ID: "BangSo", Name: "Bảng - số", Size: size(13, 14, 13),
		Align: Right, Before: cellGap, Pitch: single, Clause: "I.II.6.e"},
	doc.TableDash: {ID: "BangGachDauDong", Name: "Bảng - gạch đầu dòng", Size: size(13, 14, 13),
		Align: Left, Before: cellGap, Pitch: single, Clause: "I.II.6.e"},
	doc.TableTotal: {ID: "BangTong", Name: "Bảng - dòng tổng", Size: size(13, 14, 13), Bold: true, Upper: true,
		Align: Centre, Before: cellGap, Pitch: single, Lines: Chosen, Clause: "I.II.6.e"},
	doc.Addressee: {ID: "KinhGui", Name: "Kính gửi", Size: size(13, 14, 14), OfBody: true,
		Align: Centre, Before: unit.Pt(12), After: between, Pitch: single, Lines: Chosen, Clause: "I.II.9.d"},
	doc.AddresseesLabel: {ID: "KinhGuiNhieuNoi", Name: "Kính gửi nhiều nơi", Size: size(13, 14, 14), OfBody: true,
		Align: Left, Left: addresseesLeft, ToColon: true, Before: unit.Pt(12), After: between, Pitch: single, KeepNext: true, Clause: "I.II.9.d"},
	doc.AddresseeItem: {ID: "KinhGuiNoi", Name: "Kính gửi - từng nơi", Size: size(13, 14, 14), OfBody: true,
		Align: Left, Left: addresseesLeft, After: between, Pitch: single, Clause: "I.II.9.d"},
	doc.SignerCapacity: {ID: "QuyenHan", Name: "Quyền hạn người ký", Size: size(13, 14, 14), Bold: true, Upper: true,
		Align: Centre, Pitch: single, KeepNext: true, Lines: Chosen, Clause: "I.II.7.đ"},
	doc.SignerPosition: {ID: "ChucVu", Name: "Chức vụ người ký", Size: size(13, 14, 14), Bold: true, Upper: true,
		Align: Centre, Pitch: single, KeepNext: true, Lines: Chosen, Clause: "I.II.7.đ"},
	doc.SignerName: {ID: "HoTen", Name: "Họ tên người ký", Size: size(13, 14, 14), Bold: true,
		Align: Centre, Before: signingRoom, Pitch: single, Clause: "I.II.7.đ"},
	doc.Confirmation: {ID: "XacNhan", Name: "Xác nhận", Size: size(13, 14, 13), Bold: true, Rare: true,
		Align: Centre, Before: unit.Pt(12), Pitch: single, Lines: Chosen, Clause: "III, Mẫu 1.10"},
	doc.RecipientsLabel: {ID: "NoiNhan", Name: "Nơi nhận", Size: size(12, 12, 12), Bold: true, Italic: true,
		Align: Left, Pitch: single, KeepNext: true, Clause: "I.II.9.d"},
	doc.Recipient: {ID: "NoiNhanNoi", Name: "Nơi nhận - từng nơi", Size: size(11, 11, 11),
		Align: Left, Pitch: single, Clause: "I.II.9.d"},
	doc.CornerLine: {ID: "GocKySo", Name: "Góc ký số", Size: size(10, 10, 10),
		Align: Right, Pitch: single, Clause: "I.II.8.b, I.III.1.d"},
	doc.DraftMark: {ID: "DuThao", Name: "Dự thảo", Size: size(13, 14, 13), Bold: true, Upper: true,
		Align: Left, Before: unit.Pt(6), Pitch: single, Boxed: true, Clause: "điều 10, 11: bản thảo văn bản"},
	doc.Urgency: {ID: "DoKhan", Name: "Mức độ khẩn", Size: size(13, 14, 13), Bold: true, Upper: true, Red: true,
		Align: Centre, Before: unit.Pt(6), Pitch: single, Boxed: true, Frame: urgencyFrame(20), Clause: "I.III.2.b"},
	doc.HighUrgency: {ID: "DoThuongKhan", Name: "Mức độ khẩn: thượng khẩn", Size: size(13, 14, 13), Bold: true, Upper: true, Red: true,
		Align: Centre, Before: unit.Pt(6), Pitch: single, Boxed: true, Frame: urgencyFrame(40), Clause: "I.III.2.b"},
	doc.ExpressUrgency: {ID: "DoHoaToc", Name: "Mức độ khẩn: hỏa tốc", Size: size(13, 14, 13), Bold: true, Upper: true, Red: true,
		Align: Centre, Before: unit.Pt(6), Pitch: single, Boxed: true, Frame: urgencyFrame(30), Clause: "I.III.2.b"},
	doc.Footnote: {ID: "ChuThich", Name: "Chú thích cuối trang", BuiltIn: "footnote text", Size: size(10, 10, 10),
		Align: Justify, Pitch: single, Clause: "III, phần ghi chú của các mẫu"},
	doc.PageNumber: {ID: "SoTrang", Name: "Số trang", BuiltIn: "header", Size: size(13, 14, 14),
		Align: Centre, Pitch: single, Clause: "I.I.7"},
	doc.CopyRule: {ID: "KeBanSao", Name: "Đường kẻ của bản sao", Size: size(13, 14, 14), Rare: true,
		Align: Left, Pitch: single, KeepNext: true, Clause: "phần II, II.2.a"},
	doc.CopyForm: {ID: "HinhThucSao", Name: "Hình thức sao", Size: size(13, 14, 14), Bold: true, Upper: true, Rare: true,
		Align: Centre, Pitch: single, Clause: "phần II, II.2.b"},
	doc.AddressLine: {ID: "DiaChi", Name: "Địa chỉ cơ quan", Size: size(11, 12, 11), Rare: true,
		Align: Left, Pitch: single, Clause: "I.III.4"},
	doc.UnderAbstract: {ID: "DuoiTrichYeu", Name: "Dòng dưới trích yếu", Size: size(13, 14, 14), Italic: true, Rare: true,
		Align: Centre, Pitch: single, KeepNext: true, Rule: shorter, Lines: Chosen, Clause: "I.II.5.b"},
	doc.ChartTitle: {ID: "TenBieuDo", Name: "Tên biểu đồ", Size: size(13, 14, 13), Bold: true, Rare: true,
		Align: Centre, Before: between, After: cellGap, Pitch: single, KeepNext: true, KeepLines: true, Lines: Chosen, Clause: "I.II.6.e"},
	doc.ChartLettering: {ID: "BieuDo", Name: "Biểu đồ", Size: size(10, 13, 11), Rare: true,
		Align: Centre, After: between, Pitch: single, Clause: "I.II.6.e; chữ trong hình theo cỡ nhỏ của II.9 (11) và II.8 (10)"},
	doc.ContentsTitle: {ID: "MucLuc", Name: "Mục lục", BuiltIn: "TOC Heading", Size: size(13, 14, 14), Bold: true, Upper: true, Rare: true,
		Align: Centre, Before: unit.Pt(12), After: between, Pitch: single, KeepNext: true, Clause: byUsage},
	doc.Contents1: contentsLine(1), doc.Contents2: contentsLine(2), doc.Contents3: contentsLine(3),
	doc.Contents4: contentsLine(4), doc.Contents5: contentsLine(5), doc.Contents6: contentsLine(6),
}

// byUsage stands for the clause of what the decree says nothing of, and offices set as everybody does.
const byUsage = "theo thông lệ; phụ lục I không quy định"

// The entries of a table of contents: how much further in each level stands, and the room at their end that only the page's number stands in.
var (
	contentsStep = unit.Cm(0.75).WholeTwips()
	contentsRoom = unit.Cm(1.25).WholeTwips()
)

// levelWords are the levels in the styles' identifiers, which have no digits.
var levelWords = [doc.MostTitles]string{"Mot", "Hai", "Ba", "Bon", "Nam", "Sau"}

// contentsLine is an entry of a table of contents, of a level from 1. Lines behind the first stand further in, so that the number of a title
// is seen at once, and end before the page's number.
func contentsLine(level int) Style {
	return Style{ID: "MucLucCap" + levelWords[level-1], Name: fmt.Sprint("Mục lục cấp ", level), BuiltIn: fmt.Sprint("toc ", level), Size: size(13, 14, 14),
		OfBody: true, Rare: true, Align: Left, Left: contentsStep.Scale(int64(level), 1), FirstLine: -contentsStep, Right: contentsRoom, After: unit.Pt(3),
		Pitch: single, KeepLines: true, Clause: byUsage}
}
