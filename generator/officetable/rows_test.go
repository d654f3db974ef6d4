package officetable

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/grid"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// usual is the head of most tables.
var usual = []string{"STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"}

// first, second and third are tasks of it.
var (
	first  = []string{"#1", "Việc một", "Báo cáo", "Sở A", "Sở B", "Quý I/2026"}
	second = []string{"#2", "Việc hai", "Kế hoạch", "Sở B", "", "Quý II/2026"}
	third  = []string{"#3", "Việc ba", "Báo cáo", "Sở C", "", "30/6/2026"}
)

// tables are tables as offices draw them, each after what is drawn in it; another sheet begins at a row "---".
var tables = []struct {
	name, merged string
	rows         [][]string
}{
	{"areas by Roman numbers, tasks begin anew", "", [][]string{usual, {"I", "Thể chế"}, first, {"II", "Thủ tục"}, {"#1", "Việc hai", "Báo cáo", "Sở B", "", "Quý II/2026"}}},
	{"groups by letters over areas by Roman numbers", "A2:F2 A3:F3", [][]string{usual, {"A. NHÓM MỘT"}, {"I. Thể chế"}, first, {"", "B. NHÓM HAI"}, {"", "I. Tài chính"}, second, {"", "II. Ngân sách"}, third}},
	{"bands without numbers, one over another", "A2:F2 A3:F3 A5:F5", [][]string{usual, {"Nhiệm vụ chung"}, {"Thể chế"}, first, {"Tài chính"}, second}},
	{"an empty area", "", [][]string{usual, {"I", "Thể chế"}, first, {"II", "Không có gì"}, {"III", "Tài chính"}, second, {"IV", "Cuối"}}},
	{"a sum and a deadline in an area's row", "", [][]string{usual, {"I", "Thể chế", "", "", "", "Năm 2026"}, first}},
	{"tasks under others", "", [][]string{usual, {"#1", "Việc cha"}, {"1.1", "Con một", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"#1.2", "Con hai", "Báo cáo", "Sở A", "", "Quý I/2026"}, second}},
	{"tasks under others by letters", "", [][]string{usual, {"#1", "Việc cha"}, {"a)", "Con một", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"b)", "Con hai", "Báo cáo", "Sở A", "", "Quý I/2026"}, second}},
	{"three levels of numbers", "", [][]string{usual, {"1", "Thể chế"}, {"1.1", "Văn bản"}, {"1.1.1", "Việc một", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"2", "Tài chính"}, {"2.1", "Ngân sách"}, {"2.1.1", "Việc hai", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"numbers with those of areas before", "", [][]string{usual, {"I", "Thể chế"}, {"I.1", "Việc một", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"II", "Tài chính"}, {"2.1", "Việc hai", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"numbered rows that are areas", "", [][]string{usual, {"1", "Thể chế"}, {"1", "Việc một", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"2", "Việc hai", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"2", "Tài chính"}, {"1", "Việc ba", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"numbers missing, doubled and out of order", "", [][]string{usual, first, {"", "Việc hai", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"#3", "Việc ba", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"#3", "Việc bốn", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"#9", "Việc năm", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"one task over three rows", "A2:A4 B2:B4 F2:F3", [][]string{usual, first, {"", "", "Kế hoạch", "Sở C"}, {"", "", "Tờ trình", "Sở A", "", "Quý III/2026"}, second}},
	{"a row parted by a page", "", [][]string{usual, {"#1", "Xây dựng kế hoạch", "Kế hoạch của tỉnh", "Sở A", "", "Quý I/2026"}, {"", "và tổ chức thực hiện", "và báo cáo"}, second}},
	{"cells merged over tasks", "D2:D3 F2:F3", [][]string{usual, first, {"#2", "Việc hai", "Báo cáo"}}},
	{"sums, a note, a block of signatures", "", [][]string{usual, first, {"Cộng mục I: 01 nhiệm vụ"}, second, {"", "Tổng cộng: 02 nhiệm vụ"}, {"", "(*) Ghi theo quý"}, {"", "", "", "", "Mẫu, ngày 15 tháng 01 năm 2026"}, {"", "NGƯỜI LẬP BIỂU", "", "", "KT. CHỦ TỊCH"}, {"", "Nguyễn Văn A", "", "", "Trần Văn B"}}},
	{"tasks that begin like sums and signers", "", [][]string{usual, {"#1", "Tổng hợp báo cáo", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"#2", "Cộng tác viên dư luận xã hội", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"#3", "Chủ tịch xã đối thoại", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"#4", "Ghi chú dữ liệu hộ tịch", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"the head again on the next page", "", [][]string{usual, {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)"}, first, {"Trang 2"}, usual, {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)"}, second}},
	{"nothing, nobody and the same as above", "", [][]string{usual, {"#1", "Việc một", "-", "Sở A", "Không", "Quý I/2026"}, {"#2", "Việc hai", "Báo cáo", "-nt-", "“", "Như trên"}, {"#3", "Việc ba", "Báo cáo", "Sở C.", "Sở A, Sở B.", "Quý I/2026."}}},
	{"agencies and products one a line", "", [][]string{usual, {"#1", "Việc một", "1. Báo cáo\n2. Kế hoạch", "- Sở A;\n- Sở B.", "Sở C\nSở B", "Quý I/2026\nQuý III/2026"}}},
	{"days typed and days of a program", "", [][]string{usual, {"#1", "Việc một", "Báo cáo", "Sở A", "", "27/8/2026"}, {"#2", "Việc hai", "Báo cáo", "Sở A", "", "@09/01/2026"}, {"#3", "Việc ba", "Báo cáo", "Sở A", "", "@15/01/2026"}}},
	{"deadlines in words of their own", "", [][]string{usual, {"#1", "Việc một", "Báo cáo", "Sở A", "", "Khi có yêu cầu"}, {"#2", "Việc hai", "Báo cáo", "Sở A", "", "Quý IV/2025"}, {"#3", "Việc ba", "Báo cáo", "Sở A", "", "31/02/2026"}, {"#4", "Việc bốn", "Báo cáo", "Sở A", "", "Quí II/2026; 30.9.2026"}, {"#5", "Việc năm", "Báo cáo", "Sở A", "", `{khac: "Theo tình hình"}`}}},
	{"a mark for each quarter", "A1:A2 B1:B2 C1:C2 D1:H1", [][]string{{"STT", "Nhiệm vụ", "Chủ trì", "Thời gian thực hiện"}, {"", "", "", "Quý I", "Quý II", "Quý III", "Quý IV"}, {"#1", "Việc một", "Sở A", "x", "x"}, {"#2", "Việc hai", "Sở B", "", "", "", "X"}}},
	{"a mark for each quarter under a head of one row", "", [][]string{{"STT", "Nhiệm vụ", "Chủ trì", "Quý I", "Quý II", "Quý III", "Quý IV"}, {"#1", "Việc một", "Sở A", "x", "", "✓"}, {"#2", "Việc hai", "Sở B", "", "", "", "X"}, {"#3", "Việc ba", "Sở B", "", "#1"}}},
	{"a mark for each month, by short names", "", [][]string{{"TT", "Nhiệm vụ", "Chủ trì", "T1", "T2", "T3", "Ghi chú"}, {"#1", "Việc một", "Sở A", "", "v"}, {"#2", "Việc hai", "Sở B", "√", "", "", "gấp"}}},
	{"a mark for each month under a year", "A1:A2 B1:B2 C1:C2 D1:F1", [][]string{{"TT", "Nhiệm vụ", "Chủ trì", "Tháng năm 2026"}, {"", "", "", "#10", "#11", "#12"}, {"#1", "Việc một", "Sở A", "", "x"}}},
	{"a colour for each quarter", "", [][]string{{"STT", "Nhiệm vụ", "Chủ trì", "Quý I", "Quý II", "Quý III", "Quý IV", "Tuần 1"}, {"#1", "Việc một", "Sở A", "~xanh", "~xanh"}, {"#2", "Việc hai", "Sở B", "", "", "", "~đỏ", "~đỏ"}, {"I", "~lam:Lĩnh vực", "~lam", "~lam", "~lam", "~lam", "~lam"}, {"#3", "~vàng:Việc ba", "Sở C", "~vàng", "~vàng", "x", "~vàng"}}},
	{"amounts for each quarter are no deadlines", "", [][]string{{"STT", "Nhiệm vụ", "Chủ trì", "Quý I", "Quý II"}, {"#1", "Việc một", "Sở A", "#20", "#30"}}},
	{"a total whose count stands in other columns", "", [][]string{usual, first, {"", "Cộng", "", "#1"}, second, {"", "Tổng cộng", "", "", "", "02 nhiệm vụ"}, {"", "Trong đó đã xong", "", "", "", ""}, {"", "Theo biểu đính kèm"}}},
	{"a task that counts", "", [][]string{usual, {"#1", "Tổng số", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"empty cells from row to row", "", [][]string{usual, first, {"#2", "b", "x", "", "", "Quý I/2026"}, {"#3", "b", "x", "", "", "Quý I/2026"}, {"#4", "b", "x", "", "", "Quý I/2026"}, {"#5", "b", "x", "", "", "Quý I/2026"}, {"#6", "b", "x", "", "", "Quý I/2026"}, {"#7", "b", "x", "", "", "Quý I/2026"}, {"#8", "b", "x", "", "", "Quý I/2026"}, {"#9", "b", "x", "", "", ""}}},
	{"columns that nobody knows", "", [][]string{append(usual, "Theo dõi, đôn đốc", "Cơ quan phối hợp"), append(first, "Sở C", "Sở D", "thừa")}},
	{"letters of old fonts", "", [][]string{{"STT", "NhiÖm vô", "S¶n phÈm", "C¬ quan chñ tr×", "Thêi h¹n"}, {"#1", "Rµ so¸t thñ tôc hµnh chÝnh", "B¸o c¸o kÕt qu¶", "Së A", "Quý I/2026"}}},
	{"areas within areas by Roman numbers and figures", "", [][]string{usual, {"I", "Thể chế"}, {"I.1", "Văn bản"}, first, {"I.2.", "Kiểm tra"}, second, {"II", "Tài chính"}, {"II.1", "Ngân sách"}, third}},
	{"several columns of agencies", "A1:A2 B1:B2 C1:E1 F1:F2 G1:G2 H1:H2", [][]string{{"STT", "Nhiệm vụ", "Cơ quan phối hợp", "", "", "Cơ quan chủ trì cấp tỉnh", "Cơ quan chủ trì cấp xã", "Thời hạn"}, {"", "", "Sở, ngành", "Xã", "Khác"}, {"#1", "Việc một", "Sở B", "Xã C", "", "Sở A", "Xã A", "Quý I/2026"}}},
	{"two columns of agencies under two heads", "A1:A3 B1:B3 C1:E1 C2:C3 D2:E2 F1:F3", [][]string{{"TT", "Nội dung", "Phân công", "", "", "Thời gian"}, {"", "", "Chủ trì", "Phối hợp"}, {"", "", "", "Sở, ngành", "Xã, phường"}, {"#1", "Việc một", "Sở A", "Sở B", "Xã C", "Quý I/2026"}}},
	{"who leads and who shares in one cell", "", [][]string{{"STT", "Nhiệm vụ", "Cơ quan thực hiện", "Thời hạn"}, {"#1", "Việc một", "Chủ trì: Sở A\nPhối hợp: Sở B, Sở C", "Quý I/2026"}, {"#2", "Việc hai", "Sở B", "Quý I/2026"}}},
	{"who leads and who shares in one sentence", "", [][]string{{"STT", "Nhiệm vụ", "Cơ quan thực hiện", "Thời hạn"}, {"#1", "Việc một", "Sở A chủ trì, phối hợp với Sở B, Sở C", "Quý I/2026"}, {"#2", "Việc hai", "Sở B (chủ trì); Sở A, Sở C phối hợp", "Quý I/2026"}, {"#3", "Việc ba", "Giao Sở C chủ trì, phối hợp với các đơn vị liên quan thực hiện.", "Quý I/2026"}, {"#4", "Việc bốn", "Sở A phối hợp với Sở B", "Quý I/2026"}, {"#5", "Việc năm", "Sở A chủ trì, phối hợp với Sở B; Sở C chủ trì, phối hợp với Sở B", "Quý I/2026"}}},
	{"a left part of the content over several tasks", "B1:C1 B2:B3 B4:B5 C6:C7", [][]string{{"STT", "Nhiệm vụ", "", "Cơ quan chủ trì", "Thời hạn"}, {"#1", "Chuyển đổi số:", "Việc một", "Sở A", "Quý I/2026"}, {"#2", "", "Việc hai", "Sở B", "Quý I/2026"}, {"#3", "Đề án 06:", "Việc ba", "Sở B", "Quý I/2026"}, {"#4", "", "Việc bốn", "Sở B", "Quý I/2026"}, {"#5", "Việc năm", "theo kế hoạch", "Sở B", "Quý I/2026"}, {"#6", "Việc sáu", "", "Sở B", "Quý I/2026"}, {"#7", "Việc bảy", "", "Sở B", "Quý I/2026"}}},
	{"a right part of the content and of the agencies over several tasks", "B1:C1 C2:C3 D1:E1 D2:D3", [][]string{{"STT", "Nhiệm vụ", "", "Cơ quan chủ trì", "", "Thời hạn"}, {"#1", "Rà soát", "thủ tục", "Sở A", "Sở B", "Quý I/2026"}, {"#2", "Công bố", "", "", "Sở C", "Quý I/2026"}, {"#3", "Tập huấn", "", "Sở A", "", "Quý I/2026"}}},
	{"one task over rows, whose content stands in two columns", "A2:A3 B1:C1 B2:B3", [][]string{{"STT", "Nhiệm vụ", "", "Cơ quan chủ trì", "Thời hạn"}, {"#1", "Việc một:", "ý một", "Sở A", "Quý I/2026"}, {"", "", "ý hai", "Sở B", "Quý I/2026"}, second[:2]}},
	{"months under a head of one word", "", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Tháng"}, {"#1", "Việc một", "Sở A", "#3"}, {"#2", "Việc hai", "Sở A", "6"}, {"#3", "Việc ba", "Sở A", "T6"}, {"#4", "Việc bốn", "Sở A", "Tháng 9/2026"}, {"#5", "Việc năm", "Sở A", "#13"}, {"#6", "Việc sáu", "Sở A", "09/2026"}}},
	{"quarters under a head of one word", "", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Quý"}, {"#1", "Việc một", "Sở A", "II"}, {"#2", "Việc hai", "Sở A", "#3"}, {"#3", "Việc ba", "Sở A", "Q4"}, {"#4", "Việc bốn", "Sở A", "II/2026"}}},
	{"short months under other heads of a time", "", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Lộ trình"}, {"#1", "Việc một", "Sở A", "T6"}, {"#2", "Việc hai", "Sở A", "Q.II"}, {"---", "2. Cấp xã"}, {"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời điểm"}, {"#1", "Việc ba", "Sở A", "T12"}}},
	{"a month beside a better head, and one that counts them", "", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Tháng", "Thời gian dự kiến"}, {"#1", "Việc một", "Sở A", "#3", "Quý II/2026"}, {"---", "2. Cấp xã"}, {"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện (tháng)"}, {"#1", "Việc ba", "Sở A", "#6"}}},
	{"words among amounts of money", "", [][]string{append(usual, "Kinh phí (triệu đồng)"), append(first, "#500"), append(second, "Lồng ghép"), append(third, "Theo dự toán"), {"#4", "Việc bốn", "Báo cáo", "Sở C", "", "30/6/2026", "Xã hội hóa"}, {"#5", "Việc năm", "Báo cáo", "Sở C", "", "30/6/2026", "Theo QĐ số 12/QĐ-UBND"}, {"#6", "Việc sáu", "Báo cáo", "Sở C", "", "30/6/2026", "khoảng 500 triệu"}}},
	{"words of money over several tasks", "G2:G3", [][]string{append(usual, "Kinh phí (triệu đồng)"), append(first, "Lồng ghép"), append(second, ""), append(third, "#5")}},
	{"letters that are no numbers", "", [][]string{usual, {"#1", "Việc một", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"a", "Ý một", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"b", "Ý hai", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"#2", "Việc hai", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"x", "Việc ba", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"a column that nobody filled", "", [][]string{usual, {"#1", "a", "x", "Sở A"}, {"#2", "b", "x", "Sở A"}, {"#3", "c", "x", "Sở A"}, {"#4", "d", "x", "Sở A"}, {"#5", "e", "x", "Sở A"}, {"#6", "g", "x", "Sở A"}, {"#7", "h", "x", "", "", "Quý I/2026"}}},
	{"empty cells", "", [][]string{usual, {"#1", "Việc một", "Báo cáo", "", "", "Quý I/2026"}, {"#2", "Việc hai", "", "Sở A"}, {"", "", "", "", "Sở B"}}},
	{"several sheets", "", [][]string{usual, first, {"---", "2. Cấp xã"}, usual, {"#1", "Việc khác", "Báo cáo", "Sở B", "", "Quý II/2026"}, {"---", "Sở A"}, usual, first, {"---", "Danh mục"}, {"Mã", "Tên"}, {"a", "Sở A"}}},
	{"two tables below each other, each with its own head", "", [][]string{usual, first, second, {"", ""}, {"BẢNG 2. THƯỜNG XUYÊN"}, {"STT", "Nội dung công việc", "Đơn vị chủ trì", "Kết quả", "Thời gian thực hiện"}, {"#1", "Việc ba", "Sở C", "Văn bản", "Hằng tháng"}}},
	{"two tables that continue each other", "", [][]string{usual, first, {"", ""}, {"STT", "Nội dung", "Thời gian", "Chủ trì", "Kết quả"}, {"#2", "Việc hai", "Quý II/2026", "Sở B", "Báo cáo"}}},
	{"a line over each head, the same head again", "", [][]string{{"ỦY BAN NHÂN DÂN XÃ MẪU"}, {"Lĩnh vực văn hóa"}, usual, first, {"Lĩnh vực y tế"}, usual, second}},
	{"a numbered line over each head, the same head again", "", [][]string{{"BẢNG PHÂN CÔNG NHIỆM VỤ"}, {"I. VĂN HÓA"}, usual, first, {"II. Y tế"}, usual, second}},
	{"a title over the first head, a line over the same head again", "", [][]string{{"Bảng phân công nhiệm vụ"}, usual, first, {"Y tế"}, usual, second}},
	{"a line over each head, other heads", "", [][]string{{"Văn hóa"}, usual, first, {"", ""}, {"Y tế"}, {"STT", "Nội dung", "Đơn vị chủ trì", "Thời gian thực hiện"}, {"#1", "Việc ba", "Sở C", "Hằng tháng"}}},
	{"numbered names over the whole row", "A2:F2 A3:F3 A5:F5", [][]string{usual, {"Phần thứ nhất: NHIỆM VỤ CHUNG"}, {"1. Về thể chế"}, first, {"2. Về thủ tục"}, second}},
	{"names beside signs and numbers of other kinds", "", [][]string{usual, {"(I)", "Văn hóa"}, first, {"II/", "Y tế"}, second, {"Mục III", "Giáo dục"}, third, {"---", "2. Cấp xã"}, usual, {"*", "Văn hóa"}, {"#1", "Việc xã", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"*", "Y tế"}, {"#2", "Việc thôn", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"* Theo dõi hằng quý"}}},
	{"sums of parts with a count under the deadline, and a row of one stray cell", "", [][]string{usual, first, {"Cộng (I)", "", "", "", "", "#1"}, second, {"", "", "", "", "", "x"}, third, {"Cộng mục II", "", "#2"}}},
	{"several short months and quarters", "", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"}, {"#1", "Việc một", "Sở A", "T6-T9/2026"}, {"#2", "Việc hai", "Sở A", "T3, T9"}, {"#3", "Việc ba", "Sở A", "Q1-Q2/2026"}, {"#4", "Việc bốn", "Sở Nội vụ (chủ trì), Sở Y tế (phối hợp)", "Q3"}, {"#5", "Việc năm", "Sở A • Sở B", "Quý II"}}},
	{"the line of place and day right below the last task", "", [][]string{usual, first, {"", "", "", "", "Mẫu, ngày 05 tháng 01 năm 2026"}, {"", "NGƯỜI LẬP", "", "", "CHỦ TỊCH"}}},
	{"a cell of items, a name over two lines, what the head says in brackets", "", [][]string{usual, {"#1", "- Ý một\n- Ý hai", "Báo cáo", "Sở Văn hóa,\nThể thao và Du lịch", "Sở B,\nSở C", "Quý I/2026"}, {"#2", "Việc hai", "Báo cáo", "Sở A (chủ trì)", "Sở B (phối hợp)", "Quý I/2026"}}},
	{"a column of groups beside one of areas", "A2:A4 B2:B3", [][]string{{"Nhóm nhiệm vụ", "Lĩnh vực", "STT", "Nội dung", "Chủ trì", "Thời hạn"}, {"Nhóm một", "Thể chế", "#1", "Việc một", "Sở A", "Quý I"}, {"", "", "#2", "Việc hai", "Sở A", "Quý I"}, {"", "Tài chính", "#3", "Việc ba", "Sở A", "Quý I"}}},
	{"dashes under a task that says who and until when, small Roman numbers, a long line", "", [][]string{usual, {"i)", "Văn hóa"}, first, {"-", "Ý thứ nhất"}, {"-", "Ý thứ hai"}, second, {"ii)", "Y tế"}, {"1", "Việc y tế", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"", "Việc trên do Sở A làm đầu mối, các đơn vị gửi báo cáo trước ngày 15 hằng tháng"}, {"2", "Việc nữa", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"a title that goes on over the head on the next page, numbers in the contents too", "A3:F3", [][]string{usual, {"1.", "1. Việc một", "Báo cáo", "Sở A", "", "Quý I/2026"}, {"PHỤ LỤC (tiếp theo)"}, usual, {"2", "2) Việc hai", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"nobody says who", "", [][]string{{"STT", "Nhiệm vụ", "Sản phẩm", "Thời hạn"}, {"#1", "Việc một", "Báo cáo", "Quý I/2026"}}},
	{"two tables beside each other", "", [][]string{{"NĂM 2026"}, append(append(append([]string{}, usual...), ""), usual...), append(append(append([]string{}, first...), ""), second...), append(third, "")}},
	{"a table of another kind below", "", [][]string{{"UBND TỈNH MẪU", "", "", "Mẫu, ngày 15/01/2026"}, usual, first, {"", ""}, {"DANH SÁCH ĐẦU MỐI"}, {"STT", "Họ tên", "Chức vụ", "Đơn vị", "Email"}, {"#1", "Nguyễn Văn A", "Trưởng phòng", "Sở A", "a@mau.gov.vn"}}},
	{"no table of tasks", "", [][]string{{"STT", "Họ tên", "Chức vụ"}, {"#1", "Nguyễn Văn A", "Giám đốc"}}},
	{"day, month and year of a deadline in columns of their own", "A1:A2 B1:B2 C1:C2 D1:D2 E1:G1 G3:G5", [][]string{{"STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời hạn"}, {"", "", "", "", "Ngày", "Tháng", "Năm"}, {"#1", "Việc một", "Báo cáo", "Sở A", "#15", "#3", "#2026"}, {"#2", "Việc hai", "Báo cáo", "Sở A", "", "06"}, {"#3", "Việc ba", "Báo cáo", "Sở A"}, {"#4", "Việc bốn", "Báo cáo", "Sở A", "Thường xuyên"}}},
	{"month and year beside each other, under no heading", "", [][]string{{"STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Tháng", "Năm"}, {"#1", "Việc một", "Báo cáo", "Sở A", "#3", "#2026"}, {"#2", "Việc hai", "Báo cáo", "Sở A", "Tháng 12", "#2026"}}},
	{"quarter and year of the beginning and of the end", "C1:D1 E1:F1", [][]string{{"STT", "Nhiệm vụ", "Bắt đầu", "", "Kết thúc", "", "Cơ quan chủ trì"}, {"", "", "Quý", "Năm", "Quý", "Năm"}, {"#1", "Việc một", "I", "#2026", "III", "#2026", "Sở A"}}},
	{"from and until a month, under one heading", "D1:E1", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện"}, {"", "", "", "Từ tháng", "Đến tháng"}, {"#1", "Việc một", "Sở A", "#1", "#6"}}},
	{"deadlines that were put off", "", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Thời hạn điều chỉnh"}, {"#1", "Việc một", "Sở A", "Quý I/2026", "Quý II/2026"}, {"#2", "Việc hai", "Sở A", "Quý III/2026", "-"}, {"#3", "Việc ba", "Sở A", "", "Quý IV/2026"}}},
	{"put off, left of the deadline before", "", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Gia hạn đến", "Thời hạn ban đầu"}, {"#1", "Việc một", "Sở A", "30/9/2026", "30/6/2026"}, {"#2", "Việc hai", "Sở A", "", "30/6/2026"}}},
	{"words beside deadlines that put off none", "D4:D5", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Gia hạn", "Thời hạn"}, {"#1", "Việc một", "Sở A", "Có", "Quý I/2026"}, {"#2", "Việc hai", "Sở A", "Đến 30/9/2026", "Quý I/2026"}, {"#3", "Việc ba", "Sở A", "2 lần, theo Công văn số 12", "Quý I/2026"}, {"#4", "Việc bốn", "Sở A", "", "Quý II/2026"}, {"#5", "Việc năm", "Sở A", "Quý IV\n", "Quý II/2026"}}},
	{"areas of which some begin as agencies do", "", [][]string{{"STT", "Nhiệm vụ", "Sản phẩm", "Thời hạn"}, {"I", "HỘI NHẬP QUỐC TẾ"}, {"#1", "Việc một", "Báo cáo", "Quý I/2026"}, {"II", "TỔ CHỨC BỘ MÁY, CÁN BỘ"}, {"#2", "Việc hai", "Báo cáo", "Quý I/2026"}, {"III", "Chuyển đổi số"}, {"#3", "Việc ba", "Báo cáo", "Quý I/2026"}}},
	{"areas that are agencies, nobody else says who", "", [][]string{{"STT", "Nhiệm vụ", "Sản phẩm", "Thời hạn"}, {"I", "SỞ A"}, {"#1", "Việc một", "Báo cáo", "Quý I/2026"}, {"#2", "Việc hai", "Báo cáo", "Quý I/2026"}, {"a)", "Con một", "Báo cáo", "Quý I/2026"}, {"II", "Công an tỉnh"}, {"#3", "Việc ba", "Báo cáo", "Quý I/2026"}, {"III", "Nhiệm vụ khác"}, {"#4", "Việc bốn", "Báo cáo", "Quý I/2026"}}},
	{"areas that are agencies in capitals, which no dossier has", "", [][]string{{"STT", "Nhiệm vụ", "Sản phẩm", "Thời hạn"}, {"I", "PHÒNG KINH TẾ"}, {"#1", "Việc một", "Báo cáo", "Quý I/2026"}, {"II", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"}, {"#2", "Việc hai", "Báo cáo", "Quý I/2026"}, {"III", "CÔNG AN XÃ TÂN HỘI"}, {"#3", "Việc ba", "Báo cáo", "Quý I/2026"}}},
	{"two tables of a sheet without a name, nobody names them", "", [][]string{{"---", "S"}, usual, first, {"", ""}, {"STT", "Nội dung", "Thời gian", "Chủ trì", "Kết quả"}, {"#2", "Việc hai", "Quý II/2026", "Sở B", "Báo cáo"}}},
	{"two tables of a copied sheet without a name", "", [][]string{{"---", "Sheet1 (2)"}, usual, first, {"", ""}, {"STT", "Nội dung", "Thời gian", "Chủ trì", "Kết quả"}, {"#2", "Việc hai", "Quý II/2026", "Sở B", "Báo cáo"}}},
	{"sheets that are quarters, none says until when", "", [][]string{{"---", "Quý I"}, {"STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì"}, {"#1", "Việc một", "Báo cáo", "Sở A"}, {"---", "KH Quý II"}, {"STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì"}, {"#1", "Việc hai", "Báo cáo", "Sở A"}}},
	{"products in rows, three of one task", "A2:A4 B2:B4", [][]string{usual, first, {"", "", "Kế hoạch"}, {"", "", "Tờ trình"}, second, {"", "", "Danh mục"}, {"", "", "Quyết định"}}},
	{"who leads and who shares under one head that says both", "", [][]string{{"STT", "Nhiệm vụ", "Chủ trì/Phối hợp", "Thời hạn"}, {"#1", "Việc một", "Sở A/Sở B, Sở C", "Quý I/2026"}, {"#2", "Việc hai", "- Sở A\n- Sở B\n- Sở C", "Quý I/2026"}, {"#3", "Việc ba", "Sở A (chủ trì), Sở C (phối hợp)", "Quý I/2026"}, {"#4", "Việc bốn", "Sở A", "Quý I/2026"}}},
	{"parts of a project by codes, in capitals", "", [][]string{{"Mã WBS", "Công việc", "Sản phẩm", "Chủ trì", "Thời hạn"}, {"WP1", "THỦ TỤC", "", "", "Quý I/2026"}, {"1.1", "Việc một", "Báo cáo", "Sở A", "Quý I/2026"}, {"WP2", "TRIỂN KHAI"}, {"2.1", "Việc hai", "Báo cáo", "Sở A", "Quý II/2026"}}},
	{"a column for each agency, roles in its cells", "A1:A2 B1:B2 C1:E1 F1:F2", [][]string{{"STT", "Nhiệm vụ", "Phân công", "", "", "Thời hạn"}, {"", "", "Sở A", "Sở B", "Công an tỉnh"}, {"#1", "Việc một", "CT", "PH", "PH", "Quý I/2026"}, {"#2", "Việc hai", "", "Chủ trì", "x", "Quý I/2026"}, {"#3", "Việc ba", "x", "", "-", "Quý I/2026"}, {"#4", "Việc bốn", "", "", "", "Quý I/2026"}}},
	{"a column for each agency that counts is none of roles", "", [][]string{{"STT", "Nhiệm vụ", "Chủ trì", "Sở A", "Sở B", "Thời hạn"}, {"#1", "Việc một", "Sở C", "#5", "#6", "Quý I/2026"}}},
	{"documents in the place of agencies, and groups in the office's own words", "", [][]string{usual, {"#1", "Việc một", "Báo cáo", "Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026", "Các địa phương", "Quý I/2026"}, {"#2", "Việc hai", "Báo cáo", "Sở A (theo Quyết định số 15/QĐ-UBND)", "các địa phương", "Quý I/2026"}, {"#3", "Việc ba", "Báo cáo", "Sở A", "Sở B; theo phân công của UBND tỉnh", "Quý I/2026"}, {"#4", "Việc bốn", "Báo cáo", "Sở A", "-nt-", "Quý I/2026"}}},
	{"the sign that ends a document behind the last words", "", [][]string{append(usual, "Kinh phí (đồng)"), append(first, "#5"), append([]string{"#2", "Việc hai./.", "Kế hoạch", "Sở B", "", "Quý II/2026./."}, "7.000.000\u00a0./."), {"#3", "Việc ba", "Báo cáo./.", "Sở C", "Sở A./.", "30/6/2026", "./."}}},
	{"a remark in the row of an area that is numbered as tasks are", "", [][]string{append(usual, "Ghi chú"), {"1", "Thể chế", "", "", "", "", "Theo Nghị quyết 5"}, {"1", "Việc một", "Báo cáo", "Sở A", "", "Quý I/2026"}}},
	{"numbers and words among roles, and a role merged over two tasks", "A1:A2 B1:B2 C1:E1 F1:F2 C3:C4 D5:E5", [][]string{{"STT", "Nhiệm vụ", "Phân công", "", "", "Thời hạn"}, {"", "", "Sở A", "Sở B", "Công an tỉnh"}, {"#1", "Việc một", "CT", "PH", "#80", "Quý I/2026"}, {"#2", "Việc hai", "", "CT (quý II)", "theo dõi", "Quý I/2026"}, {"#3", "Việc ba", "TD", "Chủ trì", "", "Quý I/2026"}, {"I", "Thể chế", "#3", "#2"}, {"1", "Việc bốn", "PH", "", "CT", "Quý I/2026"}, {"", "Cộng", "#3", "#2", "#1"}}},
	{"who leads, or until when, in the row of an area", "", [][]string{usual, {"I", "Thể chế", "", "Sở A"}, {"#1", "Việc một", "Báo cáo", "", "", "Quý I/2026"}, {"#2", "Việc hai", "Báo cáo", "Sở B", "", "Quý I/2026"}, {"II", "Tài chính", "", "", "", "Quý IV/2026"}, {"#3", "Việc ba", "Báo cáo", "Sở B"}, {"III", "Ngân sách", "", "Sở A"}, {"#4", "Việc bốn", "Báo cáo", "Sở B", "", "Quý I/2026"}}},
	{"short heads, and a supervisor under the same head as who leads", "A1:A2 B1:B2 C1:E1", [][]string{{"STT", "Nhiệm vụ", "Phân công thực hiện", "", "", "SP"}, {"", "", "Lãnh đạo phụ trách", "CT", "Thời hạn"}, {"#1", "Việc một", "PCT A", "Sở A", "Quý I/2026", "Báo cáo"}}},
	{"who leads, by levels, without a word of it", "C1:D1", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "", "Thời hạn"}, {"", "", "Cấp tỉnh", "Cấp xã"}, {"#1", "Việc một", "Sở A", "", "Quý I/2026"}, {"#2", "Việc hai", "Sở B", "UBND các xã", "Quý I/2026"}}},
	{"a mark for each short quarter, nothing merged downward", "D1:G1", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"}, {"", "", "", "Q1", "Q2", "Q3", "Q4"}, {"#1", "Việc một", "Sở A", "", "x"}, {"#2", "Việc hai", "Sở A", "✓", "", "", "✓"}}},
	{"a mark for each quarter of two years", "A1:A2 B1:B2 C1:C2 D1:E1 F1:G1", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Năm 2026", "", "Năm 2027"}, {"", "", "", "Quý III", "Quý IV", "Quý I", "Quý II"}, {"#1", "Việc một", "Sở A", "x", "x"}, {"#2", "Việc hai", "Sở A", "", "", "", "x"}, {"#3", "Việc ba", "Sở A", "", "x", "x"}}},
	{"tables with a number and a name over each head", "", [][]string{{"Bảng 1. Việc thường xuyên"}, usual, first, {"Bảng 2. Việc đột phá"}, usual, second, third}},
	{"signs for roles that the head explains", "A1:A2 B1:B2 C1:D1 E1:E2", [][]string{{"STT", "Nhiệm vụ", "Đơn vị (● chủ trì, ○ phối hợp)", "", "Thời hạn"}, {"", "", "Sở A", "Sở B"}, {"#1", "Việc một", "●", "○", "Quý I/2026"}, {"#2", "Việc hai", "○", "●", "Quý I/2026"}}},
	{"letters for roles that a note explains", "A1:A2 B1:B2 C1:D1 E1:E2", [][]string{{"STT", "Nhiệm vụ", "Đơn vị", "", "Thời hạn"}, {"", "", "Sở A", "Sở B"}, {"#1", "Việc một", "X", "K", "Quý I/2026"}, {"#2", "Việc hai", "K", "X", "Quý I/2026"}, {"#3", "Việc ba", "K", "K", "Quý I/2026"}, {"#4", "Việc bốn", "K", "K", "Quý I/2026"}, {"Ghi chú: X: chủ trì; K: phối hợp"}}},
	{"signs for roles that nobody explains", "A1:A2 B1:B2 C1:D1 E1:E2", [][]string{{"STT", "Nhiệm vụ", "Đơn vị", "", "Thời hạn"}, {"", "", "Sở A", "Sở B"}, {"#1", "Việc một", "●", "○", "Quý I/2026"}, {"#2", "Việc hai", "○", "●", "Quý I/2026"}}},
	{"a mark for each year", "A1:A2 B1:B2 C1:C2 D1:F1", [][]string{{"STT", "Nhiệm vụ", "Cơ quan chủ trì", "Năm thực hiện"}, {"", "", "", "#2026", "#2027", "#2028"}, {"#1", "Việc một", "Sở A", "x", "x"}, {"#2", "Việc hai", "Sở A", "", "", "x"}}},
	{"a column for each agency, one by a short name that opens no agency's", "A1:A2 B1:B2 C1:E1 F1:F2", [][]string{{"STT", "Nhiệm vụ", "Cơ quan thực hiện (CT, PH)", "", "", "Thời hạn"}, {"", "", "Sở A", "Công an tỉnh", "BCH Quân sự"}, {"#1", "Việc một", "CT", "PH", "PH", "Quý I/2026"}, {"#2", "Việc hai", "", "PH", "CT", "Quý I/2026"}}},
	{"a total in words, and names of signers below", "", [][]string{append(usual, "Kinh phí (triệu đồng)"), append(first, "#5"), {"Tổng cộng", "", "", "", "", "", "#5"}, {"", "(Bằng chữ: Năm triệu đồng)"}, {"", "", "", "", "", "Mẫu, ngày   tháng 01 năm 2026"}, {"", "NGƯỜI LẬP BIỂU", "", "", "", "TRƯỞNG PHÒNG"}, {"", "Lê Thị Hoa", "", "", "", "Trần Văn Nam"}}},
	{"a total in words right below the last task", "", [][]string{usual, first, {"", "Số tiền bằng chữ: Năm triệu đồng"}}},
	{"totals that are not what the tasks add up to", "", [][]string{append(usual, "Số tiền (đ)"), {"I", "Một"}, append(first, "#282"), append(second, "30,5 triệu"), {"Cộng mục I", "", "", "", "", "", "#282"}, {"II", "Hai"}, append(third, "#10"), {"", "Cộng II", "", "", "", "", "#10"}, {"Cộng (I+II)", "", "", "", "", "", "#292"}}},
	{"a total that counts a part of a task again", "", [][]string{{"Đơn vị tính: triệu đồng"}, append(usual, "Kinh phí"), append(first, "#53"), {"1.1", "Việc con", "Báo cáo", "Sở A", "", "Quý I/2026", "#5"}, {"Tổng cộng", "", "", "", "", "", "#58"}}},
	{"rows of one task with agencies and deadlines of their own", "A2:A4 B2:B4 G2:G4", [][]string{append(usual, "Kinh phí (đồng)"), append(first, "#5"), {"", "", "Kế hoạch", "Sở B", "", "Quý II/2026"}, {"", "", "Tờ trình", "Sở B", "", "Quý II/2026"}, second}},
	{"a head and nothing below", "", [][]string{usual}},
}

// TestRows reads the tables, and prints what comes of them beside the golden file.
func TestRows(t *testing.T) {
	var out strings.Builder
	for _, c := range tables {
		table, err := Read(sheetsOf(c.merged, c.rows), &Into{Year: 2026})
		out.WriteString("=== " + c.name + "\n" + said(table, err))
	}
	golden := filepath.Join("testdata", "rows.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Error(diff)
	}
}

// sheetsOf gives the sheets of a table of the test; the merged cells are those of the first.
func sheetsOf(merged string, rows [][]string) []grid.Grid {
	var all []grid.Grid
	title, from := "1. Cấp tỉnh", 0
	end := func(to int) {
		g := gridOf(merged, rows[from:to]...)
		g.Title, g.Label, g.File = title, "Trang tính “"+title+"”", "x.xlsx, trang tính “"+title+"”"
		all, merged = append(all, g), ""
	}
	for i, row := range rows {
		if row[0] == "---" {
			end(i)
			title, from = row[1], i+1
		}
	}
	end(len(rows))
	return all
}

// FuzzRead reads any table: it gives one or a sentence, and no text that is none.
func FuzzRead(f *testing.F) {
	for _, c := range tables {
		var lines []string
		for _, row := range c.rows {
			lines = append(lines, strings.Join(row, "\t"))
		}
		f.Add(c.merged, strings.Join(lines, "\r"))
	}
	f.Fuzz(func(t *testing.T, merged, text string) {
		if !utf8.ValidString(text) || len(text) > 4_000 {
			return
		}
		var rows [][]string
		for line := range strings.SplitSeq(text, "\r") {
			row := strings.Split(line, "\t")
			if len(row) > 26 || strings.Contains(line, "---") || strings.Contains(line, "@") {
				return
			}
			rows = append(rows, row)
		}
		table, err := Read(sheetsOf("", rows), &Into{Year: 2026})
		if table == nil && err == nil || strings.Contains(said(table, err), "%!") {
			t.Errorf("%q: %v", text, err)
		}
	})
}
