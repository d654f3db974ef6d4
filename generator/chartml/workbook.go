package chartml

import (
	"bytes"
	"strconv"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/ooxml"
)

// DataSheet is the sheet of the workbook that a document's chart carries with it.
const DataSheet = "Sheet1"

// WorkbookType is the content type of such a workbook.
const WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

const (
	sheetNS  = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	typeRoot = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// Workbook writes a chart's data as the workbook that opens when a person asks Word to change them.
func Workbook(c *doc.Chart, font string) ([]byte, error) {
	parts := []ooxml.Part{
		{Name: "xl/workbook.xml", Type: typeRoot + "sheet.main+xml", Root: rels + "/officeDocument", Write: writeBook, Relations: []ooxml.Relation{
			{ID: "rId1", Type: rels + "/worksheet", Target: "worksheets/sheet1.xml"}, {ID: "rId2", Type: rels + "/styles", Target: "styles.xml"},
		}},
		{Name: "xl/worksheets/sheet1.xml", Type: typeRoot + "worksheet+xml", Write: func(x *ooxml.XML) error { writeData(x, c); return nil }},
		{Name: "xl/styles.xml", Type: typeRoot + "styles+xml", Write: func(x *ooxml.XML) error { writeFormats(x, c.Decimals, font); return nil }},
	}
	var b bytes.Buffer
	err := ooxml.WritePackage(&b, parts)
	return b.Bytes(), err
}

func writeBook(x *ooxml.XML) error {
	x.Open("workbook", "xmlns", sheetNS, "xmlns:r", rels)
	x.Open("sheets")
	x.Empty("sheet", "name", DataSheet, "sheetId", "1", "r:id", "rId1")
	x.Close("sheets")
	x.Close("workbook")
	return nil
}

func writeData(x *ooxml.XML, c *doc.Chart) {
	x.Open("worksheet", "xmlns", sheetNS)
	x.Open("sheetData")
	for i := range len(c.Labels) + 1 {
		row := strconv.Itoa(i + 1)
		x.Open("row", "r", row)
		words := []string{c.Heading}
		if i > 0 {
			words[0] = c.Labels[i-1]
		} else {
			for _, s := range c.Series {
				words = append(words, s.Name)
			}
		}
		for column, s := range words {
			x.Open("c", "r", columnName(column)+row, "t", "inlineStr")
			x.Open("is")
			x.Element("t", s, "xml:space", "preserve")
			x.Close("is")
			x.Close("c")
		}
		for k := range c.Series {
			if i > 0 && c.Series[k].Values[i-1] != nil {
				x.Open("c", "r", columnName(1+k)+row, "s", "1")
				x.Element("v", plain(c.Series[k].Values[i-1], c.Series[k].Decimals))
				x.Close("c")
			}
		}
		x.Close("row")
	}
	x.Close("sheetData")
	x.Close("worksheet")
}

// writeFormats writes the styles of the cells: the usual one, and that of numbers.
func writeFormats(x *ooxml.XML, decimals int, font string) {
	const own = "164" // the first number that isn't the format's own (18.8.30)
	x.Open("styleSheet", "xmlns", sheetNS)
	x.Open("numFmts", "count", "1")
	x.Empty("numFmt", "numFmtId", own, "formatCode", Format(decimals))
	x.Close("numFmts")
	x.Open("fonts", "count", "1")
	x.Open("font")
	x.Empty("sz", "val", strconv.Itoa(inforce.Sheet(doc.Setting{}).StyleOf(doc.ChartLettering).Size.Used.HalfPoints()/2))
	x.Empty("name", "val", font)
	x.Close("font")
	x.Close("fonts")
	x.Open("fills", "count", "2")
	for _, kind := range []string{"none", "gray125"} {
		x.Open("fill")
		x.Empty("patternFill", "patternType", kind)
		x.Close("fill")
	}
	x.Close("fills")
	x.Open("borders", "count", "1")
	x.Open("border")
	for _, side := range []string{"left", "right", "top", "bottom", "diagonal"} {
		x.Empty(side)
	}
	x.Close("border")
	x.Close("borders")
	x.Open("cellStyleXfs", "count", "1")
	x.Empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0")
	x.Close("cellStyleXfs")
	x.Open("cellXfs", "count", "2")
	for _, format := range []string{"0", own} {
		x.Empty("xf", "numFmtId", format, "fontId", "0", "fillId", "0", "borderId", "0", "xfId", "0")
	}
	x.Close("cellXfs")
	x.Open("cellStyles", "count", "1")
	x.Empty("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0")
	x.Close("cellStyles")
	x.Close("styleSheet")
}
