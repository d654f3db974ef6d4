package xlsx_test

import (
	"fmt"
	"math/big"
	"strings"

	"vanban/generator/calendar"
	_ "vanban/generator/collector/seldom"
	"vanban/generator/doc"
	"vanban/generator/source"
)

// task is a row of the samples' table, from the plan of Tây Ninh for 2024.
type task struct {
	content  string
	products []string
	lead     string
	support  string
	due      string
	from, to calendar.Date
}

type taskArea struct {
	name  string
	tasks []task
}

var year = []calendar.Date{calendar.Of(2024, 1, 1), calendar.Of(2024, 12, 31)}

func areas() []taskArea {
	return []taskArea{
		{"I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", []task{
			{"Ban hành Kế hoạch CCHC năm 2024", []string{"Kế hoạch CCHC năm 2024"},
				"Sở Nội vụ", "Các cơ quan liên quan", "Trong tháng 1", calendar.Of(2024, 1, 1), calendar.Of(2024, 1, 31)},
			{"Ban hành và tổ chức triển khai, thực hiện Kế hoạch tuyên truyền CCHC năm 2024 của UBND tỉnh.",
				[]string{"Kế hoạch tuyên truyền CCHC năm 2024; Đưa tin CCHC trên báo Tây Ninh; Duy trì thường xuyên các chuyên mục về CCHC trên Đài phát thanh - Truyền hình Tây Ninh, Cổng Hành chính công tỉnh Tây Ninh (Zalo); Cổng Thông tin điện tử..."},
				"Sở Nội vụ", "Các cơ quan liên quan", "Thường xuyên", year[0], year[1]},
			{"Tổ chức tập huấn chuyên đề về CCHC", []string{"Kế hoạch tập huấn, Báo cáo kết quả tập huấn."},
				"Sở Nội vụ, Văn phòng UBND tỉnh, Sở TTTT, Sở Tài chính, Sở Tư pháp", "Các cơ quan liên quan", "Thường xuyên", year[0], year[1]},
			{"Kiểm tra công tác CCHC năm 2024",
				[]string{"Kế hoạch kiểm tra công tác CCHC; quyết định thành lập các đoàn kiểm tra; Báo cáo kết quả kiểm tra."},
				"Sở Nội vụ", "Các cơ quan liên quan", "Quý II, III/2024", calendar.Of(2024, 4, 1), calendar.Of(2024, 9, 30)},
		}},
		{"VI. CẢI CÁCH TÀI CHÍNH CÔNG", []task{
			{"Tăng cường công tác quản lý thu, chi ngân sách",
				[]string{"- Báo cáo kết quả thu ngân sách;", "- Báo cáo kết quả giải ngân vốn đầu tư công;", "- Kế hoạch sử dụng kinh phí tiết kiệm."},
				"Sở Tài chính", "", "Trong năm 2024", year[0], year[1]},
		}},
		{"VII. XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ", []task{
			{"Triển khai nền tảng tích hợp, chia sẻ dữ liệu (LGSP)", []string{"= Nền tảng LGSP"},
				"Sở TTTT", "", "Quý IV/2024 đến quý II/2025", calendar.Of(2024, 10, 1), calendar.Of(2025, 6, 30)},
			{"Báo cáo kết quả CCHC định kỳ", []string{"Báo cáo quý."},
				"Sở Nội vụ", "", "Trước ngày 20 của kỳ Báo cáo", calendar.Date{}, calendar.Date{}},
		}},
		{"VIII. TÁC ĐỘNG CỦA CCHC ĐẾN PHÁT TRIỂN KT-XH", []task{longTask()}},
	}
}

// longTask is higher than a row may be.
func longTask() task {
	sentence := "Chủ trì, tổ chức thực hiện các nội dung liên quan đến phát triển kinh tế - xã hội như: Thu hút đầu tư, hoàn thiện thể chế về thu hút đầu tư, cải thiện môi trường đầu tư trên địa bàn tỉnh; Phát triển doanh nghiệp; Thực hiện giải ngân kế hoạch vốn đầu tư thuộc ngân sách nhà nước hàng năm."
	var products []string
	for i := range 7 {
		products = append(products, fmt.Sprintf("- Lần %d: %s", i+1, sentence))
	}
	return task{"Tập trung phát triển kinh tế - xã hội, góp phần phục hồi nhanh và phát triển bền vững đến năm 2025", products,
		"Sở Kế hoạch và Đầu tư", "UBND cấp huyện, cấp xã", "Năm 2024 - 2025", calendar.Of(2024, 1, 1), calendar.Of(2025, 12, 31)}
}

func cell(role doc.Role, s string) doc.Cell {
	if s == "" {
		return doc.Cell{}
	}
	return doc.Cell{Lines: []doc.Line{{Role: role, Text: doc.Words(s), At: source.Pos{File: "nhiem-vu.yaml", Line: 7}}}}
}

