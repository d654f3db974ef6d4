package chartml_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vanban/generator/chartml"
	"vanban/generator/doc"
)

// nothing is what a chart leads to that carries no workbook with it.
func nothing(string) ([]byte, error) { return nil, errors.New("không có bảng tính") }

// carried is a workbook with the figures of two years, a sheet whose name needs quotation marks, a share, a day, two levels, a hidden row and a mistake.
func carried(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for cell, v := range map[string]any{
		"B1": "Năm 2024", "C1": "Năm 2025", "A2": "Xã An", "A3": "Xã Bình", "A4": "Xã Cát", "A5": "Xã Dung", "B2": 1234.56, "B3": 20, "B4": 30, "C2": 0.25, "C4": 0.5,
		"E2": "Quý I", "F2": "Tháng 1", "F3": "Tháng 2", "E4": "Quý II", "F4": "Tháng 4", "G2": 45658, "G3": 45689, "A7": "Số hồ sơ",
	} {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	style := func(sheet, from, to string, number int) {
		id, err := f.NewStyle(&excelize.Style{NumFmt: number})
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellStyle(sheet, from, to, id); err != nil {
			t.Fatal(err)
		}
	}
	style("Sheet1", "B2", "B4", 3)
	style("Sheet1", "C2", "C4", 9)
	style("Sheet1", "G2", "G3", 14)
	if _, err := f.NewSheet("Tỷ lệ, 'mới' (%)"); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.SetCellValue("Tỷ lệ, 'mới' (%)", "A1", 7), f.SetCellFormula("Sheet1", "B5", "SUM(B2:B4)"), f.SetRowVisible("Tỷ lệ, 'mới' (%)", 2, false), f.SetCellValue("Tỷ lệ, 'mới' (%)", "A2", 8), f.SetCellValue("Tỷ lệ, 'mới' (%)", "A3", 9)); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestReadDataOfWorkbooks reads charts whose data stand only in the workbook that they carry with them.
func TestReadDataOfWorkbooks(t *testing.T) {
	book := carried(t)
	ref := func(element, kind, area string) string {
		return "<c:" + element + "><c:" + kind + "><c:f>" + area + "</c:f></c:" + kind + "></c:" + element + ">"
	}
	of := func(only, title string, series ...string) []byte {
		all := ""
		for _, s := range series {
			all += "<c:ser>" + s + "</c:ser>"
		}
		return []byte(`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:chart>` + title +
			`<c:plotArea><c:barChart><c:barDir val="col"/>` + all + `</c:barChart></c:plotArea>` + only + `</c:chart><c:externalData r:id="rId7"/></c:chartSpace>`)
	}
	const seen = `<c:plotVisOnly val="1"/>`
	for _, c := range []struct {
		name string
		part []byte
		want *chartml.Found
	}{
		{"values by their formats", of(seen, "<c:title>"+ref("tx", "strRef", "Sheet1!$A$7")+"</c:title>",
			ref("tx", "strRef", "Sheet1!$B$1")+ref("cat", "strRef", "Sheet1!$A$2:$A$5")+ref("val", "numRef", "Sheet1!$B$2:$B$5"),
			ref("tx", "strRef", "Sheet1!$C$1")+ref("cat", "strRef", "Sheet1!$A$2:$A$5")+ref("val", "numRef", "Sheet1!$C$2:$C$5")),
			&chartml.Found{Kind: doc.ColumnChart, Title: "Số hồ sơ", Labels: []string{"Xã An", "Xã Bình", "Xã Cát", "Xã Dung"},
				Series: []chartml.FoundSeries{{Name: "Năm 2024", Values: []string{"1.235", "20", "30", "1.284,56"}}, {Name: "Năm 2025", Values: []string{"25%", "", "50%", ""}}}}},
		{"a series that lies", of(seen, "", ref("tx", "strRef", "Sheet1!$A$4")+ref("cat", "strRef", "Sheet1!$B$1:$C$1")+ref("val", "numRef", "Sheet1!$B$4:$C$4")),
			&chartml.Found{Kind: doc.ColumnChart, Labels: []string{"Năm 2024", "Năm 2025"}, Series: []chartml.FoundSeries{{Name: "Xã Cát", Values: []string{"30", "50%"}}}}},
		{"two levels, and several areas", of(seen, "", ref("cat", "multiLvlStrRef", "Sheet1!$E$2:$F$4")+ref("val", "numRef", "(Sheet1!$B$2,Sheet1!$B$3:$B$4)")),
			&chartml.Found{Kind: doc.ColumnChart, Labels: []string{"Quý I - Tháng 1", "Quý I - Tháng 2", "Quý II - Tháng 4"}, Series: []chartml.FoundSeries{{Values: []string{"1.235", "20", "30"}}}}},
		{"days", of(seen, "", ref("cat", "numRef", "Sheet1!$G$2:$G$3")+ref("val", "numRef", "Sheet1!$B$2:$B$3")),
			&chartml.Found{Kind: doc.ColumnChart, Labels: []string{"01/01/2025", "01/02/2025"}, Series: []chartml.FoundSeries{{Values: []string{"1.235", "20"}}}}},
		{"a name in quotation marks, a row that isn't seen", of(seen, "", ref("val", "numRef", "'Tỷ lệ, ''mới'' (%)'!$A$1:$A$3")),
			&chartml.Found{Kind: doc.ColumnChart, Labels: []string{"1", "2"}, Series: []chartml.FoundSeries{{Values: []string{"7", "9"}}}, Unread: []string{"ô ẩn trong bảng tính không được lấy, như Word không vẽ"}}},
		{"all rows", of(`<c:plotVisOnly val="0"/>`, "", ref("val", "numRef", "'Tỷ lệ, ''mới'' (%)'!$A$1:$A$3")),
			&chartml.Found{Kind: doc.ColumnChart, Labels: []string{"1", "2", "3"}, Series: []chartml.FoundSeries{{Values: []string{"7", "8", "9"}}}}},
		{"one series of another file", of(seen, "", ref("val", "numRef", "Sheet1!$B$2:$B$3"), ref("val", "numRef", "[Khác.xlsx]Sheet1!$B$2:$B$3")),
			&chartml.Found{Kind: doc.ColumnChart, Labels: []string{"1", "2"}, Series: []chartml.FoundSeries{{Values: []string{"1.235", "20"}}, {Values: []string{"", ""}}}, Unread: []string{"số liệu ở một tệp Excel khác, không có trong tệp Word"}}},
		{"what the part keeps goes before", of(seen, "", words("cat", "Xã A")+ref("val", "numRef", "Sheet1!$B$3")),
			&chartml.Found{Kind: doc.ColumnChart, Labels: []string{"Xã A"}, Series: []chartml.FoundSeries{{Values: []string{"20"}}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, is := chartml.Read(c.part, func(id string) ([]byte, error) {
				if id != "rId7" {
					return nil, errors.New("bảng tính khác")
				}
				return book, nil
			})
			if diff := cmp.Diff(c.want, got); !is || diff != "" {
				t.Errorf("%v (-want +got):\n%s", is, diff)
			}
		})
	}
}

// TestUnreadWorkbooks says of charts why their data can't be read.
func TestUnreadWorkbooks(t *testing.T) {
	book := carried(t)
	for _, c := range []struct {
		name, area string
		book       []byte
		want       string
	}{
		{"no package", "Sheet1!$A$1", []byte("số liệu"), "bảng tính của biểu đồ: tệp không phải là bảng tính Excel (.xlsx), hoặc bị hỏng"},
		{"no such sheet", "Sheet9!$A$1", book, "tệp không có trang tính “Sheet9”; có: “Sheet1”, “Tỷ lệ, 'mới' (%)”"},
		{"a name of an area", "Sheet1!DoanhThu", book, "“Sheet1!DoanhThu” không phải là một vùng ô"},
		{"whole columns", "Sheet1!$A:$A", book, "“Sheet1!$A:$A” không phải là một vùng ô"},
		{"a million rows", "Sheet1!$A$1:$B$1048576", book, "vùng “Sheet1!$A$1:$B$1048576” có quá nhiều ô"},
		{"more than is read", "Sheet1!$A$1:$A$2001", book, "vùng “Sheet1!$A$1:$A$2001” có hơn 2000 dòng"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, is := chartml.Read(part("", `<c:lineChart><c:ser><c:val><c:numRef><c:f>`+c.area+`</c:f></c:numRef></c:val></c:ser></c:lineChart>`), func(string) ([]byte, error) { return c.book, nil })
			if is || len(got.Unread) != 1 || got.Unread[0] != c.want {
				t.Errorf("read %v, told %q", is, got.Unread)
			}
		})
	}
}
