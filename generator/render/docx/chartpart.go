package docx

import (
	"fmt"
	"strconv"

	"vanban/generator/chart"
	"vanban/generator/chartml"
	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/ooxml"
)

// drawnChart is a chart of the document as it is drawn, and the relationship by which the text names it.
type drawnChart struct {
	*chart.Drawing
	relation string
	number   int // from 1, in the order of the text
}

// charts draws all charts of a document, and gives the parts that hold them, each with the workbook of its data.
func charts(d *doc.Document, m *layout.Measurer) (map[*doc.Chart]*drawnChart, []ooxml.Part, error) {
	all, parts := map[*doc.Chart]*drawnChart{}, []ooxml.Part(nil)
	font := m.Sheet.Decree().Font
	for _, s := range d.Sections {
		paper := m.Sheet.Page(s.Orientation)
		for _, b := range s.Blocks {
			c, is := b.(*doc.Chart)
			if !is || all[c] != nil {
				continue
			}
			drawn, err := m.On(paper).Chart(c, layout.LineWidth(paper))
			if err != nil {
				return nil, nil, err
			}
			data, err := chartml.Workbook(c, font)
			if err != nil {
				return nil, nil, err
			}
			n := len(all) + 1
			all[c] = &drawnChart{Drawing: drawn, number: n}
			parts = append(parts, chartParts(n, chartml.Part{Chart: c, Drawing: drawn, Sheet: chartml.DataSheet, Row: 1, Data: "rId1", Font: font}, data)...)
		}
	}
	return all, parts, nil
}

// chartParts gives the n-th chart and the workbook that it carries with it.
func chartParts(n int, p chartml.Part, data []byte) []ooxml.Part {
	book := fmt.Sprintf("Microsoft_Excel_Sheet%d.xlsx", n)
	return []ooxml.Part{
		{Name: chartName(n), Type: chartml.Type, Write: p.Write, Relations: []ooxml.Relation{{ID: p.Data, Type: relNS + "/package", Target: "../embeddings/" + book}}},
		{Name: "word/embeddings/" + book, Type: chartml.WorkbookType, Data: string(data)},
	}
}

func chartName(n int) string { return fmt.Sprintf("word/charts/chart%d.xml", n) }

// Chart implements doc.Visitor: a paragraph with the chart in the place of a letter (CT_Inline).
func (b *body) Chart(c *doc.Chart) error {
	b.hold(paragraph{properties: paragraphProperties{style: b.measure.Sheet.StyleOf(doc.ChartLettering).ID, mark: b.measure.Sheet.Chart().Stand}, draw: func(x *ooxml.XML) {
		drawn := b.charts[c]
		x.Open("w:r")
		x.Open("w:drawing")
		x.Open("wp:inline", "xmlns:wp", inlineNS, "distT", "0", "distB", "0", "distL", "0", "distR", "0")
		x.Empty("wp:extent", "cx", strconv.FormatInt(int64(drawn.Width), 10), "cy", strconv.FormatInt(int64(drawn.Height), 10))
		x.Empty("wp:docPr", "id", strconv.Itoa(chartID+drawn.number), "name", fmt.Sprintf("Biểu đồ %d", drawn.number), "descr", c.Alt)
		x.Empty("wp:cNvGraphicFramePr")
		x.Open("a:graphic", "xmlns:a", drawingNS)
		x.Open("a:graphicData", "uri", chartml.NS)
		x.Empty("c:chart", "xmlns:c", chartml.NS, "r:id", drawn.relation)
		x.Close("a:graphicData")
		x.Close("a:graphic")
		x.Close("wp:inline")
		x.Close("w:drawing")
		x.Close("w:r")
	}})
	return nil
}

// chartID is added to the number of a chart: what is drawn in a document has a number that nothing else of it has.
const chartID = 10000