func taskTable(all []taskArea) *doc.Table {
	t := &doc.Table{Role: doc.TaskTable, Head: []doc.Row{{}}}
	for _, h := range []string{"NỘI DUNG", "NHIỆM VỤ", "SẢN PHẨM", "CƠ QUAN CHỦ TRÌ", "CƠ QUAN PHỐI HỢP", "THỜI GIAN HOÀN THÀNH"} {
		t.Head[0].Cells = append(t.Head[0].Cells, cell(doc.TableHead, h))
	}
	n := 0
	for _, a := range all {
		for i, k := range a.tasks {
			n++
			first := doc.Cell{Merge: doc.MergeDown}
			if i == 0 {
				first = cell(doc.TableArea, a.name)
				if len(a.tasks) > 1 {
					first.Merge = doc.MergeTop
				}
			}
			var products doc.Cell
			for _, p := range k.products {
				products.Lines = append(products.Lines, doc.Line{Role: doc.TableDash, Text: doc.Words(p)})
			}
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{
				first, cell(doc.TableCell, fmt.Sprintf("%d. %s", n, k.content)), products,
				cell(doc.TableCell, k.lead), cell(doc.TableCell, k.support), cell(doc.TableCell, k.due),
			}})
		}
	}
	total := cell(doc.TableTotal, fmt.Sprintf("TỔNG: %d NHIỆM VỤ", n))
	total.Span = 6
	t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{total}})
	return t
}

