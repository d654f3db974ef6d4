package drawn

import (
	"encoding/xml"
	"fmt"
	"path"
	"strconv"
	"strings"

	"vanban/generator/ooxml"
	"vanban/generator/source"
)

// An office may have set which part of a sheet is printed, and which rows each page repeats (18.2.5): these are the table, and its head.

// definedName reads such names of a workbook.
type definedName struct {
	name  string
	sheet int
	open  bool
	words strings.Builder
}

// longestName is how long the area of a name may be: several areas are not one table.
const longestName = 1_000

func (n *definedName) token(b *workbook, t xml.Token) {
	switch e := t.(type) {
	case xml.StartElement:
		if n.open = e.Name.Local == "definedName"; n.open {
			n.words.Reset()
			n.name = strings.ToLower(ooxml.Attr(e, "name"))
			n.sheet = whole(e, "localSheetId")
		}
	case xml.CharData:
		if n.open && n.words.Len()+len(e) <= longestName {
			n.words.Write(e)
		}
	case xml.EndElement:
		if !n.open || n.sheet < 0 || n.sheet >= len(b.sheets) {
			return
		}
		n.open = false
		switch n.name {
		case "_xlnm.print_area":
			b.sheets[n.sheet].printed = n.words.String()
		case "_xlnm.print_titles":
			b.sheets[n.sheet].repeated = n.words.String()
		}
	}
}

// withoutSheet leaves out of a reference the name of the sheet.
func withoutSheet(reference string) string {
	return strings.ReplaceAll(reference[strings.LastIndexByte(reference, '!')+1:], "$", "")
}

// printedArea gives the one area of a sheet that is set to be printed.
func (s *sheetName) printedArea() (area, bool) {
	if strings.Contains(s.printed, ",") {
		return area{}, false
	}
	return areaOf(withoutSheet(s.printed))
}

// lastRepeated gives the last of the rows that each page repeats; 0: none.
func (s *sheetName) lastRepeated() int {
	for part := range strings.SplitSeq(s.repeated, ",") {
		_, last, two := strings.Cut(withoutSheet(part), ":")
		if n, err := strconv.Atoi(last); two && err == nil {
			return n
		}
	}
	return 0
}

// all is a whole sheet.
var all = area{1, 1, lastRow, lastColumn}

func (a area) holds(row, column int) bool {
	return row >= a.top && row <= a.bottom && column >= a.left && column <= a.right
}

// limit finds the part of the sheet that counts, and tells where something stands outside it.
func (d *drawing) limit(s sheetName) {
	d.limits = all
	printed, set := s.printedArea()
	if !set || d.Area != "" {
		return
	}
	within, outside := false, false
	for i := range d.sheet.cells {
		if c := &d.sheet.cells[i]; printed.holds(c.row, c.column) {
			within = true
		} else {
			outside = true
		}
	}
	if !within || !outside {
		return
	}
	d.limits = printed
	taken := cellName(printed.top, printed.left) + ":" + cellName(printed.bottom, printed.right)
	d.notes = append(d.notes, &source.Problem{At: d.At, What: fmt.Sprintf("Trang tính “%s” đặt vùng in %s (Print Area), nên phần ngoài vùng ấy không được in.", d.sheet.name, taken),
		Hint: "muốn in phần khác thì đổi vùng in trong Excel, hoặc ghi vung, ví dụ vung=\"" + taken + "\""})
}

// pictured tells of charts and pictures on the sheet, which are not printed with a table.
func (d *drawing) pictured(part string) {
	targets, err := d.book.pack.Targets(part)
	if err != nil {
		return // which reading the sheet tells
	}
	found := false
	for _, target := range targets {
		if !strings.HasPrefix(path.Base(target), "drawing") || !d.book.pack.Has(target) {
			continue
		}
		err = d.book.pack.Each(target, func(t xml.Token) error {
			e, begins := t.(xml.StartElement)
			found = found || begins && (e.Name.Local == "pic" || e.Name.Local == "chart")
			return nil
		})
		if err != nil {
			return
		}
	}
	if found {
		d.notes = append(d.notes, &source.Problem{At: d.At, What: fmt.Sprintf("Biểu đồ, hình trên trang tính “%s” của “%s” không được in cùng bảng.", d.sheet.name, d.File),
			Hint: "biểu đồ thì viết giữa “::: bieu-do” và “:::”, lấy số từ cùng tệp; hình thì lưu thành tệp .png rồi chèn vào lời văn"})
	}
}