func dataset(all []taskArea) *doc.Dataset {
	d := &doc.Dataset{Name: "Dữ liệu", Columns: []string{"STT", "Lĩnh vực", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Từ ngày", "Đến ngày"}}
	n := 0
	for _, a := range all {
		for _, k := range a.tasks {
			n++
			d.Rows = append(d.Rows, []doc.Datum{
				{Kind: doc.NumberDatum, Number: n}, {Text: a.name}, {Text: k.content}, {Text: strings.Join(k.products, "\n")},
				{Text: k.lead}, {Text: k.support}, {Text: k.due},
				doc.DayDatum(k.from), doc.DayDatum(k.to),
			})
		}
	}
	return d
}

func document(blocks ...doc.Block) *doc.Document {
	head := &doc.AppendixHead{
		Label: doc.Words("Phụ lục"),
		Title: doc.Words("DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2024"),
		Note:  doc.Words("(Kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Tây Ninh)"),
	}
	return &doc.Document{
		Meta: doc.Meta{
			Name: "Phụ lục Danh mục nhiệm vụ cải cách hành chính năm 2024", Symbol: "140/QĐ-UBND",
			Issuer: "Ủy ban nhân dân tỉnh Tây Ninh", Language: "vi-VN", Created: calendar.Of(2024, 1, 19),
		},
		Sections: []*doc.Section{{
			Orientation: doc.Landscape, Blocks: append([]doc.Block{head}, blocks...),
		}},
	}
}

// tasks is the sample: an electronic appendix with a corner line, the tasks and their data.
func tasks() *doc.Document {
	d := document(taskTable(areas()))
	corner := &doc.Corner{Text: doc.Words("Ủy ban nhân dân tỉnh Tây Ninh; số 140/QĐ-UBND; 19/01/2024; 09:30:00")}
	d.Sections[0].Blocks = append([]doc.Block{corner}, d.Sections[0].Blocks...)
	d.Data = dataset(areas())
	return d
}

// prose is a sample without data: paragraphs, two tables of different columns, bold words and footnotes, on upright paper.
func prose() *doc.Document {
	d := document(
		&doc.Paragraph{Role: doc.SectionHead, Label: "I.", Text: doc.Words("MỤC TIÊU")},
		&doc.Paragraph{Role: doc.Body, Text: []doc.Inline{
			doc.Text{S: "Thực hiện "}, doc.Text{S: "đồng bộ, hiệu quả", Bold: true},
			doc.Text{S: " các nội dung của Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030"}, doc.NoteRef{N: 1},
			doc.Text{S: ", nâng cao chất lượng phục vụ người dân, doanh nghiệp trên địa bàn tỉnh."},
		}},
		plainTable([]string{"STT", "CHỈ TIÊU", "TỶ LỆ (%)"}, []string{"1", "Hồ sơ thủ tục hành chính được giải quyết đúng hạn", "95"}, []string{"2", "Văn bản ký số", "100"}),
		&doc.Paragraph{Role: doc.Dash, Text: doc.Words("- Kinh phí thực hiện:")},
		plainTable([]string{"NGUỒN", "SỐ TIỀN"}, []string{"Ngân sách tỉnh", "1.250"}),
	)
	d.Sections[0].Orientation = doc.Portrait
	d.Sections[0].Notes = []doc.Note{{N: 1, Text: doc.Words("Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.")}}
	return d
}

func plainTable(head []string, rows ...[]string) *doc.Table {
	t := &doc.Table{Role: doc.PlainTable, Head: []doc.Row{{}}}
	for _, h := range head {
		t.Head[0].Cells = append(t.Head[0].Cells, cell(doc.TableHead, h))
	}
	for _, r := range rows {
		var row doc.Row
		for i, s := range r {
			role := doc.TableCell
			if i == len(r)-1 {
				role = doc.TableNumber
			}
			row.Cells = append(row.Cells, cell(role, s))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// decimal gives a datum of two decimals.
func decimal(numerator, denominator int64, formula string) doc.Datum {
	return doc.Datum{Kind: doc.DecimalDatum, Decimal: &doc.Decimal{Exact: big.NewRat(numerator, denominator), Decimals: 2, Formula: formula}}
}

// report is a sample of datasets alone: one with totals, formulas and a chart, one of all kinds of data.
func report() *doc.Document {
	d := document()
	d.Meta.Name, d.Sections = "Báo cáo & số liệu", nil
	count := func(n int64) doc.Datum {
		return doc.Datum{Kind: doc.DecimalDatum, Decimal: &doc.Decimal{Exact: big.NewRat(n, 1)}}
	}
	d.Sheets = []*doc.Dataset{
		{
			Name: "Tổng hợp", Columns: []string{"Lĩnh vực", "Xong", "Chậm", "Tỷ lệ (%)"}, Totals: 1,
			Rows: [][]doc.Datum{
				{{Text: "Thể chế"}, count(3), count(1), decimal(75, 1, "B2/(B2+C2)*100")},
				{{Text: "Bộ máy"}, count(2), count(4), decimal(100, 3, "B3/(B3+C3)*100")},
				{{Text: "Tổng"}, count(5), count(5), decimal(50, 1, "B4/(B4+C4)*100")},
			},
			Chart: &doc.DataChart{Title: "Nhiệm vụ theo trạng thái", ValueTitle: "Số nhiệm vụ", First: 1, Last: 2, Colours: []string{"2E7D32", "C62828"}},
		},
		{
			Name: "Số liệu", Columns: []string{"Mã", "Ngày", "Giá trị", "Ghi chú"},
			Rows: [][]doc.Datum{
				{{Kind: doc.NumberDatum, Number: 7}, doc.DayDatum(calendar.Of(2024, 2, 29)), decimal(-1, 8, ""), {Text: "=1+1"}},
				{{Kind: doc.NumberDatum, Number: 8}, {Kind: doc.DateDatum}, {Kind: doc.DecimalDatum, Decimal: &doc.Decimal{Formula: `IF(A2>1,"có","")`}}, {Text: ""}},
			},
		},
	}
	return d
}

// form is a sample of all that a form asks for.
func form() *doc.Form {
	help := func(s string) doc.FormHelp { return doc.FormHelp{Title: s, Prompt: "Ghi " + s, Wrong: "Sai " + s} }
	row := func(n string) doc.FormRow {
		field := func(kind doc.FieldKind, s string) doc.FormCell {
			return doc.FormCell{Kind: kind, Key: "nv." + n + "." + s, Help: help(s)}
		}
		choice, date := field(doc.ChoiceField, "trạng thái"), field(doc.DayField, "ngày")
		choice.Choices = []string{"Xong", "Chưa & chậm"}
		date.From, date.To = calendar.Of(2024, 1, 1), calendar.Of(2024, 12, 14)
		return doc.FormRow{Cells: []doc.FormCell{
			{Text: n, Role: doc.TableNumber}, {Text: "Nhiệm vụ\nthứ " + n, Role: doc.TableCell}, choice, date,
			field(doc.ShareField, "tỷ lệ"), field(doc.CountField, "số lượng"), field(doc.DecimalField, "giá trị"),
			{Kind: doc.TextField, Key: "nv." + n + ".ghi-chu"}, {Kind: doc.TextField, Key: "nv." + n + ".vuong-mac"}, {Role: doc.TableCell},
		}}
	}
	heads := []string{"STT", "Nhiệm vụ", "Trạng thái", "Ngày", "Tỷ lệ", "Số lượng", "Giá trị", "Ghi chú", "Vướng mắc", "Khác"}
	return &doc.Form{
		Meta:  doc.Meta{Name: "Phiếu báo cáo quý I", Issuer: "Sở Nội vụ", Language: "vi-VN", Created: calendar.Of(2024, 3, 1)},
		About: doc.FormAbout{Dossier: "tay-ninh-2024", Period: "2024-quy-1", Agency: "so-noi-vu", Plan: "0123abcd"},
		Sheets: []*doc.FormSheet{
			{Name: "Nhiệm vụ", Table: doc.FormTaskTable, Heads: heads, Lines: []doc.Line{{Role: doc.AppendixTitle, Text: doc.Words("PHIẾU BÁO CÁO")}, {Role: doc.Body, Text: doc.Words("Điền vào ô vàng.")}},
				Rows: []doc.FormRow{{Band: "Thể chế"}, row("1"), row("2"), {Band: "Bộ máy"}, row("3")}},
			{Name: "Chỉ tiêu", Table: doc.FormTaskTable, Heads: heads, Lines: []doc.Line{{Role: doc.AppendixTitle, Text: doc.Words("CHỈ TIÊU")}}, Rows: []doc.FormRow{row("4")}},
		},
	}
}
